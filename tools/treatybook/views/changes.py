"""What changed in our records of one thing, and why: as the records themselves tell it, else as two versions of a file differ. Nothing is taken from the
words of a commit. Where there is no history, only what the records tell is said."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from treatybook.comparing import KINDS
from treatybook.history import Change, row
from treatybook.views.blocks import Blocks, Bullets, Phrase, Section, Span, item, paragraph, words
from treatybook.views.origins import Origin, file_of, origins_of, told_in
from treatybook.views.wording import Wording

SHOWN = 8
"""Changes that are listed on the page of a record."""
NAMED = 6
"""States or treaties that are named in one line."""
WHAT = {
    "added": "added to the handbook",
    "acts": "treaty acts",
    "statements": "reservations and declarations",
    "articles": "articles",
    "agreements": "bilateral and small agreements",
    "offices": "authorities",
    "practice": "how a State cooperates",
    "laws": "national laws",
    "members": "members",
    "steps": "steps or questions",
    "entries": "entries of the list",
    "facts": "dates and other facts",
    "sources": "sources",
    "wording": "wording",
    "translation": "translation",
}


@dataclass(frozen=True, slots=True)
class Line:
    """One thing that is told of a change: on which day, and what."""

    day: date
    phrase: Phrase

    @property
    def words(self) -> str:
        return "".join(span.words for span in self.phrase)


@dataclass(slots=True)
class _Day:
    """What two versions of files show to have changed on one day: each kind with the records that it names."""

    kinds: dict[str, dict[Span, None]] = field(default_factory=dict)

    def add(self, kind: str, names: Iterable[Span] = ()) -> None:
        self.kinds.setdefault(kind, {}).update(dict.fromkeys(names))


def lines(w: Wording, origins: Sequence[Origin], files: Iterable[str] = (), own: Origin | None = None) -> list[Line]:
    """What is told of changes to records and ``files`` of prose, the newest first; of one day, what the editors tell before what was compared.

    ``own``: the record whose page it is, which need not be named.
    """
    told = {(change.date, change.what): Line(change.date, (w.text(change.what),)) for origin in origins for change in told_in(w.catalogue, origin)}
    days: dict[date, _Day] = {}
    for _, change in w.history.of(files):
        for kind in change.kinds:
            days.setdefault(change.day, _Day()).add(kind)
    for origin in dict.fromkeys(origins):
        for change in w.history.changes.get(file_of(w.catalogue, origin), ()):
            for kind, names in _said(w, origin, change, own) if not change.told else ():
                days.setdefault(change.day, _Day()).add(kind, names)
    found = [*told.values(), *(Line(day, sentence(w, what.kinds)) for day, what in days.items())]
    return sorted(found, key=lambda line: line.day, reverse=True)


def _said(w: Wording, origin: Origin, change: Change, own: Origin | None) -> Iterator[tuple[str, tuple[Span, ...]]]:
    """The kinds of a change with what each names: the States of acts, the treaty of a row, the agreement."""
    kind, id = origin
    if kind == "agreement" and own and own[0] == "state":
        yield "agreements", ()
        return
    for word in change.kinds:
        if kind == "row":
            yield word, (w.instrument(id.split()[0]),)
        elif word == "added":
            yield word, () if own and own[1] == id else _name(w, kind, id)
        elif kind == "status" and word in ("acts", "statements"):
            yield word, tuple(w.state(state) for state in _rows_changed(w, id, change, word))
        else:
            yield word, ()


def _name(w: Wording, kind: str, id: str) -> tuple[Span, ...]:
    names = {"instrument": w.instrument, "status": w.instrument, "agreement": w.instrument, "state": w.state, "organisation": w.organisation, "guide": w.guide}
    return (names[kind](id),) if kind in names else ()


def _rows_changed(w: Wording, table: str, change: Change, kind: str) -> list[str]:
    file = file_of(w.catalogue, ("status", table))
    states = w.by_name(w.catalogue.status[table].states)
    return [state for state in states if any(each.commit == change.commit and kind in each.kinds for each in w.history.changes.get(row(file, state), ()))]


def sentence(w: Wording, kinds: dict[str, dict[Span, None]] | dict[str, tuple[Span, ...]]) -> Phrase:
    """What changed, as 'treaty acts (Egypt, Kenya); sources'. Of what was itself added no more need be said."""
    shown = ["added"] if "added" in kinds and not kinds["added"] else [kind for kind in KINDS if kind in kinds]
    parts: list[Span] = []
    for kind in shown:
        parts += [Span(w.semicolon)] if parts else []
        parts += [Span(w.say(WHAT[kind])), *_names(w, list(kinds[kind]))]
    return tuple(parts)


def _names(w: Wording, names: Sequence[Span]) -> list[Span]:
    if not names:
        return []
    parts = [Span(" (")]
    for name in names[:NAMED]:
        parts += [name, Span(w.join(("", "")))]
    more = len(names) - NAMED
    return [*(parts if more > 0 else parts[:-1]), *([Span(w.say_count("one more", "{count} more", more))] if more > 0 else []), Span(")")]


def capitalised(said: Phrase) -> Phrase:
    """A phrase that begins a line."""
    first, *rest = said
    return (replace(first, words=first.words[:1].upper() + first.words[1:]), *rest)


def changes_of(w: Wording, kind: str, id: str) -> Blocks:
    """The last changes to all that the page of a record rests on; nothing where none is known."""
    found = lines(w, tuple(origins_of(w.catalogue, kind, id)), own=(kind, id))
    if not found:
        return ()
    items = tuple(item(words(w.date(line.day), "tb-day"), " ", *capitalised(line.phrase)) for line in found[:SHOWN])
    more = len(found) - SHOWN
    rest = (paragraph(w.say_count("One earlier change.", "{count} earlier changes.", more), classes=("tb-source",)),) if more > 0 else ()
    note = paragraph(w.say("What changed in our records. What changed in law stands in the tables above."), classes=("tb-source",))
    return (Section("changes", w.say("Changes to this record"), (note, Bullets(items, classes=("tb-timeline",)), *rest)),)

