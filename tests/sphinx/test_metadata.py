"""What pages say to those who do not read them: summaries, addresses, data for programs, the list of all pages."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ET
from html import unescape
from pathlib import Path

import pytest
from test_records import CONF, build, html, pages  # noqa: F401  (a fixture)
from treatybook.export.tables import TABLES
from treatybook.sitemap import SITEMAP, XHTML, is_address
from treatybook.sphinxext.metadata import LONGEST
from world import ROOT, change, make_world, write_pages

ADDRESS = "https://example.org/hand%20book"


def meta(page: str) -> dict[str, str]:
    found = re.findall(r'<meta (?:name|property)="([\w:]+)" content="([^"]*)">', page)
    return {name: unescape(said) for name, said in found}


def block(page: str) -> dict:
    (found,) = re.findall(r'<script type="application/ld\+json">(.*?)</script>', page, re.DOTALL)
    return json.loads(found)


@pytest.mark.parametrize(("language", "names"), [("en", "Aland"), ("ar", "[\u0600-\u06ff]")])
def test_every_page_has_a_summary_of_its_own_in_its_language(pages: Path, language: str, names: str) -> None:  # noqa: F811
    change(pages, "docs/registers.md", "# Registers\n", f"# Registers\n\n## A part\n\n`\"Quoted\" <b>` & {'long ' * 100}\n\nNot this.\n")
    built = build(pages, language=language)
    said = {name: meta(html(built, name)) for name in ("index", "states/AAA", "states/BBB", "instruments/alpha", "measures/mla", "recommendations/ratify", "practice/ask", "registers")}
    descriptions = [told["description"] for told in said.values()]
    assert len(set(descriptions)) == len(descriptions) and all(0 < len(text) <= LONGEST + 2 for text in descriptions)
    assert all(told["description"] == told["og:description"] and told["og:title"] and told["og:site_name"] for told in said.values())
    assert re.search(names, said["states/AAA"]["description"])
    assert said["registers"]["description"].startswith('"Quoted" <b> & long') and said["registers"]["description"].endswith(" …")
    assert said["index"]["description"] == "Prose for translators."
    assert (said["index"]["og:type"], said["states/AAA"]["og:type"]) == ("website", "article")


def test_without_an_address_no_page_names_one(pages: Path) -> None:  # noqa: F811
    page = html(build(pages), "states/AAA")
    assert "og:url" not in page and "canonical" not in page
    assert '<link rel="alternate" hreflang="fr" href="../../fr/states/AAA.html">' in page


def test_with_an_address_pages_name_it_in_full(pages: Path) -> None:  # noqa: F811
    (pages / "conf.py").write_text(f'{CONF}html_baseurl = "{ADDRESS}/en/"\n', encoding="utf-8")
    built = build(pages)
    page = html(built, "states/AAA")
    assert meta(page)["og:url"] == f"{ADDRESS}/en/states/AAA.html"
    assert page.count(f'<link rel="canonical" href="{ADDRESS}/en/states/AAA.html">') == 1
    assert f'<link rel="alternate" hreflang="ar" href="{ADDRESS}/ar/states/AAA.html">' in page
    assert f'<link rel="alternate" hreflang="x-default" href="{ADDRESS}/index.html">' in page
    for name in ("404", "search"):
        assert "canonical" not in html(built, name) and 'content="noindex"' in html(built, name)


def test_a_treaty_for_programs(pages: Path) -> None:  # noqa: F811
    change(pages, "conventions/instruments/alpha.yaml", "short: {en: Alpha,", "short: {en: Alpha </script><script>alert(1)</script>,")
    built = build(pages)
    page = html(built, "instruments/alpha")
    told = block(page)
    assert (told["@type"], told["legislationLegalForce"], told["mainEntityOfPage"]["inLanguage"]) == ("Legislation", "https://schema.org/InForce", "en")
    assert told["alternateName"].startswith("Alpha </script>") and "<script>alert" not in page
    assert re.fullmatch(r"\d{4}(-\d\d){0,2}", told["legislationDate"])
    assert "ld+json" not in html(built, "states/AAA")


def test_the_data_files_for_programs(pages: Path) -> None:  # noqa: F811
    change(pages, "docs/about/data.md", "", "# Data\n\nAll records.\n")
    change(pages, "docs/index.md", "registers\n", "registers\nabout/data\n")
    built = build(pages)
    told = block(html(built, "about/data"))
    assert (told["@type"], told["dateModified"], told["license"]) == ("Dataset", "2020-06-01", "https://creativecommons.org/licenses/by/4.0/")
    assert [each["contentUrl"] for each in told["distribution"]][:2] == [f"../../data/v1/{TABLES[0].name}.{form}" for form in ("csv", "json")]
    assert {each["name"] for each in told["distribution"]} == {f"{table.name}.{form}" for table in TABLES for form in ("csv", "json")} | {"datapackage.json"}


@pytest.mark.parametrize(("address", "good"), [("https://example.org", True), ("http://localhost:8000/a", True), ("example.org/a", False), ("file:///a", False), ("https://x.example/?q", False), ("javascript:alert(1)", False)])
def test_what_a_site_can_stand_at(address: str, good: bool) -> None:
    assert is_address(address) is good


def make(root: Path, address: str) -> subprocess.CompletedProcess[str]:
    environment = os.environ | {"TREATYBOOK_SITE_URL": address, "SOURCE_DATE_EPOCH": "1590969600", "PYTHONPATH": str(ROOT / "tools")}
    return subprocess.run([sys.executable, "-m", "treatybook", "build", "en", "fr"], cwd=root, env=environment, capture_output=True, text=True, check=False)


def test_the_list_of_all_pages(tmp_path: Path) -> None:
    root = make_world(tmp_path)
    write_pages(root)
    change(root, "docs/redirects.yaml", "", "old/page: states/AAA\n")
    shutil.copy(ROOT / "conf.py", root)
    site = root / "build" / "html"
    assert make(root, "").returncode == 0
    assert not (site / "sitemap.xml").exists() and not (site / "robots.txt").exists()
    assert make(root, f"{ADDRESS}/").returncode == 0
    assert f"Sitemap: {ADDRESS}/sitemap.xml" in (site / "robots.txt").read_text(encoding="utf-8")
    entries = ET.parse(site / "sitemap.xml").getroot().findall(f"{{{SITEMAP}}}url")
    listed = {entry.findtext(f"{{{SITEMAP}}}loc"): {(link.get("hreflang"), link.get("href")) for link in entry.findall(f"{{{XHTML}}}link")} for entry in entries}
    paths = {address.removeprefix(f"{ADDRESS}/") for address in listed}
    assert {"index.html", "en/index.html", "fr/states/AAA.html"} <= paths
    assert not any(name in path for path in paths for name in ("404", "search", "offline", "old/page", "_static"))
    assert all((site / path).is_file() for path in paths)
    assert listed[f"{ADDRESS}/fr/states/AAA.html"] == {(language, f"{ADDRESS}/{language}/states/AAA.html") for language in ("en", "fr")}
    wrong = make(root, "example.org")
    assert wrong.returncode == 2 and "TREATYBOOK_SITE_URL is 'example.org'" in wrong.stderr
