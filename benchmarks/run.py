"""`make bench`: what the build costs, as ratios taken side by side in one run.

Times are of the processor, which a busy machine disturbs less than the clock; where several builds run at once, of the clock.
A figure past its aim is shown, and is no failure; a build that fails is.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pikepdf
from rendered import FOLDER, keep
from sites import ROOT, add_a_party, copy_site, correct_a_date
from weights import loads

PYTHON = sys.executable
HERE = Path(__file__).parent
LANGUAGES = ("en", "fr", "ar")
EDITED = "uncac"
"""The treaty whose status table is edited; of those with the most parties, so that few edits show on more pages."""
PAGES_WITH_VIEWS = ("instrument-page", "state-page", "measure-page", "recommendation-page")


@dataclass(frozen=True)
class Took:
    """Seconds of the processor (a command and all that it started) and of the clock."""

    processor: float
    clock: float


@dataclass(frozen=True)
class Line:
    """One line of the table; ``ratio`` and ``aim`` are shares, ``aim`` None where there is none."""

    what: str
    measured: str
    ratio: float
    aim: float | None = None

    def __str__(self) -> str:
        aim = "" if self.aim is None else f"<= {self.aim:.2f}"
        verdict = "" if self.aim is None else ("met" if self.ratio <= self.aim else "MISSED")
        return f"{self.what:<58} {self.measured:>22} {self.ratio:>7.2f} {aim:>8}  {verdict}".rstrip()


def run(command: list[str], cwd: Path, **variables: str) -> Took:
    """Run a command to its end; a failure ends the bench with what it said."""
    with tempfile.TemporaryFile() as said:
        started = time.monotonic()
        process = subprocess.Popen(command, cwd=cwd, env=os.environ | variables, stdout=said, stderr=said)
        _, status, used = os.wait4(process.pid, 0)
        took = Took(used.ru_utime + used.ru_stime, time.monotonic() - started)
        if status:
            said.seek(0)
            sys.exit(f"{' '.join(command)}\nfailed:\n{said.read().decode()[-4000:]}")
    return took


def best(times: int, command: Callable[[], Took]) -> Took:
    """The least of several runs: what is above it is the machine's other work."""
    return min((command() for _ in range(times)), key=lambda took: took.processor)


def build(site: Path, language: str, name: str = "", extensions: str = "", **variables: str) -> Took:
    """One edition by Sphinx; what stands in its folder already is brought up to date."""
    out = site / "built" / (name or language)
    command = [PYTHON, "-m", "sphinx", "-b", "html", "-nq", "-c", str(site), "-D", f"language={language}", "-d", str(out / "doctrees"), str(site / "docs"), str(out / "html")]
    return run(command + (["-D", f"extensions={extensions}"] if extensions else []), site, **variables)


def tell(*words: object) -> None:
    print(*words, flush=True)


def measure(folder: Path) -> list[Line]:
    site = copy_site(folder / "1")
    tell("English, French, Arabic, each alone ...")
    full = {language: build(site, language) for language in LANGUAGES}
    english = full["en"]
    lines = _weights(site)
    lines.append(_against_plain(site, english))
    lines += _printed(site, english)
    lines += _again(site, english)
    lines += [Line(f"{name} against English", _seconds(full[language], english), full[language].processor / english.processor, 1.5) for language, name in (("fr", "French"), ("ar", "Arabic"))]
    lines += _all_languages(site, english)
    lines += _growth(folder, site, english)
    return lines


def _seconds(one: Took, other: Took) -> str:
    return f"{one.processor:.1f} s : {other.processor:.1f} s"


def _weights(site: Path) -> list[Line]:
    """What each kind of page costs a reader with an empty cache, what holds it up, and what is kept on the device."""
    editions = {language: site / "built" / language / "html" for language in LANGUAGES}
    return [Line(f"{load.what} ({load.where})"[:58], f"{load.bytes / 1000:.1f} kB : {load.most / 1000:.0f} kB", load.bytes / load.most, 1) for load in loads(editions)]


def _against_plain(site: Path, english: Took) -> Line:
    tell("Plain Sphinx, the same pages already rendered ...")
    kept = site / "kept"
    keep(site, site / "built" / "en" / "doctrees", "en", kept)
    path = os.pathsep.join([str(HERE), os.environ.get("PYTHONPATH", "")])
    plain = build(site, "en", "plain", "myst_parser,rendered,sphinx_book_theme", PYTHONPATH=path, **{FOLDER: str(kept)})
    return Line("English with records against plain Sphinx", _seconds(english, plain), english.processor / plain.processor, 1.10)


