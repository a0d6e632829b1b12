"""What `treatybook legal-basis` says of an answer of `law`: as JSON with stable keys, and as plain text for a file note."""

from __future__ import annotations

from typing import Any

from treatybook.catalogue import Catalogue
from treatybook.law import Basis, LegalBasis, Limit, beside


def as_json(answer: LegalBasis) -> dict[str, Any]:
    """The answer with the keys that data users rely on; ISO dates, null where not known."""
    return {
        "requesting": answer.requesting,
        "requested": answer.requested,
        "measure": answer.measure,
        "offence": answer.offence,
        "on": answer.on.isoformat(),
        "bases": [_basis(basis) for basis in answer.bases],
        "gaps": [{"instrument": gap.instrument, "state": gap.state, "reason": gap.reason} for gap in answer.gaps],
        "networks": list(answer.networks),
        "languages": list(answer.languages),
        "fallback": list(answer.fallback),
    }


def _basis(basis: Basis) -> dict[str, Any]:
    return {
        "instrument": basis.instrument,
        "kind": basis.kind,
        "articles": list(basis.articles),
        "since": basis.since.isoformat() if basis.since else None,
        "trust": basis.trust,
        "limits": [_limit(limit) for limit in basis.limits],
    }


def _limit(limit: Limit) -> dict[str, Any]:
    said: dict[str, Any] = {"kind": limit.kind, "about": limit.about}
    if limit.statement:
        statement = limit.statement
        said |= {"topic": statement.topic, "article": statement.article, "date": str(statement.date) if statement.date else None, "summary": statement.summary.en}
    return said


REASONS = {
    "not-party": "has not consented to be bound, according to the source",
    "signed-not-ratified": "has signed, but not ratified",
    "not-yet-in-force": "has consented, but the treaty is not yet in force for it",
    "withdrawn": "has withdrawn",
    "not-known": "not known to us: ask the depositary",
    "instrument-not-in-force": "was not in force on that day",
    "removed-by-statement": "has made a statement that excludes this measure",
    "encourages-only": "binds both, but only urges agreements: it is no basis by itself",
    "agreement-signed": "is signed; its entry into force is not known to us",
    "agreement-approved-domestically": "is approved by one or both States; its entry into force is not known to us",
    "agreement-not-known": "its status is not known to us",
}


def as_text(catalogue: Catalogue, answer: LegalBasis) -> str:
    """The answer in plain English, for a file note or a terminal."""
    names = [catalogue.states[id].names.short.en for id in (answer.requesting, answer.requested)]
    label = catalogue.vocabulary("measures")[answer.measure].label.en
    lines = [f"{names[0]} -> {names[1]}: {label}, on {answer.on}" + (f", offence: {answer.offence}" if answer.offence else "")]
    for heading, bases in _parts(catalogue, answer):
        lines += ["", heading, *(line for basis in bases for line in _basis_lines(catalogue, basis))]
    if not answer.bases:
        lines += ["", "No basis is known to us between the two States for this measure."]
    if answer.gaps:
        lines += ["", "No basis, and why:"]
        lines += [f"- {_title(catalogue, gap.instrument)}: {_who(catalogue, gap.state)}{REASONS[gap.reason]}." for gap in answer.gaps]
    lines += ["", f"Common networks: {', '.join(answer.networks) or 'none known'}", f"Common languages: {', '.join(answer.languages) or 'none known'}"]
    lines += [f"Fallback: {', '.join(answer.fallback)}", "", "The depositary's own list prevails."]
    return "\n".join(lines)


def _parts(catalogue: Catalogue, answer: LegalBasis) -> list[tuple[str, list[Basis]]]:
    """The bases under their headings: apart, what serves only for offences that the handbook is not about."""
    own = [basis for basis in answer.bases if not beside(catalogue, basis)]
    others = [basis for basis in answer.bases if beside(catalogue, basis)]
    subjects = ", ".join(entry.label.en or word for word, entry in catalogue.vocabulary("offences").items() if entry.subject)
    heading = f"Bases for {subjects}, most specific first:" if others else "Bases, most specific first:"
    return [part for part in ((heading, own), ("Bases only for other offences, most specific first:", others)) if part[1]]


def _basis_lines(catalogue: Catalogue, basis: Basis) -> list[str]:
    articles = f", art. {'; '.join(basis.articles)}" if basis.articles else ""
    since = f"both bound since {basis.since}" if basis.since else "both bound; the date is not recorded"
    return [f"- {_title(catalogue, basis.instrument)}{articles} ({basis.kind}; {since}; {basis.trust})", *(f"    {_limit_words(limit)}" for limit in basis.limits)]


def _title(catalogue: Catalogue, id: str) -> str:
    if id in catalogue.instruments:
        return catalogue.instruments[id].short.en or id
    return catalogue.agreements[id].title.en or id


def _who(catalogue: Catalogue, state: str | None) -> str:
    return f"{catalogue.states[state].names.short.en} " if state else ""


def _limit_words(limit: Limit) -> str:
    if limit.statement:
        article = f" on art. {limit.statement.article}" if limit.statement.article else ""
        return f"{limit.kind} of {limit.about}{article}: {limit.statement.summary.en}"
    return {
        "general-assistance": "no article of its own: ask for it as mutual legal assistance",
        "offences-only": f"only for: {limit.about}",
        "serious-crime-only": f"the protocol ({limit.about}) does not bind both: rely on serious crime",
        "protocol-in-force": f"applies to the offences of {limit.about}, which binds both",
        "provisional-application": f"{limit.about} applies it provisionally",
        "article-unverified": f"article numbers not verified: {limit.about}",
        "articles-not-recorded": "its articles are not recorded here",
    }[limit.kind]
