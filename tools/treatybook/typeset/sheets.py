"""A checklist or a request form made short enough for a sheet of paper: what to do and by which article, and what makes it fail."""

from __future__ import annotations

from collections.abc import Sequence

from docutils import nodes

_LEFT_OUT_SECTIONS = {"see", "draft"}
_LEFT_OUT = {"tb-why", "tb-fold-title", "tb-example"}


def as_sheet(document: nodes.document) -> None:
    """Take out what explains; the site and the handbook have it."""
    for node in list(document.findall(_is_left_out)):
        node.parent.remove(node)


def add_room(document: nodes.document, labels: Sequence[str]) -> None:
    """Room for a pen below the title: whose sheet it is, and of which case."""
    blanks = [nodes.paragraph("", "", nodes.Text(f"{label} "), nodes.inline("", "_", classes=["tb-blank"])) for label in labels]
    section = next(document.findall(nodes.section))
    section.insert(section.first_child_matching_class(nodes.title) + 1, nodes.container("", *blanks, classes=["tb-room"]))


def _is_left_out(node: nodes.Node) -> bool:
    if isinstance(node, nodes.section):
        return bool(_LEFT_OUT_SECTIONS.intersection(node["ids"]))
    if not isinstance(node, nodes.paragraph):
        return False
    explains = isinstance(node.parent, nodes.definition) and "tb-articles" not in node["classes"]
    return explains or bool(_LEFT_OUT.intersection(node["classes"]))
