"""A site that was built step by step, edit after edit, is byte for byte the site built from nothing; also where a changed file bears an old time."""

from __future__ import annotations

import os
import shutil
from datetime import UTC, datetime
from io import StringIO
from pathlib import Path

import pytest
from sphinx.application import Sphinx
from sphinx.util.console import strip_escape_sequences
from sphinx.util.docutils import docutils_namespace, patch_docutils
from test_whole import digests
from world import GAMMA, ROOT, TODAY, change, write_pages

LONG_AGO = 1_000_000_000
PICTURE = '<svg xmlns="http://www.w3.org/2000/svg" width="{0}" height="{0}"><title>{0}</title></svg>\n'
HEAD = 'msgid ""\nmsgstr ""\n"Language: fr\\n"\n"Content-Type: text/plain; charset=utf-8\\n"\n'
NOT_COMPARED = (".doctrees", ".buildinfo")


def write(root: Path, name: str, text: str) -> None:
    """Write a file that bears an old time: as one that was copied or moved with its time, unpacked from an archive, or brought back."""
    path = root / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    os.utime(path, (LONG_AGO, LONG_AGO))


def edit(root: Path, name: str, old: str, new: str) -> None:
    change(root, name, old, new)
    os.utime(root / name, (LONG_AGO, LONG_AGO))


def begin(root: Path) -> None:
    """The world with its pages, and a chapter of prose with pictures, links and a translation."""
    shutil.copy(ROOT / "conf.py", root)
    write_pages(root)
    write(root, "docs/prose/index.md", "# Prose\n\nFirst words. See [](two.md) and [](two.md#part-of-two).\n\n![A flow](flow.svg)\n\n```{toctree}\none\ntwo\n```\n")
    write(root, "docs/prose/one.md", "# One\n\nA sentence.\n\n![Another](../other/flow.svg)\n")
    write(root, "docs/prose/two.md", "# Two\n\n## Part of two\n\nIts words, {tb:instrument}`alpha`.\n")
    write(root, "docs/alone.md", "# Alone\n\nWords.\n")
    write(root, "docs/prose/flow.svg", PICTURE.format(10))
    write(root, "docs/other/flow.svg", PICTURE.format(20))
    write(root, "docs/locale/fr/LC_MESSAGES/prose/one.po", f'{HEAD}\nmsgid "A sentence."\nmsgstr "Une phrase."\n')
    write(root, "docs/locale/fr/LC_MESSAGES/prose/two.po", f'{HEAD}\nmsgid "Two"\nmsgstr "Deux"\n')
    change(root, "docs/index.md", "instruments/alpha\n", "prose/index\nalone\ninstruments/alpha\n")


def edit_files(root: Path) -> None:
    edit(root, "docs/prose/one.md", "A sentence.", "A sentence.\n\nAnother sentence.")
    edit(root, "docs/locale/fr/LC_MESSAGES/prose/one.po", "Une phrase.", "Une autre phrase.")
    write(root, "docs/prose/flow.svg", PICTURE.format(30))
    edit(root, GAMMA, "2015-11-30", "2015-12-01")


def edit_what_others_show(root: Path) -> None:
    edit(root, "docs/prose/two.md", "## Part of two", "## Renamed part of two")
    edit(root, "docs/prose/index.md", "#part-of-two", "#renamed-part-of-two")
    write(root, "docs/prose/flow.fr.svg", PICTURE.format(40))
    write(root, "docs/locale/fr/LC_MESSAGES/prose/index.po", f'{HEAD}\nmsgid "First words. See [](two.md) and [](two.md#renamed-part-of-two)."\nmsgstr "Voir [](two.md) et [](two.md#renamed-part-of-two)."\n')


def add(root: Path) -> None:
    write(root, "docs/aaa/first.md", "# Added\n\n![Again](flow.svg)\n")
    write(root, "docs/aaa/flow.svg", PICTURE.format(50))
    change(root, "docs/index.md", "prose/index\n", "prose/index\naaa/first\n")


def rename_and_remove(root: Path) -> None:
    for suffix, folder in ((".md", "docs"), (".po", "docs/locale/fr/LC_MESSAGES")):
        (root / folder / f"prose/two{suffix}").rename(root / folder / f"prose/zwei{suffix}")
    write(root, "docs/redirects.yaml", "prose/two: prose/zwei\n")
    write(root, "docs/prose/index.md", "# Prose\n\nSee [](zwei.md).\n\n```{toctree}\nzwei\none\n```\n")
    for name in ("docs/alone.md", "docs/locale/fr/LC_MESSAGES/prose/one.po", "docs/practice/ask.md", "recommendations/practice/ask.yaml"):
        (root / name).unlink()
    change(root, "docs/index.md", "alone\n", "")
    change(root, "docs/index.md", "practice/ask\n", "")


def edit_what_is_asked(root: Path) -> None:
    edit(root, "conventions/vocabularies/topics.yaml", "remettre une personne", "ramener un fugitif")


def bring_back(root: Path) -> None:
    """As `git checkout` of an older state that keeps its times."""
    (root / "docs/redirects.yaml").unlink()
    shutil.rmtree(root / "docs")
    shutil.copytree(root.parent / "begun", root, dirs_exist_ok=True)


STEPS = (edit_files, edit_what_others_show, add, rename_and_remove, edit_what_is_asked, bring_back)


def build(root: Path, language: str, jobs: int = 1) -> tuple[dict[str, str], list[str], set[str]]:
    """The digest of every file, what was warned of, and the pages that were read."""
    out, warnings, read = root / "out" / language, StringIO(), set()
    with patch_docutils(root), docutils_namespace():
        app = Sphinx(root / "docs", root, out, out / ".doctrees", "html", {"language": language, "exclude_patterns": ["locale"]}, StringIO(), warnings, parallel=jobs)
        app.connect("env-before-read-docs", lambda app, env, names: read.update(names))
        app.build()
    files = {name: digest for name, digest in digests(out).items() if not name.startswith(NOT_COMPARED)}
    return files, strip_escape_sequences(warnings.getvalue()).splitlines(), read


def clean(root: Path, language: str) -> tuple[dict[str, str], list[str]]:
    """The same from nothing, in another place, with no translation compiled."""
    copy = root.parent / "clean" / root.name
    shutil.rmtree(copy, ignore_errors=True)
    shutil.copytree(root, copy, ignore=shutil.ignore_patterns("out", "*.mo"))
    files, warnings, _ = build(copy, language, jobs=2)
    return files, [warning.replace(str(copy), str(root)) for warning in warnings]


def differing(one: dict[str, str], two: dict[str, str]) -> list[str]:
    return sorted(name for name in one.keys() | two.keys() if one.get(name) != two.get(name))


def test_a_build_after_edits_is_a_build_from_nothing(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(int(datetime(TODAY.year, TODAY.month, TODAY.day, tzinfo=UTC).timestamp())))
    begin(root)
    shutil.copytree(root, root.parent / "begun")
    after, *_ = build(root, "fr")
    wrong: dict[str, object] = {}
    for step in STEPS:
        before = after
        step(root)
        after, warned, read = build(root, "fr")
        assert after != before, step.__name__
        new, would_warn = clean(root, "fr")
        wrong |= {step.__name__: different for different in [(differing(after, new), warned)] if different[0]}
        assert (warned, would_warn) == ([], []), step.__name__
    assert wrong == {}
    after, warned, read = build(root, "fr")
    assert read == set() and after == new
