"""Words brought to the form in which they are looked up: without accents, case, or what an ending or an attached particle adds.

Arabic follows the light stemming of Larkey, Ballesteros and Connell (2002): articles and particles in front, the commonest endings behind.
Latin words go through the Snowball stemmer of the page's language, after folding, so that a query typed without accents finds the same.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache

import snowballstemmer

_LETTERS = str.maketrans({"أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ى": "ي", "ة": "ه", "ؤ": "و", "ئ": "ي", "ء": "", "ـ": "", "’": "'", "‘": "'", "œ": "oe", "æ": "ae", "ß": "ss"})
_EASTERN_DIGITS = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹", "01234567890123456789")
_WORD = re.compile(r"[^\W\d_]+|[0-9]+(?:bis|ter)?")
_NUMBER = re.compile(r"[0-9]+(?:bis|ter)?(?:\(\w+\))*")
_ELISION = re.compile(r"\b(?:[cdjlmnst]|qu|lorsqu|puisqu|jusqu)'")
_ARABIC = re.compile("[\u0621-\u064a]")
_FRONT = re.compile("[وف]?(?:[بك]?ال|لل)")
_ENDINGS = ("هما", "ها", "هم", "هن", "ان", "ات", "ون", "ين", "يه", "يا", "ه", "ي", "ا", "ت")
LEAST = 3
"""Letters that must be left of an Arabic word."""
KEPT = {
    "عمله": "عمله", "عملات": "عمله",  # currency, not work
    "جنسيه": "جنسيه", "جنسيات": "جنسيه",  # nationality, not sexual
    "قضايا": "قضيه", "قضيه": "قضيه",  # case, not judiciary
    "جبري": "جبري", "جبريه": "جبري",  # forced, not reparation
    "كليه": "كليه",  # kidney, not all
    "ديون": "دين",  # debts
    "مصادر": "مصدر",  # sources, not confiscation
    "قانون": "قانون", "قانوني": "قانون", "قانونيه": "قانون", "قوانين": "قانون",
}  # fmt: skip
"""Arabic words that an ending would make another's, without their article: the form in which they are looked up."""
STEMMERS = {"en": "english", "fr": "french", "ar": "english"}
IGNORED = frozenset(
    "a an and are as at be been by can do does for from get had has have her his how i if in into is it its me my no not of on or our own should that the their them then there they this "
    "those to us was we were what when where which who whom why will with would you your about am any because but dont just need or please she some someone than too very want "
    "au aux avec ai avoir ce ces cet cette comment dans de des doit dont du elle elles en est et etre eux faut il ils je la le les leur leurs lui ma mes moi mon ne nos notre nous on ont ou par "
    "pas peut pour qu quand que quel quelle quelles quels qui quoi sa se ses si son sont sur un une vers vos votre vous alors aussi avons ca cest deja donc dois etait faire mais peuvent peux puis quoi suis tres veut veux "
    "الي الذي التي الذين ان انا او اين اي بها به بين ثم حتي ذلك عليه عليها عن عند عندما علي فيه فيها في قد كان كانت كل كيف كيفيه لا لدي لم لماذا له لها لهم لو ليس ليست ما ماذا متي مع من منه منها نحن هذا هذه هل هم هناك هو هي يكون ازاي اريد اللي امتي ايه باش شنو شو عايز عشان علاش علشان فين كيفاش ليه واش وين يعني".split()
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
    if front and len(word) - front.end() >= LEAST:
        word = word[front.end() :]
    if word.startswith("و") and len(word) > LEAST:  # 'and', or the first letter: both ways the same
        word = word[1:]
    if word in KEPT:
        return KEPT[word]
    # One after the other, to the last: of 'its protections', the pronoun, the plural, and what 'protection' itself ends in.
    while ending := next((ending for ending in _ENDINGS if word.endswith(ending) and len(word) - len(ending) >= LEAST), ""):
        word = word.removesuffix(ending)
    return word
