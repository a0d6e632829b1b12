"""Changes of a status file's text, each at one place, so that comments, order, quotation marks and line breaks of all else stay as they are.

The strict reader knows where every value stands; each change asks it anew. (A round trip through a library was measured: it rewrote 30 of the
52 files.) Whoever calls must read the result and compare it with what was meant: a form that is not foreseen here is refused there.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

import yaml

from treatybook.importers.difference import Difference, expected
from treatybook.model import Act, Row, Source, StatusTable
from treatybook.place import Place
from treatybook.reading import BAD, Findings, read
from treatybook.yamlfile import Refused, Value, parse_yaml

_ROW_KEYS = ("acts", "in_force", "finding", "trust", "source")
_COMMENT = re.compile(r"(?:^|\s)(#.*)$", re.MULTILINE)


class CannotEdit(Exception):
    """The text is written in a way that cannot be changed safely; says which."""


def edited(text: str, difference: Difference) -> str:
    """The file's text with the difference written into it. CannotEdit where it would not read as it must, or a comment would go."""
    wanted = expected(difference)
    name = difference.table.place.file
    old = difference.table
    raw_source = _raw(text, ("source",))
    result = text
    for state, row in wanted.states.items():
        before = old.states.get(state)
        if before is None:
            result = _add_row(result, state, row)
        elif before != row:
            result = _change_row(result, state, before, row, raw_source if row.source == old.source else None)
    if wanted.source != old.source:
        result = _change_source(result, ("source",), wanted.source)
    _verify(text, result, name, wanted)
    return result


def read_table(text: str, name: str, id: str) -> StatusTable | None:
    """The table of a file's text; None where the strict reader does not take it."""
    findings = Findings()
    try:
        table = read(StatusTable, parse_yaml(text.encode("utf-8"), name), findings, id=id, place=Place(name))
    except Refused:
        return None
    return None if table is BAD or findings.problems else table


def _verify(before: str, after: str, name: str, wanted: StatusTable) -> None:
    if read_table(after, name, wanted.id) != wanted:
        raise CannotEdit("the file is written in a way that this command cannot change; write the changes by hand")
    lost = [comment for comment in _COMMENT.findall(before) if comment not in after]
    if lost:
        raise CannotEdit(f"a comment would be lost ({lost[0]}); write the changes by hand")


# Where things stand


@dataclass(frozen=True, slots=True)
class _Spot:
    """A key and its value in the text: where the key begins and ends, where the value begins and ends."""

    key_start: int
    key_end: int
    start: int
    end: int
    value: Value


def _spots(text: str, path: tuple[str, ...]) -> dict[str, _Spot]:
    """The keys of the mapping at this path."""
    value = _value(text, path)
    if not value.is_mapping:
        raise CannotEdit(f"'{path[-1] if path else 'the record'}' is not a mapping")
    return {key.text or "": _Spot(key.node.start_mark.index, key.node.end_mark.index, item.node.start_mark.index, _end(text, item.node), item) for key, item in value.pairs()}


@lru_cache(maxsize=2)
def _parsed(text: str) -> Value:
    """One change asks the same text several times."""
    return parse_yaml(text.encode("utf-8"), "")


def _value(text: str, path: tuple[str, ...]) -> Value:
    value = _parsed(text)
    for part in path:
        value = next(item for key, item in value.pairs() if key.text == part)
    return value


def _end(text: str, node: yaml.Node) -> int:
    """Where the words of a value end. YAML counts the blank lines and comments that follow a block to it; we do not."""
    if isinstance(node, yaml.CollectionNode) and not node.flow_style and node.value:
        last = node.value[-1]
        return _end(text, last[1] if isinstance(last, tuple) else last)
    start, end = node.start_mark.index, node.end_mark.index
    return start + len(text[start:end].rstrip())


def _line_start(text: str, index: int) -> int:
    return text.rfind("\n", 0, index) + 1


def _line_end(text: str, index: int) -> int:
    """The end of the line, before its break; a carriage return belongs to the break."""
    end = text.find("\n", index)
    end = len(text) if end < 0 else end
    return end - 1 if text[end - 1 : end] == "\r" and end > index else end


def _break(text: str) -> str:
    return "\r\n" if "\r\n" in text else "\n"


def _indent(text: str, index: int) -> str:
    """The spaces before a key that begins its line."""
    before = text[_line_start(text, index) : index]
    if before.strip():
        raise CannotEdit("a key does not begin its line")
    return before


def _raw(text: str, path: tuple[str, ...]) -> str:
    """A key and its value as they are written, without the indentation of the first line."""
    spot = _spots(text, path[:-1])[path[-1]]
    return text[spot.key_start : spot.end]


def _is_flow(spot: _Spot) -> bool:
    return bool(getattr(spot.value.node, "flow_style", False))


# What is written


def _act(act: Act) -> str:
    effective = f", effective: {act.effective}" if act.effective else ""
    return f"{{act: {act.act}, date: {act.date}{effective}}}"


