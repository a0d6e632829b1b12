"""Files made to keep whoever checks them waiting: every sign of Markdown, of catalogues, of records and of lists in heaps, in runs and unclosed.

Run as a command with a number of bytes, it checks each of them, of that size and one after another, and names each before it begins.
"""

from __future__ import annotations

import itertools
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

if __name__ == "__main__":
    sys.path[:0] = [str(Path(__file__).parents[1])]

from lists import PAGE
from treatybook.catalogue import read_catalogue
from treatybook.checks import check_catalogue, check_prose
from treatybook.importers.csvtable import read_csv
from treatybook.importers.listing import NotAList
from treatybook.importers.untc import read_untc
from treatybook.prose import MAX_MARKS, read_prose
from treatybook.report import as_text
from world import TODAY, make_world

Filled = Callable[[int], str]
"""A text of so many signs, about."""


def heap(piece: str, before: str = "", after: str = "") -> Filled:
    """One piece again and again."""
    return lambda size: before + piece * (size // len(piece)) + after


def numbered(piece: str, before: str = "", after: str = "") -> Filled:
    """A piece again and again, each with a number of its own."""

    def fill(size: int) -> str:
        parts, length = [], 0
        for number in itertools.count():
            if length >= size:
                return before + "".join(parts) + after
            parts.append(piece.replace("@", str(number)))
            length += len(parts[-1])
        raise AssertionError

    return fill


def most(piece: str, words: str = "word ") -> Filled:
    """A piece as often as a page may have marks, each with a number of its own, among words."""

    def fill(size: int) -> str:
        marks = "".join(piece.replace("@", str(number)) for number in range(MAX_MARKS // max(piece.count("@"), 1) - 1))
        return marks + "\n\n" + words * (max(size - len(marks), 0) // len(words))

    return fill


def growing(sign: str, after: str) -> Filled:
    """A run of one sign, then one of two, and so on."""
    return lambda size: "".join(sign * number + after for number in range(3, int((2 * size) ** 0.5)))


PAGES: dict[str, Filled] = {
    **{
        f"a heap of {piece!r}": heap(piece)
        for piece in (
            *"`~:*_[](){}<>!#$-=|\\%&\"'+a1 \n\té", "[]", "![", "](", "{{", "```{", "~~~{", "```\n", "```{note}\n", "```{toctree}\nx:y\n", "```{toctree}\n" + ">" * 500, ":::{figure} x\n:target: x:y\n",
            "> ", "> ```\n", "- ", "{x}`", "{tb:state}`A` ", "{tb:state} ", "[a](b) ", "![a](b) ", "![[a](b)", "[a][b] ", "[x]: y\n", "[^1]: y\n", "# a\n", "$x$ ", "<!-- ", "<b>", "% a\n", "---\n",
            "a@", "01 ", "TODO ", "http://", '](a "', "](a(b)", "{x}` <", "\\`", "a\n\n", "a\n \n", "(x)=\n", "{#", "aа ", "<",
        )
    },
    **{
        f"{name}{how}": fill(piece)
        for how, fill in (("", most), (" in heaps", numbered))
        for name, piece in {
            "roles that do not exist": "{x@}`a` ",
            "records that do not exist": "{tb:instrument}`alpha-@` ",
            "articles that do not exist": "{tb:article}`alpha 1@` ",
            "links to no page": "[a](b@.md) ",
            "links to no heading": "\n# h@\n\n[a](#g@)\n",
            "pictures that do not exist": "![a](b@.png) ",
            "directives that do not exist": "```{x@}\n",
            "pictures that lead out": ":::{figure} x@\n:target: x:y\n",
        }.items()
    },
    "backticks that nothing closes": growing("`", " a "),
    "fences in fences": growing("`", "{note}\n"),
    "lists in lists": growing(" ", "- a\n"),
    "spaces in a role": heap(" ", "{x}`a", "b`"),
    "spaces in a heading": heap(" ", "# a", "b"),
    "blocks that a page cannot close": heap("```{tb:flow} x\n", "```text\n"),
    "a head that does not end": heap("a: b\n", "---\n"),
}  # fmt: skip

MESSAGES: dict[str, Filled] = {
    "many": numbered('msgid "a@"\nmsgstr "b@"\n\n'),
    "one many times": heap('msgid "a"\nmsgstr "b"\n\n'),
    "one in many lines": heap('"a"\n', 'msgid ""\n', 'msgstr "b"\n'),
    "comments": heap("# a\n"),
    **{
        f"a heap of {piece!r}": (lambda piece: lambda size: f'msgid "{piece * (size // 2 // len(piece))}"\nmsgstr "{piece * (size // 2 // len(piece))}"\n')(piece)
        for piece in ("[", "]", "(", "<", "`", "**", "*a", "1,", "1 ", "a", "the ", "alpha ", "« ", " ", "[a](https://b.c) ", "[`", "{x}`a` ")
    },
    "backticks that nothing closes": lambda size: f'msgid "a"\nmsgstr "{growing("`", " a ")(size)}"\n',
}

STATE, STATUS, AGREEMENT = "conventions/states/AAA.yaml", "conventions/status/alpha.yaml", "conventions/agreements/aaa-bbb-1995-extradition.yaml"
TOPICS, GLOSSARY, GUIDE = "conventions/vocabularies/topics.yaml", "conventions/vocabularies/glossary.yaml", "recommendations/practice/ask.yaml"
_TEXT = "{en: x@, fr: y@, ar: مرحبا}"

RECORDS: dict[str, tuple[str, str, Filled]] = {
    "keys that do not exist": (STATE, "iso2: AA\n", numbered("a@: b\n", "iso2: AA\n")),
    "a long key": (STATE, "iso2: AA\n", heap("a", "iso2: AA\n", ": b\n")),
    "equal laws": (STATE, "laws:\n", heap("  - {subject: trafficking, title: {en: x, fr: y, ar: مرحبا}, source: {trust: unverified}}\n", "laws:\n")),
    "words that do not exist": (STATE, "languages:\n", numbered("  - {code: e@, status: official}\n", "languages:\n")),
    "equal acts": (STATUS, "acts: [{act: accession", heap("{act: accession, date: 2004-03-05}, ", "acts: [", "{act: accession")),
    "days that do not exist": (STATUS, "acts: [{act: accession", numbered("{act: accession, date: 2004-13-@}, ", "acts: [", "{act: accession")),
    "States that do not exist": (AGREEMENT, "[AAA, BBB]", numbered(", A@", "[AAA, BBB", "]")),
    "letters of States that do not exist": (AGREEMENT, "[AAA, BBB]", lambda size: "[" + ", ".join(map("".join, itertools.islice(itertools.product("QRSTUVWXYZABCDEFGHIJKLMNOP", repeat=3), size // 5))) + "]"),
    "terms": (GLOSSARY, "", numbered(f"x@: {{term: {_TEXT}, meaning: {_TEXT}, source: {{trust: unverified}}}}\n")),
    "spaces in a term": (GLOSSARY, "", heap(" ", 'x: {term: {en: "a', 'b", fr: y, ar: مرحبا}, meaning: {en: x, fr: y, ar: مرحبا}, source: {trust: unverified}}\n')),
    "things typed": (TOPICS, "", numbered("a@, ", "flood:\n  to: [page index]\n  en: [", "b]\n  fr: [c]\n  ar: [مرحبا]\n")),
    "pages that do not exist": (TOPICS, "", numbered("page a@, ", "flood:\n  to: [", "page index]\n  en: [b]\n  fr: [c]\n  ar: [مرحبا]\n")),
    "places in a text": (GUIDE, 'en: "We ask ', numbered("{x@} ", 'en: "We ask ')),
    "fields": (GUIDE, "    fields:\n", numbered(f"      - {{id: f@, label: {_TEXT}, why: {_TEXT}, kind: text, when: p@}}\n", "    fields:\n")),
    **{f"a text of {piece!r}": (AGREEMENT, "en: Nationals are not handed over.", heap(piece, 'en: "x', ' y"')) for piece in ("a", "1 ", "a@", "01 ", "{", "`", "[", "](", "« ", "TODO ", "<", "&a ", "aа ")},
    "lists in lists": (AGREEMENT, "[AAA, BBB]", heap("[")),
    "lists that a line begins": (AGREEMENT, "parties: ", heap("- ")),
    "lines that are no YAML": (AGREEMENT, "parties: ", heap("a:b\n")),
    "a quotation that does not end": (AGREEMENT, "parties: ", heap("b", 'a: "')),
}

_SAVED = PAGE.read_text(encoding="utf-8")
PICTURES: dict[str, Filled] = {f"a heap of {piece!r}": heap(piece) for piece in ("<use ", "<image href=", " on", " ona =", "<", "href")}

LISTS: dict[str, Filled] = {
    **{f"a page of {piece!r}": heap(piece, "<html>") for piece in ("<", "<a ", '<a b="', "<a/", "</", "<!--", "<![CDATA[>", "<![a>", "<?", '<div id="x_dgDec', "<sup>", "<table>", "<td>")},
    "a date that does not come": heap(" ", f"{_SAVED}STATUS AS AT"),
    "tables that do not begin": heap('_Table1"', _SAVED),
    "notes that do not end": heap("&lt;superscript&gt;", "<Participants><Table><Thead><Entry>Participant", "</Entry></Thead></Table></Participants>"),
    "headings above nothing": lambda size: "state,ratification" + ",a" * (size // 4) + "\n" + "x\n" * (size // 4),
}


def check_records(file: str, old: str, new: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        root = make_world(Path(folder))
        text = (root / file).read_text(encoding="utf-8")
        assert old in text, f"{file} has no {old!r} any more"
        (root / file).write_text(text.replace(old, new, 1) if old else text + new, encoding="utf-8")
        catalogue, problems = read_catalogue(root)
        as_text([*problems, *check_catalogue(catalogue, TODAY)], 0, {file})


def check_pages(file: str, text: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        root = make_world(Path(folder))
        (root / file).parent.mkdir(parents=True)
        (root / file).write_text(text, encoding="utf-8")
        catalogue, heads = read_catalogue(root)
        prose, problems = read_prose(root)
        as_text([*heads, *problems, *check_prose(prose, catalogue)], 0, set())


def check_list(text: str) -> None:
    try:
        read_csv(text.encode(), "list.csv", {}, whole=True) if text.startswith("state,") else read_untc(text.encode(), "list.html")
    except NotAList:
        return


def all_checks(size: int) -> Iterator[tuple[str, Callable[[], None]]]:
    """Each of them by its name: what checks it when it is called."""
    for name, fill in PAGES.items():
        yield f"page: {name}", lambda fill=fill: check_pages("docs/page.md", fill(size))
    for name, fill in MESSAGES.items():
        yield f"catalogue: {name}", lambda fill=fill: check_pages("docs/locale/fr/LC_MESSAGES/page.po", fill(size))
    for name, fill in PICTURES.items():
        yield f"picture: {name}", lambda fill=fill: check_pages("docs/picture.svg", fill(size))
    for name, (file, old, fill) in RECORDS.items():
        yield f"record: {name}", lambda file=file, old=old, fill=fill: check_records(file, old, fill(size // 2))
    for name, fill in LISTS.items():
        yield f"list: {name}", lambda fill=fill: check_list(fill(size))


if __name__ == "__main__":
    for told, run in all_checks(int(sys.argv[1])):
        print(told, flush=True)
        run()
