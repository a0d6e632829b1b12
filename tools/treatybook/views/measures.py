"""What a reader sees of one measure: what it is, which treaties serve it and how many States they bind, and the pairs without a basis."""

from __future__ import annotations

from collections import Counter
from itertools import combinations

from treatybook.law import closing_consents, pairs_with_basis, serving_instruments
from treatybook.model import Instrument
from treatybook.views.binding import sort_name
from treatybook.views.blocks import Block, Blocks, Bullets, Cell, Fold, Paragraph, Section, Span, Table, cell, item, paragraph, phrase, words
from treatybook.views.counting import count, count_cell, sort_key
from treatybook.views.forms import View
from treatybook.views.handbook import pages_on_measure
from treatybook.views.instruments import article_anchor, article_words
from treatybook.views.practice import of_measure
from treatybook.views.wording import Wording

FEW = 6
"""As many States as can be read in one line."""


def page(w: Wording, id: str) -> Blocks:
    """The whole page of a measure below its heading."""
    entry = w.catalogue.vocabulary("measures")[id]
    lead = (Paragraph((w.text(entry.meaning),), ("tb-lead",)),) if entry.meaning else ()
    sections: list[Block] = [Section("instruments", w.say("The conventions, side by side"), side_by_side(w, id))]
    if entry.request and any(id in part.measures and part.effect == "basis" for record in w.catalogue.instruments.values() for part in record.provisions):
        sections.append(Section("gaps", w.say("Pairs of States without a known basis"), gaps(w, id)))
    return (*lead, *asking(w, id), *of_measure(w, id), *pages_on_measure(w, id), *sections)


def asking(w: Wording, id: str) -> Blocks:
    """The way to the finder with the measure filled in, where it is one that a State asks of another."""
    if not w.catalogue.vocabulary("measures")[id].request:
        return ()
    return (paragraph(w.finder(w.say("Find the legal basis for this measure between two States"), need=id), classes=("tb-screen",)),)


def side_by_side(w: Wording, id: str) -> Blocks:
    """Every article on the measure, by treaty, with what it gives and how many States are bound."""
    records = [record for record in w.catalogue.instruments.values() if any(id in part.measures for part in record.provisions)]
    if not records:
        return (paragraph(w.say("No article on this measure is recorded yet.")),)
    records.sort(key=lambda record: _weight(w, record, id))
    rows = tuple(row for record in records for row in _rows(w, record, id))
    columns = (w.say("Convention"), w.say("Article"), w.say("What it gives"), w.say("Effect"), w.say("States parties of {total}", total=len(w.catalogue.members)))
    ours = paragraph(w.say("Summaries are our own words; the authentic text prevails."), classes=("tb-source",))
    return (Table(w.label("measures", id), columns, rows, ("tb-side-by-side",)), *_without(w, id), ours)


def _weight(w: Wording, record: Instrument, id: str) -> tuple[object, ...]:
    """The order of the treaties, the same in every language: with a basis before without, what reaches the handbook's crimes before what does not,
    then the most parties first."""
    parts = [part for part in record.provisions if id in part.measures]
    subjects = {word for word, entry in w.catalogue.vocabulary("offences").items() if entry.subject}
    reached = {word for part in parts for word in part.offences or record.offences}
    return (not any(part.effect == "basis" for part in parts), bool(subjects) and not reached & subjects, sort_key(count(w, record.id)), record.id)


def _without(w: Wording, id: str) -> Blocks:
    """Treaties of the same use whose recorded articles say nothing of the measure: what each lacks."""
    group = w.catalogue.vocabulary("measures")[id].group
    lacking = [
        record
        for record in w.catalogue.instruments.values()
        if record.group == group and record.provisions and not any(id in part.measures for part in record.provisions)
    ]
    if not lacking:
        return ()
    lacking.sort(key=lambda record: w.sort_key(w.words(record.short)))
    return (paragraph(w.say("Of the same use, but without a recorded article on it:")), Bullets(tuple(item(w.instrument(record.id)) for record in lacking), classes=("tb-columns",)))


def _rows(w: Wording, record: Instrument, id: str) -> tuple[tuple[Cell, ...], ...]:
    return tuple(
        (
            Cell((w.instrument(record.id),)),
            Cell((_article(w, record, part.article, record.source_of(part).trust),)),
            Cell((w.text(part.heading, "tb-heading"), Span(". "), w.text(part.summary))),
            cell(words(w.label("effects", part.effect), "tb-badge", f"tb-effect-{part.effect}")),
            count_cell(w, record.id),
        )
        for part in sorted(record.provisions, key=lambda part: part.effect != "basis")
        if id in part.measures
    )


