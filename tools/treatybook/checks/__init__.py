"""Checks: rules that records, pages and translations must keep; one file a subject.

Those of the records are functions Catalogue -> Problems and run wherever records are read. Those of the prose take the Prose as well and run where
an editor asks (`treatybook check`): a slip on a page is no reason to refuse an answer in law.
"""

from __future__ import annotations

from datetime import date

from treatybook.catalogue import Catalogue
from treatybook.checks import acts, allowed, dates, guides, instruments, pageforms, pages, redirects, references, sources, states, terms, themes, topics, translations, twice, vocabularies, withdrawals
from treatybook.place import Problem, in_order
from treatybook.prose import Prose

RECORDS = (acts, instruments, states, dates, sources, twice, vocabularies, guides, pages)
PROSE = (allowed, pageforms, references, withdrawals, redirects, themes, topics, translations, terms)


def check_catalogue(catalogue: Catalogue, today: date) -> list[Problem]:
    """Every problem of the records as they stand on ``today``, in the order of their places."""
    found: set[Problem] = set()
    for subject in RECORDS:
        found.update(subject.check(catalogue, today))
    return in_order(found)


def check_prose(prose: Prose, catalogue: Catalogue) -> list[Problem]:
    """Every problem of the pages and their translations, in the order of their places."""
    found: set[Problem] = set()
    for subject in PROSE:
        found.update(subject.check(prose, catalogue))
    return in_order(found)
