"""The schemas that editors' programs read: up to date, true to every record, and wired."""

from __future__ import annotations

import json
import posixpath
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft7Validator
from treatybook.catalogue import FOLDERS, SPECIAL, read_catalogue
from treatybook.cli import main
from treatybook.notes import read_notes
from treatybook.schema import FOLDER, as_files, mark, marked, schemas
from treatybook.text import LANGUAGES
from world import ROOT, change, make_world


class Plain(yaml.SafeLoader):
    """Reads as YAML 1.2 does: what an editor's program sees."""


Plain.yaml_implicit_resolvers = {}
Plain.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile("(?:true|false|True|False)$"), list("tfTF"))
Plain.add_implicit_resolver("tag:yaml.org,2002:int", re.compile("[-+]?[0-9]+$"), list("-+0123456789"))
Plain.add_implicit_resolver("tag:yaml.org,2002:null", re.compile("(?:~|null|)$"), ["~", "n", ""])
REAL = sorted(path for folder in FOLDERS for path in (ROOT / folder.path).glob("*.yaml"))


def kind_of(path: Path) -> str:
    folder = next(folder for folder in FOLDERS if path.parent.as_posix().endswith(folder.path))
    return SPECIAL[folder.kind, path.stem][0] if (folder.kind, path.stem) in SPECIAL else folder.kind


def faults(schema: dict[str, Any], path: Path) -> list[str]:
    value = yaml.load(path.read_text(encoding="utf-8"), Plain)
    return [f"{'.'.join(map(str, error.path))}: {error.message[:200]}" for error in Draft7Validator(schema).iter_errors(value)]


@pytest.fixture(scope="module")
def real() -> dict[str, dict[str, Any]]:
    return schemas(read_catalogue(ROOT)[0], read_notes(ROOT))


def test_the_schemas_are_up_to_date() -> None:
    wanted = as_files(read_catalogue(ROOT)[0], read_notes(ROOT))
    there = {f"{FOLDER}/{path.name}": path.read_text(encoding="utf-8") for path in (ROOT / FOLDER).iterdir()}
    stale = sorted(name for name in wanted.keys() | there.keys() if wanted.get(name) != there.get(name))
    assert not stale, "Run `treatybook schema` and commit what it writes."


def test_each_is_a_schema(real: dict[str, dict[str, Any]]) -> None:
    assert len(real) == 13
    for schema in real.values():
        Draft7Validator.check_schema(schema)


@pytest.mark.parametrize("kind", [*(folder.kind for folder in FOLDERS), *(name for name, _ in SPECIAL.values())])
def test_every_record_of_the_handbook_keeps_its_schema(real: dict[str, dict[str, Any]], kind: str) -> None:
    paths = [path for path in REAL if kind_of(path) == kind]
    assert paths
    found = {path.name: told for path in paths if (told := faults(real[kind], path))}
    assert not found


WRONG = {
    "a key that there is not": ("conventions/instruments/alpha.yaml", "kind: universal", "kinds: universal"),
    "a word that may not stand here": ("conventions/instruments/alpha.yaml", "kind: universal", "kind: world"),
    "a rule that there is not": ("conventions/instruments/delta.yaml", "first-of-month-after-months", "first-of-month-after-moons"),
    "a date that is none": ("conventions/status/alpha.yaml", "2001-06-01", "1 June 2001"),
    "a finding that there is not": ("conventions/status/alpha.yaml", "finding: not-party", "finding: not-parti"),
    "a number in words": ("conventions/instruments/delta.yaml", "count: 3", "count: three"),
    "an address that is none": ("conventions/organisations/net.yaml", "url: https://net.example/", "url: net.example"),
    "a State that there is not": ("conventions/agreements/aaa-bbb-1995-extradition.yaml", "[AAA, BBB]", "[AAA, BBQ]"),
    "a language too few": ("conventions/states/CCC.yaml", "ar: بلد الجيم", "xx: بلد الجيم"),
    "a trust that there is not": ("conventions/agreements/aaa-bbb-1995-extradition.yaml", "trust: secondary", "trust: good"),
}


@pytest.mark.parametrize("name", WRONG)
def test_what_one_file_can_tell_is_refused(name: str, tmp_path: Path) -> None:
    file, old, new = WRONG[name]
    root = make_world(tmp_path)
    made = schemas(read_catalogue(root)[0], {})
    path = root / file
    assert not faults(made[kind_of(path)], path)
    change(root, file, old, new)
    assert faults(made[kind_of(path)], path)


