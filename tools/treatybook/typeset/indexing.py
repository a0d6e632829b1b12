"""The index at the end of the book: conventions, States, measures, bodies, checklists and terms with the page each stands on."""

from __future__ import annotations

from treatybook.sphinxext.domain import TreatyDomain
from treatybook.typeset.source import line, string
from treatybook.views.links import LINKED, link

_ALIKE = {"agreement"}
"""Many bear the same title; their register lists them by their parties."""


def index_source(domain: TreatyDomain, labels: frozenset[str], title: str) -> str:
    """The index as Typst, in the reader's alphabet; records without a place in the book have no entry."""
    entries = []
    for (kind, id), (docname, anchor) in domain.data["homes"].items():
        label = f"{docname}#{anchor}" if anchor else docname
        if kind in LINKED and kind not in _ALIKE and label in labels:
            entries.append((link(domain.wording, kind, id)[0].words, label))
    entries.sort(key=lambda entry: (domain.wording.sort_key(entry[0]), entry[1]))
    language = domain.wording.language
    rows = "".join(f"({line(name, language)}, {string(label)}), " for name, label in entries)
    return f"#index({line(title, language)}, {rows})\n"
