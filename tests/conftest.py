"""Shared by every test."""

from __future__ import annotations

import pytest

from presscheck import Presscheck


@pytest.fixture(scope="session")
def presscheck() -> Presscheck:
    """The whole pipeline, loaded once for all tests."""
    return Presscheck()
