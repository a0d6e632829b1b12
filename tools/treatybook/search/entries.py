"""What can be found: each record, each article of a treaty, each page of prose."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from treatybook.law import parties_on
from treatybook.model import Agreement, Instrument, State
from treatybook.search.called import CALLED
from treatybook.text import LANGUAGES, Text
from treatybook.views.instruments import article_anchor, article_words
from treatybook.views.wording import Wording


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing to be found.

    ``home``: (kind, id) of the record whose page shows it, or ('page', docname); ``anchor`` on that page. ``title`` is what the reader sees.
    ``names``: all names by which it is asked for, in any language; ``text``: what is said of it, in the reader's language, sentence by sentence.
    ``about``: what it serves, in the words of the measures that it says it is about.
    ``passages``: of a page of prose, its parts as (anchor, heading, text). ``article``: its number, with the names of its treaty in ``names``.
    ``codes``: of a State, those of ISO 3166-1, the three letters first.
    ``facts``: what is shown of it beside ``text`` and not looked up. ``serves``: the measures that it is about, by their ids, the foremost first.
    ``parties``: of an agreement, its States. ``asked``: whether it is a measure that one State asks of another. ``weight``: how likely it is what a reader means, from 0 to 1, beside others that answer as well.
    """

    kind: str
    home: tuple[str, str]
    title: str
    names: tuple[str, ...] = ()
    anchor: str = ""
    text: str = ""
    about: str = ""
    passages: tuple[tuple[str, str, str], ...] = ()
    article: str = ""
    codes: tuple[str, ...] = ()
    facts: str = ""
    serves: tuple[str, ...] = ()
    parties: tuple[str, ...] = ()
    asked: bool = False
    weight: float = 0.5


KINDS = ("instrument", "state", "measure", "guide", "page", "article", "term", "organisation", "agreement", "recommendation")
"""Kinds of entry, in the order in which they answer a name."""


def entries(w: Wording) -> list[Entry]:
    """Every record that has a page or a place on one."""
    return [*_states(w), *_instruments(w), *_measures(w), *_guides(w), *_terms(w), *_organisations(w), *_agreements(w), *_recommendations(w)]


def _all(text: Text | None) -> tuple[str, ...]:
    return tuple(dict.fromkeys(said for language in LANGUAGES if text and (said := getattr(text, language))))


def about(w: Wording, measures: Iterable[str]) -> str:
    """Measures by their labels; of a list that could not be read, which is told, nothing."""
    return ". ".join(w.label("measures", measure) for measure in measures if measure in w.catalogue.vocabulary("measures"))


def _text(w: Wording, texts: Iterable[Text | None]) -> str:
    return " ".join(w.words(text).rstrip(".") + "." for text in texts if text)


def _states(w: Wording) -> Iterator[Entry]:
    for state in w.catalogue.members.values():
        names = (*_all(state.names.short), *_all(state.names.formal), *CALLED.get(state.id, ()))
        laws = " ".join(f"{w.words(law.title)} {law.number or ''} {law.date.year if law.date else ''}." for law in state.laws)
        offices = " ".join(_said(w, w.label("measures", authority.matter), authority.office) for authority in state.authorities)
        yield Entry("state", ("state", state.id), w.words(state.names.short), names, text=f"{offices} {laws}", codes=(state.id, state.iso2), facts=_practice(w, state), weight=0.6)


def _said(w: Wording, subject: str, text: Text) -> str:
    return f"{subject}{w.colon}{w.words(text).rstrip('.')}."


def _practice(w: Wording, state: State) -> str:
    """How a State cooperates and what it has declared, each with its subject."""
    points = [_said(w, w.label("practice-topics", point.topic), point.value) for point in state.practice]
    tables = ((w.catalogue.instruments[id], table.states[state.id]) for id, table in w.catalogue.status.items() if state.id in table.states)
    declared = [_said(w, w.words(record.short), statement.summary) for record, row in tables for statement in row.statements]
    return " ".join([*points, *declared])


