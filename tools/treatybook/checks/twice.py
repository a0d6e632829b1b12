"""The same fact twice: two records of one agreement, or two lines of one law, office, rule of practice or statement, of which one will be forgotten."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator
from datetime import date
from typing import Any, Protocol
from urllib.parse import parse_qs, urlsplit

from treatybook.catalogue import Catalogue
from treatybook.place import Place, Problem


class _Placed(Protocol):
    @property
    def place(self) -> Place: ...


def check(catalogue: Catalogue, today: date) -> Iterator[Problem]:
    for state in catalogue.states.values():
        yield from _twice(state.laws, lambda law: (law.subject, law.title.en, law.number), "This law")
        yield from _differing(state.laws, lambda law: (law.title.en, law.number), lambda law: law.date and str(law.date), "date of this law")
        yield from _twice(state.authorities, lambda office: (office.matter, office.role, office.office.en), "This office with this task")
        yield from _twice(state.practice, lambda point: (point.topic, point.value.en), "This point of practice")
    for table in catalogue.status.values():
        for row in table.states.values():
            yield from _twice(row.statements, lambda made: (made.kind, made.topic, made.article, made.date and str(made.date)), "A statement of this kind, on this topic, of this date,")
    yield from _twice_listed(catalogue)
    yield from _twice(catalogue.agreements.values(), lambda made: (frozenset(made.parties), made.title.en), "This agreement")
    dated = [made for made in catalogue.agreements.values() if made.signed]
    yield from _twice(dated, lambda made: (frozenset(made.parties), frozenset(made.measures), str(made.signed)), "An agreement of these States, measures and day")


def _twice_listed(catalogue: Catalogue) -> Iterator[Problem]:
    """Two treaties with one number in the depositary's list: an import would take either for the other."""
    first: dict[str, str] = {}
    for instrument in catalogue.instruments.values():
        listed = {number.lower() for link in instrument.links if link.kind == "status" for number in parse_qs(urlsplit(link.url).query).get("mtdsg_no", ())}
        for number in sorted(listed):
            other = first.setdefault(number, instrument.id)
            if other != instrument.id:
                yield Problem(catalogue.at(instrument.place.file, "links"), "fact.twice", f"Its status page is number {number.upper()}, and so is that of '{other}'.", "Look up both in the depositary's list.")


def _twice(things: Iterable[_Placed], same: Callable[[Any], Hashable], what: str) -> Iterator[Problem]:
    first: dict[Hashable, _Placed] = {}
    for thing in things:
        if (other := first.setdefault(same(thing), thing)) is not thing:
            yield Problem(thing.place, "fact.twice", f"{what} stands already in {other.place.file}, line {other.place.line}.", "Keep one, with the better source.")


def _differing(things: Iterable[_Placed], same: Callable[[Any], Hashable], value: Callable[[Any], str | None], what: str) -> Iterator[Problem]:
    first: dict[Hashable, _Placed] = {}
    for thing in things:
        other = first.setdefault(same(thing), thing)
        if value(other) != value(thing):
            message = f"The {what} is {value(thing) or 'not told'} here, and {value(other) or 'not told'} in {other.place.file}, line {other.place.line}."
            yield Problem(thing.place, "fact.twice", message, "Look at both sources, and write the one date in both places.")
