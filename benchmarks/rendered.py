"""Plain Sphinx, to compare with: the pages with all that records say already made into nodes.

`keep` writes the nodes of every view and role of a built edition, a file a page. As a Sphinx extension this module builds the same pages from
those files: the same Markdown, theme, frame and writer, but no records, law, views or rendering, and all transforms of Sphinx walk all nodes.
"""

from __future__ import annotations

import os
import pickle
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective
from treatybook.catalogue import Catalogue
from treatybook.sphinxext import bidi, directives, domain, finder, folds, navigation, page, speed, tables, theme
from treatybook.sphinxext.domain import ROLE, TreatyDomain, domain_of
from treatybook.sphinxext.rendering import render, render_phrase
from treatybook.views import VIEWS
from treatybook.views.blocks import Paragraph
from treatybook.views.forms import Call
from treatybook.views.links import LINKED
from treatybook.views.wording import Wording

FRAME = (speed, theme, page, navigation, tables, bidi, folds)
"""The parts of our own extension that plain Sphinx keeps: they know no records."""
FOLDER = "TREATYBOOK_RENDERED"
"""The environment variable that says where the files are."""
HOMES = "homes"


def keep(root: Path, doctrees: Path, language: str, folder: Path) -> None:
    """Write what every view and role of a built edition shows, in the order of the page."""
    folder.mkdir(parents=True)
    app = Sphinx(root / "docs", root, folder / "unused", doctrees, "html", {"language": language}, None, None)
    built = domain_of(app.env)
    for docname, calls in built.data["calls"].items():
        shown = [_nodes(built, call) for call, _ in calls]
        _file(folder, docname).write_bytes(pickle.dumps(shown, pickle.HIGHEST_PROTOCOL))
    (folder / HOMES).write_bytes(pickle.dumps(built.data["homes"]))


def _nodes(built: TreatyDomain, call: Call) -> list[nodes.Node]:
    blocks = built.show(call)
    if not call.view.startswith(ROLE):
        return render(blocks)
    assert isinstance(blocks[0], Paragraph)
    made = render_phrase(blocks[0].phrase)
    return [nodes.inline("", "", *made, classes=[directives.TITLE])] if call.view == f"{ROLE}title" else made


def _file(folder: Path, docname: str) -> Path:
    return folder / docname.replace("/", "--")


class RenderedDomain(TreatyDomain):
    """Knows where links lead, and no records."""

    def load(self, root: Path, language: str, today: date) -> None:
        self.folder = Path(os.environ[FOLDER])
        self.data["homes"] = pickle.loads((self.folder / HOMES).read_bytes())
        self.wording = Wording(Catalogue(root), language, today)
        self.records = ""
        self.pages: dict[str, Iterator[list[nodes.Node]]] = {}

    def clear_doc(self, docname: str) -> None:
        """Keep where links lead."""

    def following(self, docname: str) -> list[nodes.Node]:
        """The nodes of the next view or role of a page."""
        if docname not in self.pages:
            self.pages[docname] = iter(pickle.loads(_file(self.folder, docname).read_bytes()))
        return next(self.pages[docname])


class RenderedDirective(directives.ViewDirective):
    """What the view showed."""

    def run(self) -> list[nodes.Node]:
        return _following(self)


class RenderedRole(directives.RecordRole):
    """What the role said."""

    def run(self) -> tuple[list[nodes.Node], list[nodes.system_message]]:
        return _following(self), []


class NoForm(SphinxDirective):
    """A form is made from records by another way than views, and is not compared."""

    def run(self) -> list[nodes.Node]:
        return []


def _following(place: SphinxDirective | directives.RecordRole) -> list[nodes.Node]:
    found = domain_of(place.env)
    assert isinstance(found, RenderedDomain)
    return found.following(place.env.current_document.docname)


def setup(app: Sphinx) -> dict[str, bool]:
    """Register the frame, and a directive and a role for each name that the pages use."""
    for part in FRAME:
        part.setup(app)
    app.add_config_value("treatybook_root", "", "", types=frozenset({str}))
    app.add_domain(RenderedDomain)
    app.connect("builder-inited", domain._load)
    for name, view in VIEWS.items():
        takes = directives._directive_for(view).option_spec
        app.add_directive_to_domain("tb", name, type("Directive", (RenderedDirective,), {"view": view, "option_spec": takes}))
    for name in (finder.WHOLE, finder.FIELDS):
        app.add_directive_to_domain("tb", name, NoForm)
    for kind in (*LINKED, "article", "title", "data"):
        app.add_role_to_domain("tb", kind, RenderedRole(kind))
    return {"parallel_read_safe": True, "parallel_write_safe": True}
