"""Fixtures of the tests that run Sphinx."""

from __future__ import annotations

from pathlib import Path

import pytest
from shelldemo import build_demo


@pytest.fixture(scope="session")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The made-up pages, built in three languages."""
    return build_demo(tmp_path_factory.mktemp("demo"))
