"""Whatever stands in a page, a catalogue of messages or the list of moved pages: no traceback, no hang; what is told has a place and is a sentence."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from fuzz.spoiling import Mutant, by_chance, prose_files
from treatybook.catalogue import Catalogue, read_catalogue
from treatybook.checks import check_prose
from treatybook.place import CODES, Problem
from treatybook.prose import read_prose
from world import ROOT, make_world, write_pages

REAL = ("about/directives", "cooperation/extradition")
"""Pages of the handbook, with their translations, that show many forms; what they name is not in the made-up world, and is told."""
LONGEST = 5.0
"""Seconds of the processor that the reading and checking of a few pages may take, whatever stands in them."""


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory) -> Catalogue:
    root = make_world(tmp_path_factory.mktemp("prose"))
    write_pages(root)
    for name in REAL:
        for file in (f"docs/{name}.md", *(f"docs/locale/{language}/LC_MESSAGES/{name}.po" for language in ("fr", "ar"))):
            if (ROOT / file).exists():
                (root / file).parent.mkdir(parents=True, exist_ok=True)
                (root / file).write_bytes((ROOT / file).read_bytes())
    (root / "docs/redirects.yaml").write_text("old/page: index\n", encoding="utf-8")
    return read_catalogue(root)[0]


def told_of(catalogue: Catalogue, mutant: Mutant) -> list[Problem]:
    """What is told of the prose with one file spoilt; the file is then as before."""
    path = catalogue.root / mutant.file
    before = path.read_bytes()
    path.write_bytes(mutant.data)
    try:
        heads = []
        if mutant.file.endswith(".md"):  # records do not change, but what the page says it is about
            catalogue, heads = read_catalogue(catalogue.root)
        prose, problems = read_prose(catalogue.root)
        return [*heads, *problems, *check_prose(prose, catalogue)]
    finally:
        path.write_bytes(before)


def check_told(root: Path, problems: list[Problem], mutant: Mutant) -> None:
    for problem in problems:
        assert problem.code in CODES and problem.message.endswith((".", "?")), str(problem)
        data = mutant.data if problem.place.file == mutant.file else (root / problem.place.file).read_bytes() if (root / problem.place.file).is_file() else b""
        lines = len(data.decode("utf-8", "replace").splitlines()) + data.count(b"\r")
        assert 1 <= problem.place.line <= lines + 2 and problem.place.column >= 1, str(problem)
        assert "\n" not in str(problem), repr(problem)


def test_pages_and_translations_spoilt_by_chance(world: Catalogue, fuzz_seeds: Iterator[int]) -> None:
    files = prose_files(world.root)
    for seed in fuzz_seeds:
        mutant = by_chance(files, seed, markup=True)
        started = time.process_time()
        try:
            problems = told_of(world, mutant)
            check_told(world.root, problems, mutant)
            assert time.process_time() - started < LONGEST, "This takes too long."
        except Exception as error:
            error.add_note(f"Seed {seed}: {mutant.file}, {mutant.told}. Show it again with `pytest tests/fuzz/test_prose_fuzz.py --fuzz-seed {seed}`.")
            raise
