"""The data files on the built site."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

from treatybook.catalogue import Catalogue
from treatybook.export import export_files
from treatybook.site import build
from world import ROOT, TODAY, change, make_world, write_pages


def test_site_carries_the_files_to_which_its_pages_link(world: Catalogue, tmp_path: Path) -> None:
    written, root = dict(export_files(world, TODAY)), make_world(tmp_path)
    write_pages(root)
    with (root / "docs/index.md").open("a", encoding="utf-8") as first:
        first.writelines(f"\n```{{tb:{view}}}\n```\n" for view in ("organisations", "agreements", "latest-acts"))
    shutil.copy(ROOT / "conf.py", root)
    site = tmp_path / "build" / "html"
    assert build(root, ["en"], site, today=TODAY) == 0
    data = site / "data" / "v1"
    assert {path.name: path.read_bytes() for path in data.iterdir()} == written
    links = [(page, link) for page in (site / "en").rglob("*.html") if page.name != "404.html" for link in re.findall(r'href="([^"]*/data/v1/[^"]*)"', page.read_text(encoding="utf-8"))]
    assert links
    for page, link in links:
        assert (page.parent / link).resolve().parent == data and (page.parent / link).is_file()

    change(root, "conventions/status/alpha.yaml", "2001-06-01", "2001-06-31")
    assert build(root, ["en"], site, today=TODAY) == 1
    assert {path.name: path.read_bytes() for path in data.iterdir()} == written
