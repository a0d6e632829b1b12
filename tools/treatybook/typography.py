"""How each language is set: spaces, signs and digits. One table of rules serves the records, the translations and the labels."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from treatybook.markup import words_of

_ARABIC = "\u0621-\u064a"


@dataclass(frozen=True, slots=True)
class Slip:
    """A sign set otherwise than the language has it: what is wrong, where (the words around it), and the cure."""

    wrong: str
    around: str
    cure: str


@dataclass(frozen=True, slots=True)
class _Rule:
    form: re.Pattern[str]
    wrong: str
    cure: str


def _rule(form: str, wrong: str, cure: str) -> _Rule:
    return _Rule(re.compile(form), wrong, cure)


_DIGITS = _rule("[\u0660-\u0669\u06f0-\u06f9]", "A digit is not a Western one", "Write 0 to 9.")
_SPACES = _rule(r"[ \u00a0\u202f]{2}", "Two spaces stand side by side", "Leave one.")
_RULES = {
    "en": (_DIGITS, _SPACES),
    "fr": (
        _DIGITS,
        _SPACES,
        _rule(r"[^\u00a0\u202f\d][:;!?]|\d[;!?]|\d:(?!\d)", "No non-breaking space stands before : ; ! or ?", "Put a non-breaking space (U+00A0) there."),
        _rule(r"«(?![\u00a0\u202f])|(?<![\u00a0\u202f])»", "No non-breaking space stands inside « »", "Put a non-breaking space (U+00A0) after « and before »."),
        _rule('["“”]', "English quotation marks stand in French", "Write « and », with non-breaking spaces inside."),
        _rule("’", "A curved apostrophe stands here", "Write ' as everywhere else."),
        _rule(r"\s[,.](?=\s|$)", "A space stands before a comma or full stop", "Take it out."),
        _rule(r"\b[nN]°(?=[ \d])", "No non-breaking space stands after n°", "Put a non-breaking space (U+00A0) there."),
    ),
    "ar": (
        _DIGITS,
        _SPACES,
        _rule(rf"[{_ARABIC}\ufffc»)\]*][ ]?[,;?](?!\w)|[,;?][ ]?[{_ARABIC}«]|\d[,;]\s", "A Latin sign , ; or ? stands in Arabic", "Write ، ؛ or ؟."),
        _rule(rf"\u0640(?=[{_ARABIC}])", "A letter is stretched (tatweel)", "Take the stretch out."),
        _rule('["“”]', "English quotation marks stand in Arabic", "Write « and »."),
        _rule(r"\s[،؛؟.](?=\s|$)", "A space stands before a punctuation mark", "Take it out."),
        _rule(r"«\s|\s»", "A space stands inside « »", "Take it out."),
        _rule(rf"[،؛](?=[{_ARABIC}])", "No space stands after a punctuation mark", "Put a space there."),
        _rule("\u0627\u064b", "A tanwin stands after its alif", "Write it before the alif, as in أيضًا."),
    ),
}
# A text without any of these signs has no slip: most are left after this one quick look.
_PERHAPS = {
    "en": re.compile("[\u0660-\u0669\u06f0-\u06f9]|[ \u00a0\u202f]{2}"),
    "fr": re.compile("[\u0660-\u0669\u06f0-\u06f9:;!?«»\"“”’°]|[ \u00a0\u202f][ \u00a0\u202f,.]"),
    "ar": re.compile("[\u0660-\u0669\u06f0-\u06f9,;?«»\"“”\u0640]|\u0627\u064b|[ \u00a0\u202f][ \u00a0\u202f،؛؟.]|[،؛][^ ]"),
}


def slips(text: str, language: str) -> Iterator[Slip]:
    """What is set wrong in a text, the first of each kind; code, addresses and other markup are left alone."""
    if not _PERHAPS[language].search(text):
        return
    words = words_of(text)
    for rule in _RULES[language]:
        if found := rule.form.search(words):
            yield Slip(rule.wrong, _around(words, found), rule.cure)


def _around(words: str, found: re.Match[str]) -> str:
    """The words around a slip, by which an editor finds it."""
    return " ".join(words[max(0, found.start() - 15) : found.end() + 15].replace("\ufffc", "…").split())
