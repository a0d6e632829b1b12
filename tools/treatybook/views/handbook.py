"""Where the handbook's prose speaks of a measure or a theme."""

from __future__ import annotations

from collections.abc import Callable

from treatybook.model import HandbookPage
from treatybook.views.blocks import Blocks, Bullets, Section, Span, item
from treatybook.views.wording import Wording


def pages_on_measure(w: Wording, measure: str) -> Blocks:
    """The pages of prose on a measure; nothing where there is none."""
    return _pages(w, lambda page: measure in page.measures)


def pages_on_theme(w: Wording, theme: str) -> Blocks:
    """The pages of prose on a theme of the symposium; nothing where there is none."""
    return _pages(w, lambda page: page.theme == theme)


def _pages(w: Wording, wanted: Callable[[HandbookPage], bool]) -> Blocks:
    found = [page.id for page in w.catalogue.pages.values() if wanted(page)]
    # A page's title is prose, which only Sphinx has in every language.
    links = tuple(item(Span(id, record=("page", id))) for id in found)
    return (Section("handbook", w.say("In this handbook"), (Bullets(links, classes=("tb-linked",)),)),) if found else ()
