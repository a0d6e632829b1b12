"""The index at the end of the book: conventions, States, measures, bodies, checklists and terms with the page each stands on."""

from __future__ import annotations

from itertools import groupby

from treatybook.sphinxext.domain import TreatyDomain
from treatybook.typeset.source import array, line, string
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
    language, key = domain.wording.language, domain.wording.sort_key
    entries.sort(key=lambda entry: (key(entry[0]), entry[1]))
    rows, letter = [], ""
    for word, same in groupby(entries, lambda entry: key(entry[0])):
        found = list(same)
        first, letter = letter, _letter(word)
        head = line(letter, language) if letter != first else "[]"
        rows.append(f"({head}, {line(found[0][0], language)}, {array([string(label) for _, label in found])}), ")
    return f"#index({line(title, language)}, {''.join(rows)})\n"


def _letter(word: str) -> str:
    """The letter under which a word stands; figures and signs stand together."""
    first = word.lstrip("«\"'“’( ")[:1].upper()
    return first if first.isalpha() else "0-9"
