"""What depositaries give is read as it stands: nothing guessed, nothing dropped unsaid."""

from __future__ import annotations

from datetime import date

import pytest
from lists import export, page
from treatybook.catalogue import Catalogue
from treatybook.importers.cells import Unreadable, column, read_act, read_day
from treatybook.importers.csvtable import read_csv
from treatybook.importers.listing import Listing, NotAList
from treatybook.importers.participants import FORMER, OTHERS, SEVERAL, TERRITORIES, folded, participants, whose
from treatybook.importers.untc import read_untc
from treatybook.place import Place

WHERE = Place("list", 3)


def acts(listing: Listing) -> dict[str, list[str]]:
    return {row.name: [f"{act.act} {act.date}" for act in row.acts] for row in listing.rows}


# Cells


@pytest.mark.parametrize(
    ("words", "day", "letter"),
    [("15 Aug 2014 a", "2014-08-15", "a"), ("5 Mar 2004", "2004-03-05", ""), ("1 September 1990 AA", "1990-09-01", "AA"), ("2 Sept 1990d", "1990-09-02", "d"), ("2014-08-15", "2014-08-15", "")],
)
def test_a_day_and_its_letter(words: str, day: str, letter: str) -> None:
    assert read_day(words) == (date.fromisoformat(day), letter)


@pytest.mark.parametrize("words", ["Aug 2014", "31 Feb 2014", "03/04/2014", "15 Aug 2014, 16 Aug 2014", "15 Foo 2014", "2014", "15 Aug 2014 (a)", "١٥ Aug 2014", "0 Jan 2000"])
def test_what_is_not_one_day_is_not_guessed(words: str) -> None:
    with pytest.raises(Unreadable):
        read_day(words)


def test_letters_mean_what_the_heading_says() -> None:
    kinds = column("Ratification, Acceptance(A), Approval(AA), Accession(a), Succession(d), Definitive signature(s)")
    words = {"": "ratification", " A": "acceptance", " AA": "approval", " a": "accession", " d": "succession", " s": "definitive-signature"}
    assert {letter: read_act(f"1 Jan 2001{letter}", kinds, WHERE).act for letter in words} == words


@pytest.mark.parametrize(
    ("heading", "cell", "said"),
    [
        ("Ratification, Accession(a)", "1 Jan 2001 P", "does not tell what act"),
        ("Accession(a), Succession(d)", "1 Jan 2001", "does not tell what act"),
        ("Signature, Succession to signature(d)", "1 Jan 2001 d", "is 'succession to signature'"),
        ("Ratification", "[1 Jan 2001]", "stands in brackets"),
    ],
)
def test_an_act_that_is_not_clear_is_left_to_an_editor(heading: str, cell: str, said: str) -> None:
    with pytest.raises(Unreadable, match=said.replace("(", r"\(")):
        read_act(cell, column(heading), WHERE)


# The export


def test_the_export_is_read_through_its_oddities() -> None:
    listing = read_untc(export(), "alpha.xml")
    assert acts(listing) == {
        "Aland": ["signature 2000-12-13", "ratification 2001-06-01"],
        "Bebeland": ["accession 2004-03-05"],
        "Cecania": ["signature 2001-01-10", "approval 2023-05-02"],
        "United Kingdom of Great Britain and Northern Ireland": ["acceptance 2006-02-09"],
    }
    assert [str(slip) for slip in listing.slips] == ["alpha.xml:47:1: Türkiye: '23 Oct 2006 d' is 'succession to signature', which is not an act that can be taken over by itself"]
    assert (listing.reference, listing.as_of, listing.whole) == ("XX-7-a", None, True)
    assert listing.rows[1].notes == ("note 2: With a territorial exclusion in respect of its islands .",)
    assert listing.rows[1].place == Place("alpha.xml", 37)


def test_statements_of_the_export() -> None:
    one, two = read_untc(export(), "alpha.xml").statements
    assert (one.name, one.kind, one.title, one.words) == ("Bebeland", "reservation", "Reservation", "“& Bebeland does not accept the Court.”")
    assert (two.name, two.kind, two.title) == ("Cecania", "declaration", "12 January 2024 Upon approval: Declaration under article 16, paragraph 5")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_the_bytes_count_and_not_the_encoding_declared(encoding: str) -> None:
    listing = read_untc(export().decode("latin-1").encode(encoding), "alpha.xml")
    assert [row.name for row in listing.rows][:3] == ["Aland", "Bebeland", "Cecania"]
    assert listing.slips[0].name == "Türkiye"


