"""Real training kits, a theme and some States, set as books: what stands where on their sheets, told from the boxes of the letters."""

from __future__ import annotations

import ctypes
import re
import shutil
from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from printed import Books, set_books
from pypdfium2 import PdfPage, raw
from test_books import plain_arabic
from world import ROOT

TAKEN = ("training", "cooperation", "states/AGO.md", "states/CMR.md", "states/COD.md", "states/EGY.md", "states/LBY.md", "states/SEN.md")
INDEX = "# Pages to be printed\n\n```{toctree}\n:caption: All\n\ncooperation/index\ntraining/index\nstates/index\n```\n"
STATES = "# States\n\n```{toctree}\n:glob:\n\n*\n```\n"
FOOT, FOOTNOTE, TEXT = 60, 7.7, 9.9
"""Where the foot of a sheet ends; points of letters smaller than any but a footnote's and the foot's; points of the smallest text."""
MARGIN = 28
EMPTY = 560
"""A sheet of which the last line stands above this is more than half empty."""


@dataclass(frozen=True)
class Letter:
    """A letter with its box and its type."""

    shown: str
    left: float
    bottom: float
    right: float
    top: float
    size: float
    bold: bool


def letters(page: PdfPage) -> Iterator[Letter]:
    text = page.get_textpage()
    name, flags = ctypes.create_string_buffer(120), ctypes.c_int()
    for place in range(text.count_chars()):
        shown = chr(raw.FPDFText_GetUnicode(text, place))
        left, bottom, right, top = text.get_charbox(place)
        if shown.isspace() or right <= left:
            continue
        raw.FPDFText_GetFontInfo(text, place, name, 120, flags)
        yield Letter(shown, left, bottom, right, top, raw.FPDFText_GetFontSize(text, place), b"Bold" in name.value)


def last_line(page: list[Letter]) -> list[Letter]:
    """The lowest line above the footnotes, whose addresses are small though their marks are not."""
    waiting = sorted((letter for letter in page if letter.bottom > FOOT), key=lambda letter: letter.bottom)
    while waiting:
        line = [letter for letter in waiting if letter.bottom < waiting[0].bottom + 6]
        if sum(letter.size > FOOTNOTE for letter in line) > len(line) / 2:
            return line
        waiting = waiting[len(line) :]
    return []


def heads(line: list[Letter]) -> bool:
    """Whether a line is a heading, a caption or a term: as large as the text, and bold as a whole."""
    words = [letter for letter in line if letter.shown.isalpha()]
    return bool(words) and all(letter.bold and letter.size > TEXT for letter in words)


@pytest.fixture(scope="module", params=["en", "ar"])
def made(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Books:
    folder = tmp_path_factory.mktemp("real")
    pages = folder / "docs"
    for taken in TAKEN:
        source, place = ROOT / "docs" / taken, pages / taken
        place.parent.mkdir(parents=True, exist_ok=True)
        shutil.copytree(source, place) if source.is_dir() else shutil.copy2(source, place)
    (pages / "index.md").write_text(INDEX, encoding="utf-8")
    (pages / "states" / "index.md").write_text(STATES, encoding="utf-8")
    return set_books(folder, request.param, "[tps]*", pages)


@pytest.fixture(scope="module")
def sheets(made: Books) -> dict[str, list[list[Letter]]]:
    """The letters of every sheet of every book, its cover apart."""
    return {name: [list(letters(page)) for page in list(made.open(name))[1:]] for name in names(made)}


def names(made: Books) -> list[str]:
    return sorted(path.relative_to(made.folder).with_suffix("").as_posix() for path in made.folder.rglob("*.pdf"))


def test_nothing_that_heads_what_follows_is_the_last_line_of_a_sheet(sheets: dict[str, list[list[Letter]]]) -> None:
    assert len(sheets) >= 12 + 1 + 6
    alone = {(name, number + 2): "".join(letter.shown for letter in last_line(sheet)) for name, book in sheets.items() for number, sheet in enumerate(book) if heads(last_line(sheet))}
    assert alone == {}


def test_a_heading_alone_would_be_seen() -> None:
    def letter(shown: str, bottom: float, size: float, bold: bool = False) -> Letter:
        return Letter(shown, 60, bottom, 70, bottom + 8, size, bold)

    footnote = [letter("1", 72, 8.9), *(letter("a", 70, 7) for _ in range(9))]
    assert heads(last_line([letter("A", 100, 12, bold=True), *footnote]))
    assert not heads(last_line([letter("A", 100, 12, bold=True), letter("b", 100, 10.5), *footnote]))


def test_no_sheet_is_blank_and_none_in_the_midst_of_a_chapter_half_empty(sheets: dict[str, list[list[Letter]]]) -> None:
    for name, book in sheets.items():
        lowest = [min((letter.bottom for letter in last_line(sheet)), default=None) for sheet in book]
        assert None not in lowest, name
        # The last sheets of the participant's pages and of the trainer's notes, a table of contents, and what stands before a sheet on its
        # side end where they end.
        begins = [max((letter.size for letter in sheet), default=0) > 16 or is_flipped(sheet) for sheet in book] + [True]
        assert [number + 2 for number, low in enumerate(lowest) if low > EMPTY and not begins[number + 1]] == [], name


def test_nothing_reaches_out_of_the_margins_of_real_pages(sheets: dict[str, list[list[Letter]]]) -> None:
    for name, book in sheets.items():
        for number, sheet in enumerate(book):
            out = "".join(letter.shown for letter in sheet if letter.left < MARGIN or letter.right > 842 - MARGIN or (letter.right > 595 - MARGIN and not is_flipped(sheet)) or letter.bottom < MARGIN - 8)
            assert out == "", (name, number + 2)


def test_arabic_words_of_kits_themes_and_states_are_found_in_the_order_of_letters(made: Books) -> None:
    for name in names(made):
        source = made.path(name).with_suffix(".typ").read_text(encoding="utf-8")
        wanted = set(plain_arabic(" ".join(re.findall(r'#"((?:[^"\\]|\\.)*)"', source))))
        if len(wanted) < 100:
            continue
        found = set(plain_arabic(made.text(name)))
        assert len(wanted & found) / len(wanted) >= 0.9, name
        assert len({word for word in found - wanted if word[::-1] in wanted}) <= max(1, len(wanted) / 500), name


def is_flipped(sheet: list[Letter]) -> bool:
    """Whether a sheet lies on its side: its foot ends far to the right or its head begins low."""
    return max((letter.top for letter in sheet), default=0) < 580
