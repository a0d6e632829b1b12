"""For search engines: every page with its other languages, and where that list is. Both name full addresses, so that there is none without one."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from collections.abc import Sequence
from pathlib import Path
from urllib.parse import quote, urlsplit

SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9"
XHTML = "http://www.w3.org/1999/xhtml"
_HIDDEN = b'<meta name="robots" content="noindex">'
_HEAD = 4096
"""Bytes of a page in which it says that it is not to be listed."""


def is_address(address: str) -> bool:
    """Whether a site can stand at this address."""
    parts = urlsplit(address)
    return parts.scheme in ("http", "https") and bool(parts.hostname) and not parts.query and not parts.fragment


def listed_pages(folder: Path) -> set[str]:
    """The pages of a language that are to be found, by their paths."""
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*.html") if not path.relative_to(folder).parts[0].startswith("_") and not _is_hidden(path)}


def _is_hidden(path: Path) -> bool:
    with path.open("rb") as page:
        return _HIDDEN in page.read(_HEAD)


def sitemap(site: Path, languages: Sequence[str], address: str) -> bytes:
    """The list of all pages."""
    ET.register_namespace("xhtml", XHTML)
    pages = {language: listed_pages(site / language) for language in languages}
    root = ET.Element("urlset", {"xmlns": SITEMAP})
    _add(root, f"{address}/index.html", [])
    for name in sorted(set().union(*pages.values())):
        places = [(language, f"{address}/{language}/{quote(name)}") for language in languages if name in pages[language]]
        for _, place in places:
            _add(root, place, places)
    ET.indent(root, " ")
    return ET.tostring(root, encoding="utf-8", xml_declaration=True) + b"\n"


def _add(root: ET.Element, place: str, others: Sequence[tuple[str, str]]) -> None:
    entry = ET.SubElement(root, "url")
    ET.SubElement(entry, "loc").text = place
    for language, other in others:
        ET.SubElement(entry, f"{{{XHTML}}}link", {"rel": "alternate", "hreflang": language, "href": other})


def write_sitemap(site: Path, languages: Sequence[str], address: str) -> None:
    """Write the list, and the file that tells where it is."""
    address = address.rstrip("/")
    (site / "sitemap.xml").write_bytes(sitemap(site, languages, address))
    (site / "robots.txt").write_text(f"User-agent: *\nAllow: /\n\nSitemap: {address}/sitemap.xml\n", encoding="ascii")
