"""What a depositary's list says, as it was read, before anything is compared."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from treatybook.model import Act
from treatybook.place import Place

MAX_BYTES = 20_000_000
MAX_WORDS = 20_000
MAX_LINES = 5_000
"""Participants and statements of a list. The longest there is has some hundreds, and whose each name is has to be searched for."""


@dataclass(frozen=True, slots=True)
class Slip:
    """Something of the list that could not be read, where it stands: an editor must look. ``name`` is the participant, where it is known."""

    place: Place
    said: str
    name: str = ""

    def __str__(self) -> str:
        return f"{self.place}: {self.said}"


@dataclass(frozen=True, slots=True)
class ListedRow:
    """The acts of one participant. ``notes``: what the list's notes say beside it, or their numbers where they are not in the file."""

    name: str
    acts: tuple[Act, ...]
    place: Place
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ListedStatement:
    """A statement as the list gives it: ``kind`` is one of the closed list statement-kinds, ``title`` the list's own heading."""

    name: str
    kind: str
    title: str
    words: str
    place: Place


@dataclass(frozen=True, slots=True)
class Listing:
    """One list of one treaty. ``whole``: whoever it does not name is not a party; ``reference``: the treaty's number with the depositary;
    ``tells_statements``: it is a list of statements as well; ``unread``: headings of columns that say something and were not read; ``silent``: lines
    that name somebody and tell no act."""

    file: str
    rows: tuple[ListedRow, ...] = ()
    slips: tuple[Slip, ...] = ()
    statements: tuple[ListedStatement, ...] = ()
    as_of: date | None = None
    reference: str | None = None
    whole: bool = True
    tells_statements: bool = False
    unread: tuple[str, ...] = ()
    silent: tuple[ListedRow, ...] = ()


class NotAList(Exception):
    """The file is not what it was taken for; says why."""
