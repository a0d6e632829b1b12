"""What a role in prose says: the name of a record, or an article of a treaty, in the reader's language."""

from __future__ import annotations

from treatybook.catalogue import LINKED
from treatybook.place import near
from treatybook.views.blocks import Phrase, Span
from treatybook.views.forms import Refusal, known_id
from treatybook.views.instruments import article_anchor, article_words
from treatybook.views.wording import Wording

def link(w: Wording, kind: str, id: str) -> Phrase:
    """The name of a record, linked to its place. Refusal where there is none."""
    known_id(w.catalogue, kind, id)
    name = _name(w, kind, id)
    return (Span(name.words, record=(kind, id), language=name.language),)


def title(w: Wording, argument: str) -> Phrase:
    """The name of a record without a link, for the heading of its page; ``argument`` is 'kind id', or 'handbook' for its own title."""
    if argument == "handbook":
        return (w.text(w.catalogue.handbook.title),)
    kind, _, id = argument.partition(" ")
    if kind not in LINKED:
        raise Refusal(f"'{kind}' is no kind of record. {near(kind, LINKED)}")
    known_id(w.catalogue, kind, id)
    return (_name(w, kind, id),)


def _name(w: Wording, kind: str, id: str) -> Span:
    catalogue = w.catalogue
    texts = {
        "instrument": lambda: catalogue.instruments[id].short,
        "state": lambda: catalogue.states[id].names.short,
        "measure": lambda: catalogue.vocabulary("measures")[id].label,
        "recommendation": lambda: catalogue.recommendations[id].title,
        "organisation": lambda: catalogue.organisations[id].name,
        "agreement": lambda: catalogue.agreements[id].title,
        "guide": lambda: catalogue.guides[id].title,
        "term": lambda: catalogue.glossary[id].term,
    }
    return w.text(texts[kind]())


def article(w: Wording, argument: str) -> Phrase:
    """An article as 'UNTOC, art. 18(15)', linked to it; ``argument`` is 'instrument article'. Refusal where the record has no such article."""
    id, _, number = argument.partition(" ")
    known_id(w.catalogue, "instrument", id)
    record = w.catalogue.instruments[id]
    part = record.provision(number)
    if part is None:
        raise Refusal(f"The record '{id}' has no article '{number}'. {near(number, [part.article for part in record.provisions])}".rstrip())
    name = w.words(record.short)
    return (Span(w.join((name, article_words(w, number))), record=("instrument", id, article_anchor(part.article))),)


def cited(w: Wording, citation: str, named: bool = True) -> Span:
    """An article as a record cites it, 'untoc 18(15)', in words, linked to it and with the mark of its own trust.

    Without ``named`` the convention is not named again.
    """
    id, _, number = citation.partition(" ")
    record = w.catalogue.instruments[id]
    part = record.provision(number)
    name = (w.words(record.short),) if named else ()
    said = w.marked(w.join((*name, article_words(w, number))), record.source_of(part).trust)
    return Span(said.words, said.classes, record=("instrument", id, article_anchor(part.article)), hidden=said.hidden)


def data(w: Wording, name: str) -> Phrase:
    """The name of a data file, linked to the file."""
    return (Span(name, record=("data", name)),)
