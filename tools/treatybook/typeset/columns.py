"""How wide the columns of a table are, told from what stands in them."""

from __future__ import annotations

from docutils import nodes

# Letters that a page upright takes in a line of a table, and the columns that it takes with room to read.
_LETTERS = 96
_COLUMNS = 9
_ONE_LINE = 30


def column_widths(group: nodes.Element) -> list[str]:
    """The widths as shares, `2.5fr`: as wide as its longest word at least, and wider the more it holds."""
    return [f"{needed:.1f}fr" for needed in _needed(group)]


def is_wide(group: nodes.Element) -> bool:
    """Whether the table needs a sheet on its side."""
    return len(_columns(group)) > _COLUMNS or sum(max(_longest_word(text) for text in column) for column in _columns(group)) > _LETTERS


def _needed(group: nodes.Element) -> list[float]:
    return [_wish(column) for column in _columns(group)]


def _wish(column: list[str]) -> float:
    """Letters for most cells to stand on a line; of long ones only as many as are read with ease."""
    lengths = sorted(len(text) for text in column[1:] if text) or [0]
    most = lengths[-(-(len(lengths) - 1) * 8 // 10)]
    # The head is bold.
    words = max(_longest_word(column[0]) * 1.15, *map(_longest_word, column))
    return max(words, min(most, _ONE_LINE) + max(0, most - _ONE_LINE) / 4) + 2


def _longest_word(text: str) -> int:
    return max(map(len, text.split()), default=0)


def _columns(group: nodes.Element) -> list[list[str]]:
    columns: list[list[str]] = [[] for _ in range(group["cols"])]
    for row in group.findall(nodes.row):
        place = 0
        for cell in row.children:
            span = cell.get("morecols", 0) + 1
            if span == 1 and place < len(columns):
                columns[place].append(_shown(cell))
            place += span
    return [column or [""] for column in columns]


def _shown(cell: nodes.Element) -> str:
    return "".join(str(text) for text in cell.findall(nodes.Text) if "tb-hidden" not in text.parent.get("classes", ()))
