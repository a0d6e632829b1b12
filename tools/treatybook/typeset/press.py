"""Set a book as PDF: Typst does the pages, then the heads of rows are named in the tags and the file is written small."""

from __future__ import annotations

import io
import re
import unicodedata
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType

import pikepdf
import typst
from pikepdf import Array, Dictionary, Name

FONTS = Path(__file__).parent / "fonts"
SIZES = tuple(size / 4 for size in range(44, 34, -1))
"""Points of the letters of a sheet, the largest first; smaller ones cannot be read after a photocopy."""


class NotSet(Exception):
    """A book that Typst refused; says why."""


def set_pdf(source: Path, root: Path, row_headers: Sequence[bool], moment: int) -> bytes:
    """The book as PDF/UA-1. ``row_headers``: for each table in order, whether the first cell of a row heads it; ``moment``: seconds."""
    return finished(_compiled(source, root, moment), row_headers)


def set_sheet(source: Path, root: Path, row_headers: Sequence[bool], moment: int) -> bytes:
    """A sheet in the largest letters with which it fits on one side. Where none do, what it advises is left out, then also the articles beside
    what a form asks, and only then is it set front and back."""
    for pages, beside in ((1, "all"), (1, "articles"), (1, "nothing"), (2, "all")):
        made = lambda size, beside=beside: _compiled(source, root, moment, {"size": str(size), "beside": beside})  # noqa: E731
        fits = lambda size, pages=pages, made=made: len(pikepdf.open(io.BytesIO(made(size))).pages) <= pages  # noqa: E731
        if fits(SIZES[-1]):
            return finished(made(SIZES[bisect_left(SIZES, True, key=fits)]), row_headers)
    raise NotSet(f"It does not fit on a sheet, front and back, in letters of {SIZES[-1]} points.")


def _compiled(source: Path, root: Path, moment: int, inputs: Mapping[str, str] = MappingProxyType({})) -> bytes:
    try:
        return typst.compile(str(source), root=str(root), font_paths=[str(FONTS)], ignore_system_fonts=True, pdf_standards=["ua-1"], timestamp=moment, sys_inputs=dict(inputs))
    except typst.TypstError as refused:
        raise NotSet(str(refused)) from refused


def finished(made: bytes, row_headers: Sequence[bool]) -> bytes:
    """Typst names the heads of columns alone: here the first cell of a row becomes a heading cell too. The same bytes for the same input."""
    with pikepdf.open(io.BytesIO(made)) as pdf:
        tables = list(_tables(pdf.Root.StructTreeRoot))
        if len(tables) != len(row_headers) and tables:
            tables = list(_tables(pdf.Root.StructTreeRoot, nested=True))
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
_SPAN = re.compile(rb"/Span<</ActualText<FEFF([0-9A-Fa-f]+)>>>BDC(.*?)\nEMC", re.DOTALL)
_SET_IN = re.compile(rb"/(\w+) [\d.]+ Tf")
_SHOWN = re.compile(rb"\(((?:\\.|[^\\)])*)\)|<([0-9A-Fa-f]+)>", re.DOTALL)
_SIGN = re.compile(rb"\\([0-7]{3}|.)", re.DOTALL)
_SIGNS = {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"b": b"\b", b"f": b"\f"}
_UNSEEN = "\u200b\u200c\u200d\u2060\u061c"


@dataclass
class _Font:
    """What the glyphs of a font say, and how wide they are: a mark above a letter takes no room."""

    said: dict[int, str]
    widths: dict[int, float]
    learnt: dict[int, str] = field(default_factory=dict)


def _tell_arabic_letters(pdf: pikepdf.Pdf) -> None:
    """What each glyph says to a program that reads or copies the words.

    A letter and the mark above it are two glyphs. Typst says of the mark that it is both, nothing of the letter, and puts both into a span
    that tells them; pdfium takes such a span for a run of its own and tells the word back to front. Here each glyph says what it draws, and a
    span that says nothing more is taken out.
    """
    fonts: dict[tuple[int, int], _Font] = {}
    for page in pdf.pages:
        names = {name[1:].encode(): font for name, font in dict(page.obj.Resources.get("/Font", {})).items() if "/ToUnicode" in font}
        for font in names.values():
            if font.objgen not in fonts:
                fonts[font.objgen] = _read_font(font)
        own = {name: fonts[font.objgen] for name, font in names.items()}
        contents = page.obj.Contents
        for stream in contents if isinstance(contents, Array) else [contents]:
            drawn = stream.read_bytes()
            if b"/ActualText" in drawn and (made := _SPAN.sub(lambda found, own=own: _without_span(found, own), drawn)) != drawn:
                stream.write(made)
    for key, font in fonts.items():
        _write_font(pdf.get_object(key), font)


