"""The site's structure, worked out once a build: chapters, pages, trail and neighbours.

The theme renders the whole tree again for every page, which grows with the square of the pages.
Here a page shows the chapters and only the pages of the chapter that it is in.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from sphinx import addnodes
from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment

from treatybook.sphinxext.domain import domain_of

# A list longer than this stands in a fold of its own, closed unless the reader is in it.
LONG = 12
FOR_EDITORS = frozenset(f"about/{name}" for name in ("addresses", "data", "directives", "engine", "first-correction", "keep-current", "problems", "style"))
"""Pages for whoever works on the handbook: no reader searches for them, and no book prints them."""


@dataclass(frozen=True)
class Entry:
    """A page as the menu shows it."""

    docname: str
    title: str


@dataclass(frozen=True)
class Chapter:
    """A top-level page with the pages under it, each with its own title."""

    page: Entry
    pages: tuple[Entry, ...]


@dataclass(frozen=True)
class Group:
    """Chapters that stand under one caption on the first page."""

    caption: str
    chapters: tuple[Chapter, ...]


@dataclass(frozen=True)
class Structure:
    """All groups, and for each page the chapter that holds it."""

    groups: tuple[Group, ...]
    chapter_of: dict[str, Chapter]


def is_for_trainer(env: BuildEnvironment, docname: str) -> bool:
    """Whether a page holds answers, which a participant is not led to."""
    return env.metadata.get(docname, {}).get("for_trainer", "").lower() == "true"  # MyST has written both True and true


def _entry(env: BuildEnvironment, docname: str, title: str | None = None) -> Entry:
    return Entry(docname, title or env.titles[docname].astext())


def _descendants(env: BuildEnvironment, docname: str, seen: set[str]) -> list[str]:
    found = []
    for child in env.toctree_includes.get(docname, ()):
        if child not in seen and child in env.titles:
            seen.add(child)
            found += [child, *_descendants(env, child, seen)]
    return found


def _in_order(env: BuildEnvironment, pages: list[Entry]) -> tuple[Entry, ...]:
    """A long list stands in the reader's alphabet, so that a name can be found in it; a short one as it was written."""
    if len(pages) > LONG:
        pages = sorted(pages, key=lambda page: domain_of(env).wording.sort_key(page.title))
    return tuple(pages)


def read_structure(env: BuildEnvironment) -> Structure:
    """Work the structure out from the first page's tables of contents."""
    root = env.config.root_doc
    groups = []
    chapter_of: dict[str, Chapter] = {}
    seen = {root}
    for toctree in env.get_doctree(root).findall(addnodes.toctree):
        chapters = []
        for title, docname in toctree["entries"]:
            if docname not in env.titles or docname in seen:
                continue
            seen.add(docname)
            below = _descendants(env, docname, seen)
            pages = _in_order(env, [_entry(env, child) for child in below if not is_for_trainer(env, child)])
            chapter = Chapter(_entry(env, docname, title), pages)
            chapters.append(chapter)
            chapter_of |= dict.fromkeys((docname, *below), chapter)
        if chapters:
            groups.append(Group(toctree.get("caption") or "", tuple(chapters)))
    return Structure(tuple(groups), chapter_of)


def structure_of(app: Sphinx) -> Structure:
    """Return the structure of this build, reading it at the first call."""
    structure = getattr(app.builder, "treatybook_structure", None)
    if structure is None:
        structure = read_structure(app.env)
        app.builder.treatybook_structure = structure
    return structure


def _rewrite_all_when_structure_changed(app: Sphinx, env: BuildEnvironment) -> list[str]:
    """Every page shows the menu: a changed title or order concerns them all."""
    if app.builder.format != "html":
        return []
    groups = read_structure(env).groups
    if getattr(env, "treatybook_menu", None) == groups:
        return []
    env.treatybook_menu = groups
    return sorted(env.found_docs)


def _neighbour(app: Sphinx, docname: str, side: int) -> dict[str, str] | None:
    """The page before (``side`` 1) or after (2) in the order of reading; pages with answers are passed over."""
    found = docname
    while (found := app.builder.relations[found][side]) and is_for_trainer(app.env, found):
        pass
    if found is None:
        return None
    return {"link": app.builder.get_relative_uri(docname, found), "title": app.builder.render_partial(app.env.titles[found])["title"]}


def _add_menu(app: Sphinx, pagename: str, template: str, context: dict[str, Any], doctree: object) -> None:
    structure = structure_of(app)
    context["tb_groups"] = structure.groups
    context["tb_chapter"] = structure.chapter_of.get(pagename)
    context["tb_long"] = LONG
    if not is_for_trainer(app.env, pagename):
        _, *beside = getattr(app.builder, "relations", {}).get(pagename, (None, None, None))
        for side, name in enumerate(("prev", "next")):
            if beside[side] and is_for_trainer(app.env, beside[side]):
                context[name] = _neighbour(app, pagename, side + 1)


def setup(app: Sphinx) -> None:
    """Connect the menu to the pages."""
    app.connect("env-updated", _rewrite_all_when_structure_changed)
    app.connect("html-page-context", _add_menu)
