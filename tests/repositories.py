"""A git repository of a made-up world, whose days are made up too."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

NOBODY = {f"GIT_{who}_{what}": value for who in ("AUTHOR", "COMMITTER") for what, value in (("NAME", "An editor"), ("EMAIL", "editor@example.org"))}


def git(root: Path, *arguments: str, day: str = "2020-01-01") -> str:
    """Run git with no settings but ours."""
    moment = f"{day}T12:00:00+00:00"
    environment = os.environ | NOBODY | {"GIT_AUTHOR_DATE": moment, "GIT_COMMITTER_DATE": moment, "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"}
    return subprocess.run(["git", *arguments], cwd=root, env=environment, capture_output=True, text=True, check=True).stdout.strip()


def start(root: Path) -> None:
    """Put a folder into a new repository."""
    git(root, "init", "-q", "-b", "main")
    commit(root, "The world begins", "2020-01-01")


def commit(root: Path, subject: str, day: str) -> str:
    """Record all that differs; the id of the commit."""
    git(root, "add", "-A", "conventions", "recommendations", *(["docs"] if (root / "docs").is_dir() else []))
    git(root, "commit", "-q", "-m", subject, day=day)
    return git(root, "rev-parse", "HEAD")
