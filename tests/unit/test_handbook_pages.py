"""The heads of the pages of prose, and where the pages of records link to them."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from treatybook.catalogue import read_catalogue
from treatybook.views import VIEWS
from treatybook.views.blocks import Section, Table
from treatybook.views.forms import Call, Refusal
from treatybook.views.wording import Wording
from world import TODAY, make_world


def write(root: Path, name: str, text: str) -> None:
    path = root / "docs" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def linked(root: Path, call: Call) -> list[str]:
    catalogue, problems = read_catalogue(root)
    assert problems == []
    sections = [block for block in VIEWS[call.view].blocks(Wording(catalogue, "en", TODAY), call) if isinstance(block, Section) and block.id == "handbook"]
    return [phrase[0].record[1] for section in sections for bullets in section.blocks for phrase, _ in bullets.items]


def test_a_measure_lists_the_pages_that_say_they_are_on_it(tmp_path: Path) -> None:
    root = make_world(tmp_path)
    assert linked(root, Call("measure-page", "mla")) == []
    write(root, "ask/how.md", "---\nmeasures: [mla]\n---\n# How to ask\n")
    write(root, "ask/other.md", "---\nmeasures: [extradition]\n---\n# Other\n")
    write(root, "ask/plain.md", "# No head\n\n---\n\nmeasures: [mla]\n")
    assert linked(root, Call("measure-page", "mla")) == ["ask/how"]
    write(root, "locale/fr/how.md", "---\nmeasures: [mla]\n---\n")
    catalogue, problems = read_catalogue(root)
    assert "locale/fr/how" not in catalogue.pages and [problem.code for problem in problems] == ["file.place"]


def test_a_changed_paragraph_does_not_change_what_the_records_say(tmp_path: Path) -> None:
    root = make_world(tmp_path)
    write(root, "how.md", "---\nmeasures: [mla]\n---\n# How to ask\n")
    before = read_catalogue(root)[0].digests
    write(root, "how.md", "---\nmeasures: [mla]\n---\n# How to ask well\n\nMore.\n")
    assert read_catalogue(root)[0].digests == before
    write(root, "how.md", "---\nmeasures: [extradition]\n---\n# How to ask well\n\nMore.\n")
    assert read_catalogue(root)[0].digests != before


def test_progress_counts_the_parties_at_the_end_of_each_step_and_today(tmp_path: Path) -> None:
    catalogue, _ = read_catalogue(make_world(tmp_path))
    (table, *_) = VIEWS["progress"].blocks(Wording(catalogue, "en", TODAY), Call("progress", options=(("instrument", "alpha"),)))
    assert isinstance(table, Table)
    counts = [int(row[1].phrase[0].words) for row in table.rows]
    assert counts == sorted(counts) and counts[0] == 0 and counts[-1] > 0
    assert table.rows[-1][0].phrase[0].words == Wording(catalogue, "en", TODAY).date(TODAY)


def test_few_rows_however_old_the_treaty(tmp_path: Path) -> None:
    catalogue, _ = read_catalogue(make_world(tmp_path))
    for year in (2012, 2030, 2060, 2150):
        (table, *_) = VIEWS["progress"].blocks(Wording(catalogue, "en", date(year, 6, 1)), Call("progress", options=(("instrument", "alpha"),)))
        assert 2 <= len(table.rows) <= 15


def test_progress_without_a_treaty_is_refused(tmp_path: Path) -> None:
    catalogue, _ = read_catalogue(make_world(tmp_path))
    with pytest.raises(Refusal, match="instrument"):
        VIEWS["progress"].blocks(Wording(catalogue, "en", TODAY), Call("progress"))


def test_a_page_leads_to_its_measures_and_to_the_guides_that_serve_them(tmp_path: Path) -> None:
    root = make_world(tmp_path)
    write(root, "ask/how.md", "---\nmeasures: [mla]\n---\n# How to ask\n")
    catalogue, _ = read_catalogue(root)
    (section,) = VIEWS["see-also"].blocks(Wording(catalogue, "en", TODAY), Call("see-also", "ask/how"))
    led = [phrase[0].record for phrase, _ in section.blocks[0].items]
    assert ("measure", "mla") in led
    assert {id for kind, id in led if kind == "guide"} == {id for id, guide in catalogue.guides.items() if "mla" in guide.measures} != set()
