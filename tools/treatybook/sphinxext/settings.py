"""The page that shows what the reader's device keeps, and erases it: a box that its script fills. Without scripts nothing is kept, and the page says so."""

from __future__ import annotations

import json
from html import escape
from typing import Any

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective

from treatybook.sphinxext.domain import domain_of
from treatybook.sphinxext.theme import WEB, write_asset
from treatybook.sphinxext.words import LANGUAGE_NAMES, words
from treatybook.views.forms import Call
from treatybook.views.wording import Wording

PAGE = "about/settings"
SCRIPT = "settings.js"
_SHOWN = "tb_settings"


class SettingsDirective(SphinxDirective):
    """The list of what is kept."""

    def run(self) -> list[nodes.Node]:
        domain, docname = domain_of(self.env), self.env.current_document.docname
        if not domain.records_shown:
            return []
        self.env.metadata[docname][_SHOWN] = "shown"
        lists = Call("guide-list")  # the titles of checklists, by which ticks are named
        domain.note_call(docname, lists, domain.show(lists))
        guides = {f"practice/{id}.html": domain.wording.words(guide.title) for id, guide in domain.catalogue.guides.items()}
        data = {"words": settings_words(domain.wording), "guides": guides}
        told = "".join(f' data-{name}="{escape(json.dumps(value, ensure_ascii=False))}"' for name, value in data.items())
        return [nodes.raw("", f'<div id="tb-kept"{told}></div>\n', format="html")]


def settings_words(w: Wording) -> dict[str, str]:
    """What the list says."""
    return LANGUAGE_NAMES | {
        "colours": w.say("Colours chosen: {colours}"),
        "dark": w.say("dark"),
        "light": w.say("light"),
        "ticks": w.say("Steps ticked: {count}, on the page"),
        "above": words(w.language)["above_languages"],
        "edition": w.say("Pages kept to be read offline: {language}, {count} files"),
        "other": w.say("Something else: {key}"),
        "erase": w.say("Erase"),
        "erase_all": w.say("Erase all"),
        "erased": w.say("Erased."),
        "nothing": w.say("This device keeps nothing of the handbook."),
        "closed": w.say("This browser lets the page keep nothing."),
        "refuse": w.say("Keep no pages on this device to be read offline"),
    }


def _write_script(app: Sphinx) -> None:
    if app.builder.name == "html":
        write_asset(app, SCRIPT, (WEB / SCRIPT).read_text(encoding="utf-8"))


def _load_script(app: Sphinx, pagename: str, template: str, context: dict[str, Any], doctree: object) -> None:
    context["tb_settings"] = PAGE if PAGE in app.env.found_docs else ""
    if _SHOWN in app.env.metadata.get(pagename, ()):
        context["tb_scripts"] = (SCRIPT,)


def setup(app: Sphinx) -> None:
    """Register the directive, and load its script where it stands."""
    app.add_directive_to_domain("tb", "settings", SettingsDirective)
    app.connect("builder-inited", _write_script, priority=600)
    app.connect("html-page-context", _load_script, priority=700)
