"""The command, as an editor or a prosecutor runs it."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from treatybook.cli import main
from world import ALPHA, ROOT, change

QUESTION = ["legal-basis", "AAA", "BBB", "--measure", "extradition", "--on", "2020-06-01"]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]):
    """Run the command; its exit code, what it says, what it complains of."""

    def run(*words: str | Path) -> tuple[int, str, str]:
        try:
            code = main([str(word) for word in words])
        except SystemExit as ended:
            code = int(ended.code or 0)
        said = capsys.readouterr()
        return code, said.out, said.err

    return run


def test_check_of_good_records(run, root: Path) -> None:
    assert run("check", root) == (0, "46 records, no mistake.\n", "")


def test_check_tells_every_mistake_and_how_many(run, root: Path) -> None:
    change(root, ALPHA, "2001-06-01", "1999-06-01")
    code, out, err = run("check", root)
    assert (code, err) == (1, "")
    *lines, last = out.splitlines()
    assert last == "2 mistakes in 46 records."
    assert [line.split(": error[")[0] for line in lines] == [f"{ALPHA}:6:9"] * 2
    assert lines[0] == f"{ALPHA}:6:9: error[act.before-adoption]: 1999-06-01 is before the treaty was adopted (2000-01-31). Look at the date in the source."


def test_check_of_one_mistake(run, root: Path) -> None:
    change(root, ALPHA, "finding: not-party", "finding: not-parti")
    code, out, _ = run("check", root)
    assert (code, out.splitlines()[-1]) == (1, "1 mistake in 46 records.")


@pytest.mark.parametrize("command", [("check",), QUESTION, ("export", "out")])
def test_a_folder_without_records_is_told(run, tmp_path: Path, command: tuple[str, ...]) -> None:
    where = [tmp_path] if command == ("check",) else ["--root", tmp_path]
    code, out, err = run(*command, *where)
    assert (code, out) == (2, "")
    assert err == f"No records here: {tmp_path} has no folder conventions/. Run the command at the top of the project, or name its folder.\n"


@pytest.mark.parametrize("kind", ["missing", "file"])
def test_a_root_that_is_no_folder_is_told(run, tmp_path: Path, kind: str) -> None:
    path = tmp_path / "there"
    if kind == "file":
        path.write_text("x", encoding="utf-8")
    code, _, err = run("check", path)
    assert code == 2 and err.startswith("No records here: ")


def test_legal_basis_as_json_has_the_stable_keys(run, root: Path) -> None:
    code, out, err = run(*QUESTION, "--offence", "trafficking", "--format", "json", "--root", root)
    answer = json.loads(out)
    assert (code, err) == (0, "")
    assert list(answer) == ["requesting", "requested", "measure", "offence", "on", "bases", "gaps", "networks", "languages", "fallback"]
    assert {tuple(basis) for basis in answer["bases"]} == {("instrument", "kind", "articles", "since", "trust", "limits")}
    assert [answer[key] for key in ("requesting", "requested", "measure", "offence", "on")] == ["AAA", "BBB", "extradition", "trafficking", "2020-06-01"]
    assert [(basis["instrument"], basis["kind"], basis["articles"], basis["since"], basis["trust"]) for basis in answer["bases"]] == [
        ("aaa-bbb-1995-extradition", "bilateral", [], "1996-01-01", "secondary"),
        ("gamma", "regional", ["20"], None, "unverified"),
        ("alpha", "universal", ["16"], "2004-04-04", "depositary"),
    ]
    reservation = next(limit for limit in answer["bases"][2]["limits"] if limit["kind"] == "reservation")
    assert reservation == {"kind": "reservation", "about": "BBB", "topic": "nationals", "article": "35(2)", "date": "2004-03-05", "summary": "It does not accept the Court."}
    assert (answer["gaps"], answer["networks"], answer["languages"]) == ([], ["net"], ["fra"])


def test_the_gaps_of_the_json_answer(run, root: Path) -> None:
    _, out, _ = run("legal-basis", "AAA", "CCC", "--measure", "mla", "--on", "2020-06-01", "--offence", "smuggling", "--format", "json", "--root", root)
    answer = json.loads(out)
    assert answer["bases"] == []
    assert answer["gaps"] == [{"instrument": "alpha", "state": "CCC", "reason": "signed-not-ratified"}, {"instrument": "delta", "state": None, "reason": "encourages-only"}]


def test_legal_basis_as_text(run, root: Path) -> None:
    code, out, err = run(*QUESTION, "--offence", "trafficking", "--root", root)
    assert (code, err) == (0, "")
    assert out.splitlines() == [
        "Aland -> Bebeland: Extradition, on 2020-06-01, offence: trafficking",
        "",
        "Bases, most specific first:",
        "- Treaty of Aland and Bebeland (bilateral; both bound since 1996-01-01; secondary)",
        "    its articles are not recorded here",
        "- Gamma, art. 20 (regional; both bound; the date is not recorded; unverified)",
        "    article numbers not verified: 20",
        "- Alpha, art. 16 (universal; both bound since 2004-04-04; depositary)",
        "    reservation of BBB on art. 35(2): It does not accept the Court.",
        "    the protocol (beta) does not bind both: rely on serious crime",
        "",
        "Common networks: net",
        "Common languages: fra",
        "Fallback: reciprocity, diplomatic-channel, police-channel",
        "",
        "The depositary's own list prevails.",
    ]


def test_no_basis_is_said_with_the_reasons(run, root: Path) -> None:
    _, out, _ = run("legal-basis", "AAA", "CCC", "--measure", "mla", "--on", "2020-06-01", "--offence", "smuggling", "--root", root)
    assert "No basis is known to us between the two States for this measure." in out
    assert "- Alpha: Cecania has signed, but not ratified." in out
    assert "- Delta: binds both, but only urges agreements: it is no basis by itself." in out
    assert "Common networks: none known" in out


def test_small_letters_will_do_for_a_State(run, root: Path) -> None:
    assert run("legal-basis", "aaa", "bbb", "--measure", "mla", "--root", root)[0] == 0


@pytest.mark.parametrize(
    ("words", "complaint"),
    [
        (["AAB", "BBB", "--measure", "mla"], "No State 'AAB' is known. Did you mean 'AAA'?"),
        (["AAA", "QQQ", "--measure", "mla"], "No State 'QQQ' is known. Use one of: AAA, BBB, CCC, ZZZ."),
        (["AAA", "BBB", "--measure", "extraditoin"], "No measure 'extraditoin' is known. Did you mean 'extradition'?"),
        (["AAA", "BBB", "--measure", "mla", "--offence", "traffic"], "No offence 'traffic' is known. Did you mean 'trafficking'?"),
        (["AAA", "AAA", "--measure", "mla"], "The requesting and the requested State are the same."),
    ],
)
def test_a_question_that_cannot_be_answered(run, root: Path, words: list[str], complaint: str) -> None:
    assert run("legal-basis", *words, "--root", root) == (2, "", complaint + "\n")


@pytest.mark.parametrize("words", [[], ["chek"], ["legal-basis"], ["legal-basis", "AAA", "BBB"], [*QUESTION[:-1], "1 Jan 2026"], [*QUESTION[:-1], "2026-02-30"], [*QUESTION, "--format", "xml"]])
def test_a_command_that_is_not_understood(run, words: list[str]) -> None:
    code, out, err = run(*words)
    assert (code, out) == (2, "") and "usage: treatybook" in err


def test_no_answer_is_given_from_records_with_mistakes(run, root: Path) -> None:
    change(root, ALPHA, "2001-06-01", "soon")
    code, out, err = run(*QUESTION, "--root", root)
    assert (code, out) == (1, "")
    assert err == "The records have 1 mistake, so no answer can be trusted. Run `treatybook check`.\n"


def test_no_answer_is_given_from_acts_that_cannot_be(run, root: Path) -> None:
    change(root, ALPHA, "2001-06-01", "1999-06-01")
    assert run(*QUESTION, "--root", root)[:2] == (1, "")


@pytest.mark.parametrize("words", [["check", "{root}"], [*QUESTION, "--root", "{root}", "--format", "json"], [*QUESTION, "--root", "{root}"]])
def test_a_broken_pipe_ends_quietly(root: Path, words: list[str]) -> None:
    for number in range(400 if words[0] == "check" else 0):
        (root / "conventions" / "states" / f"x{number}.yaml").write_text("more mistakes than a pipe holds", encoding="utf-8")
    command = [sys.executable, "-m", "treatybook", *(word.format(root=root) for word in words)]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=ROOT)
    assert process.stdout and process.stderr
    process.stdout.close()
    complaint = process.stderr.read().decode()
    process.stderr.close()
    process.wait(20)
    assert complaint == ""


def test_records_in_a_wrong_form_never_end_in_a_traceback(run, root: Path) -> None:
    (root / "conventions" / "status" / "alpha.yaml").write_text("[" * 100_000, encoding="utf-8")
    (root / "conventions" / "states" / "AAA.yaml").unlink()
    (root / "conventions" / "vocabularies" / "measures.yaml").write_text("- no\n", encoding="utf-8")
    code, out, err = run("check", root)
    assert (code, err) == (1, "")
    assert f"{ALPHA}:1:12: error[yaml.depth]" in out


# What an editor must never meet: a traceback


@pytest.fixture
def handbook(root: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The made-up world, in which the command is run."""
    monkeypatch.chdir(root)
    return root


