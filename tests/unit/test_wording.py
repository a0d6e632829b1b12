"""How dates, names and statuses are said in the three languages."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest
from treatybook.catalogue import Catalogue
from treatybook.dates import PartialDate
from treatybook.law import status_on
from treatybook.model import Source
from treatybook.sphinxext.words import words
from treatybook.text import LANGUAGES, Text
from treatybook.views.binding import joined_sources, number_of, told_sources
from treatybook.views.wording import SYMBOLS, Wording, site_of, sort_date
from world import TODAY, catalogue_of, change


@pytest.fixture
def say(world: Catalogue):
    """The wording of a language."""
    return lambda language, today=TODAY: Wording(world, language, today)


@pytest.mark.parametrize(
    ("day", "en", "fr", "ar"),
    [
        (date(2003, 1, 1), "1 January 2003", "1er janvier 2003", "1 يناير 2003"),
        (date(2004, 3, 5), "5 March 2004", "5 mars 2004", "5 مارس 2004"),
        (date(2004, 8, 11), "11 August 2004", "11 août 2004", "11 أغسطس 2004"),
        (date(2004, 12, 31), "31 December 2004", "31 décembre 2004", "31 ديسمبر 2004"),
        (PartialDate(2004, 2), "February 2004", "février 2004", "فبراير 2004"),
        (PartialDate(2004), "2004", "2004", "2004"),
        (PartialDate(2004, 7, 1), "1 July 2004", "1er juillet 2004", "1 يوليو 2004"),
    ],
)
def test_dates_by_the_custom_of_the_language_with_western_digits(say, day: date | PartialDate, en: str, fr: str, ar: str) -> None:
    assert [say(language).date(day) for language in ("en", "fr", "ar")] == [en, fr, ar]


def test_lists_take_the_comma_of_the_language(say) -> None:
    assert [say(language).join(("1", "2", "3")) for language in ("en", "fr", "ar")] == ["1, 2, 3", "1, 2, 3", "1، 2، 3"]


@pytest.mark.parametrize(
    ("language", "names"),
    [
        ("en", ["Algeria", "Cabo Verde", "Côte d’Ivoire", "Egypt"]),
        ("fr", ["Algérie", "Égypte", "Érythrée", "Eswatini", "Éthiopie"]),
        ("ar", ["إثيوبيا", "إريتريا", "بنن", "الجزائر", "السنغال", "السودان", "الصومال", "كينيا", "مصر", "المغرب"]),
    ],
)
def test_names_stand_where_a_reader_looks_them_up(say, language: str, names: list[str]) -> None:
    assert sorted(reversed(names), key=say(language).sort_key) == names


def test_states_in_the_order_of_their_names(say) -> None:
    assert say("en").by_name(["ZZZ", "CCC", "AAA", "BBB"]) == ["AAA", "BBB", "CCC", "ZZZ"]
    assert say("fr").by_name(["ZZZ", "CCC", "AAA", "BBB"]) == ["BBB", "CCC", "AAA", "ZZZ"], "Bébélande, Cécanie, Pays d'A, Zédlande"
    assert say("ar").by_name(["ZZZ", "CCC", "AAA", "BBB"]) == ["AAA", "CCC", "BBB", "ZZZ"], "البلد الأول without its article"


STATUSES = [
    ("AAA", "alpha", TODAY, "● Party since 15 January 2002"),
    ("BBB", "gamma", TODAY, "● Party, date not recorded"),
    ("BBB", "delta", TODAY, "◐ Consented, in force from 1 September 2020"),
    ("CCC", "alpha", TODAY, "○ Signed, not ratified"),
    ("CCC", "beta", TODAY, "– Not a party"),
    ("BBB", "beta", TODAY, "? Signed, the rest is not known"),
    ("ZZZ", "alpha", TODAY, "? Not known"),
    ("ZZZ", "gamma", TODAY, "× Withdrawn, with effect from 1 January 2011"),
]


@pytest.mark.parametrize(("state", "instrument", "on", "sentence"), STATUSES)
def test_a_status_is_a_sentence_with_its_sign(say, state: str, instrument: str, on: date, sentence: str) -> None:
    wording = say("en", on)
    standing = status_on(wording.catalogue, state, instrument, on)
    assert wording.status(standing, wording.catalogue.instruments[instrument]).words == sentence


def test_the_sentence_of_a_status_is_not_english_in_the_other_languages(say) -> None:
    for state, instrument, on, english in STATUSES:
        standing = status_on(say("en").catalogue, state, instrument, on)
        french, arabic = (say(language, on).status(standing, say("en").catalogue.instruments[instrument]).words for language in ("fr", "ar"))
        assert len({english, french, arabic}) == 3, english
        assert (french[0], arabic[0]) == (english[0], "؟" if english[0] == "?" else english[0])
        assert not set(arabic) & set("abcdefghijklmnopqrstuvwxyz"), arabic


def test_each_status_has_a_sign_of_its_own_in_each_language(say) -> None:
    for language in LANGUAGES:
        signs = {status: say(language).sign(status) for status in SYMBOLS}
        assert set(signs) == set(say(language).catalogue.vocabulary("status")) and len(set(signs.values())) == len(signs)
        assert words(language)["tb-unknown"][0] == signs["unknown"], "in the filter of a table, as in the table"


def test_what_is_unverified_is_said_to_those_who_do_not_see_the_mark(say) -> None:
    standing = status_on(say("en").catalogue, "BBB", "gamma", TODAY)
    span = say("en").status(standing, say("en").catalogue.instruments["gamma"])
    assert "tb-unverified" in span.classes and span.hidden == " (unverified)"
    sure = say("en").status(status_on(say("en").catalogue, "AAA", "alpha", TODAY), say("en").catalogue.instruments["alpha"])
    assert "tb-unverified" not in sure.classes and not sure.hidden


def test_a_text_that_falls_back_carries_its_language(say) -> None:
    english_only = Text("The Court.", None, None)
    assert (say("ar").text(english_only).words, say("ar").text(english_only).language) == ("The Court.", "en")
    assert say("en").text(english_only).language == ""


def test_a_source_tells_site_date_and_trust(say) -> None:
    spans = say("en").source(Source("secondary", "https://www.words.example/a/b", PartialDate(2019, 5)))
    assert "".join(span.words for span in spans) == "words.example (as of May 2019, from another source)"
    assert spans[0].url == "https://www.words.example/a/b"
    assert "".join(span.words for span in say("en").source(Source("secondary", "https://words.example/"))) == "words.example (not dated, from another source)"
    assert [span.words for span in say("en").source(Source("unverified"))] == ["unverified"]


PUBLISHERS = """keeper-copy:
  addresses: [github.com/somebody/copies, records.example]
  label: {en: Copy of the keeper's list, fr: Copie de la liste du gardien, ar: نسخة من قائمة الوديع}
keeper:
  addresses: [github.com/somebody]
  label: {en: Somebody, fr: Quelqu'un, ar: شخص ما}
"""
COPY = "https://github.com/somebody/copies/blob/0123456789012345678901234567890123456789"


@pytest.fixture
def publishing(root: Path) -> Catalogue:
    change(root, "conventions/vocabularies/publishers.yaml", "", PUBLISHERS)
    return catalogue_of(root)


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("en", "Copy of the keeper's list (github.com/somebody/copies, as of May 2019, from another source)"),
        ("fr", "Copie de la liste du gardien (github.com/somebody/copies"),
        ("ar", "نسخة من قائمة الوديع (github.com/somebody/copies، "),
    ],
)
def test_a_source_is_named_by_its_publisher_before_its_site(publishing: Catalogue, language: str, told: str) -> None:
    spans = Wording(publishing, language, TODAY).source(Source("secondary", f"{COPY}/a.xml", PartialDate(2019, 5)))
    assert spans[0].url.startswith(COPY)
    assert "".join(span.words for span in spans).startswith(told)


@pytest.mark.parametrize(
    ("url", "name"),
    [
        ("https://github.com/somebody/copies/x", "Copy of the keeper's list"),
        ("https://github.com/somebody/copies2/x", "Somebody"),
        ("https://github.com/somebody", "Somebody"),
        ("https://github.com/somebodyelse/copies", ""),
        ("http://www.records.example/a", "Copy of the keeper's list"),
        ("https://records.example.evil.example/", ""),
        ("https://notrecords.example/", ""),
    ],
)
def test_the_publisher_of_an_address(publishing: Catalogue, url: str, name: str) -> None:
    assert Wording(publishing, "en", TODAY).publisher(Source("secondary", url)) == name


def test_sources_that_are_told_alike_stand_in_one_line(publishing: Catalogue) -> None:
    w = Wording(publishing, "en", TODAY)
    day = PartialDate(2018, 1, 15)
    alike = [Source("depositary", f"{COPY}/{name}", day) for name in ("XVIII-12-a.en.xml", "V-5.en.xml", "f?p=1000:1")]
    others = [Source("secondary", f"{COPY}/V-5.en.xml", day), Source("depositary", "https://a.example/1", day), Source("depositary", "https://a.example/2", day), Source("unverified")]
    joined = joined_sources(w, [*alike, *others, *alike])
    assert sorted(len(each) for each in joined) == [1, 1, 1, 1, 3], "of sites without a publisher each address keeps its line"
    (together,) = [each for each in joined if len(each) == 3]
    line = told_sources(w, together)
    assert "".join(span.words for span in line) == "Copy of the keeper's list (github.com/somebody/copies, as of 15 January 2018, from the depositary): V-5, XVIII-12-a, no. 3"
    assert [span.url for span in line if span.url] == [f"{COPY}/{name}" for name in ("V-5.en.xml", "XVIII-12-a.en.xml", "f?p=1000:1")]
    assert {number_of(source, joined) for source in alike} == {joined.index(together) + 1}


def test_a_link_leads_only_to_what_has_a_page(say) -> None:
    assert say("en").state("AAA").record == ("state", "AAA")
    assert (say("en").state("ZZZ").words, say("en").state("ZZZ").record) == ("Zedland", ())


def test_dates_sort_as_digits_and_what_has_none_last() -> None:
    days = [date(1999, 12, 31), date(2003, 1, 1), date(2003, 1, 1) + timedelta(days=1)]
    keys = [sort_date(day) for day in days] + [sort_date(None)]
    assert keys == sorted(keys) and all(key.isdigit() for key in keys)
    assert sort_date(PartialDate(2003, 1)) == sort_date(date(2003, 1, 1))


def test_the_name_of_a_site() -> None:
    assert site_of("https://www.unodc.org/compauth/index.html") == "unodc.org"
