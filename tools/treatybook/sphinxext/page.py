"""The frame around every HTML page: languages, contents, translation progress, strict headers."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from docutils import nodes
from markupsafe import escape
from sphinx import addnodes
from sphinx.application import Sphinx
from sphinx.transforms import SphinxTransform
from sphinx.transforms.post_transforms import SphinxPostTransform
from sphinx.util.i18n import docname_to_domain
from sphinx.util.nodes import is_translatable

from treatybook.labels import label
from treatybook.sphinxext.bidi import isolate_html
from treatybook.sphinxext.domain import domain_of
from treatybook.sphinxext.identity import BOOK
from treatybook.sphinxext.metadata import site_address
from treatybook.sphinxext.words import LANGUAGE_NAMES, direction, words

TEMPLATES = str(Path(__file__).parent / "templates")
MISSING = "404"
"""The page that a server shows for an address that does not exist."""
# What Sphinx and the theme would load on every page, and no page of ours needs.
_UNWANTED = (
    "_static/documentation_options.js",
    "_static/doctools.js",
    "_static/sphinx_highlight.js",
    "_static/translations.js",
    "_static/scripts/",
)
_VIEWPORT = re.compile(r'<meta name="viewport"[^>]*>\s*')
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
    "connect-src 'self'; manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'self'"
)


@dataclass(frozen=True)
class Edition:
    """The same page in one of the languages. ``address``: in full, where the site's is known."""

    code: str
    name: str
    href: str
    address: str
    current: bool


@dataclass(frozen=True)
class Heading:
    """A section of the page, for the list of contents."""

    title: str
    anchor: str
    below: tuple[Heading, ...]


def editions(codes: Sequence[str], language: str, content_root: str, target: str, site: str) -> tuple[Edition, ...]:
    """Return the links to one page in all languages, relative to that page; ``site`` is what stands before the languages."""
    return tuple(
        Edition(code, LANGUAGE_NAMES[code], f"{content_root}../{code}/{target}", f"{site}{code}/{target}", code == language)
        for code in codes
    )


def headings(toc: nodes.Node, depth: int = 2) -> tuple[Heading, ...]:
    """Read a page's sections out of the table of contents that Sphinx keeps for it."""
    if depth == 0:
        return ()
    found = []
    for item in toc.children:
        if not isinstance(item, nodes.list_item):
            continue
        reference = next(item.findall(nodes.reference), None)
        if reference is None:
            continue
        below = tuple(
            heading
            for child in item.children
            if isinstance(child, nodes.bullet_list)
            for heading in headings(child, depth - 1)
        )
        found.append(Heading(reference.astext(), reference.get("anchorname", ""), below))
    return tuple(found)


def page_headings(toc: nodes.Node | None) -> tuple[Heading, ...]:
    """Return the sections under the page's own title."""
    if toc is None:
        return ()
    return tuple(section for title in headings(toc, 3) for section in title.below)


def after_lead(body: str) -> tuple[str, str]:
    """Cut a page after its title and the paragraph that follows at once: there a phone shows what else stands on it."""
    title = re.search(r"</h1>(?:\s*<p\b[^>]*>(?:(?!</p>|<p\b).)*</p>)?", body, re.DOTALL)
    return (body[: title.end()], body[title.end() :]) if title else ("", body)


def progress_percent(document: nodes.document | None) -> int | None:
    """Return how much of a page is translated, or None where there is nothing to say.

    A page whose only prose is its title shows records: they carry their own languages.
    """
    progress = document.get("translation_progress") if document is not None else None
    if not progress or progress["total"] < 2 or progress["translated"] >= progress["total"]:
        return None
    return 100 * progress["translated"] // progress["total"]


class LeaveHeadsToTheRecords(SphinxTransform):
    """What a page says of itself at its head is ids, not prose: it is not counted as untranslated."""

    default_priority = 5

    def apply(self, **kwargs: object) -> None:
        for fields in self.document.children:
            if isinstance(fields, nodes.field_list | nodes.docinfo):
                for node in fields.findall(nodes.TextElement):
                    node["translatable"] = False


