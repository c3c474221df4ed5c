"""Surfaces that a slip may have turned into the printed one: what the edits of figures and dates are made of."""

from __future__ import annotations

import re

Surface = tuple[str, str, str]
"""The figure or date as it would be printed, the kind of slip that undoes, and what to say of it."""


def put(surface: str, part: re.Match[str], new: str) -> str:
    """The surface with other words in the place of a part of it."""
    return surface[: part.start()] + new + surface[part.end() :]
