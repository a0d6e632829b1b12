"""The pages above the languages: the first page and the one for a lost address.

Both are static, remember nothing and choose no language for anybody.
"""

from __future__ import annotations

import os
from html import escape
from pathlib import Path
from urllib.parse import urlsplit

from treatybook.model import Handbook
from treatybook.sphinxext.page import POLICY
from treatybook.sphinxext.words import LANGUAGE_NAMES, LANGUAGES, direction, words

WEB = Path(__file__).parent / "web"
STATIC = (WEB / "landing" / "landing.css", WEB / "icon.svg")


def document(title: str, prefix: str, body: str, languages: tuple[str, ...] = LANGUAGES) -> str:
    """Return a page above the languages; ``languages`` are those it can lead to."""
    return f"""<!DOCTYPE html>
<html lang="en">
<head>
  <meta charset="utf-8">
  <meta http-equiv="Content-Security-Policy" content="{escape(POLICY)}">
  <meta name="referrer" content="no-referrer">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <meta name="color-scheme" content="light dark">
  <title>{escape(title)}</title>
  <link rel="icon" href="{prefix}icon.svg" type="image/svg+xml">
  <link rel="stylesheet" href="{prefix}landing.css">
{"".join(_alternate(prefix, code) for code in languages)}</head>
<body>
<main>
{body}</main>
</body>
</html>
"""


def _alternate(prefix: str, code: str) -> str:
    return f'  <link rel="alternate" hreflang="{code}" href="{prefix}{code}/index.html">\n'


def landing_page(handbook: Handbook, languages: tuple[str, ...], absent: tuple[str, ...] = (), downloads: bool = False) -> str:
    """Return the first page: one line in each language.

    Of a language that a copy does not hold it tells where it is; it leads to the downloads where they are there.
    """
    sections = "".join(
        f'<a href="{code}/index.html" lang="{code}" hreflang="{code}" dir="{direction(code)}">'
        f"<b>{LANGUAGE_NAMES[code]}</b> <strong>{escape(handbook.title.pick(code).words)}</strong> "
        f"<span>{escape(handbook.line.pick(code).words)}</span></a>\n"
        for code in languages
    )
    missing = "".join(
        f'<p id="{code}" lang="{code}" dir="{direction(code)}"><b>{LANGUAGE_NAMES[code]}</b> <span>{escape(words(code)["edition_absent"])}</span></p>\n'
        for code in absent
    )
    return document(handbook.title.pick("en").words, "", _heading(LANGUAGE_NAMES, languages) + sections + missing + (_downloads(languages) if downloads else ""), languages)


def _downloads(languages: tuple[str, ...]) -> str:
    said = "".join(f'<span lang="{code}" dir="{direction(code)}">{escape(words(code)["downloads"])}</span>\n' for code in languages)
    return f'<a class="quiet" href="downloads/index.html">\n{said}</a>\n'


def _heading(names: dict[str, str], languages: tuple[str, ...]) -> str:
    """A heading for whoever hears the page; the links say the same to the eye."""
    return '<h1 class="hidden">' + " · ".join(f'<span lang="{code}">{escape(names[code])}</span>' for code in languages) + "</h1>\n"


def missing_page(languages: tuple[str, ...], prefix: str) -> str:
    """Return what a server shows for an address that does not exist, in each language."""
    sections = "".join(
        f'<a href="{prefix}{code}/index.html" lang="{code}" hreflang="{code}" dir="{direction(code)}">'
        f"<b>{LANGUAGE_NAMES[code]}</b> <strong>{escape(words(code)['missing_title'])}</strong> "
        f"<span>{escape(words(code)['missing_text'])}</span></a>\n"
        for code in languages
    )
    heading = _heading({code: words(code)["missing_title"] for code in languages}, languages)
    return document(words("en")["missing_title"], prefix, heading + sections, languages)


def write_landing(site: Path, handbook: Handbook, languages: tuple[str, ...]) -> None:
    """Write both pages with their style sheet and icon.

    The page for lost addresses is shown at any depth, so its links start at the site's root.
    """
    path = urlsplit(os.environ.get("TREATYBOOK_SITE_URL", "")).path.rstrip("/")
    (site / "index.html").write_text(landing_page(handbook, languages), encoding="utf-8")
    (site / "404.html").write_text(missing_page(languages, f"{path}/"), encoding="utf-8")
    for source in STATIC:
        (site / source.name).write_bytes(source.read_bytes())
