"""The terms of the glossary: where the English of a message holds one, its translation must hold the term of its language, or an accepted form.

Languages bend words, so words are compared by their beginnings: a word of a term is found where a word of the translation begins as it does, without the
article and the particles that Arabic joins to it. All words of a term must be found, in whatever order; one mention answers for all in the message.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

from treatybook.catalogue import Catalogue
from treatybook.markup import split, without_titles
from treatybook.model import Term
from treatybook.place import Problem
from treatybook.prose import Prose

_BRACKETS = re.compile(r"(?<!\s)\s*\([^()]*\)")
_WORD = re.compile(r"[^\W_]+")
# Words too small to be looked for, as `_fold` leaves them.
_SMALL = {
    "fr": frozenset("à au aux d de des du en et l la le les ou par pour sur un une".split()),
    "ar": frozenset("في من علي إلي عن او ذو ذات".split()),
}
_VOWELS = re.compile("[\u0610-\u061a\u064b-\u065f\u0670\u0640]")
_LETTERS = str.maketrans("أآٱى", "اااي")
_JOINED = re.compile("(?:[وف])?(?:لل|[بكل]?ال|[بكلس])?")
_ENDING = {"fr": re.compile("(?:es?|s|x|aux|és?|ées?)$"), "ar": re.compile("(?:يات|ية|ات|ون|ين|ان|ة|ه|ا)$")}


Way = tuple[str, ...]
"""One way to say a term: the beginnings of its words."""


@dataclass(frozen=True, slots=True)
class Saying:
    """A term as English says it, word by word as `_english` has them, and the ways to say it in one language."""

    words: tuple[str, ...]
    id: str
    term: Term
    ways: tuple[Way, ...]


Lexicon = Mapping[str, Mapping[int, Mapping[tuple[str, ...], Saying]]]
"""The glossary made ready for one language: first English word -> how many words, the most first -> what is said with them."""
LONGEST = 20
"""Words of a term. A longer one is no term, and no text would say it word for word."""


def check(prose: Prose, catalogue: Catalogue) -> Iterator[Problem]:
    lexicons = {language: lexicon(catalogue.glossary, language) for language in _SMALL}
    for translation in prose.translations:
        for message in translation.messages:
            if message.is_translated:
                for term in missing(message.id[-1], message.said[-1], lexicons[translation.language], translation.language):
                    wanted = getattr(term.term, translation.language)
                    cure = "Use it; or, where a lawyer would accept what you use, add that to the term's `forms:` in the glossary."
                    yield Problem(message.place, "translation.term", f"For '{term.term.en}' the glossary says '{wanted}', the translation does not.", cure)


def lexicon(glossary: Mapping[str, Term], language: str) -> Lexicon:
    """The glossary, made ready for one language.

    What stands in brackets in an English term tells it from the same word in other senses: it is looked for only where its forms are told.
    """
    found: dict[str, dict[int, dict[tuple[str, ...], Saying]]] = {}
    for id, term in glossary.items():
        forms = getattr(term.forms, language)
        if _BRACKETS.search(term.term.en or "") and not forms:
            continue
        english, native = _sayings(term.term.en or ""), _sayings(getattr(term.term, language) or "")
        own = [tuple(_stem(word, language) for word in _words(way, language)) for way in native]
        others = [tuple(_words(form, language)) for form in forms]
        for number, words in enumerate(map(_english, english)):
            paired = own[number : number + 1] if len(own) == len(english) else own
            if 0 < len(words) <= LONGEST:
                saying = Saying(words, id, term, tuple(way for way in (*paired, *others) if way))
                found.setdefault(words[0], {}).setdefault(len(words), {}).setdefault(words, saying)
    return {first: dict(sorted(lengths.items(), reverse=True)) for first, lengths in found.items()}


def missing(english: str, translated: str, known: Lexicon, language: str) -> list[Term]:
    """Terms that the English holds and the translation does not, each once; a role that names a term says it."""
    english, translated = without_titles(english, translated)
    found = {saying.words: saying for saying in _said(_english(split(english)[1]), known)}
    if not found:
        return []
    marks, said = split(translated)
    named = {mark.target for mark in marks if mark.kind == "role"}
    words = f" {' '.join(variant for word in _words(said, language) for variant in _variants(word, language))} "
    return [saying.term for saying in found.values() if saying.id not in named and not any(all(_begins(stem, words) for stem in way) for way in saying.ways)]


def _said(words: tuple[str, ...], known: Lexicon) -> Iterator[Saying]:
    """The terms in a text, from its beginning to its end; within a longer term no shorter one is looked for."""
    place = 0
    while place < len(words):
        lengths = known.get(words[place], {})
        saying = next((sayings[said] for length, sayings in lengths.items() if (said := words[place : place + length]) in sayings), None)
        if saying:
            yield saying
        place += len(saying.words) if saying else 1


def _sayings(words: str) -> list[str]:
    """What a term holds: 'trafficker; smuggler' has two, one for each of the other language's; what stands in brackets is a note."""
    return [way.strip() for way in re.split(" / |[,;،؛]", _BRACKETS.sub("", words))]


@lru_cache(65536)
def _english(text: str) -> tuple[str, ...]:
    """The words of an English text without what bends them."""
    return tuple(map(_unbent, _WORD.findall(text.lower())))


@cache
def _unbent(word: str) -> str:
    """An English word without what bends it: plurals, z for s."""
    return re.sub("(?<!s)s$", "", re.sub("ies$", "y", word)).replace("iz", "is")


def _words(text: str, language: str) -> list[str]:
    small = _SMALL[language]
    return [word for word in _WORD.findall(_fold(text, language)) if word not in small]


def _fold(text: str, language: str) -> str:
    """The text without what does not tell words apart: case, signs of vowels, forms of alif (but إل is kept apart from the article ال)."""
    if language != "ar":
        return text.lower()
    return re.sub("إ(?!ل)", "ا", _VOWELS.sub("", text.lower()).translate(_LETTERS))


def _stem(word: str, language: str) -> str:
    """How the word begins in all its forms; a short word is left whole."""
    bare = re.sub("^(?:لل|ال)", "", word) if language == "ar" and len(word) > 4 else word
    shorter = _ENDING[language].sub("", bare)
    return shorter if len(shorter) > 2 else bare


@cache
def _variants(word: str, language: str) -> tuple[str, ...]:
    """The word, and what is left of it without joined particles."""
    joined = _JOINED.match(word) if language == "ar" else None
    return tuple(word[length:] for length in range(min(joined.end() if joined else 0, max(len(word) - 2, 0)) + 1))


def _begins(stem: str, words: str) -> bool:
    """Whether one of the words begins with the stem; a stem of two letters must be the word."""
    return f" {stem} " in words if len(stem) < 3 else f" {stem}" in words
