"""What a list says otherwise than the record, in sentences, and what the record will be.

Two ways to take a list over. A *whole* list names every party, so it becomes the source of the table: rows that it bears out, or that it changes,
are from now on as of its date. A *partial* list is the source of the rows that it changes, and says nothing of the rest. Either way, what an
editor wrote by hand stays: a row with a source, a trust or a conflict of its own is only told.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from difflib import SequenceMatcher
from types import MappingProxyType

from treatybook.catalogue import Catalogue
from treatybook.checks import acts as act_rules
from treatybook.dates import PartialDate
from treatybook.importers.listing import ListedRow, ListedStatement, Listing, Slip
from treatybook.importers.participants import Participants, whose
from treatybook.law import CONSENT, in_force_date
from treatybook.model import NOT_RECORDED, Act, Instrument, Row, Source, Statement, StatusTable

_QUOTES = "“”\"' "
_ORDER = ("signature", *CONSENT, "provisional-application", "withdrawal")


@dataclass(frozen=True, slots=True)
class Change:
    """A row that the list changes or adds; ``before`` is None where the table has no such row."""

    state: str
    before: Row | None
    after: Row
    said: str


@dataclass(frozen=True, slots=True)
class Kept:
    """A row that stays as it is though the list says otherwise, and why."""

    state: str
    said: str


@dataclass(frozen=True, slots=True)
class Difference:
    """All that there is to say of one list and one table. ``source`` is the head's new source, None where the head stays; ``sourced``: what is written
    about sources beside the acts; ``told``: statements that an editor must write or take out; ``notes``: what an editor must read; ``alike``: how many
    rows of the list say what the record says."""

    instrument: Instrument
    table: StatusTable
    listing: Listing
    source: Source | None
    changes: tuple[Change, ...]
    kept: tuple[Kept, ...]
    slips: tuple[Slip, ...]
    sourced: tuple[str, ...]
    told: tuple[str, ...]
    notes: tuple[str, ...]
    alike: int
    outsiders: int

    @property
    def writes(self) -> bool:
        return bool(self.changes) or self.source is not None

    @property
    def looked_for(self) -> bool:
        """Whether something is left for an editor to look at."""
        return bool(self.kept or self.slips or self.told)


class TooOld(Exception):
    """The list is older than what was read already."""


def compare(
    catalogue: Catalogue, instrument: Instrument, listing: Listing, source: Source, known: Participants, today: date, take: Collection[str] = ()
) -> Difference:
    """What the list says otherwise than the instrument's table. ``take``: States whose rows written by hand the list may change. TooOld for an old list."""
    table = catalogue.status[instrument.id]
    if older := _newer_than(table.source, source):
        raise TooOld(f"the table was read from a list of {older}, which is newer than this one of {source.as_of}: nothing is taken over")
    if table.source.url == source.url:
        source = replace(source, remark=table.source.remark)
    listed, slips, outsiders = _by_state(listing, known)
    unread = {owner.state for slip in slips if (owner := whose(known, slip.name)).state}
    whole = listing.whole and all(whose(known, slip.name).state for slip in slips)
    found: dict[str, Change | Kept] = {}
    alike = 0
    for state in dict.fromkeys((*table.states, *listed, *(catalogue.members if whole else ()))):
        row, says = table.states.get(state), listed.get(state)
        if state in unread:
            if row and whole:
                found[state] = Kept(state, "the list's row is not read; the record stays")
            continue
        one = _one(instrument, state, row, says, source, listing.whole, whole, state in take)
        if one is None:
            alike += bool(says)
        elif isinstance(one, Change) and (wrong := _refused(instrument, one, source, today)):
            found[state] = Kept(state, f"{one.said}: not taken over, for it cannot stand so. {wrong}")
        else:
            found[state] = one
    head = source if whole and not _same_source(table.source, source) else None
    changes = [change for change in found.values() if isinstance(change, Change)]
    if not whole:
        changes = [replace(change, after=replace(change.after, source=source)) for change in changes]
    kept = [kept for kept in found.values() if isinstance(kept, Kept)]
    named = catalogue.states
    difference = Difference(
        instrument,
        table,
        listing,
        head,
        tuple(replace(change, said=f"{_name(named, change.state)}: {change.said}") for change in sorted(changes, key=lambda change: change.state)),
        tuple(replace(keep, said=f"{_name(named, keep.state)}: {keep.said}") for keep in sorted(kept, key=lambda keep: keep.state)),
        tuple(slips),
        (),
        tuple(_told(catalogue, table, listing, known)),
        tuple(_notes(catalogue, table, listing, known, head)),
        alike,
        outsiders,
    )
    return replace(difference, sourced=tuple(_sourced(difference, named)))


