"""What a reader sees of one State: what binds it, what it has only signed, whom to write to, how it cooperates, and with whom on what basis."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from treatybook.catalogue import subjects
from treatybook.law import Standing, bases_and_gaps, status_on
from treatybook.model import Agreement, Authority, Law, Organisation
from treatybook.views.binding import Sources, distinct_sources, legend, sort_name, source_list, standing_cells, standing_columns
from treatybook.views.blocks import Block, Blocks, Bullets, Cell, Facts, Fold, Paragraph, Phrase, Section, Span, Table, cell, item, paragraph, phrase, words
from treatybook.views.changes import changes_of
from treatybook.views.forms import View
from treatybook.views.instruments import declarations, practice_points
from treatybook.views.wording import Wording, sort_date

PAIR_MEASURES = ("extradition", "mla", "e-evidence-preservation", "joint-investigation", "confiscation", "transfer-of-sentenced-persons")
"""The measures of the table 'with every other State'."""
BOUND = "bound-"
"""Before an instrument's id: the anchor of its row in the tables of what binds a State."""


def page(w: Wording, id: str) -> Blocks:
    """The whole page of a State below its heading."""
    return (
        *profile(w, id),
        Section("bound-by", w.say("Bound by"), bound_by(w, id)),
        Section("authorities", w.say("Authorities for requests"), authorities(w, id)),
        Section("networks", w.say("Bodies and networks"), networks(w, (id,))),
        Section("practice", w.say("How it cooperates"), practice(w, id)),
        Section("agreements", w.say("Bilateral and small agreements"), agreements(w, (id,))),
        Section("limits", w.say("Reservations, declarations and notifications"), declarations(w, state=(id,))),
        Section("laws", w.say("National laws"), laws(w, id)),
        Section("with-others", w.say("With every other State"), with_others(w, id)),
        *changes_of(w, "state", id),
    )


def profile(w: Wording, id: str) -> Blocks:
    """By how many conventions it is bound; its names and languages."""
    state = w.catalogue.states[id]
    spoken = [_language(w, each.code, each.status) for each in state.languages if each.status in ("official", "working")]
    others = [_language(w, each.code, each.status) for each in state.languages if each.status not in ("official", "working")]
    facts: list[tuple[Phrase, Blocks]] = [
        item(w.say("Formal name"), below=(Paragraph((w.text(state.names.formal),)),)),
        item(w.say("Codes"), below=(paragraph(w.join((id, state.iso2, *((state.m49,) if state.m49 else ())))),)),
        item(w.say("Region"), below=(paragraph(w.label("regions", state.region)),)),
        item(w.say("Official and working languages"), below=(paragraph(w.join(spoken) if spoken else w.say("Not known")),)),
    ]
    if others:
        facts.append(item(w.say("Other languages"), below=(paragraph(w.join(others)),)))
    return (_figures(w, id), asking(w, id), Facts(tuple(facts)), Paragraph((Span(w.say("Source of the names:") + " "), *w.source(state.source)), ("tb-source",)))


def asking(w: Wording, id: str) -> Block:
    """The way to the finder, with the State filled in."""
    by, to = w.finder(w.say("for a request by this State"), from_=id), w.finder(w.say("for a request to this State"), to=id)
    return paragraph(f"{w.say('Find the legal basis')}{w.colon}", by, " · ", to, classes=("tb-screen",))


def _figures(w: Wording, id: str) -> Block:
    counts = Counter(status_on(w.catalogue, id, table.id, w.today).status for table in w.catalogue.status.values() if id in table.states)
    shown = (
        ("party", w.say_count("convention to which it is party", "conventions to which it is party", counts["party"])),
        ("contracting", w.say("consented, not yet in force for it")),
        ("signatory", w.say("signed, not ratified")),
        ("unknown", w.say("not known to us")),
    )
    items = tuple(item(words(f"{w.sign(status)} {counts[status]}", "tb-number"), f" {label}") for status, label in shown if counts[status] or status == "party")
    return Bullets(items, classes=("tb-figures",))


def _language(w: Wording, code: str, status: str) -> str:
    name = w.label("languages", code)
    return name if status == "official" else f"{name} ({w.label('language-status', status)})"


def networks(w: Wording, state: tuple[str, ...]) -> Blocks:
    """Bodies and networks of a State, by kind; what is not plain membership is told."""
    kinds: dict[str, list[Phrase]] = {}
    for organisation in w.catalogue.organisations_of.get(state[0], ()):
        kinds.setdefault(organisation.kind, []).append(_membership(w, organisation, state[0]))
    if not kinds:
        return (paragraph(w.say("No body or network is recorded.")),)
    order = [kind for kind in w.catalogue.vocabulary("organisation-kinds") if kind in kinds]
    return (Facts(tuple(item(w.label("organisation-kinds", kind), below=(Bullets(tuple((entry, ()) for entry in kinds[kind])),)) for kind in order)),)


