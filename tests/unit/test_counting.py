"""How many States are bound: the same figures on every page that tells them, and nobody's ignorance told as a nought."""

from __future__ import annotations

import pytest
from treatybook.catalogue import Catalogue
from treatybook.text import LANGUAGES
from treatybook.views import VIEWS
from treatybook.views.binding import figures, tile_map
from treatybook.views.blocks import Bullets
from treatybook.views.counting import Count, count, count_cell, sort_key
from treatybook.views.forms import Call
from treatybook.views.wording import Wording
from world import ALPHA, TODAY, catalogue_of, change, make_world


def words(cell) -> str:
    return "".join(span.words for span in cell.phrase)


def tiles(w: Wording, id: str) -> dict[str, int]:
    """How many tiles of the map have each sign."""
    (grid,) = [block for block in tile_map(w, id) if isinstance(block, Bullets)]
    signs = [phrase[0].words.split()[1] for phrase, _ in grid.items]
    return {sign: signs.count(sign) for sign in signs}


def told(w: Wording, id: str) -> dict[str, int]:
    """The figures of a treaty by their signs."""
    (bullets,) = figures(w, id)
    return {sign: int(number) for phrase, _ in bullets.items for sign, number in [phrase[0].words.split()] if int(number)}


@pytest.fixture
def nobody_knows(tmp_path) -> Catalogue:
    """The world, where nothing is known of who is bound by alpha."""
    root = make_world(tmp_path)
    text = (root / ALPHA).read_text(encoding="utf-8")
    change(root, ALPHA, text[text.index("states:") :], "states: {}\n")
    return catalogue_of(root)


def test_the_figures_of_a_treaty_are_those_of_its_map(world: Catalogue, nobody_knows: Catalogue) -> None:
    for catalogue in (world, nobody_knows):
        w = Wording(catalogue, "en", TODAY)
        for id in catalogue.instruments:
            assert told(w, id) == {"–" if sign == "×" else sign: number for sign, number in tiles(w, id).items()}, id
            assert count(w, id).total == len(catalogue.members)


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_nobody_knows_is_not_told_as_a_nought(nobody_knows: Catalogue, language: str) -> None:
    w = Wording(nobody_knows, language, TODAY)
    assert count(w, "alpha") == Count(0, 0, 0, 0, 3) and count(w, "alpha").silent
    cell = count_cell(w, "alpha")
    assert words(cell) == f"{w.sign('unknown')} {w.label('status', 'unknown')}" and "tb-unknown" in cell.phrase[0].classes
    for call in (Call("instrument-page", "alpha"), Call("instrument-list"), Call("measure-page", "extradition")):
        assert "● 0" not in repr(VIEWS[call.view].blocks(w, call)), call.view


def test_a_nought_that_is_known_is_told(world: Catalogue) -> None:
    assert not Count(0, 1, 0, 2, 0).silent
    assert Count(0, 0, 0, 0, 0).silent is False, "where there is no State there is nothing that is not known"


def test_a_table_tells_of_how_many_States_it_is_not_known(world: Catalogue) -> None:
    w = Wording(world, "en", TODAY)
    assert {id: words(count_cell(w, id)) for id in world.instruments}["beta"] == "● 1, ? 1 not known"


def test_what_is_not_known_sorts_last(world: Catalogue) -> None:
    many, few, none, silent = Count(40, 0, 0, 14, 0), Count(2, 0, 0, 0, 52), Count(0, 0, 0, 54, 0), Count(0, 0, 1, 0, 53)
    assert sorted([silent, none, few, many], key=sort_key) == [many, few, none, silent]


def test_one_is_counted_in_the_singular(world: Catalogue) -> None:
    for language, one in (("en", "State party of"), ("fr", "État partie sur"), ("ar", "دولة طرف من")):
        assert Wording(world, language, TODAY).say_count("State party of {total}", "States parties of {total}", 1, total=54).startswith(one)
