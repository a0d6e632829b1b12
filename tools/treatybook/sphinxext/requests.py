"""The request builder on the pages that show a request form: its data, and its scripts, which only those pages load."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from typing import Any

from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment

from treatybook.sphinxext.domain import domain_of
from treatybook.sphinxext.finder import LAW_SCRIPTS
from treatybook.sphinxext.requestwords import words_on
from treatybook.sphinxext.theme import WEB, write_asset
from treatybook.views.blocks import Span
from treatybook.views.requests import languages_data, request_data, states_data, titles_data

SHOWING = ("guide-page", "request-builder")
"""The directives that show a request form."""
CODE = tuple(f"requests/{name}.js" for name in ("values", "preflight", "draft", "basis", "docx", "form", "page"))


def _data_name(id: str) -> str:
    return f"requests/{id}-data.js"


def _forms_shown(env: BuildEnvironment) -> Iterator[tuple[str, str]]:
    """Each page with the request form that stands on it."""
    domain = domain_of(env)
    for docname, calls in domain.data["calls"].items():
        for call, _ in calls:
            record = domain.catalogue.guides.get(call.argument)
            if call.view in SHOWING and record and record.kind == "request":
                yield docname, record.id


def request_script(app: Sphinx, docname: str, id: str) -> str:
    """The data of one form as a classic script, which loads from a file and under a strict policy."""
    domain = domain_of(app.env)

    def href(span: Span) -> str:
        kind, record, anchor = span.record
        home = domain.data["homes"].get((kind, record))
        return f"{app.builder.get_relative_uri(docname, home[0])}#{anchor}" if home else ""

    w = domain.wording
    data: dict[str, Any] = {
        "form": request_data(w, id, href),
        "states": states_data(w),
        "titles": titles_data(w),
        "languages": languages_data(w),
        "words": words_on(w.language),
    }
    said = json.dumps(data, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")
    return f"window.treatybookRequest = {said};\n"


def _write_code(app: Sphinx) -> None:
    if app.builder.name == "html":
        for name in CODE:
            write_asset(app, name, (WEB / name).read_text(encoding="utf-8"))


def _write_data(app: Sphinx, env: BuildEnvironment) -> list[str]:
    """Write the data of every form once all records have their homes; the pages whose data changed are written anew."""
    if app.builder.name != "html":
        return []
    known = getattr(env, "treatybook_requests", {})
    env.treatybook_requests = {}
    for docname, id in _forms_shown(env):
        try:
            script = request_script(app, docname, id)
        except (KeyError, ValueError):
            if domain_of(env).sound:
                raise
            continue  # records that could not be read are told already; the form still stands as a list
        write_asset(app, _data_name(id), script)
        loaded = script + getattr(app.builder, "treatybook_finder", "")
        env.treatybook_requests[docname] = (id, hashlib.sha256(loaded.encode()).hexdigest())
    return [docname for docname, told in env.treatybook_requests.items() if known.get(docname) != told]


def _load_scripts(app: Sphinx, pagename: str, template: str, context: dict[str, Any], doctree: object) -> None:
    shown = getattr(app.env, "treatybook_requests", {}).get(pagename)
    if shown:
        finder = LAW_SCRIPTS if hasattr(app.builder, "treatybook_finder") else ()
        context["tb_scripts"] = (*finder, _data_name(shown[0]), *CODE)


def setup(app: Sphinx) -> None:
    """Connect the handlers; the finder, which comes before, has written its data and set the scripts of a page."""
    app.connect("builder-inited", _write_code, priority=600)
    app.connect("env-updated", _write_data)
    app.connect("html-page-context", _load_scripts, priority=600)
