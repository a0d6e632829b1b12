"""What pages of the made-up world show, in three languages: every view, and its nodes.

`pytest --golden` writes the files anew; read the difference before you commit it.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import pytest
from treatybook.catalogue import Catalogue
from treatybook.sphinxext.rendering import render
from treatybook.text import LANGUAGES
from treatybook.views import VIEWS
from treatybook.views.blocks import Block, Bullets, Cell, Facts, Fold, Group, Note, Paragraph, Phrase, Section, Span, Table
from treatybook.views.forms import Call
from treatybook.views.wording import Wording
from world import TODAY

FOLDER = Path(__file__).parent
CALLS = {
    "instrument-alpha": Call("instrument-page", "alpha"),
    "instrument-gamma": Call("instrument-page", "gamma"),
    "state-AAA": Call("state-page", "AAA"),
    "state-BBB": Call("state-page", "BBB"),
    "measure-extradition": Call("measure-page", "extradition"),
    "measure-mla": Call("measure-page", "mla"),
    "recommendation-ratify": Call("recommendation-page", "ratify"),
    "recommendation-list": Call("recommendation-list"),
    "guide-tick": Call("guide-page", "tick"),
    "guide-ask": Call("guide-page", "ask"),
    "guide-list": Call("guide-list"),
    "meeting": Call("meeting"),
    "matrix": Call("ratification-matrix"),
    "matrix-of-the-north": Call("ratification-matrix", options=(("instrument", "gamma alpha"), ("region", "north"))),
    "latest-acts": Call("latest-acts", options=(("last", "5"),)),
    "glossary": Call("glossary"),
    "false-friends": Call("false-friends"),
    "organisations": Call("organisations"),
    "agreements": Call("agreements"),
    "sources": Call("sources"),
    "lists": Call("instrument-list"),
}
NODES = ("instrument-gamma", "recommendation-ratify", "glossary", "matrix-of-the-north")
"""Views whose nodes are kept too: together they use every kind of block."""


def told(block: Block, depth: int = 0) -> Iterable[str]:
    """A block as lines that a reader of the golden file understands."""
    margin = "  " * depth
    match block:
        case Paragraph(phrase, classes):
            yield f"{margin}{_phrase(phrase)}{_classes(classes)}"
        case Section(id, title, blocks):
            yield f"{margin}## {title} #{id}"
            yield from _below(blocks, depth)
        case Note(kind, title, blocks):
            yield f"{margin}[{kind}] {title}"
            yield from _below(blocks, depth)
        case Group(blocks, classes):
            yield f"{margin}group{_classes(classes)}"
            yield from _below(blocks, depth)
        case Fold(title, blocks):
            yield f"{margin}▸ {_phrase(title)}"
            yield from _below(blocks, depth)
        case Bullets(items, ordered, classes, item_classes):
            yield f"{margin}{'numbered' if ordered else 'list'}{_classes(classes)}"
            for number, (phrase, blocks) in enumerate(items):
                yield f"{margin}- {_phrase(phrase)}{_classes(item_classes[number] if item_classes else ())}"
                yield from _below(blocks, depth)
        case Facts(items, classes, anchors):
            yield f"{margin}facts{_classes(classes)}"
            for number, (phrase, blocks) in enumerate(items):
                yield f"{margin}: {_phrase(phrase)}{'#' + anchors[number] if anchors and anchors[number] else ''}"
                yield from _below(blocks, depth)
        case Table(caption, columns, rows, classes, anchors):
            yield f"{margin}table {caption}{_classes(classes)}"
            yield f"{margin}| " + " | ".join(columns)
            for number, row in enumerate(rows):
                yield f"{margin}| " + " | ".join(map(_cell, row)) + (f" #{anchors[number]}" if anchors else "")


def _below(blocks: Iterable[Block], depth: int) -> Iterable[str]:
    for block in blocks:
        yield from told(block, depth + 1)


def _classes(classes: tuple[str, ...]) -> str:
    return f" .{'.'.join(classes)}" if classes else ""


def _cell(cell: Cell) -> str:
    return _phrase(cell.phrase) + (f" ^{cell.sort}" if cell.sort else "")


def _phrase(phrase: Phrase) -> str:
    return "".join(map(_span, phrase))


def _span(span: Span) -> str:
    target = " ".join(span.record) or ("#" + span.here if span.here else "") or span.url
    marks = [mark for mark in (target, ".".join(span.classes), span.language and f"lang={span.language}", span.hidden and f"hidden={span.hidden!r}") if mark]
    return f"[{span.words}]({'; '.join(marks)})" if marks else span.words


def compare(path: Path, shown: str, config: pytest.Config) -> None:
    if config.getoption("--golden"):
        path.parent.mkdir(exist_ok=True)
        path.write_text(shown, encoding="utf-8")
    assert path.read_text(encoding="utf-8") == shown, f"If this is meant, write {path.name} anew with `pytest --golden` and read the difference."


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", CALLS)
def test_what_a_view_shows(world: Catalogue, pytestconfig: pytest.Config, name: str, language: str) -> None:
    call = CALLS[name]
    blocks = VIEWS[call.view].blocks(Wording(world, language, TODAY), call)
    shown = "\n".join(line for block in blocks for line in told(block)) + "\n"
    compare(FOLDER / language / f"{name}.txt", shown, pytestconfig)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", NODES)
def test_the_nodes_of_a_view(world: Catalogue, pytestconfig: pytest.Config, name: str, language: str) -> None:
    call = CALLS[name]
    nodes = render(VIEWS[call.view].blocks(Wording(world, language, TODAY), call))
    compare(FOLDER / language / f"{name}.nodes.txt", "".join(node.pformat() for node in nodes), pytestconfig)


def test_no_golden_file_is_left_over() -> None:
    wanted = {f"{language}/{name}.txt" for language in LANGUAGES for name in CALLS} | {f"{language}/{name}.nodes.txt" for language in LANGUAGES for name in NODES}
    assert {path.relative_to(FOLDER).as_posix() for path in FOLDER.rglob("*.txt")} == wanted


def test_the_views_kept_use_every_kind_of_block(world: Catalogue) -> None:
    def kinds(blocks: Iterable[object]) -> set[type]:
        found: set[type] = set()
        for block in blocks:
            found |= {type(block)} | kinds(getattr(block, "blocks", ()))
            found |= {kind for _, below in getattr(block, "items", ()) for kind in kinds(below)}
        return found

    used = {name: kinds(VIEWS[call.view].blocks(Wording(world, "en", TODAY), call)) for name, call in CALLS.items()}
    assert set().union(*used.values()) == set(Block.__args__)
    assert set().union(*(used[name] for name in NODES)) == set(Block.__args__)