def test_a_list_with_another_table_is_not_whole() -> None:
    table = "<Table><Title>Ratifications of the time of the League</Title></Table>"
    assert not read_untc(export(("<SpecialTables />", f"<SpecialTables>{table}</SpecialTables>")), "x").whole
    assert not read_untc(export(("<Participants>", f"<LON>{table}</LON><Participants>")), "x").whole


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("<Entry>Aland</Entry>", "<Entry />", "a row has no name of a participant"),
        ("<Entry>1 Jun 2001</Entry>", "<Entry>1 Jun 2001</Entry><Entry>2 Jun 2002</Entry>", "Aland: the row has more cells than the table has headings"),
        ("<Entry>1 Jun 2001</Entry>", "<Entry>1 Jun 2001, 5 Jul 2003</Entry>", "Aland: '1 Jun 2001, 5 Jul 2003' is not one date"),
        ("<Entry> 5 Mar 2004 a</Entry>", "<Entry />", "Bebeland: the row tells no act"),
    ],
)
def test_a_row_that_cannot_be_read_is_told(old: str, new: str, said: str) -> None:
    listing = read_untc(export((old, new)), "alpha.xml")
    assert said in [slip.said for slip in listing.slips]
    assert len(listing.rows) == 3


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "not XML"),
        (b"%PDF-1.4 \x00\xff", "not XML"),
        (b"<Document><Treaty><Header/></Treaty></Document>", "no table of participants"),
        (b'<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]><Document>&b;</Document>', "document type"),
        (b"<a>" * 5000, "nested too deep"),
        (b"x" * 20_000_001, "larger than 20 MB"),
        (export()[:3000], "not XML"),
        (export(("Participant&lt;", "Country&lt;")), "not 'Participant'"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_what_is_no_list_is_refused(data: bytes, said: str) -> None:
    with pytest.raises(NotAList, match=said):
        read_untc(data, "x")


# The page


def test_the_saved_page() -> None:
    listing = read_untc(page(), "alpha.html")
    assert acts(listing) == {
        "Aland": ["signature 2000-12-13", "ratification 2001-06-01"],
        "Bebeland": ["accession 2004-03-05"],
        "Cecania": ["signature 2001-01-10", "approval 2023-05-02"],
        "Türkiye": ["signature 1999-01-13", "ratification 2004-09-27"],
    }
    assert (listing.reference, listing.as_of, listing.whole, listing.slips) == ("XX-7-a", date(2024, 2, 3), True, ())
    assert listing.rows[1].notes == ("note 2",)
    (statement,) = listing.statements
    assert (statement.name, statement.kind, statement.title) == ("Cecania", "declaration", "12 January 2024 Declaration under article 16, paragraph 5")
    assert statement.words == "Cecania takes the Convention as the basis for extradition."


def test_a_page_that_breaks_off_is_refused() -> None:
    whole = page()
    with pytest.raises(NotAList, match="breaks off"):
        read_untc(whole[: whole.index(b"Cecania")], "x")
    with pytest.raises(NotAList, match="no table of participants"):
        read_untc(page(("InnerPage_tblgrid", "InnerPage_other")), "x")


def test_a_page_with_a_special_table_is_not_whole() -> None:
    assert not read_untc(page(('style="Display:none;">\n', "><tr><td>Denunciations</td></tr>")), "x").whole


# Tables


def table(words: str, whole: bool = False, **named: str) -> Listing:
    return read_csv(words.encode(), "t.csv", named, whole)


def test_a_table_with_a_column_for_each_act() -> None:
    listing = table("Country;Signature;Ratification;Note\nAland;2000-12-13;1 Jun 2001;x\nBebeland;;5 Mar 2004 a;\n\nCecania;;;\n")
    assert acts(listing) == {"Aland": ["signature 2000-12-13", "ratification 2001-06-01"], "Bebeland": ["accession 2004-03-05"]}
    assert not listing.whole


def test_a_table_with_an_act_on_each_line() -> None:
    listing = table('Party,Action,When\nAland,Signature,2000-12-13\n"Aland",Ratification,2001-06-01\n', date="When")
    assert acts(listing) == {"Aland": ["signature 2000-12-13", "ratification 2001-06-01"]}
    assert listing.rows[0].place == Place("t.csv", 2)


def test_columns_are_named_by_the_editor() -> None:
    listing = table("Pays\tDépôt\nAland\t2001-06-01\n", state="Pays", accession="dépôt")
    assert acts(listing) == {"Aland": ["accession 2001-06-01"]}


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("Aland,03/04/2001", "Aland: '03/04/2001' is not one date; write it as 2001-04-03 or 2001-03-04, whichever the list means"),
        ("Aland,2001-06-01 P", "Aland: the letter 'P' after the date is not known in a column 'ratification'"),
        ("Aland,2001-06-01,more", "Aland: the line has more cells than the table has headings"),
        (",2001-06-01", "a line names no State"),
        ("Aland,2001-06-01\nAland,2002-06-01", "Aland: the State stands in another line with the same act"),
    ],
)
def test_a_line_that_cannot_be_read_is_told(line: str, said: str) -> None:
    listing = table(f"State,Ratification\n{line}\nBebeland,2004-03-05\n")
    assert [slip.said for slip in listing.slips] == [said]
    assert list(acts(listing)) == ["Bebeland"]


