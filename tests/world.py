"""A made-up world of records, so that a change of law breaks no test: States AAA, BBB, CCC (and ZZZ, which has no page), treaties alpha (universal,
reaches serious crime), beta (its protocol), gamma (regional) and delta (only urges agreements). Its files stand in roots/world."""

from __future__ import annotations

import shutil
from collections.abc import Iterable
from datetime import date
from pathlib import Path

from treatybook.catalogue import Catalogue, read_catalogue
from treatybook.checks import check_catalogue

ROOT = Path(__file__).parents[1]
FILES = Path(__file__).parent / "roots" / "world"
TODAY = date(2020, 6, 1)
"""The day on which the tests stand. Delta binds BBB from 2020-09-01 only."""

ALPHA, BETA, GAMMA, DELTA = (f"conventions/status/{id}.yaml" for id in ("alpha", "beta", "gamma", "delta"))

Change = tuple[str, str, str]
"""(file, the words in it, the words instead). No words to look for: the whole file is these words, and no file is left where they are empty."""


def make_world(folder: Path, *changes: Change) -> Path:
    """Write the world below ``folder``, changed, and return its root."""
    root = folder / "world"
    shutil.copytree(FILES, root)
    for file, old, new in changes:
        change(root, file, old, new)
    return root


def change(root: Path, file: str, old: str, new: str) -> None:
    """Change one file; the words to be changed must stand in it exactly once, so that a test cannot change nothing unawares."""
    path = root / file
    if old:
        text = path.read_text(encoding="utf-8")
        assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {file}"
        new = text.replace(old, new)
    if not new:
        path.unlink()
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(new, encoding="utf-8")


def catalogue_of(root: Path, today: date = TODAY) -> Catalogue:
    """The records below ``root``, which must be without mistake."""
    catalogue, problems = read_catalogue(root)
    problems += check_catalogue(catalogue, today)
    assert not problems, "\n".join(map(str, problems))
    return catalogue


KINDS = {"instruments": "instrument", "states": "state", "measures": "measure", "recommendations": "recommendation", "practice": "guide"}
"""Folders of pages, and of which kind of record each has one page."""


def write_pages(root: Path, folders: Iterable[str] = tuple(KINDS)) -> None:
    """Write a page for each record of the world, as the handbook has them, and a first page that lists them."""
    catalogue = catalogue_of(root)
    records = {
        "instruments": catalogue.instruments,
        "states": catalogue.members,
        "measures": catalogue.vocabulary("measures"),
        "recommendations": catalogue.recommendations,
        "practice": catalogue.guides,
    }
    pages = {f"{folder}/{id}": f"# {{tb:title}}`{KINDS[folder]} {id}`\n\n```{{tb:{KINDS[folder]}-page}} {id}\n```\n" for folder in folders for id in records[folder]}
    listed = "\n".join(pages)
    pages["index"] = f"# A handbook\n\nProse for translators.\n\n```{{toctree}}\n{listed}\n```\n"
    for name, text in pages.items():
        path = root / "docs" / f"{name}.md"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
