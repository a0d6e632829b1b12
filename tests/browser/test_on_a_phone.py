"""What a phone shows of long pages, what a desk shows of wide tables, and the page for a lost address in the language of that address."""

from __future__ import annotations

import functools
import http.server
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from treatybook.sphinxext.words import LANGUAGES, words

SCREEN = 844


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_first_page_takes_little_more_than_two_screens(site: Path, open_page: Callable, language: str) -> None:
    page = open_page((site / language / "index.html").as_uri(), 390).page
    end = page.evaluate("document.querySelector('#main article').getBoundingClientRect().bottom + scrollY")
    assert end <= 2.45 * SCREEN


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_long_table_shows_its_first_rows_and_all_on_demand(site: Path, open_page: Callable, language: str) -> None:
    address = (site / language / "instruments/untoc.html").as_uri()
    page = open_page(address, 390).page
    rows = page.locator(".tb-status-table tbody tr")
    assert (rows.count(), page.locator(".tb-status-table tbody tr:visible").count()) == (54, 8)
    field = page.locator(".tb-tools:has(+ .tb-scroll > .tb-status-table) input")
    last = rows.nth(53).locator("th").inner_text()
    field.fill(last)
    assert rows.nth(53).is_visible(), "a filter finds what was not shown"
    field.fill("")
    button = page.locator(".tb-scroll:has(> .tb-status-table) + .tb-all")
    assert button.inner_text() == words(language)["all_rows"].format(total=54)
    button.click()
    assert page.locator(".tb-status-table tbody tr:visible").count() == 54 and not button.is_visible()
    assert page.evaluate("document.activeElement.closest('tr').rowIndex") == 9, "what comes next has the focus"
    page.set_viewport_size({"width": 1280, "height": 800})
    page.reload()
    assert page.locator(".tb-status-table tbody tr:visible").count() == 54 and not button.is_visible()


def test_a_row_that_is_led_to_is_shown(site: Path, open_page: Callable) -> None:
    page = open_page((site / "en/instruments/untoc.html").as_uri() + "#ZWE", 390).page
    assert page.locator("#ZWE").is_visible()
    page.goto((site / "en/instruments/untoc.html").as_uri())
    page.evaluate("location.hash = '#ZMB'")
    page.locator("#ZMB").wait_for(state="visible")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_title_comes_first_and_then_what_stands_on_the_page(site: Path, open_page: Callable, language: str) -> None:
    page = open_page((site / language / "instruments/untoc.html").as_uri(), 390).page
    title, lead, contents, figures = (page.locator(selector).first.bounding_box()["y"] for selector in ("h1", ".tb-lead", ".tb-contents-short", ".tb-figures"))
    assert title < lead < contents < figures
    assert page.locator(".tb-contents-short[open] a[href='#provisions']").is_visible(), "its articles are one tap away"


@pytest.mark.parametrize("language", LANGUAGES)
def test_tables_of_a_state_fit_a_desk(site: Path, open_page: Callable, language: str) -> None:
    page = open_page((site / language / "states/KEN.html").as_uri(), 1280).page
    wide = page.evaluate("Array.from(document.querySelectorAll('.tb-scroll:not(:has(.tb-matrix))')).filter(frame => frame.scrollWidth > frame.clientWidth + 1).map(frame => frame.ariaLabel)")
    assert wide == []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("width", [390, 1280])
def test_a_caption_is_not_cut(site: Path, open_page: Callable, language: str, width: int) -> None:
    page = open_page((site / language / "overviews/matrix.html").as_uri(), width).page
    for frame in page.locator(".tb-scroll").all():
        for across in (0, 300):
            frame.evaluate("(frame, across) => frame.scrollBy({left: getComputedStyle(frame).direction === 'rtl' ? -across : across})", across)
            box, words_ = frame.bounding_box(), frame.locator(".caption-text").bounding_box()
            assert box and words_ and box["x"] <= words_["x"] and words_["x"] + words_["width"] <= box["x"] + box["width"] + 1


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_two_crimes_are_compared_whole(site: Path, open_page: Callable, language: str) -> None:
    page = open_page((site / language / "two-crimes.html").as_uri(), 390).page
    for cell in page.locator("article table td:visible").all():
        box = cell.bounding_box()
        assert box and box["x"] >= 0 and box["x"] + box["width"] <= 390