def _read_font(font: Dictionary) -> _Font:
    widths = _widths(font.DescendantFonts[0].get("/W", []))
    said = {}
    for code, text in _CODE.findall(font.ToUnicode.read_bytes()):
        told = bytes.fromhex(text.decode()).decode("utf-16-be", "replace")
        letters, marks = _parted(told)
        if letters and _is_arabic(letters):
            told = marks if marks and not widths.get(int(code, 16)) else letters
        said[int(code, 16)] = told
    return _Font(said, widths)


def _write_font(font: Dictionary, known: _Font) -> None:
    told = font.ToUnicode.read_bytes()
    made = _CODE.sub(lambda found: _line(int(found[1], 16), known.said[int(found[1], 16)]), told)
    new = [_line(code, text) for code, text in sorted(known.learnt.items())]
    lines = b"".join(b"%d beginbfchar\n%s\nendbfchar\n" % (len(some), b"\n".join(some)) for some in (new[start : start + 100] for start in range(0, len(new), 100)))
    made = made.replace(b"endcmap", lines + b"endcmap", 1)
    if made != told:
        font.ToUnicode.write(made)


def _line(code: int, text: str) -> bytes:
    return b"<%04X> <%s>" % (code, text.encode("utf-16-be").hex().upper().encode())


def _without_span(found: re.Match[bytes], fonts: dict[bytes, _Font]) -> bytes:
    """What stands in a span that says no more than its glyphs: one letter, with or without its marks."""
    letters, marks = _parted(bytes.fromhex(found[1].decode()).decode("utf-16-be", "replace"))
    name = _SET_IN.search(found[2])
    if len(letters) != 1 or name is None or name[1] not in fonts:
        return found[0]
    font = fonts[name[1]]
    shown = b"".join(bytes.fromhex(code.decode()) if code else _SIGN.sub(_sign, part) for part, code in _SHOWN.findall(found[2]))
    wide = [code for code in (int.from_bytes(shown[place : place + 2], "big") for place in range(0, len(shown), 2)) if font.widths.get(code)]
    if not wide and marks and len(shown) == 2:
        # The mark alone, drawn apart from its letter.
        code = int.from_bytes(shown, "big")
        if code not in font.said:
            font.said[code] = font.learnt[code] = marks
        return found[2] if font.said[code] == marks else found[0]
    if len(wide) != 1:
        return found[0]
    if wide[0] not in font.said and _is_arabic(letters):
        font.said[wide[0]] = font.learnt[wide[0]] = letters
    return found[2] if font.said.get(wide[0]) == letters else found[0]


def _sign(found: re.Match[bytes]) -> bytes:
    return bytes([int(found[1], 8)]) if len(found[1]) == 3 else _SIGNS.get(found[1], found[1])


def _parted(text: str) -> tuple[str, str]:
    """The letters and the marks above them."""
    seen = [letter for letter in text if letter not in _UNSEEN]
    return "".join(letter for letter in seen if not unicodedata.combining(letter)), "".join(letter for letter in seen if unicodedata.combining(letter))


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


_NO_TABLE_IN = {Name(f"/{kind}") for kind in ("P", "H1", "H2", "H3", "H4", "H5", "H6", "Lbl", "Link", "Note", "TOC", "Code", "Caption", "Figure", "Span", "Strong", "Em")}


def _tables(root: Dictionary, nested: bool = False) -> Iterator[Dictionary]:
    """In the order of reading; a stack, for tags lie deep. A table in a cell of another is looked for where they are too few."""
    waiting = list(_children(root))[::-1]
    while waiting:
        element = waiting.pop()
        kind = element.S
        if kind == Name.L:
            _put_lists_into_their_items(element)
        if kind == Name.Table:
            yield element
            if not nested:
                continue
        if kind not in _NO_TABLE_IN:
            waiting += list(_children(element))[::-1]


def _put_lists_into_their_items(outer: Dictionary) -> None:
    """A list that is all that is said of a term stands, in Typst's tags, after the item and leaves its body empty: it belongs into it."""
    kids = outer.get("/K")
    if not isinstance(kids, Array) or not any(kid.get("/S") == Name.L for kid in kids if isinstance(kid, Dictionary)):
        return
    kept: list[Dictionary] = []
    for kid in kids:
        body = _empty_body(kept[-1]) if kept and isinstance(kid, Dictionary) and kid.get("/S") == Name.L else None
        if body is None:
            kept.append(kid)
        else:
            body.K = Array([kid])
            kid.P = body
    outer.K = Array(kept)


def _empty_body(item: object) -> Dictionary | None:
    if not isinstance(item, Dictionary) or item.get("/S") != Name.LI:
        return None
    return next((part for part in _children(item) if part.S == Name.LBody and ("/K" not in part or (isinstance(part.K, Array) and not len(part.K)))), None)


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