class CountMissingCatalogue(SphinxTransform):
    """Count a page that has no catalogue at all as untranslated: Sphinx passes over it. Captions of the menu are translated, and never counted so."""

    # After Sphinx has translated (20) and before it counts (25).
    default_priority = 22

    def apply(self, **kwargs: object) -> None:
        for menu in self.document.findall(addnodes.toctree):
            menu.attributes.pop("translated", None)
        if self.config.language == "en" or self._has_catalogue():
            return
        for node in self.document.findall(_is_prose):
            node["translated"] = False

    def _has_catalogue(self) -> bool:
        domain = docname_to_domain(self.env.current_document.docname, self.config.gettext_compact)
        return any(
            Path(folder, self.config.language, "LC_MESSAGES", f"{domain}.mo").is_file()
            for folder in self.config.locale_dirs
        )


def _is_prose(node: nodes.Node) -> bool:
    """Tell whether a node's text is for translators; cheap checks first, for tables have many nodes."""
    return (
        isinstance(node, nodes.TextElement)
        and not isinstance(node, nodes.Inline)
        and node.get("translatable", True) is not False
        and is_translatable(node)
    )


class MarkUntranslated(SphinxPostTransform):
    """Mark paragraphs that fell back to English as English."""

    default_priority = 800

    def run(self, **kwargs: object) -> None:
        if self.config.language == "en":
            return
        for node in self.document.findall(nodes.Element):
            if node.get("translated") is False and any(char.isalpha() for char in node.astext()):
                node["classes"].append("language-en")


def _add_frame(app: Sphinx, pagename: str, template: str, context: dict[str, Any], doctree: nodes.document | None) -> None:
    if app.builder.name not in ("html", BOOK):
        return
    language = app.config.language
    target = app.builder.get_target_uri(pagename)
    context["tb"] = words(language)
    context["tb_feed"] = label("Treaty acts of African States", language)
    context["tb_direction"] = direction(language)
    context["tb_policy"] = POLICY
    if pagename == MISSING:
        _start_at_the_root(app, context)
        target = app.builder.get_target_uri(app.config.root_doc)  # in another language, too, there is no such page
    context["tb_site"] = site_address(app) or f"{context['content_root']}../"
    context["tb_editions"] = editions(domain_of(app.env).catalogue.handbook.editions, language, context["content_root"], target, context["tb_site"])
    context["tb_after_lead"] = after_lead
    context["tb_headings"] = page_headings(app.env.tocs.get(pagename))
    context["tb_isolate"] = isolate_html if language == "ar" else escape
    context["tb_percent"] = None if language == "en" else progress_percent(doctree)
    context["metatags"] = _VIEWPORT.sub("", context.get("metatags") or "")
    context["script_files"] = [
        script
        for script in context["script_files"]
        if getattr(script, "filename", None) and not str(script.filename).startswith(_UNWANTED)
    ]


def _start_at_the_root(app: Sphinx, context: dict[str, Any]) -> None:
    """A server shows this page at any depth: each of its links starts at the root of the host."""
    root = f"{urlsplit(site_address(app)).path.rstrip('/')}/{app.config.language}/"

    def pathto(name: str, resource: int = 0, *rest: Any) -> str:
        return root + (name if resource else app.builder.get_target_uri(name))

    context["content_root"], context["pathto"] = root, pathto


def _write_missing_page(app: Sphinx):
    if app.builder.name == "html":
        yield MISSING, {"title": words(app.config.language)["missing_title"]}, "missing.html"


def _use_templates(app: Sphinx, config: Any) -> None:
    config.templates_path = [TEMPLATES, *config.templates_path]  # a new list: Sphinx shares the old one between builds


def _leave_other_builders_to_the_theme(app: Sphinx) -> None:
    """Which builder it is, is known only when its templates are already found."""
    if app.builder.format == "html" and app.builder.name not in ("html", BOOK):
        app.config.templates_path = [path for path in app.config.templates_path if path != TEMPLATES]
        app.builder.init_templates()


def setup(app: Sphinx) -> None:
    """Connect the frame to the pages."""
    app.connect("config-inited", _use_templates)
    app.connect("builder-inited", _leave_other_builders_to_the_theme)
    # After the theme's own handlers, some of which add scripts to the page.
    app.connect("html-page-context", _add_frame, priority=900)
    app.connect("html-collect-pages", _write_missing_page)
    app.add_transform(LeaveHeadsToTheRecords)
    app.add_transform(CountMissingCatalogue)
    app.add_post_transform(MarkUntranslated)
