"""Figures computed from the records of the made-up world."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

from treatybook.catalogue import Catalogue
from treatybook.indicators import FUNCTIONS, Figure
from treatybook.model import Indicator
from world import GAMMA, TODAY, catalogue_of, make_world


def compute(catalogue: Catalogue, name: str, on: date = TODAY, **asked: object) -> Figure:
    indicator = replace(next(iter(catalogue.indicators.values())), compute=name, instruments=(), measure=None, subject=None)
    return FUNCTIONS[name](catalogue, replace(indicator, **asked), on)


def test_an_indicator_is_of_a_function_that_exists(world: Catalogue) -> None:
    assert isinstance(next(iter(world.indicators.values())), Indicator)
    assert {indicator.compute for indicator in world.indicators.values()} <= set(FUNCTIONS)


def test_coverage_counts_cells_and_tells_the_unknown(world: Catalogue) -> None:
    figure = compute(world, "coverage", instruments=("alpha", "beta"))
    assert (figure.value, figure.total, figure.unknown) == (3, 6, 1)


def test_parties_to_one_at_least_with_those_that_consented(world: Catalogue) -> None:
    figure = compute(world, "parties", instruments=("beta", "delta"))
    assert (figure.value, figure.total, figure.states, figure.unknown) == (3, 3, ("AAA", "BBB", "CCC"), 0), "BBB has consented to delta"
    figure = compute(world, "parties", instruments=("beta",))
    assert (figure.states, figure.unknown) == (("AAA",), 1)


def test_parties_to_all(world: Catalogue) -> None:
    figure = compute(world, "states-party-to-all", instruments=("alpha", "beta"))
    assert (figure.value, figure.total, figure.states, figure.unknown) == (1, 3, ("AAA",), 1)
    assert compute(world, "states-party-to-all", instruments=("alpha", "gamma")).states == ("AAA", "BBB")
    assert compute(world, "states-party-to-all", instruments=()).value == 0


def test_signed_and_not_ratified_the_oldest_first(world: Catalogue) -> None:
    figure = compute(world, "signed-not-ratified", instruments=("alpha", "beta"))
    assert (figure.value, figure.states, figure.details) == (1, ("CCC",), (("alpha", "CCC", date(2001, 1, 10)),)), "what is not known of BBB is not counted"
    early = compute(world, "signed-not-ratified", date(2001, 3, 1), instruments=("alpha", "beta"))
    assert [(what, state) for what, state, _ in early.details] == [("alpha", "AAA"), ("alpha", "CCC")]


def test_pairs_with_and_without_are_all_pairs(world: Catalogue) -> None:
    for measure, value in (("extradition", 1), ("mla", 3), ("criminalisation", 0), ("transfer-of-sentenced-persons", 0)):
        have, lack = compute(world, "pairs-with-basis", measure=measure), compute(world, "pairs-without-basis", measure=measure)
        assert (have.value, have.total, have.value + lack.value) == (value, 3, 3), measure
    assert compute(world, "pairs-without-basis", measure="extradition").states == ("CCC", "AAA", "BBB"), "CCC lacks it with both"


def test_deposits_of_the_last_24_months(world: Catalogue) -> None:
    assert compute(world, "deposits-last-24-months", instruments=("alpha", "delta")).details == (("delta", "BBB", date(2020, 5, 10)),)
    assert compute(world, "deposits-last-24-months", date(2022, 5, 9), instruments=("delta",)).value == 1
    assert compute(world, "deposits-last-24-months", date(2022, 5, 10), instruments=("delta",)).value == 0


def test_rows_read_lately(world: Catalogue) -> None:
    figure = compute(world, "records-fresh")
    assert (figure.value, figure.total, figure.unknown) == (9, 13, 0), "all but the four rows of gamma, read in 2018"


def test_what_is_recorded_of_each_State(world: Catalogue) -> None:
    assert compute(world, "laws-by-subject", subject="trafficking").states == ("AAA",)
    assert compute(world, "laws-by-subject", subject="smuggling").value == 0
    assert compute(world, "central-authority-known", measure="mla").states == ("AAA",)
    assert compute(world, "central-authority-known", measure="extradition").value == 0
    assert compute(world, "contact-24-7-known").value == 0
    assert (compute(world, "agreements-by-status").value, compute(world, "agreements-by-status").total) == (1, 1)


def test_pairs_in_a_common_network(world: Catalogue) -> None:
    figure = compute(world, "network-membership")
    assert (figure.value, figure.total) == (1, 3), "an observer is no member, and a regional body is no network"


def test_a_withdrawal_lowers_the_figure(tmp_path: Path) -> None:
    left = (GAMMA, "{act: ratification, date: 2005-01-31}]", "{act: ratification, date: 2005-01-31}, {act: withdrawal, date: 2019-01-01}]\n    source: {trust: unverified}")
    catalogue = catalogue_of(make_world(tmp_path, left))
    assert compute(catalogue, "parties", date(2018, 12, 31), instruments=("gamma",)).states == ("AAA", "BBB", "CCC")
    assert compute(catalogue, "parties", instruments=("gamma",)).states == ("BBB", "CCC")
