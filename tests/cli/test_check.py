from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Caller


def article(name: str, text: str) -> str:
    Path(name).write_text(text, encoding="utf-8")
    return name


@pytest.mark.parametrize(
    ("text", "fail_on", "code"),
    [
        ("nothing", "note", 0),
        ("a note", "note", 1), ("a note", "warning", 0), ("a note", "error", 0), ("a note", "never", 0),
        ("a warning", "note", 1), ("a warning", "warning", 1), ("a warning", "error", 0), ("a warning", "never", 0),
        ("an error", "note", 1), ("an error", "warning", 1), ("an error", "error", 1), ("an error", "never", 0),
    ],
)  # fmt: skip
def test_the_exit_code_tells_what_was_found(call: Caller, text: str, fail_on: str, code: int) -> None:
    assert call("check", "--fail-on", fail_on, stdin=text).code == code


def test_errors_fail_unless_told_otherwise(call: Caller) -> None:
    assert call("check", stdin="an error").code == 1
    assert call("check", stdin="a warning").code == 0


def test_an_input_that_cannot_be_read_costs_no_other_its_report(call: Caller) -> None:
    found = call("check", "gone.txt", article("a.txt", "an error"), "--format", "json")
    assert found.code == 2
    assert found.err == "presscheck: gone.txt: No such file or directory\n"
    first, second = json.loads(found.out)
    assert first["error"]["kind"] == "missing"
    assert second["findings"][0]["severity"] == "error"


def test_2_wins_also_where_nothing_is_to_fail(call: Caller) -> None:
    assert call("check", "gone.txt", article("a.txt", "an error"), "--fail-on", "never").code == 2


def test_articles_and_errors_come_out_in_the_order_in_which_they_came(call: Caller) -> None:
    lines = [
        "unreadable" if n % 7 == 3 or n in (0, 99) else f"article {n} crash" if n % 10 == 5 else f"article {n}"
        for n in range(100)
    ]
    found = call("check", article("a.jsonl", "\n".join(lines)), article("b.jsonl", "last"), "--format", "jsonl")
    records = [json.loads(line) for line in found.out.splitlines()]
    assert len(records) == 101
    for n, (line, record) in enumerate(zip(lines, records, strict=False)):
        if line == "unreadable":
            assert (record["error"]["line"], record["error"]["kind"]) == (n + 1, "json")
        elif "crash" in line:
            assert (record["error"]["line"], record["error"]["kind"]) == (n + 1, "internal")
        else:
            assert record["article"]["text"] == line
    assert records[100]["article"]["text"] == "last"
    assert found.code == 2


def test_errors_are_one_line_each_and_name_file_and_line(call: Caller) -> None:
    found = call("check", article("a\x1b\nb.jsonl", "fine\nunreadable"), "--format", "jsonl")
    assert found.err == "presscheck: a\\x1b\\nb.jsonl:2: broken\\nJSON\n"


def test_a_bug_is_told_in_one_line_and_the_others_are_checked(call: Caller, monkeypatch: pytest.MonkeyPatch) -> None:
    name = article("a.jsonl", "fine\ncrash\nan error")
    found = call("check", name, "--format", "jsonl")
    assert found.code == 2
    assert found.err == (
        "presscheck: a.jsonl:2: presscheck failed here, which is a bug: ZeroDivisionError: a check fell over\n"
    )
    assert [list(json.loads(line))[1] for line in found.out.splitlines()] == ["article", "error", "article"]
    monkeypatch.setenv("PRESSCHECK_DEBUG", "1")
    assert "Traceback" in call("check", name).err


@pytest.mark.parametrize("form", ["json", "jsonl"])
def test_a_report_that_cannot_be_written_gives_an_error_in_its_place(call: Caller, form: str) -> None:
    found = call("check", article("a.jsonl", "fine\nunprintable\nfine"), "--format", form)
    records = json.loads(found.out) if form == "json" else [json.loads(line) for line in found.out.splitlines()]
    assert [record.get("error", {}).get("kind") for record in records] == [None, "internal", None]
    assert found.code == 2


def test_a_reader_that_falls_over_costs_one_input(call: Caller) -> None:
    found = call("check", "the reader crashes.txt", article("a.txt", "an error"), "--format", "jsonl")
    assert found.code == 2
    assert "internal" in found.out.splitlines()[0]
    assert len(found.out.splitlines()) == 2


