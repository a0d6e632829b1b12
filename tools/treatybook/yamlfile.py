"""Strict YAML whose values remember their place.

PyYAML parses; nothing is guessed: every scalar is text, so that `NO`, `0123` and `1.10` mean what they look like.
"""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import yaml

from treatybook.place import Place, Problem, place_at

try:
    from yaml import CBaseLoader as _Loader
except ImportError:  # PyYAML built without libyaml: slower, the same nodes
    from yaml import BaseLoader as _Loader

MAX_BYTES = 1_000_000
MAX_DEPTH = 12
MAX_VALUES = 30_000
"""Keys and values of a file: five times the longest there is. What has more is no record, and each of them might be wrong."""
MAX_PROSE_BYTES = 2_000_000
"""Of a page or a catalogue of messages, which may be long."""
BOM = "\ufeff"
# Direction, format and control characters, separators that break lines unseen, fillers, what Unicode keeps for private use or says is no character,
# and the two signs that stand for what was lost.
_INVISIBLE = re.compile(
    "[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u2028-\u202e\u2060-\u206f\u2800\u3164"
    "\ud800-\uf8ff\ufdd0-\ufdef\ufe00-\ufe0f\ufeff\uffa0\ufff0-\uffff\U0001d173-\U0001d17a\U000e0000-\U0010ffff]"
    "|\r(?!\n)"
)
# The line `=======` between them underlines a heading elsewhere, so that it alone is none.
_CONFLICT = re.compile(r"^(?:<{7}|>{7})(?=[ \r\n]|$)", re.MULTILINE)
# What may be an anchor; only the parser knows, but few files need its answer.
_PERHAPS_ANCHOR = re.compile(r"(?:^|\W)&\S", re.MULTILINE)
# Names of our own, so that a tag written out, even `!!str`, is told from none.
_TAGS = {yaml.ScalarNode: "text", yaml.SequenceNode: "list", yaml.MappingNode: "mapping"}


class _TooDeep(Exception):
    """Nesting beyond MAX_DEPTH, below this node. libyaml's own recursion would end the process."""

    def __init__(self, node: yaml.Node) -> None:
        super().__init__()
        self.node = node


class _TooMany(Exception):
    """More values than MAX_VALUES."""


class _StrictLoader(_Loader):
    """Every scalar is text: nothing is resolved by its looks, which is also half the time of parsing."""

    depth = 0
    values = 0

    def resolve(self, kind: type[yaml.Node], value: object, implicit: object) -> str:
        self.values += 1
        if self.values > MAX_VALUES:
            raise _TooMany
        return _TAGS[kind]

    def descend_resolver(self, node: yaml.Node, index: object) -> None:
        self.depth += 1
        if self.depth > MAX_DEPTH:
            raise _TooDeep(node)

    def ascend_resolver(self) -> None:
        self.depth -= 1


@dataclass(frozen=True, slots=True)
class Value:
    """A YAML value and the file it stands in; its place is worked out only when somebody asks."""

    node: yaml.Node
    file: str

    @property
    def place(self) -> Place:
        return _place(self.node, self.file)

    @property
    def text(self) -> str | None:
        """The words of a scalar; None for a list or mapping."""
        return self.node.value if isinstance(self.node, yaml.ScalarNode) else None

    @property
    def is_mapping(self) -> bool:
        return isinstance(self.node, yaml.MappingNode)

    @property
    def is_list(self) -> bool:
        return isinstance(self.node, yaml.SequenceNode)

    def items(self) -> list[Value]:
        return [Value(node, self.file) for node in self.node.value]

    def pairs(self) -> list[tuple[Value, Value]]:
        return [(Value(key, self.file), Value(value, self.file)) for key, value in self.node.value]


def keys_in(value: Value) -> dict[str, Place]:
    """Where each key of a mapping stands."""
    return {key.text or "": key.place for key, _ in value.pairs()} if value.is_mapping else {}


