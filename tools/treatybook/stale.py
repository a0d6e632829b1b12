"""`treatybook stale`: which sources to read again, oldest and most used first.

A line is one page or list that was read for one record, on one date. It is used where an answer of the finder rests on it, and on the pages
of prose that name the record. Sources of about one age stand together, and what is used most stands first among them: a list of 2014 on which
thousands of answers rest goes before a law of 1886.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import date
from math import comb
from pathlib import Path
from typing import Any

from treatybook.catalogue import Catalogue, read_catalogue
from treatybook.checks.sources import KINDS, sources_below
from treatybook.dates import PartialDate
from treatybook.law import general_measure, parties_on, serving_instruments
from treatybook.markup import tokens
from treatybook.model import Instrument, Source, State, StatusTable
from treatybook.prose import Prose, read_prose

_AGES = (10 * 365, 5 * 365, 2 * 365, 365)
"""Days from which a source is of the first, the second ... age."""


@dataclass(frozen=True, slots=True)
class Reading:
    """One source of one record. ``facts``: how much of the record rests on it; ``answers``: questions that two States can ask and that use it
    (a pair and a measure each); ``pages``: pages of prose that name the record; ``age`` in days, None where its date is not recorded."""

    file: str
    line: int
    url: str | None
    as_of: str | None
    age: int | None
    trust: str
    facts: int
    answers: int
    pages: int


@dataclass(frozen=True, slots=True)
class Freshness:
    """What to read again (``stale``), what to date (``undated``), and what to find a source for (``unsourced``), each in the order of the work."""

    today: date
    days: int
    stale: tuple[Reading, ...]
    undated: tuple[Reading, ...]
    unsourced: tuple[Reading, ...]


def freshness(catalogue: Catalogue, prose: Prose, today: date, days: int) -> Freshness:
    """All sources older than ``days``, and those of which no age can be told."""
    readings = sorted(_readings(catalogue, prose, today), key=_order)
    return Freshness(
        today,
        days,
        tuple(reading for reading in readings if reading.age is not None and reading.age > days),
        tuple(reading for reading in readings if reading.age is None and reading.url),
        tuple(reading for reading in readings if reading.age is None and not reading.url),
    )


def _order(reading: Reading) -> tuple[object, ...]:
    age = sum(1 for days in _AGES if (reading.age or 0) < days)
    return (age, -reading.answers, -reading.pages, -(reading.age or 0), reading.file, reading.line, reading.url or "")


def _readings(catalogue: Catalogue, prose: Prose, today: date) -> Iterator[Reading]:
    named = _named(prose)
    for kind in KINDS:
        for id, record in catalogue.records(kind).items():
            found: dict[tuple[str | None, PartialDate | None], list[Source]] = {}
            for source in sources_below(record):
                found.setdefault((source.url, source.as_of), []).append(source)
            for (url, as_of), own in found.items():
                place = min(source.place for source in own)
                age = (today - as_of.latest).days if as_of else None
                yield Reading(
                    place.file,
                    place.line,
                    url,
                    str(as_of) if as_of else None,
                    max(age, 0) if age is not None else None,
                    own[0].trust,
                    len(own) + _heirs(record, own),
                    _answers(catalogue, kind, record, own, today),
                    named["instrument" if kind == "status" else kind, id],
                )


def _named(prose: Prose) -> Counter[tuple[str, str]]:
    """How many pages of prose name each record. The heading of a record's own page does not count."""
    named: Counter[tuple[str, str]] = Counter()
    for page in prose.pages:
        roles = ((token.name.removeprefix("tb:"), token.target) for token in tokens(page.prose) if token.kind == "role" and token.name.startswith("tb:"))
        named.update({("instrument", target.split(" ")[0]) if role == "article" else (role, target) for role, target in roles})
    return named


def _heirs(record: Any, own: Sequence[Source]) -> int:
    """Parts of the record that have no source of their own and so rest on one of these."""
    if getattr(record, "source", None) not in own:
        return 0
    parts = record.states.values() if isinstance(record, StatusTable) else record.provisions if isinstance(record, Instrument) else ()
    return sum(1 for part in parts if part.source is None)


def _answers(catalogue: Catalogue, kind: str, record: Any, own: Sequence[Source], today: date) -> int:
    """Pairs of States and measures whose answer uses these sources of the record."""
    if kind == "instrument":
        return _bases(catalogue, record.id) * comb(len(parties_on(catalogue, record.id, today)), 2)
    if kind == "status":
        bound = parties_on(catalogue, record.id, today)
        if record.source in own:
            return _bases(catalogue, record.id) * comb(len(bound), 2)
        rows = [state for state in bound if any(source in own for source in sources_below(record.states[state]))]
        return _bases(catalogue, record.id) * len(rows) * max(len(bound) - 1, 0)
    if kind == "agreement":
        asked = [measure for measure in _requests(catalogue) if {measure, general_measure(catalogue, measure)} & set(record.measures)]
        return len(asked) * comb(len(record.parties), 2) if record.status == "in-force" else 0
    if kind == "state" and isinstance(record, State):
        return sum(1 for authority in record.authorities if authority.source in own) * max(len(catalogue.members) - 1, 0)
    return 0