@pytest.mark.parametrize(
    ("words", "named", "said"),
    [
        ("", {}, "empty"),
        ("a,b\n1,2\n", {}, "name the State"),
        ("State,b\n1,2\n", {}, "tell an act"),
        ("State,Ratified\n1,2\n", {"ratification": "Ratifed"}, "no column 'Ratifed'. Did you mean 'Ratified'"),
        ("State,Ratification\n" + "x" * 200_000, {}, "line 2 is not a line of a table: a cell has no end"),
        ('State,Ratification\nAland,2001-06-01\n"Bebeland,2004-03-05\nCecania,2005-03-05\n', {}, "^line 3 is not a line of a table: a quotation mark that opens a cell is not closed at the end of that cell"),
        ('State,Note,Ratification\n"Aland,x,2001-06-01\nBebeland,"x",2004-03-05\n', {}, "^line 2 is not a line of a table"),
        ('State,Ratification,"Note\nAland,2001-06-01,"\n', {}, "a line break stands inside a heading"),
    ],
)
def test_what_is_no_table_is_refused(words: str, named: dict[str, str], said: str) -> None:
    with pytest.raises(NotAList, match=said):
        table(words, **named)


def test_a_line_break_in_a_cell_is_told_and_is_nobodys() -> None:
    listing = table('State,Ratification,Note\nAland,2001-06-01,"x\nBebeland,2004-03-05,y"\nCecania,2005-03-05,z\n', whole=True)
    said = "Aland: a line break stands inside a cell, so that lines may have run together; write the cell in one line"
    assert [(slip.place.line, slip.said, slip.name) for slip in listing.slips] == [(2, said, "")]
    assert list(acts(listing)) == ["Cecania"]


def test_a_line_without_an_act_is_kept_for_its_name() -> None:
    assert [row.name for row in table("State,Ratification\nAland,\nBebeland,2004-03-05\n").silent] == ["Aland"]


def test_a_table_saved_by_a_spreadsheet() -> None:
    for encoding in ("utf-8-sig", "cp1252", "utf-16"):
        assert acts(read_csv("State;Ratification\r\nCôte d'Ivoire;2001-06-01\r\n".encode(encoding), "t", {}, False)) == {"Côte d'Ivoire": ["ratification 2001-06-01"]}


# Names

NAMES = {
    "DZA": "Algeria", "AGO": "Angola", "BEN": "Dahomey", "BWA": "Botswana", "BFA": "Upper Volta", "BDI": "Burundi", "CPV": "Cape Verde", "CMR": "United Republic of Cameroon",
    "CAF": "Central African Empire", "TCD": "Chad", "COM": "Federal Islamic Republic of the Comoros", "COD": "Zaire", "COG": "Congo", "CIV": "Ivory Coast", "DJI": "Djibouti", "EGY": "Egypt",
    "GNQ": "Equatorial Guinea", "ERI": "Eritrea", "SWZ": "Swaziland", "ETH": "Abyssinia", "GAB": "Gabon", "GMB": "Gambia (Islamic Republic of the)", "GHA": "Ghana", "GIN": "Guinea",
    "GNB": "Guinea-Bissau", "KEN": "Kenya", "LSO": "Lesotho", "LBR": "Liberia", "LBY": "Libyan Arab Jamahiriya", "MDG": "Malagasy Republic", "MWI": "Malawi", "MLI": "Mali", "MRT": "Mauritania",
    "MUS": "Mauritius", "MAR": "Morocco", "MOZ": "Mozambique", "NAM": "Namibia", "NER": "Niger", "NGA": "Nigeria", "RWA": "Rwandese Republic", "STP": "Sao Tome and Principe", "SEN": "Senegal",
    "SYC": "Seychelles", "SLE": "Sierra Leone", "SOM": "Somali Democratic Republic", "ZAF": "Union of South Africa", "SSD": "South Sudan", "SDN": "Sudan", "TGO": "Togolese Republic",
    "TUN": "Tunisia", "UGA": "Uganda", "TZA": "United Republic of Tanganyika and Zanzibar", "ZMB": "Zambia", "ZWE": "Zimbabwe",
}  # fmt: skip


