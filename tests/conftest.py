"""Fixtures and the options of the tests: `pytest --golden` writes the golden files anew, to be read in the diff; the fuzzers' are told by `make fuzz`."""

from __future__ import annotations

from pathlib import Path

import pytest
from treatybook.catalogue import Catalogue, read_catalogue
from world import ROOT, catalogue_of, make_world


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--golden", action="store_true", help="write the golden files anew")
    parser.addoption("--fuzz-seconds", type=int, default=0, help="let each fuzzer try new mutants for so many seconds")
    parser.addoption("--fuzz-seed", type=int, help="show one mutant of the fuzzers again")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A world of its own for each test, to be changed."""
    return make_world(tmp_path)


@pytest.fixture(scope="session")
def world(tmp_path_factory: pytest.TempPathFactory) -> Catalogue:
    """The records of the world as they stand."""
    return catalogue_of(make_world(tmp_path_factory.mktemp("world")))


@pytest.fixture(scope="session")
def real() -> Catalogue:
    """The records of the handbook itself, read once."""
    return read_catalogue(ROOT)[0]
