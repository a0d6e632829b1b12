"""What to read again: all that is old, and what is used most first."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest
from treatybook.catalogue import Catalogue, read_catalogue
from treatybook.cli import main
from treatybook.prose import Prose, read_prose
from treatybook.stale import FORMATS, Freshness, Reading, freshness
from world import ALPHA, GAMMA, TODAY, change

NO_PROSE = Prose(Path())


def of(found: Freshness, part: str, file: str) -> list[Reading]:
    return [reading for reading in getattr(found, part) if reading.file == file]


@pytest.fixture
def command(capsys: pytest.CaptureFixture[str]):
    def run(*words: str | Path) -> tuple[int, str, str]:
        try:
            code = main(["stale", *map(str, words)])
        except SystemExit as ended:
            code = int(ended.code or 0)
        said = capsys.readouterr()
        return code, said.out, said.err

    return run


def test_a_source_is_stale_the_day_after_its_days_are_over(world: Catalogue) -> None:
    """Alpha's table is as of 2020-01-10: 143 days before 2020-06-01."""
    (reading,) = of(freshness(world, NO_PROSE, TODAY, 142), "stale", ALPHA)[:1]
    assert (reading.as_of, reading.age, reading.trust, reading.url) == ("2020-01-10", 143, "depositary", "https://alpha.example/status")
    assert of(freshness(world, NO_PROSE, TODAY, 143), "stale", ALPHA) == []


def test_a_month_or_a_year_counts_from_its_end(world: Catalogue) -> None:
    ages = {reading.as_of: reading.age for reading in freshness(world, NO_PROSE, TODAY, 0).stale}
    assert ages["2019"] == (TODAY - date(2019, 12, 31)).days


def test_facts_are_those_that_rest_on_the_source(world: Catalogue) -> None:
    table, reservation = of(freshness(world, NO_PROSE, TODAY, 100), "stale", ALPHA)
    assert (table.facts, reservation.facts) == (4, 1), "the table itself and three rows without a source; one statement"
    assert (table.line, reservation.line > table.line) == (1, True)


def test_answers_are_pairs_of_parties_and_measures(world: Catalogue) -> None:
    """Alpha binds AAA and BBB and is a basis for extradition, assistance and what assistance serves; a row's own source serves its State's pairs."""
    found = freshness(world, NO_PROSE, TODAY, 0)
    table, reservation = of(found, "stale", ALPHA)
    assert table.answers == reservation.answers > 1
    assert of(found, "stale", "conventions/instruments/delta.yaml") == [] or of(found, "stale", "conventions/instruments/delta.yaml")[0].answers == 0
    (gamma, *_) = of(found, "stale", GAMMA)
    assert gamma.answers % 3 == 0 and gamma.answers > 0, "three parties make three pairs"


def test_pages_are_those_that_name_the_record(root: Path) -> None:
    change(root, "docs/one.md", "", "# One\n\n{tb:instrument}`alpha` and again {tb:instrument}`the text <alpha>`, {tb:article}`alpha 16`. `{tb:instrument}` is a role.\n")
    change(root, "docs/two.md", "", "# {tb:title}`instrument alpha`\n\n{tb:state}`AAA`\n")
    catalogue, _ = read_catalogue(root)
    prose, _ = read_prose(root)
    found = freshness(catalogue, prose, TODAY, 0)
    assert {reading.pages for reading in of(found, "stale", ALPHA)} == {1}
    assert {reading.pages for reading in of(found, "stale", "conventions/states/AAA.yaml")} == {1}


def reading(file: str, age: int | None, answers: int = 0, pages: int = 0, url: str | None = "https://x.example/") -> Reading:
    return Reading(file, 1, url, "2020", age, "secondary", 1, answers, pages)


