"""The search in a real browser: the same words as in Python, direct answers first, groups, excerpts, bytes, from a file."""

from __future__ import annotations

import functools
import gzip
import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import urlencode

import pytest
import yaml
from playwright.sync_api import Browser, Page
from treatybook.catalogue import read_catalogue
from treatybook.search import entries, numbers, terms
from treatybook.views.wording import Wording
from world import ROOT, TODAY

MOST_BYTES = 60_000
"""For one query, compressed: the search's code, its index, the words' files and the texts of the excerpts."""
PLACES = 3
"""Among the first so many of what is shown, the answer must stand."""
LEAST_HITS = 0.95
"""Of the queries of a language."""
RELEVANCE = Path(__file__).parent / "relevance"


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


@pytest.mark.parametrize(("language", "query"), [("en", "Egypt extradition"), ("fr", "extradition Égypte"), ("ar", "تسليم المجرمين مصر"), ("en", "does Egypt extradite its nationals")])
def test_a_state_and_a_measure_lead_on_to_all_that_answers(site: Path, open_page: Callable, language: str, query: str) -> None:
    watched = open_page(f"{site.as_uri()}/{language}/search.html?{urlencode({'q': query})}")
    page = watched.page
    page.wait_for_selector("#search-results:not([aria-busy]) li")
    assert shown(page)[:5] == ["cooperate/index", "states/EGY", "measures/extradition", "instruments/untoc#art-16", "cooperation/extradition"]
    assert page.locator(".tb-direct a").get_attribute("href").split("?")[1] == "from=EGY&need=extradition"
    said = page.locator("#search-results li", has=page.locator("a[href*='states/EGY']")).first.locator(".tb-excerpt").inner_text()
    assert page.locator(".tb-results").first.locator("li").count() == 4
    assert page.locator(".tb-results").first.locator("li .tb-excerpt mark").first.inner_text() in said
    assert watched.complaints == []


@pytest.mark.parametrize(("language", "query"), [("en", "Algeria Morocco convention"), ("fr", "convention Algérie Maroc"), ("ar", "اتفاقية الجزائر والمغرب")])
def test_an_agreement_is_found_by_its_parties(search_page: Callable, language: str, query: str) -> None:
    places = first_places(search_page(language), query, 4)
    assert set(places[:2]) == {"states/DZA.html", "states/MAR.html"}
    assert all(place.startswith("overviews/agreements.html#") and "dza" in place and "mar" in place for place in places[2:])


@pytest.mark.parametrize(("language", "query", "place"), [("ar", "المادة السادسة من بروتوكول الاتجار", "tip-protocol.html#art-6"), ("ar", "باليرمو المادة السادسة عشرة", "untoc.html#art-16"), ("ar", "المادة السادسة والعشرون باليرمو", "untoc.html#art-26"), ("ar", "المادة العشرين باليرمو", "untoc.html#art-20"), ("ar", "المادة الأولى من بروتوكول الاتجار", "tip-protocol.html#art-1"), ("fr", "article premier du protocole sur la traite", "tip-protocol.html#art-1")])
def test_an_article_is_found_by_its_number_in_words(search_page: Callable, language: str, query: str, place: str) -> None:
    assert first_places(search_page(language), query, 1) == [f"instruments/{place}"]


@pytest.mark.parametrize(("language", "query", "state"), [("en", "Algeria article 35 reservation", "DZA"), ("fr", "réserve de l'Algérie article 35", "DZA"), ("ar", "تحفظ الجزائر على المادة 35", "DZA")])
def test_what_a_state_says_of_an_article_is_looked_for_on_its_page(search_page: Callable, language: str, query: str, state: str) -> None:
    assert first_places(search_page(language), query, 1) == [f"states/{state}.html"]


@pytest.mark.parametrize(("verb", "noun"), [("نجمد حسابا", "تجميد حساب"), ("نحصي القضايا", "إحصاء القضايا"), ("نسمع الضحية", "سماع الضحية")])
def test_an_arabic_verb_finds_what_its_noun_finds(search_page: Callable, verb: str, noun: str) -> None:
    assert first_places(search_page("ar"), verb, 1)[0] in first_places(search_page("ar"), noun)


@pytest.mark.parametrize("language", ["en", "fr", "ar"])
def test_no_page_for_editors_is_an_answer(search_page: Callable, language: str) -> None:
    for query in ("directive", "role", "extradition Egypt", "problems", "data"):
        assert not {"about/directives.html", "about/problems.html", "about/style.html"} & set(first_places(search_page(language), query, 30))


