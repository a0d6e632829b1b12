"""JavaScript off: every page is read and reached, the menu too; tables are complete; what cannot work says what to do instead."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from urllib.parse import unquote

import pytest
from lxml import html
from pagetypes import PAGE_TYPES
from treatybook.sphinxext.words import LANGUAGES


def linked(folder: Path, name: str) -> set[str]:
    """The pages of this language to which a page links."""
    page = html.document_fromstring((folder / name).read_text(encoding="utf-8"))
    found = set()
    for address in page.xpath("//body//a[not(ancestor::article//table)]/@href | //article//a/@href"):
        target = unquote(address.split("#")[0].split("?")[0])
        if target.endswith(".html") and "://" not in target:
            path = (folder / name).parent.joinpath(target).resolve()
            if path.is_relative_to(folder.resolve()):
                found.add(str(path.relative_to(folder.resolve())))
    return found


@pytest.mark.parametrize("language", LANGUAGES)
def test_links_alone_lead_to_every_page(site: Path, language: str) -> None:
    folder = site / language
    pages = {str(path.relative_to(folder)) for path in folder.rglob("*.html") if "_static" not in path.parts}
    reached, waiting = set(), {"index.html"}
    while waiting:
        name = waiting.pop()
        reached.add(name)
        waiting |= (linked(folder, name) & pages) - reached
    assert len(pages) > 200
    # A server shows the one, and a browser without a connection the other.
    assert pages - reached == {"404.html", "offline.html"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_kind_of_page_reads_whole(site: Path, open_page: Callable, language: str) -> None:
    with_scripts = open_page(PAGE_TYPES[0].address(site, language), 390).page
    page = open_page(PAGE_TYPES[0].address(site, language), 390, scripts=False).page
    for kind in PAGE_TYPES:
        page.goto(kind.address(site, language))
        with_scripts.goto(kind.address(site, language))
        assert page.is_visible("article h1"), kind.name
        assert page.locator(".tb-tools, .tb-sort, #tb-dark:visible, .tb-ticks").count() == 0, f"{kind.name}: a tool that does nothing"
        rows = [window.locator("article tbody tr").count() for window in (page, with_scripts)]
        assert rows[0] == rows[1], f"{kind.name}: rows missing"
        page.click("#tb-menu-button")
        assert page.is_visible("#tb-menu li a"), f"{kind.name}: no menu"
        page.click(".tb-menu-close")
        assert not page.is_visible("#tb-menu"), f"{kind.name}: the menu does not close"


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_needs_scripts_says_what_to_do(site: Path, open_page: Callable, language: str) -> None:
    kinds = {kind.name: kind for kind in PAGE_TYPES}
    page = open_page(kinds["search with results"].address(site, language), scripts=False).page
    assert page.locator("article noscript, article .tb-progress").first.is_visible()
    links = page.locator("article li a:visible")
    assert links.count() > 10
    links.first.click()
    assert page.is_visible("article h1")
    page.goto(kinds["finder, answered"].address(site, language))
    assert page.locator("article li a:visible").count() == 54 and not page.is_visible("form.tb-finder")
    page.locator("article li a:visible").first.click()
    assert page.locator("table.tb-pairs tbody tr").count() == 53
    page.goto(kinds["request form and builder"].address(site, language))
    assert page.locator("section#form dt:visible").count() > 20
    page.goto(kinds["checklist"].address(site, language))
    assert page.locator("ol.tb-checklist > li:visible").count() > 8
    page.locator("ol.tb-checklist summary").first.click()
    assert page.locator("ol.tb-checklist details[open]").count() == 1


def test_the_first_page_asks_and_the_finder_answers_with_links(site: Path, open_page: Callable) -> None:
    page = open_page(PAGE_TYPES[0].address(site, "ar"), 390, scripts=False).page
    for field, chosen in (("from", "EGY"), ("to", "SDN"), ("need", "extradition")):
        page.select_option(f"#tb-{field}", chosen)
    page.click(".tb-finder button")
    assert page.url.split("?")[0].endswith("/cooperate/index.html")
    assert page.locator("article li a:visible").count() == 54
