"""What the finder in the browser knows: all that `law.legal_basis` needs for every pair of States and every measure of request, and its names.

The browser answers by `web/finder/law.js`, which says the same as `law`; here is only what it reads. Days are ISO texts, so that they compare as such.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from datetime import date
from typing import Any

from babel.dates import get_month_names

from treatybook.catalogue import Catalogue, subjects
from treatybook.finderwords import finder_words
from treatybook.law import NETWORK_KINDS
from treatybook.model import Agreement, Authority, Guide, Instrument, Organisation, Provision, Row, Source, State, Statement, StatusTable
from treatybook.views.wording import Wording, site_of

SERVING = ("basis", "encourages")
"""Effects of an article that `law` asks for."""
SPOKEN = ("official", "working")
TOLD = ("language", "months", "kinds", "roles", "instrumentKinds", "matters", "trust", "directories", "guides", "words")
"""What only the finder's own page tells: other pages that ask `law.js` do not load it."""

Isolate = Callable[[str], str]


class Sources:
    """The sources in the order in which they are met; each is told once and referred to by its number."""

    def __init__(self) -> None:
        self.numbers: dict[Source, int] = {}

    def number(self, source: Source) -> int:
        """The number of a source, from 0."""
        return self.numbers.setdefault(source, len(self.numbers))

    def told(self, w: Wording, shown: Isolate) -> list[dict[str, Any]]:
        """What is told of each: its publisher where recorded, its site and address, the date of the list read, its trust."""
        return [
            _filled(name=shown(w.publisher(source)) or None, site=site_of(source.url) if source.url else None, url=source.url, as_of=str(source.as_of) if source.as_of else None, trust=source.trust)
            for source in self.numbers
        ]


def finder_data(catalogue: Catalogue, language: str, on: date, isolate: Isolate = str) -> dict[str, Any]:
    """The data of the finder in one language; ``on`` is the day of the edition.

    ``isolate`` puts marks round Latin tokens in a text that is shown, for Arabic.
    """
    w, sources = Wording(catalogue, language, on), Sources()

    def shown(words: str) -> str:
        return isolate(words)

    def label(vocabulary: str, ids: Iterable[str]) -> dict[str, str]:
        return {id: shown(w.label(vocabulary, id)) for id in ids}

    asked = {id: entry for id, entry in catalogue.vocabulary("measures").items() if entry.request}
    instruments = _serving_instruments(catalogue, set(asked))
    kinds = {statement.kind for record in instruments for row in catalogue.status[record.id].states.values() for statement in row.statements}
    roles = {office.role for state in catalogue.members.values() for office in state.authorities}
    spoken = {each.code for state in catalogue.members.values() for each in state.languages}
    return {
        "language": language,
        "on": on.isoformat(),
        "months": [get_month_names(locale=language)[number] for number in range(1, 13)],
        "states": {id: _state(w, state, sources, shown) for id, state in catalogue.members.items()},
        "measures": {id: _filled(label=shown(w.label("measures", id)), general=entry.general) for id, entry in asked.items()},
        "offences": label("offences", catalogue.vocabulary("offences")),
        "subjects": list(subjects(catalogue)),
        "languages": label("languages", (id for id in catalogue.vocabulary("languages") if id in spoken)),
        "kinds": label("statement-kinds", sorted(kinds)),
        "roles": label("authority-roles", sorted(roles)),
        "instrumentKinds": label("instrument-kinds", catalogue.vocabulary("instrument-kinds")),
        "matters": label("measures", sorted({office.matter for state in catalogue.members.values() for office in state.authorities})),
        "trust": label("trust", catalogue.vocabulary("trust")),
        "networks": {id: _network(w, body, shown) for id, body in catalogue.organisations.items() if body.kind in NETWORK_KINDS},
        "directories": [_directory(w, body, shown) for body in catalogue.organisations.values() if body.kind == "directory"],
        "agreements": {id: _agreement(w, each, sources, shown) for id, each in catalogue.agreements.items()},
        "instruments": {record.id: _instrument(w, record, set(asked), sources, shown) for record in instruments},
        "guides": {id: _guide(w, guide, shown) for id, guide in catalogue.guides.items() if guide.measures},
        "words": finder_words(language),
        "sources": sources.told(w, shown),
    }


def finder_scripts(data: dict[str, Any]) -> tuple[str, str]:
    """The data in two scripts, to be loaded in this order: what `law.js` reads, and what only the finder's page tells."""
    told = {name: part for name, part in data.items() if name in TOLD}
    law = {name: part for name, part in data.items() if name not in TOLD}
    return finder_script(law), f"Object.assign(window.treatybookFinder, {_as_script(told)});\n"


def finder_script(data: dict[str, Any]) -> str:
    """The data as a classic script, which loads from a file and under a strict policy."""
    return f"window.treatybookFinder = {_as_script(data)};\n"


