"""CONTRIBUTING's walk-through to a new check, followed to the letter in a copy of the project."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import textwrap
from pathlib import Path

ROOT = Path(__file__).parents[2]
_FILE = re.compile(r"^ {3}(`{3,4})(\w+) (\S+)\n(.*?)^ {3}\1$", re.MULTILINE | re.DOTALL)


def test_the_walk_through_to_a_new_check(tmp_path: Path) -> None:
    """The files it tells to write make a check that is found, documented and tested."""
    for name in ("pipeline", "models", "tests", "corpus"):
        shutil.copytree(ROOT / name, tmp_path / name, ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("pyproject.toml", "README.md", "CONTRIBUTING.md"):
        shutil.copy(ROOT / name, tmp_path / name)
    files = _FILE.findall((ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8"))
    assert [Path(name).suffix for *_, name, _ in files] == [".md", ".py", ".md"]
    for *_, name, text in files:
        path, told = tmp_path / name, textwrap.dedent(text)
        if path.exists():  # a row of the table
            before, table, after = path.read_text(encoding="utf-8").partition("| AR301 |")
            path.write_text(f"{before}{told}{table}{after}", encoding="utf-8")
        else:
            path.write_text(told, encoding="utf-8")
    environment = {**os.environ, "PYTHONPATH": str(tmp_path / "pipeline"), "PYTHONDONTWRITEBYTECODE": "1"}

    def run(*command: str) -> str:
        done = subprocess.run(
            [sys.executable, "-m", *command], cwd=tmp_path, env=environment, capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout

    tests = ("tests/cases/test_cases.py", "tests/end_to_end/test_readme.py")
    passed = run("pytest", "-q", "-p", "no:cacheprovider", *tests, "-k", "small-base or every_check or registry")
    assert re.search(r"\b5 passed", passed), passed
    assert "Bases that the text doesn't tell" in run("presscheck", "explain", "AR299")
    run("ruff", "check", "pipeline/presscheck/checks/small_base.py")
    run("ruff", "format", "--check", "pipeline/presscheck/checks/small_base.py")
