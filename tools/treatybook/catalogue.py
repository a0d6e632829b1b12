"""All records and the look-ups between them. `read_catalogue` is the only door to the files."""

from __future__ import annotations

import difflib
import gc
import hashlib
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path
from typing import Any

from treatybook.model import (
    Agreement,
    Entry,
    FormField,
    FormSection,
    Guide,
    Handbook,
    HandbookPage,
    Id,
    Indicator,
    Instrument,
    Meeting,
    Organisation,
    Pitfall,
    Recommendation,
    SharedParts,
    State,
    StatusTable,
    Term,
    Topic,
)
from treatybook.place import Place, Problem, in_order, near
from treatybook.reading import BAD, Findings, Mention, read, tell_unfit
from treatybook.text import LANGUAGES, Text
from treatybook.yamlfile import BOM, MAX_PROSE_BYTES, Refused, Value, files_below, keys_in, parse_yaml, read_bytes

_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_ISO3 = re.compile(r"[A-Z]{3}")


@dataclass(frozen=True, slots=True)
class Folder:
    """Where the records of a kind stand: one file each, in this folder."""

    kind: str
    path: str
    record: type
    names: re.Pattern[str] = _ID


FOLDERS = (
    Folder("instrument", "conventions/instruments", Instrument),
    Folder("status", "conventions/status", StatusTable),
    Folder("state", "conventions/states", State, _ISO3),
    Folder("agreement", "conventions/agreements", Agreement),
    Folder("organisation", "conventions/organisations", Organisation),
    Folder("vocabulary", "conventions/vocabularies", Entry),
    Folder("recommendation", "recommendations/cairo-symposium", Recommendation),
    Folder("guide", "recommendations/practice", Guide),
)
RECOMMENDATIONS, PRACTICE = "recommendations", "practice"
RECORD_FOLDERS = ("conventions", RECOMMENDATIONS)
"""Where all records stand, and nothing else but what explains them."""
README, SCHEMAS = "README.md", "conventions/schema"


def folders(root: Path) -> tuple[Folder, ...]:
    """The folders of the records below ``root``: what a meeting recommended stands in the folder of its name beside that of the practice."""
    there = sorted(path.relative_to(root).as_posix() for path in (root / RECOMMENDATIONS).glob("[a-z]*") if path.is_dir() and path.name != PRACTICE)
    return tuple(replace(folder, path=there[0]) if folder.kind == "recommendation" and there and folder.path not in there else folder for folder in FOLDERS)


SPECIAL = {
    ("vocabulary", "glossary"): ("glossary", dict[str, Term]),
    ("vocabulary", "topics"): ("topics", dict[Id, Topic]),
    ("recommendation", "meeting"): ("meeting", Meeting),
    ("recommendation", "indicators"): ("indicators", dict[str, Indicator]),
    ("guide", "shared"): ("shared", SharedParts),
}


PAGES, PAGES_IN_OTHER_LANGUAGES = "docs", "docs/locale"
MOVED = f"{PAGES}/redirects.yaml"
"""Where it is told which pages moved: old name -> new name."""
BOOK = "handbook.yaml"
"""Where it is told how the handbook is called."""
UNNAMED = Handbook(
    Place(BOOK), "handbook", Text("Handbook", "Manuel", "دليل"), Text("Handbook", "Manuel", "دليل"),
    Text("Who is bound by which convention, and how to cooperate.", "Qui est lié par quelle convention, et comment coopérer.", "مَن هو ملزَم بأي اتفاقية، وكيف يكون التعاون."),
    Text("The editors", "La rédaction", "هيئة التحرير"),
)  # fmt: skip
"""A set of records that tells no name."""
_HEAD = re.compile(rb"---\r?\n.*?(?=^---\s*$)", re.DOTALL | re.MULTILINE)

LINKED = ("instrument", "state", "measure", "recommendation", "organisation", "agreement", "guide", "term")
"""Kinds of record that a role can link to."""

