"""The files that the browser's search reads: one with all titles, one a first letter with names and words, one a page with its texts.

A query loads the first, the files of its words' first letters, and the texts of the pages it shows: a few dozen kilobytes in all.
"""

from __future__ import annotations

import json
import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from treatybook.search.entries import KINDS, Entry
from treatybook.search.same import SAME
from treatybook.search.words import IGNORED, numbers, terms

GENERIC = (
    "convention protocol protocole treaty traité agreement accord republic république against contre relative relatif united nations unies protection "
    "اتفاقية بروتوكول معاهدة جمهورية لمكافحة المتعلقة بشأن الخاصة"
).split()
"""Words that are no name by themselves: 'Riyadh' is asked for, not 'agreement'."""
# What a word in each place of an entry is worth; a posting has one digit, 1 to 9.
OWN_TITLE, OTHER_NAME, HEADING = 9, 7, 4
OTHER_WORD_OF_A_GROUP = 0.6
Place = tuple[Entry, str, str]
"""An entry, the page that shows it (its docname), and its address from the root of the edition."""


def search_files(places: Sequence[Place], language: str) -> dict[str, str]:
    """Name of file -> its text, for one language."""
    postings = _postings(places, language)
    shards: dict[str, tuple[dict[str, str], dict[str, list[int]]]] = defaultdict(lambda: ({}, {}))
    for term, found in sorted(postings.items()):
        shards[shard_of(term)][0][term] = _packed(found)
    for name, numbered in _names(places, language).items():
        shards[shard_of(name)][1][name] = numbered
    files = {"index.js": _call("treatybookSearchIndex", _index(places, language, sorted(shards)))}
    files |= {f"words-{key}.js": _call("treatybookSearchWords", key, *parts) for key, parts in sorted(shards.items())}
    return files | _texts(places)


def shard_of(term: str) -> str:
    """The file that holds a term, or a name that begins with it: called by the first letter's number, which is plain in any script."""
    return "0" if term[0].isdigit() else f"{ord(term[0]):x}"


def text_file(docname: str) -> str:
    """The file with the texts of a page."""
    return f"text-{docname.replace('/', '--')}.js"


def _call(function: str, *arguments: object) -> str:
    return f"{function}({', '.join(json.dumps(each, ensure_ascii=False, separators=(',', ':')) for each in arguments)});\n"


def _index(places: Sequence[Place], language: str, shards: list[str]) -> dict[str, object]:
    articles: dict[str, list[int]] = defaultdict(list)
    for number, (entry, _, _) in enumerate(places):
        for cited in dict.fromkeys(numbers(entry.article)[:1]):
            articles[cited.partition("(")[0]].append(number)
            if "(" in cited:
                articles[cited].append(number)
    return {
        "language": language,
        "ignored": sorted(IGNORED),
        "kinds": [KINDS.index(entry.kind) for entry, _, _ in places],
        "titles": [entry.title for entry, _, _ in places],
        "places": [address for _, _, address in places],
        "weights": "".join(str(min(9, round(10 * entry.weight))) for entry, _, _ in places),
        "codes": {entry.home[1]: number for number, (entry, _, _) in enumerate(places) if entry.kind == "state"},
        "articles": articles,
        "treaties": _treaties(places),
        "shards": shards,
    }


def _names(places: Sequence[Place], language: str) -> dict[str, list[int]]:
    """Stems of a name, joined -> the entries that bear it; and of a name without what is generic, where something is left."""
    generic = {term for word in GENERIC for term in terms(word, language)}
    found: dict[str, list[int]] = defaultdict(list)
    for number, (entry, _, _) in enumerate(places):
        if entry.kind == "article":
            continue
        for name in entry.names:
            if name.isupper() and entry.kind == "state":
                continue  # codes stand apart: `MAR` is a State, `mar` is not
            stems = terms(name, language)
            core = [stem for stem in stems if stem not in generic]
            for form in (stems, core):
                key = " ".join(form)
                if key and set(form) - generic and number not in found[key]:
                    found[key].append(number)
    return found


def _treaties(places: Sequence[Place]) -> list[int]:
    """For each article the number of its treaty's entry; -1 for what is no article."""
    treaty = {entry.home[1]: number for number, (entry, _, _) in enumerate(places) if entry.kind == "instrument"}
    return [treaty[entry.home[1]] if entry.kind == "article" else -1 for entry, _, _ in places]


def _postings(places: Sequence[Place], language: str) -> dict[str, dict[int, int]]:
    """Term -> entry -> what the term is worth there."""
    found: dict[str, dict[int, int]] = defaultdict(dict)
    for number, (entry, _, _) in enumerate(places):
        for term, worth in _worth(entry, language).items():
            found[term][number] = worth
    for group in SAME[language]:
        _share(found, [term for word in group for term in terms(word, language)])
    return found


def _worth(entry: Entry, language: str) -> dict[str, int]:
    passages = [entry.text, *(text for _, _, text in entry.passages)]
    counts = Counter(term for text in passages for term in terms(text, language))
    # Much said is worth more, but less and less; in a long text, less.
    long = 1 + math.log10(1 + sum(counts.values()) / 100)
    worth = {term: max(1, min(3, round((1 + math.log2(count)) / long))) for term, count in counts.items()}
    for words, at_least in ((" ".join(heading for _, heading, _ in entry.passages), HEADING), (" ".join(entry.names), OTHER_NAME), (entry.title, OWN_TITLE)):
        for term in terms(words, language):
            worth[term] = max(worth.get(term, 0), at_least)
    return worth


def _share(found: dict[str, dict[int, int]], group: Iterable[str]) -> None:
    """Let each word of a group find what the others find, for less."""
    group = list(dict.fromkeys(group))
    before = {term: dict(found.get(term, {})) for term in group}
    for term in group:
        for other in group:
            for number, worth in before[other].items():
                least = max(1, round(worth * OTHER_WORD_OF_A_GROUP))
                if other != term:
                    found[term][number] = max(found[term].get(number, 0), least)


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


def _texts(places: Sequence[Place]) -> dict[str, str]:
    """The passages of each page: [entry, anchor, heading, text]."""
    pages: dict[str, list[tuple[int, str, str, str]]] = defaultdict(list)
    for number, (entry, docname, _) in enumerate(places):
        passages = entry.passages or (("", "", entry.text),)
        pages[docname] += [(number, anchor, heading, " ".join(text.split())) for anchor, heading, text in passages if text.strip()]
    return {text_file(docname): _call("treatybookSearchText", docname, passages) for docname, passages in sorted(pages.items())}