class Refused(Exception):
    """A file that cannot be taken as a record; carries the Problem."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(str(problem))
        self.problem = problem


def read_bytes(path: Path, name: str, most: int = MAX_BYTES) -> bytes:
    """The bytes of a file; ``name`` is its path from the root, as told to editors. Refused where it cannot be read, is too large, or lies elsewhere."""
    try:
        if leads_outside(path, name):
            raise Refused(_outside(name))
        if not stat.S_ISREG(path.stat().st_mode):  # a pipe would make us wait
            raise Refused(Problem(Place(name), "file.unreadable", "This is not a file.", "Put a file in its place, or take it out."))
        with path.open("rb") as stream:
            data = stream.read(most + 1)
    except OSError as error:
        raise Refused(Problem(Place(name), "file.unreadable", f"The file cannot be read: {error.strerror}.")) from error
    if len(data) > most:
        hint = "A record is small: is this the right file?" if most == MAX_BYTES else "Is this the right file? If so, make several pages of it."
        raise Refused(Problem(Place(name), "file.size", f"The file is larger than {most // 1_000_000} MB.", hint))
    return data


_FILES = (".yaml", ".yml", ".md", ".po")
"""How the files that are read end; a folder that is called so stands in the place of one."""


def _outside(name: str) -> Problem:
    return Problem(Place(name), "file.outside", "This is a link that leads out of the handbook.", "Put the file itself in its place.")


def leads_outside(path: Path, name: str) -> bool:
    """Whether a file lies elsewhere than below the root of its name, or in a folder there that is no part of the handbook (`.git`)."""
    there, root = os.path.realpath(path), os.path.realpath(os.fspath(path)[: -len(name)] or os.curdir)
    inside = os.path.relpath(there, root).split(os.sep)
    return any(part.startswith(".") for part in inside)


def files_below(root: Path, folder: str, problems: list[Problem]) -> Iterator[tuple[Path, str]]:
    """Every file below a folder, and its path from the root, in order. No link to a folder is followed; what is hidden is left out."""
    try:
        entries = sorted(os.scandir(root / folder), key=lambda entry: entry.name)
    except FileNotFoundError:
        return
    except OSError as error:
        problems.append(Problem(Place(folder), "file.unreadable", f"The folder cannot be read: {error.strerror}."))
        return
    for entry in entries:
        name = f"{folder}/{entry.name}"
        if entry.name.startswith("."):
            continue
        if entry.is_dir(follow_symlinks=False) and not entry.name.endswith(_FILES):
            yield from files_below(root, name, problems)
            continue
        if entry.is_symlink() and leads_outside(root / name, name):
            problems.append(_outside(name))
        elif entry.is_symlink() and entry.is_dir():
            problems.append(Problem(Place(name), "file.outside", "This is a link to a folder, and what stands there is not read.", "Put the folder itself in its place."))
        yield root / name, name  # also what cannot be read: whoever names it is not to blame


def parse_yaml(data: bytes, name: str) -> Value:
    """The value of a file's bytes; Refused for anything that is not strict YAML."""
    if len(data) > MAX_BYTES:
        raise Refused(Problem(Place(name), "file.size", "The file is larger than 1 MB.", "A record is small: is this the right file?"))
    text = decode(data, name)
    for problem in (*unseen(text, name), *conflicts(text, name)):
        raise Refused(problem)
    if "\t" in text:
        raise Refused(Problem(place_at(name, text, text.index("\t")), "yaml.tab", "A tab stands here.", "Use spaces: two for each step of indentation."))
    try:
        if _PERHAPS_ANCHOR.search(text):
            _refuse_anchors(text, name)
        node = _StrictLoader(text).get_single_node()
    except _TooDeep as error:
        raise Refused(Problem(_place(error.node, name), "yaml.depth", "Lists and mappings are nested too deep.", "A record is flat: look at the indentation.")) from error
    except _TooMany as error:
        raise Refused(Problem(Place(name), "file.size", f"The file has more than {MAX_VALUES} keys and values.", "A record is small: is this the right file?")) from error
    except yaml.MarkedYAMLError as error:
        raise Refused(_syntax(error, text, name)) from error
    except (yaml.YAMLError, ValueError) as error:
        raise Refused(Problem(Place(name), "yaml.syntax", f"The file is not YAML: {_first_line(error)}.")) from error
    if node is None:
        raise Refused(Problem(Place(name), "yaml.syntax", "The file is empty.", "Start from a template: `treatybook new`."))
    _refuse_tricks(node, name, escaped="\\" in text)
    return Value(node, name)


