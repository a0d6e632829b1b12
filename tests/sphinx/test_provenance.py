"""What each page says of itself, from a build to the next."""

from __future__ import annotations

import re
from html import unescape
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from repositories import commit, git, start
from test_records import CONF, build, html, pages  # noqa: F401  (a fixture)
from treatybook.catalogue import UNNAMED
from treatybook.export.nested import release
from world import ALPHA, BETA, change

REPOSITORY = "https://github.com/example/handbook"
CORRECT = "# How to correct\n\nTell us.\n"


@pytest.fixture
def kept(pages: Path) -> Path:  # noqa: F811
    """The pages of the world in a repository."""
    change(pages, "docs/about/how-to-correct.md", "", CORRECT)
    change(pages, "docs/index.md", "registers\n", "registers\nabout/how-to-correct\n")
    start(pages)
    return pages


def about(root_built: object, page: str) -> str:
    """What a page says of itself, without tags."""
    found = re.search(r'<div class="tb-about".*?</div>', html(root_built, page), re.DOTALL)
    assert found, page
    return unescape(" ".join(re.sub(r"<[^>]+>", "", found[0]).split()))


def links(built: object, page: str, words: str) -> list[str]:
    found = re.findall(r'<a [^>]*href="([^"]+)"[^>]*>(?:<[^>]+>)*([^<]*)', html(built, page))
    return [unescape(address) for address, said in found if said.strip() == words]


def test_a_page_tells_its_release_its_sources_and_its_last_change(kept: Path) -> None:
    built = build(kept)
    assert built.warnings == []
    head = git(kept, "rev-parse", "HEAD")[:8]
    assert re.fullmatch(rf"Last change on 1 January 2020: added to the handbook\. Its sources are dated from .+ to .+\. Release {re.escape(release(UNNAMED))} \({head}\)\. How to report an error", about(built, "states/AAA"))
    assert "Its sources" not in about(built, "about/how-to-correct")
    assert links(built, "states/AAA", "How to report an error") == ["../about/how-to-correct.html"]


def test_without_a_repository_a_page_tells_its_release_alone(pages: Path) -> None:  # noqa: F811
    built = build(pages)
    assert about(built, "index") == f"Release {release(UNNAMED)}."
    assert "Changes to this record" not in html(built, "states/AAA")


def test_the_next_build_brings_just_these_words_up_to_date(kept: Path) -> None:
    build(kept)
    change(kept, ALPHA, "2001-06-01", "2001-06-02")
    built = build(kept)
    assert "Changed since the last recorded change." in about(built, "instruments/alpha")
    head = commit(kept, "Correct <b>a day</b> & more", "2020-03-04")
    built = build(kept)
    assert "instruments/alpha" in built.read and "about/how-to-correct" not in built.read
    assert "Last change on 4 March 2020: treaty acts (Aland)." in about(built, "instruments/alpha")
    assert "a day" not in about(built, "instruments/alpha"), "what a commit says of itself is not for readers"
    assert about(built, "about/how-to-correct").startswith("Last change on 1 January 2020: added to the handbook. Release") and f"({head[:8]})" in about(built, "about/how-to-correct")
    fresh = build(kept, jobs=2)
    assert {path.relative_to(built.out): path.read_bytes() for path in built.out.rglob("*.html")} == {path.relative_to(fresh.out): path.read_bytes() for path in fresh.out.rglob("*.html")}


