"""What a reader sees of the registers: bodies and networks, the glossary, the sources."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from treatybook.dates import PartialDate
from treatybook.model import Organisation, Term
from treatybook.text import LANGUAGES
from treatybook.views.blocks import Block, Blocks, Bullets, Cell, Facts, Fold, Paragraph, Phrase, Section, Span, Table, cell, item, paragraph, phrase
from treatybook.views.forms import View
from treatybook.views.origins import all_sources
from treatybook.views.wording import Wording, site_of


def organisations(w: Wording) -> Blocks:
    """Bodies and networks by kind: what each serves for and who belongs to it."""
    blocks: list[Block] = []
    for kind in w.catalogue.vocabulary("organisation-kinds"):
        bodies = sorted((body for body in w.catalogue.organisations.values() if body.kind == kind), key=lambda body: w.sort_key(w.words(body.name)))
        if bodies:
            items = tuple(_body(w, body) for body in bodies)
            facts = Facts(items, anchors=tuple(f"organisation-{body.id}" for body in bodies))
            blocks.append(Section(f"kind-{kind}", w.label("organisation-kinds", kind), (facts,)))
    return (w.downloads("organisations"), *blocks)


def _body(w: Wording, body: Organisation) -> tuple[Phrase, Blocks]:
    name = w.text(body.name)
    short = f" ({w.words(body.abbreviation)})" if body.abbreviation and w.words(body.abbreviation) != name.words else ""
    below: list[Block] = [Paragraph((w.text(body.serves),))] if body.serves else []
    if body.measures:
        links: list[Span] = []
        for measure in body.measures:
            links += [w.measure(measure), Span(w.join(("", "")))]
        below.append(paragraph(w.say("A channel for:"), " ", *links[:-1]))
    if body.worldwide:
        below.append(paragraph(w.say("Open to all States.")))
    if body.members:
        below.append(Fold(phrase(w.say("{count} of the States here", count=len(set(body.members) & set(w.catalogue.members)))), (_members(w, body),)))
    if body.url:
        below.append(paragraph(Span(site_of(body.url), url=body.url)))
    below.append(Paragraph((Span(w.say("Source:") + " "), *w.source(body.source)), ("tb-source",)))
    return item(Span(name.words + short, language=name.language), below=tuple(below))


def _members(w: Wording, body: Organisation) -> Bullets:
    items = []
    for state in w.by_name(body.members):
        member = body.members[state]
        status = "" if member.status == "member" else f" – {w.label('membership', member.status)}"
        trust = (member.source or body.source).trust
        note = (". ", w.text(member.note)) if member.note else ()
        items.append(item(w.state(state), w.marked(status, trust if status else ""), *note))
    return Bullets(tuple(items), classes=("tb-columns",))


def glossary(w: Wording) -> Blocks:
    """The terms in the order of the reader's alphabet, each with its other two languages, its meaning and notes on its use."""
    terms = w.catalogue.glossary
    ordered = sorted(terms, key=lambda id: w.sort_key(w.words(terms[id].term)))
    return (Facts(tuple(_term(w, terms[id]) for id in ordered), ("tb-facts", "tb-glossary"), tuple(f"term-{id}" for id in ordered)),)


def false_friends(w: Wording) -> Blocks:
    """The words that mislead, in the order of the reader's alphabet: each in its three languages, what it means, and what it is not."""
    terms = {id: term for id, term in w.catalogue.glossary.items() if term.false_friend}
    ordered = sorted(terms, key=lambda id: w.sort_key(w.words(terms[id].term)))
    languages = (w.label("languages", code) for language, code in _CODES.items() if language != w.language)
    columns = (w.say("Word"), *(name[:1].upper() + name[1:] for name in languages), w.say("What it means"), w.say("What misleads"))
    return (Table(w.say("Words that mislead"), columns, tuple(_misleading(w, id, terms[id]) for id in ordered)),)


def _misleading(w: Wording, id: str, term: Term) -> tuple[Cell, ...]:
    """A false friend, linked to its place in the glossary; each language stands in a cell of its own, and so in its own direction."""
    name = w.text(term.term)
    word = replace(w.marked(name.words, term.source.trust), record=("term", id), language=name.language)
    return (cell(word), *map(cell, _in_others(w, term)), cell(w.text(term.meaning)), cell(w.text(term.use or term.meaning)))


def _in_others(w: Wording, term: Term) -> tuple[Span, ...]:
    return tuple(Span(term.term.pick(language).words, language=language) for language in LANGUAGES if language != w.language)


def _term(w: Wording, term: Term) -> tuple[Phrase, Blocks]:
    first, *others = _in_others(w, term)
    in_others = (first, *(span for other in others for span in (Span(" · "), other)))
    below: list[Block] = [Paragraph(in_others, ("tb-term-others",)), Paragraph((w.text(term.meaning),))]
    if term.use:
        below.append(paragraph(w.say("Use:"), " ", w.text(term.use)))
    below.append(Paragraph((Span(w.say("Source:") + " "), *w.source(term.source)), ("tb-source",)))
    name = w.text(term.term)
    return item(w.marked(name.words, term.source.trust), below=tuple(below))


def sources(w: Wording) -> Blocks:
    """How far the facts are trusted, then every address that was read, how often it is relied on, and its dates."""
    trust: Counter[str] = Counter()
    uses: Counter[str] = Counter()
    dates: dict[str, list[PartialDate]] = {}
    for source in all_sources(w.catalogue):
        trust[source.trust] += 1
        if source.url:
            uses[source.url] += 1
            if source.as_of:
                dates.setdefault(source.url, []).append(source.as_of)
    figures = Bullets(tuple(item(Span(str(trust[word]), ("tb-number",)), f" {w.label('trust', word)}") for word in w.catalogue.vocabulary("trust")), classes=("tb-figures",))
    rows = tuple((cell(Span(_shortened(url), url=url), sort=f"{number:05}"), cell(w.range(dates.get(url, [])), sort=str(max(dates[url])).replace("-", "") if url in dates else "0"), cell(str(uses[url]), sort=f"{uses[url]:05}")) for number, url in enumerate(sorted(uses)))
    columns = (w.say("Address"), w.say("As of"), w.say("Facts that rest on it"))
    return (figures, Table(w.say("Addresses read"), columns, rows))


def _shortened(url: str) -> str:
    shown = url.split("//", 1)[-1].removeprefix("www.")
    return shown if len(shown) <= 70 else shown[:69] + "…"


_CODES = {"en": "eng", "fr": "fra", "ar": "ara"}

REGISTER_VIEWS = (
    View("organisations", organisations),
    View("glossary", glossary),
    View("false-friends", false_friends),
    View("sources", sources),
)
