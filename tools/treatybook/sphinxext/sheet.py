"""The style sheet of the records in a project with a theme of its own: what our classes say, in the theme's colours, added to what the theme loads."""

from __future__ import annotations

from pathlib import Path

from sphinx.application import Sphinx

from treatybook.sphinxext.identity import has_site

WEB = Path(__file__).parents[1] / "web"
SHEETS = (WEB / "host" / "host.css", WEB / "30-records.css")
NAME = "treatybook-records.css"


def _add_sheet(app: Sphinx) -> None:
    if has_site(app) or app.builder.format != "html":
        return
    path = Path(app.outdir) / "_static" / NAME
    text = "\n".join(sheet.read_text(encoding="utf-8") for sheet in SHEETS)
    if not path.is_file() or path.read_text(encoding="utf-8") != text:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    app.add_css_file(NAME)


def setup(app: Sphinx) -> None:
    """Add the sheet once the builder is known."""
    app.connect("builder-inited", _add_sheet)
