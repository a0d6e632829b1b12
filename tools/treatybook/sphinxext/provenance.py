"""What each page says of itself: its release, the dates of its sources, when it was last changed and why, and where to report an error in it.

All of it can change though the page does not: it is put between marks in the HTML, and after a build just these pieces are brought up to date. To write
every page again because there is a new commit would take as long as half a build.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from docutils import nodes
from markupsafe import Markup
from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment
from sphinx.util import logging

from treatybook.catalogue import PAGES_IN_OTHER_LANGUAGES
from treatybook.export.nested import release
from treatybook.forges import Repository
from treatybook.place import Place
from treatybook.sphinxext import metadata
from treatybook.sphinxext.domain import ROLE, TreatyDomain, digest, domain_of
from treatybook.views import VIEWS
from treatybook.views.changes import lines
from treatybook.views.origins import Origin, file_of, origins, sources_of
from treatybook.views.states import BOUND
from treatybook.views.wording import Wording

logger = logging.getLogger(__name__)

HOW_TO_CORRECT = "about/how-to-correct"
_MARKED = re.compile(r"<!--tb:(\w+)-->.*?<!--/tb:\1-->", re.DOTALL)
_STAMPS = "treatybook-stamps.json"


def marked(name: str, html: str) -> Markup:
    """A piece of a page that can be replaced later."""
    return Markup(f"<!--tb:{name}-->{html}<!--/tb:{name}-->")


def release_words(w: Wording) -> str:
    """The version, and the commit where the records are kept in a repository."""
    number = release(w.catalogue.handbook)
    return f"{number} ({w.history.head})" if w.history.head else number


def shown_by(domain: TreatyDomain, docname: str) -> tuple[Origin, ...]:
    """The records that a page shows, each once."""
    calls = [call for call, _ in domain.data["calls"].get(docname, ()) if not call.view.startswith(ROLE)]
    return tuple(dict.fromkeys(origin for call in calls for origin in origins(domain.catalogue, VIEWS[call.view], call)))


def own_files(app: Sphinx, docname: str) -> tuple[str, ...]:
    """The file of a page, then that of its translation, by their names below the root of the records."""
    root = domain_of(app.env).catalogue.root.resolve()
    page = Path(app.env.doc2path(docname)).resolve()
    if not page.is_relative_to(root):
        return ()
    translated = f"{PAGES_IN_OTHER_LANGUAGES}/{app.config.language}/LC_MESSAGES/{docname}.po"
    return (page.relative_to(root).as_posix(), *([translated] if (root / translated).is_file() else []))


def place_of_page(app: Sphinx, docname: str, translated: bool = False) -> Place:
    """Where a correction of the page begins: the record whose page it is, else its prose, as it was first written or as it is ``translated``."""
    domain = domain_of(app.env)
    for (kind, id), home in domain.data["homes"].items():
        if home == (docname, ""):
            return Place(domain.catalogue.files["vocabulary", "measures"]) if kind == "measure" else domain.catalogue.named(kind)[id].place
    files = own_files(app, docname) or (f"{docname}.md",)
    return Place(files[-1] if translated else files[0])


def about_page(app: Sphinx, docname: str) -> dict[str, Any]:
    """What a page says of itself, as words and addresses."""
    domain = domain_of(app.env)
    w, shown = domain.wording, shown_by(domain, docname)
    prose = own_files(app, docname)
    files = [*prose, *(file_of(domain.catalogue, origin) for origin in shown)]
    dates = [source.as_of for origin in shown for source in sources_of(domain.catalogue, origin) if source.as_of]
    told = {"label": w.say("About this page"), "release": w.say("Release {release}", release=release_words(w))}
    if dates:
        first, last = w.date(min(dates)), w.date(max(dates))
        told["sources"] = w.say("Its sources are dated {first}", first=first) if first == last else w.say("Its sources are dated from {first} to {last}", first=first, last=last)
    if any(file in w.history.unrecorded for file in files):
        told["unrecorded"] = w.say("Changed since the last recorded change.")
    elif found := lines(w, shown, prose, own=_own(domain, docname)):
        told["changed"] = w.say("Last change on {date}: {what}", date=w.date(found[0].day), what=found[0].words.removesuffix(".")) + "."
    return told | _corrections(app, docname)


def _own(domain: TreatyDomain, docname: str) -> Origin | None:
    """The record whose page it is."""
    return next((record for record, home in domain.data["homes"].items() if home == (docname, "")), None)


def _corrections(app: Sphinx, docname: str) -> dict[str, str]:
    """Where to report an error: an issue on the repository's site; without one, the page that tells how."""
    repository = repository_of(app)
    w, title = domain_of(app.env).wording, app.env.titles[docname].astext()
    if repository:
        body = report_body(w, place_of_page(app, docname), f"{title} ({w.language}/{docname})", release_words(w))
        edit = repository.edit(place_of_page(app, docname, translated=True).file)
        return {"report": w.say("Report an error in this page"), "report_url": repository.report(w.say("Error: {page}", page=title), body), "edit": w.say("Change this page"), "edit_url": edit}
    if HOW_TO_CORRECT in app.env.found_docs and docname != HOW_TO_CORRECT:
        return {"report": w.say("How to report an error"), "report_url": app.builder.get_relative_uri(docname, HOW_TO_CORRECT)}
    return {}


