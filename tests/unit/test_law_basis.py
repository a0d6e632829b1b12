"""What binds two States for a measure: the order of bases, their limits, and why there is none."""

from __future__ import annotations

from datetime import date
from itertools import combinations, permutations
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from treatybook.catalogue import Catalogue
from treatybook.law import FALLBACKS, LegalBasis, legal_basis, pairs_with_basis
from world import ALPHA, BETA, GAMMA, TODAY, Change, catalogue_of, make_world

AGREEMENT = "conventions/agreements/aaa-bbb-1995-extradition.yaml"
LAW_OF = {id: f"conventions/instruments/{id}.yaml" for id in ("alpha", "beta", "gamma", "delta")}
TOPICS = "conventions/vocabularies/statement-topics.yaml"
CCC_RATIFIES = (ALPHA, "acts: [{act: signature, date: 2001-01-10}]\n    finding: not-party", "acts: [{act: signature, date: 2001-01-10}, {act: ratification, date: 2006-01-01}]")


def bases(answer: LegalBasis) -> list[str]:
    return [basis.instrument for basis in answer.bases]


def gaps(answer: LegalBasis) -> list[tuple[str, str | None, str]]:
    return [(gap.instrument, gap.state, gap.reason) for gap in answer.gaps]


def limits(answer: LegalBasis, instrument: str) -> list[tuple[str, str]]:
    (basis,) = (basis for basis in answer.bases if basis.instrument == instrument)
    return [(limit.kind, limit.about) for limit in basis.limits]


@pytest.fixture
def changed(tmp_path: Path):
    """The catalogue of the world with these changes."""
    return lambda *changes: catalogue_of(make_world(tmp_path, *changes))


def test_bilateral_before_regional_before_universal(world: Catalogue) -> None:
    answer = legal_basis(world, "AAA", "BBB", "extradition", None, TODAY)
    assert [(basis.instrument, basis.kind) for basis in answer.bases] == [("aaa-bbb-1995-extradition", "bilateral"), ("gamma", "regional"), ("alpha", "universal")]


def test_what_reaches_only_other_offences_comes_last_unless_they_are_asked_for(changed) -> None:
    other = changed((LAW_OF["gamma"], "offences: [trafficking, laundering]", "offences: [laundering]"))
    assert bases(legal_basis(other, "AAA", "BBB", "extradition", None, TODAY)) == ["aaa-bbb-1995-extradition", "alpha", "gamma"]
    assert bases(legal_basis(other, "AAA", "BBB", "extradition", "laundering", TODAY)) == ["aaa-bbb-1995-extradition", "gamma", "alpha"]


def test_a_basis_tells_articles_day_and_trust(world: Catalogue) -> None:
    agreement, gamma, alpha = legal_basis(world, "AAA", "BBB", "extradition", None, TODAY).bases
    assert (agreement.articles, agreement.since, agreement.trust) == ((), date(1996, 1, 1), "secondary")
    assert (gamma.articles, gamma.since, gamma.trust) == (("20",), None, "unverified")
    assert (alpha.articles, alpha.since, alpha.trust) == (("16",), date(2004, 4, 4), "depositary"), "from the day the second of them is bound"


def test_the_answer_is_that_of_the_day(world: Catalogue) -> None:
    assert bases(legal_basis(world, "AAA", "BBB", "extradition", None, date(1995, 12, 31))) == []
    assert gaps(legal_basis(world, "AAA", "BBB", "extradition", None, date(1995, 12, 31))) == [
        ("aaa-bbb-1995-extradition", None, "instrument-not-in-force"),
        ("alpha", None, "instrument-not-in-force"),
        ("gamma", None, "instrument-not-in-force"),
    ]
    assert bases(legal_basis(world, "AAA", "BBB", "extradition", None, date(2004, 4, 3))) == ["aaa-bbb-1995-extradition"]
    assert bases(legal_basis(world, "AAA", "BBB", "extradition", None, date(2004, 4, 4))) == ["aaa-bbb-1995-extradition", "alpha"]


