"""Where a State stands under a treaty on a day: signatory, contracting State, party, or not known."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from treatybook.catalogue import Catalogue
from treatybook.dates import add_months
from treatybook.model import NOT_IN_FORCE, NOT_RECORDED, Act, Instrument, Row, Source

CONSENT = ("definitive-signature", "ratification", "acceptance", "approval", "accession", "succession")
TRUST_ORDER = ("depositary", "secondary", "unverified")


@dataclass(frozen=True, slots=True)
class Standing:
    """Where one State stands under one instrument on a day.

    ``status``: party, contracting, signatory, none, unknown or withdrawn. ``act`` is the act of consent; ``deposited`` and ``in_force`` are None
    where they are not known, though the State be a party. ``provisional``: the day from which it applies the treaty provisionally.
    """

    status: str
    signed: date | None = None
    act: str | None = None
    deposited: date | None = None
    in_force: date | None = None
    withdrawn: date | None = None
    provisional: date | None = None
    trust: str = "unverified"
    source: Source | None = None
    row: Row | None = None

    @property
    def bound(self) -> bool:
        """Whether the treaty applies to the State, as a party or provisionally."""
        return self.status == "party" or self.provisional is not None

    @property
    def since(self) -> date | None:
        """The day from which it applies, where it is known."""
        return self.in_force if self.status == "party" else self.provisional


UNKNOWN = Standing("unknown")


def status_on(catalogue: Catalogue, state: str, instrument: str, on: date) -> Standing:
    """Where ``state`` stands under ``instrument`` on the day ``on``. A State that the table does not list is 'unknown'."""
    key = (state, instrument, on)
    if key not in catalogue.answers:
        catalogue.answers[key] = _status_on(catalogue, state, instrument, on)
    answer: Standing = catalogue.answers[key]
    return answer


def _status_on(catalogue: Catalogue, state: str, instrument: str, on: date) -> Standing:
    table, record = catalogue.status.get(instrument), catalogue.instruments.get(instrument)
    row = table.states.get(state) if table else None
    if table is None or record is None or row is None:
        return UNKNOWN
    source = row.source or table.source
    acts = {act.act: act for act in row.acts if act.date == NOT_RECORDED or act.date <= on}
    known = {
        "signed": _day(acts.get("signature")),
        "trust": row.trust or source.trust,
        "source": source,
        "row": row,
        "provisional": _day(acts.get("provisional-application")),
    }
    consent = next((acts[kind] for kind in CONSENT if kind in acts), None)
    if consent is None:
        return Standing(_without_consent(row, "signature" in acts), **known)
    known |= {"act": consent.act, "deposited": _day(consent)}
    if withdrawal := acts.get("withdrawal"):
        ends = withdrawal.effective or _day(withdrawal)
        if ends and ends <= on:
            return Standing("withdrawn", **known | {"withdrawn": ends, "provisional": None})
        if ends is None:  # it has left, we do not know when: surely by the day of the list that says so
            left = source.as_of is None or source.as_of.earliest <= on
            return Standing("withdrawn" if left else "unknown", **known | {"provisional": None})
    starts = in_force_date(record, row)
    if starts is not None and starts <= on:
        return Standing("party", **known | {"in_force": starts})
    if row.in_force == NOT_RECORDED or consent.date == NOT_RECORDED:
        return Standing(_undated(record, consent, source, on) if starts is None else "unknown", **known)
    return Standing("contracting", **known | {"in_force": starts})


def in_force_date(instrument: Instrument, row: Row) -> date | None:
    """The day the instrument enters (or entered) into force for the State of this row; None where that is not known.

    The recorded day prevails; otherwise the day of deposit and the instrument's rule give it, never before the instrument itself.
    """
    if row.in_force is not None:
        return None if row.in_force == NOT_RECORDED else row.in_force
    consent = next((act for kind in CONSENT for act in row.acts if act.act == kind), None)
    if consent is None or consent.date == NOT_RECORDED:
        return None
    starts, whole = _by_rule(instrument, consent.date), instrument.entry_into_force.date
    if starts is None or whole in (NOT_IN_FORCE, NOT_RECORDED):
        return None
    return max(starts, whole)


def _by_rule(instrument: Instrument, deposited: date) -> date | None:
    rule, count = instrument.later_parties.rule, instrument.later_parties.count or 0
    if rule == "on-deposit":
        return deposited
    if rule == "days-after-deposit":
        return deposited + timedelta(days=count)
    if rule == "months-after-deposit":
        return add_months(deposited, count)
    if rule == "first-of-month-after-months":
        return add_months(add_months(deposited, count).replace(day=1), 1)
    return None


def _day(act: Act | None) -> date | None:
    return act.date if act and act.date != NOT_RECORDED else None


def _without_consent(row: Row, signed: bool) -> str:
    """A consent that is recorded for a later day means that there was none on the day asked for, unless it may be undated."""
    consents_later = any(act.act in CONSENT for act in row.acts)
    succeeds_later = any(act.act == "succession" for act in row.acts)
    if succeeds_later or not consents_later and row.finding != "not-party":
        return "unknown"
    return "signatory" if signed else "none"


def _undated(instrument: Instrument, consent: Act, source: Source, on: date) -> str:
    """The status of a State that has consented, where the day from which it is bound is not recorded."""
    if instrument.entry_into_force.date == NOT_IN_FORCE:
        return "contracting"
    if instrument.entry_into_force.date != NOT_RECORDED and on < instrument.entry_into_force.date:
        return "contracting" if consent.date != NOT_RECORDED else "unknown"
    if consent.date != NOT_RECORDED:
        settled = consent.date if consent.act == "succession" else _by_rule(instrument, consent.date) or consent.date
        return "party" if settled <= on else "unknown"
    return "party" if source.as_of is None or source.as_of.earliest <= on else "unknown"


def in_force_for(catalogue: Catalogue, state: str, instrument: str, on: date) -> bool | None:
    """Whether the instrument applies to the State on that day; None where that is not known."""
    standing = status_on(catalogue, state, instrument, on)
    return None if standing.status == "unknown" and not standing.bound else standing.bound


def parties_on(catalogue: Catalogue, instrument: str, on: date) -> tuple[str, ...]:
    """The handbook's States that are party to the instrument on that day."""
    return tuple(state for state in catalogue.members if status_on(catalogue, state, instrument, on).status == "party")


def shared_instruments(catalogue: Catalogue, one: str, other: str, on: date) -> tuple[str, ...]:
    """The instruments that apply to both States on that day."""
    return tuple(id for id in catalogue.status if in_force_for(catalogue, one, id, on) and in_force_for(catalogue, other, id, on))
