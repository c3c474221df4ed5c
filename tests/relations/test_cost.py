"""Time grows with the length of an article, not with its square: conversions, dates and ages by the hundred."""

from __future__ import annotations

import time

import pytest

from presscheck.checks.verdict import verdicts
from presscheck.language import Passage, assemble, passages
from presscheck.lexicon import Lexicon
from presscheck.measure.figures import marked
from presscheck.model import Article
from presscheck.reading import laid_out
from presscheck.relations import relations

LEXICON = Lexicon()
NLP = assemble(LEXICON, "sm")

MONEY = "It paid $1.6m (£0.95m) to a firm 3 miles (4.8km) off, and $4m, or £2.4m, to another. "
DATES = "The hall opened in May 1994, 20 years ago, and stood until Monday, 7 March 2011, almost 17 years. "
LIVES = "Ann Lee, 44, who was born in 1970, led it from 1999 to 2004, five years, and left in June. "
PAID = "in May 2003 it paid $1m (£2m) and "


def _seconds(text: str) -> float:
    """Of the processor, to tie and to judge what an article tells, without parsing it: the less of two tries."""
    article = laid_out(Article(text=text, published="2014-05-06"), LEXICON)
    parsed: tuple[Article, tuple[Passage, ...]] = next(passages(NLP, [article]))
    return min(_judging(*parsed) for _ in range(2))


def _judging(article: Article, parsed: tuple[Passage, ...]) -> float:
    began = time.process_time()
    assert list(verdicts(tuple(relations(marked(article, parsed, LEXICON), LEXICON))))
    return time.process_time() - began


@pytest.mark.parametrize("told", [MONEY, DATES, LIVES, PAID], ids=["money", "dates", "lives", "one sentence"])
@pytest.mark.parametrize("apart", ["", "\n\n"], ids=["one paragraph", "paragraphs"])
def test_four_times_the_text_takes_about_four_times_the_time(told: str, apart: str) -> None:
    short, long = (_seconds((told + apart) * n) for n in (40, 160))
    assert long < 6.5 * short + 0.05, f"{long / short:.1f} times the time"
