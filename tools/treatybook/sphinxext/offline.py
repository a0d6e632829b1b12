"""What keeps an edition on a device: the list of its files with their digests, the worker that keeps them, the offline page, and what a
telephone shows of it on its first screen.

Each language is kept apart: a reader pays for one language only, and each is renewed by itself. The digest of the list is the release:
a worker keeps a file only where it is, byte for byte, the one that the list names.
"""

from __future__ import annotations

import base64
import hashlib
import json
import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective

from treatybook.model import Handbook
from treatybook.sphinxext.domain import domain_of
from treatybook.sphinxext.theme import WEB, write_if_changed
from treatybook.sphinxext.words import direction
from treatybook.weight import compressed

LIST, WORKER, MANIFEST = "release.json", "worker.js", "app.webmanifest"
ICONS = ("icon-192.png", "icon-512.png")
OFFLINE_PAGE = "offline.html"
OFFLINE_SCRIPT = "offline-page.js"
ASSETS = "_static/treatybook/"
_KEPT_CHAPTERS = ("practice/",)
"""Chapters of which every page is in the core: what one needs in a court or on the way to it."""
_KEPT_PAGES = {"about/settings.html", "about/offline.html", "cooperation/urgent-cases.html"}
"""Pages of other chapters that are in the core: what this device keeps, what to do without a line, what cannot wait."""
_FIRST_PAGES = {"index.html", OFFLINE_PAGE, "cooperate/index.html", "two-crimes.html", *_KEPT_PAGES}
_ABOVE = {"landing.css", "lost.js", "icon.svg"}
"""What the pages above the languages load."""
_FIRST_SCRIPTS = {"theme.css", "treatybook.css", "boot.js", "words.js", "frame.js", "offline.js", "tables.js", "icon.svg", OFFLINE_SCRIPT, "settings.js",
                  "finder-data.js", "finder-law.js", "finder-told.js", "finder-answer.js", "finder-page.js"}
"""With these pages: what is kept from the first visit, unasked. The rest of the core follows with the second page, or when the reader says so."""
NO_DOWNLOADS = "<!-- downloads -->"
KEEP = "tb-keep"
_SIZE = re.compile(rf'(<div id="{KEEP}" data-kilobytes=")\d*"')


def digest(content: bytes) -> str:
    """The first 18 bytes of SHA-256, as the worker reads them."""
    return base64.urlsafe_b64encode(hashlib.sha256(content).digest()[:18]).decode()


def is_core(address: str) -> bool:
    """Whether a file belongs to the core: what leads to the others, the tools with their data, the checklists and forms."""
    path = address.partition("?")[0]
    if path.startswith("_"):
        return path.startswith(ASSETS) and not path.startswith(f"{ASSETS}search/text-")
    return "/" not in path or path.endswith("/index.html") or path.startswith(_KEPT_CHAPTERS) or path in _KEPT_PAGES


def is_first(address: str) -> bool:
    """Whether a file of the core is kept from the first visit."""
    path = address.partition("?")[0]
    return path in _FIRST_PAGES | _ABOVE or path.removeprefix(ASSETS) in _FIRST_SCRIPTS


def release_list(folder: Path, addresses: Mapping[str, str]) -> str:
    """The list of a release: each address with the digest of its file, the core with what it weighs on the line, and what of it comes first."""
    contents = {address: (folder / path).read_bytes() for address, path in sorted(addresses.items())}
    core = {address: compressed(content) for address, content in contents.items() if is_core(address)}
    listed = {"files": {address: digest(content) for address, content in contents.items()}, "core": core, "first": [address for address in core if is_first(address)]}
    return json.dumps(listed, separators=(",", ":")) + "\n"


def tell_size(folder: Path, addresses: Mapping[str, str]) -> None:
    """Write into the page that offers it what the core weighs."""
    for path in sorted(set(addresses.values()) & _KEPT_PAGES):
        html = (folder / path).read_text(encoding="utf-8")
        if _SIZE.search(html):
            size = sum(compressed((folder / addresses[address]).read_bytes()) for address in addresses if is_core(address))
            write_if_changed(folder / path, _SIZE.sub(rf'\g<1>{round(size / 1000, -1):.0f}"', html))


