"""train: learn from reports what speaks for figures belonging together, and for torn ones being wrong."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from presscheck.cli.console import Wrong
from presscheck.cli.settings import settings

if TYPE_CHECKING:
    from presscheck.lexicon import Lexicon
    from presscheck.model import Article


@click.command()
@click.argument("table", metavar="TABLE")
@click.argument("inputs", nargs=-1, required=True, metavar="REPORTS...", type=click.Path())
@click.option(
    "--config",
    "file",
    metavar="FILE",
    type=click.Path(path_type=Path),
    help="Settings to use instead of the nearest presscheck.toml or pyproject.toml.",
)
def train(table: str, inputs: tuple[str, ...], file: Path | None) -> None:
    """Learn how much each sign speaks for figures belonging together, or torn ones being wrong, and print the weights.

    TABLE is the name of one in the folder evidence of the language data, where what is printed belongs: change, share,
    heading. REPORTS are articles whose figures are right, as `presscheck check` reads them. For the table torn, which
    says how likely a torn tie is a mistake, they are reports with one slip in each, as `presscheck evaluate` reads
    them.
    """
    from presscheck.checks.likelihood import TABLE
    from presscheck.evaluation.learning import learn, lines
    from presscheck.evaluation.observations import evidence_of, observations
    from presscheck.lexicon import Lexicon

    config = settings(file, {}).config
    lexicon = Lexicon(config.language, config.models)
    if table == TABLE:
        for line in _of_torn(table, inputs, lexicon, config.model):
            click.echo(line)
        return
    try:
        exclusive = any(one.exclusive for one in evidence_of(table))
        learnt = learn(
            list(observations(_articles(inputs, lexicon), table, lexicon, config.model)), exclusive=exclusive
        )
    except ValueError as error:
        raise Wrong(str(error)) from None
    for line in lines(table, learnt):
        click.echo(line)


def _of_torn(table: str, inputs: tuple[str, ...], lexicon: Lexicon, model: str) -> Iterator[str]:
    from presscheck.evaluation.gold import GoldError, file_text
    from presscheck.evaluation.learning import learn, lines
    from presscheck.evaluation.slips import slip_gold
    from presscheck.evaluation.torn_observations import torn_observations

    try:
        golds = [slip_gold(path, file_text(path)) for path in inputs]
        seen = [one for gold in golds for one in torn_observations(gold, lexicon, model)]
        learnt = learn(seen)
    except (GoldError, ValueError) as error:
        raise Wrong(str(error)) from None
    yield from lines(
        table, learnt, "a torn tie adds to the log odds that a figure of it is wrong", ("ties", "are wrong")
    )


def _articles(inputs: tuple[str, ...], lexicon: Lexicon) -> Iterator[Article]:
    from presscheck.model import InputError
    from presscheck.reading import read

    for path in inputs:
        for incoming in read(path, lexicon=lexicon):
            if isinstance(incoming.content, InputError):
                raise Wrong(str(incoming.content))
            yield incoming.content
