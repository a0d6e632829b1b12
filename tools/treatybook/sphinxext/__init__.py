"""The Sphinx extension for any project: records of treaties by directives and roles, in the layout and theme of the project.

The frame of a whole site - layout, menu, search, finder, copies to keep offline - is `treatybook.sphinxext.site`, which a project asks for by that name.
"""

from __future__ import annotations

from typing import Any

from sphinx.application import Sphinx

from treatybook import __version__
from treatybook.sphinxext import bidi, directives, domain, folds, prose, sheet, tables

# The order is the order of registration; add a part by adding it to this list. Each registers itself with its own `setup(app)`.
PARTS = (tables, bidi, domain, directives, prose, folds, sheet)
ENV_VERSION = 3


def setup(app: Sphinx) -> dict[str, Any]:
    """Register every part with Sphinx."""
    for part in PARTS:
        part.setup(app)
    return {"version": __version__, "env_version": ENV_VERSION, "parallel_read_safe": True, "parallel_write_safe": True}