def _plain(word: str, flow: bool = False) -> str:
    """A word as YAML reads it back; quoted where a sign would mean something."""
    quoted = re.search(r"(: |:$| #|^[^\w])", word) or (flow and re.search(r"[,\[\]{}:]", word) and not re.fullmatch(r"[\d-]+", word))
    return '"' + word.replace("\\", "\\\\").replace('"', '\\"') + '"' if quoted else word


def _source_pairs(source: Source) -> list[tuple[str, str]]:
    pairs = (("url", source.url), ("as_of", source.as_of and str(source.as_of)), ("trust", source.trust), ("remark", source.remark))
    return [(key, value) for key, value in pairs if value]


def _source_lines(source: Source) -> list[str]:
    return ["source:", *(f"  {key}: {_plain(value)}" for key, value in _source_pairs(source))]


def _row_lines(row: Row) -> list[str]:
    lines = []
    if len(row.acts) == 1:
        lines.append(f"acts: [{_act(row.acts[0])}]")
    elif row.acts:
        lines += ["acts:", *(f"  - {_act(act)}" for act in row.acts)]
    lines += [f"{key}: {value}" for key in ("in_force", "finding") if (value := getattr(row, key))]
    return lines + (_source_lines(row.source) if row.source else [])


# Changes


def _add_row(text: str, state: str, row: Row) -> str:
    """A new row, in the order of the letters where the rows keep it, else at the end."""
    top = _spots(text, ())["states"]
    line_break = _break(text)
    if _is_flow(top):
        if top.value.node.value:
            raise CannotEdit("the rows stand in braces")
        lines = [f"  {state}:", *(f"    {line}" for line in _row_lines(row))]
        return text[: top.key_end] + ":" + line_break + line_break.join(lines) + text[top.end :]
    rows = _spots(text, ("states",))
    indent = _indent(text, next(iter(rows.values())).key_start)
    lines = [f"{indent}{state}:", *(f"{indent}  {line}" for line in _row_lines(row))]
    later = [key for key in rows if key > state]
    if later and list(rows) == sorted(rows):
        at = _above_comments(text, _line_start(text, rows[later[0]].key_start), indent)
        return text[:at] + "".join(line + line_break for line in lines) + text[at:]
    at = _line_end(text, list(rows.values())[-1].end)
    return text[:at] + "".join(line_break + line for line in lines) + text[at:]


def _above_comments(text: str, at: int, indent: str) -> int:
    """The start of the comment lines that stand right above a line, as far in as it: they belong to it."""
    while at and text[(before := _line_start(text, at - 1)) : at].startswith(f"{indent}#"):
        at = before
    return at


def _change_row(text: str, state: str, before: Row, after: Row, raw_source: str | None) -> str:
    path = ("states", state)
    text = _unfolded(text, path)
    text = _change_acts(text, path, before.acts, after.acts)
    for key in ("in_force", "finding", "trust"):
        was, now = getattr(before, key), getattr(after, key)
        if was != now:
            text = _set(text, path, key, [f"{key}: {now}"]) if now else _without(text, path, key)
    if before.conflict and not after.conflict:
        text = _without(text, path, "conflict")
    if after.source != before.source and after.source:
        if before.source:
            return _change_source(text, (*path, "source"), after.source)
        lines = _unindented(text, raw_source) if raw_source else _source_lines(after.source)
        text = _set(text, path, "source", lines)
    return text


def _indent_of(text: str, path: tuple[str, ...]) -> str:
    return _indent(text, next(iter(_spots(text, path).values())).key_start)


def _unindented(text: str, raw: str) -> list[str]:
    """The lines of the head's source as they are written, without its indentation."""
    head = _indent(text, _spots(text, ())["source"].key_start)
    return [line.rstrip("\r").removeprefix(head) for line in raw.split("\n")]


def _unfolded(text: str, path: tuple[str, ...]) -> str:
    """A row in braces on one line, written line by line."""
    spot = _spots(text, path[:-1])[path[-1]]
    if not _is_flow(spot):
        return text
    raw = text[spot.start : spot.end]
    if "\n" in raw:
        raise CannotEdit(f"the row {path[-1]} stands in braces on several lines")
    indent = _indent(text, spot.key_start) + "  "
    pairs = [text[part.key_start : part.end] for part in _spots(text, path).values()]
    return text[: spot.key_end] + ":" + "".join(f"{_break(text)}{indent}{pair}" for pair in pairs) + text[spot.end :]


def _set(text: str, path: tuple[str, ...], key: str, lines: list[str]) -> str:
    """A key of a row with its lines: in its place where it stands, else after the keys that go before it."""
    spots = _spots(text, path)
    line_break = _break(text)
    indent = _indent_of(text, path)
    if spot := spots.get(key):
        return text[: spot.key_start] + f"{line_break}{indent}".join(lines) + text[spot.end :]
    earlier = [spots[name] for name in _ROW_KEYS[: _ROW_KEYS.index(key)] if name in spots]
    block = [indent + line for line in lines]
    if not earlier:
        at = _line_start(text, next(iter(spots.values())).key_start)
        return text[:at] + "".join(line + line_break for line in block) + text[at:]
    at = _line_end(text, max(spot.end for spot in earlier))
    return text[:at] + "".join(line_break + line for line in block) + text[at:]