TELLING = ("instrument", "status", "state", "agreement", "organisation", "recommendation", "guide")
"""Kinds of record that can tell their readers of changes to them."""


@dataclass(frozen=True)
class Catalogue:
    """Every record by id, in the order of their ids (closed lists: in the order of the file)."""

    root: Path
    instruments: Mapping[str, Instrument] = field(default_factory=dict)
    status: Mapping[str, StatusTable] = field(default_factory=dict)
    states: Mapping[str, State] = field(default_factory=dict)
    agreements: Mapping[str, Agreement] = field(default_factory=dict)
    organisations: Mapping[str, Organisation] = field(default_factory=dict)
    vocabularies: Mapping[str, Mapping[str, Entry]] = field(default_factory=dict)
    glossary: Mapping[str, Term] = field(default_factory=dict)
    topics: Mapping[str, Topic] = field(default_factory=dict)
    recommendations: Mapping[str, Recommendation] = field(default_factory=dict)
    indicators: Mapping[str, Indicator] = field(default_factory=dict)
    guides: Mapping[str, Guide] = field(default_factory=dict)
    pages: Mapping[str, HandbookPage] = field(default_factory=dict)
    """Pages of prose that say what they are about."""
    handbook: Handbook = UNNAMED
    shared: SharedParts | None = None
    meeting: Meeting | None = None
    files: Mapping[tuple[str, str], str] = field(default_factory=dict)
    digests: Mapping[str, str] = field(default_factory=dict)
    keys: Mapping[str, Mapping[str, Place]] = field(default_factory=dict)
    """Of each file of a record, and of the head of a page, where its keys stand."""
    answers: dict[tuple[object, ...], Any] = field(default_factory=dict, repr=False, compare=False)
    """Answers of `law` already worked out from these records, which never change."""

    def records(self, kind: str) -> Mapping[str, Any]:
        """The records of a kind: instrument, status, state, agreement, organisation, recommendation, indicator, guide, term, page."""
        return {
            "instrument": self.instruments,
            "status": self.status,
            "state": self.states,
            "agreement": self.agreements,
            "organisation": self.organisations,
            "recommendation": self.recommendations,
            "indicator": self.indicators,
            "guide": self.guides,
            "term": self.glossary,
            "page": self.pages,
        }[kind]

    def at(self, file: str, *keys: str) -> Place:
        """Where the first of these keys stands that a file has; its beginning where it has none of them."""
        there = self.keys.get(file, {})
        return next((there[key] for key in keys if key in there), Place(file))

    def named(self, kind: str) -> Mapping[str, Any]:
        """What a page can name as of this kind: its records; for measure and region, the words of the closed list."""
        lists = {"measure": "measures", "region": "regions"}
        return self.vocabulary(lists[kind]) if kind in lists else self.records(kind)

    def vocabulary(self, name: str) -> Mapping[str, Entry]:
        """A closed list, in its order; empty where the list is not there."""
        return self.vocabularies.get(name, {})

    @cached_property
    def _publishers(self) -> list[tuple[str, Entry]]:
        """Addresses of publishers, the longest first."""
        return sorted(((address, entry) for entry in self.vocabulary("publishers").values() for address in entry.addresses), key=lambda pair: -len(pair[0]))

    def publisher(self, url: str) -> Entry | None:
        """Who publishes what stands at an address, where that is recorded."""
        host, _, path = url.split("//", 1)[-1].partition("/")
        for address, entry in self._publishers:
            own, _, below = address.partition("/")
            if (host == own or host.endswith(f".{own}")) and f"{path}/".startswith(f"{below}/" if below else ""):
                return entry
        return None

    @cached_property
    def shared_fields(self) -> Mapping[str, FormField]:
        """Fields that several request forms share, by their ids."""
        return {part.id: part for part in self.shared.fields} if self.shared else {}

    @cached_property
    def shared_pitfalls(self) -> Mapping[str, Pitfall]:
        """Pitfalls that several request forms share, by their rules."""
        return {part.rule: part for part in self.shared.pitfalls} if self.shared else {}

    def fields_of(self, section: FormSection) -> tuple[FormField, ...]:
        """The fields of a section, the shared ones in their places; one that is not there is told by the reader and left out."""
        parts = (self.shared_fields.get(part) if isinstance(part, str) else part for part in section.fields)
        return tuple(part for part in parts if part)

    def pitfalls_of(self, guide: Guide) -> tuple[Pitfall, ...]:
        """The pitfalls of a request form, the shared ones in their places; one that is not there is told by the reader and left out."""
        parts = (self.shared_pitfalls.get(part) if isinstance(part, str) else part for part in guide.pitfalls)
        return tuple(part for part in parts if part)

    @cached_property
    def members(self) -> Mapping[str, State]:
        """The States of the handbook: all but the one that only the African Union lists."""
        return {id: state for id, state in self.states.items() if not state.au_only}

    @cached_property
    def children(self) -> Mapping[str, tuple[Instrument, ...]]:
        """Instruments that supplement another, by the other's id."""
        found: dict[str, tuple[Instrument, ...]] = {}
        for instrument in self.instruments.values():
            if instrument.parent:
                found[instrument.parent] = (*found.get(instrument.parent, ()), instrument)
        return found

    @cached_property
    def agreements_of(self) -> Mapping[str, tuple[Agreement, ...]]:
        """Bilateral and small agreements by State."""
        found: dict[str, tuple[Agreement, ...]] = {}
        for agreement in self.agreements.values():
            for state in agreement.parties:
                found[state] = (*found.get(state, ()), agreement)
        return found

    @cached_property
    def organisations_of(self) -> Mapping[str, tuple[Organisation, ...]]:
        """Bodies and networks in which a State is recorded, by State, whatever its membership."""
        found: dict[str, tuple[Organisation, ...]] = {}
        for organisation in self.organisations.values():
            for state in organisation.members:
                found[state] = (*found.get(state, ()), organisation)
        return found


