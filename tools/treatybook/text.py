"""One saying in the handbook's three languages."""

from __future__ import annotations

import re
from dataclasses import dataclass

LANGUAGES = ("en", "fr", "ar")
RIGHT_TO_LEFT = frozenset({"ar"})
_APOSTROPHE = re.compile(r"(?<=[^\W\d_])'(?=[\w«“({])")


def as_shown(words: str, language: str) -> str:
    """Words as the reader sees them. Files have the apostrophe of the keyboard; French shows ’ between two letters, and before a number, a quotation or a field."""
    return _APOSTROPHE.sub("’", words) if language == "fr" and "'" in words else words


@dataclass(frozen=True, slots=True)
class Picked:
    """A text as a reader gets it: the words as they are shown, their language, whose words they are."""

    words: str
    language: str
    origin: str


@dataclass(frozen=True, slots=True)
class Text:
    """The same saying in English, French and Arabic; a quotation may lack languages that were not read.

    ``origins`` tells for each language whose words they are: ``official``, ``editorial`` or ``draft``
    (vocabulary *origins*).
    """

    en: str | None
    fr: str | None
    ar: str | None
    origins: tuple[str, str, str] = ("editorial", "draft", "draft")

    def pick(self, language: str) -> Picked:
        """The words in ``language``, or in the first language there is when they are missing there."""
        for wanted in (language, *LANGUAGES):
            words = getattr(self, wanted)
            if words:
                return Picked(as_shown(words, wanted), wanted, self.origins[LANGUAGES.index(wanted)])
        raise ValueError("a text without words")
