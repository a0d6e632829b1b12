"""Made-up pages in three languages, to look at the frame before and apart from the real ones."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from treatybook.catalogue import UNNAMED
from treatybook.landing import write_landing
from treatybook.sphinxext.words import LANGUAGES

ROOT = Path(__file__).parents[1]
PAGES = ROOT / "tests" / "roots" / "shell"
THEME_MESSAGES = ROOT / "tools" / "treatybook" / "sphinxext" / "themelocale"


def run_sphinx(folder: Path, language: str, pages: Path = PAGES) -> subprocess.CompletedProcess[str]:
    """Build the pages with the project's own settings into `folder/html/<language>`."""
    command = [
        sys.executable, "-m", "sphinx", "-b", "html", "-nW", "--keep-going", "-c", str(ROOT),
        "-D", f"language={language}", "-D", f"locale_dirs={pages / 'locale'},{THEME_MESSAGES}",
        "-d", str(folder / "doctrees" / language), str(pages), str(folder / "html" / language),
    ]  # fmt: skip
    if (pages / "wide.md").exists():
        command += ["-D", "treatybook_trusted_pages=1"]  # they try what the pages of the handbook may not use
    environment = os.environ | {"NO_COLOR": "1"}
    return subprocess.run(command, env=environment, capture_output=True, text=True, check=False)


def build_demo(folder: Path) -> Path:
    """Build the three editions, put the pages above the languages beside them, and return the site's folder."""
    for language in LANGUAGES:
        done = run_sphinx(folder, language)
        assert done.returncode == 0, done.stderr
    write_landing(folder / "html", UNNAMED, LANGUAGES)
    return folder / "html"
