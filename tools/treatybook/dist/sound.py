"""Whether an EPUB book holds together: every part is XML, listed and of a known kind, every inner link leads somewhere, nothing runs.

epubcheck tells far more and needs Java; the tests run it where it is there. This runs wherever a book is made.
"""

from __future__ import annotations

import posixpath
import zipfile
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote, urlsplit
from xml.etree import ElementTree

_HTML, _OPF = "{http://www.w3.org/1999/xhtml}", "{http://www.idpf.org/2007/opf}"
_XML = (".xhtml", ".opf", ".ncx", ".xml", ".svg")
_NOT_LISTED = {"mimetype", "META-INF/container.xml", "content.opf"}


def faults(book: Path) -> Iterator[str]:
    """One sentence for each thing that is wrong."""
    with zipfile.ZipFile(book) as archive:
        names = archive.namelist()
        first = archive.infolist()[0]
        if first.filename != "mimetype" or first.compress_type != zipfile.ZIP_STORED or archive.read(first) != b"application/epub+zip":
            yield "The type of the file does not stand first and plain."
        trees = {}
        for name in names:
            if name.endswith(_XML):
                try:
                    trees[name] = ElementTree.fromstring(archive.read(name))
                except ElementTree.ParseError as wrong:
                    yield f"{name} is not XML: {wrong}."
    yield from _listed(trees.get("content.opf"), set(names))
    anchors = {name: {element.get("id") for element in tree.iter() if element.get("id")} for name, tree in trees.items()}
    for name, tree in trees.items():
        if name.endswith(".xhtml"):
            yield from _page_faults(name, tree, set(names), anchors)


def _listed(package: ElementTree.Element | None, names: set[str]) -> Iterator[str]:
    if package is None:
        yield "The book has no content.opf."
        return
    items = {item.get("id"): unquote(item.get("href", "")) for item in package.iter(f"{_OPF}item")}
    for name in sorted(names - _NOT_LISTED - set(items.values())):
        yield f"{name} is in the book and not in its list."
    for name in sorted(set(items.values()) - names):
        yield f"{name} is in the list and not in the book."
    spine = [items.get(item.get("idref")) for item in package.iter(f"{_OPF}itemref")]
    if len(spine) != len(set(spine)) or None in spine:
        yield "The order of reading names a page twice, or one that is not there."


def _page_faults(name: str, tree: ElementTree.Element, names: set[str], anchors: dict[str, set[str | None]]) -> Iterator[str]:
    ids = [element.get("id") for element in tree.iter() if element.get("id")]
    if len(ids) != len(set(ids)):
        yield f"{name} has an id twice."
    for element in tree.iter():
        if element.tag in (f"{_HTML}script", f"{_HTML}form", f"{_HTML}iframe") or any(key.startswith("on") or key == "style" for key in element.attrib):
            yield f"{name} holds something that runs or asks: {element.tag.removeprefix(_HTML)}."
        for attribute in ("href", "src"):
            target = urlsplit(element.get(attribute, ""))
            if target.scheme or element.get(attribute) is None:
                continue
            place = posixpath.normpath(posixpath.join(posixpath.dirname(name), unquote(target.path))) if target.path else name
            if place not in names:
                yield f"{name} leads to {place}, which is not in the book."
            elif target.fragment and unquote(target.fragment) not in anchors.get(place, set()):
                yield f"{name} leads to {place}#{target.fragment}, which is not there."
