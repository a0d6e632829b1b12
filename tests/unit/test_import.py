"""`treatybook import`: what is told, what is written, and that nothing of an editor's is lost."""

from __future__ import annotations

import itertools
import os
import re
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
from lists import EXPORT, PAGE, export, page
from treatybook import writing
from treatybook.catalogue import Catalogue
from treatybook.cli import main
from treatybook.dates import PartialDate
from treatybook.importers.difference import compare
from treatybook.importers.editing import edited
from treatybook.importers.listing import ListedRow, Listing
from treatybook.importers.participants import participants
from treatybook.model import Act, Source
from treatybook.place import Place
from treatybook.writing import NotWritten, Rewrite, write_all
from world import ALPHA, BETA, ROOT, catalogue_of, change

URL = "https://treaties.example/?mtdsg_no=XX-7-a"
LINK = '  - {kind: text, url: "https://alpha.example/text"}\n'


@pytest.fixture
def run(root: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch):
    """Import a list of alpha; the exit code, what is said, what is complained of."""
    change(root, "conventions/instruments/alpha.yaml", LINK, f'{LINK}  - {{kind: status, url: "{URL}"}}\n')
    change(root, ALPHA, 'source: {url: "https://alpha.example/status"', '# Read every spring.\nsource: {url: "https://alpha.example/status"')

    def run(data: bytes, *words: str, name: str = "list.xml", answer: str | None = None) -> tuple[int, str, str]:
        path = root.parent / name
        path.write_bytes(data)
        monkeypatch.setattr("builtins.input", lambda question: _answer(question, answer))
        arguments = ["import", "untc", str(path), "--root", str(root), *words]
        try:
            code = main(arguments)
        except SystemExit as ended:
            code = int(ended.code or 0)
        said = capsys.readouterr()
        return code, said.out, said.err

    return run


def _answer(question: str, answer: str | None) -> str:
    print(question)
    if answer is None:
        raise EOFError
    return answer


def text(root: Path, file: str = ALPHA) -> str:
    return (root / file).read_text(encoding="utf-8")


WHEN = ("--as-of", "2024-02-03")


def test_a_new_act_is_told_in_law_and_written_at_its_place(run, root: Path) -> None:
    before = text(root)
    code, out, err = run(export(), *WHEN, "--yes")
    assert (code, err) == (1, "")  # a declaration is left to be written
    assert out.splitlines() == [
        f"Alpha (alpha): {root.parent}/list.xml, list of 2024-02-03",
        "  To be written:",
        "    - Cecania (CCC): approval 2023-05-02; in force 2023-06-01",
        "  To be written of sources:",
        f"    - the head of the table: address {URL} instead of https://alpha.example/status; date 2024-02-03 instead of 2020-01-10",
        "  Statements to be written by hand:",
        f"    - Cecania (CCC): a declaration on article 16 that the record does not have: “Cecania takes the Convention as the basis for extradition.” ({root.parent}/list.xml:70:1)",
        "  To be read:",
        "    - Bebeland (BBB): read what stands beside it in the list. note 2: With a territorial exclusion in respect of its islands .",
        "  2 rows of the list say what the record says; 2 participants are not States of the handbook.",
        "  Left for you: 0 to look at, 1 statement to write by hand.",
        f"Written: {root / ALPHA}.",
    ]
    after = text(root)
    assert after.splitlines() == [
        "# Read every spring.",
        f'source: {{url: "{URL}", as_of: 2024-02-03, trust: depositary}}',
        *before.splitlines()[2:-2],
        "    acts:",
        "      - {act: signature, date: 2001-01-10}",
        "      - {act: approval, date: 2023-05-02}",
    ]
    catalogue_of(root, date(2026, 1, 1))


SILENT = (re.search(rb"      <Declaration>\s*<Participant>Cecania.*?</Declaration>\n", EXPORT.read_bytes(), re.DOTALL)[0], b"")
"""Cecania, whose declaration the record does not have, declares nothing."""


