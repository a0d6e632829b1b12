"""Labels and catalogues of messages: what translators are given, and that they have answered it."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable
from pathlib import Path

import pytest
from babel.messages.catalog import Message
from treatybook.catalogue import Catalogue
from treatybook.cli import main
from treatybook.labels import plural
from treatybook.text import Text
from treatybook.translations import (
    TARGETS,
    Label,
    UnknownLabel,
    all_labels,
    drafts,
    first_words,
    is_translated,
    label_catalogue,
    label_tally,
    labels_in,
    prose_tallies,
    read_messages,
    report,
    updated,
)
from treatybook.views.wording import Wording
from treatybook.writing import rewrite_of, write_all
from world import TODAY


def update_catalogue(path: Path, language: str, wanted: Iterable[Label]) -> None:
    """Bring one .po file to the wanted messages."""
    before = path.read_text(encoding="utf-8") if path.is_file() else ""
    if rewrite := rewrite_of(path, updated(before, language, wanted)):
        write_all([rewrite])


def labels(language: str) -> list[Message]:
    return [message for message in read_messages(label_catalogue(language), language) if message.id]


# The engine's own labels


@pytest.mark.parametrize("language", TARGETS)
def test_every_label_is_translated_and_no_other(language: str) -> None:
    assert label_tally(language).missing == ()
    assert {message.id for message in labels(language)} - set(all_labels()) == set()


# Plurals


@pytest.mark.parametrize(
    ("language", "count", "said"),
    [
        ("en", 1, "one year"),
        ("en", 2, "2 years"),
        ("fr", 0, "0 an"),
        ("fr", 1, "1 an"),
        ("fr", 2, "2 ans"),
        ("ar", 1, "سنة واحدة"),
        ("ar", 2, "سنتان"),
        ("ar", 7, "7 سنوات"),
        ("ar", 12, "12 سنة"),
        ("ar", 100, "100 سنة"),
    ],
)
def test_a_number_takes_the_form_of_its_language(world: Catalogue, language: str, count: int, said: str) -> None:
    assert Wording(world, language, TODAY).say_count("one year", "{count} years", count) == said


def test_a_plural_without_translation_is_said_in_english() -> None:
    assert [plural("one bird", "{count} birds", count, "ar") for count in (1, 5)] == ["one bird", "{count} birds"]


# Finding labels in code


def python(tmp_path: Path, code: str) -> Path:
    path = tmp_path / "code.py"
    path.write_text(code, encoding="utf-8")
    return path


def test_labels_are_found_in_their_order(tmp_path: Path) -> None:
    path = python(
        tmp_path,
        'KINDS = {"a": "Apple", "b": "Pear"}\n'
        'x = (w.say("Tree"), w.say(KINDS[kind]), w.say("Leaf" if one else "Leaves", total=3), w.say("Tree"))\n'
        'y = w.say_count("one root", "{count} roots", n)\n'
        'z = w.label("not", "this")\n',
    )
    assert labels_in(path) == ("Tree", "Apple", "Pear", "Leaf", "Leaves", ("one root", "{count} roots"))


@pytest.mark.parametrize("words", ['f"{name} tree"', "name", '"a" + "b"'])
def test_a_label_that_translators_cannot_find_is_refused(tmp_path: Path, words: str) -> None:
    with pytest.raises(UnknownLabel, match=r"code\.py:1: say\(\) takes words"):
        labels_in(python(tmp_path, f"w.say({words})\n"))


# Catalogues of messages


def write(path: Path, *messages: str) -> str:
    path.write_text('msgid ""\nmsgstr ""\n"Language: fr\\n"\n\n' + "\n\n".join(messages) + "\n", encoding="utf-8")
    return path.read_text(encoding="utf-8")


def test_an_update_keeps_translations_puts_by_what_is_gone_and_asks_for_what_is_new(tmp_path: Path) -> None:
    path = tmp_path / "page.po"
    write(path, 'msgid "Tree"\nmsgstr "Arbre"', 'msgid "Something else altogether"\nmsgstr "Tout autre chose"')
    update_catalogue(path, "fr", ["New and unlike", "Tree"])
    told = [(message.id, message.string) for message in read_messages(path, "fr") if message.id]
    assert told == [("New and unlike", ""), ("Tree", "Arbre")]
    assert path.read_text(encoding="utf-8").endswith('\n\n#~ msgid "Something else altogether"\n#~ msgstr "Tout autre chose"\n')


def test_a_changed_message_keeps_its_old_words_as_a_hint_and_counts_as_missing(tmp_path: Path) -> None:
    path = tmp_path / "page.po"
    write(path, 'msgid "An update that keeps nearly all of its words"\nmsgstr "Presque les mêmes mots"')
    update_catalogue(path, "fr", ["An update that keeps almost all of its words"])
    (message,) = [message for message in read_messages(path, "fr") if message.id]
    assert message.string == "Presque les mêmes mots"
    assert not is_translated(message)


def test_a_translator_reads_the_old_english_beside_the_new(tmp_path: Path) -> None:
    folder = tmp_path / "docs/locale/fr/LC_MESSAGES"
    path = folder / "page.po"
    update_catalogue(path, "fr", ["The State has thirty days to answer."])
    path.write_text(path.read_text(encoding="utf-8").replace('answer."\nmsgstr ""', 'answer."\nmsgstr "L\'État a trente jours pour répondre."'), encoding="utf-8")
    update_catalogue(path, "fr", ["The State has ninety days to answer.", "Something new."])
    lines = report(prose_tallies(tmp_path, "fr"), "fr", ())
    assert lines[:5] == [
        "fr  page: 0 of 2",
        "      changed: was    The State has thirty days to answer.",
        "               is now The State has ninety days to answer.",
        "               said   L'État a trente jours pour répondre.",
        "      missing: Something new.",
    ]


def test_a_number_that_the_language_writes_otherwise_stays_so(tmp_path: Path) -> None:
    path = tmp_path / "page.po"
    write(path, 'msgid "09:30"\nmsgstr "09 h 30"')
    update_catalogue(path, "fr", ["09:30", "10:30"])
    assert [(message.id, message.string) for message in read_messages(path, "fr") if message.id] == [("09:30", "09 h 30"), ("10:30", "10:30")]


def test_a_second_update_changes_nothing_and_a_catalogue_bears_no_dates_or_lines(tmp_path: Path) -> None:
    path = tmp_path / "deep" / "page.po"
    messages = ["A long message " * 30 + "that is not wrapped", ("one root", "{count} roots"), "With \"quotes\" and a {field}"]
    update_catalogue(path, "ar", messages)
    first, moment = path.read_bytes(), path.stat().st_mtime_ns
    update_catalogue(path, "ar", messages)
    assert (path.read_bytes(), path.stat().st_mtime_ns) == (first, moment)
    assert not re.search(rb"Date|^#:|\d{4}-\d{2}", first, re.MULTILINE)
    assert max(map(len, first.splitlines())) > 400


@pytest.mark.parametrize(("message", "words"), [("`id`, `kind`", False), ("{tb:data}`status.csv`", False), ("●", False), ("A `kind`", True), ("{tb:state}`in Cairo <EGY>`", True)])
def test_code_and_signs_are_their_own_translation_and_words_are_not(tmp_path: Path, message: str, words: bool) -> None:
    update_catalogue(tmp_path / "page.po", "fr", [message])
    assert [each.string for each in read_messages(tmp_path / "page.po", "fr") if each.id] == ["" if words else message]


def test_a_catalogue_without_messages_goes_and_one_with_translations_keeps_them(tmp_path: Path) -> None:
    path = tmp_path / "page.po"
    write(path, 'msgid "Tree"\nmsgstr ""')
    update_catalogue(path, "fr", [])
    assert not path.exists()
    write(path, 'msgid "Tree"\nmsgstr "Arbre"', 'msgid "Leaf"\nmsgstr ""')
    update_catalogue(path, "fr", [])
    text = path.read_text(encoding="utf-8")
    assert text.endswith('\n\n#~ msgid "Tree"\n#~ msgstr "Arbre"\n') and "Leaf" not in text


# Nothing of a translator's is lost


def translated(path: Path) -> dict[str, tuple[str, str, bool]]:
    """English -> what is said, the English that it translates, whether it waits for a translator."""
    found = [message for message in read_messages(path, "fr") if message.id]
    return {message.id: (message.string, "".join(message.previous_id), message.fuzzy) for message in found}


def test_a_message_reworded_past_all_likeness_keeps_its_old_english_and_its_translation(tmp_path: Path) -> None:
    path = tmp_path / "page.po"
    write(path, 'msgid "Tree"\nmsgstr "Arbre"', 'msgid "Open the page you need"\nmsgstr "Ouvrir la page"', 'msgid "Leaf"\nmsgstr "Feuille"')
    update_catalogue(path, "fr", ["Tree", "Choose what fits", "Leaf"])
    assert translated(path)["Choose what fits"] == ("Ouvrir la page", "Open the page you need", True)


def test_an_english_that_changes_twice_keeps_the_one_that_was_translated(tmp_path: Path) -> None:
    path = tmp_path / "page.po"
    write(path, 'msgid "The State has thirty days."\nmsgstr "L’État a trente jours."')
    for english in ("The State has ninety days.", "The State has ninety days.", "The State has sixty days."):
        update_catalogue(path, "fr", [english])
        assert translated(path) == {english: ("L’État a trente jours.", "The State has thirty days.", True)}
    update_catalogue(path, "fr", ["Leaf", "Tree"])
    assert path.read_text(encoding="utf-8").endswith('\n\n#~ msgid "The State has thirty days."\n#~ msgstr "L’État a trente jours."\n')


def test_words_that_come_back_find_their_translation(tmp_path: Path) -> None:
    path = tmp_path / "page.po"
    first = write(path, '# Seen by a judge.\nmsgid "Tree"\nmsgstr "Arbre"', 'msgid "Leaf"\nmsgstr "Feuille"')
    update_catalogue(path, "fr", ["Leaf"])
    assert "#~ msgid" in path.read_text(encoding="utf-8")
    update_catalogue(path, "fr", ["Tree", "Leaf"])
    assert path.read_text(encoding="utf-8").split("\n\n")[1:] == first.split("\n\n")[1:]


SERVICE = """# Translators:
# A Person, 2026.
msgid ""
msgstr ""
"Project-Id-Version: handbook\\n"
"PO-Revision-Date: 2026-11-01 10:00+0000\\n"
"Language: fr\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=UTF-8\\n"
"Content-Transfer-Encoding: 8bit\\n"
"Plural-Forms: nplurals=2; plural=(n > 1);\\n"
"X-Generator: A service\\n"

