from __future__ import annotations

import json

import jsonschema
import pytest

from presscheck import __version__
from presscheck.cli import COMMANDS
from tests.cli.conftest import Caller


def test_help_everywhere(call: Caller) -> None:
    for flag in ("-h", "--help"):
        found = call(flag)
        assert found.code == 0
        for command in COMMANDS:
            assert f"\n  {command} " in found.out
            assert f"presscheck {command}" in call(command, flag).out


def test_every_option_of_check_is_explained(call: Caller) -> None:
    found = call("check", "--help").out
    assert "--no-gate" not in found
    for line in found.split("Options:")[1].splitlines():
        if line.strip().startswith("-"):
            assert len(line.split("  ")) > 1 or line.strip().endswith(("DATE", "FILE", "]"))


def test_version(call: Caller) -> None:
    assert call("--version").out == f"presscheck, version {__version__}\n"


def test_nothing_asked_for_prints_help_and_fails(call: Caller) -> None:
    found = call()
    assert (found.code, found.out) == (2, "")
    assert "Usage: presscheck" in found.err


def test_an_unknown_command_is_told_in_one_line(call: Caller) -> None:
    found = call("chekc")
    assert found.code == 2
    assert found.err.startswith("presscheck: No such command 'chekc'.")
    assert found.err.count("\n") == 1


def test_a_file_in_place_of_a_command_is_understood(call: Caller) -> None:
    assert "Did you mean 'presscheck check -'?" in call("-").err


def test_checks_are_listed(call: Caller) -> None:
    assert call("checks").out.splitlines() == [
        "CV101  conversion  An amount and its conversion differ.",
        "RS101  restated    A figure is restated as another.",
    ]
    assert json.loads(call("checks", "--format", "json").out)[0] == {
        "code": "CV101",
        "name": "conversion",
        "relation": "conversion",
        "summary": "An amount and its conversion differ.",
    }


@pytest.mark.parametrize("asked", ["CV101", "cv101", "conversion"])
def test_a_check_is_explained(call: Caller, asked: str) -> None:
    assert call("explain", asked).out.splitlines() == [
        "CV101 conversion",
        "",
        "An amount and its conversion differ.",
        "",
        "Why it matters",
        "  The converted figure is the one that readers remember, and the one that nobody",
        "  works out again.",
        "",
        "Example",
        '  "US$160 million (£102m)" was £96.9m on that day.',
        "",
        "Known blind spot",
        "  Rates of a company's books.",
    ]


@pytest.mark.parametrize(
    ("asked", "hint"),
    [
        ("CV", "did you mean CV101"),
        ("CV110", "did you mean CV101"),
        ("conversoin", "did you mean conversion?"),
        ("zzz", "presscheck checks"),
    ],
)
def test_an_unknown_check_is_told_with_what_is_near(call: Caller, asked: str, hint: str) -> None:
    found = call("explain", asked)
    assert (found.code, found.out) == (2, "")
    assert found.err.startswith(f"presscheck: no check '{asked}'; ")
    assert hint in found.err
    assert found.err.count("\n") == 1


def test_the_schema_is_one(call: Caller) -> None:
    schema = json.loads(call("schema").out)
    jsonschema.Draft202012Validator.check_schema(schema)
    found = call("check", "--format", "json", stdin="an error, a warning and a note")
    jsonschema.Draft202012Validator(schema).validate(json.loads(found.out))


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_scripts_call_presscheck(call: Caller, shell: str) -> None:
    found = call("completion", shell)
    assert found.code == 0
    assert f"_PRESSCHECK_COMPLETE={shell}_complete" in found.out


def test_a_shell_without_completion_is_refused(call: Caller) -> None:
    assert call("completion", "csh").code == 2


def test_commands_complete(call: Caller, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("_PRESSCHECK_COMPLETE", "bash_complete")
    monkeypatch.setenv("COMP_WORDS", "presscheck check --fail-on ")
    monkeypatch.setenv("COMP_CWORD", "3")
    assert call().out.split() == ["plain,note", "plain,warning", "plain,error", "plain,never"]
