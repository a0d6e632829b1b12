"""How many of the handbook's States are bound by a treaty, counted once for every page that tells it: as many as there are tiles of each kind on its map."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from treatybook.law import status_on
from treatybook.views.blocks import Cell, Span
from treatybook.views.wording import Wording


@dataclass(frozen=True, slots=True)
class Count:
    """The handbook's States by where they stand under one treaty. A State that its table does not list is 'not known'."""

    party: int
    contracting: int
    signatory: int
    none: int
    unknown: int

    @property
    def total(self) -> int:
        return self.party + self.contracting + self.signatory + self.none + self.unknown

    @property
    def silent(self) -> bool:
        """Whether no party is known though there may be some: a figure of 0 would tell what nobody knows."""
        return not self.party and bool(self.unknown)


def count(w: Wording, id: str) -> Count:
    """The States by where they stand under a treaty today; who has withdrawn counts among those that are not party."""
    found = Counter(status_on(w.catalogue, state, id, w.today).status for state in w.catalogue.members)
    return Count(found["party"], found["contracting"], found["signatory"], found["none"] + found["withdrawn"], found["unknown"])


def count_cell(w: Wording, id: str) -> Cell:
    """The parties of a treaty in a table, and of how many it is not known: '● 25, ? 29 not known', or '? Not known' where none is known."""
    counted = count(w, id)
    if counted.silent:
        return Cell((Span(f"{w.sign('unknown')} {w.label('status', 'unknown')}", ("tb-status", "tb-unknown")),), "999")
    parties = Span(f"{w.sign('party')} {counted.party}", ("tb-status", "tb-party"))
    rest = () if not counted.unknown else (Span(w.join(("", ""))), Span(f"{w.sign('unknown')} {w.say_count('{count} not known', '{count} not known', counted.unknown)}", ("tb-status", "tb-unknown")))
    return Cell((parties, *rest), sort_key(counted))


def sort_key(counted: Count) -> str:
    """Digits that sort the most parties first, and what is not known last."""
    return "999" if counted.silent else f"{counted.total - counted.party:03}"
