"""Pages and their translations: each role names what the records have, each link inside the handbook leads to a file.

Directives are left to Sphinx: what they are called and take is known to the views, which stand above the checks.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator

from treatybook.catalogue import LINKED, PAGES, Catalogue
from treatybook.checks.mentions import unknown_article, unknown_record
from treatybook.markup import Token, tokens
from treatybook.place import Place, Problem, near
from treatybook.prose import Page, Prose

OURS = "tb:"
ROLES = (*LINKED, "article", "title", "data")
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
    if kind == token.name or kind == "data":
        return  # not ours, or the name of a file that only the export knows
    if kind not in ROLES:
        yield Problem(place, "role.unknown", f"There is no role '{token.name}'.", near(token.name, [OURS + role for role in ROLES]))
    elif kind == "article":
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
    target, _, _ = token.target.partition("#")
    if not target or _OUTSIDE.match(target):
        return
    path = posixpath.normpath(posixpath.join("/" if target.startswith("/") else posixpath.dirname(f"/{page.name}"), target.lstrip("/")))
    if not (prose.root / f"{PAGES}{path}").exists():
        names = [posixpath.relpath(f"/{other.name}.md", posixpath.dirname(f"/{page.name}")) for other in prose.pages]
        yield Problem(place, "link.broken", f"The link leads to no file: '{target}'.", near(target, names))
