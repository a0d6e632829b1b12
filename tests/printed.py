"""Made-up and real pages, set as books in three languages."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pypdfium2
from world import ROOT

PAGES = Path(__file__).parent / "print" / "pages"
LANGUAGES = ("en", "fr", "ar")
MOMENT = "1795400000"


@dataclass(frozen=True)
class Books:
    """The books of a language below ``folder``, and what was said while they were set."""

    folder: Path
    said: str

    def path(self, name: str) -> Path:
        return self.folder / f"{name}.pdf"

    def open(self, name: str) -> pypdfium2.PdfDocument:
        return pypdfium2.PdfDocument(self.path(name))

    def text(self, name: str) -> str:
        """The words of all pages as pdfium finds them, the ends of lines made spaces."""
        return " ".join(" ".join(page.get_textpage().get_text_range().split()) for page in self.open(name))


def set_books(folder: Path, language: str, only: str = "", pages: Path = PAGES) -> Books:
    """Set the books of the sample, or of other pages, by the handbook's own settings and records."""
    out = folder / language
    command = [
        sys.executable, "-m", "sphinx", "-b", "typeset", "-n", "-q", "-c", str(ROOT), "-D", f"language={language}", "-D", f"treatybook_root={ROOT}",
        "-D", f"typeset_only={only}", "-D", "treatybook_trusted_pages=1", "-d", str(folder / "doctrees" / language), str(pages), str(out),
    ]  # fmt: skip
    environment = os.environ | {"NO_COLOR": "1", "SOURCE_DATE_EPOCH": MOMENT}
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return Books(out, done.stderr)
