"""What a view rests on: the records it shows, their files, and the sources of their facts."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from treatybook.catalogue import TELLING, Catalogue
from treatybook.history import row
from treatybook.model import Source, StatusTable, Told, ToldOfRows
from treatybook.views.forms import Call, View

Origin = tuple[str, str]
"""Kind and id of a record; of one row of a status table: ('row', 'untoc EGY')."""

WHOLE: dict[str, tuple[str, ...]] = {
    "agreements": ("agreement",),
    "declarations": ("status",),
    "false-friends": ("term",),
    "gap-matrix": ("status",),
    "glossary": ("term",),
    "guide-list": ("guide",),
    "instrument-list": ("instrument", "status"),
    "latest-acts": ("status",),
    "measure-list": (),
    "meeting": ("meeting",),
    "organisations": ("organisation",),
    "progress": ("status",),
    "ratification-matrix": ("status",),
    "recommendation-list": ("recommendation",),
    "record-changes": (),
    "record-counts": (),
    "sources": ("instrument", "status", "state", "organisation", "agreement", "term", "recommendation", "guide", "meeting"),
    "state-list": ("state",),
}
"""What kinds of record a view shows, all of them, when nothing is named; by the view's name."""


def origins(catalogue: Catalogue, view: View, call: Call) -> Iterator[Origin]:
    """The records that a call of a view shows."""
    named = [(view.argument, call.argument)] if view.argument and call.argument else []
    named += [(view.options[name], id) for name, value in call.options if name in view.options for id in value.replace(",", " ").split()]
    asked = [(kind, id) for kind, id in named if kind in _OF]
    if asked:
        for kind, id in asked:
            yield from origins_of(catalogue, kind, id)
    else:
        for kind in WHOLE.get(view.name, ()):
            yield from ((kind, id) for id in _ids(catalogue, kind))


def origins_of(catalogue: Catalogue, kind: str, id: str) -> Iterator[Origin]:
    """The records that the page of a record shows."""
    return _OF[kind](catalogue, id)


def _ids(catalogue: Catalogue, kind: str) -> tuple[str, ...]:
    if kind == "meeting":
        return ("meeting",) if catalogue.meeting else ()
    return tuple(catalogue.records(kind))


def _of_instrument(catalogue: Catalogue, id: str) -> Iterator[Origin]:
    yield "instrument", id
    yield "status", id


def _of_state(catalogue: Catalogue, id: str) -> Iterator[Origin]:
    yield "state", id
    yield from (("row", f"{table.id} {id}") for table in catalogue.status.values() if id in table.states)
    yield from (("agreement", agreement.id) for agreement in catalogue.agreements_of.get(id, ()))


def _of_measure(catalogue: Catalogue, id: str) -> Iterator[Origin]:
    yield from (("instrument", each.id) for each in catalogue.instruments.values() if any(id in part.measures for part in each.provisions))


_OF: dict[str, Callable[[Catalogue, str], Iterator[Origin]]] = {
    "instrument": _of_instrument,
    "state": _of_state,
    "measure": _of_measure,
    "recommendation": lambda catalogue, id: iter([("recommendation", id)]),
    "guide": lambda catalogue, id: iter([("guide", id)]),
}


def file_of(catalogue: Catalogue, origin: Origin) -> str:
    """The file that holds a record; of a row, the name by which its history is known."""
    kind, id = origin
    if kind == "row":
        table, state = id.split()
        return row(catalogue.files["status", table], state)
    folder = {"term": ("vocabulary", "glossary"), "meeting": ("recommendation", "meeting")}.get(kind, origin)
    return catalogue.files.get(folder, "")


def sources_of(catalogue: Catalogue, origin: Origin) -> Iterator[Source]:
    """Every source of a fact of a record, as often as it is relied on."""
    kind, id = origin
    if kind == "row":
        table, state = id.split()
        return _row_sources(catalogue.status[table], state)
    if kind == "meeting":
        return iter([catalogue.meeting.source] if catalogue.meeting else [])
    record = catalogue.records(kind).get(id)
    return _SOURCES.get(kind, _only)(record) if record else iter(())


def told_in(catalogue: Catalogue, origin: Origin) -> tuple[Told | ToldOfRows, ...]:
    """The changes that a record tells its readers; of a row, those of its table that name the State."""
    kind, id = origin
    if kind == "row":
        table, state = id.split()
        return tuple(told for told in catalogue.status[table].changes if state in told.states)
    record = catalogue.records(kind).get(id) if kind in TELLING else None
    return tuple(getattr(record, "changes", ()))


def all_sources(catalogue: Catalogue) -> Iterator[Source]:
    """Every source of a fact in the records, as often as it is relied on."""
    for kind in WHOLE["sources"]:
        for id in _ids(catalogue, kind):
            yield from sources_of(catalogue, (kind, id))


def _only(record: Any) -> Iterator[Source]:
    yield record.source


def _instrument_sources(record: Any) -> Iterator[Source]:
    yield record.source
    yield from (record.source_of(part) for part in record.provisions)
    yield from (point.source for point in record.practice)
    yield from (part.source for part in (record.adopted, record.entry_into_force, record.later_parties) if part.source)


def _status_sources(table: StatusTable) -> Iterator[Source]:
    for state in table.states:
        yield from _row_sources(table, state)


def _row_sources(table: StatusTable, state: str) -> Iterator[Source]:
    row = table.states[state]
    yield row.source or table.source
    yield from (each.source for each in row.statements)


def _state_sources(state: Any) -> Iterator[Source]:
    yield state.source
    yield from (part.source for part in (*state.authorities, *state.practice, *state.laws))
    yield from (language.source for language in state.languages if language.source)


def _organisation_sources(body: Any) -> Iterator[Source]:
    yield body.source
    yield from (member.source for member in body.members.values() if member.source)


_SOURCES: dict[str, Callable[[Any], Iterator[Source]]] = {
    "instrument": _instrument_sources,
    "status": _status_sources,
    "state": _state_sources,
    "organisation": _organisation_sources,
}
