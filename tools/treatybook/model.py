"""The records, as frozen values. conventions/README.md tells editors the same in YAML.

A field's annotation is the rule by which `reading` reads it: `Listed` names a closed list, `Refers` a kind of record, `OneOf` the
words allowed, `Pattern` the form of a text. A field without a default must be present in the file; `id` and `place` are given by the reader.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date
from typing import Annotated, Any, ClassVar

from treatybook.dates import PartialDate
from treatybook.place import Place
from treatybook.text import LANGUAGES, Text


@dataclass(frozen=True, slots=True)
class Listed:
    """The value is a word of this closed list (conventions/vocabularies)."""

    vocabulary: str


@dataclass(frozen=True, slots=True)
class Refers:
    """The value is the id of a record of this kind."""

    kind: str


@dataclass(frozen=True, slots=True)
class OneOf:
    """The value is one of these words (for a date: or one of these words)."""

    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Pattern:
    """The value matches this form, told to editors in words."""

    form: re.Pattern[str]
    words: str


NOT_RECORDED = "not-recorded"
NOT_IN_FORCE = "not-in-force"

Id = Annotated[str, Pattern(re.compile(r"[a-z0-9]+(-[a-z0-9]+)*"), "small letters, digits and single hyphens")]
Url = Annotated[str, Pattern(re.compile(r"https?://[^\s<>\"]+"), "a web address that begins with https:// or http://")]
StateId = Annotated[str, Refers("state")]
InstrumentId = Annotated[str, Refers("instrument")]
OrganisationId = Annotated[str, Refers("organisation")]
Measure = Annotated[str, Listed("measures")]
Offence = Annotated[str, Listed("offences")]
Trust = Annotated[str, Listed("trust")]
Host = Annotated[str, Pattern(re.compile(r"[a-z0-9-]+(\.[a-z0-9-]+)+"), "a web host without https:// and path, for example: treaties.un.org")]
HostAndPath = Annotated[str, Pattern(re.compile(r"[a-z0-9-]+(\.[a-z0-9-]+)+(/[^\s/]+)*"), "a web host without https://, with the beginning of a path or without, for example: treaties.un.org")]
Article = Annotated[str, Pattern(re.compile(r"passim|[0-9IVXLC][0-9A-Za-z(),; ./–-]*"), "the number as lawyers cite it, for example 18(15)")]
Day = date
DayOrNotRecorded = Annotated[date, OneOf((NOT_RECORDED,))]


class Quotation(Text):
    """Official words, in the languages in which they were read."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class Source:
    """Where a fact was read. ``as_of``: the date of the list or page read; ``remark`` is for editors and is not shown."""

    trust: Trust
    url: Url | None = None
    as_of: PartialDate | None = None
    remark: str | None = None
    place: Place = field(default=Place(""), compare=False)


@dataclass(frozen=True, slots=True)
class Told:
    """What an editor tells readers of a change to a record: on which day, and what and why, in their words."""

    date: Day
    what: Text
    place: Place = field(default=Place(""), compare=False)


@dataclass(frozen=True, slots=True)
class ToldOfRows:
    """The same of a status table. ``states``: those whose rows it concerns, so that their pages tell it too."""

    date: Day
    what: Text
    states: tuple[StateId, ...] = ()
    place: Place = field(default=Place(""), compare=False)


@dataclass(frozen=True, slots=True)
class Practice:
    """One point of how a State, or the parties of an instrument, cooperate."""

    topic: Annotated[str, Listed("practice-topics")]
    value: Text
    source: Source
    detail: Text | None = None
    basis: Text | None = None
    place: Place = field(default=Place(""), compare=False)


@dataclass(frozen=True, slots=True)
class Provision:
    """What one article gives, by measure. ``effect``: basis, supports, domestic, encourages or defines.

    ``paragraphs``: how many numbered paragraphs the whole article has, so that one of them can be cited.
    """

    article: Article
    measures: tuple[Measure, ...]
    effect: Annotated[str, Listed("effects")]
    heading: Text
    summary: Text
    source: Source | None = None
    offences: tuple[Offence, ...] = ()
    paragraphs: int | None = None
    place: Place = field(default=Place(""), compare=False)


@dataclass(frozen=True, slots=True)
class Adoption:
    date: PartialDate
    place: Text | None = None
    source: Source | None = None