@pytest.mark.parametrize(("language", "query"), [("en", "art 18"), ("fr", "article 18"), ("ar", "المادة 18"), ("ar", "المادة ١٨"), ("en", "UNTOC 18"), ("ar", "باليرمو المادة 18")])
def test_an_article_is_found_by_its_number(search_page: Callable, language: str, query: str) -> None:
    assert first_places(search_page(language), query, 1) == ["instruments/untoc.html#art-18"]


@pytest.mark.parametrize(("language", "query"), [("en", "extradition Egypt to Sudan"), ("en", "Egypt Sudan extradition treaty"), ("fr", "EGY SDN extradition"), ("ar", "التسليم بين مصر والسودان")])
def test_two_states_and_a_measure_lead_to_the_finder(site: Path, open_page: Callable, language: str, query: str) -> None:
    watched = open_page(f"{site.as_uri()}/{language}/search.html?{urlencode({'q': query})}")
    link = watched.page.locator(".tb-direct a")
    link.wait_for()
    assert {part for part in link.get_attribute("href").split("?")[1].split("&")} == {"from=EGY", "to=SDN", "need=extradition"}
    watched.page.wait_for_selector("#search-results li")
    assert shown(watched.page)[1:4] == ["states/EGY", "states/SDN", "measures/extradition"]
    assert watched.complaints == []


@functools.cache
def compressed(path: Path) -> int:
    return len(gzip.compress(path.read_bytes(), 9))


def files_of_the_search(addresses: list[str]) -> dict[str, int]:
    """Name -> compressed size of each file that the search loaded."""
    paths = {Path(address.removeprefix("file://").split("?")[0]) for address in addresses if re.search(r"/(search/[^/]+|search-[^/]+)[.]js", address)}
    return {path.name: compressed(path) for path in sorted(paths)}


def ask(page: Page, address: str, query: str) -> None:
    """Open the search with a query, as from any page's field, and wait until its answers and their sentences stand there."""
    page.goto("about:blank")
    page.goto(f"{address}?{urlencode({'q': query})}")
    page.wait_for_selector("#search-results:not([aria-busy])")


def shown(page: Page) -> list[str]:
    """The addresses of the answers from above to below, as pages of the handbook."""
    links = page.eval_on_selector_all("#search-results .tb-direct a, #search-results li > a", "links => links.map(link => link.href)")
    return [re.sub(r"^.*?/html/[a-z]+/", "", link).split("?")[0].replace(".html", "") for link in links]


def accepted(place: str, wanted: list[str]) -> bool:
    """A page that is wanted is answered by any place on it; a place that is wanted, only by itself."""
    return place in wanted or place.partition("#")[0] in wanted


@pytest.mark.parametrize("language", ["en", "fr", "ar"])
def test_what_a_prosecutor_types_is_answered_among_the_first_three(site: Path, chromium: Browser, search_page: Callable, language: str) -> None:
    """Every query is asked; each fourth, and each that is not surely answered, of a page opened anew, as a reader does."""
    parts = yaml.safe_load((RELEVANCE / f"{language}.yaml").read_text(encoding="utf-8"))
    address = f"{site.as_uri()}/{language}/search.html"
    context = chromium.new_context()
    page = context.new_page()
    loaded: list[str] = []
    page.on("request", lambda request: loaded.append(request.url))
    misses, heavy, most = [], [], 0
    for part, queries in parts.items():
        for number, (query, wanted) in enumerate(queries.items()):
            sure = first_places(search_page(language), query, PLACES - 1)  # the finder's link may stand before them
            if number % 4 and any(accepted(place.replace(".html", ""), wanted) for place in sure):
                continue
            loaded.clear()
            ask(page, address, query)
            places, sizes = shown(page), files_of_the_search(loaded)
            if not any(accepted(place, wanted) for place in places[:PLACES]):
                misses.append(f"{part}: {query}\n    shown:  {', '.join(places[:PLACES]) or 'nothing'}\n    wanted: {', '.join(wanted)}")
            most = max(most, sum(sizes.values()))
            if sum(sizes.values()) > MOST_BYTES:
                heavy.append(f"{query}: {sum(sizes.values())} {json.dumps(sizes)}")
    context.close()
    counts = {part: len(queries) for part, queries in parts.items()}
    missed = {part: sum(miss.startswith(part) for miss in misses) for part in parts}
    print(f"\n{language}: " + ", ".join(f"{part} {counts[part] - missed[part]} of {counts[part]}" for part in parts) + f"; the heaviest query {most} bytes")
    assert sum(counts.values()) >= 130
    assert len(misses) <= (1 - LEAST_HITS) * sum(counts.values()), "\n".join(["not among the first three:", *misses])
    assert heavy == []


