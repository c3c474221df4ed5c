from __future__ import annotations

import json
from pathlib import Path

import pytest

from presscheck import Presscheck
from presscheck.evaluation.gold import GoldError
from presscheck.evaluation.learning import learn, lines
from presscheck.evaluation.slip_telling import slips_as_record, slips_as_text
from presscheck.evaluation.slips import SlipGold, evaluate_slips
from presscheck.evaluation.standards import read_standard
from presscheck.evaluation.torn_observations import torn_observations
from presscheck.lexicon import Lexicon

RISE = "Thefts rose by 25% from 200 to {} in May."
NAP = "The mayor took a nap of {} minutes."


def gold(folder: Path, *wrong: tuple[str, str, str], right: tuple[tuple[str, str], ...]) -> SlipGold:
    for name, rows in (
        ("right", [{"id": i, "text": text} for i, text in right]),
        ("wrong", [{"id": i, "text": text, "check": check, "slip": "a digit"} for i, text, check in wrong]),
    ):
        (folder / f"{name}.jsonl").write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    found = read_standard(str(folder / "wrong.jsonl"))
    assert isinstance(found, SlipGold)
    return found


def test_slips_caught_and_right_reports_flagged(tmp_path: Path, presscheck: Presscheck) -> None:
    read = gold(
        tmp_path,
        ("a", RISE.format(350), "AR201"),
        ("b", NAP.format(50), "AR101"),
        right=(("a", RISE.format(250)), ("b", NAP.format(40)), ("c", RISE.format(500))),
    )
    done = evaluate_slips(read, list(presscheck.check_many(text.article for text in read.texts)))
    assert (done.caught.hits, done.caught.texts) == (1, 2)
    assert {check: (s.hits, s.texts) for check, s in done.checks.items()} == {"AR101": (0, 1), "AR201": (1, 1)}
    assert (done.quiet.hits, done.quiet.texts) == (1, 3)
    assert [text.item.id for text in done.missed] == ["b"]
    assert [text.item.id for text, _ in done.flagged] == ["c"]
    record = slips_as_record(done, misses=True)
    assert record["caught"]["told"] == 1
    assert [miss["what"] for miss in record["misses"]] == ["missed", "flagged"]
    told = "\n".join(slips_as_text(done, misses=True))
    assert f"{tmp_path}/wrong.jsonl:2: missed b: AR101 a digit" in told
    assert "2 reports with a slip, 3 right ones" in told


def test_what_the_right_report_has_too_catches_nothing(tmp_path: Path, presscheck: Presscheck) -> None:
    text = f"{RISE.format(500)} {NAP}"
    read = gold(tmp_path, ("a", text.format(50), "AR101"), right=(("a", text.format(40)),))
    done = evaluate_slips(read, list(presscheck.check_many(text.article for text in read.texts)))
    assert (done.caught.hits, done.quiet.hits) == (0, 1)


def test_a_wrong_report_without_its_right_one_is_refused(tmp_path: Path) -> None:
    with pytest.raises(GoldError, match=r"wrong.jsonl:1: no report of this id in right.jsonl: 'a'"):
        gold(tmp_path, ("a", NAP, "AR101"), right=(("b", NAP),))


def test_a_gold_without_right_reports_is_refused(tmp_path: Path) -> None:
    gold(tmp_path, ("a", NAP, "AR101"), right=(("a", NAP),))
    (tmp_path / "right.jsonl").unlink()
    with pytest.raises(GoldError, match=r"right\.jsonl: no such file"):
        read_standard(str(tmp_path / "wrong.jsonl"))


def test_what_torn_ties_teach(tmp_path: Path) -> None:
    """A tie torn by the slip is a mistake; one torn in a right report none; one that holds there is spoiled or left."""
    read = gold(
        tmp_path,
        ("a", RISE.format(520), "AR201"),
        ("b", NAP.format(50), "AR101"),
        right=(("a", RISE.format(250)), ("b", NAP.format(40)), ("c", RISE.format(530)), ("d", RISE.format("250"))),
    )
    seen = list(torn_observations(read, Lexicon()))
    by_slip = [(one.report, one.fits) for one in seen if not one.anchor.endswith("spoiled")]
    assert by_slip == [(2, False), (0, True)]
    spoiled = [one for one in seen if one.anchor.endswith("spoiled")]
    assert spoiled
    assert all(one.fits and one.report in (0, 3) for one in spoiled)
    assert all("AR201 told" in one.signs for one in seen)


def test_the_table_of_torn_ties(tmp_path: Path) -> None:
    read = gold(
        tmp_path,
        *((f"w{n}", RISE.format(520), "AR201") for n in range(9)),
        right=tuple((f"w{n}", RISE.format(250)) for n in range(9))
        + tuple((f"r{n}", RISE.format(530)) for n in range(9)),
    )
    told = list(lines("torn", learn(list(torn_observations(read, Lexicon()))), "a torn tie tells"))
    assert told[0] == "# torn: what each sign of a torn tie tells."
    assert any(line.startswith('"slip: swapped"') for line in told)
