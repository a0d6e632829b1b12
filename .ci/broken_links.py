"""What Sphinx's check of outside links found broken, as a list in Markdown for the weekly issue."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable
from pathlib import Path


def report(lines: Iterable[str]) -> str:
    """Each broken address once, with the pages that show it; and how many were looked at."""
    looked, broken = set(), {}
    for line in lines:
        found = json.loads(line)
        if found["status"] in ("unchecked", "local"):
            continue
        looked.add(found["uri"])
        if found["status"] in ("broken", "timeout"):
            why, pages = broken.setdefault(found["uri"], (found["info"], set()))
            pages.add(found["filename"])
    if not looked:
        return "No address was looked at: see the log of this run."
    told = [f"- <{uri}> ({_plain(why)}) on {', '.join(f'`{page}`' for page in sorted(pages))}" for uri, (why, pages) in sorted(broken.items())]
    return "\n".join([f"{len(broken)} of {len(looked)} addresses did not answer. A source that moved keeps its facts: look for its new address.", "", *told]).rstrip()


def _plain(words: str) -> str:
    """The words of a server, on one line and without markup."""
    return "".join(letter if letter.isalnum() or letter in " .,:-/" else " " for letter in words)[:120].strip()


if __name__ == "__main__":
    path = Path(sys.argv[1])
    print(report(path.read_text(encoding="utf-8").splitlines() if path.is_file() else []))
