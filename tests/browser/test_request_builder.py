"""The request builder in a real browser: the form by keyboard, the checks and the draft that follow it, and what goes to files and comes back."""

from __future__ import annotations

import io
import itertools
import json
import re
import zipfile
from collections.abc import Callable
from datetime import date
from pathlib import Path

import docx
import pytest
from docx.oxml.ns import qn
from playwright.sync_api import Page
from shelldemo import ROOT, run_sphinx
from treatybook.catalogue import UNNAMED, Catalogue, read_catalogue
from treatybook.landing import write_landing
from treatybook.law import Basis, legal_basis
from treatybook.model import RULES, FormField
from treatybook.sphinxext.words import LANGUAGES

MLA = "mla-request"
HOSTILE = "</textarea><img src=x onerror=alert(1)><script>alert(2)</script>&amp;\u202e\"'{authority}]]>"
ANSWERS = {
    "reference": "TIP/0417",
    "request-date": "03102031",
    "requesting-state": "Egypt",
    "authority": "Prosecution Office of Northport",
    "requested-state": "Kenya",
    "requested-authority": "Central authority, Ministry of Justice",
    "legal-basis": "Convention of 1 January 2001, art. 4",
    "proceedings-subject": "Trafficking by a group of five",
    "conducting-authority": "Prosecution Office of Northport, which investigates",
    "offences": "Trafficking in persons (art. 3)",
    "law-text": "Article 12: whoever recruits a person by deception is punished with 5 to 15 years.",
    "facts": "On 3 March 2031 at 14:30 UTC+02:00 A. met V1 at the port and promised her work; she was then locked in a house with four other "
    "women, her passport was taken, and she was made to work without pay until 9 March 2031.",
    "link": "The account received twelve payments that V1 named; its statements show who took the money.",
    "bank-detail": "Sample Bank, account 111-222-333, 1 January to 31 March 2031",
    "purpose": "Evidence at the trial of A.",
    "urgency-reason": "Detention of A. ends on 30 June 2031.",
    "deadline": "06302031",
    "contact": "International cooperation desk",
    "signatory": "Prosecutor",
}
CHOICES = {"proceedings-nature": "prosecution", "assistance": "bank", "urgency": "urgent", "confidentiality": "not-asked"}


@pytest.fixture(scope="session")
def records() -> Catalogue:
    return read_catalogue(ROOT)[0]


@pytest.fixture(scope="session")
def forms(records: Catalogue) -> dict[str, list[FormField]]:
    """The fields of each form, by its id."""
    guides = [guide for guide in records.guides.values() if guide.kind == "request"]
    return {guide.id: [part for section in guide.sections for part in records.fields_of(section)] for guide in guides}


@pytest.fixture(scope="session")
def desk(tmp_path_factory: pytest.TempPathFactory, forms: dict[str, list[FormField]]) -> Path:
    """The finder and the pages of all request forms, built in three languages from the real records."""
    pages, site = tmp_path_factory.mktemp("pages"), tmp_path_factory.mktemp("desk")
    for folder in ("cooperate", "practice"):
        (pages / folder).mkdir()
    (pages / "cooperate/index.md").write_text("# Cooperate\n\n```{tb:finder}\n```\n", encoding="utf-8")
    for id in forms:
        (pages / f"practice/{id}.md").write_text(f"# {{tb:title}}`guide {id}`\n\n```{{tb:guide-page}} {id}\n```\n", encoding="utf-8")
    listed = "\n".join(["cooperate/index", *(f"practice/{id}" for id in forms)])
    (pages / "index.md").write_text(f"# Desk\n\n```{{toctree}}\n{listed}\n```\n", encoding="utf-8")
    for language in LANGUAGES:
        done = run_sphinx(site, language, pages)
        assert done.returncode == 0, done.stderr
    write_landing(site / "html", UNNAMED, LANGUAGES)
    return site / "html"


def address(desk: Path, form: str = MLA, language: str = "en") -> str:
    return f"{desk.as_uri()}/{language}/practice/{form}.html"


def write(page: Page, answers: dict[str, str]) -> None:
    """Fill fields in, wherever they are folded away."""
    page.evaluate("document.querySelectorAll('.tb-section').forEach(fold => { fold.open = true })")
    for id, words in answers.items():
        page.fill(f"#tb-in-{id}", words)


