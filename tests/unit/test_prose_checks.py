"""Markup told from words, catalogues of messages read line by line, and terms found however a language bends them."""

from __future__ import annotations

from pathlib import Path

import pytest
from treatybook.checks.allowed import is_picture
from treatybook.checks.terms import lexicon, missing
from treatybook.checks.translations import numbers
from treatybook.cli import load_all
from treatybook.markup import HIDDEN, directives, front_matter, tokens, without_code, without_titles, words_of
from treatybook.messages import parse_messages
from treatybook.model import Forms, Source, Term
from treatybook.place import Place
from treatybook.text import Text
from treatybook.typography import slips
from world import TODAY, make_world

# Markup


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("{tb:state}`AAA`", [("role", "tb:state", "AAA")]),
        ("{tb:state}`in words <AAA>`", [("role", "tb:state", "AAA")]),
        ("{tb:article}`alpha\n18(15)`", [("role", "tb:article", "alpha 18(15)")]),
        ("`{tb:state}`", [("code", "", "{tb:state}")]),
        ("`` {tb:state}`AAA` ``", [("code", "", " {tb:state}`AAA` ")]),
        ("a `tick` and a stray `", [("code", "", "tick")]),
        ("a `stray\n\nand ` another", []),
        ("one ``` and `` and `code` and ``", [("code", "", " and `code` and ")]),
        ("{tb:state}`` and {count} `AAA`", [("placeholder", "", "{tb:state}"), ("placeholder", "", "{count}"), ("code", "", "AAA")]),
        ("{tb:state}`<AAA>` {tb:state}`a <b> <AAA>` {tb:state}`a <>`", [("role", "tb:state", "<AAA>"), ("role", "tb:state", "AAA"), ("role", "tb:state", "a <>")]),
        ("[words](x.md#y) (no link)", [("link", "", "x.md#y")]),
        ("[words](https://x.example/a_(b)) ", [("link", "", "https://x.example/a_(b)")]),
        ("see https://x.example/a, or <https://y.example>.", [("address", "", "https://x.example/a"), ("address", "", "https://y.example")]),
        ("{count} of {requesting-state}", [("placeholder", "", "{count}"), ("placeholder", "", "{requesting-state}")]),
        (r"\[not](linked) \`nor code\`", [("escape", "", "["), ("link", "", "linked"), ("escape", "", "`"), ("escape", "", "`")]),
    ],
)
def test_markup_is_found(text: str, found: list[tuple[str, str, str]]) -> None:
    assert [(token.kind, token.name, token.target) for token in tokens(text)] == found


def test_blocks_that_nothing_closes_hide_no_directive() -> None:
    page = "```{toctree}\none\n:::{note} A\n```{figure} x.png\n:target: y\n```\n~~~~{{raw} html\n"
    found = [(directive.name, directive.argument, page[directive.body_start : directive.body_end]) for directive in directives(page)]
    assert [(name, argument) for name, argument, _ in found] == [("toctree", ""), ("note", "A"), ("figure", "x.png"), ("{raw", "html")]
    assert [body for *_, body in found] == [page[13 : page.index("```\n~")], '```{figure} x.png\n:target: y\n', ":target: y\n", ""]


def test_a_picture_is_told_from_a_link_whatever_its_words_hold() -> None:
    text = "![a [b] c](x) [![d](x)](x) ![e] [f](x) ] ![g](x)"
    ends = [at for at in range(len(text)) if text.startswith("](", at)]
    assert [is_picture(text, end + 1) for end in ends] == [True, True, False, False, True]


def test_words_are_what_is_left() -> None:
    assert words_of("Ask {tb:state}`AAA` in {tb:state}`Cairo <AAA>` by [one](x.md) `code`.") == f"Ask {HIDDEN} in Cairo by [one]{HIDDEN} {HIDDEN}."


def test_titles_that_both_languages_say_alike_are_left_out() -> None:
    english = "See [A title](https://x.example), [Another](https://y.example) and [a page](x.md)."
    french = "Voir [A title](https://x.example), [Un autre](https://y.example) et [a page](x.md)."
    kept = [words_of(text) for text in without_titles(english, french)]
    assert kept == [f"See [{HIDDEN}]{HIDDEN}, [Another]{HIDDEN} and [a page]{HIDDEN}.", f"Voir [{HIDDEN}]{HIDDEN}, [Un autre]{HIDDEN} et [a page]{HIDDEN}."]


