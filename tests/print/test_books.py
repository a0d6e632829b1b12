"""What stands in the printed books, and how they are made: read back from the PDF."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterator
from itertools import pairwise

import pikepdf
import pypdfium2
import pytest
from printed import LANGUAGES, PAGES, Books, set_books
from treatybook.typeset.writer import TEMPLATE

MADE = {
    "handbook", "themes/theme", "states/EGY", "practice/mla-checklist", "practice/mla-request", "practice/extradition-request", "training/module-participant", "training/module-trainer",
}  # fmt: skip
SHEETS = ("practice/mla-checklist", "practice/mla-request", "practice/extradition-request")
HEADINGS = re.compile(r"/H[1-6]")
Get = Callable[[str], Books]


def structure(pdf: pikepdf.Pdf) -> Iterator[pikepdf.Dictionary]:
    """The tags in reading order."""
    waiting = [pdf.Root.StructTreeRoot]
    while waiting:
        element = waiting.pop()
        kids = element.get("/K")
        below = [kid for kid in (kids if isinstance(kids, pikepdf.Array) else [kids]) if isinstance(kid, pikepdf.Dictionary) and "/S" in kid]
        waiting += below[::-1]
        if "/S" in element:
            yield element


def attributes(element: pikepdf.Dictionary) -> dict[str, str]:
    found = element.get("/A", [])
    return {name: str(value) for part in (found if isinstance(found, pikepdf.Array) else [found]) for name, value in part.items()}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_book_is_made_without_a_warning(books: Get, language: str) -> None:
    of = books(language)
    assert of.said == ""
    assert {path.relative_to(of.folder).with_suffix("").as_posix() for path in of.folder.rglob("*.pdf")} == MADE


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_kind_of_node_keeps_its_words(books: Get, language: str) -> None:
    wanted = set(re.findall(r"\b[A-Z]{5,}\b", (PAGES / "everything.md").read_text(encoding="utf-8"))) - {"ALTTEXT"}
    assert len(wanted) > 40
    text = books(language).text("handbook")
    assert {word for word in wanted if word not in text} == set()


def test_words_that_look_like_code_are_printed(books: Get) -> None:
    text = books("en").text("handbook")
    for hostile in ('#let x = 1; #panic("HOSTILE") #include "x"', "$1 + 1$", "@nobody <label> // comment /* */ ~ -- --- ...", "[brackets] = heading *stars *strong* _under_ reversed apart end."):
        assert hostile in text


def test_what_serves_on_a_screen_alone_is_not_printed(books: Get) -> None:
    text = books("en").text("handbook")
    assert "SCREENONLY" not in text
    assert "EDITORSONLY" not in text
    assert "TRAINERNOTES" not in text
    assert "FEEDBACKA" not in text


def test_the_participant_gets_the_options_and_the_trainer_the_key(books: Get) -> None:
    participant, trainer = (books("en").text(f"training/module-{copy}") for copy in ("participant", "trainer"))
    for word in ("OPTIONA", "OPTIONB", "OPTIONC", "SLIDETITLE"):
        assert word in participant
        assert word in trainer
    for word in ("FEEDBACKA", "FEEDBACKB", "TRAINERNOTES"):
        assert word not in participant
        assert word in trainer


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", SHEETS)
def test_a_checklist_or_a_form_is_one_side_of_a_sheet(books: Get, name: str, language: str) -> None:
    made = books(language).open(name)
    assert len(made) == 1
    assert [round(size) for size in made[0].get_size()] == [595, 842]


def test_what_stands_beside_the_questions_is_told_where_there_is_room(books: Get) -> None:
    assert "What makes it fail" in books("en").text("practice/mla-checklist")
    extradition, longest = (books("en").text(f"practice/{name}-request") for name in ("extradition", "mla"))
    assert "How such requests fail" not in extradition and "art. 16" in extradition
    assert "art. 18" not in longest, "of more than forty fields, only what is to be filled in"


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", SHEETS)
def test_no_letter_of_a_sheet_is_too_small_after_a_photocopy(books: Get, name: str, language: str) -> None:
    for page in books(language).open(name):
        words = page.get_textpage()
        sizes = [pypdfium2.raw.FPDFText_GetFontSize(words, place) for place in range(words.count_chars()) if words.get_charbox(place)[1] > 60]
        small = [size for size in sizes if 2 < size < 7]  # pdfium gives a size of 1 to the spaces that it adds
        assert not small, min(small)
        assert sorted(sizes)[len(sizes) // 2] >= 8


def test_a_sheet_has_room_for_a_pen_and_boxes_of_four_millimetres(books: Get) -> None:
    for name in SHEETS:
        text = books("en").text(name)
        for label in ("Case number", "Date", "Signature"):
            assert label in text
    assert "width: 4mm, height: 4mm" in TEMPLATE.read_text(encoding="utf-8")


def test_a_participant_has_lines_to_write_on_and_a_place_for_the_name(books: Get) -> None:
    text = books("en").text("training/module-participant")
    assert "Name" in text
    assert "Name" not in books("en").text("training/module-trainer")


@pytest.mark.parametrize("language", LANGUAGES)
def test_tags_bookmarks_and_language(books: Get, language: str) -> None:
    with pikepdf.open(books(language).path("handbook")) as pdf:
        assert str(pdf.Root.Lang).partition("-")[0] == language
        assert pdf.Root.MarkInfo.Marked
        assert pdf.Root.ViewerPreferences.DisplayDocTitle
        assert str(pdf.Root.ViewerPreferences.get("/Direction", "/L2R")) == ("/R2L" if language == "ar" else "/L2R")
        with pdf.open_metadata() as metadata:
            assert metadata["pdfuaid:part"] == "1"
            assert metadata["dc:title"]
        tags = list(structure(pdf))
        kinds = Counter(str(element.S) for element in tags)
        assert {"/H1", "/H2", "/H3", "/Table", "/THead", "/TBody", "/TH", "/TD", "/L", "/LI", "/LBody", "/Figure", "/Link", "/Note", "/TOC", "/TOCI"} <= set(kinds)
        scopes = Counter(attributes(element).get("/Scope") for element in tags if element.S == "/TH")
        assert set(scopes) == {"/Column", "/Row"}
        figures = [element for element in tags if element.S == "/Figure"]
        assert [str(figure.Alt) for figure in figures] == ["ALTTEXT of the figure"]
        with pdf.open_outline() as outline:
            titles = [entry.title.strip("\u2066\u2069") for entry in outline.root]
        assert "Every kind of node" in titles
        assert len(titles) >= 7


def test_a_list_that_tells_a_term_stands_in_its_item(books: Get) -> None:
    with pikepdf.open(books("en").path("states/EGY")) as pdf:
        bodies = [element for element in structure(pdf) if element.S == "/LBody"]
        assert len(bodies) > 20
        assert [body for body in bodies if "/K" not in body or (isinstance(body.K, pikepdf.Array) and not len(body.K))] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_headings_go_down_one_step_at_a_time(books: Get, language: str) -> None:
    for name in MADE:
        with pikepdf.open(books(language).path(name)) as pdf:
            levels = [int(str(element.S)[2:]) for element in structure(pdf) if HEADINGS.fullmatch(str(element.S))]
        assert levels[0] == 1, name
        assert all(after <= before + 1 for before, after in pairwise(levels)), name


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_font_is_in_the_file(books: Get, language: str) -> None:
    with pikepdf.open(books(language).path("handbook")) as pdf:
        descriptors = [thing for thing in pdf.objects if isinstance(thing, pikepdf.Dictionary) and thing.get("/Type") == "/FontDescriptor"]
        assert descriptors
        assert all({"/FontFile", "/FontFile2", "/FontFile3"} & set(descriptor.keys()) for descriptor in descriptors)


def test_the_foot_tells_release_day_sources_and_language(books: Get) -> None:
    for page in list(books("en").open("states/EGY"))[1:]:
        foot = page.get_textpage().get_text_bounded(top=70)
        for part in ("Release ", "Edition of 23 November 2026", "lists of parties of ", "English"):
            assert part in foot


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_reaches_out_of_the_margins_and_no_page_is_blank(books: Get, language: str) -> None:
    for name in MADE:
        for number, page in enumerate(books(language).open(name)):
            width, height = page.get_size()
            words = page.get_textpage()
            assert words.count_chars() > 20, (name, number)
            for place in range(words.count_rects()):
                left, bottom, right, top = words.get_rect(place)
                assert left >= 28, (name, number, words.get_text_bounded(left, bottom, right, top))
                assert right <= width - 28, (name, number, words.get_text_bounded(left, bottom, right, top))
                assert bottom >= 20, (name, number)
                assert top <= height - 20, (name, number)


def test_no_heading_stands_alone_at_the_foot_of_a_page(books: Get) -> None:
    with pikepdf.open(books("en").path("handbook")) as pdf, pdf.open_outline() as outline:
        ends = [(page.objgen, entry.destination[3]) for entry, page in _entries(pdf, outline.root)]
    assert len(ends) > 15
    assert [end for end in ends if end[1] is not None and float(end[1]) < 90] == []


def _entries(pdf: pikepdf.Pdf, entries: list[pikepdf.OutlineItem]) -> Iterator[tuple[pikepdf.OutlineItem, pikepdf.Object]]:
    for entry in entries:
        if entry.destination is None and entry.action is not None:
            entry.destination = entry.action.D
        yield entry, entry.destination[0]
        yield from _entries(pdf, list(entry.children))


def plain_arabic(text: str) -> list[str]:
    """Words of three letters and more, as letters without vowel marks and forms."""
    folded = "".join(letter for letter in unicodedata.normalize("NFKC", text) if not unicodedata.combining(letter) and letter not in "\u200d\u0640")
    return re.findall("[\u0621-\u064a]{3,}", folded)


@pytest.mark.parametrize("name", ["handbook", "states/EGY"])
def test_arabic_words_are_found_in_the_order_of_letters(books: Get, name: str) -> None:
    source = books("ar").path(name).with_suffix(".typ").read_text(encoding="utf-8")
    wanted = set(plain_arabic(" ".join(re.findall(r'#"((?:[^"\\]|\\.)*)"', source))))
    found = set(plain_arabic(books("ar").text(name)))
    assert len(wanted) > 300
    assert len(wanted & found) / len(wanted) >= 0.9
    turned = {word for word in found - wanted if word[::-1] in wanted}
    # The reverse of one word may be the beginning of another that a line parts.
    assert len(turned) <= len(wanted) / 500, turned


def test_the_same_pages_give_the_same_bytes(books: Get, tmp_path) -> None:
    again = set_books(tmp_path, "ar", "states/EGY")
    assert again.path("states/EGY").read_bytes() == books("ar").path("states/EGY").read_bytes()
