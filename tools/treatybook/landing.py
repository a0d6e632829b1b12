"""The pages above the languages: the first page, the one for a lost address and the one for want of a connection.

All are static, remember nothing and choose no language for anybody.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from html import escape
from pathlib import Path
from urllib.parse import urlsplit

from treatybook.model import Handbook
from treatybook.sphinxext.offline import OFFLINE_PAGE, write_release
from treatybook.sphinxext.page import POLICY
from treatybook.sphinxext.words import LANGUAGE_NAMES, LANGUAGES, direction, words

WEB = Path(__file__).parent / "web"
STATIC = (WEB / "landing" / "landing.css", WEB / "icon.svg")
LOST = WEB / "landing" / "lost.js"
ABOVE = ("index.html", OFFLINE_PAGE, "landing.css", "icon.svg", "lost.js")
"""What is kept of the pages above the languages."""


def document(title: str, prefix: str, body: str, languages: tuple[str, ...] = LANGUAGES, script: str = "") -> str:
    """Return a page above the languages; ``languages`` are those it can lead to, ``script`` what it loads."""
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
{"".join(_alternate(prefix, code) for code in languages)}{f'  <script defer src="{prefix}{script}"></script>{chr(10)}' if script else ""}</head>
<body>
<main data-prefix="{escape(prefix)}">
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


LOST_LINKS = (("lost_finder", "cooperate/index.html"), ("lost_practice", "practice/index.html"), ("lost_states", "states/index.html"), ("lost_conventions", "instruments/index.html"))
"""What a reader who is lost most often looks for."""


def missing_page(languages: tuple[str, ...], prefix: str, has: Callable[[str], bool] = lambda page: True) -> str:
    """Return what a server shows for an address that does not exist, in each language; its script leaves the language of the address.

    ``has`` tells whether the site holds a page.
    """
    return _in_each_language(languages, prefix, "missing_title", "missing_text", lambda code: _search(prefix, code) + _links(prefix, code, has))


def unreachable_page(languages: tuple[str, ...]) -> str:
    """Return what a browser without a connection shows where the language asked for is not kept; it stands beside the first page."""
    return _in_each_language(languages, "", "offline_title", "other_language", lambda code: "")


def _in_each_language(languages: tuple[str, ...], prefix: str, title: str, text: str, more: Callable[[str], str]) -> str:
    sections = "".join(
        f'<section lang="{code}" dir="{direction(code)}">\n<h2>{escape(words(code)[title])}</h2>\n<p>{escape(words(code)[text])}</p>\n{more(code)}</section>\n'
        for code in languages
    )
    homes = "".join(f'<a class="plain" href="{prefix}{code}/index.html" lang="{code}" hreflang="{code}" dir="{direction(code)}">{LANGUAGE_NAMES[code]} – {escape(words(code)["home"])}</a>\n' for code in languages)
    heading = _heading({code: words(code)[title] for code in languages}, languages)
    return document(words("en")[title], prefix, f'{heading}{sections}<p class="homes">\n{homes}</p>\n', languages, "lost.js")


def _search(prefix: str, code: str) -> str:
    said = words(code)
    return (
        f'<form role="search" action="{prefix}{code}/search.html" method="get"><input type="search" name="q" aria-label="{escape(said["search_field"])}" placeholder="{escape(said["search_field"])}">'
        f'<button type="submit">{escape(said["search"])}</button></form>\n'
    )


def _links(prefix: str, code: str, has: Callable[[str], bool]) -> str:
    found = [("home", "index.html"), *((name, page) for name, page in LOST_LINKS if has(f"{code}/{page}"))]
    return "<ul>\n" + "".join(f'<li><a class="plain" href="{prefix}{code}/{page}">{escape(words(code)[name])}</a></li>\n' for name, page in found) + "</ul>\n"


def site_path() -> str:
    """The folder of the site on its host, between slashes."""
    return f"{urlsplit(os.environ.get('TREATYBOOK_SITE_URL', '')).path.rstrip('/')}/"


def write_landing(site: Path, handbook: Handbook, languages: tuple[str, ...]) -> None:
    """Write these pages with their style sheet, script and icon, and what keeps the first of them on a device.

    The page for lost addresses is shown at any depth, so its links start at the site's root.
    """
    (site / "index.html").write_text(landing_page(handbook, languages), encoding="utf-8")
    (site / "404.html").write_text(missing_page(languages, site_path(), lambda page: (site / page).is_file()), encoding="utf-8")
    (site / OFFLINE_PAGE).write_text(unreachable_page(languages), encoding="utf-8")
    for source in (*STATIC, LOST):
        (site / source.name).write_bytes(source.read_bytes())
    write_above(site)


def write_above(site: Path) -> None:
    """List what is kept of the pages above the languages."""
    write_release(site, {name: name for name in ABOVE})
