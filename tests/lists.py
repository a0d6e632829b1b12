"""Lists of the made-up world in the forms that depositaries give, for the tests of the importers: a status export and a saved status page of the
United Nations Treaty Collection, with the oddities of the real ones (see `treatybook.importers.untc`)."""

from __future__ import annotations

from pathlib import Path

LISTS = Path(__file__).parent / "roots" / "lists"
EXPORT, PAGE = LISTS / "alpha.xml", LISTS / "alpha.html"


def export(*changes: tuple[bytes | str, bytes | str]) -> bytes:
    """The status export, changed; the words to be changed must stand in it exactly once."""
    return _changed(EXPORT.read_bytes(), changes)


def page(*changes: tuple[bytes | str, bytes | str]) -> bytes:
    """The saved status page, changed."""
    return _changed(PAGE.read_bytes(), changes)


def _changed(data: bytes, changes: tuple[tuple[bytes | str, bytes | str], ...]) -> bytes:
    for old, new in changes:
        was, now = (words.encode() if isinstance(words, str) else words for words in (old, new))
        assert data.count(was) == 1, f"{was!r} stands {data.count(was)} times"
        data = data.replace(was, now)
    return data
