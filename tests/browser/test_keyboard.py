"""The keyboard alone reaches and works everything, and what has the focus is always seen."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from pagetypes import PAGE_TYPES, PageType
from playwright.sync_api import Page, Route
from treatybook.sphinxext.words import LANGUAGES

KINDS = {kind.name: kind for kind in PAGE_TYPES}
# Of the thing that has the focus: what it is, whether it lies in the window, uncovered, with a ring round it.
FOCUSED = """() => {
  const element = document.activeElement, box = element.getBoundingClientRect(), style = getComputedStyle(element);
  const seen = Array.from(element.getClientRects()).some(rect => {
    const left = Math.max(rect.left, 0), top = Math.max(rect.top, 0);
    const width = Math.min(rect.right, innerWidth) - left, height = Math.min(rect.bottom, innerHeight) - top;
    const points = [[.5, .5], [.1, .5], [.9, .5]].map(([x, y]) => [left + width * x, top + height * y]);
    return points.some(([x, y]) => {
      const there = width > 0 && height > 0 && document.elementFromPoint(x, y);
      return there && (element.contains(there) || there.contains(element));
    });
  });
  const ring = parseFloat(style.outlineWidth) >= 2 && style.outlineStyle !== 'none';
  return { tag: element.tagName, name: (element.getAttribute('aria-label') || element.textContent).trim().slice(0, 50), id: element.id,
           seen: seen, ring: ring, at: [Math.round(box.left), Math.round(box.top), Math.round(box.width), Math.round(box.height)] };
}"""


def open_kind(open_page: Callable, site: Path, name: str, language: str = "en", width: int = 390) -> Page:
    kind: PageType = KINDS[name]
    page = open_page(kind.address(site, language), width).page
    page.wait_for_selector(kind.waits or kind.shows, state="attached")
    return page


def tab_to(page: Page, selector: str, most: int = 80) -> None:
    """Press Tab until the element has the focus."""
    for _ in range(most):
        page.keyboard.press("Tab")
        if page.evaluate("selector => document.activeElement.matches(selector)", selector):
            return
    raise AssertionError(f"{selector} is not reached by {most} presses of Tab")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("width", [390, 1280])
def test_the_skip_link_comes_first_and_leads_to_the_text(site: Path, open_page: Callable, language: str, width: int) -> None:
    page = open_kind(open_page, site, "State", language, width)
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "tb-skip"
    assert page.evaluate(FOCUSED)["seen"]
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "main"
    page.keyboard.press("Tab")
    assert page.evaluate("document.getElementById('main').contains(document.activeElement)")


@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize(
    "name",
    ["first page", "State", "convention with its map", "matrix", "finder, answered", "checklist", "request form and builder",
     "handbook page with a flow chart", "training with questions", "search with results"],
)  # fmt: skip
def test_the_focus_is_seen_wherever_it_goes(site: Path, open_page: Callable, name: str, language: str) -> None:
    page = open_kind(open_page, site, name, language)
    stops = []
    for _ in range(70):
        page.keyboard.press("Tab")
        found = page.evaluate(FOCUSED)
        if found["tag"] == "BODY":  # once round the page
            break
        stops.append(found)
    assert len(stops) > 6
    assert [stop for stop in stops if not (stop["seen"] and stop["ring"])] == []


@pytest.mark.parametrize("language", ["en", "ar"])
def test_heads_that_stay_in_view_never_cover_the_focus(site: Path, open_page: Callable, language: str) -> None:
    page = open_kind(open_page, site, "State", language)
    page.evaluate("document.querySelectorAll('details').forEach(fold => { fold.open = true; })")
    links = page.locator("table.tb-pairs tbody a")
    assert links.count() > 40
    links.nth(30).focus()
    for _ in range(15):
        found = page.evaluate(FOCUSED)
        assert found["seen"], found
        page.keyboard.press("Shift+Tab")


def test_the_menu_of_a_phone(site: Path, open_page: Callable) -> None:
    page = open_kind(open_page, site, "State", "ar")
    tab_to(page, "#tb-menu-button", 5)
    page.keyboard.press("Enter")
    for _ in range(8):
        page.keyboard.press("Tab")
        assert page.evaluate(FOCUSED)["seen"]
        assert page.evaluate("document.getElementById('tb-menu').contains(document.activeElement)")
    assert page.evaluate("document.getElementById('main').inert"), "what lies under the menu can be wandered into"
    page.keyboard.press("Escape")
    assert not page.evaluate("document.getElementById('main').inert")
    page.keyboard.press("Enter")
    tab_to(page, "#tb-menu li a", 4)
    page.keyboard.press("Enter")
    page.wait_for_url("**/cooperate/index.html")


def test_the_finder(site: Path, open_page: Callable) -> None:
    page = open_kind(open_page, site, "finder, empty")
    for field, typed in (("from", "Egypt"), ("to", "Sudan"), ("need", "Extradition")):
        tab_to(page, f"#tb-{field}")
        page.keyboard.type(typed)
    page.keyboard.press("Tab")
    page.wait_for_selector(".tb-strongest")
    assert "Egypt → Sudan" in page.inner_text(".tb-answer h2")
    assert page.inner_text("#tb-said"), "the answer is not announced"
    tab_to(page, ".tb-answer summary")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.parentElement.open")


def test_tables_are_sorted_and_filtered(site: Path, open_page: Callable) -> None:
    page = open_kind(open_page, site, "convention with its map", width=1280)
    page.focus(".tb-tools input")
    page.keyboard.type("Egypt")
    assert page.locator(".tb-status-table tbody tr:visible").count() == 1
    page.keyboard.press("Control+A")
    page.keyboard.press("Delete")
    tab_to(page, "th .tb-sort", 6)
    page.keyboard.press("Space")
    assert page.evaluate("document.activeElement.closest('th').getAttribute('aria-sort')") == "ascending"


def test_the_request_builder(site: Path, open_page: Callable) -> None:
    page = open_kind(open_page, site, "request form and builder")
    tab_to(page, ".tb-section summary")
    assert page.evaluate("document.activeElement.parentElement.open")
    tab_to(page, "#tb-in-reference")
    page.keyboard.type("TIP/0417")
    assert "TIP/0417" in page.inner_text(".tb-draft")
    tab_to(page, ".tb-section .tb-act-next_section")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.tagName") == "SUMMARY" and page.evaluate("document.activeElement.parentElement.open")
    tab_to(page, ".tb-go")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.closest('.tb-asks') !== null")
    assert page.evaluate(FOCUSED)["seen"]


def test_the_search(site: Path, open_page: Callable) -> None:
    page = open_kind(open_page, site, "first page")
    tab_to(page, ".tb-find input", 12)
    page.keyboard.type("extradition")
    page.keyboard.press("Enter")
    page.wait_for_selector(".tb-results a")
    assert page.get_attribute("#search-progress", "role") == "status" and page.inner_text("#search-progress")
    tab_to(page, ".tb-results a", 12)
    page.keyboard.press("Enter")
    page.wait_for_selector("article h1:not(:text-is('Search'))")


def test_sentences_that_come_late_do_not_push_the_focus_out_of_the_window(site: Path, open_page: Callable) -> None:
    page = open_page(site.joinpath("en", "search.html").as_uri(), 390).page
    held: list[Route] = []
    page.route("**/search/text-*.js*", lambda route: held.append(route))
    page.goto(f"{site.joinpath('en', 'search.html').as_uri()}?q=evidence", wait_until="commit")
    page.wait_for_selector(".tb-results li")
    page.locator(".tb-results li > a").nth(4).focus()
    page.evaluate("window.scrollTo(0, document.activeElement.getBoundingClientRect().bottom + scrollY - innerHeight)")
    assert held and page.evaluate(FOCUSED)["seen"]
    for route in held:
        route.continue_()
    page.wait_for_selector(".tb-excerpt >> nth=1")
    assert page.evaluate(FOCUSED)["seen"]


def test_boxes_are_ticked_and_answers_opened(site: Path, open_page: Callable) -> None:
    page = open_kind(open_page, site, "checklist")
    tab_to(page, "input.tb-box")
    page.keyboard.press("Space")
    assert page.locator("input.tb-box:checked").count() == 1
    page = open_kind(open_page, site, "training with questions")
    tab_to(page, ".tb-question summary")
    page.keyboard.press("Enter")
    assert page.locator(".tb-question details[open]").count() == 1
