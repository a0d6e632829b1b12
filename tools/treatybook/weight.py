"""What the first view of a page costs a reader whose cache is empty: the page and all that it loads, compressed."""

from __future__ import annotations

import gzip
import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape
from pathlib import Path
from urllib.parse import unquote, urlsplit

FIRST_VIEW = 100_000
"""Bytes of a page with all that it loads, compressed."""
BLOCKING = 20_000
"""Bytes of one script that is loaded before the page is drawn, compressed."""

_LOADED = re.compile(
    r'<link\b[^>]*\brel="(?:stylesheet|icon)"[^>]*\bhref="(?P<sheet>[^"]+)"|<link\b[^>]*\bhref="(?P<other>[^"]+)"[^>]*\brel="(?:stylesheet|icon)"'
    r'|<script\b(?P<how>[^>]*)\bsrc="(?P<script>[^"]+)"|<(?:img|source)\b[^>]*\bsrc="(?P<picture>[^"]+)"'
)


@dataclass(frozen=True)
class Weight:
    """Compressed bytes of a page; ``elsewhere``: addresses of other hosts that it would load; ``blocking``: scripts that hold it up."""

    page: int
    sheets: int
    scripts: int
    pictures: int
    blocking: tuple[tuple[str, int], ...]
    elsewhere: tuple[str, ...]

    @property
    def total(self) -> int:
        return self.page + self.sheets + self.scripts + self.pictures


def compressed(content: bytes) -> int:
    """Bytes on the line, as usual servers compress them."""
    return len(gzip.compress(content, 6, mtime=0))


class Scales:
    """Weighs the pages of a site; each file that many pages load is weighed once."""

    def __init__(self) -> None:
        self._known: dict[Path, int] = {}

    def _file(self, path: Path) -> int:
        if path not in self._known:
            self._known[path] = compressed(path.read_bytes())
        return self._known[path]

    def weigh(self, path: Path) -> Weight:
        """Weigh one page with what it loads."""
        html = path.read_text(encoding="utf-8")
        sums = {"sheet": 0, "script": 0, "picture": 0}
        blocking, elsewhere = [], []
        for kind, address, how in sorted(set(_loaded(html))):
            target = urlsplit(address)
            if target.scheme == "data":
                continue
            if target.scheme or target.netloc:
                elsewhere.append(address)
                continue
            size = self._file(_found(path, unquote(target.path)))
            sums[kind] += size
            if kind == "script" and not re.search(r"\b(?:defer|async)\b", how):
                blocking.append((target.path.rpartition("/")[2], size))
        return Weight(compressed(html.encode()), sums["sheet"], sums["script"], sums["picture"], tuple(blocking), tuple(elsewhere))


def _found(page: Path, address: str) -> Path:
    """The file that a page loads; an address from the root of the host is looked for from the root of the site, in whatever folder of the host that will stand."""
    if not address.startswith("/"):
        return (page.parent / address).resolve()
    steps = address.strip("/").split("/")
    tried = (folder.joinpath(*steps[first:]) for first in range(len(steps)) for folder in page.parents[1::-1])
    return next((path for path in tried if path.is_file()), page.parent / address)


def _loaded(html: str) -> Iterator[tuple[str, str, str]]:
    for found in _LOADED.finditer(html):
        for kind in ("sheet", "other", "script", "picture"):
            if found[kind]:
                yield "sheet" if kind == "other" else kind, unescape(found[kind]), found["how"] or ""


def kind_of(page: str) -> str:
    """What kind of page it is, by its place in the site: its chapter, or its own name at the top."""
    name = page.removesuffix(".html")
    return name if "/" not in name or name.startswith("overviews/") or name.endswith("/index") else f"{name.partition('/')[0]}/…"


def heaviest(edition: Path) -> dict[str, tuple[str, Weight]]:
    """The heaviest page of each kind in the folder of a language, with its weight."""
    scales, found = Scales(), {}
    for path in sorted(edition.rglob("*.html")):
        page = path.relative_to(edition).as_posix()
        weight, kind = scales.weigh(path), kind_of(page)
        if kind not in found or weight.total > found[kind][1].total:
            found[kind] = (page, weight)
    return found
