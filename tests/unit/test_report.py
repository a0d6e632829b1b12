"""How `treatybook check` tells its problems, and what counts as changed."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest
from treatybook.cli import main
from treatybook.place import Place, Problem
from treatybook.report import as_github, as_json, as_text, changed_files
from world import ALPHA, BETA, change, make_world


def git(root: Path, *words: str) -> None:
    subprocess.run(["git", "-c", "user.name=x", "-c", "user.email=x@x.example", *words], cwd=root, check=True, capture_output=True)


@pytest.fixture
def branch(tmp_path: Path) -> Path:
    """A world under git: a mistake in beta's table on main; on a branch, another in alpha's."""
    root = make_world(tmp_path)
    change(root, BETA, "finding: not-known", "finding: not-knowing")
    git(root, "init", "-q", "-b", "main")
    git(root, "add", ".")
    git(root, "commit", "-qm", "one")
    git(root, "switch", "-qc", "work")
    change(root, ALPHA, "finding: not-party", "finding: not-parti")
    return root


def test_changed_files_are_those_of_the_branch_committed_or_not(branch: Path) -> None:
    assert changed_files(branch, "main") == {ALPHA}
    git(branch, "commit", "-qam", "two")
    (branch / "conventions/états.txt").write_text("x", encoding="utf-8")
    assert changed_files(branch, "main") == {ALPHA, "conventions/états.txt"}
    assert changed_files(branch, "nowhere") is None


def test_what_was_changed_is_told_first(branch: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (branch / "conventions/organisations/zz.yaml").write_text("name: x\n", encoding="utf-8")
    assert main(["check", str(branch), "--changed"]) == 1
    lines = capsys.readouterr().out.splitlines()
    middle = lines.index("Elsewhere, in files that you have not changed:")
    assert {line.split(":")[0] for line in lines[:middle]} == {ALPHA, "conventions/organisations/zz.yaml"}
    assert [line.split(":")[0] for line in lines[middle + 1 : -1]] == [BETA]
    assert lines[-1].endswith(" records.")


def test_without_git_it_says_so(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path))
    root = make_world(tmp_path)
    assert main(["check", str(root), "--changed"]) == 2
    assert capsys.readouterr().err == "What was changed cannot be told: git knows no 'main' here. Name the branch with --base.\n"


def test_json_is_one_object_with_every_problem(branch: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(branch), "--format", "json", "--changed"]) == 1
    told = json.loads(capsys.readouterr().out)
    assert [(part["file"], part["code"], part["changed"]) for part in told["problems"]] == [(ALPHA, "value.word", True), (BETA, "value.word", False)]
    assert set(told["problems"][0]) == {"file", "line", "column", "code", "message", "hint", "changed"}


def test_json_of_good_records(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(make_world(tmp_path)), "--format", "json"]) == 0
    assert json.loads(capsys.readouterr().out) == {"records": 46, "problems": []}


def test_an_annotation_cannot_be_broken_by_what_a_record_says() -> None:
    problem = Problem(Place("a,b:c.yaml", 3, 4), "value.word", "100%\n::error::no", "Cure.")
    first, last = as_github([problem], 7, None).splitlines()
    assert first == "::error file=a%2Cb%3Ac.yaml,line=3,col=4,title=value.word::100%25%0A::error::no Cure."
    assert last == "7 records, 1 mistake."


def test_one_mistake_in_many_places_is_told_once() -> None:
    alike = [Problem(Place(f"{letter}.yaml", line), "vocabulary.unknown", "No 'mla'.", "Cure.") for letter in "abcde" for line in (1, 2)]
    few = [Problem(Place("b.yaml", line), "value.date", "No day.") for line in (1, 5)]
    lines = as_text(sorted([*alike, *few]), 7, None).splitlines()
    assert lines == [
        "a.yaml:1:1: error[vocabulary.unknown]: No 'mla'. Cure. And in 9 more places (a.yaml, b.yaml, c.yaml ...).",
        "b.yaml:1:1: error[value.date]: No day.",
        "b.yaml:5:1: error[value.date]: No day.",
        "12 mistakes in 7 records.",
    ]
    assert as_github(sorted([*alike, *few]), 7, None).count("::error") == 3
    assert len(json.loads(as_json(alike, 7, None))["problems"]) == 10
