"""The handbook's own records, and the seams of its code."""

from __future__ import annotations

import ast
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from datetime import date
from itertools import combinations, permutations
from pathlib import Path

import pytest
from treatybook.answers import as_text
from treatybook.catalogue import Catalogue
from treatybook.checks.pages import FOLDERS
from treatybook.cli import load_all
from treatybook.law import KIND_ORDER, beside, legal_basis, pairs_with_basis, status_on
from treatybook.model import Quotation
from treatybook.text import LANGUAGES, Text
from treatybook.translations import TARGETS, first_words, label_tally, prose_tallies
from treatybook.views.binding import figures, tile_map
from treatybook.views.blocks import Bullets
from treatybook.views.counting import count_cell
from treatybook.views.origins import all_sources
from treatybook.views.wording import Wording
from world import ROOT

ON = date(2026, 1, 1)
ENGINE = ROOT / "tools" / "treatybook"


def test_records_pages_and_translations_are_without_mistake() -> None:
    catalogue, problems = load_all(ROOT, date.today())
    assert not problems, "\n".join(map(str, problems))
    assert catalogue.meeting is not None


def test_every_table_of_the_sources_is_there(real: Catalogue) -> None:
    assert len(real.instruments) == len(real.status) == 52
    assert set(real.instruments) == set(real.status)
    assert sum(len(table.states) for table in real.status.values()) == 1839


def test_the_States_are_the_54_and_the_unions_55th_member(real: Catalogue) -> None:
    assert len(real.members) == 54
    (other,) = set(real.states) - set(real.members)
    listing = {id for id, table in real.status.items() if other in table.states}
    assert listing and all(real.instruments[id].depositary == "au-commission-chairperson" for id in listing), listing
    assert not any(other in agreement.parties for agreement in real.agreements.values())


@pytest.mark.parametrize(("folder", "kind"), [("instruments", "instrument"), ("states", "state"), ("recommendations", "recommendation"), ("measures", "measure"), ("practice", "guide")])
def test_every_record_has_its_page_and_every_page_its_record(real: Catalogue, folder: str, kind: str) -> None:
    records = {"state": real.members, "measure": real.vocabulary("measures")}.get(kind) or real.records(kind)
    pages = {path.stem: path.read_text(encoding="utf-8") for path in (ROOT / "docs" / folder).glob("*.md") if path.stem != "index"}
    assert set(pages) == set(records)
    for id, text in pages.items():
        assert f"{{tb:title}}`{kind} {id}`" in text and f"{{tb:{kind}-page}} {id}\n" in text, f"{folder}/{id}.md shows another record"


@pytest.mark.parametrize("language", TARGETS)
def test_every_page_is_translated(language: str) -> None:
    """As the catalogues tell; that they hold all that the pages say is tested with Sphinx (test_prose)."""
    lacking = {tally.place: [first_words(words) for words in tally.missing] for tally in (label_tally(language), *prose_tallies(ROOT, language)) if tally.missing}
    assert lacking == {}
    translated = {tally.place for tally in prose_tallies(ROOT, language)}
    of_records = {Path(folder).name for folder in FOLDERS.values()}
    pages = {path.relative_to(ROOT / "docs").with_suffix("").as_posix() for path in (ROOT / "docs").rglob("*.md")}
    assert {page for page in pages - translated if page.split("/")[0] not in of_records or page.endswith("/index")} == set()


def texts(thing: object, where: str) -> Iterator[tuple[str, Text]]:
    """Every text below a record."""
    if isinstance(thing, Text):
        yield where, thing
    elif isinstance(thing, tuple):
        for item in thing:
            yield from texts(item, where)
    elif isinstance(thing, dict):
        for id, item in thing.items():
            yield from texts(item, f"{where} {id}")
    elif is_dataclass(thing):
        for part in fields(thing):
            yield from texts(getattr(thing, part.name), f"{where}.{part.name}")


def all_texts(catalogue: Catalogue) -> Iterator[tuple[str, Text]]:
    for part in fields(catalogue):
        if part.name not in ("answers", "files", "digests", "root"):
            yield from texts(getattr(catalogue, part.name), part.name)


def test_every_text_is_in_three_languages(real: Catalogue) -> None:
    found = list(all_texts(real))
    assert len(found) > 3000
    for where, text in found:
        wanted = LANGUAGES if not isinstance(text, Quotation) else ()
        assert all(getattr(text, language) for language in wanted), where
        assert text.pick("ar").words, where


PRIVATE = {
    "an address of a person": re.compile(r"[\w.+-]+@[\w-]+\.[a-z]{2,}", re.IGNORECASE),
    "a telephone number": re.compile(r"(?<![\w/.=-])(?:\+|00)\d{1,3}[ .()-]?\d(?:[ .()-]?\d){5,}|\b(?:tel|tél|phone|fax|mobile|هاتف|فاكس)\b\.? ?:? ?\+?\d", re.IGNORECASE),
}