def no_report(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """Where reports of faults go."""
    folder = tmp_path / "reports"
    folder.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(folder))
    return folder


@pytest.mark.parametrize("command", ["check", "stale", "translations", "export", "schema"])
def test_ctrl_c_ends_in_one_line(run, handbook: Path, monkeypatch: pytest.MonkeyPatch, command: str) -> None:
    def pressed(*_: object) -> None:
        raise KeyboardInterrupt

    for place in ("cli.read_catalogue", "stale.read_catalogue", "schema.read_catalogue"):
        monkeypatch.setattr(f"treatybook.{place}", pressed)
    assert run(command, *(["out"] if command == "export" else [])) == (130, "", "\nStopped. Nothing is half written.\n")


def test_a_fault_of_the_program_is_told_as_one(run, handbook: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = no_report(monkeypatch, tmp_path)
    monkeypatch.setattr("treatybook.cli.check_catalogue", lambda *_: 1 / 0)
    code, out, err = run("check")
    (told,) = folder.iterdir()
    assert (code, out) == (3, "")
    assert err.startswith(f"This is a fault of the program, not of what you wrote (ZeroDivisionError: division by zero).\nThe full report was written to {told}\nWhat to do: ")
    assert "Traceback" not in err
    text = told.read_text(encoding="utf-8")
    assert text.startswith("treatybook check\nPython 3.") and "ZeroDivisionError: division by zero" in text
    monkeypatch.setenv("TREATYBOOK_TRACEBACK", "1")
    with pytest.raises(ZeroDivisionError):
        run("check")


def test_a_machine_that_refuses_is_told(run, handbook: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = no_report(monkeypatch, tmp_path)
    (handbook / "build").write_text("a file", encoding="utf-8")
    code, _, err = run("build", "en")
    (told,) = folder.iterdir()
    assert (code, err) == (2, f"{handbook}/build cannot be used: File exists. (The full report: {told})\n")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("build", "--jobs", "0"), "'0' is no number of jobs; write a number from 1 to 64"),
        (("pdf", "--jobs", "-1"), "'-1' is no number of jobs"),
        (("dist", "--jobs", "many"), "'many' is no number of jobs"),
        (("serve", "--port", "99999"), "'99999' is no port; write a number up to 65535, as 8001"),
    ],
)
def test_a_number_that_cannot_be_is_told(run, handbook: Path, words: tuple[str, ...], said: str) -> None:
    code, _, err = run(*words)
    assert code == 2 and said in err


