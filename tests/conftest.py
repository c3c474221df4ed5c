"""Shared by every test."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from presscheck import Presscheck


@pytest.fixture(scope="session", autouse=True)
def _no_imported_rates(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Rates that whoever runs the tests has imported don't count, and none are added to them."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PRESSCHECK_DATA", str(tmp_path_factory.mktemp("data")))
        yield


@pytest.fixture
def rates_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the rates imported in this test go: a folder that isn't there yet."""
    monkeypatch.setenv("PRESSCHECK_DATA", str(tmp_path / "of" / "presscheck"))
    return tmp_path / "of" / "presscheck"


@pytest.fixture(scope="session")
def presscheck() -> Presscheck:
    """The whole pipeline, loaded once for all tests."""
    return Presscheck()
