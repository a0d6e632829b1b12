"""The pages of request forms: what they load, and when they are written anew."""

from __future__ import annotations

import json
import re
from pathlib import Path

from test_records import build, html, pages  # noqa: F401  (a fixture)
from treatybook.sphinxext.requests import CODE
from world import change

ASK = "practice/ask"


def scripts(text: str) -> list[str]:
    """The addresses of the builder's scripts on a page, without their digests."""
    return [name.partition("?")[0] for name in re.findall(r'<script defer src="[^"]*_static/treatybook/(requests/[^"]*)"', text)]


def data(out: Path) -> dict:
    text = (out / "_static/treatybook/requests/ask-data.js").read_text(encoding="utf-8")
    return json.loads(text.removeprefix("window.treatybookRequest = ").rstrip(";\n"))


def test_only_the_page_of_a_form_loads_the_builder(pages: Path) -> None:  # noqa: F811
    built = build(pages)
    assert built.warnings == []
    assert scripts(html(built, ASK)) == ["requests/ask-data.js", *CODE]
    for page in ("index", "practice/tick", "states/AAA"):
        assert scripts(html(built, page)) == [], page
    for name in CODE:
        assert (built.out / "_static/treatybook" / name).is_file()


def test_the_data_say_the_form_in_three_languages_and_lead_to_the_articles(pages: Path) -> None:  # noqa: F811
    said = data(build(pages, language="fr").out)
    assert said["form"]["title"] == {"en": "Asking for help", "fr": "Demander de l’aide", "ar": "طلب المساعدة"}
    kinds = said["form"]["sections"][1]["fields"][0]
    assert kinds["why"] == "Le traité l’exige." and kinds["articles"][0]["href"] == "../instruments/alpha.html#art-18"
    assert set(said["words"]) == {"en", "fr", "ar"} and set(said["states"]) >= {"AAA", "BBB", "CCC"}
    assert said["form"]["pitfalls"][0]["rule"] == "language"


def test_the_page_is_written_anew_when_its_data_change_and_not_otherwise(pages: Path) -> None:  # noqa: F811
    before = html(build(pages), ASK)
    assert html(build(pages), ASK) == before
    state = (pages / "conventions/states/BBB.yaml").read_text(encoding="utf-8")
    name = re.search(r"short: \{en: ([^,]+),", state)[1]
    change(pages, "conventions/states/BBB.yaml", f"short: {{en: {name},", "short: {en: Beyond,")
    after = build(pages)
    assert data(after.out)["states"]["BBB"]["short"]["en"] == "Beyond"
    assert html(after, ASK) != before, "the page still asks for the data of before"
