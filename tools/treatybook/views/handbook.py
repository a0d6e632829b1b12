"""Between the handbook's prose and the records: which pages speak of a measure or a theme, and which records a page leads to."""

from __future__ import annotations

from collections.abc import Callable

from treatybook.model import HandbookPage
from treatybook.views.blocks import Blocks, Bullets, Section, Span, item
from treatybook.views.forms import View
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


def see_also(w: Wording, id: str) -> Blocks:
    """What a page of prose leads to: its measures, the checklists and forms that serve them, and the field of the symposium it belongs to."""
    page = w.catalogue.pages[id]
    guides = [guide for guide in w.catalogue.guides.values() if set(guide.measures) & set(page.measures)]
    links = [*(w.measure(measure) for measure in page.measures), *(w.guide(guide.id) for guide in guides)]
    if page.theme in w.catalogue.recommendations:
        field = w.text(w.catalogue.recommendations[page.theme].title)
        links.append(Span(field.words, record=("recommendation", page.theme), language=field.language))
    return (Section("see-also", w.say("See also"), (Bullets(tuple(item(link) for link in links), classes=("tb-columns",)),)),) if links else ()


HANDBOOK_VIEWS = (View("see-also", see_also, "page"),)
