"""The page of all problems, made from the cases that test them: `python tests/problems_page.py` writes docs/about/problems.md anew."""

from __future__ import annotations

import difflib
import re
import sys
import tempfile
from pathlib import Path
from typing import Any

import yaml

sys.path[:0] = [str(Path(__file__).parent), str(Path(__file__).parents[1] / "tools")]  # run as a command, it knows neither

from treatybook.cli import load_all  # noqa: E402
from treatybook.place import CODES  # noqa: E402
from world import TODAY, make_world  # noqa: E402

HERE = Path(__file__).parent
ROOT = HERE.parent
PAGE = ROOT / "docs/about/problems.md"
WORLD = HERE / "roots/world"
HEAD = """# Every message of `treatybook check`

`treatybook check` reads every record, page and translation, and names each mistake with its file, line and column, its code, what is wrong and what to do. Its messages are in English. Below, each code has an example that is wrong, what is told of it, and an example that is right. The States and conventions of the examples are made up; the tests try these very examples.
"""


def cases() -> dict[str, dict[str, Any]]:
    return {f"{path.stem}: {name}": case for path in sorted((HERE / "cases").glob("*.yaml")) for name, case in yaml.safe_load(path.read_text(encoding="utf-8")).items()}


def own_examples() -> dict[str, dict[str, str]]:
    return yaml.safe_load((HERE / "problems.yaml").read_text(encoding="utf-8"))


def told(case: dict[str, Any], code: str) -> list[str]:
    return [line for line in case["told"] if f": error[{code}]: " in line]


def page(codes: dict[str, str]) -> str:
    own, all_cases = own_examples(), list(cases().values())
    parts = [HEAD]
    for code, meaning in codes.items():
        found = sorted((case for case in all_cases if told(case, code)), key=lambda case: (not _shows_a_line(case, code), len(case["told"])))
        if code in own:
            wrong, right = own[code]["wrong"].rstrip(), own[code]["right"].rstrip()
            message = said(own[code], "wrong")[0] if "file" in own[code] else re.sub(r"^.*?(?=error\[)", "", told(found[0], code)[0])
        else:
            message = told(found[0], code)[0]
            wrong, right = _lines(found[0], message)
        parts.append(f"## `{code}`: {meaning}\n\nWrong:\n\n{_block(wrong)}\n\nTold:\n\n{_block(message)}\n\nRight:\n\n{_block(right)}\n")
    return "\n".join(parts)


def said(example: dict[str, str], side: str) -> list[str]:
    """What an editor is told of an example, put as a file into the made-up world."""
    with tempfile.TemporaryDirectory() as folder:
        root = make_world(Path(folder))
        path = root / example["file"]
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(example[side], encoding="utf-8")
        return [str(problem) for problem in load_all(root, TODAY)[1]]


def _block(words: str) -> str:
    """The words as they are; what nobody sees, or takes for another letter, is written out."""
    seen = re.sub("[\u0370-\u052f\u00a0\u200b-\u200f\u202e\ufeff]", lambda sign: f"[U+{ord(sign[0]):04X}]", words)
    fence = max(("```", *(f"{run}`" for run in re.findall("`{3,}", seen))), key=len)
    return f"{fence}text\n{seen}\n{fence}"


def _shows_a_line(case: dict[str, Any], code: str) -> bool:
    done = case["files"].get(told(case, code)[0].split(":")[0])
    return isinstance(done, dict) and not {"bytes", "repeat", "folder"} & set(done)


def _lines(case: dict[str, Any], message: str) -> tuple[str, str]:
    """The lines that the case makes wrong and as they stand right, with the line before; of several, those nearest to the message."""
    file, line = message.split(":")[:2]
    before = (WORLD / file).read_text(encoding="utf-8")
    after = before
    for old, new in case["files"][file].items():
        after = after.replace(old, new)
    right, wrong = before.splitlines(), after.splitlines()
    changes = [code for code in difflib.SequenceMatcher(None, right, wrong, autojunk=False).get_opcodes() if code[0] != "equal"]
    _, start, end, wrong_start, wrong_end = min(changes, key=lambda code: abs(code[3] - int(line) + 1))
    return "\n".join(wrong[max(0, wrong_start - 1) : wrong_end]), "\n".join(right[max(0, start - 1) : end])


if __name__ == "__main__":
    PAGE.write_text(page(CODES), encoding="utf-8")
