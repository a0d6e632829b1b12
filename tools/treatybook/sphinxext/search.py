"""The search of the site: its own index in place of Sphinx's, written when the search page is.

Sphinx knows no Arabic, gives no treaty by its nickname, and loads every page it found to show a sentence of it.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import sphinx.search
from docutils import nodes
from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment

from treatybook.search import Entry, about, entries, search_files
from treatybook.search.words import STEMMERS
from treatybook.sphinxext.domain import TreatyDomain, domain_of
from treatybook.sphinxext.metadata import DATA_PAGE
from treatybook.sphinxext.navigation import FOR_EDITORS, is_for_trainer
from treatybook.sphinxext.theme import WEB, write_asset
from treatybook.views.wording import Wording

STEMMER_FOLDER = Path(sphinx.search.__file__).parent / "minified-js"
CODE = ("search/words.js", "search/rank.js", "search/page.js")
SCRIPTS = tuple(f"search-{name}.js" for name in ("stemmer", "words", "rank", "page"))
_HOMES_NEEDED = ("state", "instrument", "measure", "guide", "term", "organisation", "agreement", "recommendation")

# A page about the handbook is seldom what a prosecutor looks for; a made-up case of a training kit, less often than the page it trains.
_WEIGHTS = {"about": 0.1, "training": 0.3}


def _passages(doctree: nodes.document) -> Iterator[tuple[str, str, str]]:
    """The prose of a page, part by part: anchor, heading and text. What shows records is found as a record."""
    for section in doctree.findall(nodes.section):
        title = section.next_node(nodes.title)
        text = " ".join(_prose(section))
        if title is not None and (text or section.parent is doctree):
            first = section.parent is doctree
            yield "" if first else section["ids"][0], "" if first else title.astext(), text


def _prose(section: nodes.section) -> Iterator[str]:
    """Paragraphs that stand in the section itself, not in one below it."""
    for node in section.findall(lambda node: isinstance(node, nodes.paragraph | nodes.term) and node.get("translatable", True) is not False):
        if _section_of(node) is section:
            yield node.astext()


def _section_of(node: nodes.Node) -> nodes.Node:
    while not isinstance(node, nodes.section):
        node = node.parent
    return node


def _chapters(env: BuildEnvironment, docname: str) -> Iterator[str]:
    """The titles of the chapters that a page stands in, the nearest first."""
    for folder in Path(docname).parents:
        index = (folder / "index").as_posix()
        if index not in ("index", docname) and index in env.titles:
            yield env.titles[index].astext()


def _pages(env: BuildEnvironment, domain: TreatyDomain) -> Iterator[Entry]:
    """The pages that are not the home of one record."""
    homes = {docname for (kind, _), (docname, anchor) in domain.data["homes"].items() if not anchor}
    for docname in sorted(env.found_docs - homes - (FOR_EDITORS - {DATA_PAGE})):
        if is_for_trainer(env, docname):
            continue
        title = env.titles[docname].astext()
        passages = tuple(_passages(env.get_doctree(docname)))
        weight = _WEIGHTS.get(docname.partition("/")[0], 0.7)
        head = domain.catalogue.pages.get(docname)
        subject = ". ".join([*_chapters(env, docname), about(domain.wording, head.measures) if head else ""])
        yield Entry("page", ("page", docname), title, (title,), about=subject, passages=passages, serves=head.measures if head else (), weight=weight)


def _places(app: Sphinx) -> list[tuple[Entry, str, str]]:
    domain = domain_of(app.env)
    homes: dict[tuple[str, str], tuple[str, str]] = domain.data["homes"]
    found = []
    for entry in (*entries(domain.wording), *_pages(app.env, domain)):
        docname, anchor = (entry.home[1], "") if entry.home[0] == "page" else homes.get(entry.home, ("", ""))
        if docname:
            anchor = entry.anchor or anchor
            found.append((entry, docname, app.builder.get_target_uri(docname) + (f"#{anchor}" if anchor else "")))
    return found


def stemmer_script(language: str) -> str:
    """The stemmer that Sphinx ships, of the version that `search.words` uses, under one name."""
    name = STEMMERS[language]
    files = [STEMMER_FOLDER / "base-stemmer.js", STEMMER_FOLDER / f"{name}-stemmer.js"]
    return "\n".join(path.read_text(encoding="utf-8") for path in files) + f"\nwindow.treatybookStemmer = new {name.title()}Stemmer();\n"


def _without_comments(script: str) -> str:
    """A script without the lines that are only a comment or an indent: each query pays for every letter."""
    return "".join(f"{line.strip()}\n" for line in script.splitlines() if line.strip() and not line.strip().startswith("//"))


def _write(app: Sphinx, pagename: str, template: str, context: dict[str, Any], doctree: object) -> None:
    """Write the files of the search when its page is written, which comes after all others."""
    if pagename != "search" or app.builder.name != "html":
        return
    try:
        places = _places(app)
    except (KeyError, ValueError):
        if domain_of(app.env).sound:
            raise
        places = []  # records that could not be read are told already; without them nothing is found
    files = search_files(places, domain_of(app.env).catalogue.topics.values(), app.config.language)
    for name, text in files.items():
        write_asset(app, f"search/{name}", text)
    _remove_others(Path(app.outdir) / "_static/treatybook/search", set(files))
    code = dict(zip(SCRIPTS, (stemmer_script(app.config.language), *(_without_comments((WEB / path).read_text(encoding="utf-8")) for path in CODE)), strict=True))
    for name, text in code.items():
        write_asset(app, name, text)
    context["tb_scripts"] = SCRIPTS
    app.builder.treatybook_search = hashlib.sha256("".join(files.values()).encode()).hexdigest()[:8]
    context["tb_search_digest"] = app.builder.treatybook_search
    context["tb_search_words"] = json.dumps(search_words(domain_of(app.env).wording), ensure_ascii=False)


def _remove_others(folder: Path, names: set[str]) -> None:
    for path in folder.iterdir():
        if path.name not in names:
            path.unlink()


def search_words(w: Wording) -> dict[str, str]:
    """What the search page says."""
    return {
        "best": w.say("Best answers"),
        "doors": w.say("Where to look next"),
        "state": w.say("States"),
        "instrument": w.say("Conventions"),
        "article": w.say("Articles"),
        "measure": w.say("Measures"),
        "guide": w.say("Checklists and request forms"),
        "page": w.say("In this handbook"),
        "term": w.say("Glossary"),
        "organisation": w.say("Bodies and networks"),
        "agreement": w.say("Agreements"),
        "recommendation": w.say("Recommendations"),
        "found": w.say("Found: {count}"),
        "first": w.say("The first {shown} of {count}."),
        "some": w.say("No page has all these words; these have some of them."),
        "none": w.say("Nothing found. Try fewer or other words, the name of a State or of a convention, or an article's number."),
        "finder": w.say("To learn what binds two States, ask the finder"),
        "ask": w.say("{one}: {measure}; choose the other State in the finder"),
        "between": w.say("{one} and {other}: {measure}, what binds both"),
        "failed": w.say("The search could not be loaded. Load the page again, or use the menu."),
    }


def _prepare(app: Sphinx) -> None:
    if app.builder.name == "html":
        app.builder.search = False  # type: ignore[attr-defined]


def _search_page(app: Sphinx) -> Iterator[tuple[str, dict[str, Any], str]]:
    if app.builder.name == "html":
        yield "search", {}, "search.html"


def setup(app: Sphinx) -> None:
    """Put our search in the place of Sphinx's."""
    app.connect("builder-inited", _prepare)
    app.connect("html-collect-pages", _search_page)
    app.connect("html-page-context", _write, priority=950)
