"""What a file of gold is of, told from its first line: slips, ties or figures."""

from __future__ import annotations

from presscheck.evaluation.gold import Gold, figure_gold, file_text
from presscheck.evaluation.slips import SlipGold, slip_gold
from presscheck.evaluation.tie_gold import TieGold, tie_gold


def read_standard(path: str) -> Gold | TieGold | SlipGold:
    """The gold of a file. Raises GoldError."""
    text = file_text(path)
    first = next((line for line in text.split("\n") if line.strip()), "").lstrip()
    if first.startswith("{") and '"slip"' in first:
        return slip_gold(path, text)
    return tie_gold(path, text) if first.startswith("{") and '"ties"' in first else figure_gold(path, text)