@pytest.mark.parametrize("kind", PRIVATE)
def test_no_record_holds_what_belongs_to_a_person(kind: str) -> None:
    for folder in ("conventions", "recommendations"):
        for path in sorted((ROOT / folder).rglob("*.yaml")):
            for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
                assert not PRIVATE[kind].search(line), f"{path.relative_to(ROOT)}:{number} holds {kind}"


def test_the_search_for_private_data_finds_it() -> None:
    assert PRIVATE["an address of a person"].search("office: Mr X, x.y@justice.example")
    for text in ("+20 2 2795 0000", "0020227950000", "Tel: 2795 0000", "هاتف: 2795"):
        assert PRIVATE["a telephone number"].search(text), text
    for text in ("UNTS vol. 2225, p. 209", "as_of: 2018-01-15", "https://x.example/id=0020227950000", "No. 39574", "Law 2017/14-2018"):
        assert not PRIVATE["a telephone number"].search(text), text


@pytest.mark.parametrize(
    ("instrument", "adopted", "in_force"),
    [
        ("untoc", "2000-11-15", "2003-09-29"),
        ("tip-protocol", "2000-11-15", "2003-12-25"),
        ("smuggling-protocol", "2000-11-15", "2004-01-28"),
        ("uncac", "2003-10-31", "2005-12-14"),
        ("budapest-ets185", "2001-11-23", "2004-07-01"),
        ("achpr", "1981-06", "1986-10-21"),
        ("refugee-1951", "1951-07-28", "1954-04-22"),
        ("malabo", "2014-06-27", "2023-06-08"),
    ],
)
def test_days_that_every_treaty_lawyer_knows(real: Catalogue, instrument: str, adopted: str, in_force: str) -> None:
    record = real.instruments[instrument]
    assert str(record.adopted.date).startswith(adopted)
    assert str(record.entry_into_force.date) == in_force


@pytest.mark.parametrize(
    ("state", "instrument", "act", "deposited", "in_force"),
    [
        ("EGY", "untoc", "ratification", "2004-03-05", "2004-04-04"),
        ("EGY", "tip-protocol", "ratification", "2004-03-05", "2004-04-04"),
        ("EGY", "smuggling-protocol", "accession", "2005-03-01", "2005-03-31"),
        ("ZAF", "untoc", "ratification", "2004-02-20", "2004-03-21"),
        ("NGA", "untoc", "ratification", "2001-06-28", "2003-09-29"),
        ("MAR", "budapest-ets185", "accession", "2018-06-29", "2018-10-01"),
        ("SEN", "budapest-ets185", "accession", "2016-12-16", "2017-04-01"),
    ],
)
def test_acts_that_the_depositaries_published(real: Catalogue, state: str, instrument: str, act: str, deposited: str, in_force: str) -> None:
    standing = status_on(real, state, instrument, ON)
    assert (standing.status, standing.act, str(standing.deposited), str(standing.in_force)) == ("party", act, deposited, in_force)


def test_the_protocols_have_their_parent_and_no_extradition_of_their_own(real: Catalogue) -> None:
    for id in ("tip-protocol", "smuggling-protocol"):
        record = real.instruments[id]
        assert record.parent == "untoc"
        assert not any("extradition" in part.measures and part.effect == "basis" for part in record.provisions)
    untoc = {(part.article.split("(")[0], measure) for part in real.instruments["untoc"].provisions if part.effect == "basis" for measure in part.measures}
    assert {("16", "extradition"), ("18", "mla")} <= untoc


def test_malabo_urges_agreements_and_is_no_basis(real: Catalogue) -> None:
    record = real.instruments["malabo"]
    assert any(part.article.startswith("28") and part.effect == "encourages" for part in record.provisions)
    assert not any(part.article.startswith("28") and part.effect == "basis" for part in record.provisions)


def test_trafficking_and_smuggling_stay_apart(real: Catalogue) -> None:
    assert real.instruments["tip-protocol"].offences == ("trafficking",)
    assert real.instruments["smuggling-protocol"].offences == ("smuggling",)


def test_two_parties_to_untoc_have_a_basis_for_extradition(real: Catalogue) -> None:
    answer = legal_basis(real, "EGY", "ZAF", "extradition", "smuggling", ON)
    untoc = next(basis for basis in answer.bases if basis.instrument == "untoc")
    assert untoc.kind == "universal" and any(article.startswith("16") for article in untoc.articles)
    assert str(untoc.since) == "2004-04-04"


@pytest.mark.parametrize("number", range(8))
def test_the_pairs_with_a_basis_are_those_that_the_question_finds(real: Catalogue, number: int) -> None:
    measures = [id for id, entry in real.vocabulary("measures").items() if entry.request][number::8]
    for measure in measures:
        asked = {pair for pair in combinations(sorted(real.members), 2) if legal_basis(real, *pair, measure, None, ON).bases}
        assert pairs_with_basis(real, measure, ON) == asked, measure


