"""What must be said in French and Arabic: our labels, the prose of the pages, and how far both are done.

Translators work in two places: `locale/` beside this file for the labels, `docs/locale/` for the prose. Both hold one catalogue
(.po) a language and page; `update` brings them up to date and leaves a file that lacks nothing untouched. It writes nothing where a catalogue
is spoiled (`faults`), and no translation ever goes: what is no longer asked stands at the end of its file, each line after `#~`.
"""

from __future__ import annotations

import ast
import difflib
import io
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields, is_dataclass
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import denormalize, read_po, write_po

from treatybook import child
from treatybook.catalogue import UNNAMED, read_handbook
from treatybook.labels import LOCALE
from treatybook.messages import parse_messages
from treatybook.model import Handbook
from treatybook.place import Problem
from treatybook.prose import read_prose
from treatybook.text import LANGUAGES, Text
from treatybook.writing import Rewrite, rewrite_of, write_all
from treatybook.yamlfile import Refused, decode, read_bytes

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
    return _catalogue(path.read_text(encoding="utf-8") if path.is_file() else "", language)


def _catalogue(text: str, language: str) -> Catalog:
    # Line by line, so that what the file says of its own encoding is not believed. Babel knows no old English of what is put by.
    lines = [line for line in text.split("\n") if not re.match("#~ ?[|]", line)]
    catalogue = read_po(lines, locale=language) if text else Catalog(locale=language, fuzzy=False)
    for message in catalogue:
        before = [line.removeprefix("| ") for line in message.user_comments if line.startswith("| ")]
        if before:  # Babel writes the old English, and reads it as a comment
            message.user_comments = [line for line in message.user_comments if not line.startswith("| ")]
            message.previous_id = [denormalize(part) for part in "\n".join(before).removeprefix("msgid ").split("\nmsgid_plural ")]
    return catalogue


def faults(root: Path) -> list[Problem]:
    """What is wrong with the form of the pages and catalogues: whoever wrote into a catalogue that is spoiled would lose what cannot be read."""
    problems = [problem for problem in read_prose(root)[1] if problem.place.file.endswith((".md", ".po"))]
    for path in _catalogues(root):
        name = path.relative_to(root if path.is_relative_to(root) else CODE.parent).as_posix()  # the engine's own may stand elsewhere
        try:
            text = decode(read_bytes(path, name), name)
        except Refused as refusal:
            problems.append(refusal.problem)
            continue
        put_by = "\n".join(re.sub("^#~ ?", "", line) if re.match("#~(?! ?[|])", line) else "" for line in text.splitlines())
        problems += parse_messages(text, name)[1] + parse_messages(put_by, name)[1]
    return sorted({*problems})


def _catalogues(root: Path) -> list[Path]:
    labels = [label_catalogue(language) for language in TARGETS]
    return sorted({path for path in labels if path.is_file()} | {path for language in TARGETS for path in prose_folder(root, language).rglob("*.po")})


def is_translated(message: Message) -> bool:
    """Whether every form of the message has words that someone stands for."""
    forms = message.string if isinstance(message.string, tuple) else (message.string,)
    return all(forms) and not message.fuzzy


def has_words(message: str) -> bool:
    """Whether there is anything to translate beside code, roles and signs."""
    return any(sign.isalpha() for sign in _CODE.sub("", message))


_Key = tuple[str, ...]
Memory = Mapping[_Key, Message]
"""What was said of English words, wherever it stood."""


def _key(label: Label | Sequence[str]) -> _Key:
    return (label,) if isinstance(label, str) else tuple(label)


def _has_said(message: Message) -> bool:
    return any(message.string) if isinstance(message.string, tuple | list) else bool(message.string)


