"""What must be said in French and Arabic: our labels, the prose of the pages, and how far both are done.

Translators work in two places: `locale/` beside this file for the labels, `docs/locale/` for the prose. Both hold one catalogue
(.po) a language and page; `update_labels` and `update_prose` bring them up to date and leave a file that lacks nothing untouched.
"""

from __future__ import annotations

import ast
import io
import os
import re
import subprocess
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields, is_dataclass
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import denormalize, write_po
from sphinx_intl.catalog import load_po, update_with_fuzzy

from treatybook.catalogue import UNNAMED, read_handbook
from treatybook.labels import LOCALE
from treatybook.model import Handbook
from treatybook.text import LANGUAGES, Text

CODE = Path(__file__).parent
_CODE = re.compile(r"(?:\{[\w:]+\})?`[^`<]*`")
TARGETS = tuple(language for language in LANGUAGES if language != "en")


@dataclass(frozen=True, slots=True)
class Tally:
    """How far one catalogue is translated: ``place`` is a page, as `about/method`, or 'labels'."""

    place: str
    total: int
    missing: tuple[str, ...]
    changed: tuple[Changed, ...] = ()
    """Of those missing: what was translated before its English changed."""


@dataclass(frozen=True, slots=True)
class Changed:
    """A message whose English changed since it was translated: the English as it was and as it is, and the translation of the old."""

    before: str
    now: str
    said: str


# Labels


Label = str | tuple[str, str]
"""A label in English; of what is counted, the singular and the plural."""


class UnknownLabel(Exception):
    """A call of `say` whose words cannot be told without running it."""


def labels_in(path: Path) -> tuple[Label, ...]:
    """The English words of every `.say(...)` and `.say_count(...)` in a Python file, in the order of the text; each once."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    constants = {target.id: node.value for node in tree.body if isinstance(node, ast.Assign) for target in node.targets if isinstance(target, ast.Name)}
    calls = [node for node in ast.walk(tree) if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in ("say", "say_count")]
    calls.sort(key=lambda call: (call.lineno, call.col_offset))
    return tuple(dict.fromkeys(label for call in calls for label in _labels_of(call, constants, path)))


def _labels_of(call: ast.Call, constants: Mapping[str, ast.expr], path: Path) -> Iterator[Label]:
    first, *more = call.args
    if isinstance(call.func, ast.Attribute) and call.func.attr == "say":
        yield from _labels(first, constants, path)
    else:
        yield from zip(_labels(first, constants, path), _labels(more[0], constants, path), strict=True)


def _labels(node: ast.expr, constants: Mapping[str, ast.expr], path: Path) -> Iterator[str]:
    match node:
        case ast.Constant(value=str(words)):
            yield words
        case ast.IfExp(body=one, orelse=other):
            yield from _labels(one, constants, path)
            yield from _labels(other, constants, path)
        case ast.Subscript(value=ast.Name(id=name)) if name in constants:
            yield from ast.literal_eval(constants[name]).values()
        case _:
            raise UnknownLabel(f"{path}:{node.lineno}: say() takes words, or an entry of a mapping of this file, so that translators can find them.")


def all_labels() -> tuple[Label, ...]:
    """Every label of the engine, file by file."""
    return tuple(dict.fromkeys(label for path in sorted(CODE.rglob("*.py")) for label in labels_in(path)))


def label_catalogue(language: str) -> Path:
    return LOCALE / language / "LC_MESSAGES" / "treatybook.po"


# Catalogues


def read_messages(path: Path, language: str) -> Catalog:
    """A .po file; an empty catalogue where there is none yet."""
    if not path.is_file():
        return Catalog(locale=language, fuzzy=False)
    catalogue = load_po(str(path), locale=language)
    for message in catalogue:
        before = [line.removeprefix("| ") for line in message.user_comments if line.startswith("| ")]
        if before:  # Babel writes the old English, and reads it as a comment
            message.user_comments = [line for line in message.user_comments if not line.startswith("| ")]
            message.previous_id = [denormalize("\n".join(before).removeprefix("msgid ").split("\nmsgid_plural ")[0])]
    return catalogue


def is_translated(message: Message) -> bool:
    """Whether every form of the message has words that someone stands for."""
    forms = message.string if isinstance(message.string, tuple) else (message.string,)
    return all(forms) and not message.fuzzy


def has_words(message: str) -> bool:
    """Whether there is anything to translate beside code, roles and signs."""
    return any(sign.isalpha() for sign in _CODE.sub("", message))


def update_catalogue(path: Path, language: str, wanted: Iterable[Label]) -> None:
    """Bring a .po file to the wanted messages, in their order. What is gone goes; what only changed keeps its old English and its old translation, marked fuzzy."""
    template = Catalog(fuzzy=False)
    for words in wanted:
        template.add(words)
    if not len(template):
        path.unlink(missing_ok=True)
        return
    catalogue = read_messages(path, language)
    update_with_fuzzy(catalogue, template)
    for message in catalogue:
        if isinstance(message.id, str) and message.id and not has_words(message.id) and (message.fuzzy or not message.string):
            message.string = message.id  # a language may write the number or the hour otherwise: what stands there stays
            message.flags.discard("fuzzy")
    text = _as_text(catalogue, language)
    if not path.is_file() or path.read_text(encoding="utf-8") != text:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


def _as_text(catalogue: Catalog, language: str) -> str:
    """A .po file without dates, line numbers or wrapping: two editors who work at once touch the same line only where they say the same thing."""
    stream = io.BytesIO()
    write_po(stream, catalogue, width=0, omit_header=True, no_location=True, ignore_obsolete=True, include_previous=True)
    # Without the formula, other readers of the file would refuse its plurals.
    plurals = f'"Plural-Forms: {catalogue.plural_forms}\\n"\n'
    header = f'msgid ""\nmsgstr ""\n"Language: {language}\\n"\n"Content-Type: text/plain; charset=utf-8\\n"\n"Content-Transfer-Encoding: 8bit\\n"\n{plurals}\n'
    return header + stream.getvalue().decode("utf-8").strip("\n") + "\n"


def targets(handbook: Handbook) -> tuple[str, ...]:
    """The languages into which a handbook is translated."""
    return tuple(language for language in handbook.editions if language != "en")


def update_labels(root: Path) -> None:
    """Bring the catalogues of the labels up to date with the code, where that is the project's own and not an installed one."""
    if not CODE.resolve().is_relative_to(root):
        return
    for language in TARGETS:
        update_catalogue(label_catalogue(language), language, all_labels())


