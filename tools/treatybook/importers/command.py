"""`treatybook import`: read the lists, tell the differences, ask, write."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

from treatybook.catalogue import Catalogue, read_catalogue
from treatybook.checks.sources import wrongly_trusted
from treatybook.dates import PartialDate
from treatybook.importers.csvtable import DAY, KIND, STATE, read_csv
from treatybook.importers.cells import ACTS
from treatybook.importers.difference import Difference, TooOld, compare
from treatybook.importers.editing import CannotEdit, edited
from treatybook.importers.listing import MAX_BYTES, MAX_LINES, Listing, NotAList
from treatybook.importers.participants import participants
from treatybook.importers.untc import read_untc
from treatybook.model import Instrument, Source
from treatybook.place import near
from treatybook.reading import not_an_address
from treatybook.writing import NotWritten, Rewrite, write_all
from treatybook.yamlfile import Refused, decode, read_bytes

_COLUMNS = (STATE, KIND, DAY, *dict.fromkeys(ACTS.values()))


class CannotImport(Exception):
    """The command cannot be carried out; says why."""


def add_parser(commands: argparse._SubParsersAction[argparse.ArgumentParser], day: Callable[[str], date]) -> None:
    importing = commands.add_parser("import", help="take a depositary's list over into the record: tells what differs, asks, writes")
    kinds = importing.add_subparsers(dest="kind", required=True)
    untc = kinds.add_parser("untc", help="status exports (XML) or saved status pages (HTML) of treaties.un.org")
    untc.add_argument("files", nargs="+", type=Path)
    untc.add_argument("--instrument", help="the record's id, where the treaty's number in the list is not in its links")
    table = kinds.add_parser("csv", help="a table with a line for each State, or for each act")
    table.add_argument("files", nargs=1, type=Path, metavar="file")
    table.add_argument("--instrument", required=True, help="the record's id")
    table.add_argument("--column", action="append", default=[], type=_column, metavar="WHAT=HEADING", help=f"which column tells what: {', '.join(_COLUMNS)}")
    table.add_argument("--whole", action="store_true", help="the table names every party: whoever it does not name is not a party")
    for kind in (untc, table):
        kind.add_argument("--url", help="the address of the list (untc: the status link of the record, when left out)")
        kind.add_argument("--as-of", type=day, help="the date of the list, as 2026-01-31 (a saved page tells its own)")
        kind.add_argument("--trust", choices=("depositary", "secondary"), default="depositary" if kind is untc else None, required=kind is table)
        kind.add_argument("--take", nargs="+", default=[], metavar="STATE", help="States whose rows written by hand the list may change")
        kind.add_argument("--yes", action="store_true", help="do not ask")
        kind.add_argument("--root", type=Path, default=Path("."))
        kind.set_defaults(run=run)


def _column(text: str) -> tuple[str, str]:
    what, _, heading = text.partition("=")
    if what not in _COLUMNS or not heading:
        raise argparse.ArgumentTypeError(f"'{text}' is not of the form WHAT=HEADING. {near(what, _COLUMNS)}".rstrip())
    return what, heading


def run(options: argparse.Namespace) -> int:
    """0: the records say what the lists say. 1: something is left for an editor, or was not written. 2: it cannot be done."""
    catalogue, problems = read_catalogue(options.root)
    if not catalogue.status:
        print(f"No records of who is bound here: {options.root}. Run the command at the top of the project, or name its folder (--root).", file=sys.stderr)
        return 2
    if problems:
        print(f"The records have mistakes ({len(problems)}): run `treatybook check` and mend them first.", file=sys.stderr)
        return 2
    try:
        differences = _differences(catalogue, options)
        rewrites = [_rewrite(options.root, difference) for difference in differences if difference.writes]
    except CannotImport as error:
        print(error, file=sys.stderr)
        return 2
    print("\n\n".join("\n".join(report(difference)) for difference in differences))
    left = any(difference.looked_for for difference in differences)
    if not rewrites:
        return 1 if left else 0
    if not options.yes and not _agreed(len(rewrites)):
        print("Nothing is written.")
        return 1
    try:
        write_all(rewrites)
    except NotWritten as error:
        print(error, file=sys.stderr)
        return 2
    print("Written: " + ", ".join(str(rewrite.path) for rewrite in rewrites) + ".")
    return 1 if left else 0


def _agreed(files: int) -> bool:
    """Ask; whoever cannot answer has not agreed."""
    try:
        return input(f"\nWrite this into {'the file' if files == 1 else f'the {files} files'}? [y/N] ").strip().lower() in ("y", "yes")
    except EOFError:
        print("\nNobody answers here: say --yes to write without asking.")
        return False


def _differences(catalogue: Catalogue, options: argparse.Namespace) -> list[Difference]:
    known = participants(catalogue)
    take = {state.upper() for state in options.take}
    if strangers := take - set(catalogue.states):
        raise CannotImport(f"--take: no State {', '.join(sorted(strangers))} is known.")
    found: dict[str, Difference] = {}
    for path in options.files:
        try:
            listing = _read(path, options)
        except (NotAList, OSError) as error:
            raise CannotImport(f"{path}: {getattr(error, 'strerror', None) or error}.") from error
        instrument = _instrument(catalogue, listing, options.instrument, str(path))
        if instrument.id in found:
            raise CannotImport(f"{path} and {found[instrument.id].listing.file} are both lists of {instrument.id}: import one after the other.")
        source = _source(catalogue, instrument, listing, options, str(path))
        try:
            found[instrument.id] = compare(catalogue, instrument, listing, source, known, date.today(), take)
        except TooOld as error:
            raise CannotImport(f"{path}: {error}.") from error
    return list(found.values())


def _read(path: Path, options: argparse.Namespace) -> Listing:
    with path.open("rb") as stream:
        data = stream.read(MAX_BYTES + 1)  # a file may have no end
    listing = read_csv(data, str(path), dict(options.column), options.whole) if options.kind == "csv" else read_untc(data, str(path))
    if sum(map(len, (listing.rows, listing.silent, listing.slips, listing.statements))) > MAX_LINES:
        raise NotAList(f"it names more than {MAX_LINES} participants and statements, as no treaty has")
    return listing


def _instrument(catalogue: Catalogue, listing: Listing, id: str | None, file: str) -> Instrument:
    if id is None:
        matching = [record for record in catalogue.instruments.values() if listing.reference and listing.reference.lower() in _numbers(record)]
        if len(matching) != 1:
            raise CannotImport(f"{file}: no record has a status link to the treaty {listing.reference or '(the list tells no number)'}. Say which it is: --instrument ID.")
        id = matching[0].id
    if id not in catalogue.instruments or id not in catalogue.status:
        raise CannotImport(f"No instrument '{id}' with a table of who is bound is known. {near(id, catalogue.status)}".rstrip())
    record = catalogue.instruments[id]
    if listing.reference and (numbers := _numbers(record)) and listing.reference.lower() not in numbers:
        raise CannotImport(f"{file} is the list of {listing.reference}, and {id} is {', '.join(sorted(numbers)).upper()}: nothing is taken over.")
    return record


def _numbers(record: Instrument) -> set[str]:
    """The treaty's numbers with the depositary, as the status links of its record have them: 'xviii-12-a'."""
    return {number.lower() for link in record.links if link.kind == "status" for number in parse_qs(urlsplit(link.url).query).get("mtdsg_no", [])}


