"""How the handbook says a date, a status, a source or a name in the reader's language."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date
from functools import cache, cached_property

from babel.dates import format_date

from treatybook.catalogue import Catalogue
from treatybook.dates import PartialDate
from treatybook.history import NO_HISTORY, History
from treatybook.labels import label, plural
from treatybook.law import Standing
from treatybook.model import Instrument, Source
from treatybook.text import Text
from treatybook.views.blocks import Paragraph, Span

SYMBOLS = {"party": "●", "contracting": "◐", "signatory": "○", "none": "–", "unknown": "?", "withdrawn": "×"}
STATUS_ORDER = tuple(SYMBOLS)
_SIGNS_OF = {"ar": {"unknown": "؟"}}
"""Signs that a language writes in its own way."""
_ARTICLE = re.compile("^ال(?!ت(?:زام|ماس|قاط|حاق|قاء))")
"""The Arabic article; a few words begin with the same letters and have none."""


@dataclass(frozen=True)
class Wording:
    """The records, the reader's language and the day the page speaks of."""

    catalogue: Catalogue
    language: str
    today: date
    history: History = NO_HISTORY

    def say(self, english: str, **fields: object) -> str:
        """Our own words in the reader's language; ``fields`` fill the braces."""
        said = label(english, self.language)
        return said.format(**fields) if fields else said

    def say_count(self, one: str, many: str, count: int, **fields: object) -> str:
        """What is counted, in the form that the language has for this number; ``{count}`` in the words stands for it, ``fields`` fill the other braces."""
        return plural(one, many, count, self.language).format(count=count, **fields)

    @property
    def colon(self) -> str:
        """A colon and the space after it; French has one before it too."""
        return "\u00a0: " if self.language == "fr" else ": "

    @property
    def semicolon(self) -> str:
        """What parts the members of a list that have commas of their own."""
        return {"fr": "\u00a0; ", "ar": "؛ "}.get(self.language, "; ")

    def text(self, text: Text, *classes: str) -> Span:
        """A record's words; those that fall back to another language carry its mark."""
        picked = text.pick(self.language)
        return Span(picked.words, classes, language="" if picked.language == self.language else picked.language)

    def words(self, text: Text) -> str:
        """A record's words without their mark: for captions and keys of sorting."""
        return text.pick(self.language).words

    def label(self, vocabulary: str, word: str) -> str:
        """The label of a word of a closed list."""
        return self.words(self.catalogue.vocabulary(vocabulary)[word].label)

    def date(self, day: date | PartialDate) -> str:
        """A date by the custom of the language, with Western digits."""
        if isinstance(day, PartialDate):
            if not day.day:
                form = "MMMM y" if day.month else "y"
                return _said_date(day.earliest, form, self.language)
            day = day.earliest
        said = _said_date(day, "d MMMM y", self.language)
        return "1er" + said[1:] if self.language == "fr" and day.day == 1 else said

    def range(self, days: Collection[date | PartialDate]) -> str:
        """The first and the last of some dates; 'not dated' where there is none."""
        if not days:
            return self.say("not dated")
        first, last = min(days), max(days)
        return self.date(first) if first == last else f"{self.date(first)} – {self.date(last)}"

    def join(self, parts: Iterable[str]) -> str:
        """A list of words with the language's comma."""
        return ("، " if self.language == "ar" else ", ").join(parts)

    def state(self, id: str) -> Span:
        """A State's short name, linked to its page where it has one."""
        state = self.catalogue.states[id]
        name = self.text(state.names.short)
        return name if state.au_only else Span(name.words, record=("state", id), language=name.language)

    def instrument(self, id: str) -> Span:
        """An instrument's short name, linked to its page; the title of an agreement with the register."""
        if id in self.catalogue.agreements:
            name = self.text(self.catalogue.agreements[id].title)
            return Span(name.words, record=("agreement", id), language=name.language)
        name = self.text(self.catalogue.instruments[id].short)
        return Span(name.words, record=("instrument", id), language=name.language)

    def organisation(self, id: str) -> Span:
        name = self.text(self.catalogue.organisations[id].name)
        return Span(name.words, record=("organisation", id), language=name.language)

    def measure(self, id: str) -> Span:
        return Span(self.label("measures", id), record=("measure", id))

    def guide(self, id: str) -> Span:
        title = self.text(self.catalogue.guides[id].title)
        return Span(title.words, record=("guide", id), language=title.language)

    def finder(self, said: str, **asked: str) -> Span:
        """Words that lead to the finder with these of its fields filled in: from, to, need, offence."""
        return Span(said, record=("finder", "&".join(f"{name.rstrip('_')}={value}" for name, value in asked.items() if value)))

    def by_name(self, states: Iterable[str]) -> list[str]:
        """States in the alphabetical order of their names in the reader's language."""
        return sorted(states, key=self.alphabet.__getitem__)

    @cached_property
    def alphabet(self) -> dict[str, int]:
        """The place of each State in the reader's alphabet."""
        names = {id: self.sort_key(self.words(state.names.short)) for id, state in self.catalogue.states.items()}
        return {id: place for place, id in enumerate(sorted(names, key=names.__getitem__))}

    def sort_key(self, name: str) -> str:
        """Names without accents, points or the Arabic article, as a reader looks them up."""
        if self.language == "ar":
            # Before the signs above letters go: the word of "آلية" begins with a letter, and has no article.
            name = _ARTICLE.sub("", unicodedata.normalize("NFC", name))
        return "".join(sign for sign in unicodedata.normalize("NFKD", name.lower()) if not unicodedata.combining(sign))

    def marked(self, said: str, trust: str, *classes: str) -> Span:
        """Words with the mark of an unverified fact, where it is one."""
        if trust != "unverified":
            return Span(said, classes)
        return Span(said, (*classes, "tb-unverified"), hidden=f" ({self.label('trust', 'unverified')})")

    def sign(self, status: str) -> str:
        """The sign of a status, as the reader's language writes it."""
        return _SIGNS_OF.get(self.language, {}).get(status, SYMBOLS[status])

    def status(self, standing: Standing, instrument: Instrument) -> Span:
        """A status in one sentence with its sign, as 'Party since 25 December 2003'."""
        said = f"{self.sign(standing.status)} {self._status_words(standing, instrument)}"
        return self.marked(said, standing.trust if standing.status != "unknown" else "", "tb-status", f"tb-{standing.status}")

    def _status_words(self, standing: Standing, instrument: Instrument) -> str:
        if standing.status == "party":
            if standing.in_force:
                return self.say("Party since {date}", date=self.date(standing.in_force))
            return self.say("Party, date not recorded")
        if standing.status == "contracting":
            if standing.in_force and standing.in_force > self.today:
                return self.say("Consented, in force from {date}", date=self.date(standing.in_force))
            return self.say("Consented, not yet in force")
        if standing.status == "withdrawn":
            return self.say("Withdrawn, with effect from {date}", date=self.date(standing.withdrawn)) if standing.withdrawn else self.say("Withdrawn")
        if standing.status == "signatory":
            return self.say("Signed, not ratified")
        if standing.status == "none":
            return self.say("Not a party")
        return self.say("Signed, the rest is not known") if standing.signed else self.say("Not known")

    def source(self, source: Source) -> tuple[Span, ...]:
        """Where a fact was read, by the publisher's name where it is recorded, then its site, when that list was dated, and how far it is trusted."""
        if not source.url:
            return (Span(self.label("trust", source.trust)),)
        name = self.publisher(source)
        return (Span(name or site_of(source.url), url=source.url), Span(f" ({self.about_source(source)})"))

    def publisher(self, source: Source) -> str:
        """Who publishes what was read; nothing where that is not recorded."""
        publisher = self.catalogue.publisher(source.url) if source.url else None
        return self.words(publisher.label) if publisher else ""

    def about_source(self, source: Source) -> str:
        """Its site, where the publisher is named already; when the list was dated, and how far it is trusted."""
        site = (site_of(source.url),) if source.url and self.publisher(source) else ()
        as_of = self.say("as of {date}", date=self.date(source.as_of)) if source.as_of else self.say("not dated")
        return self.join((*site, as_of, self.label("trust", source.trust)))

    def downloads(self, table: str) -> Paragraph:
        """Where the records that a table shows can be had whole, as data files."""
        csv, json = (Span(form.upper(), record=("data", f"{table}.{form}")) for form in ("csv", "json"))
        return Paragraph((Span(self.say("Download this table:") + " "), csv, Span(self.join(("", ""))), json), ("tb-source", "tb-screen"))


@cache
def _said_date(day: date, form: str, language: str) -> str:
    """Remembered, for a page of a State says the same few dates again and again."""
    return str(format_date(day, form, locale=language))


def site_of(url: str) -> str:
    """The name of the site of an address, without 'www.'; with the owner and project where many publish on one site."""
    host, *path = url.split("//", 1)[-1].removeprefix("www.").split("/")
    return "/".join((host, *path[:2])) if host == "github.com" else host


def sort_date(day: date | PartialDate | None) -> str:
    """A date as digits to sort by; nothing sorts last."""
    if isinstance(day, PartialDate):
        day = day.earliest
    return day.strftime("%Y%m%d") if day else "99999999"