@dataclass(frozen=True, slots=True)
class EntryIntoForce:
    """Entry into force of the instrument itself: a day, ``not-in-force`` or ``not-recorded``."""

    date: Annotated[date, OneOf((NOT_IN_FORCE, NOT_RECORDED))]
    article: Article | None = None
    condition: Text | None = None
    source: Source | None = None


@dataclass(frozen=True, slots=True)
class LaterParties:
    """When the instrument enters into force for a State that consents later; ``count`` is days or months by ``rule``."""

    rule: Annotated[str, OneOf(("on-deposit", "days-after-deposit", "months-after-deposit", "first-of-month-after-months", NOT_RECORDED))]
    count: int | None = None
    article: Article | None = None
    source: Source | None = None
    place: Place = field(default=Place(""), compare=False)


@dataclass(frozen=True, slots=True)
class Registration:
    """Registration with the United Nations Secretariat (Charter, art. 102) and place in the United Nations Treaty Series."""

    number: int
    volume: int | None = None
    page: int | None = None


@dataclass(frozen=True, slots=True)
class Link:
    kind: Annotated[str, OneOf(("text", "status", "depositary"))]
    url: Url
    trust: Trust | None = None


@dataclass(frozen=True, slots=True)
class Instrument:
    """One treaty. ``serious_crime``: its cooperation reaches any serious crime, beside the offences of its protocols (UNTOC 2(b), 3(1)(b))."""

    id: str
    place: Place
    title: Text
    short: Text
    gives: Text
    kind: Annotated[str, OneOf(("universal", "regional"))]
    group: Annotated[str, Listed("groups")]
    adopted: Adoption
    entry_into_force: EntryIntoForce
    later_parties: LaterParties
    depositary: Annotated[str, Listed("depositaries")]
    source: Source
    aliases: tuple[str, ...] = ()
    organisation: OrganisationId | None = None
    parent: InstrumentId | None = None
    offences: tuple[Offence, ...] = ()
    serious_crime: bool = False
    registration: Registration | None = None
    links: tuple[Link, ...] = ()
    note: Text | None = None
    provisions: tuple[Provision, ...] = ()
    practice: tuple[Practice, ...] = ()
    changes: tuple[Told, ...] = ()

    def source_of(self, part: Provision) -> Source:
        """Where an article was read: its own source, else the record's."""
        return part.source or self.source

    def provision(self, cited: str) -> Provision | None:
        """What is recorded of an article as it is cited: of '16(10)' or '16(13)-(14)' that very entry, else article 16 where it has so many paragraphs."""
        exact = next((part for part in self.provisions if part.article == cited), None)
        paragraph = _PARAGRAPH.fullmatch(cited)
        if exact or not paragraph:
            return exact
        whole = next((part for part in self.provisions if part.article == paragraph["article"]), None)
        first, last = int(paragraph["first"]), int(paragraph["last"] or paragraph["first"])
        return whole if whole and 1 <= first <= last <= (whole.paragraphs or 0) else None


@dataclass(frozen=True, slots=True)
class Act:
    """A dated act as the depositary records it. ``effective``: the day a withdrawal takes effect, where it is not its date."""

    act: Annotated[str, Listed("act-kinds")]
    date: DayOrNotRecorded
    effective: Day | None = None
    place: Place = field(default=Place(""), compare=False)


@dataclass(frozen=True, slots=True)
class Statement:
    """A reservation, declaration, notification or objection. ``removes``: measures for which the instrument cannot be relied on towards this State."""

    kind: Annotated[str, Listed("statement-kinds")]
    topic: Annotated[str, Listed("statement-topics")]
    summary: Text
    source: Source
    article: str | None = None
    date: PartialDate | None = None
    removes: tuple[Measure, ...] = ()
    text: Quotation | None = None
    place: Place = field(default=Place(""), compare=False)


