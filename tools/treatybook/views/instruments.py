"""What a reader sees of one treaty: its card, who is bound, where, since when, with what limits, and what its articles give."""

from __future__ import annotations

from treatybook.law import parties_on
from treatybook.model import NOT_IN_FORCE, NOT_RECORDED, Instrument, Practice, Provision, Registration, Row, Source, Statement
from treatybook.text import Text
from treatybook.views.binding import figures, joined_sources, ratification_table, tile_map, timeline, told_sources
from treatybook.views.blocks import Block, Blocks, Bullets, Facts, Fold, Group, Note, Paragraph, Phrase, Section, Span, item, paragraph, phrase, words
from treatybook.views.changes import changes_of
from treatybook.views.forms import View
from treatybook.views.progress import progress
from treatybook.views.wording import Wording


def card(w: Wording, id: str) -> Blocks:
    """What the instrument is: the answer first, then its figures and facts."""
    record = w.catalogue.instruments[id]
    blocks: list[Block] = [Paragraph((w.text(record.gives),), ("tb-lead",)), *figures(w, id)]
    if record.note:
        blocks.append(Note("warning", w.say("Read with care"), (Paragraph((w.text(record.note),)),)))
    return (*blocks, Facts(tuple(_facts(w, record))), _source_line(w, record.source))


def _facts(w: Wording, record: Instrument) -> list[tuple[Phrase, Blocks]]:
    found: list[tuple[Phrase, Blocks]] = [item(w.say("Full title"), below=(Paragraph((w.text(record.title),)),))]
    place = (w.join(("", w.words(record.adopted.place))),) if record.adopted.place else ()
    found.append(item(w.say("Adopted"), below=(paragraph(w.date(record.adopted.date), *place),)))
    found.append(item(w.say("Entry into force"), below=_entry_into_force(w, record)))
    found.append(item(w.say("For a State that joins now"), below=(paragraph(w.marked(later_parties(w, record), _rule_trust(record))),)))
    if record.parent:
        found.append(item(w.say("Supplements"), below=(paragraph(w.instrument(record.parent)),)))
    if record.organisation:
        found.append(item(w.say("Made within"), below=(paragraph(w.text(w.catalogue.organisations[record.organisation].name)),)))
    if record.offences:
        found.append(item(w.say("Offences it reaches"), below=(paragraph(w.join(w.label("offences", word) for word in record.offences)),)))
    found.append(item(w.say("Depositary"), below=(paragraph(w.label("depositaries", record.depositary)),)))
    if record.registration:
        found.append(item(w.say("Registration"), below=(paragraph(_registration(w, record.registration)),)))
    links = [Span(w.say(LINKS[link.kind]), url=link.url) for link in record.links]
    if links:
        found.append(item(w.say("Links"), below=(Bullets(tuple(item(link) for link in links)),)))
    return found


def _registration(w: Wording, registration: Registration) -> str:
    number, volume, page = registration.number, registration.volume, registration.page
    if volume and page:
        return w.say("No. {number}; UNTS vol. {volume}, p. {page}", number=number, volume=volume, page=page)
    return w.say("No. {number}; UNTS vol. {volume}", number=number, volume=volume) if volume else w.say("No. {number}", number=number)


LINKS = {"text": "Text of the treaty", "status": "The depositary's list", "depositary": "The depositary"}


def _rule_trust(record: Instrument) -> str:
    if record.later_parties.rule == NOT_RECORDED:
        return ""
    return (record.later_parties.source or record.source).trust


def _entry_into_force(w: Wording, record: Instrument) -> Blocks:
    when = record.entry_into_force
    said = {NOT_IN_FORCE: w.say("Not in force"), NOT_RECORDED: w.say("Date not recorded")}.get(str(when.date)) or w.date(when.date)
    article = f" ({w.say('art. {number}', number=when.article)})" if when.article else ""
    trust = (when.source or record.source).trust if when.date != NOT_RECORDED else ""
    blocks: list[Block] = [paragraph(w.marked(said + article, trust))]
    if when.condition:
        blocks.append(Paragraph((w.text(when.condition),)))
    return tuple(blocks)


