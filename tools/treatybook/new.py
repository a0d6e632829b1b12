"""`treatybook new`: a record to fill in, with its page. Keys come from the model, words from the READMEs, so that a template never says what is no longer so."""

from __future__ import annotations

import argparse
import sys
import types
import typing
from collections.abc import Iterator
from dataclasses import dataclass, is_dataclass
from pathlib import Path
from typing import Annotated, Any, Union, get_args, get_origin

from treatybook import schema
from treatybook.catalogue import FOLDERS, Folder, folders
from treatybook.checks.pages import FOLDERS as PAGES
from treatybook.dates import PartialDate
from treatybook.model import Quotation, Source, State
from treatybook.notes import Note, Notes, note_for, read_notes
from treatybook.reading import is_required, keys_of
from treatybook.text import LANGUAGES, Text
from treatybook.writing import NotWritten, Rewrite, write_all
from treatybook.yamlfile import Refused, decode, read_bytes

KINDS = {"state": ("state",), "instrument": ("instrument", "status"), "agreement": ("agreement",), "organisation": ("organisation",), "recommendation": ("recommendation",), "practice": ("guide",)}
"""What an editor can begin, and the records that it takes."""

EXPECTED: dict[type, tuple[str, ...]] = {Source: ("url", "as_of"), State: ("tile", "languages")}
"""Keys that the model lets be left out and that a new record should have: the checks ask for them, or every source gives them."""

HEADS = {
    "instrument": "One treaty. Fill in what has no value; take the `# ` away from what else a source gives you, and delete the rest.",
    "status": "Who is bound: one row a State, as the depositary's list has it. `conventions/README.md` shows a row of every kind.",
}
"""The first line of a template; the first for all that have none of their own."""


def template(folder: Folder, notes: Notes) -> str:
    """A record of this kind to fill in: keys that must be there without their value, all others as comments."""
    file = schema.name_of(folder)
    head = HEADS.get(folder.kind, HEADS["instrument"].partition(". ")[2])
    lines = [schema.mark(f"{folder.path}/new.yaml"), f"# {head}", *_record(folder.record, (file,), 0, notes, True)]
    return "\n".join(lines) + "\n"


def _record(kind: type, path: tuple[str, ...], indent: int, notes: Notes, live: bool) -> Iterator[str]:
    """The lines of a record; in a part that is a comment (not ``live``), values are dots, so that it reads as an example."""
    hints = typing.get_type_hints(kind, include_extras=True)
    known = list(notes)
    order = {key: known.index((*path, key)) if (*path, key) in notes else len(known) for key in keys_of(kind)}
    for key, part in sorted(keys_of(kind).items(), key=lambda item: order[item[0]]):
        needed = is_required(part) or key in EXPECTED.get(kind, ())
        lines = _key(key, _plain(hints[part.name]), (*path, key), indent, notes, live and needed)
        for line in lines:
            yield line if needed or not live else f"{line[:indent]}# {line[indent:]}"


def _key(key: str, kind: Any, path: tuple[str, ...], indent: int, notes: Notes, live: bool) -> list[str]:
    pad, note = " " * indent, note_for(notes, path)
    told = f"  # {note.words}" if note.words else ""
    origin = get_origin(kind)
    item = _plain(get_args(kind)[0]) if origin is tuple else None
    if kind in (Text, Quotation):
        return [f"{pad}{key}:{told}", *_text(indent + 2, live)] if live else [f"{pad}{key}: {{en: ..., fr: ..., ar: ...}}{told}"]
    if kind is Source and not live:
        return [f"{pad}{key}: {{url: ..., as_of: ..., trust: ...}}{told}"]
    if origin is dict:
        return [f"{pad}{key}: {{}}{told}"]
    if _is_record(kind):
        return [f"{pad}{key}:{told}", *_record(kind, ("Source", "source") if kind is Source else path, indent + 2, notes, live)]
    if item is not None and (_is_record(item) or item is Text):
        inner = list(_record(item, path, indent + 4, notes, live)) if _is_record(item) else list(_text(indent + 4, live))
        return [f"{pad}{key}:{told}", f"{pad}  - {inner[0].strip()}", *inner[1:]]
    if item is not None:
        return [f"{pad}{key}:{told}", f"{pad}  -"] if live else [f"{pad}{key}: [...]{told}"]
    return [f"{pad}{key}:{told}" if live else f"{pad}{key}: {_example(note)}{told}"]


def _text(indent: int, live: bool) -> Iterator[str]:
    for language in LANGUAGES:
        yield f"{' ' * indent}{language}:{'' if live else ' ...'}"


def _example(note: Note) -> str:
    return "..." if not note.example or " " in note.example else note.example


def _is_record(kind: Any) -> bool:
    return is_dataclass(kind) and kind not in (Text, Quotation, PartialDate)


