"""The made-up world as pages, built by Sphinx with the extension."""

from __future__ import annotations

import gc
import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from io import StringIO
from pathlib import Path

import pytest
from babel.messages.pofile import read_po
from sphinx.application import Sphinx
from sphinx.util.console import strip_escape_sequences
from sphinx.util.docutils import docutils_namespace, patch_docutils
from treatybook.sphinxext.domain import TreatyDomain
from treatybook.views.forms import Call
from world import ALPHA, GAMMA, TODAY, change, write_pages

CONF = """
project = "A handbook"
extensions = ["myst_parser", "treatybook.sphinxext.site", "sphinx_book_theme"]
html_theme = "sphinx_book_theme"
html_copy_source = False
gettext_compact = False
"""
EVERY_PAGE = {
    "index",
    "instruments/alpha", "instruments/beta", "instruments/delta", "instruments/gamma",
    "states/AAA", "states/BBB", "states/CCC",
    "measures/extradition", "measures/mla", "measures/e-evidence-preservation", "measures/joint-investigation", "measures/confiscation",
    "measures/transfer-of-sentenced-persons", "measures/criminalisation",
    "recommendations/ratify", "recommendations/practice", "practice/ask", "practice/tick",
    "registers",
}  # fmt: skip
REGISTERS = "# Registers\n\n```{tb:organisations}\n```\n\n```{tb:agreements}\n```\n\n```{tb:glossary}\n```\n"


@dataclass(frozen=True)
class Built:
    """What a build said, which pages it read, and where it wrote them."""

    warnings: list[str]
    read: set[str]
    out: Path


def build(root: Path, builder: str = "html", language: str = "en", jobs: int = 1) -> Built:
    """Build the pages of the world below ``root``; the second time only what has changed."""
    warnings, read, out = StringIO(), set(), root / "out" / f"{builder}-{language}-{jobs}"
    with patch_docutils(root), docutils_namespace():
        app = Sphinx(root / "docs", root, out, out / ".doctrees", builder, {"language": language}, StringIO(), warnings, parallel=jobs)
        app.connect("env-before-read-docs", lambda app, env, names: read.update(names))
        app.build()
    said = strip_escape_sequences(warnings.getvalue()).replace(f"{root}/", "")
    return Built([line for line in said.splitlines() if line], read, out)


