"""The form of a view: its name, what it takes, and the function that makes it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from treatybook.catalogue import Catalogue
from treatybook.place import near
from treatybook.views.blocks import Blocks
from treatybook.views.wording import Wording

KINDS = ("instrument", "state", "measure", "recommendation", "organisation", "indicator", "guide", "region", "page")
"""What an argument or option can name."""


class Refusal(Exception):
    """A call of a view that cannot be answered; says in one sentence why, and what to do."""


@dataclass(frozen=True)
class Call:
    """One call of a view as an editor wrote it: the directive's argument and options, as words."""

    view: str
    argument: str = ""
    options: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class View:
    """A view and the directive of the same name.

    ``argument``: the kind of record it takes, '' for none. ``options``: name -> kind of record (one or several ids), 'number' or 'flag'.
    ``make``: (wording, argument, options) -> blocks; options are tuples of ids, numbers, or True.
    """

    name: str
    make: Callable[..., Blocks]
    argument: str = ""
    options: Mapping[str, str] = field(default_factory=dict)
    optional: bool = False

    def blocks(self, wording: Wording, call: Call) -> Blocks:
        """What the call shows. Refusal where it names what is not there."""
        asked = {name: self._option(wording.catalogue, name, value) for name, value in call.options}
        if not self.argument:
            if call.argument:
                raise Refusal(f"{self.name} takes no argument.")
            return self.make(wording, **asked)
        if not call.argument:
            if not self.optional:
                raise Refusal(f"{self.name} needs the id of one {self.argument}.")
            return self.make(wording, **asked)
        known_id(wording.catalogue, self.argument, call.argument)
        return self.make(wording, call.argument, **asked)

    def _option(self, catalogue: Catalogue, name: str, value: str) -> object:
        kind = self.options.get(name)
        if kind is None:
            raise Refusal(f"{self.name} has no option '{name}'. {near(name, self.options)}")
        if kind == "flag":
            return True
        if kind == "number":
            if not value.isdigit():
                raise Refusal(f"The option '{name}' is a whole number, not '{value}'.")
            return int(value)
        ids = tuple(value.replace(",", " ").split())
        for id in ids:
            known_id(catalogue, kind, id)
        return ids


def known_id(catalogue: Catalogue, kind: str, id: str) -> None:
    """Refusal where no record of the kind has this id."""
    known = catalogue.named(kind)
    if id not in known:
        raise Refusal(f"No {kind} has the id '{id}'. {near(id, known)}".rstrip())
