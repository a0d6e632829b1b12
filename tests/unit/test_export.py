"""The data files: what a data user gets, and that it is the same as what the law answers and the pages link to."""

from __future__ import annotations

import csv
import io
import json
import os
import re
import subprocess
import sys
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from frictionless import Package, validate
from treatybook.catalogue import Catalogue
from treatybook.cli import main
from treatybook.export import export_files, write_exports
from treatybook.export.columns import cell
from treatybook.export.tables import TABLES
from treatybook.law import status_on
from treatybook.text import LANGUAGES
from treatybook.views import VIEWS
from treatybook.views.blocks import Span
from treatybook.views.forms import Call
from treatybook.views.wording import Wording
from world import ROOT, TODAY, catalogue_of, make_world

DAY = date(2026, 6, 1)
NAMES = ("instruments", "provisions", "status", "states", "organisations", "agreements", "recommendations", "indicators")
FEEDS = tuple(f"acts.{language}.atom" for language in LANGUAGES)
ATOM = "{http://www.w3.org/2005/Atom}"
HOSTILE = ('=HYPERLINK("https://evil.example","Egypt")', "+1+1", "-2+3", "@SUM(A1)", '<b>&amp; "quoted", with comma')

Files = dict[str, bytes]
Rows = list[dict[str, str]]


@pytest.fixture(scope="module")
def files(real: Catalogue) -> Files:
    """The data files of the handbook itself."""
    return dict(export_files(real, DAY))


@pytest.fixture(scope="module")
def made_up(world: Catalogue) -> Files:
    return dict(export_files(world, TODAY))


def rows(files: Files, name: str) -> Rows:
    return list(csv.DictReader(io.StringIO(files[f"{name}.csv"].decode(), newline="")))


def records(files: Files, name: str) -> list[dict[str, object]]:
    found = json.loads(files[f"{name}.json"])[name]
    assert isinstance(found, list)
    return found


def one_line(text: str | None) -> str:
    return " ".join((text or "").split())


def test_all_files_are_there(files: Files) -> None:
    assert set(files) == {f"{name}.{form}" for name in NAMES for form in ("json", "csv")} | set(FEEDS) | {"datapackage.json"}


def test_status_table_says_what_the_law_answers(real: Catalogue, files: Files) -> None:
    told = rows(files, "status")
    assert files["status.csv"].decode().splitlines()[0] == "instrument,state,signed,act,deposited,in_force,withdrawn,status,trust,source,as_of"
    assert {(row["instrument"], row["state"]) for row in told} == {(table.id, state) for table in real.status.values() for state in table.states}
    assert len(told) == sum(len(table.states) for table in real.status.values())
    for row in told:
        standing = status_on(real, row["state"], row["instrument"], DAY)
        dates = [standing.signed, standing.deposited, standing.in_force, standing.withdrawn]
        assert [row["signed"], row["deposited"], row["in_force"], row["withdrawn"]] == [day.isoformat() if day else "" for day in dates]
        assert (row["status"], row["act"], row["trust"]) == (standing.status, standing.act or "", standing.trust)
        assert standing.source
        assert (row["source"], row["as_of"]) == (standing.source.url or "", str(standing.source.as_of or ""))


def test_status_table_is_of_its_day(world: Catalogue, made_up: Files) -> None:
    def row(files: Files, instrument: str, state: str) -> list[str]:
        (found,) = (row for row in rows(files, "status") if (row["instrument"], row["state"]) == (instrument, state))
        return list(found.values())[2:]

    gamma, old = ("secondary", "https://gamma.example/status", "2018-03-01"), dict(export_files(world, date(2008, 1, 1)))
    assert row(made_up, "alpha", "AAA")[:6] == ["2000-12-13", "ratification", "2001-06-01", "2002-01-15", "", "party"]
    assert row(made_up, "delta", "BBB") == ["", "ratification", "2020-05-10", "2020-09-01", "", "contracting", "secondary", "https://delta.example/status", "2020-05"]
    assert row(made_up, "gamma", "ZZZ") == ["", "accession", "2006-01-31", "", "2011-01-01", "none", *gamma]
    assert row(old, "gamma", "ZZZ")[4:6] == ["", "party"]
    assert row(made_up, "gamma", "BBB")[:7] == ["", "ratification", "", "", "", "party", "unverified"]
    assert row(made_up, "beta", "BBB")[5] == "unknown"
    assert row(made_up, "alpha", "CCC")[5] == "signatory"


