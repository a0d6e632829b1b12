"""What of a theme's style sheet is kept, and what a page weighs."""

from __future__ import annotations

from pathlib import Path

import pytest
from treatybook.sphinxext.sieve import can_match, read, sieve
from treatybook.weight import Scales, compressed, kind_of


@pytest.mark.parametrize("selector", ["p", ".admonition", "div.admonition>.admonition-title:after", "a:not(.btn):hover", "html[data-theme=dark] a", "*", "dl[class]:not(.simple)", "a[class*=headerlink]", "div[class*=highlight-]", "input[type=search]"])
def test_selectors_that_can_match_are_kept(selector: str) -> None:
    assert can_match(selector)


@pytest.mark.parametrize("selector", [".btn", ".admonition .btn", "a.btn-primary:hover", "#pst-header p", "[data-bs-theme=dark] p", "div[class*=sd-col]", ":is(.btn,.card)", "p:not(.x) .navbar"])
def test_selectors_that_cannot_are_not(selector: str) -> None:
    assert not can_match(selector)


@pytest.mark.parametrize(
    ("css", "kept"),
    [
        ("p,.btn{color:red}.btn{color:blue}", "p{color:red}\n"),
        ("@media print{.btn{a:b}p{c:d}}", "@media print{p{c:d}\n}\n"),
        ("@media print{.btn{a:b}}p{}", ""),
        ('p{content:"}.btn{"}a{b:url(x;y)}', 'p{content:"}.btn{"}\na{b:url(x;y)}\n'),
        (":root{--a:1;--b:var(--c);--c:2}p{x:var(--b)}", ":root{--b:var(--c);--c:2}\np{x:var(--b)}\n"),
        ("/* p{} */@charset 'x';p{a:b}", "p{a:b}\n"),
        ("@keyframes turn{from{a:b}to{c:d}}p{a:b}", "p{a:b}\n"),
        ("@keyframes turn{from{a:b}to{c:d}}p{animation:turn 1s}", "@keyframes turn{from{a:b}to{c:d}}\np{animation:turn 1s}\n"),
        ("@supports (a:b){@media print{p{c:d}}}", "@supports (a:b){@media print{p{c:d}\n}\n}\n"),
    ],
)
def test_a_sheet_keeps_what_can_match(css: str, kept: str) -> None:
    assert sieve(css) == kept


def test_variables_of_the_other_sheets_are_kept() -> None:
    assert sieve("p{--a:1;--b:2}", "a{x:var(--a)}") == "p{--a:1;}\n"


@pytest.mark.parametrize("css", ["p{a:b", "p{a:b}}"])
def test_a_sheet_that_is_not_whole_is_refused(css: str) -> None:
    with pytest.raises(ValueError, match="brace"):
        read(css)


def test_a_page_weighs_what_it_loads(tmp_path: Path) -> None:
    (tmp_path / "a.css").write_text("a{}" * 50)
    (tmp_path / "b.js").write_text("b()" * 90)
    (tmp_path / "c.svg").write_text("<svg/>")
    html = '<link rel="stylesheet" href="a.css?v=1"><script src="b.js"></script><script defer src="b.js?v=2"></script><img alt="" src="c.svg"><script async src="https://example.org/x.js"></script>'
    (tmp_path / "p.html").write_text(html)
    weight = Scales().weigh(tmp_path / "p.html")
    sizes = {name: compressed((tmp_path / name).read_bytes()) for name in ("a.css", "b.js", "c.svg", "p.html")}
    assert (weight.page, weight.sheets, weight.scripts, weight.pictures) == (sizes["p.html"], sizes["a.css"], 2 * sizes["b.js"], sizes["c.svg"])
    assert weight.blocking == (("b.js", sizes["b.js"]),)
    assert weight.elsewhere == ("https://example.org/x.js",)
    assert weight.total == sum(sizes.values()) + sizes["b.js"]


def test_pages_are_of_a_kind() -> None:
    assert [kind_of(page) for page in ("index.html", "states/EGY.html", "states/index.html", "overviews/matrix.html")] == ["index", "states/…", "states/index", "overviews/matrix"]