@dataclass(frozen=True, slots=True)
class Row:
    """What is recorded of one State under one instrument. ``in_force``: set only where the instrument's rule does not give it.

    A row of which an act or a statement cannot be read is not read at all (``whole``): what is left would tell something else.
    """

    acts: tuple[Act, ...] = field(default=(), metadata={"whole": True})
    in_force: Annotated[date, OneOf((NOT_RECORDED,))] | None = None
    finding: Annotated[str, OneOf(("not-party", "not-known"))] | None = None
    trust: Trust | None = None
    source: Source | None = None
    remark: str | None = None
    conflict: Text | None = None
    statements: tuple[Statement, ...] = field(default=(), metadata={"whole": True})
    place: Place = field(default=Place(""), compare=False)


@dataclass(frozen=True, slots=True)
class StatusTable:
    """Who is bound by an instrument, as its depositary's page lists it."""

    id: str
    place: Place
    source: Source
    states: dict[StateId, Row]
    changes: tuple[ToldOfRows, ...] = ()


@dataclass(frozen=True, slots=True)
class Names:
    short: Text
    formal: Text
    french_article: Annotated[str, OneOf(("l'", "le", "la", "les"))] | None = None


@dataclass(frozen=True, slots=True)
class SpokenLanguage:
    code: Annotated[str, Listed("languages")]
    status: Annotated[str, Listed("language-status")]
    source: Source | None = None


@dataclass(frozen=True, slots=True)
class Authority:
    """An office that receives, sends or executes requests; never a person."""

    matter: Measure
    role: Annotated[str, Listed("authority-roles")]
    office: Text
    source: Source
    languages: Text | None = None
    channel: Text | None = None
    basis: Text | None = None
    place: Place = field(default=Place(""), compare=False)


@dataclass(frozen=True, slots=True)
class Law:
    """A national law on one subject."""

    subject: Annotated[str, Listed("law-subjects")]
    title: Text
    source: Source
    original: str | None = None
    number: str | None = None
    date: PartialDate | None = None
    status: Text | None = None
    penalty: Text | None = None
    url: Url | None = None
    place: Place = field(default=Place(""), compare=False)


@dataclass(frozen=True, slots=True)
class State:
    """A State, keyed by ISO 3166-1 alpha-3. ``tile``: row and column in the tile grid, row 1 in the north, column 1 in the west."""

    id: str
    place: Place
    iso2: Annotated[str, Pattern(re.compile("[A-Z]{2}"), "two capital letters")]
    names: Names
    region: Annotated[str, Listed("regions")]
    source: Source
    m49: Annotated[str, Pattern(re.compile("[0-9]{3}"), "three digits")] | None = None
    tile: tuple[int, ...] = ()
    au_only: bool = False
    languages: tuple[SpokenLanguage, ...] = ()
    authorities: tuple[Authority, ...] = ()
    practice: tuple[Practice, ...] = ()
    laws: tuple[Law, ...] = ()
    changes: tuple[Told, ...] = ()


@dataclass(frozen=True, slots=True)
class Membership:
    """How a State belongs to a body; may be written as the status alone."""

    SHORTHAND: ClassVar[str] = "status"

    status: Annotated[str, Listed("membership")]
    note: Text | None = None
    source: Source | None = None


@dataclass(frozen=True, slots=True)
class Organisation:
    """A body or network and its members among the States of the handbook."""

    id: str
    place: Place
    name: Text
    kind: Annotated[str, Listed("organisation-kinds")]
    source: Source
    abbreviation: Text | None = None
    serves: Text | None = None
    url: Url | None = None
    measures: tuple[Measure, ...] = ()
    worldwide: bool = False
    members: dict[StateId, Membership] = field(default_factory=dict)
    changes: tuple[Told, ...] = ()


@dataclass(frozen=True, slots=True)
class Agreement:
    """A bilateral agreement, or one among a few States."""

    id: str
    place: Place
    parties: tuple[StateId, ...]
    title: Text
    status: Annotated[str, Listed("agreement-status")]
    source: Source
    measures: tuple[Measure, ...] = ()
    signed: PartialDate | None = None
    place_signed: Text | None = field(default=None, metadata={"key": "place"})
    in_force: PartialDate | None = None
    note: Text | None = None
    changes: tuple[Told, ...] = ()


