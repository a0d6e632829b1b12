"""Pages of the themes: one skeleton, one theme a folder, and no page longer than a reader bears.

A folder whose `index.md` names a theme in its head is that theme's folder.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from treatybook.catalogue import Catalogue
from treatybook.markup import split
from treatybook.place import Place, Problem
from treatybook.prose import Page, Prose

HEADINGS = ("What to achieve", "First steps", "Key actions", "Pitfalls, and how requests fail", "Safeguards", "For trainers", "Sources")
WITH_PARTS = "Key actions"
MOST_WORDS = 1200
_HEADING = re.compile(r"^(#{2,6})[ \t]+([^ \t\n](?:.*[^ \t\n])?)[ \t]*$", re.MULTILINE)
_WORD = re.compile(r"\w+(?:['’-]\w+)*")


def check(prose: Prose, catalogue: Catalogue) -> Iterator[Problem]:
    themes = {name.removesuffix("index"): page.theme for name, page in catalogue.pages.items() if name.endswith("/index") and page.theme}
    for page in prose.pages:
        folder = page.name[: page.name.rfind("/") + 1]
        if folder in themes:
            yield from _length(page)
            if page.name != f"{folder}index":
                yield from _head(page, catalogue, themes[folder])
                yield from _headings(page)
        elif page.name in catalogue.pages:
            yield from _length(page)


def _head(page: Page, catalogue: Catalogue, theme: str) -> Iterator[Problem]:
    head = catalogue.pages.get(page.name)
    if head.theme and head.theme not in catalogue.vocabulary("themes") if head else page.text.startswith("---"):
        return  # told already
    if head is None or head.theme != theme:
        yield Problem(catalogue.at(page.file, "theme"), "page.theme", f"The page stands in the folder of the theme '{theme}' and does not name it.", f"Write `theme: {theme}` between two lines of --- at its head.")
    elif not head.measures:
        yield Problem(catalogue.at(page.file, "measures"), "page.theme", "The page names no measure, so no measure leads to it.", "Write `measures: [...]` at its head, with words of conventions/vocabularies/measures.yaml.")


def _headings(page: Page) -> Iterator[Problem]:
    found = [(match[1], match[2], page.place(match.start())) for match in _HEADING.finditer(page.prose)]
    section = ""
    for sign, words, place in found:
        if sign == "##":
            section = words
        elif section != WITH_PARTS:
            yield Problem(place, "page.headings", f"A heading of a part stands outside '{WITH_PARTS}': '{words}'.", "Make it a paragraph or a list, or move it.")
    there = [words for sign, words, _ in found if sign == "##"]
    if tuple(there) != HEADINGS:
        number = next((number for number, words in enumerate(there) if number >= len(HEADINGS) or words != HEADINGS[number]), len(there))
        place = next((place for sign, words, place in found if sign == "##" and number < len(there) and words == there[number]), Place(page.file))
        wanted = f"'{HEADINGS[number]}' must" if number < len(HEADINGS) else "nothing more may"
        told = f"'{there[number]}' stands where {wanted} stand" if number < len(there) else f"'{HEADINGS[number]}' is missing"
        yield Problem(place, "page.headings", f"The headings are not those of a theme's page: {told}.", f"In this order: {'; '.join(HEADINGS)}.")


def _length(page: Page) -> Iterator[Problem]:
    marks, words = split(page.prose)
    count = len(_WORD.findall(words)) + sum(mark.kind in ("role", "code") for mark in marks)
    if count > MOST_WORDS:
        yield Problem(Place(page.file), "page.length", f"The page has {count} words; a page has {MOST_WORDS} at most.", "Cut it, or make two pages of it.")