def test_stdin_is_read_when_nothing_or_a_dash_is_given(call: Caller) -> None:
    for args in ((), ("-",)):
        found = call("check", *args, stdin="here is an error")
        assert found.out.startswith("<stdin>:1:12: CV101 error £5 is not €5\n")
        assert found.err == ""


def test_at_a_terminal_it_says_that_it_waits(call: Caller) -> None:
    assert "Ctrl-D" in call("check", stdin="x", typed=True).err
    assert call("check", "--quiet", stdin="x", typed=True).err == ""
    assert call("check", article("a.txt", "x"), typed=True).err == ""


def test_one_article_is_an_object_and_several_are_an_array(call: Caller) -> None:
    one, lines = article("a.txt", "x"), article("b.jsonl", "x")
    assert json.loads(call("check", one, "--format", "json").out)["article"]["text"] == "x"
    assert len(json.loads(call("check", one, one, "--format", "json").out)) == 2
    assert len(json.loads(call("check", lines, "--format", "json").out)) == 1
    assert json.loads(call("check", article("none.jsonl", ""), "--format", "json").out) == []
    assert len(json.loads(call("check", "-", "--from", "jsonl", "--format", "json", stdin="x").out)) == 1


def test_published_is_checked_and_passed_on(call: Caller) -> None:
    found = call("check", "--published", "2014-01", "--format", "json", stdin="x")
    assert json.loads(found.out)["article"]["published"] == "2014-01"
    for wrong in ("yesterday", "", "2014-02-30", "2015/2014"):
        found = call("check", "--published", wrong, stdin="x")
        assert (found.code, found.out, len(found.err.splitlines())) == (2, "", 1)
        assert "--published" in found.err


@pytest.mark.parametrize(
    ("args", "told"),
    [
        (["--colour"], "No such option"),
        (["--format", "yaml"], "'--format'"),
        (["--from", "pdf"], "'--from'"),
        (["--fail-on", "fatal"], "'--fail-on'"),
        (["--select", "CV,XY"], '--select: no check\'s code begins with "XY"'),
        (["--ignore", "CV,,RS"], "--ignore: no check's code begins with"),
        (["--min-confidence", "2"], "--min-confidence: must be a number from 0 to 1"),
        (["--max-bytes", "much"], "--max-bytes: must be a number of bytes"),
        (["--models-dir", "nowhere"], "--models-dir: no such folder"),
        (["--config", "gone.toml"], "gone.toml: No such file"),
        (["--model", "gone"], "no installed English pipeline is called 'gone'"),
    ],
)
def test_a_wrong_call_is_told_in_one_line(call: Caller, args: list[str], told: str) -> None:
    found = call("check", *args, stdin="x")
    assert (found.code, found.out) == (2, "")
    assert found.err.startswith("presscheck: ")
    assert found.err.count("\n") == 1
    assert told in found.err


def test_the_settings_in_force_can_be_printed(call: Caller) -> None:
    article("presscheck.toml", 'fail-on = "note"\nselect = ["RS"]\nmin-confidence = 0.1')
    found = call("check", "--show-config", "--select", "cv,RS101", "--select", "all", "--no-gate", "gone.txt")
    assert (found.code, found.err) == (0, "")
    rows = dict(line.split("  # ", 1) for line in found.out.splitlines())
    settings = {told.strip(): source.rsplit("/", 1)[-1] for told, source in rows.items()}
    assert settings['select = ["CV", "RS101", "all"]'] == "--select"
    assert settings['fail-on = "note"'] == "presscheck.toml"
    assert settings["gate = false"] == "--no-gate"
    assert settings['model = "sm"'] == "default"


def test_settings_of_a_file_count_and_flags_win(call: Caller) -> None:
    article("presscheck.toml", 'fail-on = "note"')
    assert call("check", stdin="a note").code == 1
    assert call("check", "--fail-on", "error", stdin="a note").code == 0
    article("other.toml", 'fail-on = "never"')
    assert call("check", "--config", "other.toml", stdin="an error").code == 0


def test_the_summary_can_be_left_out(call: Caller) -> None:
    assert call("check", stdin="x").out == "1 article, no figures; no findings\n"
    assert call("check", "--quiet", stdin="x").out == ""


def test_no_color_when_nobody_looks(call: Caller, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("NO_COLOR", raising=False)
    assert "\x1b" not in call("check", stdin="an error").out
