"""schema: the JSON Schema of the report."""

from __future__ import annotations

import json

import click


@click.command()
def schema() -> None:
    """Print the JSON Schema of what check prints for one article (json) or on one line (jsonl)."""
    from presscheck.report import schema as module

    click.echo(json.dumps(module.schema(), ensure_ascii=False, indent=2))
