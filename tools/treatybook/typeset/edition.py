"""By what a printed page can be cited and checked: the release, the day it speaks of, and the dates of its sources."""

from __future__ import annotations

from dataclasses import dataclass

from treatybook.sphinxext.provenance import release_words
from treatybook.sphinxext.words import LANGUAGE_NAMES
from treatybook.typeset.wording import book_words
from treatybook.views.origins import all_sources
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
    dates = sorted(source.as_of for source in all_sources(wording.catalogue) if source.as_of)
    sources = say["as_of"].format(first=wording.date(dates[0]), last=wording.date(dates[-1])) if dates else ""
    return Edition(say["release"].format(release=release_words(wording)), say["edition"].format(date=wording.date(wording.today)), sources, LANGUAGE_NAMES[wording.language])