def _as_script(data: dict[str, Any]) -> str:
    """JSON that is a JavaScript value too and cannot end the script element early."""
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")


def _filled(**fields: Any) -> dict[str, Any]:
    """The fields that say something: what is missing, empty or false is left out."""
    return {name: value for name, value in fields.items() if value not in (None, (), [], {}, False)}


def _serving_instruments(catalogue: Catalogue, asked: set[str]) -> list[Instrument]:
    """The treaties with an article that serves a measure of request, and the protocols on which such a treaty's limits depend."""
    serving = {id for id, record in catalogue.instruments.items() if id in catalogue.status and any(_parts(record, asked))}
    protocols = {child.id for id in serving for child in catalogue.children.get(id, ()) if catalogue.instruments[id].serious_crime}
    return [record for id, record in catalogue.instruments.items() if id in serving | protocols]


def _parts(record: Instrument, asked: set[str]) -> list[Provision]:
    return [part for part in record.provisions if part.effect in SERVING and asked & set(part.measures)]


def _instrument(w: Wording, record: Instrument, asked: set[str], sources: Sources, shown: Isolate) -> dict[str, Any]:
    table = w.catalogue.status[record.id]
    return _filled(
        name=shown(w.words(record.short)),
        kind=record.kind,
        parent=record.parent,
        serious=record.serious_crime,
        offences=record.offences,
        force=str(record.entry_into_force.date),
        rule=record.later_parties.rule,
        count=record.later_parties.count,
        parts=[_part(record, part, asked) for part in _parts(record, asked)],
        rows={state: _row(w, table, row, sources, shown) for state, row in table.states.items() if state in w.catalogue.members},
    )


def _part(record: Instrument, part: Provision, asked: set[str]) -> dict[str, Any]:
    return _filled(
        article=part.article,
        effect=part.effect,
        measures=[measure for measure in part.measures if measure in asked],
        offences=part.offences,
        unverified=record.source_of(part).trust == "unverified",
    )


def _row(w: Wording, table: StatusTable, row: Row, sources: Sources, shown: Isolate) -> dict[str, Any]:
    source = row.source or table.source
    return {
        **_filled(
            acts=[[act.act, str(act.date), *([str(act.effective)] if act.effective else [])] for act in row.acts],
            force=str(row.in_force) if row.in_force else None,
            finding=row.finding,
            trust=row.trust if row.trust != source.trust else None,
            conflict=shown(w.words(row.conflict)) if row.conflict else None,
            statements=[_statement(w, statement, shown) for statement in row.statements],
        ),
        "source": sources.number(source),
    }


def _statement(w: Wording, statement: Statement, shown: Isolate) -> dict[str, Any]:
    return _filled(
        kind=statement.kind,
        topic=statement.topic,
        article=statement.article,
        date=str(statement.date) if statement.date else None,
        removes=statement.removes,
        summary=shown(w.words(statement.summary)),
        unverified=statement.source.trust == "unverified",
    )


def _state(w: Wording, state: State, sources: Sources, shown: Isolate) -> dict[str, Any]:
    return _filled(
        name=shown(w.words(state.names.short)),
        languages=[each.code for each in state.languages if each.status in SPOKEN],
        offices=[_office(w, office, sources, shown) for office in state.authorities],
    )


def _office(w: Wording, office: Authority, sources: Sources, shown: Isolate) -> dict[str, Any]:
    told = _filled(
        matter=office.matter,
        role=office.role,
        office=shown(w.words(office.office)),
        languages=shown(w.words(office.languages)) if office.languages else None,
        channel=shown(w.words(office.channel)) if office.channel else None,
    )
    return told | {"source": sources.number(office.source)}


def _network(w: Wording, body: Organisation, shown: Isolate) -> dict[str, Any]:
    members = [state for state, member in body.members.items() if member.status == "member"]
    return {"name": shown(w.words(body.name)), "members": members}


def _guide(w: Wording, guide: Guide, shown: Isolate) -> dict[str, Any]:
    return {"name": shown(w.words(guide.title)), "kind": guide.kind, "measures": guide.measures}


def _directory(w: Wording, body: Organisation, shown: Isolate) -> dict[str, Any]:
    return {"id": body.id, "name": shown(w.words(body.name))}


def _agreement(w: Wording, agreement: Agreement, sources: Sources, shown: Isolate) -> dict[str, Any]:
    told = _filled(
        name=shown(w.words(agreement.title)),
        parties=agreement.parties,
        measures=agreement.measures,
        signed=str(agreement.signed) if agreement.signed else None,
        status=agreement.status,
        force=str(agreement.in_force) if agreement.in_force else None,
    )
    return told | {"source": sources.number(agreement.source)}
