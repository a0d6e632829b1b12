"""`treatybook init`: a new handbook from nothing, with the engine installed alone, to a built site in three languages."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import sysconfig
import tomllib
import venv
from datetime import date
from pathlib import Path

import pytest
from treatybook.catalogue import read_catalogue
from treatybook.cli import main
from treatybook.init import STARTER, blocks, only, without
from treatybook.law import legal_basis
from treatybook.schema import marked
from world import ROOT

CALLED = ("--title", "Handbook on asset recovery", "--title-fr", "Manuel sur le recouvrement d'avoirs", "--title-ar", "دليل استرداد الموجودات")
PAGES = {
    "en": {"index": "Handbook on asset recovery", "states/KEN": "Kenya", "instruments/uncac": "UNCAC", "practice/first-request": "Before a request is sent", "measures/asset-recovery": "Asset recovery"},
    "fr": {"index": "Manuel sur le recouvrement d", "states/KEN": "Kenya", "instruments/uncac": "CNUCC", "practice/first-request": "Avant d", "measures/asset-recovery": "Recouvrement"},
    "ar": {"index": "دليل استرداد الموجودات", "states/KEN": "كينيا", "instruments/uncac": "اتفاقية مكافحة الفساد", "practice/first-request": "قبل إرسال الطلب", "measures/asset-recovery": "استرداد"},
}
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
ANOTHERS = re.compile(r"traffick|smuggl|traite des|trafic illicite|الاتجار|تهريب|prosecutors. handbook|manuel des proc|symposium of|cairo", re.IGNORECASE)
"""What would tell that the records of this project, or its name, are in another's handbook."""


def init(folder: Path, *options: str) -> int:
    return main(["init", str(folder), *options])


def needed() -> set[str]:
    """The names of what the engine needs, as pyproject.toml has them."""
    return set(map(_name, PROJECT["dependencies"]))


def only_for(*extras: str) -> set[str]:
    """The names of what these extras bring."""
    return {_name(line) for extra in extras for line in PROJECT["optional-dependencies"][extra]}


def _name(requirement: str) -> str:
    return re.match(r"[\w-]+", requirement)[0]


def imported_as(name: str) -> str:
    return {"axe-playwright-python": "axe_playwright_python", "pytest-xdist": "xdist", "python-docx": "docx", "zxing-cpp": "zxingcpp"}.get(name, name)


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The command of the engine, installed from a wheel into an environment of its own; what it needs is that of the tests, nothing is fetched, and what only the tests and the books need is hidden."""
    work = tmp_path_factory.mktemp("installed")
    shutil.copytree(ROOT, work / "source", symlinks=True, ignore=shutil.ignore_patterns(".*", "build", "tests", "*.egg-info", "__pycache__"))
    pip = [sys.executable, "-m", "pip", "--quiet", "--disable-pip-version-check"]
    subprocess.run([*pip, "wheel", "--no-deps", "--no-index", "--no-build-isolation", "-w", str(work), str(work / "source")], check=True)
    shutil.rmtree(work / "source")
    home = work / "venv"
    venv.create(home, with_pip=False, symlinks=True)
    subprocess.run([*pip, "--python", str(home / "bin" / "python"), "install", "--no-deps", "--no-index", str(next(work.glob("*.whl")))], check=True)
    own = next(home.glob("lib/python*/site-packages"))
    hidden = sorted(map(imported_as, only_for("test", "pdf") - needed()))
    (own / "needed.pth").write_text(f"{sysconfig.get_path('purelib')}\n{sysconfig.get_path('platlib')}\nimport sys; sys.modules.update(dict.fromkeys({hidden}))\n", encoding="utf-8")
    return home / "bin" / "treatybook"


def run(command: Path, folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    environment = {name: value for name, value in os.environ.items() if name not in ("PYTHONPATH", "SOURCE_DATE_EPOCH")}
    return subprocess.run([str(command), *arguments], cwd=folder, env=environment, capture_output=True, text=True, check=False)


def test_from_nothing_to_a_site_in_three_languages(installed: Path, tmp_path: Path) -> None:
    new = tmp_path / "asset-recovery"
    for folder, arguments in ((tmp_path, ("init", "asset-recovery", *CALLED)), (new, ("check",)), (new, ("build",))):
        done = run(installed, folder, *arguments)
        assert done.returncode == 0, done.stdout + done.stderr
    site = new / "build" / "html"
    for language, pages in PAGES.items():
        for page, said in pages.items():
            html = (site / language / f"{page}.html").read_text(encoding="utf-8")
            assert said in html, page
            assert f'<html lang="{language}" dir="{"rtl" if language == "ar" else "ltr"}"' in html
            assert "1970" not in html, "without a commit, the edition is that of today"
        written = [path for path in (site / language).rglob("*") if path.suffix in (".html", ".js", ".json", ".webmanifest") and not path.name.startswith(("stemmer", "search-stemmer"))]
        assert {path.name for path in written if ANOTHERS.search(path.read_text(encoding="utf-8"))} == set()
    assert str(date.today().year) in (site / "en" / "index.html").read_text(encoding="utf-8")
    assert {path.name for path in site.iterdir()} >= {"index.html", "404.html", "en", "fr", "ar", "data"}
    first = (site / "index.html").read_text(encoding="utf-8")
    assert all(title in first for title in ("Handbook on asset recovery", "دليل استرداد الموجودات"))
    package = (site / "data/v1/datapackage.json").read_text(encoding="utf-8")
    assert '"name": "asset-recovery"' in package and '"version": "0.1"' in package
    again = run(installed, new, "translations", "--strict")
    assert again.returncode == 0, again.stdout
    begun = run(installed, new, "new", "recommendation", "first")
    assert "recommendations/meeting/first.yaml" in begun.stdout, begun.stdout + begun.stderr


@pytest.fixture
def new(tmp_path: Path) -> Path:
    assert init(tmp_path / "new", *CALLED) == 0
    return tmp_path / "new"


def test_what_it_takes_from_this_project_says_the_same_there(new: Path) -> None:
    """The facts of the starting records are those of this project's own, and only fewer."""
    theirs, ours = read_catalogue(new)[0], read_catalogue(ROOT)[0]
    assert set(theirs.states) == set(ours.members)
    assert not marked(new), "each record tells its schema"
    assert all((state.names, state.tile, state.languages) == (ours.states[id].names, ours.states[id].tile, ours.states[id].languages) for id, state in theirs.states.items())
    assert not any(state.authorities or state.practice or state.laws for state in theirs.states.values())
    known = {part.article: part.measures for part in ours.instruments["uncac"].provisions}
    taken = {part.article: part.measures for part in theirs.instruments["uncac"].provisions}
    assert 5 < len(taken) < len(known) and taken.items() <= known.items()
    assert set(theirs.vocabulary("measures")) == {measure for measures in taken.values() for measure in measures}
    day = date(2026, 1, 1)
    (basis,) = legal_basis(theirs, "EGY", "KEN", "mla", "corruption", day).bases
    assert basis.since == next(each.since for each in legal_basis(ours, "EGY", "KEN", "mla", "corruption", day).bases if each.instrument == "uncac")


