"""Each translation against its English: the same roles, links, numbers and marks, no English left over, set as its language is."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from treatybook.catalogue import Catalogue
from treatybook.markup import Token, split, without_titles
from treatybook.messages import Message
from treatybook.place import Problem
from treatybook.prose import Prose, Translation
from treatybook.typography import slips

_NAMES = {"fr": "French", "ar": "Arabic"}
# A round-the-clock service is named in words in some languages.
_ROUND_THE_CLOCK = re.compile(r"\b24/7\b")
_NUMBER = {
    "en": re.compile(r"\d+(?:,\d{3})*(?:\.\d+)?(?!\d)"),
    "fr": re.compile(r"\d+(?:[\u00a0\u202f ]\d{3}\b)*(?:[.,]\d+)?(?!\d)"),
    "ar": re.compile(r"\d+(?:[,٬]\d{3})*(?:[.,٫]\d+)?(?!\d)"),
}
_DIGIT = re.compile(r"\d")
_LATIN_WORD = re.compile(r"(?<![/\w])[A-Za-zÀ-ÿ]+(?:[-'][A-Za-zÀ-ÿ]+)*")
_QUOTED_WORDS = re.compile(r"(?<!\*)\*[^*]+\*(?!\*)")
# Words that no French sentence holds; in capitals they may be abbreviations.
_ENGLISH = frozenset(
    "the and of with from this that which who what when where how your you their it to by not never only each every is are be was has have does must before without".split()
)
# Programs and formats that Arabic writes in Latin letters, as it does abbreviations.
_PROGRAMS = frozenset({"atom", "frictionless"})
# Markdown reads it as a list or heading, not as a paragraph, and Sphinx then keeps the English.
_LIST = re.compile(r"(?:\d{1,9}[.)]|[-+*]|#{1,6})\s")
_WORD = re.compile(r"[^\W\d_]+")


def check(prose: Prose, catalogue: Catalogue) -> Iterator[Problem]:
    names = latin_names(catalogue)
    for translation in prose.translations:
        for message in translation.messages:
            if message.is_translated:
                yield from _message(translation, message, names)


def _message(translation: Translation, message: Message, names: frozenset[str]) -> Iterator[Problem]:
    *counted, english = message.id
    last = len(message.said) - 1
    for number, said in enumerate(message.said):
        for code, wrong, cure in _wrong(english, said, translation.language, names, loose=bool(counted) and number < last):
            yield Problem(message.place, f"translation.{code}", wrong, cure)


Wrong = tuple[str, str, str]
"""Code, what is wrong, the cure."""


def _wrong(english: str, said: str, language: str, names: frozenset[str], loose: bool) -> Iterator[Wrong]:
    """What is wrong with a translation. ``loose``: the form for one or two, which may say the number in words."""
    (source, before), (target, after) = split(english), split(said)
    yield from _markup(source, target, loose)
    if not loose:
        yield from _numbers(before, after, language)
    yield from _emphasis(before, after)
    if _LIST.match(said):
        yield "list", "The translation begins with the mark of a list or heading, and so the page would stay English.", "Begin the English and the translation with a word."
    if not _WORD.search(before):
        return  # code and signs alone
    english, said = without_titles(english, said)
    before, after = split(english)[1], split(said)[1]
    yield from _left_over(before, after, language, names)
    for slip in slips(after, language):
        yield "typography", f"{slip.wrong} (near: {slip.around}).", slip.cure


def _markup(source: Iterable[Token], target: Iterable[Token], loose: bool) -> Iterator[Wrong]:
    if _marks(source) == _marks(target):
        return
    for kind, code, words in (("role", "roles", "role"), ("link", "links", "link target"), ("address", "links", "address"), ("placeholder", "placeholders", "field")):
        before, after = _said(source, kind), _said(target, kind)
        lost = Counter() if loose else before - after
        if lost or after - before:
            yield code, _differs(words, lost, after - before), "Keep what stands in the English, and translate only the words around it."
    # A translation may repeat code, and mark as code what the English leaves plain.
    if lost := _said(source, "code") - _said(target, "code"):
        yield "roles", _differs("code", lost, Counter()), "Keep code as it stands in the English."


def _marks(found: Iterable[Token]) -> list[tuple[str, str, str]]:
    return sorted((token.kind, token.name, token.target) for token in found)


def _said(found: Iterable[Token], kind: str) -> Counter[str]:
    return Counter(f"{{{token.name}}}`{token.target}`" if token.name else token.target for token in found if token.kind == kind)


def _differs(what: str, lost: Counter[str], added: Counter[str]) -> str:
    parts = [f"{verb} the {what} {', '.join(sorted(marks))}" for verb, marks in (("lacks", lost), ("adds", added)) if marks]
    return f"The translation {' and '.join(parts)}."


def _numbers(english: str, said: str, language: str) -> Iterator[Wrong]:
    before, after = numbers(english, "en"), numbers(said, language)
    if sorted(before) != sorted(after):
        yield "numbers", _differs("number", Counter(before) - Counter(after), Counter(after) - Counter(before)), "Write the same numbers, in digits where the English has digits."


def numbers(words: str, language: str) -> list[str]:
    """The numbers of a text in the form 1234.5, whatever the custom of its language."""
    found = _NUMBER[language].findall(_ROUND_THE_CLOCK.sub(" ", words)) if _DIGIT.search(words) else ()
    return [re.sub(r"[,٫]", ".", re.sub(r"[\u00a0\u202f ٬]|,(?=\d{3}(?!\d))", "", number)) for number in found]


def _emphasis(english: str, said: str) -> Iterator[Wrong]:
    if said.count("**") != english.count("**") or said.replace("**", "").count("*") % 2:
        yield "emphasis", "The marks of emphasis (* and **) are not those of the English.", "Open and close each, and make bold what is bold in the English."


def _left_over(english: str, words: str, language: str, names: frozenset[str]) -> Iterator[Wrong]:
    if language == "ar":
        kept = [word for word in _LATIN_WORD.findall(_QUOTED_WORDS.sub(" ", words)) if len(word) > 1 and not word.isupper() and word.lower() not in names]
    else:
        own = _WORD.findall(words)
        kept = own if len(own) > 3 and own == _WORD.findall(english) else [word for word in own if word.lower() in _ENGLISH and not word.isupper()]
    if kept:
        yield "english", f"Words that are not {_NAMES[language]} are left: {' '.join(kept[:8])}.", "Translate them; words quoted as words stand between *asterisks*, names of programs in code."


def latin_names(catalogue: Catalogue) -> frozenset[str]:
    """Words in Latin letters that Arabic texts of the records use: names of bodies and networks, and what the glossary quotes."""
    organisations = [text.ar for record in catalogue.organisations.values() for text in (record.name, record.abbreviation) if text]
    glossary = [text.ar for term in catalogue.glossary.values() for text in (term.term, term.meaning, term.use) if text]
    return _PROGRAMS | {word.lower() for text in (*organisations, *glossary) for word in _LATIN_WORD.findall(text or "")}