def write_release(folder: Path, addresses: Mapping[str, str]) -> None:
    """Write the list, and the worker that bears its digest; ``addresses``: as pages ask for files, with their paths."""
    tell_size(folder, addresses)
    listed = release_list(folder, addresses)
    write_if_changed(folder / LIST, listed)
    worker = (WEB / "offline" / WORKER).read_text(encoding="utf-8").replace("{release}", digest(listed.encode()))
    write_if_changed(folder / WORKER, worker)


def manifest(handbook: Handbook, language: str) -> str:
    """What a telephone shows of the edition on its first screen."""
    icons = [{"src": f"{ASSETS}{icon}", "sizes": f"{size}x{size}", "type": "image/png", "purpose": purpose} for icon, size in zip(ICONS, (192, 512), strict=True) for purpose in ("any", "maskable")]
    return json.dumps(
        {
            "name": handbook.title.pick(language).words,
            "short_name": handbook.short.pick(language).words,
            "lang": language,
            "dir": direction(language),
            "id": "./",
            "start_url": "index.html",
            "scope": "./",
            "display": "minimal-ui",
            "background_color": "#ffffff",
            "theme_color": "#0b5a7a",
            "icons": [{"src": f"{ASSETS}icon.svg", "sizes": "any", "type": "image/svg+xml", "purpose": "any"}, *icons],
        },
        ensure_ascii=False,
        indent=2,
    ) + "\n"


def addresses_of(folder: Path, pages: Iterable[str], digests: Mapping[str, str], search: str) -> Iterator[tuple[str, str]]:
    """Each file of the edition: the address by which pages ask for it, and its path."""
    for page in pages:
        if (folder / page).is_file():
            yield page, page
    for name, version in digests.items():
        path = f"{ASSETS}{name}"
        if (folder / path).is_file():
            yield f"{path}?v={search if name.startswith('search/') else version}", path
    for name in ICONS:
        yield f"{ASSETS}{name}", f"{ASSETS}{name}"
    others = [folder / "_static" / "pygments.css", *sorted((folder / "_images").glob("*"))]
    for path in others:
        if path.is_file():
            name = path.relative_to(folder).as_posix()
            yield name, name


def _write(app: Sphinx, exception: Exception | None) -> None:
    if exception or app.builder.name != "html":
        return
    folder = Path(app.outdir)
    for name in ICONS:
        (folder / ASSETS / name).write_bytes((WEB / name).read_bytes())
    write_if_changed(folder / MANIFEST, manifest(domain_of(app.env).catalogue.handbook, app.config.language))
    # The page for lost addresses is shown by a server alone.
    pages = [Path(app.builder.get_outfilename(name)).relative_to(folder).as_posix() for name in sorted({*app.env.found_docs, *app.builder.treatybook_collected} - {"404"})]
    write_release(folder, dict(addresses_of(folder, pages, app.builder.treatybook_digests, app.builder.treatybook_search)))


class KeepDirective(SphinxDirective):
    """The button that keeps the whole core on the device: a box that the script of all pages fills."""

    def run(self) -> list[nodes.Node]:
        return [nodes.raw("", f'<div id="{KEEP}" data-kilobytes="0"></div>\n', format="html")]


class DownloadsDirective(SphinxDirective):
    """Where copies to take along are led to, once they are published beside the pages."""

    def run(self) -> list[nodes.Node]:
        return [nodes.raw("", f"{NO_DOWNLOADS}\n", format="html")]


def _offline_page(app: Sphinx) -> Iterator[tuple[str, dict[str, Any], str]]:
    if app.builder.name == "html":
        yield "offline", {}, "offline.html"


def _load_script(app: Sphinx, pagename: str, template: str, context: dict[str, Any], doctree: object) -> None:
    if pagename == "offline":
        context["tb_scripts"] = (OFFLINE_SCRIPT,)


def setup(app: Sphinx) -> None:
    """Connect the handlers; the list is made when all else has been written."""
    app.add_directive_to_domain("tb", "keep", KeepDirective)
    app.add_directive_to_domain("tb", "downloads", DownloadsDirective)
    app.connect("html-collect-pages", _offline_page)
    app.connect("html-page-context", _load_script, priority=950)
    app.connect("build-finished", _write, priority=990)
