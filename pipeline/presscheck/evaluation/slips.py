"""Reports with one slip in each, and the same without: how many slips are caught, and how many right reports flagged.

JSON Lines, a wrong report a line, as `presscheck check` reads it, with `check`, the check that should find it, and
`slip`, what was done; the right reports are in `right.jsonl` beside it, under the same ids where they are of a pair.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from presscheck.evaluation.gold import GoldError, checked_object, file_text, loaded, of_type
from presscheck.evaluation.metrics import Estimate, estimate, resampled
from presscheck.model import Article, Finding, Report

_RIGHT = "right.jsonl"
_LOUD = ("error", "warning")
_OF_TWO = ("CV", "RS", "AR", "DT", "PL")
"""The families of findings that say that figures contradict each other."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SlipItem:
    """One report; `where` is its place in the gold. `check` and `slip` are None of a right one."""

    id: str
    where: str
    check: str | None = None
    slip: str | None = None


@dataclass(frozen=True, slots=True)
class SlipText:
    """An item with its article. `path` is None: its file holds several."""

    item: SlipItem
    article: Article
    path: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SlipGold:
    """The wrong reports and the right ones, as read from their files."""

    path: str
    wrong: tuple[SlipText, ...]
    right: tuple[SlipText, ...]

    @property
    def texts(self) -> list[SlipText]:
        """All of them, the right ones first."""
        return [*self.right, *self.wrong]


@dataclass(frozen=True, slots=True, kw_only=True)
class SlipScore:
    """So many of so many, and the share with its interval."""

    hits: int
    texts: int
    share: Estimate


@dataclass(frozen=True, slots=True, kw_only=True)
class SlipEvaluation:
    """Slips caught, over all and by check, and right reports flagged; `missed` and `flagged` are which."""

    gold: SlipGold
    caught: SlipScore
    checks: Mapping[str, SlipScore]
    quiet: SlipScore
    missed: tuple[SlipText, ...]
    flagged: tuple[tuple[SlipText, tuple[Finding, ...]], ...]


def slip_gold(path: str, text: str) -> SlipGold:
    """The gold in the text of a file of wrong reports. Raises GoldError."""
    beside = Path(path).with_name(_RIGHT)
    wrong = tuple(_items(path, text))
    right = tuple(_items(str(beside), file_text(str(beside))))
    known = {one.item.id for one in right}
    if lone := next((one.item for one in wrong if one.item.id not in known), None):
        raise GoldError(f"{lone.where}: no report of this id in {_RIGHT}: {lone.id!r}")
    return SlipGold(path=path, wrong=wrong, right=right)


def _items(path: str, text: str) -> Iterator[SlipText]:
    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip():
            continue
        where = f"{path}:{number}"
        record = checked_object(loaded(line, where), where)
        words = {key: of_type(record, key, str, where) for key in ("id", "text")}
        known = {k: of_type(record, k, str, where) for k in ("title", "published", "check", "slip") if k in record}
        item = SlipItem(id=words["id"], where=where, check=known.pop("check", None), slip=known.pop("slip", None))
        yield SlipText(item, Article(text=words["text"], id=words["id"], **known))


def evaluate_slips(gold: SlipGold, reports: Sequence[Report | None], *, seed: int = 0) -> SlipEvaluation:
    """The scores of the reports on `gold.texts`, in that order; None of a text that could not be read. A slip is caught
    where its report has an error or warning that the right one has not."""
    right, wrong = reports[: len(gold.right)], reports[len(gold.right) :]
    before = {text.item.id: _loud(report) for text, report in zip(gold.right, right, strict=True)}
    caught: list[bool] = []
    for text, report in zip(gold.wrong, wrong, strict=True):
        known = {_said(finding) for finding in before[text.item.id]}
        caught.append(any(_said(finding) not in known for finding in _loud(report)))
    flags = [before[text.item.id] for text in gold.right]
    checks = sorted({text.item.check for text in gold.wrong if text.item.check is not None})
    return SlipEvaluation(
        gold=gold,
        caught=_score(caught, seed),
        checks={
            check: _score([hit for text, hit in zip(gold.wrong, caught, strict=True) if text.item.check == check], seed)
            for check in checks
        },
        quiet=_score([bool(found) for found in flags], seed),
        missed=tuple(text for text, hit in zip(gold.wrong, caught, strict=True) if not hit),
        flagged=tuple((text, found) for text, found in zip(gold.right, flags, strict=True) if found),
    )


def _loud(report: Report | None) -> tuple[Finding, ...]:
    found = report.findings if report else ()
    return tuple(f for f in found if f.severity in _LOUD and f.code.startswith(_OF_TWO))


def _said(finding: Finding) -> tuple[str, ...]:
    return finding.code, *sorted(span.quote for span in finding.spans)


def _score(hits: Sequence[bool], seed: int) -> SlipScore:
    drawn = resampled([[[int(hit), 1]] for hit in hits], seed, 2000)[:, 0]
    return SlipScore(hits=sum(hits), texts=len(hits), share=estimate(sum(hits), len(hits), drawn[:, 0], drawn[:, 1]))
