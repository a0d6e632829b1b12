"""The domain `tb`: holds the catalogue during a build, knows where each record's page is, and what each page shows.

The catalogue is read anew at the start of every build and is never pickled. Of each page only the calls of views it makes are kept, with a digest
of what they showed; when records change, the calls are asked again, and just the pages whose answer differs are read again.
"""

from __future__ import annotations

import hashlib
import os
import time
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from docutils import nodes
from docutils.nodes import Element
from sphinx.addnodes import pending_xref
from sphinx.application import Sphinx
from sphinx.builders import Builder
from sphinx.domains import Domain
from sphinx.environment import BuildEnvironment
from sphinx.util import logging
from sphinx.util.nodes import make_refnode

from treatybook.catalogue import PAGES, Catalogue, read_catalogue
from treatybook.checks import check_catalogue
from treatybook.history import NO_HISTORY, History, read_history
from treatybook.sphinxext.identity import RECORDS, has_site, language_of, root_of
from treatybook.views import VIEWS, links
from treatybook.views.blocks import Blocks, Paragraph
from treatybook.views.forms import Call, Refusal
from treatybook.views.wording import Wording

logger = logging.getLogger(__name__)

ROLE = "role "
ON_SITE = "tb-screen"
"""The class of a paragraph that only the site shows."""
FINDER, FINDER_PAGE = "finder", "cooperate/index"
"""What a page that shows the whole finder is marked with, and its name."""


class TreatyDomain(Domain):
    """Records of treaties, in Sphinx's terms."""

    name = "tb"
    label = "Treatybook"
    data_version = 2
    initial_data: dict[str, Any] = {"calls": {}, "homes": {}, "records": "", "compared": {}}

    catalogue: Catalogue
    wording: Wording
    records: str
    records_shown: bool = True
    site: bool = False
    """Whether the pages are those of a handbook, in the frame of its site."""

    def load(self, root: Path, language: str, today: date, history: History = NO_HISTORY, site: bool = True) -> None:
        """Read the records and tell every problem as a warning with its place."""
        self.site = site
        self.catalogue, problems = read_catalogue(root)
        problems = sorted({*problems, *check_catalogue(self.catalogue, today)})
        if not site:  # the pages, and what stands at their heads, are the project's own
            self.catalogue = replace(self.catalogue, pages={}, answers={})
            problems = [problem for problem in problems if not problem.place.file.startswith(f"{PAGES}/") and not problem.code.startswith("page.")]
        self.sound = not problems
        for problem in problems:
            place = f"{root / problem.place.file}:{problem.place.line}"
            logger.warning("%s %s", problem.message, problem.hint, location=place, type="treatybook", subtype=problem.code)
        self.wording = Wording(self.catalogue, language, today, history)
        told = [history.changes.get(file) for file in sorted(self.catalogue.digests)]
        self.records = hashlib.sha256(repr((sorted(self.catalogue.digests.items()), told, language, today)).encode()).hexdigest()

    def show(self, call: Call) -> Blocks:
        """What a call of a view or role shows now. Refusal where it names what is not there, or needs a record that could not be read."""
        try:
            return self._show(call)
        except (KeyError, ValueError) as missing:
            if self.sound:
                raise
            raise Refusal(f"{call.view} {call.argument} needs {missing}, which could not be read: mend the mistakes of the records first.") from missing

    def _show(self, call: Call) -> Blocks:
        if call.view.startswith(ROLE):
            kind = call.view.removeprefix(ROLE)
            special = {"article": links.article, "title": links.title, "data": links.data}
            phrase = special[kind](self.wording, call.argument) if kind in special else links.link(self.wording, kind, call.argument)
            return (Paragraph(phrase),)
        return VIEWS[call.view].blocks(self.wording, call)

    def note_call(self, docname: str, call: Call, blocks: Blocks) -> None:
        self.data["calls"].setdefault(docname, []).append((call, digest(blocks)))

    def note_home(self, kind: str, id: str, docname: str, anchor: str) -> None:
        """Links to this record lead here."""
        self.data["homes"][kind, id] = (docname, anchor)

    def changed_pages(self) -> set[str]:
        """Pages on which at least one call would show something else than when they were read."""
        if self.data["records"] == self.records:
            return set()
        return {docname for docname, calls in self.data["calls"].items() if any(self._differs(call, shown) for call, shown in calls)}

    def _differs(self, call: Call, shown: str) -> bool:
        try:
            return digest(self.show(call)) != shown
        except Refusal:
            return True

    def clear_doc(self, docname: str) -> None:
        self.data["calls"].pop(docname, None)
        self.data["homes"] = {key: home for key, home in self.data["homes"].items() if home[0] != docname}

    def merge_domaindata(self, docnames: Iterable[str], otherdata: dict[str, Any]) -> None:
        wanted = set(docnames)
        self.data["calls"].update({docname: calls for docname, calls in otherdata["calls"].items() if docname in wanted})
        self.data["homes"].update({key: home for key, home in otherdata["homes"].items() if home[0] in wanted})

    def resolve_xref(
        self, env: BuildEnvironment, fromdocname: str, builder: Builder, typ: str, target: str, node: pending_xref, contnode: Element
    ) -> Element:
        """A link to where the record is shown; its name alone where no page shows it."""
        if typ == "data":
            return _data_link(builder, fromdocname, target, contnode) if self.site else contnode
        if typ == "finder":
            return _finder_link(env, builder, fromdocname, target, contnode) if self.site else contnode
        home = self.data["homes"].get((typ, target))
        if home is None:
            return contnode
        return make_refnode(builder, fromdocname, home[0], node.get("anchor") or home[1], [contnode])

    def resolve_any_xref(
        self, env: BuildEnvironment, fromdocname: str, builder: Builder, target: str, node: pending_xref, contnode: Element
    ) -> list[tuple[str, nodes.reference]]:
        return []


