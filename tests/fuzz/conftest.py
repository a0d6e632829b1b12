"""How long the fuzzers run: a few seeds with the other tests, any number with `make fuzz`."""

from __future__ import annotations

import itertools
import time
from collections.abc import Iterator

import pytest

QUICK = 80
"""Mutants by chance that every run of the tests tries."""
SHARE = 24
"""Of the mistakes on purpose, every run of the tests tries one in so many."""


@pytest.fixture
def fuzz_seeds(pytestconfig: pytest.Config) -> Iterator[int]:
    """The seeds to try: one, or all until the seconds given are over, or the quick set."""
    if (seed := pytestconfig.getoption("--fuzz-seed")) is not None:
        return iter([seed])
    seconds = pytestconfig.getoption("--fuzz-seconds")
    return _until(time.monotonic() + seconds) if seconds else iter(range(QUICK))


@pytest.fixture
def fuzz_share(pytestconfig: pytest.Config) -> int:
    return 1 if pytestconfig.getoption("--fuzz-seconds") else SHARE


def _until(end: float) -> Iterator[int]:
    first = time.time_ns() // 1_000_000  # other seeds at each run
    for seed in itertools.count(first):
        if time.monotonic() > end:
            print(f"\n{seed - first} mutants tried, from seed {first} on.")
            return
        yield seed