def test_each_of_the_54_States_has_a_name_that_lists_use(real: Catalogue) -> None:
    known = participants(real)
    assert set(NAMES) == set(real.members)
    assert {state: whose(known, name).state for state, name in NAMES.items()} == {state: state for state in NAMES}


@pytest.mark.parametrize(
    ("name", "state"),
    [
        ("Tanzania, United Republic of", "TZA"), ("Côte d’Ivoire", "CIV"), ("COTE D'IVOIRE", "CIV"), ("Libya", "LBY"), ("Libyan Arab Republic", "LBY"),
        ("Congo (Leopoldville)", "COD"), ("Congo (Brazzaville)", "COG"), ("Democratic Republic of the Congo", "COD"), ("Republic of the Congo", "COG"), ("The Gambia", "GMB"),
        ("Gambia (The)", "GMB"), ("Niger", "NER"), ("Nigeria", "NGA"), ("Guinea Bissau", "GNB"), ("Cabo Verde", "CPV"), ("Eswatini", "SWZ"), ("République du Tchad", "TCD"), ("l'Égypte", "EGY"),
        ("مصر", "EGY"), ("KEN", "KEN"), ("Zaire 3", "COD"), ("United Republic of Tanzania 12", "TZA"), ("São Tomé and Príncipe", "STP"), ("People's Republic of Benin", "BEN"),
    ],
)  # fmt: skip
def test_names_that_a_State_has_and_had(real: Catalogue, name: str, state: str) -> None:
    assert whose(participants(real), name).state == state


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("United Arab Republic", "has stood for Egypt, and from 1958 to 1961 the Syrian Arab Republic as well"),
        ("Federation of Rhodesia and Nyasaland", "has stood for Malawi, Zambia and Zimbabwe"),
        ("Zanzibar", "has stood for a State of its own until 1964, and today for a part of the United Republic of Tanzania"),
        ("Republic of Tanganyika", "has stood for a State of its own until 1964"),
        ("South West Africa", "a territory that is now in Namibia"),
        ("Gold Coast", "a territory that is now in Ghana"),
        ("Ugunda", "is a name that is not known. Did you mean 'uganda'?"),
        ("Atlantis", "is a name that is not known."),
        ("Nigerr", "is a name that is not known."),
        ("", "is a name that is not known."),
    ],
)
def test_a_name_that_is_no_single_States_is_told(real: Catalogue, name: str, said: str) -> None:
    found = whose(participants(real), name)
    assert found.state is None
    assert said in found.said


def test_everybody_else_is_known_and_passed_over(real: Catalogue) -> None:
    known = participants(real)
    for name in ("France", "Türkiye", "Turkey", "Netherlands (Kingdom of the)", "Holy See", "European Union", "Czechoslovakia", "St. Lucia", "Viet Nam", "Bolivia (Plurinational State of)"):
        assert whose(known, name) == whose(known, "Albania"), name
    assert len([name for name in OTHERS.split(";") if name.strip()]) > 170


def test_no_name_stands_for_two(real: Catalogue) -> None:
    tables = [*FORMER.values(), OTHERS.replace("\n", " ").split(";"), TERRITORIES, SEVERAL]
    current = [[text.en, text.fr, text.ar] for record in real.states.values() for text in (record.names.short, record.names.formal)]
    owner: dict[str, int] = {}
    for number, names in enumerate(tables):
        for form in {folded(name) for name in names}:
            assert owner.setdefault(form, number) == number, form
    foreign = {form for form, number in owner.items() if number >= len(FORMER)}
    assert not foreign & {folded(name) for names in current for name in names if name}


@pytest.mark.parametrize("inserted", ["<!-- <table id='x_tblgrid'> -->", "<!-- <tr><td>", "<![if !IE]>", "a < b", "<a <b>", "<![CDATA["])
def test_what_is_no_whole_tag_changes_nothing_that_is_read(inserted: str) -> None:
    whole, disturbed = page(), page(("</body>", f"{inserted}</body>"))
    assert read_untc(disturbed, "x") == read_untc(whole, "x")
