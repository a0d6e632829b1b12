"""Writes several files in one step: all of them, or none."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Rewrite:
    """A file, what it held when it was read, and what it shall hold."""

    path: Path
    before: bytes
    after: bytes


class NotWritten(Exception):
    """Nothing was changed; says why."""


def write_all(rewrites: Sequence[Rewrite]) -> None:
    """Put the new words in place of the old. NotWritten, and every file as it was, where one of them cannot be written or was changed meanwhile."""
    beside: dict[Path, Path] = {}
    done: list[Rewrite] = []
    try:
        for rewrite in rewrites:
            beside[rewrite.path] = _written_beside(rewrite.path, rewrite.after)
        for rewrite in rewrites:
            if rewrite.path.read_bytes() != rewrite.before:
                raise NotWritten(f"{rewrite.path} was changed meanwhile; nothing is written")
        for rewrite in rewrites:
            os.replace(beside[rewrite.path], rewrite.path.resolve())
            del beside[rewrite.path]
            done.append(rewrite)
    except OSError as error:
        for rewrite in done:
            os.replace(_written_beside(rewrite.path, rewrite.before), rewrite.path.resolve())
        raise NotWritten(f"{error.filename or 'a file'} cannot be written ({error.strerror}); nothing is written") from error
    finally:
        _remove(beside)


def _written_beside(path: Path, data: bytes) -> Path:
    """A new file in the same folder, so that renaming is one step."""
    target = path.resolve()
    handle, name = tempfile.mkstemp(prefix=f".{target.name}.", suffix=".new", dir=target.parent)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        os.chmod(name, target.stat().st_mode & 0o7777)
    except OSError:
        os.unlink(name)
        raise
    return Path(name)


def _remove(beside: Mapping[Path, Path]) -> None:
    for path in beside.values():
        path.unlink(missing_ok=True)
