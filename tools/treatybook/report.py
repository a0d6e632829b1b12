"""How `treatybook check` tells its problems: as lines for a person, as annotations for GitHub, as JSON for a program; what was changed comes first."""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
from collections.abc import Collection, Sequence
from dataclasses import replace
from pathlib import Path

from treatybook.catalogue import folders
from treatybook.place import Problem

Changed = Collection[str] | None
"""Files that were changed, from the project's root; None where nobody asked."""


def add_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--changed", action="store_true", help="tell first what stands in files that you have changed")
    parser.add_argument("--base", default="main", help="with --changed: the branch against which changes are counted (default: main)")
    parser.add_argument("--format", choices=tuple(FORMATS), default="text")


def is_root(root: Path) -> bool:
    """Whether this is the top of a handbook; says so where it is not."""
    if any((root / folder.path).is_dir() for folder in folders(root)):
        return True
    print(f"No records here: {root} has no folder conventions/. Run the command at the top of the project, or name its folder.", file=sys.stderr)
    return False


def mistakes(problems: Sequence[Problem]) -> str:
    return "1 mistake" if len(problems) == 1 else f"{len(problems)} mistakes"


def sorted_by_change(problems: Sequence[Problem], changed: Changed) -> tuple[list[Problem], list[Problem]]:
    """The problems of the changed files, and the others."""
    parts: tuple[list[Problem], list[Problem]] = ([], [])
    for problem in problems:
        parts[changed is not None and problem.place.file not in changed].append(problem)
    return parts


MANY = 5
"""From how many places on the same mistake is told once."""


def as_lines(problems: Sequence[Problem]) -> list[str]:
    """A line for each problem; where the same is wrong in many places, one line with the first of them."""
    return [f"{first}{_elsewhere(others)}" for first, others in grouped(problems)]


def grouped(problems: Sequence[Problem]) -> list[tuple[Problem, list[Problem]]]:
    """Problems in their order, each with those of other places that say the same, where these are many."""
    alike: dict[tuple[str, str, str], list[Problem]] = {}
    for problem in problems:
        alike.setdefault((problem.code, problem.message, problem.hint), []).append(problem)
    told = [[group] if len(group) >= MANY else [[problem] for problem in group] for group in alike.values()]
    order = {problem: number for number, problem in reversed(list(enumerate(problems)))}
    return sorted(((first, others) for groups in told for first, *others in groups), key=lambda pair: order[pair[0]])


def _elsewhere(others: Sequence[Problem]) -> str:
    if not others:
        return ""
    files = dict.fromkeys(problem.place.file for problem in others)
    named = ", ".join([*files][:3]) + (" ..." if len(files) > 3 else "")
    return f" And in {len(others)} more places ({named})."


def as_text(problems: Sequence[Problem], records: int, changed: Changed) -> str:
    """One line a problem, and last how many there are."""
    own, others = sorted_by_change(problems, changed)
    lines = as_lines(own)
    if others:
        lines += ["Elsewhere, in files that you have not changed:", *as_lines(others)]
    return "\n".join([*lines, f"{mistakes(problems)} in {records} records." if problems else f"{records} records, no mistake."])


def as_json(problems: Sequence[Problem], records: int, changed: Changed) -> str:
    """An object: how many records were read, and every problem."""
    own, others = sorted_by_change(problems, changed)
    told = [
        {"file": problem.place.file, "line": problem.place.line, "column": problem.place.column, "code": problem.code, "message": problem.message, "hint": problem.hint}
        | ({} if changed is None else {"changed": problem.place.file in changed})
        for problem in (*own, *others)
    ]
    return json.dumps({"records": records, "problems": told}, ensure_ascii=False, indent=2)


def as_github(problems: Sequence[Problem], records: int, changed: Changed) -> str:
    """Workflow commands that GitHub shows beside the lines of a pull request."""
    own, others = sorted_by_change(problems, changed)
    told = [_annotation(replace(first, hint=f"{first.hint}{_elsewhere(more)}")) for part in (own, others) for first, more in grouped(part)]
    return "\n".join([*told, f"{records} records, {mistakes(problems) if problems else 'no mistake'}."])


def _annotation(problem: Problem) -> str:
    place = problem.place
    properties = {"file": place.file, "line": str(place.line), "col": str(place.column), "title": problem.code}
    written = ",".join(f"{key}={_escaped(value).replace(':', '%3A').replace(',', '%2C')}" for key, value in properties.items())
    return f"::error {written}::{_escaped(f'{problem.message} {problem.hint}'.strip())}"


def _escaped(words: str) -> str:
    return words.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


FORMATS = {"text": as_text, "github": as_github, "json": as_json}


def changed_files(root: Path, base: str) -> set[str] | None:
    """Files below ``root`` that differ from where this branch left ``base``, new ones among them; None where git cannot tell."""
    for name in (f"origin/{base}", base):
        fork = _git(root, "merge-base", "HEAD", name)
        if fork is not None:
            told = [_git(root, "diff", "--name-only", "--relative", "-z", fork.strip()), _git(root, "ls-files", "--others", "--exclude-standard", "-z")]
            return {file for part in told if part for file in part.split("\0") if file}
    return None


def _git(root: Path, *words: str) -> str | None:
    try:
        asked = subprocess.run(["git", *words], cwd=root, capture_output=True, text=True, check=False)
    except OSError:
        return None
    return asked.stdout if asked.returncode == 0 else None