def test_where_nothing_is_left_it_ends_well(run) -> None:
    code, out, _ = run(export(SILENT), *WHEN, "--yes")
    assert (code, "Left for you" in out) == (0, False)


def told(out: str) -> list[str]:
    """The statements that an editor must write or take out."""
    lines = out.splitlines()
    start = lines.index("  Statements to be written by hand:") + 1 if "  Statements to be written by hand:" in lines else len(lines)
    return [line.removeprefix("    - ").partition(" (/")[0] for line in itertools.takewhile(lambda line: line.startswith("    - "), lines[start:])]


OWN = "the record has a reservation on article 35(2), the list has it not: see whether it was withdrawn (conventions/status/alpha.yaml:11:9)"
SAYS = "Bebeland does not accept the Court."
AFTER = b'<text type="para" />\n      </Declaration>'


def declares(title: str, words: str) -> tuple[bytes, bytes]:
    """One statement more of Bebeland."""
    return AFTER, AFTER + f'<Declaration><Participant>Bebeland</Participant><text type="title">{title}</text><text type="para">{words}</text></Declaration>'.encode()


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ([], []),
        ([(f"& {SAYS}", SAYS.replace(" does ", "  DOES "))], []),
        ([(f"& {SAYS}", "Bebeland ac?ts no court whatever.")], [OWN, "a reservation that the record does not have: “Bebeland ac?ts no court whatever.”"]),
        ([(f"& {SAYS}", "Bebeland does not ac?t the Court.")], []),
        ([(f"& {SAYS}", "Bebeland does accept the Court.")], ["a reservation on article 35(2): the record quotes “bebeland does not accept the court”, the list says “bebeland does accept the court”"]),
        ([(f"& {SAYS}", f"{SAYS} Nor does it accept article 7, paragraph 2.")], [f"a reservation on article 35(2): the list names article 7 as well. “{SAYS} Nor does it accept article 7, paragraph 2.”"]),
        (
            [declares("Withdrawal:", "Bebeland withdraws its reservation to article 35, paragraph 2.")],
            ["a withdrawal or a change on article 35 that the record does not have, beside another on that article: “Bebeland withdraws its reservation to article 35, paragraph 2.”"],
        ),
        (
            [declares("Reservation:", "Nor will Bebeland ever arbitrate under articles 35 and 36.")],
            ["a reservation on article 35, 36 that the record does not have, beside another on that article: “Nor will Bebeland ever arbitrate under articles 35 and 36.”"],
        ),
    ],
)
def test_statements_are_compared_one_to_one(run, changes: list[tuple[bytes | str, bytes | str]], said: list[str]) -> None:
    code, out, _ = run(export(SILENT, *changes), *WHEN, "--yes")
    assert sorted(told(out)) == sorted(f"Bebeland (BBB): {line}" for line in said)
    assert code == bool(said)


def test_a_reservation_that_is_gone_from_the_list_is_told(run) -> None:
    data = export()
    section = data[data.index(b"<Declarations>") : data.index(b"</Declarations>")]
    code, out, _ = run(data.replace(section, b"<Declarations>"), *WHEN, "--yes")
    assert (code, told(out)) == (1, [f"Bebeland (BBB): {OWN}"])


