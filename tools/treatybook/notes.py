"""What the READMEs of the records say of each key, so that an editor reads it where the key is written.

The examples of the READMEs are the one place where keys are explained; schemas and templates take the words from there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

READMES = ("conventions/README.md", "recommendations/README.md")
_HEADING = re.compile(r"#+ .*?`([\w-]+/(?:<\w+>|[\w-]+)\.yaml)`|\*\*(\w+)\*\*|#+ ")
_KEY = re.compile(r"(?P<indent> *)(?P<item>- )?(?P<key>[\w-]+):(?: (?P<rest>.*))?")
_COMMENT = re.compile(r"(?:^|\s)#\s(?P<words>.*)$")


@dataclass(frozen=True, slots=True)
class Note:
    """What an example says of a key: the comment beside it, and the value as written where it is one line of words."""

    words: str = ""
    example: str = ""


Notes = dict[tuple[str, ...], Note]
"""Path of keys -> note. The first part is the heading's file, as `instruments/<id>.yaml`, or `Source`."""


def read_notes(root: Path) -> Notes:
    """All notes of the READMEs below ``root``; none where there is no README."""
    found: Notes = {}
    for name in READMES:
        path = root / name
        if path.is_file():
            for section, lines in _examples(path.read_text(encoding="utf-8").splitlines()):
                for keys, note in _keys(lines):
                    found.setdefault((section, *keys), note)
    return found


def note_for(notes: Notes, path: tuple[str, ...]) -> Note:
    """The note of a path, in which `*` stands for any key (a State, a word of a list)."""
    if path in notes:
        return notes[path]
    for other, note in notes.items():
        if len(other) == len(path) and all(one in ("*", two) for one, two in zip(path, other, strict=True)):
            return note
    return Note()


def _examples(lines: list[str]) -> Iterator[tuple[str, list[str]]]:
    """Each block of YAML with the file that its heading names."""
    section, block = "", None
    for line in lines:
        if block is not None:
            if line.startswith("```"):
                yield section, block
                block = None
            else:
                block.append(line)
        elif line.startswith("```yaml"):
            block = []
        elif heading := _HEADING.match(line):
            section = heading[1] or heading[2] or ""


def _keys(lines: list[str]) -> Iterator[tuple[tuple[str, ...], Note]]:
    """Each key of an example with its path and its note; a comment that goes on stands on lines of its own."""
    path: list[tuple[int, str]] = []
    told: tuple[tuple[str, ...], Note] | None = None
    for line in lines:
        comment = _COMMENT.search(line)
        words = comment["words"].strip() if comment else ""
        match = _KEY.fullmatch(line[: comment.start()].rstrip() if comment else line)
        if match is None:
            if told and words and not line[: comment.start()].strip():
                told = (told[0], Note(f"{told[1].words} {words}".strip(), told[1].example))
            continue
        if told:
            yield told
        depth = len(match["indent"]) + len(match["item"] or "")
        path = [part for part in path if part[0] < depth]
        path.append((depth, match["key"]))
        value = (match["rest"] or "").strip()
        told = tuple(key for _, key in path), Note(words, "" if value.startswith(("{", "[", ".")) else value)
    if told:
        yield told