def updated(before: str, language: str, wanted: Iterable[Label], memory: Memory | None = None) -> str | None:
    """A catalogue's words brought to the wanted messages, in their order; None for one that has nothing to say.

    A translation whose English only changed stays with it, marked fuzzy, with the English that it translates. What is gone is put by, after `#~`,
    and taken up again where its words come back, in this file or (``memory``) in another.
    """
    old = _catalogue(before, language)
    # `updated` is asked about words that `faults` has found sound: nothing that stands there is unknown to it.
    standing = {_key(message.id): message for message in old if message.id}
    put_by = {_key(message.id): message for message in old.obsolete.values() if _has_said(message)}
    labels = {_key(label): label for label in wanted}
    new = Catalog(locale=language, fuzzy=False)
    renamed = _renamed(standing, put_by, [key for key in labels if not (key in standing or key in put_by or key in (memory or {}))], labels)
    for key, label in labels.items():
        own = standing.get(key) or put_by.get(key)
        source = own or (memory or {}).get(key) or renamed.get(key)
        message = Message(label, "" if source is None else source.string)
        if source is not None:
            message.flags |= source.flags
            message.user_comments = list(source.user_comments)
            message.previous_id = list(source.previous_id)
            if own is None and key in renamed:
                message.flags.add("fuzzy")
                message.previous_id = message.previous_id or list(_key(source.id))
        if isinstance(label, str) and not has_words(label) and (message.fuzzy or not message.string):
            message.string = label  # a language may write the number or the hour otherwise: what stands there stays
            message.flags.discard("fuzzy")
            message.previous_id = []
        new[label] = message
    taken = {_key(message.id) for message in renamed.values()}
    gone = {key: message for key, message in (put_by | standing).items() if key not in labels and key not in taken and _has_said(message)}
    return _as_text(new, language, [_put_by(message) for message in gone.values()], before)


def _renamed(standing: Memory, put_by: Memory, unknown: Sequence[_Key], labels: Mapping[_Key, Label]) -> dict[_Key, Message]:
    """For words that nobody has translated, the translation of what stood there before: of the likest words that are gone, else of those in the same place."""
    gone = {key: message for key, message in (put_by | standing).items() if key not in labels and _has_said(message)}
    found: dict[_Key, Message] = {}
    for key in unknown:
        free = {"\0".join(old): old for old in gone if len(old) == len(key)}
        if close := difflib.get_close_matches("\0".join(key), free, 1):
            found[key] = gone.pop(free[close[0]])
    # Between two neighbours that stayed, one message was there and one is: whoever rewrote a paragraph left it in its place.
    for tag, a, b, c, d in difflib.SequenceMatcher(None, list(standing), list(labels), autojunk=False).get_opcodes():
        if tag == "replace" and b - a == d - c == 1:
            old, key = list(standing)[a], list(labels)[c]
            if old in gone and key in unknown and key not in found and len(old) == len(key):
                found[key] = gone.pop(old)
    return found


def _put_by(message: Message) -> Message:
    """A message that nobody asks for any longer. A fuzzy one is the translation of the English before, and stands under that."""
    if message.fuzzy and message.previous_id:
        id = message.previous_id[0] if len(message.previous_id) == 1 else tuple(message.previous_id)
        return Message(id, message.string, user_comments=message.user_comments)
    return message


def _as_text(catalogue: Catalog, language: str, put_by: Sequence[Message], before: str) -> str | None:
    """A .po file without dates, line numbers or wrapping: two editors who work at once touch the same line only where they say the same thing."""
    if not len(catalogue) and not put_by:
        return None
    aside = Catalog(locale=language, fuzzy=False)
    for message in put_by:
        aside[message.id] = message
    marked = "\n".join(line if line.startswith("#") or not line else f"#~ {line}" for line in _written(aside).split("\n"))
    # Without the formula, other readers of the file would refuse its plurals.
    return "\n\n".join(part for part in (_head(before, language, str(catalogue.plural_forms)), _written(catalogue), marked) if part) + "\n"


def _written(catalogue: Catalog) -> str:
    stream = io.BytesIO()
    write_po(stream, catalogue, width=0, omit_header=True, no_location=True, include_previous=True)
    return stream.getvalue().decode("utf-8").strip("\n")


