"""The engine's own words in the reader's language, from its message catalogues in locale/."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from gettext import c2py
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po

from treatybook.text import as_shown

LOCALE = Path(__file__).parent / "locale"


@cache
def _catalogue(language: str) -> Catalog:
    """Read from the .po itself, so that nothing need be compiled first; empty where there is none."""
    path = LOCALE / language / "LC_MESSAGES" / "treatybook.po"
    if not path.is_file():
        return Catalog(locale=language)
    with path.open("rb") as stream:
        return read_po(stream, locale=language)


@cache
def messages(language: str) -> dict[str, tuple[str, ...]]:
    """English label (of a plural: the singular) -> its forms in ``language``; of what is translated."""
    known = {}
    for message in _catalogue(language):
        english, *_ = message.id if isinstance(message.id, tuple) else (message.id,)
        forms = message.string if isinstance(message.string, tuple) else (message.string,)
        if english and all(forms) and not message.fuzzy:
            known[english] = forms
    return known


@cache
def _rule(language: str) -> Callable[[int], int]:
    """Which plural form a number takes in ``language``, as a number of the catalogue's forms."""
    return c2py(_catalogue(language).plural_expr)


def label(english: str, language: str) -> str:
    """The label in ``language``, as it is shown; in English where there is none."""
    return as_shown(messages(language).get(english, (english,))[0], language)


def plural(one: str, many: str, count: int, language: str) -> str:
    """The form of a label that fits ``count``; in English where there is none."""
    forms = messages(language).get(one)
    if forms is None:
        return one if count == 1 else many
    return as_shown(forms[_rule(language)(count)], language)
