"""The pages of practice: each checklist or request form, the list of both, and those that serve a measure."""

from __future__ import annotations

from treatybook.model import Guide
from treatybook.views.blocks import Block, Blocks, Bullets, Paragraph, Section, item
from treatybook.views.forms import View
from treatybook.views.guides import checklist_page
from treatybook.views.requests import request_form
from treatybook.views.wording import Wording


def page(w: Wording, id: str) -> Blocks:
    """The whole page of a checklist or a request form below its heading."""
    record = w.catalogue.guides[id]
    return checklist_page(w, record) if record.kind == "checklist" else request_form(w, id)


def guide_list(w: Wording) -> Blocks:
    """The checklists, then the request forms, each with when to use it."""
    titles = {"checklist": w.say("Checklists"), "request": w.say("Request forms")}
    blocks: list[Block] = []
    for kind, title in titles.items():
        records = [record for record in _ordered(w) if record.kind == kind]
        if records:
            blocks.append(Section(f"{kind}s", title, (_linked(w, records),)))
    return tuple(blocks)


def of_measure(w: Wording, measure: str) -> Blocks:
    """The checklists and request forms that serve a measure; nothing where there is none."""
    records = [record for record in _ordered(w) if measure in record.measures]
    return (Section("guides", w.say("Checklists and request forms"), (_linked(w, records),)),) if records else ()


def _ordered(w: Wording) -> list[Guide]:
    return sorted(w.catalogue.guides.values(), key=lambda record: (record.kind, record.order))


def _linked(w: Wording, records: list[Guide]) -> Bullets:
    return Bullets(tuple(item(w.guide(record.id), below=(Paragraph((w.text(record.purpose),)),)) for record in records), classes=("tb-linked",))


PRACTICE_VIEWS = (
    View("guide-page", page, "guide"),
    View("guide-list", guide_list),
)
