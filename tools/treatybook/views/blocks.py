"""What a view is made of: plain values that any builder can render. All wording is done; nothing here knows Sphinx."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Span:
    """A run of words. ``classes``: style; ``record``: (kind, id) or (kind, id, anchor) of the record it links to, or ("finder", question) of the finder; ``here``: an anchor on the
    same page; ``url``: an outside address; ``language``: of the words, where it is not the page's. ``hidden``: words for those who do not see the style."""

    words: str
    classes: tuple[str, ...] = ()
    record: tuple[str, ...] = ()
    here: str = ""
    url: str = ""
    language: str = ""
    hidden: str = ""


Phrase = tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Paragraph:
    phrase: Phrase
    classes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Bullets:
    """A list; each item is a phrase with what stands below it. ``item_classes``: one tuple an item, or empty."""

    items: tuple[tuple[Phrase, tuple[Block, ...]], ...]
    ordered: bool = False
    classes: tuple[str, ...] = ()
    item_classes: tuple[tuple[str, ...], ...] = ()


@dataclass(frozen=True, slots=True)
class Facts:
    """Names and what they are; an item's ``anchor`` can be linked to."""

    items: tuple[tuple[Phrase, tuple[Block, ...]], ...]
    classes: tuple[str, ...] = ("tb-facts",)
    anchors: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell; ``sort`` is what it sorts by where that is not its words (digits and small letters)."""

    phrase: Phrase
    sort: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """A table with a heading row; the first cell of each row heads the row. ``anchors``: one a row, or empty."""

    caption: str
    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    classes: tuple[str, ...] = ()
    anchors: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Section:
    """A part of a page with a heading; ``id`` is its anchor, the same in every language."""

    id: str
    title: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Note:
    """A box: ``kind`` is note, warning, important or tip."""

    kind: str
    title: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Group:
    """Blocks that belong together; ``classes`` say how (tb-card, tb-cards, tb-figures ...)."""

    blocks: tuple[Block, ...]
    classes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Fold:
    """Blocks that are folded away on a screen under a title, and open on paper."""

    title: Phrase
    blocks: tuple[Block, ...]


Block = Paragraph | Bullets | Facts | Table | Section | Note | Group | Fold
Blocks = tuple[Block, ...]


def words(text: str, *classes: str) -> Span:
    """A plain run of words."""
    return Span(text, classes)


def paragraph(*parts: Span | str, classes: tuple[str, ...] = ()) -> Paragraph:
    """A paragraph of runs; a str is a plain run."""
    return Paragraph(phrase(*parts), classes)


def phrase(*parts: Span | str) -> Phrase:
    """A phrase of runs; a str is a plain run."""
    return tuple(Span(part) if isinstance(part, str) else part for part in parts)


def cell(*parts: Span | str, sort: str = "") -> Cell:
    """A cell of runs; a str is a plain run."""
    return Cell(phrase(*parts), sort)


def item(*parts: Span | str, below: Blocks = ()) -> tuple[Phrase, Blocks]:
    """An item of a list."""
    return (phrase(*parts), below)
