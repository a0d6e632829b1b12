"""What changed in the files, as git remembers it; nothing where there is no git checkout.

Of a status table it is known row by row: a commit that touches one State's row is no change of the others. Nothing is guessed: where a clone is cut off
(`git clone --depth`), its oldest commit seems to have written every file, and is left out. What changed is told by comparing both versions of a file,
never by the words of a commit.
"""

from __future__ import annotations

import subprocess
from collections.abc import Callable, Iterable, Iterator, Mapping, MutableMapping
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Any, NamedTuple

from treatybook.comparing import TOLD, compared, compared_rows, data_of

KEPT = ("conventions", "recommendations", "docs")
"""Folders whose history a reader is told."""
TABLES = "conventions/status/"
_NO_BLOB = "0" * 40
_COMMIT, _PART = "\x01", "\x02"


class Step(NamedTuple):
    """A file in one commit, by the ids of what git keeps: before, and after."""

    file: str
    old: str
    new: str


Compared = tuple[tuple[str, tuple[str, ...]], ...]
"""Files and rows that a step changed, each with the kinds of change."""


@dataclass(frozen=True, slots=True)
class Change:
    """What a commit changed in one file or row. ``place``: the commit's place in the history, the newest is 0; ``kinds``: words of comparing.KINDS."""

    place: int
    commit: str
    day: date
    kinds: tuple[str, ...]

    @property
    def told(self) -> bool:
        """Whether the record itself tells of this change."""
        return TOLD in self.kinds


@dataclass(frozen=True)
class History:
    """Changes by file, the newest first; of a row of a status table by ``row(file, state)``."""

    head: str = ""
    changes: Mapping[str, tuple[Change, ...]] = field(default_factory=dict)
    unrecorded: frozenset[str] = frozenset()
    """Files and rows that differ from the last commit."""
    latest: Mapping[str, str] = field(default_factory=dict)
    """The last commit that touched a file, also where a reader sees nothing of it: its lines stand as they do there."""

    def lines_of(self, file: str) -> str:
        """The commit in which the lines of a file stand as they do now; nothing where there is none."""
        return "" if file in self.unrecorded else self.latest.get(file, "")

    def of(self, files: Iterable[str]) -> tuple[tuple[str, Change], ...]:
        """All changes to any of the files, each with its file, the newest first."""
        found = ((file, change) for file in dict.fromkeys(files) for change in self.changes.get(file, ()))
        return tuple(sorted(found, key=lambda pair: pair[1].place))


NO_HISTORY = History()


def row(file: str, state: str) -> str:
    """The name of a State's row of a status table."""
    return f"{file}#{state}"


def read_history(root: Path, known: MutableMapping[Step, Compared] | None = None) -> History:
    """The history of the files below ``root``. ``known``: steps compared in an earlier build, which are not compared again; those of this one are added."""
    head = _git(root, "rev-parse", "--verify", "-q", "HEAD").strip()
    if not head:
        return NO_HISTORY
    commits = list(_commits(root))
    told = _compare(root, {step for *_, steps in commits for step in steps}, {} if known is None else known)
    changes: dict[str, list[Change]] = {}
    newest: dict[str, str] = {}
    latest: dict[str, str] = {}
    for place, commit, day, steps in commits:
        for step in steps:
            latest.setdefault(step.file, commit)
            newest.setdefault(step.file, step.new)
            for name, kinds in told[step]:
                changes.setdefault(name, []).append(Change(place, commit, day, kinds))
    return History(head[:8], {name: tuple(made) for name, made in sorted(changes.items())}, frozenset(_unrecorded(root, newest)), latest)


def _compare(root: Path, steps: Iterable[Step], known: MutableMapping[Step, Compared]) -> Mapping[Step, Compared]:
    """What each step changed; only what the steps not known yet need is fetched and read."""
    unknown = [step for step in steps if step not in known]
    texts = _blobs(root, {blob for step in unknown if _is_record(step.file) for blob in (step.old, step.new)})

    @lru_cache(maxsize=None)
    def data(blob: str) -> Any:
        return data_of(texts[blob]) if blob in texts else None

    known.update({step: tuple(_compared(step, data)) for step in unknown})
    return known


def _compared(step: Step, data: Callable[[str], Any]) -> Iterator[tuple[str, tuple[str, ...]]]:
    if kinds := _kinds(step.file, step.old, step.new, data):
        yield step.file, kinds
    if step.file.startswith(TABLES):
        for state, kinds in compared_rows(data(step.old), data(step.new)).items():
            yield row(step.file, state), kinds


def _is_record(file: str) -> bool:
    return file.endswith(".yaml") and not file.startswith("docs/")


def _kinds(file: str, old: str, new: str, data: Callable[[str], Any]) -> tuple[str, ...]:
    """What a commit changed in a file; nothing where a reader sees none of it."""
    if old == _NO_BLOB:
        return ("translation",) if file.endswith(".po") else ("added",)
    if _is_record(file):
        return compared(file, data(old), data(new)) if new != _NO_BLOB else ("facts",)
    return ("translation",) if file.endswith(".po") else ("wording",)


def _git(root: Path, *arguments: str, given: str | None = None) -> str:
    """What git answers; nothing where it cannot, or is not there."""
    try:
        done = subprocess.run(["git", *arguments], cwd=root, input=given, capture_output=True, text=True, encoding="utf-8", errors="replace", check=False)
    except OSError:
        return ""
    return done.stdout if done.returncode == 0 else ""


def _commits(root: Path) -> Iterator[tuple[int, str, date, list[Step]]]:
    """Each commit, its day, and the files it touched: name, blob before, blob after. Merges change nothing of their own and are left out."""
    cut = _cut_off(root)
    form = f"--format={_COMMIT}%H{_PART}%cs"
    told = _git(root, "log", "-z", "--raw", "--no-merges", "--no-renames", "--no-abbrev", "--relative", form, "--", *KEPT)
    for place, block in enumerate(told.split(_COMMIT)[1:]):
        head, _, rest = block.partition("\0")
        commit, _, day = head.partition(_PART)
        if day and commit not in cut:
            yield place, commit, date.fromisoformat(day.strip()), list(_entries(rest))


def _entries(told: str) -> Iterator[Step]:
    parts = told.strip("\n\0").split("\0")
    for about, file in zip(parts[::2], parts[1::2], strict=False):
        _, _, old, new, _ = about.split()
        yield Step(file, old, new)


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


def _unrecorded(root: Path, newest: Mapping[str, str]) -> Iterator[str]:
    """Files and rows that differ from the last commit. ``newest``: what git keeps of each file as it was last committed."""
    changed = _git(root, "diff", "HEAD", "--name-only", "--no-renames", "-z", "--relative", "--", *KEPT)
    new = _git(root, "ls-files", "--others", "--exclude-standard", "-z", "--", *KEPT)
    files = [file for file in f"{changed}\0{new}".split("\0") if file]
    yield from files
    tables = [file for file in files if file.startswith(TABLES) and (root / file).is_file()]
    texts = _blobs(root, {newest[file] for file in tables if file in newest})
    for file in tables:
        before = texts.get(newest.get(file, ""))
        for state in compared_rows(data_of(before) if before else None, data_of((root / file).read_text(encoding="utf-8", errors="replace"))):
            yield row(file, state)