def _printed(site: Path, english: Took) -> list[Line]:
    """The handbook as a book, from pages that the site's build has read."""
    tell("The handbook as a PDF in each language, of pages that are read ...")
    took, pages = [], 0
    for language in LANGUAGES:
        read, out = site / "built" / f"read-{language}", site / "built" / f"books-{language}"
        shutil.copytree(site / "built" / language / "doctrees", read)
        took.append(run([PYTHON, "-m", "sphinx", "-b", "typeset", "-nq", "-c", str(site), "-D", f"language={language}", "-D", "typeset_only=handbook", "-d", str(read), str(site / "docs"), str(out)], site))
        with pikepdf.open(out / "handbook.pdf") as book:
            pages += len(book.pages)
    seconds = sum(each.processor for each in took)
    return [
        Line("Three handbooks as PDF: a fortieth of a second for a page", f"{pages} pages : {seconds:.1f} s", 40 * seconds / pages, 1),
        Line("Three handbooks as PDF against one English site", f"{seconds:.1f} s : {english.processor:.1f} s", seconds / english.processor, 0.5),
    ]


def _again(site: Path, english: Took) -> list[Line]:
    tell("Again with nothing changed, and after edits ...")
    nothing = best(3, lambda: build(site, "en"))

    def corrected() -> Took:
        correct_a_date(site, EDITED)
        return build(site, "en")

    correction = best(2, corrected)
    add_a_party(site, EDITED, "2020-01-15")
    party = build(site, "en")
    return [
        Line("Nothing changed, against a full build", _seconds(nothing, english), nothing.processor / english.processor, 0.05),
        Line("One date corrected in a status table", _seconds(correction, english), correction.processor / english.processor, 0.15),
        Line("One more State party (most State pages change)", _seconds(party, english), party.processor / english.processor),
    ]


def _all_languages(site: Path, english: Took) -> list[Line]:
    tell("All languages side by side, as `make` does, and again ...")
    command = [PYTHON, "-m", "treatybook", "build", "--output", str(site / "site" / "html")]
    together, again = run([*command, *LANGUAGES], site), run([*command, *LANGUAGES], site)
    check = best(3, lambda: run([PYTHON, "-m", "treatybook", "check"], site))
    return [
        Line("Three languages against English alone (clock)", f"{together.clock:.1f} s : {english.clock:.1f} s", together.clock / english.clock),
        Line("`make` with nothing changed against `make` (clock)", f"{again.clock:.1f} s : {together.clock:.1f} s", again.clock / together.clock, 0.05),
        Line("`treatybook check` against the English build", _seconds(check, english), check.processor / english.processor),
    ]


def _growth(folder: Path, site: Path, english: Took) -> list[Line]:
    tell("Four and sixteen times the treaties ...")
    large = {4: copy_site(folder / "4", 4), 16: copy_site(folder / "16", 16)}
    lines = []
    for what, command in (("check", ["-m", "treatybook", "check"]), ("views of all pages", [str(HERE / "views.py")])):
        one = best(2, lambda command=command: run([PYTHON, *command], site))
        for times, bigger in large.items():
            took = run([PYTHON, *command], bigger)
            lines.append(Line(f"{what}, {times} times the treaties, for each treaty", _seconds(took, one), took.processor / one.processor / times, 1.25))
    took = build(large[4], "en")
    lines.append(Line("English build, 4 times the treaties, for each treaty", _seconds(took, english), took.processor / english.processor / 4, 1.25))
    return lines


def main() -> None:
    os.environ["SOURCE_DATE_EPOCH"] = os.environ.get("SOURCE_DATE_EPOCH") or str(int(time.time()))
    started = time.monotonic()
    folder = Path(tempfile.mkdtemp(prefix="treatybook-bench-"))
    try:
        lines = measure(folder)
    finally:
        shutil.rmtree(folder)
    tell(f"\n{'':<58} {'':>22} {'ratio':>7} {'aim':>8}")
    for line in lines:
        tell(line)
    tell(f"\nThe handbook: {ROOT}. {time.monotonic() - started:.0f} s in all, on {os.cpu_count()} processors.")


if __name__ == "__main__":
    main()
