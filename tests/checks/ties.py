"""Ties, verdicts and findings of one sentence, without the language pipeline."""

from __future__ import annotations

from dataclasses import replace

from presscheck.checks.currency_conversion import CHECK
from presscheck.checks.verdict import Verdict, judged
from presscheck.lexicon import Lexicon
from presscheck.measure.figures import Marked
from presscheck.measure.money import money
from presscheck.measure.quantities import quantity
from presscheck.model import Article, Outcome, Quantity
from presscheck.relations.conversions.money_conversion import MoneyConversion, rebuilt_money

LEXICON = Lexicon()


def figures(article: Article) -> list[Quantity]:
    """The amounts of an article's text, numbered from 1."""
    found = enumerate(money(LEXICON).amounts(article.text, article), 1)
    return [
        replace(quantity(article.text, amount.stated, amount.named.meaning, LEXICON), id=f"q{i}") for i, amount in found
    ]


def conversion(text: str, published: str | None = "2014-01-24", publisher: str | None = None) -> MoneyConversion:
    """The first amount of the text converted into its second."""
    article = Article(text=text, published=published, publisher=publisher)
    stated, converted, *_ = figures(article)
    tie = rebuilt_money(Marked(article, (), ()), {"stated": stated, "converted": converted}, "(", 0.95, LEXICON)
    assert tie is not None
    return tie


def outcome(text: str, published: str | None = "2014-01-24", publisher: str | None = None) -> Outcome:
    """What CV101 says of the text's first two amounts."""
    return CHECK.judge(conversion(text, published, publisher))


def conversions(text: str, published: str = "2014-01-24") -> list[Verdict]:
    """CV101 on the first amount of the text against each of the others."""
    article = Article(text=text, published=published)
    stated, *rest = figures(article)
    ties = [
        rebuilt_money(Marked(article, (), ()), {"stated": stated, "converted": q}, "(", 0.95, LEXICON) for q in rest
    ]
    return [judged(CHECK, tie) for tie in ties if tie is not None]
