"""evaluate: how well figures are read, measured on texts whose figures somebody read by hand."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from presscheck.cli.console import Wrong, complain
from presscheck.cli.settings import checker, settings, settings_options
from presscheck.lexicon import Lexicon

if TYPE_CHECKING:
    from presscheck.checker import Presscheck
    from presscheck.evaluation.gold import Gold
    from presscheck.evaluation.quantities import Text
    from presscheck.model import Quantity

_OURS = "corpus/gold/quantities.jsonl"


@click.command()
@click.argument("golds", nargs=-1, metavar="[GOLD]...", type=click.Path())
@click.option(
    "--articles",
    metavar="DIR",
    type=click.Path(path_type=Path),
    help="Where the gold's articles are (default: the folder articles beside the gold's folder).",
)
@click.option(
    "--format", "form", type=click.Choice(("text", "json")), default="text", help="What to print (default: text)."
)
@click.option("--misses", is_flag=True, help="List each figure that was missed, read wrongly, or isn't in the gold.")
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
    """Score how figures are read: precision, recall and F1 of value, and of value and unit, by kind.

    GOLD is any number of files: JSON Lines with the figures of articles, or a JSON list of sentences with theirs in
    CQE's evaluation format. Without any it is corpus/gold/quantities.jsonl.

    \b
    Exit codes: 0 the scores are complete, 2 a gold could not be used, or presscheck failed on a text.
    """
    if not golds and not Path(_OURS).is_file():
        raise click.UsageError(f"No gold given, and there is no {_OURS} here.", ctx)
    config = settings(file, {"model": model, "models": models}).config
    gold_texts = _texts(golds or (_OURS,), articles, Lexicon(config.language, config.models))
    read = _Reading(checker(config))

    from presscheck.evaluation.metrics import scores
    from presscheck.evaluation.quantities import evaluate as evaluated
    from presscheck.evaluation.telling import as_json, as_text

    done = [evaluated(gold, list(read.figures(texts)), seed=seed) for gold, texts in gold_texts]
    total, _ = scores([tally for one in done for tally in one.tallies], seed=seed)
    if form == "json":
        click.echo(as_json(done, total, seed=seed, misses=misses))
    else:
        for line in as_text(done, total, seed=seed, misses=misses):
            click.echo(line)
    return 2 if read.failed else 0


def _texts(golds: Iterable[str], articles: Path | None, lexicon: Lexicon) -> list[tuple[Gold, list[Text]]]:
    """Each gold with what is to be read for it: all is looked at before the first text is read."""
    from presscheck.evaluation.gold import GoldError, read_gold
    from presscheck.evaluation.quantities import texts

    try:
        read = [read_gold(path) for path in golds]
        return [(gold, list(texts(gold, articles, lexicon))) for gold in read]
    except GoldError as error:
        raise Wrong(str(error)) from None


class _Reading:
    """Reads figures, and remembers whether it failed on a text."""

    def __init__(self, checker: Presscheck) -> None:
        self._checker = checker
        self.failed = False

    def figures(self, texts: list[Text]) -> Iterator[tuple[Text, tuple[Quantity, ...]]]:
        """Each text with its figures; none, and a complaint, where presscheck failed on it."""
        from presscheck.cli.in_order import in_order
        from presscheck.model import InputError
        from presscheck.reading import Incoming

        incoming = [Incoming(input=text.path or text.item.where, line=None, content=text.article) for text in texts]
        for text, (_, report) in zip(texts, in_order(self._checker, incoming), strict=True):
            if isinstance(report, InputError):
                complain(str(report))
                self.failed = True
                yield text, ()
            else:
                yield text, report.quantities