def test_old_and_much_used_goes_first(monkeypatch: pytest.MonkeyPatch, world: Catalogue) -> None:
    made = [reading("young", 400, 900), reading("law of 1886", 51_000), reading("list of 2014", 4_000, 50, 2), reading("list of 2013", 4_500, 50, 1), reading("page of 2013", 4_400, 0, 3)]
    monkeypatch.setattr("treatybook.stale._readings", lambda *_: made)
    order = [item.file for item in freshness(world, NO_PROSE, TODAY, 180).stale]
    assert order == ["list of 2014", "list of 2013", "page of 2013", "law of 1886", "young"]


def test_what_has_no_date_and_what_has_no_source_stand_apart(monkeypatch: pytest.MonkeyPatch, world: Catalogue) -> None:
    monkeypatch.setattr("treatybook.stale._readings", lambda *_: [reading("a", None), reading("b", None, url=None), reading("c", 10)])
    found = freshness(world, NO_PROSE, TODAY, 180)
    assert [[item.file for item in part] for part in (found.stale, found.undated, found.unsourced)] == [[], ["a"], ["b"]]


def test_the_command_in_words(command, root: Path) -> None:
    code, out, err = command("--root", root, "--today", "2020-06-01", "--days", "100", "--most", "2")
    assert (code, err) == (0, "")
    lines = out.splitlines()
    assert lines[0].startswith("To read again: more than 100 days old (")
    assert any(line.startswith("  And ") and line.endswith(" more.") for line in lines)
    assert "https://" in lines[1] and " days old), " in lines[1]


def test_the_command_as_a_list_to_tick_off(command, root: Path) -> None:
    _, out, _ = command("--root", root, "--today", "2020-06-01", "--days", "100", "--format", "markdown")
    assert "## To read again: more than 100 days old (" in out
    assert f"- [ ] `{ALPHA}:1`: as of 2020-01-10 (143 days old), depositary; 4 facts, " in out
    assert "<https://alpha.example/status>" in out


def test_the_command_for_a_program(command, root: Path) -> None:
    _, out, _ = command("--root", root, "--today", "2020-06-01", "--days", "100", "--most", "1", "--format", "json")
    told = json.loads(out)
    assert (told["today"], told["days"], len(told["stale"])) == ("2020-06-01", 100, 1)
    assert told["counts"]["stale"] > 1
    assert set(told["stale"][0]) == {"file", "line", "url", "as_of", "age", "trust", "facts", "answers", "pages"}


@pytest.mark.parametrize("form", FORMATS)
def test_nothing_to_do_is_said(form: str) -> None:
    said = FORMATS[form](Freshness(TODAY, 180, (), (), ()), 0)
    assert "none is more than 180 days old" in said if form != "json" else json.loads(said)["counts"] == {"stale": 0, "undated": 0, "unsourced": 0}


@pytest.mark.parametrize("words", [("--days", "soon"), ("--days", "-3"), ("--most", "9999999")])
def test_a_number_is_a_number(command, root: Path, words: tuple[str, str]) -> None:
    code, _, err = command("--root", root, *words)
    assert code == 2 and "is not a number" in err or "expected one argument" in err


def test_a_folder_without_records(command, tmp_path: Path) -> None:
    code, out, err = command("--root", tmp_path)
    assert (code, out) == (2, "")
    assert "No records here" in err


def test_records_with_mistakes_are_told_and_the_rest_is_listed(command, root: Path) -> None:
    change(root, ALPHA, "2001-06-01", "June 2001")
    code, out, err = command("--root", root, "--today", "2020-06-01")
    assert code == 0 and "To read again" in out
    assert "run `treatybook check`" in err


def test_the_handbooks_own_sources(real: Catalogue) -> None:
    found = freshness(real, NO_PROSE, date(2026, 11, 1), 180)
    first = found.stale[0]
    assert first.answers > 1000, "what thousands of answers rest on goes first"
    assert all(item.age is not None and item.age > 180 for item in found.stale)
    assert all(item.trust == "unverified" for item in found.unsourced)
