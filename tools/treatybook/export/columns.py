"""What a flat table is: columns that know their name, type and value; and how its cells are written as CSV."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from operator import attrgetter
from typing import Any

from treatybook.catalogue import Catalogue
from treatybook.model import Source
from treatybook.text import LANGUAGES, Text

BETWEEN_IDS = " "
BETWEEN_TEXTS = " | "
_FORMULA = ("=", "+", "-", "@")

Value = Callable[[Any], object]
"""From what a row tells of (a record, or a tuple of records) to the value of a cell."""


@dataclass(frozen=True, slots=True)
class Column:
    """``kind``: string, date, partial (a day, a month or a year), uri, integer or boolean. ``words``: the only values there may be, or the name of the closed
    list that has them."""

    name: str
    about: str
    value: Value
    kind: str = "string"
    required: bool = False
    words: tuple[str, ...] | str = ()


@dataclass(frozen=True, slots=True)
class Table:
    """A flat table. ``rows`` gives what each row tells of, in order; ``links``: columns that hold ids of another table."""

    name: str
    title: str
    rows: Callable[[Catalogue, date], list[Any]]
    key: tuple[str, ...]
    columns: tuple[Column, ...]
    links: tuple[tuple[str, str], ...] = ()


def texts(name: str, about: str, value: Callable[[Any], Text | tuple[Text, ...] | None] | None = None) -> tuple[Column, ...]:
    """A column for each language of a text, or of a list of texts. A language in which the text was not written stays empty."""
    said = value or attrgetter(name)
    return tuple(Column(f"{name}_{language}", f"{about}, in {spoken}", _in(language, said)) for language, spoken in zip(LANGUAGES, ("English", "French", "Arabic"), strict=True))


def _in(language: str, said: Callable[[Any], Text | tuple[Text, ...] | None]) -> Value:
    def value(row: Any) -> object:
        found = said(row)
        if isinstance(found, tuple):
            return BETWEEN_TEXTS.join(getattr(text, language) or "" for text in found)
        return getattr(found, language) if found else None

    return value


def sources(source: Callable[[Any], Source | None], trust: Value) -> tuple[Column, ...]:
    """The columns that tell how far a row can be trusted, where it was read, and the date of what was read."""

    def part(name: str) -> Value:
        return lambda row: getattr(source(row), name, None)

    return (
        Column("trust", "How far the row can be trusted", trust, required=True, words="trust"),
        Column("source", "Address at which it was read", part("url"), "uri"),
        Column("as_of", "Date of the list or page that was read: a day, a month or a year", part("as_of"), "partial"),
    )


def record_sources() -> tuple[Column, ...]:
    """The same for a record that has one source."""
    return sources(attrgetter("source"), attrgetter("source.trust"))


def csv_bytes(table: Table, rows: Iterable[Any]) -> bytes:
    """The table as CSV: UTF-8, one line a row, LF."""
    written = io.StringIO()
    writer = csv.writer(written, lineterminator="\n")
    writer.writerow(column.name for column in table.columns)
    writer.writerows([cell(column.value(row)) for column in table.columns] for row in rows)
    return written.getvalue().encode()


def cell(value: object) -> str:
    """A value as the words of a cell, on one line.

    A spreadsheet reads a cell that begins like a formula as one, and may run it; the apostrophe makes it text.
    """
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    words = " ".join(str(value).split())
    return f"'{words}" if words.startswith(_FORMULA) else words
