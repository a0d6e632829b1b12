"""Who is bound by a treaty: figures, table, tile map, time line, and the numbered sources below them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date

from treatybook.law import Standing, status_on
from treatybook.model import NOT_RECORDED, Act, Instrument, Source
from treatybook.views.blocks import Block, Blocks, Bullets, Cell, Facts, Fold, Paragraph, Phrase, Span, Table, cell, item, paragraph, phrase, words
from treatybook.views.counting import count
from treatybook.views.wording import STATUS_ORDER, Wording, sort_date

Sources = list[tuple[Source, ...]]
"""The sources of a table in the order of their numbers; those that a reader is told in the same words share one."""


def standings_of(w: Wording, id: str) -> dict[str, Standing]:
    """Where each State of the table stands today, in the order of their names."""
    table = w.catalogue.status.get(id)
    states = w.by_name(table.states) if table else []
    return {state: status_on(w.catalogue, state, id, w.today) for state in states}


def figures(w: Wording, id: str) -> Blocks:
    """How many of the handbook's States are bound, how many are not, how many are not known, and the last act."""
    counted = count(w, id)
    shown = [
        (counted.party, w.say_count("State party of {total}", "States parties of {total}", counted.party, total=counted.total), "party"),
        (counted.contracting, w.say_count("has consented, not yet in force for it", "have consented, not yet in force for them", counted.contracting), "contracting"),
        (counted.signatory, w.say_count("has signed, not ratified", "have signed, not ratified", counted.signatory), "signatory"),
        (counted.none, w.say("not party"), "none"),
        (counted.unknown, w.say("not known to us"), "unknown"),
    ]
    items = tuple(item(words(f"{w.sign(status)} {number}", "tb-number"), f" {label}") for number, label, status in shown if number or status == "party" and not counted.silent)
    return (Bullets(items, classes=("tb-figures",)),)


def ratification_table(w: Wording, id: str, region: tuple[str, ...] = (), organisation: tuple[str, ...] = ()) -> Blocks:
    """Who is bound since when: a row a State, parties first, with the number of the source below."""
    record = w.catalogue.instruments[id]
    standings = {state: standing for state, standing in standings_of(w, id).items() if _wanted(w, state, region, organisation)}
    if not standings:
        return (paragraph(w.say("No State is recorded for this treaty.")),)
    ordered = sorted(standings, key=lambda state: STATUS_ORDER.index(standings[state].status))
    sources = distinct_sources(w, standings.values())
    rows = tuple((Cell((w.state(state),), sort_name(w, state)), *standing_cells(w, record, standings[state], sources, f"limits-{state}")) for state in ordered)
    columns = standing_columns(w, w.say("State"))
    caption = w.say("Who is bound: {instrument}", instrument=w.words(record.short))
    anchors = () if region or organisation else tuple(ordered)
    return (Table(caption, columns, rows, ("tb-status-table",), anchors), legend(w), *source_list(w, sources), w.downloads("status"))


def _wanted(w: Wording, state: str, region: tuple[str, ...], organisation: tuple[str, ...]) -> bool:
    in_region = not region or w.catalogue.states[state].region in region
    return in_region and (not organisation or any(state in w.catalogue.organisations[id].members for id in organisation))


def standing_cells(w: Wording, record: Instrument, standing: Standing, sources: Sources, anchor: str) -> tuple[Cell, ...]:
    """Status, signature, consent, limits and number of the source: what a row says of one State under one treaty. ``anchor``: where its limits stand."""
    number = number_of(standing.source, sources)
    statements = standing.row.statements if standing.row else ()
    kinds = w.join(sorted({w.label("statement-kinds", each.kind) for each in statements}))
    conflict = (Span(f" {w.say('Sources conflict.')}", here=anchor),) if standing.row and standing.row.conflict else ()
    return (
        Cell((w.status(standing, record), *conflict), f"{STATUS_ORDER.index(standing.status)}{sort_date(standing.in_force)}"),
        cell(w.date(standing.signed) if standing.signed else "", sort=sort_date(standing.signed)),
        cell(consent_words(w, standing), sort=sort_date(standing.deposited)),
        Cell((Span(kinds, here=anchor),) if kinds else (Span(""),), str(9 - min(len(statements), 9))),
        Cell((Span(str(number), here=f"source-{number}"),) if number else (Span(""),), f"{number:03}"),
    )


def standing_columns(w: Wording, first: str) -> tuple[str, ...]:
    """The headings of a table of `standing_cells` below the heading of its first column."""
    return (first, w.say("Status"), w.say("Signed"), w.say("Consent"), w.say("Limits"), w.say("Source"))


def sort_name(w: Wording, state: str) -> str:
    """A key in ASCII that sorts a State where its name stands in the reader's alphabet."""
    return f"{w.alphabet[state]:03}"


def consent_words(w: Wording, standing: Standing) -> str:
    if standing.act is None:
        return ""
    day = w.date(standing.deposited) if standing.deposited else w.say("date not recorded")
    return w.join((w.label("act-kinds", standing.act), day))


def legend(w: Wording) -> Block:
    """What the signs of a status mean, and the mark of what is unverified."""
    signs = [(words(f"{w.sign(status)} {w.label('status', status)}", "tb-status", f"tb-{status}"), "  ") for status in STATUS_ORDER]
    mark = Span(w.label("trust", "unverified"), ("tb-unverified",))
    parts = [part for pair in signs for part in pair]
    return paragraph(*parts, mark, ". ", w.say("The depositary's own list prevails."), classes=("tb-legend", "tb-source"))


