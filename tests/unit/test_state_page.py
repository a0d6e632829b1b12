"""What the page of a State says first: what binds it, and apart from that what does not."""

from __future__ import annotations

import pytest
from treatybook.catalogue import Catalogue
from treatybook.law import status_on
from treatybook.text import LANGUAGES
from treatybook.views.blocks import Fold, Section, Table
from treatybook.views.states import BOUND, bound_by
from treatybook.views.wording import Wording
from world import TODAY


def tables(blocks) -> dict[str, list[str]]:
    """The treaties of the tables by where they stand: open, under a heading, folded by its title."""
    found: dict[str, list[str]] = {}
    for block in blocks:
        if isinstance(block, Table):
            found.setdefault("", []).extend(anchor.removeprefix(BOUND) for anchor in block.anchors)
        elif isinstance(block, Section):
            found[block.title] = [anchor.removeprefix(BOUND) for table in block.blocks if isinstance(table, Table) for anchor in table.anchors]
        elif isinstance(block, Fold):
            inner = [anchor.removeprefix(BOUND) for table in block.blocks if isinstance(table, Table) for anchor in table.anchors]
            found |= {block.title[0].words: inner} if inner else {}
    return found


@pytest.mark.parametrize("language", LANGUAGES)
def test_only_what_binds_stands_under_bound_by(real: Catalogue, language: str) -> None:
    w = Wording(real, language, TODAY)
    for state in ("KEN", "EGY", "SOM"):
        found = tables(bound_by(w, state))
        standings = {table.id: status_on(real, state, table.id, TODAY) for table in real.status.values() if state in table.states}
        assert sorted(found[""]) == sorted(id for id, standing in standings.items() if standing.bound), state
        assert sorted(id for ids in found.values() for id in ids) == sorted(standings), "each once"
        assert sorted(found.get(w.say("Signed, not ratified"), [])) == sorted(id for id, standing in standings.items() if standing.status == "signatory")


def test_what_is_folded_is_counted_in_its_title(world: Catalogue) -> None:
    assert tables(bound_by(Wording(world, "en", TODAY), "BBB")) == {"": ["alpha", "gamma"], "Consented, not yet in force for it": ["delta"], "Not known to us: 1": ["beta"]}


def test_a_state_that_nothing_binds(world: Catalogue) -> None:
    found = bound_by(Wording(world, "en", TODAY.replace(year=1990)), "AAA")
    assert "No treaty that binds it is known to us." in repr(found)
