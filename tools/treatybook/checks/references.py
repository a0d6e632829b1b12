"""Pages and their translations: each role names what the records have, each link inside the handbook leads to a file.

What directives take is left to Sphinx: it is known to the views, which stand above the checks.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from functools import lru_cache

from treatybook.catalogue import LINKED, PAGES, Catalogue
from treatybook.checks.allowed import OURS, ROLES, is_picture, unknown_role
from treatybook.checks.mentions import unknown_article, unknown_record
from treatybook.markup import Token, tokens, words_of
from treatybook.place import Place, Problem, near
from treatybook.prose import Page, Prose

_HEADING = re.compile(r"^#{1,3}[ \t]+([^ \t\n](?:.*[^ \t\n])?)[ \t]*$", re.MULTILINE)
_SPELT = re.compile(r"[\w\- ]")
_NAMED = re.compile(r"^\(([\w-]+)\)=|\{[^{}\n]*#([\w-]+)", re.MULTILINE)
_SHOWS_RECORDS = re.compile(r"\{tb:(?!flow|slide|question)[a-z-]+\}(?!`)")
_OUTSIDE = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*:|//")


def check(prose: Prose, catalogue: Catalogue) -> Iterator[Problem]:
    for page in prose.pages:
        for token in tokens(page.prose):
            place = page.place(token.start)
            if token.kind == "role":
                yield from _role(catalogue, token, place)
            elif token.kind == "link":
                yield from _link(prose, page, token, place)
    for translation in prose.translations:
        for message in translation.messages:
            for said in message.said:
                for token in tokens(said):
                    if token.kind == "role":
                        yield from _role(catalogue, token, message.place)


def _role(catalogue: Catalogue, token: Token, place: Place) -> Iterator[Problem]:
    kind = token.name.removeprefix(OURS)
    yield from unknown_role(place, token.name)
    if kind == token.name or token.name not in ROLES or kind == "data":
        return  # not ours, or the name of a file that only the export knows
    if kind == "article":
        yield from unknown_article(catalogue, place, token.target)
    elif kind == "title":
        named, _, id = token.target.partition(" ")
        if named in LINKED:
            yield from unknown_record(catalogue, place, named, id)
        elif token.target != "handbook":
            yield Problem(place, "reference.unknown", f"'{named}' is no kind of record.", near(named, LINKED))
    else:
        yield from unknown_record(catalogue, place, kind, token.target)


def _link(prose: Prose, page: Page, token: Token, place: Place) -> Iterator[Problem]:
    target, _, anchor = token.target.partition("#")
    if _OUTSIDE.match(target) or is_picture(page.prose, token.start):
        return
    path = posixpath.normpath(posixpath.join("/" if target.startswith("/") else posixpath.dirname(f"/{page.name}"), target.lstrip("/"))) if target else f"/{page.name}.md"
    if not (prose.root / f"{PAGES}{path}").exists():
        names = [posixpath.relpath(f"/{other.name}.md", posixpath.dirname(f"/{page.name}")) for other in prose.pages]
        yield Problem(place, "link.broken", f"The link leads to no file: '{target}'.", near(target, names))
    elif anchor and (there := next((anchors_of(other) for other in prose.pages if f"/{other.name}.md" == path), None)) and anchor not in there:
        yield Problem(place, "link.broken", f"The link leads to no heading: '#{anchor}'.", near(anchor, there))


@lru_cache(64)  # many links may lead to one page
def anchors_of(page: Page) -> frozenset[str]:
    """What a link can lead to on a page, as MyST names its headings; nothing where records are shown, whose places only the build knows."""
    if _SHOWS_RECORDS.search(page.text):
        return frozenset()
    heads = frozenset("".join(_SPELT.findall(words_of(title).lower())).replace(" ", "-") for title in _HEADING.findall(page.prose))
    return heads | {named for pair in _NAMED.findall(page.prose) for named in pair if named}
