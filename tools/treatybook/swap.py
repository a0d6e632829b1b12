"""Put a finished folder in the place of the one that stands, so that whoever is interrupted, at any moment, leaves a whole one there."""

from __future__ import annotations

import ctypes
import os
import shutil
from pathlib import Path

_HERE = -100  # AT_FDCWD: the paths are as given
_EXCHANGE = 2  # RENAME_EXCHANGE of renameat2(2)


def swap(staging: Path, output: Path) -> None:
    """Put ``staging`` in the place of ``output``; what stood there is removed."""
    restore(output)
    if not output.exists():
        staging.rename(output)
    elif _exchange(staging, output):
        shutil.rmtree(staging, ignore_errors=True)
    else:
        previous = _previous(output)
        shutil.rmtree(previous, ignore_errors=True)
        output.rename(previous)
        staging.rename(output)
        shutil.rmtree(previous, ignore_errors=True)


def restore(output: Path) -> None:
    """Bring back what stood there, where a swap was ended between its two steps."""
    if not output.exists() and _previous(output).exists():
        _previous(output).rename(output)


def _previous(output: Path) -> Path:
    return output.with_name(f".previous-{output.name}")


def _exchange(one: Path, other: Path) -> bool:
    """Exchange two folders in one step; False where the system cannot."""
    rename = getattr(ctypes.CDLL(None, use_errno=True), "renameat2", None) if os.name == "posix" else None
    return rename is not None and rename(_HERE, os.fsencode(one), _HERE, os.fsencode(other), _EXCHANGE) == 0
