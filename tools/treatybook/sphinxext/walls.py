"""Walls around the pages: what stands on one shows words and records, reads no file, runs no code and leads to no place that acts.

`treatybook check` tells an editor of each such thing (`checks/allowed.py`); here nothing comes of it even where nobody has asked. Whoever writes pages and code
alike can take the walls down with ``treatybook_trusted_pages = True``, in conf.py alone.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from docutils import nodes
from myst_parser.config.main import read_topmatter
from sphinx import addnodes
from sphinx.application import Sphinx
from sphinx.config import Config
from sphinx.environment import BuildEnvironment
from sphinx.transforms import SphinxTransform
from sphinx.util import logging

logger = logging.getLogger(__name__)

_ADDRESS = re.compile(r"\s*(?:[a-zA-Z][a-zA-Z0-9+.\-\s]*:|//)")
_HARMLESS = re.compile(r"https?://|mailto:", re.IGNORECASE)
_HTML = ("html_block", "html_inline")
_RUNS_CODE = ("substitution",)
"""Of MyST's extensions: what stands in {{ }} is a program that is given all of Sphinx."""
_OF_MYST = frozenset({"myst", "html_meta", "substitutions"})
"""Keys at the head of a page by which it would set MyST for itself."""


def close(app: Sphinx, config: Config) -> None:
    """Take from MyST what makes HTML of a page's words, or runs them."""
    if not config.treatybook_trusted_pages:
        config.myst_disable_syntax = [*config.myst_disable_syntax, *(rule for rule in _HTML if rule not in config.myst_disable_syntax)]
        config.myst_enable_extensions = [name for name in config.myst_enable_extensions if name not in _RUNS_CODE]


def forbid(app: Sphinx) -> None:
    """Have docutils refuse what reads files, and what goes into the output as it stands."""
    app.env.settings |= {"file_insertion_enabled": app.config.treatybook_trusted_pages, "raw_enabled": app.config.treatybook_trusted_pages}


def take_settings_out(app: Sphinx, docname: str, content: list[str]) -> None:
    """A page sets nothing for itself: its head tells what it is about, and a head that does more is left out whole. A page that lies elsewhere is empty."""
    if app.config.treatybook_trusted_pages:
        return
    if not lies_inside(app.env, f"/{Path(app.env.doc2path(docname)).relative_to(app.srcdir).as_posix()}", docname):
        logger.warning("This is a link that leads out of the pages.", location=docname, type="treatybook", subtype="walls")
        content[0] = ""
        return
    try:
        head = read_topmatter(content[0])
    except Exception:  # no YAML: MyST tells of it
        return
    if head and _OF_MYST & set(head):
        logger.warning("The head of the page sets %s, which a page may not.", ", ".join(sorted(_OF_MYST & set(head))), location=docname, type="treatybook", subtype="walls")
        lines = content[0].split("\n")
        end = next((number for number, line in enumerate(lines) if number and re.fullmatch(r"(?:-{3,}|\.{3,})\s*", line)), len(lines) - 1)
        content[0] = "\n" * (end + 1) + "\n".join(lines[end + 1 :])


class KeepInside(SphinxTransform):
    """Take out pictures, files and links that lead out of the pages, or to a place that acts. Its words stay."""

    # After translation (20), and before Sphinx gathers pictures and files (880).
    default_priority = 865

    def apply(self, **kwargs: Any) -> None:
        if self.config.treatybook_trusted_pages:
            return
        for node, target in list(_leading(self.document)):
            if not self._is_harmless(node, target):
                logger.warning("This leads out of the pages: '%s'.", target, location=node, type="treatybook", subtype="walls")
                node.replace_self([nodes.Text(node.get("alt", ""))] if isinstance(node, nodes.image) else list(node.children))
        for tree in self.document.findall(addnodes.toctree):
            tree["entries"] = [(title, ref) for title, ref in tree["entries"] if not _ADDRESS.match(ref) or _HARMLESS.match(ref)]

    def _is_harmless(self, node: nodes.Node, target: str) -> bool:
        if isinstance(node, nodes.image | addnodes.download_reference):
            return not _ADDRESS.match(target) and lies_inside(self.env, target, self.env.current_document.docname)
        return not _ADDRESS.match(target) or bool(_HARMLESS.match(target))


def _leading(document: nodes.document) -> Iterator[tuple[nodes.Element, str]]:
    for node in document.findall(nodes.Element):
        match node:
            case nodes.image():
                yield node, node.get("uri", "")
            case addnodes.download_reference():
                yield node, node.get("reftarget", "")
            case nodes.reference() if "refuri" in node:
                yield node, node["refuri"]


def lies_inside(env: BuildEnvironment, target: str, docname: str) -> bool:
    """Whether a file that a page names lies below the pages, on the disk too."""
    _, path = env.relfn2path(target, docname)
    return Path(os.path.realpath(path)).is_relative_to(os.path.realpath(env.srcdir))


def setup(app: Sphinx) -> dict[str, Any]:
    """Raise the walls."""
    app.add_config_value("treatybook_trusted_pages", False, "env", types=(bool,))
    app.connect("config-inited", close)
    app.connect("builder-inited", forbid)
    app.connect("source-read", take_settings_out)
    app.add_transform(KeepInside)
    return {"version": "1", "parallel_read_safe": True, "parallel_write_safe": True}
