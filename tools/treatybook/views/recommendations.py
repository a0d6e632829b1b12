"""What a reader sees of the symposium: what is known of it, what it recommended, and the figures by which that is measured."""

from __future__ import annotations

from treatybook.indicators import FUNCTIONS, Figure
from treatybook.model import Recommendation
from treatybook.text import Text
from treatybook.views.blocks import Block, Blocks, Bullets, Fold, Group, Note, Paragraph, Section, Span, item, paragraph, phrase, words
from treatybook.views.changes import changes_of
from treatybook.views.forms import View
from treatybook.views.handbook import pages_on_theme
from treatybook.views.wording import Wording


def meeting(w: Wording) -> Blocks:
    """What the source says of the meeting, and what is not known."""
    record = w.catalogue.meeting
    if record is None:
        return (paragraph(w.say("No meeting is recorded.")),)
    held = [w.text(record.place_held), Span(w.join(("", "")))] if record.place_held else []
    organisers = Bullets(tuple(item(w.text(body)) for body in record.organisers))
    return (
        Paragraph((w.text(record.title),), ("tb-lead",)),
        paragraph(*held, w.text(record.held)),
        paragraph(w.say("Organised by:")),
        organisers,
        Section("known", w.say("What is known"), (Bullets(tuple(item(w.text(fact)) for fact in record.facts)),)),
        Section("unknown", w.say("What is not known"), (Bullets(tuple(item(w.text(fact)) for fact in record.unknown)), _source(w, record.source))),
    )


def _source(w: Wording, source: object) -> Paragraph:
    return Paragraph((Span(w.say("Source:") + " "), *w.source(source)), ("tb-source",))  # type: ignore[arg-type]


def _all(w: Wording) -> list[Recommendation]:
    return sorted(w.catalogue.recommendations.values(), key=lambda record: (record.kind != "recommendation", record.order))


def recommendation_list(w: Wording, short: bool = False) -> Blocks:
    """The recommendations with their first figure, then the fields of practice; ``short``: the recommendations alone, without headings."""
    cards = {kind: tuple(_card(w, record) for record in _all(w) if record.kind == kind) for kind in ("recommendation", "field")}
    if short:
        return (Group(cards["recommendation"], ("tb-cards",)),)
    return (
        Section("recommendations", w.say("Recommendations"), (Group(cards["recommendation"], ("tb-cards",)),)),
        Section("fields", w.say("Fields of practice that the symposium discussed"), (Group(cards["field"], ("tb-cards",)),)),
    )


def _card(w: Wording, record: Recommendation) -> Group:
    title = w.text(record.title)
    head = Paragraph((Span(title.words, ("tb-strong",), record=("recommendation", record.id), language=title.language),))
    figure = indicator(w, record.indicators[0], short=True) if record.indicators else ()
    return Group((head, Paragraph((w.text(record.asks),)), *figure), ("tb-card",))


def card(w: Wording, id: str) -> Blocks:
    """One recommendation: its words as known, what it asks, its first figure."""
    return (_card(w, w.catalogue.recommendations[id]),)


def page(w: Wording, id: str) -> Blocks:
    """The whole page of a recommendation below its heading."""
    record = w.catalogue.recommendations[id]
    quoted: list[Block] = [Group((Paragraph((w.text(record.words),)),), ("tb-quote",))]
    if record.words.pick(w.language).origin != "official" and record.words.en:
        quoted.append(Fold(phrase(w.say("In the source's own language")), (Paragraph((Span(record.words.en, language="en"),)),)))
    blocks: list[Block] = [*quoted, _source(w, record.source)]
    asks: list[Block] = [Paragraph((w.text(record.asks),))]
    if record.addressees:
        asks.append(paragraph(w.say("Addressed to:")))
        asks.append(Bullets(tuple(item(w.text(who)) for who in record.addressees)))
    blocks.append(Section("asks", w.say("What it asks: our reading"), tuple(asks)))
    if record.indicators:
        blocks.append(Section("figures", w.say("How far it is carried out"), tuple(block for each in record.indicators for block in indicator(w, each))))
    if record.this_year:
        blocks.append(Section("this-year", w.say("What an office can do this year: our proposals"), (_bullets(w, record.this_year),)))
    blocks += pages_on_theme(w, id)
    links = (*(w.instrument(each) for each in record.instruments), *(w.measure(each) for each in record.measures))
    if links:
        blocks.append(Section("see", w.say("Conventions and measures"), (Bullets(tuple(item(link) for link in links), classes=("tb-columns",)),)))
    return (*blocks, *changes_of(w, "recommendation", id))


def _bullets(w: Wording, texts: tuple[Text, ...]) -> Bullets:
    return Bullets(tuple(item(w.text(text)) for text in texts))


def indicator(w: Wording, id: str, short: bool = False) -> Blocks:
    """A figure computed from the records, with its definition, what it leaves out, and the States behind it."""
    record = w.catalogue.indicators[id]
    figure = FUNCTIONS[record.compute](w.catalogue, record, w.today)
    share = " " + w.say("of {total}", total=figure.total) if figure.total is not None else ""
    head = paragraph(words(str(figure.value), "tb-number"), share, w.colon, w.text(record.title), classes=("tb-figure",))
    if short:
        return (head,)
    blocks: list[Block] = [head, Paragraph((w.text(record.definition),)), *_behind(w, figure)]
    if figure.unknown:
        blocks.append(paragraph(w.say("Not known to us, and so not counted: {count}.", count=figure.unknown)))
    if record.caveat:
        blocks.append(Note("note", w.say("Read with care"), (Paragraph((w.text(record.caveat),)),)))
    blocks.append(paragraph(w.say("Computed from the records of this handbook on {date}.", date=w.date(w.today)), classes=("tb-source",)))
    return (Group(tuple(blocks), ("tb-card", "tb-indicator")),)


def _behind(w: Wording, figure: Figure) -> Blocks:
    if figure.details:
        items = tuple(
            item(w.state(state or ""), w.colon, w.instrument(what), w.join(("", w.date(day))) if day else "", f" ({w.say_count('one year', '{count} years', (w.today - day).days // 365)})" if figure.unit == "cells" and day else "")
            for what, state, day in figure.details
        )
        return (Fold(phrase(w.say("Which")), (Bullets(items),)),)
    if figure.states:
        order = figure.states if figure.unit == "pairs" else w.by_name(figure.states)
        return (Fold(phrase(w.say("Which States")), (Bullets(tuple(item(w.state(state)) for state in order), classes=("tb-columns",)),)),)
    return ()


RECOMMENDATION_VIEWS = (
    View("meeting", meeting),
    View("recommendation-list", recommendation_list, options={"short": "flag"}),
    View("recommendation-card", card, "recommendation"),
    View("recommendation-page", page, "recommendation"),
    View("indicator", indicator, "indicator"),
)