def test_every_question_between_two_States_has_an_answer_that_can_be_said(real: Catalogue) -> None:
    known = set(real.instruments) | set(real.agreements)
    for number, (one, other) in enumerate(permutations(real.members, 2)):
        measure = list(real.vocabulary("measures"))[number % len(real.vocabulary("measures"))]
        offence = (None, *real.vocabulary("offences"))[number % (1 + len(real.vocabulary("offences")))]
        answer = legal_basis(real, one, other, measure, offence, ON)
        assert {basis.instrument for basis in answer.bases} | {gap.instrument for gap in answer.gaps} <= known
        assert not {basis.instrument for basis in answer.bases} & {gap.instrument for gap in answer.gaps}


def test_no_source_is_told_by_the_name_of_a_site_where_anybody_keeps_copies(real: Catalogue) -> None:
    w = Wording(real, "en", ON)
    for source in all_sources(real):
        assert "github.com" not in w.source(source)[0].words, source.url
    copied = [source for source in all_sources(real) if source.trust == "depositary" and "github.com" in (source.url or "")]
    assert copied and all("opy of the United Nations Treaty Collection" in w.source(source)[0].words for source in copied)


def test_bases_stand_in_the_order_that_their_headings_tell(real: Catalogue) -> None:
    """Egypt and Sudan, extradition, no offence asked: what reaches trafficking or smuggling, then what reaches only other offences; in each the most specific first."""
    answer = legal_basis(real, "EGY", "SDN", "extradition", None, ON)
    parts = [[basis for basis in answer.bases if beside(real, basis) is other] for other in (False, True)]
    assert answer.bases == (*parts[0], *parts[1]) and all(parts)
    for part in parts:
        assert [KIND_ORDER.index(basis.kind) for basis in part] == sorted(KIND_ORDER.index(basis.kind) for basis in part)
    lines = as_text(real, answer).splitlines()
    own, others = lines.index("Bases for Trafficking in persons, Smuggling of migrants, most specific first:"), lines.index("Bases only for other offences, most specific first:")
    assert own < next(place for place, line in enumerate(lines) if line.startswith("- UNTOC")) < others < next(place for place, line in enumerate(lines) if line.startswith("- UNCAC"))


def test_the_figures_of_every_treaty_are_those_of_its_map(real: Catalogue) -> None:
    w = Wording(real, "en", ON)
    for id in real.instruments:
        (grid,) = [block for block in tile_map(w, id) if isinstance(block, Bullets)]
        signs = Counter(phrase[0].words.split()[1].replace("×", "–") for phrase, _ in grid.items)
        (shown,) = figures(w, id)
        told = {sign: int(number) for phrase, _ in shown.items for sign, number in [phrase[0].words.split()]}
        assert +Counter(told) == signs and sum(told.values()) == len(real.members), id
        cell = "".join(span.words for span in count_cell(w, id).phrase)
        assert ("● 0" in cell) == (signs["●"] + signs["?"] == 0) and (signs["?"] > 0) == ("?" in cell), id


def modules(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*.py") if "__pycache__" not in path.parts)


def imported(path: Path) -> set[str]:
    """Names of the modules that a module imports, anywhere in it."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    names = {alias.name for node in ast.walk(tree) if isinstance(node, ast.Import) for alias in node.names}
    froms = [node for node in ast.walk(tree) if isinstance(node, ast.ImportFrom) and node.module]
    return names | {str(node.module) for node in froms} | {f"{node.module}.{alias.name}" for node in froms for alias in node.names}


ORDER = ("text", "dates", "place", "yamlfile", "model", "markup", "typography", "reading", "catalogue", "messages", "prose", "law", "indicators", "checks", "labels", "comparing", "history", "views", "answers", "export", "importers", "cli", "sphinxext")
"""The order of reading: a module imports only from those before it, or from its own package."""


def test_imports_only_go_up() -> None:
    for path in modules(ENGINE):
        own = path.relative_to(ENGINE).parts[0].removesuffix(".py")
        if own not in ORDER:
            continue
        for name in imported(path):
            if name.startswith("treatybook.") and (other := name.split(".")[1]) in ORDER:
                late = own == "cli" and other == "sphinxext"
                assert ORDER.index(other) <= ORDER.index(own) and not late, f"{path.relative_to(ENGINE)} imports {name}"


def test_only_the_extension_knows_sphinx() -> None:
    typesetting = {"sphinxext", "typeset", "dist"}
    for path in modules(ENGINE):
        if path.relative_to(ENGINE).parts[0] not in typesetting:
            roots = {name.split(".")[0] for name in imported(path)}
            assert not roots & {"sphinx", "docutils", "myst_parser"}, path.relative_to(ENGINE)


def test_rendering_takes_views_and_asks_nothing_else() -> None:
    own = {name.split(".")[1] for name in imported(ENGINE / "sphinxext" / "rendering.py") if name.startswith("treatybook.")}
    assert own == {"sphinxext", "views"}
    ours = {name for name in imported(ENGINE / "sphinxext" / "rendering.py") if name.startswith("treatybook.views")}
    assert all(name.startswith("treatybook.views.blocks") for name in ours), ours


def test_views_open_no_file() -> None:
    for path in modules(ENGINE / "views"):
        calls = {node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "") for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))) if isinstance(node, ast.Call)}
        assert not calls & {"open", "read_text", "read_bytes", "glob", "iterdir", "today", "now"}, path.name
