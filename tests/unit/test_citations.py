"""An article as it is cited: the very entry of the record, or a paragraph of an article that is recorded whole."""

from __future__ import annotations

import pytest
from treatybook.catalogue import Catalogue


@pytest.mark.parametrize(
    ("cited", "found"),
    [
        ("18(15)", "18(15)"),
        ("16", "16"),
        ("16(10)", "16"),
        ("16(17)", "16"),
        ("16(13)-(14)", "16"),
        ("12(1)(a)", "12"),
        ("18(17)", "18"),
        ("16(18)", None),
        ("16(0)", None),
        ("16(14)-(13)", None),
        ("16(13)-(18)", None),
        ("17(1)", None),
        ("99(1)", None),
        ("16(10", None),
    ],
)
def test_what_is_recorded_of_an_article_as_it_is_cited(real: Catalogue, cited: str, found: str | None) -> None:
    part = real.instruments["untoc"].provision(cited)
    assert (part and part.article) == found
