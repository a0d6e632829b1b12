"""Addresses that stay: a page that moved leaves a small page that leads to the new one; a page that is gone leaves nothing.

Sphinx forgets a page that is taken out but not its file, which would be published for ever.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from sphinx.application import Sphinx
from sphinx.util import logging

from treatybook.checks.redirects import wrong_with
from treatybook.prose import read_redirects
from treatybook.sphinxext.domain import domain_of
from treatybook.sphinxext.words import words

logger = logging.getLogger(__name__)
TEMPLATE = "moved.html"


def _moved_pages(app: Sphinx) -> Iterator[tuple[str, dict[str, Any], str]]:
    if app.builder.name != "html":
        return
    root = domain_of(app.env).catalogue.root
    redirects, problems = read_redirects(root)
    for redirect in redirects:
        wrong = list(wrong_with(redirect, app.env.found_docs))
        problems += wrong
        if not wrong:
            yield redirect.old, _context(app, redirect.old, redirect.new), TEMPLATE
    for problem in sorted(problems):
        logger.warning("%s %s", problem.message, problem.hint, location=f"{root / problem.place.file}:{problem.place.line}", type="treatybook", subtype=problem.code)


def _context(app: Sphinx, old: str, new: str) -> dict[str, Any]:
    here = app.builder.get_relative_uri(old, new)
    base = app.config.html_baseurl
    canonical = f"{base.rstrip('/')}/{app.builder.get_target_uri(new)}" if base else here
    return {"title": words(app.config.language)["moved_title"], "tb_moved_to": here, "tb_moved_title": app.env.titles[new].astext(), "tb_canonical": canonical}


def _note_page(app: Sphinx, pagename: str, template: str, context: dict[str, Any], doctree: object) -> None:
    """Pages that no file stands for are written by this very process in every build."""
    if pagename not in app.env.found_docs:
        noted = getattr(app.builder, "treatybook_collected", set())
        app.builder.treatybook_collected = {*noted, pagename}


def _remove_gone(app: Sphinx, exception: Exception | None) -> None:
    if exception or app.builder.name != "html":
        return
    wanted = {Path(app.builder.get_outfilename(name)) for name in {*app.env.found_docs, *getattr(app.builder, "treatybook_collected", ())}}
    for path in Path(app.outdir).rglob("*.html"):
        if path not in wanted and path.relative_to(app.outdir).parts[0] != "_static":
            path.unlink()


def setup(app: Sphinx) -> None:
    """Connect the handlers."""
    app.connect("html-collect-pages", _moved_pages)
    app.connect("html-page-context", _note_page)
    app.connect("build-finished", _remove_gone)
