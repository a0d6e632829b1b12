"""The command, as an editor or a prosecutor runs it."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

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
    assert run("check", root) == (0, "45 records, no mistake.\n", "")


def test_check_tells_every_mistake_and_how_many(run, root: Path) -> None:
    change(root, ALPHA, "2001-06-01", "1999-06-01")
    code, out, err = run("check", root)
    assert (code, err) == (1, "")
    *lines, last = out.splitlines()
    assert last == "2 mistakes in 45 records."
    assert [line.split(": error[")[0] for line in lines] == [f"{ALPHA}:6:9"] * 2
    assert lines[0] == f"{ALPHA}:6:9: error[act.before-adoption]: 1999-06-01 is before the treaty was adopted (2000-01-31). Look at the date in the source."


def test_check_of_one_mistake(run, root: Path) -> None:
    change(root, ALPHA, "finding: not-party", "finding: not-parti")
    code, out, _ = run("check", root)
    assert (code, out.splitlines()[-1]) == (1, "1 mistake in 45 records.")


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
    assert reservation == {"kind": "reservation", "about": "BBB", "topic": "icj", "article": "35(2)", "date": "2004-03-05", "summary": "It does not accept the Court."}
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
