"""The walk of a newcomer is true: what the page tells to write is written, and what it says is answered is what is answered."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest
from treatybook.cli import main
from world import ROOT

PAGE = ROOT / "docs/about/first-correction.md"
FILE = "conventions/status/untoc.yaml"
STEP = re.compile(r"```(?P<kind>yaml|console)\n(?P<words>.*?)```", re.DOTALL)
_COUNT = re.compile(r"\b\d+ records\b")


def answered(words: str) -> str:
    """How many records there are changes every week, and is not what the walk is about."""
    return _COUNT.sub("N records", words)


def test_the_walk_of_a_newcomer(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for part in ("conventions", "recommendations", "docs", "handbook.yaml"):
        place = ROOT / part
        (shutil.copytree if place.is_dir() else shutil.copy2)(place, tmp_path / part)
    text = (tmp_path / FILE).read_text(encoding="utf-8")
    asked = 0
    for step in STEP.finditer(PAGE.read_text(encoding="utf-8")):
        if step["kind"] == "yaml" and step["words"].startswith("  EGY:"):
            assert text.count(step["words"]) == 1
            before, last = step["words"].rstrip("\n").rsplit("\n", 1)
            start, end = text.split(step["words"])
            (tmp_path / FILE).write_text(f"{start}{before}\n{end}", encoding="utf-8")  # the walk takes the last line out
        elif step["kind"] == "yaml":
            (tmp_path / FILE).write_text(f"{start}{before}\n{step['words']}{end}", encoding="utf-8")
        elif "$ make check" in step["words"]:
            said = step["words"].split("$ make check\n")[1]
            code = main(["check", str(tmp_path)])
            assert answered(capsys.readouterr().out) == answered(said)
            assert code == (0 if "no mistake" in said else 1)
            asked += 1
    assert asked == 5
    assert (tmp_path / FILE).read_text(encoding="utf-8") == text, "The walk ends where it began."