def read_handbook(root: Path) -> Handbook | None:
    """What the handbook below ``root`` tells of itself; None where it tells nothing, or something wrong, which `read_catalogue` tells."""
    return _read_handbook(root, Findings(), {})


def _read_handbook(root: Path, findings: Findings, digests: dict[str, str]) -> Handbook | None:
    path = root / BOOK
    if not path.is_file():
        return None
    try:
        data = read_bytes(path, BOOK)
        digests[BOOK] = hashlib.sha256(data).hexdigest()
        made = read(Handbook, parse_yaml(data, BOOK), findings)
    except Refused as refusal:
        findings.problems.append(refusal.problem)
        return None
    return None if made is BAD else made


def read_catalogue(root: Path) -> tuple[Catalogue, list[Problem]]:
    """All records below ``root`` and every problem found in reading them, in the order of their places."""
    collecting = gc.isenabled()
    gc.disable()  # many small lasting objects and no cycles: collecting between them costs a third of the time
    try:
        return _read_catalogue(root)
    finally:
        if collecting:
            gc.enable()


def _read_catalogue(root: Path) -> tuple[Catalogue, list[Problem]]:
    findings = Findings()
    found: dict[str, dict[str, Any]] = {folder.kind: {} for folder in FOLDERS}
    found |= {"glossary": {}, "topics": {}, "indicators": {}, "meeting": {}, "shared": {}}
    files: dict[tuple[str, str], str] = {}
    digests: dict[str, str] = {}
    keys: dict[str, dict[str, Place]] = {}
    handbook = _read_handbook(root, findings, digests) or UNNAMED
    findings.languages = handbook.editions
    for folder, path, name in _record_files(root, findings):
        files[folder.kind, path.stem] = name
        try:
            data = read_bytes(path, name)
            digests[name] = hashlib.sha256(data).hexdigest()
            value = parse_yaml(data, name)
            keys[name] = keys_in(value)
            tell_unfit(data.decode("utf-8"), name, findings)
            _read_file(folder, path, value, found, findings)
        except Refused as refusal:
            findings.problems.append(refusal.problem)
    pages = dict(_pages(root, findings, digests, keys))
    catalogue = Catalogue(
        root=root,
        instruments=found["instrument"],
        status=found["status"],
        states=found["state"],
        agreements=found["agreement"],
        organisations=found["organisation"],
        vocabularies=found["vocabulary"],
        glossary=found["glossary"],
        topics=found["topics"],
        recommendations=found["recommendation"],
        indicators=found["indicators"],
        guides=found["guide"],
        pages=pages,
        handbook=handbook,
        shared=found["shared"].get("shared"),
        meeting=found["meeting"].get("meeting"),
        files=files,
        digests=digests,
        keys=keys,
    )
    findings.problems += _unknown_mentions(catalogue, findings)
    return catalogue, in_order(findings.problems)


