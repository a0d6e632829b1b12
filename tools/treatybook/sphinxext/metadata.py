"""What a page says of itself to those who do not read it: a summary for lists of results and shared links, its full address, and data for programs.

The data are a block of JSON-LD. It is no script to a browser, and the policy of the pages, which forbids scripts in a page, lets it stand
(tests/browser/test_metadata.py asks Chromium).
"""

from __future__ import annotations

import json
import re
from typing import Any

from docutils import nodes
from sphinx.application import Sphinx

from treatybook.export.nested import LICENCE, PREVAILS, release
from treatybook.export.tables import TABLES
from treatybook.sphinxext.domain import domain_of
from treatybook.sphinxext.words import words
from treatybook.views.summaries import SCHEMA, legislation, summary

DATA_PAGE = "about/data"
LOCALES = {"en": "en_GB", "fr": "fr_FR", "ar": "ar_AR"}
"""Languages as the Open Graph protocol names them."""
LONGEST = 300
_LEAD = "tb_lead"


def site_address(app: Sphinx) -> str:
    """The address of the site above its languages; nothing where none is set."""
    return re.sub(r"[^/]+/?$", "", app.config.html_baseurl) if app.config.html_baseurl else ""


def shortened(text: str) -> str:
    """A text that is not too long for a list of results, cut between words."""
    text = " ".join(text.split())
    return text if len(text) <= LONGEST else f"{text[:LONGEST].rpartition(' ')[0]} …"


def _note_lead(app: Sphinx, doctree: nodes.document) -> None:
    """Remember the first paragraph of prose; what shows records is summed up as the record."""
    for node in doctree.findall(nodes.paragraph):
        if isinstance(node.parent, nodes.section) and node.get("translatable", True) is not False and node.astext().strip():
            app.env.metadata[app.env.current_document.docname][_LEAD] = shortened(node.astext())
            return


def _record_of(app: Sphinx, docname: str) -> tuple[str, str]:
    """Kind and id of the record whose page this is."""
    return next((key for key, home in domain_of(app.env).data["homes"].items() if home == (docname, "")), ("", ""))


def description(app: Sphinx, docname: str) -> str:
    """What a page is about."""
    kind, id = _record_of(app, docname)
    said = summary(domain_of(app.env).wording, kind, id) if kind else app.env.metadata[docname].get(_LEAD, "")
    return shortened(said or domain_of(app.env).catalogue.handbook.line.pick(app.config.language).words)


def head(app: Sphinx, docname: str) -> str:
    """The part of a page's head that programs read."""
    told: dict[str, Any] = {
        "title": app.env.titles[docname].astext(),
        "site": app.config.html_title,
        "description": description(app, docname),
        "type": "website" if docname == app.config.root_doc else "article",
        "locale": LOCALES[app.config.language],
        "others": [LOCALES[language] for language in domain_of(app.env).catalogue.handbook.editions if language != app.config.language],
        "url": f"{app.config.html_baseurl.rstrip('/')}/{app.builder.get_target_uri(docname)}" if app.config.html_baseurl else "",
        "picture": f"{app.config.html_baseurl.rstrip('/')}/_static/treatybook/icon-512.png" if app.config.html_baseurl else "",
        "data": _as_block(data(app, docname)),
    }
    return app.builder.templates.render("metadata.html", told)


def data(app: Sphinx, docname: str) -> dict[str, Any] | None:
    """The page's subject for programs: a treaty, or the data files."""
    w, base = domain_of(app.env).wording, app.config.html_baseurl.rstrip("/")
    page = {"@type": "WebPage", "inLanguage": w.language, "name": app.env.titles[docname].astext()} | ({"url": f"{base}/{app.builder.get_target_uri(docname)}"} if base else {})
    kind, id = _record_of(app, docname)
    if kind == "instrument":
        return legislation(w, id) | {"mainEntityOfPage": page}
    return dataset(app, description(app, docname)) | {"mainEntityOfPage": page} if docname == DATA_PAGE else None


def dataset(app: Sphinx, about: str) -> dict[str, Any]:
    """The data files in the terms of schema.org."""
    w = domain_of(app.env).wording
    folder = f"{site_address(app)}data/v1/" if app.config.html_baseurl else f"{'../' * (DATA_PAGE.count('/') + 1)}data/v1/"
    formats = {"csv": "text/csv", "json": "application/json"}
    files = [(f"{table.name}.{form}", kind) for table in TABLES for form, kind in formats.items()]
    return {
        "@context": SCHEMA,
        "@type": "Dataset",
        "name": app.config.html_title,
        "description": f"{about} {PREVAILS if w.language == 'en' else words(w.language)['footer']}",
        "inLanguage": list(w.catalogue.handbook.editions),
        "version": release(w.catalogue.handbook),
        "dateModified": w.today.isoformat(),
        "license": LICENCE["path"],
        "isAccessibleForFree": True,
        "creator": {"@type": "Organization", "name": w.words(w.catalogue.handbook.editors)},
        "distribution": [{"@type": "DataDownload", "name": name, "encodingFormat": kind, "contentUrl": f"{folder}{name}"} for name, kind in (*files, ("datapackage.json", "application/json"))],
    }


def _as_block(told: dict[str, Any] | None) -> str:
    """JSON that no page can mistake for its own end."""
    return json.dumps(told, ensure_ascii=False, sort_keys=True).replace("<", "\\u003c") if told else ""


def setup(app: Sphinx) -> None:
    """Connect what is remembered of each page."""
    app.connect("doctree-read", _note_lead)
