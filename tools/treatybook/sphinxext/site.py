"""The frame of a whole site around the records: what a handbook asks for in its conf.py, and a project with a layout of its own does not.

It takes the place of the theme's layout, static files, menu and search, and names the project as `handbook.yaml` does.
"""

from __future__ import annotations

from typing import Any

from sphinx.application import Sphinx

from treatybook import __version__
from treatybook.sphinxext import (
    ENV_VERSION,
    apostrophes,
    finder,
    freshness,
    identity,
    index,
    metadata,
    navigation,
    offline,
    outside,
    page,
    provenance,
    redirects,
    requests,
    search,
    settings,
    speed,
    theme,
)

# The order is the order of registration; add a part by adding it to this list.
PARTS = (identity, speed, freshness, theme, page, navigation, apostrophes, metadata, outside, finder, requests, search, settings, index, provenance, offline, redirects)


def setup(app: Sphinx) -> dict[str, Any]:
    """Register the records, and every part of the frame."""
    app.setup_extension("treatybook.sphinxext")
    for part in PARTS:
        part.setup(app)
    for builder in ("treatybook.typeset.builder", "treatybook.dist.epub"):
        app.setup_extension(builder)  # not imported here: they lean on the parts
    return {"version": __version__, "env_version": ENV_VERSION, "parallel_read_safe": True, "parallel_write_safe": True}