def choose(page: Page, choices: dict[str, str]) -> None:
    page.evaluate("document.querySelectorAll('.tb-section').forEach(fold => { fold.open = true })")
    for id, choice in choices.items():
        page.check(f"[name='tb-in-{id}'][value='{choice}']")


def found(page: Page) -> list[str]:
    """The rules of the pitfalls that are told now."""
    return [item.get_attribute("data-rule") for item in page.locator(".tb-findings > li").all()]


def draft(page: Page) -> str:
    return page.locator(".tb-draft").inner_text()


def downloaded(page: Page, button: str) -> tuple[str, bytes]:
    with page.expect_download() as waiting:
        page.click(f".tb-act-{button}")
    return waiting.value.suggested_filename, Path(waiting.value.path()).read_bytes()


def open_file(page: Page, content: bytes, name: str = "draft.json") -> str:
    page.evaluate("document.querySelector('.tb-said').textContent = ''")
    page.set_input_files(".tb-builder input[type=file]", {"name": name, "mimeType": "application/json", "buffer": content})
    page.locator(".tb-said:not(:empty)").wait_for()
    return page.locator(".tb-said").inner_text()


def tab_to(page: Page, id: str, value: str | None = None) -> None:
    """Press Tab until the control of a field has the focus; open each next section on the way."""
    for _ in range(60):
        page.keyboard.press("Tab")
        at = page.evaluate("(({id, name, value, classList}) => [id || name, name, value, classList.contains('tb-act-next_section')])(document.activeElement)")
        if f"tb-in-{id}" in at[:2] and value in (None, at[2]):
            return
        if at[3]:
            page.keyboard.press("Enter")
    raise AssertionError(f"the keyboard does not reach {id}")


def test_the_form_is_filled_by_keyboard_and_the_checks_and_the_draft_follow(desk: Path, open_page: Callable, forms: dict) -> None:
    watched = open_page(address(desk))
    page = watched.page
    assert {"empty", "no-basis", "no-link", "penalty-text"} <= set(found(page))
    assert not page.is_visible("#tb-in-deadline") and not page.is_visible("#tb-in-bank-detail")
    told = len(found(page))
    for field in forms[MLA]:
        if field.id == "proceedings-nature":
            tab_to(page, field.id)
            page.keyboard.press("Space")
            page.keyboard.press("ArrowDown")
        elif field.id in CHOICES:
            tab_to(page, field.id, None if field.kind == "choice" else CHOICES[field.id])
            page.keyboard.press("Space")
            if field.id == "urgency":
                page.keyboard.press("ArrowDown")
        elif field.id in ANSWERS:
            tab_to(page, field.id)
            page.keyboard.type(ANSWERS[field.id])
        if field.id == "link":
            assert len(found(page)) < told
    assert found(page) == []
    assert page.locator(".tb-checks [role=status]").inner_text() == "No point found. What no program can see stands below."
    text = draft(page)
    for words in ("Mutual legal assistance request", "Date of the request: 10 March 2031", "Requesting State: The Arab Republic of Egypt", "TIP/0417",
                  "Prosecution Office of Northport (the Arab Republic of Egypt), presents its compliments", "Sample Bank, account 111-222-333",
                  "bank, company or mobile-money records", "30 June 2031", "Legal basis", "Signature and seal"):  # fmt: skip
        assert words in text, words
    assert "[…]" not in text and "Confidentiality" in text and "not asked" in text and "1. Convention of 1 January 2001" in text
    assert watched.complaints == []


def test_a_finding_leads_to_its_field(desk: Path, open_page: Callable) -> None:
    page = open_page(address(desk)).page
    page.click("[data-rule='no-link'] button")
    assert page.evaluate("document.activeElement.id") == "tb-in-link" and page.is_visible("#tb-in-link")


