"""The cells of a list: headings that name acts, dates with their letters."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from treatybook.model import Act
from treatybook.place import Place

_MONTHS = {name: number for number, name in enumerate(("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"), 1)}
_LONG_MONTHS = ("january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december")
_DATE = re.compile(r"([0-9]{1,2}) ([A-Za-z]{3,9})\.? ([0-9]{4})(?: ?([A-Za-z]{1,3}))?")
_ISO = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})(?: ([A-Za-z]{1,3}))?")
_FIGURES = re.compile(r"([0-9]{1,2})[/.-]([0-9]{1,2})[/.-]([0-9]{4})")
_HEADING = re.compile(r"([^(]+?)\s*(?:\(\s*([A-Za-z]{1,3})\s*\))?")

ACTS = {
    "signature": "signature",
    "definitive signature": "definitive-signature",
    "ratification": "ratification",
    "acceptance": "acceptance",
    "approval": "approval",
    "accession": "accession",
    "succession": "succession",
    "provisional application": "provisional-application",
    "denunciation": "withdrawal",
    "withdrawal": "withdrawal",
}
"""What a heading calls an act -> the word of the closed list act-kinds. A succession to a signature, a consent to be bound and a formal confirmation
are none of these and are left to an editor."""


class Unreadable(Exception):
    """A cell that says something that cannot be taken over by itself; says what."""


@dataclass(frozen=True, slots=True)
class Column:
    """Which act a cell of the column tells, by the letter after its date ('' for none)."""

    heading: str
    acts: Mapping[str, str]


def column(heading: str) -> Column:
    """'Ratification, Acceptance(A), Accession(a)' -> the act of each letter; letters that differ only in case are different."""
    acts = {}
    for part in heading.split(","):
        if match := _HEADING.fullmatch(part.strip()):
            acts[match[2] or ""] = " ".join(match[1].lower().split())
    return Column(heading, acts)


def plain(words: str) -> str:
    """Words with every kind of space as one space."""
    return " ".join(words.split())


def read_day(words: str) -> tuple[date, str]:
    """A day and the letter after it: '15 Aug 2014 a', '2014-08-15'."""
    if match := _ISO.fullmatch(words):
        year, month, day, letter = int(match[1]), int(match[2]), int(match[3]), match[4]
    elif match := _DATE.fullmatch(words):
        year, month, day, letter = int(match[3]), _month(match[2]), int(match[1]), match[4]
    else:
        raise Unreadable(f"'{words}' is not one date{_cure(words)}")
    try:
        return date(year, month, day), letter or ""
    except ValueError:
        raise Unreadable(f"'{words}' is not a day that exists") from None


def _cure(words: str) -> str:
    """How a day in figures is to be written: which figure is the month is guessed only where it can be but one."""
    match = _FIGURES.fullmatch(words)
    if not match:
        return ""
    one, two, year = int(match[1]), int(match[2]), match[3]
    days = dict.fromkeys(f"{year}-{month:02}-{day:02}" for day, month in ((one, two), (two, one)) if 1 <= month <= 12 and 1 <= day <= 31)
    if len(days) > 1:
        return f"; write it as {' or '.join(days)}, whichever the list means"
    return "".join(f"; write it as {day}" for day in days)


def _month(word: str) -> int:
    lowered = word.lower()
    if lowered in _MONTHS:
        return _MONTHS[lowered]
    if lowered in _LONG_MONTHS:
        return _LONG_MONTHS.index(lowered) + 1
    return 9 if lowered == "sept" else 0


def read_act(words: str, kinds: Column, place: Place) -> Act:
    """The act that a cell tells. Unreadable where it is in brackets, where its letter is not explained, and where it is no act of ours."""
    if words.startswith("["):
        raise Unreadable(f"'{words}' stands in brackets: the list marks an act that no longer has its effect")
    day, letter = read_day(words)
    said = kinds.acts.get(letter)
    if said is None:
        raise Unreadable(f"'{words}': the heading '{kinds.heading}' does not tell what act this is")
    if said not in ACTS:
        raise Unreadable(f"'{words}' is '{said}', which is not an act that can be taken over by itself")
    return Act(ACTS[said], day, place=place)
