"""Flow charts, questions and slides: what they become on a page, and what an editor is told of a wrong one."""

from __future__ import annotations

from pathlib import Path

import pytest
from shelldemo import run_sphinx

PAGE = """# Boxes

:::{{tb:flow}} Which way?
{flow}
:::

:::{{tb:question}}
{question}
:::

:::{{tb:slide}} In short
- One thing
:::
"""
FLOW = "1. Is it urgent?\n   - **Yes:** call\n   - **No:** write\n2. Note the day"
QUESTION = "Who asks?\n\n- The requesting State.\n\n  Right.\n- The depositary.\n\n  No."

def build(folder: Path, flow: str = FLOW, question: str = QUESTION) -> tuple[str, str]:
    """The page as HTML, and what Sphinx said on the way."""
    pages = folder / "pages"
    pages.mkdir()
    (pages / "index.md").write_text(PAGE.format(flow=flow, question=question), encoding="utf-8")
    done = run_sphinx(folder, "en", pages)
    return (folder / "html/en/index.html").read_text(encoding="utf-8"), done.stderr


def test_boxes_are_lists_and_folds_that_need_no_script(tmp_path: Path) -> None:
    page, said = build(tmp_path)
    assert said == ""
    flow = page.split('<div class="tb-flow')[1].split("</ol>")[0]
    assert flow.index("Which way?") < flow.index("Is it urgent?") < flow.index("<strong>Yes:</strong> call") < flow.index("Note the day")
    assert page.count('<details class="tb-fold tb-choice') == 2
    assert '<summary class="tb-fold-title">The requesting State.</summary>' in page
    assert '<p class="tb-slide-title">In short</p>' in page


@pytest.mark.parametrize(
    ("flow", "question", "message"),
    [
        ("Only words.", QUESTION, "A flow chart is one numbered list"),
        (FLOW, "Who asks?\n\n- The requesting State.", "below each answer stands, indented, what to say"),
        (FLOW, "- The requesting State.\n\n  Right.", "A question is a paragraph and a list of answers"),
    ],
)
def test_a_wrong_box_is_told_with_its_cure(tmp_path: Path, flow: str, question: str, message: str) -> None:
    _, said = build(tmp_path, flow, question)
    assert message in said
    assert "index.md:" in said
