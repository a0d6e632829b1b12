"""The Sphinx extension: each part below registers itself with its own `setup(app)`."""

from __future__ import annotations

from typing import Any

from sphinx.application import Sphinx

from treatybook.sphinxext import (
    apostrophes,
    bidi,
    directives,
    domain,
    finder,
    folds,
    identity,
    index,
    metadata,
    navigation,
    offline,
    outside,
    page,
    prose,
    provenance,
    redirects,
    requests,
    search,
    settings,
    speed,
    tables,
    theme,
)

# The order is the order of registration; add a part by adding it to this list.
PARTS = (
    identity,
    speed,
    theme,
    page,
    navigation,
    tables,
    bidi,
    apostrophes,
    domain,
    directives,
    prose,
    folds,
    metadata,
    outside,
    finder,
    requests,
    search,
    settings,
    index,
    provenance,
    offline,
    redirects,
)


def setup(app: Sphinx) -> dict[str, Any]:
    """Register every part with Sphinx."""
    for part in PARTS:
        part.setup(app)
    for builder in ("treatybook.typeset.builder", "treatybook.dist.epub"):
        app.setup_extension(builder)  # not imported here: they lean on the parts
    return {"version": "1", "env_version": 2, "parallel_read_safe": True, "parallel_write_safe": True}
