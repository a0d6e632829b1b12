"""What a reader sees of a checklist: the steps to tick, why and by which article, and what makes it fail."""

from __future__ import annotations

from zlib import crc32

from treatybook.model import Guide, Step
from treatybook.views.blocks import Block, Blocks, Bullets, Fold, Group, Paragraph, Phrase, Section, Span, item, paragraph, phrase, words
from treatybook.views.forms import Refusal, View
from treatybook.views.links import cited
from treatybook.views.wording import Wording

BOX, SHIELD = "☐", "◆"


def checklist_page(w: Wording, record: Guide) -> Blocks:
    """The whole page of a checklist below its heading."""
    blocks: list[Block] = [Paragraph((w.text(record.purpose),), ("tb-lead",)), *steps(w, record.id)]
    if record.refused:
        blocks.append(Section("fails", w.say("What makes it fail"), (Bullets(tuple(item(w.text(reason)) for reason in record.refused)),)))
    links = (*(w.measure(each) for each in record.measures), *(w.instrument(each) for each in _instruments(w, record)))
    if links:
        blocks.append(Section("see", w.say("Conventions and measures"), (Bullets(tuple(item(link) for link in links), classes=("tb-columns",)),)))
    said = w.say("The steps are our own words, a draft for practitioners to review; the law of your State and the text of the treaty come first.")
    blocks.append(Paragraph((Span(f"{said} {w.say('Source:')} "), *w.source(record.source)), ("tb-source",)))
    return tuple(blocks)


def steps(w: Wording, id: str) -> Blocks:
    """The steps of a checklist with a box each, room for the case, and what the sign of protection says."""
    record = w.catalogue.guides[id]
    if record.kind != "checklist":
        raise Refusal(f"'{id}' is a request form, not a checklist.")
    keys = tuple((f"tb-step-{crc32((step.do.en or '').encode()):08x}",) for step in record.steps)
    room = Group(tuple(_blank(said) for said in (w.say("Case number"), w.say("Date"), w.say("Office"), w.say("Signature"))), ("tb-room",))
    blocks: list[Block] = [room, Bullets(tuple(_step(w, step) for step in record.steps), True, ("tb-checklist",), keys)]
    if any(step.protection for step in record.steps):
        blocks.append(paragraph(words(SHIELD, "tb-shield"), f" {w.say('This step protects a person: a victim, a witness, a child or a migrant.')}", classes=("tb-legend",)))
    return tuple(blocks)


def _blank(said: str) -> Paragraph:
    return paragraph(said, " ", words("_" * 24, "tb-blank"))


def _step(w: Wording, step: Step) -> tuple[Phrase, Blocks]:
    """``tb-do`` holds what is read aloud as the name of the box."""
    shield = (Span(f"\u00a0{SHIELD}", ("tb-shield",), hidden=f" ({w.say('protection')})"),) if step.protection else ()
    below: list[Block] = []
    if step.why:
        below.append(Paragraph((w.text(step.why),), ("tb-why",)))
    if step.articles:
        below.append(Paragraph(cited_articles(w, step.articles), ("tb-articles",)))
    folded = (Fold(phrase(w.say("Why, and which article") if step.articles else w.say("Why")), tuple(below)),) if below else ()
    return item(words(BOX, "tb-box"), " ", w.text(step.do, "tb-do"), *shield, below=folded)


def cited_articles(w: Wording, citations: tuple[str, ...]) -> Phrase:
    """The articles on which a step or a field rests; a convention is named before the first of its own."""
    found: list[Span] = []
    named = ""
    for citation in citations:
        id = citation.partition(" ")[0]
        found += [Span(w.join(("", "")) if id == named else " · "), cited(w, citation, id != named)]
        named = id
    return tuple(found[1:])


def _instruments(w: Wording, record: Guide) -> list[str]:
    """The conventions whose articles the steps cite, each once, in the order of the steps."""
    return list(dict.fromkeys(citation.partition(" ")[0] for step in record.steps for citation in step.articles))


CHECKLIST_VIEWS = (View("checklist", steps, "guide"),)