@pytest.mark.parametrize("command", ["build", "pdf", "dist", "serve", "schema", "translations", "check", "stale"])
def test_a_folder_that_is_no_handbook_is_told(run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, command: str) -> None:
    monkeypatch.chdir(tmp_path)
    code, out, err = run(command)
    assert (code, out) == (2, "")
    assert err == "No records here: . has no folder conventions/. Run the command at the top of the project, or name its folder.\n".replace(
        "here: .", f"here: {tmp_path if command in ('build', 'pdf', 'dist', 'serve') else '.'}"
    )
    assert not [*tmp_path.iterdir()]


@pytest.mark.parametrize("command", ["build", "pdf", "dist"])
def test_a_moment_that_is_none_is_told(run, handbook: Path, monkeypatch: pytest.MonkeyPatch, command: str) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "abc")
    code, _, err = run(command)
    assert (code, err) == (2, "SOURCE_DATE_EPOCH is 'abc', which is no moment. Write it in seconds since 1970, as 1767225600, or take it away.\n")


@pytest.mark.parametrize("command", ["build", "pdf", "dist"])
def test_mistakes_of_records_are_told_once_before_anything_is_built(run, handbook: Path, command: str) -> None:
    change(handbook, ALPHA, "finding: not-party", "finding: not-parti")
    code, out, err = run(command)
    lines = err.splitlines()
    assert (code, out, len(lines)) == (1, "", 3)
    assert lines[0].startswith(f"{ALPHA}:19:14: error[value.word]: ")
    assert lines[1:] == ["1 mistake in 46 records.", "Nothing was built, and what stood before has not been touched."]
    assert not (handbook / "build").exists()


