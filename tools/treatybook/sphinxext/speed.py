"""What keeps a build short though tables have many nodes. Nothing here changes a page.

`make bench` measures what each part is worth.
"""

from __future__ import annotations

import gc
from collections.abc import Sequence

from docutils import nodes
from docutils.transforms import Transform
from sphinx.application import Sphinx

# Objects made before Python looks for dead ones; by default 700, and then it goes through all nodes again and again.
_THRESHOLDS = (100_000, 50, 100)


class PutBack(Transform):
    """Put the nodes of a view where the directive stood."""

    # After all transforms for prose, before those that look at the whole page (`doctree-read` is 880).
    default_priority = 875

    def apply(self) -> None:
        """Replace the placeholder."""
        self.startnode.replace_self(self.startnode.details["nodes"])


def hold_back(made: Sequence[nodes.Node], document: nodes.document) -> nodes.pending:
    """A placeholder for nodes that need none of the transforms for prose, each of which would walk them all."""
    placeholder = nodes.pending(PutBack, {"nodes": list(made)})
    document.note_pending(placeholder)
    return placeholder


def _collect_seldom(app: Sphinx) -> None:
    usual = gc.get_threshold()
    gc.set_threshold(*_THRESHOLDS)
    app.connect("build-finished", lambda app, exception: gc.set_threshold(*usual), priority=999)


def setup(app: Sphinx) -> None:
    """Collect garbage seldom."""
    _collect_seldom(app)