def report_body(w: Wording, place: Place, page: str, told_release: str, address: str = "") -> str:
    """The words of a report that are filled in, and what is left to fill in. ``address``: of the very line."""
    known = [(w.say("Page"), page), (w.say("File"), f"{place.file}, {w.say('line {number}', number=place.line)}"), (w.say("Release"), told_release), *((w.say("Line"), line) for line in (address,) if line)]
    asked = [f"{w.say('What is wrong')}{w.colon}", f"{w.say('A public source that says what is right')}{w.colon}"]
    head = "\n".join(f"{name}{w.colon}{words}" for name, words in known)
    return "\n\n".join((head, *asked, w.say("Write no names of victims, witnesses or suspects, no case numbers, and no addresses of persons.")))


def repository_of(app: Sphinx) -> Repository | None:
    """The repository's site, where one is set."""
    return Repository.at(app.config.treatybook_repository_url, app.config.treatybook_repository_branch) if app.config.treatybook_repository_url else None


def _tell_wrong_address(app: Sphinx) -> None:
    if app.config.treatybook_repository_url and repository_of(app) is None:
        logger.warning("'%s' is no address of a repository; write it as https://example.org/owner/project.", app.config.treatybook_repository_url, type="treatybook", subtype="repository")


def pieces(app: Sphinx, docname: str) -> dict[str, Markup]:
    """The pieces of a page that stand between marks."""
    w = domain_of(app.env).wording
    made = {"edition": edition(w)}
    if docname in app.env.found_docs:
        made["head"] = metadata.head(app, docname)
        made["about"] = app.builder.templates.render("about.html", about_page(app, docname))
    return {name: marked(name, html) for name, html in made.items()}


def edition(w: Wording) -> str:
    """The day of which the page speaks."""
    return w.say("Edition of {date}; every table tells the date of its sources.", date=w.date(w.today))


def _add_pieces(app: Sphinx, pagename: str, template: str, context: dict[str, Any], doctree: object) -> None:
    if app.builder.name == "html":
        context["tb_pieces"] = pieces(app, pagename)


def _bring_up_to_date(app: Sphinx, exception: Exception | None) -> None:
    """Replace the pieces of pages that were not written in this build and now say something else."""
    if exception or app.builder.name != "html":
        return
    path = Path(app.doctreedir) / _STAMPS
    before = json.loads(path.read_text(encoding="utf-8")) if path.is_file() else {}
    after = {}
    for docname in sorted(app.env.found_docs):
        made = pieces(app, docname)
        after[docname] = hashlib.sha256("".join(made.values()).encode()).hexdigest()
        if before.get(docname) != after[docname]:
            _replace(Path(app.builder.get_outfilename(docname)), made)
    if after != before:
        path.write_text(json.dumps(after, indent=0), encoding="utf-8")


