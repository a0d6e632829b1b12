"""The United Nations Treaty Collection: its status export (XML) and its status page as a browser saves it (HTML).

The export's oddities, each seen: an encoding declared and not kept; typographic quotation marks cut down to control characters and dots to a
lone `&`, so that it is not even XML; no-break spaces; notes as `<superscript>` inside escaped text; tables of the League of Nations' time.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from html.parser import HTMLParser
from xml.parsers import expat

from treatybook.importers.cells import Column, Unreadable, column, plain, read_act
from treatybook.importers.listing import MAX_BYTES, MAX_WORDS, ListedRow, ListedStatement, Listing, NotAList, Slip
from treatybook.place import Place

MAX_DEPTH = 60
_CUT = {0x13: "–", 0x14: "—", 0x18: "‘", 0x19: "’", 0x1C: "“", 0x1D: "”"}
"""Low bytes that are left of U+2013 and its like where an export has cut the high byte off."""
_MEND = {code: _CUT.get(code, " ") for code in (*range(0x09), 0x0B, 0x0C, *range(0x0E, 0x20), *range(0x7F, 0xA0))}
_LONE_AMPERSAND = re.compile(r"&(?!(?:lt|gt|amp|quot|apos|#[0-9]{1,7}|#x[0-9A-Fa-f]{1,6});)")
_DECLARATION = re.compile(r"^\s*<\?xml[^>]*\?>")
_NOTE = re.compile(r"<superscript>((?:(?!<superscript>).)*?)</superscript>", re.DOTALL | re.IGNORECASE)
_MARKUP = re.compile(r"</?[a-z][^<>]*>", re.IGNORECASE)
_AS_AT = re.compile(r"STATUS AS AT\s*+:?\s*([0-9]{1,2})-([0-9]{1,2})-([0-9]{4})", re.IGNORECASE)
_ONLY_A_DAY = re.compile(r"[0-9]{1,2} [A-Z][a-z]+ [0-9]{4}")
_NUMBER = re.compile(r"mtdsg_no=([IVXLC]+(?:-[0-9a-z]+)+)", re.IGNORECASE)
_SECTIONS = {"Declarations": "declaration", "DeclarationsUnderArticle": "declaration", "Objections": "objection", "Notifications": "notification"}


@dataclass(frozen=True, slots=True)
class _Cell:
    words: str
    notes: tuple[str, ...]
    line: int


def read_untc(data: bytes, file: str) -> Listing:
    """The list in a file of treaties.un.org. NotAList where it has no table of participants."""
    if len(data) > MAX_BYTES:
        raise NotAList("the file is larger than 20 MB")
    words = _decode(data)
    head = words[:4000].lower()
    if "<html" in head or "<!doctype html" in head:
        return _read_page(words, file)
    return _read_export(words, file)


def _decode(data: bytes) -> str:
    """What the bytes say, not what the file says of itself."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", errors="replace")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", errors="replace")


# The export


@dataclass(slots=True)
class _Node:
    tag: str
    line: int
    parts: list[str] = field(default_factory=list)
    children: list[_Node] = field(default_factory=list)
    attributes: dict[str, str] = field(default_factory=dict)

    @property
    def words(self) -> str:
        return "".join(self.parts)

    def child(self, tag: str) -> _Node | None:
        return next((node for node in self.children if node.tag == tag), None)

    def all(self, tag: str) -> Iterator[_Node]:
        """The nodes of this name below, in their order; not below one another."""
        for node in self.children:
            if node.tag == tag:
                yield node
            else:
                yield from node.all(tag)


def _tree(words: str) -> _Node:
    """The elements of an export, with their lines. No document type is read: it could blow a small file up."""
    mended = _LONE_AMPERSAND.sub("&amp;", _DECLARATION.sub("", words, count=1).translate(_MEND))
    root = _Node("", 0)
    open_nodes = [root]
    parser = expat.ParserCreate("utf-8")
    parser.buffer_text = True

    def start(tag: str, attributes: dict[str, str]) -> None:
        if len(open_nodes) > MAX_DEPTH:
            raise NotAList("its elements are nested too deep")
        node = _Node(tag, parser.CurrentLineNumber, attributes=attributes)
        open_nodes[-1].children.append(node)
        open_nodes.append(node)

    def refuse(*_: object) -> None:
        raise NotAList("it declares a document type, which an export does not")

    parser.StartElementHandler = start
    parser.EndElementHandler = lambda _: open_nodes.pop()
    parser.CharacterDataHandler = lambda text: open_nodes[-1].parts.append(text)
    parser.StartDoctypeDeclHandler = refuse
    try:
        parser.Parse(mended.encode("utf-8", errors="replace"), True)
    except expat.ExpatError as error:
        raise NotAList(f"it is not XML (line {error.lineno}: {expat.errors.messages[error.code]})") from error
    return root


