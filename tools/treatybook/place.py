"""Where something stands in a file, and what is wrong there."""

from __future__ import annotations

import difflib
import re
from bisect import bisect
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from operator import attrgetter

CODES = {
    "file.unreadable": "the file cannot be read at all",
    "file.encoding": "the file is not UTF-8",
    "file.size": "the file is larger than a record may be",
    "file.name": "the file name is not an id",
    "file.outside": "a link on the disk that leads out of the handbook",
    "file.place": "a file that stands where nobody reads it",
    "file.invisible": "a character that nobody sees stands in the text",
    "file.conflict": "two changes met, and git left both",
    "yaml.syntax": "the file is not YAML",
    "yaml.tab": "a tab is used where spaces belong",
    "yaml.alias": "an anchor, alias or merge key",
    "yaml.tag": "a tag",
    "yaml.duplicate-key": "a key stands twice",
    "yaml.depth": "lists and mappings are nested too deep",
    "key.unknown": "the record has no such key",
    "key.missing": "a key that must be there is missing",
    "value.empty": "a value is empty",
    "value.kind": "a list, mapping or text stands where another is needed",
    "value.date": "not a date",
    "value.number": "not a whole number",
    "value.word": "not one of the words allowed here",
    "value.url": "not a web address",
    "value.pattern": "not written as it must be",
    "text.script": "a text is in the wrong script",
    "text.lookalike": "a letter of another alphabet that looks like a Latin one",
    "text.typography": "spaces, signs or digits are not set as the language has them",
    "text.origin": "the origin of a text is not told as it must be",
    "text.unfinished": "a note to oneself is left in a text",
    "text.private": "an e-mail address or a telephone number",
    "source.missing": "a fact without a source",
    "reference.unknown": "an id that no record has",
    "vocabulary.unknown": "a word that is not in the closed list",
    "vocabulary.incomplete": "a closed list lacks an entry that the program needs",
    "act.order": "acts in an order that cannot be",
    "act.before-adoption": "an act before the treaty was adopted",
    "act.future": "a date in the future",
    "act.after-source": "an act later than the list in which it was read",
    "act.duplicate": "the same act twice",
    "act.consent-twice": "two acts of consent",
    "act.withdrawal": "a withdrawal without consent",
    "act.in-force": "in force before the deposit or before the treaty itself",
    "finding.missing": "neither an act of consent nor a finding",
    "finding.contradicts": "an act of consent and a finding that there is none",
    "conflict.trust": "a conflict of sources that is not marked unverified",
    "source.future": "a source dated in the future",
    "source.trust": "a source that is trusted more than its address allows",
    "fact.twice": "the same fact twice",
    "instrument.status": "an instrument without a status table, or the reverse",
    "instrument.rule": "a rule of entry into force that is incomplete",
    "instrument.parent": "a parent that cannot be",
    "provision.duplicate": "the same article twice",
    "agreement.parties": "an agreement with too few parties or one twice",
    "agreement.dates": "dates and status of an agreement that contradict each other",
    "state.code": "a code or a name that is not that State's own",
    "state.authority": "two central authorities with nothing to tell them apart",
    "state.tile": "two States on one tile",
    "state.language": "no official language recorded",
    "indicator.incomplete": "an indicator without that of which its figure is made",
    "guide.empty": "a checklist without steps, or a request form without fields",
    "guide.field": "fields of a request form that do not fit together",
    "article.unknown": "an article that the instrument's record does not have",
    "role.unknown": "a role that does not exist",
    "link.broken": "a link inside the handbook that leads nowhere",
    "page.withdrawn": "a page that names a State with a treaty from which it has withdrawn",
    "redirect.old": "a redirect from an address that is taken or is none",
    "redirect.new": "a redirect to a page that does not exist",
    "translation.form": "a catalogue of messages that is not written as one",
    "translation.roles": "a translation whose roles or code are not those of the English",
    "translation.links": "a translation whose links are not those of the English",
    "translation.placeholders": "a translation whose fields in braces are not those of the English",
    "translation.numbers": "a translation whose numbers are not those of the English",
    "translation.emphasis": "a translation whose marks of emphasis are not those of the English",
    "translation.list": "a translation that begins as a list does, and so is not used",
    "translation.english": "English is left in a translation",
    "translation.typography": "spaces, signs or digits are not set as the language has them",
    "translation.term": "a term that the translation says otherwise than the glossary",
    "page.form": "a page that is not written as one",
    "page.directive": "a directive that pages may not use",
    "page.html": "HTML in a page or a translation",
    "page.record": "the page of a record that shows another, or none",
    "page.theme": "a page of a theme that does not say what it is about",
    "page.headings": "a page of a theme without the headings that all have",
    "page.length": "a page that is too long",
    "page.missing": "a record without its page",
    "page.orphan": "a page of a record that does not exist",
}
"""Every kind of problem an editor can be told, with its one-line meaning."""


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A place in a file: path from the project's root, line and column counted from 1."""

    file: str
    line: int = 1
    column: int = 1

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}"


def place_at(file: str, text: str, index: int) -> Place:
    """Where a character of a file's text stands."""
    starts = _line_starts(text)
    line = bisect(starts, index)
    return Place(file, line, index - starts[line - 1] + 1)


@lru_cache(2)  # files are read one after another, and of one many places may be asked
def _line_starts(text: str) -> tuple[int, ...]:
    return (0, *(found.end() for found in re.finditer("\n", text)))


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One mistake: where, what, and what to do. ``code`` is one of CODES."""

    place: Place
    code: str
    message: str
    hint: str = ""

    def __str__(self) -> str:
        hint = f" {self.hint}" if self.hint else ""
        return f"{self.place}: error[{self.code}]: {self.message}{hint}"


def in_order(problems: Iterable[Problem]) -> list[Problem]:
    """Problems in the order of their places, each once."""
    return sorted(set(problems), key=_ORDER)


_ORDER = attrgetter("place.file", "place.line", "place.column", "code", "message", "hint")


def near(word: str, known: Iterable[str]) -> str:
    """A hint that names the closest known word, or the words there are when they are few; else nothing."""
    return _near(word, frozenset(known))


@lru_cache(1024)  # who misspells a word does so wherever he writes it
def _near(word: str, among: frozenset[str]) -> str:
    known = sorted(among)
    lowered = {name.lower(): name for name in known}
    if close := difflib.get_close_matches(word.lower(), lowered, n=1, cutoff=0.6):
        return f"Did you mean '{lowered[close[0]]}'?"
    if 0 < len(known) <= 12:
        return f"Use one of: {', '.join(known)}."
    return ""