@pytest.mark.parametrize(
    ("field", "wrong", "right", "rule"),
    [
        ("facts", "She wrote at 02:10 that " + "word " * 30, "She wrote at 02:10 UTC that " + "word " * 30, "time-zone"),
        ("facts", "A. met V1.", "word " * 30, "too-short"),
        ("accounts", "Queen of the South", "https://social.example/profile?id=100012345", "identifier"),
        ("accounts", "https://social.example/profile?id=100012345\nher other account, of 2031-03-01", "@example_name\nid 100 012 345", "identifier"),
        ("documents-detail", "All the records of the company", "The contract of 3 March 2031", "over-broad"),
        ("documents-detail", "Tous les dossiers", "Le contrat du 3 mars 2031", "over-broad"),
        ("documents-detail", "وكلّ السجلات", "العقد المؤرخ 3 مارس 2031 وشكل الختم", "over-broad"),
        ("law-text", "5 to 15 years", ANSWERS["law-text"], "penalty-text"),
        ("link", "It is useful.", ANSWERS["link"], "no-link"),
        ("legal-basis", " ", "Reciprocity", "no-basis"),
        ("requested-state", "Egypt", "Kenya", "same-state"),
        ("requested-state", "Mozambique", "Kenya", "language"),
    ],
)
def test_what_gets_a_request_refused_is_told_and_told_no_more(desk: Path, open_page: Callable, field: str, wrong: str, right: str, rule: str) -> None:
    page = open_page(address(desk)).page
    choose(page, {"assistance": "e-evidence"})
    choose(page, {"assistance": "documents"})
    write(page, {"requesting-state": "Égypte", field: wrong})
    assert rule in found(page)
    write(page, {field: right})
    assert rule not in found(page)


def test_an_urgent_request_wants_its_reason_and_a_moment_its_zone(desk: Path, open_page: Callable) -> None:
    page = open_page(address(desk)).page
    choose(page, {"urgency": "urgent", "assistance": "e-evidence"})
    assert "urgency-reason" in found(page)
    write(page, {"deadline": "2031-06-30"})
    assert "urgency-reason" in found(page)
    write(page, {"urgency-reason": "The detention ends."})
    assert "urgency-reason" not in found(page)
    write(page, {"period-from": "2031-03-01T02:05"})
    assert "time-zone" in found(page)
    page.select_option("[data-field=period-from] select", "+02:00")
    assert "time-zone" not in found(page)
    assert "1 March 2031, 02:05 (UTC+02:00)" in draft(page)
    choose(page, {"urgency": "ordinary"})
    assert "The detention ends." not in draft(page), "an answer to a question that is no longer asked"


def test_the_languages_of_the_State_are_told_with_the_warning(desk: Path, open_page: Callable) -> None:
    page = open_page(address(desk)).page
    write(page, {"requested-state": "Kenya"})
    page.select_option("#tb-draft-language", "ar")
    assert "language" in found(page)
    assert "Languages known to us for Kenya: English" in page.locator("[data-rule=language]").inner_text()


def test_every_rule_has_its_function_and_no_other(desk: Path, open_page: Callable) -> None:
    page = open_page(address(desk)).page
    assert sorted(page.evaluate("Object.keys(window.treatybookBuilder.RULES)")) == sorted(RULES)


def test_the_finders_question_fills_in_the_States_the_date_and_what_binds_both(desk: Path, open_page: Callable, records: Catalogue) -> None:
    on = date(2026, 1, 1)
    page = open_page(address(desk) + f"?from=EGY&to=KEN&need=mla&offence=trafficking&on={on}").page
    assert page.input_value("#tb-in-requesting-state") == "Egypt" and page.input_value("#tb-in-requested-state") == "Kenya"
    assert page.input_value("#tb-in-request-date") == "2026-01-01"
    lines = page.input_value("#tb-in-legal-basis").splitlines()
    bases = legal_basis(records, "EGY", "KEN", "mla", "trafficking", on).bases
    assert bases and len(lines) == len(bases)
    for line, basis in zip(lines, bases, strict=True):
        assert line.startswith(records.instruments[basis.instrument].title.en), line
        assert basis.since is None or str(basis.since.year) in line
    page.goto(address(desk) + "?from=EGY&to=<img src=x>&on=yesterday")
    assert page.input_value("#tb-in-requested-state") == "" and page.input_value("#tb-in-request-date") == ""


def question(records: Catalogue, fits: Callable[[Basis], bool]) -> tuple[str, Basis]:
    """The question to the finder about the first two States with a basis that fits, and that basis."""
    for one, other in itertools.combinations(records.members, 2):
        for basis in legal_basis(records, one, other, "mla", "trafficking", date(2026, 1, 1)).bases:
            if fits(basis):
                return f"?from={one}&to={other}&need=mla&offence=trafficking&on=2026-01-01", basis
    raise AssertionError("no such basis on record")


def limited(basis: Basis, kind: str) -> bool:
    return any(limit.kind == kind for limit in basis.limits)


def basis_line(page: Page, title: str) -> str:
    """The line of the legal basis that begins with this title."""
    return next(line for line in page.input_value("#tb-in-legal-basis").splitlines() if line.startswith(title))


