"""Addresses that stay when a page moves."""

from __future__ import annotations

import re
from pathlib import Path

from test_records import build, html, pages  # noqa: F401  (a fixture)
from world import change

MOVED = "docs/redirects.yaml"


def test_an_old_address_leads_to_the_new_one(pages: Path) -> None:  # noqa: F811
    change(pages, MOVED, "", "states/Old-name: states/AAA\nregister: registers\n")
    built = build(pages, language="ar")
    assert built.warnings == []
    page = html(built, "states/Old-name")
    assert '<meta http-equiv="refresh" content="0; url=AAA.html">' in page and '<link rel="canonical" href="AAA.html">' in page
    assert '<a href="AAA.html">' in page and '<html lang="ar" dir="rtl"' in page
    assert 'content="noindex"' in page and "Content-Security-Policy" in page and not re.search(r"<script|\sstyle=", page)
    assert "states/Old-name" not in html(built, "index")


def test_with_an_address_of_the_site_the_new_page_is_named_in_full(pages: Path) -> None:  # noqa: F811
    change(pages, MOVED, "", "register: registers\n")
    with (pages / "conf.py").open("a", encoding="utf-8") as settings:
        settings.write('html_baseurl = "https://example.org/book/en/"\n')
    assert '<link rel="canonical" href="https://example.org/book/en/registers.html">' in html(build(pages), "register")


def test_what_moves_and_what_goes_from_one_build_to_the_next(pages: Path) -> None:  # noqa: F811
    build(pages)
    (pages / "docs/registers.md").rename(pages / "docs/lists.md")
    change(pages, "docs/index.md", "registers\n", "lists\n")
    built = build(pages)
    assert not (built.out / "registers.html").exists(), "a page that is gone"
    change(pages, MOVED, "", "registers: lists\n")
    assert "url=lists.html" in html(build(pages), "registers")
    (pages / MOVED).unlink()
    built = build(pages)
    assert not (built.out / "registers.html").exists() and (built.out / "lists.html").is_file() and (built.out / "search.html").is_file()


def test_a_wrong_redirect_is_told_and_leads_nowhere(pages: Path) -> None:  # noqa: F811
    change(pages, MOVED, "", "registers: index\n../out: index\ngone: nowhere\n")
    built = build(pages)
    assert [line.split(": ")[0] for line in built.warnings] == [f"{MOVED}:1", f"{MOVED}:2", f"{MOVED}:3"]
    assert "Registers" in html(built, "registers") and not (built.out / "gone.html").exists() and not (built.out.parent / "out.html").exists()
