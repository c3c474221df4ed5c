"""The README is true: its commands run, its table is the registry's, what it shows is what is printed."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from presscheck.checks import catalogue

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")
SH = re.findall(r"^```sh\n(.*?)^```", README, re.DOTALL | re.MULTILINE)
INSTALLS = "pip install "  # the first two blocks: `.ci/run` runs them whole, in environments of their own


def _commands() -> list[str]:
    lines = [line for block in SH for line in block.splitlines() if line]
    parts = [part for line in lines for part in (line.split(" && ") if line.startswith(INSTALLS) else [line])]
    return [part for part in parts if not part.startswith(INSTALLS) and part != "pytest"]


@pytest.fixture(autouse=True)
def _rates_imported_stay_here(rates_folder: Path) -> None:
    """What the README imports is gone with the test, and never was the user's."""


def _run(command: str) -> subprocess.CompletedProcess[str]:
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    return subprocess.run(
        ["bash", "-euo", "pipefail", "-c", command],
        cwd=ROOT,
        env={**os.environ, "PATH": path, "NO_COLOR": "1"},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        timeout=300,
    )


def test_first_two_blocks_install_and_run() -> None:
    """Each is one line that installs, then does its job."""
    for block, job in zip(SH[:2], ("presscheck check ", "pytest"), strict=True):
        assert block.count("\n") == 1
        assert block.startswith(INSTALLS)
        assert f" && {job}" in block


@pytest.mark.parametrize("command", _commands())
def test_command_runs(command: str) -> None:
    """Every command exits 0 and prints something."""
    done = _run(command)
    assert done.returncode == 0, done.stderr
    assert done.stdout.strip()
    assert not done.stderr


def test_shown_report_is_what_is_printed() -> None:
    """The example under the first block is the output of its command."""
    command = SH[0].strip().split(" && ")[1]
    shown = re.findall(r"^```\n(.*?)^```", README, re.DOTALL | re.MULTILINE)[0]
    assert shown.strip() in _run(command).stdout


def test_table_of_checks_is_the_registry() -> None:
    """One row a check: code, name, the first line of its page."""
    rows = re.findall(r"^\| ([A-Z]{2}\d{3}) \| (\S+) \| (.*) \|$", README, re.MULTILINE)
    assert rows == [(c.code, c.name, c.documentation.splitlines()[0]) for c in catalogue()]


def test_python_example_runs() -> None:
    """The code under "From Python" prints the finding."""
    (code,) = re.findall(r"^```python\n(.*?)^```", README, re.DOTALL | re.MULTILINE)
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, encoding="utf-8", check=True)
    assert "is not £102m" in done.stdout


def test_settings_example_is_accepted(tmp_path: Path) -> None:
    """The settings shown are settings."""
    (settings,) = re.findall(r"^```toml\n(.*?)^```", README, re.DOTALL | re.MULTILINE)
    (tmp_path / "presscheck.toml").write_text(settings, encoding="utf-8")
    (tmp_path / "our-words").mkdir()
    done = _run(f"cd '{tmp_path}' && presscheck check --show-config")
    assert done.returncode == 0, done.stderr
    assert 'fail-on = "warning"' in done.stdout
