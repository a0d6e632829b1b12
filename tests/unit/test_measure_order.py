"""The order of the treaties of a measure: by law, so the same in every language."""

from __future__ import annotations

import pytest
from treatybook.catalogue import Catalogue
from treatybook.text import LANGUAGES
from treatybook.views import VIEWS
from treatybook.views.blocks import Table
from treatybook.views.forms import Call
from treatybook.views.wording import Wording
from world import TODAY


def order(catalogue: Catalogue, language: str, measure: str) -> list[str]:
    """The treaties and articles of a measure's table, from the top."""
    blocks = VIEWS["measure-table"].blocks(Wording(catalogue, language, TODAY), Call("measure-table", measure))
    (table,) = [block for block in blocks if isinstance(block, Table)]
    return ["-".join(row[1].phrase[0].record[1:]) for row in table.rows]


@pytest.mark.parametrize("measure", ["extradition", "mla", "joint-investigation"])
def test_the_treaties_stand_in_one_order_in_every_language(real: Catalogue, measure: str) -> None:
    first, *others = (order(real, language, measure) for language in LANGUAGES)
    assert others == [first, first]


def test_what_reaches_the_crimes_of_the_handbook_comes_first(real: Catalogue) -> None:
    assert order(real, "en", "extradition")[0].startswith("untoc-art-16"), order(real, "en", "extradition")[:5]


def test_an_article_on_which_a_request_can_rest_comes_before_what_supports_it(world: Catalogue) -> None:
    assert order(world, "en", "mla")[:2] == ["alpha-art-18", "alpha-art-18-14"]
