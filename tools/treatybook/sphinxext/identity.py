"""How the handbook is called, from `handbook.yaml`, told to Sphinx; a project that has none keeps the names of its conf.py."""

from __future__ import annotations

import os
from pathlib import Path

from sphinx.application import Sphinx
from sphinx.config import Config

from treatybook.catalogue import UNNAMED, read_handbook
from treatybook.model import Handbook


def root_of(app: Sphinx) -> Path:
    """The folder of the records."""
    return Path(app.config.treatybook_root or app.confdir)


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
