"""The page of problems: it shows every code, what it shows is what the tests try, and its own examples do what it says."""

from __future__ import annotations

import pytest
from problems_page import PAGE, own_examples, page, said
from treatybook.place import CODES

TRIED = [(code, side) for code, example in own_examples().items() if "file" in example for side in ("wrong", "right")]


def test_the_page_is_up_to_date() -> None:
    assert PAGE.read_text(encoding="utf-8") == page(CODES), "Run `python tests/problems_page.py`, then `make i18n`."


def test_no_example_for_a_code_that_there_is_not() -> None:
    assert set(own_examples()) <= set(CODES)


@pytest.mark.parametrize(("code", "side"), TRIED)
def test_an_example_is_wrong_or_right_as_it_says(code: str, side: str) -> None:
    found = [line.partition(": error[")[2].partition("]")[0] for line in said(own_examples()[code], side)]
    assert found == ([code] if side == "wrong" else [])