@dataclass(frozen=True, slots=True)
class Entry:
    """A word of a closed list, with its label.

    ``general`` (measures): the wider measure under which this one can also be asked. ``subject`` (offences): whether the handbook is about it.
    ``hosts`` (depositaries): the web hosts on which it publishes its lists; those below them count too. ``addresses`` (publishers): likewise, or a
    host with the beginning of a path.
    """

    label: Text
    meaning: Text | None = None
    group: Annotated[str, Listed("groups")] | None = None
    request: bool = False
    general: Annotated[str, Listed("measures")] | None = None
    subject: bool = False
    hosts: tuple[Host, ...] = ()
    addresses: tuple[HostAndPath, ...] = ()


@dataclass(frozen=True, slots=True)
class Forms:
    """Other words that a translation may use for a term; each word stands for all that begin with it: `gel` for *gelés*, `ضحايا` for *وضحاياه*."""

    fr: tuple[str, ...] = ()
    ar: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Term:
    """A term of the glossary. ``use``: a note where the word differs between legal systems or misleads; ``forms``: for the check of translations.

    ``false_friend``: it looks or sounds like a word of another language, or of another law, that means something else; the note tells which.
    """

    term: Text
    meaning: Text
    source: Source
    use: Text | None = None
    false_friend: bool = False
    forms: Forms = Forms()


@dataclass(frozen=True, slots=True)
class Answer:
    """What answers a topic: a kind of record and an id; of an article, the treaty and its number; of a page, its name."""

    SHORTHAND: ClassVar[str] = "names"

    names: Annotated[str, Pattern(re.compile(r"[a-z]+ \S.*"), "a kind of record and an id, for example: measure extradition")]
    place: Place = field(default=Place(""), compare=False)


@dataclass(frozen=True, slots=True)
class Topic:
    """What readers ask for in words that no title has. ``to``: what answers it, the best first; by language, what is typed into the search."""

    to: tuple[Answer, ...] = field(metadata={"whole": True})
    en: tuple[str, ...] = ()
    fr: tuple[str, ...] = ()
    ar: tuple[str, ...] = ()
    place: Place = field(default=Place(""), compare=False)

    def phrases(self, language: str) -> tuple[str, ...]:
        found: tuple[str, ...] = getattr(self, language)
        return found


@dataclass(frozen=True, slots=True)
class Meeting:
    """What is known, and what is not, of the meeting that made the recommendations."""

    id: str
    place: Place
    title: Text
    held: Text
    organisers: tuple[Text, ...]
    facts: tuple[Text, ...]
    unknown: tuple[Text, ...]
    source: Source
    place_held: Text | None = field(default=None, metadata={"key": "place"})


@dataclass(frozen=True, slots=True)
class Recommendation:
    """A recommendation of the meeting, or a field of practice that it named."""

    id: str
    place: Place
    kind: Annotated[str, OneOf(("recommendation", "field"))]
    order: int
    title: Text
    words: Text
    asks: Text
    source: Source
    addressees: tuple[Text, ...] = ()
    this_year: tuple[Text, ...] = ()
    instruments: tuple[InstrumentId, ...] = ()
    measures: tuple[Measure, ...] = ()
    indicators: tuple[Annotated[str, Refers("indicator")], ...] = ()
    changes: tuple[Told, ...] = ()