def test_every_link_of_the_starting_files_leads_into_this_project() -> None:
    links = [path for path in STARTER.rglob("*") if path.is_symlink()]
    assert len(links) > 30
    assert [path for path in links if not path.exists() or not path.resolve().is_relative_to(ROOT)] == []


def test_in_fewer_languages_than_three(new: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert init(tmp_path / "two", "--languages", "fr") == 0
    two = tmp_path / "two"
    assert read_catalogue(two)[0].handbook.editions == ("en", "fr")
    assert not (two / "docs/locale/ar").exists() and (two / "docs/locale/fr").exists()
    record = two / "recommendations/practice/first-request.yaml"
    record.write_text(re.sub(r"^ +ar: .*\n", "", record.read_text(encoding="utf-8"), flags=re.MULTILINE), encoding="utf-8")
    assert main(["check", str(two)]) == 0, capsys.readouterr().out
    shutil.copy(record, new / "recommendations/practice/")
    assert main(["check", str(new)]) == 1 and "The Arabic text is missing." in capsys.readouterr().out


def test_without_titles_the_folder_names_it_and_what_is_missing_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert init(tmp_path / "Asset-Recovery") == 0
    book = read_catalogue(tmp_path / "Asset-Recovery")[0].handbook
    assert (book.name, book.title.en, book.title.fr, book.title.ar) == ("asset-recovery", "Asset recovery", "Manuel", "دليل")
    assert "Its title is still to be written in handbook.yaml (fr, ar)." in capsys.readouterr().out
    assert book.title.origins == ("editorial", "draft", "draft")


@pytest.mark.parametrize("title", ['A "new": book # [x] {y} \\ @TITLE_FR@ !', "- & * > ' %"])
def test_a_title_may_hold_any_sign(title: str, tmp_path: Path) -> None:
    assert init(tmp_path / "new", "--title", title) == 0
    assert read_catalogue(tmp_path / "new")[0].handbook.title.en == title


def test_nothing_is_written_where_something_is(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    full, empty = tmp_path / "full", tmp_path / "empty"
    full.mkdir()
    empty.mkdir()
    (full / "mine.txt").write_text("mine")
    assert init(full) == 2 and "no empty folder" in capsys.readouterr().err
    assert init(full / "mine.txt") == 2 and init(tmp_path / "no" / "where") == 2
    assert init(empty, "--languages", "en,de") == 2 and "No such language: de" in capsys.readouterr().err
    assert init(empty, "--title-ar", "English words") == 2 and "handbook.yaml" in capsys.readouterr().err
    assert sorted(path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*")) == ["empty", "full", "full/mine.txt"]
    assert init(empty) == 0 and (empty / "handbook.yaml").is_file()


def test_it_is_there_whole_or_not_at_all(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("treatybook.schema.as_files", interrupted)
    assert init(tmp_path / "new") == 130
    assert list(tmp_path.iterdir()) == []


def test_records_are_cut_word_for_word() -> None:
    text = "# Head\na: 1\nb:\n  c: 2 # why\n\"d\": {x: y}\n"
    assert blocks(text) == {"": "# Head\n", "a": "a: 1\n", "b": "b:\n  c: 2 # why\n", "d": '"d": {x: y}\n'}
    assert only(text, ("b",)) == "# Head\nb:\n  c: 2 # why\n"
    assert without(text, ("b",)) == "# Head\na: 1\n\"d\": {x: y}\n"
