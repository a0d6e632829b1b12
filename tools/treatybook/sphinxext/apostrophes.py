"""The apostrophe of French prose as it is printed: files have ', pages, books and menus show ’.

Records, labels and the words of the tools are shown so by `treatybook.text.as_shown`; here is the prose, when it is read, so that titles,
menus, the search and every builder have it from there. Code, addresses and what is still English keep what they have.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from docutils import nodes
from sphinx import addnodes
from sphinx.application import Sphinx
from sphinx.transforms import SphinxTransform

from treatybook.sphinxext.bidi import IsolateTokens
from treatybook.text import as_shown


class FrenchApostrophes(SphinxTransform):
    """Set the apostrophes of a French page."""

    # After translation and what is added to pages, before views are put back: their words are shown so already.
    default_priority = 872

    def apply(self, **kwargs: object) -> None:
        if self.config.language != "fr":
            return
        for block in list(self.document.findall(_is_french)):
            _set_block(block)
        for menu in self.document.findall(addnodes.toctree):
            menu["entries"] = [(title and as_shown(title, "fr"), target) for title, target in menu["entries"]]
            if menu.get("caption"):
                menu["caption"] = as_shown(menu["caption"], "fr")
        for image in self.document.findall(nodes.image):
            if image.get("alt"):
                image["alt"] = as_shown(image["alt"], "fr")


def _is_french(node: nodes.Node) -> bool:
    """Whether a node is a line or paragraph of prose that is not still English."""
    return isinstance(node, nodes.TextElement) and not isinstance(node, (nodes.Inline, *IsolateTokens.LEFT_ALONE)) and node.get("translated") is not False


def _set_block(block: nodes.TextElement) -> None:
    """Look at a paragraph as a whole: `l'` may end before a link, or before code."""
    if "'" not in block.astext():
        return
    for text, after in pairwise([*block.findall(nodes.Text), nodes.Text("")]):
        following = after.astext()[:1]
        shown = as_shown(text.astext() + following, "fr")
        if following:
            shown = shown[:-1]
        if shown != text.astext() and not any(isinstance(node, IsolateTokens.LEFT_ALONE) for node in _above(text)):
            text.parent.replace(text, nodes.Text(shown))


def _above(node: nodes.Node) -> Iterator[nodes.Node]:
    while node.parent is not None:
        node = node.parent
        yield node


def setup(app: Sphinx) -> None:
    """Add the transform."""
    app.add_transform(FrenchApostrophes)
