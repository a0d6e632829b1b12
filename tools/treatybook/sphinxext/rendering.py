"""View blocks to plain docutils nodes, which every builder knows. Pure: a view in, nodes out."""

from __future__ import annotations

from collections.abc import Sequence

from docutils import nodes
from sphinx import addnodes

from treatybook.sphinxext.tables import ROW_HEADERS, SORT
from treatybook.views.blocks import Block, Bullets, Cell, Facts, Fold, Group, Note, Paragraph, Phrase, Section, Span, Table

FOLD = "tb-fold"
_NOTES = {"note": nodes.note, "warning": nodes.warning, "important": nodes.important, "tip": nodes.tip}


def render(blocks: Sequence[Block]) -> list[nodes.Node]:
    """The nodes of a view. Texts of records and labels are never for translators: they carry their languages already."""
    made = [_block(block) for block in blocks]
    for node in made:
        for text in node.findall(nodes.TextElement):
            if not isinstance(text, nodes.Inline):  # Sphinx dissolves an inline that says it is translatable or not
                text["translatable"] = False
    return made


def _block(block: Block) -> nodes.Element:
    match block:
        case Paragraph(phrase, classes):
            return nodes.paragraph("", "", *render_phrase(phrase), classes=list(classes))
        case Section(id, title, blocks):
            return nodes.section("", nodes.title("", title), *map(_block, blocks), ids=[id], names=[])
        case Note(kind, title, blocks):
            # A generic admonition keeps its own title; the class gives it its colour.
            return nodes.admonition("", nodes.title("", title), *map(_block, blocks), classes=[kind])
        case Group(blocks, classes):
            return nodes.container("", *map(_block, blocks), classes=list(classes))
        case Fold(title, blocks):
            head = nodes.paragraph("", "", *render_phrase(title), classes=["tb-fold-title"])
            return nodes.container("", head, *map(_block, blocks), classes=[FOLD])
        case Bullets():
            return _bullets(block)
        case Facts():
            return _facts(block)
        case Table():
            return _table(block)


def render_phrase(phrase: Phrase) -> list[nodes.Node]:
    """The inline nodes of a phrase."""
    return [_span(span) for span in phrase]


def _span(span: Span) -> nodes.Node:
    classes = list(span.classes)
    if span.language:
        classes += [f"language-{span.language}", "tb-lang-foreign"]
    hidden = [nodes.inline("", span.hidden, classes=["tb-hidden"])] if span.hidden else []
    if not (span.record or span.here or span.url or classes or hidden):
        return nodes.Text(span.words)
    inner = nodes.inline("", span.words, *hidden, classes=classes)
    if span.record:
        kind, id, *anchor = span.record
        if kind == "page":
            return addnodes.pending_xref("", inner, refdomain="std", reftype="doc", reftarget=f"/{id}", refexplicit=False, refwarn=True)
        return addnodes.pending_xref("", inner, refdomain="tb", reftype=kind, reftarget=id, anchor="".join(anchor), refexplicit=True, refwarn=False)
    if span.here:
        return nodes.reference("", "", inner, internal=True, refid=span.here)
    if span.url:
        return nodes.reference("", "", inner, internal=False, refuri=span.url)
    return inner


def _bullets(block: Bullets) -> nodes.Element:
    made: nodes.Element = nodes.enumerated_list(enumtype="arabic", prefix="", suffix=".") if block.ordered else nodes.bullet_list()
    made["classes"] += block.classes
    styles = block.item_classes or ((),) * len(block.items)
    for (phrase, below), style in zip(block.items, styles, strict=True):
        made += nodes.list_item("", nodes.paragraph("", "", *render_phrase(phrase)), *map(_block, below), classes=list(style))
    return made


def _facts(block: Facts) -> nodes.Element:
    made = nodes.definition_list(classes=list(block.classes))
    anchors = block.anchors or ("",) * len(block.items)
    for (phrase, below), anchor in zip(block.items, anchors, strict=True):
        term = nodes.term("", "", *render_phrase(phrase), ids=[anchor] if anchor else [])
        made += nodes.definition_list_item("", term, nodes.definition("", *map(_block, below)))
    return made


def _table(block: Table) -> nodes.Element:
    made = nodes.table("", nodes.title("", block.caption), classes=["tb-table", ROW_HEADERS, *block.classes])
    group = nodes.tgroup("", cols=len(block.columns))
    group += [nodes.colspec(colwidth=100 // len(block.columns)) for _ in block.columns]  # for builders that set in columns of letters
    group += nodes.thead("", nodes.row("", *(nodes.entry("", nodes.paragraph("", column)) for column in block.columns)))
    anchors = block.anchors or ("",) * len(block.rows)
    body = nodes.tbody()
    for row, anchor in zip(block.rows, anchors, strict=True):
        body += nodes.row("", *map(_entry, row), ids=[anchor] if anchor else [])
    group += body
    made += group
    return made


def _entry(cell: Cell) -> nodes.Element:
    classes = [SORT + cell.sort] if cell.sort else []
    return nodes.entry("", nodes.paragraph("", "", *render_phrase(cell.phrase), classes=classes))
