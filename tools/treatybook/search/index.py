"""The files that the browser's search reads: one with all titles, others with names and words in their order, others with texts.

A query loads the first, of the others those that hold its words, and the texts of what it shows: a few dozen kilobytes in all.
"""

from __future__ import annotations

import json
import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from os.path import commonprefix

from treatybook.model import Topic
from treatybook.search.entries import KINDS, Entry
from treatybook.search.same import ALIKE, SAME
from treatybook.search.words import IGNORED, KEPT, LEAST, numbers, terms, words_in

GENERIC = (
    "convention protocol protocole treaty traité agreement accord republic république against contre relative relatif united nations unies protection "
    "اتفاقية بروتوكول معاهدة جمهورية لمكافحة المتعلقة بشأن الخاصة"
).split()
"""Words that are no name by themselves: 'Riyadh' is asked for, not 'agreement'."""
# What a word in each place of an entry is worth; a posting has one digit, 1 to 9.
OWN_TITLE, OTHER_NAME, HEADING, ABOUT = 9, 7, 4, 3
OTHER_WORD_OF_A_GROUP = 0.6
OTHER_FORM_OF_A_WORD = 0.9
WHOLE = 9
"""What a word is worth in a phrase that holds it."""
MOST_PAGES_OF_A_HEADING = 3
WEIGHT = 1.2
"""Of the words of a phrase: one step of what they tell."""
MOST_SHARED = 35
"""Letters that a title or an address may leave to the one before it: what one sign can tell."""
SHORT = 60
"""Words of a text that defines rather than tells: each of them counts for more."""
COMMON = 0.05
"""A word is common that is found in more than this share of all entries."""

Place = tuple[Entry, str, str]
"""An entry, the page that shows it (its docname), and its address from the root of the edition."""

MOST_IN_A_FILE = 1600
"""Letters of a file of words or of texts, as far as its parts can be parted: a query loads one for each of its words, and one for each answer it shows."""


def search_files(places: Sequence[Place], topics: Iterable[Topic], language: str) -> dict[str, str]:
    """Name of file -> its text, for one language."""
    found = _postings(places, language)
    answered = _answered(places, topics, language)
    phrases = [terms(phrase, language) for said, _ in answered for phrase in said]
    sought = _sought(phrases, language)
    postings = {term: _both(found.get(term, {}), sought.get(term, {})) for term in {*found, *sought}}
    common = {term for term, where in found.items() if len(where) > COMMON * len(places)}
    borne: dict[str, dict[str, list[int]]] = defaultdict(dict)
    for (first, name), numbered in _names(places, common, language).items():
        borne[first][name] = numbered
    known = sorted({*postings, *borne})
    pieces = _pieces([len(term) + len(postings.get(term, "")) + len(_json(borne.get(term, {}))) for term in known])
    texts = [_passages(number, entry) for number, (entry, _, _) in enumerate(places)]
    chunks = _pieces([len(_json(passages)) for passages in texts])
    index = _index(places, language) | _topic_index(answered, phrases) | {"words": [known[piece.start] for piece in pieces], "texts": [chunk.start for chunk in chunks]}
    files = {"index.js": _call("treatybookSearchIndex", index)}
    for number, piece in enumerate(pieces):
        held = known[piece.start : piece.stop]
        here = {name: numbered for term in held for name, numbered in borne.get(term, {}).items()}
        files[f"words-{number}.js"] = _call("treatybookSearchWords", number, {term: postings[term] for term in held if term in postings}, here)
    for number, chunk in enumerate(chunks):
        files[f"text-{number}.js"] = _call("treatybookSearchText", number, [passage for entry in chunk for passage in texts[entry]])
    return files


def _pieces(sizes: Sequence[int]) -> list[range]:
    """Neighbours put together until a file is full; what is larger than a file has one of its own."""
    pieces, start, size = [], 0, 0
    for number, each in enumerate(sizes):
        if number > start and size + each > MOST_IN_A_FILE:
            pieces.append(range(start, number))
            start, size = number, 0
        size += each
    return [*pieces, range(start, len(sizes))] if sizes else []


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _call(function: str, *arguments: object) -> str:
    return f"{function}({', '.join(_json(each) for each in arguments)});\n"


def _cited(article: str) -> Iterator[str]:
    """The numbers by which a part of a treaty is asked for: of '26-27', both; of '31(1)-(2)', both paragraphs, and '31'."""
    first, *rest = numbers(article) or [""]
    if not first:
        return  # a preamble or an annex
    yield first
    head, _, paragraph = first.partition("(")
    if paragraph:
        yield head
        yield first.rpartition("(")[0]
        ends = [int(found) for found in re.findall(r"\((\d+)\)", article)]
        yield from (f"{head}({each})" for each in range(ends[0], ends[-1] + 1) if len(ends) == 2 and "-" in article)
    elif rest and "-" in article and first.isdigit() and rest[0].isdigit():
        yield from (str(each) for each in range(int(first) + 1, int(rest[0]) + 1))


