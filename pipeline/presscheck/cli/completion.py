"""completion: what a shell needs to complete commands and options."""

from __future__ import annotations

import click
from click.shell_completion import get_completion_class


@click.command()
@click.argument("shell", type=click.Choice(("bash", "zsh", "fish")))
@click.pass_context
def completion(ctx: click.Context, shell: str) -> None:
    """Print the completion script of a shell.

    \b
    bash  eval "$(presscheck completion bash)"                        in ~/.bashrc
    zsh   eval "$(presscheck completion zsh)"                         in ~/.zshrc
    fish  presscheck completion fish > ~/.config/fish/completions/presscheck.fish
    """
    kind = get_completion_class(shell)
    assert kind is not None
    click.echo(kind(ctx.find_root().command, {}, "presscheck", "_PRESSCHECK_COMPLETE").source())
