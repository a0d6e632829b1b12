"""Links that lead to another site."""

from __future__ import annotations

import re
from pathlib import Path

from test_records import build, html, pages  # noqa: F401  (a fixture)
from world import change

PROSE = "# Links\n\nTo [a site](https://x.example/a?b=1), [our own page](index.md), [a part](#links), <https://y.example/c>, {tb:state}`AAA`, {tb:data}`status.csv`.\n"


def test_links_to_other_sites_are_marked_and_no_others(pages: Path) -> None:  # noqa: F811
    change(pages, "docs/registers.md", (pages / "docs/registers.md").read_text(encoding="utf-8"), PROSE)
    built = build(pages)
    page = html(built, "registers")
    links = re.findall(r"<a [^>]*>", page)
    outside = [link for link in links if re.search(r'href="https?://', link, re.IGNORECASE)]
    assert len(outside) == 2
    for link in links:
        marks = ('rel="noopener noreferrer"' in link, 'aria-describedby="tb-outside"' in link, re.search(r'class="[^"]*\bexternal\b', link) is not None)
        assert marks == ((True,) * 3 if link in outside else (False,) * 3), link
    assert '<p id="tb-outside" hidden>Leads to another site</p>' in page


def test_no_page_leads_outside_unmarked(pages: Path) -> None:  # noqa: F811
    built = build(pages, language="ar")
    seen = 0
    for path in built.out.rglob("*.html"):
        for link in re.findall(r'<a [^>]*href="(?:https?:)?//[^>]*>', path.read_text(encoding="utf-8")):
            assert "noopener noreferrer" in link and "tb-outside" in link, (path, link)
            seen += 1
    assert seen > 20
