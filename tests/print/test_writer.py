"""What the writer makes of a page for paper: what is kept together, told apart or left out."""

from __future__ import annotations

from docutils import nodes
from docutils.utils import new_document
from treatybook.typeset.columns import table_layout
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
    assert typst(terms(long, short)) == '#statements(opening: 8em, statement([#"Long"], [#head-line[#"one"]#par[#"two"]]), remark([#"Short"], [#"one"]), )\n'
    assert typst(terms(short)) == '#terms(terms.item([#"Short"], [#"one"]), )\n'


def test_a_strong_line_keeps_to_what_it_heads() -> None:
    strong = nodes.paragraph("", "", nodes.strong("", "Yes"))
    assert '#head-line[#strong[#"Yes"]]' in typst(terms(("Term", [strong, nodes.paragraph("", "Why.")])))
    last = nodes.paragraph("", "", nodes.strong("", "Yes"))
    assert '#par[#strong[#"Yes"]]' in typst(terms(("Term", [nodes.paragraph("", "Why."), last])))
    mixed = nodes.paragraph("", "", nodes.strong("", "Yes"), nodes.Text(" and no"))
    assert '#par[#strong[#"Yes"]#" and no"]' in typst(terms(("Term", [nodes.paragraph("", "First."), mixed, nodes.paragraph("", "Why.")])))


def test_short_quotations_and_tables_stand_whole_and_long_ones_break() -> None:
    assert typst(nodes.block_quote("", nodes.paragraph("", "short"))).startswith("#whole[#box-tb-quote[")
    assert typst(nodes.block_quote("", nodes.paragraph("", "long " * 400))).startswith("#[#box-tb-quote[")
    assert ", true, opening: 10em, [" in typst(table(("Head", "Head"), ("a", "b")))
    assert ", false, opening: 10em, [" in typst(table(("Head", "Head"), ("a ", "b " * 800)))


def test_an_empty_row_of_a_form_has_room_for_a_pen() -> None:
    assert typst(table(("Hour", "What"), ("21:00", ""), ("", ""), ("22:00", "a call"))).count("#pen-room") == 2


def test_a_caption_that_repeats_the_heading_is_not_printed() -> None:
    section = nodes.section("", nodes.title("", "Agreements"), table(("Head",), ("a",), title="Agreements"), table(("Head",), ("b",), title="Others"), ids=["agreements"])
    made = typst(section)
    assert made.count('#"Agreements"') == 1
    assert made.count('#"Others"') == 1
    fold = nodes.paragraph("", "Not known to us: 2", classes=["tb-fold-title"])
    assert typst(fold, table(("Head",), ("a",), title="Not known to us")).count("Not known to us") == 1


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
    wide = table(("Status", "What"), ("Not known", "w " * 400), ("Party since 4 April 2004", "w " * 400))[-1]
    assert table_layout(group).widths == (476.0,)
    assert table_layout(wide).widths[0] > 90, "the date stands on one line"


def test_prose_takes_the_room_that_few_words_do_not_need() -> None:
    row = ("Convention on what is to be done", "Duty in domestic law", "what it gives " * 30, "not known")
    layout = table_layout(table(("Convention", "Effect", "What it gives", "States"), *[row] * 6)[-1])
    assert layout.widths[2] > 250


def test_an_empty_column_has_room_for_a_pen() -> None:
    layout = table_layout(table(("Hour", "From", "What was asked", "Basis"), ("21:00", "", "", ""), ("22:00", "", "", ""))[-1])
    assert min(layout.widths[1:]) > 2 * layout.widths[0]


def test_no_column_is_narrower_than_its_longest_word_and_what_is_held_counts_as_one() -> None:
    head = ("State", *("Extraditionofnationals",) * 3, "art. 18(4)-(5)")
    layout = table_layout(table(head, *([("Sao Tome and Principe", "–", "–", "–", "art. 18(4)-(5)")] * 3))[-1])
    assert not layout.turned
    assert min(layout.widths[1:4]) > 95
    assert layout.widths[4] > 60


