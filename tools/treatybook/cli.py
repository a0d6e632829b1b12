"""The command `treatybook`."""

from __future__ import annotations

import argparse
import json
import locale
import os
import platform
import shlex
import sys
import tempfile
import traceback
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from treatybook import init, new, report, schema, serve, stale
from treatybook.answers import as_json, as_text
from treatybook.catalogue import Catalogue, read_catalogue
from treatybook.checks import check_catalogue, check_prose
from treatybook.importers import command as importing
from treatybook.law import legal_basis
from treatybook.place import Problem, in_order, near
from treatybook.prose import read_prose
from treatybook.text import LANGUAGES
from treatybook.writing import NotWritten, Rewrite, write_all


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command; 0 when all is well, 1 when the records have mistakes, 2 when the command cannot be carried out, 3 where the program itself is at
    fault, 130 where Ctrl+C ended it."""
    _mend_locale()
    parser = argparse.ArgumentParser(prog="treatybook", description="Treaty records for prosecutors.")
    commands = parser.add_subparsers(dest="command", required=True)

    check = commands.add_parser("check", help="read all records, pages and translations and tell every mistake")
    check.add_argument("root", nargs="?", type=Path, default=Path("."))
    report.add_options(check)
    check.set_defaults(run=_check)

    basis = commands.add_parser("legal-basis", help="what binds two States for a measure on a day")
    basis.add_argument("requesting", help="the requesting State, three ISO letters")
    basis.add_argument("requested", help="the requested State, three ISO letters")
    basis.add_argument("--measure", required=True, help="a word of conventions/vocabularies/measures.yaml")
    basis.add_argument("--offence", help="a word of conventions/vocabularies/offences.yaml")
    basis.add_argument("--on", type=_day, default=None, help="the day, as 2026-01-01; today when left out")
    basis.add_argument("--format", choices=("text", "json"), default="text")
    basis.add_argument("--root", type=Path, default=Path("."))
    basis.set_defaults(run=_legal_basis)

    export = commands.add_parser("export", help="write the data files (JSON, CSV, data package, feeds)")
    export.add_argument("output", type=Path)
    export.add_argument("--root", type=Path, default=Path("."))
    export.add_argument("--on", type=_day, default=None)
    export.set_defaults(run=_export)

    _add_build(commands)
    _add_pdf(commands)
    _add_dist(commands)
    _add_translations(commands)
    schema.add_parser(commands)
    new.add_parser(commands)
    init.add_parser(commands)
    serve.add_parser(commands)
    importing.add_parser(commands, _day)
    stale.add_parser(commands, _day)
    options = parser.parse_args(arguments)
    try:
        code = int(options.run(options))
        sys.stdout.flush()
    except KeyboardInterrupt:
        print("\nStopped. Nothing is half written.", file=sys.stderr)
        return 130
    except BrokenPipeError:
        # Who reads us has seen enough (`| head`): nothing more can be said, not even by Python when it ends.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 2
    except NotWritten as error:
        print(f"{error}.", file=sys.stderr)
        return 2
    except OSError as error:
        # The machine refuses: no right, no room, a file where a folder belongs. The report helps where it is our fault all the same.
        _raise_for_developers()
        print(f"{error.filename or 'A file'} cannot be used: {error.strerror or error}. (The full report: {_written_report(arguments)})", file=sys.stderr)
        return 2
    except Exception as error:
        _raise_for_developers()
        print(FAULT.format(error=f"{type(error).__name__}: {error}"[:300], report=_written_report(arguments)), file=sys.stderr)
        return 3
    return code


FAULT = """This is a fault of the program, not of what you wrote ({error}).
The full report was written to {report}
What to do: run `treatybook check`, and mend what it names. If the fault stays, send the report to those who keep the program,
as an issue of the project, and say what you did. It holds names of folders of this computer, and nothing of your files."""
DEVELOPERS = "TREATYBOOK_TRACEBACK"
"""Set to anything, it lets a fault of the program be seen as Python tells it."""


def _raise_for_developers() -> None:
    if os.environ.get(DEVELOPERS):
        raise  # noqa: PLE0704 (called where an exception is handled)


def _written_report(arguments: Sequence[str] | None) -> str:
    """Where all that is known of the fault was written."""
    told = ["treatybook " + shlex.join(sys.argv[1:] if arguments is None else arguments), f"Python {platform.python_version()}, {platform.platform()}", "", traceback.format_exc()]
    try:
        with tempfile.NamedTemporaryFile("w", encoding="utf-8", errors="replace", prefix="treatybook-", suffix=".txt", delete=False) as stream:
            stream.write("\n".join(told))
        return stream.name
    except OSError:
        return f"nowhere, for no file can be written; set {DEVELOPERS}=1 to see it"


def _mend_locale() -> None:
    """Sphinx ends where the machine names a language that it has not installed, as one does to which somebody's settings were passed on."""
    before = locale.setlocale(locale.LC_ALL)
    try:
        locale.setlocale(locale.LC_ALL, "")
    except locale.Error:
        os.environ["LC_ALL"] = "C.UTF-8"
    else:
        locale.setlocale(locale.LC_ALL, before)


