"""What stands in order inside Arabic words: addresses, ranges of numbers, names in the index."""

from __future__ import annotations

import io

import pikepdf
import pypdfium2
import pytest
import typst
from treatybook.catalogue import Catalogue
from treatybook.sphinxext.bidi import in_reading_order, isolate
from treatybook.typeset.press import FONTS, finished
from treatybook.views.wording import Wording
from world import TODAY


def isolated(text: str) -> list[str]:
    return [piece for piece, alone in isolate(text) if alone]


@pytest.mark.parametrize("address", ["afaatim.com/content.php?id=79782", "nbdksa.com/showthread.php?p=472805&postcount=3", "zimlii.org/akn/zw/act/2016/12/eng@2016-12-31", "cryer.org.uk/1957_2c%20a", "security-legislation.ly"])
def test_an_address_without_its_scheme_is_one_token(address: str) -> None:
    assert isolated(f"انظر {address} في القائمة") == [address]


def test_an_address_for_mail_is_still_one_token() -> None:
    assert isolated("راسل first.last@example.org.") == ["first.last@example.org"]


@pytest.mark.parametrize(("text", "range"), [("المواد 8-23 من", "8-23"), ("0-15: الوقائع", "0-15"), ("الأعوام 2004-2008", "2004-2008"), ("المواد 8–23", "8–23")])
def test_a_range_runs_from_the_right(text: str, range: str) -> None:
    assert isolated(text) == []
    assert in_reading_order(text) == text.replace(range, f"\u061c{range}")


@pytest.mark.parametrize("token", ["2024-1187", "2004-05-20", "01-23", "2024/1187-B"])
def test_a_number_of_a_case_or_a_date_is_no_range(token: str) -> None:
    assert isolated(f"رقم {token} من") == [token]
    assert in_reading_order(token) == token


@pytest.mark.parametrize(("words", "order"), [(("آلية", "الأمانة", "إلغاء", "يوم"), ["إلغاء", "آلية", "الأمانة", "يوم"]), (("التزام", "بلد", "التعاون"), ["التزام", "بلد", "التعاون"])])
def test_only_the_article_is_left_out_of_the_alphabet(world: Catalogue, words: tuple[str, ...], order: list[str]) -> None:
    assert sorted(words, key=Wording(world, "ar", TODAY).sort_key) == order


def test_a_letter_with_its_mark_and_without_is_told_as_it_is_drawn() -> None:
    source = '#set document(title: "a")\n#set text(font: "Amiri", lang: "ar", dir: rtl)\n= قدّم قدم النصّ نصًا أولًا مدّة الذي\n'
    made = finished(typst.compile(source.encode(), font_paths=[str(FONTS)], ignore_system_fonts=True, pdf_standards=["ua-1"]), [])
    with pikepdf.open(io.BytesIO(made)) as pdf:
        assert b"/ActualText" not in pdf.pages[0].Contents.read_bytes()
    found = pypdfium2.PdfDocument(made)[0].get_textpage().get_text_range()
    assert "".join(letter for letter in found if not 0x64B <= ord(letter) <= 0x652).split() == "قدم قدم النص نصا أولا مدة الذي".split()
