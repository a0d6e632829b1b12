"""`treatybook pdf`: set the books of each language beside those that stand, then put them in their place.

Sphinx keeps what it has read in `build/.work-pdf/<language>`; where `make` has just read the same pages with the same code, that
reading is taken over. A language's books are swapped as a whole; a book asked for alone takes the place of that one.
"""

from __future__ import annotations

import argparse
import importlib.util
import os
import re
import shutil
import sys
import time
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from treatybook import child
from treatybook.catalogue import UNNAMED, read_handbook
from treatybook.site import (
    alone,
    code_fingerprint,
    forget_if_code_changed,
    source_date,
)
from treatybook.sphinxext.words import LANGUAGE_NAMES, LANGUAGES
from treatybook.swap import swap

_NEEDED = ("typst", "pikepdf", "segno")
_MEMORY = 5 * 2**30
"""Bytes that setting the books of one language takes."""
_CONTAINER = Path("/sys/fs/cgroup/memory.max")


@dataclass(frozen=True)
class Outcome:
    """How the books of one language went."""

    language: str
    seconds: float
    messages: tuple[str, ...]
    succeeded: bool


def at_once(processors: int, memory: int) -> int:
    """How many languages are set side by side: each keeps one processor busy."""
    return max(1, min(processors, memory // _MEMORY))


def free_memory() -> int:
    """Bytes that can be used, by the system and by the container that this runs in; none where the system does not tell."""
    try:
        free = re.search(r"^MemAvailable: +(\d+) kB", Path("/proc/meminfo").read_text(), re.MULTILINE)
        limit = _CONTAINER.read_text().strip() if _CONTAINER.is_file() else "max"
    except OSError:
        return 0
    return min(int(free[1]) * 1024 if free else 0, int(limit) if limit.isdecimal() else sys.maxsize)


def take_over_reading(site: Path, work: Path, language: str, fingerprint: str) -> bool:
    """Copy what the site's build has read where it is newer than what is here and made by the same code. Copied, never shared:
    what one build reads anew the other would not write anew."""
    stamp, read, ours = site / "fingerprint", site / language / "doctrees", work / language / "doctrees"
    pickle = read / "environment.pickle"
    if not pickle.is_file() or not stamp.is_file() or stamp.read_text() != fingerprint:
        return False
    if (ours / pickle.name).is_file() and (ours / pickle.name).stat().st_mtime_ns >= pickle.stat().st_mtime_ns:
        return False
    shutil.rmtree(ours, ignore_errors=True)
    shutil.copytree(read, ours)
    return True


def _set_language(root: Path, work: Path, language: str, book: str, date: str) -> Outcome:
    started = time.monotonic()
    books = work / language / "books"
    shutil.rmtree(books, ignore_errors=True)
    succeeded, messages = child.sphinx(root, "typeset", language, work / language / "doctrees", books, date, f"typeset_only={book}")
    if not succeeded:
        # Sphinx does not repeat the warnings of pages it has read: the next try must read them anew.
        shutil.rmtree(work / language, ignore_errors=True)
    return Outcome(language, time.monotonic() - started, messages, succeeded)


def put_in_place(books: Path, target: Path, whole: bool) -> list[Path]:
    """Put the books of a language in their place; return where they are."""
    names = sorted(path.relative_to(books) for path in books.rglob("*.pdf"))
    staging = target.with_name(f".next-{target.name}")
    shutil.rmtree(staging, ignore_errors=True)
    for name in names:
        place = staging / name
        place.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy2(books / name, place)
    if whole:
        swap(staging, target)
    else:
        for name in names:
            (target / name).parent.mkdir(parents=True, exist_ok=True)
            os.replace(staging / name, target / name)
        shutil.rmtree(staging)
    return [target / name for name in names]


def set_books(root: Path, languages: Sequence[str], output: Path, book: str, jobs: int, date: str) -> int:
    """Set the books of the languages side by side; return 0, or 1 after a failure, and then nothing has been touched."""
    work = output.parent / ".work-pdf"
    with alone(output.parent):
        fingerprint = code_fingerprint(root)
        forget_if_code_changed(work, fingerprint)
        for language in languages:
            take_over_reading(output.parent / ".work", work, language, fingerprint)
        with ThreadPoolExecutor(jobs) as pool:
            outcomes = list(pool.map(lambda language: _set_language(root, work, language, book, date), languages))
        failures = [outcome for outcome in outcomes if not outcome.succeeded]
        for outcome in failures:
            print(f"The {outcome.language} books were not set:", *outcome.messages, sep="\n  ", file=sys.stderr)
        if failures:
            print("The books that stood before have not been touched.", file=sys.stderr)
            return 1
        for outcome in outcomes:
            placed = put_in_place(work / outcome.language / "books", output / outcome.language, whole=not book)
            print(f"  {outcome.language}  {LANGUAGE_NAMES[outcome.language]:<10} {len(placed)} books in {outcome.seconds:.1f} s: {placed[0] if len(placed) == 1 else output / outcome.language}", flush=True)
    return 0


def run(options: argparse.Namespace) -> int:
    """Set the books of the folder that this is run in."""
    languages = options.languages or (read_handbook(Path.cwd()) or UNNAMED).editions
    unknown = [language for language in languages if language not in LANGUAGES]
    if unknown:
        print(f"No such language: {', '.join(unknown)}. There are: {', '.join(LANGUAGES)}.", file=sys.stderr)
        return 2
    missing = [name for name in _NEEDED if not importlib.util.find_spec(name)]
    if missing:
        print(f"To set books, {' and '.join(missing)} must be installed: run `make pdf`, or `pip install -e '.[pdf]'`.", file=sys.stderr)
        return 2
    root = Path.cwd()
    print("Setting the books ...", flush=True)
    return set_books(root, languages, (root / options.output).resolve(), options.doc, options.jobs or at_once(os.cpu_count() or 1, free_memory()), source_date(root, options.today))
