"""What a reader should know of the difference between two versions of a file: that acts were changed, or sources, or the wording; nothing where only what
is for editors differs. A commit's own words are never shown: they are for those who write, in one language, and often of the program."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Any

import yaml

KINDS = ("added", "acts", "statements", "articles", "agreements", "offices", "practice", "laws", "members", "steps", "entries", "facts", "sources", "wording", "translation")
"""What can be told of a change, in the order in which it is told."""
TOLD = "told"
"""Not one of them: the version tells in `changes:` something that the one before did not, and so needs no words of ours."""
LISTS = "conventions/vocabularies/"

_SOURCES = {"source", "url", "as_of", "trust", "links", "conflict"}
_EDITORS = {"remark"}
_PARTS = {
    "acts": "acts", "in_force": "acts", "finding": "acts", "statements": "statements", "provisions": "articles", "authorities": "offices", "practice": "practice",
    "laws": "laws", "members": "members", "steps": "steps", "sections": "steps", "fields": "steps", "pitfalls": "steps", "refused": "steps",
}  # fmt: skip
"""Keys of records by what they are to a reader; any other is a fact."""
_LANGUAGES = {"en", "fr", "ar"}
_ABSENT: Any = object()
_Loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)


def data_of(text: str) -> Any:
    """What a file holds, every scalar as text; nothing where it is no YAML."""
    try:
        return yaml.load(text, Loader=_Loader)  # noqa: S506: it makes nothing but texts, lists and mappings
    except yaml.YAMLError:
        return None


def ordered(kinds: set[str]) -> tuple[str, ...]:
    """Kinds of change in the order in which they are told."""
    return tuple(kind for kind in (*KINDS, TOLD) if kind in kinds)


def compared(file: str, old: Any, new: Any) -> tuple[str, ...]:
    """What changed between two versions of a record's data."""
    if not isinstance(old, dict) or not isinstance(new, dict):
        return () if old == new else ("wording",)
    found: set[str] = set()
    for key in old.keys() | new.keys():
        if key == "states":
            for kinds in compared_rows(old, new).values():
                found.update(kinds)
        elif key == "changes":
            found.update({TOLD} if _newly_told(old, new) else ())
        elif file.startswith(LISTS):
            found.update({"entries"} if key not in old or key not in new else _differences(old[key], new[key], "facts"))
        else:
            found.update(_of_key(key, old.get(key, _ABSENT), new.get(key, _ABSENT), "facts"))
    return ordered(found)


def compared_rows(old: Any, new: Any) -> dict[str, tuple[str, ...]]:
    """What changed of each State in two versions of a status table; TOLD where `changes:` tells it of this State."""
    before, after = _rows(old), _rows(new)
    told = {state for change in _newly_told(old, new) for state in change.get("states") or ()}
    found = {}
    for state in sorted(before.keys() | after.keys()):
        kinds = {"acts"} if state not in before or state not in after else set(_differences(before[state], after[state], "facts"))
        if kinds:
            found[state] = ordered(kinds | ({TOLD} if state in told else set()))
    return found


def _rows(table: Any) -> dict[str, Any]:
    rows = table.get("states") if isinstance(table, dict) else None
    return rows if isinstance(rows, dict) else {}


def _newly_told(old: Any, new: Any) -> list[dict[str, Any]]:
    before, after = ((table.get("changes") if isinstance(table, dict) else None) or [] for table in (old, new))
    return [change for change in after if isinstance(change, dict) and change not in before]


def _of_key(key: str, old: Any, new: Any, kind: str) -> Iterator[str]:
    if old == new or key in _EDITORS:
        return
    if key in _SOURCES:
        yield from ["sources"] if _shown(old) != _shown(new) else []
    else:
        yield from _differences(old, new, _PARTS.get(key, kind))


def _shown(value: Any) -> Any:
    """A source without what is for editors."""
    return {key: part for key, part in value.items() if key not in _EDITORS} if isinstance(value, dict) else value


def _differences(old: Any, new: Any, kind: str) -> Iterator[str]:
    """What differs between two values of which a reader knows the ``kind``."""
    if old == new:
        return
    if _is_text(old) or _is_text(new):
        yield from _of_text(old, new, kind)
    elif isinstance(old, dict) and isinstance(new, dict):
        for key in old.keys() | new.keys():
            yield from _of_key(key, old.get(key, _ABSENT), new.get(key, _ABSENT), kind)
    elif isinstance(old, list) and isinstance(new, list):
        yield from _of_list(old, new, kind)
    else:
        yield kind


def _is_text(value: Any) -> bool:
    return isinstance(value, dict) and bool(value) and value.keys() <= _LANGUAGES | {"origin"}


def _of_text(old: Any, new: Any, kind: str) -> Iterator[str]:
    """A text that appears or goes is a change of its kind; of facts, of the wording."""
    if not (_is_text(old) and _is_text(new)):
        yield "wording" if kind == "facts" else kind
    elif old.get("en") != new.get("en"):
        yield "wording"
    elif any(old.get(language) != new.get(language) for language in _LANGUAGES):
        yield "translation"


def _of_list(old: list[Any], new: list[Any], kind: str) -> Iterator[str]:
    """Items that are in both say nothing; where as many differ on both sides they are compared one by one."""
    same = Counter(map(repr, old)) & Counter(map(repr, new))
    only_old, only_new = _without(old, same), _without(new, same)
    if len(only_old) != len(only_new):
        yield kind
        return
    for one, other in zip(only_old, only_new, strict=True):
        yield from _differences(one, other, kind)


def _without(items: list[Any], same: Counter[str]) -> list[Any]:
    left, found = Counter(same), []
    for item in items:
        if left[repr(item)]:
            left[repr(item)] -= 1
        else:
            found.append(item)
    return found
