"""Pages as they look, compared with small images that were looked at by eye; `pytest --golden` makes them anew.

Only made-up pages stand here, so that no change of the records changes a look. The foot, which tells the release, is left out.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image, ImageChops, ImageFilter, ImageStat
from printed import LANGUAGES, Books

REFERENCES = Path(__file__).parent / "references"
SCALE = 0.5
FOOT = 45
"""Height of the foot of an image at this scale."""
TOLERANCE = 2.0
"""Mean difference of grey (0 to 255) of images made a little unsharp, which the same page on another machine stays below."""


def image(book: Books, name: str, number: int) -> Image.Image:
    page = book.open(name)[number].render(scale=SCALE).to_pil().convert("L")
    return page.crop((0, 0, page.width, page.height - FOOT))


def difference(one: Image.Image, other: Image.Image) -> float:
    soft = [each.filter(ImageFilter.GaussianBlur(1)) for each in (one, other)]
    return ImageStat.Stat(ImageChops.difference(*soft)).mean[0]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("name", "number"), [("handbook", 2), ("handbook", 3), ("training/module-trainer", 1)])
def test_a_page_looks_as_it_did(books: Callable[[str], Books], language: str, name: str, number: int, request: pytest.FixtureRequest) -> None:
    made = image(books(language), name, number)
    path = REFERENCES / f"{language}-{name.rpartition('/')[2]}-{number + 1}.png"
    if request.config.getoption("--golden"):
        path.parent.mkdir(exist_ok=True)
        made.quantize(8).save(path, optimize=True)
    with Image.open(path) as kept:
        assert kept.size == made.size
        assert difference(kept.convert("L"), made) < TOLERANCE


def test_a_moved_line_is_seen(books: Callable[[str], Books]) -> None:
    page = image(books("en"), "handbook", 2)
    assert difference(page, ImageChops.offset(page, 0, 6)) > TOLERANCE