@pytest.mark.parametrize(
    ("changes", "on", "gap"),
    [
        ((), TODAY, ("alpha", "CCC", "signed-not-ratified")),
        (((ALPHA, "acts: [{act: signature, date: 2001-01-10}]\n    ", ""),), TODAY, ("alpha", "CCC", "not-party")),
        (((ALPHA, "date: 2001-01-10}]\n    finding: not-party", "date: 2001-01-10}]\n    finding: not-known"),), TODAY, ("alpha", "CCC", "not-known")),
        ((CCC_RATIFIES,), date(2006, 1, 15), ("alpha", "CCC", "not-yet-in-force")),
        ((CCC_RATIFIES[:2] + (CCC_RATIFIES[2][:-1] + ", {act: withdrawal, date: 2010-01-01}]",),), TODAY, ("alpha", "CCC", "withdrawn")),
        (((LAW_OF["alpha"], "{date: 2002-01-15,", "{date: not-in-force,"), (LAW_OF["beta"], "{date: 2003-12-25}", "{date: not-in-force}")), TODAY, ("alpha", None, "instrument-not-in-force")),
        ((), date(2001, 12, 1), ("alpha", None, "instrument-not-in-force")),
    ],
)
def test_a_gap_says_why(changed, changes: tuple[Change, ...], on: date, gap: tuple[str, str | None, str]) -> None:
    answer = legal_basis(changed(*changes), "AAA", "CCC", "mla", "smuggling", on)
    assert bases(answer) == []
    assert gap in gaps(answer)


def test_unknown_is_never_no(world: Catalogue) -> None:
    answer = legal_basis(world, "AAA", "BBB", "transfer-of-sentenced-persons", "trafficking", TODAY)
    assert (bases(answer), gaps(answer)) == ([], [("beta", "BBB", "not-known")])
    early = legal_basis(world, "AAA", "BBB", "mla", "laundering", date(2010, 1, 1))
    assert ("gamma", "BBB", "not-known") in gaps(early), "a consent without its date may be older than the list that tells of it"


def test_a_treaty_that_does_not_list_a_State_is_neither_basis_nor_gap(world: Catalogue) -> None:
    answer = legal_basis(world, "AAA", "ZZZ", "extradition", None, TODAY)
    assert (bases(answer), gaps(answer)) == ([], [("gamma", "ZZZ", "withdrawn")])


def test_a_statement_that_removes_a_measure_removes_only_that(world: Catalogue) -> None:
    answer = legal_basis(world, "AAA", "CCC", "extradition", "trafficking", TODAY)
    assert ("gamma", "CCC", "removed-by-statement") in gaps(answer)
    assert "gamma" not in bases(answer)
    assert "gamma" in bases(legal_basis(world, "AAA", "CCC", "mla", "laundering", TODAY))


def test_a_statement_counts_from_its_day(changed) -> None:
    catalogue = changed((GAMMA, "removes: [extradition]", "removes: [extradition]\n        date: 2017-01-01"))
    assert "gamma" in bases(legal_basis(catalogue, "AAA", "CCC", "extradition", "trafficking", date(2016, 12, 31)))
    assert "gamma" not in bases(legal_basis(catalogue, "AAA", "CCC", "extradition", "trafficking", date(2017, 1, 1)))


def test_a_statement_that_removes_the_wider_measure_removes_what_rests_on_it(changed) -> None:
    reservation = (ALPHA, "topic: nationals", "topic: icj\n        removes: [mla]")
    answer = legal_basis(changed(reservation), "AAA", "BBB", "e-evidence-preservation", "smuggling", TODAY)
    assert ("alpha", "BBB", "removed-by-statement") in gaps(answer)
    assert bases(answer) == []


def test_a_treaty_that_only_urges_agreements_is_no_basis(world: Catalogue) -> None:
    assert ("delta", None, "encourages-only") in gaps(legal_basis(world, "AAA", "CCC", "mla", None, TODAY))
    assert "delta" not in bases(legal_basis(world, "AAA", "CCC", "mla", None, TODAY))
    assert "delta" not in {gap for gap, _, _ in gaps(legal_basis(world, "AAA", "BBB", "mla", None, TODAY))}, "BBB is not bound by it: nothing is urged"


