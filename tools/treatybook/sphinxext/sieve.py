"""Take out of the theme's style sheet what no page of ours can match: nine tenths of it.

A rule stays when one of its selectors names only classes that Sphinx, docutils or we write. The list of those is short and stands here;
a browser test compares every element of every kind of page with and without the sieve, so that a class missing from it is found.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

# Classes that Sphinx and docutils give to what stands in an article.
CLASSES = frozenset(
    "admonition admonition-title admonition-todo attention caution danger error hint important note seealso tip todo topic versionadded "
    "versionchanged deprecated warning align-center align-default align-left align-right attribution bd-article brackets caption "
    "caption-number caption-text centered citation citation-label citation-reference classifier colwidths-auto colwidths-given compound "
    "contents default descclassname descname docutils doc download epigraph external field-list figure first footnote footnote-list "
    "footnote-reference fn-backref glossary guilabel headerlink highlight highlight-default highlights image internal kbd label last line line-block literal "
    "literal-block literal-block-wrapper longtable menuselection notranslate number option-list pre pull-quote reference rubric search section sidebar "
    "simple std std-ref std-term sphx subtitle table target title toctree-l1 toctree-l2 toctree-l3 toctree-wrapper xref".split()
)
_ATTRIBUTES = {"class", "data-theme", "dir", "disabled", "hidden", "href", "id", "lang", "multiple", "open", "role", "size", "src", "tabindex", "title", "type"}
_STRING = r"\"(?:[^\"\\]|\\.)*\"|'(?:[^'\\]|\\.)*'"
_TOKEN = re.compile(rf"/\*.*?\*/|{_STRING}|url\([^)\"']*\)|[{{}};]|[^{{}};\"'/u]+|.", re.DOTALL)
_VARIABLE = re.compile(r"(--[\w-]+)\s*:\s*(?:[^;{}\"']|\"[^\"]*\"|'[^']*')*;?")
_USED = re.compile(r"var\(\s*(--[\w-]+)")


@dataclass(frozen=True)
class Rule:
    """A selector or an at-rule with what stands between its braces: declarations, or rules again."""

    head: str
    body: str
    rules: tuple[Rule, ...] = ()


def read(css: str) -> tuple[Rule, ...]:
    """Read a style sheet; statements without braces (`@charset`) are left out."""
    tokens = [token for token in _TOKEN.findall(css) if not token.startswith("/*")]
    rules, end = _rules(tokens, 0)
    if end != len(tokens):
        raise ValueError("The style sheet closes a brace that it has not opened.")
    return rules


def _rules(tokens: list[str], at: int) -> tuple[tuple[Rule, ...], int]:
    rules: list[Rule] = []
    head = ""
    while at < len(tokens):
        token = tokens[at]
        at += 1
        if token == "}":
            return tuple(rules), at - 1
        if token == ";":
            head = ""
        elif token == "{":
            name = " ".join(head.split())
            if re.match(r"@(media|supports|layer|container)\b", name):
                below, at = _rules(tokens, at)
                rules.append(Rule(name, "", below))
            else:
                body, at = _body(tokens, at)
                rules.append(Rule(name, body))
            if at >= len(tokens):
                raise ValueError(f"The style sheet does not close the brace of {name!r}.")
            at += 1
            head = ""
        else:
            head += token
    return tuple(rules), at


def _body(tokens: list[str], at: int) -> tuple[str, int]:
    """What stands between two braces; steps of an animation stand in braces of their own."""
    start, depth = at, 0
    while at < len(tokens):
        if tokens[at] == "{":
            depth += 1
        elif tokens[at] == "}":
            if depth == 0:
                break
            depth -= 1
        at += 1
    return "".join(tokens[start:at]).strip(), at


def selectors(head: str) -> list[str]:
    """The selectors of a rule: split at commas outside brackets."""
    return [part.strip() for part in re.split(r",(?![^(\[]*[)\]])", head) if part.strip()]


def can_match(selector: str) -> bool:
    """Whether an element of ours can be meant; what stands in `:not()` need not be there."""
    asked = _without(selector, ":not(")
    classes = re.findall(r"\.(-?[A-Za-z_][\w-]*)", re.sub(r"\[[^\]]*\]", "", asked))
    if any(name not in CLASSES for name in classes) or re.search(r"#[A-Za-z]", re.sub(r"\[[^\]]*\]", "", asked)):
        return False
    if any(name not in _ATTRIBUTES for name in re.findall(r"\[([\w-]+)", asked)):
        return False
    named = re.findall(r"\[class[~|^*$]?=[\"']?([\w-]+)", asked)
    return all(any(name in known for known in CLASSES) for name in named)


def _without(selector: str, opening: str) -> str:
    while (start := selector.find(opening)) >= 0:
        depth, end = 1, start + len(opening)
        while end < len(selector) and depth:
            depth += {"(": 1, ")": -1}.get(selector[end], 0)
            end += 1
        selector = selector[:start] + selector[end:]
    return selector


def _kept(rules: tuple[Rule, ...]) -> Iterator[Rule]:
    for rule in rules:
        if rule.rules:
            below = tuple(_kept(rule.rules))
            if below:
                yield Rule(rule.head, "", below)
        elif rule.head.startswith("@"):
            yield rule
        elif rule.body:
            matching = [selector for selector in selectors(rule.head) if can_match(selector)]
            if matching:
                yield Rule(",".join(matching), rule.body)


def text(rules: tuple[Rule, ...]) -> str:
    """Write rules, one a line."""
    return "".join(f"{rule.head}{{{text(rule.rules) if rule.rules else rule.body}}}\n" for rule in rules)


def _drop_unused(css: str, others: str) -> str:
    """Take out the variables that nobody asks for, and then those that only these asked for; then animations that nobody runs."""
    while True:
        used = set(_USED.findall(css)) | set(_USED.findall(others))
        shorter = _VARIABLE.sub(lambda found: found[0] if found[1] in used else "", css)
        if shorter == css:
            break
        css = shorter
    for name in set(re.findall(r"@keyframes ([\w-]+)", css)):
        if not re.search(rf"animation(?:-name)?\s*:[^;}}]*\b{re.escape(name)}\b", css + others):
            css = "".join(line for line in css.splitlines(keepends=True) if not line.startswith(f"@keyframes {name}{{"))
    return re.sub(r"[^{}\n]*\{\s*\}\n?", "", css)


def sieve(css: str, others: str = "") -> str:
    """Return the rules that can match, one a line; ``others``: style sheets of the same page, whose variables are kept."""
    return _drop_unused(text(tuple(_kept(read(css)))), others)