def _index(places: Sequence[Place], language: str) -> dict[str, object]:
    articles: dict[str, list[int]] = defaultdict(list)
    states = {entry.home[1]: number for number, (entry, _, _) in enumerate(places) if entry.kind == "state"}
    for number, (entry, _, _) in enumerate(places):
        if entry.article:
            for cited in dict.fromkeys(_cited(entry.article)):
                articles[cited].append(number)
    for cited, found in articles.items():
        found.sort(key=lambda number: places[number][0].article != cited)  # the article itself before its paragraphs
    return {
        "language": language,
        "ignored": sorted(IGNORED),
        "kept": KEPT,
        "kinds": [KINDS.index(entry.kind) for entry, _, _ in places],
        "titles": _shortened([entry.title for entry, _, _ in places]),
        "places": _shortened([address for _, _, address in places]),
        "weights": "".join(str(min(9, round(10 * entry.weight))) for entry, _, _ in places),
        "codes": {code: number for number, (entry, _, _) in enumerate(places) for code in entry.codes},
        "asked": {number: _leads(places, entry.home[1]) for number, (entry, _, _) in enumerate(places) if entry.asked},
        "parties": {number: [states[party] for party in entry.parties if party in states] for number, (entry, _, _) in enumerate(places) if entry.parties},
        "articles": articles,
        "treaties": _treaties(places),
    }


def _shortened(texts: Sequence[str]) -> list[str]:
    """Each text with a sign for how many letters it shares with the one before, in place of these letters."""
    found, last = [], ""
    for text in texts:
        shared = min(len(commonprefix((last, text))), MOST_SHARED)
        found.append(_base36(shared) + text[shared:])
        last = text
    return found


def _leads(places: Sequence[Place], measure: str) -> list[int]:
    """The article and the page of the handbook that say most of a measure: those that it stands foremost in, and that most need."""
    found = []
    for kind in ("article", "page"):
        serving = [(entry.serves.index(measure), -entry.weight, number) for number, (entry, _, _) in enumerate(places) if entry.kind == kind and measure in entry.serves]
        found += [number for _, _, number in sorted(serving)[:1]]
    return found


def _names(places: Sequence[Place], common: set[str], language: str) -> dict[tuple[str, str], list[int]]:
    """First stem, and stems of a name joined -> the entries that bear it; and of a name without what is generic, where something is left.

    The name of a State that has the stem of a common word is one only as it is written, after '=': 'Mali' is in Arabic nearly 'financial'.
    """
    generic = {term for word in GENERIC for term in terms(word, language)}
    found: dict[tuple[str, str], list[int]] = defaultdict(list)
    for number, (entry, _, _) in enumerate(places):
        if entry.kind == "article":
            continue
        for name in entry.names:
            stems = terms(name, language)
            core = [stem for stem in stems if stem not in generic]
            for form in (stems, core):
                if not set(form) - generic:
                    continue
                exact = entry.kind == "state" and len(form) == 1 and form[0] in common
                key = form[0], f"={words_in(name)[stems.index(form[0])]}" if exact else " ".join(form)
                if number not in found[key]:
                    found[key].append(number)
    return found


def _treaties(places: Sequence[Place]) -> list[int]:
    """For each article the number of its treaty's entry; -1 for what is no article."""
    treaty = {entry.home[1]: number for number, (entry, _, _) in enumerate(places) if entry.kind == "instrument"}
    return [treaty[entry.home[1]] if entry.kind == "article" else -1 for entry, _, _ in places]


def _postings(places: Sequence[Place], language: str) -> dict[str, dict[int, int]]:
    """Term -> entry -> what the term is worth there."""
    found: dict[str, dict[int, int]] = defaultdict(dict)
    telling = _telling(places)
    for number, (entry, _, _) in enumerate(places):
        for term, worth in _worth(entry, telling, language).items():
            found[term][number] = worth
    return _with_groups(found, language)


def _with_groups(own: Mapping[str, Mapping[int, int]], language: str) -> dict[str, dict[int, int]]:
    """Let each word find what the other forms of it, and the other words of its groups, find by themselves."""
    found = defaultdict(dict, {term: dict(where) for term, where in own.items()})
    for groups, factor in (([*_stems(ALIKE[language], language), *_attached(own)], OTHER_FORM_OF_A_WORD), (_stems(SAME[language], language), OTHER_WORD_OF_A_GROUP)):
        for group in groups:
            _share(own, found, group, factor)
    return {term: where for term, where in found.items() if where}


def _stems(groups: Iterable[Sequence[str]], language: str) -> list[list[str]]:
    return [list(dict.fromkeys(term for word in group for term in terms(word, language))) for group in groups]


