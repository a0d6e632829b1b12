"""Closed lists: each must hold the words on which the program relies."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from treatybook import indicators
from treatybook.catalogue import Catalogue
from treatybook.law import CONSENT, TRUST_ORDER
from treatybook.place import Place, Problem, near

NEEDED = {
    "act-kinds": ("signature", "provisional-application", "withdrawal", *CONSENT),
    "effects": ("basis", "supports", "domestic", "encourages", "defines"),
    "instrument-kinds": ("bilateral", "regional", "universal"),
    "status": ("party", "contracting", "signatory", "none", "unknown", "withdrawn"),
    "trust": TRUST_ORDER,
    "origins": ("official", "editorial", "draft"),
}

_OF_INSTRUMENTS = ("coverage", "parties", "states-party-to-all", "signed-not-ratified", "deposits-last-24-months")
TAKES = dict.fromkeys(_OF_INSTRUMENTS, "instruments") | {"pairs-with-basis": "measure", "pairs-without-basis": "measure", "laws-by-subject": "subject"}
"""What a function of `indicators` cannot do without."""


def check(catalogue: Catalogue, today: date) -> Iterator[Problem]:
    for name, words in NEEDED.items():
        there = catalogue.vocabulary(name)
        place = Place(catalogue.files.get(("vocabulary", name), f"conventions/vocabularies/{name}.yaml"))
        for word in words:
            if word not in there:
                yield Problem(place, "vocabulary.incomplete", f"The list {name} lacks '{word}'.", "Add it with its label.")
    for id, indicator in catalogue.indicators.items():
        needed = TAKES.get(indicator.compute)
        if needed and not getattr(indicator, needed):
            place = catalogue.at(catalogue.files["recommendation", "indicators"], id)
            yield Problem(place, "indicator.incomplete", f"The indicator '{id}' computes '{indicator.compute}' and has no `{needed}`.", f"Add `{needed}:`, of which the figure is made.")
        if indicator.compute not in indicators.FUNCTIONS:
            place = catalogue.at(catalogue.files["recommendation", "indicators"], id)
            hint = near(indicator.compute, indicators.FUNCTIONS)
            yield Problem(place, "vocabulary.unknown", f"The indicator '{id}' names no function: '{indicator.compute}'.", hint)
