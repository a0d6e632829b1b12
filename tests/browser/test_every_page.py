"""Every page of the built site, read as HTML: headings, tables, languages, names. No browser is needed."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from lxml import html
from treatybook.sphinxext.words import LANGUAGES

ARABIC = re.compile("[\u0621-\u064a]")
ABOVE = "ancestor-or-self::*[@lang][1]/@lang"


def headings_out_of_order(page: html.HtmlElement) -> Iterator[str]:
    levels = [(int(found.tag[1]), found.text_content().strip()) for found in page.xpath("//article//*[self::h1 or self::h2 or self::h3 or self::h4 or self::h5 or self::h6]")]
    if [level for level, _ in levels].count(1) != 1 or levels[0][0] != 1:
        yield f"the page does not begin with its one h1: {levels[:2]}"
    for (before, _), (level, words) in zip(levels, levels[1:], strict=False):
        if level > before + 1:
            yield f"h{level} below h{before}: {words}"


def tables_without_heads(page: html.HtmlElement) -> Iterator[str]:
    for table in page.xpath("//table"):
        caption = table.find("caption")
        name = caption.text_content().strip() if caption is not None else ""
        if not name:
            yield f"a table without caption: {table.text_content().split()[:5]}"
        heads = table.xpath(".//thead//th")
        if not heads or any(head.get("scope") != "col" or not head.text_content().strip() for head in heads):
            yield f"a table whose columns have no heads: {name}"
        if any(row.find("th") is None or row.find("th").get("scope") != "row" for row in table.xpath(".//tbody/tr")):
            yield f"a table with a row that nothing names: {name}"


def frames_of_one_name(page: html.HtmlElement) -> Iterator[str]:
    names = Counter(page.xpath("//*[@role='region']/@aria-label"))
    yield from (f"two frames of one name: {name}" for name, count in names.items() if count > 1 or not name.strip())
    ids = Counter(page.xpath("//@id"))
    yield from (f"two of one id: {name}" for name, count in ids.items() if count > 1)


def arabic_not_said_to_be(page: html.HtmlElement) -> Iterator[str]:
    """In prose; what stands in code is data, of no language."""
    for text in page.xpath("//body//text()[not(ancestor::script or ancestor::pre or ancestor::code)]"):
        parent = text.getparent().getparent() if text.is_tail else text.getparent()
        if ARABIC.search(text) and parent.xpath(ABOVE)[0] != "ar":
            yield f"Arabic that is not said to be: {text.strip()[:60]}"


def without_name(page: html.HtmlElement) -> Iterator[str]:
    yield from (f"a picture without words: {image.get('src')}" for image in page.xpath("//img[not(@alt)]"))
    for link in page.xpath("//a[@href] | //button | //summary"):
        if not (link.text_content().strip() or link.get("aria-label") or link.xpath(".//img[@alt!='']")):
            yield f"a link or button without a name: {link.get('href')}"
    for field in page.xpath("//input[not(@type='hidden')] | //select | //textarea"):
        if not (field.get("aria-label") or page.xpath("//label[@for=$id]", id=field.get("id") or "")):
            yield f"a field without a name: {field.get('name')}"


def map_without_words(page: html.HtmlElement) -> Iterator[str]:
    """A tile says the State and its status in words, and a bar its number; the same stand in a table."""
    for tile in page.xpath("//ol[contains(@class, 'tb-tiles')]/li"):
        if not tile.xpath(".//*[contains(@class, 'tb-hidden')]"):
            yield f"a tile without words: {tile.text_content()}"
    for bar in page.xpath("//*[contains(concat(' ', @class, ' '), ' tb-bar ')]"):
        if not re.search(r"\d", bar.text_content()) or not bar.xpath("ancestor::table"):
            yield "a bar without its number"


FAULTS = (headings_out_of_order, tables_without_heads, frames_of_one_name, arabic_not_said_to_be, without_name, map_without_words)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_is_well_made(site: Path, language: str) -> None:
    complaints, read, tables, tiles = [], 0, 0, 0
    for path in sorted((site / language).rglob("*.html")):
        if "_static" in path.parts:
            continue
        page = html.document_fromstring(path.read_text(encoding="utf-8"))
        assert len(page.xpath("//article")) == 1, path
        assert page.xpath("/html/@lang") == [language], path
        assert page.xpath("//a[@class='tb-skip']/@href") == ["#main"] and page.xpath("//main/@id") == ["main"], path
        read, tables, tiles = read + 1, tables + len(page.xpath("//table")), tiles + len(page.xpath("//ol[contains(@class, 'tb-tiles')]"))
        complaints += [f"{path.relative_to(site)}: {fault}" for faults in FAULTS for fault in faults(page)]
    assert read > 200 and tables > 200 and tiles > 20
    assert complaints == []


def title_of(path: Path) -> str:
    return html.document_fromstring(path.read_text(encoding="utf-8")).xpath("//article//h1")[0].text_content().rstrip("#").strip()


@pytest.mark.parametrize("language", LANGUAGES)
def test_answers_are_found_by_trainers_alone(site: Path, language: str) -> None:
    """Nothing but the page for trainers leads to a page with answers: no menu, no "next", no index, no search."""
    leading = set()
    for path in (site / language).rglob("*.html"):
        if "_static" not in path.parts and any("trainer/" in link for link in html.document_fromstring(path.read_text(encoding="utf-8")).xpath("//a/@href | //link/@href")):
            leading.add(path.relative_to(site / language).as_posix())
    leading -= {f"training/trainer/{path.name}" for path in (site / language / "training/trainer").iterdir()}
    assert leading == {"training/for-trainers.html"}
    searched = "".join(path.read_text(encoding="utf-8") for path in (site / language / "_static/treatybook/search").iterdir())
    found = [title_of(site / language / f"training/{name}.html") in searched for name in ("two-state-case", "trainer/two-state-case")]
    assert found == [True, False] and "trainer/" not in searched


@pytest.mark.parametrize(
    "fault",
    [
        "<h1>One</h1><h3>Three</h3>",
        "<h1>One</h1><h1>Two</h1>",
        "<h1>One</h1><table><thead><tr><th scope=col>A<tbody><tr><th scope=row>1</table>",
        "<h1>One</h1><table><caption>C<thead><tr><th>A<tbody><tr><th scope=row>1</table>",
        "<h1>One</h1><table><caption>C<thead><tr><th scope=col>A<tbody><tr><td>1</table>",
        "<h1>One</h1><div role=region aria-label=T></div><div role=region aria-label=T></div>",
        "<h1>One</h1><p>said <b>x</b> المصدر",
        "<h1>One</h1><a href=x><b></b></a>",
        "<h1>One</h1><input name=x>",
        "<h1>One</h1><ol class=tb-tiles><li>DZA</ol>",
        "<h1>One</h1><span class=tb-bar></span>",
    ],
)  # fmt: skip
def test_each_fault_is_seen(fault: str) -> None:
    page = html.document_fromstring(f"<html lang=en><body><article>{fault}</article>")
    assert [found for faults in FAULTS for found in faults(page)]