def test_hover_says_what_the_readme_says(real: dict[str, dict[str, Any]]) -> None:
    row = real["status"]["properties"]["states"]["additionalProperties"]["properties"]
    assert row["in_force"]["description"].startswith("only where it is NOT what the instrument's rule gives")
    assert row["finding"]["enum"] == ["not-party", "not-known"]
    instrument = real["instrument"]["properties"]
    assert instrument["entry_into_force"]["properties"]["article"]["examples"] == ["38(1)"]
    assert "first-of-month-after-months | not-recorded" in instrument["later_parties"]["properties"]["rule"]["description"]
    effects = real["instrument"]["definitions"]["list-effects"]
    assert len(effects["enum"]) == len(effects["markdownEnumDescriptions"]) > 4


def test_the_editor_is_told_which_schema_belongs_to_which_folder() -> None:
    wired = json.loads((ROOT / ".vscode/settings.json").read_text(encoding="utf-8"))["yaml.schemas"]
    assert wired == {f"{FOLDER}/{folder.kind}.schema.json": f"{folder.path}/*.yaml" for folder in FOLDERS}
    for (kind, stem), (name, _) in SPECIAL.items():
        path = next(folder.path for folder in FOLDERS if folder.kind == kind)
        first = (ROOT / path / f"{stem}.yaml").read_text(encoding="utf-8").splitlines()[0]
        assert first == f"# yaml-language-server: $schema={posixpath.relpath(FOLDER, path)}/{name}.schema.json"


def properties(schema: Any, path: tuple[str, ...] = ()) -> Iterator[tuple[str, dict[str, Any]]]:
    """Every key of a schema, however deep."""
    if isinstance(schema, dict):
        told = schema.get("properties", {})
        for key, part in told.items():
            if key not in LANGUAGES or "description" in part:  # the origin by language repeats what stands above it
                yield ".".join((*path, key)), part
        for key, part in schema.items():
            yield from properties(part, (*path, key))
    elif isinstance(schema, list):
        for part in schema:
            yield from properties(part, path)


def test_every_key_is_explained(real: dict[str, dict[str, Any]]) -> None:
    silent = [f"{kind}: {path}" for kind, schema in real.items() for path, part in properties(schema) if not part.get("description")]
    assert not silent


def test_every_record_tells_its_schema() -> None:
    wrong = [path.relative_to(ROOT).as_posix() for path in REAL if path.read_text(encoding="utf-8").split("\n")[0] != mark(path.relative_to(ROOT).as_posix())]
    assert not wrong, "Run `treatybook schema` and commit what it writes."
    assert not marked(ROOT)


def test_a_record_is_told_its_schema_and_stays_as_it_is(tmp_path: Path) -> None:
    root = make_world(tmp_path)
    path = root / "conventions/status/alpha.yaml"
    path.write_bytes(b"# Read every spring.\r\n" + path.read_bytes().replace(b"\n", b"\r\n"))
    before = {file: file.read_bytes() for file in root.rglob("*.yaml")}
    assert main(["schema", "--root", str(root)]) == 0
    assert path.read_bytes() == b"# yaml-language-server: $schema=../schema/status.schema.json\r\n" + before[path]
    added = {file.read_bytes().removesuffix(data).count(b"\n") for file, data in before.items() if file.name != "handbook.yaml"}
    assert added == {1}
    after = {file: file.read_bytes() for file in root.rglob("*.yaml")}
    assert main(["schema", "--root", str(root)]) == 0
    assert after == {file: file.read_bytes() for file in root.rglob("*.yaml")}


def test_the_command_writes_what_changed_and_no_more(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    root = make_world(tmp_path)
    assert main(["schema", "--root", str(root)]) == 0
    assert capsys.readouterr().out.count("Written: ") == 13
    assert main(["schema", "--root", str(root)]) == 0
    assert capsys.readouterr().out == "The schemas are up to date.\n"
    change(root, "conventions/states/CCC.yaml", "en: Cecania", "en: Cecanland")
    main(["schema", "--root", str(root)])
    assert "Written: conventions/schema/status.schema.json" in capsys.readouterr().out
