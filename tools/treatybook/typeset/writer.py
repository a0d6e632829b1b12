"""A resolved page as Typst: every docutils node by a method of its name, every word in a string literal.

What a class looks like is the template's business: a function `inline-tb-strong` in it is called for inlines of the class `tb-strong`,
`par-...` for paragraphs, `box-...` for containers; a class without a function changes nothing.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from docutils import nodes

from treatybook.sphinxext.bidi import ISOLATED
from treatybook.sphinxext.rendering import FOLD
from treatybook.sphinxext.tables import ROW_HEADERS
from treatybook.text import LANGUAGES
from treatybook.typeset.columns import SHORT_IN_TABLES, Layout, table_layout
from treatybook.typeset.source import array, breakable, held, keep_joined, string, words

TEMPLATE = Path(__file__).parent / "template.typ"
INTERNAL = "page:"
"""Before the name of a page in the address of a link inside the handbook."""
_STYLES = frozenset(re.findall(r"^#let ((?:inline|par|box|list|terms)-[a-z0-9-]+)\(", TEMPLATE.read_text(encoding="utf-8"), re.MULTILINE))
_ADMONITIONS = ("note", "warning", "tip", "important", "hint", "attention", "caution", "danger", "error", "seealso")
_NUMBERINGS = {"arabic": "1", "loweralpha": "a", "upperalpha": "A", "lowerroman": "i", "upperroman": "I"}
_SCREEN_ONLY = "tb-screen"
"""The class of what a reader can use on a screen alone."""
# Letters of a Latin token that stays on one line, in a paragraph and in the narrow columns of tables.
_SHORT, _SHORT_IN_TABLES = 22, SHORT_IN_TABLES
_LINE, _HALVES = 90, 24
"""Letters of a line of the text; items of a list in two halves that are not parted."""
_SMALL = {"tb-source", "tb-legend"}
"""The classes of what says where a table or a sentence comes from, and what its signs mean."""
_ADVICE = "fails"
"""The section of a checklist or a form that tells how it fails."""
_WHOLE = 900
"""Letters of a table, a quotation or a question that stands on one sheet as a whole."""
_FOREIGN_LINE = 80
"""Letters from which words in another language stand in lines of their own direction."""
_TURNED_ENDS = "\n]\n"
_PAGE_TITLE = {"doc", "std-doc"}
_ADDRESS = re.compile(r"(?:https?://|mailto:)")


@dataclass(frozen=True)
class Link:
    """Opens a link to a place of the handbook; where a book does not hold the place, its words stand without a link."""

    target: str


@dataclass(frozen=True)
class Where:
    """Tells the page on which a place of the book stands; nothing where the book does not hold it."""

    target: str


Piece = str | Link | Where


@dataclass(frozen=True)
class Page:
    """A page as Typst. ``anchors``: the labels it holds; ``row_headers``: for each table, whether the first cell of a row heads it;
    ``pictures``: the files it shows."""

    pieces: tuple[Piece, ...]
    anchors: frozenset[str]
    row_headers: tuple[bool, ...]
    pictures: tuple[str, ...] = ()

    def text(self, labels: frozenset[str] | set[str], elsewhere: Callable[[str], str]) -> str:
        """The source where only ``labels`` are in the book; ``elsewhere`` gives the address on the site, or nothing."""
        return "".join(piece if isinstance(piece, str) else _told(piece, labels, elsewhere) for piece in self.pieces)


def _told(piece: Link | Where, labels: frozenset[str] | set[str], elsewhere: Callable[[str], str]) -> str:
    if isinstance(piece, Link):
        return _opened(piece.target, labels, elsewhere)
    return f"#page-of(label({string(piece.target)}))" if piece.target in labels else ""


def _opened(target: str, labels: frozenset[str] | set[str], elsewhere: Callable[[str], str]) -> str:
    if target in labels:
        return f"#link(label({string(target)}))["
    address = elsewhere(target)
    return f"#link({string(address)})[" if address else "#["


@dataclass(frozen=True)
class Setting:
    """What a page is set for: its language; whether the key to self-tests is printed; whether it is a sheet to tick off; whether the
    reader writes answers on it; how a picture's file is called in the book."""

    language: str
    answers: bool = False
    sheet: bool = False
    pen: bool = False
    picture: Callable[[str], str] = str
    warn: Callable[[str, nodes.Node], None] = lambda message, node: None


