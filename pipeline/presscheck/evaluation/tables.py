"""Scores in columns, and as JSON."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from presscheck.evaluation.metrics import Estimate
from presscheck.report.terminal import columns


def aligned(rows: Sequence[tuple[str, ...]], *, numbers: int) -> Iterator[str]:
    """Rows in columns; those from 1 to `numbers` - 1 flush right."""
    widths = [max(map(columns, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        cells = [
            f"{' ' * (width - columns(cell))}{cell}"
            if 0 < place < numbers
            else f"{cell}{' ' * (width - columns(cell))}"
            for place, (cell, width) in enumerate(zip(row, widths, strict=True))
        ]
        yield f"  {'  '.join(cells)}".rstrip()


def estimated(told: Estimate) -> str:
    """In per cent, with its interval: "85.0 [80.1, 88.2]"."""
    if told.value is None:
        return "–"
    if told.low is None or told.high is None:
        return f"{100 * told.value:.1f}"
    return f"{100 * told.value:.1f} [{100 * told.low:.1f}, {100 * told.high:.1f}]"


def rounded(told: Mapping[str, Mapping[str, float | None]]) -> dict[str, dict[str, float | None]]:
    """Estimates of several names for JSON, to six places."""
    return {
        name: {key: share if share is None else round(share, 6) for key, share in estimate.items()}
        for name, estimate in told.items()
    }
