"""Work out what every page of a record shows, in English, without Sphinx; for the measure of growth."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from treatybook.catalogue import read_catalogue
from treatybook.views import VIEWS
from treatybook.views.forms import Call
from treatybook.views.wording import Wording

PAGES = {"instrument-page": "instruments", "state-page": "members", "recommendation-page": "recommendations"}


def main() -> None:
    catalogue, _ = read_catalogue(Path.cwd())
    wording = Wording(catalogue, "en", date.today())
    calls = [Call(view, id) for view, records in PAGES.items() for id in getattr(catalogue, records)]
    calls += [Call("measure-page", id) for id in catalogue.vocabulary("measures")]
    for call in calls:
        VIEWS[call.view].blocks(wording, call)


if __name__ == "__main__":
    main()
