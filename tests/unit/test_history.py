"""What is told of the past: by file, and of a status table by row."""

from __future__ import annotations

from pathlib import Path

import pytest
from repositories import commit, git, start
from treatybook.catalogue import Catalogue
from treatybook.history import NO_HISTORY, Change, History, read_history, row, rows_of
from treatybook.views import VIEWS
from treatybook.views.forms import Call
from treatybook.views.origins import WHOLE, all_sources, file_of, origins
from treatybook.views.wording import Wording
from world import ALPHA, BETA, TODAY, change


def told(history: History, *files: str) -> list[tuple[str, str]]:
    return [(str(change.day), change.subject) for change in history.of(files)]


@pytest.fixture
def repository(root: Path) -> Path:
    start(root)
    return root


def test_without_a_repository_nothing_is_said(root: Path) -> None:
    assert read_history(root) == NO_HISTORY
    git(root, "init", "-q")
    assert read_history(root) == NO_HISTORY


def test_without_git_nothing_is_said(repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    assert read_history(repository) == NO_HISTORY


def test_a_row_has_a_history_of_its_own(repository: Path) -> None:
    change(repository, ALPHA, "2001-06-01", "2001-06-02")
    head = commit(repository, "Correct a day", "2020-02-03")
    history = read_history(repository)
    first, second = ("2020-01-01", "The world begins"), ("2020-02-03", "Correct a day")
    assert history.head == head[:8]
    assert told(history, ALPHA) == [second, first]
    states = {state: told(history, row(ALPHA, state)) for state in rows_of((repository / ALPHA).read_text(encoding="utf-8"))}
    assert sorted(states.values()).count([second, first]) == 1 and [first] in states.values()
    assert told(history, BETA, ALPHA) == [second, first], "each change once"


def test_a_merge_says_nothing_of_its_own(repository: Path) -> None:
    git(repository, "switch", "-q", "-c", "proposal")
    change(repository, ALPHA, "2001-06-01", "2001-06-02")
    commit(repository, "Correct a day", "2020-02-03")
    git(repository, "switch", "-q", "main")
    change(repository, BETA, "source:", "# A note.\nsource:")
    commit(repository, "A note", "2020-02-04")
    git(repository, "merge", "-q", "--no-ff", "-m", "Merge a proposal", "proposal", day="2020-02-05")
    assert [subject for _, subject in told(read_history(repository), ALPHA, BETA)] == ["A note", "Correct a day", "The world begins"]


def test_what_is_not_recorded_yet(repository: Path) -> None:
    assert read_history(repository).unrecorded == frozenset()
    change(repository, ALPHA, "2001-06-01", "2001-06-02")
    change(repository, "docs/new.md", "", "# New\n")
    unrecorded = read_history(repository).unrecorded
    assert {ALPHA, "docs/new.md"} <= unrecorded and len(unrecorded) == 3
    commit(repository, "Both", "2020-02-03")
    assert read_history(repository).unrecorded == frozenset()


def test_a_clone_that_is_cut_off_does_not_blame_its_oldest_commit(repository: Path, tmp_path: Path) -> None:
    change(repository, ALPHA, "2001-06-01", "2001-06-02")
    commit(repository, "Correct a day", "2020-02-03")
    change(repository, BETA, "source:", "# A note.\nsource:")
    commit(repository, "A note", "2020-02-04")
    git(tmp_path, "clone", "-q", "--depth", "2", repository.as_uri(), "shallow")
    history = read_history(tmp_path / "shallow")
    assert [subject for _, subject in told(history, ALPHA, BETA)] == ["A note"]


def test_a_project_below_the_top_of_a_repository(root: Path) -> None:
    git(root.parent, "init", "-q", "-b", "main")
    git(root.parent, "add", "-A")
    git(root.parent, "commit", "-q", "-m", "All")
    assert told(read_history(root), ALPHA) == [("2020-01-01", "All")]


def test_names_and_subjects_that_no_parser_expects(repository: Path) -> None:
    hostile = 'conventions/states/a "b"\nc\tü.yaml'
    change(repository, hostile, "", "x\n")
    commit(repository, "One \x01 two \x02 three <script>", "2020-02-03")
    history = read_history(repository)
    assert [subject for _, subject in told(history, ALPHA)] == ["The world begins"]
    assert history.of([hostile]) == () or told(history, hostile)[0][0] == "2020-02-03"


def test_every_view_tells_what_it_rests_on() -> None:
    assert {name for name, view in VIEWS.items() if not view.argument or view.optional} == set(WHOLE)


def test_the_files_and_sources_of_a_call(world: Catalogue) -> None:
    def files(name: str, argument: str = "", **options: str) -> set[str]:
        return {file_of(world, origin) for origin in origins(world, VIEWS[name], Call(name, argument, tuple(options.items())))}

    assert files("instrument-page", "alpha") == {"conventions/instruments/alpha.yaml", ALPHA}
    assert {"conventions/states/AAA.yaml", row(ALPHA, "AAA")} <= files("state-page", "AAA")
    assert not any("BBB" in file for file in files("state-page", "AAA"))
    assert files("ratification-matrix", instrument="alpha beta", region="north") == {f"conventions/{folder}/{id}.yaml" for folder in ("instruments", "status") for id in ("alpha", "beta")}
    assert files("glossary") == {"conventions/vocabularies/glossary.yaml"}
    assert files("see-also", "theme/page") == set()
    assert len(list(all_sources(world))) > 20


def test_the_changes_of_a_record_are_limited_and_the_rest_counted(world: Catalogue) -> None:
    changes = tuple(Change(place, f"{place:040}", TODAY, f"Change {place}") for place in range(12))
    w = Wording(world, "en", TODAY, History("abc", {row(ALPHA, "AAA"): changes}))
    shown = repr(VIEWS["state-page"].blocks(w, Call("state-page", "AAA")))
    assert "Change 7" in shown and "Change 8" not in shown and "4 earlier changes." in shown
    assert "Change 0" not in repr(VIEWS["state-page"].blocks(w, Call("state-page", "BBB")))
    assert "Changes to this record" not in repr(VIEWS["state-page"].blocks(Wording(world, "en", TODAY), Call("state-page", "AAA")))
