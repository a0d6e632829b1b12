"""The model as JSON Schema, for editors' programs: completion, hover and red lines while a record is written.

A schema sees one file. What needs another file, or two keys at a time, is told by `treatybook check`.
"""

from __future__ import annotations

import argparse
import inspect
import json
import posixpath
import types
import typing
from collections.abc import Mapping
from dataclasses import is_dataclass
from datetime import date
from pathlib import Path
from typing import Annotated, Any, Union, get_args, get_origin

from treatybook.catalogue import FOLDERS, SPECIAL, Catalogue, Folder, folders, read_catalogue
from treatybook.dates import PartialDate
from treatybook.model import WORDS, WORDS_FOR_ALL, Entry, Listed, OneOf, Pattern, Quotation, Refers, Source
from treatybook.notes import Notes, note_for, read_notes
from treatybook.reading import is_required, keys_of
from treatybook.report import is_root
from treatybook.text import LANGUAGES, Text
from treatybook.writing import Rewrite, rewrite_of, write_all

FOLDER = "conventions/schema"
DIALECT = "http://json-schema.org/draft-07/schema#"
# Editors' programs read `18` without quotes as a number; we read every scalar as text.
_SCALAR = ["string", "number"]
_NAMES = ("English", "French", "Arabic")
_DAY, _PART = r"[0-9]{4}-[0-9]{2}-[0-9]{2}", r"[0-9]{4}(-[0-9]{2}){0,2}"

Schema = dict[str, Any]


def schemas(catalogue: Catalogue, notes: Notes) -> dict[str, Schema]:
    """The schema of each kind of record, by the kind's name."""
    made = {folder.kind: _schema_of(folder.record, name_of(folder), catalogue, notes) for folder in FOLDERS}
    for (kind, stem), (name, shape) in SPECIAL.items():
        folder = next(folder for folder in FOLDERS if folder.kind == kind)
        made[name] = _schema_of(shape, name_of(folder, stem), catalogue, notes)
    return made


def name_of(folder: Folder, stem: str = "") -> str:
    """The file of a kind of record as the READMEs head it: `instruments/<id>.yaml`."""
    any_name = {"state": "<ISO3>", "vocabulary": "<list>"}.get(folder.kind, "<id>")
    return f"{folder.path.rpartition('/')[2]}/{stem or any_name}.yaml"


def _schema_of(shape: Any, file: str, catalogue: Catalogue, notes: Notes) -> Schema:
    writer = _Writer(catalogue, notes)
    body = writer.schema(dict[str, Entry] if shape is Entry else shape, (file,))
    return {"$schema": DIALECT, "title": file, **body, "definitions": dict(sorted(writer.definitions.items()))}


