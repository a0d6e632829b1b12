"""What keeps a build short though tables have many nodes. Nothing here changes a page.

`make bench` measures what each part is worth.
"""

from __future__ import annotations

import functools
import gc
from collections.abc import Sequence

from docutils import nodes
from docutils.transforms import Transform
from sphinx.application import Sphinx
from sphinx.search import SearchLanguage
from sphinx.search.en import SearchEnglish
from sphinx.search.fr import SearchFrench

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


def _remembering(language: type[SearchLanguage], code: str) -> type[SearchLanguage]:
    """The same rules of the search index; a word is brought to its stem once a build, not once a page."""

    class Remembering(language):  # type: ignore[misc, valid-type]
        lang = code

        def __init__(self, options: dict[str, str]) -> None:
            super().__init__(options)
            self.stem = functools.cache(self.stem)  # type: ignore[method-assign]

    return Remembering


def _collect_seldom(app: Sphinx) -> None:
    usual = gc.get_threshold()
    gc.set_threshold(*_THRESHOLDS)
    app.connect("build-finished", lambda app, exception: gc.set_threshold(*usual), priority=999)


def setup(app: Sphinx) -> None:
    """Collect garbage seldom and remember the stems of words."""
    _collect_seldom(app)
    # Sphinx has no rules for Arabic and takes those for English.
    for language, code in ((SearchEnglish, "en"), (SearchFrench, "fr"), (SearchEnglish, "ar")):
        app.add_search_language(_remembering(language, code))