def _add_build(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    build = commands.add_parser("build", help="build the site in all languages")
    build.add_argument("languages", nargs="*", help="en, fr, ar (all, when none is named)")
    build.add_argument("--output", type=Path, default=Path("build/html"), help="where the site goes")
    build.add_argument("--jobs", type=_jobs, default=2, help="how many languages at a time")
    build.add_argument("--today", type=_day, help="the day the pages are as of")
    build.set_defaults(run=_build)


def _add_pdf(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    pdf = commands.add_parser("pdf", help="set the printed books in all languages")
    pdf.add_argument("languages", nargs="*", help="en, fr, ar (all, when none is named)")
    pdf.add_argument("--doc", default="", help="one book alone, as states/EGY, practice/mla-checklist or handbook")
    pdf.add_argument("--output", type=Path, default=Path("build/pdf"), help="where the books go")
    pdf.add_argument("--jobs", type=_jobs, help="how many languages at a time (when not told, as many as there are processors and 5 GB of memory for)")
    pdf.add_argument("--today", type=_day, help="the day the books are as of")
    pdf.set_defaults(run=_pdf)


def _add_dist(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    dist = commands.add_parser("dist", help="make the copies to take along: ZIP and EPUB, with their sizes and digests")
    dist.add_argument("--output", type=Path, default=Path("build"), help="the folder of all that is built")
    dist.add_argument("--jobs", type=_jobs, default=2, help="how many languages at a time")
    dist.add_argument("--today", type=_day, help="the day the copies are as of")
    dist.set_defaults(run=_dist)


def _dist(options: argparse.Namespace) -> int:
    from treatybook.dist import command  # loads Sphinx, which the other commands do without

    return _refused(options.today) or command.run(options)


def _pdf(options: argparse.Namespace) -> int:
    from treatybook.typeset import command  # loads Sphinx, which the other commands do without

    return _refused(options.today) or command.run(options)


def _build(options: argparse.Namespace) -> int:
    from treatybook import site  # loads Sphinx, which the other commands do without

    return _refused(options.today) or site.run(options)


def _refused(today: date | None) -> int:
    """Why nothing can be built from this folder, told once and not by each page of each language; 0 where it can."""
    from treatybook.site import day_of

    root = Path.cwd()
    if not report.is_root(root):
        return 2
    try:
        day = day_of(root, today)
    except ValueError as error:
        print(f"SOURCE_DATE_EPOCH is '{error}', which is no moment. Write it in seconds since 1970, as 1767225600, or take it away.", file=sys.stderr)
        return 2
    catalogue, problems = load(root, day)
    if problems:
        print(report.as_text(problems, len(catalogue.files), None), file=sys.stderr)
        print("Nothing was built, and what stood before has not been touched.", file=sys.stderr)
    return 1 if problems else 0


def _add_translations(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    translations = commands.add_parser("translations", help="tell what is not translated: labels, prose, drafts among the records")
    translations.add_argument("--language", choices=[language for language in LANGUAGES if language != "en"], help="one language (default: all)")
    translations.add_argument("--update", action="store_true", help="first bring the catalogues of messages up to date with the code and the pages")
    translations.add_argument("--strict", action="store_true", help="ask the pages themselves what they say, and end with 1 where something is missing")
    translations.add_argument("--root", type=Path, default=Path("."))
    translations.set_defaults(run=_translations)


def _translations(options: argparse.Namespace) -> int:
    from treatybook import translations

    if not report.is_root(options.root):
        return 2
    root, wanted = options.root.resolve(), None
    if problems := translations.faults(root):
        print("\n".join([*report.as_lines(problems), "Nothing is written, so that no translation is lost: mend this first, then run the command again."]), file=sys.stderr)
        return 1
    try:
        with tempfile.TemporaryDirectory() as work:
            if options.update:
                translations.update(root, Path(work))
            elif options.strict:
                wanted = translations.prose_messages(root, Path(work))
    except (translations.PagesNotRead, NotWritten) as error:
        print(f"The catalogues stay as they are: {error}", file=sys.stderr)
        return 1
    catalogue, _ = read_catalogue(root)
    complete = True
    for language in [options.language] if options.language else translations.targets(catalogue.handbook):
        tallies = [translations.label_tally(language), *translations.prose_tallies(root, language, wanted)]
        print("\n".join(translations.report(tallies, language, catalogue)))
        complete = complete and not any(tally.missing for tally in tallies)
    return 1 if options.strict and not complete else 0


def _jobs(text: str) -> int:
    if not text.isdecimal() or not 1 <= int(text[:4]) <= 64:
        raise argparse.ArgumentTypeError(f"'{text}' is no number of jobs; write a number from 1 to 64")
    return int(text)


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"'{text}' is not a day; write it as 2026-01-01") from None


def load(root: Path, today: date) -> tuple[Catalogue, list[Problem]]:
    """The records below ``root`` and all their problems, of reading and of the checks."""
    catalogue, problems = read_catalogue(root)
    return catalogue, in_order([*problems, *check_catalogue(catalogue, today)])


def load_all(root: Path, today: date) -> tuple[Catalogue, list[Problem]]:
    """The records below ``root``, and all problems of records, pages and translations."""
    catalogue, problems = load(root, today)
    prose, unread = read_prose(root)
    return catalogue, in_order([*problems, *unread, *check_prose(prose, catalogue)])


def _check(options: argparse.Namespace) -> int:
    if not report.is_root(options.root):
        return 2
    changed = report.changed_files(options.root, options.base) if options.changed else None
    if options.changed and changed is None:
        print(f"What was changed cannot be told: git knows no '{options.base}' here. Name the branch with --base.", file=sys.stderr)
        return 2
    catalogue, problems = load_all(options.root, date.today())
    print(report.FORMATS[options.format](problems, len(catalogue.files), changed))
    return 1 if problems else 0


def _legal_basis(options: argparse.Namespace) -> int:
    if not report.is_root(options.root):
        return 2
    catalogue, problems = load(options.root, date.today())
    if problems:
        print(f"The records have {report.mistakes(problems)}, so no answer can be trusted. Run `treatybook check`.", file=sys.stderr)
        return 1
    known = {"State": catalogue.states, "measure": catalogue.vocabulary("measures"), "offence": catalogue.vocabulary("offences")}
    states = [options.requesting.upper(), options.requested.upper()]
    asked = [("State", states[0]), ("State", states[1]), ("measure", options.measure)] + ([("offence", options.offence)] if options.offence else [])
    for kind, word in asked:
        if word not in known[kind]:
            print(f"No {kind} '{word}' is known. {near(word, known[kind])}".rstrip(), file=sys.stderr)
            return 2
    if states[0] == states[1]:
        print("The requesting and the requested State are the same.", file=sys.stderr)
        return 2
    answer = legal_basis(catalogue, *states, options.measure, options.offence, options.on or date.today())
    print(json.dumps(as_json(answer), ensure_ascii=False, indent=2) if options.format == "json" else as_text(catalogue, answer))
    return 0


def _export(options: argparse.Namespace) -> int:
    from treatybook.export import write_exports

    if not report.is_root(options.root):
        return 2
    catalogue, problems = read_catalogue(options.root)
    if problems:
        print(f"The records have {len(problems)} mistakes: run `treatybook check`.", file=sys.stderr)
        return 1
    try:
        with tempfile.TemporaryDirectory() as work:
            write_exports(catalogue, Path(work), options.on or date.today())
            made = [(options.output / path.relative_to(work), path.read_bytes()) for path in sorted(Path(work).rglob("*")) if path.is_file()]
        write_all([Rewrite(path, before, after) for path, after in made if (before := path.read_bytes() if path.exists() else None) != after])
    except (OSError, NotWritten) as error:
        print(f"The data files cannot be written: {error}", file=sys.stderr)
        return 2
    return 0