def _plain(kind: Any) -> Any:
    """The class that an annotation stands for; of two, the first."""
    if get_origin(kind) is Annotated:
        return _plain(get_args(kind)[0])
    if get_origin(kind) in (Union, types.UnionType):
        return _plain(next(part for part in get_args(kind) if part is not types.NoneType))
    return kind


@dataclass(frozen=True, slots=True)
class Begun:
    """What `new` would write: files by their names, and the list of pages to which a page is added."""

    files: dict[str, str]
    listed: tuple[str, str] | None = None


def begin(what: str, id: str, root: Path) -> Begun:
    """The files of a new record: itself, what belongs to it, and its page."""
    notes = read_notes(root)
    # The notes are found by the engine's own name of a folder; the file goes where this handbook has it.
    files = {f"{here.path}/{id}.yaml": template(folder, notes) for folder, here in zip(FOLDERS, folders(root), strict=True) if folder.kind in KINDS[what]}
    kind = KINDS[what][0]
    if kind not in PAGES or not (root / PAGES[kind]).is_dir():
        return Begun(files)
    files[f"{PAGES[kind]}/{id}.md"] = page_of(kind, id)
    return Begun(files, (f"{PAGES[kind]}/index.md", id))


def page_of(kind: str, id: str) -> str:
    """The page of a record: its name, and the view of it."""
    return f"# {{tb:title}}`{kind} {id}`\n\n```{{tb:{kind}-page}} {id}\n```\n"


def with_page(index: str, id: str) -> str:
    """The page of a folder with one more name in its last list of pages, in its place where the list is in order."""
    lines = index.splitlines()
    start = max((number for number, line in enumerate(lines) if line.startswith("```{toctree}")), default=None)
    if start is None or id in lines[start:]:
        return index
    end = next(number for number in range(start + 1, len(lines)) if lines[number].startswith("```"))
    names = [number for number in range(start + 1, end) if lines[number] and not lines[number].startswith(":")]
    words = [lines[number] for number in names]
    place = next((number for number in names if lines[number] > id), end) if words == sorted(words) else end
    return "\n".join([*lines[:place], id, *lines[place:]]) + "\n"


def add_parser(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    parser = commands.add_parser("new", help="begin a record: a file to fill in, with its page")
    parser.add_argument("what", choices=tuple(KINDS))
    parser.add_argument("id", help="the name of the file without its ending: three capital ISO letters for a State; else small letters, digits and hyphens, as egy-mar-1989-extradition")
    parser.add_argument("--root", type=Path, default=Path("."))
    parser.set_defaults(run=_run)


def _run(options: argparse.Namespace) -> int:
    root, id = options.root, options.id
    folder = next(folder for folder in folders(root) if folder.kind == KINDS[options.what][0])
    complaint = _complaint(root, folder, id)
    if complaint:
        print(complaint, file=sys.stderr)
        return 2
    begun = begin(options.what, id, root)
    rewrites = [Rewrite(root / name, None, text.encode("utf-8")) for name, text in begun.files.items()]
    touched = list(begun.files)
    try:
        if begun.listed:
            name, before = begun.listed[0], read_bytes(root / begun.listed[0], begun.listed[0])
            rewrites.append(Rewrite(root / name, before, with_page(decode(before, name), id).encode("utf-8")))
            touched.append(name)
        write_all(rewrites)
    except (Refused, NotWritten) as error:
        print(error.problem if isinstance(error, Refused) else error, "Nothing was written.", file=sys.stderr)
        return 2
    print("Written:\n  " + "\n  ".join(touched))
    print(NEXT)
    return 0


def _complaint(root: Path, folder: Folder, id: str) -> str:
    """Why the record cannot be begun; nothing where it can."""
    if not any((root / each.path).is_dir() for each in folders(root)):
        return f"No records here: {root} has no folder {folder.path}. Run the command at the top of the project, or name its folder with --root."
    if not folder.names.fullmatch(id):
        form = "the State's three capital ISO letters, as EGY" if folder.kind == "state" else "small letters, digits and single hyphens, as a-name-2020"
        return f"'{id}' is not a name for this record. Use {form}."
    begun = begin(next(what for what, kinds in KINDS.items() if kinds[0] == folder.kind), id, root)
    there = [name for name in begun.files if (root / name).exists()]
    if there:
        return f"{there[0]} is there already. Nothing was written: open it and change it."
    if begun.listed and not (root / begun.listed[0]).is_file():
        return f"There is no {begun.listed[0]}, in which the new page is to be listed. Nothing was written: put it back first."
    return ""


NEXT = """Next:
  1. Fill in every key that has no value. Take the `# ` away from what else your source gives, and delete the other comments.
  2. Run `make check`: it names what is still empty, line by line. Nothing that you do not know may be guessed.
  3. Add a line to CHANGELOG.md that a prosecutor can read."""