def _head(before: str, language: str, plurals: str) -> str:
    """The head of a file: as it stands, where it says all that other readers need; a service for translators adds lines of its own."""
    needed = (f'"Language: {language}\\n"', f'"Plural-Forms: {plurals}\\n"')
    standing = before.split("\n\n")[0]
    is_head = re.search(r'^msgid ""\nmsgstr ""\n"', standing, re.MULTILINE) and '"Content-Type: text/plain; charset=utf-8\\n"' in standing.replace("UTF-8", "utf-8")
    if is_head and all(line in standing for line in needed):
        return standing
    comments = [line for line in standing.splitlines() if re.match("#(?: |$)", line)] if is_head else []
    return "\n".join([*comments, 'msgid ""', 'msgstr ""', needed[0], '"Content-Type: text/plain; charset=utf-8\\n"', '"Content-Transfer-Encoding: 8bit\\n"', needed[1]])


def targets(handbook: Handbook) -> tuple[str, ...]:
    """The languages into which a handbook is translated."""
    return tuple(language for language in handbook.editions if language != "en")


# Prose


class PagesNotRead(Exception):
    """Sphinx could not read the pages; says why, in its words."""


def prose_messages(root: Path, work: Path) -> dict[str, tuple[str, ...]]:
    """Page -> its messages for translators, as Sphinx finds them; pages that only show records are left out. ``work``: a folder to build in."""
    command = child.command("sphinx", "-b", "gettext", "-q", "-c", str(root), "-d", str(work / "doctrees"), str(root / "docs"), str(work / "pot"))
    code, said = child.run(command, root, {"NO_COLOR": "1"})
    if code:
        raise PagesNotRead(f"the pages cannot be read.\n{said.strip()}")
    found: dict[str, tuple[str, ...]] = {}
    for path in sorted((work / "pot").rglob("*.pot")):
        page = path.relative_to(work / "pot").with_suffix("").as_posix()
        messages = tuple(str(message.id) for message in read_messages(path, "en") if message.id)
        if messages and (root / "docs" / f"{page}.md").is_file():
            found[page] = messages
    return found


def prose_folder(root: Path, language: str) -> Path:
    return root / "docs" / "locale" / language / "LC_MESSAGES"


def update(root: Path, work: Path) -> None:
    """Bring all catalogues up to date, in one step: those of the labels with the code, where that is the project's own and not an installed one;
    those of the prose with the pages. NotWritten where that cannot be done, and all is as it was."""
    write_all([*(_labels_updated() if CODE.resolve().is_relative_to(root) else ()), *_prose_updated(root, prose_messages(root, work))])


def _labels_updated() -> Iterator[Rewrite]:
    for language in TARGETS:
        path = label_catalogue(language)
        text = path.read_text(encoding="utf-8") if path.is_file() else ""
        if rewrite := rewrite_of(path, updated(text, language, all_labels())):
            yield rewrite


def _prose_updated(root: Path, wanted: Mapping[str, Sequence[str]]) -> Iterator[Rewrite]:
    for language in targets(read_handbook(root) or UNNAMED):
        folder = prose_folder(root, language)
        texts = {path.relative_to(folder).with_suffix("").as_posix(): path.read_text(encoding="utf-8") for path in sorted(folder.rglob("*.po"))}
        memory = _memory(texts, wanted, language)
        made = {page: updated(texts.get(page, ""), language, wanted.get(page, ()), memory) for page in {**wanted, **texts}}
        used = {(_key(message.id), message.string) for page in wanted for message in _catalogue(made[page] or "", language) if message.id}
        for page, text in made.items():
            if page not in wanted and text and all((_key(message.id), message.string) in used for message in _catalogue(text, language).obsolete.values()):
                text = None  # the page moved, and took every word along
            if rewrite := rewrite_of(folder / f"{page}.po", text):
                yield rewrite


def _memory(texts: Mapping[str, str], wanted: Mapping[str, Sequence[str]], language: str) -> Memory:
    """Translations that their page no longer asks for: words may have moved to another page."""
    found: dict[_Key, Message] = {}
    for page, text in texts.items():
        catalogue = _catalogue(text, language)
        asked = set(wanted.get(page, ()))
        left = [*catalogue.obsolete.values(), *(message for message in catalogue if message.id and message.id not in asked)]
        found |= {_key(message.id): message for message in left if is_translated(message)}
    return found


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
    tallies = [_tally(page, language, folder / f"{page}.po", wanted[page] if wanted is not None else None) for page in pages]
    return [tally for tally in tallies if tally.total]  # of a page that is gone, a catalogue may keep the words


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