def expected(difference: Difference) -> StatusTable:
    """The table as it must read once the difference is written."""
    table, head = difference.table, difference.source
    states = dict(table.states)
    for change in difference.changes:
        states[change.state] = change.after
    if head:
        # What the list does not bear out keeps the source that it had.
        for kept in difference.kept:
            row = states.get(kept.state)
            if row and row.source is None:
                states[kept.state] = replace(row, source=table.source)
    return replace(table, source=head or table.source, states=states)


def _sourced(difference: Difference, named: Mapping[str, object]) -> Iterator[str]:
    """What becomes of sources, so that nothing is written that was not told."""
    old, new = difference.table.source, difference.source
    if new:
        parts = (("address", old.url, new.url), ("date", old.as_of, new.as_of), ("trust", old.trust, new.trust), ("remark", old.remark, new.remark))
        yield "the head of the table: " + "; ".join(f"{what} {now or 'none'} instead of {was or 'none'}" for what, was, now in parts if was != now)
    after = expected(difference).states
    rows = {state: (row.source, difference.table.states.get(state, Row()).source) for state, row in after.items()}
    kept = [_name(named, state) for state, (now, was) in sorted(rows.items()) if now and now != was and new and now == old]
    taken = [_name(named, state) for state, (now, was) in sorted(rows.items()) if now and now != was and not (new and now == old)]
    if kept:
        yield f"the old source of the table, which is written into {_rows(kept)}"
    if taken:
        yield f"the list as the source of {_rows(taken)}"


def _rows(names: Sequence[str]) -> str:
    return f"{'the row' if len(names) == 1 else f'{len(names)} rows'}: {', '.join(names)}"


def _newer_than(old: Source, new: Source) -> PartialDate | None:
    return old.as_of if old.as_of and new.as_of and old.as_of.earliest > new.as_of.latest else None


def _same_source(one: Source, other: Source) -> bool:
    return (one.url, one.as_of, one.trust) == (other.url, other.as_of, other.trust)


def _name(states: Mapping[str, object], state: str) -> str:
    record = states.get(state)
    return f"{record.names.short.en} ({state})" if record else state  # type: ignore[attr-defined]


def _by_state(listing: Listing, known: Participants) -> tuple[dict[str, ListedRow], list[Slip], int]:
    """The rows of the handbook's States, what an editor must look at, and how many participants are no States of the handbook."""
    rows: dict[str, ListedRow] = {}
    slips: list[Slip] = []
    twice: dict[str, list[ListedRow]] = {}
    outsiders = 0
    for slip in listing.slips:
        owner = whose(known, slip.name) if slip.name else None
        if owner and not owner.state and not owner.said:
            outsiders += 1
        else:
            slips.append(slip)
    for row in listing.rows:
        owner = whose(known, row.name)
        if owner.said:
            slips.append(Slip(row.place, owner.said, row.name))
        elif owner.state is None:
            outsiders += 1
        elif wrong := _several(row.acts):
            slips.append(Slip(row.place, f"{row.name}: {wrong}", row.name))
        elif owner.state in rows or owner.state in twice:
            twice.setdefault(owner.state, [rows.pop(owner.state)] if owner.state in rows else []).append(row)
        else:
            rows[owner.state] = row
    slips += [Slip(row.place, said, row.name) for row in listing.silent if (said := whose(known, row.name).said)]
    for state, several in twice.items():
        names = " and ".join(f"'{row.name}'" for row in several)
        slips += [Slip(row.place, f"{state} stands {len(several)} times in the list ({names})", row.name) for row in several]
    return rows, sorted(slips, key=lambda slip: slip.place), outsiders


def _by_hand(row: Row | None, source: Source) -> str:
    """Why a row is an editor's own; nothing where it came from a list. A row whose source is this same page came from it."""
    if row is None:
        return ""
    if row.conflict:
        return "it tells of a conflict of sources"
    if row.source and (row.source.url != source.url or _newer_than(row.source, source)):
        return f"it has a source of its own{f' of {row.source.as_of}' if row.source.as_of else ''}"
    if row.trust:
        return f"it is marked {row.trust} by hand"
    return ""


