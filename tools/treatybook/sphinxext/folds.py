"""What is grouped or folded away on a screen: `<div>` and `<details>` in HTML, open text everywhere else, in the EPUB book too."""

from __future__ import annotations

import types
from collections.abc import Callable
from typing import Any

from docutils import nodes
from docutils.writers._html_base import HTMLTranslator
from sphinx.application import Sphinx

from treatybook.sphinxext.identity import BOOK
from treatybook.sphinxext.rendering import FOLD

Visit = Callable[[Any, nodes.Element], None]
PLAIN: tuple[Visit, Visit] = (HTMLTranslator.visit_container, HTMLTranslator.depart_container)


class FoldWriter:
    """Mixed into the HTML writer: the first paragraph of a fold is what opens it."""

    def visit_paragraph(self, node):
        if _is_title(node):
            self.body.append(self.starttag(node, "summary", ""))
        else:
            super().visit_paragraph(node)

    def depart_paragraph(self, node):
        if _is_title(node):
            self.body.append("</summary>\n")
        else:
            super().depart_paragraph(node)


def _tag_of(writer: Any, node: nodes.Element) -> str:
    if FOLD in node["classes"]:
        return "div" if writer.builder.name == BOOK else "details"
    return "div" if any(name.startswith("tb-") for name in node["classes"]) else ""


def _is_title(node: nodes.Element) -> bool:
    return isinstance(node.parent, nodes.container) and FOLD in node.parent["classes"] and node.parent.index(node) == 0


def _container_visitors(others: tuple[Visit, Visit]) -> tuple[Visit, Visit]:
    """Ours for our own containers; what another extension registered for the rest.

    Our own get no class `container`: that is a layout grid in the theme's style sheet.
    """

    def visit(writer: Any, node: nodes.Element) -> None:
        if tag := _tag_of(writer, node):
            writer.body.append(writer.starttag(node, tag))
        else:
            others[0](writer, node)

    def depart(writer: Any, node: nodes.Element) -> None:
        if tag := _tag_of(writer, node):
            writer.body.append(f"</{tag}>\n")
        else:
            others[1](writer, node)

    return visit, depart


def _use_writer(app: Sphinx) -> None:
    if app.builder.format != "html" or app.builder.name == BOOK:
        return
    current = app.registry.translators.get(app.builder.name, app.builder.default_translator_class)
    app.set_translator(app.builder.name, types.new_class("FoldingTranslator", (FoldWriter, current)), override=True)


def _take_containers(app: Sphinx) -> None:
    """Only now has every extension said how it writes its own containers."""
    if app.builder.format != "html":
        return
    every = app.registry.translation_handlers
    handlers = every[app.builder.name] if app.builder.name in every else every.setdefault("html", {})
    visit, depart = handlers.get("container", PLAIN)
    handlers["container"] = _container_visitors((visit, depart or PLAIN[1]))


def setup(app: Sphinx) -> None:
    """Mix our writer in after the others, and take over the containers that are ours."""
    app.connect("builder-inited", _take_containers, priority=910)
    app.connect("builder-inited", _use_writer, priority=910)
