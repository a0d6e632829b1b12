"""YAML values to model objects. Collects Problems, never raises for bad data; what cannot be read is left out and told."""

from __future__ import annotations

import re
import types
import typing
from collections.abc import Callable
from dataclasses import MISSING, Field, dataclass, field, fields, is_dataclass
from datetime import date
from functools import cache
from typing import Annotated, Any, Union, get_args, get_origin

from treatybook.dates import PartialDate
from treatybook.markup import deceives
from treatybook.model import Listed, OneOf, Pattern, Quotation, Refers, Source, Url
from treatybook.place import Place, Problem, near, place_at
from treatybook.text import LANGUAGES, Text
from treatybook.typography import slips
from treatybook.yamlfile import Value, lookalikes

GIVEN = ("id", "place")
FIRST_YEAR, LAST_YEAR = 1800, 2100
"""Between them lies every date of a record; others are slips of the hand."""
_ARABIC = re.compile("[\u0600-\u06ff\u0750-\u077f]")
_LATIN = re.compile("[A-Za-zÀ-ÿ]")
_ABBREVIATION = re.compile("[A-Z0-9 /.-]{1,15}")
_DASHES, _OTHER_DIGITS = re.compile("[\u00ad\u2010-\u2015\u2212]"), re.compile(r"(?![0-9])\d")
_LANGUAGE_NAMES = {"en": "English", "fr": "French", "ar": "Arabic"}


class _Bad:
    """Stands for a value that could not be read; its Problem is already told."""


BAD = _Bad()


@dataclass(frozen=True, slots=True)
class Mention:
    """A word of a closed list or the id of a record, where it stands; the catalogue checks that it exists."""

    kind: str
    id: str
    value: Value

    @property
    def place(self) -> Place:
        return self.value.place


@dataclass(slots=True)
class Findings:
    """What reading gathers besides the objects."""

    problems: list[Problem] = field(default_factory=list)
    listed: list[Mention] = field(default_factory=list)
    referred: list[Mention] = field(default_factory=list)
    languages: tuple[str, ...] = LANGUAGES
    """Those in which the handbook appears: a text must have them, and may have the others."""

    def tell(self, place: Place, code: str, message: str, hint: str = "") -> _Bad:
        self.problems.append(Problem(place, code, message, hint))
        return BAD


def read(kind: Any, value: Value, findings: Findings, **given: Any) -> Any:
    """An object of ``kind`` (a dataclass or an annotation of the model) from a value; BAD where it cannot be made."""
    return _reader(kind)(value, findings, given)


@cache
def _reader(kind: Any) -> Callable[[Value, Findings, dict[str, Any]], Any]:
    """The reading function for an annotation of the model."""
    rules: tuple[Any, ...] = ()
    if get_origin(kind) is Annotated:
        kind, *rest = get_args(kind)
        rules = tuple(rest)
    origin = get_origin(kind)
    if origin in (Union, types.UnionType):
        inner = [_reader(part) for part in get_args(kind) if part is not types.NoneType]
        return inner[0] if len(inner) == 1 else _either_reader(*inner)
    if kind in (Text, Quotation):
        return lambda value, findings, given: _read_text(kind, value, findings)
    if is_dataclass(kind) and kind is not PartialDate:
        return _record_reader(kind)
    if origin is tuple:
        return _list_reader(_reader(get_args(kind)[0]))
    if origin is dict:
        return _map_reader(*map(_reader, get_args(kind)))
    return _scalar_reader(kind, rules)


def _words(value: Value, findings: Findings) -> str | _Bad:
    if value.text is None:
        return findings.tell(value.place, "value.kind", "A list or mapping stands where a text is needed.", "Look at the indentation.")
    if not value.text.strip():
        return findings.tell(value.place, "value.empty", "The value is empty.", "Write it, or take the key out.")
    return value.text.strip()