@pytest.mark.parametrize("name", NAMES)
def test_csv_and_json_tell_the_same_in_three_languages(files: Files, name: str) -> None:
    flat, whole = rows(files, name), records(files, name)
    assert len(flat) == len(whole) > 0
    shared = [key for key in ("id", "instrument", "state", "article", "kind", "effect", "status", "unit") if key in flat[0] and key in whole[0]]
    for row, record in zip(flat, whole, strict=True):
        assert None not in row and None not in row.values(), "a row is as wide as the heading"
        assert [row[key] for key in shared] == [record[key] for key in shared]
        for field in ("short", "title", "gives", "heading", "summary", "name", "asks", "definition"):
            if f"{field}_en" in row and name != "states":
                text = record[field]
                assert isinstance(text, dict)
                assert [row[f"{field}_{language}"] for language in LANGUAGES] == [one_line(text[language]) for language in LANGUAGES]


def test_rows_are_in_a_stable_order_by_their_key(files: Files) -> None:
    for table in TABLES:
        keys = [tuple(row[column] for column in table.key) for row in rows(files, table.name)]
        assert len(set(keys)) == len(keys)
        if table.name != "provisions":  # articles stand in the order of their treaty
            assert keys == sorted(keys)


def test_json_says_its_day_its_licence_and_who_prevails(files: Files) -> None:
    for name in NAMES:
        meta = json.loads(files[f"{name}.json"])["meta"]
        assert meta["on"] == "2026-06-01"
        assert meta["licence"]["name"] == "CC-BY-4.0"
        assert "depositary" in meta["note"] and "prevail" in meta["note"]


def test_json_holds_what_the_flat_table_cannot(made_up: Files) -> None:
    alpha = next(record for record in records(made_up, "instruments") if record["id"] == "alpha")
    assert alpha["adopted"]["date"] == "2000-01-31"
    assert alpha["title"]["origins"] == {"en": "official", "fr": "official", "ar": "official"}
    assert [(part["article"], part["offences"]) for part in alpha["provisions"]][0] == ("16", ["trafficking", "smuggling", "laundering"])
    status = {(row["instrument"], row["state"]): row for row in records(made_up, "status")}
    reservation = status["alpha", "BBB"]["statements"][0]
    assert (reservation["kind"], reservation["article"], reservation["date"]) == ("reservation", "35(2)", "2004-03-05")
    assert reservation["text"] == {"en": "Bebeland does not accept the Court.", "fr": None, "ar": None, "origins": {"en": "official"}}
    assert status["gamma", "BBB"]["conflict"]["en"] == "Two lists differ."
    assert status["gamma", "ZZZ"]["acts"][1] == {"act": "withdrawal", "date": "2010-01-01", "effective": "2011-01-01"}
    assert json.loads(made_up["recommendations.json"])["meeting"]["title"]["en"]


def _parts(value: object, key: str) -> Iterator[dict[str, object]]:
    """Every mapping below ``value`` that has this key."""
    if isinstance(value, dict):
        if key in value:
            yield value
        for part in value.values():
            yield from _parts(part, key)
    elif isinstance(value, list):
        for part in value:
            yield from _parts(part, key)


def test_every_fact_in_json_has_its_source(files: Files) -> None:
    for name in ("instruments", "provisions", "states", "organisations", "agreements", "recommendations"):
        told = list(_parts(records(files, name), "source"))
        assert told
        for part in told:
            assert isinstance(part["source"], dict) and part["source"]["trust"], part


def test_notes_to_editors_and_places_of_files_are_not_given_away(tmp_path: Path) -> None:
    note = 'as_of: 2020-01-10, trust: depositary, remark: "between editors"}\nstates:'
    root = make_world(tmp_path, ("conventions/status/alpha.yaml", "as_of: 2020-01-10, trust: depositary}\nstates:", note))
    content = b"".join(dict(export_files(catalogue_of(root), TODAY)).values())
    assert b"between editors" not in content
    assert b".yaml" not in content