def test_a_page_without_code_keeps_its_places() -> None:
    page = "---\ntheme: x\n---\nOne\n```python\ncode\n```\n````{note} Two\n```{toctree}\nother\n```\nThree\n````\n% comment\n:::{tb:flow} Four\n1. Five\n:::\nSix\n"
    seen = without_code(page)
    assert len(seen) == len(page)
    assert seen.split() == ["One", "Two", "Three", "Four", "1.", "Five", "Six"]
    assert [place for place in range(len(page)) if seen[place] not in (" ", page[place])] == []


@pytest.mark.parametrize(("page", "lines"), [("---\na: b\n---\n# T\n", 3), ("# T\n---\n---\n", 0), ("---\nnever closed\n", 0), ("", 0)])
def test_front_matter_is_counted(page: str, lines: int) -> None:
    assert front_matter(page) == lines


# Catalogues of messages


def test_a_catalogue_is_read_with_its_lines() -> None:
    text = 'msgid ""\nmsgstr ""\n"Language: ar\\n"\n\n# note\nmsgid "One \\"two\\""\n" three\\n"\nmsgstr "Un"\n\n#, fuzzy, python-brace-format\nmsgid "day"\nmsgid_plural "days"\nmsgstr[0] "a"\nmsgstr[1] ""\n'
    messages, problems = parse_messages(text, "x.po")
    assert problems == []
    assert [(message.id, message.said, message.place, message.is_translated) for message in messages] == [
        (('One "two" three\n',), ("Un",), Place("x.po", 6), True),
        (("day", "days"), ("a", ""), Place("x.po", 11), False),
    ]


# Terms


def term(en: str, french: str, arabic: str, **forms: tuple[str, ...]) -> Term:
    return Term(Text(en, french, arabic), Text("x", "x", "x"), Source("unverified"), forms=Forms(**forms))


GLOSSARY = {
    "mla": term("mutual legal assistance", "entraide judiciaire", "المساعدة القانونية المتبادلة"),
    "aid": term("legal assistance", "aide juridictionnelle", "العون القانوني"),
    "victim": term("victim", "victime", "ضحية", ar=("ضحايا",)),
    "slavery": term("slavery", "esclavage", "الاسترقاق", ar=("رق",)),
    "electronic": term("electronic evidence", "preuve électronique", "الدليل الإلكتروني", fr=("preuve numérique",)),
    "both": term("acceptance / approval", "acceptation / approbation", "القبول / الإقرار"),
    "deposit": term("deposit (of an instrument)", "dépôt (d'un instrument)", "إيداع (صك)"),
    "criminalise": term("organized crime", "criminalité organisée", "الجريمة المنظمة"),
}


@pytest.mark.parametrize(
    ("english", "language", "translated", "lacking"),
    [
        ("Ask for mutual legal assistance.", "fr", "Demander l'entraide judiciaire.", []),
        ("Ask for mutual legal assistance.", "fr", "Demander de l'aide.", ["mla"]),
        ("Mutual-legal-assistance requests", "ar", "طلبات المساعدة القانونية المتبادلة", []),
        ("Mutual legal assistance", "ar", "وبالمساعدة القانونية والمتبادلة", []),
        ("Mutual legal assistance", "ar", "المساعدة", ["mla"]),
        ("Victims", "fr", "les victimes", []),
        ("The victim's family", "ar", "أسرة الضحيّة", []),
        ("Victims", "ar", "ولضحاياه", []),
        ("Victims", "ar", "المجني عليهم", ["victim"]),
        ("Victimless", "fr", "sans effet", []),
        ("Slavery", "ar", "للرق", []),
        ("Slavery", "ar", "الرقم", ["slavery"]),
        ("Electronic evidence", "ar", "أدلة إلكترونية ودليل", []),
        ("Electronic evidence", "fr", "Preuves numériques", []),
        ("Its approval", "fr", "Son approbation", []),
        ("Its approval", "fr", "Son acceptation", ["both"]),
        ("The deposit of an instrument", "fr", "Rien", []),
        ("Organised crime", "fr", "La criminalité organisée", []),
        ("Organised crime", "fr", "Le crime", ["criminalise"]),
        ("{tb:term}`Victims <victim>` need help.", "fr", "Les {tb:term}`victim` ont besoin d'aide.", []),
        ("[A manual on victims](https://x.example)", "fr", "[A manual on victims](https://x.example)", []),
    ],
)
def test_a_term_is_missed_only_where_it_lacks(english: str, language: str, translated: str, lacking: list[str]) -> None:
    found = missing(english, translated, lexicon(GLOSSARY, language), language)
    assert [GLOSSARY[id] for id in lacking] == found


