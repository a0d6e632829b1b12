"""Nothing that is recorded as done lies in the future: adoption, signature, declaration, law, a change that readers are told. (Acts of States: acts.py; sources: sources.py.)"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from treatybook.catalogue import TELLING, Catalogue
from treatybook.dates import PartialDate
from treatybook.place import Place, Problem


def check(catalogue: Catalogue, today: date) -> Iterator[Problem]:
    for place, what, day in _done(catalogue):
        if day and day.earliest > today:
            yield Problem(place, "act.future", f"{what} is dated {day}, in the future.", "Record what has happened; look at the date in the source.")


def _done(catalogue: Catalogue) -> Iterator[tuple[Place, str, PartialDate | None]]:
    for kind in TELLING:
        for record in catalogue.records(kind).values():
            for told in record.changes:
                yield told.place, "The change", PartialDate(told.date.year, told.date.month, told.date.day)
    for instrument in catalogue.instruments.values():
        yield catalogue.at(instrument.place.file, "adopted"), "The adoption", instrument.adopted.date
    for table in catalogue.status.values():
        for row in table.states.values():
            for statement in row.statements:
                yield statement.place, f"The {statement.kind}", statement.date
    for agreement in catalogue.agreements.values():
        yield catalogue.at(agreement.place.file, "signed"), "The signature", agreement.signed
    for state in catalogue.states.values():
        for law in state.laws:
            yield law.place, f"The law '{law.title.en}'", law.date
