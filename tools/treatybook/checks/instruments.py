"""Instruments, agreements and States: rules that hold between their fields and between records."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from itertools import takewhile

from treatybook.catalogue import Catalogue
from treatybook.model import NOT_IN_FORCE, Agreement, Instrument
from treatybook.place import Problem

MOST_DAYS, MOST_MONTHS = 366, 60
"""The longest time between a deposit and its effect; in the treaties of the handbook it is a year."""

NOT_YET = ("signed", "approved-domestically")
"""What is said of an agreement that is not in force. Of one whose status is not known, a source may tell when it entered into force."""


def check(catalogue: Catalogue, today: date) -> Iterator[Problem]:
    for instrument in catalogue.instruments.values():
        yield from _rule(instrument)
        yield from _in_force(catalogue, instrument, today)
        yield from _provisions(instrument)
        yield from _parent(catalogue, instrument)
        if ("status", instrument.id) not in catalogue.files:
            hint = f"Add conventions/status/{instrument.id}.yaml."
            yield Problem(instrument.place, "instrument.status", "The instrument has no status table.", hint)
    for table in catalogue.status.values():
        if ("instrument", table.id) not in catalogue.files:
            hint = f"Add conventions/instruments/{table.id}.yaml, or name the file as its instrument."
            yield Problem(table.place, "instrument.status", f"No instrument has the id '{table.id}'.", hint)
    yield from _agreements(catalogue, today)
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


def _in_force(catalogue: Catalogue, instrument: Instrument, today: date) -> Iterator[Problem]:
    """A treaty enters into force on no day before its adoption, and on none that nobody can know yet."""
    day, adopted = instrument.entry_into_force.date, instrument.adopted.date
    place = catalogue.at(instrument.place.file, "entry_into_force")
    if isinstance(day, date) and day < adopted.earliest <= today:
        yield Problem(place, "act.in-force", f"In force on {day}, before the treaty was adopted ({adopted}).", "Look at both dates in the source.")
    elif isinstance(day, date) and day > today + timedelta(days=366):
        yield Problem(place, "act.future", f"In force on {day}, which is more than a year ahead.", "Look at the date in the source, or write `date: not-in-force`.")


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
    if theirs == NOT_IN_FORCE and isinstance(own, date):
        yield Problem(catalogue.at(instrument.place.file, "entry_into_force"), "instrument.parent", f"It entered into force on {own}, and yet its parent '{instrument.parent}' is not in force.", "Look at both in the source.")


def _agreements(catalogue: Catalogue, today: date) -> Iterator[Problem]:
    for agreement in catalogue.agreements.values():
        file = agreement.place.file
        if len(set(agreement.parties)) < max(2, len(agreement.parties)):
            yield Problem(catalogue.at(file, "parties"), "agreement.parties", "An agreement needs two or more different States.", "Look at `parties`.")
        signed, since = agreement.signed, agreement.in_force
        if signed and since and since.latest < signed.earliest:
            yield Problem(catalogue.at(file, "in_force"), "agreement.dates", f"In force since {since}, and signed only on {signed}.", "Look at both dates in the source.")
        if since and agreement.status in NOT_YET:
            yield Problem(catalogue.at(file, "status"), "agreement.dates", f"In force since {since}, and yet its status is '{agreement.status}'.", "Write `status: in-force`, or take `in_force:` out.")
        if since and agreement.status == "in-force" and since.earliest > today:
            yield Problem(catalogue.at(file, "in_force"), "agreement.dates", f"In force since {since}, in the future, and yet its status is 'in-force'.", "Look at the date in the source, or write the status that it has today.")
        yield from _name_of(catalogue, agreement, today)


def _name_of(catalogue: Catalogue, agreement: Agreement, today: date) -> Iterator[Problem]:
    """The name of an agreement's file begins with its parties and may tell its year: mar-rwa-2019-extradition. Other names are nobody's mistake."""
    words, file = agreement.id.split("-"), agreement.place.file
    named = {word.upper() for word in takewhile(lambda word: word.upper() in catalogue.states, words)}
    if len(named) > 1 and named != set(agreement.parties) and len(set(agreement.parties)) > 1:
        yield Problem(catalogue.at(file, "parties"), "agreement.parties", f"The file is named for {_listed(named)}, and its parties are {_listed(agreement.parties)}.", "Look at `parties`, or name the file for them.")
    years = [int(word) for word in words if re.fullmatch("(?:18|19|20)[0-9]{2}", word)]
    if agreement.signed and agreement.signed.earliest <= today and years and agreement.signed.year not in years:
        yield Problem(catalogue.at(file, "signed"), "agreement.dates", f"The file is named for {years[0]}, and the agreement was signed on {agreement.signed}.", "Look at the date in the source, or name the file for its year.")


def _listed(states: Iterable[str]) -> str:
    return " and ".join(sorted(set(states)))


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
