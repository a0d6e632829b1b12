"""The handbook as one EPUB book a language, by Sphinx and what its site build has read already."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from treatybook import child
from treatybook.dist.listing import Item, item
from treatybook.dist.sound import faults
from treatybook.site import code_fingerprint, forget_if_code_changed
from treatybook.typeset.command import take_over_reading


@dataclass(frozen=True)
class _Outcome:
    language: str
    messages: tuple[str, ...]
    book: Path | None


def make_book(root: Path, folder: Path, language: str, name: str, date: str, pages: Path | None = None) -> _Outcome:
    """Make one book in a folder of its own; all pages are written anew, so that nothing of an older state gets into it."""
    out = folder / "book"
    shutil.rmtree(out, ignore_errors=True)
    succeeded, messages = child.sphinx(root, "epub", language, folder / "doctrees", out, date, f"epub_basename={name}", pages=pages)
    if not succeeded:
        # Sphinx does not repeat the warnings of pages it has read: the next try must read them anew.
        shutil.rmtree(folder, ignore_errors=True)
    return _Outcome(language, messages, out / f"{name}.epub" if succeeded else None)


def make_books(root: Path, build_folder: Path, target: Path, name: str, jobs: int, date: str, languages: Sequence[str]) -> Sequence[Item] | None:
    """Make the books of all languages and put them into ``target``; None after a failure, which is told."""
    work, fingerprint = build_folder / ".work-epub", code_fingerprint(root)
    forget_if_code_changed(work, fingerprint)
    for language in languages:
        take_over_reading(build_folder / ".work", work, language, fingerprint)
    with ThreadPoolExecutor(jobs) as pool:
        outcomes = list(pool.map(lambda language: make_book(root, work / language, language, f"{name}-{language}", date), languages))
    made = []
    for outcome in outcomes:
        if outcome.book is None:
            print(f"The {outcome.language} book was not made:", *outcome.messages, sep="\n  ", file=sys.stderr)
            return None
        wrong = list(faults(outcome.book))
        if wrong:
            print(f"The {outcome.language} book does not hold together:", *wrong[:20], sep="\n  ", file=sys.stderr)
            return None
        shutil.copyfile(outcome.book, target / outcome.book.name)
        made.append(item(target / outcome.book.name, outcome.book.name, "book", outcome.language))
    return made
