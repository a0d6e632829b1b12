"""Copies of the handbook to build and to change, and the same with more treaties."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
COPIED = ("conventions", "recommendations", "docs", "conf.py")
_NOT_PARTY = re.compile(r"^(  [A-Z]{3}:\n    )finding: not-party$", re.MULTILINE)
_CONSENT = re.compile(r"act: (?:ratification|accession), date: \d{4}-\d\d-(\d\d)")


def copy_site(folder: Path, times: int = 1) -> Path:
    """The handbook in a folder of its own; its treaties, status tables and their pages ``times`` as many."""
    folder.mkdir(parents=True)
    for name in COPIED:
        source = ROOT / name
        if source.is_dir():
            shutil.copytree(source, folder / name)
        else:
            shutil.copy2(source, folder / name)
    (folder / "tools").symlink_to(ROOT / "tools")
    treaties = sorted(path.stem for path in (folder / "conventions" / "instruments").glob("*.yaml"))
    for path in treaty_files(folder):
        for number in range(2, times + 1):
            copy = path.with_name(f"{path.stem}-{number}{path.suffix}")
            copy.write_text(path.read_text(encoding="utf-8").replace(f"`instrument {path.stem}`", f"`instrument {copy.stem}`").replace(f"{{tb:instrument-page}} {path.stem}\n", f"{{tb:instrument-page}} {copy.stem}\n"), encoding="utf-8")
    index = folder / "docs" / "instruments" / "index.md"
    more = "".join(f"{name}-{number}\n" for number in range(2, times + 1) for name in treaties)
    text = index.read_text(encoding="utf-8")
    assert text.rstrip().endswith("```"), "the list of pages ends the page"
    index.write_text(f"{text.rstrip().removesuffix('```')}{more}```\n", encoding="utf-8")
    return folder


def treaty_files(folder: Path) -> Iterator[Path]:
    """The record, the status table and the page of each treaty."""
    for record in sorted((folder / "conventions" / "instruments").glob("*.yaml")):
        yield record
        yield folder / "conventions" / "status" / record.name
        yield folder / "docs" / "instruments" / f"{record.stem}.md"


def correct_a_date(site: Path, treaty: str) -> None:
    """One deposit another day, as a correction of a clerical error has it."""
    path = site / "conventions" / "status" / f"{treaty}.yaml"
    text = path.read_text(encoding="utf-8")
    day = _CONSENT.search(text)
    assert day, f"{path} has no consent with a full date"
    other = int(day[1]) % 28 + 1
    path.write_text(f"{text[: day.start(1)]}{other:02}{text[day.end(1) :]}", encoding="utf-8")


def add_a_party(site: Path, treaty: str, on: str) -> None:
    """One more State accedes."""
    path = site / "conventions" / "status" / f"{treaty}.yaml"
    text, count = _NOT_PARTY.subn(rf"\1acts: [{{act: accession, date: {on}}}]", path.read_text(encoding="utf-8"), count=1)
    assert count, f"{path} has no State that is not a party"
    path.write_text(text, encoding="utf-8")
