"""Build the site in all languages beside the one that stands, then swap.

Sphinx works in `build/.work/<language>`, which is kept so that the next build is short. A finished
build is assembled in `build/.next` and takes the place of `build/html` in one step; after a
failure, or an interruption at any moment, `build/html` is what it was.
"""

from __future__ import annotations

import argparse
import contextlib
import datetime
import fcntl
import hashlib
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from treatybook import child
from treatybook.catalogue import BOOK, UNNAMED, read_catalogue, read_handbook
from treatybook.export import write_exports
from treatybook.landing import write_landing
from treatybook.sitemap import is_address, write_sitemap
from treatybook.sphinxext.words import LANGUAGE_NAMES, LANGUAGES
from treatybook.swap import restore, swap

# Written by Sphinx for itself, and of no use to a reader.
_NOT_PUBLISHED = {".buildinfo", ".buildinfo.bak", "_sources"}


@dataclass(frozen=True)
class Outcome:
    """How the build of one language went."""

    language: str
    seconds: float
    messages: tuple[str, ...]
    succeeded: bool


def source_date(root: Path, today: datetime.date | None) -> str:
    """Return the moment the build counts as 'now', in seconds.

    A given day comes first, then SOURCE_DATE_EPOCH, then the last commit; so that two
    builds of one state of the repository are the same, byte for byte. Where nothing is
    committed yet, it is today.
    """
    if today is not None:
        moment = datetime.datetime.combine(today, datetime.time(12), datetime.UTC)
        return str(int(moment.timestamp()))
    if os.environ.get("SOURCE_DATE_EPOCH"):
        return os.environ["SOURCE_DATE_EPOCH"]
    return _last_commit(root) or source_date(root, datetime.date.today())


@lru_cache
def _last_commit(root: Path) -> str:
    """The moment of the last commit; nothing where there is none. Where git keeps it from us, that is told, once."""
    try:
        asked = subprocess.run(["git", "log", "-1", "--format=%ct"], cwd=root, env=os.environ | {"LC_ALL": "C"}, capture_output=True, text=True, check=False)
    except OSError:  # no git here
        return ""
    if "dubious ownership" in asked.stderr:
        print(
            f"git does not tell the day of the last commit, for {root} belongs to another user: the pages bear today's date instead. "
            f"To trust the folder: git config --global --add safe.directory {root}",
            file=sys.stderr,
        )
    return asked.stdout.strip()


def day_of(root: Path, today: datetime.date | None) -> datetime.date:
    """The day that the pages are as of. ValueError where SOURCE_DATE_EPOCH is no moment."""
    moment = source_date(root, today)
    if not moment.isdecimal() or len(moment) > 11:
        raise ValueError(moment)
    return datetime.datetime.fromtimestamp(int(moment), datetime.UTC).date()


