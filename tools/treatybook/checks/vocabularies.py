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


def check(catalogue: Catalogue, today: date) -> Iterator[Problem]:
    for name, words in NEEDED.items():
        there = catalogue.vocabulary(name)
        place = Place(catalogue.files.get(("vocabulary", name), f"conventions/vocabularies/{name}.yaml"))
        for word in words:
            if word not in there:
                yield Problem(place, "vocabulary.incomplete", f"The list {name} lacks '{word}'.", "Add it with its label.")
    for id, indicator in catalogue.indicators.items():
        if indicator.compute not in indicators.FUNCTIONS:
            place = Place(catalogue.files["recommendation", "indicators"])
            hint = near(indicator.compute, indicators.FUNCTIONS)
            yield Problem(place, "vocabulary.unknown", f"The indicator '{id}' names no function: '{indicator.compute}'.", hint)
