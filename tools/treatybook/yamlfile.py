"""Strict YAML whose values remember their place.

PyYAML parses; nothing is guessed: every scalar is text, so that `NO`, `0123` and `1.10` mean what they look like.
"""

from __future__ import annotations

import re
import stat
from dataclasses import dataclass
from pathlib import Path

import yaml

from treatybook.place import Place, Problem, place_at

try:
    from yaml import CBaseLoader as _Loader
except ImportError:  # PyYAML built without libyaml: slower, the same nodes
    from yaml import BaseLoader as _Loader

MAX_BYTES = 1_000_000
MAX_DEPTH = 12
# Direction, format and control characters, and separators that break lines unseen.
_INVISIBLE = re.compile(
    "[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\U000e0000-\U000e007f]"
)
# What may be an anchor; only the parser knows, but few files need its answer.
_PERHAPS_ANCHOR = re.compile(r"(?:^|\W)&\S", re.MULTILINE)
# Names of our own, so that a tag written out, even `!!str`, is told from none.
_TAGS = {yaml.ScalarNode: "text", yaml.SequenceNode: "list", yaml.MappingNode: "mapping"}


class _TooDeep(Exception):
    """Nesting beyond MAX_DEPTH, below this node. libyaml's own recursion would end the process."""

    def __init__(self, node: yaml.Node) -> None:
        super().__init__()
        self.node = node


class _StrictLoader(_Loader):
    """Every scalar is text: nothing is resolved by its looks, which is also half the time of parsing."""

    depth = 0

    def resolve(self, kind: type[yaml.Node], value: object, implicit: object) -> str:
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


class Refused(Exception):
    """A file that cannot be taken as a record; carries the Problem."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(str(problem))
        self.problem = problem


def read_bytes(path: Path, name: str) -> bytes:
    """The bytes of a file, of one that is too large only the first; ``name`` is its path as told to editors. Refused where it cannot be read."""
    try:
        if not stat.S_ISREG(path.stat().st_mode):  # a pipe would make us wait
            raise Refused(Problem(Place(name), "file.unreadable", "This is not a file.", "Put a file in its place, or take it out."))
        with path.open("rb") as stream:
            return stream.read(MAX_BYTES + 1)
    except OSError as error:
        raise Refused(Problem(Place(name), "file.unreadable", f"The file cannot be read: {error.strerror}.")) from error


def parse_yaml(data: bytes, name: str) -> Value:
    """The value of a file's bytes; Refused for anything that is not strict YAML."""
    if len(data) > MAX_BYTES:
        raise Refused(Problem(Place(name), "file.size", "The file is larger than 1 MB.", "A record is small: is this the right file?"))
    text = decode(data, name)
    _refuse_invisible(text, name)
    try:
        if _PERHAPS_ANCHOR.search(text):
            _refuse_anchors(text, name)
        node = _StrictLoader(text).get_single_node()
    except _TooDeep as error:
        raise Refused(Problem(_place(error.node, name), "yaml.depth", "Lists and mappings are nested too deep.", "A record is flat: look at the indentation.")) from error
    except yaml.MarkedYAMLError as error:
        raise Refused(_syntax(error, text, name)) from error
    except (yaml.YAMLError, ValueError) as error:
        raise Refused(Problem(Place(name), "yaml.syntax", f"The file is not YAML: {_first_line(error)}.")) from error
    if node is None:
        raise Refused(Problem(Place(name), "yaml.syntax", "The file is empty.", "Start from a template: `treatybook new`."))
    _refuse_tricks(node, name)
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


def _refuse_invisible(text: str, name: str) -> None:
    if match := _INVISIBLE.search(text):
        message = f"An invisible character (U+{ord(match[0]):04X}) stands here."
        raise Refused(Problem(place_at(name, text, match.start()), "file.invisible", message, "Delete it and type the text again; direction is set by the page."))
    if "\t" in text:
        raise Refused(Problem(place_at(name, text, text.index("\t")), "yaml.tab", "A tab stands here.", "Use spaces: two for each step of indentation."))


def _syntax(error: yaml.MarkedYAMLError, text: str, name: str) -> Problem:
    mark = error.problem_mark or error.context_mark
    place = _at_mark(mark, name) if mark else Place(name)
    said = error.problem or ""
    if "alias" in said or "anchor" in said:
        return Problem(place, "yaml.alias", "Anchors (&) and aliases (*) are not allowed.", _WRITE_OUT)
    if "mapping values are not allowed" in said:
        return Problem(place, "yaml.syntax", "A colon stands inside a text that is not in quotes.", "Put the whole text in double quotes.")
    if "expected a single document" in (error.context or "") or "but found another document" in said:
        return Problem(place, "yaml.syntax", "A second document begins here (---).", "One file holds one record.")
    if "could not find expected ':'" in said:
        return Problem(place, "yaml.syntax", "A line before this has no colon after its key.", "Write `key: value`.")
    if "expected <block end>" in said or "did not find expected" in said:
        return Problem(place, "yaml.syntax", "The structure breaks here.", "Look at the indentation and at the quotes of this line and the one before.")
    return Problem(place, "yaml.syntax", f"This is not YAML: {said}.", "Look at the indentation, the colons and the quotes of this line and the one before.")


def _first_line(error: Exception) -> str:
    return (str(error).splitlines() or ["unreadable"])[0].rstrip(".")


_WRITE_OUT = "Write the value out, or put a text that begins with & or * in quotes."


def _refuse_anchors(text: str, name: str) -> None:
    for event in yaml.parse(text, Loader=_Loader):
        if getattr(event, "anchor", None):
            raise Refused(Problem(_at_mark(event.start_mark, name), "yaml.alias", "Anchors (&) and aliases (*) are not allowed.", _WRITE_OUT))


def _refuse_tricks(root: yaml.Node, name: str) -> None:
    """Refuse tags, merge keys, and keys that are not words or stand twice."""
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


def _at_mark(mark: yaml.Mark, name: str) -> Place:
    return Place(name, mark.line + 1, mark.column + 1)


def _place(node: yaml.Node, name: str) -> Place:
    return _at_mark(node.start_mark, name)


def _refuse_keys(node: yaml.MappingNode, name: str) -> None:
    seen: dict[str, yaml.Node] = {}
    for key, _ in node.value:
        if not isinstance(key, yaml.ScalarNode):
            raise Refused(Problem(_place(key, name), "value.kind", "A key must be a word.", "Write `key: value`."))
        if key.value == "<<":
            raise Refused(Problem(_place(key, name), "yaml.alias", "Merge keys (<<) are not allowed.", "Write the values out."))
        first = seen.setdefault(key.value, key)
        if first is not key:
            message = f"The key '{key.value}' stands twice, first in line {_place(first, name).line}."
            raise Refused(Problem(_place(key, name), "yaml.duplicate-key", message, "Keep one of the two."))