def test_general_assistance_serves_where_no_article_does(world: Catalogue) -> None:
    answer = legal_basis(world, "AAA", "BBB", "e-evidence-preservation", "smuggling", TODAY)
    assert bases(answer) == ["alpha"]
    assert answer.bases[0].articles == ("18",)
    assert limits(answer, "alpha")[0] == ("general-assistance", "mla")


def test_an_article_of_its_own_comes_before_general_assistance(changed) -> None:
    own = (LAW_OF["delta"], "effect: encourages", "effect: basis")
    answer = legal_basis(changed(own), "AAA", "BBB", "e-evidence-preservation", "smuggling", date(2021, 1, 1))
    assert bases(answer) == ["delta", "alpha"]
    assert "general-assistance" not in dict(limits(answer, "delta"))


def test_reservations_stand_with_the_basis_they_shape(world: Catalogue) -> None:
    answer = legal_basis(world, "AAA", "BBB", "mla", "laundering", TODAY)
    alpha = next(basis for basis in answer.bases if basis.instrument == "alpha")
    assert [(limit.kind, limit.about, limit.statement.topic) for limit in alpha.limits if limit.statement] == [("reservation", "BBB", "nationals")]
    before = legal_basis(world, "AAA", "BBB", "mla", "laundering", date(2004, 3, 4))
    assert not any(limit.statement for basis in before.bases for limit in basis.limits)


@pytest.mark.parametrize(
    ("topic", "measure", "maker", "told"),
    [
        ("icj", "mla", "BBB", False), ("non-recognition", "extradition", "BBB", False), ("extradition-basis", "mla", "BBB", False), ("extradition-basis", "extradition", "BBB", True),
        ("language", "mla", "BBB", True), ("language", "mla", "AAA", False), ("other", "mla", "AAA", True),
    ],
)  # fmt: skip
def test_only_statements_that_a_request_feels_stand_with_its_basis(changed, topic: str, measure: str, maker: str, told: bool) -> None:
    label = f"{topic}: {{label: {{en: Topic, fr: Sujet, ar: موضوع}}}}"
    listed = () if topic == "icj" else ((TOPICS, "nationals:", f"{label}\nnationals:"),)
    catalogue = changed((ALPHA, "topic: nationals", f"topic: {topic}"), *listed)
    pair = ("AAA", "BBB") if maker == "BBB" else ("BBB", "AAA")
    alpha = next(basis for basis in legal_basis(catalogue, *pair, measure, "laundering", TODAY).bases if basis.instrument == "alpha")
    assert any(limit.statement for limit in alpha.limits) == told


def test_without_an_offence_each_protocol_of_the_handbooks_crimes_says_whether_it_binds_both(world: Catalogue) -> None:
    told = limits(legal_basis(world, "AAA", "BBB", "mla", None, TODAY), "alpha")
    assert ("serious-crime-only", "beta") in told


def test_the_protocol_that_binds_both_carries_its_offences_to_the_parent(changed) -> None:
    catalogue = changed((BETA, "acts: [{act: signature, date: 2001-02-01}]\n    finding: not-known", "acts: [{act: ratification, date: 2005-01-01}]"))
    trafficking = limits(legal_basis(catalogue, "AAA", "BBB", "mla", "trafficking", TODAY), "alpha")
    assert ("protocol-in-force", "beta") in trafficking
    before = limits(legal_basis(catalogue, "AAA", "BBB", "mla", "trafficking", date(2005, 1, 30)), "alpha")
    assert ("serious-crime-only", "beta") in before


def test_without_the_protocol_the_parent_serves_for_serious_crime(world: Catalogue) -> None:
    told = limits(legal_basis(world, "AAA", "BBB", "mla", "trafficking", TODAY), "alpha")
    assert ("serious-crime-only", "beta") in told and "protocol-in-force" not in dict(told)
    assert "serious-crime-only" not in dict(limits(legal_basis(world, "AAA", "BBB", "mla", "smuggling", TODAY), "alpha"))


