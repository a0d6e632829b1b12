"""Request forms: what the treaties require is asked, and what the builder is given to say it."""

from __future__ import annotations

import re

import pytest
from treatybook.catalogue import Catalogue
from treatybook.law import serving_instruments
from treatybook.model import FormField
from treatybook.sphinxext.requestwords import request_words, words_on
from treatybook.text import LANGUAGES
from treatybook.views import VIEWS
from treatybook.views.blocks import Span
from treatybook.views.forms import Call, Refusal
from treatybook.views.requests import blanks, languages_data, request_data, request_form, states_data, titles_data
from treatybook.views.wording import Wording
from world import TODAY

FORMS = (
    "mla-request", "extradition-request", "preservation-request", "emergency-disclosure-request", "freezing-request",
    "joint-investigation-agreement", "spontaneous-information",
)  # fmt: skip


def fields(catalogue: Catalogue, id: str) -> dict[str, FormField]:
    return {part.id: part for section in catalogue.guides[id].sections for part in catalogue.fields_of(section)}


def test_the_seven_forms_are_there(real: Catalogue) -> None:
    assert {id for id, guide in real.guides.items() if guide.kind == "request"} == set(FORMS)


@pytest.mark.parametrize(
    ("form", "article", "asked"),
    [
        # (a) to (f), in the order of the Convention; identity and the like only where possible
        ("mla-request", "untoc 18(15)", ["authority", "proceedings-nature", "proceedings-subject", "conducting-authority", "facts", "assistance", "procedure", "persons", "purpose"]),
        ("freezing-request", "untoc 13(3)", ["measure", "property", "grounds", "order"]),
        ("preservation-request", "budapest-ets185 29(2)", ["authority", "offences", "facts", "accounts", "link", "provider", "necessity", "intention"]),
        ("spontaneous-information", "untoc 18(4)-(5)", ["facts", "confidentiality", "use"]),
    ],
)
def test_what_the_article_requires_is_asked_and_cites_it(real: Catalogue, form: str, article: str, asked: list[str]) -> None:
    found = fields(real, form)
    for id in asked:
        assert article in found[id].articles, id
        assert found[id].required or id in ("persons", "procedure"), id


@pytest.mark.parametrize("form", FORMS)
def test_every_form_can_be_sent_signed_and_checked_and_protects_persons(real: Catalogue, form: str) -> None:
    guide, found = real.guides[form], fields(real, form)
    assert (guide.sections[0].id, guide.sections[-1].id) == ("letterhead", "signature")
    assert {"reference", "requesting-state", "authority", "requested-state", "requested-authority", "legal-basis", "contact", "annexes", "signatory"} <= set(found)
    assert any(part.protection for part in found.values())
    assert {"empty", "no-basis", "same-state", "language"} <= {pitfall.rule for pitfall in real.pitfalls_of(guide)}
    assert guide.refused and guide.opening and guide.closing
    first = {"urgency-reason": "choice"}
    for pitfall in real.pitfalls_of(guide):
        kinds = [found[id].kind for id in pitfall.fields]
        assert first.get(pitfall.rule) in (None, kinds[0] if kinds else None), pitfall.rule
        text_only = pitfall.rule in ("too-short", "identifier", "over-broad", "no-link", "penalty-text")
        assert not text_only or set(kinds) <= {"text", "line"}, f"{pitfall.rule} reads words"


def test_the_form_is_a_list_that_tells_why_and_by_which_article(real: Catalogue) -> None:
    shown = repr(request_form(Wording(real, "fr", TODAY), "mla-request"))
    for part in fields(real, "mla-request").values():
        assert repr(part.label.pick("fr").words) in shown and repr(part.why.pick("fr").words) in shown, part.id
    assert "art. 18(15)" in shown and "Demandé si l’on choisit" in shown


def test_a_checklist_is_no_request_form(real: Catalogue) -> None:
    with pytest.raises(Refusal, match="'mla-checklist' is a checklist, not a request form"):
        VIEWS["request-builder"].blocks(Wording(real, "en", TODAY), Call("request-builder", "mla-checklist"))


