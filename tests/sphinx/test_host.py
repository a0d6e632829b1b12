"""The extension in a Sphinx project of somebody else: its own conf.py, theme, layout and names. Only the records are ours."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from io import StringIO
from pathlib import Path

import pytest
from sphinx.application import Sphinx
from sphinx.util.console import strip_escape_sequences
from sphinx.util.docutils import docutils_namespace, patch_docutils
from treatybook import __version__
from world import TODAY, make_world

CONF = """
project = "Treaties of our region"
author = copyright = "Somebody else"
version = release = "2"
extensions = ["myst_parser", "{extension}"]
html_theme = "{theme}"
language = "{language}"
{more}
"""
INDEX = """---
orphan: true
---

# Our own page

{tb:state}`AAA` and {tb:instrument}`alpha` ({tb:article}`alpha 16`), {tb:data}`acts.csv`. See {doc}`records`.

| Column | Other |
| ------ | ----- |
| cell   | cell  |

```{toctree}
records
parties
```
"""
RECORDS = """# Records

```{tb:instrument-page} alpha
```
```{tb:guide-page} ask
```
```{tb:recommendation-page} ratify
```
```{tb:measure-page} extradition
```
```{tb:organisations}
```
```{tb:agreements}
```
```{tb:glossary}
```
```{tb:flow} How to ask

1. First step

   - yes: go on
   - no: stop
```
"""
PARTIES = """# {tb:title}`state BBB`

```{tb:state-page} BBB
```
"""
HTML = {"html": "records.html", "dirhtml": "records/index.html", "singlehtml": "index.html", "epub": "records.xhtml"}
OURS = re.compile(r"\.\./(?:en|fr|ar|data)/|hreflang|worker\.js|app\.webmanifest|_static/treatybook/|tb-top|tb-foot")
"""What only the frame of the site writes."""


def project(folder: Path, extension: str = "treatybook", theme: str = "alabaster", language: str = "en", more: str = "", pages: str = "docs") -> Path:
    """A project beside the records of the world; its pages stand in a folder that the engine would read as a handbook's."""
    root = make_world(folder)
    (root / pages / "states").mkdir(parents=True)
    conf = CONF.format(extension=extension, theme=theme, language=language, more=more)
    for name, text in (("conf.py", conf), ("index.md", INDEX), ("records.md", RECORDS), ("parties.md", PARTIES), ("states/of-matter.md", "---\norphan: true\ntitle: Ours\n---\n\n# Solid, liquid\n")):
        (root / pages / name).write_text(text, encoding="utf-8")
    return root / pages


def build(pages: Path, builder: str) -> tuple[Path, str]:
    """Where it was built, and what was warned of."""
    out, warnings = pages.parent / "out" / builder, StringIO()
    with patch_docutils(pages), docutils_namespace():
        app = Sphinx(pages, pages, out, pages.parent / ("doctrees" if builder != "gettext" else "templates"), builder, {}, StringIO(), warnings)
        app.build()
    return out, strip_escape_sequences(warnings.getvalue())


def read(out: Path, name: str) -> str:
    return (out / name).read_text(encoding="utf-8")


@pytest.fixture(autouse=True)
def the_day(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(int(datetime(TODAY.year, TODAY.month, TODAY.day, tzinfo=UTC).timestamp())))


