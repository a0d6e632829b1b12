"""One page of every kind that a reader can meet, for the tests that look at all kinds."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

QUERIES = {"en": "Egypt extradition", "fr": "Égypte extradition", "ar": "تسليم المجرمين مصر"}


@dataclass(frozen=True)
class PageType:
    """A kind of page: where one of it stands, what to wait for, and what shows that it is the one meant."""

    name: str
    path: str
    shows: str
    question: str = ""
    waits: str = ""

    def address(self, site: Path, language: str) -> str:
        """Return the page's address on this machine."""
        question = self.question.format(query=quote(QUERIES[language]))
        return (site / language / f"{self.path}.html").as_uri() + question


PAGE_TYPES = (
    PageType("first page", "index", ".tb-tasks"),
    PageType("list of States", "states/index", "ul.tb-columns"),
    PageType("State", "states/EGY", "table.tb-pairs"),
    PageType("convention with its map", "instruments/untoc", "ol.tb-tiles"),
    PageType("measure", "measures/extradition", "table.tb-table"),
    PageType("recommendation with figures and bars", "recommendations/ratification", ".tb-bar"),
    PageType("matrix", "overviews/matrix", "table.tb-matrix"),
    PageType("gaps", "overviews/gaps", "table.tb-matrix"),
    PageType("agreements", "overviews/agreements", "table.tb-table"),
    PageType("networks", "overviews/networks", "dl"),
    PageType("glossary", "glossary", "dl.tb-glossary"),
    PageType("finder, empty", "cooperate/index", ".tb-prompt"),
    PageType("finder, answered", "cooperate/index", ".tb-strongest", "?from=EGY&to=SDN&need=extradition"),
    PageType("checklist", "practice/extradition-checklist", "input.tb-box"),
    PageType("request form and builder", "practice/mla-request", ".tb-builder .tb-draft"),
    PageType("handbook page with a flow chart", "cooperation/extradition", ".tb-flow"),
    PageType("comparison in prose", "two-crimes", "table caption.tb-hidden"),
    PageType("training with questions", "training/protection", ".tb-question details"),
    PageType("page with code", "about/directives", "pre"),
    PageType("search, empty", "search", ".tb-find-large"),
    PageType("search with results", "search", ".tb-results", "?q={query}", ".tb-excerpt"),
    PageType("index", "genindex", ".tb-index"),
)