def test_a_parent_that_does_not_reach_serious_crime_says_nothing_of_it(changed) -> None:
    catalogue = changed((LAW_OF["alpha"], "serious_crime: true\n", ""))
    told = limits(legal_basis(catalogue, "AAA", "BBB", "mla", "trafficking", TODAY), "alpha")
    assert not {"serious-crime-only", "protocol-in-force"} & set(dict(told))


def test_a_protocol_without_its_parent_does_not_lend_the_parents_articles(changed) -> None:
    both = (BETA, "CCC:\n    finding: not-party", "CCC:\n    acts: [{act: ratification, date: 2005-01-01}]")
    catalogue = changed(both)
    assert bases(legal_basis(catalogue, "AAA", "CCC", "extradition", "trafficking", TODAY)) == []
    assert bases(legal_basis(catalogue, "AAA", "CCC", "transfer-of-sentenced-persons", "trafficking", TODAY)) == ["beta"]


def test_a_treaty_serves_only_the_offences_it_reaches(world: Catalogue) -> None:
    assert "gamma" not in bases(legal_basis(world, "AAA", "BBB", "extradition", "smuggling", TODAY))
    assert "gamma" in bases(legal_basis(world, "AAA", "BBB", "extradition", "trafficking", TODAY))
    assert "gamma" not in bases(legal_basis(world, "AAA", "BBB", "mla", "trafficking", TODAY)), "its article on assistance reaches laundering only"
    assert ("offences-only", "laundering") in limits(legal_basis(world, "AAA", "BBB", "mla", None, TODAY), "gamma")


def test_what_is_not_recorded_of_the_articles_is_told(world: Catalogue) -> None:
    assert ("article-unverified", "20") in limits(legal_basis(world, "AAA", "BBB", "extradition", None, TODAY), "gamma")
    passim = legal_basis(world, "AAA", "BBB", "mla", "laundering", TODAY)
    assert ("articles-not-recorded", "gamma") in limits(passim, "gamma")
    assert next(basis for basis in passim.bases if basis.instrument == "gamma").articles == ()


def test_provisional_application_is_told_as_a_limit(changed) -> None:
    acts = "acts: [{act: signature, date: 2001-01-10}, {act: provisional-application, date: 2003-02-01}]"
    catalogue = changed((ALPHA, "acts: [{act: signature, date: 2001-01-10}]", acts))
    answer = legal_basis(catalogue, "AAA", "CCC", "mla", "smuggling", TODAY)
    assert ("provisional-application", "CCC") in limits(answer, "alpha")
    assert answer.bases[0].since == date(2003, 2, 1)


@pytest.mark.parametrize(
    ("old", "new", "reason"),
    [("status: in-force\nin_force: 1996-01-01", "status: signed", "agreement-signed"), ("status: in-force\nin_force: 1996-01-01", "status: approved-domestically", "agreement-approved-domestically"), ("status: in-force", "status: not-known", "agreement-not-known"), ("in_force: 1996-01-01", "in_force: 2020-06-01", "instrument-not-in-force")],
)
def test_an_agreement_not_in_force_is_a_gap(changed, old: str, new: str, reason: str) -> None:
    answer = legal_basis(changed((AGREEMENT, old, new)), "AAA", "BBB", "extradition", None, date(2020, 5, 31))
    assert bases(answer) == ["gamma", "alpha"]
    assert ("aaa-bbb-1995-extradition", None, reason) in gaps(answer)


def test_networks_languages_and_the_fallback(world: Catalogue) -> None:
    near, far = (legal_basis(world, "AAA", other, "mla", None, TODAY) for other in ("BBB", "CCC"))
    assert (near.networks, near.languages) == (("net",), ("fra",))
    assert (far.networks, far.languages) == ((), ("eng",)), "an observer is no member, and a language merely spoken is none to write in"
    assert near.fallback == FALLBACKS


