"""evaluate: how well figures are read and tied, measured on texts that somebody read by hand."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import click

from presscheck.cli.console import Wrong, complain
from presscheck.cli.settings import checker, settings, settings_options
from presscheck.lexicon import Lexicon

if TYPE_CHECKING:
    from presscheck.checker import Presscheck
    from presscheck.evaluation.gold import Gold
    from presscheck.evaluation.quantities import Text
    from presscheck.evaluation.slips import SlipGold, SlipText
    from presscheck.evaluation.tie_gold import TieGold
    from presscheck.evaluation.ties import TieText
    from presscheck.model import Quantity, Report

T = TypeVar("T", "Text", "TieText", "SlipText")

_OURS = "corpus/gold/quantities.jsonl"


@click.command()
@click.argument("golds", nargs=-1, metavar="[GOLD]...", type=click.Path())
@click.option(
    "--articles",
    metavar="PLACE",
    type=click.Path(path_type=Path),
    help="Where the gold's articles are: a folder, or JSON Lines, plain or .xz (default: the folder articles beside "
    "the gold's folder).",
)
@click.option(
    "--format", "form", type=click.Choice(("text", "json")), default="text", help="What to print (default: text)."
)
@click.option(
    "--misses", is_flag=True, help="List each figure or tie that was missed, read wrongly, or isn't in the gold."
)
@click.option(
    "--seed",
    metavar="N",
    type=click.IntRange(min=0),
    default=0,
    help="Draw other samples for the intervals (default: 0).",
)
@settings_options
@click.pass_context
def evaluate(
    ctx: click.Context,
    golds: tuple[str, ...],
    articles: Path | None,
    form: str,
    misses: bool,
    seed: int,
    model: str | None,
    models: str | None,
    file: Path | None,
) -> int:
    """Score how figures are read: precision, recall and F1 of value, and of value and unit, by kind; and how they are
    tied: precision and recall by kind and by distance, and how many ties were judged rightly; or how many slips are
    caught, by check, and how many right reports flagged.

    GOLD is any number of files: JSON Lines with the figures, or with the ties, of articles, or of reports with a slip
    each, beside a right.jsonl; or a JSON list of sentences with their figures in CQE's evaluation format. Without any
    it is corpus/gold/quantities.jsonl.

    \b
    Exit codes: 0 the scores are complete, 2 a gold could not be used, or presscheck failed on a text.
    """
    if not golds and not Path(_OURS).is_file():
        raise click.UsageError(f"No gold given, and there is no {_OURS} here.", ctx)
    config = settings(file, {"model": model, "models": models}).config
    lexicon = Lexicon(config.language, config.models)
    figures, ties, slips = _texts(golds or (_OURS,), articles, lexicon)
    read = _Reading(checker(config))

    from presscheck.evaluation.metrics import scores
    from presscheck.evaluation.quantities import evaluate as evaluated
    from presscheck.evaluation.slips import evaluate_slips
    from presscheck.evaluation.telling import as_json, as_text
    from presscheck.evaluation.ties import evaluate_ties

    done = [evaluated(gold, list(read.figures(texts)), seed=seed) for gold, texts in figures]
    total, _ = scores([tally for one in done for tally in one.tallies], seed=seed)
    tied = [evaluate_ties(gold, list(read.reports(texts)), seed=seed) for gold, texts in ties]
    slipped = [evaluate_slips(gold, [r for _, r in read.reports(gold.texts)], seed=seed) for gold in slips]
    if form == "json":
        click.echo(as_json(done, total, seed=seed, misses=misses, ties=tied, slips=slipped))
    else:
        for line in as_text(done, total, seed=seed, misses=misses, ties=tied, slips=slipped):
            click.echo(line)
    return 2 if read.failed else 0


def _texts(
    golds: Iterable[str], articles: Path | None, lexicon: Lexicon
) -> tuple[list[tuple[Gold, list[Text]]], list[tuple[TieGold, list[TieText]]], list[SlipGold]]:
    """Each gold of figures, and each of ties, with what is to be read for it, and those of slips: all is looked at
    before the first text is read."""
    from presscheck.evaluation.gold import Gold, GoldError
    from presscheck.evaluation.quantities import texts
    from presscheck.evaluation.slips import SlipGold
    from presscheck.evaluation.standards import read_standard
    from presscheck.evaluation.tie_gold import TieGold
    from presscheck.evaluation.ties import tie_texts

    try:
        read = [read_standard(path) for path in golds]
        figures = [(gold, list(texts(gold, articles, lexicon))) for gold in read if isinstance(gold, Gold)]
        ties = [(gold, list(tie_texts(gold, articles, lexicon))) for gold in read if isinstance(gold, TieGold)]
    except GoldError as error:
        raise Wrong(str(error)) from None
    return figures, ties, [gold for gold in read if isinstance(gold, SlipGold)]


class _Reading:
    """Reads texts, and remembers whether it failed on one."""

    def __init__(self, checker: Presscheck) -> None:
        self._checker = checker
        self.failed = False

    def figures(self, texts: Sequence[Text]) -> Iterator[tuple[Text, tuple[Quantity, ...]]]:
        """Each text with its figures; none where presscheck failed on it."""
        for text, report in self.reports(texts):
            yield text, report.quantities if report else ()

    def reports(self, texts: Sequence[T]) -> Iterator[tuple[T, Report | None]]:
        """Each text with its report; none, and a complaint, where presscheck failed on it. An article of which several
        texts speak is read once."""
        from presscheck.cli.in_order import in_order
        from presscheck.model import InputError
        from presscheck.reading import Incoming

        once = list({id(text.article): text for text in reversed(texts)}.values())[::-1]
        incoming = [Incoming(input=text.path or text.item.where, line=None, content=text.article) for text in once]
        reports: dict[int, Report] = {}
        for text, (_, report) in zip(once, in_order(self._checker, incoming), strict=True):
            if isinstance(report, InputError):
                complain(str(report))
                self.failed = True
            else:
                reports[id(text.article)] = report
        return ((text, reports.get(id(text.article))) for text in texts)
