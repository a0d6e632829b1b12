"""Which books there are, and which pages stand in each."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from sphinx.environment import BuildEnvironment

from treatybook.sphinxext import finder
from treatybook.sphinxext.domain import domain_of
from treatybook.sphinxext.navigation import FOR_EDITORS, Chapter, Group, is_for_trainer, read_structure

HANDBOOK = "handbook"
_FOR_SCREENS = frozenset(f"about/{name}" for name in ("accessibility", "offline", "settings"))
"""Pages on what a screen alone can do."""
REGISTERS = {"state", "instrument"}
"""Records of which each has a page: the register of them stands at the end of the handbook."""
TRAINING, TRAINERS = "training/", "training/trainer/"


@dataclass(frozen=True)
class Part:
    """A page in a book: how deep its heading stands, and whether the key to its self-tests is printed."""

    docname: str
    depth: int = 1
    answers: bool = False


@dataclass(frozen=True)
class Book:
    """``name``: its file without ending, below the folder of its language. ``kind``: handbook, theme, state, sheet, participant or trainer."""

    name: str
    title: str
    kind: str
    parts: tuple[Part, ...]


def all_books(env: BuildEnvironment) -> tuple[Book, ...]:
    """Every book, the handbook first."""
    return tuple(_books(env))


def _books(env: BuildEnvironment) -> Iterator[Book]:
    chapters = in_order_of_paper(env)
    yield Book(HANDBOOK, env.config.project, HANDBOOK, tuple(part for chapter in chapters for part in _parts(env, chapter)))
    for chapter in chapters:
        if "theme" in env.metadata.get(chapter.page.docname, {}):
            yield Book(f"themes/{chapter.page.docname.partition('/')[0]}", chapter.page.title, "theme", tuple(_parts(env, chapter)))
    homes = domain_of(env).data["homes"]
    for (kind, _), (docname, anchor) in sorted(homes.items()):
        if kind in ("state", "guide") and not anchor:
            yield Book(docname, env.titles[docname].astext(), "state" if kind == "state" else "sheet", (Part(docname),))
    yield from _kits(env)


def in_order_of_paper(env: BuildEnvironment) -> list[Chapter]:
    """What is read and handed out comes first, the themes with what stands beside them; what one looks up follows, the long registers last."""
    registers = {docname for (kind, _), (docname, anchor) in domain_of(env).data["homes"].items() if kind in REGISTERS and not anchor}

    def place(group: Group, chapter: Chapter) -> int:
        if registers.intersection(page.docname for page in chapter.pages):
            return 2
        return 0 if any("theme" in env.metadata.get(each.page.docname, {}) for each in group.chapters) else 1

    told = [(place(group, chapter), chapter) for group in read_structure(env).groups for chapter in group.chapters]
    return [chapter for _, chapter in sorted(told, key=lambda each: each[0])]


def _parts(env: BuildEnvironment, chapter: Chapter) -> Iterator[Part]:
    if _is_printed(env, chapter.page.docname):
        yield Part(chapter.page.docname)
    yield from (Part(page.docname, 2) for page in chapter.pages if _is_printed(env, page.docname))


def _is_printed(env: BuildEnvironment, docname: str) -> bool:
    """The finder is of use on a screen alone; of the trainers' pages only their own copies are made, lest a participant read the answers."""
    return docname not in FOR_EDITORS | _FOR_SCREENS and finder.WHOLE not in env.metadata.get(docname, {}) and not _holds_answers(env, docname)


def _holds_answers(env: BuildEnvironment, docname: str) -> bool:
    """Told by the page's head and by its folder: a key that is printed for the participants is worse than a doubt."""
    return is_for_trainer(env, docname) or docname.startswith(TRAINERS)


def _kits(env: BuildEnvironment) -> Iterator[Book]:
    """A module of training: the participant's copy, and the trainer's, which has the notes and the key too."""
    for docname in sorted(env.found_docs):
        notes = docname.replace(TRAINING, TRAINERS, 1)
        if docname.startswith(TRAINING) and notes in env.found_docs:
            title = env.titles[docname].astext()
            yield Book(f"{docname}-participant", title, "participant", (Part(docname),))
            yield Book(f"{docname}-trainer", title, "trainer", (Part(docname, answers=True), Part(notes, answers=True)))