def later_parties(w: Wording, record: Instrument) -> str:
    """The rule of entry into force for a State that consents later, in words."""
    rule, count = record.later_parties.rule, record.later_parties.count or 0
    said = {
        "on-deposit": w.say("on the day of the deposit"),
        "days-after-deposit": w.say_count("one day after the deposit", "{count} days after the deposit", count),
        "months-after-deposit": w.say_count("one month after the deposit", "{count} months after the deposit", count),
        "first-of-month-after-months": w.say_count("on the first day of the month after one month from the deposit", "on the first day of the month after {count} months from the deposit", count)
        if count
        else w.say("on the first day of the month after the deposit"),
        NOT_RECORDED: w.say("The rule is not recorded"),
    }[rule]
    article = record.later_parties.article
    return f"{said} ({w.say('art. {number}', number=article)})" if article else said


def _source_line(w: Wording, source: Source) -> Paragraph:
    return Paragraph((Span(w.say("Source:") + " "), *w.source(source)), ("tb-source",))


def declarations(w: Wording, id: str = "", state: tuple[str, ...] = ()) -> Blocks:
    """Reservations, declarations, notifications: a summary of each, with the official words folded below it."""
    found: list[Block] = []
    for instrument, row_state, row in _rows(w, id, state):
        if not row.statements and not row.conflict:
            continue
        heading = w.state(row_state) if id else w.instrument(instrument)
        below: list[Block] = []
        if row.conflict:
            below.append(Note("warning", w.say("Sources conflict"), (Paragraph((w.text(row.conflict),)),)))
        below += [block for each in row.statements for block in _statement(w, each)]
        anchor = f"limits-{row_state}" if id else f"limits-{instrument}"
        found.append(Facts((((heading,), tuple(below)),), ("tb-facts", "tb-statements"), (anchor,)))
    return tuple(found) or (paragraph(w.say("None is recorded here. That is not to say that there is none: ask the depositary.")),)


def _rows(w: Wording, id: str, states: tuple[str, ...]) -> list[tuple[str, str, Row]]:
    tables = [w.catalogue.status[id]] if id in w.catalogue.status else [] if id else list(w.catalogue.status.values())
    return [(table.id, state, table.states[state]) for table in tables for state in w.by_name(table.states) if not states or state in states]


def _statement(w: Wording, statement: Statement) -> Blocks:
    kind = w.label("statement-kinds", statement.kind)
    article = f" ({w.say('art. {number}', number=statement.article)})" if statement.article else ""
    day = f"{w.join(('', ''))}{w.date(statement.date)}" if statement.date else ""
    head = paragraph(words(f"{kind}{article}{day}", "tb-badge"), " ", w.marked("", ""), w.text(statement.summary))
    source = Paragraph((Span(w.say("Source:") + " "), *w.source(statement.source)), ("tb-source",))
    if not statement.text:
        return (head, source)
    return (head, Fold(phrase(w.say("The words of the State")), (Group((Paragraph((w.text(statement.text),)),), ("tb-quote",)),)), source)


def provisions(w: Wording, id: str, measure: tuple[str, ...] = ()) -> Blocks:
    """What the articles give, grouped by measure in the order of the list; each with its heading and one sentence."""
    record = w.catalogue.instruments[id]
    blocks: list[Block] = []
    anchored: set[str] = set()
    for word in w.catalogue.vocabulary("measures"):
        if measure and word not in measure:
            continue
        parts = [part for part in record.provisions if word in part.measures]
        if parts:
            items = tuple(_provision(w, record, part) for part in parts)
            anchors = tuple("" if part.article in anchored else article_anchor(part.article) for part in parts)
            anchored.update(part.article for part in parts)
            blocks.append(Group((Paragraph((w.measure(word),), ("tb-measure",)), Facts(items, ("tb-facts", "tb-provisions"), anchors)), ("tb-by-measure",)))
    if not blocks:
        return (paragraph(w.say("Its articles are not recorded here yet: read the text of the treaty.")),)
    return (*blocks, *_provision_sources(w, record), w.downloads("provisions"))


