"""Sphinx configuration; `treatybook build` runs it once a language. What the handbook is called stands in handbook.yaml."""

from __future__ import annotations

from pathlib import Path

import treatybook

ROOT = Path(__file__).parent.resolve()
ENGINE = Path(treatybook.__file__).parent

project_copyright = ""

# The theme is also an extension: without it, its directives are unknown to the other builders.
extensions = ["myst_parser", "treatybook.sphinxext.site", "treatybook.sphinxext.walls", "sphinx_book_theme"]

language = "en"
# Absolute: sphinx-intl, the message catalogues and sphinx.js each read a relative path differently.
locale_dirs = [
    str(ROOT / "docs" / "locale"),
    str(ENGINE / "sphinxext" / "themelocale"),
]
gettext_compact = False
gettext_location = False
gettext_uuid = False
gettext_additional_targets = ["image"]
figure_language_filename = "{root}.{language}{ext}"

source_suffix = {".md": "markdown"}
exclude_patterns = ["locale"]
myst_enable_extensions = ["attrs_block", "attrs_inline", "colon_fence", "deflist", "fieldlist"]
myst_heading_anchors = 3
numfig = False
smartquotes = False

html_theme = "sphinx_book_theme"
html_theme_options = {"navbar_persistent": [], "use_download_button": False, "use_fullscreen_button": False}
html_copy_source = False
html_show_sourcelink = False
html_show_sphinx = False
html_show_copyright = False
html_show_search_summary = False
html_last_updated_fmt = None
html_permalinks_icon = "#"
html_domain_indices = False
