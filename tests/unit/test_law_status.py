"""Where a State stands under a treaty on a day."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest
from treatybook.catalogue import Catalogue
from treatybook.law import in_force_for, parties_on, shared_instruments, status_on
from world import ALPHA, BETA, DELTA, GAMMA, TODAY, catalogue_of, make_world

ACCEDED = "acts: [{act: accession, date: 2004-03-05}]"


def history(catalogue: Catalogue, state: str, instrument: str, *days: str) -> list[str]:
    return [status_on(catalogue, state, instrument, date.fromisoformat(day)).status for day in days]


def test_a_treaty_does_not_bind_before_it_is_in_force_itself(world: Catalogue) -> None:
    days = ("2000-12-12", "2000-12-13", "2001-05-31", "2001-06-01", "2002-01-14", "2002-01-15")
    assert history(world, "AAA", "alpha", *days) == ["none", "signatory", "signatory", "contracting", "contracting", "party"]
    standing = status_on(world, "AAA", "alpha", TODAY)
    assert (standing.signed, standing.act, standing.deposited, standing.in_force) == (date(2000, 12, 13), "ratification", date(2001, 6, 1), date(2002, 1, 15))


@pytest.mark.parametrize(
    ("rule", "starts"),
    [
        ("{rule: on-deposit}", "2004-03-05"),
        ("{rule: days-after-deposit, count: 30}", "2004-04-04"),
        ("{rule: days-after-deposit, count: 90}", "2004-06-03"),
        ("{rule: months-after-deposit, count: 12}", "2005-03-05"),
        ("{rule: first-of-month-after-months, count: 3}", "2004-07-01"),
    ],
)
def test_the_rule_of_the_treaty_gives_the_day_for_a_later_party(tmp_path: Path, rule: str, starts: str) -> None:
    law = ("conventions/instruments/alpha.yaml", '{rule: days-after-deposit, count: 30, article: "38(2)"}', rule)
    catalogue = catalogue_of(make_world(tmp_path, law))
    day = date.fromisoformat(starts)
    assert status_on(catalogue, "BBB", "alpha", TODAY).in_force == day
    assert status_on(catalogue, "BBB", "alpha", day).status == "party"
    assert status_on(catalogue, "BBB", "alpha", day - timedelta(days=1)).status in ("contracting", "none")


@pytest.mark.parametrize(("deposited", "starts"), [("2013-01-31", "2013-05-01"), ("2013-01-01", "2013-05-01"), ("2012-11-30", "2013-03-01"), ("2012-12-01", "2013-04-01")])
def test_the_first_of_the_month_after_whole_months(tmp_path: Path, deposited: str, starts: str) -> None:
    catalogue = catalogue_of(make_world(tmp_path, (DELTA, "2013-01-31", deposited)))
    assert str(status_on(catalogue, "CCC", "delta", TODAY).in_force) == starts


def test_months_end_with_the_month(world: Catalogue) -> None:
    assert status_on(world, "CCC", "gamma", TODAY).in_force == date(2016, 2, 29)


def test_the_recorded_day_prevails_over_the_rule(tmp_path: Path) -> None:
    catalogue = catalogue_of(make_world(tmp_path, (ALPHA, ACCEDED, ACCEDED + "\n    in_force: 2004-07-09\n    source: {trust: unverified}")))
    assert history(catalogue, "BBB", "alpha", "2004-04-04", "2004-07-08", "2004-07-09") == ["contracting", "contracting", "party"]


def test_a_rule_not_recorded_gives_no_day_but_no_denial(tmp_path: Path) -> None:
    law = ("conventions/instruments/alpha.yaml", '{rule: days-after-deposit, count: 30, article: "38(2)"}', "{rule: not-recorded}")
    standing = status_on(catalogue_of(make_world(tmp_path, law)), "BBB", "alpha", TODAY)
    assert standing.status not in ("none", "signatory", "party")
    assert (standing.deposited, standing.in_force) == (date(2004, 3, 5), None)


def test_a_day_of_deposit_known_with_the_day_in_force_not_recorded(tmp_path: Path) -> None:
    catalogue = catalogue_of(make_world(tmp_path, (ALPHA, ACCEDED, ACCEDED + "\n    in_force: not-recorded")))
    assert history(catalogue, "BBB", "alpha", "2004-03-04", "2004-03-20", "2004-04-04") == ["none", "unknown", "party"]
    assert status_on(catalogue, "BBB", "alpha", TODAY).in_force is None


def test_a_treaty_that_is_not_in_force_binds_nobody(tmp_path: Path) -> None:
    law = ("conventions/instruments/alpha.yaml", "{date: 2002-01-15,", "{date: not-in-force,")
    protocol = ("conventions/instruments/beta.yaml", "{date: 2003-12-25}", "{date: not-in-force}")
    catalogue = catalogue_of(make_world(tmp_path, law, protocol))
    assert history(catalogue, "AAA", "alpha", "2001-06-01", "2020-06-01") == ["contracting", "contracting"]
    assert in_force_for(catalogue, "AAA", "alpha", TODAY) is False


def test_an_undated_consent_makes_a_party_only_from_the_date_of_its_source(world: Catalogue) -> None:
    days = ("2000-01-01", "2005-05-01", "2018-02-28", "2018-03-01", "2020-06-01")
    assert history(world, "BBB", "gamma", *days) == ["unknown", "unknown", "unknown", "party", "party"]
    standing = status_on(world, "BBB", "gamma", TODAY)
    assert (standing.act, standing.deposited, standing.in_force, standing.trust) == ("ratification", None, None, "unverified")


def test_signed_and_the_rest_not_known_is_unknown(world: Catalogue) -> None:
    standing = status_on(world, "BBB", "beta", TODAY)
    assert (standing.status, standing.signed) == ("unknown", date(2001, 2, 1))
    assert in_force_for(world, "BBB", "beta", TODAY) is None


def test_not_a_party_is_told_only_where_the_source_says_so(world: Catalogue) -> None:
    assert status_on(world, "CCC", "beta", TODAY).status == "none"
    assert in_force_for(world, "CCC", "beta", TODAY) is False
    assert status_on(world, "CCC", "alpha", TODAY).status == "signatory"
    assert status_on(world, "ZZZ", "alpha", TODAY).status == "unknown", "a State that the table does not list"
    assert in_force_for(world, "ZZZ", "alpha", TODAY) is None


def test_a_withdrawal_counts_from_the_day_it_takes_effect(world: Catalogue) -> None:
    days = ("2006-01-30", "2006-01-31", "2006-04-30", "2010-12-31", "2011-01-01")
    assert history(world, "ZZZ", "gamma", *days) == ["none", "contracting", "party", "party", "withdrawn"]
    assert status_on(world, "ZZZ", "gamma", TODAY).withdrawn == date(2011, 1, 1)


def test_a_successor_is_bound_from_the_day_recorded_before_its_deposit(tmp_path: Path) -> None:
    row = "acts: [{act: succession, date: 2004-03-05}]\n    in_force: 2003-07-09"
    catalogue = catalogue_of(make_world(tmp_path, (ALPHA, ACCEDED, row)))
    days = ("2003-07-08", "2003-07-09", "2004-03-04", "2004-03-05")
    assert history(catalogue, "BBB", "alpha", *days)[-1] == "party"
    assert "none" not in history(catalogue, "BBB", "alpha", *days), "its predecessor may have been bound"


def test_a_definitive_signature_is_consent(tmp_path: Path) -> None:
    catalogue = catalogue_of(make_world(tmp_path, (ALPHA, ACCEDED, "acts: [{act: definitive-signature, date: 2004-03-05}]")))
    standing = status_on(catalogue, "BBB", "alpha", TODAY)
    assert (standing.status, standing.signed, standing.act, standing.deposited) == ("party", None, "definitive-signature", date(2004, 3, 5))


def test_provisional_application_binds_until_it_ends(tmp_path: Path) -> None:
    acts = "acts: [{act: signature, date: 2001-01-10}, {act: provisional-application, date: 2001-02-01}]"
    catalogue = catalogue_of(make_world(tmp_path, (ALPHA, "acts: [{act: signature, date: 2001-01-10}]", acts)))
    assert in_force_for(catalogue, "CCC", "alpha", date(2001, 1, 31)) is False
    assert in_force_for(catalogue, "CCC", "alpha", date(2001, 2, 1)) is True
    standing = status_on(catalogue, "CCC", "alpha", TODAY)
    assert (standing.status, standing.bound, standing.since) == ("signatory", True, date(2001, 2, 1))


def test_parties_and_what_two_States_share(world: Catalogue) -> None:
    assert parties_on(world, "alpha", TODAY) == ("AAA", "BBB")
    assert parties_on(world, "gamma", date(2009, 1, 1)) == ("AAA",), "ZZZ is no State of the handbook; what BBB was then is not known"
    assert shared_instruments(world, "AAA", "BBB", TODAY) == ("alpha", "gamma")
    assert shared_instruments(world, "AAA", "BBB", date(2020, 9, 1)) == ("alpha", "delta", "gamma")


def test_trust_is_that_of_the_row_else_of_the_list(tmp_path: Path) -> None:
    source = "finding: not-party\n    source: {trust: unverified}"
    catalogue = catalogue_of(make_world(tmp_path, (BETA, "finding: not-party", source), (GAMMA, "acts: [{act: accession, date: 2015-11-30}]", "acts: [{act: accession, date: 2015-11-30}]\n    trust: unverified")))
    assert [status_on(catalogue, state, "beta", TODAY).trust for state in ("AAA", "CCC")] == ["depositary", "unverified"]
    assert [status_on(catalogue, state, "gamma", TODAY).trust for state in ("AAA", "CCC")] == ["secondary", "unverified"]
