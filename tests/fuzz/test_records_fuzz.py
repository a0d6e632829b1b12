"""Whatever stands in a file of records: no traceback; what is wrong is told in its place, and what is accepted does no harm."""

from __future__ import annotations

import csv
import io
import json
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from itertools import permutations
from pathlib import Path

import pytest
from fuzz.spoiling import Mutant, by_chance, check_told, mistakes, record_files, spoilt
from treatybook.catalogue import Catalogue, read_catalogue
from treatybook.checks import check_catalogue
from treatybook.export import export_files
from treatybook.law import legal_basis
from treatybook.place import Problem
from treatybook.sphinxext.rendering import render
from treatybook.text import LANGUAGES
from treatybook.views import VIEWS
from treatybook.views.forms import Call
from treatybook.views.wording import Wording
from world import TODAY, make_world

FREE_KEYS = "conventions/vocabularies/"
"""Where a key is a word of a closed list, which an editor may choose."""
FORMULA = ("=", "+", "-", "@", "\t", "\r")


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_world(tmp_path_factory.mktemp("fuzz"))


@pytest.fixture(scope="module")
def files(root: Path) -> dict[str, bytes]:
    return record_files(root)


def read_spoilt(root: Path, mutant: Mutant) -> tuple[Catalogue, list[Problem]]:
    """The records with one file spoilt, and what is told of them; the file is then as before."""
    with spoilt(root, mutant):
        catalogue, problems = read_catalogue(root)
        return catalogue, [*problems, *check_catalogue(catalogue, TODAY)]


def check_harmless(catalogue: Catalogue) -> None:
    """Records taken as right can be asked, shown and given away, and nothing in them acts as code."""
    for requesting, requested in permutations(catalogue.states, 2):
        for measure in catalogue.vocabulary("measures"):
            legal_basis(catalogue, requesting, requested, measure, None, TODAY)
    for language in LANGUAGES:
        said = Wording(catalogue, language, TODAY)
        for call in _calls(catalogue):
            render(VIEWS[call.view].blocks(said, call))
    for name, content in export_files(catalogue, TODAY):
        if name.endswith(".csv"):
            cells = [cell for row in csv.reader(io.StringIO(content.decode("utf-8-sig"))) for cell in row]
            assert not [cell for cell in cells if cell.startswith(FORMULA)], name
        elif name.endswith(".json"):
            json.loads(content)
        else:
            ET.fromstring(content)


def _calls(catalogue: Catalogue) -> Iterator[Call]:
    for kind, view in (("instrument", "instrument-page"), ("state", "state-page"), ("recommendation", "recommendation-page"), ("guide", "guide-page")):
        yield from (Call(view, id) for id in catalogue.records(kind))
    yield from (Call("measure-page", id) for id in catalogue.vocabulary("measures"))
    yield from map(Call, ("ratification-matrix", "latest-acts", "glossary", "organisations", "agreements", "sources", "instrument-list", "guide-list", "recommendation-list", "meeting"))


def test_files_spoilt_by_chance(root: Path, files: dict[str, bytes], fuzz_seeds: Iterator[int]) -> None:
    accepted = 0
    for seed in fuzz_seeds:
        mutant = by_chance(files, seed)
        try:
            catalogue, problems = read_spoilt(root, mutant)
            check_told(root, problems, mutant)
            if not problems:
                accepted += 1
                check_harmless(catalogue)
        except Exception as error:
            error.add_note(f"Seed {seed}: {mutant.file}, {mutant.told}. Show it again with `pytest tests/fuzz --fuzz-seed {seed}`.")
            raise
    assert accepted, "Mutants that are never accepted test half of what they should."


def test_every_mistake_of_an_editor_is_told_in_its_line(root: Path, files: dict[str, bytes], fuzz_share: int) -> None:
    missed = []
    for number, mutant in enumerate(mutant for file, data in files.items() if not file.startswith(FREE_KEYS) for mutant in mistakes(file, data)):
        if number % fuzz_share:
            continue
        _, problems = read_spoilt(root, mutant)
        check_told(root, problems, mutant)
        if not any(problem.place.file == mutant.file and problem.place.line == mutant.line for problem in problems):
            missed.append(f"{mutant.file}:{mutant.line}: {mutant.told}; told: {'; '.join(map(str, problems)) or 'nothing'}")
    assert not missed, "\n".join(missed)
