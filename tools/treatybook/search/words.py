"""Words brought to the form in which they are looked up: without accents, case, or what an ending or an attached particle adds.

Arabic follows the light stemming of Larkey, Ballesteros and Connell (2002): articles and particles in front, the commonest endings behind.
Latin words go through the Snowball stemmer of the page's language, after folding, so that a query typed without accents finds the same.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache

import snowballstemmer

_LETTERS = str.maketrans({"أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ى": "ي", "ة": "ه", "ؤ": "و", "ئ": "ي", "ـ": "", "’": "'", "‘": "'", "œ": "oe", "æ": "ae", "ß": "ss"})
_EASTERN_DIGITS = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹", "01234567890123456789")
_WORD = re.compile(r"[^\W\d_]+|[0-9]+(?:bis|ter)?")
_NUMBER = re.compile(r"[0-9]+(?:bis|ter)?(?:\(\w+\))*")
_ELISION = re.compile(r"\b(?:[cdjlmnst]|qu|lorsqu|puisqu|jusqu)'")
_ARABIC = re.compile("[\u0621-\u064a]")
_FRONT = re.compile("[وف]?(?:[بك]?ال|لل)")
_ENDINGS = ("ها", "ان", "ات", "ون", "ين", "يه", "يا", "ه", "ي", "ا")
_LEAST = 3
"""Letters that must be left of an Arabic word."""
STEMMERS = {"en": "english", "fr": "french", "ar": "english"}
IGNORED = frozenset(
    "a an and are as at be by for from how i in is it of on or that the this to what when which who with do does can my "
    "au aux avec ce ces dans de des du elle en est et il la le les leur ne ou par pas pour que qui quoi sa se ses son sont sur un une comment quel quelle mon ma mes je "
    "في من الي علي عن ما هل هو هي هذا هذه ذلك التي الذي او ثم مع كيف لا لم ان كل بين".split()
)
"""Words that find nothing, folded."""


def fold(text: str) -> str:
    """Small letters without accents and vowel marks, Western digits, one form of each Arabic letter."""
    plain = unicodedata.normalize("NFD", text.translate(_LETTERS).translate(_EASTERN_DIGITS).lower())
    return "".join(sign for sign in plain if unicodedata.category(sign) != "Mn").translate(_LETTERS)


def words_in(text: str) -> list[str]:
    """The words and numbers of a text, folded, without those that find nothing."""
    return [word for word in _WORD.findall(_ELISION.sub("", fold(text))) if word not in IGNORED]


def terms(text: str, language: str) -> list[str]:
    """What a text is looked up by, in its order."""
    return [_term(word, language) for word in words_in(text)]


def numbers(text: str) -> list[str]:
    """Numbers as lawyers cite them: of 'art. 18(15)', '18(15)'."""
    return _NUMBER.findall(fold(text))


@cache
def _term(word: str, language: str) -> str:
    if word[0].isdigit():
        return word
    if _ARABIC.match(word):
        return _light(word)
    return _stemmer(language).stemWord(word)


@cache
def _stemmer(language: str) -> snowballstemmer.stemmer:
    return snowballstemmer.stemmer(STEMMERS[language])


def _light(word: str) -> str:
    front = _FRONT.match(word)
    if front and len(word) - front.end() >= _LEAST:
        word = word[front.end() :]
    if word.startswith("و") and len(word) > _LEAST:  # 'and', or the first letter: both ways the same
        word = word[1:]
    for _ in range(2):
        ending = next((ending for ending in _ENDINGS if word.endswith(ending) and len(word) - len(ending) >= _LEAST), "")
        word = word.removesuffix(ending)
    return word