def _scalar_reader(kind: Any, rules: tuple[Any, ...]) -> Callable[..., Any]:
    words = tuple(word for rule in rules if isinstance(rule, OneOf) for word in rule.words)
    lists = [rule for rule in rules if isinstance(rule, Listed)]
    refers = [rule for rule in rules if isinstance(rule, Refers)]
    patterns = [rule for rule in rules if isinstance(rule, Pattern)]

    def read_scalar(value: Value, findings: Findings, given: dict[str, Any]) -> Any:
        text = _words(value, findings)
        if text is BAD or text in words:
            return text
        if kind is date or kind is PartialDate:
            return _read_date(kind, text, words, value, findings)
        if kind is int:
            return int(text) if re.fullmatch("[0-9]{1,6}", text) else findings.tell(value.place, "value.number", f"'{text}' is not a whole number.", "Write it in digits, as 30.")
        if kind is bool:
            return _read_bool(text, value, findings)
        if words:
            return findings.tell(value.place, "value.word", f"'{text}' is not a word that may stand here.", near(text, words))
        for rule in patterns:
            if wrong := _unlike(text, rule):
                return findings.tell(value.place, "value.url" if "address" in rule.words else "value.pattern", *wrong)
        findings.listed += [Mention(rule.vocabulary, text, value) for rule in lists]
        findings.referred += [Mention(rule.kind, text, value) for rule in refers]
        return text

    return read_scalar


def _unlike(text: str, rule: Pattern) -> tuple[str, str] | None:
    """What is wrong with words that must have a form, and its cure."""
    if not rule.form.fullmatch(text):
        return f"'{text}' is not written as it must be.", f"Write {rule.words}."
    if "address" in rule.words and deceives(text):
        return f"'{text}' does not lead where it seems to.", "Write the host first, as https://treaties.un.org/, without a user and @ before it."
    return None


def not_an_address(text: str) -> str:
    """What is wrong with an address of the web that no record gives; nothing where it is one."""
    return " ".join(_unlike(text, get_args(Url)[1]) or ())


def _read_bool(text: str, value: Value, findings: Findings) -> Any:
    if text in ("true", "false"):
        return text == "true"
    return findings.tell(value.place, "value.word", f"'{text}' is neither true nor false.", "Write true or false.")


def _read_date(kind: Any, text: str, words: tuple[str, ...], value: Value, findings: Findings) -> Any:
    others = f" or {' or '.join(words)}" if words else ""
    try:
        day = PartialDate.parse(text)
    except ValueError:
        form = "2003-09-29" if kind is date else "2003-09-29, 2003-09 or 2003"
        return findings.tell(value.place, "value.date", f"'{text}' is not a date.", f"Write {form}{others}{_signs_of(text)}.")
    if not FIRST_YEAR <= day.year <= LAST_YEAR:
        return findings.tell(value.place, "value.date", f"'{text}' is no year of a treaty's life.", "Look at the year in the source.")
    if kind is PartialDate:
        return day
    return day.exact or findings.tell(value.place, "value.date", f"'{text}' does not tell the day.", f"Write the whole date, as 2003-09-29{others}.")


def _signs_of(text: str) -> str:
    """How a date is typed, where other signs stand in it than those of the keyboard; they look alike."""
    strange = [what for form, what in ((_DASHES, "with hyphens (-)"), (_OTHER_DIGITS, "with the digits 0-9")) if form.search(text)]
    return f", {' and '.join(strange)}" if strange else ""


def _either_reader(record: Callable[..., Any], word: Callable[..., Any]) -> Callable[..., Any]:
    return lambda value, findings, given: (record if value.text is None else word)(value, findings, given)


def _list_reader(item: Callable[..., Any]) -> Callable[..., Any]:
    def read_list(value: Value, findings: Findings, given: dict[str, Any]) -> Any:
        if re.match(r"-[^\s-]", value.text or ""):
            return findings.tell(value.place, "value.kind", "No space stands after the hyphen.", "Write `- value`, with a hyphen and one space.")
        if not value.is_list:
            return findings.tell(value.place, "value.kind", "A list is needed here.", "Put each item on a line that begins with a hyphen.")
        made = [item(part, findings, {}) for part in value.items()]
        return tuple(thing for thing in made if thing is not BAD)

    return read_list


def _map_reader(read_key: Callable[..., Any], read_value: Callable[..., Any]) -> Callable[..., Any]:
    def read_map(value: Value, findings: Findings, given: dict[str, Any]) -> Any:
        if not value.is_mapping:
            return findings.tell(value.place, "value.kind", "A mapping is needed here.", "Write each line as `key: value`.")
        made = {}
        for key, item in value.pairs():
            name, thing = read_key(key, findings, {}), read_value(item, findings, {"place": key.place})
            if name is not BAD and thing is not BAD:
                made[name] = thing
        return made

    return read_map


