"""The list of what there is to take along: for programs, for `sha256sum --check`, and as a page in three languages."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from html import escape
from pathlib import Path
from urllib.parse import quote

from treatybook.dist.sayings import said_size, saying
from treatybook.landing import document
from treatybook.sphinxext.words import LANGUAGE_NAMES, LANGUAGES, direction, words

ALL = "all"


@dataclass(frozen=True)
class Item:
    """A file: ``kind`` is site, book or pdf; ``language`` one of the three or `all`; ``name`` its path in the folder of the list."""

    name: str
    kind: str
    language: str
    bytes: int
    sha256: str


@dataclass(frozen=True)
class Listing:
    """The files of one release."""

    release: str
    edition: str
    files: tuple[Item, ...]


def item(path: Path, name: str, kind: str, language: str) -> Item:
    content = path.read_bytes()
    return Item(name, kind, language, len(content), hashlib.sha256(content).hexdigest())


def as_json(listing: Listing) -> str:
    return json.dumps(asdict(listing), ensure_ascii=False, indent=2) + "\n"


def as_sums(listing: Listing) -> str:
    """One line a file, as `sha256sum --check SHA256SUMS` reads it in that folder."""
    return "".join(f"{file.sha256}  {file.name}\n" for file in listing.files)


def as_page(listing: Listing, editions: Mapping[str, str], languages: Sequence[str], told: Collection[str] = ()) -> str:
    """The page of downloads; ``editions``: the day of the edition as each language says it; ``told``: languages with a page on how to use the files."""
    sections = "".join(_section(listing, language, editions[language], language in told) for language in languages)
    heading = " · ".join(f'<span lang="{language}">{escape(saying("title", language))}</span>' for language in languages)
    back = "".join(f'<a class="plain" href="../{language}/index.html" lang="{language}" hreflang="{language}" dir="{direction(language)}">{escape(words(language)["back"])}</a>\n' for language in languages)
    return document(saying("title", "en"), "../", f'<h1>{heading}</h1>\n{sections}<p class="homes">\n{back}</p>\n', ())


def _section(listing: Listing, language: str, edition: str, told: bool) -> str:
    said = saying("edition", language).format(date=edition, release=listing.release)
    rows = "".join(_row(file, language) for file in listing.files if file.language in (language, ALL))
    about = f'<p><a class="plain" href="../{language}/about/offline.html">{escape(words(language)["about_copies"])}</a></p>\n' if told else ""
    return (
        f'<section lang="{language}" dir="{direction(language)}">\n<h2>{LANGUAGE_NAMES[language]}</h2>\n'
        f'<p>{escape(said)}</p>\n{rows}<p>{escape(saying("sums", language))} <a class="plain" href="SHA256SUMS">SHA256SUMS</a></p>\n{about}</section>\n'
    )


def _row(file: Item, language: str) -> str:
    what = saying(ALL if file.language == ALL else file.kind, language)
    return (
        f'<a href="{escape(quote(file.name))}"><b><bdi dir="ltr">{escape(file.name)}</bdi> · {escape(said_size(file.bytes, language))}</b> '
        f'<span>{escape(what)}</span> <code>{file.sha256}</code></a>\n'
    )


def printed_books(folder: Path, site: Path) -> Iterator[Item]:
    """The printed books where they have been set: the handbook and its themes; those of single States and sheets are in the folder too."""
    for language in LANGUAGES:
        for path in sorted((folder / language).rglob("*.pdf")):
            yield item(path, path.relative_to(site).as_posix(), "pdf", language)
