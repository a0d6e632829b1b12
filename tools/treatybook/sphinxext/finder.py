"""The finder on a page: its form, and the scripts that answer it, which only that page loads.

`tb:finder` is the whole finder; `tb:finder-fields` its three chief fields, which lead to the page of the finder. Both are written
when the page is, so that they always say what the records say now.
"""

from __future__ import annotations

import hashlib
from html import escape
from typing import Any

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment
from sphinx.util.docutils import SphinxDirective

from treatybook.finder import finder_data, finder_scripts
from treatybook.finderwords import finder_words
from treatybook.sphinxext.bidi import isolate
from treatybook.sphinxext.domain import FINDER as WHOLE
from treatybook.sphinxext.domain import FINDER_PAGE as PAGE
from treatybook.sphinxext.domain import domain_of
from treatybook.sphinxext.identity import BOOK
from treatybook.sphinxext.theme import WEB, write_asset
from treatybook.sphinxext.words import words
from treatybook.views.wording import Wording

FIELDS = "finder-fields"
LAW_SCRIPTS = ("finder-data.js", "finder-law.js")
"""What answers a question; other tools of the reader ask it too."""
SCRIPTS = (*LAW_SCRIPTS, "finder-told.js", "finder-answer.js", "finder-page.js")
Options = list[tuple[str, str]]


class FinderDirective(SphinxDirective):
    """The whole finder, or its chief fields."""

    def run(self) -> list[nodes.Node]:
        self.env.metadata[self.env.current_document.docname][self.name.partition(":")[2]] = "shown"
        return [nodes.container(finder=self.name.partition(":")[2])]


def isolated(words: str) -> str:
    """A text with directional isolates round its Latin tokens, which scripts can put into a page as they are."""
    return "".join(f"\u2066{piece}\u2069" if token else piece for piece, token in isolate(words))


def form_html(w: Wording, whole: bool, action: str) -> str:
    """The form: complete and answered on the page itself, or its chief fields leading to ``action``."""
    say = finder_words(w.language)
    states = [(id, w.words(w.catalogue.states[id].names.short)) for id in w.by_name(w.catalogue.members)]
    fields = [_select("from", say, _options(states)), _select("to", say, _options(states)), _select("need", say, _measures(w))]
    if not whole:
        button = f'<button type="submit">{escape(say["find"])}</button>'
        return f'<form class="tb-finder" method="get" action="{escape(action)}">\n{"".join(fields)}{button}</form>\n'
    offences = [(id, w.label("offences", id)) for id in w.catalogue.vocabulary("offences")]
    fields.append(_field("offence", say, f'<select id="tb-offence" name="offence"><option value="">{escape(say["any_offence"])}</option>{_options(offences)}</select>'))
    fields.append(_field("on", say, f'<input id="tb-on" name="on" type="date" value="{w.today.isoformat()}" required>'))
    private = f'<p class="tb-source">{escape(say["private"])}</p>'
    return (
        f'<form class="tb-finder tb-finder-whole" id="tb-finder" autocomplete="off">\n{"".join(fields)}<button type="submit" hidden>{escape(say["show"])}</button>{private}</form>\n'
        '<p class="tb-hidden" id="tb-said" role="status"></p>\n<div class="tb-answer" id="tb-answer"></div>\n'
    )


def _select(name: str, say: dict[str, str], options: str) -> str:
    return _field(name, say, f'<select id="tb-{name}" name="{name}" required><option value="">{escape(say["choose"])}</option>{options}</select>')


def _field(name: str, say: dict[str, str], control: str) -> str:
    return f'<p class="tb-field tb-field-{name}"><label for="tb-{name}">{escape(say[name])}</label>{control}</p>\n'


def _options(choices: Options) -> str:
    return "".join(f'<option value="{escape(value)}">{escape(words)}</option>' for value, words in choices)


def _measures(w: Wording) -> str:
    measures = w.catalogue.vocabulary("measures")
    groups = []
    for group in w.catalogue.vocabulary("groups"):
        asked = [(id, w.label("measures", id)) for id, entry in measures.items() if entry.request and entry.group == group]
        if asked:
            groups.append(f'<optgroup label="{escape(w.label("groups", group))}">{_options(asked)}</optgroup>')
    return "".join(groups)


def _without_script(app: Sphinx, docname: str, w: Wording) -> str:
    """A sentence and a link to the page of each State, for readers without JavaScript."""
    homes = domain_of(app.env).data["homes"]
    items = []
    for id in w.by_name(w.catalogue.members):
        if ("state", id) in homes:
            target = app.builder.get_relative_uri(docname, homes["state", id][0])
            items.append(f'<li><a href="{escape(target)}#with-others">{escape(w.words(w.catalogue.states[id].names.short))}</a></li>')
    return f'<noscript><p>{escape(finder_words(w.language)["without_script"])}</p><ul class="tb-columns">{"".join(items)}</ul></noscript>\n'


def _prepare(app: Sphinx, env: BuildEnvironment) -> list[str]:
    """Write the scripts where a page shows the finder; pages whose form or address of a script is now another are written anew."""
    shown = sorted(docname for docname, meta in env.metadata.items() if WHOLE in meta or FIELDS in meta)
    if app.builder.name != "html" or not shown:
        return []
    try:
        texts = _scripts(domain_of(env).wording)
    except (KeyError, ValueError):
        if domain_of(env).sound:
            raise
        return []  # records that could not be read are told already; without them there is no finder
    for name, text in texts.items():
        write_asset(app, name, text)
    digest = hashlib.sha256("".join(texts.values()).encode()).hexdigest()
    app.builder.treatybook_finder = digest
    if getattr(env, "treatybook_finder", None) == digest:
        return []
    env.treatybook_finder = digest
    return shown


def _scripts(w: Wording) -> dict[str, str]:
    data = finder_data(w.catalogue, w.language, w.today, isolated if w.language == "ar" else str)
    reading, told = finder_scripts(data)
    law, answer, page = ((WEB / "finder" / f"{name}.js").read_text(encoding="utf-8") for name in ("law", "answer", "page"))
    return dict(zip(SCRIPTS, (reading, law, told, answer, page), strict=True))


def _write_forms(app: Sphinx, doctree: nodes.document, docname: str) -> None:
    w = domain_of(app.env).wording
    for node in list(doctree.findall(lambda node: isinstance(node, nodes.container) and "finder" in node)):
        if app.builder.name == BOOK:
            node.replace_self(nodes.paragraph("", words(w.language)["finder_elsewhere"]))
            continue
        if not hasattr(app.builder, "treatybook_finder"):
            node.parent.remove(node)
            continue
        whole = node["finder"] == WHOLE
        html = form_html(w, whole, app.builder.get_relative_uri(docname, PAGE))
        node.replace_self(nodes.raw("", html + (_without_script(app, docname, w) if whole else ""), format="html"))


def _load_scripts(app: Sphinx, pagename: str, template: str, context: dict[str, Any], doctree: object) -> None:
    shown = WHOLE in app.env.metadata.get(pagename, ()) and hasattr(app.builder, "treatybook_finder")
    context["tb_scripts"] = SCRIPTS if shown else ()


def setup(app: Sphinx) -> None:
    """Register the directives, and the handlers that write forms and scripts."""
    for name in (WHOLE, FIELDS):
        app.add_directive_to_domain("tb", name, FinderDirective)
    app.connect("env-updated", _prepare)
    app.connect("doctree-resolved", _write_forms)
    app.connect("html-page-context", _load_scripts)
