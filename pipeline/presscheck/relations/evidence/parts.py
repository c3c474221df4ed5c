"""What speaks for figures being the parts of a whole."""

from __future__ import annotations

from collections.abc import Iterator

from presscheck.relations.arithmetic.figured import Figured
from presscheck.relations.arithmetic.nested_parts import nested_parts
from presscheck.relations.arithmetic.parts_said import parts_cues
from presscheck.relations.evidence.candidate import Candidate, Evidence
from presscheck.relations.evidence.part_counts import count_signs
from presscheck.relations.evidence.part_doubts import doubts
from presscheck.relations.evidence.part_figures import part_figures
from presscheck.relations.evidence.part_places import place_signs
from presscheck.relations.evidence.part_runs import Run, runs
from presscheck.relations.evidence.part_words import word_signs

_NEAR = frozenset({"whole 0 sentences before", "whole 1 sentences before", "whole in the headline", "parts round"})
_FARTHER = frozenset({"whole 2 sentences before", "whole 3 sentences before"})
_TAKEN_UP = frozenset({"last is the rest", "number of parts is told"})
"""Words that take a whole up again which is told farther before."""
_STRONG = frozenset(
    {
        "last is the rest", "number of parts is told", "said to be all", "units: kinds", "sign between whole and parts",
        "first is of them", "one is told as one more", "whole is told as a total", "all are allotted",
        "whole is given out", "each with a subject of its own", "parts exclude one another",
    }
)  # fmt: skip
"""Any of them may close a run of parts; two of them rarely do so by chance."""
_HEADED = frozenset({"sign between whole and parts", "first is of them", "whole is told as a total"})
_CLOSING = frozenset(
    {
        "last is the rest", "number of parts is told", "said to be all", "units: kinds", "parts exclude one another",
        "sign between whole and parts", "whole is told as a total, parts before",
    }
)  # fmt: skip
"""Words and signs that make two figures all the parts there are."""
_NEVER = frozenset(
    {
        "not side by side",
        "whole stands in the list",
        "whole ends a list",
        "whole is a rival's",
        "2 left out between",
        "first is told as one more",
        "one more of the whole's own",
        "refuted",
        "whole is of something",
        "of another noun",
        "a part is told as a total",
        "a bare number among them",
        "income against spending",
        "so much each beside them",
        "others have no figure",
        "some of more",
        "of a share of the whole",
        "of other things, in another sentence",
        "whole is room for them",
        "a part is a gap",
        "others are told as a share",
        "a part is nothing beside the whole",
    }
)
"""With these they are no whole and its parts, whatever else is said."""
_MOST = 2
"""Signs against a run with which it is still looked at."""
_AGAINST = (
    "part: ", "whole: rate", "whole: level", "whole: unreal", "whole: earlier", "whole: dated", "sport",
    "a later is of them", "a change among",
    "whole stands", "1 left", "one of the sort left", "a larger", "a sentence between",
    "rest before", "units: mixed", "units: other", "units: none, then some", "a date between",
    "some unexplained", "a small whole", "whole ends a list", "whole 2 sentences behind",
)  # fmt: skip


def candidates(article: Figured) -> Iterator[Candidate]:
    """Every whole with each run of figures near it that the words may close."""
    told = part_figures(article)
    cues = parts_cues(article.lexicon)
    numbers = {f.item.figure.id: place for place, f in enumerate(told)}
    kept: list[tuple[Run, frozenset[str]]] = []
    nested = nested_parts(article.lexicon)
    for run in runs(told):
        whole, told_parts = run.whole.item, [p.item for p in run.parts]
        own = nested.own(whole, told_parts, [p.item for p in told if p.item.sort == whole.sort])
        if nested.is_aside(whole) or own != told_parts:
            continue
        found = {*place_signs(run, told, numbers), *word_signs(run, cues), *count_signs(run, told, numbers)}
        found.update(doubts(run, article))
        if article.is_sport:
            found.add("sport")
        against = sum(sign.startswith(_AGAINST) for sign in found)
        if not _is_out(found, against) and _may_close(found):
            kept.append((run, frozenset((*found, *_together(found, against)))))
    for run, signs in kept:
        if not any(_goes_farther(other, run) for other, _ in kept):
            parts = tuple(p.item.figure for p in run.parts)
            yield Candidate(run.whole.item.figure.id, {"whole": run.whole.item.figure, "parts": parts}, signs)


def _goes_farther(longer: Run, run: Run) -> bool:
    """Is the whole of a run itself a part of another whole, beside all of its parts?"""
    told = [p.item.figure.id for p in longer.parts]
    mine = [run.whole.item.figure.id, *(p.item.figure.id for p in run.parts)]
    return run.where == "behind" and len(told) >= len(mine) and told[-len(mine) :] == mine


def _may_close(signs: set[str]) -> bool:
    """Is there a word, or the shape of a list, that makes them all the parts of a whole near them?"""
    behind = "parts before" in signs and "number of parts is told" in signs
    farther = bool(signs & _FARTHER and signs & _TAKEN_UP) and "one of the sort right before them" not in signs
    if not behind and not farther and not signs & (_NEAR | {"whole is told as a total, parts before"}):
        return False
    if "a larger before" in signs and not signs & _HEADED:
        return False  # the whole is one of them, and the larger is the whole
    if "2 parts" not in signs:
        return True
    if "parts exclude one another" in signs:
        return True
    return bool(signs & _CLOSING) and not signs & {"units: mixed", "units: other", "units: none, then some"}


def _is_out(signs: set[str], against: int) -> bool:
    """Is it told with too much against it?"""
    sport = "sport" in signs and "units: kinds" not in signs
    left = "parts leave some" in signs and "last is the rest" not in signs
    return left or sport or against > _MOST or bool(signs & _NEVER)


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
