"""No file keeps whoever checks it waiting: what it costs grows with its length, and not with the square of it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from fuzz import hostile

QUICK, FULL = 200_000, 1_900_000
"""Bytes of a file: those of every run of the tests, and those of `make fuzz`, near the most that is read."""
NEVER = 600
"""Seconds after which it is said that no end will come. What costs the square of its length takes hours; all together take less than a minute."""


def test_every_hostile_file_is_checked_to_its_end(pytestconfig: pytest.Config) -> None:
    size = FULL if pytestconfig.getoption("--fuzz-seconds") else QUICK
    try:
        ended = subprocess.run([sys.executable, hostile.__file__, str(size)], capture_output=True, text=True, encoding="utf-8", timeout=NEVER, cwd=Path(hostile.__file__).parent)
    except subprocess.TimeoutExpired as error:
        begun = (error.stdout or b"").decode().splitlines()
        pytest.fail(f"This does not end: {begun[-1] if begun else 'nothing begun'}.")
    assert ended.returncode == 0, f"{ended.stdout.splitlines()[-1:]}\n{ended.stderr}"
    assert len(ended.stdout.splitlines()) == len(list(hostile.all_checks(0)))