def code_fingerprint(root: Path) -> str:
    """Return a digest of all that shapes every page: our code, the settings, the pinned versions."""
    digest = hashlib.sha256()
    code = Path(__file__).parent
    files = [path for path in sorted(code.rglob("*")) if path.suffix in (".py", ".html", ".css", ".js", ".po", ".svg")]
    for path in [*files, root / "conf.py", root / BOOK, root / "constraints.txt"]:
        if path.is_file():
            digest.update(str(path).encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()


@contextlib.contextmanager
def alone(folder: Path) -> Iterator[None]:
    """Wait until no other build works in the same folder."""
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / ".lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def forget_if_code_changed(work: Path, fingerprint: str) -> None:
    stamp = work / "fingerprint"
    if not stamp.is_file() or stamp.read_text() != fingerprint:
        shutil.rmtree(work, ignore_errors=True)
        work.mkdir(parents=True)
        stamp.write_text(fingerprint)


def _build_language(root: Path, work: Path, language: str, date: str) -> Outcome:
    folder, unfinished = work / language, work / f"unfinished-{language}"
    started = time.monotonic()
    if unfinished.exists():
        # Somebody ended the last build while it wrote: a page may be half there, and Sphinx would take it for whole.
        shutil.rmtree(folder, ignore_errors=True)
    unfinished.touch()
    succeeded, messages = child.sphinx(root, "html", language, folder / "doctrees", folder / "html", date)
    if not succeeded:
        # Sphinx does not repeat the warnings of pages it has read: the next try must read them anew.
        shutil.rmtree(folder, ignore_errors=True)
    unfinished.unlink()
    return Outcome(language, time.monotonic() - started, messages, succeeded)


def _same(one: Path, two: Path) -> bool:
    if not two.is_file():
        return False
    first, second = one.stat(), two.stat()
    return first.st_size == second.st_size and first.st_mtime_ns == second.st_mtime_ns


def _assemble(source: Path, target: Path, standing: Path) -> None:
    """Copy a language's pages; a file that the standing site has already is linked, not copied."""
    for folder, folders, names in os.walk(source):
        folders[:] = sorted(set(folders) - _NOT_PUBLISHED)
        place = target / Path(folder).relative_to(source)
        place.mkdir(parents=True, exist_ok=True)
        for name in names:
            if name in _NOT_PUBLISHED:
                continue
            path = Path(folder, name)
            old = standing / path.relative_to(source)
            if _same(path, old):
                os.link(old, place / name)
            else:
                shutil.copy2(path, place / name)


def _report(outcome: Outcome) -> None:
    name = LANGUAGE_NAMES[outcome.language]
    result = "done" if outcome.succeeded else "FAILED"
    print(f"  {outcome.language}  {name:<10} {result} in {outcome.seconds:.1f} s", flush=True)


def _explain(failures: Sequence[Outcome]) -> None:
    seen: set[str] = set()
    for outcome in failures:
        print(f"\nThe {outcome.language} edition was not built:", file=sys.stderr)
        fresh = [message for message in outcome.messages if message not in seen]
        for message in fresh or ["(for the reasons above)"]:
            print(f"  {message}", file=sys.stderr)
        seen.update(fresh)
    print("\nThe site that stood before has not been touched.", file=sys.stderr)


def build(
    root: Path, languages: Sequence[str], output: Path, jobs: int = 2, today: datetime.date | None = None
) -> int:
    """Build the languages side by side and put the site in place; return 0, or 1 after a failure."""
    with alone(output.parent):
        return _build(root, languages, output, jobs, today)


def _build(
    root: Path, languages: Sequence[str], output: Path, jobs: int, today: datetime.date | None
) -> int:
    work = output.parent / ".work"
    staging = output.parent / ".next"
    restore(output)
    forget_if_code_changed(work, code_fingerprint(root))
    date = source_date(root, today)
    print(f"Building {len(languages)} editions ...", flush=True)
    outcomes = []
    with ThreadPoolExecutor(jobs) as pool:
        tasks = [pool.submit(_build_language, root, work, language, date) for language in languages]
        try:
            for task in tasks:
                outcomes.append(task.result())
                _report(outcomes[-1])
        except BaseException:
            pool.shutdown(wait=False, cancel_futures=True)
            child.end_all()
            raise
    failures = [outcome for outcome in outcomes if not outcome.succeeded]
    if failures:
        _explain(failures)
        return 1
    shutil.rmtree(staging, ignore_errors=True)
    for language in languages:
        _assemble(work / language / "html", staging / language, output / language)
    catalogue, _ = read_catalogue(root)  # any problem has failed the editions already
    write_landing(staging, catalogue.handbook, tuple(languages))
    if address := os.environ.get("TREATYBOOK_SITE_URL", ""):
        write_sitemap(staging, languages, address)
    write_exports(catalogue, staging / "data" / "v1", datetime.datetime.fromtimestamp(int(date), datetime.UTC).date())
    swap(staging, output)
    print(f"The site is ready. Open {output / 'index.html'}")
    return 0


def run(options: argparse.Namespace) -> int:
    """Build the site of the folder that this is run in."""
    unknown = [language for language in options.languages if language not in LANGUAGES]
    if unknown:
        print(f"No such language: {', '.join(unknown)}. There are: {', '.join(LANGUAGES)}.", file=sys.stderr)
        return 2
    address = os.environ.get("TREATYBOOK_SITE_URL", "")
    if address and not is_address(address):
        print(f"TREATYBOOK_SITE_URL is '{address}', which is no address of a site. Write it as https://example.org/handbook.", file=sys.stderr)
        return 2
    root = Path.cwd()
    languages = options.languages or (read_handbook(root) or UNNAMED).editions
    return build(root, languages, (root / options.output).resolve(), options.jobs, options.today)
