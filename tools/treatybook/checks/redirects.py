"""Pages that moved: the old address must be free, the new one must be a page."""

from __future__ import annotations

import re
from collections.abc import Iterator

from treatybook.catalogue import PAGES, Catalogue
from treatybook.place import Problem, near
from treatybook.prose import Prose, Redirect

_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]*(/[A-Za-z0-9][A-Za-z0-9_-]*)*")
GENERATED = ("404", "genindex", "offline", "search")
"""Pages that no file stands for."""


def check(prose: Prose, catalogue: Catalogue) -> Iterator[Problem]:
    names = {page.name for page in prose.pages}
    for redirect in prose.redirects:
        yield from wrong_with(redirect, names)


def wrong_with(redirect: Redirect, pages: set[str]) -> Iterator[Problem]:
    """What keeps a redirect from being carried out."""
    old, new = redirect.old, redirect.new
    if not _NAME.fullmatch(old):
        yield Problem(redirect.place, "redirect.old", f"'{old}' is not the name of a page.", "Write it as in the address, without the language and without .html: cooperation/extradition.")
    elif old in pages or old in GENERATED:
        yield Problem(redirect.place, "redirect.old", f"The page '{old}' still exists, so nobody can be led away from it.", f"Take the line out, or remove {PAGES}/{old}.md.")
    if new not in pages:
        yield Problem(redirect.new_place, "redirect.new", f"There is no page '{new}' to lead to.", near(new, pages))
