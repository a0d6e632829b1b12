"""The theme's style sheets and our own, as two files a page loads; and nothing else of the theme.

The theme's scripts, icon fonts and source maps weigh five megabytes a language and are left out.
No template of the theme is used either, and so none of its machine-made translations.
Sphinx's own messages are completed by the catalogues in `themelocale`.
"""

from __future__ import annotations

import hashlib
import json
import re
import shutil
from pathlib import Path
from typing import Any

import pydata_sphinx_theme
import sphinx_book_theme
from sphinx.application import Sphinx

from treatybook.sphinxext.rtl import flip
from treatybook.sphinxext.sieve import sieve
from treatybook.sphinxext.words import direction, words

BOOK = "epub"
"""The builder of the book, which has none of this and in which no script runs."""
WEB = Path(__file__).parents[1] / "web"
THEME_SHEETS = (
    Path(pydata_sphinx_theme.__file__).parent / "theme/pydata_sphinx_theme/static/styles/pydata-sphinx-theme.css",
    Path(sphinx_book_theme.__file__).parent / "theme/sphinx_book_theme/static/styles/sphinx-book-theme.css",
)
_FONT_FACE = re.compile(r"@font-face\s*\{[^}]*\}")
_SOURCE_MAP = re.compile(r"/\*#\s*sourceMappingURL=.*?\*/")
# Left by the theme and by Sphinx in `_static`, and loaded by no page.
_LEFTOVERS = ("doctools.js", "documentation_options.js", "language_data.js", "searchtools.js", "sphinx_highlight.js", "translations.js",
              "scripts", "styles", "vendor", "webpack-macros.html", "sbt-webpack-macros.html", "locales", "images",
              "basic.css", "plus.png", "minus.png", "file.png", "__pycache__")
COPIED = ("boot.js", "frame.js", "tables.js", "glossary.js", "ticks.js", "offline.js", "icon.svg")


def whole_theme() -> str:
    """Return the theme's CSS in one piece, without icon fonts."""
    css = "\n".join(path.read_text(encoding="utf-8") for path in THEME_SHEETS)
    return _SOURCE_MAP.sub("", _FONT_FACE.sub("", css))


def theme_sheet(language: str) -> str:
    """Return what of the theme's CSS can match a page of ours, mirrored for Arabic."""
    css = sieve(whole_theme(), own_sheet())
    return flip(css) if direction(language) == "rtl" else css


def own_sheet() -> str:
    """Return our own CSS in one piece, in the order of the file names."""
    return "\n".join(path.read_text(encoding="utf-8") for path in sorted(WEB.glob("*.css")))


def words_script(language: str) -> str:
    """Return the sayings of the page's tools as a script, which works from a file and under the policy."""
    return f"window.treatybookWords = {json.dumps(words(language), ensure_ascii=False, sort_keys=True)};\n"


def write_if_changed(path: Path, text: str) -> None:
    """Leave a file that is as it should be untouched, with its time."""
    if not path.is_file() or path.read_text(encoding="utf-8") != text:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


def _assets(language: str) -> dict[str, str]:
    texts = {
        "theme.css": theme_sheet(language),
        "treatybook.css": own_sheet(),
        "words.js": words_script(language),
    }
    texts["offline-page.js"] = (WEB / "offline" / "page.js").read_text(encoding="utf-8")
    return texts | {name: (WEB / name).read_text(encoding="utf-8") for name in COPIED}


def write_asset(app: Sphinx, name: str, text: str) -> None:
    """Put a file beside our style sheets; pages refer to it by `tb_asset(name)`."""
    write_if_changed(Path(app.outdir) / "_static" / "treatybook" / name, text)
    app.builder.treatybook_digests[name] = hashlib.sha256(text.encode()).hexdigest()[:8]


def _write_assets(app: Sphinx) -> None:
    if app.builder.name != "html":
        return
    app.builder.treatybook_digests = {}
    for name, text in _assets(app.config.language).items():
        write_asset(app, name, text)


def _offer_assets(app: Sphinx, pagename: str, template: str, context: dict[str, Any], doctree: object) -> None:
    digests = getattr(app.builder, "treatybook_digests", {})

    def asset(name: str) -> str:
        return f"{context['content_root']}_static/treatybook/{name}?v={digests[name]}"

    context["tb_asset"] = asset


def _remove_leftovers(app: Sphinx, exception: Exception | None) -> None:
    if exception or app.builder.name != "html":
        return
    static = Path(app.outdir) / "_static"
    for name in _LEFTOVERS:
        path = static / name
        if path.is_dir():
            shutil.rmtree(path)
        else:
            path.unlink(missing_ok=True)
    for path in static.rglob("*.map"):
        path.unlink()


def _spare_the_templates(app: Sphinx) -> None:
    """Take the theme's page handlers out: for every page they would render its menus, which no template of ours shows.

    With them the build's time grows with the square of the pages (pydata-sphinx-theme issues 364 and 381).
    """
    for listener in list(app.events.listeners.get("html-page-context", ())):
        if listener.handler.__module__.split(".")[0] in ("pydata_sphinx_theme", "sphinx_book_theme"):
            app.disconnect(listener.id)


def setup(app: Sphinx) -> None:
    """Connect the assets."""
    app.connect("builder-inited", _write_assets)
    app.connect("builder-inited", _spare_the_templates, priority=950)
    app.connect("html-page-context", _offer_assets, priority=900)
    app.connect("build-finished", _remove_leftovers, priority=900)
