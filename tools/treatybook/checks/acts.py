"""Status tables: acts, findings and dates that cannot be."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date

from treatybook.catalogue import Catalogue
from treatybook.law import CONSENT
from treatybook.model import NOT_RECORDED, Act, Instrument, Row, StatusTable
from treatybook.place import Problem


def check(catalogue: Catalogue, today: date) -> Iterator[Problem]:
    for table in catalogue.status.values():
        instrument = catalogue.instruments.get(table.id)
        for row in table.states.values():
            if all(act.act in catalogue.vocabulary("act-kinds") for act in row.acts):  # a kind misspelt is told already
                yield from _findings(row)
            yield from _acts(row, today)
            yield from _trust(table, row)
            if instrument:
                yield from _with_instrument(row, instrument)


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
    if withdrawal and consented and (left := _dated(withdrawal)) and left <= consented:
        yield Problem(withdrawal.place, "act.order", f"The withdrawal of {left} is not after the consent of {consented}.", "Look at both dates in the source.")
    if row.in_force not in (None, NOT_RECORDED) and consented and row.in_force < consented and consent and consent.act != "succession":
        yield Problem(row.place, "act.in-force", f"In force on {row.in_force}, before the deposit of {consented}.", "Look at both dates in the source.")


def _trust(table: StatusTable, row: Row) -> Iterator[Problem]:
    if row.conflict and (row.trust or (row.source or table.source).trust) != "unverified":
        yield Problem(row.place, "conflict.trust", "Sources conflict, but the row is not marked unverified.", "Add `trust: unverified`.")


def _with_instrument(row: Row, instrument: Instrument) -> Iterator[Problem]:
    adopted = instrument.adopted.date.earliest
    for act in row.acts:
        day = _dated(act)
        if day and day < adopted:
            yield Problem(act.place, "act.before-adoption", f"{day} is before the treaty was adopted ({instrument.adopted.date}).", "Look at the date in the source.")
    whole = instrument.entry_into_force.date
    if isinstance(whole, date) and isinstance(row.in_force, date) and row.in_force < whole:
        yield Problem(row.place, "act.in-force", f"In force on {row.in_force} for the State, before the treaty itself ({whole}).", "Look at both dates in the source.")
