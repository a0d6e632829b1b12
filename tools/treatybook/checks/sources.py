"""Sources, wherever they stand: none is dated in the future."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from datetime import date

from treatybook.catalogue import Catalogue
from treatybook.model import Source
from treatybook.place import Place, Problem
from treatybook.text import Text

KINDS = ("instrument", "status", "state", "agreement", "organisation", "recommendation", "guide")


def check(catalogue: Catalogue, today: date) -> Iterator[Problem]:
    for kind in KINDS:
        for id, record in catalogue.records(kind).items():
            for place, source in sources_below(record, Place(catalogue.files[kind, id])):
                if source.as_of and source.as_of.earliest > today:
                    yield Problem(place, "source.future", f"The source is dated {source.as_of}, in the future.", "Write the date of the list that was read.")


def sources_below(thing: object, place: Place) -> Iterator[tuple[Place, Source]]:
    """Every source below, with the nearest place that is known."""
    if isinstance(thing, Source):
        yield place, thing
    elif isinstance(thing, tuple):
        for item in thing:
            yield from sources_below(item, place)
    elif isinstance(thing, Mapping):
        for item in thing.values():
            yield from sources_below(item, place)
    elif is_dataclass(thing) and not isinstance(thing, Text):
        own = getattr(thing, "place", None)
        for part in fields(thing):
            yield from sources_below(getattr(thing, part.name), own if isinstance(own, Place) else place)
