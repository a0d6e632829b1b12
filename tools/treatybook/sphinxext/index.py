"""The index from A to Z: every page and record by its title, but those with answers for trainers. It needs no script, and so serves where the search cannot."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from sphinx.application import Sphinx

from treatybook.search import entries
from treatybook.sphinxext.domain import domain_of
from treatybook.sphinxext.navigation import is_for_trainer

NUMBERS = "0–9"
Lines = list[tuple[str, tuple[str, ...]]]


def by_letter(places: Iterable[tuple[str, str]], key: Callable[[str], str]) -> list[tuple[str, Lines]]:
    """Group (title, address) by the first letter of the title's key; one line for a title, with each of its addresses."""
    addresses: dict[str, dict[str, None]] = {}
    for title, address in places:
        addresses.setdefault(title, {})[address] = None
    titles = sorted(addresses, key=lambda title: (_letter(key(title)), key(title)))
    return [
        (letter, [(title, tuple(addresses[title])) for title in group])
        for letter, group in itertools.groupby(titles, lambda title: _letter(key(title)))
    ]


def _letter(key: str) -> str:
    first = next((sign for sign in key if sign.isalnum()), "")
    return first.upper() if first.isalpha() else NUMBERS


def _places(app: Sphinx) -> Iterator[tuple[str, str]]:
    domain = domain_of(app.env)
    homes: dict[tuple[str, str], tuple[str, str]] = domain.data["homes"]
    for entry in entries(domain.wording):
        # The articles stand on the page of their treaty.
        if entry.kind != "article" and entry.home in homes:
            docname, anchor = homes[entry.home]
            anchor = entry.anchor or anchor
            yield entry.title, app.builder.get_target_uri(docname) + (f"#{anchor}" if anchor else "")
    of_one_record = {docname for docname, anchor in homes.values() if not anchor}
    for docname in sorted(app.env.found_docs - of_one_record - {app.config.root_doc}):
        if not is_for_trainer(app.env, docname):
            yield app.env.titles[docname].astext(), app.builder.get_target_uri(docname)


def _fill(app: Sphinx, pagename: str, template: str, context: dict[str, Any], doctree: object) -> None:
    if pagename == "genindex":
        context["tb_index"] = by_letter(_places(app), domain_of(app.env).wording.sort_key) if domain_of(app.env).sound else []


def setup(app: Sphinx) -> None:
    """Fill the index when it is written."""
    app.connect("html-page-context", _fill)
