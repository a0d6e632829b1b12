"""What the writer makes of a page for paper: what is kept together, told apart or left out."""

from __future__ import annotations

from docutils import nodes
from docutils.utils import new_document
from treatybook.typeset.columns import column_widths
from treatybook.typeset.source import held
from treatybook.typeset.writer import Setting, write_page


def typst(*blocks: nodes.Node, language: str = "en", answers: bool = False) -> str:
    document = new_document("page.md")
    document += list(blocks)
    return write_page(document, "page", Setting(language, answers)).text(set(), lambda target: "")


def table(*rows: tuple[str, ...], title: str = "") -> nodes.table:
    made = [nodes.row("", *(nodes.entry("", nodes.paragraph("", words)) for words in row)) for row in rows]
    group = nodes.tgroup("", *(nodes.colspec() for _ in rows[0]), nodes.thead("", made[0]), nodes.tbody("", *made[1:]), cols=len(rows[0]))
    return nodes.table("", *([nodes.title("", title)] if title else []), group)


def terms(*items: tuple[str, list[nodes.Node]]) -> nodes.definition_list:
    return nodes.definition_list("", *(nodes.definition_list_item("", nodes.term("", name), nodes.definition("", *blocks)) for name, blocks in items))


def test_a_term_told_in_several_blocks_keeps_to_them_and_a_short_one_stands_on_its_line() -> None:
    long, short = ("Long", [nodes.paragraph("", "one"), nodes.paragraph("", "two")]), ("Short", [nodes.paragraph("", "one")])
    assert typst(terms(long, short)) == '#statements(statement([#"Long"], [#par[#"one"]#par[#"two"]]), remark([#"Short"], [#"one"]), )\n'
    assert typst(terms(short)) == '#terms(terms.item([#"Short"], [#"one"]), )\n'


def test_a_strong_line_keeps_to_what_it_heads() -> None:
    strong = nodes.paragraph("", "", nodes.strong("", "Yes"))
    assert '#head-line[#strong[#"Yes"]]' in typst(terms(("Term", [strong, nodes.paragraph("", "Why.")])))
    last = nodes.paragraph("", "", nodes.strong("", "Yes"))
    assert "#head-line" not in typst(terms(("Term", [nodes.paragraph("", "Why."), last])))
    mixed = nodes.paragraph("", "", nodes.strong("", "Yes"), nodes.Text(" and no"))
    assert "#head-line" not in typst(terms(("Term", [mixed, nodes.paragraph("", "Why.")])))


def test_short_quotations_and_tables_stand_whole_and_long_ones_break() -> None:
    assert typst(nodes.block_quote("", nodes.paragraph("", "short"))).startswith("#whole[#box-tb-quote[")
    assert typst(nodes.block_quote("", nodes.paragraph("", "long " * 400))).startswith("#[#box-tb-quote[")
    assert ", false, true, [" in typst(table(("Head", "Head"), ("a", "b")))
    assert ", false, false, [" in typst(table(("Head", "Head"), ("a ", "b " * 800)))


def test_an_empty_row_of_a_form_has_room_for_a_pen() -> None:
    assert typst(table(("Hour", "What"), ("21:00", ""), ("", ""), ("22:00", "a call"))).count("#pen-room") == 2


def test_a_caption_that_repeats_the_heading_is_not_printed() -> None:
    section = nodes.section("", nodes.title("", "Agreements"), table(("Head",), ("a",), title="Agreements"), table(("Head",), ("b",), title="Others"), ids=["agreements"])
    made = typst(section)
    assert made.count('#"Agreements"') == 1
    assert made.count('#"Others"') == 1


def foreign(words: str) -> nodes.paragraph:
    return nodes.paragraph("", "", nodes.inline("", words, classes=["language-en"]))


def test_lines_in_another_language_run_in_its_direction_with_the_quotation_round_them() -> None:
    long = "The State will comply with the content of this article. " * 3
    assert typst(nodes.block_quote("", foreign(long)), language="ar").startswith('#foreign-block("en")[#whole[#box-tb-quote[')
    assert typst(foreign("The office"), language="ar") == '#par[#foreign("en")[#"The office"]]'
    both = nodes.paragraph("", "", nodes.Text("نص "), nodes.inline("", long, classes=["language-en"]))
    assert "#foreign-block" not in typst(both, language="ar")


def test_an_item_that_is_not_translated_keeps_the_order_of_its_words() -> None:
    item = nodes.list_item("", nodes.paragraph("", "One line.", classes=["language-en"]))
    assert typst(nodes.bullet_list("", item), language="ar") == '#list([#foreign("en")[#"One line."]], )\n'


def test_the_title_of_another_page_is_told_from_the_words_round_it() -> None:
    def to(address: str, *classes: str) -> nodes.paragraph:
        return nodes.paragraph("", "", nodes.reference("", "", nodes.inline("", "Keep data", classes=list(classes)), refuri=address))

    assert '#titled[#[#"Keep data"]]' in typst(to("page:evidence/keep", "std", "std-doc"))
    assert "#titled[" not in typst(to("page:evidence/keep#one"))


def test_links_side_by_side_stand_in_two_halves() -> None:
    made = nodes.bullet_list("", *(nodes.list_item("", nodes.paragraph("", name)) for name in "abc"), classes=["tb-columns"])
    assert typst(made) == '#halves([#"a"], [#"b"], [#"c"], )\n'


def test_a_question_stands_whole_above_its_answers() -> None:
    def question() -> nodes.container:
        choice = nodes.container("", nodes.paragraph("", "Yes.", classes=["tb-fold-title"]), nodes.paragraph("", "Right."), classes=["tb-fold", "tb-choice"])
        return nodes.container("", nodes.paragraph("", "Is it?"), choice, classes=["tb-question"])

    assert typst(question()) == '#whole[#box-tb-question[#asking[#"Is it?"]#choice[#"Yes."]]]\n'
    assert '#feedback[#"Right."]' in typst(question(), answers=True)


def test_an_article_and_its_number_stay_on_one_line() -> None:
    assert held("UNTOC, art. 18(4)-(5)") == "UNTOC, art.\u00a018(4)-\u2060(5)"
    assert held("المادة 16، الفقرة 3") == "المادة\u00a016، الفقرة\u00a03"
    assert held("an article of 2004-05-20") == "an article of 2004-05-20"


def test_a_column_of_few_cells_is_wide_enough_for_its_widest() -> None:
    group = table(("Status",), ("Not known",), ("Not known",), ("Party since 4 April 2004",))[-1]
    assert column_widths(group) == ["26.0fr"]
