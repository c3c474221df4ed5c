"""Articles through the checker, errors past it, and everything out in the order in which it came."""

from __future__ import annotations

import os
import traceback
from collections.abc import Iterable, Iterator, Sequence
from typing import Protocol

from presscheck.model import Article, InputError, Report
from presscheck.reading import Incoming

_ARTICLES = 32
_CHARACTERS = 200_000
"""A batch is full at either: enough for the language model to work at its best, little enough to begin soon."""


class Checker(Protocol):
    """What of `Presscheck` is needed here."""

    def check(self, article: Article) -> Report:
        """One article."""

    def check_many(self, articles: Iterable[Article]) -> Iterator[Report]:
        """Many, lazily and in order."""


def in_order(checker: Checker, incoming: Iterable[Incoming]) -> Iterator[tuple[Incoming, Report | InputError]]:
    """Each thing that came in with its report, or with why there is none. One article that breaks the checker costs
    no other its report."""
    batch: list[tuple[Incoming, Article]] = []
    for item in incoming:
        if isinstance(item.content, InputError):
            yield from _checked(checker, batch)
            batch = []
            yield item, item.content
            continue
        batch.append((item, item.content))
        if len(batch) >= _ARTICLES or sum(len(article.text) for _, article in batch) >= _CHARACTERS:
            yield from _checked(checker, batch)
            batch = []
    yield from _checked(checker, batch)


def _checked(
    checker: Checker, batch: Sequence[tuple[Incoming, Article]]
) -> Iterator[tuple[Incoming, Report | InputError]]:
    done = 0
    if len(batch) > 1:
        reports = _until_it_breaks(checker, [article for _, article in batch])
        for (item, _), report in zip(batch, reports, strict=False):
            yield item, report
            done += 1
    # Which article it was shows when each of the rest is checked alone.
    for item, article in batch[done:]:
        yield item, _alone(checker, item, article)


def _until_it_breaks(checker: Checker, articles: Sequence[Article]) -> Iterator[Report]:
    try:
        yield from checker.check_many(articles)
    except Exception:
        return


def _alone(checker: Checker, item: Incoming, article: Article) -> Report | InputError:
    try:
        return checker.check(article)
    except Exception as error:
        return internal_error(error, item.input, item.line)


def internal_error(error: Exception, name: str, line: int | None) -> InputError:
    """What stands in the place of an article on which presscheck itself failed: kind "internal".

    With PRESSCHECK_DEBUG=1 in the environment the traceback goes to stderr.
    """
    if os.environ.get("PRESSCHECK_DEBUG") == "1":
        traceback.print_exception(error)
    what = " ".join(f"{type(error).__name__}: {error}".split())
    return InputError(input=name, line=line, kind="internal", message=f"presscheck failed here, which is a bug: {what}")
