"""The search in a real browser: the same words as in Python, direct answers first, groups, excerpts, bytes, from a file."""

from __future__ import annotations

import functools
import gzip
import json
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page
from treatybook.catalogue import read_catalogue
from treatybook.search import entries, numbers, terms
from treatybook.views.wording import Wording
from world import ROOT, TODAY

MOST_BYTES = 60_000
"""For one query, compressed: the search's code, its index, the words' files and the texts of the excerpts."""


def first_places(page: Page, query: str, count: int = 3) -> list[str]:
    return page.evaluate("query => window.treatybookSearch(query)", query)[:count]


@pytest.fixture(scope="module")
def search_page(site: Path, chromium: Browser) -> Iterator[Callable[[str], Page]]:
    """The search page of a language, opened from disk; one for all queries."""
    context = chromium.new_context()

    @functools.cache
    def open_(language: str) -> Page:
        page = context.new_page()
        page.goto(f"{site.as_uri()}/{language}/search.html")
        return page

    yield open_
    context.close()


@pytest.mark.parametrize("language", ["en", "fr", "ar"])
def test_the_browser_brings_words_to_the_same_form(search_page: Callable, language: str) -> None:
    catalogue, _ = read_catalogue(ROOT)
    texts = [text for entry in entries(Wording(catalogue, language, TODAY)) for text in (entry.title, *entry.names, entry.text)]
    assert len(texts) > 2000
    page = search_page(language)
    page.evaluate("() => window.treatybookSearch('x')")
    here = page.evaluate("texts => { const t = window.treatybookSearch.tongue(); return texts.map(text => [t.terms(text), t.numbers(text)]); }", texts)
    differing = [(text, here[at]) for at, text in enumerate(texts) if here[at] != [terms(text, language), numbers(text)]]
    assert differing == []


@pytest.mark.parametrize("language", ["en", "fr", "ar"])
@pytest.mark.parametrize("query", ["Egypt", "Égypte", "egypte", "مصر", "EGY"])
def test_a_state_is_found_by_its_name_in_any_language(search_page: Callable, language: str, query: str) -> None:
    assert first_places(search_page(language), query, 1) == ["states/EGY.html"]


@pytest.mark.parametrize(
    ("language", "query", "places"),
    [
        ("en", "Egypt extradition", {"states/EGY.html", "measures/extradition.html"}),
        ("fr", "Égypte extradition", {"states/EGY.html", "measures/extradition.html"}),
        ("ar", "تسليم المجرمين مصر", {"states/EGY.html", "measures/extradition.html"}),
    ],
)
def test_direct_answers_come_first(search_page: Callable, language: str, query: str, places: set[str]) -> None:
    assert set(first_places(search_page(language), query, 2)) == places


@pytest.mark.parametrize(("language", "query"), [("en", "art 18"), ("fr", "article 18"), ("ar", "المادة 18"), ("ar", "المادة ١٨"), ("en", "UNTOC 18"), ("ar", "باليرمو المادة 18")])
def test_an_article_is_found_by_its_number(search_page: Callable, language: str, query: str) -> None:
    assert first_places(search_page(language), query, 1) == ["instruments/untoc.html#art-18"]


def test_two_states_and_a_measure_lead_to_the_finder(site: Path, open_page: Callable) -> None:
    watched = open_page(f"{site.as_uri()}/en/search.html?q=extradition+Egypt+to+Sudan")
    link = watched.page.locator(".tb-direct a")
    link.wait_for()
    assert {part for part in link.get_attribute("href").split("?")[1].split("&")} == {"from=EGY", "to=SDN", "need=extradition"}
    assert watched.complaints == []


@pytest.mark.parametrize(("language", "query"), [("en", "preserve data of a provider abroad"), ("fr", "conservation des données"), ("ar", "حفظ البيانات")])
def test_one_query_is_light_and_shows_sentences_by_kind(site: Path, open_page: Callable, language: str, query: str) -> None:
    watched = open_page(f"{site.as_uri()}/{language}/search.html")
    page = watched.page
    loaded: list[str] = []
    page.on("request", lambda request: loaded.append(request.url))
    page.goto(f"{site.as_uri()}/{language}/search.html?q={query}")
    page.wait_for_selector(".tb-excerpt mark")
    page.wait_for_timeout(500)
    assert page.locator(".tb-results h2").count() >= 2
    files = [Path(url.removeprefix("file://").split("?")[0]) for url in loaded if "search" in url.split("/")[-1].split("?")[0] or "/search/" in url]
    sizes = {path.name: len(gzip.compress(path.read_bytes(), 9)) for path in set(files) if path.suffix == ".js"}
    assert any(name.startswith("text-") for name in sizes)
    assert sum(sizes.values()) <= MOST_BYTES, json.dumps(sizes)
    assert watched.complaints == []
