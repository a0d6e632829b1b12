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
        yield from _citations(catalogue, shared.place, shared.fields, shared.pitfalls)
    for guide in catalogue.guides.values():
        own_fields = [part for section in guide.sections for part in section.fields if isinstance(part, FormField)]
        own_pitfalls = [part for part in guide.pitfalls if isinstance(part, Pitfall)]
        yield from _citations(catalogue, guide.place, own_fields, own_pitfalls)
        for step in guide.steps:
            yield from _articles(catalogue, step.place, step.articles)
        if guide.kind == "checklist" and not guide.steps:
            yield Problem(guide.place, "guide.empty", "The checklist has no steps.", "Add `steps:`.")
        if guide.kind == "request":
            yield from _form(catalogue, guide)


def _form(catalogue: Catalogue, guide: Guide) -> Iterator[Problem]:
    fields = [part for section in guide.sections for part in catalogue.fields_of(section)]
    if not fields:
        yield Problem(guide.place, "guide.empty", "The request form has no fields.", "Add `sections:` with fields.")
        return
    ids = [part.id for part in fields]
    for id in sorted(id for id, times in Counter(ids).items() if times > 1):
        yield Problem(guide.place, "guide.field", f"The form has the field '{id}' twice.", "Give one of them another id, or take it out.")
    choices = {choice.id for part in fields for choice in part.choices}
    for part in fields:
        if part.when and part.when not in choices:
            yield Problem(part.place, "guide.field", f"No field of the form offers the choice '{part.when}'.", near(part.when, choices))
        if bool(part.choices) != (part.kind in ("choice", "choices")):
            yield Problem(part.place, "guide.field", f"The field '{part.id}' is of the kind {part.kind}.", "Fields of the kinds choice and choices have `choices:`, and no others.")
    named = {name for pitfall in catalogue.pitfalls_of(guide) for name in pitfall.fields} | _placeholders(guide)
    for name in sorted(named - set(ids)):
        yield Problem(guide.place, "guide.field", f"A pitfall, the opening or the closing names a field that is not there: '{name}'.", near(name, set(ids)))


def _placeholders(guide: Guide) -> set[str]:
    texts = [getattr(text, language) or "" for text in (guide.opening, guide.closing) if text for language in LANGUAGES]
    return {name for text in texts for name in PLACEHOLDER.findall(text)}


def _citations(catalogue: Catalogue, place: Place, fields: Iterable[FormField], pitfalls: Iterable[Pitfall]) -> Iterator[Problem]:
    for part in fields:
        yield from _articles(catalogue, part.place, part.articles)
    for pitfall in pitfalls:
        yield from _articles(catalogue, place, pitfall.articles)


def _articles(catalogue: Catalogue, place: Place, citations: Iterable[str]) -> Iterator[Problem]:
    for citation in citations:
        yield from unknown_article(catalogue, place, citation)
