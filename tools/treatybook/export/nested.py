"""The tables as JSON: each record whole, with its texts in three languages and a source for every fact."""

from __future__ import annotations

import json
from dataclasses import fields, is_dataclass
from datetime import date
from functools import cache
from typing import Any

from treatybook import __version__
from treatybook.catalogue import Catalogue
from treatybook.dates import PartialDate
from treatybook.export.columns import Table
from treatybook.export.tables import INDICATORS, INSTRUMENTS, PROVISIONS, RECOMMENDATIONS, STATUS, Article, Measured, Position
from treatybook.model import Handbook, Source
from treatybook.place import Place
from treatybook.text import LANGUAGES, Text

LICENCE = {"name": "CC-BY-4.0", "path": "https://creativecommons.org/licenses/by/4.0/", "title": "Creative Commons Attribution 4.0"}
PREVAILS = "Information, not legal advice. The depositary's own list and the authentic text of an instrument always prevail."

FOR_EDITORS = ("remark",)
"""Fields that are notes to editors, and are shown to nobody else."""


def release(handbook: Handbook) -> str:
    """The release of the records: the handbook's own; where it tells none, that of the program."""
    return handbook.release or __version__


def nested(catalogue: Catalogue, table: Table, on: date) -> dict[str, Any]:
    """A table with its records whole, and what to know of the file."""
    made: dict[str, Any] = {"meta": {"title": table.title, "release": release(catalogue.handbook), "on": on.isoformat(), "licence": LICENCE, "note": PREVAILS}}
    if table is RECOMMENDATIONS:
        made["meeting"] = plain(catalogue.meeting)
    made[table.name] = [_whole(table, row) for row in table.rows(catalogue, on)]
    return made


def _whole(table: Table, row: Any) -> dict[str, Any]:
    if table is INSTRUMENTS:
        return {**plain(row), "provisions": [_article(Article(row, part)) for part in row.provisions]}
    if table is PROVISIONS:
        return {"instrument": row.instrument.id, **_article(row)}
    if table is STATUS:
        return _position(row)
    if table is INDICATORS:
        return _measured(row)
    return plain(row)


def _article(article: Article) -> dict[str, Any]:
    return {**plain(article.part, article.source), "offences": list(article.offences)}


def _position(position: Position) -> dict[str, Any]:
    """The columns of the flat table, and what they rest on."""
    row, source = position.standing.row, position.standing.source
    return {
        **{column.name: plain(column.value(position)) for column in STATUS.columns},
        "provisional": plain(position.standing.provisional),
        "finding": row.finding if row else None,
        "acts": plain(row.acts, source) if row else [],
        "statements": plain(row.statements, source) if row else [],
        "conflict": plain(row.conflict) if row else None,
    }


def _measured(measured: Measured) -> dict[str, Any]:
    details = [{"about": about, "state": state, "date": plain(day)} for about, state, day in measured.figure.details]
    return {"id": measured.id, **plain(measured.indicator), "figure": {**plain(measured.figure), "on": measured.on.isoformat(), "details": details}}


def plain(value: Any, inherited: Source | None = None) -> Any:
    """A model object as JSON has it: dates in ISO form, texts by language.

    A part without a source of its own rests on that of the record around it, and is given it here.
    """
    if isinstance(value, Text):
        there = [(language, origin) for language, origin in zip(LANGUAGES, value.origins, strict=True) if getattr(value, language)]
        return {**{language: getattr(value, language) for language in LANGUAGES}, "origins": dict(there)}
    if isinstance(value, date | PartialDate):
        return str(value)
    if is_dataclass(value):
        own = getattr(value, "source", None) or inherited
        return {key: plain(own if name == "source" else getattr(value, name), own) for name, key in _keys(type(value))}
    if isinstance(value, dict):
        return {key: plain(part, inherited) for key, part in sorted(value.items())}
    if isinstance(value, tuple):
        return [plain(part, inherited) for part in value]
    return value


@cache
def _keys(kind: type) -> tuple[tuple[str, str], ...]:
    """The fields of a model class that data users get, each with its name in the record's file."""
    return tuple((field.name, field.metadata.get("key", field.name)) for field in fields(kind) if field.name not in FOR_EDITORS and field.type != Place.__name__)


def json_bytes(value: Any) -> bytes:
    """JSON in UTF-8, indented so that two editions can be compared line by line."""
    return (json.dumps(value, ensure_ascii=False, indent=1) + "\n").encode()
