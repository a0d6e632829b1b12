"""Single pages printed from the browser: paper of A4, whole tables with their heads on every sheet, dark ink."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pypdfium2
import pytest
from pagetypes import PAGE_TYPES
from playwright.sync_api import Page

KINDS = {kind.name: kind for kind in PAGE_TYPES}
MILLIMETRE = 72 / 25.4
A4 = (210, 297)
# The room for words on a sheet, in pixels of 1/96 inch.
UPRIGHT, ACROSS = round(182 / 25.4 * 96), round(273 / 25.4 * 96)


def paper(page: Page) -> pypdfium2.PdfDocument:
    return pypdfium2.PdfDocument(page.pdf(prefer_css_page_size=True))


def words_of(sheet: pypdfium2.PdfPage) -> str:
    return re.sub(r"\s+", " ", sheet.get_textpage().get_text_range())


@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize(
    ("name", "across"),
    [("State", False), ("convention with its map", False), ("measure", False), ("recommendation with figures and bars", False),
     ("handbook page with a flow chart", False), ("comparison in prose", False), ("training with questions", False),
     ("request form and builder", False), ("first page", False), ("agreements", False), ("gaps", True), ("matrix", True)],
)  # fmt: skip
def test_nothing_is_wider_than_the_paper(site: Path, open_page: Callable, name: str, across: bool, language: str) -> None:
    page = open_page(KINDS[name].address(site, language)).page
    first = paper(page)[0]
    millimetres = tuple(round(length / MILLIMETRE) for length in first.get_size())
    assert millimetres == (tuple(reversed(A4)) if across else A4)
    page.emulate_media(media="print")
    page.set_viewport_size({"width": ACROSS if across else UPRIGHT, "height": 1000})
    wide = page.evaluate("""() => Array.from(document.querySelectorAll('article *')).filter(element => {
      const box = element.getBoundingClientRect();
      return box.width > 1 && !element.closest('.tb-hidden, svg') && (box.right > innerWidth + 2 || box.left < -2);
    }).map(element => element.tagName + '.' + element.className + ' ' + element.textContent.trim().slice(0, 40))""")
    assert wide == []
    for gone in (".tb-top", ".tb-menu", ".tb-contents", ".tb-trail", ".tb-neighbours", ".tb-tools", "a.headerlink", ".tb-sort"):
        assert not any(part.is_visible() for part in page.locator(gone).all()), gone


def test_the_head_of_a_table_stands_on_every_sheet(site: Path, open_page: Callable) -> None:
    sheets = paper(open_page(KINDS["convention with its map"].address(site, "en")).page)
    rows = [number for number, sheet in enumerate(sheets) if len(re.findall(r"Party since", words_of(sheet))) > 3]
    assert len(rows) >= 3
    assert all("State Status Signed Consent" in words_of(sheets[number]) for number in rows)
    assert all(f"{number + 1} / {len(sheets)}" in words_of(sheets[number]) for number in range(len(sheets)))


def test_what_is_folded_away_is_printed(site: Path, open_page: Callable) -> None:
    page = open_page(KINDS["State"].address(site, "en")).page
    fold = page.locator("details.tb-fold:not([open])").first
    hidden = re.sub(r"\s+", " ", fold.locator("dd, li, tbody p").first.evaluate("element => element.textContent")).strip()[:30]
    assert hidden and hidden in " ".join(words_of(sheet) for sheet in paper(page))


def test_dark_colours_stay_on_the_screen(site: Path, open_page: Callable) -> None:
    page = open_page(KINDS["convention with its map"].address(site, "en"), colours="dark").page
    assert page.get_attribute("html", "data-theme") == "dark"
    page.emulate_media(media="print", color_scheme="dark")
    light = """() => Array.from(document.querySelectorAll('article :is(h1, h2, p, a, th, td, li, dt, dd)')).filter(element => {
      const [red, green, blue] = getComputedStyle(element).color.match(/\\d+/g).map(Number);
      return .2126 * red + .7152 * green + .0722 * blue > 128;
    }).map(element => element.outerHTML.slice(0, 80))"""
    assert page.evaluate(light) == []
    page.emulate_media(media="screen")
    assert page.evaluate(light), "nothing was measured"
