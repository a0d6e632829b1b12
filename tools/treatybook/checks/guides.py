"""Checklists and request forms: what they cite must exist, and each kind has its parts."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from treatybook.catalogue import Catalogue
from treatybook.model import Guide
from treatybook.place import Place, Problem, near


def check(catalogue: Catalogue, today: date) -> Iterator[Problem]:
    for guide in catalogue.guides.values():
        for place, citation in _citations(guide):
            yield from _citation(catalogue, place, citation)
        if guide.kind == "checklist" and not guide.steps:
            yield Problem(guide.place, "guide.empty", "The checklist has no steps.", "Add `steps:`.")
        if guide.kind == "request" and not guide.sections:
            yield Problem(guide.place, "guide.empty", "The request form has no sections.", "Add `sections:` with fields.")
        known = {each.id for section in guide.sections for each in section.fields}
        for pitfall in guide.pitfalls:
            for name in set(pitfall.fields) - known:
                yield Problem(guide.place, "guide.field", f"The pitfall '{pitfall.rule}' names no field: '{name}'.", near(name, known))


def _citations(guide: Guide) -> Iterator[tuple[Place, str]]:
    for step in guide.steps:
        yield from ((step.place, each) for each in step.articles)
    for section in guide.sections:
        for part in section.fields:
            yield from ((part.place, each) for each in part.articles)
    for pitfall in guide.pitfalls:
        yield from ((guide.place, each) for each in pitfall.articles)


def _citation(catalogue: Catalogue, place: Place, citation: str) -> Iterator[Problem]:
    id, _, article = citation.partition(" ")
    if id not in catalogue.instruments:
        if ("instrument", id) not in catalogue.files:
            yield Problem(place, "reference.unknown", f"No instrument has the id '{id}'.", near(id, catalogue.instruments))
        return
    articles = [part.article for part in catalogue.instruments[id].provisions]
    if article not in articles:
        yield Problem(place, "article.unknown", f"The record '{id}' has no article '{article}'.", near(article, articles) or "Cite an article of its record, or add it there.")