def article_anchor(article: str) -> str:
    """The anchor of an article on its instrument's page: letters, digits and hyphens."""
    return "art-" + "-".join("".join(sign if sign.isalnum() else " " for sign in article).split())


def article_words(w: Wording, article: str) -> str:
    """How an article is cited in the reader's language; where the numbers are not recorded, that."""
    return w.say("Articles not recorded") if article == "passim" else w.say("art. {number}", number=w.join(article.split(", ")))


def _provision(w: Wording, record: Instrument, part: Provision) -> tuple[Phrase, Blocks]:
    number = w.marked(article_words(w, part.article), record.source_of(part).trust, "tb-article")
    effect = words(w.label("effects", part.effect), "tb-badge", f"tb-effect-{part.effect}")
    narrower = (f" {w.say('Only for: {offences}.', offences=w.join(w.label('offences', word) for word in part.offences))}",) if part.offences else ()
    return item(number, below=(paragraph(w.text(part.heading, "tb-heading"), " ", effect), Paragraph((w.text(part.summary), *phrase(*narrower)))))


def _provision_sources(w: Wording, record: Instrument) -> Blocks:
    found = joined_sources(w, (record.source_of(part) for part in record.provisions))
    lines = tuple(Paragraph((Span(w.say("Source:") + " "), *told_sources(w, together)), ("tb-source",)) for together in found)
    return (*lines, paragraph(w.say("Summaries are our own words; the authentic text prevails."), classes=("tb-source",)))


def practice_points(w: Wording, points: tuple[Practice, ...]) -> Blocks:
    """How a State, or the parties of a treaty, cooperate: point by point with its law and source."""
    items: list[tuple[Phrase, Blocks]] = []
    for topic in dict.fromkeys(point.topic for point in points):
        below: list[Block] = []
        for point in points:
            if point.topic == topic:
                below += _practice(w, point)
        items.append(item(w.label("practice-topics", topic), below=tuple(below)))
    return (Facts(tuple(items)),) if items else ()


def _practice(w: Wording, point: Practice) -> Blocks:
    value = w.text(point.value)
    marked = w.marked(value.words, point.source.trust)
    detail = (Paragraph((w.text(point.detail),)),) if point.detail else ()
    basis = (w.text(point.basis), Span(". ")) if point.basis else ()
    return (Paragraph((Span(marked.words, ("tb-strong", *marked.classes), language=value.language, hidden=marked.hidden),)), *detail, Paragraph((*basis, *w.source(point.source)), ("tb-source",)))


def page(w: Wording, id: str) -> Blocks:
    """The whole page of an instrument below its heading."""
    record = w.catalogue.instruments[id]
    practice = practice_points(w, record.practice)
    sections: list[Block] = [
        Section("status", w.say("Who is bound"), (*tile_map(w, id), *ratification_table(w, id))),
        Section("provisions", w.say("What its articles give"), provisions(w, id)),
        Section("limits", w.say("Reservations, declarations and notifications"), declarations(w, id)),
    ]
    if practice:
        sections.append(Section("practice", w.say("How its parties cooperate"), practice))
    if parties_on(w.catalogue, id, w.today):
        sections.append(Section("progress", w.say("States parties over the years"), progress(w, (id,))))
    sections.append(Section("acts", w.say("Latest acts"), timeline(w, id, last=12)))
    return (*card(w, id), *sections, *changes_of(w, "instrument", id))


def title(w: Wording, id: str) -> Text:
    return w.catalogue.instruments[id].short


INSTRUMENT_VIEWS = (
    View("instrument-card", card, "instrument"),
    View("instrument-page", page, "instrument"),
    View("provisions", provisions, "instrument", {"measure": "measure"}),
    View("ratification-table", ratification_table, "instrument", {"region": "region", "organisation": "organisation"}),
    View("tile-map", tile_map, "instrument"),
    View("timeline", timeline, "instrument", {"last": "number"}),
    View("declarations", declarations, "instrument", {"state": "state"}, optional=True),
)
