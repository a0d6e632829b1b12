"""A build after changes is, byte for byte, a build from nothing.

Sphinx compares times, and so overlooks a file that is older than its last reading: one that was copied or moved with its time, unpacked, or brought back. It
does not write a page again when what it links to is called or stands otherwise, names pictures in the order in which pages were read, and leaves behind what
no page needs any more. Here contents are compared, by digest, and what is left over is taken away.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Collection
from pathlib import Path
from typing import Any

from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment
from sphinx.util.i18n import CatalogRepository, docname_to_domain, get_image_filename_for_language

from treatybook.catalogue import PAGES_IN_OTHER_LANGUAGES
from treatybook.sphinxext.domain import domain_of
from treatybook.sphinxext.identity import root_of

_PICTURES = (".svg", ".png", ".jpg", ".jpeg", ".gif", ".webp")


def _digest(path: Path) -> str:
    """A digest of a file; nothing where there is none."""
    return hashlib.sha256(path.read_bytes()).hexdigest() if path.is_file() else ""


def _catalogues(app: Sphinx) -> CatalogRepository:
    return CatalogRepository(app.srcdir, app.config.locale_dirs, app.config.language, app.config.source_encoding)


def _compile_catalogues(app: Sphinx) -> None:
    """Compile each translation whose compiled form is of another time than itself, older or newer; Sphinx then finds nothing to compile.

    What is left of a translation that was taken out would be used for ever.
    """
    ours = (root_of(app) / PAGES_IN_OTHER_LANGUAGES / app.config.language).resolve()
    if app.builder.name == "gettext" or not ours.is_dir() or not os.access(ours, os.W_OK):
        return
    for compiled in ours.rglob("*.mo"):
        if not compiled.with_suffix(".po").is_file():
            compiled.unlink()
    for catalogue in _catalogues(app).catalogs:
        po, mo = Path(catalogue.po_path), Path(catalogue.mo_path)
        if not po.resolve().is_relative_to(ours):
            continue
        time = po.stat().st_mtime_ns
        if not mo.is_file() or mo.stat().st_mtime_ns != time:
            catalogue.write_mo(app.config.language, app.config.gettext_allow_fuzzy_translations)
            if mo.is_file():
                os.utime(mo, ns=(time, time))


def _leans_on(env: BuildEnvironment, docname: str, compiled: dict[str, Path]) -> str:
    """A digest of every file that a page was made of, beside its own: those that it shows, and that might have been shown, in this language."""
    files = {Path(env.srcdir, name) for name in env.dependencies.get(docname, ())}
    files |= {Path(get_image_filename_for_language(str(path), env)) for path in files if path.suffix in _PICTURES}
    if docname in compiled:
        files.add(compiled[docname])
    told = sorted((os.path.relpath(path, env.srcdir), _digest(path)) for path in files)
    return hashlib.sha256(repr(told).encode()).hexdigest()


def _compiled(app: Sphinx, env: BuildEnvironment) -> dict[str, Path]:
    """The compiled translation of each page that has one."""
    by_domain = {catalogue.domain: Path(app.srcdir, catalogue.mo_path) for catalogue in _catalogues(app).catalogs}
    domains = {docname: docname_to_domain(docname, app.config.gettext_compact) for docname in env.found_docs}
    return {docname: by_domain[domain] for docname, domain in domains.items() if domain in by_domain}


def _find_changed(app: Sphinx, env: BuildEnvironment, added: set[str], changed: set[str], removed: set[str]) -> list[str]:
    """Pages whose file, or a file that they lean on, is another than when they were read."""
    compiled = _compiled(app, env)
    pages: dict[str, tuple[str, str]] = getattr(env, "treatybook_pages", {})
    known = [docname for docname in env.found_docs - added - changed - removed if docname in pages]
    return [docname for docname in known if pages[docname] != (_digest(Path(env.doc2path(docname))), _leans_on(env, docname, compiled))]


def _note_pages(app: Sphinx, env: BuildEnvironment, docnames: Collection[str]) -> None:
    """Before they are read: what is changed in the middle of a build is seen by the next."""
    app.builder.treatybook_sources = {docname: _digest(Path(env.doc2path(docname))) for docname in docnames}  # type: ignore[attr-defined]


def _remember(app: Sphinx, env: BuildEnvironment) -> list[str]:
    """Note what the pages that were read lean on, and write every page again where what pages offer to others has changed."""
    compiled = _compiled(app, env)
    sources: dict[str, str] = getattr(app.builder, "treatybook_sources", {})
    pages: dict[str, tuple[str, str]] = {docname: told for docname, told in getattr(env, "treatybook_pages", {}).items() if docname in env.found_docs}
    pages |= {docname: (source, _leans_on(env, docname, compiled)) for docname, source in sources.items() if docname in env.found_docs}
    env.treatybook_pages = pages  # type: ignore[attr-defined]
    offered, before = _offered(env), getattr(env, "treatybook_offered", None)
    env.treatybook_offered = offered  # type: ignore[attr-defined]
    renamed = _name_pictures(env)
    return sorted(env.found_docs) if before not in (None, offered) else renamed


def _offered(env: BuildEnvironment) -> str:
    """A digest of what other pages can show of a page: its titles and places, where records are at home, and the order of pages."""
    standard = env.domaindata["std"]
    told: list[Any] = [sorted((name, title.astext()) for name, title in env.titles.items()), sorted(env.toctree_includes.items())]
    told += [sorted(standard[kind].items()) for kind in ("labels", "anonlabels", "objects", "terms")]
    told += [sorted((name, slug, *place[1:]) for name, meta in env.metadata.items() for slug, place in meta.get("myst_slugs", {}).items())]
    told += [sorted(domain_of(env).data["homes"].items())]
    return hashlib.sha256(repr(told).encode()).hexdigest()


def _name_pictures(env: BuildEnvironment) -> list[str]:
    """Name pictures in the order of their files, whatever page was read first; return the pages that show one whose name is now another."""
    named = type(env.images)()
    for path in sorted(env.images):
        for docname in sorted(env.images[path][0]):
            named.add_file(docname, path)
    renamed = {docname for path, (docnames, name) in named.items() if env.images[path][1] != name for docname in docnames}
    env.images = named
    return sorted(renamed)


def _put_files_right(app: Sphinx, exception: Exception | None) -> None:
    """Take away pictures that no page shows, and files of the reader's tools that this build has not written; copy pictures that Sphinx took for the same."""
    if exception or app.builder.name != "html":
        return
    pictures, tools = Path(app.outdir, "_images"), Path(app.outdir, "_static/treatybook")
    sources = {name: Path(app.srcdir, path) for path, (_, name) in app.env.images.items()}
    for copy in pictures.glob("*"):
        if copy.name not in sources:
            copy.unlink()
        elif sources[copy.name].is_file() and copy.read_bytes() != (content := sources[copy.name].read_bytes()):  # of one size and time with another
            copy.write_bytes(content)
    written = app.builder.treatybook_digests  # type: ignore[attr-defined]
    for path in tools.rglob("*"):
        if path.is_file() and path.relative_to(tools).as_posix() not in written:
            path.unlink()


def setup(app: Sphinx) -> None:
    """Connect the handlers; what is left over goes before the list of files to keep offline is made."""
    app.connect("builder-inited", _compile_catalogues)
    app.connect("env-get-outdated", _find_changed)
    app.connect("env-before-read-docs", _note_pages)
    app.connect("env-updated", _remember)
    app.connect("build-finished", _put_files_right, priority=980)
