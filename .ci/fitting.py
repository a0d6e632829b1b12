"""Cuts what it reads to what an issue of GitHub takes, at the end of a line, and says so."""

from __future__ import annotations

import sys

MOST = 60_000
"""In bytes; GitHub takes 65,536 characters."""
CUT = "\n\nThe rest does not fit here: the artifact of this run has the whole list (`sources.md`, `links.json`).\n"


def fitting(text: str) -> str:
    """The text, or as many of its lines as fit."""
    data = text.encode()
    if len(data) <= MOST:
        return text
    return data[: MOST - len(CUT.encode())].decode(errors="ignore").rpartition("\n")[0] + CUT


if __name__ == "__main__":
    sys.stdin.reconfigure(encoding="utf-8")
    sys.stdout.reconfigure(encoding="utf-8")
    sys.stdout.write(fitting(sys.stdin.read()))