def _membership(w: Wording, organisation: Organisation, state: str) -> Phrase:
    member = organisation.members[state]
    source = member.source or organisation.source
    short = f" ({w.words(organisation.abbreviation)})" if organisation.abbreviation and w.words(organisation.abbreviation) != w.words(organisation.name) else ""
    name = w.text(organisation.name)
    link = Span(name.words + short, record=("organisation", organisation.id), language=name.language)
    status = "" if member.status == "member" else f" – {w.label('membership', member.status)}"
    note = (Span(". "), w.text(member.note)) if member.note else ()
    return (link, w.marked(status, source.trust if status else ""), *note) if status or note else (link,)


def bound_by(w: Wording, id: str) -> Blocks:
    """What binds the State, in a table for each use; then what it has consented to or signed alone; folded, what does not bind it and what is not known."""
    lists = {table.id: status_on(w.catalogue, id, table.id, w.today) for table in w.catalogue.status.values() if id in table.states}
    if not lists:
        return (paragraph(w.say("No treaty lists this State.")),)
    sources = distinct_sources(w, lists.values())

    def those(*statuses: str, bound: bool = False) -> dict[str, Standing]:
        return {each: standing for each, standing in lists.items() if (standing.bound if bound else standing.status in statuses and not standing.bound)}

    binding = those(bound=True)
    blocks: list[Block] = [_group_table(w, group, binding, sources) for group in w.catalogue.vocabulary("groups") if any(_group(w, each) == group for each in binding)]
    if not binding:
        blocks.append(paragraph(w.say("No treaty that binds it is known to us.")))
    blocks.append(legend(w))
    for anchor, title, standings in (("consented", w.say("Consented, not yet in force for it"), those("contracting")), ("signed", w.say("Signed, not ratified"), those("signatory"))):
        if standings:
            blocks.append(Section(f"bound-by-{anchor}", title, (_table(w, title, standings, sources),)))
    for title, standings in ((w.say("Not a party, as far as our sources show"), those("none", "withdrawn")), (w.say("Not known to us"), those("unknown"))):
        if standings:
            blocks.append(Fold(phrase(f"{title}{w.colon}{len(standings)}"), (_not_bound(w, title, standings, sources),)))
    return (*blocks, *source_list(w, sources))


def _group(w: Wording, instrument: str) -> str:
    return w.catalogue.instruments[instrument].group


def _group_table(w: Wording, group: str, standings: dict[str, Standing], sources: Sources) -> Table:
    return _table(w, w.label("groups", group), {each: standing for each, standing in standings.items() if _group(w, each) == group}, sources)


def _table(w: Wording, title: str, standings: dict[str, Standing], sources: Sources) -> Table:
    ranked = _by_name(w, standings)
    rows = tuple(
        (Cell((w.instrument(id),), f"{place:03}"), *standing_cells(w, w.catalogue.instruments[id], standings[id], sources, f"limits-{id}")) for place, id in enumerate(ranked)
    )
    return Table(title, standing_columns(w, w.say("Convention")), rows, ("tb-status-table",), tuple(f"{BOUND}{id}" for id in ranked))


def _not_bound(w: Wording, title: str, standings: dict[str, Standing], sources: Sources) -> Table:
    """Treaties that do not bind the State, or of which it is not known: with the date of the list that was read."""
    ranked = _by_name(w, standings)
    rows = tuple((Cell((w.instrument(id),), f"{place:03}"), *_not_bound_cells(w, id, standings[id], sources)) for place, id in enumerate(ranked))
    columns = (w.say("Convention"), w.say("Status"), w.say("Signed"), w.say("Date of the list"), w.say("Source"))
    return Table(title, columns, rows, ("tb-status-table",), tuple(f"{BOUND}{id}" for id in ranked))


def _not_bound_cells(w: Wording, id: str, standing: Standing, sources: Sources) -> tuple[Cell, ...]:
    status, signed, *_, source = standing_cells(w, w.catalogue.instruments[id], standing, sources, f"limits-{id}")
    as_of = standing.source.as_of if standing.source else None
    return (status, signed, cell(w.date(as_of) if as_of else w.say("not dated"), sort=sort_date(as_of)), source)


def _by_name(w: Wording, instruments: Iterable[str]) -> list[str]:
    return sorted(instruments, key=lambda id: w.sort_key(w.words(w.catalogue.instruments[id].short)))