def _attached(own: Iterable[str]) -> list[list[str]]:
    """Arabic words with 'with' or 'for' before them, where the word is known without it."""
    return [[term, term[1:]] for term in own if term[0] in "بل" and len(term) > LEAST and term[1:] in own]


def _answered(places: Sequence[Place], topics: Iterable[Topic], language: str) -> list[tuple[tuple[str, ...], list[int]]]:
    """The phrases of each topic and the entries that answer it; topics that nothing here answers are left out."""
    known = {_named(entry): number for number, (entry, _, _) in reversed(list(enumerate(places)))}
    found = ((topic.phrases(language), [known[answer.names] for answer in topic.to if answer.names in known]) for topic in topics)
    return [(phrases, answers) for phrases, answers in found if answers]


def _named(entry: Entry) -> str:
    """As a topic names an entry: an article by its treaty and number."""
    return f"article {entry.home[1]} {entry.article}" if entry.article else " ".join(entry.home)


def _sought(phrases: Sequence[Sequence[str]], language: str) -> dict[str, dict[int, int]]:
    """Term -> phrase -> what the term is worth in it."""
    found: dict[str, dict[int, int]] = defaultdict(dict)
    for number, phrase in enumerate(phrases):
        for term in phrase:
            found[term][number] = WHOLE
    return _with_groups(found, language)


def _topic_index(answered: Sequence[tuple[Sequence[str], list[int]]], phrases: Sequence[Sequence[str]]) -> dict[str, object]:
    """Of each topic its answers and how many phrases it has; of each phrase how much its words tell, in steps of WEIGHT, a sign each."""
    held = Counter(term for phrase in phrases for term in set(phrase))
    tells = (sum(math.log(1 + len(phrases) / (1 + held[term])) for term in set(phrase)) for phrase in phrases)
    return {
        "topics": [answers for _, answers in answered],
        "phrases": [len(said) for said, _ in answered],
        "tells": "".join(_base36(min(35, round(each / WEIGHT))) for each in tells),
    }


def _telling(places: Sequence[Place]) -> set[str]:
    """Headings that tell one page from others; those that stand on many, as 'Sources', tell nothing of any."""
    counted = Counter(heading for entry, _, _ in places for heading in dict.fromkeys(heading for _, heading, _ in entry.passages))
    return {heading for heading, count in counted.items() if count <= MOST_PAGES_OF_A_HEADING}


def _worth(entry: Entry, telling: set[str], language: str) -> dict[str, int]:
    passages = [entry.text, *(text for _, _, text in entry.passages)]
    counts = Counter(term for text in passages for term in terms(text, language))
    # Much said is worth more, but less and less; in a long text, less.
    long = 1 + math.log10(1 + sum(counts.values()) / 100)
    least = 2 if sum(counts.values()) <= SHORT else 1
    worth = {term: max(least, min(3, round((1 + math.log2(count)) / long))) for term, count in counts.items()}
    for words, at_least in ((entry.about, ABOUT), (" ".join(heading for _, heading, _ in entry.passages if heading in telling), HEADING), (" ".join((*entry.names, *entry.codes[:1])), OTHER_NAME), (entry.title, OWN_TITLE)):
        for term in terms(words, language):
            worth[term] = max(worth.get(term, 0), at_least)
    return worth


def _share(own: Mapping[str, Mapping[int, int]], found: dict[str, dict[int, int]], group: Sequence[str], factor: float) -> None:
    """Let each word of a group find what the others find by themselves, for less."""
    for term in group:
        for other in group:
            for number, worth in own.get(other, {}).items():
                least = max(1, round(worth * factor))
                if other != term:
                    found[term][number] = max(found[term].get(number, 0), least)


def _both(entries: Mapping[int, int], phrases: Mapping[int, int]) -> str:
    """What a word is worth in entries, and after '~' in phrases."""
    return _packed(entries) + (f"~{_packed(phrases)}" if phrases else "")


def _packed(found: Mapping[int, int]) -> str:
    """Steps from entry to entry in base 36, each followed by its worth as a capital letter: '3A5C'."""
    packed, last = [], 0
    for number in sorted(found):
        packed.append(_base36(number - last) + chr(64 + found[number]))
        last = number
    return "".join(packed)


def _base36(number: int) -> str:
    digits = ""
    while True:
        number, digit = divmod(number, 36)
        digits = "0123456789abcdefghijklmnopqrstuvwxyz"[digit] + digits
        if not number:
            return digits


def _passages(number: int, entry: Entry) -> list[tuple[int, str, str, str]]:
    """What is shown of an entry in part: its number, and of each part anchor, heading and text."""
    passages = entry.passages or (("", "", f"{entry.text} {entry.facts}"),)
    return [(number, anchor, heading, " ".join(text.split())) for anchor, heading, text in passages if text.strip()]