def keys_of(kind: type) -> dict[str, Field[Any]]:
    """The keys that a record of this class takes in a file, with its fields; `id` and `place` are given by the reader."""
    hints = typing.get_type_hints(kind, include_extras=True)
    return {part.metadata.get("key", part.name): part for part in fields(kind) if not (part.name in GIVEN and hints[part.name] in (str, Place))}


def is_required(part: Field[Any]) -> bool:
    """Whether a record must have this key."""
    return part.default is MISSING and part.default_factory is MISSING


def _record_reader(kind: type) -> Callable[..., Any]:
    hints = typing.get_type_hints(kind, include_extras=True)
    own = {part.metadata.get("key", part.name): part for part in fields(kind)}
    given_here = [name for name in GIVEN if hints.get(name) in (str, Place)]
    taken = {key: part.name for key, part in keys_of(kind).items()}
    required = {key for key in taken if is_required(own[key])}
    shorthand = getattr(kind, "SHORTHAND", None)

    def read_record(value: Value, findings: Findings, given: dict[str, Any]) -> Any:
        made = {name: given[name] for name in given_here if name in given}
        if "place" in given_here:
            made.setdefault("place", value.place)
        if shorthand and value.text is not None:
            word = _reader(hints[shorthand])(value, findings, {})
            return BAD if word is BAD else kind(**made, **{shorthand: word})
        if not value.is_mapping:
            return findings.tell(value.place, "value.kind", "A mapping is needed here.", f"Write its keys: {', '.join(taken)}.")
        bad, present = False, set()
        for key, item in value.pairs():
            name = key.text or ""
            if name not in taken:
                findings.tell(key.place, "key.unknown", f"There is no key '{name}' here.", near(name, taken))
                bad = True
                continue
            present.add(name)
            if item.text is not None and not item.text.strip():
                findings.tell(item.place, "value.empty", f"The value of '{name}' is empty.", "Write it." if name in required else "Write it, or take the key out.")
                bad = True
                continue
            thing = _reader(hints[taken[name]])(item, findings, {})
            bad = bad or thing is BAD or bool(own[name].metadata.get("whole")) and len(thing) < len(item.items())
            made[taken[name]] = thing
        for name in sorted(required - present):
            place = given.get("place") or value.place
            code = "source.missing" if name == "source" else "key.missing"
            findings.tell(place, code, f"The key '{name}' is missing.", _how_to_write(hints[taken[name]], name))
            bad = True
        if bad:
            return BAD
        if kind is Source:
            return _checked_source(kind(**made), value, findings)
        return kind(**made)

    return read_record


def _how_to_write(hint: Any, name: str) -> str:
    if hint is Text:
        return f"Write `{name}: {{en: ..., fr: ..., ar: ...}}`."
    if hint is Source:
        return "Tell where the fact was read: `source: {url: ..., as_of: ..., trust: ...}`."
    return f"Write `{name}: ...`."


def _checked_source(source: Source, value: Value, findings: Findings) -> Any:
    if source.url is None and source.trust != "unverified":
        return findings.tell(value.place, "source.missing", "The source has no address, and its trust is not 'unverified'.", "Add `url:`, or write `trust: unverified`.")
    return source


_UNFINISHED = re.compile(r"[TFX](?<![\w/.-].)(?:ODO|IXME|XX|BD)(?![\w/-])")
_ADDRESS = re.compile(r"(?<![\w/.+-])[\w.+-]+@[\w-]+\.[a-z]{2,}", re.IGNORECASE)
# A number as it is written for abroad, or after a word for a telephone. Each begins with a set of signs, which is quick to look for.
_TELEPHONES = (
    re.compile(r"[+0](?<![\w/.=-].)(?:(?<=\+)|0)\d{1,3}[ .()-]?\d(?:[ .()-]?\d){5,}"),
    re.compile(r"[tTpPfFmMهف](?<!\w.)(?i:el|él|hone|ax|obile|اتف|اكس)\b\.? ?:? ?\+?\d"),
)


