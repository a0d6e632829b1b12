"""What a copy of the site for the disk holds: one language or all, each with the data files, and no link that leads nowhere."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from treatybook.landing import STATIC, landing_page
from treatybook.model import Handbook

# Of use on a server alone: the page for lost addresses, what keeps pages in a browser, Sphinx's list for other sites.
_FOR_SERVERS = {"404.html", "offline.html", "worker.js", "release.json", "app.webmanifest", "objects.inv"}
_SWITCHER = re.compile(r'<nav class="tb-languages".*?</nav>', re.DOTALL)
_LINK = re.compile(r'href="([^"]*)" lang="(\w+)"')
_ALTERNATE = re.compile(r'\s*<link rel="alternate" hreflang="(\w+)"[^>]*>')


def copy_files(site: Path, handbook: Handbook, languages: Sequence[str]) -> Iterator[tuple[str, bytes]]:
    """Name and content of every file of a copy that holds these languages."""
    absent = tuple(language for language in handbook.editions if language not in languages)
    yield "index.html", landing_page(handbook, tuple(languages), absent).encode()
    for source in STATIC:
        yield source.name, source.read_bytes()
    for folder in ("data", *languages):
        for path in _files(site / folder):
            name = path.relative_to(site).as_posix()
            if path.relative_to(site / folder).as_posix() in _FOR_SERVERS:
                continue
            content = path.read_bytes()
            if absent and path.suffix == ".html":
                content = lead_to_what_is_there(content.decode(), name.count("/"), absent).encode()
            yield name, content


def _files(folder: Path) -> list[Path]:
    """Files alone: what a link leads to may lie outside the site."""
    return sorted(path for path in folder.rglob("*") if path.is_file() and not path.is_symlink())


def lead_to_what_is_there(html: str, depth: int, absent: Sequence[str]) -> str:
    """Turn the links to languages that are not in the copy to its first page, which tells where they are."""

    def link(match: re.Match[str]) -> str:
        language = match[2]
        return f'href="{"../" * depth}index.html#{language}" lang="{language}"' if language in absent else match[0]

    html = _SWITCHER.sub(lambda switcher: _LINK.sub(link, switcher[0]), html, count=1)
    return _ALTERNATE.sub(lambda match: "" if match[1] in absent else match[0], html)