@pytest.fixture
def pages(root: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The world with its pages, on its day."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(int(datetime(TODAY.year, TODAY.month, TODAY.day, tzinfo=UTC).timestamp())))
    (root / "conf.py").write_text(CONF, encoding="utf-8")
    write_pages(root)
    (root / "docs" / "registers.md").write_text(REGISTERS, encoding="utf-8")
    change(root, "docs/index.md", "recommendations/ratify\n", "recommendations/ratify\nregisters\n")
    return root


def html(built: Built, page: str) -> str:
    return (built.out / f"{page}.html").read_text(encoding="utf-8")


def article(built: Built, page: str) -> str:
    """The words of a page's article."""
    found = re.search(r"<article.*?</article>", html(built, page), re.DOTALL)
    assert found
    return " ".join(re.sub(r"<[^>]+>", " ", found[0]).split())


def test_the_pages_say_what_the_records_say(pages: Path) -> None:
    built = build(pages)
    assert (built.warnings, built.read) == ([], EVERY_PAGE)
    assert "Party since 15 January 2002" in article(built, "instruments/alpha")
    assert re.search(r"<h1>\s*(<[^>]+>)*Aland", html(built, "states/AAA"))
    assert 'href="../states/AAA.html"' in html(built, "instruments/alpha")
    assert 'href="../registers.html#organisation-net"' in html(built, "states/AAA")
    assert "ZZZ.html" not in html(built, "instruments/gamma")


WRONG = """# Wrong

```{tb:instrument-card} alfa
```

```{tb:state-page}
```

```{tb:glossary} alpha
```

```{tb:timeline} alpha
:last: five
```

```{tb:ratification-matrix}
:region: nord
```

{tb:state}`AAB` and {tb:article}`alpha 19` and {tb:title}`treaty alpha` and {tb:measure}`mla`.
"""


def test_a_wrong_id_is_told_with_its_place_and_the_near_match(pages: Path) -> None:
    (pages / "docs" / "registers.md").write_text(WRONG, encoding="utf-8")
    built = build(pages)
    assert [line.removesuffix(" [treatybook.directive]").removesuffix(" [treatybook.role]") for line in built.warnings if "docs/registers.md" in line] == [
        "docs/registers.md:3: WARNING: No instrument has the id 'alfa'. Did you mean 'alpha'?",
        "docs/registers.md:6: WARNING: state-page needs the id of one state.",
        "docs/registers.md:9: WARNING: glossary takes no argument.",
        "docs/registers.md:12: WARNING: The option 'last' is a whole number, not 'five'.",
        "docs/registers.md:16: WARNING: No region has the id 'nord'. Did you mean 'north'?",
        "docs/registers.md:20: WARNING: No state has the id 'AAB'. Did you mean 'AAA'?",
        "docs/registers.md:20: WARNING: The record 'alpha' has no article '19'. Use one of: 16, 18, 18(14), 5.",
        "docs/registers.md:20: WARNING: 'treaty' is no kind of record. Use one of: agreement, guide, instrument, measure, organisation, recommendation, state, term.",
    ]
    assert "Legal assistance" in article(built, "registers")


def test_an_option_that_a_directive_does_not_have(pages: Path) -> None:
    (pages / "docs" / "registers.md").write_text("# Wrong\n\n```{tb:timeline} alpha\n:lats: 5\n```\n", encoding="utf-8")
    (line,) = (line for line in build(pages).warnings if "docs/registers.md" in line)
    assert line.startswith("docs/registers.md:4: WARNING: 'tb:timeline': Unknown option key: 'lats' (allowed: ['last'])")


def test_mistakes_of_records_are_warnings_with_their_place(pages: Path) -> None:
    change(pages, ALPHA, "finding: not-party", "finding: not-parti")
    change(pages, GAMMA, "2010-01-01", "2005-01-01")
    said = [line for line in build(pages).warnings if line.startswith("conventions/")]
    assert said == [
        f"{ALPHA}:19: WARNING: 'not-parti' is not a word that may stand here. Did you mean 'not-party'? [treatybook.value.word]",
        f"{GAMMA}:21: WARNING: The withdrawal of 2005-01-01 is not after the consent of 2006-01-31. Look at both dates in the source. [treatybook.act.order]",
    ]


@pytest.mark.parametrize("file", ["states/BBB", "instruments/gamma", "status/alpha", "organisations/net", "organisations/league", "vocabularies/measures", "vocabularies/status", "agreements/aaa-bbb-1995-extradition"])
def test_a_record_that_cannot_be_read_ends_in_a_sentence(pages: Path, file: str) -> None:
    (pages / "conventions" / f"{file}.yaml").write_text("a: b: c\n", encoding="utf-8")
    assert f"conventions/{file}.yaml:1: WARNING: A colon stands inside a text that is not in quotes. Put the whole text in double quotes. [treatybook.yaml.syntax]" in build(pages).warnings


def test_a_second_build_reads_and_writes_nothing(pages: Path) -> None:
    """In processes of their own, as an editor builds: the theme changes defaults of Sphinx for the rest of its process."""
    out = pages / "out"
    command = [sys.executable, "-m", "sphinx", "-nW", "-q", "-c", str(pages), str(pages / "docs"), str(out)]
    written = []
    for _ in range(2):
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        assert (done.returncode, done.stderr) == (0, "")
        written.append({page: (out / f"{page}.html").stat().st_mtime_ns for page in EVERY_PAGE})
    assert written[0] == written[1]
    assert build(pages).read == EVERY_PAGE and build(pages).read == set()


def test_an_edit_reads_only_the_pages_that_show_it(pages: Path) -> None:
    build(pages)
    change(pages, GAMMA, "2015-11-30", "2015-12-01")
    built = build(pages)
    assert (built.read, built.warnings) == ({"instruments/gamma", "states/CCC"}, [])
    assert "1 March 2016" in article(built, "states/CCC")
    change(pages, GAMMA, "trust: unverified\n", "trust: unverified\n    remark: seen by nobody but editors\n")
    assert build(pages).read == set()


def test_the_views_are_asked_again_only_when_records_have_changed(pages: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[Call] = []
    show = TreatyDomain.show
    monkeypatch.setattr(TreatyDomain, "show", lambda domain, call: (asked.append(call), show(domain, call))[1])
    build(pages)
    asked.clear()
    build(pages)
    assert asked == []
    change(pages, GAMMA, "2015-11-30", "2015-12-01")
    build(pages)
    assert Call("instrument-page", "gamma") in asked


def test_a_build_leaves_the_collector_of_garbage_as_it_was(pages: Path) -> None:
    usual = gc.get_threshold()
    build(pages)
    assert gc.get_threshold() == usual


def test_a_view_stands_where_its_directive_stands(pages: Path) -> None:
    """Between the words before and after it, in a list and in a box; and it is part of the page's list of contents."""
    text = "# Here\n\nBefore.\n\n```{tb:state-page} AAA\n```\n\n- In a list:\n\n  ```{tb:instrument-card} alpha\n  ```\n\n:::{admonition} Boxed\n```{tb:instrument-card} beta\n```\n:::\n\n## The end of it\n"
    (pages / "docs" / "registers.md").write_text(text, encoding="utf-8")
    built = build(pages)
    words = article(built, "registers")
    places = [words.index(word) for word in ("Before.", "Republic of Aland", "In a list:", "Boxed")] + [words.rindex("The end of it")]  # it stands in the contents too
    assert (built.warnings, places) == ([], sorted(places))
    assert 'href="#bound-by"' in html(built, "registers")


def test_adding_and_removing_a_record_reads_the_pages_that_show_it(pages: Path) -> None:
    build(pages)
    agreement = 'parties: [AAA, CCC]\ntitle: {en: A second treaty, fr: Un second traité, ar: معاهدة ثانية}\nmeasures: [confiscation]\nstatus: in-force\nsource: {trust: unverified}\n'
    shown = {"states/AAA", "states/CCC", "registers"}
    change(pages, "conventions/agreements/aaa-ccc-1999-confiscation.yaml", "", agreement)
    built = build(pages)
    assert (built.read, built.warnings) == (shown, [])
    assert "A second treaty" in article(built, "states/CCC")
    change(pages, "conventions/agreements/aaa-ccc-1999-confiscation.yaml", "", "")
    built = build(pages)
    assert (built.read, built.warnings) == (shown, [])
    assert "A second treaty" not in article(built, "states/CCC")


def test_a_State_that_is_renamed_is_renamed_everywhere(pages: Path) -> None:
    build(pages)
    change(pages, "conventions/states/CCC.yaml", "en: Cecania,", "en: Abania,")
    built = build(pages)
    assert {page for page in EVERY_PAGE if "Cecania" in article(built, page)} == {"states/CCC"}, "there its formal name stands"
    assert {"states/CCC", "instruments/gamma", "registers"} <= built.read
    assert "measures/criminalisation" not in built.read


def test_two_readers_side_by_side_make_the_same_pages(pages: Path) -> None:
    serial, parallel = build(pages), build(pages, jobs=2)
    assert (serial.warnings, parallel.warnings) == ([], [])
    files = {path.relative_to(serial.out) for path in serial.out.rglob("*.html")}
    assert files == {path.relative_to(parallel.out) for path in parallel.out.rglob("*.html")}
    assert len(files) > len(EVERY_PAGE)
    for file in files:
        assert (serial.out / file).read_bytes() == (parallel.out / file).read_bytes(), file


def test_plain_text_holds_what_the_page_holds(pages: Path) -> None:
    built = build(pages, "text")
    assert built.warnings == []
    text = " ".join((built.out / "states" / "BBB.txt").read_text(encoding="utf-8").split())
    for words in ("Bebeland", "Kingdom of Bebeland", "It does not accept the Court.", "Bebeland does not accept the Court.", "Not known to us. Where to ask:"):
        assert words in text


def test_only_prose_goes_to_the_translators(pages: Path) -> None:
    (pages / "docs" / "registers.md").write_text(REGISTERS + "\n## On {tb:state}`AAA`\n\nSee {tb:instrument}`alpha` for more.\n", encoding="utf-8")
    built = build(pages, "gettext")
    assert built.warnings == []
    found: set[str] = set()
    for page in EVERY_PAGE:
        path = built.out / f"{page}.pot"
        if not path.is_file():
            continue  # nothing to translate there
        with path.open("rb") as stream:
            found |= {str(message.id) for message in read_po(stream) if message.id}
    assert found == {"A handbook", "Prose for translators.", "Registers", "On {tb:state}`AAA`", "See {tb:instrument}`alpha` for more."}


def ids(built: Built, page: str) -> list[str]:
    return re.findall(r'<section[^>]* id="([^"]+)"', html(built, page))


def links(built: Built) -> Iterator[tuple[str, str, str]]:
    """(page, target page, anchor) of every link inside the site."""
    for page in EVERY_PAGE:
        for href in re.findall(r'<article.*?</article>', html(built, page), re.DOTALL)[0].split('href="')[1:]:
            address = href.split('"')[0]
            if "//" not in address and "data/v1/" not in address:
                target, _, anchor = address.partition("#")
                yield page, str((built.out / page).parent.joinpath(target).resolve()) if target else str(built.out / f"{page}.html"), anchor


def test_anchors_are_the_same_in_every_language_and_every_link_arrives(pages: Path) -> None:
    built = {language: build(pages, language=language) for language in ("en", "fr", "ar")}
    assert [one.warnings for one in built.values()] == [[], [], []]
    for page in EVERY_PAGE - {"index", "registers"}:
        found = {language: ids(one, page)[1:] for language, one in built.items()}
        assert found["en"] == found["fr"] == found["ar"], page
    assert "bound-by" in ids(built["ar"], "states/AAA")
    for one in built.values():
        for page, target, anchor in links(one):
            assert Path(target).is_file(), f"{page} -> {target}"
            assert not anchor or f'id="{anchor}"' in Path(target).read_text(encoding="utf-8"), f"{page} -> {target}#{anchor}"


def test_an_arabic_page_speaks_arabic(pages: Path) -> None:
    words = article(build(pages, language="ar"), "states/AAA")
    assert "البلد الأول" in words and "15 يناير 2002" in words
    assert not re.search(r"\b(Party|since|Source|Status|Not known|Convention)\b", words)


def test_pages_lead_into_the_finder_with_what_they_know(pages: Path) -> None:
    change(pages, "docs/cooperate/index.md", "", "# Cooperate\n\n```{tb:finder}\n```\n")
    change(pages, "docs/index.md", "registers\n", "registers\ncooperate/index\n")
    built = build(pages)
    assert built.warnings == []

    def questions(page: str) -> list[str]:
        return [question.replace("&amp;", "&") for question in re.findall(r'href="\.\./cooperate/index\.html\?([^"]+)"', html(built, page))]

    asked = questions("states/AAA")
    assert asked[:2] == ["from=AAA", "to=AAA"]
    assert {"from=AAA&to=BBB&need=extradition&offence=trafficking", "from=AAA&to=CCC&need=mla&offence=trafficking"} <= set(asked), "what is not known leads to the finder too"
    assert questions("measures/extradition") == ["need=extradition"] and questions("measures/criminalisation") == []


def test_without_the_finder_its_words_lead_nowhere(pages: Path) -> None:
    built = build(pages)
    assert built.warnings == [] and "need=extradition" not in html(built, "states/AAA") and "for a request by this State" in html(built, "states/AAA")


def test_a_book_for_reading_devices_leaves_out_what_leads_to_the_site(pages: Path) -> None:
    book = build(pages, "epub")
    page = (book.out / "states" / "AAA.xhtml").read_text(encoding="utf-8")
    assert "for a request by this State" not in page and "Download this table" not in page and "Bound by" in page