def test_the_basis_speaks_the_drafts_language_until_the_reader_changes_it(desk: Path, open_page: Callable, records: Catalogue) -> None:
    asked, basis = question(records, lambda basis: basis.instrument == "untoc" and basis.since is not None)
    title = records.instruments["untoc"].title
    page = open_page(address(desk, language="ar") + asked).page
    assert "المادة 18" in basis_line(page, title.ar) and "الدولتان ملزمتان منذ" in basis_line(page, title.ar)
    page.select_option("#tb-draft-language", "en")
    written = page.input_value("#tb-in-legal-basis")
    assert f"{title.en}, {', '.join(f'art. {article}' for article in basis.articles)} (both States bound since {basis.since.day} " in basis_line(page, title.en)
    assert not re.search("[\u0600-\u06ff]", written) and title.en in draft(page)
    page.select_option("#tb-draft-language", "fr")
    assert "les deux États liés depuis le" in basis_line(page, title.fr)
    write(page, {"legal-basis": "Reciprocity"})
    page.select_option("#tb-draft-language", "ar")
    assert page.input_value("#tb-in-legal-basis") == "Reciprocity"


@pytest.mark.parametrize(
    ("language", "check", "crime"),
    [
        ("en", "[not verified: check before signing]", "for a serious crime (punishable by a maximum of at least four years"),
        ("fr", "[non vérifié : à contrôler avant de signer]", "pour une infraction grave (passible"),
        ("ar", "[غير متحقَّق منه: يُراجع قبل التوقيع]", "بشأن جريمة خطيرة (يُعاقب"),
    ],
)
def test_the_draft_is_no_surer_than_the_finder(desk: Path, open_page: Callable, records: Catalogue, language: str, check: str, crime: str) -> None:
    cases = {
        "sure": lambda basis: basis.trust != "unverified" and not limited(basis, "article-unverified") and not limited(basis, "serious-crime-only"),
        "unverified": lambda basis: basis.trust == "unverified" and not limited(basis, "article-unverified"),
        "articles": lambda basis: basis.trust != "unverified" and limited(basis, "article-unverified"),
        "crime": lambda basis: basis.trust != "unverified" and limited(basis, "serious-crime-only"),
    }
    for name, fits in cases.items():
        asked, basis = question(records, lambda basis, fits=fits: basis.instrument in records.instruments and fits(basis))
        page = open_page(address(desk) + asked).page
        page.select_option("#tb-draft-language", language)
        line = basis_line(page, records.instruments[basis.instrument].title.pick(language).words)
        assert line.endswith(check) == (name in ("unverified", "articles")), (name, line)
        assert (crime in line) == limited(basis, "serious-crime-only"), (name, line)


def test_an_agreement_of_two_States_is_named_with_them_and_its_day(desk: Path, open_page: Callable, records: Catalogue) -> None:
    def dated(basis: Basis) -> bool:
        return basis.instrument in records.agreements and len(str(records.agreements[basis.instrument].signed)) == 10

    asked, basis = question(records, dated)
    agreement = records.agreements[basis.instrument]
    one, other = (records.members[id].names.formal for id in agreement.parties)
    page = open_page(address(desk) + asked).page
    assert f"{agreement.title.en} between {one.en} and {other.en} (signed on " in page.input_value("#tb-in-legal-basis")
    assert str(agreement.signed)[:4] in basis_line(page, agreement.title.en)
    page.select_option("#tb-draft-language", "ar")
    assert f"{agreement.title.ar} بين {one.ar} و{other.ar}" in page.input_value("#tb-in-legal-basis")


def test_each_of_several_bases_has_its_number(desk: Path, open_page: Callable) -> None:
    page = open_page(address(desk)).page
    write(page, {"legal-basis": "Convention A\nConvention B"})
    assert "1. Convention A" in draft(page) and "2. Convention B" in draft(page)
    text = downloaded(page, "txt")[1].decode("utf-8-sig")
    assert "1. Convention A" in text and "2. Convention B" in text


def test_without_a_known_basis_the_field_stays_to_be_typed(desk: Path, open_page: Callable, records: Catalogue) -> None:
    states = list(records.members)
    pair = next((one, two) for one in states for two in states if one != two and not legal_basis(records, one, two, "emergency-disclosure", None, date(2026, 1, 1)).bases)
    page = open_page(address(desk, "emergency-disclosure-request") + f"?from={pair[0]}&to={pair[1]}&on=2026-01-01").page
    assert page.input_value("#tb-in-legal-basis") == ""
    assert "No treaty basis" in page.locator(".tb-said").inner_text()


