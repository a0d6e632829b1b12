"""Every record that has a page has its page, and no page stands without its record."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from treatybook.catalogue import Catalogue
from treatybook.place import Place, Problem

FOLDERS = {"instrument": "docs/instruments", "state": "docs/states", "recommendation": "docs/recommendations", "guide": "docs/practice", "measure": "docs/measures"}
"""Kinds of record of which each has a page of its own, and where."""


def check(catalogue: Catalogue, today: date) -> Iterator[Problem]:
    wanted = {kind: set(catalogue.named(kind)) for kind in FOLDERS} | {"state": set(catalogue.members)}
    for kind, folder in FOLDERS.items():
        if not (catalogue.root / folder).is_dir():
            continue  # a set of records without a handbook
        there = {path.stem for path in (catalogue.root / folder).glob("*.md")} - {"index"}
        for id in sorted(wanted[kind] - there):
            file = catalogue.files.get((kind, id)) or catalogue.files.get(("vocabulary", "measures"), folder)
            yield Problem(catalogue.at(file, *([id] if kind == "measure" else [])), "page.missing", f"The {kind} '{id}' has no page.", f"Add {folder}/{id}.md: copy a neighbour's and change the id.")
        unread = {id for told, id in catalogue.files if told == kind} - set(catalogue.named(kind))  # already told of
        for id in sorted(there - wanted[kind] - unread):
            yield Problem(Place(f"{folder}/{id}.md"), "page.orphan", f"The page stands for no {kind}.", "Rename it as its record, or delete it.")
