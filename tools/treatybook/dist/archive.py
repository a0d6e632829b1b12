"""ZIP files that are the same, byte for byte, for the same files and the same moment."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path

# Characters that a file system somewhere refuses or takes for something else, and names that lead elsewhere.
_UNSAFE = re.compile(r'[\x00-\x1f\x7f\\:*?"<>|]|^/|^$|(^|/)\.{1,2}(/|$)|(^|/)/|[ .](/|$)')


class UnsafeName(ValueError):
    """A file name that some reader's device could not unpack, or would unpack elsewhere."""


def safe(name: str) -> str:
    """Return the name of a file in an archive, or refuse it."""
    if _UNSAFE.search(name):
        raise UnsafeName(f"The file name {name!r} cannot be packed: not every device can unpack it. Rename the file.")
    return name


def write_zip(path: Path, files: Mapping[str, bytes], moment: int, first: str = "") -> None:
    """Write an archive; ``first``: the file that stands first and is not compressed, as EPUB wants its type."""
    with zipfile.ZipFile(path, "w") as archive:
        for name in sorted(files, key=lambda name: (name != first, name)):
            entry = zipfile.ZipInfo(safe(name), _stamp(moment))
            entry.create_system = 3  # as on Unix, wherever this runs
            entry.external_attr = 0o100644 << 16
            entry.compress_type = zipfile.ZIP_STORED if name == first else zipfile.ZIP_DEFLATED
            archive.writestr(entry, files[name], compresslevel=9)


def _stamp(moment: int) -> tuple[int, int, int, int, int, int]:
    """A ZIP file knows no day before 1980."""
    day = max(datetime.fromtimestamp(moment, UTC), datetime(1980, 1, 1, tzinfo=UTC))
    return day.year, day.month, day.day, day.hour, day.minute, day.second