def _record_files(root: Path, findings: Findings) -> Iterator[tuple[Folder, Path, str]]:
    """The files of records, folder by folder, with their folders and their paths from the root; what belongs in none of them is told."""
    found: dict[str, list[tuple[Path, str]]] = {}
    for top in RECORD_FOLDERS:
        for path, name in files_below(root, top, findings.problems):
            found.setdefault(name.rpartition("/")[0], []).append((path, name))
    known = folders(root)
    for folder in known:
        for path, name in found.pop(folder.path, ()):
            if path.suffix in (".yaml", ".yml"):
                yield folder, path, name
            elif path.name != README:
                _misplaced(findings, name, known)
    for path, name in (file for place, files in found.items() for file in files if not place.startswith(SCHEMAS)):
        if path.name != README and path.is_file():  # a link to a folder is told already
            _misplaced(findings, name, known)


def _misplaced(findings: Findings, name: str, known: tuple[Folder, ...]) -> None:
    """Tell of a file below the folders of records that nobody would read."""
    place, _, own = name.rpartition("/")
    folders = [folder.path for folder in known]
    if place in folders:
        stem = own.split(".")[0]
        findings.tell(Place(name), "file.place", f"'{own}' is no file of a record, and so it is not read.", f"Name it {stem}.yaml, or take it out.")
    else:
        above = next((folder for folder in folders if place.startswith(f"{folder}/")), "")
        meant = near(place, folders) if "/" in place else ""
        hint = f"Put it into {above}." if above else meant or f"Put it into one of: {', '.join(folders)}."
        findings.tell(Place(name), "file.place", "No records are read from this folder.", hint)


def _read_file(folder: Folder, path: Path, value: Value, found: dict[str, dict[str, Any]], findings: Findings) -> None:
    name = value.file
    if path.suffix != ".yaml" or not folder.names.fullmatch(path.stem):
        form = "the State's three capital ISO letters" if folder.names is _ISO3 else "small letters, digits and single hyphens"
        findings.tell(Place(name), "file.name", f"'{path.name}' is not a name for this record.", f"Name it with {form} and .yaml.")
        return
    kind, shape = SPECIAL.get((folder.kind, path.stem), (folder.kind, folder.record))
    if shape is Entry:
        shape = dict[str, Entry]
    record = read(shape, value, findings, id=path.stem, place=Place(name))
    if record is BAD:
        return
    if kind in ("glossary", "topics", "indicators"):
        found[kind] = record
    else:
        found[kind][path.stem] = record


def _pages(root: Path, findings: Findings, digests: dict[str, str], keys: dict[str, dict[str, Place]]) -> Iterator[tuple[str, HandbookPage]]:
    """The heads of the pages of prose that have one; the rest of a page is Sphinx's to read."""
    for path, name in files_below(root, PAGES, findings.problems):
        if path.suffix != ".md" or name.startswith(f"{PAGES_IN_OTHER_LANGUAGES}/"):
            _misplaced_page(findings, name)
            continue
        try:
            head = _HEAD.match(read_bytes(path, name, MAX_PROSE_BYTES).removeprefix(BOM.encode()))
            if head is None:
                continue
            digests[name] = hashlib.sha256(head[0]).hexdigest()
            id = name.removeprefix(f"{PAGES}/").removesuffix(".md")
            value = parse_yaml(head[0], name)
            keys[name] = keys_in(value)
            page = read(HandbookPage, value, findings, id=id, place=Place(name))
        except Refused as refusal:
            findings.problems.append(refusal.problem)
            continue
        if page is not BAD:
            yield id, page