def authorities(w: Wording, id: str) -> Blocks:
    """The offices that receive, send or execute requests; where none is known, that, and where to ask."""
    offices = w.catalogue.states[id].authorities
    if not offices:
        directories = tuple(item(w.organisation(body.id)) for body in w.catalogue.organisations.values() if body.kind == "directory")
        return (paragraph(w.say("Not known to us. Where to ask:")), Bullets(directories))
    order = list(w.catalogue.vocabulary("measures"))
    ranked = sorted(offices, key=lambda office: order.index(office.matter))
    items = tuple(item(w.measure(office.matter), w.colon, w.label("authority-roles", office.role), below=_office(w, office)) for office in ranked)
    note = paragraph(w.say("Names of offices in other languages than the State's own are translations. Check the office before you write."), classes=("tb-source",))
    return (Facts(items), note)


def _office(w: Wording, office: Authority) -> Blocks:
    name = w.text(office.office)
    marked = w.marked(name.words, office.source.trust)
    lines: list[Block] = [Paragraph((Span(marked.words, ("tb-strong", *marked.classes), language=name.language, hidden=marked.hidden),))]
    for label, text in ((w.say("Channel"), office.channel), (w.say("Languages accepted"), office.languages), (w.say("Basis"), office.basis)):
        if text:
            lines.append(paragraph(f"{label}{w.colon}", w.text(text)))
    return (*lines, Paragraph((Span(w.say("Source:") + " "), *w.source(office.source)), ("tb-source",)))


def practice(w: Wording, id: str) -> Blocks:
    """What is known of how the State cooperates, and the rules of the treaties that bind it."""
    own = practice_points(w, w.catalogue.states[id].practice)
    blocks: list[Block] = list(own) or [paragraph(w.say("Not known to us: ask the authority."))]
    for instrument in w.catalogue.instruments.values():
        if not instrument.practice or id not in w.catalogue.status[instrument.id].states:
            continue
        standing = status_on(w.catalogue, id, instrument.id, w.today)
        if standing.bound:
            head = paragraph(w.say("Under a treaty that binds it:"), " ", w.instrument(instrument.id))
        elif standing.status == "unknown":
            head = paragraph(w.say("Under a treaty, if the State is a party to it, which is not known to us:"), " ", w.instrument(instrument.id))
        else:
            continue
        blocks += [head, *practice_points(w, instrument.practice)]
    return tuple(blocks)


def agreements(w: Wording, state: tuple[str, ...] = ()) -> Blocks:
    """Bilateral and small agreements, of one State or all."""
    found = [each for each in w.catalogue.agreements.values() if not state or set(state) & set(each.parties)]
    if not found:
        return (paragraph(w.say("None is recorded here. That is not to say that there is none.")),)
    found.sort(key=lambda each: (each.signed is None, str(each.signed or ""), each.id))
    columns = (w.say("Parties"), w.say("Agreement"), w.say("Signed"), w.say("Status"), w.say("Note"), w.say("Source"))
    rows = tuple(_agreement_row(w, each) for each in found)
    return (Table(w.say("Bilateral and small agreements"), columns, rows, (), tuple(f"agreement-{each.id}" for each in found)), w.downloads("agreements"))


def _agreement_row(w: Wording, agreement: Agreement) -> tuple[Cell, ...]:
    parties: list[Span] = []
    for party in w.by_name(agreement.parties):
        parties += [w.state(party), Span(w.join(("", "")))]
    place = w.join(("", w.words(agreement.place_signed))) if agreement.place_signed else ""
    signed = w.date(agreement.signed) + place if agreement.signed else w.say("Not known")
    status = w.label("agreement-status", agreement.status)
    since = w.join(("", w.date(agreement.in_force))) if agreement.in_force else ""
    note = (w.text(agreement.note),) if agreement.note else (Span(""),)
    return (Cell(tuple(parties[:-1])), Cell((w.text(agreement.title),)), cell(signed, sort=sort_date(agreement.signed)), Cell((w.marked(status + since, agreement.source.trust),)), Cell(note), Cell(w.source(agreement.source)))


def laws(w: Wording, id: str) -> Blocks:
    """National laws by subject, each with its number, date, status and source."""
    state = w.catalogue.states[id]
    items: list[tuple[Phrase, Blocks]] = []
    for subject in w.catalogue.vocabulary("law-subjects"):
        entries = tuple(_law(w, law) for law in state.laws if law.subject == subject)
        if entries:
            items.append(item(w.label("law-subjects", subject), below=(Bullets(entries),)))
    if not items:
        return (paragraph(w.say("None is recorded here. That is not to say that there is none.")),)
    return (Facts(tuple(items)), paragraph(w.say("Read the law in force before you rely on it: amendments may be missing here."), classes=("tb-source",)))