def _instruments(w: Wording) -> Iterator[Entry]:
    total = len(w.catalogue.members)
    for record in w.catalogue.instruments.values():
        share = len(parties_on(w.catalogue, record.id, w.today)) / total
        names = (*_all(record.short), *_all(record.title), *record.aliases, record.id)
        yield Entry("instrument", ("instrument", record.id), w.words(record.short), names, text=_text(w, (record.gives,)), weight=0.6 + 0.4 * share)
        yield from _articles(w, record, share)


def _articles(w: Wording, record: Instrument, share: float) -> Iterator[Entry]:
    names = (*_all(record.short), *record.aliases, record.id)
    for part in record.provisions:
        if part.article == "passim":
            continue
        title = w.join((w.words(record.short), article_words(w, part.article)))
        heading = w.words(part.heading)
        # Treaties that bind more States, and the parent before its protocols, first: `art. 18` alone means UNTOC's to most.
        weight = 0.3 * share + (0.1 if record.id in w.catalogue.children else 0)
        yield Entry("article", ("instrument", record.id), f"{title}{w.colon}{heading}", names, article_anchor(part.article), _text(w, (part.heading, part.summary)), article=part.article, serves=part.measures, weight=weight)


def _measures(w: Wording) -> Iterator[Entry]:
    for id, entry in w.catalogue.vocabulary("measures").items():
        yield Entry("measure", ("measure", id), w.label("measures", id), (*_all(entry.label), id.replace("-", " ")), text=_text(w, (entry.meaning,)), asked=bool(entry.request), weight=0.8)


def _guides(w: Wording) -> Iterator[Entry]:
    for guide in w.catalogue.guides.values():
        steps = _text(w, (step.do for step in guide.steps))
        form = ". " + w.say("Checklists and request forms") if guide.kind == "request" else ""
        yield Entry("guide", ("guide", guide.id), w.words(guide.title), _all(guide.title), text=f"{_text(w, (guide.purpose,))} {steps}", about=about(w, guide.measures) + form, serves=guide.measures, weight=0.7)


def _terms(w: Wording) -> Iterator[Entry]:
    for id, term in w.catalogue.glossary.items():
        yield Entry("term", ("term", id), w.words(term.term), _all(term.term), text=_text(w, (term.meaning, term.use)), weight=0.2)


def _organisations(w: Wording) -> Iterator[Entry]:
    for id, record in w.catalogue.organisations.items():
        yield Entry("organisation", ("organisation", id), w.words(record.name), (*_all(record.name), *_all(record.abbreviation)), text=_text(w, (record.serves,)), weight=0.4)


def _agreements(w: Wording) -> Iterator[Entry]:
    for id, record in w.catalogue.agreements.items():
        names = [w.words(w.catalogue.states[party].names.short) for party in record.parties]
        title = f"{w.join(names)}{w.colon}{w.words(record.title)}" + (f" ({record.signed.year})" if record.signed else "")
        told = about(w, record.measures)
        text = " ".join([f"{told}." if told else "", f"{w.label('agreement-status', record.status)}.", _text(w, (record.note,))])
        yield Entry("agreement", ("agreement", id), title, _all(record.title), text=text, about=f"{told}. {_called(w, record)}", serves=record.measures, parties=record.parties, weight=0.3)


def _called(w: Wording, record: Agreement) -> str:
    """All names of the States of an agreement, by which it is looked up."""
    return ". ".join(name for party in record.parties for name in (*_all(w.catalogue.states[party].names.short), *CALLED.get(party, ())))


def _recommendations(w: Wording) -> Iterator[Entry]:
    for id, record in w.catalogue.recommendations.items():
        text = _text(w, (record.asks, *record.this_year))
        yield Entry("recommendation", ("recommendation", id), w.words(record.title), _all(record.title), text=text, weight=0.4)