@pytest.fixture(scope="module")
def host(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return project(tmp_path_factory.mktemp("host"))


@pytest.mark.parametrize("builder", ["html", "dirhtml", "singlehtml", "epub"])
def test_records_stand_in_the_layout_of_the_project(host: Path, builder: str) -> None:
    out, warnings = build(host, builder)
    assert warnings == ""
    page = read(out, HTML[builder])
    assert 'class="tb-table tb-rowheaders' in page and 'scope="row"' in page and "Extradition" in page
    assert not OURS.search(page)
    assert "_static/treatybook-records.css" in page and ".tb-hidden" in read(out, "_static/treatybook-records.css")
    if builder == "epub":
        return
    front = read(out, "index.html")
    assert "Treaties of our region" in front and 'class="sphinxsidebar"' in page
    assert '<table class="docutils' in front and ('class="tb-scroll"' in front) == (builder == "singlehtml")  # their tables are written as ever
    static = {path.name for path in (out / "_static").iterdir()}
    assert {"basic.css", "alabaster.css", "doctools.js", "treatybook-records.css"} <= static and "treatybook" not in static
    if builder != "singlehtml":
        assert "searchtools.js" in static and (out / "searchindex.js").is_file()
        assert {path.name for path in out.iterdir()}.isdisjoint({"404.html", "offline.html", "worker.js", "release.json"})


@pytest.mark.parametrize("builder", ["text", "linkcheck", "gettext"])
def test_other_builders_read_them(host: Path, builder: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sphinx.builders.linkcheck.HyperlinkAvailabilityChecker.check", lambda self, links: iter(()))  # no test asks the web
    out, warnings = build(host, builder)
    assert warnings == ""
    if builder == "text":
        said = read(out, "records.txt")
        assert "Extradition" in said and "party" in said.lower() and "Solid, liquid" in read(out, "states/of-matter.txt")


@pytest.mark.parametrize(("language", "said", "also"), [("ar", "طرف", 'dir="ltr">AAA</bdi>'), ("fr_CA", "partie", ""), ("de", 'lang="en"', "")])
def test_the_language_is_the_projects(tmp_path: Path, language: str, said: str, also: str) -> None:
    out, warnings = build(project(tmp_path, language=language), "html")
    page = read(out, "records.html")
    assert warnings == "" and said in page and also in page


@pytest.mark.parametrize("theme", ["furo", "sphinx_book_theme"])
def test_with_other_themes(tmp_path: Path, theme: str) -> None:
    out, warnings = build(project(tmp_path, "treatybook.sphinxext", theme), "html")
    page = read(out, "records.html")
    assert warnings == "" and 'scope="row"' in page and not OURS.search(page) and "treatybook-records.css" in page


def test_the_root_is_a_setting(tmp_path: Path) -> None:
    pages = project(tmp_path / "one", pages="pages", more='treatybook_root = "../elsewhere"')
    out, warnings = build(pages, "text")
    assert "No records were found: no folder 'conventions' stands in" in warnings and "treatybook_root" in warnings
    (pages.parent / "elsewhere").mkdir()
    for name in ("conventions", "recommendations"):
        (pages.parent / name).rename(pages.parent / "elsewhere" / name)
    out, warnings = build(pages, "text")
    assert warnings == "" and "Extradition" in read(out, "records.txt")


def test_a_changed_record_is_read_again(tmp_path: Path) -> None:
    pages = project(tmp_path)
    build(pages, "html")
    record = pages.parent / "conventions/states/BBB.yaml"
    record.write_text(record.read_text(encoding="utf-8").replace("Bebeland", "Bebonia"), encoding="utf-8")
    out, warnings = build(pages, "html")
    assert warnings == "" and "Bebonia" in read(out, "parties.html")


@pytest.mark.parametrize("builder", ["dirhtml", "singlehtml", "text", "epub"])
def test_the_frame_leaves_builders_that_it_is_not_made_for_to_the_theme(tmp_path: Path, builder: str) -> None:
    pages = project(tmp_path, "treatybook.sphinxext.site", "sphinx_book_theme", more='project = html_title = "Ours"', pages="source")
    out, warnings = build(pages, builder)
    assert warnings == ""
    if builder in HTML:
        assert "Extradition" in read(out, HTML[builder])


def test_the_version_is_that_of_the_package(host: Path) -> None:
    with patch_docutils(host), docutils_namespace():
        app = Sphinx(host, host, host.parent / "out" / "dummy", host.parent / "doctrees", "dummy", {}, None, StringIO())
    assert {app.extensions[name].version for name in ("treatybook", "treatybook.sphinxext")} == {__version__}
