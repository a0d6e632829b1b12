"""The eight tables, flat: what each row tells of, and its columns in order."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from operator import attrgetter
from typing import Any, NamedTuple

from treatybook.catalogue import Catalogue
from treatybook.export.columns import BETWEEN_IDS, BETWEEN_TEXTS, Column, Table, Value, record_sources, sources, texts
from treatybook.indicators import FUNCTIONS, Figure
from treatybook.law import CONSENT, Standing, status_on
from treatybook.model import NOT_IN_FORCE, NOT_RECORDED, Indicator, Instrument, Provision, Source

STATUSES = ("party", "contracting", "signatory", "none", "unknown")
"""What the column `status` can say. A State that has withdrawn is 'none'; its day stands in the column `withdrawn`."""


class Article(NamedTuple):
    """One article of a treaty."""

    instrument: Instrument
    part: Provision

    @property
    def source(self) -> Source:
        return self.instrument.source_of(self.part)

    @property
    def offences(self) -> tuple[str, ...]:
        return self.part.offences or self.instrument.offences


class Position(NamedTuple):
    """Where one State stands under one treaty."""

    instrument: str
    state: str
    standing: Standing

    @property
    def status(self) -> str:
        return "none" if self.standing.status == "withdrawn" else self.standing.status


class Measured(NamedTuple):
    """A figure on a day."""

    id: str
    indicator: Indicator
    figure: Figure
    on: date


def _records(kind: str) -> Callable[[Catalogue, date], list[Any]]:
    return lambda catalogue, on: [record for _, record in sorted(catalogue.records(kind).items())]


def _articles(catalogue: Catalogue, on: date) -> list[Article]:
    return [Article(record, part) for _, record in sorted(catalogue.instruments.items()) for part in record.provisions]


def _positions(catalogue: Catalogue, on: date) -> list[Position]:
    return [Position(id, state, status_on(catalogue, state, id, on)) for id, table in sorted(catalogue.status.items()) for state in sorted(table.states)]


def _measured(catalogue: Catalogue, on: date) -> list[Measured]:
    return [Measured(id, record, FUNCTIONS[record.compute](catalogue, record, on), on) for id, record in sorted(catalogue.indicators.items())]


def _ids(path: str) -> Value:
    listed = attrgetter(path)
    return lambda row: BETWEEN_IDS.join(listed(row))


def _plain(name: str, about: str, kind: str = "string", *, required: bool = False, words: tuple[str, ...] | str = (), path: str = "") -> Column:
    """A column whose value is an attribute, of the same name where ``path`` names no other."""
    return Column(name, about, attrgetter(path or name), kind, required, words)


def _entry_into_force(record: Instrument) -> str:
    return str(record.entry_into_force.date) if record.entry_into_force.date in (NOT_IN_FORCE, NOT_RECORDED) else "dated"


def _spoken(status: str) -> Value:
    return lambda state: BETWEEN_IDS.join(language.code for language in state.languages if language.status == status)


def _others(body: Any) -> str:
    return BETWEEN_IDS.join(f"{state}:{member.status}" for state, member in sorted(body.members.items()) if member.status != "member")


def _tile(place: int) -> Value:
    return lambda state: state.tile[place] if state.tile else None


ID = _plain("id", "Id of the record: the name of its file", required=True)

INSTRUMENTS = Table(
    "instruments",
    "Conventions and protocols",
    _records("instrument"),
    ("id",),
    (
        ID,
        _plain("kind", "Open to the world or made for a region", required=True, words=("universal", "regional")),
        _plain("group", "Its use to a prosecutor", required=True, words="groups"),
        *texts("short", "Short name"),
        *texts("title", "Full title"),
        *texts("gives", "What it gives a prosecutor"),
        _plain("adopted", "Adopted: a day, a month or a year", "partial", required=True, path="adopted.date"),
        Column("entry_into_force", "Day on which the instrument itself entered into force", lambda row: row.entry_into_force.date if _entry_into_force(row) == "dated" else None, "date"),
        Column("entry_into_force_is", "Whether that day is given, there is none yet, or it is not recorded", _entry_into_force, required=True, words=("dated", NOT_IN_FORCE, NOT_RECORDED)),
        _plain("later_parties_rule", "When it enters into force for a State that consents later", required=True, path="later_parties.rule"),
        _plain("later_parties_count", "Days or months of that rule", "integer", path="later_parties.count"),
        _plain("later_parties_article", "Article of that rule", path="later_parties.article"),
        _plain("depositary", "Depositary", required=True, words="depositaries"),
        Column("registration", "Number of its registration with the United Nations", lambda row: row.registration and row.registration.number, "integer"),
        _plain("organisation", "Body in whose frame it was made: id in organisations"),
        _plain("parent", "Convention that it supplements: id in this table"),
        Column("offences", "Offences that its cooperation reaches", _ids("offences")),
        _plain("serious_crime", "Whether its cooperation reaches any serious crime", "boolean", required=True),
        Column("aliases", "Other names, in any language", lambda row: BETWEEN_TEXTS.join(row.aliases)),
        Column("links", "Addresses of its text, of the depositary and of the depositary's list", lambda row: BETWEEN_IDS.join(link.url for link in row.links)),
        *texts("note", "What to be careful of"),
        *record_sources(),
    ),
    (("parent", "instruments"), ("organisation", "organisations")),
)

PROVISIONS = Table(
    "provisions",
    "Articles and what they give, by measure",
    _articles,
    ("instrument", "article"),
    (
        _plain("instrument", "Id in instruments", required=True, path="instrument.id"),
        _plain("article", "Article, as lawyers cite it; passim where the numbers are not recorded", required=True, path="part.article"),
        Column("measures", "Measures that it serves", _ids("part.measures"), required=True),
        _plain("effect", "What it does for them", required=True, words="effects", path="part.effect"),
        Column("offences", "Offences that it reaches", _ids("offences")),
        *texts("heading", "Heading of the article", attrgetter("part.heading")),
        *texts("summary", "What it says, in our own words", attrgetter("part.summary")),
        *record_sources(),
    ),
    (("instrument", "instruments"),),
)

STATUS = Table(
    "status",
    "Who is bound by what",
    _positions,
    ("instrument", "state"),
    (
        _plain("instrument", "Id in instruments", required=True),
        _plain("state", "Id in states", required=True),
        _plain("signed", "Day of signature", "date", path="standing.signed"),
        _plain("act", "Act by which the State consented to be bound", words=CONSENT, path="standing.act"),
        _plain("deposited", "Day on which that act was deposited", "date", path="standing.deposited"),
        _plain("in_force", "Day from which it is, or will be, in force for the State", "date", path="standing.in_force"),
        _plain("withdrawn", "Day on which a withdrawal took effect", "date", path="standing.withdrawn"),
        _plain("status", "Where the State stands on the day of these files", required=True, words=STATUSES),
        *sources(attrgetter("standing.source"), attrgetter("standing.trust")),
    ),
    (("instrument", "instruments"), ("state", "states")),
)

STATES = Table(
    "states",
    "States",
    _records("state"),
    ("id",),
    (
        _plain("id", "ISO 3166-1 alpha-3 code", required=True),
        _plain("iso2", "ISO 3166-1 alpha-2 code", required=True),
        _plain("m49", "Code of the United Nations (M49)"),
        _plain("region", "Region of Africa", required=True, words="regions"),
        _plain("au_only", "Whether only the African Union lists it", "boolean", required=True),
        *texts("short", "Short name in UN terminology", attrgetter("names.short")),
        *texts("formal", "Formal name in UN terminology", attrgetter("names.formal")),
        *(Column(f"languages_{status}", f"{status.capitalize()} languages, ISO 639-3", _spoken(status)) for status in ("official", "national", "working", "other")),
        Column("tile_row", "Row in the tile grid of Africa, 1 in the north", _tile(0), "integer"),
        Column("tile_column", "Column in the tile grid of Africa, 1 in the west", _tile(1), "integer"),
        *record_sources(),
    ),
)

ORGANISATIONS = Table(
    "organisations",
    "Bodies and networks",
    _records("organisation"),
    ("id",),
    (
        ID,
        _plain("kind", "Kind of body", required=True, words="organisation-kinds"),
        *texts("name", "Name"),
        *texts("abbreviation", "Abbreviation"),
        *texts("serves", "What a prosecutor can use it for"),
        _plain("url", "Its site", "uri"),
        Column("measures", "Measures for which it is a channel", _ids("measures")),
        _plain("worldwide", "Whether it is open to all States", "boolean", required=True),
        Column("members", "States that are members: ids in states", lambda body: BETWEEN_IDS.join(state for state, member in sorted(body.members.items()) if member.status == "member")),
        Column("others", "States otherwise related, each with how, as MLI:withdrawn", _others),
        *record_sources(),
    ),
)

AGREEMENTS = Table(
    "agreements",
    "Bilateral and small agreements",
    _records("agreement"),
    ("id",),
    (
        ID,
        Column("parties", "Parties: ids in states", _ids("parties"), required=True),
        *texts("title", "Title"),
        Column("measures", "Measures for which it is a basis once in force", _ids("measures")),
        _plain("signed", "Signed: a day, a month or a year", "partial"),
        *texts("place", "Place of signature", attrgetter("place_signed")),
        _plain("status", "What is known of its entry into force", required=True, words="agreement-status"),
        _plain("in_force", "In force from: a day, a month or a year", "partial"),
        *texts("note", "What to be careful of"),
        *record_sources(),
    ),
)

RECOMMENDATIONS = Table(
    "recommendations",
    "What the symposium recommended",
    _records("recommendation"),
    ("id",),
    (
        ID,
        _plain("kind", "A recommendation, or a field of practice that the symposium discussed", required=True, words=("recommendation", "field")),
        _plain("order", "Its place among those of its kind", "integer", required=True),
        *texts("title", "Title"),
        *texts("words", "The words as known"),
        *texts("asks", "What it asks: our reading"),
        *texts("addressees", "Whom it addresses"),
        *texts("this_year", "What an office can do this year: our proposals"),
        Column("instruments", "Ids in instruments", _ids("instruments")),
        Column("measures", "Measures that it concerns", _ids("measures")),
        Column("indicators", "Ids in indicators", _ids("indicators")),
        *record_sources(),
    ),
)

INDICATORS = Table(
    "indicators",
    "Figures by which the recommendations are followed",
    _measured,
    ("id",),
    (
        ID,
        *texts("title", "What is counted", attrgetter("indicator.title")),
        _plain("value", "The figure", "integer", required=True, path="figure.value"),
        _plain("total", "Of how many; empty where it is a plain count", "integer", path="figure.total"),
        _plain("unit", "What is counted", required=True, words=("states", "cells", "pairs", "acts", "rows", "agreements"), path="figure.unit"),
        _plain("unknown", "How many are not known, and so not counted", "integer", required=True, path="figure.unknown"),
        Column("states", "States behind the figure: ids in states", _ids("figure.states")),
        _plain("on", "Day on which it was computed", "date", required=True),
        *texts("definition", "How it is computed", attrgetter("indicator.definition")),
        *texts("caveat", "What it does not tell", attrgetter("indicator.caveat")),
        Column("instruments", "Ids in instruments", _ids("indicator.instruments")),
        _plain("measure", "Measure", words="measures", path="indicator.measure"),
        _plain("subject", "Subject of national law", words="law-subjects", path="indicator.subject"),
    ),
)

TABLES = (INSTRUMENTS, PROVISIONS, STATUS, STATES, ORGANISATIONS, AGREEMENTS, RECOMMENDATIONS, INDICATORS)
