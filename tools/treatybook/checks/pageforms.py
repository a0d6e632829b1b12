"""Pages are written as pages: nothing is left open, no mark is printed as it stands, and the page of a record shows that record."""

from __future__ import annotations

import re
from collections.abc import Iterator

from treatybook.catalogue import PAGES, Catalogue
from treatybook.checks.allowed import OURS
from treatybook.checks.pages import FOLDERS
from treatybook.markup import HIDDEN, directives, front_matter, open_block, tokens
from treatybook.place import Place, Problem
from treatybook.prose import Page, Prose

_DEFINED = re.compile(r"^[ >]*\[[^\]\n^][^\]\n]*\]:", re.MULTILINE)
_APART = re.compile(r"\]\[[^\]\n]*\]")
_BRACES = re.compile(r"\{\{|\{%")
_RULE = re.compile(r"-{3,}[ \t]*")


def check(prose: Prose, catalogue: Catalogue) -> Iterator[Problem]:
    kinds = {f"{folder.removeprefix(f'{PAGES}/')}/": kind for kind, folder in FOLDERS.items()}
    for page in prose.pages:
        if not page.prose.strip() and not any(directives(page.text)):
            yield Problem(Place(page.file), "page.form", "The page is empty.", "Begin with its title: a line that starts with #.")
            continue
        yield from _head(page)
        if (start := open_block(page.text)) >= 0:
            yield Problem(page.place(start), "page.form", "A block begins here and does not end.", "Close it with a line that holds the same signs alone.")
        yield from _marks(page)
        folder, _, id = page.name.rpartition("/")
        kind = kinds.get(f"{folder}/")
        if kind and id in (catalogue.members if kind == "state" else catalogue.named(kind)):
            yield from _record(page, kind, id)


def _head(page: Page) -> Iterator[Problem]:
    first = page.text.partition("\n")[0]
    if _RULE.fullmatch(first) and not (front_matter(page.text) and first == "---"):
        yield Problem(Place(page.file), "page.form", "The head of the page is not written as one.", "It stands between two lines of three hyphens, as `theme: ...`; a line across a page is not its first.")


def _marks(page: Page) -> Iterator[Problem]:
    for token in tokens(page.prose):
        if token.kind == "placeholder" and token.target.startswith(f"{{{OURS}"):
            yield Problem(page.place(token.start), "page.form", f"The role {token.target} names nothing.", f"Write what it names between backticks, as {token.target}`EGY`.")
    for form, wrong, cure in (
        (_DEFINED, "The address of a link is told here, apart from its words.", "Write it where the link stands: [words](address)."),
        (_APART, "The address of a link is told apart from its words.", "Write it where the link stands: [words](address)."),
        (_BRACES, "Braces are not replaced by anything.", "Write the words themselves, or put the braces between backticks."),
    ):
        if form.search(page.prose) and (found := form.search(_without_code(page.prose))):
            yield Problem(page.place(found.start()), "page.form", wrong, cure)


def _without_code(prose: str) -> str:
    """The prose of equal length without roles and what is code."""
    parts, last = [], 0
    for token in tokens(prose):
        if token.kind in ("role", "code", "escape"):
            parts += [prose[last : token.start], HIDDEN * (token.end - token.start)]
            last = token.end
    return "".join((*parts, prose[last:]))


def _record(page: Page, kind: str, id: str) -> Iterator[Problem]:
    shown = f"{OURS}{kind}-page"
    found = [directive for directive in directives(page.text) if directive.name == shown]
    for directive in found:
        if directive.argument != id:
            yield Problem(page.place(directive.start), "page.record", f"The page of {id} shows {directive.argument or 'nothing'}.", f"Write `{{{shown}}} {id}`.")
    if not found:
        yield Problem(Place(page.file), "page.record", f"The page of {id} does not show its record.", f"Write below its title a block ```{{{shown}}} {id}, closed by ```.")
    for token in tokens(page.prose):
        if token.kind == "role" and token.name == f"{OURS}title" and token.target.partition(" ")[0] == kind and token.target != f"{kind} {id}":
            yield Problem(page.place(token.start), "page.record", f"The page of {id} is titled as another record: '{token.target}'.", f"Write {{{OURS}title}}`{kind} {id}`.")
