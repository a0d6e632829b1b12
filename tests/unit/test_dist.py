"""The copies to take along, without Sphinx: what they hold, where their links lead, how they are listed."""

from __future__ import annotations

import hashlib
import json
import re
import subprocess
import zipfile
from pathlib import Path

import pytest
from treatybook.dist.archive import UnsafeName, safe, write_zip
from treatybook.dist.command import make_copies, publish
from treatybook.dist.copies import copy_files
from treatybook.dist.listing import Listing, as_json, as_page, as_sums, item, printed_books
from treatybook.dist.sayings import README, said_size
from treatybook.catalogue import UNNAMED
from treatybook.landing import write_landing
from treatybook.sphinxext.offline import LIST, NO_DOWNLOADS, digest, write_release
from treatybook.sphinxext.words import LANGUAGES

EDITIONS = {"en": "1 June 2020", "fr": "1er juin 2020", "ar": "1 يونيو 2020"}
MOMENT = 1_600_000_000
PAGE = """<html><head>
  <link rel="alternate" hreflang="en" href="../../en/states/EGY.html">
  <link rel="alternate" hreflang="fr" href="../../fr/states/EGY.html">
  <link rel="alternate" hreflang="ar" href="../../ar/states/EGY.html">
</head><body><nav class="tb-languages"><ul>
<li><a href="../../en/states/EGY.html" lang="en" hreflang="en">English</a></li>
<li><a href="../../fr/states/EGY.html" lang="fr" hreflang="fr">Français</a></li>
<li><a href="../../ar/states/EGY.html" lang="ar" hreflang="ar">العربية</a></li>
</ul></nav><a href="../../data/v1/states.csv">data</a><a href="../index.html" lang="fr">said in French</a></body></html>
"""


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A built site of two pages a language."""
    site = tmp_path / "html"
    for language in LANGUAGES:
        for name, text in {"index.html": "<html></html>", "states/EGY.html": PAGE, "404.html": "lost", "worker.js": "", "about/offline.html": f"<p>a</p>{NO_DOWNLOADS}", "_static/a.css": "a{}"}.items():
            path = site / language / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        write_release(site / language, {"index.html": "index.html", "about/offline.html": "about/offline.html"})
    (site / "data/v1").mkdir(parents=True)
    (site / "data/v1/states.csv").write_text("id\n")
    write_landing(site, UNNAMED, LANGUAGES)
    return site


def links_of(html: str) -> list[str]:
    return re.findall(r'(?:href|src)="([^"#]+)', html)


def test_a_copy_of_one_language_leads_nowhere_that_is_not_there(site: Path) -> None:
    files = dict(copy_files(site, UNNAMED, ("ar",)))
    assert set(files) == {"index.html", "landing.css", "icon.svg", "ar/index.html", "ar/states/EGY.html", "ar/about/offline.html", "ar/_static/a.css", "data/v1/states.csv"}
    for name, content in files.items():
        if name.endswith(".html"):
            for link in links_of(content.decode()):
                assert (Path("/x") / Path(name).parent / link).resolve().relative_to("/x").as_posix() in files, f"{name} leads to {link}"
    page = files["ar/states/EGY.html"].decode()
    assert '<a href="../../index.html#fr" lang="fr" hreflang="fr">Français</a>' in page
    assert '<a href="../../ar/states/EGY.html" lang="ar"' in page and '<a href="../index.html" lang="fr">said in French</a>' in page
    assert re.findall(r'hreflang="(\w+)" href', page) == ["ar"]
    first = files["index.html"].decode()
    assert 'id="fr"' in first and "handbook-fr.zip" in first and 'href="fr/' not in first


def test_a_copy_of_all_languages_is_the_site(site: Path) -> None:
    files = dict(copy_files(site, UNNAMED, LANGUAGES))
    assert files["fr/states/EGY.html"].decode() == PAGE
    assert "handbook-fr.zip" not in files["index.html"].decode()
    assert not any(name.endswith(("404.html", "worker.js")) for name in files)


def test_the_same_site_gives_the_same_bytes(site: Path, tmp_path: Path) -> None:
    made = []
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
        made.append(make_copies(site, UNNAMED, tmp_path / name, MOMENT, EDITIONS, "1-abc"))
        (site / "en/index.html").touch()
    assert made[0] == made[1]
    assert [file.name for file in made[0]] == [f"handbook-{name}.zip" for name in (*LANGUAGES, "all")]
    with zipfile.ZipFile(tmp_path / "one/handbook-fr.zip") as archive:
        entries = archive.infolist()
        assert [entry.filename for entry in entries] == sorted(entry.filename for entry in entries)
        assert {entry.date_time for entry in entries} == {(2020, 9, 13, 12, 26, 40)}
        assert {entry.external_attr for entry in entries} == {0o100644 << 16}
        readme = archive.read("handbook-fr/README-fr.txt").decode("utf-8-sig")
        assert "1er juin 2020" in readme and "1-abc" in readme and "\r\n" in readme


@pytest.mark.parametrize("name", ["../x", "a/../x", "/x", "a//b", "", "a\\b", "C:x", "a\nb", 'a"b', "a<b>.html", "a.", "a /b", "./a", "a\x7f"])
def test_names_that_unpack_elsewhere_or_nowhere_are_refused(name: str, tmp_path: Path) -> None:
    with pytest.raises(UnsafeName, match="cannot be packed"):
        write_zip(tmp_path / "a.zip", {name: b""}, MOMENT)


@pytest.mark.parametrize("name", ["a/b.html", "states/EGY.html", "_static/a.css", "a b/دليل.html", "..a/b..c"])
def test_usual_names_are_packed(name: str) -> None:
    assert safe(name) == name


def test_what_a_link_on_the_disk_leads_to_is_not_packed(site: Path, tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text("secret")
    (site / "en/secret.txt").symlink_to(tmp_path / "secret.txt")
    assert "en/secret.txt" not in dict(copy_files(site, UNNAMED, ("en",)))


def test_the_list_tells_size_and_digest_of_each_file(site: Path, tmp_path: Path) -> None:
    folder = tmp_path / "dist"
    folder.mkdir()
    listing = Listing("1-abc", "2020-06-01", tuple(make_copies(site, UNNAMED, folder, MOMENT, EDITIONS, "1-abc")))
    (folder / "SHA256SUMS").write_text(as_sums(listing))
    assert subprocess.run(["sha256sum", "--check", "--strict", "--quiet", "SHA256SUMS"], cwd=folder, check=False).returncode == 0
    told = json.loads(as_json(listing))
    assert told["release"] == "1-abc"
    for file in told["files"]:
        content = (folder / file["name"]).read_bytes()
        assert (file["bytes"], file["sha256"]) == (len(content), hashlib.sha256(content).hexdigest())
    publish(site, UNNAMED, folder, listing, EDITIONS)
    page = (site / "downloads/index.html").read_text("utf-8")
    for file in listing.files:
        assert file.sha256 in page and file.name in page
    for link in links_of(page):
        assert (site / "downloads" / link).resolve().exists(), link
    assert 'href="downloads/index.html"' in (site / "index.html").read_text("utf-8")
    assert "downloads" not in dict(copy_files(site, UNNAMED, LANGUAGES))["index.html"].decode()


def test_the_page_on_copies_leads_to_them_and_back_and_the_release_lists_it_as_it_is(site: Path, tmp_path: Path) -> None:
    folder = tmp_path / "dist"
    folder.mkdir()
    before = {language: (site / language / LIST).read_bytes() for language in LANGUAGES}
    publish(site, UNNAMED, folder, Listing("1-abc", "2020-06-01", ()), EDITIONS)
    downloads = (site / "downloads/index.html").read_text("utf-8")
    for language in LANGUAGES:
        page = site / language / "about/offline.html"
        assert '<a href="../../downloads/index.html">' in page.read_text("utf-8") and NO_DOWNLOADS not in page.read_text("utf-8")
        assert f'href="../{language}/about/offline.html"' in downloads and f'href="../{language}/index.html"' in downloads
        listed = (site / language / LIST).read_bytes()
        assert listed != before[language]
        assert json.loads(listed)["files"]["about/offline.html"] == digest(page.read_bytes())
        assert digest(listed) in (site / language / "worker.js").read_text("utf-8")
    assert json.loads((site / LIST).read_bytes())["files"]["index.html"] == digest((site / "index.html").read_bytes())


def test_a_hostile_name_is_only_a_name_on_the_page(tmp_path: Path) -> None:
    path = tmp_path / "x"
    path.write_bytes(b"x")
    page = as_page(Listing("<b>", "2020-06-01", (item(path, '"><script>alert(1)</script>.zip', "site", "en"),)), EDITIONS, LANGUAGES)
    assert "<script" not in page and "<b>." not in page and "&lt;script&gt;" in page


def test_printed_books_are_listed_where_they_are(tmp_path: Path) -> None:
    assert list(printed_books(tmp_path / "pdf", tmp_path)) == []
    (tmp_path / "pdf/fr/states").mkdir(parents=True)
    (tmp_path / "pdf/fr/states/EGY.pdf").write_bytes(b"%PDF")
    (file,) = printed_books(tmp_path / "pdf", tmp_path)
    assert (file.name, file.kind, file.language, file.bytes) == ("pdf/fr/states/EGY.pdf", "pdf", "fr", 4)


def test_sizes_are_said_by_the_custom_of_the_language() -> None:
    assert [said_size(4_230_000, language) for language in LANGUAGES] == ["4.2\u00a0MB", "4,2\u00a0Mo", "4.2\u00a0ميغابايت"]
    assert said_size(12, "en") == "1\u00a0kB"


def test_every_language_has_the_same_fields_in_its_readme() -> None:
    fields = [set(re.findall(r"{\w+}", README[language])) for language in LANGUAGES]
    assert fields[0] == fields[1] == fields[2] == {"{title}", "{date}", "{release}"}
