"""The engine's own words in the reader's language, from its message catalogues in locale/."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from babel.messages.pofile import read_po

LOCALE = Path(__file__).parent / "locale"


@cache
def messages(language: str) -> dict[str, str]:
    """English label -> the label in ``language``. Read from the .po itself, so that nothing need be compiled first."""
    path = LOCALE / language / "LC_MESSAGES" / "treatybook.po"
    if not path.is_file():
        return {}
    with path.open("rb") as stream:
        catalogue = read_po(stream, locale=language)
    return {str(message.id): str(message.string) for message in catalogue if message.id and message.string and not message.fuzzy}


def label(english: str, language: str) -> str:
    """The label in ``language``; in English where there is none."""
    return messages(language).get(english, english)
