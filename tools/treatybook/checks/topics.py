"""What readers ask for: each topic leads to what there is, and says in every language of the handbook what is typed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from treatybook.catalogue import LINKED, Catalogue
from treatybook.checks.mentions import unknown_article, unknown_record
from treatybook.model import Answer, Topic
from treatybook.place import Problem, near
from treatybook.prose import Prose


def check(prose: Prose, catalogue: Catalogue) -> Iterator[Problem]:
    pages = {page.name for page in prose.pages}
    for topic in catalogue.topics.values():
        yield from _twice(topic)
        yield from _run_together(topic)
        if not topic.to:
            yield Problem(topic.place, "value.empty", "Nothing answers this topic.", "Write what does: `to: [measure mla]`.")
        for language in catalogue.handbook.editions:
            if not topic.phrases(language):
                yield Problem(topic.place, "key.missing", f"The key '{language}' is missing.", f"Write what is typed in that language: `{language}: [..., ...]`.")
        for answer in topic.to:
            yield from _unknown(answer, pages, catalogue)


def _twice(topic: Topic) -> Iterator[Problem]:
    for said in ([answer.names for answer in topic.to], topic.en, topic.fr, topic.ar):
        for again in sorted(word for word, times in Counter(said).items() if times > 1):
            yield Problem(topic.place, "fact.twice", f"'{again}' stands twice in this topic.", "Take one of them out.")


def _run_together(topic: Topic) -> Iterator[Problem]:
    """Phrases between which stands a comma that YAML does not know are one phrase, which nobody types."""
    for phrase in (*topic.en, *topic.fr, *topic.ar):
        if sign := next((sign for sign in phrase if sign in "،؛"), None):
            yield Problem(topic.place, "text.typography", f"The sign '{sign}' stands in the phrase '{phrase}'.", "Put a common comma (,) between two phrases.")


def _unknown(answer: Answer, pages: set[str], catalogue: Catalogue) -> Iterator[Problem]:
    kind, _, id = answer.names.partition(" ")
    if kind == "article":
        yield from unknown_article(catalogue, answer.place, id)
    elif kind == "page":
        if id not in pages:
            yield Problem(answer.place, "reference.unknown", f"There is no page '{id}'.", near(id, pages) or "Write its name as in its address, without .html.")
    elif kind in LINKED:
        yield from unknown_record(catalogue, answer.place, kind, id)
    else:
        yield Problem(answer.place, "reference.unknown", f"'{kind}' is no kind of record.", near(kind, (*LINKED, "article", "page")))
