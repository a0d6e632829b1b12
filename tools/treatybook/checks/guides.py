"""Checklists and request forms: what they cite must exist, each kind has its parts, and the parts of a form fit together."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date

from treatybook.catalogue import Catalogue
from treatybook.checks.mentions import unknown_article
from treatybook.model import FormField, Guide, Pitfall
from treatybook.place import Place, Problem, near
from treatybook.text import LANGUAGES

PLACEHOLDER = re.compile(r"\{([^{}]*)\}")


def check(catalogue: Catalogue, today: date) -> Iterator[Problem]:
    shared = catalogue.shared
    if shared:
        yield from _citations(catalogue, shared.fields, shared.pitfalls)
    for guide in catalogue.guides.values():
        own_fields = [part for section in guide.sections for part in section.fields if isinstance(part, FormField)]
        own_pitfalls = [part for part in guide.pitfalls if isinstance(part, Pitfall)]
        yield from _citations(catalogue, own_fields, own_pitfalls)
        for step in guide.steps:
            yield from _articles(catalogue, step.place, step.articles)
        if guide.kind == "checklist" and not guide.steps:
            yield Problem(catalogue.at(guide.place.file, "steps"), "guide.empty", "The checklist has no steps.", "Add `steps:`.")
        if guide.kind == "request":
            yield from _form(catalogue, guide)


def _form(catalogue: Catalogue, guide: Guide) -> Iterator[Problem]:
    fields = [part for section in guide.sections for part in catalogue.fields_of(section)]
    sections = catalogue.at(guide.place.file, "sections")
    if not fields:
        yield Problem(sections, "guide.empty", "The request form has no fields.", "Add `sections:` with fields.")
        return
    ids = [part.id for part in fields]
    last = {part.id: part.place for part in fields if part.place.file == guide.place.file}
    for id in sorted(id for id, times in Counter(ids).items() if times > 1):
        yield Problem(last.get(id, sections), "guide.field", f"The form has the field '{id}' twice.", "Give one of them another id, or take it out.")
    choices = {choice.id for part in fields for choice in part.choices}
    for part in fields:
        if part.when and part.when not in choices:
            yield Problem(part.place, "guide.field", f"No field of the form offers the choice '{part.when}'.", near(part.when, choices))
        if bool(part.choices) != (part.kind in ("choice", "choices")):
            yield Problem(part.place, "guide.field", f"The field '{part.id}' is of the kind {part.kind}.", "Fields of the kinds choice and choices have `choices:`, and no others.")
    known = frozenset(ids)
    for name, place in sorted(_named(catalogue, guide).items()):
        if name not in known:
            yield Problem(place, "guide.field", f"A pitfall, the opening or the closing names a field that is not there: '{name}'.", near(name, known))


def _named(catalogue: Catalogue, guide: Guide) -> dict[str, Place]:
    """The fields that a form names outside of its sections, and where each is first named; a pitfall of several forms stands in another file."""
    found: dict[str, Place] = {}
    for key, text in (("opening", guide.opening), ("closing", guide.closing)):
        for language in LANGUAGES if text else ():
            for name in PLACEHOLDER.findall(getattr(text, language) or ""):
                found.setdefault(name, catalogue.at(guide.place.file, key))
    for pitfall in catalogue.pitfalls_of(guide):
        own = pitfall.place.file == guide.place.file
        for name in pitfall.fields:
            found.setdefault(name, pitfall.place if own else catalogue.at(guide.place.file, "pitfalls"))
    return found


def _citations(catalogue: Catalogue, fields: Iterable[FormField], pitfalls: Iterable[Pitfall]) -> Iterator[Problem]:
    for part in (*fields, *pitfalls):
        yield from _articles(catalogue, part.place, part.articles)


def _articles(catalogue: Catalogue, place: Place, citations: Iterable[str]) -> Iterator[Problem]:
    for citation in citations:
        yield from unknown_article(catalogue, place, citation)
