"""The frame in a real browser: languages, policy, phones, keyboard, tables, right to left."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from treatybook.sphinxext.words import LANGUAGES

PAGES = ("index", "chapter/index", "chapter/page", "states/index", "wide", "search", "genindex")


def sideways(page) -> int:
    return page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")


def left_to_right(page, selector: str) -> bool:
    """Whether the characters of the element stand in the order in which they are read."""
    return page.evaluate(
        """selector => {
          const node = document.querySelector(selector).firstChild;
          const at = Array.from(node.data, (_, index) => {
            const range = document.createRange();
            range.setStart(node, index); range.setEnd(node, index + 1);
            return range.getBoundingClientRect().left;
          });
          return at.every((x, index) => index === 0 || x >= at[index - 1]);
        }""",
        selector,
    )


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", ["file", "server"])
def test_no_complaint_and_no_other_host(demo: Path, serve: Callable, open_page: Callable, language: str, kind: str) -> None:
    base = demo.as_uri() if kind == "file" else serve(demo)
    for name in (*PAGES, "404") if kind == "server" else PAGES:  # a server alone shows that page, at any depth: its links start at the root
        watched = open_page(f"{base}/{language}/{name}.html")
        assert watched.complaints == []
        assert watched.requests
        assert all(url.startswith((base, "data:")) for url in watched.requests)
        assert watched.page.locator("article h1").count() == 1


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_never_scrolls_sideways(demo: Path, open_page: Callable, language: str) -> None:
    page = open_page(f"{demo.as_uri()}/{language}/index.html").page
    for name in PAGES:
        page.goto(f"{demo.as_uri()}/{language}/{name}.html")
        for width in (360, 390, 768, 1280):
            page.set_viewport_size({"width": width, "height": 800})
            assert sideways(page) <= 0, f"{language}/{name} at {width}"


def test_the_switcher_works_from_files_without_scripts(demo: Path, open_page: Callable) -> None:
    page = open_page(f"{demo.as_uri()}/en/chapter/page.html", scripts=False).page
    page.click(".tb-languages a[hreflang=ar]")
    assert page.url == f"{demo.as_uri()}/ar/chapter/page.html"
    assert page.locator("html").get_attribute("dir") == "rtl"
    assert page.locator(".tb-languages [aria-current]").inner_text() == "العربية"
    page.click(".tb-languages a[hreflang=fr]")
    assert page.locator("html").get_attribute("lang") == "fr"


@pytest.mark.parametrize("language", ["en", "ar"])
def test_the_menu_opens_and_closes_with_the_keyboard(demo: Path, open_page: Callable, language: str) -> None:
    page = open_page(f"{demo.as_uri()}/{language}/chapter/page.html", 390).page
    assert not page.is_visible("#tb-menu")
    page.focus("#tb-menu-button")
    page.keyboard.press("Enter")
    assert page.is_visible("#tb-menu")
    assert page.get_attribute("#tb-menu-button", "aria-expanded") == "true"
    assert page.evaluate("document.getElementById('tb-menu').contains(document.activeElement)")
    for _ in range(12):
        page.keyboard.press("Tab")
        assert page.evaluate("document.getElementById('tb-menu').contains(document.activeElement)")
    page.keyboard.press("Escape")
    assert not page.is_visible("#tb-menu")
    assert page.evaluate("document.activeElement.id") == "tb-menu-button"
    page.keyboard.press("Space")
    assert page.is_visible("#tb-menu")


def test_the_menu_is_reachable_on_a_phone_without_scripts(demo: Path, open_page: Callable) -> None:
    page = open_page(f"{demo.as_uri()}/en/chapter/page.html", 390, scripts=False).page
    page.click("#tb-menu-button")
    assert page.is_visible("#tb-menu")
    page.click("#tb-menu a:text('All States')")
    assert page.url.endswith("/states/index.html")
    page.click("#tb-menu-button")
    page.click(".tb-menu-close")
    assert not page.is_visible("#tb-menu")


def test_arabic_stands_mirrored(demo: Path, open_page: Callable) -> None:
    boxes = {}
    for language in ("en", "ar"):
        page = open_page(f"{demo.as_uri()}/{language}/chapter/page.html").page
        boxes[language] = {
            name: page.locator(selector).first.bounding_box()["x"]
            for name, selector in (("menu", ".tb-menu"), ("text", "article"), ("contents", ".tb-contents"),
                                   ("name", ".tb-name"), ("languages", ".tb-languages"))
        }  # fmt: skip
    assert boxes["en"]["menu"] < boxes["en"]["text"] < boxes["en"]["contents"]
    assert boxes["ar"]["menu"] > boxes["ar"]["text"] > boxes["ar"]["contents"]
    assert boxes["en"]["name"] < boxes["en"]["languages"] and boxes["ar"]["name"] > boxes["ar"]["languages"]
    borders = page.evaluate(
        "() => { const s = getComputedStyle(document.querySelector('.admonition')); return [s.borderLeftWidth, s.borderRightWidth]; }"
    )
    assert borders[0] == "1px" and float(borders[1].removesuffix("px")) > 3
    assert page.evaluate("getComputedStyle(document.querySelector('pre, code')).direction") == "ltr"


def test_the_drawer_comes_from_the_side_of_its_button(demo: Path, open_page: Callable) -> None:
    for language, side in (("en", "left"), ("ar", "right")):
        page = open_page(f"{demo.as_uri()}/{language}/chapter/page.html", 390).page
        page.click("#tb-menu-button")
        box = page.locator("#tb-menu").bounding_box()
        assert (box["x"] == 0) == (side == "left")
        assert (box["x"] + box["width"] == 390) == (side == "right")


@pytest.mark.parametrize("width", [390, 1280])
def test_tokens_stand_in_order_inside_arabic(demo: Path, open_page: Callable, width: int) -> None:
    page = open_page(f"{demo.as_uri()}/ar/chapter/index.html", width).page
    tokens = page.locator("article bdi").all_inner_texts()
    assert "2024/1187-B" in tokens
    for number in range(len(tokens)):
        page.evaluate("n => { document.querySelectorAll('article bdi')[n].id = 'token' }", number)
        assert left_to_right(page, "#token"), tokens[number]
        page.evaluate("document.getElementById('token').removeAttribute('id')")
    page = open_page(f"{demo.as_uri()}/ar/chapter/page.html", width).page
    assert page.locator(".admonition bdi").inner_text() == "+251 11 551 7700"
    assert left_to_right(page, ".admonition bdi")


def test_the_map_keeps_west_on_the_left_in_arabic(demo: Path, open_page: Callable) -> None:
    page = open_page(f"{demo.as_uri()}/ar/wide.html").page
    west, east = page.locator(".tb-tile.tb-c2").first, page.locator(".tb-tile.tb-c8").first
    assert west.bounding_box()["x"] < east.bounding_box()["x"]


def rows(page, column: int) -> list[str]:
    return page.locator(f"tbody tr:visible > :nth-child({column})").all_inner_texts()


@pytest.mark.parametrize("language", LANGUAGES)
def test_tables_sort_by_name_and_date(demo: Path, open_page: Callable, language: str) -> None:
    page = open_page(f"{demo.as_uri()}/{language}/states/index.html").page
    names = rows(page, 1)
    page.click("thead th:nth-child(3) button")
    years = [text[-4:] for text in rows(page, 3)]
    assert years == sorted(years)
    assert page.get_attribute("thead th:nth-child(3)", "aria-sort") == "ascending"
    page.click("thead th:nth-child(3) button")
    assert [text[-4:] for text in rows(page, 3)] == sorted(years, reverse=True)
    assert page.get_attribute("thead th:nth-child(3)", "aria-sort") == "descending"
    page.focus("thead th:nth-child(1) button")
    page.keyboard.press("Enter")
    assert rows(page, 1) == sorted(names)
    assert page.locator("[aria-sort]").count() == 1


def test_tables_filter_by_word_and_status(demo: Path, open_page: Callable) -> None:
    page = open_page(f"{demo.as_uri()}/en/states/index.html").page
    count = page.locator(".tb-count")
    assert count.inner_text() == "14 of 14 rows"
    page.fill(".tb-tools input", "ke")
    assert rows(page, 1) == ["Kenya"]
    assert count.inner_text() == "1 of 14 rows"
    page.fill(".tb-tools input", "")
    page.get_by_label("Status").select_option("tb-party")
    assert rows(page, 1) == ["Algeria", "Chad", "Ghana"]
    page.get_by_label("Status").select_option("")
    page.fill(".tb-tools input", "chad")
    page.get_by_label("Column").select_option("Status")
    assert rows(page, 1) == [], "the name stands in another column"
    page.get_by_label("Column").select_option("")
    assert rows(page, 1) == ["Chad"]
    page.fill(".tb-tools input", "nowhere")
    assert "No row" in count.inner_text()


def test_tables_become_cards_on_a_phone(demo: Path, open_page: Callable) -> None:
    page = open_page(f"{demo.as_uri()}/ar/states/index.html", 390).page
    first, second = (page.locator(f"tbody tr:first-child > :nth-child({n})").bounding_box() for n in (1, 2))
    assert second["y"] >= first["y"] + first["height"] - 1
    assert page.evaluate("getComputedStyle(document.querySelector('tbody td'), '::before').content") != "none"


def test_a_table_reads_whole_without_scripts(demo: Path, open_page: Callable) -> None:
    page = open_page(f"{demo.as_uri()}/en/states/index.html", scripts=False).page
    assert len(rows(page, 1)) == 14
    assert page.locator(".tb-tools, .tb-sort").count() == 0


def test_the_chosen_colours_stay(demo: Path, serve: Callable, open_page: Callable) -> None:
    page = open_page(f"{serve(demo)}/en/index.html", colours="light").page
    page.click("#tb-dark")
    assert page.get_attribute("html", "data-theme") == "dark"
    page.reload()
    assert page.get_attribute("html", "data-theme") == "dark"
    assert page.get_attribute("#tb-dark", "aria-pressed") == "true"


@pytest.mark.parametrize(
    ("language", "query", "found", "missing"),
    [
        ("en", "evidence", "Found", "Nothing found"),
        ("fr", "evidence", "Résultats", "Rien trouvé"),
        ("ar", "الإلكترونية", "النتائج", "لم يُعثر"),
    ],
)
def test_search_speaks_the_language(
    demo: Path, open_page: Callable, language: str, query: str, found: str, missing: str
) -> None:
    page = open_page(f"{demo.as_uri()}/{language}/index.html").page
    page.fill(".tb-find input", query)
    page.press(".tb-find input", "Enter")
    page.wait_for_selector(f"#search-progress:text('{found}')")
    assert page.locator("#search-results ul.search li").count() >= 1
    watched = open_page(f"{demo.as_uri()}/{language}/search.html?q=zzzzqqq")
    watched.page.wait_for_selector(f"#search-progress:text('{missing}')")
    assert watched.complaints == []


def contrast(page, selector: str) -> float:
    return page.evaluate(
        """selector => {
          const luminance = colour => {
            const [r, g, b] = colour.match(/[\\d.]+/g).slice(0, 3).map(v => v / 255).map(v => v <= .03928 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4);
            return .2126 * r + .7152 * g + .0722 * b;
          };
          let element = document.querySelector(selector), behind = element;
          while (getComputedStyle(behind).backgroundColor === 'rgba(0, 0, 0, 0)') behind = behind.parentElement;
          const pair = [luminance(getComputedStyle(element).color), luminance(getComputedStyle(behind).backgroundColor)].sort((a, b) => b - a);
          return (pair[0] + .05) / (pair[1] + .05);
        }""",
        selector,
    )


@pytest.mark.parametrize("colours", ["light", "dark"])
def test_letters_can_be_told_from_their_ground(demo: Path, open_page: Callable, colours: str) -> None:
    page = open_page(f"{demo.as_uri()}/en/states/index.html", colours=colours).page
    for selector in (".tb-name", ".tb-languages a", ".tb-find button", ".tb-party", ".tb-signatory", ".tb-none", ".tb-unknown",
                     ".tb-contracting", ".tb-withdrawn", "tbody th a", ".tb-foot p", ".tb-menu-caption", "thead th", ".tb-count"):  # fmt: skip
        assert contrast(page, selector) >= 4.5, selector


def test_the_first_page_offers_three_languages_and_chooses_none(site: Path, open_page: Callable) -> None:
    watched = open_page((site / "index.html").as_uri(), 390)
    page = watched.page
    assert page.locator("main a").count() == 3
    assert [link.get_attribute("hreflang") for link in page.locator("main a").all()] == list(LANGUAGES)
    assert page.locator("script").count() == 0 and page.context.cookies() == []
    assert sideways(page) <= 0 and watched.complaints == []
    page.click("main a[hreflang=ar]")
    assert page.get_attribute("html", "dir") == "rtl"


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_real_first_page(site: Path, open_page: Callable, language: str) -> None:
    watched = open_page((site / language / "index.html").as_uri(), 360)
    assert sideways(watched.page) <= 0
    assert watched.complaints == []
    assert watched.page.get_attribute("html", "lang") == language


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_real_pages_never_scroll_sideways(site: Path, open_page: Callable, language: str) -> None:
    folder = site / language
    pages = [*folder.glob("*.html"), *folder.glob("*/index.html")]
    for chapter in sorted(path for path in folder.iterdir() if path.is_dir() and not path.name.startswith("_")):
        pages += sorted(chapter.glob("*.html"))[:3]
    assert len(pages) > 5
    page = open_page((folder / "index.html").as_uri(), 360).page
    for path in pages:
        page.goto(path.as_uri())
        assert sideways(page) <= 0, path
