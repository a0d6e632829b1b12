"""Each case changes files of the made-up world and lists exactly what an editor is told, in order."""

from __future__ import annotations

import re
import shutil
from pathlib import Path
from typing import Any

import pytest
import yaml
from treatybook.cli import load_all
from treatybook.place import CODES
from world import TODAY, make_world, write_pages

CASES: dict[str, dict[str, Any]] = {
    f"{path.stem}: {name}": case for path in sorted(Path(__file__).parent.glob("*.yaml")) for name, case in yaml.safe_load(path.read_text(encoding="utf-8")).items()
}
"""Name -> ``pages`` (whether the world has its pages), ``files`` (what is done to which file) and ``told`` (the lines)."""


def prepare(root: Path, file: str, done: Any) -> None:
    """Do to a file what the case says: new words, ``{words: other words}``, ``{bytes: ...}``, ``{link: where}`` or ``{repeat: words, times: n}``; nothing deletes it."""
    path = root / file
    path.parent.mkdir(parents=True, exist_ok=True)
    match done:
        case None:
            path.unlink()
        case str():
            path.write_text(done, encoding="utf-8")
        case {"bytes": str(written)}:
            path.write_bytes(written.encode())
        case {"bytes": written}:
            path.write_bytes(written)
        case {"repeat": words, "times": times}:
            path.write_text(words * times, encoding="utf-8")
        case {"link": target}:
            shutil.rmtree(path) if path.is_dir() else path.unlink(missing_ok=True)
            path.symlink_to(target)
        case {"folder": True}:
            path.unlink()
            path.mkdir()
        case dict():
            text = path.read_text(encoding="utf-8")
            for old, new in done.items():
                assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {file}"
                text = text.replace(old, new)
            path.write_text(text, encoding="utf-8")


@pytest.mark.parametrize("name", CASES)
def test_case(name: str, tmp_path: Path) -> None:
    case = CASES[name]
    root = make_world(tmp_path)
    if case.get("pages"):
        write_pages(root)
    for file, done in case["files"].items():
        prepare(root, file, done)
    assert [str(problem) for problem in load_all(root, TODAY)[1]] == case["told"]


def test_every_code_has_a_case_and_no_case_another_code() -> None:
    told = {code for case in CASES.values() for line in case["told"] for code in re.findall(r": error\[(.+?)\]: ", line)}
    assert told == set(CODES)

