"""The terms of the glossary: where the English of a message holds one, its translation must hold the term of its language, or an accepted form.

Languages bend words, so words are compared by their beginnings: a word of a term is found where a word of the translation begins as it does, without the
article and the particles that Arabic joins to it. All words of a term must be found, in whatever order; one mention answers for all in the message.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from treatybook.catalogue import Catalogue
from treatybook.markup import without_titles, words_of
from treatybook.model import Term
from treatybook.place import Problem
from treatybook.prose import Prose

_BRACKETS = re.compile(r"\s*\([^()]*\)")
_WORD = re.compile(r"[^\W_]+")
_SMALL = {
    "fr": frozenset("à au aux d de des du en et l la le les ou par pour sur un une".split()),
    "ar": frozenset("في من على إلى عن أو ذو ذات لا".split()),
}
# Signs of vowels and the stretching of letters change no word; the forms of alif are often exchanged.
_VOWELS = re.compile("[\u0610-\u061a\u064b-\u065f\u0670\u0640]")
_ALIF = str.maketrans("أإآٱى", "ااااي")
_JOINED = re.compile("(?:[وف])?(?:لل|[بكل]?ال|[بكلس])?")
_ENDING = {"fr": re.compile("(?:es?|s|x|aux|és?|ées?)$"), "ar": re.compile("(?:يات|ية|ات|ون|ين|ان|ة|ه|ا)$")}


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The terms of one language. ``english`` finds them, the longest first; ``said``: English words, as `_key` has them -> ways to say them."""

    english: re.Pattern[str]
    terms: Mapping[str, Term]
    said: Mapping[str, tuple[tuple[str, ...], ...]]


def check(prose: Prose, catalogue: Catalogue) -> Iterator[Problem]:
    lexicons = {language: lexicon(catalogue.glossary, language) for language in _SMALL}
    for translation in prose.translations:
        for message in translation.messages:
            if message.is_translated:
                for term in missing(message.id[-1], message.said[-1], lexicons[translation.language], translation.language):
                    wanted = getattr(term.term, translation.language)
                    cure = "Use it, or add what you use to the term's `forms:` in the glossary where a lawyer would accept it."
                    yield Problem(message.place, "translation.term", f"The glossary says '{wanted}' for '{term.term.en}'; the translation does not.", cure)


def lexicon(glossary: Mapping[str, Term], language: str) -> Lexicon:
    """The glossary, made ready for one language."""
    terms: dict[str, Term] = {}
    said: dict[str, tuple[tuple[str, ...], ...]] = {}
    for term in glossary.values():
        english, native = _sayings(term.term.en or ""), _sayings(getattr(term.term, language) or "")
        ways = [tuple(_stem(word, language) for word in _words(way, language)) for way in native]
        ways += [tuple(_words(form, language)) for form in getattr(term.forms, language)]
        for words in english:
            terms[_key(words)] = term
            said[_key(words)] = said.get(_key(words), ()) + tuple(way for way in ways if way)
    longest = sorted(terms, key=len, reverse=True)
    return Lexicon(re.compile(rf"\b(?:{'|'.join(map(_form, longest))})\b", re.IGNORECASE), terms, said)


def missing(english: str, translated: str, known: Lexicon, language: str) -> Iterator[Term]:
    """Terms that the English holds and the translation does not, each once."""
    found = {_key(match[0]): None for match in known.english.finditer(words_of(without_titles(english)))} if known.terms else {}
    if not found:
        return
    words = [variant for word in _words(words_of(translated), language) for variant in _variants(word, language)]
    for key in found:
        if not any(all(any(word.startswith(stem) for word in words) for stem in way) for way in known.said[key]):
            yield known.terms[key]


def _sayings(words: str) -> list[str]:
    """The ways in which a term is said: 'acceptance / approval' has two; what stands in brackets is a note."""
    return [way.strip() for way in _BRACKETS.sub("", words).split(" / ")]


def _key(words: str) -> str:
    """English words without what bends them: case, hyphens, plurals, z for s."""
    return " ".join(re.sub("(?<!s)s$", "", re.sub("ies$", "y", word)) for word in _WORD.findall(words.lower().replace("iz", "is")))


def _form(key: str) -> str:
    """What finds the words of a key in a text, in whatever number and spelling."""
    return r"[\s/-]+".join(re.sub("y$", "(?:y|ie)", re.escape(word)).replace("is", "i[sz]") + "s?" for word in key.split())


def _words(text: str, language: str) -> list[str]:
    folded = text.lower()
    if language == "ar":
        folded = _VOWELS.sub("", folded).translate(_ALIF)
    small = _SMALL[language]
    return [word for word in _WORD.findall(folded) if word not in small]


def _stem(word: str, language: str) -> str:
    """How the word begins in all its forms; a short word is left whole."""
    bare = re.sub("^(?:لل|ال)", "", word) if language == "ar" and len(word) > 4 else word
    shorter = _ENDING[language].sub("", bare)
    return shorter if len(shorter) > 2 else bare


def _variants(word: str, language: str) -> Iterator[str]:
    """The word, and what is left of it without joined particles."""
    yield word
    if language == "ar":
        for length in range(1, min(len(_JOINED.match(word)[0]), len(word) - 2) + 1):
            yield word[length:]
