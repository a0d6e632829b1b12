"""How many States came to be bound, over the years."""

from __future__ import annotations

from datetime import date

from treatybook.law import parties_on, status_on
from treatybook.views.blocks import Blocks, Cell, Span, Table, cell, paragraph
from treatybook.views.forms import Refusal, View
from treatybook.views.wording import Wording

ROWS = 14
"""As many rows as can be taken in at a glance."""
STEPS = (1, 2, 5, 10, 20)


def progress(w: Wording, instrument: tuple[str, ...] = ()) -> Blocks:
    """A row for every so many years since the first of the treaties was adopted, and one for today: States parties, as figures and bars."""
    if not instrument:
        raise Refusal("progress needs the option 'instrument': one id or several.")
    records = [w.catalogue.instruments[id] for id in instrument]
    days = [*_year_ends(min(record.adopted.date.year for record in records), w.today), w.today]
    rows = tuple((_when(w, day), *(_bar(w, id, day) for id in instrument)) for day in days)
    names = w.join(w.words(record.short) for record in records)
    total = len(w.catalogue.members)
    one = len(records) == 1
    columns = (w.say("At the end of"), *((w.say("States parties of {total}", total=total),) if one else (w.words(record.short) for record in records)))
    undated = sum(1 for id in instrument for state in parties_on(w.catalogue, id, w.today) if status_on(w.catalogue, state, id, w.today).in_force is None)
    note = (paragraph(w.say("Without a recorded date of entry into force: {count}. They count from the day on which their being bound is known.", count=undated), classes=("tb-source",)),) if undated else ()
    return (Table(f"{w.say('States parties over the years')}{w.colon}{names}", columns, rows, ("tb-matrix", "tb-bars")), *note)


def _year_ends(first: int, today: date) -> list[date]:
    """Last days of years, evenly apart, before the year of ``today``; so many years apart that few rows are needed."""
    step = next(step for step in STEPS if (today.year - first) / step < ROWS)
    return [date(year, 12, 31) for year in range(first - first % step, today.year, step) if year >= first]


def _when(w: Wording, day: date) -> Cell:
    return cell(w.date(day) if day == w.today else str(day.year))


def _bar(w: Wording, id: str, day: date) -> Cell:
    """The number, with a bar as long as its share of all States in steps of five in the hundred."""
    count = len(parties_on(w.catalogue, id, day))
    share = round(20 * count / len(w.catalogue.members)) * 5
    return Cell((Span(str(count), ("tb-bar", f"tb-bar-{share}")),), f"{count:03}")


PROGRESS_VIEWS = (View("progress", progress, options={"instrument": "instrument"}),)
