"""What keeps an edition on a device: the list of its files with their digests, the worker that keeps them, the offline page, and what a
telephone shows of it on its first screen.

Each language is kept apart: a reader pays for one language only, and each is renewed by itself. The digest of the list is the release:
a worker keeps a file only where it is, byte for byte, the one that the list names.
"""

from __future__ import annotations

import base64
import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from sphinx.application import Sphinx

from treatybook.model import Handbook
from treatybook.sphinxext.domain import domain_of
from treatybook.sphinxext.theme import WEB, write_if_changed
from treatybook.sphinxext.words import direction

LIST, WORKER, MANIFEST = "release.json", "worker.js", "app.webmanifest"
ICONS = ("icon-192.png", "icon-512.png")
OFFLINE_SCRIPT = "offline-page.js"
ASSETS = "_static/treatybook/"
_KEPT_CHAPTERS = ("practice/",)
"""Chapters of which every page is kept from the first visit: what one needs in a court or on the way to it."""


def digest(content: bytes) -> str:
    """The first 18 bytes of SHA-256, as the worker reads them."""
    return base64.urlsafe_b64encode(hashlib.sha256(content).digest()[:18]).decode()


def is_core(address: str) -> bool:
    """Whether a file is kept from the first visit: what leads to the others, the tools with their data, and the checklists and forms."""
    path = address.partition("?")[0]
    if path.startswith("_"):
        return path.startswith(ASSETS) and not path.startswith(f"{ASSETS}search/text-")
    return "/" not in path or path.endswith("/index.html") or path.startswith(_KEPT_CHAPTERS)


def release_list(folder: Path, addresses: Mapping[str, str]) -> str:
    """The list of a release: each address with the digest of its file, and what is kept from the first visit."""
    files = {address: digest((folder / path).read_bytes()) for address, path in sorted(addresses.items())}
    return json.dumps({"files": files, "core": [address for address in files if is_core(address)]}, separators=(",", ":")) + "\n"


def write_release(folder: Path, addresses: Mapping[str, str]) -> None:
    """Write the list, and the worker that bears its digest; ``addresses``: as pages ask for files, with their paths."""
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


def _offline_page(app: Sphinx) -> Iterator[tuple[str, dict[str, Any], str]]:
    if app.builder.name == "html":
        yield "offline", {}, "offline.html"


def _load_script(app: Sphinx, pagename: str, template: str, context: dict[str, Any], doctree: object) -> None:
    if pagename == "offline":
        context["tb_scripts"] = (OFFLINE_SCRIPT,)


def setup(app: Sphinx) -> None:
    """Connect the handlers; the list is made when all else has been written."""
    app.connect("html-collect-pages", _offline_page)
    app.connect("html-page-context", _load_script, priority=950)
    app.connect("build-finished", _write, priority=990)
