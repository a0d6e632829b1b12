"""Checklists as views: what a step shows, where a checklist is listed, and what is refused."""

from __future__ import annotations

from pathlib import Path

import pytest
from treatybook.catalogue import Catalogue
from treatybook.views import VIEWS
from treatybook.views.blocks import Bullets, Fold, Paragraph, Section
from treatybook.views.forms import Call, Refusal
from treatybook.views.links import link, title
from treatybook.views.wording import Wording
from world import TODAY, catalogue_of, change

TICK = "recommendations/practice/tick.yaml"
REQUEST = """kind: request
order: 1
title: {en: A letter, fr: Une lettre, ar: رسالة}
purpose: {en: To ask., fr: Pour demander., ar: للطلب.}
measures: [mla]
source: {trust: unverified}
sections:
  - id: facts
    title: {en: Facts, fr: Faits, ar: الوقائع}
    fields:
      - id: summary
        label: {en: Summary of the facts, fr: Résumé des faits, ar: ملخص الوقائع}
        why: {en: To know., fr: Pour savoir., ar: للعلم.}
        kind: text
"""


def shown(catalogue: Catalogue, view: str, argument: str = "", language: str = "en") -> tuple:
    return VIEWS[view].blocks(Wording(catalogue, language, TODAY), Call(view, argument))


def steps(blocks: tuple) -> Bullets:
    (found,) = [block for block in blocks if isinstance(block, Bullets) and "tb-checklist" in block.classes]
    return found


def words(phrase: tuple) -> str:
    return "".join(span.words + span.hidden for span in phrase)


def sections(blocks: tuple) -> dict[str, Section]:
    return {block.id: block for block in blocks if isinstance(block, Section)}


def test_a_step_is_one_line_with_a_box_and_the_sign_of_protection_where_it_bites(world: Catalogue) -> None:
    list_ = steps(shown(world, "checklist", "tick"))
    assert list_.ordered
    assert [words(phrase) for phrase, _ in list_.items] == ["☐ Find the treaty.", "☐ Ask about danger.\u00a0◆ (protection)", "☐ Sign."]


def test_why_and_article_are_folded_below_and_a_convention_is_named_once(world: Catalogue) -> None:
    (fold,), _, nothing = [below for _, below in steps(shown(world, "checklist", "tick")).items]
    assert isinstance(fold, Fold) and nothing == ()
    assert [words(part.phrase) for part in fold.blocks if isinstance(part, Paragraph)] == ["Nothing rests on nothing.", "Alpha, art. 16, art. 5 · Gamma, art. 20 (unverified)"]


def test_a_tick_belongs_to_the_words_of_its_step_in_whatever_language_and_place(root: Path) -> None:
    before = steps(shown(catalogue_of(root), "checklist", "tick")).item_classes
    assert len(set(before)) == 3
    assert steps(shown(catalogue_of(root), "checklist", "tick", "ar")).item_classes == before
    change(root, TICK, "steps:\n", "steps:\n  - do: {en: Breathe., fr: Respirer., ar: تنفس.}\n")
    assert steps(shown(catalogue_of(root), "checklist", "tick")).item_classes[1:] == before
    change(root, TICK, "{en: Sign.,", "{en: Sign and date.,")
    assert steps(shown(catalogue_of(root), "checklist", "tick")).item_classes[1:3] == before[:2]
    assert before[2] not in steps(shown(catalogue_of(root), "checklist", "tick")).item_classes


def test_without_a_protecting_step_there_is_no_legend(root: Path) -> None:
    assert any(isinstance(block, Paragraph) and "tb-legend" in block.classes for block in shown(catalogue_of(root), "checklist", "tick"))
    change(root, TICK, "    protection: true\n", "    protection: false\n")
    assert not any(isinstance(block, Paragraph) and "tb-legend" in block.classes for block in shown(catalogue_of(root), "checklist", "tick"))


def test_the_measures_page_leads_to_its_checklists_and_to_no_other(world: Catalogue) -> None:
    (section,) = [section for id, section in sections(shown(world, "measure-page", "extradition")).items() if id == "guides"]
    (list_,) = section.blocks
    assert [phrase[0].record for phrase, _ in list_.items] == [("guide", "tick")]
    assert "guides" not in sections(shown(world, "measure-page", "confiscation"))


def test_checklists_and_request_forms_are_listed_apart(root: Path) -> None:
    change(root, "recommendations/practice/ask.yaml", "", REQUEST)
    found = sections(shown(catalogue_of(root), "guide-list"))
    assert {id: [words(phrase) for phrase, _ in section.blocks[0].items] for id, section in found.items()} == {"checklists": ["Asking for a person"], "requests": ["A letter"]}


def test_a_request_form_has_its_page_and_is_no_checklist(root: Path) -> None:
    change(root, "recommendations/practice/ask.yaml", "", REQUEST)
    catalogue = catalogue_of(root)
    assert "Summary of the facts" in repr(shown(catalogue, "guide-page", "ask"))
    with pytest.raises(Refusal, match="'ask' is a request form, not a checklist"):
        shown(catalogue, "checklist", "ask")


def test_a_checklist_is_named_and_linked_in_prose(world: Catalogue) -> None:
    wording = Wording(world, "fr", TODAY)
    assert words(title(wording, "guide tick")) == "Demander une personne"
    assert link(wording, "guide", "tick")[0].record == ("guide", "tick")
    with pytest.raises(Refusal, match="No guide has the id 'tik'. Did you mean 'tick'"):
        link(wording, "guide", "tik")
