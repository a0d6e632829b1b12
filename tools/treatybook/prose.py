"""The pages and the catalogues of messages, as they stand in files. `read_prose` is the only door to them, as `read_catalogue` is to the records.

It is a door of its own because whoever asks a question of law, or builds a site, needs the records and not the prose: only the checks read both.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain, islice
from pathlib import Path

from treatybook.catalogue import MOVED, PAGES, PAGES_IN_OTHER_LANGUAGES
from treatybook.markup import directives, tokens, without_code
from treatybook.messages import Message, parse_messages
from treatybook.place import Place, Problem, in_order, place_at
from treatybook.reading import Findings, tell_unfit
from treatybook.text import LANGUAGES
from treatybook.yamlfile import BOM, MAX_PROSE_BYTES, Refused, conflicts, decode, files_below, parse_yaml, read_bytes, unseen

_ACTS = re.compile(r"<script|<foreignObject|<!ENTITY|javascript:|\son[a-z]+\s*=|<iframe|<(?:use|image)[^<>]*href\s*=\s*[\"'](?!#|data:image/)", re.IGNORECASE)
MAX_MARKS = 2_000
"""Of a page or a catalogue of messages: six times as many as the fullest has. Each is looked at, and what a wrong one means is searched for."""
_SIGNS = re.compile(r"^#|<", re.MULTILINE)
LABELS = "tools/treatybook/locale"


@dataclass(frozen=True, slots=True)
class Page:
    """A page of the handbook: ``name`` as Sphinx names it (``evidence/phones``), ``text`` as it stands, ``prose`` of equal length without code."""

    name: str
    file: str
    text: str
    prose: str

    def place(self, index: int) -> Place:
        """Where a character of the text stands."""
        return place_at(self.file, self.text, index)


@dataclass(frozen=True, slots=True)
class Translation:
    """What is said in one language of one page, or of the labels of the program (``page`` '')."""

    language: str
    page: str
    file: str
    messages: tuple[Message, ...]


@dataclass(frozen=True, slots=True)
class Redirect:
    """A page that moved from one name to another."""

    old: str
    new: str
    place: Place
    new_place: Place


@dataclass(frozen=True, slots=True)
class Prose:
    """All pages and all translations, in the order of their files, and the pages that moved."""

    root: Path
    pages: tuple[Page, ...] = ()
    translations: tuple[Translation, ...] = ()
    redirects: tuple[Redirect, ...] = ()


def read_prose(root: Path) -> tuple[Prose, list[Problem]]:
    """The prose below ``root``, and every problem found in reading it."""
    problems: list[Problem] = []
    pages = tuple(_pages(root, problems))
    unfit = Findings(problems)
    for page in pages:
        tell_unfit(page.prose, page.file, unfit)
    translations = tuple(_translations(root, problems))
    for _, file, text in _texts(root, PAGES, ".svg", problems):
        if found := _ACTS.search(text):
            problems.append(Problem(place_at(file, text, found.start()), "page.html", f"This picture holds more than a picture: '{found[0]}'.", "Save it anew as a plain SVG, or as a PNG."))
    redirects, wrong = read_redirects(root)
    return Prose(root, pages, translations, redirects), in_order([*problems, *wrong])


def read_redirects(root: Path) -> tuple[tuple[Redirect, ...], list[Problem]]:
    """The pages that moved, and every problem found in reading their list; none where there is no list."""
    if not (root / MOVED).exists():
        return (), []
    problems: list[Problem] = []
    found = []
    try:
        value = parse_yaml(read_bytes(root / MOVED, MOVED), MOVED)
    except Refused as refusal:
        return (), [refusal.problem]
    if not value.is_mapping:
        return (), [Problem(value.place, "value.kind", "A mapping is needed here.", "Write each line as `old/name: new/name`.")]
    for key, new in value.pairs():
        if new.text is None:
            problems.append(Problem(new.place, "value.kind", "A list or mapping stands where a text is needed.", "Look at the indentation."))
        else:
            found.append(Redirect(key.text or "", new.text, key.place, new.place))
    return tuple(found), problems


def _pages(root: Path, problems: list[Problem]) -> Iterator[Page]:
    for name, file, text in _texts(root, PAGES, ".md", problems):
        if not file.startswith(f"{PAGES_IN_OTHER_LANGUAGES}/"):
            page = Page(name, file, text, without_code(text))
            if _is_bearable((page.prose,), chain(directives(text), _SIGNS.finditer(page.prose)), file, problems):
                yield page


def _is_bearable(texts: Iterable[str], others: Iterable[object], file: str, problems: list[Problem]) -> bool:
    """Whether a file has no more marks than can be looked at one by one; tells where it has."""
    marks = chain(others, (token for text in texts for token in tokens(text)))
    if next(islice(marks, MAX_MARKS, None), None) is None:
        return True
    problems.append(Problem(Place(file), "file.size", f"The file has more than {MAX_MARKS} roles, links, blocks, headings and tags.", "Is this the right file? If so, make several pages of it."))
    return False


def _translations(root: Path, problems: list[Problem]) -> Iterator[Translation]:
    for language in LANGUAGES[1:]:
        for top, is_page in ((PAGES_IN_OTHER_LANGUAGES, True), (LABELS, False)):
            for name, file, text in _texts(root, f"{top}/{language}/LC_MESSAGES", ".po", problems):
                tell_unfit(text, file, Findings(problems))
                messages, wrong = parse_messages(text, file)
                problems += wrong
                if _is_bearable((said for message in messages for said in message.said), (), file, problems):
                    yield Translation(language, name if is_page else "", file, messages)


def _texts(root: Path, folder: str, suffix: str, problems: list[Problem]) -> Iterator[tuple[str, str, str]]:
    """Name (path without suffix, below the folder), path from the root, and words of each file, its lines ended as ours are."""
    for path, file in files_below(root, folder, problems):
        if path.suffix != suffix:
            continue
        try:
            text = decode(read_bytes(path, file, MAX_PROSE_BYTES), file)
        except Refused as refusal:
            problems.append(refusal.problem)
            continue
        problems += (*unseen(text, file), *conflicts(text, file))
        yield file.removeprefix(f"{folder}/").removesuffix(suffix), file, text.removeprefix(BOM).replace("\r\n", "\n")
