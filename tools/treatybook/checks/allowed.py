"""What pages may use: a closed list of directives and roles, links into the handbook and to the web, no HTML. Nothing on a page reads a file or acts.

The site is built so that what is told here does nothing either (`sphinxext/walls.py`).
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from functools import lru_cache

from treatybook.catalogue import LINKED, PAGES, Catalogue
from treatybook.markup import Token, deceives, directives, split, tokens
from treatybook.place import Place, Problem, near
from treatybook.prose import Page, Prose

OURS = "tb:"
VIEWS = (
    "agreements", "authorities", "bound-by", "checklist", "declarations", "downloads", "false-friends", "finder", "finder-fields", "flow", "gap-matrix", "glossary", "guide-list",
    "guide-page", "indicator", "instrument-card", "instrument-list", "instrument-page", "keep", "latest-acts", "laws", "measure-gaps", "measure-list", "measure-page",
    "measure-table", "meeting", "networks", "organisations", "practice", "progress", "provisions", "question", "ratification-matrix", "ratification-table",
    "recommendation-card", "recommendation-list", "recommendation-page", "record-changes", "record-counts", "request-builder", "see-also", "settings", "slide", "sources",
    "state-list", "state-page", "state-profile", "tile-map", "timeline", "with-others",
)  # fmt: skip
"""Our own directives. They are made from the views, which stand above the checks; a test holds the two together."""
PICTURES = ("figure", "image")
DIRECTIVES = frozenset(
    (
        *(OURS + view for view in VIEWS), *PICTURES, "toctree", "glossary", "admonition", "attention", "caution", "danger", "error", "hint", "important", "note", "seealso",
        "tip", "warning", "code", "code-block", "list-table", "table", "epigraph", "pull-quote", "highlights", "topic", "sidebar", "rubric", "hlist", "parsed-literal",
    )
)  # fmt: skip
ROLES = frozenset(
    (*(OURS + kind for kind in (*LINKED, "article", "title", "data")), "abbr", "code", "command", "dfn", "doc", "emphasis", "kbd", "literal", "ref", "strong", "sub", "sup", "term")
)
_ADDRESS = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*:|//")
_TO_THE_WEB = re.compile(r"https?://|mailto:", re.IGNORECASE)
_TARGET = re.compile(r"^[ \t>]*:?target:[ \t]*(?P<target>\S+)", re.MULTILINE)
_ENTRY = re.compile(r"^[ \t>]*+(?:[^:\n<][^<\n]*<)?(?P<target>[a-zA-Z][a-zA-Z0-9+.-]*:[^\s>]*)>?[ \t]*$", re.MULTILINE)
_BRACKET = re.compile(r"[\[\]]")
_HTML = re.compile(r"<(?:[a-zA-Z][^\s<>]*|/[a-zA-Z]|!|\?)")


def check(prose: Prose, catalogue: Catalogue) -> Iterator[Problem]:
    for page in prose.pages:
        yield from _directives(prose, page)
        for token in tokens(page.prose):
            if token.kind == "link":
                yield from _link(prose, page, token)
        yield from _html(page)
    for translation in prose.translations:
        for message in translation.messages:
            for said in message.said:
                if "<" in said and (found := _HTML.search(split(said)[1])):
                    yield Problem(message.place, "page.html", f"HTML stands here: '{found[0]}'.", _NO_HTML)
                for token in tokens(said) if "](" in said else ():
                    if token.kind == "link" and _ADDRESS.match(token.target):
                        yield from _address(message.place, token.target)


_NO_HTML = "Write it in Markdown; a sign < in the text stands between backticks."


def unknown_role(place: Place, name: str) -> Iterator[Problem]:
    """A problem where pages have no such role."""
    if name not in ROLES:
        yield Problem(place, "role.unknown", f"There is no role '{name}'.", near(name, ROLES))


def _directives(prose: Prose, page: Page) -> Iterator[Problem]:
    read = dict.fromkeys((*PICTURES, "toctree"), 0)
    for directive in directives(page.text):
        place = page.place(directive.start)
        if directive.name not in DIRECTIVES:
            hint = near(directive.name, DIRECTIVES) or "Write it as prose, or with a directive of docs/about/directives.md."
            yield Problem(place, "page.directive", f"A page has no directive '{directive.name}'.", hint)
            continue
        if directive.name in PICTURES:
            yield from _picture(prose, page, place, directive.argument)
        if directive.name in read:
            # Of directives that nothing closes, one holds the other: what was read in the first is not read again.
            start, read[directive.name] = max(directive.body_start, read[directive.name]), directive.body_end
            for found in (_ENTRY if directive.name == "toctree" else _TARGET).finditer(page.text, start, directive.body_end):
                if _ADDRESS.match(found["target"]):
                    yield from _address(page.place(found.start("target")), found["target"])


def _address(place: Place, target: str) -> Iterator[Problem]:
    if deceives(target):
        yield Problem(place, "link.broken", f"The link does not lead where it seems to: '{target}'.", "Write the host first, without a user and @ before it.")
    elif not _TO_THE_WEB.match(target):
        yield Problem(place, "link.broken", f"The link leads neither into the handbook nor to the web: '{target}'.", "Write the path of a page, or an address that begins with https://.")


def _link(prose: Prose, page: Page, token: Token) -> Iterator[Problem]:
    place = page.place(token.start)
    if is_picture(page.prose, token.start):
        yield from _picture(prose, page, place, token.target)
    elif _ADDRESS.match(token.target):
        yield from _address(place, token.target)


def is_picture(text: str, end: int) -> bool:
    """Whether the words in brackets that end here are those of a picture."""
    return end - 1 in _pictures(text)


@lru_cache(2)  # pages are asked one after another, of each of their links
def _pictures(text: str) -> frozenset[int]:
    """Where the brackets close that a ! stands before."""
    opened: list[int] = []
    closed = set()
    for bracket in _BRACKET.finditer(text):
        if bracket[0] == "[":
            opened.append(bracket.start())
        elif opened and text.startswith("!", max(opened.pop() - 1, 0)):
            closed.add(bracket.start())
    return frozenset(closed)


def _picture(prose: Prose, page: Page, place: Place, target: str) -> Iterator[Problem]:
    if _ADDRESS.match(target):
        yield Problem(place, "link.broken", f"The picture is not the handbook's own: '{target}'.", f"Put it below {PAGES}/, and write its path.")
        return
    above = "/" if target.startswith("/") else posixpath.dirname(f"/{page.name}")
    path = posixpath.join(above, target.lstrip("/"))
    if posixpath.relpath(path, "/../x").startswith("../..") or not (prose.root / f"{PAGES}{posixpath.normpath(path)}").is_file():
        yield Problem(place, "link.broken", f"There is no picture '{target}'.", f"Write its path from this page; it stands below {PAGES}/.")


def _html(page: Page) -> Iterator[Problem]:
    if "<" not in page.prose:
        return
    last = 0
    for token in (*tokens(page.prose), None):
        end = token.start if token else len(page.prose)
        for found in _HTML.finditer(page.prose, last, end):
            yield Problem(page.place(found.start()), "page.html", f"HTML stands here: '{found[0]}'.", _NO_HTML)
        last = token.end if token else end
