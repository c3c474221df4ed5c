"""`presscheck train`: tables learnt from few reports, and calls that teach nothing."""

from __future__ import annotations

import json
import subprocess
import sys
import tomllib
from collections.abc import Callable
from itertools import islice
from pathlib import Path

import pytest

from presscheck.cli import main

RIGHT = Path(__file__).parents[2] / "corpus/reports/right.jsonl"
RISE = "Thefts rose by 25% from 200 to {} in May."


Train = Callable[..., tuple[int, str, str]]


@pytest.fixture
def train(capsys: pytest.CaptureFixture[str]) -> Train:
    """Calls it: the exit code, and what it said on stdout and stderr."""

    def called(*arguments: str) -> tuple[int, str, str]:
        with pytest.raises(SystemExit) as stopped:
            main(["train", *arguments])
        assert isinstance(stopped.value.code, int)
        return stopped.value.code, *capsys.readouterr()

    return called


def reports(path: Path, texts: list[dict[str, str]]) -> str:
    path.write_text("\n".join(map(json.dumps, texts)), encoding="utf-8")
    return str(path)


def test_a_table_learnt_from_right_reports(tmp_path: Path, train: Train) -> None:
    with RIGHT.open(encoding="utf-8") as lines:
        path = reports(tmp_path / "right.jsonl", [json.loads(line) for line in islice(lines, 60)])
    code, out, _ = train("share", path)
    assert code == 0
    assert out.startswith("# share: what each sign of figures adds to the log odds that they belong together.")
    table = tomllib.loads(out)
    assert isinstance(table["bias"], float)
    assert table["signs"]


def test_the_table_of_torn_ties_is_learnt_from_pairs(tmp_path: Path, train: Train) -> None:
    reports(tmp_path / "right.jsonl", [{"id": f"r{n}", "text": RISE.format(250 if n < 9 else 530)} for n in range(18)])
    wrong = [{"id": f"r{n}", "text": RISE.format(520), "check": "AR201", "slip": "swapped"} for n in range(9)]
    code, out, _ = train("torn", reports(tmp_path / "wrong.jsonl", wrong))
    assert code == 0
    assert out.startswith("# torn: what each sign of a torn tie adds to the log odds that a figure of it is wrong.")
    assert tomllib.loads(out)["signs"]["slip: swapped"] > 0


@pytest.mark.parametrize(
    ("table", "told"),
    [
        ("moods", "no ties are weighed by this table"),
        ("share", "nothing to learn from"),
        ("torn", "nothing to learn from"),
    ],
)
def test_calls_that_teach_nothing(tmp_path: Path, train: Train, table: str, told: str) -> None:
    reports(tmp_path / "right.jsonl", [{"id": "a", "text": "Nothing is told."}])
    code, _, err = train(table, reports(tmp_path / "wrong.jsonl", [{"id": "a", "text": "Nothing is told at all."}]))
    assert code == 2
    assert told in err
    assert err.count("\n") == 1


def test_reports_that_are_not_there(train: Train) -> None:
    for table in ("share", "torn"):
        code, _, err = train(table, "no-such.jsonl")
        assert code == 2
        assert "no-such.jsonl" in err


def test_as_it_is_installed(tmp_path: Path) -> None:
    call = [sys.executable, "-m", "presscheck", "train", "change", str(tmp_path / "absent.jsonl")]
    done = subprocess.run(call, capture_output=True, text=True, encoding="utf-8", check=False)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == f"presscheck: {tmp_path / 'absent.jsonl'}: no such file\n"