# See the glossary.
#, fuzzy
#| msgid "A tree"
msgid "The tree"
msgstr "Un arbre"

msgid "Leaf"
msgstr "Feuille"

#~ msgid "Root"
#~ msgstr "Racine"
"""


def test_a_file_of_a_service_for_translators_stays_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "page.po"
    path.write_text(SERVICE, encoding="utf-8")
    update_catalogue(path, "fr", ["The tree", "Leaf"])
    assert path.read_text(encoding="utf-8") == SERVICE


@pytest.fixture
def pages(root: Path, monkeypatch: pytest.MonkeyPatch) -> dict[str, tuple[str, ...]]:
    """What the pages say, as Sphinx would find it; to be changed by a test."""
    said: dict[str, tuple[str, ...]] = {"index": ("Tree", "Leaf")}
    monkeypatch.setattr("treatybook.translations.prose_messages", lambda root, work: said)
    monkeypatch.setattr("treatybook.translations._labels_updated", lambda: iter(()))
    return said


def prose(root: Path, page: str = "index") -> Path:
    path = root / f"docs/locale/fr/LC_MESSAGES/{page}.po"
    path.parent.mkdir(parents=True, exist_ok=True)
    return path


SPOILED = {
    "a quotation mark that is not closed": ('msgid "Tree"\nmsgstr "Ouvrir la page qu\'il vous faut', "translation.form"),
    "a conflict of git": ('<<<<<<< HEAD\nmsgid "Tree"\nmsgstr "Arbre"\n=======\nmsgid "Tree"\nmsgstr "Un arbre"\n>>>>>>> b', "translation.form"),
    "a message twice": ('msgid "Tree"\nmsgstr "Arbre"\n\nmsgid "Tree"\nmsgstr "Un arbre"', "translation.form"),
    "words put by that cannot be read": ('#~ msgid "Tree"\n#~ msgstr "Arbre', "translation.form"),
    "Latin-1": (b'msgid "Tree"\nmsgstr "\xe9rable"\n', "file.encoding"),
    "too large": ('msgid "Tree"\nmsgstr "' + "a" * 1_000_000 + '"', "file.size"),
}


@pytest.mark.parametrize("name", SPOILED)
@pytest.mark.parametrize("how", ["--update", "--strict"])
def test_a_spoiled_catalogue_is_told_and_nothing_is_written(root: Path, pages: dict[str, tuple[str, ...]], capsys: pytest.CaptureFixture[str], name: str, how: str) -> None:
    data, code = SPOILED[name]
    path, other = prose(root), prose(root, "other")
    path.write_bytes(data if isinstance(data, bytes) else data.encode())
    other.write_text('msgid "Gone"\nmsgstr "Parti"\n', encoding="utf-8")
    before = {file: file.read_bytes() for file in root.rglob("*") if file.is_file()}
    assert main(["translations", how, "--root", str(root)]) == 1
    out, err = capsys.readouterr()
    assert out == "" and f"docs/locale/fr/LC_MESSAGES/index.po:{1 if name == 'too large' else ''}" in err and f"error[{code}]" in err
    assert err.endswith("Nothing is written, so that no translation is lost: mend this first, then run the command again.\n")
    assert before == {file: file.read_bytes() for file in root.rglob("*") if file.is_file()}


def test_a_page_that_moves_takes_its_translation_along(root: Path, pages: dict[str, tuple[str, ...]]) -> None:
    old, new = prose(root, "old"), prose(root, "new")
    write(old, 'msgid "Root"\nmsgstr "Racine"', 'msgid "Bud"\nmsgstr "Bourgeon"')
    pages |= {"new": ("Root", "Bud")}
    assert main(["translations", "--update", "--root", str(root)]) == 0
    assert translated(new) == {"Root": ("Racine", "", False), "Bud": ("Bourgeon", "", False)}
    assert not old.exists()
    pages["new"] = ("Bud",)
    pages["index"] = ("Tree", "Leaf", "Root")
    assert main(["translations", "--update", "--root", str(root)]) == 0
    assert translated(prose(root))["Root"] == ("Racine", "", False)


def test_a_page_that_goes_leaves_its_translations(root: Path, pages: dict[str, tuple[str, ...]], capsys: pytest.CaptureFixture[str]) -> None:
    old = prose(root, "old")
    write(old, 'msgid "Root"\nmsgstr "Racine"')
    assert main(["translations", "--update", "--root", str(root)]) == 0
    assert old.read_text(encoding="utf-8").endswith('#~ msgid "Root"\n#~ msgstr "Racine"\n')
    assert " old:" not in capsys.readouterr().out


def test_all_catalogues_are_written_or_none(root: Path, pages: dict[str, tuple[str, ...]], monkeypatch: pytest.MonkeyPatch) -> None:
    for page in ("index", "other"):
        write(prose(root, page), 'msgid "Tree"\nmsgstr "Arbre"')
    pages["other"] = ("Tree", "Leaf")
    before = {file: file.read_bytes() for file in root.rglob("*") if file.is_file()}
    replace, calls = os.replace, []

    def interrupted(source: Path, target: Path) -> None:
        calls.append(target)
        if len(calls) == 2:
            raise KeyboardInterrupt
        replace(source, target)

    monkeypatch.setattr("treatybook.writing.os.replace", interrupted)
    assert main(["translations", "--update", "--root", str(root)]) == 130
    assert before == {file: file.read_bytes() for file in root.rglob("*") if file.is_file()}


def test_a_page_that_cannot_be_read_is_told(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (root / "docs").mkdir(exist_ok=True)
    (root / "docs/index.md").write_bytes(b"# \xe9t\xe9\n")
    assert main(["translations", "--update", "--root", str(root)]) == 1
    assert "docs/index.md:1:3: error[file.encoding]: The file is not UTF-8." in capsys.readouterr().err


# Reports


def test_a_page_tells_what_it_lacks(tmp_path: Path) -> None:
    folder = tmp_path / "docs" / "locale" / "fr" / "LC_MESSAGES" / "about"
    folder.mkdir(parents=True)
    write(folder / "method.po", 'msgid "Tree"\nmsgstr "Arbre"', 'msgid "Leaf"\nmsgstr ""', '#, fuzzy\nmsgid "Root"\nmsgstr "Racine"')
    (tally,) = prose_tallies(tmp_path, "fr")
    assert (tally.place, tally.total, tally.missing) == ("about/method", 3, ("Leaf", "Root"))


def test_the_command_tells_pages_labels_and_drafts_and_ends_well(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = root / "docs" / "locale" / "fr" / "LC_MESSAGES"
    folder.mkdir(parents=True)
    write(folder / "index.po", 'msgid "Tree"\nmsgstr "Arbre"', 'msgid "A sentence that nobody has translated into French yet, and long"\nmsgstr ""')
    assert main(["translations", "--language", "fr", "--root", str(root)]) == 0
    lines = capsys.readouterr().out.splitlines()
    labels = len(all_labels())
    assert lines[:3] == [f"fr  labels: {labels} of {labels}", "fr  index: 1 of 2", "      missing: A sentence that nobody has translated into French ..."]
    drafted, total = map(int, re.fullmatch(r"fr  records: (\d+) of (\d+) texts are drafts", lines[3]).groups())
    assert 0 < drafted < total
    assert len(lines) == 4


def test_a_page_is_asked_what_it_says_where_its_catalogue_may_lag_behind(root: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    folder = root / "docs" / "locale" / "fr" / "LC_MESSAGES"
    folder.mkdir(parents=True)
    write(folder / "index.po", 'msgid "Tree"\nmsgstr "Arbre"', 'msgid "Gone"\nmsgstr ""')
    asked: dict[str, tuple[str, ...]] = {"index": ("Tree",)}
    monkeypatch.setattr("treatybook.translations.prose_messages", lambda root, work: asked)
    assert main(["translations", "--strict", "--language", "fr", "--root", str(root)]) == 0
    asked |= {"index": ("Tree", "Leaf"), "new": ("Bud",)}
    assert main(["translations", "--strict", "--language", "fr", "--root", str(root)]) == 1
    lines = capsys.readouterr().out.splitlines()
    assert lines[-5:-1] == ["fr  index: 1 of 2", "      missing: Leaf", "fr  new: 0 of 1", "      missing: Bud"]


def test_both_languages_are_told_where_none_is_named(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["translations", "--root", str(root)]) == 0
    assert [line[:10] for line in capsys.readouterr().out.splitlines()] == ["fr  labels", "fr  record", "ar  labels", "ar  record"]


def test_the_command_needs_records(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["translations", "--root", str(tmp_path)]) == 2
    assert "No records here" in capsys.readouterr().err


def test_drafts_are_counted_in_the_language_they_are_in() -> None:
    ours = Text("one", "un", "واحد")
    official = Text("two", "deux", None, ("official", "official", "draft"))
    record = {"a": (ours, [official])}
    assert drafts(record, "en") == (0, 2)
    assert drafts(record, "fr") == (1, 2)
    assert drafts(record, "ar") == (1, 1)


def test_the_first_words_of_a_message() -> None:
    assert first_words("one two three", 2) == "one two ..."
    assert first_words("one two", 2) == "one two"