def _one(instrument: Instrument, state: str, row: Row | None, says: ListedRow | None, source: Source, complete: bool, whole: bool, take: bool) -> Change | Kept | None:
    """What becomes of one State's row; None where it says the same. ``complete``: the list tells all acts of those whom it names; ``whole``: it names all."""
    if says is None:
        return _not_named(row, state, source, take) if whole else None
    old = row or Row()
    after, said, against = _merged(instrument, old, says.acts, complete)
    if against:
        return Kept(state, f"the record has {against}, the list has not; look at both")
    if not said and row:
        return None
    if any("withdr" in note.lower() or "denunc" in note.lower() for note in says.notes):
        return Kept(state, f"the list says: {said}; a note beside it tells of a withdrawal or denunciation: read it ({says.place})")
    if (hand := _by_hand(row, source)) and not take:
        return Kept(state, f"the list says: {said}; the row stays, for {hand} (to take the list's word: --take {state})")
    if isinstance(old.in_force, date):
        return Kept(state, f"the list says: {said}; the row stays, for its day of entry into force was written by hand")
    if old.remark:
        said += " (the row has a remark: see that it still holds)"
    if hand:
        after = replace(after, source=source, trust=None, conflict=None)
    elif old.source:
        after = replace(after, source=replace(source, remark=old.source.remark))
    return Change(state, row, after, said)


def _not_named(row: Row | None, state: str, source: Source, take: bool) -> Change | Kept | None:
    """A State that a whole list does not name is not a party."""
    if row and row.acts:
        if row.source and _newer_than(row.source, source):
            return None  # what was read later may well know more
        return Kept(state, f"the record has {_list(row.acts)}, the list does not name the State; look at both")
    if row and row.finding == "not-party":
        return None
    if row and _by_hand(row, source) and not take:
        return None
    old = row or Row()
    after = replace(old, finding="not-party", source=old.source and source)
    return Change(state, row, after, "not named in the list, so not a party as of its date")


def _merged(instrument: Instrument, row: Row, listed: tuple[Act, ...], complete: bool) -> tuple[Row, str, str]:
    """The row with the list's acts; what changes, in a sentence; the acts of the record that the list contradicts."""
    old, new = _by_role(row.acts), _by_role(listed)
    lost = [old[role] for role in ("signature", "consent") if role in old and role not in new]
    if lost and complete:
        return row, "", _list(lost)
    acts = dict(old)
    said = []
    for role, act in new.items():
        was = old.get(role)
        if was and (was.act, was.date) == (act.act, act.date):
            continue
        acts[role] = act
        said.append(_change_said(was, act))
    ordered = tuple(sorted(acts.values(), key=lambda act: _ORDER.index(act.act)))
    after = replace(row, acts=ordered)
    if "consent" in new and (old.get("consent") != new["consent"]):
        after = replace(after, finding=None, in_force=_in_force(row, old.get("consent"), new["consent"]))
        said.append(_in_force_said(instrument, row, after))
    elif "consent" not in acts and not row.finding:
        after = replace(after, finding="not-party" if complete else "not-known")
    return after, "; ".join(part for part in said if part), ""


def _by_role(acts: tuple[Act, ...]) -> dict[str, Act]:
    """Acts by what they do; a State consents once, in whatever form."""
    return {("consent" if act.act in CONSENT else act.act): act for act in acts}


def _several(acts: tuple[Act, ...]) -> str:
    """What is wrong where a list tells two acts of a State of which there can be but one."""
    for role, count in Counter("consent" if act.act in CONSENT else act.act for act in acts).items():
        if count > 1 and role == "consent":
            return f"two acts of consent stand there ({_list([act for act in acts if act.act in CONSENT])}), and a State consents once: keep the one that the depositary lists"
        if count > 1:
            return f"'{_word(role)}' stands {count} times there: keep the one that the depositary lists"
    return ""


def _change_said(was: Act | None, act: Act) -> str:
    now = f"{_word(act.act)} {act.date}"
    if was is None:
        return now
    if was.act == act.act:
        return f"{_word(act.act)} {act.date}, its date was not recorded" if was.date == NOT_RECORDED else f"{now} instead of {was.date}"
    return f"{now} instead of {_word(was.act)} {was.date if was.date != NOT_RECORDED else 'of a date not recorded'}"


def _in_force(row: Row, was: Act | None, act: Act) -> date | str | None:
    """A successor is bound from a day that no rule gives; for others the rule gives it, once the day of deposit is known."""
    if act.act == "succession":
        return row.in_force or NOT_RECORDED
    return None if was is None or was.date == NOT_RECORDED else row.in_force


