"""The way back from paper to the site: an address, and a code that a camera reads; neither where no address is known."""

from __future__ import annotations

from collections.abc import Callable

import pytest
import zxingcpp
from printed import Books, set_books
from treatybook.typeset.qr import qr_svg

SITE = "https://example.org/handbook"
PLACES = {
    "handbook": "index", "themes/theme": "theme/index", "states/EGY": "states/EGY", "practice/mla-checklist": "practice/mla-checklist",
    "practice/mla-request": "practice/mla-request", "training/module-trainer": "training/module",
}  # fmt: skip


@pytest.fixture(scope="module", params=["en", "ar"])
def online(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Books:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("TREATYBOOK_SITE_URL", SITE)
        return set_books(tmp_path_factory.mktemp("online"), request.param)


def test_the_code_on_a_cover_or_a_sheet_leads_to_its_page(online: Books) -> None:
    assert online.said == ""
    for name, docname in PLACES.items():
        read = zxingcpp.read_barcodes(online.open(name)[0].render(scale=3).to_pil())
        assert [code.text for code in read] == [f"{SITE}/{online.folder.name}/{docname}.html"], name


def test_a_sheet_with_its_code_is_still_one_sheet(online: Books) -> None:
    assert [len(online.open(name)) for name in ("practice/mla-checklist", "practice/extradition-request")] == [1, 1]


def test_each_page_of_a_book_names_its_address(online: Books) -> None:
    source = (online.folder / "themes" / "theme.typ").read_text(encoding="utf-8")
    assert [source.count(f'#address("{SITE}/{online.folder.name}/theme/{name}.html")') for name in ("index", "one")] == [2, 1]


def test_no_code_where_no_address_is_known(books: Callable[[str], Books]) -> None:
    assert all(zxingcpp.read_barcodes(books("en").open(name)[0].render(scale=3).to_pil()) == [] for name in PLACES)


def test_the_same_address_gives_the_same_code() -> None:
    assert qr_svg(SITE) == qr_svg(SITE)
    assert qr_svg(SITE) != qr_svg(f"{SITE}/")
