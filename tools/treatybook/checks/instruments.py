"""Instruments, agreements and States: rules that hold between their fields and between records."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from treatybook.catalogue import Catalogue
from treatybook.model import Instrument
from treatybook.place import Problem

MOST_DAYS, MOST_MONTHS = 366, 60
"""The longest time between a deposit and its effect; in the treaties of the handbook it is a year."""

NOT_YET = ("signed", "approved-domestically")
"""What is said of an agreement that is not in force. Of one whose status is not known, a source may tell when it entered into force."""


def check(catalogue: Catalogue, today: date) -> Iterator[Problem]:
    for instrument in catalogue.instruments.values():
        yield from _rule(instrument)
        yield from _provisions(instrument)
        yield from _parent(catalogue, instrument)
        if ("status", instrument.id) not in catalogue.files:
            hint = f"Add conventions/status/{instrument.id}.yaml."
            yield Problem(instrument.place, "instrument.status", "The instrument has no status table.", hint)
    for table in catalogue.status.values():
        if ("instrument", table.id) not in catalogue.files:
            hint = f"Add conventions/instruments/{table.id}.yaml, or name the file as its instrument."
            yield Problem(table.place, "instrument.status", f"No instrument has the id '{table.id}'.", hint)
    yield from _agreements(catalogue)
    yield from _states(catalogue)


def _rule(instrument: Instrument) -> Iterator[Problem]:
    later = instrument.later_parties
    counted = later.rule in ("days-after-deposit", "months-after-deposit", "first-of-month-after-months")
    if counted and later.count is None:
        yield Problem(later.place, "instrument.rule", f"The rule '{later.rule}' needs a number.", "Add `count:` with the days or months.")
    most = MOST_DAYS if later.rule == "days-after-deposit" else MOST_MONTHS
    if counted and later.count is not None and later.count > most:
        yield Problem(later.place, "instrument.rule", f"{later.count} {'days' if most == MOST_DAYS else 'months'} are more than any treaty waits.", f"Look at the article; {most} is the most that may stand here.")
    if not counted and later.count is not None:
        yield Problem(later.place, "instrument.rule", f"The rule '{later.rule}' takes no number.", "Take `count:` out.")


def _provisions(instrument: Instrument) -> Iterator[Problem]:
    seen: set[str] = set()
    for part in instrument.provisions:
        if part.article in seen:
            yield Problem(part.place, "provision.duplicate", f"Article {part.article} stands twice.", "Put its measures into one provision.")
        seen.add(part.article)


def _parent(catalogue: Catalogue, instrument: Instrument) -> Iterator[Problem]:
    place = catalogue.at(instrument.place.file, "parent")
    if instrument.parent == instrument.id:
        yield Problem(place, "instrument.parent", "The instrument is its own parent.", "Name the convention it supplements.")
    parent = catalogue.instruments.get(instrument.parent or "")
    if parent and parent.adopted.date > instrument.adopted.date:
        yield Problem(place, "instrument.parent", f"Its parent '{parent.id}' was adopted later ({parent.adopted.date}).", "Are the two exchanged?")
        return
    theirs, own = (of.entry_into_force.date if of else None for of in (parent, instrument))
    if isinstance(theirs, date) and isinstance(own, date) and theirs > own:
        yield Problem(catalogue.at(instrument.place.file, "entry_into_force"), "instrument.parent", f"Its parent '{parent.id}' entered into force later ({theirs}) than itself ({own}).", "Look at both dates in the source.")


def _agreements(catalogue: Catalogue) -> Iterator[Problem]:
    for agreement in catalogue.agreements.values():
        file = agreement.place.file
        if len(set(agreement.parties)) < max(2, len(agreement.parties)):
            yield Problem(catalogue.at(file, "parties"), "agreement.parties", "An agreement needs two or more different States.", "Look at `parties`.")
        signed, since = agreement.signed, agreement.in_force
        if signed and since and since.latest < signed.earliest:
            yield Problem(catalogue.at(file, "in_force"), "agreement.dates", f"In force since {since}, and signed only on {signed}.", "Look at both dates in the source.")
        if since and agreement.status in NOT_YET:
            yield Problem(catalogue.at(file, "status"), "agreement.dates", f"In force since {since}, and yet its status is '{agreement.status}'.", "Write `status: in-force`, or take `in_force:` out.")


def _states(catalogue: Catalogue) -> Iterator[Problem]:
    tiles: dict[tuple[int, ...], str] = {}
    for state in catalogue.members.values():
        file = state.place.file
        if len(state.tile) != 2:
            yield Problem(catalogue.at(file, "tile"), "state.tile", "The State has no tile.", "Write `tile: [row, column]`.")
        elif state.tile in tiles:
            yield Problem(catalogue.at(file, "tile"), "state.tile", f"The tile {list(state.tile)} is already that of {tiles[state.tile]}.", "Choose another row or column.")
        tiles.setdefault(state.tile, state.id)
        if not any(language.status in ("official", "working") for language in state.languages):
            yield Problem(catalogue.at(file, "languages"), "state.language", "No official or working language is recorded.", "Add it under `languages`.")
