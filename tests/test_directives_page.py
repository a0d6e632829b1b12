"""The page of directives: it names every one, and each example that it shows is a call that answers."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

from treatybook.catalogue import LINKED, read_catalogue
from treatybook.views import VIEWS
from treatybook.views.forms import Call
from treatybook.views.wording import Wording

ROOT = Path(__file__).parents[1]
PAGE = (ROOT / "docs/about/directives.md").read_text(encoding="utf-8")
EXAMPLE = re.compile(r"^```\{tb:([\w-]+)\} ?(.*)\n((?::.*\n)*)```$", re.MULTILINE)


@pytest.fixture(scope="module")
def wording() -> Wording:
    return Wording(read_catalogue(ROOT)[0], "ar", date(2026, 1, 1))


def calls() -> list[Call]:
    found = []
    for name, argument, options in EXAMPLE.findall(PAGE):
        pairs = [line.strip(":").partition(":") for line in options.splitlines()]
        found.append(Call(name, argument, tuple((key, value.strip()) for key, _, value in pairs)))
    return found


def test_every_directive_is_named() -> None:
    assert [name for name in VIEWS if f"`{name}`" not in PAGE and f"{{tb:{name}}}" not in PAGE] == []


def test_every_role_is_shown() -> None:
    roles = [role for role in (*LINKED, "article", "title") if role != "agreement"]
    assert [role for role in roles if f"{{tb:{role}}}`" not in PAGE] == []


@pytest.mark.parametrize("call", calls(), ids=lambda call: f"{call.view} {call.argument}".strip())
def test_the_example_answers(call: Call, wording: Wording) -> None:
    assert VIEWS[call.view].blocks(wording, call)
