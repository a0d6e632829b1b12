"""The data files for everyone: each table as CSV and JSON, a data package that describes the CSV files, and feeds of acts.

Reading order: columns, tables, nested, datapackage, feeds. The same records and the same day give the same bytes.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from treatybook.catalogue import Catalogue
from treatybook.export.columns import csv_bytes
from treatybook.export.datapackage import datapackage
from treatybook.export.feeds import feed
from treatybook.export.nested import json_bytes, nested
from treatybook.export.tables import TABLES


def export_files(catalogue: Catalogue, on: date) -> Iterator[tuple[str, bytes]]:
    """Name and content of every data file, as things stand on the day ``on``."""
    tables = {f"{table.name}.csv": csv_bytes(table, table.rows(catalogue, on)) for table in TABLES}
    yield from tables.items()
    for table in TABLES:
        yield f"{table.name}.json", json_bytes(nested(catalogue, table, on))
    yield "datapackage.json", json_bytes(datapackage(catalogue, tables, on))
    for language in catalogue.handbook.editions:
        yield f"acts.{language}.atom", feed(catalogue, language, on)


def write_exports(catalogue: Catalogue, output: Path, on: date) -> None:
    """Write every data file into the folder ``output``, which is made where it is not there."""
    files = dict(export_files(catalogue, on))
    output.mkdir(parents=True, exist_ok=True)
    for name, content in files.items():
        (output / name).write_bytes(content)
