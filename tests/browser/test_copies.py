"""The copies of the site, unpacked and opened from the disk: no dead link, and every tool works."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Callable
from html import unescape
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from treatybook.catalogue import read_handbook
from treatybook.dist.command import make_copies
from treatybook.sphinxext.words import LANGUAGES
from world import ROOT

EDITIONS = dict.fromkeys(LANGUAGES, "2026")
LINK = re.compile(r'(?:href|src|action)="([^"]*)"')
ASKED = "from=EGY&to=SDN&need=extradition&on=2026-01-01"


@pytest.fixture(scope="module")
def copies(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder with each copy unpacked as a reader would."""
    folder = tmp_path_factory.mktemp("copies")
    for file in make_copies(site, read_handbook(ROOT), folder, 1_700_000_000, EDITIONS, "test"):
        with zipfile.ZipFile(folder / file.name) as archive:
            archive.extractall(folder)
    return folder


@pytest.mark.parametrize("name", [*LANGUAGES, "all"])
def test_no_link_of_a_copy_is_dead(copies: Path, name: str) -> None:
    root = copies / f"handbook-{name}"
    there = {path.relative_to(root).as_posix() for path in root.rglob("*") if path.is_file()}
    pages = sorted(page for page in there if page.endswith(".html"))
    assert len(pages) > 200 and not any("404" in page for page in pages)
    dead = set()
    for page in pages:
        for link in set(LINK.findall((root / page).read_text("utf-8"))):
            target = urlsplit(unescape(link))
            if target.scheme or not target.path:
                continue
            place = (root / page).parent.joinpath(unquote(target.path)).resolve()
            if not place.is_relative_to(root) or place.relative_to(root).as_posix() not in there:
                dead.add((page, link))
    assert sorted(dead)[:10] == []


def test_a_copy_tells_where_the_other_languages_are(copies: Path, open_page: Callable) -> None:
    watched = open_page(f"{(copies / 'handbook-ar').as_uri()}/ar/states/EGY.html")
    watched.page.click(".tb-languages a[hreflang=fr]")
    assert watched.page.url == f"{(copies / 'handbook-ar').as_uri()}/index.html#fr"
    assert "handbook-fr.zip" in watched.page.locator("#fr").inner_text()
    watched.page.click("main a[hreflang=ar]")
    assert watched.page.get_attribute("html", "lang") == "ar"
    assert watched.complaints == []


@pytest.mark.parametrize(("language", "query", "state"), [("en", "Egypt", "Egypt"), ("fr", "Égypte", "Égypte"), ("ar", "مصر", "مصر")])
def test_every_tool_works_from_the_disk(copies: Path, open_page: Callable, language: str, query: str, state: str) -> None:
    base = f"{(copies / f'handbook-{language}').as_uri()}/{language}"
    search = open_page(f"{base}/search.html?q={query}")
    search.page.locator("#search-results a", has_text=state).first.wait_for()
    finder = open_page(f"{base}/cooperate/index.html?{ASKED}")
    finder.page.locator("#tb-answer h2").first.wait_for()
    checklist = open_page(f"{base}/practice/mla-checklist.html")
    checklist.page.locator("input.tb-box").first.check()
    builder = open_page(f"{base}/practice/mla-request.html")
    builder.page.locator(".tb-builder input").first.wait_for()
    for watched in (search, finder, checklist, builder):
        assert watched.complaints == []
        assert all(url.startswith(("file:", "data:")) for url in watched.requests)