def test_the_draft_speaks_Arabic_from_right_to_left_on_an_English_page(desk: Path, open_page: Callable) -> None:
    page = open_page(address(desk)).page
    choose(page, {"assistance": "bank"})
    write(page, {"request-date": "2031-03-01", "requested-state": "Égypte", "bank-detail": "الحساب EX-2031/17-B في مصرف النموذج"})
    page.select_option("#tb-draft-language", "ar")
    shown = page.locator(".tb-draft")
    assert shown.get_attribute("dir") == "rtl" and shown.get_attribute("lang") == "ar"
    assert page.evaluate("getComputedStyle(document.querySelector('.tb-draft p')).textAlign") == "start"
    text = draft(page)
    for words in ("طلب المساعدة القانونية المتبادلة", "تاريخ الطلب: 1 مارس 2031", "جمهورية مصر العربية", "سجلات مصرفية"):
        assert words in text, words
    assert "EX-2031/17-B" in shown.locator("bdi[dir=ltr]").all_inner_texts()
    assert page.get_attribute("html", "dir") == "ltr"
    page.select_option("#tb-draft-language", "fr")
    assert shown.get_attribute("dir") == "ltr" and "Date de la demande\u00a0: 1er mars 2031" in draft(page)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_document_opens_and_says_what_the_draft_says(desk: Path, open_page: Callable, language: str) -> None:
    page = open_page(address(desk)).page
    choose(page, CHOICES)
    write(page, {id: words for id, words in ANSWERS.items() if id not in ("request-date", "deadline")} | {"request-date": "2031-03-10", "authority": HOSTILE, "children": "\u0000\u0007ok"})
    page.select_option("#tb-draft-language", language)
    name, content = downloaded(page, "docx")
    assert name == f"{MLA}-{language}.docx"
    assert zipfile.ZipFile(io.BytesIO(content)).testzip() is None
    document = docx.Document(io.BytesIO(content))
    paragraphs = [part.text.replace("\t", " ") for part in document.paragraphs]
    shown = [line for line in draft(page).splitlines() if line.strip()]
    assert [part.strip() for part in paragraphs] == [line.strip().replace("\u0000\u0007", "") for line in shown], "XML holds no control characters"
    assert any(HOSTILE in part for part in paragraphs)
    assert document.paragraphs[0].style.name == "Title" and document.core_properties.title == paragraphs[0]
    assert document.core_properties.language.startswith(language)
    assert sum(part.style.name.lower().startswith("heading") for part in document.paragraphs) >= 8
    section = document.sections[0]
    assert (round(section.page_width.mm), round(section.page_height.mm), round(section.left_margin.mm)) == (210, 297, 25)
    assert "NUMPAGES" in section.footer._element.xml
    right_to_left = [part._element.find(f"{qn('w:pPr')}/{qn('w:bidi')}") is not None for part in document.paragraphs]
    assert all(right_to_left) if language == "ar" else not any(right_to_left)
    runs = [run for part in document.paragraphs for run in part.runs]
    assert any(run.font.rtl for run in runs) == (language == "ar")
    assert not any(run.font.rtl for run in runs if run.text == "TIP/0417"), "a reference that Arabic would turn round"


def test_the_plain_text_is_the_draft(desk: Path, open_page: Callable) -> None:
    page = open_page(address(desk, language="ar"), 390).page
    write(page, {"reference": "ات/0417", "facts": "سطر أول\nسطر ثان"})
    name, content = downloaded(page, "txt")
    text = content.decode("utf-8-sig")
    assert name == f"{MLA}-ar.txt" and "\r\n" in text
    told = [line.strip() for line in text.splitlines() if line.strip()]
    assert told == [line.strip() for line in draft(page).splitlines() if line.strip()]
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.click(".tb-act-copy")
    page.locator(".tb-said:not(:empty)").wait_for()
    assert page.evaluate("navigator.clipboard.readText()").replace("\r\n", "\n") == text.replace("\r\n", "\n")


