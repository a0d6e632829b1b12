"""What a text names must be among the records: shared by the checks of records and of prose."""

from __future__ import annotations

from collections.abc import Iterator

from treatybook.catalogue import Catalogue, near_record
from treatybook.place import Place, Problem, near


LISTS = {"measure": "measures", "term": "glossary"}
"""Kinds of record that stand together in one file."""


def unknown_record(catalogue: Catalogue, place: Place, kind: str, id: str) -> Iterator[Problem]:
    """A problem where no record of the kind has this id. One that could not be read is told already."""
    known = catalogue.named(kind)
    unread = (kind, id) in catalogue.files or (not known and ("vocabulary", LISTS.get(kind)) in catalogue.files)
    if id not in known and not unread:
        yield Problem(place, "reference.unknown", f"No {kind} has the id '{id}'.", near_record(catalogue, kind, id, known))


def unknown_article(catalogue: Catalogue, place: Place, citation: str) -> Iterator[Problem]:
    """A problem where the record cited ('untoc 18(15)') has no such article."""
    id, _, article = citation.partition(" ")
    if id not in catalogue.instruments:
        yield from unknown_record(catalogue, place, "instrument", id)
        return
    if catalogue.instruments[id].provision(article) is None:
        articles = [part.article for part in catalogue.instruments[id].provisions]
        yield Problem(place, "article.unknown", f"The record '{id}' has no article '{article}'.", near(article, articles) or "Cite an article of its record, or add it there.")