_NO_PAGE = frozenset({"md", "markdown", "rst", "txt", "html", "htm", "yaml", "yml", "po", "docx", "odt"})
"""How a file ends that holds prose or records, and is not read among the pages."""


_A_TRANSLATION = re.compile(rf"{PAGES_IN_OTHER_LANGUAGES}/(?:{'|'.join(LANGUAGES[1:])})/LC_MESSAGES/.+\.[mp]o")


def _misplaced_page(findings: Findings, name: str) -> None:
    own = name.rpartition("/")[2]
    if _A_TRANSLATION.fullmatch(name):
        return
    if name != MOVED and any(part.lower() in _NO_PAGE for part in own.split(".")[1:]):
        findings.tell(Place(name), "file.place", f"'{own}' is no page, and so it is not read.", "A page ends in .md; a record stands below conventions/ or recommendations/, a translation below docs/locale/.")


def _unknown_mentions(catalogue: Catalogue, findings: Findings) -> Iterator[Problem]:
    known: dict[str, set[str]] = {kind: set(catalogue.records(kind)) for kind in ("instrument", "state", "organisation", "indicator")}
    known |= {"shared field": set(catalogue.shared_fields), "shared pitfall": set(catalogue.shared_pitfalls)}
    for kind, id in catalogue.files:
        known.get(kind, set()).add(id)  # a record that could not be read is already told of
    for mention in findings.referred:
        if mention.id not in known[mention.kind]:
            hint = near_record(catalogue, mention.kind, mention.id, known[mention.kind])
            yield _unknown(mention, hint, "reference.unknown", f"No {mention.kind} has the id '{mention.id}'.")
    for mention in findings.listed:
        words = catalogue.vocabulary(mention.kind)
        if mention.id not in words and ("vocabulary", mention.kind) in catalogue.files:
            yield _unknown(mention, near(mention.id, words), "vocabulary.unknown", f"'{mention.id}' is not in the list {mention.kind}.")
        elif mention.id not in words:
            file = f"conventions/vocabularies/{mention.kind}.yaml"
            yield Problem(Place(file), "vocabulary.unknown", f"The list {mention.kind} does not exist.", f"Add {file}.")


def subjects(catalogue: Catalogue) -> tuple[str, ...]:
    """The offences that the handbook is about, in the order of their list."""
    return tuple(word for word, entry in catalogue.vocabulary("offences").items() if entry.subject)


def near_record(catalogue: Catalogue, kind: str, word: str, known: Iterable[str]) -> str:
    """A hint for an id that no record of a kind has."""
    return _near_state(word, catalogue.states) if kind == "state" else near(word, known)


def _near_state(word: str, states: Mapping[str, State]) -> str:
    """Which State is meant: by its name, or by its letters in another order. Letters that are like another State's are no hint: AGA may be any."""
    names = {name.casefold(): id for id, state in states.items() for text in (state.names.short, state.names.formal) for name in (text.en, text.fr, text.ar) if name}
    swapped = [id for id in states if sorted(id) == sorted(word.upper())]
    close = difflib.get_close_matches(word.casefold(), names, n=1, cutoff=0.8)
    if meant := names[close[0]] if close else swapped[0] if len(swapped) == 1 else "":
        return f"Did you mean '{meant}' ({states[meant].names.short.en})?"
    return "States are named by three capital letters, those of their files in conventions/states."


def _unknown(mention: Mention, hint: str, code: str, message: str) -> Problem:
    return Problem(mention.place, code, message, hint or "Look at the spelling, or add it.")
