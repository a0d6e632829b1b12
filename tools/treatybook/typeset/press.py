"""Set a book as PDF: Typst does the pages, then the heads of rows are named in the tags and the file is written small."""

from __future__ import annotations

import io
import re
import unicodedata
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import pikepdf
import typst
from pikepdf import Array, Dictionary, Name

FONTS = Path(__file__).parent / "fonts"
SIZES = tuple(size / 4 for size in range(44, 31, -1))
"""Points of the letters of a sheet, the largest first; smaller ones cannot be read after a photocopy."""


class NotSet(Exception):
    """A book that Typst refused; says why."""


def set_pdf(source: Path, root: Path, row_headers: Sequence[bool], moment: int) -> bytes:
    """The book as PDF/UA-1. ``row_headers``: for each table in order, whether the first cell of a row heads it; ``moment``: seconds."""
    return finished(_compiled(source, root, moment), row_headers)


def set_sheet(source: Path, root: Path, row_headers: Sequence[bool], moment: int) -> bytes:
    """A sheet in the largest letters with which it fits: on one page, and where letters too small to read would be needed, front and back."""
    for pages in (1, 2):
        fits = lambda size, pages=pages: len(pikepdf.open(io.BytesIO(_compiled(source, root, moment, size))).pages) <= pages  # noqa: E731
        if not fits(SIZES[-1]):
            continue
        first = bisect_left(SIZES, True, key=fits)
        return finished(_compiled(source, root, moment, SIZES[first]), row_headers)
    raise NotSet(f"It does not fit on a sheet, front and back, in letters of {SIZES[-1]} points.")


def _compiled(source: Path, root: Path, moment: int, size: float | None = None) -> bytes:
    inputs = {} if size is None else {"size": str(size)}
    try:
        return typst.compile(str(source), root=str(root), font_paths=[str(FONTS)], ignore_system_fonts=True, pdf_standards=["ua-1"], timestamp=moment, sys_inputs=inputs)
    except typst.TypstError as refused:
        raise NotSet(str(refused)) from refused


def finished(made: bytes, row_headers: Sequence[bool]) -> bytes:
    """Typst names the heads of columns alone: here the first cell of a row becomes a heading cell too. The same bytes for the same input."""
    with pikepdf.open(io.BytesIO(made)) as pdf:
        tables = list(_tables(pdf.Root.StructTreeRoot)) if any(row_headers) else []
        if tables and len(tables) != len(row_headers):
            raise NotSet(f"The book has {len(row_headers)} tables and its tags {len(tables)}.")
        for table, headed in zip(tables, row_headers, strict=False):
            if headed:
                _name_heads_of(table)
        _tell_arabic_letters(pdf)
        out = io.BytesIO()
        pdf.save(out, object_stream_mode=pikepdf.ObjectStreamMode.generate, deterministic_id=True, compress_streams=True)
        return out.getvalue()


_CODE = re.compile(rb"<([0-9A-Fa-f]{4})>\s*<([0-9A-Fa-f]+)>")
_SPAN = re.compile(rb"/Span<</ActualText<([0-9A-Fa-f]+)>>>BDC(.*?)\nEMC", re.DOTALL)


def _tell_arabic_letters(pdf: pikepdf.Pdf) -> None:
    """What each glyph says to a program that reads or copies the words.

    A letter and the mark above it are two glyphs, and Typst says of both that they are both; of the letter without a mark it says so by a
    span round it, which pdfium takes for a run of its own and tells the word back to front. Here a glyph says what it draws, and a span
    that says nothing more is taken out. A mark is known by its width: none.
    """
    marked = False
    for font in {font.objgen: font for page in pdf.pages for font in dict(page.obj.Resources.get("/Font", {})).values()}.values():
        if "/ToUnicode" in font:
            told = font.ToUnicode.read_bytes()
            widths = _widths(font.DescendantFonts[0].get("/W", []))
            said = _CODE.sub(lambda found, widths=widths: _of_one_glyph(found, widths), told)
            if said != told:
                font.ToUnicode.write(said)
                marked = True
    if not marked:
        return
    for page in pdf.pages:
        contents = page.obj.Contents
        for stream in contents if isinstance(contents, Array) else [contents]:
            drawn = stream.read_bytes()
            if b"/ActualText" in drawn and (made := _SPAN.sub(_without_span, drawn)) != drawn:
                stream.write(made)


def _of_one_glyph(found: re.Match[bytes], widths: dict[int, float]) -> bytes:
    text = _text(found[2])
    marks = "".join(letter for letter in text if unicodedata.combining(letter))
    base = "".join(letter for letter in text if not unicodedata.combining(letter))
    if not marks or not base or not _is_arabic(base):
        return found[0]
    said = base if widths.get(int(found[1], 16), 1) else marks
    return b"<%s> <%s>" % (found[1], said.encode("utf-16-be").hex().upper().encode())


def _without_span(found: re.Match[bytes]) -> bytes:
    """What stands in a span that says no more than a letter, with or without its marks."""
    base = [letter for letter in _text(found[1]) if not unicodedata.combining(letter)]
    return found[2] if len(base) == 1 and _is_arabic(base[0]) else found[0]


def _text(code: bytes) -> str:
    return bytes.fromhex(code.decode()).decode("utf-16", "replace") if code[:4].upper() == b"FEFF" else bytes.fromhex(code.decode()).decode("utf-16-be", "replace")


def _is_arabic(text: str) -> bool:
    return all("\u0620" <= letter <= "\u06d3" for letter in text)


def _widths(told: Iterable[object]) -> dict[int, float]:
    """The widths of glyphs, written in runs: first [w w w], or first last w."""
    widths: dict[int, float] = {}
    items = list(told)
    place = 0
    while place < len(items):
        first, second = int(items[place]), items[place + 1]
        if isinstance(second, Array):
            widths |= {first + step: float(width) for step, width in enumerate(second)}
            place += 2
        else:
            widths |= dict.fromkeys(range(first, int(second) + 1), float(items[place + 2]))
            place += 3
    return widths


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
            # An empty cell heads nothing.
            if first is not None and first.S == Name.TD and "/K" in first:
                first.S = Name.TH
                first.A = _with_scope(first.get("/A"))


def _with_scope(attributes: object) -> Array | Dictionary:
    scope = Dictionary(O=Name.Table, Scope=Name.Row)
    if isinstance(attributes, Array):
        return Array([*attributes, scope])
    if isinstance(attributes, Dictionary):
        return Array([attributes, scope])
    return scope