# Numbers and signs


@pytest.mark.parametrize(
    ("words", "language", "found"),
    [
        ("1,500 of 18(15), 24/7, 2.5 on 2003-12-25", "en", ["1500", "18", "15", "2.5", "2003", "12", "25"]),
        ("1\u202f500 sur 18(15), 2,5 le 2003-12-25", "fr", ["1500", "18", "15", "2.5", "2003", "12", "25"]),
        ("1,500 من 18(15) و2.5 في 2003-12-25", "ar", ["1500", "18", "15", "2.5", "2003", "12", "25"]),
        ("articles 16, 18 and 20", "en", ["16", "18", "20"]),
    ],
)
def test_numbers_are_read_by_the_custom_of_a_language(words: str, language: str, found: list[str]) -> None:
    assert numbers(words, language) == found


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("L'article 18, n°\u00a03 (loi N°\u00a0{number})\u00a0: «\u00a0oui\u00a0»\u00a0; à 10:30, voir {tb:state}`AAA`\u00a0?", "fr"),
        ("https://x.example/?a=b;c et {office}", "fr"),
        ("المادة 18(15)، «نعم»؛ (هـ) وبـ`code`؟ 200,000 و2.5: نعم أيضًا وأيًّا كان.", "ar"),
        ("Two words; “curly” and 1,000.", "en"),
    ],
)
def test_what_is_set_right_is_left_alone(text: str, language: str) -> None:
    assert list(slips(text, language)) == []


def test_a_long_page_and_a_long_catalogue_are_read_to_their_ends(tmp_path: Path) -> None:
    root = make_world(tmp_path)
    pages = {
        "docs/long.md": "# Long\n\n" + "Word word word.\n\n" * 80_000 + "{tb:state}`QQQ` and [a page](nope.md)\n",
        "docs/locale/fr/LC_MESSAGES/long.po": "\n".join(f'msgid "Word {number} {"word " * 60}"\nmsgstr ""\n' for number in range(4_000)) + '\nmsgid "One"\nmsgstr "{tb:state}`QQQ`"\n',
    }
    for name, text in pages.items():
        assert len(text) > 1_200_000
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text, encoding="utf-8")
    told = [(problem.place.file, problem.code) for problem in load_all(root, TODAY)[1]]
    assert told == [("docs/locale/fr/LC_MESSAGES/long.po", "reference.unknown"), ("docs/locale/fr/LC_MESSAGES/long.po", "translation.roles"), ("docs/long.md", "reference.unknown"), ("docs/long.md", "link.broken")]


def test_a_page_that_no_page_should_be_is_refused_whole(tmp_path: Path) -> None:
    root = make_world(tmp_path)
    (root / "docs").mkdir(exist_ok=True)
    (root / "docs/huge.md").write_text("Word word word.\n\n" * 300_000, encoding="utf-8")
    assert [str(problem) for problem in load_all(root, TODAY)[1]] == ["docs/huge.md:1:1: error[file.size]: The file is larger than 2 MB. Is this the right file? If so, make several pages of it."]


@pytest.mark.parametrize("piece", ["{tb:state}`AAA` ", "[a](b.md) ", "# A\n", "```{note}\n```\n", "<b>"])
def test_a_page_of_nothing_but_marks_is_told_once(tmp_path: Path, piece: str) -> None:
    root = make_world(tmp_path)
    (root / "docs").mkdir(exist_ok=True)
    (root / "docs/full.md").write_text(piece * 2_001, encoding="utf-8")
    hint = "Is this the right file? If so, make several pages of it."
    assert [str(problem) for problem in load_all(root, TODAY)[1]] == [f"docs/full.md:1:1: error[file.size]: The file has more than 2000 roles, links, blocks, headings and tags. {hint}"]


def test_a_term_that_ends_in_a_comma_or_is_a_whole_text_is_no_fault() -> None:
    glossary = {"a": term("flood, ", "crue", "فيضان"), "b": term("water " * 21, "eau", "ماء")}
    assert missing("A flood of water.", "Rien.", lexicon(glossary, "fr"), "fr") == [glossary["a"]]
