"""The prose of the pages: what translators are given of it, that they have answered all of it, and how a page counts it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from shelldemo import run_sphinx
from treatybook.translations import TARGETS, is_translated, prose_folder, prose_messages, read_messages
from world import ROOT


@pytest.fixture(scope="session")
def messages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, tuple[str, ...]]:
    """What Sphinx finds for translators in the handbook's own pages."""
    return prose_messages(ROOT, tmp_path_factory.mktemp("gettext"))


def said(language: str, page: str) -> dict[str, str]:
    """English -> translation, of what is translated of a page."""
    catalogue = read_messages(prose_folder(ROOT, language) / f"{page}.po", language)
    return {str(message.id): str(message.string) for message in catalogue if message.id and is_translated(message)}


def test_translators_are_given_prose_and_no_records(messages: dict[str, tuple[str, ...]]) -> None:
    assert {"index", "glossary", "about/method", "states/index"} <= set(messages)
    assert not {page for page in messages if re.fullmatch("states/[A-Z]{3}", page) or page in ("instruments/untoc", "measures/mla", "recommendations/protection")}
    assert not [message for page in messages.values() for message in page if "{tb:title}" in message]


@pytest.mark.parametrize("language", TARGETS)
def test_all_prose_is_translated_and_nothing_is_left_over(messages: dict[str, tuple[str, ...]], language: str) -> None:
    lacking = {page: [message for message in wanted if message not in said(language, page)] for page, wanted in messages.items()}
    assert {page: missing for page, missing in lacking.items() if missing} == {}, "run `make i18n` and translate"
    folder = prose_folder(ROOT, language)
    kept = {path.relative_to(folder).with_suffix("").as_posix(): path for path in folder.rglob("*.po")}
    assert set(kept) == set(messages)
    assert {page: set(said(language, page)) - set(messages[page]) for page in kept if set(said(language, page)) - set(messages[page])} == {}


PAGES = {
    "index.md": "---\nmeasures: [mla]\n---\n# Dates\n\nA paragraph.\n\nConventions\n\n```{toctree}\n:caption: More\nother\n```\n",
    "other.md": "# Other\n\nNobody has translated this.\n",
    "locale/fr/LC_MESSAGES/index.po": 'msgid "Dates"\nmsgstr "Dates"\n\nmsgid "A paragraph."\nmsgstr "Un paragraphe."\n\nmsgid "Conventions"\nmsgstr "Conventions"\n\nmsgid "More"\nmsgstr "Plus"\n',
    "locale/fr/LC_MESSAGES/other.po": 'msgid "Other"\nmsgstr "Autre"\n\nmsgid "Nobody has translated this."\nmsgstr ""\n',
}


def test_the_same_words_the_head_and_the_captions_of_menus_do_not_count_as_untranslated(tmp_path: Path) -> None:
    pages = tmp_path / "pages"
    for name, text in PAGES.items():
        path = pages / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    done = run_sphinx(tmp_path, "fr", pages)
    assert done.returncode == 0, done.stderr
    whole, part = ((tmp_path / "html" / "fr" / f"{name}.html").read_text(encoding="utf-8") for name in ("index", "other"))
    assert "tb-progress" not in whole
    assert "<p>Conventions</p>" in whole
    assert "tb-progress" in part
    assert '<p dir="ltr" lang="en">Nobody has translated this.</p>' in part or '<p lang="en">Nobody has translated this.</p>' in part
