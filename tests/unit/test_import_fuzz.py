"""Whatever a file holds, an importer reads it or says why not; what it takes over reads as meant. More with HYPOTHESIS_MAX_EXAMPLES=5000."""

from __future__ import annotations

import os
from datetime import date

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lists import EXPORT, PAGE
from treatybook.catalogue import Catalogue
from treatybook.dates import PartialDate
from treatybook.importers.csvtable import read_csv
from treatybook.importers.difference import compare, expected
from treatybook.importers.editing import edited, read_table
from treatybook.importers.listing import ListedRow, Listing, NotAList
from treatybook.importers.participants import participants
from treatybook.importers.untc import read_untc
from treatybook.model import NOT_RECORDED, Act, Source
from treatybook.place import Place

FUZZ = settings(
    max_examples=int(os.environ.get("HYPOTHESIS_MAX_EXAMPLES", "60")), deadline=None, derandomize=True, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)
CONSENTS = ("ratification", "acceptance", "approval", "accession", "succession")
NAMES = ("AAA", "Bebeland", "the Union of Cecania", "ZZZ", "France", "Atlantis")


def read_or_refused(read, data: bytes) -> Listing | None:
    try:
        listing = read(data)
    except NotAList as refusal:
        assert str(refusal)
        return None
    assert all(row.acts and row.name for row in listing.rows)
    assert all(slip.said for slip in listing.slips)
    return listing


@FUZZ
@given(st.data(), st.sampled_from([EXPORT, PAGE]))
def test_a_damaged_list_is_read_or_refused_and_no_row_goes_unsaid(data, path) -> None:
    """Some bytes of a good file are replaced, taken out or put in."""
    original = path.read_bytes()
    damaged = bytearray(original)
    for _ in range(data.draw(st.integers(1, 4))):
        at = data.draw(st.integers(0, len(damaged) - 1))
        damaged[at : at + data.draw(st.integers(0, 8))] = data.draw(st.binary(max_size=6) | st.sampled_from([b"<", b"&", b"</Row>", b"<td>", b"\x00", b"\xff", b"</table>", b"2004"]))
    read_or_refused(lambda words: read_untc(words, "x"), bytes(damaged))


@FUZZ
@given(st.binary(max_size=400) | st.text(max_size=200).map(str.encode) | st.text("<>/&;\"'abRowEntry=! \n", max_size=200).map(str.encode))
def test_anything_at_all_is_read_or_refused(data: bytes) -> None:
    for read in (lambda words: read_untc(words, "x"), lambda words: read_csv(words, "x", {}, True)):
        read_or_refused(read, data)


@FUZZ
@given(st.lists(st.lists(st.sampled_from([*NAMES, "2001-02-03", "1 Jan 2004 a", "31 Feb 2000", "", "a,b", '"', "x\ny"]), min_size=1, max_size=4), max_size=8), st.sampled_from(";,\t"))
def test_no_line_of_a_table_is_dropped_unsaid(lines: list[list[str]], delimiter: str) -> None:
    quoted = ["".join(delimiter.join('"' + cell.replace('"', '""') + '"' for cell in line)) for line in lines]
    listing = read_or_refused(lambda words: read_csv(words, "x", {}, True), "\n".join([delimiter.join(("State", "Signature", "Accession")), *quoted]).encode())
    told = {row.name for row in listing.rows} | {slip.name or slip.said.removeprefix("a line: ").partition(": a line break")[0] for slip in listing.slips} if listing else set()
    dated = {" ".join(line[0].split()) for line in lines if line[0] and any(cell.strip() for cell in line[1:])}
    assert listing is not None and dated <= told


days = st.dates(date(2001, 1, 1), date(2019, 12, 31))


@st.composite
def listed(draw: st.DrawFn) -> Listing:
    rows = []
    for name in draw(st.lists(st.sampled_from(NAMES), unique=True)):
        acts = [Act("signature", draw(days))] if draw(st.booleans()) else []
        if draw(st.booleans()) or not acts:
            acts.append(Act(draw(st.sampled_from(CONSENTS)), draw(days)))
        rows.append(ListedRow(name, tuple(acts), Place("list"), draw(st.sampled_from([(), ("note 1: withdrew",), ("note 2",)]))))
    return Listing("list", tuple(rows), whole=draw(st.booleans()))


@FUZZ
@given(listed(), st.sampled_from(["alpha", "beta", "gamma", "delta"]), st.sets(st.sampled_from(["AAA", "BBB", "CCC"])), st.booleans())
def test_whatever_a_list_says_is_written_as_meant_and_only_once(world: Catalogue, listing: Listing, id: str, take: set[str], same_page: bool) -> None:
    table = world.status[id]
    url = table.source.url if same_page else "https://list.example/"
    source, known, today = Source("depositary", url, PartialDate(2020, 5, 30)), participants(world), date(2020, 6, 1)
    difference = compare(world, world.instruments[id], listing, source, known, today, take)
    before = (world.root / table.place.file).read_text(encoding="utf-8")
    after = edited(before, difference)
    written = read_table(after, table.place.file, id)
    assert written == expected(difference)
    assert difference.writes or after == before
    again = Catalogue(root=world.root, instruments=world.instruments, states=world.states, status={id: written})
    second = compare(again, world.instruments[id], listing, source, known, today, take)
    assert not second.writes and edited(after, second) == after
    for state, row in table.states.items():
        kept = written.states[state]
        assert kept.statements == row.statements and kept.remark == row.remark, "what only an editor writes stays"
        if (row.source or row.trust or row.conflict) and state not in take and (row.source is None or row.source.url != source.url):
            assert (kept.acts, kept.finding, kept.conflict) == (row.acts, row.finding, row.conflict)
        lost = [act for act in row.acts if act.date != NOT_RECORDED and act.act == "withdrawal" and act not in kept.acts]
        assert not lost