def test_a_list_without_statements_says_nothing_of_them(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = table(root, capsys, "State,Accession\nBebeland,2004-03-05\n")[1]
    assert "Statements" not in out


def test_every_source_that_is_written_is_told_first(run, root: Path) -> None:
    data = export((b"<Entry>13 Dec\xa02000</Entry>", "<Entry />"))
    code, out, _ = run(data, *WHEN, answer="n")
    assert "    - the old source of the table, which is written into the row: Aland (AAA)" in out
    assert f"    - the head of the table: address {URL} instead of https://alpha.example/status; date 2024-02-03 instead of 2020-01-10" in out
    run(data, *WHEN, "--yes")
    assert str(catalogue_of(root, date(2026, 1, 1)).status["alpha"].states["AAA"].source.as_of) == "2020-01-10"


# Tables


def table(root: Path, capsys: pytest.CaptureFixture[str], text: str, *words: str) -> tuple[int, str]:
    """Import a table of alpha; the exit code, what is said."""
    path = root.parent / "table.csv"
    path.write_text(text, encoding="utf-8")
    where = ["--root", str(root), "--instrument", "alpha", "--url", "https://list.example/", "--as-of", "2024-02-03", "--trust", "secondary"]
    code = main(["import", "csv", str(path), *where, *words, "--yes"])
    return code, capsys.readouterr().out


def test_columns_that_were_not_read_are_named(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    rows = "Country,Signed,Ratified,Notes,Empty,\nAland,2000-12-14,2001-06-01,reservation on 15,,x\n"
    out = table(root, capsys, rows, "--column", "state=Country", "--column", "ratification=Ratified")[1]
    lines = out.splitlines()
    start = lines.index("  Columns not read (say what they tell with --column):")
    assert lines[start + 1 : start + 4] == ["    - Signed", "    - Notes", "    - column 6, which has no heading"]
    assert "Empty" not in out


def test_only_rows_that_the_list_names_are_counted(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = table(root, capsys, "State,Accession\nBebeland,2004-03-05\n")[1]
    assert "  1 row of the list says what the record says; 0 participants are not States of the handbook." in out


@pytest.mark.parametrize(
    ("url", "said"),
    [
        ("au.int", "--url: 'au.int' is not written as it must be. Write a web address that begins with https:// or http://."),
        ("https://a@b.org/x", "--url: 'https://a@b.org/x' does not lead where it seems to. Write the host first, as https://treaties.un.org/, without a user and @ before it."),
    ],
)
def test_an_address_that_is_none_is_refused_before_anything_is_shown(run, url: str, said: str) -> None:
    assert run(export(), *WHEN, "--url", url) == (2, "", f"{said}\n")


def test_a_list_is_not_trusted_as_a_depositarys_where_its_address_is_none(run, root: Path) -> None:
    change(root, "conventions/vocabularies/depositaries.yaml", "keeper: {", "keeper: {hosts: [treaties.example, alpha.example, beta.example], ")
    assert run(export(), *WHEN, "--yes")[0] == 1
    code, out, err = run(export(), *WHEN, "--url", "https://evil.example/", "--yes")
    assert (code, out) == (2, "")
    assert err.endswith(
        "list.xml: 'https://evil.example/' is no depositary's address, and yet the list is to be trusted as one. Say --trust secondary, or give the address of the depositary's own list.\n"
    )


def test_a_name_that_is_not_known_is_told_though_it_has_no_act(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = text(root)
    code, out = table(root, capsys, "State,Accession\nAland,\nFrance,\nBebelund,\nCecania,\n", "--whole")
    assert code == 1
    assert "    - " + f"{root.parent}/table.csv:4:1: 'Bebelund' is a name that is not known. Did you mean 'bebeland'?" in out.splitlines()
    assert text(root) == before  # a list of which a line is not read is not whole


def test_of_two_acts_of_consent_none_is_taken(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = text(root)
    code, out = table(root, capsys, "State,Ratification,Accession\nCecania,2010-07-22,2010-07-23\n")
    said = "Cecania: two acts of consent stand there (ratification 2010-07-22 and accession 2010-07-23), and a State consents once: keep the one that the depositary lists"
    assert (code, f"table.csv:2:1: {said}" in out, text(root)) == (1, True, before)


@pytest.mark.parametrize(
    ("day", "cure"),
    [("19/09/2014", "; write it as 2014-09-19"), ("9.19.2014", "; write it as 2014-09-19"), ("03/04/2014", "; write it as 2014-04-03 or 2014-03-04, whichever the list means"), ("40/40/2014", "")],
)
def test_a_day_in_figures_is_told_with_its_cure(root: Path, capsys: pytest.CaptureFixture[str], day: str, cure: str) -> None:
    out = table(root, capsys, f"State,Accession\nBebeland,{day}\n")[1]
    assert f"Bebeland: '{day}' is not one date{cure}\n" in out


def test_a_list_of_more_than_any_treaty_has_is_refused(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = root.parent / "table.csv"
    path.write_text("State,Accession\n" + "".join(f"State {number},2001-01-01\n" for number in range(5_001)), encoding="utf-8")
    where = ["--root", str(root), "--instrument", "alpha", "--url", "https://list.example/", "--as-of", "2024-02-03", "--trust", "secondary"]
    assert main(["import", "csv", str(path), *where]) == 2
    assert capsys.readouterr().err == f"{path}: it names more than 5000 participants and statements, as no treaty has.\n"


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="no file without an end here")
def test_a_file_without_an_end_is_told(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["import", "untc", "/dev/zero", "--root", str(root)]) == 2
    assert capsys.readouterr().err == "/dev/zero: the file is larger than 20 MB.\n"


def test_ctrl_c_at_the_question_writes_nothing(run, root: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    before = text(root)

    def pressed(question: str) -> str:
        raise KeyboardInterrupt

    path = root.parent / "list.xml"
    path.write_bytes(export())
    monkeypatch.setattr("builtins.input", pressed)
    assert main(["import", "untc", str(path), "--root", str(root), *WHEN]) == 130
    assert (capsys.readouterr().err, text(root)) == ("\nStopped. Nothing is half written.\n", before)


def test_importing_twice_changes_nothing(run, root: Path) -> None:
    run(export(), *WHEN, "--yes")
    first = (root / ALPHA).read_bytes()
    modified = (root / ALPHA).stat().st_mtime_ns
    code, out, _ = run(export(), *WHEN, "--yes")
    assert (code, "Written" in out, "No act is new." in out, "To be written" in out) == (1, False, True, False)
    assert ((root / ALPHA).read_bytes(), (root / ALPHA).stat().st_mtime_ns) == (first, modified)


def test_a_saved_page_tells_its_own_date_and_treaty(run, root: Path) -> None:
    code, out, _ = run(page(), "--yes", name="page.html")
    assert code == 1
    assert "Cecania (CCC): approval 2023-05-02; in force 2023-06-01" in out
    assert "as_of: 2024-02-03" in text(root)


@pytest.mark.parametrize(("answer", "written"), [("y", True), ("yes", True), ("", False), ("n", False), (None, False)])
def test_it_asks_and_no_answer_is_no(run, root: Path, answer: str | None, written: bool) -> None:
    before = text(root)
    code, out, _ = run(export(), *WHEN, answer=answer)
    assert "Write this into the file? [y/N]" in out
    assert (code, text(root) != before) == (1, written)
    assert ("Nothing is written." in out) is not written


def test_rows_written_by_hand_stay_and_are_told(run, root: Path) -> None:
    row = "    acts: [{act: signature, date: 2001-01-10}]\n    finding: not-party\n"
    own = f'{row}    source: {{url: "https://gazette.example/", as_of: 2019, trust: secondary}}  # seen by the ministry\n'
    change(root, ALPHA, row, own)
    code, out, _ = run(export(), *WHEN, "--yes")
    assert code == 1
    assert "Cecania (CCC): the list says: approval 2023-05-02; in force 2023-06-01; the row stays, for it has a source of its own of 2019 (to take the list's word: --take CCC)" in out
    assert own in text(root)
    code, out, _ = run(export(SILENT), *WHEN, "--yes", "--take", "CCC")
    assert code == 0
    assert "the list as the source of the row: Cecania (CCC)" in out
    assert f'    source: {{url: "{URL}", as_of: 2024-02-03, trust: depositary}}  # seen by the ministry\n' in text(root)
    catalogue_of(root, date(2026, 1, 1))


@pytest.mark.parametrize(
    ("own", "why"),
    [
        ("    trust: unverified\n", "it is marked unverified by hand"),
        ("    trust: unverified\n    conflict: {en: Two lists differ., fr: Deux listes diffèrent., ar: تختلف قائمتان.}\n", "it tells of a conflict of sources"),
        ('    source: {url: "https://gazette.example/", trust: secondary}\n', "it has a source of its own (to take"),
    ],
)
def test_what_makes_a_row_an_editors_own(run, root: Path, own: str, why: str) -> None:
    change(root, ALPHA, "    finding: not-party\n", f"    finding: not-party\n{own}")
    code, out, _ = run(export(), *WHEN, "--yes")
    assert code == 1
    assert why in out
    assert [line for line in own.splitlines() if line not in text(root).splitlines()] == []


def test_what_the_list_does_not_bear_out_keeps_its_source(run, root: Path) -> None:
    data = export((b"<Entry>13 Dec\xa02000</Entry>", "<Entry />"), ("<Entry> 5 Mar 2004 a</Entry>", "<Entry> 6 Mar 2004 a</Entry>"))
    code, out, _ = run(data, *WHEN, "--yes")
    assert code == 1
    assert "Aland (AAA): the record has signature 2000-12-13, the list has not; look at both" in out
    assert "Bebeland (BBB): accession 2004-03-06 instead of 2004-03-05; in force 2004-04-05 instead of 2004-04-04" in out
    rows = catalogue_of(root, date(2026, 1, 1)).status["alpha"].states
    assert str(rows["AAA"].source.as_of) == "2020-01-10" and rows["BBB"].source is None
    assert rows["BBB"].statements[0].article == "35(2)"


def test_a_state_that_a_whole_list_does_not_name(run, root: Path) -> None:
    change(root, ALPHA, "finding: not-party", "finding: not-known")
    change(root, ALPHA, "    acts: [{act: signature, date: 2001-01-10}]\n", "")
    data = export((b"<Entry>Cecania</Entry>", "<Entry>France</Entry>"), ("<Entry>Aland</Entry>", "<Entry>Gabon</Entry>"), ("<Entry>Bebeland&", "<Entry>the Kingdom of Bebeland&"))
    code, out, _ = run(data.replace(b"<Entry>Gabon</Entry>", b"<Entry>Ghana</Entry>").replace(b"Ghana", b"Spain"), *WHEN, "--yes")
    assert code == 1
    assert "Cecania (CCC): not named in the list, so not a party as of its date" in out
    assert "Aland (AAA): the record has signature 2000-12-13 and ratification 2001-06-01, the list does not name the State; look at both" in out
    assert "  CCC:\n    finding: not-party\n" in text(root)


def test_an_unknown_name_makes_a_list_partial(run, root: Path) -> None:
    head = text(root).splitlines()[1]
    code, out, _ = run(export(("<Entry>Aland</Entry>", "<Entry>Alandia</Entry>")), *WHEN, "--yes")
    assert code == 1
    assert "list.xml:32:1: 'Alandia' is a name that is not known. Did you mean 'aland'?" in out
    assert "Aland (AAA)" not in out
    assert text(root).splitlines()[1] == head
    row = catalogue_of(root, date(2026, 1, 1)).status["alpha"].states["CCC"]
    assert (row.source.url, [act.act for act in row.acts]) == (URL, ["signature", "approval"])


def test_a_row_that_cannot_be_read_is_told_and_stays(run, root: Path) -> None:
    code, out, _ = run(export(("2 May 2023 AA", "2 May 2023 X")), *WHEN, "--yes")
    assert code == 1
    assert "Not read, so look at the list yourself:" in out and "Cecania: '2 May 2023 X': the heading" in out
    assert "Cecania (CCC): the list's row is not read; the record stays" in out
    row = catalogue_of(root, date(2026, 1, 1)).status["alpha"].states["CCC"]
    assert (row.finding, str(row.source.as_of)) == ("not-party", "2020-01-10")


def test_a_State_twice_in_a_list_is_told(run) -> None:
    code, out, _ = run(export(("<Entry>Cecania</Entry>", "<Entry>the Republic of Aland</Entry>")), *WHEN, "--yes")
    assert code == 1
    assert out.count("AAA stands 2 times in the list ('Aland' and 'the Republic of Aland')") == 2


def test_a_list_that_the_checks_would_refuse_is_not_taken_over(run, root: Path) -> None:
    code, out, _ = run(export(("2 May 2023 AA", "2 May 2000 AA")), *WHEN, "--yes")
    assert code == 1
    assert "Cecania (CCC): approval 2000-05-02; in force 2002-01-15: not taken over, for it cannot stand so. The approval of 2000-05-02 stands before the signature" in out
    assert catalogue_of(root, date(2026, 1, 1)).status["alpha"].states["CCC"].finding == "not-party"


def test_a_date_that_was_not_recorded(run, root: Path) -> None:
    change(root, ALPHA, "acts: [{act: accession, date: 2004-03-05}]", "acts: [{act: accession, date: not-recorded}]\n    in_force: not-recorded")
    code, out, _ = run(export(), *WHEN, "--yes")
    assert "Bebeland (BBB): accession 2004-03-05, its date was not recorded; in force 2004-04-04" in out
    assert "  BBB:\n    acts: [{act: accession, date: 2004-03-05}]\n    statements:" in text(root)


def test_a_succession_binds_from_a_day_that_no_rule_gives(run, root: Path) -> None:
    code, out, _ = run(export(("2 May 2023 AA", "2 May 2023 d"), ("<Entry>10 Jan 2001</Entry>", "<Entry>10 Jan 2001</Entry>")), *WHEN, "--yes")
    assert "Cecania (CCC): succession 2023-05-02; entry into force for it not recorded" in out
    assert "in_force: not-recorded" in text(root)


def test_a_note_of_a_withdrawal_is_for_an_editor(run, root: Path) -> None:
    data = export(("With a territorial exclusion", "On 1 May 2023 it gave notice of withdrawal"), ("5 Mar 2004 a", "6 Mar 2004 a"))
    code, out, _ = run(data, *WHEN, "--yes")
    assert "a note beside it tells of a withdrawal or denunciation: read it" in out
    assert "date: 2004-03-05" in text(root)


# Refusals


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ((), "does not tell its date. Say it: --as-of 2026-01-31."),
        (("--as-of", "2019-12-31"), "which is newer than this one of 2019-12-31: nothing is taken over."),
        (("--as-of", "2999-01-01"), "is dated 2999-01-01, in the future."),
        ((*WHEN, "--instrument", "alpa"), "No instrument 'alpa' with a table of who is bound is known. Did you mean 'alpha'?"),
        ((*WHEN, "--take", "QQQ"), "--take: no State QQQ is known."),
    ],
)
def test_what_cannot_be_imported(run, root: Path, words: tuple[str, ...], said: str) -> None:
    before = text(root)
    code, out, err = run(export(), *words, "--yes")
    assert (code, out) == (2, "")
    assert said in err
    assert text(root) == before


def test_the_list_of_another_treaty_is_refused(run) -> None:
    other = export(("<Subnumsect>a</Subnumsect>", "<Subnumsect>b</Subnumsect>"))
    assert "no record has a status link to the treaty XX-7-b" in run(other, *WHEN)[2]
    assert "is the list of XX-7-b, and alpha is XX-7-A: nothing is taken over." in run(other, *WHEN, "--instrument", "alpha")[2]


def test_two_lists_of_one_treaty_at_once_are_refused(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["import", "untc", str(EXPORT), str(PAGE), "--instrument", "alpha", "--url", URL, *WHEN, "--root", str(root)]) == 2
    assert "are both lists of alpha: import one after the other." in capsys.readouterr().err


def test_records_with_mistakes_are_mended_first(run, root: Path) -> None:
    change(root, BETA, "2004-01-31", "31 January")
    assert "run `treatybook check` and mend them first" in run(export(), *WHEN)[2]


def test_a_file_that_cannot_be_changed_safely_is_left(run, root: Path) -> None:
    change(root, ALPHA, "  CCC:\n    acts: [{act: signature, date: 2001-01-10}]\n    finding: not-party\n", "  CCC: {acts: [{act: signature, date: 2001-01-10}],\n    finding: not-party}\n")
    before = text(root)
    code, _, err = run(export(), *WHEN, "--yes")
    assert code == 2
    assert "conventions/status/alpha.yaml: the row CCC stands in braces on several lines." in err
    assert "approval 2023-05-02" in err
    assert text(root) == before


# Forms that an editor may have written


@pytest.mark.parametrize(
    ("row", "result"),
    [
        ("  CCC: {finding: not-party}  # asked in May\n", "  CCC:\n    acts: [{act: approval, date: 2023-05-02}]\n    # asked in May\n"),
        ("  CCC:\n    # asked in May\n    finding: not-party\n", "  CCC:\n    # asked in May\n    acts: [{act: approval, date: 2023-05-02}]\n"),
        ("  CCC:\n    finding: not-party  # asked in May\n", "  CCC:\n    acts: [{act: approval, date: 2023-05-02}]\n    # asked in May\n"),
        ("  # asked in May\n", "  CCC:\n    acts: [{act: approval, date: 2023-05-02}]\n  # asked in May\n"),
        (
            "  CCC:\n    acts:\n      # in the gazette\n      - {act: provisional-application, date: 2003-01-01}  # note\n    finding: not-party\n",
            "  CCC:\n    acts:\n      # in the gazette\n      - {act: provisional-application, date: 2003-01-01}  # note\n      - {act: approval, date: 2023-05-02}\n",
        ),
    ],
)
@pytest.mark.parametrize("line_break", ["\n", "\r\n"])
def test_comments_and_forms_stay(run, root: Path, row: str, result: str, line_break: str) -> None:
    change(root, ALPHA, "  CCC:\n    acts: [{act: signature, date: 2001-01-10}]\n    finding: not-party\n", row)
    path = root / ALPHA
    path.write_bytes(path.read_bytes().replace(b"\n", line_break.encode()))
    code, _, err = run(export(("<Entry>10 Jan 2001</Entry>", "<Entry />"), SILENT), *WHEN, "--yes")
    assert (code, err) == (0, "")
    words = path.read_bytes().decode()
    assert sorted(result.splitlines()) == sorted(words.split(line_break)[-len(result.splitlines()) - 1 : -1]) or result.replace("\n", line_break) in words
    assert words.count("\n") == words.count(line_break)
    assert words.startswith(f"# Read every spring.{line_break}")


def test_a_table_with_mapped_columns(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = root.parent / "gazette.csv"
    path.write_text("Pays;Approuvé\nCécanie;2023-05-02\nBébélande;hier\n", encoding="utf-8")
    words = ["import", "csv", str(path), "--root", str(root), "--instrument", "alpha", "--url", "https://gazette.example/", "--as-of", "2024-02-03", "--trust", "secondary"]
    code = main([*words, "--column", "state=Pays", "--column", "approval=Approuvé", "--yes"])
    out = capsys.readouterr().out
    assert code == 1
    assert "gazette.csv:3:1: Bébélande: 'hier' is not one date" in out
    assert "The list is not whole" in out
    table = catalogue_of(root, date(2026, 1, 1)).status["alpha"]
    assert (table.source.url, table.states["CCC"].source.trust) == ("https://alpha.example/status", "secondary")
    assert main([*words, "--column", "state=Pays", "--column", "approval=Approuvé", "--yes"]) == 1
    assert "Written" not in capsys.readouterr().out


# All files or none


def test_all_files_are_written_or_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    paths = [tmp_path / name for name in "abc"]
    for path in paths:
        path.write_bytes(b"old")
    replace, calls = os.replace, []

    def fails_once(source: Path, target: Path) -> None:
        calls.append(target)
        if len(calls) == 3:
            raise OSError(28, "No space left on device", str(target))
        replace(source, target)

    monkeypatch.setattr(writing.os, "replace", fails_once)
    with pytest.raises(NotWritten, match="No space left on device"):
        write_all([Rewrite(path, b"old", b"new") for path in paths])
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == {"a": b"old", "b": b"old", "c": b"old"}


def test_a_file_changed_meanwhile_is_not_overwritten(tmp_path: Path) -> None:
    one, two = tmp_path / "a", tmp_path / "b"
    one.write_bytes(b"old")
    two.write_bytes(b"an editor's work")
    with pytest.raises(NotWritten, match="was changed meanwhile"):
        write_all([Rewrite(one, b"old", b"new"), Rewrite(two, b"old", b"new")])
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == {"a": b"old", "b": b"an editor's work"}


def test_the_mode_of_a_file_stays(tmp_path: Path) -> None:
    path = tmp_path / "a"
    path.write_bytes(b"old")
    path.chmod(0o640)
    write_all([Rewrite(path, b"old", b"new")])
    assert (path.read_bytes(), path.stat().st_mode & 0o777) == (b"new", 0o640)


ENDED = """
import os, signal, sys
from pathlib import Path
from treatybook import writing
from treatybook.writing import Rewrite, write_all

folder, step, calls, replace = Path(sys.argv[1]), int(sys.argv[2]), [], os.replace

def at_step(source, target):
    calls.append(target)
    if len(calls) == step:
        os.kill(os.getpid(), signal.SIGINT)
    replace(source, target)

writing.os.replace = at_step
try:
    write_all([Rewrite(folder / "a", b"old", b"new"), Rewrite(folder / "b", b"old", None), Rewrite(folder / "c", None, b"new")])
except KeyboardInterrupt:
    print("ended")
"""
"""A program of its own: a signal goes to the whole process, and that of the tests has other threads."""


@pytest.mark.parametrize("step", [1, 2, 3])
def test_all_files_are_written_or_none_where_somebody_ends_it(tmp_path: Path, step: int) -> None:
    """Real signals, at every step."""
    for name in "ab":
        (tmp_path / name).write_bytes(b"old")
    subprocess.run([sys.executable, "-c", ENDED, str(tmp_path), str(step)], env=os.environ | {"PYTHONPATH": str(ROOT / "tools")}, check=True)
    held = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    assert held in ({"a": b"old", "b": b"old"}, {"a": b"new", "c": b"new"})


@pytest.mark.parametrize("number", range(4))
def test_every_table_of_the_handbook_can_be_changed(real: Catalogue, number: int) -> None:
    """Real tables, with new, changed and kept rows: `edited` itself sees that the result reads as meant and that no comment is lost."""
    known, source = participants(real), Source("depositary", "https://list.example/", PartialDate(2026, 10, 1))
    for id in list(real.status)[number::16]:
        rows = [ListedRow(state, (Act("ratification", date(2025, 3, day % 28 + 1)),), Place("list")) for day, state in enumerate(real.members) if day % 3 == number % 3]
        difference = compare(real, real.instruments[id], Listing("list", tuple(rows)), source, known, date(2026, 11, 1))
        before = (real.root / difference.table.place.file).read_text(encoding="utf-8")
        after = edited(before, difference)
        states = {*(change.state for change in difference.changes), *(kept.state for kept in difference.kept)}
        untouched = [block for block in before.split("\n  ") if block[:3].isupper() and block[3:4] == ":" and block[:3] not in states]
        assert difference.changes and all(block.rstrip() in after for block in untouched), id