_PARAGRAPH = re.compile(r"(?P<article>[0-9]+)\((?P<first>[0-9]{1,3})\)(\([a-z]\)|-\((?P<last>[0-9]{1,3})\))?")
"""A paragraph, a letter of one, or some that follow each other: 16(10), 12(1)(a), 16(13)-(14)."""
Citation = Annotated[str, Pattern(re.compile(r"[a-z0-9]+(-[a-z0-9]+)* [0-9IVXLC][0-9A-Za-z(),; ./–-]*"), "the instrument's id, a space and the article, for example: untoc 18(15)")]


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a checklist. ``protection``: a prompt for the protection of persons, at the step where it bites."""

    do: Text
    why: Text | None = None
    articles: tuple[Citation, ...] = ()
    protection: bool = False
    place: Place = field(default=Place(""), compare=False)


@dataclass(frozen=True, slots=True)
class Choice:
    """One of the answers that a field of a form offers."""

    id: Id
    label: Text


@dataclass(frozen=True, slots=True)
class FormField:
    """A field of a request form: what is asked, why, and the article that requires it.

    ``when``: the choice of another field that brings this one up; ``protection``: it serves the protection of persons.
    """

    id: Id
    label: Text
    why: Text
    kind: Annotated[str, OneOf(("line", "text", "date", "moment", "state", "choice", "choices"))]
    articles: tuple[Citation, ...] = ()
    required: bool = False
    when: Id | None = None
    protection: bool = False
    example: Text | None = None
    choices: tuple[Choice, ...] = ()
    place: Place = field(default=Place(""), compare=False)


@dataclass(frozen=True, slots=True)
class FormSection:
    """Fields of a request form that belong together; a field that several forms share stands as its id alone."""

    id: Id
    title: Text
    fields: tuple[FormField | Annotated[str, Refers("shared field")], ...]


RULES = ("empty", "too-short", "time-zone", "identifier", "over-broad", "no-link", "urgency-reason", "penalty-text", "language", "no-basis", "same-state")
"""What the request builder can find in a draft; one function each in web/requests/preflight.js."""


@dataclass(frozen=True, slots=True)
class Pitfall:
    """What gets a request refused: told when ``rule`` finds it in the ``fields``; without ``fields``, in the whole form."""

    rule: Annotated[str, OneOf(RULES)]
    message: Text
    fields: tuple[Id, ...] = ()
    articles: tuple[Citation, ...] = ()
    place: Place = field(default=Place(""), compare=False)


@dataclass(frozen=True, slots=True)
class SharedParts:
    """Fields, and pitfalls (one a rule), that several request forms share."""

    id: str
    place: Place
    fields: tuple[FormField, ...]
    pitfalls: tuple[Pitfall, ...]


@dataclass(frozen=True, slots=True)
class Guide:
    """How to do a task: a checklist of steps, or a request form with what gets such a request refused.

    ``refused``: how such requests fail; of a form, what no program can find. ``opening`` and ``closing`` may hold ids of fields in braces.
    """

    id: str
    place: Place
    kind: Annotated[str, OneOf(("checklist", "request"))]
    order: int
    title: Text
    purpose: Text
    source: Source
    measures: tuple[Measure, ...] = ()
    steps: tuple[Step, ...] = ()
    refused: tuple[Text, ...] = ()
    opening: Text | None = None
    sections: tuple[FormSection, ...] = ()
    closing: Text | None = None
    pitfalls: tuple[Pitfall | Annotated[str, Refers("shared pitfall")], ...] = ()
    changes: tuple[Told, ...] = ()


@dataclass(frozen=True, slots=True)
class HandbookPage:
    """What a page of prose is about, from the block at its head. ``id``: its path below docs/ without the ending, as `protection/children`.

    ``for_trainer``: it holds answers, so menus, the search and participants' copies leave it out.
    """

    id: str
    place: Place
    theme: Annotated[str, Listed("themes")] | None = None
    measures: tuple[Measure, ...] = ()
    for_trainer: bool = False


@dataclass(frozen=True, slots=True)
class Indicator:
    """A figure computed from the records; ``compute`` names the function in `indicators`."""

    title: Text
    definition: Text
    compute: str
    caveat: Text | None = None
    instruments: tuple[InstrumentId, ...] = ()
    measure: Measure | None = None
    subject: Annotated[str, Listed("law-subjects")] | None = None


@dataclass(frozen=True, slots=True)
class Handbook:
    """The handbook itself, from `handbook.yaml`: how it is called, and in which languages it appears.

    ``name``: a short name for programs, by which its feeds and books are told from those of another handbook. ``release``: where it is not told,
    that of the engine.
    """

    place: Place
    name: Annotated[str, Pattern(re.compile(r"[a-z0-9]+(-[a-z0-9]+)*"), "small letters, digits and single hyphens")]
    title: Text
    short: Text
    line: Text
    editors: Text
    languages: tuple[Annotated[str, OneOf(LANGUAGES)], ...] = LANGUAGES
    release: str | None = None

    @property
    def editions(self) -> tuple[str, ...]:
        """The languages in which it appears, in their order; English, in which its pages are written, is always one."""
        return tuple(language for language in LANGUAGES if language in ("en", *self.languages))


Record = Any
"""One of the record classes above."""


WORDS_FOR_ALL: dict[str, str] = {
    "title": "the title, in three languages",
    "label": "how it is shown, in three languages",
    "source": "where this was read; left out where the source above it holds for this as well",
    "measures": "the measures that it serves, words of vocabularies/measures.yaml",
    "articles": "the articles that require it, each as `untoc 18(15)`",
    "id": "its name within the record: small letters, digits and single hyphens",
}
"""What a key holds wherever it stands, for what the READMEs and `WORDS` do not tell."""

WORDS: dict[type, dict[str, str]] = {
    Adoption: {"date": "the day of adoption", "place": "the place of adoption, in three languages"},
    Answer: {"names": "a kind of record and its id, for example: measure extradition"},
    Registration: {"number": "its number in the registration with the Secretariat", "volume": "the volume of the United Nations Treaty Series", "page": "the page in that volume"},
    Link: {"kind": "`text`: the treaty itself; `status`: the list of who is bound; `depositary`: the depositary's page", "url": "the address", "trust": "how far it can be trusted"},
    Practice: {
        "topic": "what it is about, a word of vocabularies/practice-topics.yaml",
        "value": "how it is done, in a few words",
        "detail": "what there is to know beside it",
        "basis": "the law or treaty on which it rests",
        "source": "where this was read",
    },
    Statement: {"source": "where the statement was read"},
    StatusTable: {"states": "a row for each State, by its three letters"},
    Row: {"acts": "what the State did, with the day on which the depositary received it"},
    Act: {
        "act": "what was done, a word of vocabularies/act-kinds.yaml",
        "date": "the day of the deposit (of a signature: of signing), or `not-recorded`",
        "effective": "of a withdrawal alone: the day on which it takes effect, where that is not its date",
    },
    State: {
        "iso2": "the State's two letters in ISO 3166-1",
        "m49": "the State's three digits in the United Nations list M49",
        "names": "as the United Nations name it",
        "au_only": "true for the member of the African Union that the United Nations do not list; it is shown only where the African Union lists it",
        "languages": "its official languages",
    },
    Names: {"short": "the short name, in three languages; the French without its article", "formal": "the formal name, in three languages"},
    SpokenLanguage: {"code": "the language, a word of vocabularies/languages.yaml", "status": "what it is in the State, a word of vocabularies/language-status.yaml", "source": "where this was read"},
    Authority: {"office": "the office, never a person", "source": "where this was read"},
    Law: {"source": "where this was read"},
    Organisation: {"name": "its name, in three languages", "members": "its members among the States of the handbook, by their three letters"},
    Membership: {"status": "how the State belongs to it, a word of vocabularies/membership.yaml", "note": "what there is to know beside it, in three languages"},
    Agreement: {"parties": "the States that it binds, by their three letters", "source": "where the agreement was read"},
    Entry: {"subject": "of an offence: true where the handbook is about it"},
    Term: {
        "term": "the term, in three languages",
        "meaning": "what it means, in three languages",
        "use": "what to mind: where the word differs between legal systems, or misleads",
        "false_friend": "true where it looks like a word of another language or law that means something else; `use` tells which",
    },
    Meeting: {"organisers": "who organised it", "place": "where it was held, in three languages"},
    Recommendation: {"order": "its place in the list: a whole number"},
    Guide: {"sections": "of a request form: its fields, in groups that belong together", "source": "on what it rests"},
    FormSection: {"title": "the heading of the group, in three languages", "fields": "the fields of the group; one that several forms share stands as its name alone"},
    FormField: {
        "label": "what is asked, in three languages",
        "why": "why it is asked, in three languages",
        "kind": "`line`, `text`, `date`, `moment` (a day and an hour), `state`, `choice` (one of several) or `choices` (any of several)",
        "required": "true where a request without it is refused",
        "when": "the name of the choice, in another field, that brings this one up",
        "protection": "true where it serves the protection of persons",
        "example": "an example of an answer, in three languages",
        "choices": "the answers that are offered",
    },
    Pitfall: {
        "rule": "what the request builder looks for",
        "message": "what the prosecutor is told, in three languages",
        "fields": "the fields in which it is looked for; left out: in the whole form",
    },
    SharedParts: {"fields": "fields that several request forms share", "pitfalls": "what gets a request refused, in several request forms"},
    Indicator: {"definition": "what is counted, and how", "subject": "the laws that are counted, a word of vocabularies/law-subjects.yaml"},
}
"""What a key holds, where the READMEs do not tell it: for the hover of editors' programs."""
