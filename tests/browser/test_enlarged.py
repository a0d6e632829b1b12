"""Enlarged four times, set wider, with still pictures, with the reader's own colours, and for a finger that is not sure."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pagetypes import PAGE_TYPES
from playwright.sync_api import Browser, Page
from treatybook.sphinxext.words import LANGUAGES

# A window of 1280 by 1024 enlarged four times.
FOUR_TIMES = {"width": 320, "height": 256}
# The distances that WCAG 1.4.12 allows a reader to choose.
WIDER = "* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important; } p { margin-bottom: 2em !important; }"
STYLE = "css => { const sheet = new CSSStyleSheet(); sheet.replaceSync(css); document.adoptedStyleSheets = [sheet]; }"
# How far the page goes beyond its window, and what lies outside it, save what stands in a frame of its own that scrolls.
OUTSIDE = """() => {
  const width = document.documentElement.clientWidth;
  const scrolls = element => element.closest('.tb-scroll') && getComputedStyle(element.closest('.tb-scroll')).overflowX === 'auto' && !element.matches('.tb-scroll');
  const out = Array.from(document.querySelectorAll('body *')).filter(element => {
    const box = element.getBoundingClientRect();
    return box.width > 1 && box.height > 1 && (box.right > width + 1 || box.left < -1) && !element.closest('.tb-hidden, .tb-skip, svg') && !scrolls(element);
  });
  const over = document.documentElement.scrollWidth - width;
  return (over > 0 ? [`the page by ${over}`] : []).concat(out.slice(0, 3).map(element => `${element.tagName}.${element.className}: ${element.textContent.trim().slice(0, 40)}`));
}"""
OPEN = "() => document.querySelectorAll('details').forEach(fold => { fold.open = true; })"


@pytest.fixture(scope="module")
def window(chromium: Browser) -> Iterator[Page]:
    context = chromium.new_context(viewport=FOUR_TIMES)
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_lost_when_all_is_enlarged(site: Path, window: Page, language: str) -> None:
    complaints = []
    for kind in PAGE_TYPES:
        window.set_viewport_size(FOUR_TIMES)
        window.goto(kind.address(site, language))
        window.wait_for_selector(kind.waits or kind.shows, state="attached")
        window.evaluate(OPEN)
        found = {"four times": window.evaluate(OUTSIDE)}
        window.evaluate(STYLE, WIDER)
        found["four times and wider"] = window.evaluate(OUTSIDE)
        window.evaluate(STYLE, ":root { font-size: 200% !important; }")
        window.set_viewport_size({"width": 1280, "height": 1024})
        found["letters twice as large"] = window.evaluate(OUTSIDE)
        complaints += [f"{kind.name}, {how}: {what}" for how, outside in found.items() for what in outside]
    assert complaints == []


def test_what_lies_outside_is_seen(site: Path, window: Page) -> None:
    window.set_viewport_size(FOUR_TIMES)
    window.goto(PAGE_TYPES[0].address(site, "en"))
    window.evaluate(STYLE, "article h1 { width: 600px; }")
    assert window.evaluate(OUTSIDE)


def test_the_menu_and_the_text_are_reached_when_enlarged(site: Path, window: Page) -> None:
    window.set_viewport_size(FOUR_TIMES)
    window.goto(PAGE_TYPES[0].address(site, "fr"))
    window.click("#tb-menu-button")
    last = window.locator("#tb-menu a").last
    last.scroll_into_view_if_needed()
    assert last.is_visible()
    window.click(".tb-menu-close")
    window.goto(next(kind for kind in PAGE_TYPES if kind.name == "gaps").address(site, "fr"))
    staying = window.evaluate("Array.from(document.querySelectorAll('thead th')).filter(head => getComputedStyle(head).position === 'sticky').length")
    assert staying == 0, "heads that stay leave no room on a screen so low"


@pytest.mark.parametrize("name", ["first page", "State", "request form and builder", "search with results"])
def test_nothing_moves_for_who_asks_for_stillness(site: Path, chromium: Browser, name: str) -> None:
    kind = next(kind for kind in PAGE_TYPES if kind.name == name)
    context = chromium.new_context(reduced_motion="reduce")
    page = context.new_page()
    page.goto(kind.address(site, "en"))
    page.evaluate(STYLE, "p { transition: color 1s; }")
    moving = page.evaluate("""() => Array.from(document.querySelectorAll('*')).filter(element => {
      const style = getComputedStyle(element);
      return style.transitionDuration.split(',').some(time => parseFloat(time) > 0) || style.animationName !== 'none' || style.scrollBehavior === 'smooth';
    }).map(element => element.tagName + '.' + element.className)""")
    assert moving == []
    context.close()


def test_colours_of_the_reader_leave_no_meaning_out(site: Path, chromium: Browser) -> None:
    context = chromium.new_context(forced_colors="active", viewport={"width": 1280, "height": 800})
    page = context.new_page()
    kinds = {kind.name: kind for kind in PAGE_TYPES}
    page.goto(kinds["convention with its map"].address(site, "en"))
    border = "selector => { const style = getComputedStyle(document.querySelector(selector)); return style.borderTopWidth + ' ' + style.borderTopStyle; }"
    assert page.evaluate(border, "li.tb-tile.tb-party") != page.evaluate(border, "li.tb-tile.tb-signatory")
    side = "selector => getComputedStyle(document.querySelector(selector)).borderInlineStartColor"
    assert page.evaluate(side, ".tb-menu li > a[aria-current]") != page.evaluate(side, ".tb-menu li > a:not([aria-current])")
    page.goto(kinds["recommendation with figures and bars"].address(site, "en"))
    ground = "() => [getComputedStyle(document.querySelector('.tb-bar'), '::after').backgroundColor, getComputedStyle(document.body).backgroundColor]"
    bar, paper = page.evaluate(ground)
    assert bar != paper
    context.close()


@pytest.mark.parametrize("width", [390, 1280])
def test_what_is_pressed_is_large_enough(site: Path, open_page: Callable, width: int) -> None:
    page = open_page(PAGE_TYPES[0].address(site, "en"), width).page
    pressed = ".tb-top :is(a, button, input), .tb-menu :is(a, summary), .tb-trail a, .tb-contents a, .tb-contents-short a, .tb-foot a, summary, .tb-sort, .tb-tools :is(input, select, button), .tb-act, .tb-go, .tb-tasks a, ol.tb-tiles a, input.tb-box, select"
    measured = 0
    for kind in PAGE_TYPES:
        page.goto(kind.address(site, "en"))
        page.wait_for_selector(kind.waits or kind.shows, state="attached")
        page.evaluate(OPEN)
        if width == 390 and page.locator(".tb-menu-button").is_visible():
            page.click("#tb-menu-button")
        boxes = page.evaluate("""pressed => Array.from(document.querySelectorAll(pressed)).map(element => {
          const box = element.getBoundingClientRect();
          return [box.width, box.height, element.tagName + '.' + element.className + ' ' + element.textContent.trim().slice(0, 30)];
        }).filter(([width, height]) => width > 0 && height > 0)""", pressed)
        measured += len(boxes)
        assert [what for across, high, what in boxes if across < 23.9 or high < 23.9] == [], kind.name
    assert measured > 500
