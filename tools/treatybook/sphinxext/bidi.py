"""Keep case numbers, dates, references and Latin words in order inside Arabic text.

Unicode's algorithm turns `2024/1187-B` or `2004-05-20` round after an Arabic letter. Each such
token is put into an isolate of its own, in every builder, by one transform.
"""

from __future__ import annotations

import re

from docutils import nodes
from markupsafe import Markup, escape
from sphinx.application import Sphinx
from sphinx.transforms.post_transforms import SphinxPostTransform

ISOLATED = "bidi-isolate"
# A longer token may break over two lines, a shorter one never: `2004-/05-20` cannot be read.
_LONG_TOKEN = ("bidi-long", 13)

_LATIN = "A-Za-z\u00c0-\u024f"
_WORD = rf"[{_LATIN}0-9]"
_TOKEN = re.compile(
    rf"""
    (?<![{_LATIN}0-9])
    (?:
        (?:https?://|www\.)[^\s<>\u0600-\u06ff]*[{_LATIN}0-9/]          # an address on the web
      | [{_LATIN}0-9._%+-]+@[{_LATIN}0-9.-]+\.[A-Za-z]{{2,}}            # an e-mail address
      | (?:[A-Za-z0-9-]{{1,63}}\.)+[A-Za-z]{{2,}}(?:[/?][^\s<>\u0600-\u06ff]*[{_LATIN}0-9/])?   # an address that leaves https:// out
      | \+\d[\d\u00a0\u202f() -]{{5,}}\d                                # a telephone number
      | \(\d+\)[ \u00a0]?\d[\d\u00a0\u202f -]{{5,}}\d
      | [{_LATIN}]{_WORD}*(?:[-/.’'&+:_ \u00a0]{_WORD}+|\(\w+\))*       # Latin words, CETS 197, I-24/7
      | \d+[{_LATIN}]+(?:[-/.]{_WORD}+|\(\w+\))*                        # 16bis, 18a(2)
      | \d+(?:[-/.:]{_WORD}+)*[-/:](?:{_WORD}+)(?:[-/.:]{_WORD}+)*(?:\(\w+\))*   # 2024/1187-B, 2004-05-20
      | \d{{1,3}}(?:\u0020\d{{3}})+(?!\d)                               # 12 500 with plain spaces
    )
    (?![{_LATIN}0-9])
    """,
    re.VERBOSE,
)

# From a number to a higher one: read from the right as the words round it are, 8 before 23.
_RANGE = re.compile(r"(?<![\w.,:/()-])(0|[1-9]\d{0,3})[-–](?:\u2060?)([1-9]\d{0,3})(?![\w/]|[-–.,:]\w)")
_ARABIC_MARK = "\u061c"

# Arabic words, with what stands between them; one group, so that splitting keeps them.
_ARABIC = re.compile(r"([\u0621-\u06ff][\u0600-\u06ff]*(?:[\s/()،؛–-]+[\u0621-\u06ff][\u0600-\u06ff]*)*)")


def isolate(text: str) -> list[tuple[str, bool]]:
    """Cut a text into pieces, each told apart by whether it must be isolated.

    The pieces joined give the text back; a text without such a token is one piece.
    """
    pieces: list[tuple[str, bool]] = []
    end = 0
    for match in _TOKEN.finditer(text):
        if _is_range(match.group()):
            continue
        if match.start() > end:
            pieces.append((text[end : match.start()], False))
        pieces.append((match.group(), True))
        end = match.end()
    if end < len(text) or not pieces:
        pieces.append((text[end:], False))
    return pieces


def _is_range(token: str) -> bool:
    found = _RANGE.fullmatch(token)
    return found is not None and int(found[1]) < int(found[2])


def in_reading_order(text: str) -> str:
    """The text with a mark before each range of numbers, by which it runs from the right whatever stands before it."""
    return _RANGE.sub(lambda found: _ARABIC_MARK + found.group() if int(found[1]) < int(found[2]) else found.group(), text)


def isolate_html(text: str) -> Markup:
    """Return a plain text as HTML with its tokens in `<bdi>`: for titles that are not nodes."""
    return Markup("").join(
        Markup('<bdi dir="ltr">{}</bdi>').format(piece) if isolated else escape(in_reading_order(piece))
        for piece, isolated in isolate(text)
    )


class IsolateTokens(SphinxPostTransform):
    """Wrap the tokens of an Arabic page's text in inlines of the class `bidi-isolate`."""

    default_priority = 900
    LEFT_ALONE = (nodes.literal, nodes.literal_block, nodes.raw, nodes.comment, nodes.math, nodes.image)

    def run(self, **kwargs: object) -> None:
        if self.config.language != "ar":
            return
        for text in list(self.document.findall(nodes.Text)):
            if not self._in_code_or_isolated(text):
                self._wrap(text)

    def _in_code_or_isolated(self, text: nodes.Text) -> bool:
        node = text.parent
        while node is not None:
            if isinstance(node, self.LEFT_ALONE):
                return True
            classes = node.get("classes", ())
            if ISOLATED in classes or "language-en" in classes or "language-fr" in classes:
                return True
            node = node.parent
        return False

    def _wrap(self, text: nodes.Text) -> None:
        made = [(piece if isolated else in_reading_order(piece), isolated) for piece, isolated in isolate(text.astext())]
        if made != [(text.astext(), False)]:
            text.parent.replace(text, [_isolating_node(piece) if isolated else nodes.Text(piece) for piece, isolated in made])


def _isolating_node(token: str) -> nodes.inline:
    name, length = _LONG_TOKEN
    return nodes.inline("", token, classes=[ISOLATED, name] if len(token) > length else [ISOLATED])


class MarkArabicWords(SphinxPostTransform):
    """Say of Arabic words on an English or French page that they are Arabic: a screen reader then says them, and their letters are set right."""

    default_priority = 900
    _MARK = "language-ar"

    def run(self, **kwargs: object) -> None:
        if self.config.language == "ar":
            return
        for text in list(self.document.findall(nodes.Text)):
            if _ARABIC.search(text) and not self._marked_already(text):
                text.parent.replace(text, [self._node(piece) for piece in _ARABIC.split(text.astext()) if piece])

    def _marked_already(self, text: nodes.Text) -> bool:
        node = text.parent
        while node is not None:
            if isinstance(node, IsolateTokens.LEFT_ALONE) or self._MARK in node.get("classes", ()):
                return True
            node = node.parent
        return False

    def _node(self, piece: str) -> nodes.Node:
        return nodes.inline("", piece, classes=[self._MARK]) if _ARABIC.match(piece) else nodes.Text(piece)


def setup(app: Sphinx) -> None:
    """Add the transforms."""
    app.add_post_transform(IsolateTokens)
    app.add_post_transform(MarkArabicWords)