def tile_map(w: Wording, id: str) -> Blocks:
    """Africa as tiles, one a State, with the sign of its status; no borders."""
    record, standings = w.catalogue.instruments[id], standings_of(w, id)
    ordered = sorted(w.catalogue.members.values(), key=lambda state: state.tile)
    items, styles = [], []
    for state in ordered:
        standing = standings.get(state.id) or status_on(w.catalogue, state.id, id, w.today)
        said = w.status(standing, record)
        name = w.words(state.names.short)
        sign = Span(f"{state.id} {w.sign(standing.status)}", record=("state", state.id), hidden=f" {name}{w.colon}{said.words}")
        items.append(((sign,), ()))
        styles.append(("tb-tile", f"tb-{standing.status}", f"tb-r{state.tile[0]}", f"tb-c{state.tile[1]}"))
    label = paragraph(w.say("Each tile is a State, by its ISO code; the grid shows no borders."), classes=("tb-source",))
    return (Bullets(tuple(items), ordered=True, classes=("tb-tiles",), item_classes=tuple(styles)), label, legend(w))


def timeline(w: Wording, id: str, last: int = 0) -> Blocks:
    """Acts by date, the newest first; ``last`` of them, or all."""
    acts: list[tuple[date, str, Act]] = []
    undated = 0
    for state in w.by_name(w.catalogue.status[id].states if id in w.catalogue.status else ()):
        for act in w.catalogue.status[id].states[state].acts:
            if act.date == NOT_RECORDED:
                undated += 1
            else:
                acts.append((act.date, state, act))
    acts.sort(key=lambda entry: entry[0], reverse=True)
    by_day: dict[date, list[tuple[str, Act]]] = {}
    for day, state, act in acts[: last or None]:
        by_day.setdefault(day, []).append((state, act))
    items = []
    for day, entries in by_day.items():
        parts: list[Span | str] = [words(w.date(day), "tb-day"), " "]
        for kind in dict.fromkeys(act.act for _, act in entries):
            states = [state for state, act in entries if act.act == kind]
            parts += [f"{w.label('act-kinds', kind)}{w.colon}", *listed(w, states), ". "]
        items.append(item(*parts[:-1], "."))
    if not items:
        return (paragraph(w.say("No dated act is recorded.")),)
    rest = (paragraph(w.say("Acts whose date is not recorded: {count}.", count=undated), classes=("tb-source",)),) if undated else ()
    return (Bullets(tuple(items), ordered=True, classes=("tb-timeline",)), *rest)


def listed(w: Wording, states: list[str]) -> list[Span | str]:
    parts: list[Span | str] = []
    for state in states:
        parts += [w.state(state), w.join(("", ""))]
    return parts[:-1]


def distinct_sources(w: Wording, standings: Iterable[Standing]) -> Sources:
    """The sources of a table, each once, in the order in which they are numbered below it."""
    return joined_sources(w, (standing.source for standing in standings if standing.source))


def joined_sources(w: Wording, sources: Iterable[Source]) -> Sources:
    """Sources by what is told of them: several addresses of one publisher, date and trust stand in one line."""
    found: dict[tuple[str, str], dict[str, Source]] = {}
    for source in sorted(sources, key=lambda source: (source.url or "~", str(source.as_of))):
        same = (w.publisher(source) or source.url or "", w.about_source(source))
        found.setdefault(same, {}).setdefault(source.url or "", source)
    return [tuple(each.values()) for each in found.values()]


def number_of(source: Source | None, sources: Sources) -> int:
    """The number of a source in a list, by address, date and trust; 0 where it is not in it."""
    for number, together in enumerate(sources, 1):
        if source and any((known.url, known.as_of, known.trust) == (source.url, source.as_of, source.trust) for known in together):
            return number
    return 0


def told_sources(w: Wording, together: tuple[Source, ...]) -> Phrase:
    """One line for sources that differ by their address alone, each address with a link of its own."""
    first, *others = together
    if not others:
        return w.source(first)
    parts: list[Span] = [Span(f"{w.publisher(first)} ({w.about_source(first)}){w.colon}")]
    for number, source in enumerate(together, 1):
        parts += [Span(_short_name(source.url or "") or w.say("no. {number}", number=number), url=source.url or ""), Span(w.join(("", "")))]
    return tuple(parts[:-1])


def _short_name(url: str) -> str:
    """The last part of an address without its ending, where it is a name and not a query: XVIII-12-a."""
    last = url.rstrip("/").rpartition("/")[2].split(".")[0]
    return last if re.fullmatch(r"[A-Za-z0-9_-]{1,24}", last) and last.lower() not in ("index", "readme") else ""


def source_list(w: Wording, sources: Sources) -> Blocks:
    """The numbered sources of a table, folded below it."""
    items = tuple(item(Span(f"{number}"), below=(Paragraph(told_sources(w, together)),)) for number, together in enumerate(sources, 1))
    anchors = tuple(f"source-{number}" for number in range(1, len(sources) + 1))
    return (Fold(phrase(w.say("Sources of this table")), (Facts(items, ("tb-facts", "tb-sources"), anchors),)),) if items else ()
