"""No fault that axe-core can find, on every kind of page, in three languages, light and dark, at the desk and on a phone.

What a machine cannot see is told in docs/about/accessibility.md.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from axe_playwright_python.base import AXE_SCRIPT
from pagetypes import PAGE_TYPES, PageType
from playwright.sync_api import Browser, Page
from treatybook.sphinxext.words import LANGUAGES

WIDTHS = {1280: 800, 390: 844}
COLOURS = ("light", "dark")
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"]
# All else that axe looks at is the same in both colours.
OF_COLOURS = ["color-contrast", "link-in-text-block"]
# The rows of a table are made alike, and so are the entries of a glossary: of hundreds, a dozen are looked at.
# test_every_page.py reads them all for what needs no browser.
SHORTEN = """() => {
  for (const list of document.querySelectorAll('article :is(tbody, ul, ol:not(.tb-tiles), dl, section)'))
    Array.from(list.children).slice(list.matches('section') ? 30 : 12).forEach(child => child.remove());
  document.querySelectorAll('details').forEach(fold => { fold.open = true; });
}"""
RUN = """async wanted => {
  const runOnly = wanted.rules ? { type: 'rule', values: wanted.rules } : { type: 'tag', values: wanted.tags };
  const found = await axe.run(document, { runOnly, resultTypes: ['violations', 'passes'], rules: wanted.rules ? {} : { 'target-size': { enabled: true } } });
  return {
    faults: found.violations.map(fault => `${fault.id}: ${fault.nodes.length} of ${fault.help}: ${fault.nodes.slice(0, 3).map(node => node.target.join(' ')).join(', ')}`),
    held: found.passes.map(rule => rule.id),
  };
}"""


@pytest.fixture(scope="module")
def window(chromium: Browser) -> Iterator[Page]:
    """One window for all pages, with still colours."""
    context = chromium.new_context(reduced_motion="reduce", color_scheme="light")
    yield context.new_page()
    context.close()


def faults(page: Page, colours: str, width: int) -> list[str]:
    """What axe finds on the page as it stands; complete in light colours, what differs in dark ones."""
    page.set_viewport_size({"width": width, "height": WIDTHS[width]})
    page.evaluate("colours => { document.documentElement.dataset.theme = colours; }", colours)
    found = page.evaluate(RUN, {"tags": TAGS} if colours == "light" else {"rules": OF_COLOURS})
    assert "color-contrast" in found["held"], "axe looked at no letter"
    return found["faults"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_axe_finds_nothing(site: Path, window: Page, language: str) -> None:
    complaints, looked_at = [], 0
    for kind in PAGE_TYPES:
        open_kind(window, kind, site, language)
        window.evaluate(SHORTEN)
        window.evaluate(AXE_SCRIPT)
        for colours, width in itertools.product(COLOURS, WIDTHS):
            complaints += [f"{kind.name}, {colours}, {width}: {fault}" for fault in faults(window, colours, width)]
            looked_at += 1
    assert looked_at == len(PAGE_TYPES) * 4 >= 80
    assert complaints == []


def open_kind(page: Page, kind: PageType, site: Path, language: str) -> None:
    page.goto(kind.address(site, language))
    page.wait_for_selector(kind.waits or kind.shows, state="attached")
    assert page.locator("article.bd-article h1").count() == 1, kind.name
    assert page.locator(kind.shows).count() > 0, kind.name
    assert page.get_attribute("html", "lang") == language


@pytest.mark.parametrize("colours", COLOURS)
def test_axe_finds_nothing_on_the_pages_above_the_languages(site: Path, serve: Callable, open_page: Callable, colours: str) -> None:
    base = serve(site)
    for name, width in itertools.product(("index", "404", "offline"), WIDTHS):
        page = open_page(f"{base}/{name}.html", width, colours=colours).page
        assert page.locator("main a").count() >= len(LANGUAGES)
        page.evaluate(AXE_SCRIPT)
        found = page.evaluate(RUN, {"tags": TAGS})
        assert "color-contrast" in found["held"] and found["faults"] == [], f"{name} at {width}"


def test_axe_is_not_blind(site: Path, window: Page) -> None:
    open_kind(window, PAGE_TYPES[0], site, "en")
    window.evaluate("""() => {
      const text = document.querySelector('article p');
      text.style.color = '#bbb';
      text.innerHTML = '<img src="x.png"><button></button>';
      text.append('pale words on white paper');
    }""")
    window.evaluate(AXE_SCRIPT)
    named = {fault.split(":")[0] for fault in faults(window, "light", 1280)}
    assert {"color-contrast", "image-alt", "button-name"} <= named
