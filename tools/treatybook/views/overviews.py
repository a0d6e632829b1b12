"""What a reader sees across treaties and States: the matrix, the latest acts, the lists."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from treatybook.catalogue import LINKED, Catalogue
from treatybook.history import Change
from treatybook.law import status_on
from treatybook.model import NOT_RECORDED
from treatybook.views.binding import legend, sort_name
from treatybook.views.blocks import Block, Blocks, Bullets, Cell, Phrase, Section, Span, Table, cell, item, paragraph, words
from treatybook.views.changes import why
from treatybook.views.counting import count, count_cell, sort_key
from treatybook.views.forms import View
from treatybook.views.links import link
from treatybook.views.wording import STATUS_ORDER, SYMBOLS, Wording, sort_date

NAMED = 6
"""Records that are named of those a change touched."""


def matrix(w: Wording, instrument: tuple[str, ...] = (), region: tuple[str, ...] = (), organisation: tuple[str, ...] = ()) -> Blocks:
    """States by treaties: the sign of each status with its year; filtered by region or organisation."""
    instruments = instrument or tuple(record.id for record in w.catalogue.instruments.values() if record.kind == "universal")
    states = [
        id
        for id in w.by_name(w.catalogue.members)
        if (not region or w.catalogue.states[id].region in region) and (not organisation or any(id in w.catalogue.organisations[body].members for body in organisation))
    ]
    columns = (w.say("State"), *(w.words(w.catalogue.instruments[id].short) for id in instruments))
    rows = tuple((Cell((w.state(state),), sort_name(w, state)), *(_matrix_cell(w, state, id) for id in instruments)) for state in states)
    caption = f"{w.say('States and conventions')}{w.colon}{columns[1]} – {columns[-1]}"
    return (Table(caption, columns, rows, ("tb-matrix",)), legend(w), w.downloads("status"))


def _matrix_cell(w: Wording, state: str, instrument: str) -> Cell:
    standing = status_on(w.catalogue, state, instrument, w.today)
    year = f" {standing.in_force.year}" if standing.status == "party" and standing.in_force else ""
    sign = w.marked(SYMBOLS[standing.status] + year, standing.trust if standing.status != "unknown" else "", "tb-status", f"tb-{standing.status}")
    said = Span(sign.words, sign.classes, hidden=f" {w.label('status', standing.status)}{sign.hidden}")
    return Cell((said,), f"{STATUS_ORDER.index(standing.status)}{standing.in_force.year if standing.in_force else 9999}")


@dataclass(frozen=True, slots=True)
class DatedAct:
    """An act whose day is recorded."""

    day: date
    instrument: str
    state: str
    act: str


def dated_acts(catalogue: Catalogue, on: date) -> list[DatedAct]:
    """The acts of all treaties up to the day ``on``, the newest first."""
    tables = catalogue.status.values()
    acts = [DatedAct(act.date, table.id, state, act.act) for table in tables for state, row in table.states.items() for act in row.acts if act.date != NOT_RECORDED and act.date <= on]
    return sorted(acts, key=lambda act: (-act.day.toordinal(), act.instrument, act.state, act.act))


def latest_acts(w: Wording, last: int = 50) -> Blocks:
    """The newest acts of all treaties, with what they were and when they took effect."""
    rows = []
    for act in dated_acts(w.catalogue, w.today)[:last]:
        standing = status_on(w.catalogue, act.state, act.instrument, w.today)
        day = cell(w.marked(w.date(act.day), standing.trust), sort=sort_date(act.day))
        status = w.status(standing, w.catalogue.instruments[act.instrument])
        rows.append((day, Cell((w.state(act.state),), sort_name(w, act.state)), cell(w.label("act-kinds", act.act)), Cell((w.instrument(act.instrument),)), Cell((status,))))
    columns = (w.say("Date"), w.say("State"), w.say("Act"), w.say("Convention"), w.say("Status today"))
    feed = paragraph(Span(w.say("Follow the acts: feed (Atom)"), record=("data", f"acts.{w.language}.atom")), classes=("tb-source",))
    return (Table(w.say("Latest acts"), columns, tuple(rows)), feed)


def instrument_list(w: Wording) -> Blocks:
    """The conventions by use, each with what it gives and how many States it binds."""
    blocks: list[Block] = []
    total = len(w.catalogue.members)
    for group in w.catalogue.vocabulary("groups"):
        records = [record for record in w.catalogue.instruments.values() if record.group == group]
        if not records:
            continue
        records.sort(key=lambda record: (sort_key(count(w, record.id)), w.sort_key(w.words(record.short))))
        rows = tuple((Cell((w.instrument(record.id),)), Cell((w.text(record.gives),)), count_cell(w, record.id)) for record in records)
        columns = (w.say("Convention"), w.say("What it gives a prosecutor"), w.say("States parties of {total}", total=total))
        blocks.append(Section(group, w.label("groups", group), (Table(w.label("groups", group), columns, rows),)))
    return (w.downloads("instruments"), *blocks)


def record_counts(w: Wording) -> Blocks:
    """How much the handbook holds."""
    catalogue = w.catalogue
    rows = sum(len(table.states) for table in catalogue.status.values())
    counts = (
        (len(catalogue.instruments), w.say("conventions and protocols")),
        (rows, w.say("entries of States under them")),
        (len(catalogue.members), w.say("States")),
        (len(catalogue.agreements), w.say("bilateral and small agreements")),
        (len(catalogue.organisations), w.say("bodies and networks")),
        (sum(len(state.laws) for state in catalogue.states.values()), w.say("national laws")),
    )
    return (Bullets(tuple(item(words(str(count), "tb-number"), f" {name}") for count, name in counts), classes=("tb-figures",)),)


def record_changes(w: Wording, last: int = 60) -> Blocks:
    """The newest changes to our records, with what they touched and why."""
    holders = {file: holder for holder, file in w.catalogue.files.items()}
    touched: dict[Change, list[tuple[str, str]]] = {change: [] for change in w.history.of(holders)[:last]}
    if not touched:
        return (paragraph(w.say("This copy was not made from the editors' repository: what changed in its records is not known here.")),)
    for file, holder in holders.items():
        for change in w.history.changes.get(file, ()):
            if change in touched:
                touched[change].append(holder)
    rows = tuple((cell(w.date(change.day), sort=sort_date(change.day)), cell(why(w, change)), cell(*_touched(w, records))) for change, records in touched.items())
    return (Table(w.say("Changes to the records"), (w.say("Date"), w.say("What and why, as the editors noted it"), w.say("Records")), rows),)


def _touched(w: Wording, holders: list[tuple[str, str]]) -> Phrase:
    """The first records, linked where they have a place of their own and named by their file where not; the others are counted."""
    records = list(dict.fromkeys(("instrument" if kind == "status" else kind, id) for kind, id in holders))
    records.sort(key=lambda record: record[0] not in LINKED)
    parts: list[Span] = []
    for kind, id in records[:NAMED]:
        linked = kind in LINKED and id in w.catalogue.named(kind)
        parts += [*(link(w, kind, id) if linked else (Span(w.catalogue.files[kind, id], ("tb-code",)),)), Span(w.join(("", "")))]
    more = len(records) - NAMED
    return (*parts, Span(w.say_count("one more record", "{count} more records", more))) if more > 0 else tuple(parts[:-1])


OVERVIEW_VIEWS = (
    View("ratification-matrix", matrix, options={"instrument": "instrument", "region": "region", "organisation": "organisation"}),
    View("latest-acts", latest_acts, options={"last": "number"}),
    View("instrument-list", instrument_list),
    View("record-counts", record_counts),
    View("record-changes", record_changes, options={"last": "number"}),
)
