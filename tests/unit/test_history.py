"""What is told of the past: by file, and of a status table by row."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest
from repositories import commit, git, start
from treatybook.catalogue import Catalogue, read_catalogue
from treatybook.checks import check_catalogue
from treatybook.comparing import compared, data_of
from treatybook.history import NO_HISTORY, Change, Compared, History, Step, read_history, row
from treatybook.text import LANGUAGES
from treatybook.views import VIEWS
from treatybook.views.changes import lines
from treatybook.views.forms import Call
from treatybook.views.origins import WHOLE, all_sources, file_of, origins, origins_of
from treatybook.views.wording import Wording
from world import ALPHA, BETA, TODAY, catalogue_of, change


def told(history: History, *files: str) -> list[tuple[str, str]]:
    return [(str(change.day), " ".join(change.kinds)) for _, change in history.of(files)]


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
    first, second = ("2020-01-01", "added"), ("2020-02-03", "acts")
    assert history.head == head[:8]
    assert told(history, ALPHA) == [second, first]
    states = [told(history, row(ALPHA, state)) for state in ("AAA", "BBB", "CCC")]
    assert sorted(states) == [[("2020-01-01", "acts")], [("2020-01-01", "acts")], [second, ("2020-01-01", "acts")]]
    assert told(history, BETA, ALPHA, ALPHA) == [second, first, first], "each change of a file once"


def test_what_was_compared_before_is_taken_over_and_says_the_same(repository: Path) -> None:
    known: dict[Step, Compared] = {}
    read_history(repository, known)
    before = {*known}
    change(repository, ALPHA, "2001-06-01", "2001-06-02")
    commit(repository, "Correct a day", "2020-02-03")
    change(repository, ALPHA, "2001-06-02", "2001-06-03")
    assert read_history(repository, known) == read_history(repository)
    assert [step.file for step in {*known} - before] == [ALPHA]


def test_a_merge_says_nothing_of_its_own(repository: Path) -> None:
    git(repository, "switch", "-q", "-c", "proposal")
    change(repository, ALPHA, "2001-06-01", "2001-06-02")
    commit(repository, "Correct a day", "2020-02-03")
    git(repository, "switch", "-q", "main")
    change(repository, BETA, "beta.example/status", "beta.example/list")
    commit(repository, "A source", "2020-02-04")
    git(repository, "merge", "-q", "--no-ff", "-m", "Merge a proposal", "proposal", day="2020-02-05")
    assert told(read_history(repository), ALPHA, BETA) == [("2020-02-04", "sources"), ("2020-02-03", "acts"), ("2020-01-01", "added"), ("2020-01-01", "added")]


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
    change(repository, BETA, "beta.example/status", "beta.example/list")
    commit(repository, "A source", "2020-02-04")
    git(tmp_path, "clone", "-q", "--depth", "2", repository.as_uri(), "shallow")
    history = read_history(tmp_path / "shallow")
    assert told(history, ALPHA, BETA) == [("2020-02-04", "sources")]


def test_a_project_below_the_top_of_a_repository(root: Path) -> None:
    git(root.parent, "init", "-q", "-b", "main")
    git(root.parent, "add", "-A")
    git(root.parent, "commit", "-q", "-m", "All")
    assert told(read_history(root), ALPHA) == [("2020-01-01", "added")]


def test_names_and_subjects_that_no_parser_expects(repository: Path) -> None:
    hostile = 'conventions/states/a "b"\nc\tü.yaml'
    change(repository, hostile, "", "x\n")
    commit(repository, "One \x01 two \x02 three <script>", "2020-02-03")
    history = read_history(repository)
    assert told(history, ALPHA) == [("2020-01-01", "added")]
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
    changes = tuple(Change(place, f"{place:040}", TODAY - timedelta(days=place), ("acts",)) for place in range(12))
    w = Wording(world, "en", TODAY, History("abc", {row(ALPHA, "AAA"): changes}))
    shown = repr(VIEWS["state-page"].blocks(w, Call("state-page", "AAA")))
    assert "25 May 2020" in shown and "24 May 2020" not in shown and "4 earlier changes." in shown
    assert "treaty acts" not in repr(VIEWS["state-page"].blocks(w, Call("state-page", "BBB")))
    assert "Changes to this record" not in repr(VIEWS["state-page"].blocks(Wording(world, "en", TODAY), Call("state-page", "AAA")))


# What readers are told


TOLD = """changes:
  - date: 2020-02-03
    what:
      en: The depositary corrected the day of Aland's deposit.
      fr: "Le dépositaire a corrigé le jour du dépôt du Pays d'A."
      ar: صحّح الوديع يوم إيداع البلد الأول.
