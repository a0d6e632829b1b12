"""What a reader sees across treaties and States: the matrix, the latest acts, the lists."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from treatybook.catalogue import LINKED, Catalogue
from treatybook.law import status_on
from treatybook.model import NOT_RECORDED
from treatybook.views.binding import legend, sort_name
from treatybook.views.blocks import Block, Blocks, Bullets, Cell, Phrase, Section, Span, Table, cell, item, paragraph, words
from treatybook.views.changes import capitalised, sentence
from treatybook.views.counting import count, count_cell, sort_key
from treatybook.views.forms import View
from treatybook.views.links import link
from treatybook.views.origins import told_in
from treatybook.views.wording import STATUS_ORDER, Wording, sort_date

NAMED = 6
"""Records that are named of those a change touched."""
PLACES = {"glossary": "Glossary", "meeting": "The meeting", "indicators": "Figures of the recommendations", "shared": "Request forms", "": "Other records"}
"""Files of records that have no page of their own, by what a reader knows them as."""


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
    sign = w.marked(w.sign(standing.status) + year, standing.trust if standing.status != "unknown" else "", "tb-status", f"tb-{standing.status}")
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
    found = [(told.date, (w.text(told.what),), [(kind, id)]) for kind, id in w.catalogue.files for told in told_in(w.catalogue, (kind, id))]
    alike: dict[tuple[date, tuple[str, ...]], list[tuple[str, str]]] = {}
    for (kind, id), file in w.catalogue.files.items():
        for change in w.history.changes.get(file, ()):
            if not change.told and (kind != "vocabulary" or id == "glossary"):  # the closed lists have no page
                alike.setdefault((change.day, change.kinds), []).append((kind, id))
    found += [(day, capitalised(sentence(w, {kind: () for kind in kinds})), records) for (day, kinds), records in alike.items()]
    if not found:
        return (paragraph(w.say("No change is told in the records, and this copy was not made from the editors' repository: what changed is not known here.")),)
    found.sort(key=lambda change: change[0], reverse=True)
    rows = tuple((cell(w.date(day), sort=sort_date(day)), Cell(what), Cell(_touched(w, records))) for day, what, records in found[:last])
    return (Table(w.say("Changes to the records"), (w.say("Date"), w.say("What changed"), w.say("Records")), rows),)


def _touched(w: Wording, holders: list[tuple[str, str]]) -> Phrase:
    """The first records, linked where they have a place of their own and named by what they are where not; the others are counted."""
    records = list(dict.fromkeys(("instrument" if kind == "status" else kind, id) for kind, id in holders))
    names = list(dict.fromkeys(_name(w, kind, id) for kind, id in sorted(records, key=lambda record: record[0] not in LINKED)))
    parts: list[Span] = []
    for name in names[:NAMED]:
        parts += [*name, Span(w.join(("", "")))]
    more = len(names) - NAMED
    return (*parts, Span(w.say_count("one more record", "{count} more records", more))) if more > 0 else tuple(parts[:-1])


def _name(w: Wording, kind: str, id: str) -> Phrase:
    if kind in LINKED and id in w.catalogue.named(kind):
        return link(w, kind, id)
    place = next(word for word in (id, kind, "") if word in PLACES)
    return (Span(w.say(PLACES[place])),)


OVERVIEW_VIEWS = (
    View("ratification-matrix", matrix, options={"instrument": "instrument", "region": "region", "organisation": "organisation"}),
    View("latest-acts", latest_acts, options={"last": "number"}),
    View("instrument-list", instrument_list),
    View("record-counts", record_counts),
    View("record-changes", record_changes, options={"last": "number"}),
)
