"""Checklists in a real browser: ticks that stay on the device, keyboard, Arabic on a phone, no scripts, one page of paper, plain text."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page
from treatybook.catalogue import Catalogue
from treatybook.sphinxext.words import LANGUAGES
from treatybook.text import as_shown

NAME = "mla-checklist"
MILLIMETRE = 96 / 25.4


def address(site: Path, language: str = "en", name: str = NAME) -> str:
    return f"{site.as_uri()}/{language}/practice/{name}.html"


def ticked(page: Page) -> list[int]:
    return page.eval_on_selector_all("input.tb-box", "boxes => boxes.flatMap((box, index) => box.checked ? [index] : [])")


def checklists(real: Catalogue) -> list[str]:
    found = [id for id, record in real.guides.items() if record.kind == "checklist"]
    assert len(found) == 10
    return found


def test_ticks_survive_a_reload_and_a_change_of_language_and_leave_the_device_never(site: Path, open_page: Callable) -> None:
    watched = open_page(address(site))
    page = watched.page
    for number in (0, 4):
        page.locator("input.tb-box").nth(number).check()
    assert page.locator(".tb-count").inner_text() == "2 of 16 steps done"
    page.reload()
    assert ticked(page) == [0, 4]
    page.click(".tb-languages a[hreflang=fr]")
    assert ticked(page) == [0, 4]
    page.goto(address(site, name="first-interview"))
    assert ticked(page) == []
    assert all(url.startswith(("file:", "data:")) for url in watched.requests)
    assert watched.complaints == []


def test_one_button_clears_the_ticks_and_what_was_kept(site: Path, open_page: Callable) -> None:
    page = open_page(address(site)).page
    page.locator("input.tb-box").nth(1).check()
    assert page.evaluate("Object.keys(localStorage).filter(key => key.startsWith('treatybook-ticks')).length") == 1
    page.get_by_role("button", name="Clear the ticks").click()
    assert ticked(page) == []
    assert page.locator(".tb-count").inner_text() == "0 of 16 steps done"
    assert page.evaluate("Object.keys(localStorage).filter(key => key.startsWith('treatybook-ticks')).length") == 0
    page.reload()
    assert ticked(page) == []


def test_by_the_keyboard_alone(site: Path, open_page: Callable) -> None:
    page = open_page(address(site)).page
    page.get_by_role("button", name="Print on one page").focus()
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    assert ticked(page) == [0]
    name = page.evaluate("document.activeElement.labels[0].textContent.trim()")
    assert name == "Find the treaty that binds both States today, and note its article and the date you checked."
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert page.locator("ol.tb-checklist > li").first.locator(".tb-why").is_visible()
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.getAttribute('href')").endswith("instruments/untoc.html#art-18")


def test_in_arabic_on_a_phone(site: Path, open_page: Callable) -> None:
    page = open_page(address(site, "ar"), width=360).page
    assert page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth") <= 0
    label = page.locator("ol.tb-checklist label").first
    box, words = label.locator("input").bounding_box(), label.locator(".tb-do").bounding_box()
    assert box["x"] + box["width"] > words["x"] + words["width"] - 1, "the box does not stand where the line begins"
    assert label.bounding_box()["height"] >= 44, "too small for a finger"
    label.click()
    assert ticked(page) == [0]
    assert page.locator(".tb-count").inner_text() == "أُنجز 1 من 16 خطوة"


@pytest.mark.parametrize("language", LANGUAGES)
def test_without_scripts_there_are_squares_and_the_reasons_unfold(site: Path, open_page: Callable, language: str) -> None:
    page = open_page(address(site, language), scripts=False).page
    assert page.locator("input[type=checkbox]").count() == 0
    assert page.locator("ol.tb-checklist > li").count() == page.locator("span.tb-box", has_text="☐").count() == 16
    reason = page.locator("ol.tb-checklist .tb-why").first
    assert not reason.is_visible()
    page.locator("ol.tb-checklist summary").first.click()
    assert reason.is_visible()


def sheets(pdf: bytes) -> int:
    return len(re.findall(rb"/Type\s*/Page[^s]", pdf))


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_checklist_is_one_page_of_paper(site: Path, open_page: Callable, real: Catalogue, language: str) -> None:
    page = open_page(address(site, language)).page
    for name in checklists(real):
        page.goto(address(site, language, name))
        page.locator("input.tb-box").first.check()
        pdf = page.pdf(prefer_css_page_size=True)
        assert sheets(pdf) == 1, f"{language}/{name}"
        width, height = (float(size) for size in re.findall(rb"/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]", pdf)[0])
        assert (round(width / 72 * 25.4), round(height / 72 * 25.4)) == (210, 297)
    page.goto(f"{site.as_uri()}/{language}/index.html")
    assert sheets(page.pdf(prefer_css_page_size=True)) > 1, "the count of pages counts nothing"


@pytest.mark.parametrize("scripts", [True, False])
def test_the_paper_has_the_steps_the_articles_and_room_for_the_case_and_nothing_else(site: Path, open_page: Callable, scripts: bool) -> None:
    page = open_page(address(site), scripts=scripts).page
    page.emulate_media(media="print")
    for gone in (".tb-top", ".tb-menu", ".tb-ticks", "ol.tb-checklist summary", ".tb-why", "#see", "article .tb-source"):
        assert not any(part.is_visible() for part in page.locator(gone).all()), gone
    for there in ("h1", ".tb-lead", ".tb-legend", "#fails li", "ol.tb-checklist .tb-do", "ol.tb-checklist .tb-articles"):
        parts = page.locator(there).all()
        assert parts and all(part.is_visible() for part in parts), there
    assert [line.inner_text().split("_")[0].strip() for line in page.locator(".tb-room > p").all()] == ["Case number", "Date", "Office", "Signature"]
    for line in page.locator(".tb-blank").all():
        assert line.bounding_box()["width"] > 40 * MILLIMETRE
    for box in page.locator(".tb-box").all():
        size = box.bounding_box()
        assert abs(size["width"] - 4 * MILLIMETRE) < 0.5 and abs(size["height"] - 4 * MILLIMETRE) < 0.5


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_copies_as_plain_text(site: Path, serve: Callable, open_page: Callable, real: Catalogue, language: str) -> None:
    page = open_page(f"{serve(site)}/{language}/practice/{NAME}.html").page
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.locator("input.tb-box").nth(1).check()
    page.locator(".tb-ticks button").nth(1).click()
    page.wait_for_function("!/[0-9]/.test(document.querySelector('.tb-count').textContent)")
    text = page.evaluate("navigator.clipboard.readText()").replace("\r\n", "\n")
    record = real.guides[NAME]

    def plain(words: str | None) -> str:
        return re.sub(r"\s+", " ", as_shown(words or "", language))

    lines = text.splitlines()
    assert lines[0] == plain(getattr(record.title, language))
    for number, step in enumerate(record.steps, 1):
        begin = f"[{'x' if number == 2 else ' '}] {number}. {plain(getattr(step.do, language))}"
        (line,) = [line for line in lines if line.startswith(begin)]
        assert ("◆" in line) == step.protection
    for reason in record.refused:
        assert f"- {plain(getattr(reason, language))}" in lines
    assert not re.search("[\u200e\u200f\u202a-\u202e\u2066-\u2069]", text)
