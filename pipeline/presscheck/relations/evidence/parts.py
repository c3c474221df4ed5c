"""What speaks for figures being the parts of a whole."""

from __future__ import annotations

from collections.abc import Iterator

from presscheck.relations.arithmetic.figured import Figured
from presscheck.relations.arithmetic.parts_said import parts_cues
from presscheck.relations.evidence.candidate import Candidate, Evidence
from presscheck.relations.evidence.part_counts import count_signs
from presscheck.relations.evidence.part_figures import part_figures
from presscheck.relations.evidence.part_places import place_signs
from presscheck.relations.evidence.part_runs import Run, runs
from presscheck.relations.evidence.part_words import word_signs

_NEAR = frozenset({"whole 0 sentences before", "whole 1 sentences before", "whole in the headline", "parts round"})
_STRONG = frozenset(
    {
        "last is the rest", "number of parts is told", "said to be all", "units: kinds", "sign between whole and parts",
        "first is of them", "one is told as one more", "whole is told as a total", "all are allotted", "whole is given out",
        "each with a subject of its own",
    }
)  # fmt: skip
"""Any of them may close a run of parts; two of them rarely do so by chance."""
_CLOSING = frozenset(
    {"last is the rest", "number of parts is told", "said to be all", "units: kinds", "sign between whole and parts", "whole is told as a total"}
)  # fmt: skip
"""Words and signs that make two figures all the parts there are."""
_MOST = 2
"""Signs against a run with which it is still looked at."""
_AGAINST = (
    "part: ", "whole: rate", "whole: unreal", "whole: earlier", "whole: dated", "refuted", "sport", "a later is of them",
    "first is told", "whole stands", "1 left", "2 left", "one of the sort left", "a larger", "a part is told", "a sentence between",
    "rest before", "units: mixed", "units: other", "units: none, then some", "a date between", 
    "some unexplained", "of another noun", "a small whole", "not side by side", "whole 2 sentences behind",
)  # fmt: skip


def candidates(article: Figured) -> Iterator[Candidate]:
    """Every whole with each run of figures near it."""
    told = part_figures(article)
    cues = parts_cues(article.lexicon)
    numbers = {f.item.figure.id: place for place, f in enumerate(told)}
    for run in runs(told):
        found = {*place_signs(run, told, numbers), *word_signs(run, cues), *count_signs(run, told, numbers)}
        if article.is_sport:
            found.add("sport")
        against = sum(sign.startswith(_AGAINST) for sign in found)
        if against > _MOST or not _may_close(found):
            continue
        found |= set(_together(found, against))
        roles = {"whole": run.whole.item.figure, "parts": tuple(p.item.figure for p in run.parts)}
        yield Candidate(run.whole.item.figure.id, roles, frozenset(found))


def _may_close(signs: set[str]) -> bool:
    """Is there a word, or the shape of a list, that makes them all the parts of a whole near them?"""
    if not signs & _NEAR and "whole is told as a total" not in signs and not ("parts before" in signs and "number of parts is told" in signs):
        return False
    return bool(signs & _CLOSING) or "2 parts" not in signs


def _together(signs: set[str], against: int) -> Iterator[str]:
    """Signs that count more together than each by itself."""
    strong = len(signs & _STRONG)
    yield f"{against} against"
    yield f"{min(strong, 3)} strong"
    many = "2 parts" not in signs
    if many and not against and strong:
        yield "many parts, nothing against"
    if "last is the rest" in signs:
        yield f"rest, {against} against"
        if many and against <= 1:
            yield "rest, many parts"
        if strong > 1 and against <= 1:
            yield "rest, and more"


EVIDENCE = Evidence("part-whole", candidates)