def write_page(document: nodes.document, docname: str, setting: Setting) -> Page:
    """Turn a page, its references resolved, into Typst."""
    writer = _Writer(docname, setting, notes=_footnotes(document))
    if setting.language == "ar":
        writer.joined = _joined_texts(document)
    writer.children(document)
    return Page(tuple(writer.out), frozenset(writer.anchors), tuple(writer.row_headers), tuple(writer.pictures))


def _joined_texts(document: nodes.document) -> dict[int, str]:
    """Texts, by their identity, that end or begin inside a word: each line of inlines is looked at as a whole."""
    changed: dict[int, str] = {}
    for block in document.findall(nodes.TextElement):
        if isinstance(block, nodes.Inline) or len(block) < 2:
            continue
        texts = list(block.findall(nodes.Text))
        plain = [str(text) for text in texts]
        for text, before, after in zip(texts, plain, keep_joined(plain), strict=True):
            if before != after:
                changed[id(text)] = after
    return changed


def _footnotes(document: nodes.document) -> dict[str, nodes.footnote]:
    """The footnotes that something refers to, by their anchors."""
    wanted = {reference.get("refid") for reference in document.findall(nodes.footnote_reference)}
    return {id: note for note in document.findall(nodes.footnote) for id in note["ids"] if id in wanted}


def _own_language(node: nodes.Element) -> str:
    """The language that a node is marked with; of a block, also that of all that stands in it, where it fills more than a line."""
    marked = next((cls[9:] for cls in node.get("classes", ()) if cls.startswith("language-")), "")
    if marked or isinstance(node, nodes.Inline) or not isinstance(node, nodes.paragraph | nodes.block_quote | nodes.container):
        return marked
    inner = {_own_language(child) if isinstance(child, nodes.Element) else "" for child in node.children}
    return inner.pop() if len(inner) == 1 and len(node.astext()) > _FOREIGN_LINE else ""


def _style(kind: str, node: nodes.Element) -> list[str]:
    framed = "tb-card" in getattr(node.parent, "attributes", {}).get("classes", ())
    return [name for cls in node["classes"] if (name := f"{kind}-{cls}") in _STYLES and not (framed and cls == "tb-indicator")]


def _blocks(node: nodes.Element) -> list[nodes.Node]:
    return [child for child in node.children if not isinstance(child, nodes.Invisible)]


