"""Words brought to one form, articles by number, and the files of the search."""

from __future__ import annotations

import json
from collections.abc import Sequence

import pytest
from treatybook.catalogue import Catalogue
from treatybook.model import Answer, Topic
from treatybook.search import Entry, entries, search_files, terms
from treatybook.search.called import CALLED
from treatybook.search.index import MOST_IN_A_FILE, OTHER_FORM_OF_A_WORD, OTHER_WORD_OF_A_GROUP, OWN_TITLE
from treatybook.search.same import ALIKE, SAME
from treatybook.search.words import IGNORED, KEPT, fold
from treatybook.text import LANGUAGES
from treatybook.views.wording import Wording
from world import TODAY


@pytest.mark.parametrize(
    ("language", "one", "other"),
    [
        ("ar", "القضائية", "قضاء"),
        ("ar", "وبحمايتهم", "بحماية"),
        ("ar", "حمايتها", "الحماية"),
        ("ar", "إجراءات", "الإجراء"),
        ("ar", "بياناتهم", "بيان"),
        ("ar", "المُصادَرة", "مصادره"),
        ("ar", "المغربية", "المغرب"),
        ("fr", "l'indemnisation", "Indemnisations"),
        ("fr", "État", "etats"),
        ("en", "trafficking", "trafficked"),
    ],
)
def test_forms_of_a_word_are_one(language: str, one: str, other: str) -> None:
    assert terms(one, language) == terms(other, language) != []


@pytest.mark.parametrize(("one", "other"), [("متهم", "متى"), ("مصر", "مصادر"), ("طفل", "طلب"), ("عملة", "عمل"), ("جنسية", "جنسي"), ("قضايا", "قضاء"), ("مصادر", "مصادرة")])
def test_other_words_stay_apart(one: str, other: str) -> None:
    assert terms(one, "ar") != terms(other, "ar")


def test_words_that_find_nothing_are_written_folded() -> None:
    assert {word for word in (*IGNORED, *KEPT, *KEPT.values()) if fold(word) != word} == set()


def test_currency_is_one_word_in_all_its_forms() -> None:
    assert terms("عملة", "ar") == terms("والعملات", "ar") == terms("بالعملة", "ar")


def test_each_state_of_the_handbook_may_be_called_otherwise_and_no_other(real: Catalogue) -> None:
    assert set(CALLED) <= set(real.members)


@pytest.mark.parametrize("table", [ALIKE, SAME])
def test_a_group_has_no_word_twice(table: dict[str, tuple[tuple[str, ...], ...]]) -> None:
    assert [(language, group) for language, groups in table.items() for group in groups if len(set(group)) < len(group) or len(group) < 2] == []


def test_forms_are_listed_only_where_no_rule_brings_them_together() -> None:
    assert [(language, group) for language, groups in ALIKE.items() for group in groups if len({term for word in group for term in terms(word, language)}) < 2] == []


def test_each_answer_of_a_topic_is_found_by_the_search(real: Catalogue) -> None:
    known = {f"article {entry.home[1]} {entry.article}" if entry.article else " ".join(entry.home) for entry in entries(Wording(real, "en", TODAY))}
    asked = {answer.names for topic in real.topics.values() for answer in topic.to if not answer.names.startswith("page ")}
    assert len(asked) > 50 and asked - known == set()


def test_each_phrase_of_a_topic_holds_words_to_look_for(real: Catalogue) -> None:
    assert [(id, phrase) for id, topic in real.topics.items() for language in LANGUAGES for phrase in topic.phrases(language) if not terms(phrase, language)] == []


def _read(text: str) -> list:
    return json.loads(f"[{text[text.index('(') + 1 : text.rindex(')')]}]")


def _files(*entries: Entry, language: str = "en", topics: Sequence[Topic] = ()) -> dict[str, list]:
    places = [(entry, entry.home[1], f"{entry.home[1]}.html") for entry in entries]
    return {name: _read(text) for name, text in search_files(places, topics, language).items()}


def _article(number: str) -> Entry:
    return Entry("article", ("instrument", "alpha"), f"Alpha, {number}", ("Alpha",), article=number)


@pytest.mark.parametrize(
    ("article", "cited"),
    [
        ("18", {"18"}),
        ("26-27", {"26", "27"}),
        ("18(13)", {"18", "18(13)"}),
        ("31(1)-(3)", {"31", "31(1)", "31(2)", "31(3)"}),
        ("31(3)(a)", {"31", "31(3)", "31(3)(a)"}),
        ("Preamble", set()),
    ],
)
def test_a_part_of_a_treaty_is_cited_by_each_of_its_numbers(article: str, cited: set[str]) -> None:
    files = _files(Entry("instrument", ("instrument", "alpha"), "Alpha", ("Alpha",)), _article(article))
    assert set(files["index.js"][0]["articles"]) == cited


def test_an_article_stands_before_its_paragraphs() -> None:
    files = _files(Entry("instrument", ("instrument", "alpha"), "Alpha", ("Alpha",)), _article("18(4)"), _article("18"))
    assert files["index.js"][0]["articles"]["18"] == [2, 1]


