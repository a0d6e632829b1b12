"""The handbook as an EPUB book: Sphinx's own builder, with the pages in the order of the menu, our style, and no script.

What opens and closes on a screen stands open; Arabic books turn their pages from left to right.
"""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from html import escape
from pathlib import Path
from typing import Any

from sphinx.application import Sphinx
from sphinx.builders._epub_base import NavPoint
from sphinx.builders.epub3 import Epub3Builder
from sphinx.config import Config

from treatybook.dist.archive import write_zip
from treatybook.export.nested import release
from treatybook.sphinxext.domain import build_moment, domain_of
from treatybook.sphinxext.identity import BOOK, handbook_of
from treatybook.sphinxext.navigation import read_structure
from treatybook.sphinxext.provenance import release_words
from treatybook.sphinxext.theme import WEB
from treatybook.sphinxext.words import LANGUAGES, direction, words
from treatybook.typeset.edition import edition
from treatybook.typeset.wording import book_words

COVER = "cover"
_TEMPLATES = Path(__file__).parent / "templates"


class HandbookEpub(Epub3Builder):
    """Sphinx's EPUB 3 builder without its theme."""

    name = BOOK

    def init_templates(self) -> None:
        self.config.templates_path = [str(_TEMPLATES)]
        super().init_templates()

    def copy_static_files(self) -> None:
        """Our one style sheet; nothing of the theme's."""
        place = self.outdir / "_static" / "book.css"
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes((WEB / "book" / "book.css").read_bytes())

    def get_toc(self) -> None:
        """Chapters and pages in the order and with the titles of the site's menu."""
        root = self.config.root_doc
        self.refnodes = [self._entry(1, COVER, self.config.project), self._entry(1, root, words(self.config.language)["home"])]
        for group in read_structure(self.env).groups:
            for chapter in group.chapters:
                self.refnodes += [self._entry(1, chapter.page.docname, chapter.page.title), *(self._entry(2, page.docname, page.title) for page in chapter.pages)]

    def _entry(self, level: int, docname: str, title: str) -> dict[str, Any]:
        return {"level": level, "refuri": escape(docname + self.out_suffix), "text": escape(title)}

    def init(self) -> None:
        super().init()
        say = book_words(self.config.language)
        self.guide_titles = {"toc": say["contents"], "cover": words(self.config.language)["cover"]}

    def toc_metadata(self, level: int, navpoints: list[NavPoint]) -> dict[str, Any]:
        """Sphinx names the id of the identifier here, where the identifier itself is wanted."""
        return super().toc_metadata(level, navpoints) | {"uid": escape(self.config.epub_identifier)}

    def content_metadata(self) -> dict[str, Any]:
        metadata = super().content_metadata()
        metadata["page_progression_direction"] = direction(self.config.language)
        metadata["version"] = escape(release_words(domain_of(self.env).wording))
        return metadata

    def build_content(self) -> None:
        super().build_content()
        if direction(self.config.language) == "rtl":
            _replace(self.outdir / "content.opf", "</metadata>", '  <meta name="primary-writing-mode" content="horizontal-rl"/>\n  </metadata>')

    def build_navigation_doc(self) -> None:
        super().build_navigation_doc()
        nav = self.outdir / "nav.xhtml"
        _replace(nav, ">\n  <head>", f' dir="{direction(self.config.language)}">\n  <head>')
        _replace(nav, "</title>", '</title>\n    <link rel="stylesheet" type="text/css" href="_static/book.css" />')

    def build_epub(self) -> None:
        """Pack the files the same way every time."""
        names = ["mimetype", "META-INF/container.xml", "content.opf", "toc.ncx", *self.files]
        files = {name: (self.outdir / name).read_bytes() for name in names}
        write_zip(self.outdir / f"{self.config.epub_basename}.epub", files, build_moment(), first="mimetype")


def _replace(path: Path, old: str, new: str) -> None:
    """Complete a file that Sphinx writes from a template of its own."""
    text = path.read_text(encoding="utf-8")
    if text.count(old) != 1:
        raise ValueError(f"Sphinx writes {path.name} in another way than before: {old!r} is not in it once.")
    path.write_text(text.replace(old, new), encoding="utf-8")


def _describe(app: Sphinx, config: Config) -> None:
    """What the book says of itself to a shelf; it depends on the language, which conf.py does not know yet."""
    if config.language not in LANGUAGES:
        return
    handbook = handbook_of(app)
    config.version = release(handbook)
    config.epub_title, config.epub_author, config.epub_publisher, config.epub_contributor = config.project, config.author, config.author, config.author
    config.epub_description = handbook.line.pick(config.language).words
    config.epub_copyright = "CC BY 4.0"
    config.epub_language = config.language
    config.epub_uid, config.epub_scheme = "handbook", "URN"
    config.epub_identifier = uuid.uuid5(uuid.NAMESPACE_URL, f"treatybook/{handbook.name}/{config.language}").urn
    config.epub_show_urls = "no"
    config.epub_tocscope, config.epub_tocdepth, config.epub_use_index = "includehidden", 2, False
    config.epub_guide = ((COVER, f"{COVER}.xhtml", words(config.language)["cover"]),)


def _cover(app: Sphinx) -> Iterator[tuple[str, dict[str, Any], str]]:
    if app.builder.name != BOOK:
        return
    said = edition(domain_of(app.env).wording)
    frame = words(app.config.language)
    lines = [said.language, said.day, said.sources, said.release, frame["footer"], frame["whose_words"], frame["book_is_not_the_site"]]
    yield COVER, {"title": app.config.project, "lines": [line for line in lines if line]}, "cover.html"


def setup(app: Sphinx) -> dict[str, Any]:
    """Take the place of Sphinx's builder of the same name."""
    app.add_builder(HandbookEpub, override=True)
    app.connect("config-inited", _describe, priority=900)
    app.connect("html-collect-pages", _cover)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
