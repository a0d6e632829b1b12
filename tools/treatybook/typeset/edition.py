"""By what a printed page can be cited and checked: the release, the day it speaks of, and the dates of its sources."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from treatybook.catalogue import Catalogue
from treatybook.dates import PartialDate
from treatybook.sphinxext.provenance import release_words
from treatybook.sphinxext.words import LANGUAGE_NAMES
from treatybook.typeset.wording import book_words
from treatybook.views.wording import Wording


@dataclass(frozen=True)
class Edition:
    """What stands on a cover and at the foot of every page, in one language."""

    release: str
    day: str
    sources: str
    language: str

    @property
    def foot(self) -> str:
        return " · ".join(part for part in (self.release, self.day, self.sources, self.language) if part)


def edition(wording: Wording) -> Edition:
    """The edition of a build, its dates said by the custom of the language."""
    say = book_words(wording.language)
    dates = sorted(_dates_of_lists(wording.catalogue))
    sources = say["as_of"].format(first=wording.date(dates[0]), last=wording.date(dates[-1])) if dates else ""
    return Edition(say["release"].format(release=release_words(wording)), say["edition"].format(date=wording.date(wording.today)), sources, LANGUAGE_NAMES[wording.language])


def _dates_of_lists(catalogue: Catalogue) -> Iterator[PartialDate]:
    """As of which days the lists of who is bound were read; a law's own date says nothing of how fresh the data are."""
    for table in catalogue.status.values():
        sources = [table.source, *(row.source for row in table.states.values() if row.source)]
        yield from (source.as_of for source in sources if source.as_of)