# Prose


def prose_messages(root: Path, work: Path) -> dict[str, tuple[str, ...]]:
    """Page -> its messages for translators, as Sphinx finds them; pages that only show records are left out. ``work``: a folder to build in."""
    command = [sys.executable, "-m", "sphinx", "-b", "gettext", "-q", "-c", str(root), "-d", str(work / "doctrees"), str(root / "docs"), str(work / "pot")]
    done = subprocess.run(command, cwd=root, env=os.environ | {"NO_COLOR": "1"}, capture_output=True, text=True, check=False)
    if done.returncode:
        raise RuntimeError(done.stderr)
    found: dict[str, tuple[str, ...]] = {}
    for path in sorted((work / "pot").rglob("*.pot")):
        page = path.relative_to(work / "pot").with_suffix("").as_posix()
        messages = tuple(str(message.id) for message in read_messages(path, "en") if message.id)
        if messages and (root / "docs" / f"{page}.md").is_file():
            found[page] = messages
    return found


def prose_folder(root: Path, language: str) -> Path:
    return root / "docs" / "locale" / language / "LC_MESSAGES"


def update_prose(root: Path, work: Path) -> None:
    """Bring the catalogues of the prose up to date with the pages, and remove those of pages that are gone."""
    wanted = prose_messages(root, work)
    for language in targets(read_handbook(root) or UNNAMED):
        folder = prose_folder(root, language)
        for page, messages in wanted.items():
            update_catalogue(folder / f"{page}.po", language, messages)
        for path in folder.rglob("*.po"):
            if path.relative_to(folder).with_suffix("").as_posix() not in wanted:
                path.unlink()


# Reports


def _tally(place: str, language: str, path: Path, wanted: Sequence[Label] | None) -> Tally:
    messages = [message for message in read_messages(path, language) if message.id]
    asked = [message.id for message in messages] if wanted is None else wanted
    said = {message.id for message in messages if is_translated(message)}
    changed = tuple(
        Changed(_words(message.previous_id), _english(message.id), _words(message.string)) for message in messages if message.fuzzy and message.previous_id and message.id in asked
    )
    return Tally(place, len(asked), tuple(_english(message) for message in asked if message not in said), changed)


def _words(forms: str | Sequence[str]) -> str:
    return forms if isinstance(forms, str) else forms[0]


def _english(label: Label) -> str:
    return label if isinstance(label, str) else label[0]


def label_tally(language: str) -> Tally:
    """How many of the engine's labels are translated; a label that the catalogue does not know is missing."""
    return _tally("labels", language, label_catalogue(language), all_labels())


def prose_tallies(root: Path, language: str, wanted: Mapping[str, Sequence[Label]] | None = None) -> list[Tally]:
    """How far each page is translated: of the messages ``wanted`` (`prose_messages`), or, without them, of those in its catalogue."""
    folder = prose_folder(root, language)
    pages = [path.relative_to(folder).with_suffix("").as_posix() for path in sorted(folder.rglob("*.po"))] if wanted is None else wanted
    return [_tally(page, language, folder / f"{page}.po", wanted[page] if wanted is not None else None) for page in pages]


def texts_in(value: object) -> Iterator[Text]:
    """Every text of a record, however deep."""
    if isinstance(value, Text):
        yield value
    elif isinstance(value, Mapping):
        for part in value.values():
            yield from texts_in(part)
    elif isinstance(value, tuple | list):
        for part in value:
            yield from texts_in(part)
    elif is_dataclass(value):
        for field in fields(value):
            yield from texts_in(getattr(value, field.name))


def drafts(records: object, language: str) -> tuple[int, int]:
    """How many texts in the records are drafts in this language, of how many that have words in it."""
    place = LANGUAGES.index(language)
    origins = [text.origins[place] for text in texts_in(records) if getattr(text, language)]
    return origins.count("draft"), len(origins)


def first_words(message: str, count: int = 8) -> str:
    """The beginning of a message, to find it by."""
    words = message.split()
    return " ".join(words[:count]) + (" ..." if len(words) > count else "")


def report(tallies: Iterable[Tally], language: str, records: object) -> list[str]:
    """Lines for a translator: place by place how much is done and what is missing; then the texts of the records that await a lawyer."""
    drafted = drafts(records, language)
    lines = []
    for tally in tallies:
        lines.append(f"{language}  {tally.place}: {tally.total - len(tally.missing)} of {tally.total}")
        changed = {message.now: message for message in tally.changed}
        for message in tally.missing:
            if message in changed:
                lines += [f"      changed: was    {changed[message].before}", f"               is now {message}", f"               said   {changed[message].said}"]
            else:
                lines.append(f"      missing: {first_words(message)}")
    return [*lines, f"{language}  records: {drafted[0]} of {drafted[1]} texts are drafts"]
