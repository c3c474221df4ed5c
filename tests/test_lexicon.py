"""Where the words are found, and how a user's own folder stands in for ours."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from presscheck import Article, Config, Presscheck
from presscheck.lexicon import Lexicon, shipped


def test_ours_comes_with_the_package() -> None:
    assert (shipped() / "en" / "numbers.toml").is_file()
    assert Lexicon().table("numbers.toml")["words"]["seven"] == 7


def test_every_table_of_ours_can_be_read() -> None:
    tables = sorted(path.relative_to(shipped() / "en") for path in (shipped() / "en").rglob("*.toml"))
    assert len(tables) >= 6
    for table in tables:
        assert Lexicon().table(table.as_posix())


def test_a_users_file_stands_in_for_ours_and_the_rest_stays(tmp_path: Path) -> None:
    (tmp_path / "en").mkdir()
    (tmp_path / "en" / "models.toml").write_text('sm = "mine"\n', "utf-8")
    laid_over = Lexicon(over=tmp_path)
    assert laid_over.table("models.toml") == {"sm": "mine"}
    assert laid_over.table("numbers.toml") == Lexicon().table("numbers.toml")
    assert Lexicon().table("models.toml")["sm"] != "mine"


@pytest.mark.parametrize("name", ["nothing.toml", "en", ""])
def test_what_neither_has(name: str) -> None:
    with pytest.raises(FileNotFoundError, match="in the language data for 'en'"):
        Lexicon().path(name)


def test_a_language_that_is_not_there() -> None:
    with pytest.raises(FileNotFoundError, match="'xx'"):
        Lexicon("xx").table("numbers.toml")


@pytest.mark.parametrize("content", [b"words = [", b"a = 'caf\xe9'"])
def test_a_file_that_is_no_toml_is_named(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "en").mkdir()
    file = tmp_path / "en" / "hedges.toml"
    file.write_bytes(content)
    with pytest.raises(ValueError, match=r"hedges\.toml") as told:
        Lexicon(over=tmp_path).table("hedges.toml")
    assert "\n" not in str(told.value)


def test_a_users_words_are_read_in_articles(tmp_path: Path) -> None:
    (tmp_path / "en").mkdir()
    ours = Lexicon().path("currencies.toml").read_text("utf-8")
    more = (
        ours + '\n[names.guarani]\nforms = ["guarani"]\nusual = "PYG"\n\n[currency.PYG]\nsign = "PYG"\nsigns = ["₲"]\n'
    )
    more += 'of = "guarani"\nwhere = ["Paraguayan"]\n'
    (tmp_path / "en" / "currencies.toml").write_text(more, "utf-8")
    report = Presscheck(Config(models=tmp_path)).check(Article(text="It cost ₲5 million, or 7 million guarani."))
    assert [(q.text, q.unit) for q in report.quantities] == [("₲5 million", "PYG"), ("7 million guarani", "PYG")]


def lists(told: object, name: str = "") -> Iterator[tuple[str, list[str]]]:
    """Every list of words in a table, with the keys that lead to it."""
    if isinstance(told, dict):
        for key, value in told.items():
            yield from lists(value, f"{name}.{key}")
    elif isinstance(told, list) and all(isinstance(word, str) for word in told):
        yield name, told


@pytest.mark.parametrize("file", sorted((shipped() / "en").rglob("*.toml")), ids=lambda file: file.name)
def test_no_word_stands_in_a_list_twice(file: Path) -> None:
    twice = {
        name: w for name, words in lists(tomllib.loads(file.read_text("utf-8"))) for w in words if words.count(w) > 1
    }
    assert not twice


@pytest.mark.parametrize("file", sorted((shipped() / "en").rglob("*.toml")), ids=lambda file: file.name)
def test_no_pattern_holds_what_an_unescaped_backslash_makes(file: Path) -> None:
    """A "\\b" in a basic string is a backspace, which no text holds, so that its pattern would never match."""
    assert not any(sign in str(tomllib.loads(file.read_text("utf-8"))) for sign in ("\\x08", "\\x0c", "\\x1b"))
