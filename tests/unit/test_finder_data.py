"""What the browser is given to answer with: whole, in one language, safe inside a page, and the same at every build."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from datetime import date
from typing import Any

from treatybook.answers import REASONS
from treatybook.catalogue import Catalogue
from treatybook.finder import finder_data, finder_script, finder_scripts
from treatybook.finderwords import finder_words
from treatybook.law import FALLBACKS
from treatybook.sphinxext.finder import isolated
from treatybook.text import LANGUAGES
from world import ROOT, TODAY

ON = date(2026, 1, 1)
WEB = ROOT / "tools" / "treatybook" / "web" / "finder"
FIELD = re.compile(r"{(\w+)}")
ARABIC = re.compile("[\u0621-\u064a]")
LATIN = re.compile("[A-Za-z]")


def read_back(script: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(script.removeprefix("window.treatybookFinder = ").removesuffix(";\n"))
    return found


def texts(thing: object, where: str = "") -> Iterator[tuple[str, str]]:
    """Every text below a value, with the keys that lead to it."""
    if isinstance(thing, str):
        yield where, thing
    elif isinstance(thing, dict):
        for key, value in thing.items():
            yield from texts(value, f"{where}.{key}")
    elif isinstance(thing, list | tuple):
        for value in thing:
            yield from texts(value, where)


def test_it_holds_every_state_every_measure_of_request_and_every_offence(real: Catalogue) -> None:
    data = finder_data(real, "en", ON)
    assert set(data["states"]) == set(real.members)
    assert set(data["measures"]) == {id for id, entry in real.vocabulary("measures").items() if entry.request}
    assert list(data["offences"]) == list(real.vocabulary("offences"))
    assert set(data["agreements"]) == set(real.agreements)


def test_a_row_tells_its_acts_limits_source_and_trust(world: Catalogue) -> None:
    data = finder_data(world, "en", TODAY)
    for id, record in data["instruments"].items():
        for state, row in record["rows"].items():
            kept = world.status[id].states[state]
            source = kept.source or world.status[id].source
            assert [act[:2] for act in row.get("acts", [])] == [[act.act, str(act.date)] for act in kept.acts]
            assert data["sources"][row["source"]]["trust"] == source.trust
            assert row.get("trust", source.trust) == (kept.trust or source.trust)
            assert [each["summary"] for each in row.get("statements", [])] == [each.summary.en for each in kept.statements]


def test_treaties_that_serve_no_request_are_left_out(real: Catalogue) -> None:
    kept = set(finder_data(real, "en", ON)["instruments"])
    assert {"untoc", "tip-protocol", "smuggling-protocol", "uncac", "malabo"} <= kept
    assert kept < set(real.instruments)


def test_the_script_reads_back_and_is_the_same_at_every_build(real: Catalogue) -> None:
    for language in LANGUAGES:
        script = finder_script(finder_data(real, language, ON))
        assert script == finder_script(finder_data(real, language, ON))
        assert read_back(script) == json.loads(json.dumps(finder_data(real, language, ON)))


def test_two_scripts_say_together_what_the_data_say(real: Catalogue) -> None:
    data = finder_data(real, "ar", ON)
    law, told = finder_scripts(data)
    rest = json.loads(told.removeprefix("Object.assign(window.treatybookFinder, ").removesuffix(");\n"))
    assert read_back(law) | rest == json.loads(json.dumps(data)) and not set(read_back(law)) & set(rest)
    assert "words" in rest and "instruments" in read_back(law)


def test_nothing_in_a_record_can_end_the_script(world: Catalogue) -> None:
    data = finder_data(world, "en", TODAY)
    data["states"]["AAA"]["name"] = hostile = "</script><script>alert(1)</script><!-- \u2028 ]]>"
    script = finder_script(data)
    assert "<" not in script and "\u2028" not in script
    assert read_back(script)["states"]["AAA"]["name"] == hostile


def test_latin_tokens_are_isolated_in_arabic_and_no_id_is(real: Catalogue) -> None:
    data = finder_data(real, "ar", ON, isolated)
    names = {".name", ".label", ".summary", ".office", ".channel", ".languages", ".conflict"}
    marked = [where for where, text in texts(data) if "\u2066" in text]
    assert marked
    for where, text in texts(data):
        shown = any(where.endswith(name) for name in names) or where.count(".") == 2 and where.split(".")[1] in ("offences", "matters", "kinds", "roles", "trust", "languages", "instrumentKinds")
        assert text.count("\u2066") == text.count("\u2069") and (shown or "\u2066" not in text), where


# Its words


def test_every_saying_is_in_three_languages_with_the_same_fields() -> None:
    english = finder_words("en")
    for language in ("fr", "ar"):
        said = finder_words(language)
        assert set(said) == set(english)
        for name, words in said.items():
            assert set(FIELD.findall(words)) == set(FIELD.findall(english[name])), name
            if language == "ar" and LATIN.search(FIELD.sub("", english[name])):
                assert ARABIC.search(words) and not LATIN.search(FIELD.sub("", words)), name
            # What is said in the same words in both: the French abbreviation of article.
            if language == "fr" and name not in ("article", "source") and len(english[name]) > 12:
                assert words != english[name], name


def test_french_signs_stand_after_a_space_that_does_not_break() -> None:
    for name, french in finder_words("fr").items():
        assert not re.search(r"[^\u00a0 ][:;?!»]|(?<!\u00a0) [:;?!»]|«(?!\u00a0)| [:;?!»]", french), name


def test_the_page_says_only_what_there_is_and_there_is_nothing_else() -> None:
    code = "".join((WEB / name).read_text(encoding="utf-8") for name in ("answer.js", "page.js"))
    form = (ROOT / "tools/treatybook/sphinxext/finder.py").read_text(encoding="utf-8")
    dated = re.search(r"const DATED = \{(.*)\};", code)
    assert dated
    named = set(re.findall(r"\bwords\.(\w+)", code)) | set(re.findall(r'"(\w+)", office\.', code))
    named |= {name for found in re.findall(r'say\["(\w+)"\]|_select\("(\w+)"|_field\("(\w+)"', form) for name in found if name}
    named |= set(re.findall(r'finder_words\(w\.language\)\["(\w+)"\]', form))
    named |= set(REASONS) | {f"{key or plain}_dated" for key, plain in re.findall(r'(?:"([\w-]+)"|(\w+)):', dated[1])}
    named |= {"general-assistance", "serious-crime-only", "protocol-in-force", "provisional-application", "article-unverified", "articles-not-recorded"}
    named |= {way + part for way in FALLBACKS for part in ("", "_may", "_may_not")}
    assert named - set(finder_words("en")) == set()
    assert set(finder_words("en")) - named == set()
