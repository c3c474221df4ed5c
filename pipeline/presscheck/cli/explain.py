"""explain: the page of one check."""

from __future__ import annotations

import difflib
import inspect
import re
import shutil
import sys
import textwrap
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import click

from presscheck.cli.console import Wrong

if TYPE_CHECKING:
    from presscheck.checks import Check

_SECTION = re.compile(r"(\S(?:.{0,40}?\S)?) {2,}(\S.*)")
"""A heading, two spaces or more, and what is said under it."""


@click.command()
@click.argument("code")
def explain(code: str) -> None:
    """Explain a check: what it finds, why it matters, an example, and what it can't see.

    CODE is a code (CV101) or a name, as `presscheck checks` lists them.
    """
    from presscheck.checks import catalogue

    known = catalogue()
    check = next((check for check in known if code.upper() == check.code or code.lower() == check.name), None)
    if check is None:
        near = sorted(check.code for check in known if check.code.startswith(code.upper()))
        near = near or difflib.get_close_matches(code.upper(), [check.code for check in known], cutoff=0.5)
        near += difflib.get_close_matches(code.lower(), [check.name for check in known], cutoff=0.5)
        hint = f"did you mean {' or '.join(near)}?" if near else "`presscheck checks` lists them"
        raise Wrong(f"no check {code!r}; {hint}")
    width = min(shutil.get_terminal_size((80, 24)).columns, 100) if sys.stdout.isatty() else 80
    click.echo(_page(check, max(width, 40)))


def _page(check: Check[Any], width: int) -> str:
    heading, *sections = _sections(check.documentation)
    told = [f"{check.code} {check.name}", "", textwrap.fill(heading[1], width)]
    for title, text in sections:
        indent = "  " if title else ""
        told += [
            "",
            *([title] if title else []),
            textwrap.fill(text, width, initial_indent=indent, subsequent_indent=indent),
        ]
    return "\n".join(told)


def _sections(documentation: str) -> Iterator[tuple[str, str]]:
    """Heading and text of each paragraph of a docstring; the heading is empty where there is none."""
    title, lines = "", list[str]()
    for line in [*inspect.cleandoc(documentation).splitlines(), ""]:
        found = _SECTION.fullmatch(line)
        if (found or not line.strip()) and lines:
            yield title, " ".join(lines)
            title, lines = "", []
        if found:
            title, lines = found[1], [found[2]]
        elif line.strip():
            lines.append(line.strip())
