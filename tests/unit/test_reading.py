"""Values to records: what is told where a record is not as it must be."""

from __future__ import annotations

from datetime import date
from typing import Annotated

import pytest
from treatybook.dates import PartialDate
from treatybook.model import Act, Day, Membership, Names, OneOf, Organisation, Quotation, Source
from treatybook.place import Place, near
from treatybook.reading import BAD, Findings, read
from treatybook.text import Text
from treatybook.yamlfile import parse_yaml


def tell(kind: object, words: str) -> tuple[object, list[str]]:
    """What is read of these words, and what an editor is told."""
    findings = Findings()
    made = read(kind, parse_yaml(words.encode(), "a.yaml"), findings, id="a", place=Place("a.yaml"))
    return made, [f"{problem.place.line}:{problem.place.column} {problem.code}: {problem.message} {problem.hint}".rstrip() for problem in findings.problems]


def test_a_text_has_three_languages_and_says_whose_words_they_are() -> None:
    text, told = tell(Text, "{en: Egypt, fr: Égypte, ar: مصر}")
    assert (text, told) == (Text("Egypt", "Égypte", "مصر", ("editorial", "draft", "draft")), [])
    assert tell(Text, "{en: Egypt, fr: Égypte, ar: مصر, origin: official}")[0].origins == ("official",) * 3
    assert tell(Text, "{en: Egypt, fr: Égypte, ar: مصر, origin: {ar: official}}")[0].origins == ("editorial", "draft", "official")


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("{en: Egypt}", ["1:1 key.missing: The French text is missing. Add `fr:`.", "1:1 key.missing: The Arabic text is missing. Add `ar:`."]),
        ("{en: Egypt, fr: '', ar: مصر}", ["1:17 value.empty: The French text is empty. Write it, or ask for help in your proposal."]),
        ("Egypt", ["1:1 value.kind: A text is needed in three languages. Write `en:`, `fr:` and `ar:` below the key."]),
        ("{en: Egypt, fr: Égypte, at: مصر}", ["1:25 key.unknown: A text has no key 'at'. Use one of: ar, en, fr, origin.", "1:1 key.missing: The Arabic text is missing. Add `ar:`."]),
        ("{en: مصر, fr: Égypte, ar: مصر}", ["1:6 text.script: This text is not in English script. Are two languages exchanged?"]),
        ("{en: Egypt, fr: Égypte, ar: Egypt}", ["1:29 text.script: This text is not in Arabic script. Are two languages exchanged?"]),
        ("{en: Egypt, fr: مصر, ar: Égypte}", ["1:17 text.script: This text is not in French script. Are two languages exchanged?", "1:26 text.script: This text is not in Arabic script. Are two languages exchanged?"]),
        ("{en: Egypt, fr: Égypte, ar: مصر, origin: [official]}", ["1:42 text.origin: The origin is a word or a mapping of languages. Write `origin: official` or `origin: {en: official}`."]),
        ("{en: Egypt, fr: Égypte, ar: مصر, origin: {er: official}}", ["1:43 text.origin: 'er' is not a language of the handbook. Use one of: ar, en, fr."]),
    ],
)
def test_what_is_wrong_with_a_text_is_told(words: str, told: list[str]) -> None:
    made, said = tell(Text, words)
    assert (made, sorted(said)) == (BAD, sorted(told))


@pytest.mark.parametrize("words", ["{en: GPS, fr: GPS, ar: GPS}", "{en: '18(15)', fr: '18(15)', ar: '18(15)'}", "{en: the word مصر in Arabic, fr: le mot مصر en arabe, ar: كلمة Egypt}"])
def test_abbreviations_numbers_and_words_in_another_script_are_no_mistake(words: str) -> None:
    assert tell(Text, words)[1] == []


def test_a_quotation_may_lack_languages_and_is_official() -> None:
    quotation, told = tell(Quotation, "{fr: La Cour.}")
    assert (told, quotation.origins, quotation.pick("ar").language) == ([], ("official",) * 3, "fr")
    assert len(tell(Quotation, "{origin: official}")[1]) == 3


@pytest.mark.parametrize(
    ("kind", "words", "made"),
    [
        (Day, "2003-09-29", date(2003, 9, 29)),
        (PartialDate, "2003-09", PartialDate(2003, 9)),
        (Annotated[date, OneOf(("not-recorded",))], "not-recorded", "not-recorded"),
        (int, "30", 30),
        (bool, "true", True),
        (bool, "false", False),
        (tuple[str, ...], "[NO, 0123]", ("NO", "0123")),
    ],
)
def test_a_value_becomes_what_the_model_asks_for(kind: object, words: str, made: object) -> None:
    assert tell(kind, words) == (made, [])