def test_a_saved_draft_is_erased_and_comes_back_whole(desk: Path, open_page: Callable) -> None:
    page = open_page(address(desk)).page
    choose(page, CHOICES)
    choose(page, {"assistance": "e-evidence"})
    write(page, {"reference": "TIP/0417", "requested-state": "Utopia", "facts": f"{HOSTILE}\nsecond line", "deadline": "2031-06-30", "period-to": "2031-03-02T23:59"})
    page.select_option("[data-field=period-to] select", "-03:00")
    page.select_option("#tb-draft-language", "fr")
    before, told = draft(page), found(page)
    name, content = downloaded(page, "save")
    assert name == f"{MLA}.json" and json.loads(content)["values"]["requested-state"] == "Utopia"
    page.once("dialog", lambda dialog: dialog.accept())
    page.click(".tb-act-erase")
    assert page.locator(".tb-said").inner_text() == "Everything was erased."
    assert "TIP/0417" not in draft(page) and page.input_value("#tb-in-facts") == "" and page.locator(".tb-builder :checked:is(input)").count() == 0
    page.select_option("#tb-draft-language", "en")
    assert open_file(page, content) == "The draft was opened."
    assert draft(page) == before and found(page) == told
    assert page.input_value("#tb-in-facts") == f"{HOSTILE}\nsecond line" and page.is_checked("[name='tb-in-assistance'][value='bank']")
    assert page.input_value("#tb-in-period-to") == "2031-03-02T23:59"
    _, again = downloaded(page, "save")
    assert again == content


def test_erasing_asks_first(desk: Path, open_page: Callable) -> None:
    page = open_page(address(desk)).page
    write(page, {"reference": "TIP/0417"})
    page.once("dialog", lambda dialog: dialog.dismiss())
    page.click(".tb-act-erase")
    assert page.input_value("#tb-in-reference") == "TIP/0417"


def test_a_file_is_believed_only_as_far_as_the_form_asks(desk: Path, open_page: Callable) -> None:
    watched = open_page(address(desk))
    page, dialogs = watched.page, []
    page.on("dialog", lambda dialog: (dialogs.append(dialog.message), dialog.dismiss()))
    write(page, {"reference": "kept"})
    values = {"facts": HOSTILE, "urgency": "at once", "assistance": ["bank", "<b>"], "request-date": "tomorrow", "reference": 7, "authority": ["x"],
              "<img src=x onerror=alert(3)>": "x", "constructor": "x"}  # fmt: skip
    file = {"format": "treatybook-request", "version": 1, "form": MLA, "language": "xx", "values": values}
    said = open_file(page, json.dumps(file).replace('"facts"', '"__proto__": {"polluted": "yes"}, "facts"').encode())
    for name in ("urgency", "assistance", "request-date", "reference", "authority", "<img src=x onerror=alert(3)>", "constructor", "__proto__"):
        assert name in said, name
    assert page.input_value("#tb-in-facts") == HOSTILE and HOSTILE in draft(page)
    assert page.input_value("#tb-in-reference") == "" and page.locator(".tb-builder :checked:is(input)").count() == 0
    assert page.evaluate("({}).polluted") is None
    before = draft(page)
    for content, answer in (
        (b"not json", "not a draft"), (b"[]", "not a draft"), (b"null", "not a draft"), (b'{"format":"treatybook-request","version":1,"form":"mla-request","values":[]}', "not a draft"),
        (json.dumps(file | {"version": 2}).encode(), "not a draft"), (json.dumps(file | {"form": "extradition-request"}).encode(), "another form (extradition-request)"),
        (b" " * 2_000_001, "not a draft"),
    ):  # fmt: skip
        assert answer in open_file(page, content), content[:60]
        assert draft(page) == before
    assert page.locator(".tb-builder :is(img, script, b)").count() == 0
    assert dialogs == [] and watched.complaints == []