@pytest.mark.parametrize("asked", [("AAA", "XXX", "mla", None), ("XXX", "AAA", "mla", None), ("AAA", "BBB", "hospitality", None), ("AAA", "BBB", "mla", "theft")])
def test_what_no_record_has_cannot_be_asked(world: Catalogue, asked: tuple[str, str, str, str | None]) -> None:
    with pytest.raises(KeyError):
        legal_basis(world, *asked, TODAY)


DAYS = [date(1995, 1, 1), date(2002, 1, 15), date(2004, 4, 4), date(2009, 1, 1), date(2016, 2, 29), TODAY, date(2020, 9, 1)]


@pytest.mark.parametrize("on", DAYS)
def test_the_pairs_with_a_basis_are_those_that_the_question_finds(world: Catalogue, on: date) -> None:
    for measure in world.vocabulary("measures"):
        asked = {pair for pair in combinations(sorted(world.members), 2) if legal_basis(world, *pair, measure, None, on).bases}
        assert pairs_with_basis(world, measure, on) == asked, measure


@pytest.mark.parametrize("on", [date(2016, 12, 31), date(2017, 1, 1)])
def test_the_pairs_with_a_basis_know_the_day_of_a_statement(changed, on: date) -> None:
    catalogue = changed((GAMMA, "removes: [extradition]", "removes: [extradition]\n        date: 2017-01-01"))
    asked = {pair for pair in combinations(sorted(catalogue.members), 2) if legal_basis(catalogue, *pair, "extradition", None, on).bases}
    assert pairs_with_basis(catalogue, "extradition", on) == asked
    assert (("AAA", "CCC") in asked) == (on.year == 2016)


MOMENTS = st.dates(date(1990, 1, 1), date(2025, 12, 31))
MEASURES = st.sampled_from(["extradition", "mla", "e-evidence-preservation", "transfer-of-sentenced-persons", "criminalisation"])
OFFENCES = st.sampled_from([None, "trafficking", "smuggling", "laundering"])
PAIRS = st.sampled_from(list(permutations(["AAA", "BBB", "CCC", "ZZZ"], 2)))


@settings(derandomize=True, deadline=None)
@given(pair=PAIRS, measure=MEASURES, offence=OFFENCES, on=MOMENTS)
def test_the_bases_are_the_same_in_both_directions(world: Catalogue, pair: tuple[str, str], measure: str, offence: str | None, on: date) -> None:
    there, back = legal_basis(world, *pair, measure, offence, on), legal_basis(world, *reversed(pair), measure, offence, on)
    assert [(basis.instrument, basis.articles, basis.since, basis.trust, set(basis.limits)) for basis in there.bases] == [
        (basis.instrument, basis.articles, basis.since, basis.trust, set(basis.limits)) for basis in back.bases
    ]
    assert (there.gaps, there.networks, there.languages) == (back.gaps, back.networks, back.languages)


@settings(derandomize=True, deadline=None)
@given(pair=st.sampled_from(list(permutations(["AAA", "BBB", "CCC"], 2))), measure=MEASURES, offence=OFFENCES, days=st.tuples(MOMENTS, MOMENTS).map(sorted))
def test_where_nobody_withdraws_no_basis_is_lost(world: Catalogue, pair: tuple[str, str], measure: str, offence: str | None, days: list[date]) -> None:
    earlier, later = (set(bases(legal_basis(world, *pair, measure, offence, day))) for day in days)
    assert earlier <= later


@settings(derandomize=True, deadline=None)
@given(pair=PAIRS, measure=MEASURES, offence=OFFENCES, on=MOMENTS)
def test_a_basis_is_never_at_once_a_gap_and_since_is_never_later_than_the_day(world: Catalogue, pair: tuple[str, str], measure: str, offence: str | None, on: date) -> None:
    answer = legal_basis(world, *pair, measure, offence, on)
    assert not set(bases(answer)) & {gap.instrument for gap in answer.gaps}
    assert all(basis.since is None or basis.since <= on for basis in answer.bases)