def test_files_are_small_and_hold_each_word_in_order() -> None:
    entries = [Entry("page", ("page", f"page-{number}"), f"Word{chr(97 + number % 26)}{chr(97 + number // 26)}", text="word " * 50) for number in range(400)]
    files = _files(*entries)
    index = files["index.js"][0]
    pieces = [files[f"words-{number}.js"] for number in range(len(index["words"]))]
    assert [min(piece[1]) for piece in pieces] == index["words"] == sorted(index["words"])
    assert len(pieces) > 1 and all(len(json.dumps(piece)) < 2 * MOST_IN_A_FILE for piece in pieces)
    owners = [{passage[0] for passage in files[f"text-{number}.js"][1]} for number in range(len(index["texts"]))]
    assert [min(owner) for owner in owners] == index["texts"]
    assert set().union(*owners) == set(range(400))


def _worth(packed: str) -> dict[int, int]:
    found, entry = {}, 0
    for at in range(0, len(packed), 2):  # fewer than 36 entries: one digit a step
        entry += int(packed[at], 36)
        found[entry] = ord(packed[at + 1]) - 64
    return found


def test_a_word_of_a_group_finds_the_others_for_less_and_no_further() -> None:
    files = _files(*(Entry("page", ("page", word), word, (word,)) for word in ("facebook", "provider", "whatsapp", "kite")))
    held = {term: _worth(packed) for name, file in files.items() if name.startswith("words-") for term, packed in file[1].items()}
    assert held["provid"] == {1: OWN_TITLE, 0: round(OWN_TITLE * OTHER_WORD_OF_A_GROUP), 2: round(OWN_TITLE * OTHER_WORD_OF_A_GROUP)}
    assert held["facebook"] == {0: OWN_TITLE, 1: round(OWN_TITLE * OTHER_WORD_OF_A_GROUP)}
    assert held["kite"] == {3: OWN_TITLE}


def test_the_forms_of_a_word_find_each_other_for_little_less() -> None:
    files = _files(*(Entry("page", ("page", word), word, (word,)) for word in ("labour", "labor", "kite")))
    held = {term: _worth(packed) for name, file in files.items() if name.startswith("words-") for term, packed in file[1].items()}
    assert held["labour"] == {0: OWN_TITLE, 1: round(OWN_TITLE * OTHER_FORM_OF_A_WORD)}


def test_an_attached_particle_is_taken_off_where_the_word_is_known_without_it() -> None:
    files = _files(Entry("page", ("page", "one"), "بتسليم"), Entry("page", ("page", "two"), "تسليم"), language="ar")
    held = {term: _worth(packed) for name, file in files.items() if name.startswith("words-") for term, packed in file[1].items()}
    assert [set(held[term]) for term in terms("تسليم", "ar")] == [{0, 1}]


def test_a_measure_leads_to_the_article_and_the_page_that_say_most_of_it() -> None:
    measure = Entry("measure", ("measure", "extradition"), "Extradition", asked=True)
    articles = [Entry("article", ("instrument", "alpha"), f"Alpha {number}", article=number, serves=serves, weight=weight) for number, serves, weight in (("9", ("mla", "extradition"), 0.4), ("16", ("extradition",), 0.3), ("17", ("extradition",), 0.2))]
    page = Entry("page", ("page", "surrender"), "Surrender", serves=("extradition",))
    files = _files(measure, *articles, page, Entry("instrument", ("instrument", "alpha"), "Alpha"))
    assert files["index.js"][0]["asked"] == {"0": [2, 4]}


def test_a_topic_is_found_by_its_phrases() -> None:
    topics = [Topic((Answer("guide gone"),), ("letters",)), Topic((Answer("guide gone"), Answer("measure mla")), ("apostille", "ask another country"))]
    files = _files(Entry("measure", ("measure", "mla"), "Mutual legal assistance"), topics=topics)
    index = files["index.js"][0]
    assert (index["topics"], index["phrases"], len(index["tells"])) == ([[0]], [2], 2), "what nothing here answers is left out"
    held = {term: packed for name, file in files.items() if name.startswith("words-") for term, packed in file[1].items()}
    assert held["apostill"].startswith("~")  # in a phrase, in no entry


def test_titles_and_addresses_are_written_short() -> None:
    files = _files(*(Entry("page", ("page", name), name.title()) for name in ("extradition", "extras")))
    assert files["index.js"][0]["titles"] == ["0Extradition", "5s"]
    assert files["index.js"][0]["places"] == ["0extradition.html", "5s.html"]


def test_a_heading_on_every_page_tells_nothing() -> None:
    pages = [Entry("page", ("page", f"page-{number}"), f"Page {number}", passages=(("", "", "x"), ("a", "Sources", "y"), ("b", "Rare" if number == 1 else "Safeguards", "z"))) for number in range(5)]
    files = _files(*pages)
    held = {term: packed for name, file in files.items() if name.startswith("words-") for term, packed in file[1].items()}
    assert "rare" in held and "sourc" not in held and "safeguard" not in held


def test_the_name_of_a_state_with_the_stem_of_a_common_word_is_kept_as_written() -> None:
    others = [Entry("page", ("page", f"page-{number}"), f"صفحة {number}", text="المال") for number in range(20)]
    files = _files(Entry("state", ("state", "MLI"), "مالي", ("مالي",), codes=("MLI", "ML")), *others, language="ar")
    names = {name: found for file, held in files.items() if file.startswith("words-") for name, found in held[2].items()}
    assert names["=مالي"] == [0] and "مال" not in names
    assert files["index.js"][0]["codes"] == {"MLI": 0, "ML": 0}
