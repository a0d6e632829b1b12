"""Files of records, spoilt: by chance, as a broken disk or a hostile hand would, or on purpose, as an editor would in a hurry.

Every mutant follows from its seed alone, so that what one run finds another can show again.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, fields, is_dataclass
from pathlib import Path

import yaml
from treatybook import model
from treatybook.place import CODES, Problem

HOSTILE = (
    "</script><script>alert(1)</script>", "<img src=x onerror=alert(1)>", "javascript:alert(1)", '=HYPERLINK("https://evil.example")', "+1", "@SUM(A1)",
    "#import \"x\"", "#panic()", "$x$", "`raw`", "{tb:state}`AAA`", "../../../../etc/passwd", "file:///etc/passwd", "%s%n{0}{x!r}", "\u202eabc", "\u2066x", "]]>", "&amp;&#0;",
    "NO", "null", "~", "2003-02-30", "0000-00-00", "99999-01-01", "1e999", "0x1F", "''", '"', "&a", "*a", "!!python/object/apply:os.system [x]", "<<: *a", "? ", "- - - -",
    "[" * 40, "{" * 40, "a: " * 30, "x" * 3000, "\u0000", "\ufeff", "\r", "\t", "\u2028", "\U000e0041", "مصر", "é\u0301", "<<<<<<< HEAD", "=======", "%YAML 9.9", "---", "...",
)  # fmt: skip
"""What has broken readers, pages and spreadsheets elsewhere."""


MARKUP = (
    "```{include} ../../../etc/passwd\n```\n", "\n> ```text\n", "~~~", "::::{note}\n", "````", "```{raw} html\n", "<script>x</script>", "<!--", "{{ env }}", "{%", "[x]: y\n", "][x]",
    "![](../../../x.png)", "](javascript:x)", "](path:../../x)", "](https://a@b.example)", "{tb:state}", "{tb:state}`", "{tb:article}`alpha 16`", "{download}`x`", "`" * 50, "[" * 500, "\n---\n",
    "\n# \n", "\n%", "msgid \"", "msgstr \"\"\n", "msgstr[9] \"x\"\n", "msgid_plural \"x\"\n", "#~ ", "#, fuzzy\n", "\"\\x\"", "\\", "**", "*" * 99, "\u2028", "\x0c", "\n\n\n",
)  # fmt: skip
"""What has broken readers of pages and of catalogues of messages elsewhere."""


@dataclass(frozen=True)
class Mutant:
    """A file of records with other bytes; ``told`` says what was done, ``line`` where it must be told (0: told or not)."""

    file: str
    data: bytes
    told: str
    line: int = 0


def by_chance(files: dict[str, bytes], seed: int, markup: bool = False) -> Mutant:
    """A file with one to four things done to it that nobody planned. ``markup``: it is a page or a catalogue of messages."""
    dice = random.Random(seed)
    file = dice.choice(sorted(files))
    data, told = files[file], []
    for _ in range(dice.randint(1, 4)):
        spoil = _mark_up if markup and dice.random() < 0.5 else dice.choice(_SPOILERS)
        data = spoil(data, files, dice)
        told.append(spoil.__name__.strip("_"))
    return Mutant(file, data, ", ".join(told))


def _flip(data: bytes, _: dict[str, bytes], dice: random.Random) -> bytes:
    at = dice.randrange(len(data) + 1)
    return data[:at] + bytes([dice.randrange(256)]) + data[at + 1 :]


def _cut(data: bytes, _: dict[str, bytes], dice: random.Random) -> bytes:
    at = dice.randrange(len(data) + 1)
    return data[:at] + data[at + dice.randint(1, 60) :]


def _end_early(data: bytes, _: dict[str, bytes], dice: random.Random) -> bytes:
    return data[: dice.randrange(len(data) + 1)]


def _insert(data: bytes, _: dict[str, bytes], dice: random.Random) -> bytes:
    at = dice.randrange(len(data) + 1)
    return data[:at] + dice.choice(HOSTILE).encode() + data[at:]


def _mark_up(data: bytes, _: dict[str, bytes], dice: random.Random) -> bytes:
    at = dice.randrange(len(data) + 1)
    return data[:at] + dice.choice(MARKUP).encode() + data[at:]


def _say_instead(data: bytes, _: dict[str, bytes], dice: random.Random) -> bytes:
    """A value replaced by hostile words, in quotes or bare."""
    values = list(re.finditer(rb"(?<=: )[^\n{\[]+", data))
    if not values:
        return data
    value, words = dice.choice(values), dice.choice(HOSTILE)
    said = '"' + words.replace("\\", "\\\\").replace('"', '\\"') + '"' if dice.random() < 0.7 else words
    return data[: value.start()] + said.encode() + data[value.end() :]


def _lines(change: Callable[[list[bytes], random.Random], None]) -> Callable[[bytes, dict[str, bytes], random.Random], bytes]:
    def spoil(data: bytes, _: dict[str, bytes], dice: random.Random) -> bytes:
        lines = data.splitlines(keepends=True)
        if lines:
            change(lines, dice)
        return b"".join(lines)

    spoil.__name__ = change.__name__
    return spoil


def _drop_line(lines: list[bytes], dice: random.Random) -> None:
    del lines[dice.randrange(len(lines))]


def _repeat_line(lines: list[bytes], dice: random.Random) -> None:
    at = dice.randrange(len(lines))
    lines[at:at] = [lines[at]] * dice.choice((1, 2, 500))


def _swap_lines(lines: list[bytes], dice: random.Random) -> None:
    one, two = dice.randrange(len(lines)), dice.randrange(len(lines))
    lines[one], lines[two] = lines[two], lines[one]


def _indent(lines: list[bytes], dice: random.Random) -> None:
    at = dice.randrange(len(lines))
    lines[at] = b" " * dice.randint(1, 5) + lines[at] if dice.random() < 0.5 else lines[at].lstrip(b" ")


def _splice(data: bytes, files: dict[str, bytes], dice: random.Random) -> bytes:
    other = files[dice.choice(sorted(files))]
    start = dice.randrange(len(other) + 1)
    at = dice.randrange(len(data) + 1)
    return data[:at] + other[start : start + dice.randint(1, 200)] + data[at:]


_SPOILERS = (_flip, _cut, _end_early, _insert, _say_instead, _splice, *map(_lines, (_drop_line, _repeat_line, _swap_lines, _indent)))


KEYS = frozenset(part.metadata.get("key", part.name) for kind in vars(model).values() if isinstance(kind, type) and is_dataclass(kind) for part in fields(kind))
"""Every key that a record of the model may have."""


@dataclass(frozen=True)
class _Pair:
    key: yaml.ScalarNode
    value: yaml.Node


def mistakes(file: str, data: bytes) -> Iterator[Mutant]:
    """Each mistake that an editor can make with one key or value of a file; all of them must be told, in their line."""
    text = data.decode("utf-8")
    pairs = [pair for pair in _pairs(yaml.compose(text, yaml.CBaseLoader)) if pair.key.value in KEYS]
    for pair in pairs:
        key, line = pair.key.value, pair.key.start_mark.line + 1
        yield Mutant(file, _put(text, pair.key, f"{key}x"), f"{key}: key misspelt", line)
        if isinstance(pair.value, yaml.ScalarNode) and pair.value.start_mark.line == pair.value.end_mark.line:
            yield Mutant(file, _put(text, pair.value, '""'), f"{key}: left empty", line)
            yield Mutant(file, _put(text, pair.value, "[a, b]" if pair.value.value != "[a, b]" else "{}"), f"{key}: a list where a value belongs", line)
            if re.fullmatch(r"\d{4}-\d\d-\d\d", pair.value.value):
                for wrong in ("2003-02-30", "2003-13-01", "05/03/2004", "5 March 2004", "2003-9-29", "3003-01-01"):
                    yield Mutant(file, _put(text, pair.value, wrong), f"{key}: {wrong} as a date", line)


def _pairs(node: yaml.Node) -> Iterator[_Pair]:
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            yield _Pair(key, value)
            yield from _pairs(value)
    elif isinstance(node, yaml.SequenceNode):
        for part in node.value:
            yield from _pairs(part)


def _put(text: str, node: yaml.Node, words: str) -> bytes:
    return (text[: node.start_mark.index] + words + text[node.end_mark.index :]).encode()


@contextmanager
def spoilt(root: Path, mutant: Mutant) -> Iterator[None]:
    """The file as the mutant has it, and afterwards as it was before."""
    path = root / mutant.file
    before = path.read_bytes()
    path.write_bytes(mutant.data)
    try:
        yield
    finally:
        path.write_bytes(before)


def check_told(root: Path, problems: Iterable[Problem], mutant: Mutant) -> None:
    """What is told of a mutant is a sentence with a code of the list, in a line that the file has (or the one after its last)."""
    for problem in problems:
        assert problem.code in CODES and problem.message.endswith((".", "?")), str(problem)
        data = mutant.data if problem.place.file == mutant.file else (root / problem.place.file).read_bytes() if (root / problem.place.file).is_file() else b""
        assert 1 <= problem.place.line <= _most_lines(problem.place.file, data) and problem.place.column >= 1, str(problem)
        assert "\n" not in str(problem), repr(problem)


def _most_lines(file: str, data: bytes) -> int:
    """How many lines an editor may count; Markdown and gettext also break them at signs that YAML refuses."""
    ends = data.count(b"\n") if file.endswith(".yaml") else len(data.decode("utf-8", "replace").splitlines())
    return ends + data.count(b"\r") + 2


def prose_files(root: Path) -> dict[str, bytes]:
    """The pages and catalogues of messages below ``root``, and the list of pages that moved, by their names."""
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in sorted((root / "docs").rglob("*.*")) if path.suffix in (".md", ".po", ".yaml")}


def record_files(root: Path) -> dict[str, bytes]:
    """The files of records below ``root``, by their names."""
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in sorted(root.rglob("*.yaml"))}
