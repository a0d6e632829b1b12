"""Which single consent closes most pairs: the count is what one finds by making the State a party and counting again."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from treatybook.catalogue import Catalogue, read_catalogue
from treatybook.law import closing_consents, pairs_with_basis
from treatybook.model import Act, Row

ON = date(2026, 1, 1)


@pytest.fixture(scope="module")
def real() -> Catalogue:
    return read_catalogue(Path(__file__).parents[2])[0]


def as_party(catalogue: Catalogue, state: str, instrument: str) -> Catalogue:
    table = catalogue.status[instrument]
    row = Row(acts=(Act("accession", date(2020, 1, 1)),), in_force=date(2020, 2, 1))
    changed = replace(table, states=table.states | {state: row})
    return replace(catalogue, status={**catalogue.status, instrument: changed}, answers={})


@pytest.mark.parametrize("measure", ["sea", "safe-return", "network-24-7", "extradition"])
def test_a_consent_closes_as_many_pairs_as_it_says(real: Catalogue, measure: str) -> None:
    before = len(pairs_with_basis(real, measure, ON))
    found = closing_consents(real, measure, ON)
    assert found, "there are gaps in the real data"
    for closing in found[:3]:
        after = len(pairs_with_basis(as_party(real, closing.state, closing.instrument), measure, ON))
        assert after - before == closing.pairs, closing


def test_the_most_first_and_none_that_closes_nothing(real: Catalogue) -> None:
    counts = [closing.pairs for closing in closing_consents(real, "sea", ON)]
    assert counts == sorted(counts, reverse=True)
    assert min(counts) > 0