@pytest.mark.parametrize(
    ("kind", "words", "told"),
    [
        (Day, "2003-09", "1:1 value.date: '2003-09' does not tell the day. Write the whole date, as 2003-09-29."),
        (Day, "29/09/2003", "1:1 value.date: '29/09/2003' is not a date. Write 2003-09-29."),
        (Day, "2003-02-29", "1:1 value.date: '2003-02-29' is not a date. Write 2003-09-29."),
        (Day, "0000-01-01", "1:1 value.date: '0000-01-01' is not a date. Write 2003-09-29."),
        (PartialDate, "٢٠٠٣", "1:1 value.date: '٢٠٠٣' is not a date. Write 2003-09-29, 2003-09 or 2003, with the digits 0-9."),
        (Annotated[date, OneOf(("not-recorded",))], "unknown", "1:1 value.date: 'unknown' is not a date. Write 2003-09-29 or not-recorded."),
        (Annotated[str, OneOf(("universal", "regional"))], "regoinal", "1:1 value.word: 'regoinal' is not a word that may stand here. Did you mean 'regional'?"),
        (int, "thirty", "1:1 value.number: 'thirty' is not a whole number. Write it in digits, as 30."),
        (int, "-1", "1:1 value.number: '-1' is not a whole number. Write it in digits, as 30."),
        (bool, "yes", "1:1 value.word: 'yes' is neither true nor false. Write true or false."),
        (str, "[a]", "1:1 value.kind: A list or mapping stands where a text is needed. Look at the indentation."),
        (tuple[str, ...], "a", "1:1 value.kind: A list is needed here. Put each item on a line that begins with a hyphen."),
        (dict[str, str], "[a]", "1:1 value.kind: A mapping is needed here. Write each line as `key: value`."),
        (Act, "ratification", "1:1 value.kind: A mapping is needed here. Write its keys: act, date, effective."),
        (Source, "{trust: secondary}", "1:1 source.missing: The source has no address, and its trust is not 'unverified'. Add `url:`, or write `trust: unverified`."),
        (Source, "{trust: secondary, url: www.un.org}", "1:25 value.url: 'www.un.org' is not written as it must be. Write a web address that begins with https:// or http://."),
        (Source, "{trust: secondary, url: 'javascript:alert(1)'}", "1:25 value.url: 'javascript:alert(1)' is not written as it must be. Write a web address that begins with https:// or http://."),
        (Act, "{act: signature, dates: 2003-09-29, date: 2003-09-29}", "1:18 key.unknown: There is no key 'dates' here. Did you mean 'date'?"),
        (Act, "{act: signature}", "1:1 key.missing: The key 'date' is missing. Write `date: ...`."),
        (Names, "{short: {en: a, fr: b, ar: ج}}", "1:1 key.missing: The key 'formal' is missing. Write `formal: {en: ..., fr: ..., ar: ...}`."),
    ],
)
def test_what_is_wrong_with_a_value_is_told_with_the_cure(kind: object, words: str, told: str) -> None:
    assert tell(kind, words) == (BAD, [told])


def test_all_mistakes_of_a_record_are_told_at_once() -> None:
    made, told = tell(Organisation, "name: {en: a}\nkinds: x\nurl: x\nworldwide: perhaps\n")
    assert made is BAD
    assert [line.split(":")[0] + line.split(" ")[1] for line in told] == ["1key.missing:", "1key.missing:", "2key.unknown:", "3value.url:", "4value.word:", "1key.missing:", "1source.missing:"]


def test_a_bad_item_does_not_take_its_neighbours_along() -> None:
    made, told = tell(tuple[Day, ...], "[2003-09-29, soon, 2004-01-01]")
    assert (made, len(told)) == ((date(2003, 9, 29), date(2004, 1, 1)), 1)
    made, told = tell(dict[str, Day], "{a: 2003-09-29, b: soon}")
    assert (made, len(told)) == ({"a": date(2003, 9, 29)}, 1)


def test_a_membership_may_be_written_as_its_status() -> None:
    assert tell(Membership, "member") == tell(Membership, "{status: member}") == (Membership("member"), [])


@pytest.mark.parametrize(
    ("word", "known", "hint"),
    [
        ("egy", ["EGY", "SDN"], "Did you mean 'EGY'?"),
        ("untok", ["untoc", "uncac"], "Did you mean 'untoc'?"),
        ("zzz", ["b", "a"], "Use one of: a, b."),
        ("zzz", [f"word-{n}" for n in range(13)], ""),
        ("zzz", [], ""),
    ],
)
def test_the_near_match(word: str, known: list[str], hint: str) -> None:
    assert near(word, known) == hint
