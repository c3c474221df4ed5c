from __future__ import annotations

import json
import subprocess
import sys
import tomllib
from pathlib import Path


def reports(folder: Path, *texts: str) -> Path:
    lines = (json.dumps({"id": str(n), "text": text}) for n, text in enumerate(texts))
    (folder / "right.jsonl").write_text("\n".join(lines), encoding="utf-8")
    return folder / "right.jsonl"


def train(kind: str, articles: Path) -> subprocess.CompletedProcess[str]:
    call = [sys.executable, "-m", "presscheck", "train", kind, str(articles)]
    return subprocess.run(call, capture_output=True, text=True, encoding="utf-8", check=False)


def test_a_table_of_weights_is_printed(tmp_path: Path) -> None:
    texts = [
        f"Thefts rose from {n}00 to {n}50, or by {5000 / n / 100:.0f}%. Fires fell to 31 from 40 last year."
        for n in range(1, 13)
    ]
    found = train("change", reports(tmp_path, *texts))
    assert (found.returncode, found.stderr) == (0, "")
    assert found.stdout.startswith("# change: what each sign of figures adds")
    assert set(tomllib.loads(found.stdout)) == {"bias", "signs"}


def test_what_cannot_be_learnt_is_told_in_one_line(tmp_path: Path) -> None:
    found = train("feud", reports(tmp_path, "It rained."))
    assert (found.returncode, found.stdout) == (2, "")
    assert found.stderr.startswith("presscheck: no ties are weighed by this table: 'feud'; there are ")
    found = train("change", reports(tmp_path, "It rained."))
    assert (found.returncode, found.stderr) == (
        2,
        "presscheck: nothing to learn from: all candidates fit, or none does\n",
    )
    found = train("change", tmp_path / "absent.jsonl")
    assert (found.returncode, found.stderr) == (2, f"presscheck: {tmp_path / 'absent.jsonl'}: no such file\n")
