"""What only shows in a process of its own: imports, encodings, pipes, signals."""

from __future__ import annotations

import json
import os
import pty
import re
import resource
import signal
import subprocess
import sys
from pathlib import Path

import pytest

import presscheck

SOURCES = str(Path(presscheck.__file__).parents[1])
FAKE = str(Path(__file__).parent / "fake_rooms.py")


def environment(**more: str) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if name in ("PATH", "SYSTEMROOT", "VIRTUAL_ENV")}
    return kept | {"PYTHONPATH": SOURCES} | more


def start(*args: str, env: dict[str, str] | None = None) -> subprocess.Popen[bytes]:
    pipe = subprocess.PIPE
    command = [sys.executable, FAKE, *args]
    return subprocess.Popen(command, stdin=pipe, stdout=pipe, stderr=pipe, env=env or environment())


@pytest.mark.parametrize("args", [["--help"], ["check", "--help"], ["rates", "--help"], ["--version"]])
def test_help_is_quick_and_imports_nothing_heavy(args: list[str]) -> None:
    program = (
        "import sys, atexit\n"
        "from presscheck.cli import main\n"
        "atexit.register(lambda: print(*sorted(m for m in sys.modules if '.' not in m), file=sys.stderr))\n"
        f"main({args!r})"
    )
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    run = subprocess.run([sys.executable, "-c", program], env=environment(), capture_output=True, check=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    assert after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime < 0.4
    loaded = set(run.stderr.decode().split())
    assert "presscheck" in loaded
    assert not loaded & {
        "spacy",
        "thinc",
        "numpy",
        "pint",
        "pydantic",
        "quantulum3",
        "trafilatura",
        "currency_converter",
    }


@pytest.mark.parametrize(
    "more", [{"LC_ALL": "C"}, {"LC_ALL": "POSIX", "PYTHONUTF8": "0"}, {"PYTHONIOENCODING": "ascii"}]
)
@pytest.mark.parametrize("form", ["text", "jsonl"])
def test_output_is_utf_8_whatever_the_locale(more: dict[str, str], form: str) -> None:
    out, err = start("check", "--format", form, "gone-£.txt", "-", env=environment(**more)).communicate(b"an error")
    assert "£5 is not €5" in out.decode("utf-8")
    assert err.decode("utf-8").startswith("presscheck: gone-")


def test_a_sheet_is_utf_8_with_a_mark_and_crlf_whatever_the_locale() -> None:
    running = start("check", "--format", "csv", "-", env=environment(LC_ALL="C"))
    out, _ = running.communicate("It cost £5\nor £6.".encode())
    assert out.startswith(b"\xef\xbb\xbffile,line,")
    assert out.count(b"\r\n") == out.count(b"\n") == 3
    assert "<stdin>,2,4,,text,£6,It cost £5 or £6.,6," in out.decode("utf-8-sig")


@pytest.mark.parametrize(("closed", "code"), [("<&-", 0), (">&- <<< 'an error'", 1), ("2>&- gone.txt", 2)])
def test_streams_that_are_closed_lead_nowhere(closed: str, code: int) -> None:
    command = f'"{sys.executable}" "{FAKE}" check {closed}'
    run = subprocess.run(["bash", "-c", command], env=environment(), capture_output=True, check=False)
    assert run.returncode == code
    assert b"Traceback" not in run.stderr


def test_a_name_that_is_not_text_can_be_told() -> None:
    command: list[str | bytes] = [sys.executable, FAKE, "check", "--format", "jsonl", b"gone-\xff.txt"]
    run = subprocess.run(command, env=environment(), capture_output=True, check=False)
    assert run.returncode == 2
    assert run.stderr == b"presscheck: gone-\\udcff.txt: No such file or directory\n"
    assert json.loads(run.stdout)["error"]["input"] == "gone-\udcff.txt"


@pytest.mark.parametrize("form", ["text", "json", "jsonl", "csv"])
def test_a_reader_that_leaves_early_is_no_trouble(form: str, tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text("here is an error of £5\n" * 20_000)
    running = start("check", "--format", form, str(tmp_path / "a.jsonl"))
    assert running.stdout and running.stderr
    assert running.stdout.readline()
    running.stdout.close()
    assert running.wait(timeout=60) == 141
    assert running.stderr.read() == b""


def test_a_full_disk_is_told_in_one_line() -> None:
    if not Path("/dev/full").exists():
        pytest.skip("no /dev/full here")
    with Path("/dev/full").open("wb") as full:
        command = [sys.executable, FAKE, "check"]
        run = subprocess.run(command, input=b"x", stdout=full, stderr=subprocess.PIPE, env=environment(), check=False)
    assert run.returncode == 2
    assert run.stderr == b"presscheck: No space left on device\n"


@pytest.mark.parametrize("form", ["text", "json", "jsonl"])
def test_an_interrupt_leaves_what_was_done_and_no_traceback(form: str, tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text("an error\n" * 40 + "slow\n" + "an error\n")
    running = start("check", "--format", form, str(tmp_path / "a.jsonl"))
    assert running.stderr and running.stderr.readline() == b"waiting\n"
    running.send_signal(signal.SIGINT)
    out, err = running.communicate(timeout=30)
    assert running.returncode == 130
    assert b"Traceback" not in err
    if form == "text":
        assert out.decode().splitlines()[-1].startswith("40 articles")
    else:
        records = json.loads(out) if form == "json" else [json.loads(line) for line in out.splitlines()]
        assert len(records) == 40


def at_a_terminal(*args: str, **more: str) -> str:
    """What presscheck writes to a terminal of 50 columns."""
    controller, terminal = pty.openpty()
    env = environment(TERM="xterm", COLUMNS="50", **more) if "TERM" not in more else environment(COLUMNS="50", **more)
    run = subprocess.Popen(
        [sys.executable, FAKE, "check", *args], stdin=subprocess.PIPE, stdout=terminal, stderr=subprocess.PIPE, env=env
    )
    run.communicate(b"a rather long line in which there is an error, and a good deal more after it")
    os.close(terminal)
    written = b""
    try:
        while part := os.read(controller, 65536):
            written += part
    except OSError:  # Linux tells so that a terminal was closed.
        pass
    os.close(controller)
    return written.decode()


def test_color_and_width_at_a_terminal() -> None:
    colored = at_a_terminal()
    assert "\x1b[31m" in colored
    plain = re.sub(r"\x1b\[\d*m", "", colored)
    assert max(map(len, plain.splitlines()[:4])) <= 50
    assert "…" in plain


@pytest.mark.parametrize(
    ("more", "colored"), [({"NO_COLOR": "1"}, False), ({"NO_COLOR": ""}, True), ({"TERM": "dumb"}, False)]
)
def test_no_color_where_it_is_not_wanted(more: dict[str, str], colored: bool) -> None:
    assert ("\x1b[" in at_a_terminal(**more)) == colored


def test_json_is_never_colored() -> None:
    assert "\x1b" not in at_a_terminal("--format", "json")


def test_threads_of_numpy_are_kept_still_unless_asked_for() -> None:
    program = (
        "import os, atexit\nfrom presscheck.cli import main\n"
        "atexit.register(lambda: print(os.environ['OPENBLAS_NUM_THREADS'], os.environ['OMP_NUM_THREADS']))\n"
        "main(['--version'])"
    )
    run = subprocess.run(
        [sys.executable, "-c", program],
        env=environment(OMP_NUM_THREADS="4"),
        capture_output=True,
        check=True,
        text=True,
    )
    assert run.stdout.split()[-2:] == ["1", "4"]