def _requests(catalogue: Catalogue) -> list[str]:
    return [id for id, entry in catalogue.vocabulary("measures").items() if entry.request]


def _bases(catalogue: Catalogue, instrument: str) -> int:
    """For how many measures a request can rest on the treaty."""
    serving = (serving for measure in _requests(catalogue) for serving in serving_instruments(catalogue, measure, None) if serving.instrument.id == instrument)
    return sum(1 for one in serving if any(part.effect == "basis" for part in one.articles))


# In words

_PARTS = (
    ("stale", "To read again: more than {days} days old"),
    ("undated", "To date: when the source was read is not recorded"),
    ("unsourced", "To find a source for: from memory only"),
)


def as_text(found: Freshness, most: int) -> str:
    """A line a source: where it stands, how old it is, what uses it, and where it is to be read."""
    return "\n".join(_document(found, most, lambda title: f"{title}:", lambda reading: f"  {reading.file}:{reading.line}: {_said(reading)}{f' {reading.url}' if reading.url else ''}", "  "))


def as_markdown(found: Freshness, most: int) -> str:
    """A list to be ticked off, for an issue."""

    def line(reading: Reading) -> str:
        # An address within <> is a link in Markdown, whatever signs it has.
        return f"- [ ] `{reading.file}:{reading.line}`: {_said(reading)}{f' <{reading.url}>' if reading.url else ''}"

    return "\n".join(_document(found, most, lambda title: f"## {title}\n", line, "\n"))


def as_json(found: Freshness, most: int) -> str:
    """The same for a program, with how many there are of each part."""
    parts: dict[str, Any] = {name: [asdict(reading) for reading in _first(getattr(found, name), most)] for name, _ in _PARTS}
    return json.dumps({"today": str(found.today), "days": found.days, "counts": {name: len(getattr(found, name)) for name, _ in _PARTS}} | parts, ensure_ascii=False, indent=2)


def _first(readings: Sequence[Reading], most: int) -> Sequence[Reading]:
    return readings[:most] if most else readings


def _document(found: Freshness, most: int, heading: Callable[[str], str], line: Callable[[Reading], str], indent: str) -> Iterator[str]:
    for name, title in _PARTS:
        readings = getattr(found, name)
        if not readings:
            continue
        yield heading(f"{title.format(days=found.days)} ({len(readings)})")
        yield from map(line, _first(readings, most))
        if most and len(readings) > most:
            yield f"{indent}And {len(readings) - most} more."
        yield ""
    if not (found.stale or found.undated or found.unsourced):
        yield f"Every source is dated, and none is more than {found.days} days old."


def _said(reading: Reading) -> str:
    dated = f"as of {reading.as_of} ({_counted(reading.age, 'day')} old)" if reading.age is not None else "no date"
    return f"{dated}, {reading.trust}; {_counted(reading.facts, 'fact')}, {_counted(reading.answers, 'answer')}, {_counted(reading.pages, 'page')}."


def _counted(number: int | None, word: str) -> str:
    return f"{number} {word}" if number == 1 else f"{number} {word}s"


FORMATS: Mapping[str, Callable[[Freshness, int], str]] = {"text": as_text, "markdown": as_markdown, "json": as_json}


def add_parser(commands: argparse._SubParsersAction[argparse.ArgumentParser], day: Callable[[str], date]) -> None:
    parser = commands.add_parser("stale", help="which sources to read again, oldest and most used first")
    parser.add_argument("--days", type=_number, default=180, help="how old a source may be (default: 180)")
    parser.add_argument("--most", type=_number, default=0, help="how many of each part to tell (default: all)")
    parser.add_argument("--format", choices=tuple(FORMATS), default="text")
    parser.add_argument("--today", type=day, default=None, help="the day from which to count, as 2026-01-01")
    parser.add_argument("--root", type=Path, default=Path("."))
    parser.set_defaults(run=run)


def _number(text: str) -> int:
    if not text.isdecimal() or len(text) > 6:
        raise argparse.ArgumentTypeError(f"'{text}' is not a number; write it in digits, as 180")
    return int(text)


def run(options: argparse.Namespace) -> int:
    """0 whether anything is stale or not: to be old is no mistake. 2 where there are no records that could be read."""
    catalogue, problems = read_catalogue(options.root)
    if not catalogue.files:
        print(f"No records here: {options.root} has no folder conventions/. Run the command at the top of the project, or name its folder.", file=sys.stderr)
        return 2
    if problems:
        print(f"The records have mistakes ({len(problems)}), and what cannot be read is not told here: run `treatybook check`.", file=sys.stderr)
    prose, _ = read_prose(options.root)
    print(FORMATS[options.format](freshness(catalogue, prose, options.today or date.today(), options.days), options.most))
    return 0
