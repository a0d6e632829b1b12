"""Sphinx configuration; `make` runs it once a language (see tools/treatybook/site.py)."""

from __future__ import annotations

import os
from pathlib import Path

ROOT = Path(__file__).parent.resolve()

project = "Prosecutors' Handbook on Trafficking in Persons and Smuggling of Migrants"
author = "The editors"
project_copyright = ""

# What Sphinx applies only after this file has run (`-D language`) decides these three.
NAMES = {
    "en": project,
    "fr": "Manuel des procureurs : traite des personnes et trafic illicite de migrants",
    "ar": "دليل أعضاء النيابة العامة: الاتجار بالأشخاص وتهريب المهاجرين",
}
EDITORS = {"en": author, "fr": "La rédaction", "ar": "هيئة التحرير"}

# The theme is also an extension: without it, its directives are unknown to the other builders.
extensions = ["myst_parser", "treatybook.sphinxext", "sphinx_book_theme"]

language = "en"
# Absolute: sphinx-intl, the message catalogues and sphinx.js each read a relative path differently.
locale_dirs = [
    str(ROOT / "docs" / "locale"),
    str(ROOT / "tools" / "treatybook" / "sphinxext" / "themelocale"),
]
gettext_compact = False
gettext_location = False
gettext_uuid = False
gettext_additional_targets = ["image"]
figure_language_filename = "{root}.{language}{ext}"

exclude_patterns = ["locale"]
myst_enable_extensions = ["attrs_block", "attrs_inline", "colon_fence", "deflist", "fieldlist", "substitution"]
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


def _set_language_values(app, config) -> None:
    """Fill in what depends on the language of this build."""
    config.project = NAMES[config.language]
    config.author = EDITORS[config.language]
    config.html_title = NAMES[config.language]
    config.html_short_title = NAMES[config.language]
    site_url = os.environ.get("TREATYBOOK_SITE_URL", "").rstrip("/")
    if site_url:
        config.html_baseurl = f"{site_url}/{config.language}/"


def setup(app) -> None:
    """Connect the handler above."""
    app.connect("config-inited", _set_language_values)
