"""What changed in our records of one thing, and why, as the repository's history tells it. Where there is no history nothing is said of it."""

from __future__ import annotations

from treatybook.history import Change
from treatybook.views.blocks import Blocks, Bullets, Section, Span, item, paragraph, words
from treatybook.views.origins import file_of, origins_of
from treatybook.views.wording import Wording

SHOWN = 8
WRITTEN_IN = "en"
"""The language in which editors say what they changed."""


def why(w: Wording, change: Change) -> Span:
    """What a commit says of itself: in English, whatever the page's language."""
    return Span(change.subject, ("tb-why",), language="" if WRITTEN_IN == w.language else WRITTEN_IN)


def changes_of(w: Wording, kind: str, id: str) -> Blocks:
    """The last changes to all that the page of a record rests on; nothing where none is known."""
    changes = w.history.of(file_of(w.catalogue, origin) for origin in origins_of(w.catalogue, kind, id))
    if not changes:
        return ()
    items = tuple(item(words(w.date(change.day), "tb-day"), " ", why(w, change)) for change in changes[:SHOWN])
    more = len(changes) - SHOWN
    rest = (paragraph(w.say_count("One earlier change.", "{count} earlier changes.", more), classes=("tb-source",)),) if more > 0 else ()
    note = paragraph(w.say("What changed in our records, as the editors noted it in English. What changed in law stands in the tables above."), classes=("tb-source",))
    return (Section("changes", w.say("Changes to this record"), (note, Bullets(items, classes=("tb-timeline",)), *rest)),)
