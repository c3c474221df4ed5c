"""Which figures are amounts by which something changed, as the words right beside them tell."""

from __future__ import annotations

from presscheck.measure.figures import MONEY
from presscheck.model import Quantity
from presscheck.relations.arithmetic.change_cues import ChangeCues
from presscheck.relations.arithmetic.change_mark import Mark, Style
from presscheck.relations.arithmetic.figured_text import PERCENT, sign

_LEAD = 4
"""Words between one that points back and one of direction."""


def amount(figure: Quantity, index: int, before: str, behind: str, cues: ChangeCues, is_ratio: bool) -> Mark | None:
    """The mark of an amount by which something changed."""
    if (figure.unit == "one" and behind.startswith(" of ")) or cues.of_change.match(behind):
        return None  # "the jump was one of six points", "explain half of the increase"
    if marked := _signed(figure, index, before, behind, cues):
        return marked
    led = any(cues.before[name].search(before) for name in ("from", "compared", "to"))
    if not led and is_ratio and (m := cues.noun_behind.search(behind)):
        return _told(figure, index, (before, behind), m["way"], before, cues, "noun")
    if not led and not is_ratio and (m := cues.sure_behind.search(behind)):
        return _told(figure, index, (before, behind), m["way"], before, cues, "noun")
    if not led and (m := cues.comparing.search(behind)) and (is_ratio or behind[m.end() :].startswith(" than")):
        return _told(figure, index, (before, behind), m["way"], before, cues, "comparing")
    if m := (cues.noun if is_ratio else cues.sure_noun).search(before):
        return _told(figure, index, (before, behind), m["way"], before[: m.start("way")], cues, "noun")
    return None if cues.idioms.search(before) else _of_verb(figure, index, before, behind, cues, led)


def _signed(figure: Quantity, index: int, before: str, behind: str, cues: ChangeCues) -> Mark | None:
    """The mark of an amount that a sign tells, "off" behind it, or "net" before it: "+1.51", "$20 off"."""
    if (figure.text[0] in "+-−" or before.endswith("+")) and figure.value:
        return Mark(figure, index, "by", "signed", 1 if figure.value > 0 else -1, True, "apposed", before, behind)
    if figure.dimension == MONEY and cues.off_price.search(behind):
        return Mark(figure, index, "by", "noun", -1, False, "apposed", before, behind)
    if figure.dimension == "count" and (m := cues.net_loss.search(before)):
        return _told(figure, index, (before, behind), m["way"], before[: m.start("way")], cues, "noun")
    return None


def _of_verb(figure: Quantity, index: int, before: str, behind: str, cues: ChangeCues, led: bool) -> Mark | None:
    """The mark of an amount that a verb tells: "rose 12%", "raised its prices by £3"."""
    if m := cues.verb.search(before):
        return _told(figure, index, (before, behind), m["way"], before[: m.start("way")], cues, "verb")
    if sign(figure) == PERCENT and not led and (m := cues.transitive.search(before)):
        return _told(figure, index, (before, behind), m["way"], before[: m.start("way")], cues, "verb")
    in_a_row = cues.in_a_row.match(behind)
    if not in_a_row and (m := cues.bigger_by.search(before)):  # "a flock bigger by a quarter"
        return _told(figure, index, (before, behind), m["way"], before[: m.start("way")], cues, "noun")
    if m := cues.far_verb.search(before):
        return _told(figure, index, (before, behind), m["way"], before[: m.start("way")], cues, "verb")
    return None


def _told(
    figure: Quantity, index: int, beside: tuple[str, str], way: str, lead: str, cues: ChangeCues, cue: str
) -> Mark:
    """With its style, by what leads to the word of direction."""
    before, behind = beside
    style: Style = "clause"
    says = cues.says.search(before)
    says_it = says is not None and len(before[says.end() : before.rfind(way)].split()) <= _LEAD
    if says_it or (cue == "noun" and cues.points.search(lead)) or cues.so.search(lead):
        style = "pointing"
    elif (cue == "noun" and cues.makes.search(lead)) or (cue != "noun" and cues.breaks.search(lead) and lead):
        style = "apposed"
    elif cues.gerund.search(before) or (
        cue == "noun" and cues.opens.search(lead) and not cues.has_topic.search(behind)
    ):
        style = "pointing"
    return Mark(figure, index, "by", cue, cues.way(way), bool(cues.surely(way)), style, before, behind)
