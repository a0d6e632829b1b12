"""Figures computed from the records, by which the recommendations are measured. Each takes the catalogue, its indicator and the day."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import combinations

from treatybook.catalogue import Catalogue
from treatybook.dates import add_months
from treatybook.law import NETWORK_KINDS, Standing, parties_on, pairs_with_basis, status_on
from treatybook.model import Indicator


@dataclass(frozen=True, slots=True)
class Figure:
    """A computed figure: ``value`` of ``total`` (None where it is a plain count), the States, and how many cells are not known.

    ``unit``: states, cells, pairs, acts, rows or agreements. ``details``: (what, State or None, day or None) lines behind the figure.
    """

    value: int
    total: int | None
    unit: str
    states: tuple[str, ...] = ()
    unknown: int = 0
    details: tuple[tuple[str, str | None, date | None], ...] = ()


Function = Callable[[Catalogue, Indicator, date], Figure]


def _standings(catalogue: Catalogue, indicator: Indicator, on: date) -> list[tuple[str, str, Standing]]:
    return [(id, state, status_on(catalogue, state, id, on)) for id in indicator.instruments for state in catalogue.members]


def coverage(catalogue: Catalogue, indicator: Indicator, on: date) -> Figure:
    """Of all State x instrument cells, those of States parties."""
    cells = _standings(catalogue, indicator, on)
    statuses = Counter(standing.status for _, _, standing in cells)
    return Figure(statuses["party"], len(cells), "cells", unknown=statuses["unknown"])


def parties(catalogue: Catalogue, indicator: Indicator, on: date) -> Figure:
    """States party to, or that have consented to be bound by, at least one of the instruments."""
    cells = _standings(catalogue, indicator, on)
    bound = {state for _, state, standing in cells if standing.status in ("party", "contracting")}
    unknown = {state for _, state, standing in cells if standing.status == "unknown"} - bound
    return Figure(len(bound), len(catalogue.members), "states", tuple(sorted(bound)), len(unknown))


def states_party_to_all(catalogue: Catalogue, indicator: Indicator, on: date) -> Figure:
    """States party to every one of the instruments."""
    sets = [set(parties_on(catalogue, id, on)) for id in indicator.instruments]
    all_of_them = set.intersection(*sets) if sets else set()
    unknown = {state for _, state, standing in _standings(catalogue, indicator, on) if standing.status == "unknown"}
    return Figure(len(all_of_them), len(catalogue.members), "states", tuple(sorted(all_of_them)), len(unknown))


def signed_not_ratified(catalogue: Catalogue, indicator: Indicator, on: date) -> Figure:
    """Signatures without consent; each with its day, the oldest first."""
    cells = [(id, state, standing.signed) for id, state, standing in _standings(catalogue, indicator, on) if standing.status == "signatory"]
    cells.sort(key=lambda cell: (cell[2] or date.max, cell[0], cell[1]))
    return Figure(len(cells), None, "cells", tuple(sorted({state for _, state, _ in cells})), details=tuple(cells))


def pairs_with(catalogue: Catalogue, indicator: Indicator, on: date) -> Figure:
    """Pairs of States with at least one basis for the measure."""
    count = len(catalogue.members)
    return Figure(len(pairs_with_basis(catalogue, indicator.measure or "", on)), count * (count - 1) // 2, "pairs")


def pairs_without(catalogue: Catalogue, indicator: Indicator, on: date) -> Figure:
    """Pairs of States without any known basis for the measure, and the States that have most of them."""
    have = pairs_with_basis(catalogue, indicator.measure or "", on)
    lacking = [pair for pair in combinations(sorted(catalogue.members), 2) if pair not in have]
    by_state = Counter(state for pair in lacking for state in pair)
    states = tuple(state for state, _ in sorted(by_state.items(), key=lambda item: (-item[1], item[0])))
    count = len(catalogue.members)
    return Figure(len(lacking), count * (count - 1) // 2, "pairs", states)


def deposits_last_24_months(catalogue: Catalogue, indicator: Indicator, on: date) -> Figure:
    """Acts of consent deposited in the 24 months before the day."""
    since = add_months(on, -24)
    recent = [(id, state, standing.deposited) for id, state, standing in _standings(catalogue, indicator, on) if standing.deposited and standing.deposited > since]
    recent.sort(key=lambda cell: (cell[2], cell[0], cell[1]), reverse=True)
    return Figure(len(recent), None, "acts", tuple(sorted({state for _, state, _ in recent})), details=tuple(recent))


def records_fresh(catalogue: Catalogue, indicator: Indicator, on: date) -> Figure:
    """Status rows whose source was read less than 180 days before the day."""
    since = on - timedelta(days=180)
    sources = [row.source or table.source for table in catalogue.status.values() for row in table.states.values()]
    return Figure(sum(1 for source in sources if source.as_of and source.as_of.earliest > since), len(sources), "rows", unknown=sum(1 for source in sources if not source.as_of))


def laws_by_subject(catalogue: Catalogue, indicator: Indicator, on: date) -> Figure:
    """States with at least one recorded national law on the subject."""
    have = tuple(id for id, state in catalogue.members.items() if any(law.subject == indicator.subject for law in state.laws))
    return Figure(len(have), len(catalogue.members), "states", have)


def agreements_by_status(catalogue: Catalogue, indicator: Indicator, on: date) -> Figure:
    """Recorded agreements; ``value`` counts those in force."""
    in_force = [agreement for agreement in catalogue.agreements.values() if agreement.status == "in-force"]
    unknown = sum(1 for agreement in catalogue.agreements.values() if agreement.status == "not-known")
    return Figure(len(in_force), len(catalogue.agreements), "agreements", unknown=unknown)


def central_authority_known(catalogue: Catalogue, indicator: Indicator, on: date) -> Figure:
    """States whose central authority for the measure is recorded."""
    measure = indicator.measure or "mla"
    have = tuple(id for id, state in catalogue.members.items() if any(office.role == "central" and office.matter == measure for office in state.authorities))
    return Figure(len(have), len(catalogue.members), "states", have)


def contact_24_7_known(catalogue: Catalogue, indicator: Indicator, on: date) -> Figure:
    """States with a 24/7 contact point recorded among their offices or practice."""
    have = tuple(
        id
        for id, state in catalogue.members.items()
        if any(office.role == "contact-24-7" for office in state.authorities) or any(point.topic == "contact-24-7" for point in state.practice)
    )
    return Figure(len(have), len(catalogue.members), "states", have)


def network_membership(catalogue: Catalogue, indicator: Indicator, on: date) -> Figure:
    """Pairs of States that share at least one practitioners' network."""
    pairs: set[tuple[str, str]] = set()
    for organisation in catalogue.organisations.values():
        if organisation.kind in NETWORK_KINDS:
            members = sorted(state for state, membership in organisation.members.items() if membership.status == "member" and state in catalogue.members)
            pairs.update(combinations(members, 2))
    count = len(catalogue.members)
    return Figure(len(pairs), count * (count - 1) // 2, "pairs")


FUNCTIONS: dict[str, Function] = {
    "coverage": coverage,
    "parties": parties,
    "states-party-to-all": states_party_to_all,
    "signed-not-ratified": signed_not_ratified,
    "pairs-with-basis": pairs_with,
    "pairs-without-basis": pairs_without,
    "deposits-last-24-months": deposits_last_24_months,
    "records-fresh": records_fresh,
    "laws-by-subject": laws_by_subject,
    "agreements-by-status": agreements_by_status,
    "central-authority-known": central_authority_known,
    "contact-24-7-known": contact_24_7_known,
    "network-membership": network_membership,
}
