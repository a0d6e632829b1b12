"""The newest treaty acts as an Atom feed (RFC 4287), one a language."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from datetime import date

from treatybook.catalogue import Catalogue
from treatybook.checks.pages import FOLDERS
from treatybook.law import status_on
from treatybook.views.overviews import DatedAct, dated_acts
from treatybook.views.wording import Wording

ENTRIES = 50
ATOM = "http://www.w3.org/2005/Atom"
LANG = "{http://www.w3.org/XML/1998/namespace}lang"
# RFC 4151. A name and a year, once chosen, for good: a reader of the feed knows an entry again by them, and by the handbook's name.
TAG = "tag:treatybook,2026:acts.{name}"


def feed(catalogue: Catalogue, language: str, on: date) -> bytes:
    """The newest dated acts in the language, the newest first, as they are known on the day ``on``."""
    w = Wording(catalogue, language, on)
    acts = dated_acts(catalogue, on)[:ENTRIES]
    root = ET.Element("feed", {"xmlns": ATOM, LANG: language})
    _add(root, "id", f"{_tag(w)}/{language}")
    _add(root, "title", w.say("Treaty acts of African States"))
    _add(root, "updated", _moment(acts[0].day if acts else on))
    _add(_add(root, "author"), "name", w.words(catalogue.handbook.editors))
    _add(root, "rights", "CC BY 4.0")
    _add(root, "link", rel="self", type="application/atom+xml", href=f"acts.{language}.atom")
    for act in acts:
        _entry(root, w, act)
    ET.indent(root, " ")
    return ET.tostring(root, encoding="utf-8", xml_declaration=True) + b"\n"


def _tag(w: Wording) -> str:
    return TAG.format(name=w.catalogue.handbook.name)


def _entry(root: ET.Element, w: Wording, act: DatedAct) -> None:
    record = w.catalogue.instruments[act.instrument]
    standing = status_on(w.catalogue, act.state, act.instrument, w.today)
    status = w.status(standing, record)
    source = "".join(span.words for span in w.source(standing.source)) if standing.source else w.label("trust", standing.trust)
    names = {"state": w.words(w.catalogue.states[act.state].names.short), "instrument": w.words(record.short), "act": w.label("act-kinds", act.act)}
    entry = _add(root, "entry")
    _add(entry, "id", f"{_tag(w)}/{w.language}/{act.instrument}/{act.state}/{act.act}/{act.day}")
    _add(entry, "title", w.say("{state} – {act}: {instrument} ({date})", date=w.date(act.day), **names))
    _add(entry, "updated", _moment(act.day))
    # Readers resolve it against the address of the feed, so that the site may stand anywhere.
    _add(entry, "link", rel="alternate", type="text/html", hreflang=w.language, href=f"../../{w.language}/{FOLDERS['instrument'].removeprefix('docs/')}/{act.instrument}.html#{act.state}")
    _add(entry, "content", w.say("Status on {date}: {status}. Source: {source}.", date=w.date(w.today), status=status.words + status.hidden, source=source), type="text")


def _add(parent: ET.Element, name: str, words: str | None = None, **attributes: str) -> ET.Element:
    made = ET.SubElement(parent, name, attributes)
    made.text = words
    return made


def _moment(day: date) -> str:
    return f"{day.isoformat()}T00:00:00Z"
