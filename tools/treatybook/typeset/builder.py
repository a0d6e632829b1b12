"""The Sphinx builder `typeset`: resolves the pages once and sets every book, or the one that was asked for."""

from __future__ import annotations

import fnmatch
import shutil
import time
from collections.abc import Set as AbstractSet
from pathlib import Path
from typing import Any

from sphinx.application import Sphinx
from sphinx.builders import Builder
from sphinx.util import logging

from treatybook.sphinxext.domain import build_moment, domain_of
from treatybook.sphinxext.words import words as words_of_frame
from treatybook.typeset.books import HANDBOOK, Book, Part, all_books
from treatybook.typeset.edition import Edition, edition
from treatybook.typeset.indexing import index_source
from treatybook.typeset.qr import qr_svg
from treatybook.typeset.sheets import add_room, as_sheet
from treatybook.typeset.source import array, line, string, words
from treatybook.typeset.wording import book_words
from treatybook.typeset.writer import INTERNAL, TEMPLATE, Page, Setting, write_page

logger = logging.getLogger(__name__)
_HEAVY = {".svg", ".png", ".jpg", ".jpeg", ".gif", ".webp"}


class TypesetBuilder(Builder):
    """Pages as PDF/UA, by way of Typst."""

    name = "typeset"
    format = "typeset"
    epilog = "The books stand in %(outdir)s."
    supported_image_types = ["image/svg+xml", "image/png", "image/jpeg", "image/gif", "image/webp"]
    allow_parallel = False

    def init(self) -> None:
        self._pages: dict[tuple[str, bool, bool, bool], Page] = {}

    def get_outdated_docs(self) -> str:
        return "all books"

    def get_target_uri(self, docname: str, typ: str | None = None) -> str:
        return INTERNAL + docname

    def get_relative_uri(self, from_: str, to: str, typ: str | None = None) -> str:
        return self.get_target_uri(to, typ)

    def write_documents(self, docnames: AbstractSet[str]) -> None:
        """Set the books. A book that cannot be set is a warning, and the others are set all the same."""
        books = [book for book in all_books(self.env) if is_asked_for(book, self.config.typeset_only)]
        if not books:
            logger.warning("No book is called '%s'. There are: %s.", self.config.typeset_only, ", ".join(book.name for book in all_books(self.env)))
        shutil.copy2(TEMPLATE, self.outdir / TEMPLATE.name)
        imprint = edition(domain_of(self.env).wording)
        for book in books:
            self._make(book, imprint)

    def _make(self, book: Book, imprint: Edition) -> None:
        pages = [self._page(part, book.kind) for part in book.parts]
        source = Path(self.outdir, f"{book.name}.typ")
        source.parent.mkdir(parents=True, exist_ok=True)
        source.write_text(self._source(book, pages, imprint), encoding="utf-8")
        for page in pages:
            self._copy(page.pictures)
        from treatybook.typeset.press import (  # loads Typst, which the site does without
            NotSet,
            set_pdf,
            set_sheet,
        )

        started = time.monotonic()
        try:
            set_it = set_sheet if book.kind == "sheet" else set_pdf
            made = set_it(source, Path(self.outdir), [headed for page in pages for headed in page.row_headers], build_moment())
        except NotSet as refused:
            logger.warning("The book '%s' was not set: %s", book.name, refused)
            return
        source.with_suffix(".pdf").write_bytes(made)
        logger.info("%s.pdf: %.1f s, %d kB", book.name, time.monotonic() - started, len(made) // 1000)

    def _page(self, part: Part, kind: str) -> Page:
        sheet, pen = kind == "sheet", kind == "participant"
        key = (part.docname, part.answers, sheet, pen)
        if key not in self._pages:
            document = self.env.get_and_resolve_doctree(part.docname, self, tags=self.tags)
            if sheet:
                as_sheet(document)
            say, wording = book_words(self.config.language), domain_of(self.env).wording
            if pen:
                add_room(document, (say["name"], wording.say("Date")))
            elif sheet and self._is_form(part.docname):
                add_room(document, tuple(map(wording.say, ("Case number", "Signature"))))
            setting = Setting(self.config.language, part.answers, sheet, pen, self._picture, lambda message, node: logger.warning(message, location=node))
            self._pages[key] = write_page(document, part.docname, setting)
        return self._pages[key]

    def _source(self, book: Book, pages: list[Page], imprint: Edition) -> str:
        say, frame = book_words(self.config.language), words_of_frame(self.config.language)
        labels = frozenset().union(*(page.anchors for page in pages))
        about = [told[:1].upper() + told[1:] for told in (imprint.release, imprint.day, imprint.sources, frame["footer"], frame["whose_words"])]
        language = self.config.language
        subtitle = {"participant": say["participant"], "trainer": say["trainer"]}.get(book.kind, "" if book.kind == HANDBOOK else self.config.project)
        head = {
            "language": string(language),
            "title": string(words(book.title)),
            "shown-title": line(book.title, language),
            "subtitle": line(subtitle, language),
            "about": array([line(told, language) for told in about]),
            "foot": line(imprint.foot, language),
            "contents-title": line(say["contents"], language),
            "kind": string(book.kind),
        }
        address = self._address("index" if book.kind == HANDBOOK else book.parts[0].docname)
        if address:
            head["online"] = _told(say["online"], address, language)
            head["code"] = f"qr({string(qr_svg(address))})"
        lines = [f'#import "/{TEMPLATE.name}": *', f"#show: book.with({', '.join(f'{name}: {value}' for name, value in head.items())})"]
        lines.append(f"#let page-of = page-at.with({string(say['page'])})")
        for place, (part, page) in enumerate(zip(book.parts, pages, strict=True)):
            opens = any(after.depth > part.depth for after in book.parts[place + 1 : place + 2])
            opening = f"#sheet(columns-of: {2 if self._is_form(part.docname) else 1})[" if book.kind == "sheet" else f"#part({part.depth}, opens: {str(opens).lower()})["
            text = page.text(labels, self._elsewhere)
            if book.kind == "sheet" and "#inline-tb-unverified[" in text:
                text += f"\n#par-tb-legend[#par[#inline-tb-unverified{line(say['dotted'], language)}]]"
            if address and len(book.parts) > 1:
                text += f"\n#origin{_told(say['online'], self._address(part.docname), language)}"
            lines.append(f"{opening}\n{text}\n]")
        if book.kind == HANDBOOK:
            lines.append(index_source(domain_of(self.env), labels, say["index"]))
        return "\n".join(lines) + "\n"

    def _is_form(self, docname: str) -> bool:
        """Whether the page is a request form, whose many fields stand in two columns."""
        domain = domain_of(self.env)
        return any(home[0] == docname and domain.catalogue.guides[id].kind == "request" for (kind, id), home in domain.data["homes"].items() if kind == "guide")

    def _address(self, docname: str) -> str:
        """The page on the site, where the site's address is known."""
        base = self.config.html_baseurl
        return f"{base.rstrip('/')}/{docname}.html" if base else ""

    def _elsewhere(self, target: str) -> str:
        docname, _, anchor = target.partition("#")
        address = self._address(docname)
        return f"{address}#{anchor}" if address and anchor else address

    def _picture(self, uri: str) -> str:
        """What a picture's file is called in the book; nothing where it cannot be set."""
        return f"/pictures/{uri}" if Path(uri).suffix.lower() in _HEAVY and Path(self.srcdir, uri).is_file() else ""

    def _copy(self, pictures: tuple[str, ...]) -> None:
        for uri in pictures:
            target = Path(self.outdir, "pictures", uri)
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(Path(self.srcdir, uri), target)


def _told(said: str, address: str, language: str) -> str:
    """Where a page stands on the site, as Typst content."""
    return f'[#{line(said, language)} #address({string(address)})]'


def is_asked_for(book: Book, asked: str) -> bool:
    """Whether a book is one of those asked for by name, as ``states/EGY`` or ``states/*``; all are, where nothing is asked for."""
    return not asked or fnmatch.fnmatch(book.name, asked) or book.name.startswith(f"{asked}-")


def setup(app: Sphinx) -> dict[str, Any]:
    """Register the builder."""
    app.add_builder(TypesetBuilder)
    app.add_config_value("typeset_only", "", "", types=frozenset({str}), description="The one book to set, or a pattern of names; all when empty.")
    return {"parallel_read_safe": True, "parallel_write_safe": True}