@dataclass
class _Writer:
    docname: str
    setting: Setting
    out: list[Piece] = field(default_factory=list)
    anchors: set[str] = field(default_factory=set)
    row_headers: list[bool] = field(default_factory=list)
    pictures: list[str] = field(default_factory=list)
    joined: dict[int, str] = field(default_factory=dict)
    depth: int = 0
    languages: list[str] = field(default_factory=list)
    addresses: set[str] = field(default_factory=set)
    quiet: int = 0  # inside what names its sources already: no address at the page's foot
    in_table: int = 0
    in_turned: bool = False  # on a sheet that lies on its side
    keeps: bool = False  # the next paragraph is not left alone at the foot of a sheet
    heading: str = ""  # the last one; a caption does not say it again
    in_head: bool = False  # of a table, which every page repeats: what is repeated leads nowhere
    unlinked: bool = False  # in tables and maps of records: Typst sets each anew when a place that it links to may have moved
    notes: dict[str, nodes.footnote] = field(default_factory=dict)
    layouts: dict[int, Layout] = field(default_factory=dict)

    # How a node is written

    def write(self, node: nodes.Node) -> None:
        """Write one node, in its own language."""
        if isinstance(node, nodes.Text):
            self.text(node)
            return
        classes = node.get("classes", ())
        if _SCREEN_ONLY in classes:
            return
        block = not isinstance(node, nodes.Inline | nodes.title | nodes.term)
        self._in_its_language(node, block, lambda: self._method(node)(node))

    def _in_its_language(self, node: nodes.Element, block: bool, write: Callable[[], None]) -> None:
        language = _own_language(node)
        if language not in LANGUAGES or language == self.language:
            write()
            return
        self.languages.append(language)
        self.put(f"#{'foreign-block' if block else 'foreign'}({string(language)})[")
        write()
        self.put("]")
        self.languages.pop()

    @property
    def language(self) -> str:
        return self.languages[-1] if self.languages else self.setting.language

    def _method(self, node: nodes.Node) -> Callable[[nodes.Element], None]:
        for kind in type(node).__mro__:
            if method := _METHODS.get(kind.__name__):
                return method.__get__(self)
        return self.unknown

    def unknown(self, node: nodes.Element) -> None:
        """No node loses its text for being new here."""
        self.setting.warn(f"The printed book does not know the node '{type(node).__name__}' and sets what is in it as plain text.", node)
        self.children(node)

    def children(self, node: nodes.Element) -> None:
        for child in node.children:
            self.write(child)

    def put(self, *pieces: Piece) -> None:
        self.out += pieces

    def wrap(self, opening: Piece, node: nodes.Element, closing: str = "]") -> None:
        self.out.append(opening)
        self.children(node)
        self.out.append(closing)

    def styled(self, kind: str, node: nodes.Element, inside: Callable[[], None]) -> None:
        """What stands inside, in the styles that the template has for the node's classes."""
        names = _style(kind, node)
        self.put(*(f"#{name}[" for name in names))
        inside()
        self.put("]" * len(names))

    def anchor(self, node: nodes.Element) -> None:
        """Places that a link can lead to."""
        for id in node["ids"]:
            name = f"{self.docname}#{id}"
            if name not in self.anchors:
                self.anchors.add(name)
                self.put(f"#anchor({string(name)})")

    # Text and inlines

    def text(self, node: nodes.Text) -> None:
        said = held(words(self.joined.get(id(node)) or str(node)))
        if self.in_table:
            said = breakable(said)
        if said:
            self.out.append(f"#{string(said)}")

    def nothing(self, node: nodes.Element) -> None:
        """What is not for print."""

    def plain(self, node: nodes.Element) -> None:
        self.anchor(node)
        if "tb-code" in node["classes"] and node.astext().startswith(" "):
            # What stands in a box of its own loses the space before it.
            self.put('#" "')
        self.styled("inline", node, lambda: self.children(node))

    def inline(self, node: nodes.Element) -> None:
        classes = node["classes"]
        if "tb-hidden" in classes:
            return
        if ISOLATED in classes:
            self.wrap("#isolated-long[" if len(node.astext()) > (_SHORT_IN_TABLES if self.in_table else _SHORT) else "#isolated[", node)
        else:
            self.plain(node)

    def strong(self, node: nodes.Element) -> None:
        self.wrap("#strong[", node)

    def emphasis(self, node: nodes.Element) -> None:
        self.wrap("#emph[", node)

    def literal(self, node: nodes.Element) -> None:
        self.put(f"#code({string(words(node.astext()))})")

    def subscript(self, node: nodes.Element) -> None:
        self.wrap("#sub[", node)

    def superscript(self, node: nodes.Element) -> None:
        self.wrap("#super[", node)

    def math(self, node: nodes.Element) -> None:
        self.put(f"#code({string(node.astext())})")

    def reference(self, node: nodes.Element) -> None:
        self.anchor(node)
        address = node.get("refuri", "")
        if self.in_head or (self.unlinked and not _ADDRESS.match(address)):
            self.children(node)
        elif "refid" in node:
            target = node["refid"]
            self.wrap(Link(f"{self.docname}#{target}" if target else self.docname), node)
        elif address.startswith(INTERNAL):
            titled = any(_PAGE_TITLE.intersection(child["classes"]) for child in node.children if isinstance(child, nodes.Element))
            self.put("#titled[" if titled else "#[")
            self.wrap(Link(address.removeprefix(INTERNAL)), node, "]]")
            if titled and not self.in_table:
                self.put(Where(address.removeprefix(INTERNAL)))
        elif _ADDRESS.match(address):
            self._outside(node, address)
        else:
            self.children(node)

    def _outside(self, node: nodes.Element, address: str) -> None:
        said = node.astext()
        self.wrap(f"#link({string(address)})[", node)
        told = said.strip().removeprefix("https://").rstrip("/") == address.partition("://")[2].rstrip("/") or said == address.removeprefix("mailto:")
        if self.quiet or told or address in self.addresses:
            return
        self.addresses.add(address)
        # The mark never begins a line.
        self.put(f'#"\u2060"#address-note({string(address)})')

    def footnote_reference(self, node: nodes.Element) -> None:
        note = self.notes.get(node.get("refid", ""))
        if note is None or self.in_head:
            self.children(node)
            return
        self.put("#note[")
        blocks = [child for child in note.children if not isinstance(child, nodes.label)]
        self.inside(blocks)
        self.put("]")

    def image(self, node: nodes.Element) -> None:
        name = self.setting.picture(node["uri"])
        alt = node.get("alt", "")
        if not name:
            self.put(f"#{string(words(alt))}")
            return
        self.pictures.append(node["uri"])
        inline = isinstance(node.parent, nodes.TextElement)
        self.put(f"#picture({string(name)}, {string(words(alt))}, inline: {'true' if inline else 'false'})")

    def index(self, node: nodes.Element) -> None:
        """Entries of Sphinx's own index are of the site; the book's index is that of the records."""

    # Blocks

    def paragraph(self, node: nodes.Element) -> None:
        source = "tb-source" in node["classes"]
        self.quiet += source
        self.anchor(node)
        if "tb-fold-title" in node["classes"]:
            self.heading = node.astext()
        kept, self.keeps = self.keeps, False
        opening = "#head-line[" if kept or _heads_what_follows(node) else "#par["
        self.styled("par", node, lambda: self.wrap(opening, node))
        self.quiet -= source

    def inside(self, blocks: Sequence[nodes.Node]) -> None:
        """The blocks of a cell or an item: a single plain paragraph needs no frame of its own."""
        if len(blocks) == 1 and type(blocks[0]) is nodes.paragraph:
            node = blocks[0]
            source = "tb-source" in node["classes"]
            self.quiet += source
            self.anchor(node)
            self.styled("par", node, lambda: self._words(node))
            self.quiet -= source
        else:
            for block in blocks:
                self.write(block)

    def _words(self, paragraph: nodes.Element) -> None:
        """The words of a paragraph that stands in a frame of another kind."""
        self._in_its_language(paragraph, False, lambda: self.children(paragraph))

    def section(self, node: nodes.Element) -> None:
        self.depth += 1
        advises = self.setting.sheet and _ADVICE in node["ids"]
        self.put("#advice[" if advises else "")
        head = node.children[0] if node.children and isinstance(node.children[0], nodes.title) else None
        blocks = node.children[1 if head is not None else 0 :]
        first = next((place for place, block in enumerate(blocks) if self._is_turned(block)), None)
        # What introduces a table goes with it to the sheet on its side, the heading above all.
        if first is not None and sum(len(block.astext()) for block in blocks[:first]) <= _WHOLE and not any(isinstance(block, nodes.section | nodes.table) for block in blocks[:first]):
            self._open_turned()
        if head is not None:
            self._heading(node, head)
        for place, block in enumerate(blocks):
            if self._is_turned(block):
                self._open_turned()
            elif self.in_turned and (first is None or place > first) and not _goes_with_table(block):
                self._close_turned()
            self.write(block)
        self._close_turned()
        self.put("]" if advises else "")
        self.depth -= 1

    def _is_turned(self, node: nodes.Node) -> bool:
        return isinstance(node, nodes.table) and self._layout(node).turned

    def _open_turned(self) -> None:
        """A sheet on its side, or more room on the one before."""
        if self.in_turned:
            return
        self.in_turned = True
        if self.out and self.out[-1] == _TURNED_ENDS:
            self.out.pop()
        else:
            self.put("\n#turned[\n")

    def _close_turned(self) -> None:
        if self.in_turned:
            self.in_turned = False
            self.put(_TURNED_ENDS)

    def _heading(self, node: nodes.Element, head: nodes.title) -> None:
        self.heading = head.astext()
        names = [self.docname] if self.depth == 1 and self.docname not in self.anchors else []
        names += [f"{self.docname}#{id}" for id in dict.fromkeys(node["ids"] + head["ids"])]
        self.anchors.update(names)
        self.put(f"\n#heading(depth: {self.depth})[")
        self.write(head)
        self.put(f"]#label({string(names[0])})" if names else "]", *(f"#anchor({string(name)})" for name in names[1:]), "\n")

    def title(self, node: nodes.Element) -> None:
        self.children(node)

    def rubric(self, node: nodes.Element) -> None:
        self.anchor(node)
        self.wrap("#rubric[", node)

    def container(self, node: nodes.Element) -> None:
        classes = node["classes"]
        self.anchor(node)
        if FOLD in classes and "tb-choice" in classes:
            self._choice(node)
        elif "tb-question" in classes:
            self._question(node)
        elif "tb-flow" in classes:
            self._flow(node)
        elif "tb-room" in classes:
            self._each("#room(", node)
        elif "tb-card" in classes and _is_short(node):
            self.put("#whole[")
            self.styled("box", node, lambda: self.children(node))
            self.put("]")
        else:
            self.styled("box", node, lambda: self.children(node))

    def _each(self, opening: str, node: nodes.Element) -> None:
        """A call with the children apart, for the template to place."""
        self.put(opening)
        for child in node.children:
            self.put("[")
            self.inside([child])
            self.put("], ")
        self.put(")\n")

    def _question(self, node: nodes.Element) -> None:
        asked, *rest = node.children
        self.put("#whole[" if _is_short(node) else "#[", "#box-tb-question[#asking[")
        self._words(asked)
        self.put("]")
        for child in rest:
            self.write(child)
        self.put("]]\n")

    def _choice(self, node: nodes.Element) -> None:
        """An answer of a self-test with a box before it; what is said to whoever chose it, in the trainer's copy alone."""
        head, *said = node.children
        self.put("#choice[")
        # "160. Days" is a list of its own.
        self._words(head) if isinstance(head, nodes.paragraph) else self.inside([head])
        self.put("]")
        if self.setting.answers:
            self.put("#feedback[")
            self.inside(said)
            self.put("]")

    def _flow(self, node: nodes.Element) -> None:
        *title, steps = node.children
        self.put("#flow([")
        self.inside(title)
        self.put("]")
        for step in steps.children:
            *asked, branches = step.children if isinstance(step.children[-1], nodes.bullet_list) else (*step.children, None)
            self.put(", ([")
            self.inside(asked)
            self.put("], (")
            for branch in branches.children if branches is not None else ():
                self.put("[")
                self.inside(_blocks(branch))
                self.put("], ")
            self.put("))")
        self.put(")\n")

    def compound(self, node: nodes.Element) -> None:
        self.anchor(node)
        self.children(node)

    def bullet_list(self, node: nodes.Element) -> None:
        self.anchor(node)
        self.styled("list", node, lambda: self._list(node, _own_list("list", node)))

    def enumerated_list(self, node: nodes.Element) -> None:
        self.anchor(node)
        numbering = node.get("prefix", "") + _NUMBERINGS.get(node.get("enumtype", "arabic"), "1") + node.get("suffix", ".")
        loose = "tight: false, " if _is_loose(node) else ""
        head = _own_list("enum", node) or f"#enum({loose}start: {node.get('start', 1)}, numbering: {string(numbering)}, "
        self.styled("list", node, lambda: self._list(node, head))

    def _list(self, node: nodes.Element, head: str) -> None:
        head = head.replace("#halves(", "#halves(kept: true, ") if _leads_to_small(node) else head
        self.put(head or ("#list(tight: false, spacing: 0.8em, " if _is_loose(node) else "#list("))
        unlinked, self.unlinked = self.unlinked, self.unlinked or "tb-tiles" in node["classes"]
        write = self.setting.pen and isinstance(node, nodes.enumerated_list) and _are_questions(node)
        for item in node.children:
            if "tb-tiles" in node["classes"]:
                self.put(f"({array([string(name) for name in item['classes']])}, ")
                self._item(item)
                self.put("), ")
            else:
                self._item(item, "#writing-lines" if write else "")
                self.put(", ")
        self.unlinked = unlinked
        self.put(")\n")

    def _item(self, node: nodes.Element, after: str = "") -> None:
        kept = _blocks(node)
        self.put("[")
        self.anchor(node)
        if kept and type(kept[0]) is nodes.paragraph:
            more = len(kept) > 1
            more = more or bool(after)
            self.put("#first-line[" if more else "")
            self.inside(kept[:1])
            self.put("]" if more else "")
            for block in kept[1:]:
                self.write(block)
        else:
            self.inside(kept)
        self.put(after, "]")

    def definition_list(self, node: nodes.Element) -> None:
        self.anchor(node)
        sources = "tb-sources" in node["classes"]
        self.quiet += sources
        self.styled("terms", node, lambda: self._terms(node))
        self.quiet -= sources

    def _terms(self, node: nodes.Element) -> None:
        items = [([child for child in item.children if isinstance(child, nodes.term | nodes.classifier)], [block for child in item.children if isinstance(child, nodes.definition) for block in _blocks(child)]) for item in node.children]
        if self.setting.sheet and "tb-asked" in node["classes"]:
            self.put("#asked(")
            for heads, bodies in items:
                self._asked(heads, bodies)
            self.put(")\n")
        else:
            self._term_list(items, addresses="tb-sources" in node["classes"])

    def field_list(self, node: nodes.Element) -> None:
        self._term_list([([item[0]], _blocks(item[1])) for item in node.children])

    def _term_list(self, items: Sequence[tuple[list[nodes.Element], list[nodes.Node]]], addresses: bool = False) -> None:
        """Terms, each with what it says: on its own line, or where one of them needs more, each of these below its term."""
        plain = all(_is_line(bodies) for _, bodies in items)
        self.put("#terms(" if plain else f"#statements(opening: {_opening(items[0][1]):.0f}em, ")
        for heads, bodies in items:
            self.put("terms.item([" if plain else "remark([" if _is_line(bodies) else "statement([")
            for head in heads:
                self.anchor(head)
                self.write(head)
            self.put("], [")
            # The first line of what is told keeps to the term above it and to what follows.
            self.keeps = not plain and len(bodies) > 1 and type(bodies[0]) is nodes.paragraph
            self.inside(bodies)
            self.keeps = False
            if addresses:
                self._addresses(bodies)
            self.put("]), ")
        self.put(")\n")

    def _asked(self, heads: Sequence[nodes.Element], bodies: Sequence[nodes.Node]) -> None:
        """A field of a form: its name, what is said of it, and its choices."""
        self.put("([")
        for head in heads:
            self.anchor(head)
            self.write(head)
        self.put("], [")
        self.inside([block for block in bodies if not isinstance(block, nodes.bullet_list)])
        self.put("], (")
        for choice in (item for block in bodies if isinstance(block, nodes.bullet_list) for item in block.children):
            self.put("[")
            self.inside(_blocks(choice))
            self.put("], ")
        self.put(")), ")

    def _addresses(self, bodies: Sequence[nodes.Node]) -> None:
        for reference in (found for body in bodies for found in body.findall(nodes.reference)):
            if _ADDRESS.match(reference.get("refuri", "")):
                self.put(f"#linebreak()#address({string(reference['refuri'])})")

    def option_list(self, node: nodes.Element) -> None:
        self.put("#terms(")
        for item in node.children:
            self.put(f"terms.item([#code({string(item[0].astext())})], [")
            self.inside(_blocks(item[1]))
            self.put("]), ")
        self.put(")\n")

    def literal_block(self, node: nodes.Element) -> None:
        self.anchor(node)
        self.put(f"#code-block({string(node.astext())})\n")

    def block_quote(self, node: nodes.Element) -> None:
        self.wrap("#whole[#box-tb-quote[" if _is_short(node) else "#[#box-tb-quote[", node, "]]")

    def attribution(self, node: nodes.Element) -> None:
        self.wrap("#attribution[", node)

    def line_block(self, node: nodes.Element) -> None:
        self.wrap("#lines[", node)

    def line(self, node: nodes.Element) -> None:
        self.children(node)
        self.put("#linebreak()")

    def admonition(self, node: nodes.Element) -> None:
        self.anchor(node)
        title = next((child for child in node.children if isinstance(child, nodes.title)), None)
        self.put(f"#admonition({string(type(node).__name__)}, [")
        if title is not None:
            self.write(title)
        self.put("])[")
        for child in node.children:
            if child is not title:
                self.write(child)
        self.put("]\n")

    def transition(self, node: nodes.Element) -> None:
        self.put("#transition()\n")

    def figure(self, node: nodes.Element) -> None:
        self.anchor(node)
        caption = next((child for child in node.children if isinstance(child, nodes.caption)), None)
        self.put("#illustration([")
        for child in node.children:
            if child is not caption:
                self.write(child)
        self.put("], [")
        if caption is not None:
            self.children(caption)
        self.put("])\n")

    def problematic(self, node: nodes.Element) -> None:
        self.children(node)

    def footnote(self, node: nodes.Element) -> None:
        """Stands at the foot of the page that refers to it; one that nothing refers to stands where it is."""
        if not any(id in self.notes for id in node["ids"]):
            self.children(node)

    def label(self, node: nodes.Element) -> None:
        self.put("#strong[")
        self.children(node)
        self.put("]#\" \"")

    def document(self, node: nodes.Element) -> None:
        self.children(node)

    # Tables

    def table(self, node: nodes.Element) -> None:
        title = next((child for child in node.children if isinstance(child, nodes.title) and not self.heading.startswith(child.astext())), None)
        group = next(child for child in node.children if isinstance(child, nodes.tgroup))
        heads = [row for part in group.children if isinstance(part, nodes.thead) for row in part.children]
        rows = [row for part in group.children if isinstance(part, nodes.tbody) for row in part.children]
        bold = ROW_HEADERS in node["classes"] or any(spec.get("stub") for spec in group.children[:1])
        layout = self._layout(node)
        kind = "matrix" if "tb-matrix" in node["classes"] else "plain"
        self.anchor(node)
        self.in_table += 1
        self.unlinked = "tb-table" in node["classes"]
        for place, columns in enumerate(layout.blocks or (None,)):
            self.row_headers.append(group["cols"] > 1)
            named = f"opening: {layout.opening:.0f}em" + (", hyphenate: true" if layout.tight else "") + (", kept: true" if _leads_to_small(node) else "")
            self.put(f"#tabular({string(kind)}, {array(layout.shares(columns))}, {'true' if _is_short(group) else 'false'}, {named}, [")
            if title is not None and place == 0:
                self.write(title)
            self.put("], (")
            self.in_head = True
            for row in heads:
                self._row(row, bold, columns)
            self.in_head = False
            self.put("), (")
            for number, row in enumerate(rows):
                self._row(row, bold, columns, number in layout.long)
            self.put("))\n")
        self.unlinked = False
        self.in_table -= 1

    def _layout(self, node: nodes.table) -> Layout:
        """How the table stands on its sheet; worked out once."""
        if id(node) not in self.layouts:
            group = next(child for child in node.children if isinstance(child, nodes.tgroup))
            letters = (8.4 if "tb-matrix" in node["classes"] else 9.24) if self.setting.language == "ar" else (8.0 if "tb-matrix" in node["classes"] else 8.82)
            inside = 0
            parent = node.parent
            while parent is not None and not isinstance(parent, nodes.section | nodes.document):
                inside += isinstance(parent, nodes.list_item | nodes.definition | nodes.Admonition | nodes.container | nodes.block_quote | nodes.entry)
                parent = parent.parent
            self.layouts[id(node)] = table_layout(group, letters, 24.0 * inside, turning=not inside, of_records="tb-table" in node["classes"])
        return self.layouts[id(node)]

    def _row(self, row: nodes.Element, bold: bool, columns: Sequence[int] | None = None, long: bool = False) -> None:
        for place, cell in enumerate(row.children):
            if columns is not None and place not in columns:
                continue
            across, down = cell.get("morecols", 0) + 1, cell.get("morerows", 0) + 1
            named = ([f"colspan: {across}, rowspan: {down}"] if across + down > 2 else []) + (["breakable: true"] if long else [])
            self.put(f"table.cell({', '.join(named)})[" if named else "[")
            if place == 0:
                self.anchor(row)
                if _is_empty(row):
                    self.put("#pen-room")
            self.anchor(cell)
            opened = bold and place == 0 and isinstance(row.parent, nodes.tbody) and bool(cell.astext().strip())
            self.put("#row-head[" if opened else "")
            self.inside(_blocks(cell))
            self.put("]], " if opened else "], ")


