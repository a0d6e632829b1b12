"""`treatybook pdf`: what it takes over from the site's build, how it puts books in their place, what it says."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from treatybook.cli import main
from treatybook.typeset.command import at_once, free_memory, put_in_place, take_over_reading


def written(path: Path, text: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


@pytest.fixture
def read_by_the_site(tmp_path: Path) -> Path:
    site = tmp_path / ".work"
    written(site / "fingerprint", "same")
    written(site / "ar" / "doctrees" / "environment.pickle", "read")
    written(site / "ar" / "doctrees" / "page.doctree", "page")
    return site


def test_reading_is_copied_from_the_same_code_alone(read_by_the_site: Path, tmp_path: Path) -> None:
    work = tmp_path / ".work-pdf"
    assert not take_over_reading(read_by_the_site, work, "ar", "other")
    assert not take_over_reading(read_by_the_site, work, "fr", "same")
    assert take_over_reading(read_by_the_site, work, "ar", "same")
    copied = work / "ar" / "doctrees" / "page.doctree"
    assert copied.read_text() == "page"
    assert not copied.samefile(read_by_the_site / "ar" / "doctrees" / "page.doctree")


def test_newer_reading_of_our_own_stays(read_by_the_site: Path, tmp_path: Path) -> None:
    work = tmp_path / ".work-pdf"
    ours = written(work / "ar" / "doctrees" / "environment.pickle", "ours")
    assert not take_over_reading(read_by_the_site, work, "ar", "same")
    os.utime(ours, (1, 1))
    assert take_over_reading(read_by_the_site, work, "ar", "same")
    assert ours.read_text() == "read"


def test_all_books_take_the_place_of_all_and_one_of_one(tmp_path: Path) -> None:
    books, target = tmp_path / "books", tmp_path / "pdf" / "ar"
    written(target / "states" / "AAA.pdf", "old")
    written(target / "states" / "BBB.pdf", "old")
    written(books / "states" / "AAA.pdf", "new")
    written(books / "states" / "AAA.typ", "source")
    assert put_in_place(books, target, whole=False) == [target / "states" / "AAA.pdf"]
    assert {path.name: path.read_text() for path in target.rglob("*.*")} == {"AAA.pdf": "new", "BBB.pdf": "old"}
    put_in_place(books, target, whole=True)
    assert {path.name: path.read_text() for path in target.rglob("*.*")} == {"AAA.pdf": "new"}
    assert [path.name for path in target.parent.iterdir()] == ["ar"]


def test_an_unknown_language_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["pdf", "xx"]) == 2
    assert capsys.readouterr().err == "No such language: xx. There are: en, fr, ar.\n"


def test_languages_are_set_side_by_side_where_memory_allows() -> None:
    gigabyte = 2**30
    assert at_once(2, 24 * gigabyte) == 2
    assert at_once(8, 12 * gigabyte) == 2
    assert at_once(8, 4 * gigabyte) == 1
    assert at_once(2, 0) == 1
    assert free_memory() >= 0
