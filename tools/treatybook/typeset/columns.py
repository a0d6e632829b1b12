"""How wide the columns of a table are, and whether it lies on its side or is cut into blocks: told from what stands in it.

Widths are worked out here and not by Typst, which would set every cell twice. A column is never narrower than its longest word; an
article and its number, and a short Latin word in Arabic, count as one word, since they are never broken.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

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
    """Ems: what the longest word takes, what most cells take on a line, and each cell with its place."""

    word: float
    line: float
    dated: bool = False

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
    every = _columns(group)
    kept = [place for place, column in enumerate(every) if column is not None or place == 0 or not of_records]
    columns = [every[place] or _Column(0.5, 0.5) for place in kept]
    simple = not any("morecols" in cell or "morerows" in cell for cell in group.findall(nodes.entry))
    def whole(layout: Layout) -> Layout:
        """The layout with the columns that are left out."""
        if len(kept) == len(every) or not simple:
            return layout
        widths = dict(zip(kept, layout.widths, strict=True))
        blocks = tuple(tuple(kept[place] for place in block) for block in layout.blocks or (tuple(range(len(kept))),))
        return replace(layout, widths=tuple(widths.get(place, 0.0) for place in range(len(every))), blocks=blocks)

    def pages(layout: Layout) -> float:
        rows = sum(_lines(row, whole(layout), size) + 0.5 for row in group.findall(nodes.row))
        return rows / (_SIDE if layout.turned else _HIGH)

    layout = whole(_best(columns, size, UPRIGHT - narrower, (TURNED if turning else UPRIGHT) - narrower, turning, simple, pages))
    lines = [_lines(row, layout, size) for row in group.findall(nodes.row)]
    heads = sum(isinstance(row.parent, nodes.thead) for row in group.findall(nodes.row))
    notes = sum("://" in found.get("refuri", "") for row in list(group.findall(nodes.row))[heads : heads + 1] for found in row.findall(nodes.reference))
    opening = min(30.0, max(10.0, 1.4 * sum(lines[: heads + 1]) + 3 * notes + 2))
    return replace(layout, long=frozenset(number for number, count in enumerate(lines[heads:]) if count > _ROW), opening=opening)


def _best(columns: list[_Column], size: float, upright: float, turned: float, turning: bool, simple: bool, pages: Callable[[Layout], float]) -> Layout:
    """Upright where nothing short is broken, or where a sheet on its side would save no paper; then cut into blocks; words are broken only
    where nothing else is left."""
    if layout := _fitted(columns, size, upright, False, 2):
        return layout
    stands = _fitted(columns, size, upright, False, 1)
    lies = (_fitted(columns, size, turned, True, 2) or _fitted(columns, size, turned, True, 1)) if turning else None
    if stands and lies:
        return lies if pages(lies) < 0.9 * pages(stands) else stands
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


def _lines(row: nodes.Element, layout: Layout, size: float) -> float:
    """The lines that a row takes."""
    place, most = 0, 1.0
    for cell in row.children:
        span = cell.get("morecols", 0) + 1
        room = max(1.0, (sum(layout.widths[place : place + span]) - _INSETS) / size)
        most = max(most, sum(-(-_width(paragraph) // room) for paragraph, _ in _paragraphs(cell, False)))
        place += span
    return most


def _columns(group: nodes.Element) -> list[_Column | None]:
    heads: list[list[nodes.Element]] = [[] for _ in range(group["cols"])]
    cells: list[list[nodes.Element]] = [[] for _ in range(group["cols"])]
    for row in group.findall(nodes.row):
        place = 0
        for cell in row.children:
            span = cell.get("morecols", 0) + 1
            if span == 1 and place < len(cells):
                (heads if isinstance(row.parent, nodes.thead) else cells)[place].append(cell)
            place += span
    return [_column(head, body, place == 0) for place, (head, body) in enumerate(zip(heads, cells, strict=True))]


def _column(heads: list[nodes.Element], cells: list[nodes.Element], bold: bool) -> _Column | None:
    if not any(cell.astext().strip() for cell in cells):
        return None if heads else _Column(0.5, 0.5)
    head = [told for cell in heads for told in _paragraphs(cell, True)]
    told = [list(_paragraphs(cell, bold)) for cell in cells]
    words = [word for text, mark in (*head, *(each for paragraphs in told for each in paragraphs)) for word in _words(text, mark)]
    lengths = sorted(max((_width(text) + mark for text, mark in paragraphs), default=0.0) for paragraphs in told)
    most = lengths[-(-(len(lengths) - 1) * 9 // 10)] if lengths else 0.0
    # A head may stand on two lines.
    return _Column(max(words, default=0.0), max(most, max((_width(text) for text, _ in head), default=0.0) / 2), sum(any(_YEAR.search(text.words) for text, _ in paragraphs) for paragraphs in told) * 2 > len(told))


def _paragraphs(cell: nodes.Element, bold: bool) -> Iterator[tuple["_Text", float]]:
    """The lines of a cell as they are printed, each with what it takes more than its words."""
    blocks = list(cell.findall(lambda node: isinstance(node, nodes.TextElement) and not isinstance(node, nodes.Inline)))
    for block in blocks:
        yield _Text(_shown(block), bold or _is_bold(block)), (_MARK if _has_mark(block) else 0.0) + (1.0 if isinstance(block.parent, nodes.list_item) else 0.0)


@dataclass(frozen=True)
class _Text:
    words: str
    bold: bool


def _words(text: "_Text", mark: float) -> Iterator[float]:
    for word in _SPACES.split(breakable(text.words)):
        yield _width(_Text(word, text.bold)) + mark


def _width(text: "_Text") -> float:
    width = sum(_WIDTHS.get(letter, _OTHER) for letter in text.words)
    width += sum(_LAST.get(word[-1:], 0.0) for word in _SPACES.split(text.words))
    return width * (1.12 if text.bold else 1.03)


def _is_bold(node: nodes.Element) -> bool:
    return any(isinstance(inner, nodes.strong) or _BOLD.intersection(inner.get("classes", ())) for inner in node.findall(nodes.Element))


def _has_mark(node: nodes.Element) -> bool:
    """Whether an address or a note stands at the foot of the page."""
    return any(isinstance(found, nodes.footnote_reference) or "://" in found.get("refuri", "") for found in node.findall(nodes.Element))


def _shown(node: nodes.Element) -> str:
    return held("".join(_shown_text(text) for text in node.findall(nodes.Text) if "tb-hidden" not in text.parent.get("classes", ())))


def _shown_text(text: nodes.Text) -> str:
    said = str(text)
    if ISOLATED in text.parent.get("classes", ()) and len(said) <= SHORT_IN_TABLES:
        return said.replace(" ", "\u00a0")
    return said