def _is_short(node: nodes.Element) -> bool:
    return len(node.astext()) <= _WHOLE


def _is_line(blocks: Sequence[nodes.Node]) -> bool:
    return not blocks or (len(blocks) == 1 and type(blocks[0]) is nodes.paragraph)


def _is_empty(row: nodes.Element) -> bool:
    """A row of a form: its cells but the first hold nothing."""
    return isinstance(row.parent, nodes.tbody) and len(row) > 1 and not any(cell.astext().strip() for cell in row.children[1:])


def _heads_what_follows(node: nodes.Element) -> bool:
    """A paragraph that is not left alone at the foot of a sheet: strong words alone with more after them in the same definition, words
    that lead on with a colon, and the last words before a source."""
    after = node.next_node(nodes.Element, descend=False, siblings=True) if node.parent is not None else None
    if after is None:
        return False
    if isinstance(after, nodes.paragraph):
        if _SMALL.intersection(after["classes"]) and not _SMALL.intersection(node["classes"]):
            return True
    elif node.astext().rstrip("\u200f ").endswith((":", "\uff1a")):
        return True
    strong = all(isinstance(child, nodes.strong) or (isinstance(child, nodes.Element) and "tb-strong" in child["classes"]) for child in node.children if child.astext().strip())
    return isinstance(node.parent, nodes.definition) and strong


