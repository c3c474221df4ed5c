"""checks: what presscheck can find."""

from __future__ import annotations

import json

import click


@click.command()
@click.option(
    "--format", "form", type=click.Choice(("text", "json")), default="text", help="What to print (default: text)."
)
def checks(form: str) -> None:
    """List the checks: code, name, and what each one finds."""
    from presscheck.checks import catalogue

    rows = [
        {
            "code": check.code,
            "name": check.name,
            "relation": check.kind.kind,
            "summary": check.documentation.strip().split("\n", 1)[0],
        }
        for check in catalogue()
    ]
    if form == "json":
        click.echo(json.dumps(rows, ensure_ascii=False, indent=2))
        return
    widths = {key: max((len(row[key]) for row in rows), default=0) for key in ("code", "name")}
    for row in rows:
        click.echo(f"{row['code']:<{widths['code']}}  {row['name']:<{widths['name']}}  {row['summary']}")
