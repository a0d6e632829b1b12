"""A plain table: one State a line with a column for each act, or one act a line with its kind in a column."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Mapping, Sequence

from treatybook.importers.cells import ACTS, Unreadable, plain, read_day
from treatybook.importers.listing import MAX_BYTES, MAX_WORDS, ListedRow, Listing, NotAList, Slip
from treatybook.model import Act
from treatybook.place import Place, near

STATE, KIND, DAY = "state", "act", "date"
_STATE_HEADINGS = ("state", "states", "country", "participant", "party", "iso3", "member", "member state")
_KIND_HEADINGS, _DAY_HEADINGS = ("act", "action", "kind"), ("date", "deposited", "date of deposit")
_LETTERS = {"a": "accession", "A": "acceptance", "AA": "approval", "d": "succession", "s": "definitive-signature"}
_WORDS = ACTS | {act: act for act in ACTS.values()}


def read_csv(data: bytes, file: str, named: Mapping[str, str], whole: bool) -> Listing:
    """The list in a table. ``named``: the headings of its columns, by 'state', 'act', 'date' or the word of an act. NotAList where they are not there."""
    if len(data) > MAX_BYTES:
        raise NotAList("the file is larger than 20 MB")
    words = _decode(data)
    first = next((line for line in words.splitlines() if line.strip()), "")
    raw = list(_lines(words, max(",;\t", key=first.count)))
    if not raw:
        raise NotAList("it is empty")
    if _runs_on(raw[0][1]):
        raise NotAList("a line break stands inside a heading, so that lines may have run together: write each heading in one line")
    grid = [(line, [plain(cell) for cell in cells]) for line, cells in raw]
    run_on = {line for line, cells in raw if _runs_on(cells)}
    if long := next((line for line, cells in grid if any(len(cell) > MAX_WORDS for cell in cells)), None):
        raise NotAList(f"line {long} is not a line of a table: a cell has no end")
    columns = _columns(grid[0][1], named)
    rows: dict[str, ListedRow] = {}
    slips: list[Slip] = []
    broken: set[str] = set()
    for line, cells in grid[1:]:
        place = Place(file, line)
        name = cells[columns[STATE]] if columns[STATE] < len(cells) else ""
        if line in run_on:  # whose lines ran into it nobody knows, so the slip is nobody's
            slips.append(Slip(place, f"{name or 'a line'}: a line break stands inside a cell, so that lines may have run together; write the cell in one line"))
            broken.add(name)
            continue
        try:
            acts = tuple(_acts(cells, columns, len(grid[0][1]), place))
            if name in rows and not _fits(rows[name].acts, acts):
                raise Unreadable("the State stands in another line with the same act")
        except Unreadable as error:
            slips.append(Slip(place, f"{name or 'a line'}: {error}", name))
            continue
        if not name:
            slips.append(Slip(place, "a line names no State"))
        elif name in rows:
            rows[name] = ListedRow(name, rows[name].acts + acts, rows[name].place)
        else:
            rows[name] = ListedRow(name, acts, place)
    broken |= {slip.name for slip in slips}
    read = [row for row in rows.values() if row.name not in broken]
    silent = tuple(row for row in read if not row.acts)
    return Listing(file, tuple(row for row in read if row.acts), tuple(slips), silent=silent, whole=whole, unread=tuple(_unread(grid, columns)))


def _lines(words: str, delimiter: str) -> Iterator[tuple[int, list[str]]]:
    """Each line of the table that says something, and where it begins. NotAList where a quotation mark is not closed as it must be."""
    reader = csv.reader(io.StringIO(words, newline=""), delimiter=delimiter, strict=True)
    begins = 1
    try:
        for cells in reader:
            if any(cell.strip() for cell in cells):
                yield begins, cells
            begins = reader.line_num + 1
    except csv.Error as error:
        raise NotAList(f"line {begins} is not a line of a table: {_why(str(error))}") from error


def _why(error: str) -> str:
    if "field larger" in error:
        return "a cell has no end; look for a quotation mark that is not closed"
    return "a quotation mark that opens a cell is not closed at the end of that cell; close it, or take it out"


def _runs_on(cells: Sequence[str]) -> bool:
    return any(len(cell.strip().splitlines()) > 1 for cell in cells)


def _unread(grid: Sequence[tuple[int, list[str]]], columns: Mapping[str, int]) -> Iterator[str]:
    """The headings of the columns that are not read though something stands in them."""
    told = {index for _, cells in grid[1:] for index, cell in enumerate(cells) if cell} - set(columns.values())
    for index, head in enumerate(grid[0][1]):
        if index in told:
            yield head or f"column {index + 1}, which has no heading"


def _decode(data: bytes) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("utf-16" if data.startswith((b"\xff\xfe", b"\xfe\xff")) else "cp1252", errors="replace")


def _columns(heads: list[str], named: Mapping[str, str]) -> dict[str, int]:
    """Where each thing stands: as it was said, else by the table's own headings."""
    lowered = [head.lower() for head in heads]
    found = {}
    for thing, head in named.items():
        if head.lower() not in lowered:
            raise NotAList(f"it has no column '{head}'. {near(head, heads)}".rstrip())
        found[thing] = lowered.index(head.lower())
    for index, head in enumerate(lowered):
        thing = STATE if head in _STATE_HEADINGS else KIND if head in _KIND_HEADINGS else DAY if head in _DAY_HEADINGS else _WORDS.get(head)
        if thing and index not in found.values():
            found.setdefault(thing, index)
    if STATE not in found:
        raise NotAList("none of its columns is known to name the State; say which: --column state=HEADING")
    if not set(found) & set(_WORDS.values()) and not {KIND, DAY} <= set(found):
        raise NotAList("none of its columns is known to tell an act; say which: --column ratification=HEADING, or --column act=HEADING --column date=HEADING")
    return found


def _acts(cells: list[str], columns: Mapping[str, int], width: int, place: Place) -> Iterator[Act]:
    if len(cells) > width:
        raise Unreadable("the line has more cells than the table has headings")
    values = {thing: cells[index] for thing, index in columns.items() if index < len(cells) and cells[index]}
    if KIND in values or DAY in values:
        yield _long_act(values.get(KIND, ""), values.get(DAY, ""), place)
    for thing, words in values.items():
        if thing not in (STATE, KIND, DAY):
            day, letter = read_day(words)
            yield Act(_lettered(thing, letter), day, place=place)


def _long_act(kind: str, words: str, place: Place) -> Act:
    act = _WORDS.get(kind.lower())
    if act is None:
        raise Unreadable(f"'{kind}' is not an act. {near(kind.lower(), _WORDS)}".rstrip())
    day, letter = read_day(words)
    if letter:
        raise Unreadable(f"'{words}' is not one date")
    return Act(act, day, place=place)


def _lettered(act: str, letter: str) -> str:
    """In a column of ratifications, depositaries tell the other forms of consent by a letter after the date."""
    if letter and (act != "ratification" or letter not in _LETTERS):
        raise Unreadable(f"the letter '{letter}' after the date is not known in a column '{act}'")
    return _LETTERS[letter] if letter else act


def _fits(one: tuple[Act, ...], other: tuple[Act, ...]) -> bool:
    return not {act.act for act in one} & {act.act for act in other}
