"""Words as Typst: nothing in them is code, and Arabic letters stay joined across borders of style."""

from __future__ import annotations

import pytest
import typst
from docutils import nodes
from docutils.utils import new_document
from treatybook.typeset.books import Book
from treatybook.typeset.builder import is_asked_for
from treatybook.typeset.source import array, keep_joined, line, string, words
from treatybook.typeset.writer import Setting, write_page

HOSTILE = ('#panic("no")', "$x$", "\\", '"', "@label", "<label>", "*b*", "`raw`", "// gone", "/* gone */", "\\u{41}", "]", "[", "= head", "~", "--", "\u201d")


@pytest.mark.parametrize("text", HOSTILE)
def test_a_string_is_what_it_was(text: str) -> None:
    document = f"#set page(width: auto, height: auto)\n#let said = {string(text)}\n#assert(said.codepoints() == {array([string(letter) for letter in text])})\n"
    typst.compile(document.encode(), format="pdf")


def test_marks_that_turn_the_direction_are_dropped() -> None:
    assert words("a\u202eb\u2066c\u2069  \n d\x07") == "abc d"


@pytest.mark.parametrize(("before", "after", "joins"), [("ال", "اتفاقية", True), ("و", "اتفاقية", False), ("بـ", "مصر", True), ("المادة", "الأولى", False), ("بِ", "مصر", True), ("ب ", "مصر", False), ("في", "UNTOC", False)])
def test_letters_join_across_a_border_where_they_would_in_one_word(before: str, after: str, joins: bool) -> None:
    assert keep_joined([before, after]) == ([before + "\u200d", "\u200d" + after] if joins else [before, after])


def test_a_line_isolates_in_arabic_alone() -> None:
    assert line("رقم 2024/1187-B", "ar") == '[#"رقم "#isolated[#"2024/1187-B"]]'
    assert line("no. 2024/1187-B", "en") == '[#"no. 2024/1187-B"]'


def test_an_unknown_node_is_told_and_loses_no_text() -> None:
    class strange(nodes.Element):
        pass

    document = new_document("strange.md")
    document += strange("", nodes.paragraph("", "kept"))
    told: list[str] = []
    page = write_page(document, "strange", Setting("en", warn=lambda message, node: told.append(message)))
    assert '#"kept"' in "".join(map(str, page.pieces))
    assert told == ["The printed book does not know the node 'strange' and sets what is in it as plain text."]


def test_a_link_leads_where_the_book_holds_the_place() -> None:
    document = new_document("a.md")
    document += nodes.paragraph("", "", nodes.reference("", "words", refuri="page:b#c"))
    page = write_page(document, "a", Setting("en"))
    assert '#link(label("b#c"))[#"words"]' in page.text({"b#c"}, lambda target: "")
    assert '#link("https://x.org/b")[#"words"]' in page.text(set(), lambda target: "https://x.org/b")
    assert '#[#"words"]' in page.text(set(), lambda target: "")


def test_one_book_or_a_pattern_is_asked_for() -> None:
    names = ["handbook", "states/EGY", "states/SDN", "training/one-participant", "training/one-trainer"]
    books = [Book(name, name, "state", ()) for name in names]

    def asked(what: str) -> list[str]:
        return [book.name for book in books if is_asked_for(book, what)]

    assert asked("") == names
    assert asked("states/EGY") == ["states/EGY"]
    assert asked("states/*") == ["states/EGY", "states/SDN"]
    assert asked("training/one") == ["training/one-participant", "training/one-trainer"]
    assert asked("nothing") == []


def test_a_long_table_is_one_table_without_a_seam() -> None:
    def row(words: str) -> nodes.row:
        return nodes.row("", nodes.entry("", nodes.paragraph("", words)))

    group = nodes.tgroup("", nodes.colspec(), nodes.thead("", row("Head")), nodes.tbody("", *(row(f"row {number}") for number in range(250))), cols=1)
    document = new_document("long.md")
    document += nodes.table("", nodes.title("", "Caption"), group)
    page = write_page(document, "long", Setting("en"))
    text = "".join(map(str, page.pieces))
    assert (text.count("#tabular("), text.count('#"Head"'), text.count('#"Caption"'), text.count('#"row ')) == (1, 1, 1, 250)
