"""What Sphinx's check of outside links found broken, as a list in Markdown for the weekly issue, each address with the day since which it is broken.

`broken_links.py FOUND LAST NOW`: FOUND is the list of Sphinx; LAST the addresses that were broken the time before, with their days; NOW is written in
the same form, for the next time.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from pathlib import Path

MOST = 60
"""How many addresses are told: an issue takes no more than 65,536 characters."""


def broken(lines: Iterable[str]) -> tuple[set[str], dict[str, tuple[str, set[str]]]]:
    """The addresses that were looked at; those that did not answer, why, and the pages that show them."""
    looked: set[str] = set()
    found: dict[str, tuple[str, set[str]]] = {}
    for line in lines:
        told = json.loads(line)
        if told["status"] in ("unchecked", "local"):
            continue
        looked.add(told["uri"])
        if told["status"] in ("broken", "timeout"):
            found.setdefault(told["uri"], (told["info"], set()))[1].add(told["filename"])
    return looked, found


def since(looked: set[str], found: Iterable[str], last: Mapping[str, str], today: str) -> dict[str, str]:
    """Since when each address is broken. Where none was looked at, nothing is known anew."""
    return dict(last) if not looked else {uri: last.get(uri, today) for uri in sorted(found)}


def report(lines: Iterable[str], last: Mapping[str, str] | None = None, today: str = "today") -> str:
    """Each broken address once, longest broken first, with the pages that show it; and how many were looked at."""
    last = last or {}
    looked, found = broken(lines)
    if not looked:
        return "No address was looked at: see the log of this run."
    days = since(looked, found, last, today)
    order = sorted(found, key=lambda uri: (days[uri], uri))
    told = [f"- <{uri}> ({_plain(found[uri][0])}) since {days[uri]}, on {', '.join(f'`{page}`' for page in sorted(found[uri][1]))}" for uri in order[:MOST]]
    if len(order) > MOST:
        told.append(f"- And {len(order) - MOST} more: `links.json` in the artifact of this run has all.")
    if again := sorted(set(last) & (looked - set(found))):
        told += ["", f"Answer again: {', '.join(f'<{uri}>' for uri in again[:MOST])}"]
    return "\n".join([f"{len(found)} of {len(looked)} addresses did not answer. A source that moved keeps its facts: look for its new address.", "", *told]).rstrip()


def read_last(path: Path) -> dict[str, str]:
    """What was broken the time before; nothing where that is not known or cannot be read."""
    try:
        told = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return {str(uri): str(day)[:10] for uri, day in told.items()} if isinstance(told, dict) else {}


def _plain(words: str) -> str:
    """The words of a server, on one line and without markup."""
    return "".join(letter if letter.isalnum() or letter in " .,:-/" else " " for letter in words)[:120].strip()


if __name__ == "__main__":
    path, before, after = map(Path, sys.argv[1:4])
    lines = path.read_text(encoding="utf-8").splitlines() if path.is_file() else []
    last, today = read_last(before), datetime.now(UTC).date().isoformat()
    print(report(lines, last, today))
    after.write_text(json.dumps(since(*broken(lines), last, today), indent=1) + "\n", encoding="utf-8")