def _data_link(builder: Builder, fromdocname: str, target: str, contnode: Element) -> Element:
    """A data file stands beside the language folders, so it has an address only on the site."""
    if builder.name != "html":
        return contnode
    return nodes.reference("", "", contnode, internal=True, refuri="../" * (fromdocname.count("/") + 1) + f"data/v1/{target}")


def _finder_link(env: BuildEnvironment, builder: Builder, fromdocname: str, question: str, contnode: Element) -> Element:
    """The finder with a question filled in; it is on the site alone, and its words are what is left elsewhere."""
    if builder.name != "html" or FINDER not in env.metadata.get(FINDER_PAGE, ()):
        return contnode
    return nodes.reference("", "", contnode, internal=True, refuri=f"{builder.get_relative_uri(fromdocname, FINDER_PAGE)}?{question}")


def digest(blocks: Sequence[object]) -> str:
    """A digest of what a view shows."""
    return hashlib.sha256(repr(blocks).encode()).hexdigest()


def build_day() -> date:
    """The day a build speaks of: SOURCE_DATE_EPOCH where it is set, so that builds can be repeated; else today."""
    moment = os.environ.get("SOURCE_DATE_EPOCH")
    return datetime.fromtimestamp(int(moment), UTC).date() if moment else date.today()


def build_moment() -> int:
    """The second that a build counts as now: SOURCE_DATE_EPOCH where it is set, else the beginning of today."""
    return int(os.environ.get("SOURCE_DATE_EPOCH") or time.mktime(build_day().timetuple()))


def domain_of(env: BuildEnvironment) -> TreatyDomain:
    domain = env.domains["tb"]
    assert isinstance(domain, TreatyDomain)
    return domain


def _load(app: Sphinx) -> None:
    root = root_of(app)
    domain = domain_of(app.env)
    # Of the site alone: what a book or a file says of its records does not change with their history.
    domain.load(root, language_of(app.config), build_day(), read_history(root, domain.data["compared"]) if app.builder.name == "html" else NO_HISTORY, has_site(app))
    if not (root / RECORDS).is_dir():
        logger.warning("No records were found: no folder '%s' stands in %s or above it. Set treatybook_root in conf.py to the folder that holds it.", RECORDS, root, type="treatybook", subtype="root")
    # Records carry their languages: translators are given the prose alone, and sooner.
    domain.records_shown = app.builder.name != "gettext"


def _outdated(app: Sphinx, env: BuildEnvironment, added: set[str], changed: set[str], removed: set[str]) -> list[str]:
    return sorted(domain_of(env).changed_pages() - removed)


def _remember(app: Sphinx, env: BuildEnvironment) -> None:
    domain = domain_of(env)
    domain.data["records"] = domain.records


def _leave_out_tools(app: Sphinx, doctree: nodes.document, docname: str) -> None:
    """What leads to a tool or a file of the site is no use in a book for reading devices. (The typesetter leaves it out itself.)"""
    if app.builder.name == "epub":
        for node in list(doctree.findall(lambda node: isinstance(node, nodes.paragraph) and ON_SITE in node["classes"])):
            node.parent.remove(node)


def setup(app: Sphinx) -> None:
    """Register the domain and the handlers that load it and find what is out of date."""
    app.add_config_value("treatybook_root", "", "", types=frozenset({str}), description="Folder that holds conventions/ and recommendations/; the nearest from that of conf.py upwards when empty.")
    app.add_domain(TreatyDomain)
    app.connect("builder-inited", _load)
    app.connect("env-get-outdated", _outdated)
    app.connect("doctree-resolved", _leave_out_tools)
    # The environment is saved right after this event: what is noted later is forgotten.
    app.connect("env-updated", _remember)
