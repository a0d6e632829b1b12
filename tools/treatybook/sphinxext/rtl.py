"""Mirror a style sheet for a language written from right to left.

The theme's CSS says `left` and `right` some six hundred times. Each declaration is turned round:
properties, values with four sides, positions and horizontal moves.
"""

from __future__ import annotations

import re

_SIDES = re.compile(r"\b(left|right)\b")
_FOUR_SIDED = {"margin", "padding", "border-width", "border-style", "border-color", "inset", "scroll-margin", "scroll-padding"}
_CORNERS = {"border-radius"}
_KEYWORD_VALUES = {"float", "clear", "text-align", "text-align-last", "caption-side", "background-position",
                   "transform-origin", "object-position", "transition", "transition-property", "mask-position"}
_STRING = r"\"(?:[^\"\\]|\\.)*\"|'(?:[^'\\]|\\.)*'"
_BRACKETS = r"\([^()]*(?:\([^()]*\)[^()]*)*\)"
_DECLARATION = re.compile(
    rf"(?P<lead>[{{;]\s*)(?P<name>-{{0,2}}[a-z][a-z-]*)\s*:\s*(?P<value>(?:{_STRING}|url\((?:{_STRING}|[^)\"']*)\)|{_BRACKETS}|[^;{{}}])+)"
)
_TRANSLATE = re.compile(r"translate(X?)\(\s*(-?)([\d.]+)(px|r?em|%|vw)?")
_POSITION = re.compile(r"^(\d+(?:\.\d+)?)%")
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)


def _swap(text: str) -> str:
    return _SIDES.sub(lambda side: "right" if side.group() == "left" else "left", text)


def _split(value: str) -> list[str]:
    """Split at spaces outside brackets."""
    return re.findall(r"(?:[^\s(]+(?:\([^()]*(?:\([^()]*\)[^()]*)*\))?|\([^()]*\))+", value)


def _flip_sides(value: str) -> str:
    body, important, rest = value.partition("!")
    parts = _split(body)
    if len(parts) != 4:
        return value
    top, right, bottom, left = parts
    return " ".join((top, left, bottom, right)) + important + rest


def _flip_corners(value: str) -> str:
    halves = []
    for half in value.split("/"):
        parts = _split(half)
        if len(parts) == 2:
            parts = [parts[1], parts[0]]
        elif len(parts) == 3:
            parts = [parts[1], parts[0], parts[1], parts[2]]
        elif len(parts) == 4:
            parts = [parts[1], parts[0], parts[3], parts[2]]
        halves.append(" ".join(parts))
    return "/".join(halves)


def _flip_translate(match: re.Match[str]) -> str:
    axis, minus, number, unit = match.groups()
    sign = "" if minus or float(number) == 0 else "-"
    return f"translate{axis}({sign}{number}{unit or ''}"


def _flip_shadow(value: str) -> str:
    flipped = []
    for layer in re.split(r",(?![^(]*\))", value):
        flipped.append(re.sub(r"^(\s*(?:inset\s+)?)(-?)([\d.]+\w*)", _negate, layer, count=1))
    return ",".join(flipped)


def _negate(match: re.Match[str]) -> str:
    lead, minus, length = match.groups()
    zero = not length.rstrip("abcdefghijklmnopqrstuvwxyz").strip("0.")
    return lead + ("" if minus or zero else "-") + length


def flip_declaration(name: str, value: str) -> tuple[str, str]:
    """Return one declaration mirrored."""
    if name.startswith("--"):
        return name, value
    if name in _FOUR_SIDED:
        return name, _flip_sides(value)
    if name in _CORNERS:
        return name, _flip_corners(value)
    if name in ("box-shadow", "text-shadow"):
        return name, _flip_shadow(value)
    if name == "transform":
        return name, _TRANSLATE.sub(_flip_translate, value)
    if name in ("background-position", "background-position-x", "transform-origin"):
        value = _POSITION.sub(lambda match: f"{100 - float(match.group(1)):g}%", value)
    if name == "direction":
        return name, value
    if name in _KEYWORD_VALUES:
        value = _swap(value)
    if name == "cursor":
        value = {"e-resize": "w-resize", "w-resize": "e-resize"}.get(value, value)
    return _swap(name.replace("-", " ")).replace(" ", "-") if _SIDES.search(name.replace("-", " ")) else name, value


def flip(css: str) -> str:
    """Return a whole style sheet mirrored."""

    def turn(match: re.Match[str]) -> str:
        name, value = flip_declaration(match["name"], match["value"])
        return f"{match['lead']}{name}:{value}"

    return _DECLARATION.sub(turn, _COMMENT.sub("", css))
