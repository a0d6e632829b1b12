"""The description of the CSV files for programs: a Frictionless tabular data package, version 1."""

from __future__ import annotations

import hashlib
from datetime import date
from typing import Any

from treatybook.catalogue import Catalogue
from treatybook.export.columns import Column, Table
from treatybook.export.nested import LICENCE, PREVAILS, release
from treatybook.export.tables import TABLES

PARTIAL_DATE = r"[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?"
TYPES: dict[str, dict[str, Any]] = {
    "string": {"type": "string"},
    "date": {"type": "date"},
    "partial": {"type": "string"},
    "uri": {"type": "string", "format": "uri"},
    "integer": {"type": "integer"},
    "boolean": {"type": "boolean"},
}


def datapackage(catalogue: Catalogue, files: dict[str, bytes], on: date) -> dict[str, Any]:
    """The description of the tables, whose ``files`` are given by name."""
    return {
        "profile": "tabular-data-package",
        "name": catalogue.handbook.name,
        "title": f"Records: {catalogue.handbook.title.pick('en').words}",
        "description": f"As things stood on {on.isoformat()}. {PREVAILS}",
        "version": release(catalogue.handbook),
        "created": f"{on.isoformat()}T00:00:00Z",
        "licenses": [LICENCE],
        "resources": [_resource(catalogue, table, files[f"{table.name}.csv"]) for table in TABLES],
    }


def _resource(catalogue: Catalogue, table: Table, content: bytes) -> dict[str, Any]:
    return {
        "profile": "tabular-data-resource",
        "name": table.name,
        "title": table.title,
        "path": f"{table.name}.csv",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": len(content),
        "hash": f"sha256:{hashlib.sha256(content).hexdigest()}",
        "schema": {
            "fields": [_field(catalogue, column) for column in table.columns],
            "missingValues": [""],
            "primaryKey": list(table.key),
            "foreignKeys": [{"fields": [column], "reference": {"resource": "" if other == table.name else other, "fields": ["id"]}} for column, other in table.links],
        },
    }


def _field(catalogue: Catalogue, column: Column) -> dict[str, Any]:
    words = list(catalogue.vocabulary(column.words)) if isinstance(column.words, str) else list(column.words)
    constraints: dict[str, Any] = {"required": True} if column.required else {}
    if words:
        constraints["enum"] = words
    if column.kind == "partial":
        constraints["pattern"] = PARTIAL_DATE
    field = {"name": column.name, **TYPES[column.kind], "description": column.about}
    return field | {"constraints": constraints} if constraints else field