def _law(w: Wording, law: Law) -> tuple[Phrase, Blocks]:
    picked = law.title.pick(w.language)
    marked = w.marked(picked.words, law.source.trust)
    title = Span(marked.words, marked.classes, url=law.url or "", language="" if picked.language == w.language else picked.language, hidden=marked.hidden)
    number = (w.say("no. {number}", number=law.number),) if law.number and law.number not in picked.words else ()
    told = w.join((*number, *((w.date(law.date),) if law.date else ())))
    rest: list[Span | str] = [f"{w.join(('', ''))}{told}"] if told else []
    rest += [" – ", w.text(law.status)] if law.status else []
    rest += [". ", f"{w.say('Penalty')}{w.colon}", w.text(law.penalty)] if law.penalty else []
    source = Paragraph((Span(w.say("Source:") + " "), *w.source(law.source)), ("tb-source",))
    return item(title, *rest, ".", below=(source,))


def with_others(w: Wording, id: str) -> Blocks:
    """The strongest basis with every other State, by measure, for the first offence that the handbook is about; the table that serves where no script runs."""
    measures = [measure for measure in PAIR_MEASURES if measure in w.catalogue.vocabulary("measures")]
    columns = (w.say("State"), *(w.label("measures", measure) for measure in measures))
    others = [other for other in w.by_name(w.catalogue.members) if other != id]
    about = next(iter(subjects(w.catalogue)), None)
    rows = tuple((Cell((w.state(other),), sort_name(w, other)), *(_pair_cell(w, id, other, measure, about) for measure in measures)) for other in others)
    offence = (paragraph(w.say("For this offence:"), " ", words(w.label("offences", about), "tb-strong")),) if about else ()
    intro = paragraph(w.say("The strongest basis for a request between the two States, whichever makes it: bilateral before regional before universal. The year is that from which both are bound; a number in brackets counts the other bases."))
    way = paragraph(w.say("Each cell leads to the whole answer: articles, limits, whom to write to."), classes=("tb-source", "tb-screen"))
    notes = paragraph(w.say("'Not known' means that no basis is recorded here, not that there is none: reciprocity, the diplomatic channel or an agreement not recorded may serve."), classes=("tb-source",))
    return (*offence, intro, way, Table(w.say("With every other State"), columns, rows, ("tb-matrix", "tb-pairs")), notes)


def _pair_cell(w: Wording, one: str, other: str, measure: str, offence: str | None) -> Cell:
    pair = sorted((one, other))  # the cell says the same whichever State asks
    bases, _ = bases_and_gaps(w.catalogue, pair[0], pair[1], measure, offence, w.today)
    question = w.finder("", from_=one, to=other, need=measure, offence=offence or "").record
    if not bases:
        return Cell((Span(f"{w.sign('unknown')} {w.say('Not known')}", ("tb-status", "tb-unknown"), record=question),), "9")
    best = bases[0]
    since = f" {best.since.year}" if best.since else ""
    more = f" (+{len(bases) - 1})" if len(bases) > 1 else ""
    name = w.instrument(best.instrument)
    marked = w.marked(name.words, best.trust)
    return Cell((Span(marked.words + since + more, marked.classes, record=question, language=name.language, hidden=marked.hidden),), f"{9 - min(len(bases), 8)}")


def state_list(w: Wording, region: tuple[str, ...] = ()) -> Blocks:
    """The States of the handbook by region, each linked to its page."""
    blocks: list[Block] = []
    for part in w.catalogue.vocabulary("regions"):
        states = [id for id in w.by_name(w.catalogue.members) if w.catalogue.states[id].region == part and (not region or part in region)]
        if states:
            blocks.append(Section(part, w.label("regions", part), (Bullets(tuple(item(w.state(id), words(f" {id}", "tb-code")) for id in states), classes=("tb-columns",)),)))
    return tuple(blocks)


STATE_VIEWS = (
    View("state-page", page, "state"),
    View("state-profile", profile, "state"),
    View("bound-by", bound_by, "state"),
    View("authorities", authorities, "state"),
    View("networks", lambda w, id: networks(w, (id,)), "state"),
    View("practice", practice, "state"),
    View("agreements", agreements, options={"state": "state"}),
    View("laws", laws, "state"),
    View("with-others", with_others, "state"),
    View("state-list", state_list, options={"region": "region"}),
)
