"""Tokens that Unicode's algorithm would turn round in Arabic."""

from __future__ import annotations

import pytest
from docutils import nodes
from hypothesis import given
from hypothesis import strategies as st
from treatybook.sphinxext.bidi import isolate, isolate_html


def isolated(text: str) -> list[str]:
    return [piece for piece, alone in isolate(text) if alone]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("القضية 2024/1187-B أمام النيابة", ["2024/1187-B"]),
        ("بتاريخ 2004-05-20.", ["2004-05-20"]),
        ("المادة 18(1) من الاتفاقية", []),
        ("المادة 16bis من القانون", ["16bis"]),
        ("وفق UNTOC 18(1)(a)، ثم", ["UNTOC 18(1)(a)"]),
        ("انظر CETS 197 وكذلك I-24/7 INTERPOL", ["CETS 197", "I-24/7 INTERPOL"]),
        ("اتصل على +251 11 551 7700 الآن", ["+251 11 551 7700"]),
        ("الموقع https://treaties.un.org/Pages/a?b=1.", ["https://treaties.un.org/Pages/a?b=1"]),
        ("راسل office@example.org.", ["office@example.org"]),
        ("عدد الدول 54 دولة", []),
        ("القرار A/RES/55/25 بشأن", ["A/RES/55/25"]),
        ("عام 2000، ثم 2003", []),
        ("بنسبة 12.5٪", []),
        ("اتفاقية (UNCAC) وغيرها", ["UNCAC"]),
        ("القضية رقم 12/2023", ["12/2023"]),
        ("في الساعة 10:30", ["10:30"]),
        ("من 12 500 شخص", ["12 500"]),
        ("", []),
        ("نص عربي فقط", []),
    ],
)
def test_what_is_isolated(text: str, expected: list[str]) -> None:
    assert isolated(text) == expected


@given(st.text())
def test_nothing_is_lost(text: str) -> None:
    assert "".join(piece for piece, _ in isolate(text)) == text


@given(st.text(alphabet="0123456789/-.:() abcABC+@ابت", max_size=300))
def test_nothing_is_lost_in_hostile_text(text: str) -> None:
    assert "".join(piece for piece, _ in isolate(text)) == text


def test_a_long_hostile_text_takes_no_time() -> None:
    assert isolate("1" * 20000 + "ا") and isolate("a-" * 10000) and isolate("1/" * 10000) and isolate("1 " * 10000)


def test_html_is_escaped() -> None:
    assert str(isolate_html("<b> 2024/7 & ا")) == (
        '&lt;<bdi dir="ltr">b</bdi>&gt; <bdi dir="ltr">2024/7</bdi> &amp; ا'
    )


def test_text_nodes_are_left_untouched_where_nothing_is_isolated() -> None:
    assert isolate(nodes.Text("نص")) == [("نص", False)]
