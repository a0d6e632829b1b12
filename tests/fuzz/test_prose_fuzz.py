"""Whatever stands in a page, a catalogue of messages or the list of moved pages: no traceback; what is told has a place and is a sentence."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from fuzz.spoiling import Mutant, by_chance, check_told, prose_files, spoilt
from treatybook.catalogue import Catalogue, read_catalogue
from treatybook.checks import check_prose
from treatybook.place import Problem
from treatybook.prose import read_prose
from world import ROOT, make_world, write_pages

REAL = ("about/directives", "cooperation/extradition")
"""Pages of the handbook, with their translations, that show many forms; what they name is not in the made-up world, and is told."""


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
    with spoilt(catalogue.root, mutant):
        heads = []
        if mutant.file.endswith(".md"):  # records do not change, but what the page says it is about
            catalogue, heads = read_catalogue(catalogue.root)
        prose, problems = read_prose(catalogue.root)
        return [*heads, *problems, *check_prose(prose, catalogue)]


def test_pages_and_translations_spoilt_by_chance(world: Catalogue, fuzz_seeds: Iterator[int]) -> None:
    files = prose_files(world.root)
    for seed in fuzz_seeds:
        mutant = by_chance(files, seed, markup=True)
        try:
            check_told(world.root, told_of(world, mutant), mutant)
        except Exception as error:
            error.add_note(f"Seed {seed}: {mutant.file}, {mutant.told}. Show it again with `pytest tests/fuzz/test_prose_fuzz.py --fuzz-seed {seed}`.")
            raise
