"""The frame around the pages, as built."""

from __future__ import annotations

import re
import shutil
from html.parser import HTMLParser
from pathlib import Path

import pytest
from shelldemo import PAGES, run_sphinx
from treatybook.sphinxext.words import LANGUAGES, words

VOID = {"meta", "link", "input", "br", "img", "hr", "col", "path", "rect"}
# What holds page titles and prose, whose translation is not the frame's concern.
PROSE = ("bd-article", "tb-menu", "tb-contents", "tb-contents-short", "tb-trail", "tb-neighbours")
# The same word in both languages.
SHARED = {"en", "fr", "ar", "English", "Français", "العربية", "Menu", "Index", "#", "/", "·"}


class Frame(HTMLParser):
    """Collects the texts of a page's frame, and the spoken attributes of the whole page."""

    def __init__(self) -> None:
        super().__init__()
        self.texts: set[str] = set()
        self.attributes: set[str] = set()
        self._open: list[tuple[str, bool]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        known = dict(attrs)
        for name in ("aria-label", "title", "placeholder"):
            if known.get(name) and tag != "link":
                self.attributes.add(str(known[name]))
        if tag not in VOID:
            classes = (known.get("class") or "").split()
            self._open.append((tag, tag in ("script", "style", "title") or any(name in classes for name in PROSE)))

    def handle_endtag(self, tag: str) -> None:
        while tag not in VOID and self._open and self._open.pop()[0] != tag:
            pass

    def handle_data(self, data: str) -> None:
        if data.strip() and not any(hidden for _, hidden in self._open):
            self.texts.add(" ".join(data.split()))


def read_frame(path: Path) -> Frame:
    frame = Frame()
    frame.feed(path.read_text(encoding="utf-8"))
    return frame


def pages_of(site: Path, language: str) -> list[Path]:
    found = sorted((site / language).rglob("*.html"))
    assert len(found) > 5
    return found


def test_every_saying_is_there_in_every_language() -> None:
    for name, saying in words("en").items():
        fields = set(re.findall(r"{\w+}", saying))
        for language in LANGUAGES:
            assert words(language)[name].strip(), name
            assert set(re.findall(r"{\w+}", words(language)[name])) == fields, name
    assert all(re.search("[\u0600-\u06ff]", saying) for saying in words("ar").values())


@pytest.mark.parametrize("language", ["fr", "ar"])
def test_no_english_in_the_frame(demo: Path, language: str) -> None:
    english: set[str] = set(words("en").values()) | {"Link to this heading", "Link to this table", "Link to this image",
                                                     "Note", "Warning", "See also", "Skip to main content"}  # fmt: skip
    for path in pages_of(demo, "en"):
        frame = read_frame(path)
        english |= frame.texts | {text for text in frame.attributes if "bound" not in text and "matrix" not in text}
    foreign = english - SHARED - {words(language)[name] for name in words(language)}
    foreign = {text for text in foreign if re.search("[A-Za-z]{2}", text) and "Pages of" not in text}
    assert len(foreign) > 15
    for path in pages_of(demo, language):
        frame = read_frame(path)
        left = (frame.texts | frame.attributes) & foreign
        assert not left, f"{path}: {left}"


@pytest.mark.parametrize("language", ["fr", "ar"])
def test_admonition_titles_are_translated(demo: Path, language: str) -> None:
    html = (demo / language / "chapter" / "page.html").read_text(encoding="utf-8")
    titles = re.findall(r'<p class="admonition-title">(.*?)</p>', html)
    assert titles == {"fr": ["Note", "Avertissement"], "ar": ["ملاحظة", "تحذير"]}[language]


def test_language_and_direction(demo: Path) -> None:
    for language, direction in (("en", "ltr"), ("fr", "ltr"), ("ar", "rtl")):
        for path in pages_of(demo, language):
            assert f'<html lang="{language}" dir="{direction}"' in path.read_text(encoding="utf-8"), path


def test_the_switcher_leads_to_the_same_page(demo: Path) -> None:
    for path in pages_of(demo, "fr"):
        if path.name == "404.html":
            continue  # it is shown at any address, and leads from the root of the site
        html = path.read_text(encoding="utf-8")
        switcher = re.search(r'<nav class="tb-languages".*?</nav>', html, re.DOTALL).group()
        links = re.findall(r'href="([^"]+)" lang="(\w+)" hreflang="(\w+)"( aria-current="true")?', switcher)
        assert [lang for _, lang, _, _ in links] == ["en", "fr", "ar"]
        assert [bool(current) for *_, current in links] == [False, True, False]
        for href, lang, hreflang, _ in links:
            assert lang == hreflang
            assert (path.parent / href).resolve() == demo / lang / path.relative_to(demo / "fr")
        assert html.count('rel="alternate" hreflang=') == 4


def test_pages_carry_no_inline_script_or_style_and_no_foreign_host(demo: Path) -> None:
    for language in LANGUAGES:
        for path in pages_of(demo, language):
            html = path.read_text(encoding="utf-8")
            assert "Content-Security-Policy" in html
            assert not re.search(r'<script(?![^>]*\bsrc=)(?! type="application/ld\+json">)', html), path
            assert not re.search(r"<style|\sstyle=|\son\w+=", html), path
            assert not re.search(r'(?:src|<link[^>]*href)="https?://', html), path


@pytest.mark.parametrize("language", ["en", "ar"])
def test_signs_of_a_title_are_words_and_no_markup(tmp_path: Path, language: str) -> None:
    pages = tmp_path / "pages"
    shutil.copytree(PAGES, pages)
    other = pages / "chapter" / "other.md"
    other.write_text(other.read_text("utf-8").replace("Another page", "A &amp; `<img src=x>`") + "\n## A `<b>` part\n", "utf-8")
    run_sphinx(tmp_path, language, pages)
    for name in ("chapter/other", "chapter/page"):
        html = (tmp_path / "html" / language / f"{name}.html").read_text("utf-8")
        assert "<img src=x" not in html and "&lt;img" in html and "&amp;amp;" not in html, name


def test_the_theme_leaves_no_weight_behind(demo: Path) -> None:
    names = {path.name for path in (demo / "en" / "_static").rglob("*")}
    assert not names & {"fontawesome.js", "bootstrap.js", "pydata-sphinx-theme.js", "vendor", "webpack-macros.html"}
    assert not any(name.endswith(".map") for name in names)


def test_a_partly_translated_page_says_so(demo: Path) -> None:
    html = (demo / "ar" / "chapter" / "index.html").read_text(encoding="utf-8")
    assert words("ar")["translated_part"].format(percent=66) in html
    assert '<p dir="ltr" lang="en">A paragraph that is not translated yet.</p>' in html
    assert "tb-progress" not in (demo / "en" / "chapter" / "index.html").read_text(encoding="utf-8")


def test_tokens_are_isolated_on_arabic_pages_only(demo: Path) -> None:
    html = (demo / "ar" / "chapter" / "index.html").read_text(encoding="utf-8")
    tokens = re.findall(r'<bdi class="bidi-isolate" dir="ltr">(.*?)</bdi>', html)
    assert tokens == ["2024/1187-B", "2004-05-20", "UNTOC", "CETS 197"]
    assert "<bdi" not in (demo / "fr" / "index.html").read_text(encoding="utf-8")


def test_tables_can_be_followed(demo: Path) -> None:
    html = (demo / "en" / "states" / "index.html").read_text(encoding="utf-8")
    assert '<div class="tb-scroll" role="region" tabindex="0" aria-label="Who is bound">' in html
    assert html.count('<th scope="col"') == 4
    assert html.count('<th data-label="State" scope="row"') == 14
    assert html.count('data-label="Since" data-sort="20') == 14
    assert "<colgroup" not in html


def test_the_menu_lists_only_the_pages_of_its_own_chapter(demo: Path) -> None:
    inside = (demo / "en" / "states" / "kenya.html").read_text(encoding="utf-8")
    menu = re.search(r'<nav class="tb-menu".*?</nav>', inside, re.DOTALL).group()
    assert "Algeria" in menu and "Preserve electronic evidence" not in menu
    assert '<summary><span class="tb-hidden">Pages of: All States, </span>14 pages</summary>' in menu
    assert menu.count('aria-current="page"') == 1


def test_a_second_build_changes_nothing_and_a_new_title_changes_the_menu(tmp_path: Path) -> None:
    pages = tmp_path / "pages"
    shutil.copytree(PAGES, pages)

    def build() -> dict[str, str]:
        done = run_sphinx(tmp_path, "en", pages)
        assert done.returncode == 0, done.stderr
        site = tmp_path / "html" / "en"
        return {str(path.relative_to(site)): path.read_text("utf-8") for path in site.rglob("*.html")}

    first = build()
    assert build() == first
    other = pages / "chapter" / "other.md"
    other.write_text(other.read_text("utf-8").replace("Another page", "A renamed page"), "utf-8")
    assert "A renamed page" in build()["chapter/page.html"]
