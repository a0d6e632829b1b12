"""Catalogues of messages (.po): a small strict reader that remembers the line of each message.

Babel reads them too, as fast, but forgives: of a text whose quotation mark is not closed it drops the last letter, of a message that stands twice
one translation, and says nothing.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from treatybook.place import Place, Problem

_LINE = re.compile(r'(?:(?P<key>msgid|msgid_plural|msgstr(?:\[[0-5]\])?) )?"(?P<words>[^"\\]*(?:\\["\\nt][^"\\]*)*)"')
_ESCAPE = re.compile(r"\\(.)")
_MEANS = {"n": "\n", "t": "\t"}


@dataclass(frozen=True, slots=True)
class Message:
    """A message and its translation. ``id``: the English words (of what is counted: singular and plural); ``said``: each form, '' where there is none."""

    id: tuple[str, ...]
    said: tuple[str, ...]
    place: Place
    fuzzy: bool = False

    @property
    def is_translated(self) -> bool:
        """Whether every form has words that someone stands for."""
        return bool(self.said) and all(self.said) and not self.fuzzy


def parse_messages(text: str, file: str) -> tuple[tuple[Message, ...], list[Problem]]:
    """The messages of a catalogue without its header, and what is wrong with its form."""
    found: dict[tuple[str, ...], Message] = {}
    problems: list[Problem] = []
    for start, block in _blocks(text):
        message = _message(start, block, file)
        if isinstance(message, Problem):
            problems.append(message)
        elif message and message.id in found:
            hint = "Keep one of the two."
            problems.append(Problem(message.place, "translation.form", f"This message stands twice, first in line {found[message.id].place.line}.", hint))
        elif message:
            found[message.id] = message
    return tuple(found.values()), problems


def _plain(words: str) -> str:
    return _ESCAPE.sub(lambda escape: _MEANS.get(escape[1], escape[1]), words) if "\\" in words else words


def _blocks(text: str) -> list[tuple[int, list[str]]]:
    """Lines between empty lines, with the number of the first."""
    blocks: list[tuple[int, list[str]]] = [(1, [])]
    for number, line in enumerate(text.splitlines(), 1):
        if line.strip():
            blocks[-1][1].append(line.rstrip())
        else:
            blocks.append((number + 1, []))
    return [(start, lines) for start, lines in blocks if lines]


def _message(start: int, lines: list[str], file: str) -> Message | Problem | None:
    """The message of a block; None for the header and for what is out of use (`#~`)."""
    parts: dict[str, list[str]] = {}
    begun, key, fuzzy = start, "", False
    for number, line in enumerate(lines, start):
        if line.startswith("#"):
            fuzzy = fuzzy or line.startswith("#,") and "fuzzy" in line
            continue
        match = _LINE.fullmatch(line)
        new = match["key"] if match else None
        if not match or not (new or key) or new in parts or (new == "msgid") == bool(parts) and new is not None:
            return Problem(Place(file, number), "translation.form", "This line is not written as a catalogue's.", 'Write `msgid "..."`, then `msgstr "..."`, an empty line between messages, and \\" for a quotation mark.')
        begun = number if new == "msgid" else begun
        key = new or key
        parts.setdefault(key, []).append(_plain(match["words"]))
    id = tuple("".join(words) for name, words in parts.items() if name in ("msgid", "msgid_plural"))
    said = tuple("".join(words) for name, words in parts.items() if name.startswith("msgstr"))
    if not parts or id == ("",):
        return None
    if not said:
        return Problem(Place(file, begun), "translation.form", "This message has no `msgstr`.", 'Write `msgstr "..."` below it.')
    return Message(id, said, Place(file, begun), fuzzy)
