"""Checks: rules that a record, or several together, must keep. Each is a function Catalogue -> Problems; one file a subject."""

from __future__ import annotations

from datetime import date

from treatybook.catalogue import Catalogue
from treatybook.checks import acts, guides, instruments, pages, sources, vocabularies
from treatybook.place import Problem


def check_catalogue(catalogue: Catalogue, today: date) -> list[Problem]:
    """Every problem of the records as they stand on ``today``, in the order of their places."""
    found: set[Problem] = set()
    for subject in (acts, instruments, sources, vocabularies, guides, pages):
        found.update(subject.check(catalogue, today))
    return sorted(found)
