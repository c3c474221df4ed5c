from __future__ import annotations

import json
import math
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from presscheck.model import Article, Interval, Report
from presscheck.report.record import as_line, as_record
from tests.report.sample_reports import mayor, silent, smugglers


def test_names_of_the_house_become_those_of_the_contract() -> None:
    record = as_record(smugglers())
    assert list(record["findings"][0]["repairs"][0]) == ["quantity", "from", "to", "kind", "text"]
    assert "label" not in record["findings"][0]["spans"][0]
    assert record["relations"][0]["roles"] == {"stated": "q3", "converted": ["q4"]}
    assert record["article"]["parts"][0] == {"kind": "title", "start": 0, "end": 33}
    assert record["claims"][0]["attribution"]["chain"][0]["resolved"]["text"] == "Customs"


@pytest.mark.parametrize(
    ("value", "printed"),
    [
        (173e9, "173000000000"),
        (-0.0, "0"),
        (0.5, "0.5"),
        (2.0**53, "9007199254740992.0"),
        (2.0**53 - 1, "9007199254740991"),
        (1e300, "1e+300"),
        (-3.0, "-3"),
    ],
)
def test_whole_numbers_are_printed_whole(value: float, printed: str) -> None:
    figures = (replace(smugglers().quantities[0], value=value),)
    assert f'"value": {printed},' in as_line(replace(smugglers(), quantities=figures))


@pytest.mark.parametrize("value", [math.nan, math.inf, -math.inf])
def test_what_is_no_number_never_leaves(value: float) -> None:
    figures = (replace(smugglers().quantities[0], value=value),)
    with pytest.raises(ValueError, match="not a number"):
        as_line(replace(smugglers(), quantities=figures))


def test_what_is_not_plain_data_never_leaves() -> None:
    with pytest.raises(TypeError, match="complex"):
        as_record(Interval(1, 2j))  # type: ignore[arg-type]


@given(st.text(alphabet=st.characters(exclude_categories=())))
def test_any_text_is_one_line_and_comes_back(text: str) -> None:
    line = as_line(replace(silent(), article=Article(text=text, title=text)))
    assert len(line.splitlines()) == 1
    line.encode("utf-8")
    # Two lone surrogates that make a pair come back as the character they make, as in all JSON.
    expected = json.loads(json.dumps(text))
    assert json.loads(line)["article"]["text"] == expected


def as_slow_record(report: Report) -> Any:
    from dataclasses import asdict

    return json.loads(json.dumps(asdict(report)).replace('"from_"', '"from"'))


@pytest.mark.parametrize("report", [smugglers(), mayor(), silent()])
def test_nothing_else_is_lost(report: Report) -> None:
    expected = as_slow_record(report)
    for finding in expected["findings"]:
        for span in finding["spans"]:
            del span["label"]
    assert json.loads(as_line(report)) == expected