def _without(text: str, path: tuple[str, ...], key: str) -> str:
    """The text without a key of a block mapping; a comment at the end of its line stays, on a line of its own."""
    spot = _spots(text, path).get(key)
    if spot is None:
        return text
    indent = _indent(text, spot.key_start)
    start, end = _line_start(text, spot.key_start), _line_end(text, spot.end)
    rest = text[spot.end : end].strip()
    if rest:
        return text[:start] + indent + rest + text[end:]
    return text[:start] + text[end:].removeprefix("\r").removeprefix("\n")


def _change_acts(text: str, path: tuple[str, ...], before: tuple[Act, ...], after: tuple[Act, ...]) -> str:
    """Acts that stand are changed in their places; others are added before or after them."""
    if before == after:
        return text
    if not before:
        lines = _row_lines(Row(acts=after))
        return _set(text, path, "acts", lines)
    matched = _matched(before, after)
    for number, (was, now) in enumerate(zip(before, matched, strict=True)):
        for key in ("act", "date"):
            if getattr(was, key) != getattr(now, key):
                text = _set_in_act(text, path, number, key, str(getattr(now, key)))
    for act in after:
        if act not in matched:
            text = _add_act(text, path, act, after.index(act) == 0)
    return text


def _matched(before: tuple[Act, ...], after: tuple[Act, ...]) -> tuple[Act, ...]:
    """For each act that stands, what it becomes: the same kind, or else the act of consent."""
    by_kind = {act.act: act for act in after}
    free = [act for act in after if act.act not in {was.act for was in before} and act.act not in ("signature", "withdrawal", "provisional-application")]
    return tuple(by_kind[was.act] if was.act in by_kind else free.pop(0) if free else was for was in before)


def _items(text: str, path: tuple[str, ...]) -> tuple[_Spot, list[yaml.Node]]:
    spot = _spots(text, path)["acts"]
    return spot, list(spot.value.node.value)


def _set_in_act(text: str, path: tuple[str, ...], number: int, key: str, word: str) -> str:
    _, items = _items(text, path)
    node = next(item for name, item in items[number].value if name.value == key)
    return text[: node.start_mark.index] + word + text[_end(text, node) :]


def _add_act(text: str, path: tuple[str, ...], act: Act, first: bool) -> str:
    spot, items = _items(text, path)
    line_break = _break(text)
    if not _is_flow(spot):
        at = items[0].start_mark.index
        dash = text[_line_start(text, at) : at]
        if dash.strip() != "-":
            raise CannotEdit("the acts are not one on a line")
        if first:
            start = _line_start(text, at)
            return text[:start] + dash + _act(act) + line_break + text[start:]
        end = _line_end(text, _end(text, items[-1]))
        return text[:end] + line_break + dash + _act(act) + text[end:]
    raw = text[spot.start : spot.end]
    if "\n" in raw:
        raise CannotEdit("the acts stand in brackets on several lines")
    parts = [text[node.start_mark.index : _end(text, node)] for node in items]
    parts = [_act(act), *parts] if first else [*parts, _act(act)]
    indent = _indent(text, spot.key_start) + "  "
    return text[: spot.key_end] + ":" + "".join(f"{line_break}{indent}- {part}" for part in parts) + text[spot.end :]


def _change_source(text: str, path: tuple[str, ...], source: Source) -> str:
    """A source made another: what is the same keeps its form."""
    spot = _spots(text, path[:-1])[path[-1]]
    wanted = dict(_source_pairs(source))
    if _is_flow(spot):
        raw = text[spot.start : spot.end]
        if "\n" in raw:
            raise CannotEdit("a source stands in braces on several lines")
        flow = ", ".join(f"{key}: {_plain(value, flow=True)}" for key, value in wanted.items())
        return f"{text[: spot.start]}{{{flow}}}{text[spot.end :]}"
    for key in ("url", "as_of", "trust", "remark"):
        standing = _spots(text, path)
        if key in standing and key not in wanted:
            text = _without(text, path, key)
        elif key in standing and (standing[key].value.text or "").strip() != wanted[key]:
            text = text[: standing[key].start] + _plain(wanted[key]) + text[standing[key].end :]
        elif key not in standing and key in wanted:
            text = _after_last(text, path, f"{key}: {_plain(wanted[key])}")
    return text


def _after_last(text: str, path: tuple[str, ...], line: str) -> str:
    spots = _spots(text, path)
    at = _line_end(text, list(spots.values())[-1].end)
    return text[:at] + _break(text) + _indent_of(text, path) + line + text[at:]