def _read_export(words: str, file: str) -> Listing:
    root = _tree(words)
    table = next(root.all("Participants"), None)
    head = next(table.all("Thead"), None) if table else None
    if table is None or head is None:
        raise NotAList("it has no table of participants (the export of some treaties holds none: save the status page instead)")
    notes = dict(_end_notes(root))
    heads = [_cell(node, notes).words for node in head.all("Entry")]
    body = [[_cell(node, notes) for node in row.all("Entry")] for tbody in table.all("Tbody") for row in tbody.all("Row")]
    rows, slips = _rows(heads, body, file)
    more_tables = sum(1 for _ in table.all("Table")) > 1 or any(next(node.all("Table"), None) for tag in ("LON", "SpecialTables") for node in root.all(tag))
    return Listing(file, rows, slips, tuple(_statements(root, file)), reference=_reference(root), whole=not more_tables, tells_statements=True)


def _cell(node: _Node, notes: dict[str, str]) -> _Cell:
    words = node.words
    numbers = [number for said in _NOTE.findall(words) for number in re.findall(r"[0-9]+", said)]
    return _Cell(_unmarked(_NOTE.sub(" ", words)), tuple(f"note {number}: {notes[number]}" if number in notes else f"note {number}" for number in numbers), node.line)


def _unmarked(words: str) -> str:
    return plain(_MARKUP.sub(" ", words))


def _end_notes(root: _Node) -> Iterator[tuple[str, str]]:
    for note in (note for notes in root.all("EndNotes") for note in notes.all("Note")):
        index = note.child("index")
        if index is not None:
            yield plain(index.words), _unmarked(" ".join(text.words for text in note.all("text")))[:MAX_WORDS]


def _reference(root: _Node) -> str | None:
    """'XVIII-12-a', from the chapter's and the treaty's number."""
    chapter = next((found for node in root.all("Chapter") if (header := node.child("Header")) and (found := re.search(r"CHAPTER ([IVXLC]+)", header.words))), None)
    numbers = [plain(node.words) for tag in ("Numsect", "Subnumsect") for node in root.all(tag)]
    return "-".join([chapter[1], *numbers]) if chapter and numbers else None


def _statements(root: _Node, file: str) -> Iterator[ListedStatement]:
    for section, kind in _SECTIONS.items():
        for part in (part for node in root.all(section) for part in node.children):
            participant = part.child("Participant")
            if participant is None:
                continue
            name = _unmarked(_NOTE.sub(" ", participant.words))
            lines = [(node.attributes.get("type") == "title" or node.words.strip().lower().startswith("<i>"), _unmarked(node.words)) for node in part.all("text")]
            for title, said in _blocks(lines):
                yield ListedStatement(name, _kind(title, kind), title, said, Place(file, part.line))


def _blocks(lines: Iterable[tuple[bool, str]]) -> Iterator[tuple[str, str]]:
    """Titles, each with the words below it. Titles that follow each other belong together ('Upon signature:', 'Declaration:')."""
    titles: list[str] = []
    said: list[str] = []
    for is_title, words in [*lines, (True, "")]:
        if is_title or _ONLY_A_DAY.fullmatch(words):
            if said:
                yield " ".join(titles).rstrip(" :"), " ".join(said)[:MAX_WORDS]
                titles, said = [], []
            titles += [words] if words else []
        elif words:
            said.append(words)


def _kind(title: str, kind: str) -> str:
    lowered = title.lower()
    return next((word for word in ("reservation", "objection", "notification", "communication") if word in lowered), kind)


# The page


