"""Which records a project shows, in which language; and how the handbook is called, from `handbook.yaml`.

Only the frame of the site tells Sphinx the names; a project that has no `handbook.yaml` keeps those of its conf.py.
"""

from __future__ import annotations

import os
from pathlib import Path

from sphinx.application import Sphinx
from sphinx.config import Config

from treatybook.catalogue import UNNAMED, read_handbook
from treatybook.model import Handbook
from treatybook.text import LANGUAGES

SITE = "treatybook.sphinxext.site"
BOOK = "epub"
"""The builder of the book, which has nothing of the frame and in which no script runs."""
RECORDS = "conventions"
"""By this folder the root of the records is known."""


def has_site(app: Sphinx) -> bool:
    """Whether the project asks for the frame of the site. It is made for the builder `html`; the others have the theme's own layout, and the book its own."""
    return SITE in app.extensions


def speaks(config: Config) -> str:
    """The project's own language, without its country."""
    return config.language.replace("-", "_").partition("_")[0].lower()


def language_of(config: Config) -> str:
    """The language in which records are shown: that of the project, and English where they have it not."""
    return speaks(config) if speaks(config) in LANGUAGES else LANGUAGES[0]


def root_of(app: Sphinx) -> Path:
    """The folder of the records: as it is set, else the nearest that holds conventions/, from that of conf.py upwards."""
    confdir = Path(app.confdir)
    if app.config.treatybook_root:
        return confdir / app.config.treatybook_root
    return next((folder for folder in (confdir, *confdir.parents) if (folder / RECORDS).is_dir()), confdir)


def handbook_of(app: Sphinx) -> Handbook:
    """What the handbook tells of itself, before its records are read."""
    return read_handbook(root_of(app)) or UNNAMED


def _tell_names(app: Sphinx, config: Config) -> None:
    """Not in conf.py: the language of a build is known only after that has run."""
    handbook = read_handbook(root_of(app))
    if handbook:
        config.project = config.html_title = config.html_short_title = handbook.title.pick(config.language).words
        config.author = handbook.editors.pick(config.language).words
    if site := os.environ.get("TREATYBOOK_SITE_URL", "").rstrip("/"):
        config.html_baseurl = f"{site}/{config.language}/"


def setup(app: Sphinx) -> None:
    """Tell the names as soon as the settings are known, before other parts use them."""
    app.connect("config-inited", _tell_names, priority=100)
