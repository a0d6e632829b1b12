"""Every view as a directive, and a role for each kind of record."""

from __future__ import annotations

import re
from typing import Any

from docutils import nodes
from docutils.parsers.rst import directives
from sphinx.application import Sphinx
from sphinx.transforms import SphinxTransform
from sphinx.util import logging
from sphinx.util.docutils import SphinxDirective, SphinxRole

from treatybook.catalogue import LINKED
from treatybook.sphinxext.domain import ROLE, domain_of
from treatybook.sphinxext.identity import speaks
from treatybook.sphinxext.rendering import render, render_phrase
from treatybook.sphinxext.speed import hold_back
from treatybook.views import VIEWS
from treatybook.views.blocks import Facts, Paragraph, Span, Table
from treatybook.views.forms import Call, Refusal, View

logger = logging.getLogger(__name__)

TITLE = "tb-title"
# The page on which a view stands is the home of its record, or of all records of a kind by their anchors.
_HOME_OF = {"instrument-page": "instrument", "state-page": "state", "measure-page": "measure", "recommendation-page": "recommendation", "guide-page": "guide"}
_REGISTER_OF = {"agreements": "agreement", "organisations": "organisation", "glossary": "term"}


class ViewDirective(SphinxDirective):
    """A view of the records; its name, argument and options are those of the view."""

    view: View
    optional_arguments = 1
    final_argument_whitespace = True

    def run(self) -> list[nodes.Node]:
        domain = domain_of(self.env)
        if not domain.records_shown:
            return []
        options = tuple(sorted((name, value or "") for name, value in self.options.items()))
        call = Call(self.view.name, self.arguments[0].strip() if self.arguments else "", options)
        try:
            blocks = domain.show(call)
        except Refusal as refusal:
            logger.warning("%s", refusal, location=self.get_location(), type="treatybook", subtype="directive")
            return []
        domain.note_call(self.env.current_document.docname, call, blocks)
        self._note_homes(call, blocks)
        made = render(blocks)
        if speaks(self.config) != domain.wording.language:
            for node in made:
                node["classes"].append(f"language-{domain.wording.language}")
        _keep_ids_apart(made, self.state.document)
        return [hold_back(made, self.state.document)]

    def _note_homes(self, call: Call, blocks: tuple[Any, ...]) -> None:
        domain, docname = domain_of(self.env), self.env.current_document.docname
        if kind := _HOME_OF.get(call.view):
            domain.note_home(kind, call.argument, docname, "")
        if (kind := _REGISTER_OF.get(call.view)) and not call.options:
            for anchor in _anchors(blocks):
                domain.note_home(kind, anchor.removeprefix(f"{kind}-"), docname, anchor)


def _anchors(blocks: tuple[Any, ...]) -> list[str]:
    found: list[str] = []
    for block in blocks:
        if isinstance(block, Facts | Table):
            found += [anchor for anchor in block.anchors if anchor]
        found += _anchors(getattr(block, "blocks", ()))
    return found


def _keep_ids_apart(made: list[nodes.Node], document: nodes.document) -> None:
    """Two views on a page may use one anchor: the second gets a number, and so do the links to it inside the same view."""
    renamed: dict[str, str] = {}
    elements = [node for root in made for node in root.findall(nodes.Element)]
    for node in elements:
        for place, id in enumerate(node["ids"]):
            number = 2
            while node["ids"][place] in document.ids:
                node["ids"][place] = renamed[id] = f"{id}-{number}"
                number += 1
            document.ids[node["ids"][place]] = node
        if isinstance(node, nodes.table):
            document.note_implicit_target(node)
    for node in elements:
        if node.get("refid") in renamed:
            node["refid"] = renamed[node["refid"]]


class RecordRole(SphinxRole):
    """A role that says a record's name in the reader's language: `` {tb:state}`EGY` `` or, in words of one's own, `` {tb:state}`Cairo <EGY>` ``."""

    _EXPLICIT = re.compile(r"(?P<words>.+?)\s*<(?P<id>[^<>]+)>", re.DOTALL)

    def __init__(self, kind: str) -> None:
        self.kind = kind

    def run(self) -> tuple[list[nodes.Node], list[nodes.system_message]]:
        domain = domain_of(self.env)
        explicit = self._EXPLICIT.fullmatch(self.text)
        call = Call(ROLE + self.kind, explicit["id"].strip() if explicit else self.text.strip())
        try:
            blocks = domain.show(call)
        except Refusal as refusal:
            logger.warning("%s", refusal, location=self.get_location(), type="treatybook", subtype="role")
            return [nodes.Text(self.text)], []
        domain.note_call(self.env.current_document.docname, call, blocks)
        assert isinstance(blocks[0], Paragraph)
        (span,) = blocks[0].phrase
        if explicit:
            span = Span(explicit["words"], record=span.record)
        made = render_phrase((span,))
        if self.kind == "title":
            return [nodes.inline("", "", *made, classes=[TITLE])], []
        return made, []


class LeaveTitlesToTheRecords(SphinxTransform):
    """A heading that is a record's name carries its languages already: it is not for translators."""

    default_priority = 5

    def apply(self, **kwargs: Any) -> None:
        for node in self.document.findall(nodes.title):
            if len(node.children) == 1 and TITLE in getattr(node.children[0], "attributes", {}).get("classes", ()):
                node["translatable"] = False


class AddWhatAPageLeadsTo(SphinxTransform):
    """End a page that says what it is about with links to the records on it."""

    # After translation, and before the table of contents is made.
    default_priority = 870

    def apply(self, **kwargs: Any) -> None:
        domain, docname = domain_of(self.env), self.env.current_document.docname
        section = next(iter(self.document.findall(nodes.section)), None)
        if docname not in domain.catalogue.pages or section is None or not domain.records_shown:
            return
        call = Call("see-also", docname)
        blocks = domain.show(call)
        domain.note_call(docname, call, blocks)
        made = render(blocks)
        _keep_ids_apart(made, self.document)
        section += made


def _directive_for(view: View) -> type[ViewDirective]:
    takes = {name: directives.flag if kind == "flag" else directives.unchanged_required for name, kind in view.options.items()}
    return type(f"{view.name.title().replace('-', '')}Directive", (ViewDirective,), {"view": view, "option_spec": takes, "__doc__": view.make.__doc__})


def setup(app: Sphinx) -> None:
    """Register a directive for each view and a role for each kind of record, in the domain `tb`."""
    for view in VIEWS.values():
        app.add_directive_to_domain("tb", view.name, _directive_for(view))
    for kind in (*LINKED, "article", "title", "data"):
        app.add_role_to_domain("tb", kind, RecordRole(kind))
    app.add_transform(LeaveTitlesToTheRecords)
    app.add_transform(AddWhatAPageLeadsTo)
