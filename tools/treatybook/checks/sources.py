"""Sources, wherever they stand: none is dated in the future, and none is trusted as a depositary's list that is none."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from urllib.parse import urlsplit

from treatybook.catalogue import Catalogue
from treatybook.model import Source
from treatybook.place import Problem
from treatybook.text import Text

KINDS = ("instrument", "status", "state", "agreement", "organisation", "recommendation", "guide")
_STORED_COPY = re.compile(r"/[0-9a-f]{40}/")
"""In the address of a copy that can no longer change: the commit that holds it."""


def check(catalogue: Catalogue, today: date) -> Iterator[Problem]:
    for source in sources_below((*(catalogue.records(kind) for kind in (*KINDS, "term")), catalogue.meeting)):
        if source.as_of and source.as_of.earliest > today:
            yield Problem(source.place, "source.future", f"The source is dated {source.as_of}, in the future.", "Write the date of the list that was read.")
        if wrongly_trusted(catalogue, source):
            hint = "Write `trust: secondary`, or name the depositary's own list, or a stored copy of it, with its commit in the address, on a host that vocabularies/trust.yaml names."
            yield Problem(source.place, "source.trust", f"'{source.url}' is no depositary's address, and yet it is trusted as one.", hint)


def wrongly_trusted(catalogue: Catalogue, source: Source) -> bool:
    """Whether a source is trusted as a depositary's list though its address is none of theirs; no source is where no hosts are recorded."""
    if source.trust != "depositary":
        return False
    trusted = catalogue.vocabulary("trust").get("depositary")
    hosts = {host for depositary in catalogue.vocabulary("depositaries").values() for host in depositary.hosts}
    return bool(hosts) and not _is_depositarys(source.url or "", hosts, trusted.hosts if trusted else ())


def _is_depositarys(url: str, hosts: Collection[str], copies: Collection[str]) -> bool:
    """Whether an address is a depositary's own, or that of a stored copy where such copies are kept."""
    return _stands_on(url, hosts) or bool(_STORED_COPY.search(url)) and _stands_on(url, copies)


def _stands_on(url: str, hosts: Collection[str]) -> bool:
    host = urlsplit(url).hostname or ""
    return any(host == own or host.endswith(f".{own}") for own in hosts)


def sources_below(thing: object) -> Iterator[Source]:
    """Every source below a record or a part of one."""
    if isinstance(thing, Source):
        yield thing
    elif isinstance(thing, tuple):
        for item in thing:
            yield from sources_below(item)
    elif isinstance(thing, Mapping):
        for item in thing.values():
            yield from sources_below(item)
    elif is_dataclass(thing) and not isinstance(thing, Text):
        for part in fields(thing):
            yield from sources_below(getattr(thing, part.name))