def test_a_blank_stands_for_each_answer() -> None:
    assert blanks("We, {authority} ({requesting-state}), ask.") == "We, … (…), ask."
    assert blanks("Nothing to fill in.") == "Nothing to fill in."


def test_the_builder_is_given_all_that_the_record_says(real: Catalogue) -> None:
    told: list[Span] = []
    said = request_data(Wording(real, "ar", TODAY), "mla-request", lambda span: told.append(span) or "#there")
    asked = {part["id"]: part for section in said["sections"] for part in section["fields"]}
    for id, part in fields(real, "mla-request").items():
        assert asked[id]["label"] == {language: part.label.pick(language).words for language in LANGUAGES}
        assert asked[id]["why"] == part.why.ar and asked[id]["required"] == part.required and asked[id]["when"] == (part.when or "")
        assert [choice["id"] for choice in asked[id]["choices"]] == [choice.id for choice in part.choices]
        assert len(asked[id]["articles"]) == len(part.articles)
    assert asked["authority"]["articles"] == [{"words": "اتفاقية باليرمو، المادة 18(15)", "href": "#there"}]
    assert ("instrument", "untoc", "art-18-15") in [span.record for span in told]
    assert set(said["closing"]) == set(LANGUAGES) and len(said["pitfalls"]) == len(real.guides["mla-request"].pitfalls)


def test_an_article_from_memory_is_marked_for_the_builder_too(real: Catalogue) -> None:
    said = request_data(Wording(real, "en", TODAY), "emergency-disclosure-request", lambda span: "")
    asked = {part["id"]: part for section in said["sections"] for part in section["fields"]}
    assert "Unverified" in asked["danger"]["articles"][0]["words"]


def test_states_come_with_their_names_and_the_languages_they_write_in(real: Catalogue) -> None:
    w = Wording(real, "fr", TODAY)
    states = states_data(w)
    assert set(states) == set(real.members)
    assert states["TCD"]["short"] == {"en": "Chad", "fr": "Tchad", "ar": "تشاد"} and set(states["TCD"]["languages"]) == {"ara", "fra"}
    assert states["TCD"]["formal"]["fr"] == real.states["TCD"].names.formal.fr
    assert languages_data(w)["ara"] == "arabe"


def test_whatever_can_be_a_basis_has_its_title_in_three_languages(real: Catalogue) -> None:
    titles = titles_data(Wording(real, "ar", TODAY))
    for measure, entry in real.vocabulary("measures").items():
        for serving in serving_instruments(real, measure, None) if entry.request else ():
            assert serving.instrument.id in titles or not any(part.effect == "basis" for part in serving.articles)
    assert {record.id for record in real.agreements.values() if record.status == "in-force"} <= set(titles)
    assert titles["untoc"]["en"] == "United Nations Convention against Transnational Organized Crime"
    assert titles["untoc"]["fr"].startswith("Convention des Nations Unies") and titles["untoc"]["ar"] == real.instruments["untoc"].title.ar


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_page_has_all_words_of_its_own_language_and_those_of_a_draft_in_the_others(language: str) -> None:
    said, every = words_on(language), request_words()
    assert said[language] == every[language]
    for other in set(LANGUAGES) - {language}:
        assert {"name", "comma", "blank", "seal", "bound_since", "not_verified"} <= set(said[other]) < set(every[other])


def test_the_words_of_the_builder_say_the_same_in_three_languages() -> None:
    said = request_words()
    assert set(said) == set(LANGUAGES)
    for name, english in said["en"].items():
        blanks_ = sorted(re.findall(r"\{\w+\}", english))
        for language in LANGUAGES:
            assert said[language][name].strip() and sorted(re.findall(r"\{\w+\}", said[language][name])) == blanks_, (name, language)
        if re.search("[a-z]{4}", re.sub(r"\{\w+\}", "", english)) and name not in ("name",):
            assert re.search("[\u0600-\u06ff]", said["ar"][name]), name