@pytest.mark.parametrize(("language", "query"), [("en", "rogatory"), ("fr", "rogatoire"), ("ar", "إنابة")])
def test_the_glossary_has_letters_and_a_filter(site: Path, open_page: Callable, language: str, query: str) -> None:
    page = open_page((site / language / "glossary.html").as_uri(), 390).page
    terms = page.locator("dl.tb-glossary > dt")
    total = terms.count()
    letters = page.locator(".tb-letters a")
    assert letters.count() > 15 and all(page.locator(f"[id='{letter.get_attribute('href')[1:]}']").count() == 1 for letter in letters.all())
    page.fill(".tb-letters-bar input", query)
    shown = page.locator("dl.tb-glossary > dt:visible").count()
    assert 0 < shown < total / 4
    assert page.locator(".tb-letters-bar .tb-count").inner_text() == words(language)["terms_shown"].format(shown=shown, total=total)
    page.fill(".tb-letters-bar input", "xyzzy")
    assert page.locator(".tb-letters-bar .tb-count").text_content() == words(language)["no_terms"]


def test_the_devices_dark_colours_hold_without_scripts(site: Path, open_page: Callable) -> None:
    address = (site / "en/states/KEN.html").as_uri()
    grounds = {colours: open_page(address, scripts=scripts, colours=colours).page.evaluate("getComputedStyle(document.body).backgroundColor") if scripts else None for colours, scripts in (("dark", True), ("light", True))}
    plain = open_page(address, scripts=False, colours="dark").page
    plain.emulate_media(color_scheme="dark")
    seen = plain.screenshot(clip={"x": 700, "y": 700, "width": 2, "height": 2})
    with_scripts = open_page(address, colours="dark").page.screenshot(clip={"x": 700, "y": 700, "width": 2, "height": 2})
    assert grounds["dark"] != grounds["light"] and seen == with_scripts


@pytest.fixture
def host(site: Path) -> Iterator[str]:
    """A host that shows the one page at its root for every lost address, as GitHub Pages does."""

    class Handler(http.server.SimpleHTTPRequestHandler):
        def log_message(self, *arguments: object) -> None:
            """Say nothing."""

        def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
            body = (site / "404.html").read_bytes()
            self.send_response(code)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Handler, directory=str(site)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_address[1]}"
    server.shutdown()
    server.server_close()


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_lost_address_is_answered_in_its_language(host: str, open_page: Callable, language: str) -> None:
    page = open_page(f"{host}/{language}/deep/er/none.html", 390).page
    assert page.title() == words(language)["missing_title"]
    assert page.locator("html").get_attribute("lang") == language
    assert page.locator("section:visible").count() == 1 and page.locator("section:visible h2").inner_text() == words(language)["missing_title"]
    for link in page.eval_on_selector_all("main a", "links => links.map(link => link.href)"):
        assert page.request.get(link).ok, link
    page.fill("section:visible input", "UNTOC")
    page.keyboard.press("Enter")
    page.wait_for_url(f"{host}/{language}/search.html?q=UNTOC")


def test_a_lost_address_without_a_language_or_scripts_is_answered_in_all(host: str, open_page: Callable) -> None:
    for address, scripts in ((f"{host}/none", True), (f"{host}/ar/none", False)):
        assert open_page(address, 390, scripts=scripts).page.locator("section:visible").count() == len(LANGUAGES)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_of_a_language_for_a_lost_address_leads_on_from_any_depth(site: Path, host: str, open_page: Callable, language: str) -> None:
    watched = open_page(f"{host}/{language}/index.html", 390)
    page = watched.page
    body = (site / language / "404.html").read_text("utf-8")
    page.route("**/deep/er/none.html", lambda route: route.fulfill(status=404, body=body, content_type="text/html; charset=utf-8"))
    page.goto(f"{host}/{language}/deep/er/none.html")
    assert page.locator("h1").inner_text() == words(language)["missing_title"]
    page.wait_for_selector(".tb-menu", state="attached")
    assert page.evaluate("getComputedStyle(document.querySelector('.tb-menu')).display") == "none", "the style sheet is found"
    for link in page.eval_on_selector_all("a", "links => links.map(link => link.href.split('#')[0])"):
        assert page.request.get(link).ok or link.endswith("none.html"), link
