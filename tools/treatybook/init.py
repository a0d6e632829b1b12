"""`treatybook init`: a new handbook, small and whole, in a folder of its own.

What it starts from stands in `starter/`. What this project has already is linked there and not written a second time: the closed lists, the names
of the States, one convention with the list of who is bound, the pages that only show records. Here it is cut to what is of use to any handbook.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import shutil
import sys
import tempfile
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path

from treatybook import schema
from treatybook.catalogue import BOOK, PAGES_IN_OTHER_LANGUAGES, UNNAMED, folders, read_catalogue
from treatybook.checks.pages import FOLDERS as PAGES
from treatybook.new import page_of, with_page
from treatybook.notes import read_notes
from treatybook.place import Problem
from treatybook.text import LANGUAGES

STARTER = Path(__file__).parent / "starter"
EXAMPLE = "conventions/instruments/uncac.yaml"
ARTICLES = ("23", "31", "44", "46", "46(4)-(5)", "46(13)", "49", "51", "53", "54", "55", "57", "58")
"""The articles of the example that are taken along."""
OF_A_STATE = ("iso2", "m49", "region", "tile", "names", "source", "languages")
"""What is known of a State in any handbook; its offices, practice and laws are another's to find."""
NOT_FOR_ALL = {
    "conventions/vocabularies/law-subjects.yaml": ("trafficking", "smuggling"),
    "conventions/vocabularies/practice-topics.yaml": ("sea-authority",),
    "conventions/vocabularies/statement-topics.yaml": ("sea-authority",),
}
"""Words of closed lists that only a handbook on these crimes needs."""
MEASURES = "conventions/vocabularies/measures.yaml"
GLOSSARY = "conventions/vocabularies/glossary.yaml"
TERMS = ("requesting-state", "requested-state", "central-authority", "signature", "ratification", "accession", "entry-into-force", "depositary", "state-party")
"""The terms that are taken along."""
_NOT_COPIED = ("gives-uncac.yaml", "__pycache__")
_KEY = re.compile(r"^(?=[\w\"'-]+:)", re.MULTILINE)
_ARTICLE = re.compile(r"^(?=  - article: )", re.MULTILINE)
_MEASURES = re.compile(r"^ *measures: \[([^\]]*)\]", re.MULTILINE)
_LIST_OF_PAGES = re.compile(r"(?<=:hidden:\n\n).*?(?=^```$)", re.DOTALL | re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Names:
    """How the new handbook is called; ``titles`` by language."""

    name: str
    titles: Mapping[str, str]
    languages: tuple[str, ...]


def blocks(text: str) -> dict[str, str]:
    """A record's lines by its first-level keys, in their order; what stands before the first key by ''."""
    head, *rest = _KEY.split(text)
    return {"": head} | {part.partition(":")[0].strip("\"'"): part for part in rest}


def only(text: str, keys: Collection[str]) -> str:
    """A record with these keys alone, word for word."""
    return "".join(part for key, part in blocks(text).items() if key in ("", *keys))


def without(text: str, keys: Collection[str]) -> str:
    """A record without these keys, word for word."""
    return "".join(part for key, part in blocks(text).items() if key not in keys)


def example(text: str, gives: str) -> str:
    """The example's record with the articles that are taken along, and what it gives in general words."""
    parts = blocks(text)
    head, *articles = _ARTICLE.split(parts["provisions"])
    kept = [article for article in articles if json.loads(article.splitlines()[0].partition(": ")[2]) in ARTICLES]
    return "".join((parts | {"gives": gives, "provisions": head + "".join(kept)}).values())


def measures_of(files: Mapping[str, str]) -> set[str]:
    """The measures that the records name."""
    return {word.strip() for name, text in files.items() if name.endswith(".yaml") for found in _MEASURES.findall(text) for word in found.split(",")}


def starting_files(names: Names) -> dict[str, str]:
    """Name and words of every file of a new handbook but the schemas."""
    files = {path.relative_to(STARTER).as_posix(): path.read_text(encoding="utf-8") for path in _files(STARTER)}
    files[".gitignore"] = files.pop("gitignore")
    files[EXAMPLE] = example(files[EXAMPLE], (STARTER / "gives-uncac.yaml").read_text(encoding="utf-8"))
    for name, keys in NOT_FOR_ALL.items():
        files[name] = without(files[name], keys)
    files[MEASURES] = only(files[MEASURES], measures_of(files))
    files[GLOSSARY] = only(files[GLOSSARY], TERMS)
    for name, text in list(files.items()):
        if name.startswith("conventions/states/"):
            if "au_only" in blocks(text):
                del files[name]
            else:
                files[name] = only(text, OF_A_STATE).replace("authorities, practice and laws.", "to which authorities, practice and laws are added.", 1)
    told = {"NAME": names.name, "TITLE": names.titles["en"], "LANGUAGES": ", ".join(names.languages), "ENGINE": engine_address()}
    told |= {f"TITLE_{language.upper()}": json.dumps(words, ensure_ascii=False) for language, words in names.titles.items()}
    for name in (BOOK, "README.md"):
        files[name] = re.sub(r"@(\w+)@", lambda found: told[found[1]], files[name])
    unspoken = tuple(f"{PAGES_IN_OTHER_LANGUAGES}/{language}/" for language in LANGUAGES if language not in names.languages)
    return {name: text for name, text in files.items() if not (unspoken and name.startswith(unspoken))} | _pages_of_records(files)


def _files(folder: Path) -> Iterator[Path]:
    for path in sorted(folder.iterdir()):
        if path.name in _NOT_COPIED or path.suffix in (".pyc", ".mo"):
            continue
        if path.is_dir():
            yield from _files(path)
        else:
            yield path


def _pages_of_records(files: Mapping[str, str]) -> dict[str, str]:
    """A page for each record that has one, and the lists of them."""
    folder_of = {folder.kind: folder.path for folder in folders(STARTER)}
    made: dict[str, str] = {}
    for kind, folder in PAGES.items():
        index = f"{folder}/index.md"
        if index not in files:
            continue
        made[index] = _LIST_OF_PAGES.sub("", files[index])
        for id in blocks(files[MEASURES]) if kind == "measure" else [Path(name).stem for name in files if Path(name).parent.as_posix() == folder_of[kind]]:
            if id:
                made[f"{folder}/{id}.md"] = page_of(kind, id)
                made[index] = with_page(made[index], id)
    return made


def engine_address() -> str:
    """What `pip install` takes to install this engine again; a word to be replaced where that is not known."""
    try:
        told = json.loads(distribution("treatybook").read_text("direct_url.json") or "{}")
    except (PackageNotFoundError, ValueError):
        told = {}
    commit = told.get("vcs_info", {}).get("commit_id", "")
    return f'"treatybook @ {told["vcs_info"]["vcs"]}+{told["url"]}@{commit}"' if commit else told.get("url", "ENGINE")


def start(folder: Path, names: Names, today: date) -> list[Problem]:
    """Write a new handbook as ``folder``, which may be there and empty: at one stroke, or not at all where it would have mistakes, which are told."""
    from treatybook.cli import load_all  # which knows this command

    work = Path(tempfile.mkdtemp(prefix=".treatybook-init-", dir=folder.parent))
    try:
        new = work / "new"
        for name, text in starting_files(names).items():
            (new / name).parent.mkdir(parents=True, exist_ok=True)
            (new / name).write_text(text, encoding="utf-8")
        for name, text in schema.as_files(read_catalogue(new)[0], read_notes(new)).items():
            (new / name).parent.mkdir(parents=True, exist_ok=True)
            (new / name).write_text(text, encoding="utf-8")
        problems = load_all(new, today)[1]
        if not problems:
            new.rename(folder)  # takes the place of an empty folder, and of nothing else
        return problems
    finally:
        shutil.rmtree(work)


def add_parser(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    parser = commands.add_parser("init", help="start a new handbook in a folder of its own")
    parser.add_argument("folder", type=Path, help="the new folder, as asset-recovery; one that is there must be empty")
    parser.add_argument("--title", default="", help="how it is called in English; the folder's name when left out")
    parser.add_argument("--title-fr", default="", help="in French")
    parser.add_argument("--title-ar", default="", help="in Arabic")
    parser.add_argument("--languages", default=",".join(LANGUAGES), help="in which it appears, as en,fr (default: all three); English is always one")
    parser.set_defaults(run=_run)


def _run(options: argparse.Namespace) -> int:
    folder = Path(os.path.abspath(options.folder))
    languages = [language.strip() for language in options.languages.split(",")]
    complaint = _complaint(folder, languages)
    if complaint:
        print(complaint, file=sys.stderr)
        return 2
    words = re.findall(r"[a-z0-9]+", folder.name.lower())
    title = options.title.strip() or folder.name.replace("-", " ").capitalize()
    given = {"en": title, "fr": options.title_fr.strip(), "ar": options.title_ar.strip()}
    titles = {language: said or getattr(UNNAMED.title, language) for language, said in given.items()}
    names = Names("-".join(words) or "handbook", titles, tuple(language for language in LANGUAGES if language in ("en", *languages)))
    try:
        problems = start(folder, names, date.today())
    except OSError as error:
        print(f"Nothing was written: {error}", file=sys.stderr)
        return 2
    if problems:
        print("\n".join(["Nothing was written: a title cannot stand as it is.", *map(str, problems)]), file=sys.stderr)
        return 2
    missing = [language for language in names.languages if not given[language]]
    wanted = f"Its title is still to be written in {BOOK} ({', '.join(missing)}).\n" if missing else ""
    print(f"Written: {options.folder}\n{wanted}{NEXT.format(folder=options.folder)}")
    return 0


def _complaint(folder: Path, languages: Collection[str]) -> str:
    """Why no handbook can be started; nothing where it can."""
    unknown = [language for language in languages if language not in LANGUAGES]
    if unknown:
        return f"No such language: {', '.join(unknown)}. There are: {', '.join(LANGUAGES)}."
    if not folder.parent.is_dir():
        return f"There is no folder {folder.parent} to put it in. Make it first."
    if folder.is_symlink() or folder.exists() and not (folder.is_dir() and not any(folder.iterdir())):
        return f"{folder} is there already and is no empty folder. Nothing was written: name another."
    return ""


NEXT = """Next:
  cd {folder}
  treatybook check    reads every record and page
  treatybook build    makes the site and names the page to open
README.md tells how to go on."""
