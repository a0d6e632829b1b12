"""What changed in the files and why, as git remembers it; nothing where there is no git checkout.

Of a status table it is known row by row: a commit that touches one State's row is no change of the others. Nothing is guessed: where a clone is cut off
(`git clone --depth`), its oldest commit seems to have written every file, and is left out.
"""

from __future__ import annotations

import re
import subprocess
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

KEPT = ("conventions", "recommendations", "docs")
"""Folders whose history a reader is told."""
TABLES = "conventions/status/"
_ROW = re.compile(r"^  ([A-Z]{3}):", re.MULTILINE)
_HEAD_OF_ROWS = re.compile(r"^states:.*$", re.MULTILINE)
_NO_BLOB = "0" * 40
_COMMIT, _PART = "\x01", "\x02"


@dataclass(frozen=True, slots=True)
class Change:
    """A commit: when it was made and what it says it does. ``place``: its place in the history, the newest is 0."""

    place: int
    commit: str
    day: date
    subject: str


@dataclass(frozen=True)
class History:
    """Changes by file, the newest first; of a row of a status table by ``row(file, state)``."""

    head: str = ""
    changes: Mapping[str, tuple[Change, ...]] = field(default_factory=dict)
    unrecorded: frozenset[str] = frozenset()
    """Files and rows that differ from the last commit."""

    def of(self, files: Iterable[str]) -> tuple[Change, ...]:
        """All changes to any of the files, each once, the newest first."""
        return tuple(sorted({change for file in files for change in self.changes.get(file, ())}, key=lambda change: change.place))

    def touched(self, change: Change) -> tuple[str, ...]:
        """The files that a change touched, without rows."""
        return tuple(file for file, changes in self.changes.items() if change in changes and "#" not in file)


NO_HISTORY = History()


def row(file: str, state: str) -> str:
    """The name of a State's row of a status table."""
    return f"{file}#{state}"


def read_history(root: Path) -> History:
    """The history of the files below ``root``."""
    head = _git(root, "rev-parse", "--verify", "-q", "HEAD").strip()
    if not head:
        return NO_HISTORY
    commits = list(_commits(root))
    texts = _blobs(root, {blob for _, entries in commits for file, old, new in entries if file.startswith(TABLES) for blob in (old, new)})
    changes: dict[str, list[Change]] = {}
    newest: dict[str, str] = {}
    for change, entries in commits:
        for file, old, new in entries:
            changes.setdefault(file, []).append(change)
            if file.startswith(TABLES):
                newest.setdefault(file, texts.get(new, ""))
                for state in _changed_rows(texts.get(old, ""), texts.get(new, "")):
                    changes.setdefault(row(file, state), []).append(change)
    return History(head[:8], {name: tuple(made) for name, made in sorted(changes.items())}, frozenset(_unrecorded(root, newest)))


def _git(root: Path, *arguments: str, given: str | None = None) -> str:
    """What git answers; nothing where it cannot, or is not there."""
    try:
        done = subprocess.run(["git", *arguments], cwd=root, input=given, capture_output=True, text=True, encoding="utf-8", errors="replace", check=False)
    except OSError:
        return ""
    return done.stdout if done.returncode == 0 else ""


def _commits(root: Path) -> Iterator[tuple[Change, list[tuple[str, str, str]]]]:
    """Each commit with the files it touched: name, blob before, blob after. Merges say nothing of their own and are left out."""
    cut = _cut_off(root)
    form = f"--format={_COMMIT}%H{_PART}%cs{_PART}%s"
    told = _git(root, "log", "-z", "--raw", "--no-merges", "--no-renames", "--no-abbrev", "--relative", form, "--", *KEPT)
    for place, block in enumerate(told.split(_COMMIT)[1:]):
        head, _, rest = block.partition("\0")
        commit, *told_of = head.split(_PART, 2)
        if len(told_of) == 2 and commit not in cut:  # a subject can hold any sign, ours too
            yield Change(place, commit, date.fromisoformat(told_of[0]), told_of[1].strip()), list(_entries(rest))


def _entries(told: str) -> Iterator[tuple[str, str, str]]:
    parts = told.strip("\n\0").split("\0")
    for about, file in zip(parts[::2], parts[1::2], strict=False):
        _, _, old, new, _ = about.split()
        yield file, old, new


def _cut_off(root: Path) -> set[str]:
    """The commits at which a shallow clone ends."""
    told = _git(root, "rev-parse", "--git-path", "shallow").strip()
    path = root / told
    return set(path.read_text(encoding="ascii").split()) if told and path.is_file() else set()


def _blobs(root: Path, wanted: Iterable[str]) -> dict[str, str]:
    """The words of files as git keeps them, by their ids."""
    asked = sorted(set(wanted) - {_NO_BLOB})
    if not asked:
        return {}
    done = subprocess.run(["git", "cat-file", "--batch"], cwd=root, input="\n".join(asked).encode(), capture_output=True, check=False)
    found, at, answer = {}, 0, done.stdout
    while (end := answer.find(b"\n", at)) >= 0:
        id, kind, *size = answer[at:end].decode().split()
        at = end + 1
        if size:
            length = int(size[0])
            found[id] = answer[at : at + length].decode("utf-8", "replace")
            at += length + 1
    return found


def rows_of(text: str) -> dict[str, str]:
    """The words of each State's row of a status table."""
    start = _HEAD_OF_ROWS.search(text)
    if start is None:
        return {}
    rows = text[start.end() :]
    heads = list(_ROW.finditer(rows))
    ends = [head.start() for head in heads[1:]] + [len(rows)]
    return {head[1]: rows[head.start() : end].rstrip() for head, end in zip(heads, ends, strict=True)}


def _changed_rows(old: str, new: str) -> list[str]:
    before, after = rows_of(old), rows_of(new)
    return sorted(state for state in before.keys() | after.keys() if before.get(state) != after.get(state))


def _unrecorded(root: Path, newest: Mapping[str, str]) -> Iterator[str]:
    changed = _git(root, "diff", "HEAD", "--name-only", "--no-renames", "-z", "--relative", "--", *KEPT)
    new = _git(root, "ls-files", "--others", "--exclude-standard", "-z", "--", *KEPT)
    for file in filter(None, f"{changed}\0{new}".split("\0")):
        yield file
        path = root / file
        if file.startswith(TABLES) and path.is_file():
            for state in _changed_rows(newest.get(file, ""), path.read_text(encoding="utf-8", errors="replace")):
                yield row(file, state)
