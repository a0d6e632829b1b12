"""Data for programs under the policy of the pages, in a real browser."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest


@pytest.mark.parametrize(("page", "kind"), [("ar/instruments/untoc.html", "Legislation"), ("fr/about/data.html", "Dataset")])
@pytest.mark.parametrize("served", [True, False])
def test_the_policy_lets_a_block_of_data_stand(site: Path, serve: Callable[[Path], str], open_page: Callable, page: str, kind: str, served: bool) -> None:
    watched = open_page(f"{serve(site) if served else site.as_uri()}/{page}")
    assert watched.complaints == []
    assert json.loads(watched.page.locator('script[type="application/ld+json"]').text_content())["@type"] == kind


def test_a_script_in_the_page_would_be_told(site: Path, tmp_path: Path, open_page: Callable) -> None:
    text = (site / "en" / "about" / "data.html").read_text(encoding="utf-8")
    (tmp_path / "page.html").write_text(text.replace('type="application/ld+json"', ""), encoding="utf-8")
    assert any("inline script" in told for told in open_page((tmp_path / "page.html").as_uri()).complaints)