@pytest.mark.parametrize("words", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1+1", "\r=1+1", "\n=1+1", " =1+1"])
def test_no_cell_begins_like_a_formula(words: str) -> None:
    assert cell(words) == f"'{words.strip()}"


def test_hostile_words_are_inert_and_survive(tmp_path: Path) -> None:
    short = "short: {en: Alpha, fr: Alpha (fr), ar: ألفا}"
    for number, words in enumerate(HOSTILE):
        told = json.dumps(words)
        catalogue = catalogue_of(make_world(tmp_path / str(number), ("conventions/instruments/alpha.yaml", short, f"short: {{en: {told}, fr: {told}, ar: ألفا, origin: official}}")))
        files = dict(export_files(catalogue, TODAY))
        told_in_csv = next(row for row in rows(files, "instruments") if row["id"] == "alpha")["short_en"]
        assert told_in_csv.removeprefix("'") == words
        titles = [entry.findtext(f"{ATOM}title") or "" for entry in ET.fromstring(files["acts.en.atom"]).iter(f"{ATOM}entry")]
        assert any(words in title for title in titles)
        assert next(record for record in records(files, "instruments") if record["id"] == "alpha")["short"]["en"] == words
        for name in NAMES:
            for row in csv.reader(io.StringIO(files[f"{name}.csv"].decode(), newline="")):
                assert not [value for value in row if value.startswith(("=", "+", "-", "@", "\t", "\r"))]


@pytest.mark.parametrize("language", LANGUAGES)
def test_feed_tells_the_latest_acts_in_its_language(real: Catalogue, files: Files, language: str) -> None:
    root = ET.fromstring(files[f"acts.{language}.atom"])
    assert root.tag == f"{ATOM}feed"
    assert root.get("{http://www.w3.org/XML/1998/namespace}lang") == language
    assert all(root.findtext(f"{ATOM}{name}") for name in ("id", "title", "updated")) and root.findtext(f"{ATOM}author/{ATOM}name")
    entries = list(root.iter(f"{ATOM}entry"))
    assert len(entries) == 50
    days = [entry.findtext(f"{ATOM}updated") or "" for entry in entries]
    assert days == sorted(days, reverse=True)
    assert root.findtext(f"{ATOM}updated") == days[0]
    recorded = sorted((act.date for table in real.status.values() for row in table.states.values() for act in row.acts if isinstance(act.date, date) and act.date <= DAY), reverse=True)
    assert days == [f"{day}T00:00:00Z" for day in recorded[:50]]
    for entry in entries:
        id, link, title = entry.findtext(f"{ATOM}id") or "", entry.find(f"{ATOM}link"), entry.findtext(f"{ATOM}title") or ""
        _, _, instrument, state, _, day = id.split("/")
        assert id.startswith("tag:") and day in (entry.findtext(f"{ATOM}updated") or "")
        assert real.states[state].names.short.pick(language).words in title
        assert real.instruments[instrument].short.pick(language).words in title
        assert link is not None
        page = re.fullmatch(rf"\.\./\.\./{language}/(instruments/[a-z0-9-]+)\.html#{state}", link.get("href") or "")
        assert page and (ROOT / "docs" / f"{page[1]}.md").is_file()
    assert len({entry.findtext(f"{ATOM}id") for entry in entries}) == 50


def test_feed_knows_an_act_again_and_tells_none_of_the_future(world: Catalogue, made_up: Files) -> None:
    def ids(files: Files) -> list[str]:
        return [entry.findtext(f"{ATOM}id") or "" for entry in ET.fromstring(files["acts.en.atom"]).iter(f"{ATOM}entry")]

    early = ids(dict(export_files(world, date(2005, 6, 1))))
    assert early == [id for id in ids(made_up) if id[-10:] <= "2005-06-01"] != []
    assert [file for file in FEEDS if "2020-05-10" in made_up[file].decode()] == list(FEEDS)


def test_data_package_is_valid(real: Catalogue, tmp_path: Path) -> None:
    write_exports(real, tmp_path, DAY)
    package = tmp_path / "datapackage.json"
    report = validate(str(package))
    assert report.valid, report.flatten(["title", "note"])
    done = subprocess.run([sys.executable, "-m", "frictionless", "validate", package.name], cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize(
    ("name", "old", "new", "error"),
    [
        ("status", "alpha,AAA", "omega,AAA", "foreign-key"),
        ("status", "alpha,AAA", "alpha,XXX", "foreign-key"),
        ("status", ",signatory,", ",signed,", "constraint-error"),
        ("status", "2000-12-13", "2000-13-12", "type-error"),
        ("status", "delta,CCC", "delta,BBB", "primary-key"),
        ("status", ",2020-05\n", ",May 2020\n", "constraint-error"),
        ("provisions", "alpha,16,", "omega,16,", "foreign-key"),
        ("instruments", "alpha,universal", "alpha,global", "constraint-error"),
    ],
)
def test_data_package_catches_a_wrong_table(made_up: Files, tmp_path: Path, name: str, old: str, new: str, error: str) -> None:
    for file, content in made_up.items():
        (tmp_path / file).write_bytes(content)
    table = tmp_path / f"{name}.csv"
    assert old in table.read_text()
    table.write_text(table.read_text().replace(old, new, 1))
    described = json.loads(made_up["datapackage.json"])
    for resource in described["resources"]:
        del resource["bytes"], resource["hash"]
    (tmp_path / "datapackage.json").write_text(json.dumps(described))
    assert error in {found for (found,) in validate(str(tmp_path / "datapackage.json")).flatten(["type"])}


def test_data_package_catches_other_bytes(made_up: Files, tmp_path: Path) -> None:
    for file, content in made_up.items():
        (tmp_path / file).write_bytes(content)
    (tmp_path / "status.csv").write_bytes(made_up["status.csv"].replace(b"depositary", b"secondary", 1))
    assert "hash-count" in {found for (found,) in validate(str(tmp_path / "datapackage.json")).flatten(["type"])}


def test_data_package_types_days_and_leaves_partial_dates_as_text(made_up: Files) -> None:
    package = json.loads(made_up["datapackage.json"])
    assert (package["profile"], package["licenses"][0]["name"]) == ("tabular-data-package", "CC-BY-4.0")
    assert package["title"] and package["version"]
    assert not Package.metadata_validate(package) or list(Package.metadata_validate(package)) == []
    status = {field["name"]: field for resource in package["resources"] if resource["name"] == "status" for field in resource["schema"]["fields"]}
    assert {name for name, field in status.items() if field["type"] == "date"} == {"signed", "deposited", "in_force", "withdrawn"}
    assert re.fullmatch(status["as_of"]["constraints"]["pattern"], "2020-05")
    assert status["status"]["constraints"]["enum"] == ["party", "contracting", "signatory", "none", "unknown"]


def test_files_are_the_same_whenever_they_are_written(tmp_path: Path) -> None:
    root = make_world(tmp_path)
    for seed in ("1", "2"):
        environment = os.environ | {"PYTHONHASHSEED": seed}
        subprocess.run([sys.executable, "-m", "treatybook", "export", str(tmp_path / seed), "--root", str(root), "--on", str(TODAY)], env=environment, check=True)
    first, second = ({path.name: path.read_bytes() for path in (tmp_path / seed).iterdir()} for seed in ("1", "2"))
    assert first == second
    for name, content in first.items():
        assert not content.startswith(b"\xef\xbb\xbf") and b"\r" not in content and content.endswith(b"\n"), name
        content.decode()


def test_command_writes_and_says_how_it_went(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    root, output = make_world(tmp_path), tmp_path / "new" / "folder"
    assert main(["export", str(output), "--root", str(root), "--on", "2020-06-01"]) == 0
    assert {path.name for path in output.iterdir()} >= {"status.csv", "datapackage.json"}

    assert main(["export", str(output), "--root", str(tmp_path / "nowhere")]) == 2
    assert "No records here" in capsys.readouterr().err

    (tmp_path / "file").write_text("")
    assert main(["export", str(tmp_path / "file"), "--root", str(root)]) == 2
    assert "file" in capsys.readouterr().err

    (root / "conventions/states/AAA.yaml").write_text("nonsense: true\n")
    assert main(["export", str(tmp_path / "bad"), "--root", str(root)]) == 1
    assert "treatybook check" in capsys.readouterr().err
    assert not (tmp_path / "bad").exists()


def _data_links(value: object) -> Iterator[str]:
    """The data files to which the spans below ``value`` link."""
    if isinstance(value, Span) and value.record[:1] == ("data",):
        yield value.record[1]
    elif isinstance(value, tuple):
        for part in value:
            yield from _data_links(part)
    else:
        for name in getattr(value, "__dataclass_fields__", ()):
            yield from _data_links(getattr(value, name))


@pytest.mark.parametrize(
    ("view", "argument", "linked"),
    [
        ("ratification-table", "alpha", "status.csv"),
        ("provisions", "alpha", "provisions.csv"),
        ("ratification-matrix", "", "status.csv"),
        ("instrument-list", "", "instruments.csv"),
        ("agreements", "", "agreements.csv"),
        ("organisations", "", "organisations.csv"),
    ],
)
def test_big_tables_link_to_their_data(world: Catalogue, made_up: Files, view: str, argument: str, linked: str) -> None:
    for language in LANGUAGES:
        links = list(_data_links(VIEWS[view].blocks(Wording(world, language, TODAY), Call(view, argument))))
        assert links == [linked, linked.replace(".csv", ".json")]
        assert set(links) <= set(made_up)


def test_latest_acts_link_to_the_feed_of_the_language(world: Catalogue, made_up: Files) -> None:
    for language in LANGUAGES:
        links = list(_data_links(VIEWS["latest-acts"].blocks(Wording(world, language, TODAY), Call("latest-acts", ""))))
        assert links == [f"acts.{language}.atom"] and links[0] in made_up


def test_page_for_data_users_links_every_file_and_tells_every_column(files: Files) -> None:
    page = (ROOT / "docs/about/data.md").read_text(encoding="utf-8")
    assert set(re.findall(r"\{tb:data\}`([^`]+)`", page)) == set(files)
    sections = {part.split("\n", 1)[0]: set(re.findall(r"`([a-z_0-9*]+)`", part)) for part in page.split("\n## ")}
    for table in TABLES:
        told = sections["How to read the tables"] | sections[table.title]
        names = {name for word in told for name in ([word.replace("*", language) for language in LANGUAGES] if word.endswith("_*") else [word])}
        assert {column.name for column in table.columns} <= names, table.name
