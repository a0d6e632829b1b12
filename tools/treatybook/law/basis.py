"""What binds two States for a measure: the bases for a request, the gaps and why, and the pairs that have none."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import chain, combinations

from treatybook.catalogue import Catalogue, subjects
from treatybook.law.standing import TRUST_ORDER, Standing, in_force_for, status_on
from treatybook.model import NOT_IN_FORCE, Agreement, Instrument, Organisation, Provision, Statement

KIND_ORDER = ("bilateral", "regional", "universal")
FALLBACKS = ("reciprocity", "diplomatic-channel", "police-channel")
NETWORK_KINDS = ("judicial-network", "asset-recovery-network")
OF_STATES = ("icj", "non-recognition", "competence-of-committee", "criminal-law-information")
"""Topics of statements between States, of which a request feels nothing."""
OF_THE_REQUESTED = ("central-authority", "language", "authority-24-7", "sea-authority")
"""Topics on which it matters what the requested State has said, and not what the requesting State has."""


@dataclass(frozen=True, slots=True)
class Limit:
    """Something that limits or shapes a basis.

    ``kind``: a kind of statement (reservation, declaration ...), or general-assistance (the measure is asked as mutual legal assistance in
    general), offences-only (no offence was asked for, and it reaches only these), serious-crime-only, protocol-in-force, provisional-application, article-unverified, articles-not-recorded.
    ``about``: the State, instrument or articles that it concerns.
    """

    kind: str
    about: str
    statement: Statement | None = None


@dataclass(frozen=True, slots=True)
class Basis:
    """An instrument on which a request can rest. ``since``: the day from which both are bound, None where it is not recorded."""

    instrument: str
    kind: str
    articles: tuple[str, ...]
    since: date | None
    trust: str
    limits: tuple[Limit, ...]


@dataclass(frozen=True, slots=True)
class Gap:
    """An instrument that is no basis, and why. ``state`` is None where the reason lies in the instrument itself.

    ``reason``: not-party, signed-not-ratified, not-yet-in-force, withdrawn, not-known, instrument-not-in-force, removed-by-statement,
    encourages-only, agreement-signed, agreement-approved-domestically, agreement-not-known.
    """

    instrument: str
    state: str | None
    reason: str


@dataclass(frozen=True, slots=True)
class LegalBasis:
    """What binds two States for one measure on a day."""

    requesting: str
    requested: str
    measure: str
    offence: str | None
    on: date
    bases: tuple[Basis, ...]
    gaps: tuple[Gap, ...]
    networks: tuple[str, ...]
    languages: tuple[str, ...]
    fallback: tuple[str, ...]


def legal_basis(catalogue: Catalogue, requesting: str, requested: str, measure: str, offence: str | None, on: date) -> LegalBasis:
    """The bases for a request, and what is missing and why. The most specific first (bilateral, regional, universal); where no offence is asked, so in
    two parts: what reaches the handbook's crimes, then what serves `beside` them.

    KeyError for an unknown State, measure or offence.
    """
    catalogue.states[requesting], catalogue.states[requested], catalogue.vocabulary("measures")[measure]
    if offence is not None:
        catalogue.vocabulary("offences")[offence]
    bases, gaps = bases_and_gaps(catalogue, requesting, requested, measure, offence, on)
    return LegalBasis(
        requesting,
        requested,
        measure,
        offence,
        on,
        bases,
        gaps,
        common_networks(catalogue, requesting, requested),
        common_languages(catalogue, requesting, requested),
        FALLBACKS,
    )


def bases_and_gaps(
    catalogue: Catalogue, requesting: str, requested: str, measure: str, offence: str | None, on: date
) -> tuple[tuple[Basis, ...], tuple[Gap, ...]]:
    """What `legal_basis` says of treaties. Remembered: the pages of both States show it."""
    key = ("bases", requesting, requested, measure, offence, on)
    if key not in catalogue.answers:
        pair = (requesting, requested)
        found = list(
            chain(
                (_by_agreement(agreement, on) for agreement in _agreements(catalogue, pair, measure)),
                *(_by_instrument(catalogue, serving, pair, offence, on) for serving in serving_instruments(catalogue, measure, offence)),
            )
        )
        bases = [thing for thing in found if isinstance(thing, Basis)]
        gaps = [thing for thing in found if isinstance(thing, Gap)]
        catalogue.answers[key] = (
            tuple(sorted(bases, key=lambda basis: _rank(catalogue, basis))),
            tuple(sorted(gaps, key=lambda gap: (gap.instrument, gap.state or ""))),
        )
    answer: tuple[tuple[Basis, ...], tuple[Gap, ...]] = catalogue.answers[key]
    return answer


def _rank(catalogue: Catalogue, basis: Basis) -> tuple[object, ...]:
    """What reaches the handbook's crimes before what does not; bilateral before regional before universal; then what is made for the measure,
    what is surest, what binds longest."""
    kinds = {limit.kind for limit in basis.limits}
    return (beside(catalogue, basis), KIND_ORDER.index(basis.kind), "general-assistance" in kinds, TRUST_ORDER.index(basis.trust), "articles-not-recorded" in kinds, basis.since or date.max, basis.instrument)


def beside(catalogue: Catalogue, basis: Basis) -> bool:
    """Whether, where no offence was asked for, the basis reaches only offences that the handbook is not about."""
    reached = {word for limit in basis.limits if limit.kind == "offences-only" for word in limit.about.split(", ")}
    own = set(subjects(catalogue))
    return bool(reached and own) and not reached & own


def general_measure(catalogue: Catalogue, measure: str) -> str | None:
    """The wider measure under which this one can also be asked: UNTOC 18(3) lists searches, records, service and any other help."""
    return catalogue.vocabulary("measures")[measure].general


def _agreements(catalogue: Catalogue, pair: tuple[str, str], measure: str) -> Iterator[Agreement]:
    for agreement in catalogue.agreements_of.get(pair[0], ()):
        if pair[1] in agreement.parties and pair[0] != pair[1] and _serves(catalogue, agreement, measure):
            yield agreement


def _serves(catalogue: Catalogue, agreement: Agreement, measure: str) -> bool:
    return measure in agreement.measures or general_measure(catalogue, measure) in agreement.measures


def _by_agreement(agreement: Agreement, on: date) -> Basis | Gap:
    since = agreement.in_force.exact if agreement.in_force else None
    starts = agreement.in_force or agreement.signed
    if agreement.status != "in-force":
        return Gap(agreement.id, None, f"agreement-{agreement.status}")
    if starts and starts.earliest > on:
        return Gap(agreement.id, None, "instrument-not-in-force")
    return Basis(agreement.id, "bilateral", (), since, agreement.source.trust, (Limit("articles-not-recorded", agreement.id),))


def _by_instrument(catalogue: Catalogue, serving: Serving, pair: tuple[str, str], offence: str | None, on: date) -> Iterator[Basis | Gap]:
    record = serving.instrument
    listed = catalogue.status.get(record.id)
    if listed is None or not all(state in listed.states for state in pair):
        return  # a treaty of another region: no gap, simply not theirs
    standings = [status_on(catalogue, state, record.id, on) for state in pair]
    articles = tuple(part for part in serving.articles if part.effect == "basis")
    if not all(standing.bound for standing in standings):
        yield from _gaps(record, pair, standings, on) if articles else ()
        return
    if not articles:
        yield Gap(record.id, None, "encourages-only")
        return
    limits = tuple(_limits(catalogue, serving, pair, standings, articles, offence, on))
    if serving.general:
        limits = (Limit("general-assistance", serving.general), *limits)
    removing = [limit for limit in limits if limit.statement and {serving.measure, serving.general} & set(limit.statement.removes)]
    if removing:
        yield from (Gap(record.id, limit.about, "removed-by-statement") for limit in removing)
        return
    days = [standing.since for standing in standings]
    since = None if None in days else max(day for day in days if day)
    trust = max((standing.trust for standing in standings), key=TRUST_ORDER.index)
    yield Basis(record.id, record.kind, tuple(part.article for part in articles if part.article != "passim"), since, trust, limits)


@dataclass(frozen=True, slots=True)
class Serving:
    """The articles of a treaty that serve a measure, as a basis or by urging agreements. ``general``: the wider measure, where they serve only by that."""

    instrument: Instrument
    measure: str
    articles: tuple[Provision, ...]
    general: str | None


def serving_instruments(catalogue: Catalogue, measure: str, offence: str | None) -> tuple[Serving, ...]:
    """The treaties with an article that serves the measure for the offence (for any, where it is None)."""
    key = ("serving", measure, offence)
    if key not in catalogue.answers:
        every = (_serving(catalogue, record, measure, offence) for record in catalogue.instruments.values())
        catalogue.answers[key] = tuple(serving for serving in every if serving.articles)
    answer: tuple[Serving, ...] = catalogue.answers[key]
    return answer


def _serving(catalogue: Catalogue, record: Instrument, measure: str, offence: str | None) -> Serving:
    parts = tuple(part for part in record.provisions if part.effect in ("basis", "encourages") and _reaches(record, part, offence))
    own = tuple(part for part in parts if measure in part.measures)
    general = general_measure(catalogue, measure)
    if general is None or any(part.effect == "basis" for part in own):
        return Serving(record, measure, own, None)
    wider = tuple(part for part in parts if general in part.measures and part.effect == "basis")
    return Serving(record, measure, wider or own, general if wider else None)


def _reaches(record: Instrument, part: Provision, offence: str | None) -> bool:
    return offence is None or offence in (part.offences or record.offences)


def _gaps(record: Instrument, pair: tuple[str, str], standings: list[Standing], on: date) -> Iterator[Gap]:
    whole = record.entry_into_force.date
    if whole == NOT_IN_FORCE or isinstance(whole, date) and whole > on:
        yield Gap(record.id, None, "instrument-not-in-force")
        return
    reasons = {"none": "not-party", "signatory": "signed-not-ratified", "contracting": "not-yet-in-force", "withdrawn": "withdrawn", "unknown": "not-known"}
    for state, standing in zip(pair, standings, strict=True):
        if not standing.bound:
            yield Gap(record.id, state, reasons[standing.status])


def _touches(statement: Statement, measure: str, of_requested: bool) -> bool:
    """Whether a statement shapes a request for the measure; ``of_requested``: the State to which the request goes has made it."""
    if statement.topic == "extradition-basis":
        return measure == "extradition"
    return bool(statement.removes) or (statement.topic not in OF_STATES and (of_requested or statement.topic not in OF_THE_REQUESTED))


def _limits(
    catalogue: Catalogue, serving: Serving, pair: tuple[str, str], standings: list[Standing], articles: tuple[Provision, ...], offence: str | None, on: date
) -> Iterator[Limit]:
    record = serving.instrument
    for state, standing in zip(pair, standings, strict=True):
        if standing.status != "party":
            yield Limit("provisional-application", state)
        for statement in standing.row.statements if standing.row else ():
            if (statement.date is None or statement.date.earliest <= on) and _touches(statement, serving.measure, state == pair[1]):
                yield Limit(statement.kind, state, statement)
    asked = {offence} if offence else set(subjects(catalogue))
    for protocol in catalogue.children.get(record.id, ()):
        if record.serious_crime and len(protocol.offences) == 1 and asked.issuperset(protocol.offences):
            both = all(in_force_for(catalogue, state, protocol.id, on) for state in pair)
            yield Limit("protocol-in-force" if both else "serious-crime-only", protocol.id)
    reached = {word for part in articles for word in part.offences or record.offences}
    if offence is None and reached != set(catalogue.vocabulary("offences")):
        yield Limit("offences-only", ", ".join(word for word in catalogue.vocabulary("offences") if word in reached))
    if any(part.article == "passim" for part in articles):
        yield Limit("articles-not-recorded", record.id)
    if unsure := [part.article for part in articles if record.source_of(part).trust == "unverified" and part.article != "passim"]:
        yield Limit("article-unverified", ", ".join(unsure))


def common_networks(catalogue: Catalogue, one: str, other: str) -> tuple[str, ...]:
    """Practitioners' networks in which both States are members."""

    def belongs(organisation: Organisation, state: str) -> bool:
        return state in organisation.members and organisation.members[state].status == "member"

    return tuple(
        id for id, organisation in catalogue.organisations.items() if organisation.kind in NETWORK_KINDS and belongs(organisation, one) and belongs(organisation, other)
    )


