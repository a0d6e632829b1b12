"""How wide the columns of a table are, and whether it lies on its side or is cut into blocks: told from what stands in it.

Widths are worked out here and not by Typst, which would set every cell twice. A column is never narrower than its longest word; an
article and its number, and a short Latin word in Arabic, count as one word, since they are never broken.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache

from docutils import nodes

from treatybook.sphinxext.bidi import ISOLATED
from treatybook.typeset.source import breakable, held

UPRIGHT, TURNED = 476.0, 723.0
"""Points between the margins of an A4 sheet, and of one on its side."""
_INSETS = 7.0
"""Points left and right of the words of a cell, with a little to spare."""
SHORT_IN_TABLES = 12
"""Letters of a Latin token that stays on one line."""
# In ems: a column of short words, or of dates, gets its whole line before prose gets more than its words need; prose is read with ease in lines of
# the last.
_LABEL, _DATE, _LINE = 9.0, 15.0, 14.0
_MARK = 1.3
"""The mark of a footnote."""
_ROW = 12
"""Lines of a row that stays on one sheet."""
_LEVEL, _MOVE, _MOVES = 2.0, 8.0, 24
"""Lines of a row from which its columns are levelled; points that a column gives at a time, and how often."""
_HIGH, _SIDE = 60, 34
"""Lines of a table on a sheet, upright and on its side."""
_BOLD = {"tb-badge", "tb-strong", "tb-heading", "tb-article"}
_WIDTHS = {
    letter: width
    for letters, width in {
        " ": 0.25, "ijl'’.,;:": 0.27, "ftr()-/I[]": 0.35, "cesz": 0.44, "w": 0.76, "m": 0.8, "ACDGHMNOQU": 0.72, "W●◐○×": 0.98, "BEFJKLPRSTVXYZ": 0.62,
        "اأإآلء": 0.27, "بتثنيئ": 0.3, "جحخعغهة": 0.48, "دذرزوؤفقمى": 0.4, "سشصضطظ": 0.66, "ك": 0.48, "،؛": 0.3, "\u00a0": 0.25, "\u2060\u200b\u200d\u061c": 0,
    }.items()
    for letter in letters
}  # fmt: skip
_OTHER = 0.52
_LAST = dict.fromkeys("بتثفكنسشصضقيئ", 0.42)
"""What an Arabic letter takes more at the end of a word."""
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_SPACES = re.compile("[ \t\r\n\u200b]+")


@dataclass(frozen=True)
class Layout:
    """``widths``: a share for each column; ``turned``: whether the sheet lies on its side; ``tight``: whether words must be broken;
    ``blocks``: the columns of each table that it is cut into; ``long``: the rows that may be cut; ``opening``: ems of its head and first row."""

    widths: tuple[float, ...]
    turned: bool = False
    tight: bool = False
    blocks: tuple[tuple[int, ...], ...] = ()
    long: frozenset[int] = frozenset()
    opening: float = 10.0

    def shares(self, columns: tuple[int, ...] | None = None) -> list[str]:
        """The widths as Typst has them."""
        return [f"{self.widths[place]:.1f}fr" for place in (columns if columns is not None else range(len(self.widths)))]


@dataclass(frozen=True)
class _Column:
    """Ems: what the longest word takes, what most cells take on a line, and the widest line with a date. ``dated``: most cells have one."""

    word: float
    line: float
    date: float = 0.0
    dated: bool = False
    empty: bool = False

    def least(self, tier: int) -> float:
        """Where there is room, a column of dates is not broken (2), or one of short words (1); words never are (0). Prose has lines to read."""
        most = (0.0, _LABEL, _DATE if self.dated else _LABEL)[tier]
        return max(self.word, self.line if self.line <= most else min(self.line, (0.0, 7.0, 11.0)[tier]))

    @property
    def wish(self) -> float:
        return max(self.word, min(self.line, _LINE) + max(0.0, self.line - _LINE) / 4)


def table_layout(group: nodes.Element, size: float = 8.9, narrower: float = 0.0, turning: bool = True, of_records: bool = False) -> Layout:
    """Lay out a table set in letters of ``size`` points, on a sheet that is ``narrower`` by some points and may be turned or not.
    A column of a table of records in which nothing stands is left out."""
    rows = _read(group)
    every = _columns(rows, group["cols"])
    kept = [place for place, column in enumerate(every) if not column.empty or place == 0 or not of_records]
    columns = [every[place] for place in kept]
    floors = {place: max(every[place].least(1), every[place].date) * size + _INSETS for place in kept}
    simple = all(cell.simple for row in rows for cell in row.cells)

    def whole(layout: Layout) -> Layout:
        """The layout with the columns that are left out."""
        if len(kept) == len(every) or not simple:
            return layout
        widths = dict(zip(kept, layout.widths, strict=True))
        blocks = tuple(tuple(kept[place] for place in block) for block in layout.blocks or (tuple(range(len(kept))),))
        return replace(layout, widths=tuple(widths.get(place, 0.0) for place in range(len(every))), blocks=blocks)

    def levelled(layout: Layout) -> Layout:
        return _levelled(whole(layout), floors, rows, size)

    def pages(layout: Layout) -> float:
        made = levelled(layout)
        return sum(_lines(row, made, size) + 0.5 for row in rows) / (_SIDE if layout.turned else _HIGH)

    layout = levelled(_best(columns, size, UPRIGHT - narrower, (TURNED if turning else UPRIGHT) - narrower, turning, simple, pages))
    lines = [_lines(row, layout, size) for row in rows]
    heads = sum(row.is_head for row in rows)
    notes = sum(cell.notes for row in rows[heads : heads + 1] for cell in row.cells)
    opening = min(30.0, max(10.0, 1.4 * sum(count if count <= _ROW else 3 for count in lines[: heads + 1]) + 3 * notes + 2))
    return replace(layout, long=frozenset(number for number, count in enumerate(lines[heads:]) if count > _ROW), opening=opening)


def _best(columns: list[_Column], size: float, upright: float, turned: float, turning: bool, simple: bool, pages: Callable[[Layout], float]) -> Layout:
    """Upright where nothing short is broken, or where a sheet on its side would save no paper; then cut into blocks; words are broken only
    where nothing else is left."""
    if layout := _fitted(columns, size, upright, False, 2):
        return layout
    stands = _fitted(columns, size, upright, False, 1)
    lies = (_fitted(columns, size, turned, True, 2) or _fitted(columns, size, turned, True, 1)) if turning else None
    if stands and lies:
        # Half a sheet is left empty before one on its side.
        return lies if pages(lies) + 0.5 < 0.9 * pages(stands) else stands
    cut = _cut(columns, size, upright) if simple and len(columns) > 3 else None
    return stands or lies or _fitted(columns, size, turned, turning, 0) or cut or Layout(_filled([column.word * size + _INSETS for column in columns], turned), turning, True)


def _fitted(columns: list[_Column], size: float, width: float, turned: bool, tier: int) -> Layout | None:
    """The widths on a sheet, where all that must not be broken fits."""
    needed = [column.least(tier) * size + _INSETS for column in columns]
    if sum(needed) > width:
        return None
    wished = [max(need, column.wish * size + _INSETS) for need, column in zip(needed, columns, strict=True)]
    if sum(wished) <= width:
        more = [max(0.0, column.line - _LINE) for column in columns]
        if not any(more):
            return Layout(_filled(wished, width), turned)
        left = width - sum(wished)
        return Layout(tuple(wish + left * part / sum(more) for wish, part in zip(wished, more, strict=True)), turned)
    left = (width - sum(needed)) / (sum(wished) - sum(needed))
    return Layout(tuple(need + left * (wish - need) for need, wish in zip(needed, wished, strict=True)), turned)


def _levelled(layout: Layout, floors: Mapping[int, float], rows: list[_Row], size: float) -> Layout:
    """Columns of few words grow narrower for the one that makes the rows high, as long as that makes the table shorter. ``floors``: how
    narrow a column may be."""
    cells = [[(cell.column, [part.width * size for part in cell.parts]) for cell in row.cells if cell.span == 1] for row in rows if not row.is_head]
    widths = list(layout.widths)

    def heights() -> list[tuple[float, int]]:
        """Of each row its lines, not rounded, and the column that makes them so many."""
        return [max(((sum(max(1.0, part / (widths[column] - _INSETS)) for part in parts), column) for column, parts in row if parts), default=(0.0, 0)) for row in cells]

    least = heights()
    if len(layout.blocks) > 1 or layout.tight or sum(height for height, _ in least) < _LEVEL * len(cells):
        return layout
    for _ in range(_MOVES):
        taken = Counter[int]()
        for height, column in least:
            taken[column] += height
        tallest = taken.most_common(1)[0][0]
        found = None
        for giver, floor in floors.items():
            if giver != tallest and widths[giver] - _MOVE >= floor:
                widths[giver], widths[tallest] = widths[giver] - _MOVE, widths[tallest] + _MOVE
                tried = heights()
                if sum(height for height, _ in tried) < sum(height for height, _ in least):
                    least, found = tried, giver
                widths[giver], widths[tallest] = widths[giver] + _MOVE, widths[tallest] - _MOVE
        if found is None:
            break
        widths[found], widths[tallest] = widths[found] - _MOVE, widths[tallest] + _MOVE
    return replace(layout, widths=tuple(widths))


def _filled(widths: list[float], width: float) -> tuple[float, ...]:
    return tuple(each * width / sum(widths) for each in widths)


def _cut(columns: list[_Column], size: float, width: float) -> Layout | None:
    """Tables side by side become tables below one another, of about as many columns, each beginning with the first column."""
    rest = range(1, len(columns))
    for count in range(2, len(columns)):
        per = -(-len(rest) // count)
        blocks = tuple((0, *rest[start : start + per]) for start in range(0, len(rest), per))
        fitted = [_fitted([columns[place] for place in block], size, width, False, 0) for block in blocks]
        if all(fitted):
            widths = [0.0] * len(columns)
            widths[0] = sum(each.widths[0] for each in fitted if each) / len(blocks)
            for block, each in zip(blocks, fitted, strict=True):
                needed = [columns[place].least(0) * size + _INSETS for place in block[1:]]
                wished = each.widths[1:] if each else needed
                left = (width - widths[0] - sum(needed)) / max(0.1, sum(wished) - sum(needed))
                for place, need, wish in zip(block[1:], needed, wished, strict=True):
                    widths[place] = need + min(1.0, left) * (wish - need)
            return Layout(tuple(widths), False, False, blocks)
    return None


def _lines(row: _Row, layout: Layout, size: float) -> float:
    """The lines that a row takes."""
    most = 1.0
    for cell in row.cells:
        room = max(1.0, (sum(layout.widths[cell.column : cell.column + cell.span]) - _INSETS) / size)
        most = max(most, sum(-(-part.width // room) for part in cell.parts))
    return most


def _columns(rows: list[_Row], count: int) -> list[_Column]:
    heads: list[list[_Cell]] = [[] for _ in range(count)]
    cells: list[list[_Cell]] = [[] for _ in range(count)]
    for row in rows:
        for cell in row.cells:
            if cell.span == 1 and cell.column < count:
                (heads if row.is_head else cells)[cell.column].append(cell)
    return [_column(head, body) for head, body in zip(heads, cells, strict=True)]


def _column(heads: list[_Cell], cells: list[_Cell]) -> _Column:
    word = max((part.word for cell in (*heads, *cells) for part in cell.parts), default=0.5)
    # A head may stand on two lines.
    head = max((part.width for cell in heads for part in cell.parts), default=0.0) / 2
    if not any(cell.parts for cell in cells):
        # Under a head, an empty column is there for a pen.
        return _Column(word, max(head, _LINE) if heads else word, empty=bool(heads))
    lengths = sorted(max((part.width for part in cell.parts), default=0.0) for cell in cells)
    most = lengths[-(-(len(lengths) - 1) * 9 // 10)] if lengths else 0.0
    date = max((part.width for cell in cells for part in cell.parts if part.dated and part.width <= _DATE), default=0.0)
    return _Column(word, max(most, head), date, sum(any(part.dated for part in cell.parts) for cell in cells) * 2 > len(cells))


@dataclass(frozen=True)
class _Part:
    """A paragraph of a cell, in ems: its whole line, and its longest word."""

    width: float
    word: float
    dated: bool


@dataclass(frozen=True)
class _Cell:
    column: int
    span: int
    parts: tuple[_Part, ...]
    notes: int
    simple: bool


@dataclass(frozen=True)
class _Row:
    is_head: bool
    cells: tuple[_Cell, ...]


def _read(group: nodes.Element) -> list[_Row]:
    """What stands in the cells, each looked at once."""
    rows = []
    for part in group.children:
        if isinstance(part, nodes.thead | nodes.tbody):
            is_head = isinstance(part, nodes.thead)
            rows += [_Row(is_head, tuple(_cells(row, is_head))) for row in part.children]
    return rows


def _cells(row: nodes.Element, is_head: bool) -> Iterator[_Cell]:
    column = 0
    for cell in row.children:
        span = cell.get("morecols", 0) + 1
        found = _Found([])
        _look(cell, found, is_head or column == 0)
        yield _Cell(column, span, tuple(found.parts), found.notes, "morecols" not in cell and "morerows" not in cell)
        column += span


@dataclass
class _Found:
    parts: list[_Part]
    text: str = ""
    bold: bool = False
    marks: bool = False
    notes: int = 0


def _look(node: nodes.Element, found: _Found, bold: bool) -> None:
    """Walk through a cell, a paragraph at a time."""
    for child in node.children:
        if isinstance(child, nodes.Text):
            said = str(child)
            found.text += said.replace(" ", "\u00a0") if len(said) <= SHORT_IN_TABLES and ISOLATED in node.get("classes", ()) else said
            continue
        classes = child.get("classes", ())
        if "tb-hidden" in classes:
            continue
        if isinstance(child, nodes.TextElement) and not isinstance(child, nodes.Inline):
            found.text, found.bold, found.marks = "", bold, False
            _look(child, found, bold)
            if found.text.strip():
                found.parts.append(_part(found, isinstance(node, nodes.list_item)))
            continue
        if isinstance(child, nodes.strong) or _BOLD.intersection(classes):
            found.bold = True
        if isinstance(child, nodes.footnote_reference) or "://" in child.get("refuri", ""):
            found.marks = True
            found.notes += 1
        _look(child, found, bold)


def _part(found: _Found, is_item: bool) -> _Part:
    text = held(found.text)
    more = (_MARK if found.marks else 0.0) + (1.0 if is_item else 0.0)
    words = [_width(word, found.bold) for word in _SPACES.split(breakable(text))]
    return _Part(sum(words) + 0.25 * (len(words) - 1) + more, max(words) + more, bool(_YEAR.search(text)))


@cache
def _width(word: str, bold: bool) -> float:
    """The width of a word: the same few stand in many cells."""
    return (sum(_WIDTHS.get(letter, _OTHER) for letter in word) + _LAST.get(word[-1:], 0.0)) * (1.12 if bold else 1.03)
