"""What of a MyST text is markup and what is words. Pure functions on text; one scanner serves pages, their translations and the labels."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

HIDDEN = "\ufffc"
"""Stands in `words_of` where markup was: neither letter, digit, space nor sign."""

_TOKEN = re.compile(
    r"""
    (?=[\\`{(<h])(?:
      \\(?P<escaped>[!-/:-@\[-`{-~])
    | (?:\{(?P<role>[\w:.+-]+)\})?(?<!`)(?P<ticks>`++)
    | (?<=\])\((?P<target>[^()\s]*(?:\([^()\s]*\)[^()\s]*)*)(?:\s+"[^"]*")?\)
    | <(?P<auto>https?://[^<>\s]*)>
    | (?P<url>https?://[^\s<>()«»]*[^\s<>()«».,;:!?،؛؟])
    | (?P<placeholder>\{[\w:.-]+\}))
    """,
    re.VERBOSE | re.DOTALL,
)
# Most texts have no markup, and are left after this quick look.
_PERHAPS_TOKEN = re.compile(r"[\\`{]|\]\(|https?://")
_TICKS = re.compile("`+")
_EMPTY_LINE = re.compile(r"\n[ \t]*\n")
_OUTSIDE_LINK = re.compile(r"\[(?P<words>(?:[^\[\]`]|`[^`]*`)*)\](?=\(https?://)")
_FENCE = re.compile(r"(?P<indent>[ \t]*)(?P<sign>`{3,}|~{3,}|:{3,})[ \t]*(?P<info>.*)")
_DIRECTIVE = re.compile(r"\{(?P<name>[\w:.+-]+)\}")
_HOST = re.compile(r"https?://([^/?#]*)", re.IGNORECASE)
_LITERAL = frozenset({"code", "code-block", "literalinclude", "math", "toctree", "eval-rst"})
"""Directives whose content is no prose."""


@dataclass(frozen=True, slots=True)
class Token:
    """A piece of markup. ``kind``: escape, role, code, link, address or placeholder; ``name`` is that of a role, ``target`` what it leads to."""

    kind: str
    target: str
    start: int
    end: int
    name: str = ""
    words: str = ""


def tokens(text: str) -> Iterator[Token]:
    """Every piece of markup, in the order of the text."""
    if not _PERHAPS_TOKEN.search(text):
        return
    closing, at = _Closing(text), 0
    while found := _TOKEN.search(text, at):
        start, at = found.span()
        if not found["ticks"]:
            yield _token(found)
        elif (close := closing.after(at, len(found["ticks"]))) >= 0:
            body, at = text[at:close], close + len(found["ticks"])
            yield _role(found["role"], body, start, at) if found["role"] else Token("code", body, start, at)
        elif found["role"]:
            yield Token("placeholder", f"{{{found['role']}}}", start, found.start("ticks"))


class _Closing:
    """Where what backticks open is closed. It is asked from the beginning of a text to its end, so that all its answers cost one reading of the text."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._empty_line = -1
        self._runs: dict[int, list[int]] = {}

    def after(self, at: int, length: int) -> int:
        """Where the next run of so many backticks begins; -1 where there is none in the paragraph."""
        found = _TICKS.search(self._text, at)
        close = found.start() if found and len(found[0]) == length else self._further(at, length)
        return close if close < self._end_of_paragraph(at) else -1

    def _further(self, at: int, length: int) -> int:
        if not self._runs:
            for run in _TICKS.finditer(self._text):
                self._runs.setdefault(len(run[0]), []).append(run.start())
        starts = self._runs.get(length, [])
        number = bisect_left(starts, at)
        return starts[number] if number < len(starts) else len(self._text)

    def _end_of_paragraph(self, at: int) -> int:
        if self._empty_line < at:
            found = _EMPTY_LINE.search(self._text, at)
            self._empty_line = found.start() if found else len(self._text)
        return self._empty_line


def _role(name: str, body: str, start: int, end: int) -> Token:
    """A role: what it names stands in <> at its end, after words of one's own, or is all there is."""
    opened = body.rfind("<")
    named = body[opened + 1 : -1] if opened > 0 and body.endswith(">") else ""
    own = bool(named) and ">" not in named
    return Token("role", " ".join((named if own else body).split()), start, end, name, body[:opened].rstrip() if own else "")


def _token(found: re.Match[str]) -> Token:
    start, end = found.span()
    if found["escaped"]:
        return Token("escape", found["escaped"], start, end)
    if found["target"] is not None:
        return Token("link", found["target"], start, end)
    if found["placeholder"]:
        return Token("placeholder", found["placeholder"], start, end)
    return Token("address", found["auto"] or found["url"], start, end)


def deceives(address: str) -> bool:
    """Whether an address of the web is written so that it leads elsewhere than it seems: `https://un.org@evil.example/`, or to a host without a dot."""
    host = _HOST.match(address)
    return bool(host) and ("@" in host[1] or "\\" in host[1] or "." not in host[1].strip("."))


def words_of(text: str) -> str:
    """The text without its markup; what stood there is one HIDDEN each, the words of one's own in a role are kept."""
    return _words_between(text, tokens(text))


@lru_cache(65536)
def split(text: str) -> tuple[tuple[Token, ...], str]:
    """The markup of a text, and its words without it (`words_of`). English messages are asked for once a language."""
    found = tuple(tokens(text))
    return found, _words_between(text, found)


def _words_between(text: str, found: Iterable[Token]) -> str:
    parts, last = [], 0
    for token in found:
        parts += [text[last : token.start], token.words or HIDDEN]
        last = token.end
    return "".join((*parts, text[last:])) if parts else text


def without_titles(english: str, said: str) -> tuple[str, str]:
    """Both texts without the titles of works that both say alike: the words of links to the web that stay in the language of publication."""
    if "](http" not in english:
        return english, said
    alike = {found["words"] for found in _OUTSIDE_LINK.finditer(english)} & {found["words"] for found in _OUTSIDE_LINK.finditer(said)}
    hidden = [_OUTSIDE_LINK.sub(lambda found: f"[{HIDDEN}]" if found["words"] in alike else found[0], text) for text in (english, said)]
    return hidden[0], hidden[1]


def without_code(page: str) -> str:
    """A page of equal length in which literal blocks, comments, front matter and the marks of directives are blank."""
    open_fences: list[tuple[str, bool]] = []
    lines = page.splitlines(keepends=True)
    made = []
    front = front_matter(page)
    for number, line in enumerate(lines):
        literal = bool(open_fences) and open_fences[-1][1]
        fence = _FENCE.match(line.rstrip("\r\n"))
        if number < front:
            made.append(_blank(line))
        elif fence and open_fences and not fence["info"].strip() and fence["sign"].startswith(open_fences[-1][0]):
            open_fences.pop()
            made.append(_blank(line))
        elif literal:
            made.append(_blank(line))
        elif fence:
            directive = _DIRECTIVE.match(fence["info"])
            open_fences.append((fence["sign"], directive["name"] in _LITERAL if directive else fence["sign"][0] != ":"))
            shown = fence.start("info") + (directive.end() if directive else len(fence["info"]))
            made.append(_blank(line[:shown]) + line[shown:])
        else:
            made.append(_blank(line) if line.lstrip().startswith("%") else line)
    return "".join(made)


def front_matter(page: str) -> int:
    """How many lines the front matter takes, its two rules included; 0 where there is none."""
    lines = page.splitlines()
    if not lines or lines[0].rstrip() != "---":
        return 0
    return next((number + 1 for number, line in enumerate(lines[1:], 1) if line.rstrip() == "---"), 0)


def open_block(page: str) -> int:
    """Where the block begins that is open at the end of a page; -1 where all are closed."""
    opened: list[tuple[str, int, bool]] = []
    start = 0
    for line in page.splitlines(keepends=True):
        fence = _FENCE.match(line.rstrip("\r\n"))
        if fence and opened and not fence["info"].strip() and fence["sign"].startswith(opened[-1][0]):
            opened.pop()
        elif fence and not (opened and opened[-1][2]) and not (fence["sign"][0] == "`" and "`" in fence["info"]):
            directive = _DIRECTIVE.match(fence["info"])
            opened.append((fence["sign"], start + fence.start("sign"), directive["name"] in _LITERAL if directive else fence["sign"][0] != ":"))
        start += len(line)
    return opened[0][1] if opened else -1


def _blank(line: str) -> str:
    return re.sub(r"[^\r\n]", " ", line)


@dataclass(frozen=True, slots=True)
class Directive:
    """A directive of a page: what it is called and takes, where it begins; its body: the lines to the next that closes a block or is the page's last."""

    name: str
    argument: str
    start: int
    body_start: int
    body_end: int


# A run of signs is taken whole or not at all, and a name holds no brace within: what fails is not tried again from each sign of the run.
_CALL = re.compile(r"(?P<sign>(?<!`)`{3,}+|(?<!~)~{3,}+|(?<!:):{3,}+)[ \t]*+\{(?P<name>\{*+[^{}\n]*+)\}[ \t]*(?P<argument>[^\n]*)")
_END = re.compile(r"^[ \t>]*(?:`{3,}|~{3,}|:{3,})[ \t]*$", re.MULTILINE)
_SIGN = re.compile(r"`{3,}|~{3,}|:{3,}")
_PLAIN = re.compile(r"(?P<sign>`{3,}|~{3,}|:{3,})(?P<info>[^\n]*)")


def directives(page: str) -> Iterator[Directive]:
    """Every directive of a page, in the order of its lines.

    What looks like one is taken for one: a block of examples is left out only where there can be no doubt that it is a block, so that no page can hide
    a directive by opening blocks that it does not close.
    """
    literal, doubt, start, body_end = "", False, 0, -1
    for line in page.splitlines(keepends=True):
        call = _CALL.search(line)
        plain = _PLAIN.match(line)
        after = start + len(line)
        if literal:
            if plain and plain["sign"].startswith(literal) and not plain["info"].strip():
                literal = ""
            start = after
            continue
        if call and (call["sign"][0] != "`" or "`" not in call["argument"]):
            if body_end < after:  # else the same line ends this one, too
                end = _END.search(page, after)
                body_end = end.start() if end else len(page)
            yield Directive(call["name"].strip(), call["argument"].strip(), start + call.start(), after, body_end)
        if not doubt and plain and plain["sign"][0] != ":" and plain["info"].strip() and not {"{", "`"} & set(plain["info"]):
            literal = plain["sign"]
        elif _SIGN.search(line):
            doubt = True  # something may stand open here
        start = after