def decode(data: bytes, name: str) -> str:
    """The words of a file; Refused where it is not UTF-8."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise Refused(Problem(Place(name), "file.encoding", "The file is saved as UTF-16.", "Save it as UTF-8."))
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        before = data[: error.start]
        place = Place(name, before.count(b"\n") + 1, error.start - (before.rfind(b"\n") + 1) + 1)
        raise Refused(Problem(place, "file.encoding", "The file is not UTF-8.", "Save it as UTF-8 in your editor.")) from error


def unseen(text: str, name: str) -> Iterator[Problem]:
    """The first character of a text that nobody sees, where there is one."""
    if match := _INVISIBLE.search(text):
        yield _invisible(match[0], place_at(name, text, match.start()), at_start=not match.start())


def _invisible(sign: str, place: Place, at_start: bool = False) -> Problem:
    hint = "Delete it and type the text again; direction is set by the page."
    if sign == BOM and at_start:
        hint = "Save the file as UTF-8 without BOM (byte order mark)."
    elif sign == "\r":
        hint = "Save the file with the line ends of Unix (LF) or Windows (CRLF)."
    elif sign == "\n":
        return Problem(place, "file.invisible", "A line break is written into this text (\\n).", "Write the text in one line, or below `key: |`.")
    return Problem(place, "file.invisible", f"An invisible character (U+{ord(sign):04X}) stands here.", hint)


# Greek (with the accents of old books), Cyrillic, and what stands for Latin letters in other widths; a Greek or Russian word has no Latin letter in it.
_STRANGE = re.compile("[\u0370-\u052f\u1f00-\u1fff\uff21-\uff3a\uff41-\uff5a]")
_LATIN = re.compile("[A-Za-z\u00c0-\u024f]")
_WORD = re.compile(r"[^\W\d_]+")


def lookalikes(text: str, name: str) -> Iterator[Problem]:
    """Each word of Latin letters in which one of another alphabet stands, which nobody sees and no search finds."""
    if not _STRANGE.search(text):
        return
    for word in _WORD.finditer(text):
        if (strange := _STRANGE.search(word[0])) and _LATIN.search(word[0]):
            message = f"The word '{word[0]}' has Latin letters and one of another alphabet that looks like them (U+{ord(strange[0]):04X})."
            yield Problem(place_at(name, text, word.start() + strange.start()), "text.lookalike", message, "Type the word again.")


def conflicts(text: str, name: str) -> Iterator[Problem]:
    """The first mark that git left where two changes met, where there is one."""
    if match := _CONFLICT.search(text):
        hint = "Keep one of the two sides, or what is right of both, and delete the lines that begin with <<<<<<<, ======= and >>>>>>>."
        yield Problem(place_at(name, text, match.start()), "file.conflict", "Two changes met here, and git left both.", hint)


def _syntax(error: yaml.MarkedYAMLError, text: str, name: str) -> Problem:
    mark = error.problem_mark or error.context_mark
    place = _at_mark(mark, name) if mark else Place(name)
    said = error.problem or ""
    if "alias" in said or "anchor" in said:
        return Problem(place, "yaml.alias", "Anchors (&) and aliases (*) are not allowed.", _WRITE_OUT)
    if "escape" in said:
        return Problem(place, "yaml.syntax", "A backslash in double quotes begins an escape, and this is none.", "Write \\\\ for a backslash, or put the text in single quotes.")
    if "cannot start any token" in said:
        return Problem(place, "yaml.syntax", "A text cannot begin with this sign.", "Put the whole text in double quotes.")
    if "expected a single document" in (error.context or "") or "but found another document" in said:
        return Problem(place, "yaml.syntax", "A second document begins here (---).", "One file holds one record.")
    if slip := _space(text.splitlines(), place) or _slip(text.splitlines(), place):
        return slip
    if "mapping values are not allowed" in said:
        return Problem(place, "yaml.syntax", "A colon stands inside a text that is not in quotes.", "Put the whole text in double quotes.")
    if "could not find expected ':'" in said:
        return Problem(place, "yaml.syntax", "A line before this has no colon after its key.", "Write `key: value`.")
    if "flow" in (error.context or "") and error.context_mark and error.context_mark.line + 1 < place.line:
        hint = "Look for the missing bracket or comma; a text that holds , : [ ] { or } stands in double quotes."
        return Problem(_at_mark(error.context_mark, name), "yaml.syntax", f"The bracket that opens here is not closed as it must be, up to line {place.line}.", hint)
    if "expected <block end>" in said or "did not find expected" in said:
        return Problem(place, "yaml.syntax", "The structure breaks here.", "Look at the indentation and at the quotes of this line and the one before.")
    return Problem(place, "yaml.syntax", f"This is not YAML: {said}.", "Look at the indentation, the colons and the quotes of this line and the one before.")


_KEY_ALONE = re.compile(r"[ ]*(?:- )?([A-Za-z][\w-]*)[ ]*")
_COLON = re.compile(r"[ ]*(?:- )?[\w-]+[ ]?(?P<colon>:(?=[\[{\"'\w\u00a0])(?!//)|\uff1a)")


_NO_BREAK = re.compile("[\u00a0\u2007\u202f]")
_SPACE = re.compile(rf"[ ]*(?:(?:- )?[\w-]+:[ ]*|-[ ]*)?(?P<space>{_NO_BREAK.pattern})")
_HYPHEN = re.compile(r"[ ]*(?P<hyphen>-)(?=[^\W\d]|[\"'{\[])")


def _space(lines: list[str], place: Place) -> Problem | None:
    """A space that does not break, which nobody sees, where a common one belongs: in the indentation, after a hyphen or a colon."""
    for number in range(min(place.line, len(lines)), max(place.line - 4, 0), -1):
        if found := _SPACE.match(lines[number - 1]):
            return _no_break(found["space"], Place(place.file, number, found.start("space") + 1))
    return None


def _no_break(sign: str, place: Place) -> Problem:
    return Problem(place, "yaml.syntax", f"A no-break space (U+{ord(sign):04X}) stands here, which looks like a space and is none.", "Delete it and type a common space.")


def _slip(lines: list[str], place: Place) -> Problem | None:
    """The slip of the hand that the parser sees only where it breaks: in its line, or in one before."""
    near = [number for number in range(place.line, max(place.line - 4, 0), -1) if number <= len(lines)]
    for number in near:
        if found := _COLON.match(lines[number - 1]):
            told = "This is a colon of another script." if found["colon"] == "\uff1a" else "No space stands after the colon."
            return Problem(Place(place.file, number, found.start("colon") + 1), "yaml.syntax", told, "Write `key: value`, with a colon and one space.")
        if found := _HYPHEN.match(lines[number - 1]):
            return Problem(Place(place.file, number, found.start("hyphen") + 1), "yaml.syntax", "No space stands after the hyphen.", "Write `- value`, with a hyphen and one space.")
    for number in near[1:2]:
        if found := _KEY_ALONE.fullmatch(lines[number - 1]):
            return Problem(Place(place.file, number, found.start(1) + 1), "yaml.syntax", f"No colon stands after '{found[1]}'.", "Write `key: value`, or `key:` above what belongs to it.")
    for number in range(place.line - 1, 0, -1):
        indent = len(lines[number - 1]) - len(lines[number - 1].lstrip(" "))
        if lines[number - 1].strip() and abs(indent - (place.column - 1)) == 1 and number <= len(lines):
            odd, even = (place.line, place.column - 1), (number, indent)
            if not odd[1] % 2:
                odd, even = even, odd
            told = f"This line stands {odd[1]} space{'s' * (odd[1] != 1)} from the edge, those around it {even[1]}."
            return Problem(Place(place.file, odd[0], odd[1] + 1), "yaml.syntax", told, "Put it straight below its like.")
        if lines[number - 1].strip() and indent < place.column - 2:
            break
    return None


def _first_line(error: Exception) -> str:
    return (str(error).splitlines() or ["unreadable"])[0].rstrip(".")


# A tab and a line break, too, are meant by nobody who writes them as an escape.
_ESCAPED = re.compile(rf"[\n\t]|{_INVISIBLE.pattern}|\r")
_WRITE_OUT = "Write the value out, or put a text that begins with & or * in quotes."


def _refuse_anchors(text: str, name: str) -> None:
    for event in yaml.parse(text, Loader=_Loader):
        if getattr(event, "anchor", None):
            raise Refused(Problem(_at_mark(event.start_mark, name), "yaml.alias", "Anchors (&) and aliases (*) are not allowed.", _WRITE_OUT))


def _refuse_tricks(root: yaml.Node, name: str, escaped: bool) -> None:
    """Refuse tags, merge keys, keys that are not words or stand twice, and (``escaped``: the file has escapes) what nobody sees or is told from another, written as an escape."""
    waiting = [root]
    while waiting:
        node = waiting.pop()
        kind = type(node)
        if node.tag != _TAGS[kind]:
            raise Refused(Problem(_place(node, name), "yaml.tag", f"A tag ({node.tag}) is not allowed.", "Put a text that begins with ! in quotes."))
        if kind is yaml.MappingNode:
            _refuse_keys(node, name)
            waiting += [child for pair in node.value for child in pair]
        elif kind is yaml.SequenceNode:
            waiting += node.value
        elif escaped and node.style == '"':
            if match := _ESCAPED.search(node.value):
                raise Refused(_invisible(match[0], _place(node, name)))
            for problem in lookalikes(node.value, name):
                raise Refused(replace(problem, place=_place(node, name)))


def _at_mark(mark: yaml.Mark, name: str) -> Place:
    return Place(name, mark.line + 1, mark.column + 1)


def _place(node: yaml.Node, name: str) -> Place:
    return _at_mark(node.start_mark, name)


def _refuse_keys(node: yaml.MappingNode, name: str) -> None:
    seen: dict[str, yaml.Node] = {}
    for key, _ in node.value:
        if not isinstance(key, yaml.ScalarNode):
            raise Refused(Problem(_place(key, name), "value.kind", "A key must be a word.", "Write `key: value`."))
        if space := _NO_BREAK.search(key.value):
            raise Refused(_no_break(space[0], _place(key, name)))
        if key.value == "<<":
            raise Refused(Problem(_place(key, name), "yaml.alias", "Merge keys (<<) are not allowed.", "Write the values out."))
        first = seen.setdefault(key.value, key)
        if first is not key:
            message = f"The key '{key.value}' stands twice, first in line {_place(first, name).line}."
            raise Refused(Problem(_place(key, name), "yaml.duplicate-key", message, "Keep one of the two."))
