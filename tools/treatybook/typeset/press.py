"""Set a book as PDF: Typst does the pages, then the heads of rows are named in the tags and the file is written small."""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence
from pathlib import Path

import pikepdf
import typst
from pikepdf import Array, Dictionary, Name

FONTS = Path(__file__).parent / "fonts"


class NotSet(Exception):
    """A book that Typst refused; says why."""


def set_pdf(source: Path, root: Path, row_headers: Sequence[bool], moment: int) -> bytes:
    """The book as PDF/UA-1. ``row_headers``: for each table in order, whether the first cell of a row heads it; ``moment``: seconds."""
    try:
        made = typst.compile(str(source), root=str(root), font_paths=[str(FONTS)], ignore_system_fonts=True, pdf_standards=["ua-1"], timestamp=moment)
    except typst.TypstError as refused:
        raise NotSet(str(refused)) from refused
    return name_row_heads(made, row_headers)


def name_row_heads(made: bytes, row_headers: Sequence[bool]) -> bytes:
    """Typst names the heads of columns alone: here the first cell of a row becomes a heading cell too. The same bytes for the same input."""
    with pikepdf.open(io.BytesIO(made)) as pdf:
        tables = list(_tables(pdf.Root.StructTreeRoot)) if any(row_headers) else []
        if tables and len(tables) != len(row_headers):
            raise NotSet(f"The book has {len(row_headers)} tables and its tags {len(tables)}.")
        for table, headed in zip(tables, row_headers, strict=False):
            if headed:
                _name_heads_of(table)
        out = io.BytesIO()
        pdf.save(out, object_stream_mode=pikepdf.ObjectStreamMode.generate, deterministic_id=True, compress_streams=True)
        return out.getvalue()


def _children(element: Dictionary) -> Iterator[Dictionary]:
    kids = element.get("/K")
    for kid in kids if isinstance(kids, Array) else [kids]:
        if isinstance(kid, Dictionary) and "/S" in kid:
            yield kid


def _tables(root: Dictionary) -> Iterator[Dictionary]:
    """In the order of reading; a stack, for tags lie deep."""
    waiting = list(_children(root))[::-1]
    while waiting:
        element = waiting.pop()
        if element.S == Name.Table:
            yield element
        waiting += list(_children(element))[::-1]


def _name_heads_of(table: Dictionary) -> None:
    for part in _children(table):
        for row in _children(part) if part.S == Name.TBody else [part] if part.S == Name.TR else []:
            first = next(_children(row), None)
            if first is not None and first.S == Name.TD:
                first.S = Name.TH
                first.A = _with_scope(first.get("/A"))


def _with_scope(attributes: object) -> Array | Dictionary:
    scope = Dictionary(O=Name.Table, Scope=Name.Row)
    if isinstance(attributes, Array):
        return Array([*attributes, scope])
    if isinstance(attributes, Dictionary):
        return Array([attributes, scope])
    return scope
