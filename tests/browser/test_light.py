"""Every page is light, and what was taken out of the theme's style sheet is missed by none of them."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path
from urllib.parse import unquote

import pytest
from treatybook.sphinxext.offline import digest
from treatybook.sphinxext.rtl import flip
from treatybook.sphinxext.sieve import read, text
from treatybook.sphinxext.theme import whole_theme
from treatybook.sphinxext.words import LANGUAGES
from treatybook.weight import BLOCKING, FIRST_VIEW, Scales, compressed

MOST_KEPT, MOST_FIRST = 700_000, 150_000
"""Bytes, compressed: of the whole core; of what is kept from the first visit, unasked, with the list itself."""
KINDS = ("index", "states/EGY", "instruments/untoc", "measures/extradition", "practice/mla-checklist", "practice/mla-request", "recommendations/index",
         "overviews/matrix", "glossary", "cooperate/index", "cooperation/extradition", "about/directives", "search", "genindex", "offline")  # fmt: skip
# The look of an element or two of every kind on the page, with what stands before and after it.
LOOKS = """() => {
  const seen = new Map(), found = {};
  const name = element => element.tagName + "." + Array.from(element.classList).join(".");
  for (const element of document.body.querySelectorAll("*")) {
    const kind = (element.parentElement ? name(element.parentElement) : "") + ">" + name(element) + (element.previousElementSibling ? "" : ":first");
    if ((seen.get(kind) || 0) > 0) continue;
    seen.set(kind, 1);
    for (const pseudo of [null, "::before", "::after"]) {
      const look = getComputedStyle(element, pseudo);
      if (pseudo && look.content === "none") continue;
      found[kind + (pseudo || "")] = Array.from(look).filter(property => !property.startsWith("--")).map(property => property + ":" + look.getPropertyValue(property)).join(";");
    }
  }
  return found;
}"""


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_first_view_of_every_page_is_light(site: Path, language: str) -> None:
    scales, heavy = Scales(), {}
    pages = sorted((site / language).rglob("*.html"))
    assert len(pages) > 200
    for page in [*pages, site / "index.html"]:
        weight = scales.weigh(page)
        assert weight.elsewhere == (), page
        assert all(size <= BLOCKING for _, size in weight.blocking), (page, weight.blocking)
        if weight.total > FIRST_VIEW:
            heavy[page.relative_to(site).as_posix()] = weight.total
    assert heavy == {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_kept_from_the_first_visit_is_light_and_is_what_the_list_says(site: Path, language: str) -> None:
    """Each file of the list is, byte for byte, the one that stands: else no worker would keep the edition."""
    folder = site / language
    listed = json.loads((folder / "release.json").read_text("utf-8"))
    contents = {address: (folder / address.partition("?v=")[0]).read_bytes() for address in listed["files"]}
    assert {address: digest(content) for address, content in contents.items()} == listed["files"]
    assert {address: compressed(contents[address]) for address in listed["core"]} == listed["core"]
    assert sum(listed["core"].values()) <= MOST_KEPT
    assert set(listed["first"]) <= set(listed["core"])
    assert sum(listed["core"][address] for address in listed["first"]) + compressed((folder / "release.json").read_bytes()) <= MOST_FIRST
    assert {"index.html", "offline.html", "cooperate/index.html", "about/settings.html", "about/offline.html", "cooperation/urgent-cases.html", "two-crimes.html"} <= set(listed["first"])
    told = re.search(r'id="tb-keep" data-kilobytes="(\d+)"', (folder / "about/offline.html").read_text("utf-8"))
    assert told and abs(int(told[1]) * 1000 - sum(listed["core"].values())) < 10_000
    pages = {page.relative_to(folder).as_posix() for page in folder.rglob("*.html")} - {"404.html"}
    assert pages == {address for address in listed["files"] if address.endswith(".html")}
    assert {"index.html", "offline.html", "search.html", "cooperate/index.html", "practice/mla-checklist.html", "practice/mla-request.html"} <= set(listed["core"])
    assert digest((folder / "release.json").read_bytes()) in (folder / "worker.js").read_text("utf-8")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_file_that_a_page_loads_is_in_the_list(site: Path, language: str) -> None:
    folder = site / language
    listed = set(json.loads((folder / "release.json").read_text("utf-8"))["files"])
    missing = set()
    for page in set(folder.rglob("*.html")) - {folder / "404.html"}:  # its links start at the root of a host
        for address in re.findall(r'<(?:script[^>]*|img[^>]*) src="([^"#]+)"|<link rel="stylesheet" href="([^"]+)"', page.read_text("utf-8")):
            target, _, question = "".join(address).partition("?")
            name = (page.parent / unquote(target)).resolve().relative_to(folder.resolve()).as_posix()
            if f"{name}{'?' if question else ''}{question}" not in listed:
                missing.add("".join(address))
    assert missing == set()


@pytest.mark.parametrize("language", ["en", "ar"])
def test_the_browser_loads_what_was_weighed(site: Path, open_page: Callable, language: str) -> None:
    page = site / language / "states/EGY.html"
    watched = open_page(page.as_uri())
    watched.page.wait_for_load_state("load")
    loaded = [Path(url.removeprefix("file://").split("?")[0]) for url in watched.requests if url.startswith("file:")]
    icon = page.parent.parent / "_static/treatybook/icon.svg"  # a window without a frame asks for none
    weight = Scales().weigh(page)
    sizes = Scales()
    assert sum(sizes._file(path) for path in {*loaded, icon}) == weight.total


@pytest.mark.parametrize("language", ["en", "ar"])
def test_no_page_looks_otherwise_with_the_whole_theme(site: Path, chromium, language: str) -> None:
    whole = text(read(whole_theme()))
    whole = flip(whole) if language == "ar" else whole
    looks = []
    for sheet in (None, whole):
        context = chromium.new_context(viewport={"width": 1280, "height": 800}, reduced_motion="reduce")
        page = context.new_page()
        if sheet is not None:
            page.route("**/theme.css*", lambda route: route.fulfill(body=whole, content_type="text/css"))
        seen = {}
        for name in KINDS:
            page.goto((site / language / f"{name}.html").as_uri())
            seen[name] = page.evaluate(LOOKS)
            assert len(seen[name]) > 25, name
        looks.append(seen)
        context.close()
    for name in KINDS:
        ours, theirs = looks[0][name], looks[1][name]
        assert ours.keys() == theirs.keys()
        differing = {kind: sorted(set(ours[kind].split(";")) ^ set(theirs[kind].split(";")))[:4] for kind in ours if ours[kind] != theirs[kind]}
        assert differing == {}, name
