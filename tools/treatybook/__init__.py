"""Treaty records for prosecutors, rendered into pages, data files and tools.

What of it is public, and what its version promises, stands in docs/about/engine.md.
"""

from __future__ import annotations

from typing import Any

__all__ = ["__version__", "setup"]

__version__ = "0.1.0"
"""The one place of the version: pyproject.toml reads it here."""


def setup(app: Any) -> dict[str, Any]:
    """`extensions = ["treatybook"]` of a Sphinx project: the records in its pages, and nothing else changed."""
    app.setup_extension("treatybook.sphinxext")
    return {"version": __version__, "parallel_read_safe": True, "parallel_write_safe": True}
