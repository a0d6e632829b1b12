"""Strict YAML: what is text stays text, and every trick is refused with its place."""

from __future__ import annotations

import os
import random
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from treatybook.place import CODES
from treatybook.yamlfile import MAX_BYTES, MAX_DEPTH, MAX_VALUES, Refused, Value, parse_yaml, read_bytes
from world import FILES


def told(data: bytes | str) -> str:
    """What an editor is told of a file: `line:column code`."""
    with pytest.raises(Refused) as refusal:
        parse_yaml(data.encode() if isinstance(data, str) else data, "a.yaml")
    problem = refusal.value.problem
    assert problem.place.file == "a.yaml"
    assert problem.code in CODES
    return f"{problem.place.line}:{problem.place.column} {problem.code}"


@pytest.mark.parametrize(
    "word", ["NO", "no", "yes", "on", "off", "true", "null", "~", "0123", "0x1F", "0o17", "1.10", "1e3", "12:30:45", "1_000", ".inf", "2003-09-29", "2003-09-29T10:00:00Z", "="]
)
def test_a_scalar_is_the_text_that_stands_there(word: str) -> None:
    (pair,) = parse_yaml(f"{word}: {word}\n".encode(), "a.yaml").pairs()
    assert [part.text for part in pair] == [word, word]


def test_values_remember_their_place() -> None:
    value = parse_yaml("a:\n  - één\n  - {b: c}\n".encode(), "a.yaml")
    ((_, items),) = value.pairs()
    assert [str(item.place) for item in items.items()] == ["a.yaml:2:5", "a.yaml:3:5"]
    ((key, word),) = items.items()[1].pairs()
    assert (str(key.place), str(word.place), word.text) == ("a.yaml:3:6", "a.yaml:3:9", "c")


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("a: 1\nb: 2\na: 3\n", "3:1 yaml.duplicate-key"),
        ("x:\n  - {a: 1, a: 2}\n", "2:12 yaml.duplicate-key"),
        ("a: &x 1\nb: *x\n", "1:4 yaml.alias"),
        ("a: &lost words\n", "1:4 yaml.alias"),
        ("{a: 1, &b c: 2}\n", "1:8 yaml.alias"),
        ("a: *x\n", "1:4 yaml.alias"),
        ("a: &x [*x]\n", "1:4 yaml.alias"),
        ("a: &x {b: 1}\nc:\n  <<: *x\n", "1:4 yaml.alias"),
        ("a: {<<: {b: 1}}\n", "1:5 yaml.alias"),
        ("a: !!str 1\n", "1:4 yaml.tag"),
        ("a: !secret 1\n", "1:4 yaml.tag"),
        ("a: !!python/object/apply:os.system [echo]\n", "1:4 yaml.tag"),
        ("!!python/object:treatybook.model.Act {act: x}\n", "1:1 yaml.tag"),
        ("a:\n\tb: 1\n", "2:1 yaml.tab"),
        ("a: b\tc\n", "1:5 yaml.tab"),
        ("[a]: b\n", "1:1 value.kind"),
        ("", "1:1 yaml.syntax"),
        ("\n\n# a remark\n", "1:1 yaml.syntax"),
        ("a: 1\n---\nb: 2\n", "2:1 yaml.syntax"),
        ("a: b: c\n", "1:5 yaml.syntax"),
        ("a: [1, 2\n", "1:4 yaml.syntax"),
        ("a: 'b\n", "2:1 yaml.syntax"),
        ("a: 1\n  b: 2\n", "2:4 yaml.syntax"),
        ("%PDF-1.7\n", "1:7 yaml.syntax"),
        ("<?xml version=\"1.0\"?><a b=\"c: d\"/>\n: x", "2:1 yaml.syntax"),
        ("a: \u202eb\n", "1:4 file.invisible"),
        ("a: b\nc: d\u200f\n", "2:5 file.invisible"),
        ("\ufeffa: b\n", "1:1 file.invisible"),
        ("a: b\x00\n", "1:5 file.invisible"),
        ("a: b\x1b[31m\n", "1:5 file.invisible"),
        ("a: in\u00advisible\n", "1:6 file.invisible"),
    ],
)
def test_each_trick_is_refused_at_its_place(text: str, answer: str) -> None:
    assert told(text) == answer


@pytest.mark.parametrize("mark", [*"\u0085\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u061c\u2028\u2029"])
def test_no_mark_that_nobody_sees_comes_in(mark: str) -> None:
    assert told(f"a: {mark}b\n") == "1:4 file.invisible"


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "latin-1", "cp1256"])
def test_other_encodings_than_utf_8_are_refused(encoding: str) -> None:
    text = "a: مصر\n" if encoding == "cp1256" else "a: Égypte\n"
    assert told(text.encode(encoding)).split()[1] in ("file.encoding", "file.invisible")


def test_the_place_of_a_wrong_byte_is_told() -> None:
    assert told(b"a: b\nc: \xc9gypte\n") == "2:4 file.encoding"