def _in_force_said(instrument: Instrument, before: Row, after: Row) -> str:
    old, new = in_force_date(instrument, before), in_force_date(instrument, after)
    if new is None:
        return "entry into force for it not recorded"
    return "" if old == new else f"in force {new}" + (f" instead of {old}" if old else "")


def _word(act: str) -> str:
    return act.replace("-", " ")


def _list(acts: Collection[Act]) -> str:
    return " and ".join(f"{_word(act.act)} {'of a date not recorded' if act.date == NOT_RECORDED else act.date}" for act in acts)


def _refused(instrument: Instrument, change: Change, source: Source, today: date) -> str:
    """What the checks of the records would say of the row: the first problem, or nothing."""
    table = StatusTable(instrument.id, change.after.place, source, {change.state: change.after})
    alone = Catalogue(root=None, instruments={instrument.id: instrument}, status={instrument.id: table})  # type: ignore[arg-type]
    return next((problem.message for problem in act_rules.check(alone, today)), "")


# What is told and not written


def _notes(catalogue: Catalogue, table: StatusTable, listing: Listing, known: Participants, head: Source | None) -> Iterator[str]:
    for row in listing.rows:
        owner = whose(known, row.name).state
        for note in row.notes if owner else ():
            yield f"{_name(catalogue.states, owner or '')}: read what stands beside it in the list. {note}"
    if head and table.source.remark and head.url != table.source.url:
        yield f"The remark on the old source goes with it: {table.source.remark}"


def _told(catalogue: Catalogue, table: StatusTable, listing: Listing, known: Participants) -> Iterator[str]:
    """The statements that the list has and the record has not, those that differ, and those that the record alone has; each is one, and answers one."""
    if not listing.tells_statements:
        return
    listed: dict[str, list[ListedStatement]] = {}
    for statement in listing.statements:
        if state := whose(known, statement.name).state:
            listed.setdefault(state, []).append(statement)
    for state in sorted({*listed, *table.states}):
        row = table.states.get(state, Row())
        pairs = dict(_pairs(row.statements, listed.get(state, ())))
        name = _name(catalogue.states, state)
        for number, statement in enumerate(listed.get(state, ())):
            own = row.statements[pairs[number]] if number in pairs else None
            if own is None:
                beside = any(_number(other) in _articles(statement.title, statement.words) for other in row.statements)
                yield f"{name}: {_statement_said(statement)} that the record does not have{', beside another on that article' if beside else ''}: {_quoted(statement.words)} ({statement.place})"
            elif changed := _changed([own, *(other for other in row.statements if _says_the_same(other, statement))], statement):
                yield f"{name}: {_own_said(own)}: {changed} ({statement.place}; the record: {own.place})"
        for number, own in enumerate(row.statements):
            stands = number in pairs.values() or any(_says_the_same(own, statement) for statement in listed.get(state, ()))
            if not stands and (own.kind not in _BY_OTHER_WAYS or own.source.trust == "depositary"):
                yield f"{name}: the record has {_own_said(own)}, the list has it not: see whether it was withdrawn ({own.place})"


_BY_OTHER_WAYS = ("notification", "communication", "objection")
"""Kinds of statement that States also make elsewhere, so that the depositary's list need not have them."""
_KINDS = MappingProxyType({"declaration": ("declaration", "notification", "reservation"), "notification": ("notification", "declaration", "communication"), "reservation": ("reservation", "declaration")})
_ALIKE = 0.6
_WITHDRAWS = re.compile(r"\b(?:withdr[ae]w\w*|modif\w+|partial\w*|no longer)", re.IGNORECASE)
_GAP = re.compile(r"\[?(?:…|\.\.\.)\]?")


def _pairs(own: Sequence[Statement], listed: Sequence[ListedStatement]) -> Iterator[tuple[int, int]]:
    """Which statement of the list is which of the record, the surest first: its words, most of its words, its article. One answers one."""
    free_own, free_listed = set(range(len(own))), set(range(len(listed)))
    for likeness in (_says_the_same, _says_nearly_the_same, _on_one_article):
        for number in sorted(free_listed):
            if (match := next((other for other in sorted(free_own) if likeness(own[other], listed[number])), None)) is not None:
                free_own.discard(match)
                free_listed.discard(number)
                yield number, match


def _quote(own: Statement) -> str:
    return own.text.en or "" if own.text else ""


def _words(text: str) -> list[str]:
    """The words of a text. Exports cut signs out of a word and leave a question mark in it."""
    return re.findall(r"[^\W_]+(?:\?[^\W_]+)*", text.lower())


def _says_the_same(own: Statement, listed: ListedStatement) -> bool:
    return bool(_words(_quote(own))) and _difference(own, listed) is None


