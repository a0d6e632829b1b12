"""What a reader's line carries, by kind of page and by tool: compressed bytes of the editions as they stand.

`make bench` prints it of the site that it builds; `python benchmarks/weights.py build/html` of any built site, in a few seconds.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from treatybook.sphinxext.finder import SCRIPTS
from treatybook.weight import BLOCKING, FIRST_VIEW, Weight, compressed, heaviest

FINDER, SEARCH, FIRST_VISIT, CORE = 60_000, 60_000, 150_000, 700_000
"""Bytes: the finder with its data; one search; what is kept from the first visit; the whole core."""
WORDS, TEXTS = 6, 3
"""Of a long query, each word may lie in a file of its own; three answers show a sentence before anybody scrolls."""


@dataclass(frozen=True)
class Load:
    """Something that is loaded, in the edition where it weighs most; ``most``: the limit."""

    what: str
    where: str
    bytes: int
    most: int


def kinds(editions: Mapping[str, Path]) -> dict[str, tuple[str, Weight]]:
    """The heaviest page of each kind in all editions."""
    found: dict[str, tuple[str, Weight]] = {}
    for language, folder in editions.items():
        for kind, (page, weight) in heaviest(folder).items():
            if kind not in found or weight.total > found[kind][1].total:
                found[kind] = (f"{language}/{page}", weight)
    return found


def loads(editions: Mapping[str, Path]) -> Iterator[Load]:
    """First views, what holds them up, the finder, and what is kept on the device."""
    pages = kinds(editions)
    for kind, (page, weight) in sorted(pages.items(), key=lambda each: -each[1][1].total):
        yield Load(f"First view: {kind}", page, weight.total, FIRST_VIEW)
    for name, size in sorted({script for _, weight in pages.values() for script in weight.blocking}):
        yield Load(f"Script that holds up a page: {name}", "all pages", size, BLOCKING)
    for what, most, weigh in (("The finder with its data", FINDER, _finder), (f"A search of {WORDS} words in the heaviest files", SEARCH, _search), ("Kept from the first visit, with the list", FIRST_VISIT, _first), ("The whole core, kept from the second page on", CORE, _core)):
        size, language = max((weigh(folder), language) for language, folder in editions.items())
        yield Load(what, language, size, most)


def _finder(folder: Path) -> int:
    return sum(compressed((folder / "_static" / "treatybook" / name).read_bytes()) for name in SCRIPTS)


def _search(folder: Path) -> int:
    """The search's code and its index, and of the files of words and of texts the heaviest that one query may need."""
    assets = folder / "_static" / "treatybook"
    each = {path: compressed(path.read_bytes()) for path in (*assets.glob("search-*.js"), *assets.glob("search/*.js"))}
    words, texts = (sorted((size for path, size in each.items() if path.name.startswith(kind)), reverse=True) for kind in ("words-", "text-"))
    always = sum(size for path, size in each.items() if not path.name.startswith(("words-", "text-")))
    return always + sum(words[:WORDS]) + sum(texts[:TEXTS])


def _first(folder: Path) -> int:
    listed = json.loads((folder / "release.json").read_bytes())
    return sum(listed["core"][address] for address in listed["first"]) + compressed((folder / "release.json").read_bytes())


def _core(folder: Path) -> int:
    return sum(json.loads((folder / "release.json").read_bytes())["core"].values())


def main(site: Path) -> None:
    for load in loads({path.parent.name: path.parent for path in sorted(site.glob("*/release.json"))}):
        print(f"{load.what:<58} {load.bytes / 1000:>7.1f} kB of {load.most / 1000:>4.0f}  {load.where}")


if __name__ == "__main__":
    main(Path(sys.argv[1] if len(sys.argv) > 1 else "build/html"))