def test_the_edition_is_that_of_the_day_on_every_page(kept: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    build(kept)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1593561600")
    built = build(kept)
    assert built.read != set(), "pages that count from today"
    for path in built.out.rglob("*.html"):
        assert "Edition of 1 July 2020;" in path.read_text(encoding="utf-8"), path


def test_the_changes_of_a_record_stand_on_its_page_and_in_the_overview(kept: Path) -> None:
    change(kept, "docs/registers.md", (kept / "docs/registers.md").read_text(encoding="utf-8"), "# Changes\n\n```{tb:record-changes}\n```\n")
    change(kept, "conventions/states/AAA.yaml", "iso2:", "changes:\n  - date: 2020-03-03\n    what: {en: Aland has a new code., fr: Le Pays d'A a un nouveau code., ar: للبلد الأول رمز جديد.}\niso2:")
    commit(kept, "A note on Aland", "2020-03-04")
    built = build(kept, language="ar")
    section = html(built, "states/AAA").split('<section id="changes">')[1].split("</section>")[0]
    told = "للبلد الأول رمز جديد."
    assert told in section and "أُضيف إلى الدليل" in section and 'lang="en"' not in section
    assert told not in html(built, "states/BBB") and told.removesuffix(".") in about(built, "states/AAA")
    assert 'href="states/AAA.html"' in html(built, "registers").split(told)[1].split("</tr>")[0]
    assert not any("A note on Aland" in path.read_text(encoding="utf-8") for path in built.out.rglob("*.html"))


def fields(address: str) -> dict[str, list[str]]:
    assert address.startswith(f"{REPOSITORY}/issues/new?")
    return parse_qs(urlsplit(address).query)


@pytest.fixture
def reporting(kept: Path) -> Path:
    (kept / "conf.py").write_text(f'{CONF}treatybook_repository_url = "{REPOSITORY}"\n', encoding="utf-8")
    return kept


def test_an_error_is_reported_with_the_record_and_its_line(reporting: Path) -> None:
    built = build(reporting)
    assert built.warnings == []
    (page,) = links(built, "states/AAA", "Report an error in this page")
    assert fields(page)["title"] == ["Error: Aland"]
    assert "File: conventions/states/AAA.yaml, line 1\n" in fields(page)["body"][0]
    assert links(built, "states/AAA", "Change this page") == [f"{REPOSITORY}/edit/main/conventions/states/AAA.yaml"]
    lines = (reporting / ALPHA).read_text(encoding="utf-8").splitlines()
    for name, rows in (("instruments/alpha", 3), ("states/AAA", 3)):
        assert len(links(built, name, "Report an error")) >= rows, name
    (of_row,) = [fields(link)["body"][0] for link in links(built, "states/AAA", "Report an error") if "/alpha.yaml" in fields(link)["body"][0]]
    number, head = lines.index("  AAA:") + 1, git(reporting, "rev-parse", "HEAD")
    assert of_row.splitlines()[:4] == [
        "Page: Aland, Alpha (en/states/AAA)",
        f"File: {ALPHA}, line {number}",
        f"Release: {release(UNNAMED)} ({head[:8]})",
        f"Line: {REPOSITORY}/blob/{head}/{ALPHA}#L{number}",
    ]
    privacy = "Write no names of victims, witnesses or suspects"
    assert privacy in of_row and "What is wrong:" in of_row
    on_treaty = [fields(link)["body"][0] for link in links(built, "instruments/alpha", "Report an error")]
    assert of_row.replace("en/states/AAA", "en/instruments/alpha") in on_treaty and all(privacy in body for body in on_treaty)


def test_a_line_of_a_file_that_is_not_recorded_yet_is_reported_on_the_branch(reporting: Path) -> None:
    change(reporting, ALPHA, "states:", "# A line more.\nstates:")
    bodies = [fields(link)["body"][0] for link in links(build(reporting), "instruments/alpha", "Report an error")]
    assert bodies and all(f"{REPOSITORY}/blob/main/{ALPHA}#L" in body for body in bodies)


def test_the_report_is_in_the_readers_language(reporting: Path) -> None:
    built = build(reporting, language="ar")
    (page,) = links(built, "states/AAA", "الإبلاغ عن خطأ في هذه الصفحة")
    assert re.search("[\u0600-\u06ff]", fields(page)["title"][0]) and "(ar/states/AAA)" in fields(page)["body"][0]


def test_a_line_that_moves_is_reported_where_it_stands_now(reporting: Path) -> None:
    before = links(build(reporting), "states/CCC", "Report an error")
    change(reporting, BETA, "states:", "# A line more.\nstates:")
    after = links(build(reporting), "states/CCC", "Report an error")
    assert [link for link in after if "beta" in link] != [link for link in before if "beta" in link]
    assert [link for link in after if "beta" not in link] == [link for link in before if "beta" not in link]


def test_what_is_no_address_of_a_repository_is_told(kept: Path) -> None:
    (kept / "conf.py").write_text(f'{CONF}treatybook_repository_url = "javascript:alert(1)"\n', encoding="utf-8")
    built = build(kept)
    assert [line for line in built.warnings if "is no address of a repository" in line] == built.warnings != []
    assert "javascript:" not in html(built, "states/AAA")