def _difference(own: Statement, listed: ListedStatement) -> tuple[str, str] | None:
    """The first words that the record quotes and the list has otherwise; None where all of them stand there in their order. Where the record leaves
    words out, it says so."""
    parts = [_words(part) for part in _GAP.split(_quote(own))]
    quoted, said = [word for part in parts for word in part], _words(listed.words)
    ends = {sum(map(len, parts[:number])) for number in range(len(parts) + 1)}
    for tag, a, b, c, d in SequenceMatcher(None, quoted, said, autojunk=False).get_opcodes():
        if tag == "equal" or tag == "insert" and a in ends or _cut(quoted[a:b], said[c:d]):
            continue
        return " ".join(quoted[max(0, a - 3) : b + 3]), " ".join(said[max(0, c - 3) : d + 3])
    return None


def _cut(quoted: Sequence[str], said: Sequence[str]) -> bool:
    """Whether the list says the same but for signs that were cut out of it."""
    pattern = re.escape(" ".join(said)).replace(r"\?", ".{0,4}")
    return any("?" in word for word in said) and re.fullmatch(pattern, " ".join(quoted)) is not None


def _says_nearly_the_same(own: Statement, listed: ListedStatement) -> bool:
    return bool(_quote(own)) and _overlap(_quote(own), listed.words) > _ALIKE


def _on_one_article(own: Statement, listed: ListedStatement) -> bool:
    """Whether both are of one kind and on one article. What ends or changes a statement is never that statement."""
    if _is_withdrawal(listed) != (own.kind == "withdrawal-of-reservation"):
        return False
    of_a_kind = own.kind == "withdrawal-of-reservation" or own.kind in _KINDS.get(listed.kind, (listed.kind,))
    return of_a_kind and _number(own) in _articles(listed.title, listed.words)


def _number(own: Statement) -> str:
    """The article that a statement is on, without its paragraph."""
    return (own.article or "").split("(")[0].split(",")[0].strip()


def _is_withdrawal(listed: ListedStatement) -> bool:
    return bool(_WITHDRAWS.search(f"{listed.title} {listed.words}"))


def _changed(own: Sequence[Statement], listed: ListedStatement) -> str:
    """How a statement of the list differs from that of the record (the first; and others that quote it), where it may matter; nothing where it does not."""
    recorded = " ".join(f"{_quote(one)} {one.summary.en} article {one.article}" for one in own)
    if _is_withdrawal(listed) and own[0].kind != "withdrawal-of-reservation" and not _WITHDRAWS.search(recorded):
        return f"the list tells of a withdrawal or a change. {_quoted(listed.words)}"
    further = sorted(article for article in _articles(listed.words) - _articles(recorded) if article[0].isdigit())
    if further and not any("?" in word for word in _words(listed.words)):
        return f"the list names article {', '.join(further)} as well. {_quoted(listed.words)}"
    if _quote(own[0]) and (words := _difference(own[0], listed)):
        return f"the record quotes “{words[0]}”, the list says “{words[1]}”"
    return ""


def _overlap(one: str, other: str) -> float:
    """How much of the shorter text's words stands in the other."""
    first, second = set(_words(one)), set(_words(other))
    return len(first & second) / max(1, min(len(first), len(second)))


def _articles(*texts: str) -> set[str]:
    """The articles that are named: 'articles 5, 7 and 9(1)' names three."""
    found = re.findall(r"\b(?:articles?|arts?\.)\s+((?:\d+\w*(?:\s*\(\w+\))*(?:\s*(?:,|and|or|&|to)\s*)*)+|[ivxlc]+\b)", " ".join(texts).lower())
    return {number for part in found for number in re.findall(r"(?<![(\w])(?:\d+\w*|[ivxlc]+\b)", part)}


def _statement_said(listed: ListedStatement) -> str:
    numbers = sorted(article for article in _articles(listed.title, listed.words) if article[0].isdigit())
    where = f" on article {', '.join(numbers)}" if numbers else ""
    return f"{'a withdrawal or a change' if _is_withdrawal(listed) else f'a {listed.kind}'}{where}"


def _own_said(own: Statement) -> str:
    return f"{'an' if own.kind[0] in 'aeio' else 'a'} {_word(own.kind)}{f' on article {own.article}' if own.article else ''}"


def _quoted(words: str) -> str:
    short = words if len(words) <= 160 else words[:157].rsplit(" ", 1)[0] + " ..."
    return f"“{short.strip(_QUOTES)}”"