def common_languages(catalogue: Catalogue, one: str, other: str) -> tuple[str, ...]:
    """Official or working languages (ISO 639-3) that both States have, in the order of the closed list."""

    def spoken(state: str) -> set[str]:
        return {language.code for language in catalogue.states[state].languages if language.status in ("official", "working")}

    both = spoken(one) & spoken(other)
    return tuple(code for code in catalogue.vocabulary("languages") if code in both)


def pairs_with_basis(catalogue: Catalogue, measure: str, on: date) -> frozenset[tuple[str, str]]:
    """Unordered pairs of the handbook's States (in alphabetical order) that have at least one basis for the measure.

    The same answer as asking `legal_basis` for every pair without an offence, by sets and so much faster.
    """
    pairs: set[tuple[str, str]] = set()
    for serving in serving_instruments(catalogue, measure, None):
        if any(part.effect == "basis" for part in serving.articles):
            bound = [state for state in sorted(catalogue.members) if _relies(catalogue, state, serving, on)]
            pairs.update(combinations(bound, 2))
    for agreement in catalogue.agreements.values():
        if _serves(catalogue, agreement, measure) and isinstance(_by_agreement(agreement, on), Basis):
            pairs.update(combinations(sorted(set(agreement.parties) & set(catalogue.members)), 2))
    return frozenset(pairs)