def _opening(bodies: Sequence[nodes.Node]) -> float:
    """Ems that a term and what may not be parted from it take: the room that must be left on a sheet for the list to begin there."""
    height = 1.5
    for place, block in enumerate(bodies):
        said = block.astext()
        if isinstance(block, nodes.paragraph):
            kept = _heads_what_follows(block) or (place == 0 and len(bodies) > 1)
            height += (-(-len(said) // _LINE) if kept else 1) * 1.3 + 0.9
            if kept:
                continue
        elif isinstance(block, nodes.bullet_list) and "tb-columns" in block["classes"] and len(block) <= _HALVES:
            height += 1.4 * sum(-(-len(item.astext()) // (_LINE // 2 - 6)) for item in block.children[: -(-len(block) // 2)]) + 2
        else:
            height += 3.0 if isinstance(block, nodes.bullet_list | nodes.enumerated_list) else 10.0
        break
    return min(45.0, max(8.0, height))


def _goes_with_table(node: nodes.Node) -> bool:
    """The legend and the source of a table stand on its sheet."""
    return isinstance(node, nodes.Invisible) or (isinstance(node, nodes.paragraph) and bool(_SMALL.intersection(node["classes"])))


def _leads_to_small(node: nodes.Element) -> bool:
    """Whether a legend or a source follows, which does not stand alone on the next sheet."""
    after = node.next_node(nodes.Element, descend=False, siblings=True) if node.parent is not None else None
    return after is not None and _goes_with_table(after)


def _is_loose(node: nodes.Element) -> bool:
    """A list of which one item at least has more than a paragraph."""
    return any(len(_blocks(item)) > 1 for item in node.children)


def _are_questions(node: nodes.Element) -> bool:
    """The list of a module's questions, to be answered in writing."""
    return isinstance(node.parent, nodes.section) and "questions" in node.parent["ids"]


def _own_list(kind: str, node: nodes.Element) -> str:
    """The opening of a list that the template sets in a way of its own."""
    own = {"tb-tiles": "#tiles(", "tb-figures": "#figures(", "tb-checklist": "#checklist(", "tb-columns": "#halves("}
    return next((own[cls] for cls in node["classes"] if cls in own), "")


_SAME = {
    "nothing": ("Invisible", "toctree", "raw", "system_message", "tabular_col_spec", "start_of_file", "highlightlang", "meta", "pending"),
    "plain": ("Inline", "title_reference", "abbreviation", "acronym", "generated", "PassthroughTextElement", "download_reference", "number_reference", "target", "term", "classifier", "field_name", "desc_inline"),
    "strong": ("strong", "literal_strong"),
    "emphasis": ("emphasis", "literal_emphasis"),
    "literal": ("literal",),
    "math": ("math",),
    "paragraph": ("paragraph", "compact_paragraph", "centered", "caption", "subtitle", "docinfo_item"),
    "literal_block": ("literal_block", "doctest_block", "math_block"),
    "admonition": ("Admonition", "topic", "sidebar", "versionmodified"),
    "compound": ("compound", "legend", "decoration", "glossary", "hlist", "hlistcol", "desc", "desc_content", "docinfo", "citation", "only", "acks"),
    "rubric": ("rubric", "desc_signature"),
}
_METHODS: dict[str, Callable[[_Writer, nodes.Element], None]] = {
    name: getattr(_Writer, name)
    for name in (
        "text", "inline", "subscript", "superscript", "reference", "footnote_reference", "image", "index", "section", "title", "container",
        "bullet_list", "enumerated_list", "definition_list", "field_list", "option_list", "block_quote", "attribution", "line_block", "line",
        "transition", "figure", "problematic", "footnote", "label", "document", "table",
    )
} | {kind: getattr(_Writer, method) for method, kinds in _SAME.items() for kind in kinds}  # fmt: skip