def test_what_is_told_to_programs_is_what_is_shown(site: Path, search_page: Callable, open_page: Callable) -> None:
    page = open_page(f"{site.as_uri()}/en/search.html?q=preserve+data").page
    page.wait_for_selector("#search-results:not([aria-busy]) li")
    assert [place.replace(".html", "") for place in first_places(search_page("en"), "preserve data", 30)] == shown(page)


@pytest.mark.parametrize(
    ("language", "one", "other"),
    [
        ("ar", "لمصر", "مصر"),
        ("ar", "وبالمصادرة", "المصادرة"),
        ("ar", "المادة 18 الفقرة 13", "المادة 18(13)"),
        ("ar", "الفقرة 13 من المادة 18", "المادة ١٨(١٣)"),
        ("en", "art. 18 para. 13", "art 18(13)"),
        ("fr", "paragraphe 13 de l'article 18", "art. 18(13)"),
        ("en", "riyadh article 40", "riyadh article 38"),
        ("en", "Egpyt", "Egypt"),
        ("en", "Moroccan", "Morocco"),
        ("fr", "nigérien", "NER"),
        ("en", "DZ", "Algeria"),
    ],
)
def test_one_thing_said_in_two_ways_has_one_first_answer(search_page: Callable, language: str, one: str, other: str) -> None:
    first, second = (first_places(search_page(language), query, 1) for query in (one, other))
    assert first and first == second


def test_mali_is_not_found_by_what_is_financial(search_page: Callable) -> None:
    assert first_places(search_page("ar"), "مالي", 1) == ["states/MLI.html"]
    assert "states/MLI.html" not in first_places(search_page("ar"), "التحويلات المالية", 5)


@pytest.mark.parametrize("language", ["en", "fr", "ar"])
@pytest.mark.parametrize("query", ["the of and", "في من على", "zzqxy", "؟!…", "<qqz onerror='zzx()'>"])
def test_what_finds_nothing_shows_where_to_look_on(site: Path, open_page: Callable, language: str, query: str) -> None:
    watched = open_page(f"{site.as_uri()}/{language}/search.html?{urlencode({'q': query})}")
    watched.page.wait_for_selector("#search-results:not([aria-busy]) li > a")
    assert shown(watched.page)[0] == "cooperate/index" and len(shown(watched.page)) == 6
    assert watched.page.locator("#search-progress").inner_text()
    assert watched.complaints == []


def test_markup_in_a_query_stays_text(site: Path, open_page: Callable) -> None:
    query = "<b>extradition</b><img src=x onerror=alert(1)>"
    watched = open_page(f"{site.as_uri()}/en/search.html?{urlencode({'q': query})}")
    watched.page.wait_for_selector("#search-results:not([aria-busy]) li > a")
    assert watched.page.locator(".tb-find-large input").input_value() == query
    assert watched.page.locator("#search-results img, #search-results b").count() == 0
    assert watched.complaints == []


def test_a_long_query_and_an_empty_one_do_no_harm(site: Path, open_page: Callable) -> None:
    watched = open_page(f"{site.as_uri()}/en/search.html?q=")
    page = watched.page
    assert page.locator("#search-results li").count() == 0 and page.locator("#search-progress").inner_text() == ""
    page.locator(".tb-find-large input").fill("extradition " + "x" * 500)
    page.wait_for_selector("#search-results:not([aria-busy]) li")
    assert "measures/extradition" in shown(page)[:PLACES]
    page.locator(".tb-find-large input").fill("")
    page.wait_for_function("() => !document.querySelector('#search-results').children.length")
    assert page.locator("#search-progress").inner_text() == ""
    assert watched.complaints == []


def test_the_field_of_any_page_leads_to_answers_and_back(site: Path, serve: Callable, open_page: Callable) -> None:
    for root in (site.as_uri(), serve(site)):
        watched = open_page(f"{root}/en/states/EGY.html")
        page = watched.page
        page.locator(".tb-find input").first.fill("two crimes & more + 100%")
        page.keyboard.press("Enter")
        page.wait_for_selector("#search-results:not([aria-busy]) li")
        assert page.locator(".tb-find-large input").input_value() == "two crimes & more + 100%"
        answers = shown(page) if root.startswith("file") else None
        page.locator("#search-results li > a").first.click()
        page.wait_for_load_state()
        page.go_back()
        page.wait_for_selector("#search-results:not([aria-busy]) li")
        assert page.locator(".tb-find-large input").input_value() == "two crimes & more + 100%"
        assert answers is None or shown(page) == answers
        assert watched.complaints == []


