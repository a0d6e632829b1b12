"""What is grouped or folded away on a screen: `<div>` and `<details>` in HTML, open text everywhere else."""

from __future__ import annotations

import types

from docutils import nodes
from sphinx.application import Sphinx

from treatybook.sphinxext.rendering import FOLD


class FoldWriter:
    """Mixed into the HTML writer: a container of the class tb-fold opens under its first paragraph.

    Our other containers are plain divisions: the class `container` of docutils is a layout grid in the theme's style sheet.
    """

    def visit_container(self, node):
        tag = _tag_of(node)
        if tag:
            self.body.append(self.starttag(node, tag))
        else:
            super().visit_container(node)

    def depart_container(self, node):
        tag = _tag_of(node)
        if tag:
            self.body.append(f"</{tag}>\n")
        else:
            super().depart_container(node)

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


def _tag_of(node: nodes.container) -> str:
    if FOLD in node["classes"]:
        return "details"
    return "div" if any(name.startswith("tb-") for name in node["classes"]) else ""


def _is_title(node: nodes.paragraph) -> bool:
    return isinstance(node.parent, nodes.container) and FOLD in node.parent["classes"] and node.parent.index(node) == 0


def _use_writer(app: Sphinx) -> None:
    if app.builder.format != "html":
        return
    current = app.registry.translators.get(app.builder.name, app.builder.default_translator_class)
    app.set_translator(app.builder.name, types.new_class("FoldingTranslator", (FoldWriter, current)), override=True)


def setup(app: Sphinx) -> None:
    """Mix our writer in after the others."""
    app.connect("builder-inited", _use_writer, priority=910)