def _article(w: Wording, record: Instrument, article: str, trust: str) -> Span:
    marked = w.marked(article_words(w, article), trust)
    return Span(marked.words, marked.classes, record=("instrument", record.id, article_anchor(article)), hidden=marked.hidden)


def gaps(w: Wording, id: str) -> Blocks:
    """How many pairs of States lack a basis, and which, folded by State."""
    have = pairs_with_basis(w.catalogue, id, w.today)
    every = list(combinations(sorted(w.catalogue.members), 2))
    lacking: dict[str, list[str]] = {}
    for one, other in every:
        if (one, other) not in have:
            lacking.setdefault(one, []).append(other)
            lacking.setdefault(other, []).append(one)
    missing = len(every) - len(have)
    said = paragraph(words(str(missing), "tb-number"), " ", w.say("of {total} pairs of States: no basis that is known to us", total=len(every)), classes=("tb-figure",))
    if not lacking:
        return (said,)
    most = sorted(lacking, key=lambda state: (-len(lacking[state]), w.alphabet[state]))
    items = tuple(item(w.state(state), f"{w.colon}{len(lacking[state])}", below=_names(w, lacking[state])) for state in most)
    lists = Fold(phrase(w.say("By State: with how many others it has none")), (Bullets(items, classes=("tb-columns",)),))
    return (said, *closings(w, id), lists, paragraph(w.say("What is not known to us counts here as missing: ask the depositary."), classes=("tb-source",)))


def _names(w: Wording, states: list[str]) -> Blocks:
    """The States that a State lacks, where they are few enough to read."""
    if len(states) > FEW:
        return ()
    names: list[Span | str] = []
    for state in w.by_name(states):
        names += [w.state(state), w.join(("", ""))]
    return (paragraph(*names[:-1]),)


def closings(w: Wording, id: str, most: int = 5) -> Blocks:
    """The single consents that would close most of the pairs without a basis."""
    found = closing_consents(w.catalogue, id, w.today)[:most]
    if not found:
        return ()
    rows = tuple((Cell((w.state(each.state),), sort_name(w, each.state)), Cell((w.instrument(each.instrument),)), cell(str(each.pairs), sort=f"{each.pairs:04}")) for each in found)
    columns = (w.say("State"), w.say("Convention"), w.say("Pairs of States that would have a basis"))
    return (Table(w.say("One ratification or accession that would give most pairs of States a basis"), columns, rows),)


def gap_matrix(w: Wording) -> Blocks:
    """For each State and each measure that one State asks of another: with how many of the others it has no known basis."""
    measures = [id for id, entry in w.catalogue.vocabulary("measures").items() if entry.request and serving_instruments(w.catalogue, id, None)]
    have = {id: pairs_with_basis(w.catalogue, id, w.today) for id in measures}
    others = len(w.catalogue.members) - 1
    with_basis = {id: Counter(state for pair in pairs for state in pair) for id, pairs in have.items()}
    rows = tuple(
        (Cell((w.state(state),), sort_name(w, state)), *(_gap_cell(others - with_basis[id][state]) for id in measures)) for state in w.by_name(w.catalogue.members)
    )
    columns = (w.say("State"), *(w.label("measures", id) for id in measures))
    note = paragraph(w.say("Each number counts the other States with which no basis is known to us; a dash means none is missing."), classes=("tb-source",))
    links = Bullets(tuple(item(w.measure(id), f"{w.colon}{others * (others + 1) // 2 - len(have[id])}") for id in measures), classes=("tb-columns",))
    pairs = paragraph(w.say("Pairs of States without a known basis, by measure:"))
    return (note, Table(w.say("States and the gaps in their legal bases"), columns, rows, ("tb-matrix",)), pairs, links)


def _gap_cell(count: int) -> Cell:
    return cell(str(count) if count else "–", sort=f"{count:03}")


def measure_list(w: Wording) -> Blocks:
    """The measures by group, each with its meaning."""
    blocks: list[Block] = []
    measures = w.catalogue.vocabulary("measures")
    for group in w.catalogue.vocabulary("groups"):
        entries = [id for id, entry in measures.items() if entry.group == group]
        if entries:
            items = tuple(item(w.measure(id), below=(Paragraph((w.text(measures[id].meaning),)),) if measures[id].meaning else ()) for id in entries)
            blocks.append(Section(group, w.label("groups", group), (Bullets(items, classes=("tb-linked",)),)))
    return tuple(blocks)


MEASURE_VIEWS = (
    View("measure-page", page, "measure"),
    View("measure-table", side_by_side, "measure"),
    View("measure-gaps", gaps, "measure"),
    View("gap-matrix", gap_matrix),
    View("measure-list", measure_list),
)