def _source(catalogue: Catalogue, instrument: Instrument, listing: Listing, options: argparse.Namespace, file: str) -> Source:
    as_of = options.as_of or listing.as_of
    if as_of is None:
        raise CannotImport(f"{file} does not tell its date. Say it: --as-of 2026-01-31.")
    if as_of > date.today():
        raise CannotImport(f"{file}: the list is dated {as_of}, in the future. Say its date: --as-of 2026-01-31.")
    url = options.url or (options.kind == "untc" and next((link.url for link in instrument.links if link.kind == "status"), None))
    if not url:
        raise CannotImport(f"{file}: say where the list stands: --url https://...")
    if options.url and (wrong := not_an_address(url)):
        raise CannotImport(f"--url: {wrong}")
    source = Source(options.trust, url, PartialDate(as_of.year, as_of.month, as_of.day))
    if wrongly_trusted(catalogue, source):
        raise CannotImport(f"{file}: '{url}' is no depositary's address, and yet the list is to be trusted as one. Say --trust secondary, or give the address of the depositary's own list.")
    return source


def _rewrite(root: Path, difference: Difference) -> Rewrite:
    name = difference.table.place.file
    try:
        before = read_bytes(root / name, name)
        return Rewrite(root / name, before, edited(decode(before, name), difference).encode("utf-8"))
    except (CannotEdit, Refused) as error:
        said = "\n".join(report(difference))
        raise CannotImport(f"{said}\n{name}: {error}.") from error


def report(difference: Difference) -> list[str]:
    """The difference in words, line by line."""
    instrument, listing = difference.instrument, difference.listing
    as_of = f", list of {difference.source.as_of}" if difference.source else ""
    lines = [f"{instrument.short.en} ({instrument.id}): {listing.file}{as_of}"]
    lines += _part("To be written:", [change.said for change in difference.changes])
    lines += _part("To be written of sources:", difference.sourced)
    lines += _part("The record stays, and the list says otherwise:", [kept.said for kept in difference.kept])
    lines += _part("Not read, so look at the list yourself:", [str(slip) for slip in difference.slips])
    lines += _part("Columns not read (say what they tell with --column):", listing.unread)
    lines += _part("Statements to be written by hand:", difference.told)
    lines += _part("To be read:", difference.notes)
    if not difference.changes:
        lines.append("  No act is new.")
    lines.append(f"  {_counted(difference.alike, 'row of the list says', 'rows of the list say')} what the record says; {_counted(difference.outsiders, 'participant is no State', 'participants are not States')} of the handbook.")
    if not listing.whole:
        lines.append("  The list is not whole: of a State that it does not name it says nothing, and the table keeps its source.")
    left = len(difference.kept) + len(difference.slips), len(difference.told)
    if any(left):
        lines.append(f"  Left for you: {left[0]} to look at, {_counted(left[1], 'statement', 'statements')} to write by hand.")
    return lines


def _counted(number: int, one: str, more: str) -> str:
    return f"{number} {one if number == 1 else more}"


def _part(title: str, items: Sequence[str]) -> list[str]:
    return [f"  {title}", *(f"    - {item}" for item in items)] if items else []
