"""How to contribute, in three languages: the same steps, commands and links in each, and links that lead somewhere."""

from __future__ import annotations

import re

import pytest
from treatybook.typography import slips
from world import ROOT

NAMES = {"en": "CONTRIBUTING.md", "fr": "CONTRIBUTING.fr.md", "ar": "CONTRIBUTING.ar.md"}
TEXTS = {language: (ROOT / name).read_text(encoding="utf-8") for language, name in NAMES.items()}
_CODE = re.compile(r"```.*?```|``.+?``|`[^`]+`", re.DOTALL)
_LINK = re.compile(r"\[[^\]]+\]\(([^)]+)\)")


def shape(text: str) -> list[str]:
    """What every language must have in the same order: headings, steps, rules, blocks of code."""
    return re.findall(r"^(##?(?= )|\d\.|-(?= )|```\w*)", text, re.MULTILINE)


@pytest.mark.parametrize("language", ["fr", "ar"])
def test_a_translation_has_the_same_steps_and_commands(language: str) -> None:
    assert shape(TEXTS[language]) == shape(TEXTS["en"])
    assert sorted(_CODE.findall(TEXTS[language])) == sorted(_CODE.findall(TEXTS["en"]))


def test_the_record_that_is_begun_as_an_example_is_nobodys() -> None:
    id = re.search(r"treatybook new agreement (\S+)", TEXTS["en"])[1]
    codes = [word.upper() for word in id.split("-")]
    assert not [code for code in codes if (ROOT / f"conventions/states/{code}.yaml").exists()]


@pytest.mark.parametrize("language", NAMES)
def test_its_links_lead_somewhere(language: str) -> None:
    text = _CODE.sub("", TEXTS[language])
    anchors = {heading.strip().lower().replace(" ", "-") for heading in re.findall(r"^## (.+)$", text, re.MULTILINE)}
    targets = _LINK.findall(text)
    assert {name for other, name in NAMES.items() if other != language} <= set(targets)
    for target in targets:
        assert target.removeprefix("#") in anchors if target.startswith("#") else (ROOT / target).is_file(), target


@pytest.mark.parametrize("language", NAMES)
def test_it_is_set_as_the_language_is(language: str) -> None:
    words = _LINK.sub("x", _CODE.sub("x", TEXTS[language]))
    assert not list(slips(words.replace('<div dir="rtl">', ""), language))
