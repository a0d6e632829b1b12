"""What prose has beside paragraphs and lists: flow charts, questions of a self-test, summary slides.

All three are plain lists and boxes: they are translated like any prose, read aloud in their order, work without JavaScript, and print.
"""

from __future__ import annotations

from collections.abc import Iterator

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.util import logging
from sphinx.util.docutils import SphinxDirective

from treatybook.sphinxext.rendering import FOLD

logger = logging.getLogger(__name__)


class Box(SphinxDirective):
    """A box of prose; its argument is the title."""

    style: str
    required_arguments = 1
    final_argument_whitespace = True
    has_content = True

    def run(self) -> list[nodes.Node]:
        inside = self.parse_content_to_nodes()
        wrong = self.what_is_wrong(inside)
        if wrong:
            logger.warning("%s", wrong, location=self.get_location(), type="treatybook", subtype="directive")
            return []
        return [nodes.container("", self._title(), *inside, classes=[self.style])]

    def _title(self) -> nodes.paragraph:
        words, messages = self.parse_inline(self.arguments[0])
        title = nodes.paragraph(self.arguments[0], "", *words, *messages, classes=[f"{self.style}-title"])
        self.set_source_info(title)
        return title

    def what_is_wrong(self, inside: list[nodes.Node]) -> str:
        """One sentence, or nothing."""
        return ""


class Flow(Box):
    """A flow chart: a numbered list of steps and questions; the bullets below a question are its branches."""

    style = "tb-flow"

    def what_is_wrong(self, inside: list[nodes.Node]) -> str:
        if len(inside) == 1 and isinstance(inside[0], nodes.enumerated_list):
            return ""
        return "A flow chart is one numbered list, with the branches of a question as bullets below it."


class Slide(Box):
    """A page of a trainer's summary, which is never broken over two sheets."""

    style = "tb-slide"


class Question(SphinxDirective):
    """A question of a self-test: a paragraph or more, then a list; each item is an answer with what to say to whoever chose it."""

    has_content = True

    def run(self) -> list[nodes.Node]:
        inside = self.parse_content_to_nodes()
        asked, answers = inside[:-1], inside[-1:]
        if not asked or not isinstance(answers[0], nodes.bullet_list) or any(len(item) < 2 for item in answers[0]):
            problem = "A question is a paragraph and a list of answers; below each answer stands, indented, what to say to whoever chose it."
            logger.warning("%s", problem, location=self.get_location(), type="treatybook", subtype="directive")
            return []
        return [nodes.container("", *asked, *_choices(answers[0]), classes=["tb-question"])]


def _choices(answers: nodes.Element) -> Iterator[nodes.container]:
    for item in answers:
        head = item[0]
        head["classes"].append("tb-fold-title")
        yield nodes.container("", *item, classes=[FOLD, "tb-choice"])


def setup(app: Sphinx) -> None:
    """Register the three directives in the domain `tb`."""
    for name, directive in (("flow", Flow), ("slide", Slide), ("question", Question)):
        app.add_directive_to_domain("tb", name, directive)
