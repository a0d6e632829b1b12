"""Status tables: acts, findings and dates that cannot be."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

from treatybook.catalogue import Catalogue
from treatybook.law import CONSENT, in_force_date
from treatybook.model import NOT_RECORDED, Act, Instrument, Row, Source, StatusTable
from treatybook.place import Problem


def check(catalogue: Catalogue, today: date) -> Iterator[Problem]:
    for table in catalogue.status.values():
        instrument = catalogue.instruments.get(table.id)
        for row in table.states.values():
            if all(act.act in catalogue.vocabulary("act-kinds") for act in row.acts):  # a kind misspelt is told already
                yield from _findings(row)
            yield from _acts(row, today)
            yield from _trust(table, row)
            yield from _with_source(row, row.source or table.source, today)
            yield from _statements_after(row, today)
            if instrument:
                yield from _with_instrument(row, instrument)
                yield from _statements_before(row, instrument)
                yield from _by_hand(row, instrument, today)


def _dated(act: Act | None) -> date | None:
    return act.date if act and act.date != NOT_RECORDED else None


def _findings(row: Row) -> Iterator[Problem]:
    consented = any(act.act in CONSENT for act in row.acts)
    if not consented and row.finding is None:
        hint = "Add the act, or write `finding: not-party` (the source says so) or `finding: not-known`."
        yield Problem(row.place, "finding.missing", "The row has neither an act of consent nor a finding.", hint)
    if consented and row.finding is not None:
        yield Problem(row.place, "finding.contradicts", f"The row has an act of consent and says '{row.finding}'.", "Take one of the two out.")


def _acts(row: Row, today: date) -> Iterator[Problem]:
    counts = Counter(act.act for act in row.acts)
    seen: set[str] = set()
    for act in row.acts:
        if act.act in seen:
            yield Problem(act.place, "act.duplicate", f"'{act.act}' stands {counts[act.act]} times for this State.", "Keep one.")
        seen.add(act.act)
        day = _dated(act)
        if day and day > today:
            yield Problem(act.place, "act.future", f"{day} is in the future.", "An act is recorded once the depositary has published it.")
    consents = [act for act in row.acts if act.act in CONSENT]
    for second in consents[1:]:
        if second.act != consents[0].act:
            yield Problem(second.place, "act.consent-twice", f"'{second.act}' follows '{consents[0].act}': a State consents once.", "Keep the act that the depositary lists.")
    yield from _order(row, consents[0] if consents else None)


def _order(row: Row, consent: Act | None) -> Iterator[Problem]:
    acts = {act.act: act for act in row.acts}
    signed, consented = _dated(acts.get("signature")), _dated(consent)
    if signed and consented and consent and consented < signed:
        yield Problem(consent.place, "act.order", f"The {consent.act} of {consented} stands before the signature of {signed}.", "Look at both dates in the source.")
    if signed and consent and consent.act in ("accession", "definitive-signature"):
        cure = "A State that signed ratifies, accepts or approves: look at the kind of act in the source, or tell the conflict (`conflict:`)."
        if row.conflict is None:
            yield Problem(consent.place, "act.order", f"The State signed on {signed}, and yet its act of consent is '{consent.act}'.", cure)
    withdrawal = acts.get("withdrawal")
    if withdrawal and consent is None:
        yield Problem(withdrawal.place, "act.withdrawal", "A withdrawal stands here, but no act of consent before it.", "Add the ratification or accession.")
    if withdrawal and consented and (left := _dated(withdrawal) or withdrawal.effective) and left <= consented:
        yield Problem(withdrawal.place, "act.order", f"The withdrawal of {left} is not after the consent of {consented}.", "Look at both dates in the source.")
    for act in row.acts:
        yield from _effective(act)
    ends = (withdrawal.effective or _dated(withdrawal)) if withdrawal else None
    if ends and isinstance(row.in_force, date) and row.in_force >= ends:
        yield Problem(row.place, "act.order", f"In force on {row.in_force}, when the withdrawal had ended it ({ends}).", "Look at both dates in the source.")
    if row.in_force not in (None, NOT_RECORDED) and consented and row.in_force < consented and consent and consent.act != "succession":
        yield Problem(row.place, "act.in-force", f"In force on {row.in_force}, before the deposit of {consented}.", "Look at both dates in the source.")


def _effective(act: Act) -> Iterator[Problem]:
    """Only a withdrawal takes effect on a day of its own, and not before it is made."""
    if act.effective and act.act != "withdrawal":
        yield Problem(act.place, "act.withdrawal", f"'effective' stands beside '{act.act}', and tells when a withdrawal takes effect.", "Take `effective:` out; when the treaty binds the State is computed.")
    elif act.effective and (day := _dated(act)) and act.effective < day:
        yield Problem(act.place, "act.order", f"The withdrawal of {day} takes effect on {act.effective}, before it is made.", "Look at both dates in the source.")


def _trust(table: StatusTable, row: Row) -> Iterator[Problem]:
    if row.conflict and (row.trust or (row.source or table.source).trust) != "unverified":
        yield Problem(row.place, "conflict.trust", "Sources conflict, but the row is not marked unverified.", "Add `trust: unverified`.")


def _with_source(row: Row, source: Source, today: date) -> Iterator[Problem]:
    for act in row.acts:
        day = _dated(act)
        if day and source.as_of and source.as_of.latest < day <= today:
            hint = "Give the row the source in which the act was read, with its date."
            yield Problem(act.place, "act.after-source", f"{day} is later than the list in which it was read ({source.as_of}).", hint)


def _statements_after(row: Row, today: date) -> Iterator[Problem]:
    for statement in row.statements:
        day, read = statement.date, statement.source.as_of
        if day and read and read.latest < day.earliest <= today:
            yield Problem(statement.place, "act.after-source", f"The statement of {day} is later than the list in which it was read ({read}).", "Look at both dates in the source.")


def _statements_before(row: Row, instrument: Instrument) -> Iterator[Problem]:
    adopted = instrument.adopted.date
    for statement in row.statements:
        if statement.date and statement.date.latest < adopted.earliest:
            yield Problem(statement.place, "act.before-adoption", f"The statement of {statement.date} is before the treaty was adopted ({adopted}).", "Look at the date in the source.")


def _by_hand(row: Row, instrument: Instrument, today: date) -> Iterator[Problem]:
    """A day of entry into force is written only where the treaty's rule does not give it."""
    if not isinstance(row.in_force, date):
        return
    by_rule = in_force_date(instrument, replace(row, in_force=None))
    if row.in_force == by_rule:
        yield Problem(row.place, "act.in-force", f"{row.in_force} follows from the deposit and the treaty's rule.", "Take `in_force:` out: it is computed.")
    elif by_rule and row.source is None and not _too_early(row.in_force, row, instrument):
        yield Problem(row.place, "act.in-force", f"By the treaty's rule it is in force since {by_rule}; {row.in_force} has no source of its own.", "Add `source:` to the row, or take `in_force:` out.")
    elif row.in_force > today + timedelta(days=366):
        yield Problem(row.place, "act.future", f"In force on {row.in_force}, which is more than a year ahead.", "Look at the date in the source.")


def _too_early(day: date, row: Row, instrument: Instrument) -> bool:
    """Whether it is told already that the day cannot be."""
    whole = instrument.entry_into_force.date
    return any(day < deposited for act in row.acts if act.act in CONSENT and (deposited := _dated(act))) or isinstance(whole, date) and day < whole


def _with_instrument(row: Row, instrument: Instrument) -> Iterator[Problem]:
    adopted = instrument.adopted.date.earliest
    for act in row.acts:
        day = _dated(act)
        if day and day < adopted:
            yield Problem(act.place, "act.before-adoption", f"{day} is before the treaty was adopted ({instrument.adopted.date}).", "Look at the date in the source.")
    whole = instrument.entry_into_force.date
    if isinstance(whole, date) and isinstance(row.in_force, date) and row.in_force < whole:
        yield Problem(row.place, "act.in-force", f"In force on {row.in_force} for the State, before the treaty itself ({whole}).", "Look at both dates in the source.")
