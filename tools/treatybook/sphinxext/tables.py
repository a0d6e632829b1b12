"""Tables that a reader of a phone or a screen reader can follow.

docutils writes neither `scope` nor a heading cell for a row; the writer here does, and puts
each table into a frame of its own that scrolls, so that the page never does sideways. A table
of prose has no caption of its own: it is given the heading it stands under, for whoever hears it.
"""

from __future__ import annotations

import types

from docutils import nodes
from sphinx.application import Sphinx

from treatybook.sphinxext.bidi import ISOLATED
from treatybook.sphinxext.identity import has_site, language_of
from treatybook.sphinxext.words import direction, words

ROW_HEADERS = "tb-rowheaders"
SORT = "tb-sort-"


def column_labels(table: nodes.table) -> list[str]:
    """Return the heading of each column, as far as the table has a heading row."""
    head = next(table.findall(nodes.thead), None)
    if head is None or not head.children:
        return []
    labels: list[str] = []
    for entry in head.children[-1].children:
        labels += [entry.astext()] * (1 + entry.get("morecols", 0))
    return labels


def caption_of(table: nodes.table) -> str:
    """Return the table's caption, or nothing."""
    title = next((child for child in table.children if isinstance(child, nodes.title)), None)
    return title.astext() if title is not None else ""


def heading_above(table: nodes.table) -> str:
    """Return the heading that a table stands under, or nothing."""
    node = table.parent
    while node is not None and not isinstance(node, nodes.section):
        node = node.parent
    return node.next_node(nodes.title).astext() if node is not None else ""


def told_apart(label: str, taken: set[str]) -> str:
    """Return the label, with a number where the page has it already; and take it."""
    number, made = 1, label
    while made in taken:
        number += 1
        made = f"{label} ({number})"
    taken.add(made)
    return made


def sort_key(entry: nodes.entry) -> str | None:
    """Return what a cell sorts by where it is not its text: the class `tb-sort-20031225` in it."""
    for node in entry.findall(nodes.Element):
        for name in node.get("classes", ()):
            if name.startswith(SORT):
                return name.removeprefix(SORT)
    return None


def table_of(node: nodes.Node) -> nodes.table:
    """The table that a part of it stands in."""
    while not isinstance(node, nodes.table):
        node = node.parent
    return node


class TableWriter:
    """Mixed into the HTML writer, of which each page has one. Tables of records are written so in any project."""

    whole_pages = False
    """Whether the tables of prose are written so as well, and no inline style anywhere: in the frame of the site."""

    def _is_ours(self, table: nodes.table) -> bool:
        return self.whole_pages or ROW_HEADERS in table.get("classes", ())

    def __init__(self, *arguments, **named):
        super().__init__(*arguments, **named)
        self.table_labels: set[str] = set()

    def starttag(self, node, tagname, suffix="\n", empty=False, **attributes):
        """Say the direction wherever the language is said; write no inline style where the page's policy forbids it."""
        if self.whole_pages:
            for name in ("style", "STYLE"):
                attributes.pop(name, None)
        languages = [name.removeprefix("language-") for name in node.get("classes", ()) if name.startswith("language-")]
        if languages and languages[0] in ("en", "fr", "ar") and languages[0] != self.config.language:
            attributes["dir"] = direction(languages[0])
        return super().starttag(node, tagname, suffix, empty, **attributes)

    def visit_inline(self, node):
        if ISOLATED in node.get("classes", ()):
            self.body.append(self.starttag(node, "bdi", "", dir="ltr"))
        else:
            super().visit_inline(node)

    def depart_inline(self, node):
        if ISOLATED in node.get("classes", ()):
            self.body.append("</bdi>")
        else:
            super().depart_inline(node)

    def visit_table(self, node):
        if not self._is_ours(node):
            super().visit_table(node)
            return
        caption = caption_of(node)
        label = told_apart(caption or heading_above(node) or words(language_of(self.config))["table"], self.table_labels)
        self.body.append(f'<div class="tb-scroll" role="region" tabindex="0" aria-label="{self.attval(label)}">\n')
        node["treatybook_labels"] = column_labels(node)
        self._table_row_indices.append(0)
        self.body.append(self.starttag(node, "table", CLASS="table"))
        if not caption:
            self.body.append(f'<caption class="tb-hidden">{self.encode(label)}</caption>\n')

    def depart_table(self, node):
        if not self._is_ours(node):
            super().depart_table(node)
            return
        self._table_row_indices.pop()
        self.body.append("</table>\n</div>\n")

    def depart_colspec(self, node):
        """Leave widths to the style sheet: an inline style would break the page's policy."""
        if not self._is_ours(table_of(node)):
            super().depart_colspec(node)

    def visit_entry(self, node):
        if not self._is_ours(table_of(node)):
            super().visit_entry(node)
            return
        row = node.parent
        table = row.parent.parent.parent
        column = row.column
        in_head = isinstance(row.parent, nodes.thead)
        attributes = {}
        # The empty corner of a table heads nothing; the first cell of a row names it.
        if in_head and node.astext().strip():
            attributes["scope"] = "col"
        elif not in_head and (column == 0 or row.parent.parent.stubs[column]):
            attributes["scope"] = "row"
        labels = table["treatybook_labels"]
        if not in_head and column < len(labels):
            attributes["data-label"] = labels[column]
        key = None if in_head else sort_key(node)
        if key:
            attributes["data-sort"] = key
        if "morerows" in node:
            attributes["rowspan"] = node["morerows"] + 1
        if "morecols" in node:
            attributes["colspan"] = node["morecols"] + 1
            row.column += node["morecols"]
        row.column += 1
        tag = "th" if attributes.get("scope") else "td"
        self.body.append(self.starttag(node, tag, "", **attributes))
        self.context.append(f"</{tag}>\n")


def _use_writer(app: Sphinx) -> None:
    if app.builder.format != "html":
        return
    current = app.registry.translators.get(app.builder.name, app.builder.default_translator_class)
    writer = types.new_class("TreatybookTranslator", (TableWriter, current), exec_body=lambda body: body.update(whole_pages=has_site(app)))
    app.set_translator(app.builder.name, writer, override=True)


def setup(app: Sphinx) -> None:
    """Mix our writer in after the theme has mixed in its own."""
    app.connect("builder-inited", _use_writer, priority=900)