class _Writer:
    """Writes one schema; what many keys share (texts, sources, closed lists) stands once among its definitions."""

    def __init__(self, catalogue: Catalogue, notes: Notes) -> None:
        self.catalogue, self.notes = catalogue, notes
        self.definitions: dict[str, Schema] = {}

    def schema(self, kind: Any, path: tuple[str, ...]) -> Schema:
        """The schema of a class or an annotation of the model; ``path`` finds what the READMEs say of it."""
        rules: tuple[Any, ...] = ()
        if get_origin(kind) is Annotated:
            kind, *rest = get_args(kind)
            rules = tuple(rest)
        if get_origin(kind) in (Union, types.UnionType):
            parts = [self.schema(part, path) for part in get_args(kind) if part is not types.NoneType]
            return parts[0] if len(parts) == 1 else {"anyOf": parts}
        if kind in (Text, Quotation, Source):
            return self._shared(kind)
        if is_dataclass(kind) and kind is not PartialDate:
            return self._record(kind, path)
        if get_origin(kind) is tuple:
            return {"type": "array", "items": self.schema(get_args(kind)[0], path)}
        if get_origin(kind) is dict:
            key, value = get_args(kind)
            return {"type": "object", "propertyNames": self.schema(key, path), "additionalProperties": self.schema(value, (*path, "*"))}
        return self._scalar(kind, rules)

    def _shared(self, kind: type) -> Schema:
        name = kind.__name__
        if name not in self.definitions:
            self.definitions[name] = {}
            self.definitions[name] = self._record(Source, ("Source", "source")) if kind is Source else self._text(kind)
        return {"$ref": f"#/definitions/{name}"}

    def _text(self, kind: type) -> Schema:
        origin = self._listed("origins")
        said = {language: {"description": f"the words in {name}", "type": _SCALAR, "pattern": r"\S"} for language, name in zip(LANGUAGES, _NAMES, strict=True)}
        by_language = {"type": "object", "properties": dict.fromkeys(LANGUAGES, origin), "additionalProperties": False}
        needed = {"required": list(LANGUAGES)} if kind is Text else {"anyOf": [{"required": [language]} for language in LANGUAGES]}
        told = "who wrote it: `official`, `editorial` (a lawyer has seen it), or `draft`; for all languages, or for each"
        return {"description": _words_of(kind), "type": "object", "properties": said | {"origin": {"description": told, "anyOf": [origin, by_language]}}, **needed, "additionalProperties": False}

    def _record(self, kind: type, path: tuple[str, ...]) -> Schema:
        hints = typing.get_type_hints(kind, include_extras=True)
        keys = keys_of(kind)
        body = {
            "description": _words_of(kind),
            "type": "object",
            "properties": {key: self._told(self.schema(hints[part.name], (*path, key)), (*path, key), kind) for key, part in keys.items()},
            "required": [key for key, part in keys.items() if is_required(part)],
            "additionalProperties": False,
        }
        shorthand = getattr(kind, "SHORTHAND", None)
        return {"anyOf": [self.schema(hints[shorthand], path), body]} if shorthand else body

    def _told(self, schema: Schema, path: tuple[str, ...], kind: type) -> Schema:
        """The schema with what the READMEs say of the key, or else the model."""
        note, key = note_for(self.notes, path), path[-1]
        words = note.words or WORDS.get(kind, {}).get(key) or WORDS_FOR_ALL.get(key, "")
        told = {key: value for key, value in (("description", words), ("examples", [note.example.strip('"')] if note.example else [])) if value}
        if not told:
            return schema
        # Beside a $ref, everything else is overlooked.
        return told | ({"allOf": [schema]} if "$ref" in schema else {key: value for key, value in schema.items() if key not in told})

    def _scalar(self, kind: Any, rules: tuple[Any, ...]) -> Schema:
        words = [word for rule in rules if isinstance(rule, OneOf) for word in rule.words]
        if kind in (date, PartialDate):
            form = "|".join([_DAY if kind is date else _PART, *words])
            return {"type": _SCALAR, "pattern": f"^({form})$"}
        if kind is int:
            return {"type": ["integer", "string"], "pattern": "^[0-9]{1,6}$"}
        if kind is bool:
            return {"type": "boolean"}
        if words:
            return {"enum": words}
        for rule in rules:
            if isinstance(rule, Listed):
                return self._listed(rule.vocabulary)
            if isinstance(rule, Refers):
                return self._state() if rule.kind == "state" else {"type": "string", "pattern": r"\S"}
            if isinstance(rule, Pattern):
                return {"type": _SCALAR, "pattern": f"^(?:{rule.form.pattern})$", "errorMessage": f"Write {rule.words}."}
        return {"type": _SCALAR, "pattern": r"\S"}

    def _listed(self, vocabulary: str) -> Schema:
        entries = self.catalogue.vocabulary(vocabulary)
        return self._closed(f"list-{vocabulary}", {id: entry.meaning or entry.label for id, entry in entries.items()})

    def _state(self) -> Schema:
        return self._closed("state", {id: state.names.short for id, state in self.catalogue.states.items()})

    def _closed(self, name: str, words: Mapping[str, Text]) -> Schema:
        self.definitions[name] = {"enum": list(words), "markdownEnumDescriptions": [text.pick("en").words for text in words.values()]}
        return {"$ref": f"#/definitions/{name}"}


def _words_of(kind: type) -> str:
    return (inspect.cleandoc(kind.__doc__ or "") if kind.__doc__ and not kind.__doc__.startswith(f"{kind.__name__}(") else "").replace("``", "`")


def as_files(catalogue: Catalogue, notes: Notes) -> dict[str, str]:
    """The name and the words of every schema's file, from the project's root."""
    return {f"{FOLDER}/{name}.schema.json": json.dumps(schema, ensure_ascii=False, indent=1) + "\n" for name, schema in schemas(catalogue, notes).items()}


def changed(root: Path) -> list[Rewrite]:
    """What brings the schemas below ``root`` up to date."""
    catalogue, _ = read_catalogue(root)
    made = (rewrite_of(root / name, text) for name, text in as_files(catalogue, read_notes(root)).items())
    return [rewrite for rewrite in made if rewrite]


def mark(file: str) -> str:
    """The first line of a record, by which an editor's program finds its schema. ``file``: the record's path from the root."""
    folder, _, name = file.rpartition("/")
    kind = next(each.kind for each in FOLDERS if each.path == folder)
    special = SPECIAL.get((kind, name.removesuffix(".yaml")))
    return f"# yaml-language-server: $schema={posixpath.relpath(FOLDER, folder)}/{special[0] if special else kind}.schema.json"


def marked(root: Path) -> list[Rewrite]:
    """The records that do not tell their schema, told: one line more at their head, and not a sign else."""
    missing = []
    for folder, here in zip(FOLDERS, folders(root), strict=True):
        for path in sorted((root / here.path).glob("*.yaml")):
            before, line = path.read_bytes(), mark(f"{folder.path}/{path.name}").encode()
            if not before.startswith((b"# yaml-language-server:", b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")):
                missing.append(Rewrite(path, before, line + (b"\r\n" if b"\r\n" in before else b"\n") + before))
    return missing


def add_parser(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    parser = commands.add_parser("schema", help="write the schemas that editors' programs read, from the model and the closed lists, and tell each record its own")
    parser.add_argument("--root", type=Path, default=Path("."))
    parser.set_defaults(run=_run)


def _run(options: argparse.Namespace) -> int:
    if not is_root(options.root):
        return 2
    records, schemas = marked(options.root), changed(options.root)
    write_all([*records, *schemas])
    told = [f"{what}: {rewrite.path.relative_to(options.root).as_posix()}" for what, rewrites in (("Told its schema", records), ("Written", schemas)) for rewrite in rewrites]
    print("\n".join(told) or "The schemas are up to date.")
    return 0
