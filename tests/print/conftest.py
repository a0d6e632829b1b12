"""Fixtures of the tests of the printed books."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from printed import Books, set_books


@pytest.fixture(scope="session")
def books(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Books]:
    """The books of a language, set once."""
    folder = tmp_path_factory.mktemp("print")
    made: dict[str, Books] = {}

    def of(language: str) -> Books:
        if language not in made:
            made[language] = set_books(folder, language)
        return made[language]

    return of