def tell_unfit(text: str, name: str, findings: Findings) -> None:
    """What may stand in no record, page or translation: notes to oneself, what belongs to a person, and letters that look like others."""
    findings.problems += lookalikes(text, name)
    for found in _UNFINISHED.finditer(text):
        findings.tell(place_at(name, text, found.start()), "text.unfinished", f"'{found[0]}' is left here.", "Finish the text, or take it out; what is not known is told as not known.")
    for form, what in ((_ADDRESS, "An e-mail address"), *((form, "A telephone number") for form in _TELEPHONES)):
        for found in form.finditer(text) if form is not _ADDRESS or "@" in text else ():
            hint = "Name the office and how to reach it; addresses and numbers of persons stand in no record."
            findings.tell(place_at(name, text, found.start()), "text.private", f"{what} stands here.", hint)


def _read_text(kind: type[Text], value: Value, findings: Findings) -> Any:
    if not value.is_mapping:
        return findings.tell(value.place, "value.kind", "A text is needed in three languages.", "Write `en:`, `fr:` and `ar:` below the key.")
    made: dict[str, Any] = dict.fromkeys(LANGUAGES)
    bad, origin = False, None
    for key, item in value.pairs():
        name = key.text or ""
        if name == "origin":
            origin = item
        elif name not in LANGUAGES:
            findings.tell(key.place, "key.unknown", f"A text has no key '{name}'.", near(name, (*LANGUAGES, "origin")))
            bad = True
        else:
            if item.text is not None and not item.text.strip():
                words = findings.tell(item.place, "value.empty", f"The {_LANGUAGE_NAMES[name]} text is empty.", "Write it, or ask for help in your proposal.")
            else:
                words = _words(item, findings)
            bad = not _right_script(name, words, item, findings) or bad
            made[name] = words
    missing = [language for language in findings.languages if made[language] is None]
    if missing and (kind is Text or not any(made.values())):
        for language in missing:
            findings.tell(value.place, "key.missing", f"The {_LANGUAGE_NAMES[language]} text is missing.", f"Add `{language}:`.")
        bad = True
    origins = ("official",) * 3 if kind is Quotation else _read_origins(origin, findings)
    if bad or origins is BAD:
        return BAD
    text = kind(**made, origins=origins)
    _tell_slips(text, value, findings)
    return text


def _tell_slips(text: Text, value: Value, findings: Findings) -> None:
    """Our own words are set as their language is; what is official stays as it was read."""
    for language, origin in zip(LANGUAGES, text.origins, strict=True):
        for slip in slips(getattr(text, language) or "", language) if origin != "official" else ():
            place = next(item.place for key, item in value.pairs() if key.text == language)
            findings.tell(place, "text.typography", f"{slip.wrong} (near: {slip.around}).", slip.cure)


def _right_script(language: str, words: Any, value: Value, findings: Findings) -> bool:
    if words is BAD:
        return False
    arabic, latin = len(_ARABIC.findall(words)), len(_LATIN.findall(words))
    wrong = latin and not arabic and not _ABBREVIATION.fullmatch(words) if language == "ar" else arabic > latin
    if wrong:
        findings.tell(value.place, "text.script", f"This text is not in {_LANGUAGE_NAMES[language]} script.", "Are two languages exchanged?")
    return not wrong


def _read_origins(value: Value | None, findings: Findings) -> Any:
    defaults = Text.__dataclass_fields__["origins"].default
    if value is None:
        return defaults
    if value.text is not None:
        findings.listed.append(Mention("origins", value.text, value))
        return (value.text,) * 3
    if not value.is_mapping:
        return findings.tell(value.place, "text.origin", "The origin is a word or a mapping of languages.", "Write `origin: official` or `origin: {en: official}`.")
    told = dict(zip(LANGUAGES, defaults, strict=True))
    for key, item in value.pairs():
        if key.text not in LANGUAGES or item.text is None:
            return findings.tell(key.place, "text.origin", f"'{key.text}' is not a language of the handbook.", near(key.text or "", LANGUAGES))
        findings.listed.append(Mention("origins", item.text, item))
        told[key.text] = item.text
    return tuple(told[language] for language in LANGUAGES)
