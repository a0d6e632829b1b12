"""Pages: no paragraph names a State together with a treaty from which it has withdrawn, unless it is said that this is told."""

from __future__ import annotations

import re
from collections.abc import Iterator

from treatybook.catalogue import Catalogue
from treatybook.markup import tokens
from treatybook.place import Problem
from treatybook.prose import Page, Prose

TOLD = "% withdrawal told"
"""The comment that an editor writes above a paragraph that tells of the withdrawal."""
_PARAGRAPH = re.compile(r"(?:^[^\n]*\S[^\n]*\n?)+", re.MULTILINE)


def check(prose: Prose, catalogue: Catalogue) -> Iterator[Problem]:
    left = {(state, table.id) for table in catalogue.status.values() for state, row in table.states.items() if any(act.act == "withdrawal" for act in row.acts)}
    if left:
        for page in prose.pages:
            yield from _paragraphs(page, left)


def _paragraphs(page: Page, left: set[tuple[str, str]]) -> Iterator[Problem]:
    before = 0
    for paragraph in _PARAGRAPH.finditer(page.prose):
        above, before = max(before, page.text.rfind("\n\n", before, paragraph.start())), paragraph.end()
        if TOLD in page.text[above : paragraph.end()]:
            continue
        found = [token for token in tokens(paragraph[0]) if token.kind == "role"]
        states = [token.target for token in found if token.name == "tb:state"]
        named = [(token, token.target.partition(" ")[0]) for token in found if token.name in ("tb:instrument", "tb:article")]
        for token, treaty, state in ((token, treaty, state) for token, treaty in named for state in states if (state, treaty) in left):
            hint = f"Rest the paragraph on another treaty; or, where it tells of the withdrawal, write `{TOLD}` on a line above it."
            yield Problem(page.place(paragraph.start() + token.start), "page.withdrawn", f"{state} has withdrawn from '{treaty}', and this paragraph names both.", hint)