@dataclass(frozen=True, slots=True)
class Closing:
    """A single consent to be bound that would give ``pairs`` pairs of States a basis that they lack."""

    state: str
    instrument: str
    pairs: int


def closing_consents(catalogue: Catalogue, measure: str, on: date) -> tuple[Closing, ...]:
    """For each State and each treaty in force that lists it and does not bind it: how many pairs its consent would close; the most first."""
    have = pairs_with_basis(catalogue, measure, on)
    found: list[Closing] = []
    for serving in serving_instruments(catalogue, measure, None):
        record = serving.instrument
        in_force = record.entry_into_force.date != NOT_IN_FORCE
        if not in_force or not any(part.effect == "basis" for part in serving.articles):
            continue
        bound = {state for state in catalogue.members if _relies(catalogue, state, serving, on)}
        for state in sorted(set(catalogue.status[record.id].states) & set(catalogue.members) - bound):
            pairs = sum(1 for other in bound if (min(state, other), max(state, other)) not in have)
            if pairs:
                found.append(Closing(state, record.id, pairs))
    return tuple(sorted(found, key=lambda closing: (-closing.pairs, closing.instrument, closing.state)))


def _relies(catalogue: Catalogue, state: str, serving: Serving, on: date) -> bool:
    standing, asked = status_on(catalogue, state, serving.instrument.id, on), {serving.measure, serving.general}
    statements = standing.row.statements if standing.row else ()
    removed = any(asked & set(each.removes) and (each.date is None or each.date.earliest <= on) for each in statements)
    return standing.bound and not removed