def _replace(path: Path, made: dict[str, Markup]) -> None:
    text = path.read_text(encoding="utf-8")
    new = _MARKED.sub(lambda found: made.get(found[1], found[0]), text)
    if new != text:
        path.write_text(new, encoding="utf-8")


def _rows(app: Sphinx, docname: str) -> Iterator[tuple[str, Place, str]]:
    """Rows of a page that stand for one line of a file: the row's anchor, the line, and what it is about."""
    domain = domain_of(app.env)
    w, catalogue = domain.wording, domain.catalogue
    for call, _ in domain.data["calls"].get(docname, ()):
        if call.view == "instrument-page" and call.argument in catalogue.status:
            rows = catalogue.status[call.argument].states.items()
            yield from ((state, row.place, _about(w, call.argument, state)) for state, row in rows)
        elif call.view == "state-page":
            rows = ((table.id, table.states[call.argument]) for table in catalogue.status.values() if call.argument in table.states)
            yield from ((BOUND + id, row.place, _about(w, id, call.argument)) for id, row in rows)


def _about(w: Wording, instrument: str, state: str) -> str:
    return w.join((w.words(w.catalogue.states[state].names.short), w.words(w.catalogue.instruments[instrument].short)))


def _link_rows(app: Sphinx, doctree: nodes.document, docname: str) -> None:
    """End each row that stands for one line of a file with a link to report an error in that line."""
    repository = repository_of(app) if app.builder.name == "html" else None
    if repository is None:
        return
    w, rows = domain_of(app.env).wording, {anchor: (place, about) for anchor, place, about in _rows(app, docname)}
    for row in doctree.findall(nodes.row):
        for anchor in row["ids"]:
            if anchor in rows:
                place, about = rows[anchor]
                url = repository.report(w.say("Error: {page}", page=about), _row_report(app, docname, repository, place, about))
                hidden = nodes.inline("", f" {about}", classes=["tb-hidden"])
                row[-1] += nodes.paragraph("", "", nodes.reference("", "", nodes.inline("", w.say("Report an error")), hidden, refuri=url, internal=False), classes=["tb-report"])


def _row_report(app: Sphinx, docname: str, repository: Repository, place: Place, about: str) -> str:
    """The report of one row. Its commit is the last that touched the row's file, for the newest would change every row of every page with each commit."""
    w = domain_of(app.env).wording
    commit = w.history.lines_of(place.file)
    number = release(w.catalogue.handbook)
    page = f"{about} ({w.language}/{docname})"
    return report_body(w, place, page, f"{number} ({commit[:8]})" if commit else number, repository.line(place.file, place.line, commit))


def _rewrite_moved_rows(app: Sphinx, env: BuildEnvironment) -> list[str]:
    """Pages with a row that now stands in another line, or is reported to another site."""
    if app.builder.name != "html":
        return []
    repository = repository_of(app)
    history = domain_of(env).wording.history
    lines = {docname: digest((repository, *((row, history.lines_of(row[1].file)) for row in _rows(app, docname)))) for docname in env.found_docs} if repository else {}
    before = getattr(env, "treatybook_rows", {})
    env.treatybook_rows = lines
    return sorted(docname for docname in env.found_docs if before.get(docname) != lines.get(docname))


def setup(app: Sphinx) -> None:
    """Register the settings and connect the handlers."""
    for name, default, about in (
        ("repository_url", "", "Address of the project on the site that keeps its repository; without one a page tells how to report an error."),
        ("repository_branch", "main", "The branch that editors change."),
    ):
        value = os.environ.get(f"TREATYBOOK_{name.upper()}", default)
        app.add_config_value(f"treatybook_{name}", value, "", types=frozenset({str}), description=about)
    app.connect("builder-inited", _tell_wrong_address)
    app.connect("env-updated", _rewrite_moved_rows)
    app.connect("doctree-resolved", _link_rows)
    app.connect("html-page-context", _add_pieces)
    app.connect("build-finished", _bring_up_to_date)
