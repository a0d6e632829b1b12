"""The mirrored style sheet."""

from __future__ import annotations

import pytest
from treatybook.sphinxext.rtl import flip
from treatybook.sphinxext.theme import theme_sheet


@pytest.mark.parametrize(
    ("css", "mirrored"),
    [
        ("a{margin-left:1px}", "a{margin-right:1px}"),
        ("a{left:0;float:right}", "a{right:0;float:left}"),
        ("a{padding:1px 2px 3px 4px}", "a{padding:1px 4px 3px 2px}"),
        ("a{padding:1px 2px}", "a{padding:1px 2px}"),
        ("a{margin:0 calc(1px + 2px) 0 auto!important}", "a{margin:0 auto 0 calc(1px + 2px)!important}"),
        ("a{border-radius:1px 2px 3px 4px}", "a{border-radius:2px 1px 4px 3px}"),
        ("a{border-top-left-radius:1px}", "a{border-top-right-radius:1px}"),
        ("a{transform:translateX(-50%)}", "a{transform:translateX(50%)}"),
        ("a{transform:translate(50%,-50%)}", "a{transform:translate(-50%,-50%)}"),
        ("a{box-shadow:-1px 0 2px #000, inset 3px 0 red}", "a{box-shadow:1px 0 2px #000, inset -3px 0 red}"),
        ("a{background-position:left 1px center}", "a{background-position:right 1px center}"),
        ("a{background-position:10% 0}", "a{background-position:90% 0}"),
        ("a{text-align:left}.left{color:red}", "a{text-align:right}.left{color:red}"),
        ("a{content:'left: 1'}", "a{content:'left: 1'}"),
        ("a{background:url(left.png)}", "a{background:url(left.png)}"),
        (":root{--x-left:1px}", ":root{--x-left:1px}"),
        (r'a{content:"\"";left:0}b{content:"";left:0}', r'a{content:"\"";right:0}b{content:"";right:0}'),
        ("""a{background:url("x(0,'0').svg");left:0}b{content:"";left:0}""", """a{background:url("x(0,'0').svg");right:0}b{content:"";right:0}"""),
    ],
)
def test_a_declaration_is_mirrored(css: str, mirrored: str) -> None:
    assert flip(css) == mirrored


def test_the_theme_mirrored_twice_is_the_theme() -> None:
    theme = theme_sheet("en")
    assert flip(flip(theme)) == flip(flip(flip(flip(theme))))
    assert theme_sheet("ar").count("{") == theme.count("{")


def test_the_theme_brings_no_font_and_no_map() -> None:
    assert "@font-face" not in theme_sheet("en")
    assert "sourceMappingURL" not in theme_sheet("en")
