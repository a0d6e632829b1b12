"""A hostile page: whatever stands on it, no file of the machine is shown, no code runs, and nothing acts in the reader's browser."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from shelldemo import ROOT, run_sphinx
from treatybook.checks.allowed import OURS, VIEWS
from treatybook.prose import read_prose

PICTURE = ROOT / "docs" / "about" / "pictures" / "answer-en.png"
HOSTILE = """# A

```{include} ../../secret.txt
```
```{literalinclude} ../../secret.txt
```
```{csv-table} T
:file: ../../secret.txt
```
```{raw} html
<script>ACT</script>
```
```{raw} html
:file: ../../secret.txt
```
```{eval-rst}
.. raw:: html

   <script>ACT</script>

.. include:: ../../secret.txt

.. role:: rawhtml(raw)
   :format: html

:rawhtml:`<script>ACT</script>`
```
{download}`x <../../secret.txt>` [y](../../secret.txt) [z](path:../../secret.txt) <path:../../secret.txt>
![p](../../secret.png) ![in](../in.png) ![ln](../ln.png) ![r](https://evil.example/x.png)

<script>ACT</script>

Words <img src=x onerror=ACT> and <b>bold</b> [j](javascript:ACT) [f](file:///etc/passwd) [J](JaVaScRiPt:ACT) [v](vbscript:ACT) [d](data:text/html,ACT)

[a span]{onclick="ACT" style="ACT"} [l](https://ok.example){onclick="ACT"}

```{figure} ../in.png
:target: javascript:ACT

Caption
```

[refd][r]

[r]: javascript:ACT

{{ env.app.__init__.__globals__['os'].system('touch WHERE') }} {{ 6*7 }}
"""
HEAD = "myst:\n  enable_extensions: [substitution]\n  disable_syntax: []\nhtml_meta:\n  refresh: ACT\nsubstitutions: {a: <script>ACT</script>}\n"
HEADS = {"b": f"---\n{HEAD}---\n", "c": f"----\n{HEAD}----\n", "d": f"\ufeff---\n{HEAD}...\n", "e": f"---   \n{HEAD}---\n"}
ACTS = re.compile(r"<script>ACT|<img[^>]*onerror|<[^>]*\son\w+=[\"']?ACT|(?:href|src)=[\"']?\s*(?:javascript|vbscript|data:text|file):|<b>bold|http-equiv=.?refresh|style=.ACT", re.IGNORECASE)


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """The folder of a site built from hostile pages without asking `treatybook check`, and what Sphinx said."""
    outside = tmp_path_factory.mktemp("walls")
    folder = outside / "book"
    pages = folder / "docs"
    (pages / "sub").mkdir(parents=True)
    (folder / "secret.txt").write_text("SECRET\n", encoding="utf-8")
    (folder / "secret.png").write_bytes(PICTURE.read_bytes())
    (pages / "in.png").write_bytes(PICTURE.read_bytes())
    (outside / "secret.png").write_bytes(PICTURE.read_bytes())
    (pages / "ln.png").symlink_to(outside / "secret.png")
    (outside / "elsewhere").mkdir()
    (outside / "elsewhere" / "page.md").write_text("# SECRET\n", encoding="utf-8")
    (pages / "link.md").symlink_to(outside / "elsewhere" / "page.md")
    (pages / "folder").symlink_to(outside / "elsewhere")
    (pages / "evil.rst").write_text(".. raw:: html\n\n   <script>ACT</script>\n", encoding="utf-8")
    (pages / "index.md").write_text("# Index\n\n```{toctree}\n:glob:\n*\nsub/*\nfolder/*\nEvil <javascript://%0aACT>\n```\n", encoding="utf-8")
    (pages / "sub" / "a.md").write_text(HOSTILE.replace("WHERE", str(folder / "acted")), encoding="utf-8")
    for name, head in HEADS.items():
        (pages / f"{name}.md").write_text(f"{head}# Head\n\n{{{{ 6*7 }}}} {{{{ a }}}} <script>ACT</script>\n", encoding="utf-8")
    command = [sys.executable, "-m", "sphinx", "-b", "html", "-q", "-c", str(ROOT), "-D", f"locale_dirs={pages / 'locale'}", str(pages), str(folder / "html")]
    done = subprocess.run(command, env=os.environ | {"NO_COLOR": "1"}, capture_output=True, text=True, check=False)
    return folder, done.stderr


def test_nothing_of_it_acts(built: tuple[Path, str]) -> None:
    folder, _ = built
    pages = {path.relative_to(folder / "html").as_posix(): path.read_text(encoding="utf-8") for path in (folder / "html").rglob("*.html")}
    assert {"index.html", "sub/a.html", "b.html", "c.html", "d.html", "e.html"} <= set(pages) and "evil.html" not in pages
    assert {name: found[0] for name, text in pages.items() if (found := ACTS.search(text))} == {}
    assert not (folder / "acted").exists()
    assert not [name for name, text in pages.items() if "42" in re.sub("<[^>]*>", "", "".join(re.findall("<article.*?</article>", text, re.DOTALL)))]


def test_nothing_of_the_machine_is_shown_or_taken_along(built: tuple[Path, str]) -> None:
    folder, _ = built
    assert not [path for path in (folder / "html").rglob("*") if path.is_file() and b"SECRET" in path.read_bytes()]
    assert not (folder / "html" / "_downloads").exists()
    assert [path.name for path in (folder / "html" / "_images").iterdir()] == ["in.png"]


def test_what_is_left_of_it_are_words(built: tuple[Path, str]) -> None:
    folder, said = built
    page = (folder / "html" / "sub" / "a.html").read_text(encoding="utf-8")
    assert "&lt;script&gt;ACT&lt;/script&gt;" in page and "Caption" in page and 'href="https://ok.example"' in page
    for told in ("leads out of the pages: 'javascript:ACT'", "leads out of the pages: '../../secret.txt'", "The head of the page sets html_meta, myst", 'Directive "include" disabled'):
        assert told in said, told


def test_the_check_tells_of_each_before_anything_is_built(built: tuple[Path, str]) -> None:
    folder, _ = built
    assert {problem.place.file for problem in read_prose(folder)[1]} == {"docs/d.md", "docs/link.md", "docs/folder", "docs/ln.png"}


def test_a_build_that_counts_warnings_fails_on_it(tmp_path: Path) -> None:
    (tmp_path / "index.md").write_text("# Index\n\n[x](../../secret.txt)\n\n<b>\n", encoding="utf-8")
    assert run_sphinx(tmp_path / "out", "en", tmp_path).returncode != 0


def test_the_directives_that_pages_may_use_are_those_that_there_are() -> None:
    code = "\n".join(
        (
            "from types import SimpleNamespace as N",
            "from treatybook.sphinxext import directives, finder, offline, prose, settings",
            "found = []",
            "class App:",
            "    def __getattr__(self, name):",
            "        return lambda *given, **_: found.append(given[1]) if name == 'add_directive_to_domain' else None",
            "[part.setup(App()) for part in (directives, finder, offline, prose, settings)]",
            "print(*sorted(found))",
        )
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == sorted(VIEWS) and OURS == "tb:"