def test_the_answers_are_read_and_reached_in_their_order(site: Path, open_page: Callable) -> None:
    page = open_page(f"{site.as_uri()}/en/search.html?q=freeze").page
    page.wait_for_selector("#search-results:not([aria-busy]) li")
    assert re.search(r"\d", page.locator("[role=status]#search-progress").inner_text())
    assert page.eval_on_selector_all("h1, #search-results h2", "all => all.map(each => each.tagName)")[:3] == ["H1", "H2", "H2"]
    page.locator(".tb-find-large button").focus()
    reached = []
    for _ in range(PLACES * 2):
        page.keyboard.press("Tab")
        reached.append(page.evaluate("() => document.activeElement.href"))
    titles = page.eval_on_selector_all("#search-results li > a", "links => links.map(link => link.href)")
    assert [link for link in reached if link in titles][:PLACES] == titles[:PLACES]


@pytest.mark.parametrize(("language", "query"), [("en", "extradition Egypt to Sudan"), ("ar", "التسليم بين مصر والسودان")])
@pytest.mark.parametrize("colours", ["light", "dark"])
def test_the_page_fits_a_phone(site: Path, open_page: Callable, language: str, query: str, colours: str) -> None:
    watched = open_page(f"{site.as_uri()}/{language}/search.html?{urlencode({'q': query})}", width=390, colours=colours)
    watched.page.wait_for_selector("#search-results:not([aria-busy]) .tb-excerpt")
    assert watched.page.evaluate("() => document.documentElement.scrollWidth <= window.innerWidth")
    said = watched.page.eval_on_selector_all(".tb-excerpt", "all => all.map(each => each.lastChild.parentElement.textContent.length)")
    assert said and max(said) < 350
    assert watched.complaints == []


LONG = {
    "en": "how can I ask the provider in another country to keep the data of my suspect before they delete it",
    "fr": "comment demander au fournisseur américain de conserver les données de mon suspect avant qu'elles soient effacées",
    "ar": "مخاطبة شركة ميتا لحفظ بيانات حساب المتهم الهارب من العدالة في الخارج قبل حذفها",
}
MISSPELT = {"en": "victm intrview bodyes", "fr": "extradtion ressortisant tribunnal", "ar": "تسلييم مجرمبن هاربيين"}


@pytest.mark.parametrize("query", [LONG, MISSPELT])
@pytest.mark.parametrize("language", ["en", "fr", "ar"])
@pytest.mark.parametrize(("pause", "letters"), [(0, 200), (100, 200), (450, 50)])
def test_a_query_that_is_typed_is_light(site: Path, open_page: Callable, language: str, query: dict[str, str], pause: int, letters: int) -> None:
    """Pasted, typed as one types, and (its first words) typed so slowly that each word is answered before the next."""
    page = open_page(f"{site.as_uri()}/{language}/search.html").page
    loaded: list[str] = []
    page.on("request", lambda request: loaded.append(request.url))
    page.reload()
    field = page.locator(".tb-find-large input")
    if pause:
        field.press_sequentially(query[language][:letters], delay=pause, timeout=120_000)
    else:
        field.fill(query[language])
    page.wait_for_selector(".tb-excerpt", timeout=10_000)
    page.wait_for_timeout(500)
    sizes = files_of_the_search(loaded)
    print(f"\n{language}, a letter each {pause} ms: {sum(sizes.values())} bytes")
    assert sum(sizes.values()) <= MOST_BYTES, json.dumps(sizes)


def test_a_query_is_answered_alike_whatever_was_asked_before(site: Path, chromium: Browser) -> None:
    context = chromium.new_context()
    page = context.new_page()
    page.goto(f"{site.as_uri()}/en/search.html")
    alone = first_places(page, "cxnada sxudan", 30)
    page.goto(f"{site.as_uri()}/en/search.html?q=x")
    for query in ("palermo canada sudan senegal", "sector safe samples", "case cash certain"):
        first_places(page, query)
    assert first_places(page, "cxnada sxudan", 30) == alone != []
    context.close()


def test_how_many_are_found_is_told_truly(site: Path, open_page: Callable) -> None:
    page = open_page(f"{site.as_uri()}/en/search.html?q=extradition").page
    page.wait_for_selector("#search-results:not([aria-busy]) li")
    shown_, found = map(int, re.findall(r"\d+", page.locator("#search-progress").inner_text()))
    assert shown_ == page.locator("#search-results li").count() == 30 < found


@pytest.mark.parametrize("language", ["en", "fr", "ar"])
def test_without_scripts_the_page_says_what_to_do(site: Path, open_page: Callable, language: str) -> None:
    page = open_page(f"{site.as_uri()}/{language}/search.html?q=extradition", scripts=False).page
    assert len(page.locator("noscript, .tb-progress").first.inner_text()) > 20


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
    sizes = files_of_the_search(loaded)
    assert any(name.startswith("text-") for name in sizes)
    assert sum(sizes.values()) <= MOST_BYTES, json.dumps(sizes)
    assert watched.complaints == []