@pytest.mark.parametrize("kind", ["file", "server"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_leaves_the_page_and_nothing_is_kept(desk: Path, open_page: Callable, serve: Callable, kind: str, language: str) -> None:
    base = desk.as_uri() if kind == "file" else serve(desk)
    watched = open_page(f"{base}/{language}/practice/{MLA}.html")
    page = watched.page
    loaded = len(watched.requests)
    write(page, {"reference": "secret-0417", "facts": HOSTILE})
    downloaded(page, "docx")
    downloaded(page, "save")
    assert all(url.startswith((base, "data:")) for url in watched.requests[:loaded])
    assert [url for url in watched.requests[loaded:] if not url.startswith("blob:") and "/icon.svg" not in url] == []
    assert watched.complaints == []
    assert page.context.cookies() == []
    assert "secret-0417" not in page.evaluate("JSON.stringify([Object.assign({}, localStorage), Object.assign({}, sessionStorage)])")
    assert page.evaluate("indexedDB.databases().then(found => found.length)") == 0
    page.reload()
    assert page.input_value("#tb-in-reference") == "", "the browser gave back what was typed"
    assert page.locator(".tb-builder :is(input:not([type=file]), textarea):not([autocomplete=off])").count() == 0


def test_leaving_warns_while_something_is_unsaved(desk: Path, open_page: Callable) -> None:
    page = open_page(address(desk)).page
    dialogs: list[str] = []
    page.on("dialog", lambda dialog: (dialogs.append(dialog.type), dialog.accept()))
    page.goto(address(desk, "freezing-request"))
    assert dialogs == []
    page.click("#tb-in-reference")
    page.keyboard.type("x")
    page.goto(address(desk))
    assert dialogs == ["beforeunload"]
    page.click("#tb-in-reference")
    page.keyboard.type("x")
    downloaded(page, "save")
    page.goto(address(desk, "freezing-request"))
    assert dialogs == ["beforeunload"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_without_scripts_the_form_is_a_list(desk: Path, open_page: Callable, forms: dict, records: Catalogue, language: str) -> None:
    for id, fields in forms.items():
        page = open_page(address(desk, id, language), scripts=False).page
        text = page.locator("article").inner_text()
        for field in fields:
            assert field.label.pick(language).words in text and field.why.pick(language).words in text, (id, field.id)
        assert page.is_visible("section#fails") and page.locator(".tb-builder *").count() == 0


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_form_asks_each_field_and_drafts_each_answer(desk: Path, open_page: Callable, forms: dict, language: str) -> None:
    for id, fields in forms.items():
        watched = open_page(address(desk, id, language))
        page = watched.page
        assert not page.is_visible("section#form")
        choose(page, {})
        for field in fields:
            for choice in field.choices if field.kind == "choices" else field.choices[-1:]:
                choose(page, {field.id: choice.id})
        written = {}
        for field in fields:
            control = page.locator(f"#tb-in-{field.id}")
            if field.kind in ("line", "text") and control.is_visible():
                written[field.id] = f"ANSWER-{field.id}-"
                control.fill(written[field.id])
        assert len(written) > 5
        assert control.get_attribute("aria-describedby") and page.locator(f"label[for='tb-in-{fields[0].id}']").count() == 1
        for draft_language in LANGUAGES:
            page.select_option("#tb-draft-language", draft_language)
            text = draft(page)
            assert all(words in text for words in written.values()), (id, draft_language)
            labels = [field.label.pick(draft_language).words for field in fields if field.id in written]
            assert all(label in text for label in labels), (id, draft_language)
        assert watched.complaints == []


@pytest.mark.parametrize("width", [360, 390])
def test_a_phone_never_scrolls_sideways_in_Arabic(desk: Path, open_page: Callable, forms: dict, width: int) -> None:
    for id in forms:
        page = open_page(address(desk, id, "ar"), width).page
        write(page, {"reference": "X" * 90, "requested-state": "Y" * 90})
        for box in page.locator(".tb-choices input").all():
            box.check()
        assert page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth") <= 0, id
        form, checks, out = (page.locator(selector).bounding_box() for selector in (".tb-asking", ".tb-checks", ".tb-out"))
        assert form["y"] + form["height"] <= checks["y"] and checks["y"] + checks["height"] <= out["y"]
        small = page.evaluate("Array.from(document.querySelectorAll('.tb-act, .tb-asks :is(input[type=text], textarea, select)')).filter(e => e.offsetHeight && e.offsetHeight < 40).length")
        assert small == 0, "controls too small for a finger"


def test_paper_shows_the_draft_alone_and_the_form_when_nothing_is_written(desk: Path, open_page: Callable) -> None:
    page = open_page(address(desk)).page
    page.emulate_media(media="print")
    assert page.is_visible("section#form") and not page.is_visible(".tb-draft") and not page.is_visible(".tb-asking")
    page.emulate_media(media="screen")
    write(page, {"reference": "TIP/0417"})
    page.emulate_media(media="print")
    assert page.is_visible(".tb-draft") and not any(page.is_visible(part) for part in ("section#form", ".tb-asking", ".tb-checks", ".tb-acts", "h1", ".tb-foot"))
