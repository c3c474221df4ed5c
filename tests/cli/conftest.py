"""Calling presscheck in this process, with stand-ins for what is not the command line's own."""

from __future__ import annotations

import io
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from presscheck.cli import main
from tests.cli.fake_rooms import stand_ins


@dataclass(frozen=True)
class Call:
    """What a call came to."""

    code: int
    out: str
    err: str


class Stdin(io.StringIO):
    """A terminal to type at, or none."""

    terminal = False

    def isatty(self) -> bool:
        return self.terminal


Caller = Callable[..., Call]


@pytest.fixture
def call(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> Caller:
    for name, module in stand_ins().items():
        monkeypatch.setitem(sys.modules, name, module)
    monkeypatch.chdir(tmp_path)

    def call(*args: str, stdin: str = "", typed: bool = False) -> Call:
        given = Stdin(stdin)
        given.terminal = typed
        monkeypatch.setattr(sys, "stdin", given)
        with pytest.raises(SystemExit) as left:
            main(args)
        out, err = capsys.readouterr()
        assert isinstance(left.value.code, int)
        return Call(left.value.code, out, err)

    return call
