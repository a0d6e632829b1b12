"""`treatybook dist`: the site, the copies of it for the disk, the books, and the list of them.

Everything is made beside what stands, in `build/.next-dist`, and then swapped. The copies also go to `downloads/` of the built
site, with a page that lists them; the next `make` takes them away again, so that a site never offers copies of an older state.
"""

from __future__ import annotations

import argparse
import datetime
import json
import os
import shutil
import sys
from html import escape
from pathlib import Path

from treatybook.catalogue import UNNAMED, read_catalogue, read_handbook
from treatybook.dist.archive import UnsafeName, safe, write_zip
from treatybook.dist.books import make_books
from treatybook.dist.copies import copy_files
from treatybook.dist.listing import ALL, Item, Listing, as_json, as_page, as_sums, item, printed_books
from treatybook.dist.sayings import README
from treatybook.history import read_history
from treatybook.landing import landing_page
from treatybook.model import Handbook
from treatybook.site import alone, build, source_date
from treatybook.sphinxext.offline import LIST, NO_DOWNLOADS, WORKER, write_release
from treatybook.sphinxext.provenance import release_words
from treatybook.sphinxext.words import words
from treatybook.swap import swap
from treatybook.views.wording import Wording
from treatybook.writing import write

NAME = "handbook"
ABOUT = "about/offline.html"
"""The page that tells of the copies."""


def readme(handbook: Handbook, language: str, edition: str, release: str) -> bytes:
    """How to open a copy; with the mark and the line ends without which older Windows shows it garbled."""
    text = README[language].format(title=handbook.title.pick(language).words, date=edition, release=release)
    return b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode()


def make_copies(site: Path, handbook: Handbook, folder: Path, moment: int, editions: dict[str, str], release: str) -> list[Item]:
    """One ZIP file a language and one for all."""
    made = []
    for name, languages in [*((language, (language,)) for language in handbook.editions), (ALL, handbook.editions)]:
        files = dict(copy_files(site, handbook, languages))
        files |= {f"README-{language}.txt": readme(handbook, language, editions[language], release) for language in languages}
        path = folder / f"{NAME}-{name}.zip"
        write_zip(path, {f"{path.stem}/{file}": content for file, content in files.items()}, moment)
        made.append(item(path, path.name, "site", name))
    return made


def publish(site: Path, handbook: Handbook, folder: Path, listing: Listing, editions: dict[str, str]) -> None:
    """Offer the copies on the built site, by links to the same files on the disk.

    The site is live: the folder and the first page are made beside it, and each takes its place in one step, the page that leads there last.
    """
    downloads = site.parent / ".next-downloads"
    shutil.rmtree(downloads, ignore_errors=True)
    downloads.mkdir()
    for path in sorted(folder.iterdir()):
        os.link(path, downloads / path.name)
    write(downloads / "index.html", as_page(listing, editions, handbook.editions, [language for language in handbook.editions if (site / language / ABOUT).is_file()]))
    swap(downloads, site / "downloads")
    write(site / "index.html", landing_page(handbook, handbook.editions, downloads=True))
    _list_anew(site)
    for language in handbook.editions:
        _lead_to_downloads(site / language, language)


def _lead_to_downloads(folder: Path, language: str) -> None:
    """Put the link into the page that tells of the copies; the release lists the page as it is now."""
    page = folder / ABOUT
    html = page.read_text(encoding="utf-8") if page.is_file() else ""
    if NO_DOWNLOADS in html:
        link = f'<p class="tb-downloads"><a href="../../downloads/index.html">{escape(words(language)["downloads"])}</a></p>'
        write(page, html.replace(NO_DOWNLOADS, link))
        _list_anew(folder)


def _list_anew(folder: Path) -> None:
    """List the files of a folder as they are now, for the worker that keeps them."""
    listed = folder / LIST
    if listed.is_file():
        addresses = json.loads(listed.read_text(encoding="utf-8"))["files"]
        for name in (LIST, WORKER):
            shutil.copy2(folder / name, folder / f".{name}")
            (folder / f".{name}").replace(folder / name)  # never through to the file that the next build links to
        write_release(folder, {address: address.partition("?v=")[0] for address in addresses})


def dist(root: Path, build_folder: Path, jobs: int, today: datetime.date | None) -> int:
    """Make everything; 0, or 1 after a failure, and then what stood before has not been touched."""
    site, target, staging = build_folder / "html", build_folder / "dist", build_folder / ".next-dist"
    if build(root, (read_handbook(root) or UNNAMED).editions, site, jobs, today):
        return 1
    date = source_date(root, today)
    day = datetime.datetime.fromtimestamp(int(date), datetime.UTC).date()
    catalogue, _ = read_catalogue(root)  # any problem has failed the site already
    history = read_history(root)
    wordings = {language: Wording(catalogue, language, day, history) for language in catalogue.handbook.editions}
    editions = {language: wording.date(day) for language, wording in wordings.items()}
    release = release_words(wordings["en"])
    with alone(build_folder):
        shutil.rmtree(staging, ignore_errors=True)
        staging.mkdir(parents=True)
        print("Making the books (EPUB) ...", flush=True)
        books = make_books(root, build_folder, staging, NAME, jobs, date, catalogue.handbook.editions)
        if books is None:
            return 1
        print("Packing the copies ...", flush=True)
        try:
            made = make_copies(site, catalogue.handbook, staging, int(date), editions, release)
            printed = tuple(printed_books(build_folder / "pdf", build_folder))
            for book in printed:
                safe(book.name)
        except UnsafeName as refused:
            print(refused, file=sys.stderr)
            return 1
        own = Listing(release, day.isoformat(), (*made, *books))
        (staging / "SHA256SUMS").write_text(as_sums(own), encoding="utf-8")
        (staging / "dist.json").write_text(as_json(Listing(release, own.edition, (*own.files, *printed))), encoding="utf-8")
        swap(staging, target)
        publish(site, catalogue.handbook, target, own, editions)
    for file in own.files:
        print(f"  {file.bytes / 1_000_000:6.1f} MB  {file.name}")
    print(f"{len(printed)} printed books are listed in dist.json; `make pdf` sets them." if not printed else f"{len(printed)} printed books stand in {build_folder / 'pdf'}.")
    print(f"The copies are ready: {target}")
    return 0


def run(options: argparse.Namespace) -> int:
    """Make the copies of the folder that this is run in."""
    root = Path.cwd()
    return dist(root, (root / options.output).resolve(), options.jobs, options.today)
