"""Links that lead to another site: marked for the eye and for a screen reader, and told nothing of where they were followed from."""

from __future__ import annotations

import re
import types
from typing import Any

from docutils import nodes
from sphinx.application import Sphinx

OUTSIDE: dict[str, Any] = {"rel": "noopener noreferrer", "aria-describedby": "tb-outside"}
"""The description stands once on each page (layout.html); the style sheet draws the arrow."""
_WEB = re.compile(r"(?:https?:)?//", re.IGNORECASE)


def leads_outside(node: nodes.Node) -> bool:
    return isinstance(node, nodes.reference) and bool(_WEB.match(node.get("refuri", "")))


class OutsideWriter:
    """Mixed into the HTML writer."""

    def starttag(self, node, tagname, suffix="\n", empty=False, **attributes):
        if tagname == "a" and leads_outside(node):
            attributes |= OUTSIDE
        return super().starttag(node, tagname, suffix, empty, **attributes)


def _use_writer(app: Sphinx) -> None:
    if app.builder.name != "html":  # a book has no such description
        return
    current = app.registry.translators.get(app.builder.name, app.builder.default_translator_class)
    app.set_translator(app.builder.name, types.new_class("OutsideTranslator", (OutsideWriter, current)), override=True)


def setup(app: Sphinx) -> None:
    """Mix our writer in after the others."""
    app.connect("builder-inited", _use_writer, priority=920)