"""


def said(root: Path, language: str, kind: str, id: str) -> list[str]:
    """The lines of the changes on the page of a record, without their links."""
    w = Wording(catalogue_of(root), language, TODAY, read_history(root))
    return [f"{line.day} {line.words}" for line in lines(w, tuple(origins_of(w.catalogue, kind, id)), own=(kind, id))]


@pytest.mark.parametrize(
    ("language", "acts", "added"),
    [("en", "treaty acts (Aland)", "added to the handbook"), ("fr", "actes relatifs aux traités (Pays d'A)", "entrée dans le manuel"), ("ar", "إجراءات بشأن المعاهدات (البلد الأول)", "أُضيف إلى الدليل")],
)
def test_what_was_compared_is_told_in_the_readers_language_and_no_commit_is_quoted(repository: Path, language: str, acts: str, added: str) -> None:
    change(repository, ALPHA, "2001-06-01", "2001-06-02")
    commit(repository, "wip2 <b>", "2020-02-03")
    told_here = said(repository, language, "instrument", "alpha")
    assert [line.split(" ", 1)[0] for line in told_here] == ["2020-02-03", "2020-01-01"] and told_here[1].endswith(added), told_here
    assert told_here[0].startswith(f"2020-02-03 {acts.split(' (')[0]} (") and told_here[0].endswith(")"), told_here
    assert not any("wip2" in line or "The world begins" in line for line in told_here)


def test_what_is_for_editors_is_no_change_for_readers(repository: Path) -> None:
    before = said(repository, "en", "instrument", "alpha")
    change(repository, ALPHA, "source: {url: \"https://alpha.example/status\"", "# A comment.\nsource: {remark: read twice, url: \"https://alpha.example/status\"")
    commit(repository, "A remark", "2020-02-03")
    assert said(repository, "en", "instrument", "alpha") == before


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_the_record_tells_stands_instead_of_what_was_compared(repository: Path, language: str) -> None:
    change(repository, ALPHA, "2001-06-01", "2001-06-02")
    with (repository / ALPHA).open("a", encoding="utf-8") as stream:
        stream.write(TOLD.replace("    what:", "    states: [AAA]\n    what:"))
    commit(repository, "wip", "2020-02-05")
    sentence = {"en": "The depositary corrected", "fr": "Le dépositaire a corrigé", "ar": "صحّح الوديع"}[language]
    for kind, id in (("instrument", "alpha"), ("state", "AAA")):
        told_here = said(repository, language, kind, id)
        assert told_here[0].startswith(f"2020-02-03 {sentence}") and not any(line.startswith("2020-02-05") for line in told_here), told_here
    assert not any(sentence in line for line in said(repository, language, "state", "BBB"))
    change(repository, ALPHA, "accession, date: 2004-03-05", "accession, date: 2004-03-06")
    commit(repository, "later", "2020-02-06")
    assert said(repository, language, "instrument", "alpha")[0].startswith("2020-02-06"), "a change is told by the words of its own commit's record alone"


def test_a_record_tells_its_changes_without_a_repository(root: Path) -> None:
    with (root / "conventions/states/AAA.yaml").open("a", encoding="utf-8") as stream:
        stream.write(TOLD)
    assert said(root, "en", "state", "AAA") == ["2020-02-03 The depositary corrected the day of Aland's deposit."]


@pytest.mark.parametrize("file", ["status/alpha", "states/AAA", "instruments/alpha"])
def test_a_change_that_is_told_is_checked(root: Path, file: str) -> None:
    path = root / f"conventions/{file}.yaml"
    sound = path.read_text(encoding="utf-8")
    for wrong, code in ((TOLD.replace("2020-02-03", "2031-01-01"), "act.future"), ("".join(line for line in TOLD.splitlines(True) if " fr:" not in line), "key.missing"), (TOLD.replace("2020-02-03", "2020-02"), "value.date")):
        path.write_text(sound + wrong, encoding="utf-8")
        catalogue, problems = read_catalogue(root)
        assert code in {problem.code for problem in (*problems, *check_catalogue(catalogue, TODAY))}, code


def test_a_page_that_lists_changes_quotes_no_commit_and_no_file(repository: Path) -> None:
    change(repository, "conventions/vocabularies/glossary.yaml", "", (repository / "conventions/vocabularies/glossary.yaml").read_text(encoding="utf-8").replace("en: ", "en: The ", 1))
    commit(repository, "wip2", "2020-02-03")
    for language in LANGUAGES:
        w = Wording(catalogue_of(repository), language, TODAY, read_history(repository))
        shown = repr(VIEWS["record-changes"].blocks(w, Call("record-changes")))
        assert "wip2" not in shown and ".yaml" not in shown and w.say("Glossary") in shown, language


# Two versions of a file


RECORD = {"title": {"en": "A", "fr": "B", "ar": "ج"}, "source": {"url": "https://a.example", "remark": "x"}, "provisions": [{"article": "1", "summary": {"en": "S", "fr": "S", "ar": "س"}}, {"article": "2"}], "kind": "universal"}


@pytest.mark.parametrize(
    ("changed", "kinds"),
    [
        ({}, ()),
        ({"source": {"url": "https://a.example", "remark": "y"}}, ()),
        ({"source": {"url": "https://b.example", "remark": "x"}}, ("sources",)),
        ({"title": {"en": "A", "fr": "C", "ar": "ج"}}, ("translation",)),
        ({"title": {"en": "Z", "fr": "C", "ar": "ج"}}, ("wording",)),
        ({"provisions": [{"article": "2"}, {"article": "1", "summary": {"en": "T", "fr": "S", "ar": "س"}}]}, ("wording",)),
        ({"provisions": [{"article": "1", "summary": {"en": "S", "fr": "S", "ar": "س"}}, {"article": "3"}]}, ("articles",)),
        ({"provisions": [{"article": "2"}]}, ("articles",)),
        ({"kind": "regional"}, ("facts",)),
        ({"remark": "for editors"}, ()),
        ({"note": {"en": "N", "fr": "N", "ar": "ن"}}, ("wording",)),
        ({"changes": [{"date": "2020-01-01"}], "kind": "regional"}, ("facts", "told")),
    ],
)
def test_what_differs_between_two_versions(changed: dict, kinds: tuple[str, ...]) -> None:
    assert compared("conventions/instruments/a.yaml", RECORD, RECORD | changed) == kinds


def test_what_cannot_be_read_is_compared_without_a_fall() -> None:
    assert compared("conventions/instruments/a.yaml", data_of("a: [b"), data_of("a: b")) == ("wording",)
    assert compared("conventions/status/a.yaml", {"states": []}, {"states": {"AAA": "x"}}) == ("acts",)