def test_a_language_that_is_not_installed_is_passed_on_to_nobody(run, handbook: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LC_ALL", "xx_XX.UTF-8")
    assert run("check")[0] == 0
    assert os.environ["LC_ALL"] == "C.UTF-8"
    subprocess.run([sys.executable, "-c", "import locale; locale.setlocale(locale.LC_ALL, '')"], check=True)


def test_an_export_is_written_whole_or_not_at_all(run, handbook: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    replace, calls = os.replace, []

    def pressed(source: Path, target: Path) -> None:
        calls.append(target)
        if len(calls) == 3:
            raise KeyboardInterrupt
        replace(source, target)

    with monkeypatch.context() as patch:
        patch.setattr("treatybook.writing.os.replace", pressed)
        assert run("export", "out")[0] == 130
    assert not [path for path in (handbook / "out").rglob("*") if path.is_file()]
    assert run("export", "out")[0] == 0
    assert [path for path in (handbook / "out").rglob("*") if path.is_file()]


# The build


@pytest.mark.skipif(not Path("/proc/self/stat").exists() or not shutil.which("pgrep"), reason="processes are not told here")
def test_a_killed_build_leaves_no_child(tmp_path: Path) -> None:
    code = "import os, sys, time\nfrom treatybook import child\nchild.run(child.command('http.server', '0'), '.', {})"
    parent = subprocess.Popen([sys.executable, "-c", code], cwd=tmp_path, env=os.environ | {"PYTHONPATH": str(ROOT / "tools")})
    try:
        children = until(lambda: subprocess.run(["pgrep", "-P", str(parent.pid)], capture_output=True, text=True, check=False).stdout.split())
        parent.kill()
        parent.wait()
        assert until(lambda: not any(alive(int(child)) for child in children))
    finally:
        parent.kill()


def until(is_so: Callable[[], Any]) -> Any:
    """What it is once it is so; within a minute, for the machine may be busy."""
    for _ in range(600):
        if found := is_so():
            return found
        time.sleep(0.1)
    raise TimeoutError


def alive(process: int) -> bool:
    state = Path(f"/proc/{process}/stat")
    return state.exists() and state.read_text(encoding="utf-8").split()[2] != "Z"


def test_git_that_keeps_the_day_to_itself_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    def refuses(*_: object, **__: object) -> subprocess.CompletedProcess[str]:
        return subprocess.CompletedProcess([], 128, "", f"fatal: detected dubious ownership in repository at '{tmp_path}'\n")

    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    monkeypatch.setattr("treatybook.site.subprocess.run", refuses)
    from treatybook.site import day_of

    assert [day_of(tmp_path, None), day_of(tmp_path, None)] == [date.today()] * 2
    said = capsys.readouterr().err
    assert said.count("git does not tell the day of the last commit") == 1 and f"safe.directory {tmp_path}" in said
