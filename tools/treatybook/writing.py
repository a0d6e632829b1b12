"""Writes several files in one step: all of them, or none."""

from __future__ import annotations

import contextlib
import os
import signal
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Rewrite:
    """A file, what it held when it was read, and what it shall hold. None: there is no such file, or there shall be none."""

    path: Path
    before: bytes | None
    after: bytes | None


class NotWritten(Exception):
    """Nothing was changed; says why."""


def rewrite_of(path: Path, text: str | None) -> Rewrite | None:
    """What makes the file hold these words; None where it holds them already."""
    before = path.read_bytes() if path.is_file() else None
    after = None if text is None else text.encode("utf-8")
    return None if before == after else Rewrite(path, before, after)


def write_all(rewrites: Sequence[Rewrite]) -> None:
    """Put the new words in place of the old. NotWritten, and every file as it was, where one of them cannot be written or was changed meanwhile."""
    beside: dict[Path, Path] = {}
    done: list[Rewrite] = []
    try:
        for rewrite in rewrites:
            if rewrite.after is not None:
                beside[rewrite.path] = _written_beside(rewrite.path, rewrite.after)
        for rewrite in rewrites:
            if _held(rewrite.path) != rewrite.before:
                raise NotWritten(f"{rewrite.path} was changed meanwhile; nothing is written")
        with _uninterrupted():
            for rewrite in rewrites:
                done.append(rewrite)
                if rewrite.after is None:
                    rewrite.path.unlink()
                else:
                    os.replace(beside[rewrite.path], rewrite.path.resolve())
                    del beside[rewrite.path]
    except BaseException as error:
        for rewrite in done:
            _restore(rewrite)
        if not isinstance(error, OSError):
            raise
        raise NotWritten(f"{error.filename or 'a file'} cannot be written ({error.strerror}); nothing is written") from error
    finally:
        _remove(beside)


def write(path: Path, text: str) -> bool:
    """Make one file hold these words, in one step; whether it did not hold them already. NotWritten where that cannot be done."""
    rewrite = rewrite_of(path, text)
    if rewrite:
        write_all([rewrite])
    return rewrite is not None


def _held(path: Path) -> bytes | None:
    return path.read_bytes() if path.exists() else None


def _restore(rewrite: Rewrite) -> None:
    """The file as it was; one that was not touched is left alone."""
    if _held(rewrite.path) == rewrite.before:
        return
    if rewrite.before is None:
        rewrite.path.unlink()
    else:
        os.replace(_written_beside(rewrite.path, rewrite.before), rewrite.path.resolve())


@contextlib.contextmanager
def _uninterrupted() -> Iterator[None]:
    """Ctrl+C and whoever ends us wait until all files are there: it takes a moment."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT, signal.SIGTERM, signal.SIGHUP})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _written_beside(path: Path, data: bytes) -> Path:
    """A new file in the same folder, so that renaming is one step."""
    target = path.resolve()
    target.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(prefix=f".{target.name}.", suffix=".new", dir=target.parent)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        os.chmod(name, target.stat().st_mode & 0o7777 if target.exists() else 0o666 & ~_umask())
    except BaseException:
        os.unlink(name)
        raise
    return Path(name)


def _umask() -> int:
    """What the system takes away from the rights of a new file; it tells so only when it is changed."""
    mask = os.umask(0o022)
    os.umask(mask)
    return mask


def _remove(beside: Mapping[Path, Path]) -> None:
    for path in beside.values():
        path.unlink(missing_ok=True)
