"""French apostrophes: ' in the files, ’ in all that is shown."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from shelldemo import run_sphinx
from treatybook.finderwords import finder_words
from treatybook.labels import label, messages
from treatybook.search.words import terms
from treatybook.sphinxext.requestwords import request_words
from treatybook.sphinxext.words import words
from treatybook.text import LANGUAGES, Text, as_shown
from treatybook.typeset.wording import book_words

LEFT = re.compile(r"[^\W\d_]'(?=[^\W_])")
PAGES = {
    "index.md": "# The act\n\nThe **act** of `l'acte` of [another](https://x.example/l'autre) and 'so', 2' or “it”.\n\n## Its end\n\n- [](other.md)\n\n```{code-block} text\nl'acte\n```\n\n```{toctree}\n:caption: The rest\nother\n```\n",
    "other.md": "# Other\n\nNobody's page.\n",
    "locale/fr/LC_MESSAGES/index.po": """
msgid "The act"
msgstr "L'acte"

msgid "The **act** of `l'acte` of [another](https://x.example/l'autre) and 'so', 2' or “it”."
msgstr "L'**acte** d'`l'acte`, d'[autrui d'ici](https://x.example/l'autre) et 'ainsi', 2' ou l'« un » d'1,5."

msgid "Its end"
msgstr "Fin d'acte"

msgid "The rest"
msgstr "Suite d'acte"
""",
    "locale/fr/LC_MESSAGES/other.po": 'msgid "Other"\nmsgstr "D\'autres"\n\nmsgid "Nobody\'s page."\nmsgstr ""\n',
}


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("apostrophes")
    for name, text in PAGES.items():
        path = folder / "pages" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    done = run_sphinx(folder, "fr", folder / "pages")
    assert done.returncode == 0, done.stderr
    return folder / "html" / "fr"


def test_prose_shows_the_printed_apostrophe_and_code_and_addresses_keep_theirs(site: Path) -> None:
    page = (site / "index.html").read_text(encoding="utf-8")
    assert "L’<strong>acte</strong> d’<code" in page
    assert page.count("l'acte") == 2 and 'href="https://x.example/l\'autre"' in page.replace("&#39;", "'").replace("&#x27;", "'")
    assert "d’<a" in page and ">autrui d’ici</a>" in page
    assert "et 'ainsi', 2' ou l’« un » d’1,5." in page


def test_titles_menus_and_the_search_have_it_too(site: Path) -> None:
    page = (site / "index.html").read_text(encoding="utf-8")
    assert "<h1>L’acte" in page and "<title>L’acte" in page
    assert page.count("Fin d’acte") >= 2, "the heading, and the list of what is on the page"
    assert "Suite d’acte" in page and "Suite d'acte" not in page
    assert page.count("D’autres") >= 2 and "D'autres" not in page, "the link, and the menu"
    found = "".join(path.read_text(encoding="utf-8") for path in (site / "_static/treatybook/search").glob("*.js"))
    assert "D’autres" in found and "L’acte d’" in found


def test_what_is_still_english_is_left_alone(site: Path) -> None:
    assert "Nobody's page." in (site / "other.html").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("l'État d'1,5 et qu'« un » d'{state}", "l’État d’1,5 et qu’« un » d’{state}"),
        ("'mot', l' et 5'", "'mot', l' et 5'"),
        ("aujourd'hui", "aujourd’hui"),
    ],
)
def test_french_words_as_they_are_shown(written: str, shown: str) -> None:
    assert as_shown(written, "fr") == shown
    assert as_shown(written, "en") == as_shown(written, "ar") == written


def test_a_record_is_picked_as_it_is_shown() -> None:
    text = Text("The State's", "L'État", None)
    assert (text.pick("fr").words, text.pick("en").words, text.pick("ar").words, text.fr) == ("L’État", "The State's", "The State's", "L'État")


@given(st.text(alphabet="l'é1 «{’"))
def test_showing_changes_signs_alone_and_only_once(text: str) -> None:
    shown = as_shown(text, "fr")
    assert shown.replace("’", "'") == text.replace("’", "'") and as_shown(shown, "fr") == shown


def test_every_word_of_our_own_is_shown_so() -> None:
    sayings = {**words("fr"), **finder_words("fr"), **request_words()["fr"], **book_words("fr"), **{english: label(english, "fr") for english in messages("fr")}}
    assert {name: said for name, said in sayings.items() if LEFT.search(said)} == {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_search_finds_both_signs(language: str) -> None:
    assert terms("l'extradition d'un État", language) == terms("l’extradition d’un État", language) != []