class _Page(HTMLParser):
    """The cells of the table of participants, the numbers of notes beside them, and the statements below."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.grid: list[list[_Cell]] = []
        self.said: list[tuple[str, str, list[tuple[bool, str]], int]] = []
        self.closed = False
        self._table = 0
        self._words: list[str] = []
        self._notes: list[str] = []
        self._in_cell = self._in_note = False
        self._line = 0
        self._box = ""
        self._divs = 0
        self._title = False

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attributes}
        if tag == "table":
            self._start_table(given.get("id", ""))
        elif self._table == 1 and tag == "tr":
            self.grid.append([])
        elif self._table == 1 and tag in ("td", "th"):
            self._end_cell()
            self._in_cell, self._line = True, self.getpos()[0]
        elif tag == "sup":
            self._in_note = True
        elif tag == "div":
            self._start_box(given.get("id", ""))
        elif self._box and tag in ("p", "br", "i"):
            self._end_line()
            self._title = self._title or tag == "i"

    def _start_table(self, id: str) -> None:
        if self._table:
            self._table += 1
        elif id.endswith("_tblgrid"):
            self._table = 1

    def _start_box(self, id: str) -> None:
        if self._box:
            self._divs += 1
            return
        match = re.search(r"_dg(Dec|Obj|Not|Obl|Com)\w{0,100}_div(Participant|Text)$", id)
        if match:
            self._box, self._divs, self._line, self._title = "".join(match.groups()), 1, self.getpos()[0], False
            self._words = []
            if match[2] == "Participant":
                self.said.append((match[1], "", [], self._line))

    def handle_endtag(self, tag: str) -> None:
        if tag in ("td", "th", "tr") and self._table == 1:
            self._end_cell()
        elif tag == "table" and self._table:
            self._table -= 1
            self.closed = self.closed or not self._table
        elif tag == "sup":
            self._in_note = False
        elif tag == "i" and self._box:
            self._end_line()
            self._title = False
        elif tag == "div" and self._box:
            self._divs -= 1
            if not self._divs:
                self._end_line()
                self._box = ""

    def handle_data(self, data: str) -> None:
        if self._in_note:
            self._notes += re.findall("[0-9]+", data) if self._in_cell else []
        elif self._in_cell or self._box:
            self._words.append(data)

    def _end_cell(self) -> None:
        if self._in_cell and self.grid:
            self.grid[-1].append(_Cell(plain("".join(self._words)), tuple(f"note {number}" for number in self._notes), self._line))
        self._in_cell, self._words, self._notes = False, [], []

    def _end_line(self) -> None:
        words = plain("".join(self._words))
        self._words = []
        if not words or not self.said:
            return
        section, name, lines, line = self.said[-1]
        if self._box.endswith("Participant"):
            self.said[-1] = (section, words, lines, line)
        elif words != name:  # the page repeats the name, unseen, above the words
            lines.append((self._title, words))


_PAGE_SECTIONS = {"Dec": "declaration", "Obj": "objection", "Not": "notification", "Com": "communication", "Obl": "notification"}


def _read_page(words: str, file: str) -> Listing:
    page = _Page()
    page.feed(_whole_tags(words.translate(_MEND)))
    page.close()
    grid = [row for row in page.grid if row]
    if not grid:
        raise NotAList("it is not a saved status page of treaties.un.org: it has no table of participants")
    rows, slips = _rows([cell.words for cell in grid[0]], grid[1:], file)
    statements = tuple(
        ListedStatement(name, _kind(title, _PAGE_SECTIONS[section]), title, said, Place(file, line)) for section, name, lines, line in page.said for title, said in _blocks(lines) if name
    )
    if not page.closed:
        raise NotAList("the page breaks off within its table: save it again")
    number = _NUMBER.search(words)
    special = bool(re.search(r'_(?:Table1|tblSpecial\w{0,40})"[^<>]{0,500}>\s{0,500}<tr', words))
    return Listing(file, rows, slips, statements, _as_at(words), number[1] if number else None, whole=not special, tells_statements=True)


_COMMENT = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)
_OPEN_TAG = re.compile(r"<(?=!\[|[^<>]*+(?:<|\Z))")


def _whole_tags(words: str) -> str:
    """A page without comments, in the same lines, in which each < that begins no tag of a page stands for itself: Python's parser looks for the end of
    each up to the end of the page, and ends in a fault where a section of XML is none."""
    return _OPEN_TAG.sub("&lt;", _COMMENT.sub(lambda comment: "\n" * comment[0].count("\n"), words))


def _as_at(words: str) -> date | None:
    """The page's own date, which it writes with the day first."""
    match = _AS_AT.search(words)
    try:
        return date(int(match[3]), int(match[2]), int(match[1])) if match else None
    except ValueError:
        return None


# Both


def _rows(heads: Sequence[str], body: Iterable[Sequence[_Cell]], file: str) -> tuple[tuple[ListedRow, ...], tuple[Slip, ...]]:
    """The rows of a table whose first column names the participant."""
    if not heads or not heads[0].lower().startswith("participant"):
        raise NotAList(f"the first column of its table is '{heads[0] if heads else ''}', not 'Participant'")
    columns = [column(head) for head in heads[1:]]
    rows: list[ListedRow] = []
    slips: list[Slip] = []
    for cells in body:
        read = _row(cells, columns, file) if cells else None
        if isinstance(read, ListedRow):
            rows.append(read)
        elif read:
            slips.append(read)
    return tuple(rows), tuple(slips)


def _row(cells: Sequence[_Cell], columns: Sequence[Column], file: str) -> ListedRow | Slip | None:
    name, place = cells[0].words, Place(file, cells[0].line)
    if not any(cell.words for cell in cells):
        return None
    if not name:
        return Slip(place, "a row has no name of a participant")
    if len(cells) - 1 > len(columns):
        return Slip(place, f"{name}: the row has more cells than the table has headings", name)
    try:
        acts = tuple(read_act(cell.words, kinds, Place(file, cell.line)) for cell, kinds in zip(cells[1:], columns, strict=False) if cell.words)
    except Unreadable as error:
        return Slip(place, f"{name}: {error}", name)
    if not acts:
        return Slip(place, f"{name}: the row tells no act", name)
    return ListedRow(name, acts, place, tuple(note for cell in cells for note in cell.notes))