def test_the_largest_record_is_read_and_one_byte_more_is_not() -> None:
    data = b"a: " + b"x" * (MAX_BYTES - 3)
    assert parse_yaml(data, "a.yaml").is_mapping
    assert told(data + b"x") == "1:1 file.size"


def test_a_file_of_more_values_than_a_record_can_have_is_refused() -> None:
    assert parse_yaml(b"[" + b"a, " * (MAX_VALUES - 2) + b"a]", "a.yaml").is_list
    assert told(b"[" + b"a, " * MAX_VALUES + b"a]") == "1:1 file.size"


def test_a_file_of_ten_megabytes_is_not_even_read(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_bytes(b"a: " + b"x" * 10_000_000)
    with pytest.raises(Refused) as refused:
        read_bytes(path, "a.yaml")
    assert refused.value.problem.code == "file.size"
    assert told(b"x" * (MAX_BYTES + 1)) == "1:1 file.size"


def test_a_thousand_million_laughs_are_refused() -> None:
    lines = ["a0: &a0 [ha, ha]"] + [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]" for n in range(1, 12)]
    assert told("\n".join(lines)).endswith("yaml.alias")


@pytest.mark.parametrize("opening", ["[", "{", "- ", "? ", "{a: ", "!x "])
def test_half_a_million_openings_neither_crash_nor_hang(opening: str) -> None:
    code = "import sys\nfrom treatybook.yamlfile import parse_yaml, Refused\ntry:\n    parse_yaml(sys.stdin.buffer.read(), 'a.yaml')\nexcept Refused as refusal:\n    print(refusal.problem.code)"
    size = min(500_000, MAX_BYTES // len(opening))
    done = subprocess.run([sys.executable, "-c", code], input=(opening * size).encode(), capture_output=True, timeout=20, check=False)
    assert (done.returncode, done.stderr.decode()) == (0, "")
    assert done.stdout.decode().strip() in ("yaml.depth", "yaml.syntax")


def test_nesting_is_bounded() -> None:
    def nested(depth: int) -> str:
        return "[" * (depth - 1) + "x" + "]" * (depth - 1)

    assert parse_yaml(nested(MAX_DEPTH).encode(), "a.yaml").is_list
    assert told(nested(MAX_DEPTH + 1)).endswith("yaml.depth")


@pytest.mark.parametrize("kind", ["folder", "loop", "dangling"])
def test_what_is_no_file_is_told(tmp_path: Path, kind: str) -> None:
    path = tmp_path / "a.yaml"
    if kind == "folder":
        path.mkdir()
    else:
        path.symlink_to(path if kind == "loop" else tmp_path / "nowhere")
    with pytest.raises(Refused) as refusal:
        read_bytes(path, "a.yaml")
    assert refusal.value.problem.code == "file.unreadable"


def test_a_pipe_does_not_make_the_reader_wait(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    os.mkfifo(path)
    code = "import sys\nfrom pathlib import Path\nfrom treatybook.yamlfile import read_bytes, Refused\ntry:\n    read_bytes(Path(sys.argv[1]), 'a.yaml')\nexcept Refused as refusal:\n    print(refusal.problem.code)"
    done = subprocess.run([sys.executable, "-c", code, str(path)], capture_output=True, text=True, timeout=10, check=False)
    assert done.stdout.strip() == "file.unreadable"


def walk(value: Value) -> None:
    """Look at every value as `reading` does."""
    assert value.place.line >= 1
    if value.is_mapping:
        for key, inner in value.pairs():
            assert isinstance(key.text, str)
            walk(inner)
    elif value.is_list:
        for inner in value.items():
            walk(inner)
    else:
        assert isinstance(value.text, str)


RECORDS = sorted(FILES.rglob("*.yaml"))


@settings(derandomize=True, max_examples=150, deadline=None)
@given(st.binary(max_size=60) | st.text(max_size=60).map(lambda text: text.encode("utf-8", "surrogatepass")))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    try:
        walk(parse_yaml(data, "a.yaml"))
    except Refused as refusal:
        assert refusal.problem.code in CODES


@settings(derandomize=True, max_examples=200, deadline=None)
@given(st.integers(0, 2**32), st.sampled_from(RECORDS))
def test_any_damage_to_a_record_is_read_or_refused(seed: int, path: Path) -> None:
    chance, data = random.Random(seed), bytearray(path.read_bytes())
    for _ in range(chance.randint(1, 4)):
        place = chance.randrange(len(data))
        damage = chance.choice([b"", b"\t", b"&a ", b"*a", b"!!x ", b"[", b"}", b": ", b"- ", b"'", b"\n---\n", b"\xff", b"\xe2\x80\xae", b"|", b"%", b"? "])
        data[place : place + chance.randint(0, 3)] = damage
    try:
        walk(parse_yaml(bytes(data), "a.yaml"))
    except Refused as refusal:
        assert refusal.problem.code in CODES
