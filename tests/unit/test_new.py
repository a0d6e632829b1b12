"""`treatybook new`: what it begins can be filled in, and nothing is ever overwritten."""

from __future__ import annotations

import re
import shutil
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft7Validator
from treatybook.catalogue import read_catalogue
from treatybook.cli import load_all, main
from treatybook.new import KINDS, with_page
from treatybook.notes import read_notes
from treatybook.schema import schemas
from world import ROOT, TODAY, make_world, write_pages

NAMES = {"state": "DDD", "practice": "ask-again"}


@pytest.fixture
def book(tmp_path: Path) -> Path:
    """The made-up world with its pages and the READMEs that explain its keys."""
    root = make_world(tmp_path)
    write_pages(root)
    for name in ("conventions", "recommendations"):
        (root / name / "README.md").write_bytes((ROOT / name / "README.md").read_bytes())
    for folder in ("instruments", "states", "recommendations", "practice"):
        (root / "docs" / folder / "index.md").write_text("# All\n\n```{toctree}\n:hidden:\n\n```\n", encoding="utf-8")
    return root


@pytest.mark.parametrize("what", KINDS)
def test_only_what_must_be_filled_in_is_missing(book: Path, what: str, capsys: pytest.CaptureFixture[str]) -> None:
    id = NAMES.get(what, "omega")
    assert main(["new", what, id, "--root", str(book)]) == 0
    said = capsys.readouterr().out
    assert said.startswith("Written:\n") and "Run `make check`" in said
    problems = load_all(book, TODAY)[1]
    assert problems and {problem.code for problem in problems} == {"value.empty"}, problems
    assert {problem.place.file for problem in problems} == set(re.findall(rf"\S+/{id}\.yaml", said))


@pytest.fixture(scope="module")
def real() -> dict[str, dict[str, Any]]:
    return schemas(read_catalogue(ROOT)[0], read_notes(ROOT))


@pytest.mark.parametrize("what", KINDS)
def test_every_commented_key_may_be_taken_in(book: Path, what: str, real: dict[str, dict[str, Any]]) -> None:
    """Without its marks of comment, the template has no key that the record does not take."""
    id = NAMES.get(what, "omega")
    main(["new", what, id, "--root", str(book)])
    path = next(path for folder in ("conventions", "recommendations") for path in (book / folder).rglob(f"{id}.yaml") if path.parent.name != "status")
    text = path.read_text(encoding="utf-8")
    assert text.startswith("# yaml-language-server: $schema=../")
    told = text.splitlines()[0].partition("=")[2]
    lines = [re.sub(r"^( *)# ", r"\1", line) for line in text.splitlines()[2:]]
    value = yaml.load("\n".join(lines), yaml.BaseLoader)
    schema = real[Path(told).name.removesuffix(".schema.json")]
    assert (path.parent / told).resolve().parent == (book / "conventions/schema").resolve()
    wrong = [error.message for error in Draft7Validator(schema).iter_errors(value) if error.validator in ("additionalProperties", "required")]
    assert not wrong


def test_a_treaty_comes_with_its_table_and_its_page(book: Path) -> None:
    main(["new", "instrument", "omega", "--root", str(book)])
    assert "states: {}" in (book / "conventions/status/omega.yaml").read_text(encoding="utf-8")
    assert "{tb:instrument-page} omega" in (book / "docs/instruments/omega.md").read_text(encoding="utf-8")
    assert "\nomega\n" in (book / "docs/instruments/index.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("there", ["conventions/instruments/alpha.yaml", "conventions/status/omega.yaml", "docs/instruments/omega.md"])
def test_nothing_is_overwritten(book: Path, there: str, capsys: pytest.CaptureFixture[str]) -> None:
    (book / there).write_text("kept", encoding="utf-8")
    before = {path: path.read_bytes() for path in book.rglob("*") if path.is_file()}
    assert main(["new", "instrument", Path(there).stem, "--root", str(book)]) == 2
    assert f"{there} is there already. Nothing was written" in capsys.readouterr().err
    assert before == {path: path.read_bytes() for path in book.rglob("*") if path.is_file()}


def test_where_the_list_of_pages_is_gone_nothing_is_written(book: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (book / "docs/instruments/index.md").unlink()
    before = {path for path in book.rglob("*")}
    assert main(["new", "instrument", "omega", "--root", str(book)]) == 2
    assert capsys.readouterr().err == "There is no docs/instruments/index.md, in which the new page is to be listed. Nothing was written: put it back first.\n"
    (book / "docs/instruments/index.md").write_bytes(b"\xff")
    assert main(["new", "instrument", "omega", "--root", str(book)]) == 2
    assert before == {path for path in book.rglob("*")} - {book / "docs/instruments/index.md"}


@pytest.mark.parametrize(("what", "id"), [("state", "Egypt"), ("instrument", "../../etc/x"), ("agreement", "EGY-MAR"), ("practice", "a--b")])
def test_a_name_that_is_none(book: Path, what: str, id: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["new", what, id, "--root", str(book)]) == 2
    assert f"'{id}' is not a name for this record." in capsys.readouterr().err


def test_the_first_record_of_its_kind_makes_its_folder(book: Path) -> None:
    shutil.rmtree(book / "conventions/organisations")
    assert main(["new", "organisation", "omega", "--root", str(book)]) == 0
    assert (book / "conventions/organisations/omega.yaml").is_file()


def test_outside_the_project(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["new", "state", "DDD", "--root", str(tmp_path)]) == 2
    assert "No records here" in capsys.readouterr().err


def test_the_name_goes_to_its_place_in_a_list_that_is_in_order() -> None:
    index = "# All\n\n```{toctree}\n:hidden:\n\na\nc\n```\n"
    assert with_page(index, "b") == "# All\n\n```{toctree}\n:hidden:\n\na\nb\nc\n```\n"
    assert with_page(index, "d").endswith("a\nc\nd\n```\n")
    assert with_page(index.replace("a\nc", "c\na"), "b").endswith("c\na\nb\n```\n")
    assert with_page(index, "c") == index
