"""Typst source in which words are data: every word of a page stands in a string literal, so that none can be read as code."""

from __future__ import annotations

import re
import unicodedata

from treatybook.sphinxext.bidi import in_reading_order, isolate

# Overrides and embeddings of the writing direction would turn the words after them round; the writer sets its own.
_DIRECTION_MARKS = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
_DROPPED = {ord(mark): None for mark in _DIRECTION_MARKS} | {code: None for code in (*range(9), 11, 12, *range(14, 32), 127)}
_ESCAPED = {ord("\\"): "\\\\", ord('"'): '\\"', ord("\n"): "\\n", ord("\r"): "\\n", ord("\t"): "\\t"}
_SPACES = re.compile(r"[ \t\r\n]+")


def words(text: str) -> str:
    """The words with every run of spaces and line ends made one space, and without what would turn the direction."""
    return _SPACES.sub(" ", text.translate(_DROPPED))


_LONG_WORD = re.compile(r"[^\s\u200b]{16,}")
_BREAKS = re.compile(r"(?<=[./_?&=@-])(?=\w)")


def breakable(text: str) -> str:
    """Addresses and the like may break after their points and strokes: a column is often narrower than they are."""
    return _LONG_WORD.sub(lambda word: _BREAKS.sub("\u200b", word.group()), text)


_ARTICLE = re.compile(r"(art\.|articles?|المادة|المادتين|المادتان|المواد|الفقرة|الفقرتين|paragraphe?) (?=[0-9IVX])")
_RANGE = re.compile(r"(?<=\))-(?=\()")


def held(text: str) -> str:
    """An article and its number stay on one line, and a range such as 18(4)-(5) too."""
    return _RANGE.sub("-\u2060", _ARTICLE.sub("\\1\u00a0", text))


def string(text: str) -> str:
    """A text as a Typst string literal."""
    return f'"{text.translate(_DROPPED).translate(_ESCAPED)}"'


def line(text: str, language: str) -> str:
    """A plain line as Typst content; in Arabic with its Latin words and numbers kept in order."""
    pieces = [(piece if apart else in_reading_order(piece), apart) for piece, apart in isolate(words(text))] if language == "ar" else [(words(text), False)]
    return f"[{''.join(f'#isolated[#{string(piece)}]' if apart else f'#{string(piece)}' for piece, apart in pieces)}]"


def array(items: list[str]) -> str:
    """Expressions as a Typst array; one item needs its comma."""
    return f"({', '.join(items)}{',' if len(items) == 1 else ''})"


# Letters that never reach the letter after them.
_RIGHT_JOINING = set("آأؤإاةدذرزوىٱ")
_JOINER = "\u200d"


def _base(letters: str) -> str:
    """The first letter that is not a vowel mark."""
    return next((letter for letter in letters if not unicodedata.combining(letter)), "")


def _is_arabic(letter: str) -> bool:
    return "\u0620" <= letter <= "\u064a" or "\u066e" <= letter <= "\u06d3"


def joined(before: str, after: str) -> bool:
    """Whether the last letter of one text joins the first of the next when both are one word."""
    last, first = _base(before[::-1]), _base(after)
    return bool(last and first) and _is_arabic(last) and last not in _RIGHT_JOINING and last != "ء" and _is_arabic(first) and first != "ء"


def keep_joined(texts: list[str]) -> list[str]:
    """Runs of one line with joiners at the borders where a word goes on: letters are shaped run by run, and would fall apart."""
    made = list(texts)
    for place in range(len(texts) - 1):
        if joined(texts[place], texts[place + 1]):
            made[place] += _JOINER
            made[place + 1] = _JOINER + made[place + 1]
    return made