def test_a_table_too_wide_for_any_sheet_is_cut_into_blocks_that_begin_with_the_first_column() -> None:
    names = tuple(f"Investigations{number}" for number in range(23))
    wide = table(("State", *names), *([("Angola", *("–",) * 23)] * 54))
    layout = table_layout(wide[-1])
    assert not layout.turned
    assert [block[0] for block in layout.blocks] == [0] * len(layout.blocks)
    assert sorted(column for block in layout.blocks for column in block[1:]) == list(range(1, 24))
    assert all(sum(layout.widths[column] for column in block) <= 477 for block in layout.blocks)
    assert typst(wide).count('#"Angola"') == 54 * len(layout.blocks)


def test_a_column_of_a_table_of_records_in_which_nothing_stands_is_left_out() -> None:
    empty = table(("State", "Signed", "Status"), ("Egypt", "", "Party"), ("Sudan", "", "Party"))
    empty["classes"].append("tb-table")
    assert '#"Signed"' not in typst(empty)
    empty["classes"].remove("tb-table")
    assert '#"Signed"' in typst(empty), "a form has columns to write in"


def test_a_heading_goes_with_its_table_to_the_sheet_on_its_side_and_the_legend_too() -> None:
    wide = table(tuple(f"Investigationsandmore{number}" for number in range(6)), ("a",) * 6)
    legend = nodes.paragraph("", "Party", classes=["tb-legend"])
    section = nodes.section("", nodes.title("", "Regions"), wide, legend, nodes.paragraph("", "After."), ids=["regions"])
    made = typst(section)
    assert made.index("#turned[") < made.index('#"Regions"') < made.index("#tabular(") < made.index('#"Party"') < made.index("\n]\n#par[#\"After.\"]")


def test_words_that_lead_on_with_a_colon_keep_to_the_list() -> None:
    items = nodes.bullet_list("", nodes.list_item("", nodes.paragraph("", "one")))
    assert typst(nodes.paragraph("", "Of the same use:"), items).startswith("#head-line[")
    assert typst(nodes.paragraph("", "Of the same use."), items.deepcopy()).startswith("#par[")


def test_a_long_row_alone_may_be_cut() -> None:
    made = typst(table(("Head", "Head"), ("a", "short"), ("b", "long words " * 300)))
    assert made.count("breakable: true") == 2


def test_the_first_cell_of_a_row_names_it_in_a_table_of_prose_too() -> None:
    document = new_document("page.md")
    document += table(("", "Act"), ("Element", "a"))
    assert write_page(document, "page", Setting("en")).row_headers == (True,)


def test_a_reference_tells_its_page_where_the_book_holds_it() -> None:
    document = new_document("page.md")
    document += nodes.paragraph("", "", nodes.reference("", "", nodes.inline("", "Keep data", classes=["std-doc"]), refuri="page:evidence/keep"))
    page = write_page(document, "page", Setting("en"))
    assert '#page-of(label("evidence/keep"))' in page.text({"evidence/keep"}, lambda target: "")
    assert "#page-of(" not in page.text(set(), lambda target: "")


def test_a_form_has_its_fields_with_their_articles_and_choices() -> None:
    choices = nodes.bullet_list("", *(nodes.list_item("", nodes.paragraph("", name)) for name in ("trial", "appeal")))
    form = terms(("Nature", [choices]), ("Reference", [nodes.paragraph("", "UNTOC 18", classes=["tb-articles"])]))
    form["classes"].append("tb-asked")
    document = new_document("page.md")
    document += form
    made = write_page(document, "page", Setting("en", sheet=True)).text(set(), lambda target: "")
    assert '([#"Nature"], [], ([#"trial"], [#"appeal"], ))' in made
    assert '([#"Reference"], [#par-tb-articles[#"UNTOC 18"]], ())' in made
