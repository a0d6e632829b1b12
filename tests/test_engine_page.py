"""The page of the engine: what it names is there, its functions take what it says, its examples answer, and no command or setting is left out."""

from __future__ import annotations

import doctest
import importlib
import inspect
import re
import tomllib
from dataclasses import fields, is_dataclass
from io import StringIO
from pathlib import Path

import pytest
import treatybook
from sphinx.application import Sphinx
from sphinx.util.docutils import docutils_namespace, patch_docutils
from treatybook import law
from treatybook.catalogue import Catalogue
from treatybook.cli import main
from world import ROOT

PAGE = (ROOT / "docs/about/engine.md").read_text(encoding="utf-8")
NAMED = re.compile(r"`(treatybook(?:\.\w+)+)(?:\(([\w, ]*)\))?`")
COMMANDS = set(re.findall(r"`treatybook ([\w-]+)`", PAGE))
OF_THE_CATALOGUE = PAGE.partition("`treatybook.catalogue.Catalogue`")[2].partition("\n")[0]


def found(name: str) -> object:
    """The module, or what stands in one, of this name."""
    module, _, rest = name.partition(".")
    thing: object = importlib.import_module(module)
    while rest:
        part, _, rest = rest.partition(".")
        module = f"{module}.{part}"
        if not hasattr(thing, part):
            importlib.import_module(module)
        thing = getattr(thing, part)
    return thing


@pytest.mark.parametrize(("name", "takes"), sorted(set(NAMED.findall(PAGE))))
def test_what_is_named_is_there_and_takes_what_is_said(name: str, takes: str) -> None:
    thing = found(name)
    if takes:
        parameters = list(inspect.signature(thing).parameters)
        if parameters[0] == "self":
            del parameters[0]
        assert parameters == takes.split(", ")


def test_the_look_ups_of_the_catalogue_are_all_named() -> None:
    own = {field.name for field in fields(Catalogue)} | {name for name in vars(Catalogue) if not name.startswith("_")}
    kept_for_us = {"root", "files", "digests", "keys", "at", "topics", "answers", "shared", "meeting", "shared_fields", "shared_pitfalls", "fields_of", "pitfalls_of"}
    assert set(re.findall(r"`(\w+)`", OF_THE_CATALOGUE)) == own - kept_for_us


def test_the_answers_of_the_law_are_all_named() -> None:
    answers = {name for name in law.__all__ if is_dataclass(getattr(law, name))} - {"Closing"}
    assert answers == {name.rpartition(".")[2] for name, _ in NAMED.findall(PAGE) if name.startswith("treatybook.law.") and name.rpartition(".")[2][0].isupper()}


def test_the_examples_answer_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    said = StringIO()
    test = doctest.DocTestParser().get_doctest(re.sub(r"^```.*$", "", PAGE, flags=re.MULTILINE), {}, "engine.md", None, 0)
    assert len(test.examples) > 15
    assert doctest.DocTestRunner().run(test, out=said.write).failed == 0, said.getvalue()


def test_every_command_is_named(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["--help"])
    offered = re.search(r"\{([\w,-]+)\}", capsys.readouterr().out)
    assert offered and set(offered[1].split(",")) == COMMANDS


def test_every_setting_is_named(tmp_path: Path) -> None:
    def settings(extension: str) -> set[str]:
        (tmp_path / "conf.py").write_text(f'extensions = ["myst_parser", "{extension}", "sphinx_book_theme"]\n', encoding="utf-8")
        with patch_docutils(tmp_path), docutils_namespace():
            app = Sphinx(tmp_path, tmp_path, tmp_path / "out", tmp_path / "doctrees", "dummy", {}, None, StringIO())
        return {name for name in app.config.values if name.startswith(("treatybook", "typeset"))}

    assert settings("treatybook") == {"treatybook_root"}
    assert settings("treatybook.sphinxext.site") == set(re.findall(r"`((?:treatybook|typeset)_\w+)`", PAGE))


def test_the_version_stands_in_one_place() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    assert re.fullmatch(r"\d+\.\d+\.\d+", treatybook.__version__)
    assert "version" not in project["project"] and project["tool"]["setuptools"]["dynamic"]["version"] == {"attr": "treatybook.__version__"}


def test_the_page_is_short() -> None:
    assert len(PAGE.split()) < 1200
