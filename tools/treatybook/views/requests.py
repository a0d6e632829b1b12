"""What a reader sees of a request form without JavaScript, and what the request builder knows of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from treatybook.model import FormField, FormSection, Guide, Pitfall
from treatybook.text import LANGUAGES, Text
from treatybook.views.blocks import Block, Blocks, Bullets, Facts, Group, Paragraph, Phrase, Section, Span, item, paragraph, phrase, words
from treatybook.views.forms import Refusal, View
from treatybook.views.guides import SHIELD, cited_articles
from treatybook.views.links import cited
from treatybook.views.wording import Wording

BUILDER = "tb-builder"
"""Where the builder stands on the page; it takes the place of the sections `form` and `draft`."""
SPOKEN = ("official", "working")
WHERE_CHOSEN = "(*)"
"""The sign of a field that must be filled in where the choice is made on which it hangs."""
Href = Callable[[Span], str]
"""The address, relative to the page, to which a span leads."""


def request_form(w: Wording, id: str) -> Blocks:
    """The form as a list to read or print: what is asked, why, by which article; then how such requests fail."""
    record = w.catalogue.guides[id]
    if record.kind != "request":
        raise Refusal(f"'{id}' is a checklist, not a request form.")
    fields = [part for section in record.sections for part in w.catalogue.fields_of(section)]
    choices = {choice.id: choice.label for part in fields for choice in part.choices}
    quoted = tuple(Group((Paragraph((Span(blanks(w.words(text))),)),), ("tb-quote",)) for text in (record.opening, record.closing) if text)
    return (
        Paragraph((w.text(record.purpose),), ("tb-lead",)),
        Group((), (BUILDER,)),
        Section("form", w.say("What the request must contain"), (_legend(w, fields), *(_section(w, section, choices) for section in record.sections))),
        Section("draft", w.say("How the draft opens and closes"), quoted),
        Section("fails", w.say("How such requests fail"), (_failures(w, record),)),
        Paragraph((Span(w.say("Source:") + " "), *w.source(record.source)), ("tb-source",)),
    )


def _legend(w: Wording, fields: Sequence[FormField]) -> Paragraph:
    where_chosen = (words(WHERE_CHOSEN, "tb-required"), f" {w.say('required where it is chosen')} · ") if any(part.required and part.when for part in fields) else ()
    return paragraph(words("*", "tb-required"), f" {w.say('required')} · ", *where_chosen, words(SHIELD, "tb-shield"), f" {w.say('protection')}", classes=("tb-legend",))


def _section(w: Wording, section: FormSection, choices: dict[str, Text]) -> Section:
    fields = w.catalogue.fields_of(section)
    return Section(f"form-{section.id}", w.words(section.title), (Facts(tuple(_field(w, part, choices) for part in fields), ("tb-facts", "tb-asked")),))


def _field(w: Wording, part: FormField, choices: dict[str, Text]) -> tuple[Phrase, Blocks]:
    sign, said = (WHERE_CHOSEN, w.say("required where it is chosen")) if part.when else ("*", w.say("required"))
    required = (Span(f"\u00a0{sign}", ("tb-required",), hidden=f" ({said})"),) if part.required else ()
    shield = (Span(f"\u00a0{SHIELD}", ("tb-shield",), hidden=f" ({w.say('protection')})"),) if part.protection else ()
    below: list[Block] = [Paragraph((w.text(part.why),))]
    if part.when:
        below.append(paragraph(w.say("Asked where this is chosen: {choice}", choice=w.words(choices[part.when])), classes=("tb-example",)))
    if part.choices:
        below.append(Bullets(tuple(item(w.text(choice.label)) for choice in part.choices)))
    if part.example:
        below.append(paragraph(w.say("Example, made up:") + " ", w.text(part.example), classes=("tb-example",)))
    if part.articles:
        below.append(Paragraph(cited_articles(w, part.articles), ("tb-articles",)))
    return (phrase(w.text(part.label), *required, *shield), tuple(below))


def blanks(text: str) -> str:
    """The text with an ellipsis for each field in braces."""
    pieces = text.split("{")
    return pieces[0] + "".join("…" + piece.partition("}")[2] for piece in pieces[1:])


def _failures(w: Wording, record: Guide) -> Bullets:
    told = [item(w.text(pitfall.message), below=_cited_below(w, pitfall)) for pitfall in w.catalogue.pitfalls_of(record)]
    return Bullets((*told, *(item(w.text(reason)) for reason in record.refused)))


def _cited_below(w: Wording, pitfall: Pitfall) -> Blocks:
    return (Paragraph(cited_articles(w, pitfall.articles), ("tb-articles",)),) if pitfall.articles else ()


def request_data(w: Wording, id: str, href: Href) -> dict[str, Any]:
    """What the builder needs to ask in the page's language, and to draft in any of the three."""
    record = w.catalogue.guides[id]
    return {
        "id": id,
        "title": _three(record.title),
        "opening": _three(record.opening),
        "closing": _three(record.closing),
        "measures": list(record.measures),
        "sections": [
            {"id": section.id, "title": _three(section.title), "fields": [_field_data(w, part, href) for part in w.catalogue.fields_of(section)]}
            for section in record.sections
        ],
        "pitfalls": [
            {"rule": pitfall.rule, "fields": list(pitfall.fields), "message": w.words(pitfall.message), "articles": _cited_data(w, pitfall.articles, href)}
            for pitfall in w.catalogue.pitfalls_of(record)
        ],
        "refused": [w.words(reason) for reason in record.refused],
    }


def _field_data(w: Wording, part: FormField, href: Href) -> dict[str, Any]:
    return {
        "id": part.id,
        "kind": part.kind,
        "label": _three(part.label),
        "why": w.words(part.why),
        "required": part.required,
        "protection": part.protection,
        "when": part.when or "",
        "example": w.words(part.example) if part.example else "",
        "choices": [{"id": choice.id, "label": _three(choice.label)} for choice in part.choices],
        "articles": _cited_data(w, part.articles, href),
    }


def _cited_data(w: Wording, citations: tuple[str, ...], href: Href) -> list[dict[str, str]]:
    spans = (cited(w, citation) for citation in citations)
    return [{"words": span.words + span.hidden, "href": href(span)} for span in spans]


def states_data(w: Wording) -> dict[str, Any]:
    """States by their ids, in the reader's alphabet: names in the three languages, and the languages that they are known to write in."""
    members = w.catalogue.members
    return {
        id: {
            "short": _three(members[id].names.short),
            "formal": _three(members[id].names.formal),
            "languages": [spoken.code for spoken in members[id].languages if spoken.status in SPOKEN],
        }
        for id in w.by_name(members)
    }


def titles_data(w: Wording) -> dict[str, Any]:
    """The full titles, in the three languages, of what can be a legal basis: a letter names a treaty by its title, in the letter's own language."""
    serving = [record for record in w.catalogue.instruments.values() if any(part.effect == "basis" for part in record.provisions)]
    in_force = [record for record in w.catalogue.agreements.values() if record.status == "in-force"]
    return {record.id: _three(record.title) for record in (*serving, *in_force)}


def languages_data(w: Wording) -> dict[str, str]:
    """The languages that States are known to write in, by their codes, in the reader's words."""
    codes = {code for state in states_data(w).values() for code in state["languages"]}
    return {code: w.label("languages", code) for code in sorted(codes)}


def _three(text: Text | None) -> dict[str, str]:
    return {language: text.pick(language).words if text else "" for language in LANGUAGES}


REQUEST_VIEWS = (View("request-builder", request_form, "guide"),)
