from __future__ import annotations

import tomllib

import pytest

from presscheck.evaluation.learning import learn, lines
from presscheck.evaluation.observations import Observation, observations
from presscheck.lexicon import Lexicon
from presscheck.model import Article
from presscheck.relations.evidence import evidence


def seen(*rows: tuple[int, set[str], bool]) -> list[Observation]:
    return [Observation(report, f"q{n}", frozenset(signs), fits) for n, (report, signs, fits) in enumerate(rows)]


MANY = seen(
    *((n, {"a list"}, n % 10 != 0) for n in range(60)),
    *((n, {"another year"}, n % 10 == 0) for n in range(60)),
)


def test_a_sign_of_figures_that_fit_weighs_for_them() -> None:
    found = learn(MANY)
    assert found.signs["a list"].weight > 1 > -1 > found.signs["another year"].weight
    assert (found.signs["a list"].seen, found.signs["a list"].fit) == (60, 54)
    assert (found.candidates, found.reports) == (120, 60)


def test_its_worth_is_measured_on_reports_that_taught_nothing() -> None:
    reached, fit = learn(MANY, thresholds=(0.5,)).reach[0.5]
    assert (reached, fit) == (60, 54)
    alone = seen(*((n, {f"only in {n}"}, n % 2 == 0) for n in range(20)))
    assert learn(alone, thresholds=(0.9,)).reach[0.9] == (0, 0)


def test_the_table_is_what_the_language_data_holds() -> None:
    told = tomllib.loads("\n".join(lines("change", learn(MANY))))
    assert set(told) == {"bias", "signs"}
    assert told["signs"]["a list"] == pytest.approx(learn(MANY).signs["a list"].weight, abs=0.01)


@pytest.mark.parametrize("fits", [True, False])
def test_where_nothing_differs_nothing_is_learnt(fits: bool) -> None:
    with pytest.raises(ValueError, match="nothing to learn from"):
        learn(seen((0, {"a"}, fits), (1, {"b"}, fits)))


def test_only_figures_that_few_numbers_fit_teach() -> None:
    sharp = Article(text="Thefts rose from 200 to 250, or by 25%, in May.")
    vague = Article(text="Thefts rose from 200 to 250, or by up to 25%, in May.")
    found = list(observations([sharp, vague], "change", Lexicon()))
    assert any(one.fits for one in found if one.report == 0)
    assert not [one for one in found if one.report == 1]


def test_a_kind_that_is_not_weighed_is_refused() -> None:
    with pytest.raises(ValueError, match="no ties are weighed by this table"):
        list(observations([], "feud", Lexicon()))


@pytest.mark.parametrize("table", sorted({one.table for one in evidence()}))
def test_all_that_is_weighed_has_weights(table: str) -> None:
    told = Lexicon().table(f"evidence/{table}.toml")
    assert set(told) == {"bias", "signs"}
    assert told["signs"]
