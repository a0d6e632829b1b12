"""The widest tables of the handbook on paper: no word runs over its neighbour or out of the margins."""

from __future__ import annotations

import shutil
from itertools import pairwise

import pytest
from printed import Books, set_books
from test_real_pages import Letter, letters
from world import ROOT

INDEX = "# Pages to be printed\n\n```{toctree}\n:caption: All\n\noverviews/gaps\noverviews/matrix\nstates/TCD\n```\n"


@pytest.fixture(scope="module", params=["en", "fr"])
def book(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Books:
    folder = tmp_path_factory.mktemp("tables")
    for page in ("overviews/gaps.md", "overviews/matrix.md", "states/TCD.md"):
        (folder / "docs" / page).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy2(ROOT / "docs" / page, folder / "docs" / page)
    (folder / "docs" / "index.md").write_text(INDEX, encoding="utf-8")
    return set_books(folder, request.param, "handbook", folder / "docs")


def overprinted(sheet: list[Letter]) -> list[str]:
    """Letters of one line that stand on one another."""
    lines: dict[int, list[Letter]] = {}
    for letter in sheet:
        if letter.shown.isalnum() and letter.shown.isascii():
            lines.setdefault(round(letter.bottom), []).append(letter)
    ordered = (sorted(line, key=lambda letter: letter.left) for line in lines.values())
    return [one.shown + other.shown for line in ordered for one, other in pairwise(line) if other.left < one.right - 0.35 * (one.right - one.left) and other.left > one.left]


def test_no_word_is_printed_over_another_and_none_reaches_out(book: Books) -> None:
    for number, page in enumerate(book.open("handbook")):
        sheet = list(letters(page))
        assert overprinted(sheet) == [], number + 1
        width = page.get_size()[0]
        assert all(49 < letter.left and letter.right < width - 49 for letter in sheet), number + 1


def test_overprinting_would_be_seen() -> None:
    assert overprinted([Letter("a", 10, 5, 16, 9, 9, False), Letter("b", 12, 5, 18, 9, 9, False)]) == ["ab"]
