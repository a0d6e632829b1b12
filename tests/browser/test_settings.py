"""What this device keeps, in a real browser: shown, erased one by one and all at once, refused; and nothing is kept that the page does not know."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page
from world import ROOT

WEB = ROOT / "tools" / "treatybook" / "web"
PAGE = "about/settings.html"
CHECKLIST = "practice/mla-checklist.html"


def kept(page: Page) -> list[str]:
    page.wait_for_timeout(300)
    return [" ".join(item.inner_text().split()) for item in page.locator("ul.tb-kept > li > span").all()]


def keys(page: Page) -> list[str]:
    return sorted(page.evaluate("() => Object.keys(localStorage)"))


def until(page: Page, expression: str) -> None:
    """Wait until a script says yes; Playwright's own waiting is evaluated in the page, which the policy forbids."""
    for _ in range(300):
        if page.evaluate(expression):
            return
        page.wait_for_timeout(100)
    raise AssertionError(f"never came true: {expression}")


def fill(page: Page, address: str) -> None:
    page.goto(f"{address}/{CHECKLIST}")
    page.locator("input.tb-box").nth(0).check()
    page.locator("input.tb-box").nth(3).check()
    page.click("#tb-dark")
    page.evaluate("() => { localStorage.setItem('treatybook-new', 'x'); localStorage.setItem('of-another-site', 'x'); localStorage.setItem('treatybook-ticks:https://evil.example/', '[1]'); }")
    page.goto(f"{address}/{PAGE}")


def test_each_thing_is_shown_and_erased(site: Path, open_page: Callable) -> None:
    watched = open_page(f"{site.as_uri()}/en/index.html")
    page = watched.page
    fill(page, f"{site.as_uri()}/en")
    shown = kept(page)
    assert shown[0] == "Colours chosen: dark" and "Something else: treatybook-new" in shown
    assert any(re.match(r"Steps ticked: 2, on the page \w", line) for line in shown) and not any("another" in line for line in shown)
    assert [link.get_attribute("href") for link in page.locator("ul.tb-kept a").all()] == [f"{site.as_uri()}/en/{CHECKLIST}"]
    page.get_by_role("button", name="Erase: Colours chosen: dark").click()
    assert len(kept(page)) == 3 and page.locator("#tb-kept [role=status]").inner_text() == "Erased."
    assert page.evaluate("() => document.activeElement.tagName") == "BUTTON"
    page.get_by_role("button", name="Erase all").click()
    assert kept(page) == [] and keys(page) == ["of-another-site"]
    page.reload()
    page.wait_for_timeout(300)
    assert page.locator("#tb-kept [role=status]").inner_text() == "This device keeps nothing of the handbook."
    assert watched.complaints == []
    page.goto(f"{site.as_uri()}/en/{CHECKLIST}")
    assert page.locator("input.tb-box:checked").count() == 0


def test_pages_kept_offline_are_shown_erased_and_refused(site: Path, serve: Callable[[Path], str], open_page: Callable) -> None:
    address = serve(site)
    watched = open_page(f"{address}/ar/{PAGE}")
    page = watched.page
    until(page, "() => caches.keys().then(names => names.length > 0)")
    until(page, "() => navigator.serviceWorker.ready.then(r => Boolean(r.active))")
    page.evaluate("() => caches.open('of-another-site')")
    page.reload()
    assert any("العربية" in line for line in kept(page))
    page.locator("#tb-kept input[type=checkbox]").check()
    page.wait_for_timeout(3000)
    assert kept(page) == [] and page.evaluate("() => caches.keys()") == ["of-another-site"]
    assert page.evaluate("() => navigator.serviceWorker.getRegistrations().then(found => found.length)") == 0
    page.goto(f"{address}/ar/index.html")
    page.goto(f"{address}/ar/{PAGE}")
    page.wait_for_timeout(1000)
    assert page.evaluate("() => caches.keys()") == ["of-another-site"]
    assert page.locator("#tb-kept input[type=checkbox]").is_checked()
    page.locator("#tb-kept input[type=checkbox]").uncheck()
    page.reload()
    until(page, "() => caches.keys().then(names => names.length > 1)")
    assert not [complaint for complaint in watched.complaints if "favicon" not in complaint]


@pytest.mark.parametrize("language", ["en", "fr", "ar"])
def test_without_scripts_the_page_explains(site: Path, open_page: Callable, language: str) -> None:
    page = open_page(f"{site.as_uri()}/{language}/{PAGE}", 360, scripts=False).page
    assert page.locator("#tb-kept *").count() == 0
    assert page.locator("article li").count() == 5
    assert page.locator('.tb-foot a[href$="settings.html"], .tb-foot a[href="#"]').count() == 1


def test_on_a_phone_in_Arabic_nothing_sticks_out(site: Path, open_page: Callable) -> None:
    page = open_page(f"{site.as_uri()}/ar/index.html", 360).page
    fill(page, f"{site.as_uri()}/ar")
    assert len(kept(page)) == 4
    assert page.evaluate("() => document.documentElement.scrollWidth - document.documentElement.clientWidth") <= 0


def test_whatever_a_script_keeps_is_known_to_the_page() -> None:
    names, ways = set(), re.compile(r"sessionStorage|indexedDB|document\.cookie")
    for path in WEB.rglob("*.js"):
        text = path.read_text(encoding="utf-8")
        assert not ways.search(text), f"{path.name} keeps something in another way: show it in settings.js"
        if path.name != "settings.js" and "localStorage" in text:
            names |= set(re.findall(r'"(treatybook-[\w-]+:?)"', text))
            assert names, path.name
    settings = (WEB / "settings.js").read_text(encoding="utf-8")
    assert names == {"treatybook-colours", "treatybook-ticks:", "treatybook-offline"}
    assert all(f'"{name}"' in settings for name in names)
