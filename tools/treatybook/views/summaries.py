"""What the page of a record is about, in a sentence or two: for those who see it in a list of results or a shared link; and a treaty for programs."""

from __future__ import annotations

from typing import Any

from treatybook.model import NOT_IN_FORCE, NOT_RECORDED
from treatybook.views.wording import Wording

SCHEMA = "https://schema.org"


def summary(w: Wording, kind: str, id: str) -> str:
    """What the page of a record tells; nothing for a kind without a page of its own."""
    match kind:
        case "instrument":
            return w.words(w.catalogue.instruments[id].gives)
        case "state":
            return w.say("{state}: what binds it, whom to write to, and on what basis it can work with every other State of Africa.", state=w.words(w.catalogue.states[id].names.short))
        case "measure":
            return w.say("{measure}: which conventions serve, article by article, and between which States of Africa no basis is known.", measure=w.label("measures", id))
        case "recommendation":
            return w.words(w.catalogue.recommendations[id].asks)
        case "guide":
            return w.words(w.catalogue.guides[id].purpose)
    return ""


def legislation(w: Wording, id: str) -> dict[str, Any]:
    """A treaty in the terms of schema.org; what is not recorded is left out."""
    record = w.catalogue.instruments[id]
    made: dict[str, Any] = {
        "@context": SCHEMA,
        "@type": "Legislation",
        "name": w.words(record.title),
        "alternateName": w.words(record.short),
        "legislationType": w.say("International treaty"),
        "legislationDate": str(record.adopted.date),
        "description": w.words(record.gives),
    }
    if record.registration:
        made["legislationIdentifier"] = f"UNTS {record.registration.number}"
    if record.entry_into_force.date != NOT_RECORDED:
        in_force = record.entry_into_force.date != NOT_IN_FORCE and record.entry_into_force.date <= w.today
        made["legislationLegalForce"] = f"{SCHEMA}/{'InForce' if in_force else 'NotInForce'}"
    texts = [link.url for link in record.links if link.kind == "text"]
    return made | ({"sameAs": texts} if texts else {})
