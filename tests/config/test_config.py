from __future__ import annotations

import datetime as dt
import sys
import tomllib
from collections.abc import Iterator
from dataclasses import fields, replace
from pathlib import Path
from types import ModuleType, SimpleNamespace

import pytest

from presscheck.config import FLAGS, Config, ConfigError, load
from presscheck.measure.imported_rates import Quote, keep


@pytest.fixture(autouse=True)
def three_checks(monkeypatch: pytest.MonkeyPatch) -> None:
    """What can be selected must not change with the checks there are."""
    module = ModuleType("presscheck.checks")
    module.catalogue = lambda: tuple(SimpleNamespace(code=code) for code in ("CV101", "CV102", "RS101"))  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "presscheck.checks", module)


@pytest.fixture
def folder(tmp_path: Path) -> Iterator[Path]:
    (tmp_path / "desk" / "today").mkdir(parents=True)
    yield tmp_path / "desk" / "today"


def test_without_a_file_all_is_default(folder: Path) -> None:
    found = load(folder=folder)
    assert found.config == Config()
    assert not found.sources


def test_every_setting_can_stand_in_a_file(folder: Path) -> None:
    (folder / "house" / "en").mkdir(parents=True)
    (folder / "presscheck.toml").write_text(
        'language = "en"\nmodel = "md"\nmodels = "house"\nselect = ["cv", "RS101"]\nignore = ["CV102"]\n'
        'fail-on = "never"\nmin-confidence = 1\nmax-bytes = "50MB"\ngate = false\n'
    )
    found = load(folder=folder)
    expected = Config(
        language="en", model="md", models=folder / "house", select=("CV", "RS101"), ignore=("CV102",), fail_on="never",
        min_confidence=1.0, max_bytes=50_000_000, gate=False,
    )  # fmt: skip
    assert found.config == expected
    assert len(found.sources) == len(fields(Config))


def test_the_nearest_file_wins_and_its_own_table_before_pyproject(folder: Path) -> None:
    far, near = folder.parents[1], folder.parent
    (far / "presscheck.toml").write_text('model = "far"')
    (near / "pyproject.toml").write_text('[tool.presscheck]\nmodel = "pyproject"')
    (folder / "pyproject.toml").write_text('[tool.other]\nmodel = "none"')
    assert load(folder=folder).config.model == "pyproject"
    (near / "presscheck.toml").write_text("gate = false")
    assert load(folder=folder).config == Config(gate=False)
    (near / "presscheck.toml").unlink()
    (near / "pyproject.toml").unlink()
    assert load(folder=folder).config.model == "far"


def test_a_named_file_stands_in_for_the_nearest_and_flags_win(folder: Path) -> None:
    (folder / "presscheck.toml").write_text('model = "near"\nfail-on = "note"\n')
    named = folder / "other.toml"
    named.write_text('model = "named"\nmin-confidence = 0.9\nselect = ["CV"]\n')
    found = load(named, folder=folder, flags={"model": None, "select": ["rs", "CV101"], "min-confidence": "0.25"})
    assert found.config == Config(model="named", select=("RS", "CV101"), min_confidence=0.25)
    assert found.sources == {"model": str(named), "min-confidence": "--min-confidence", "select": "--select"}


def test_a_named_pyproject_needs_its_table(folder: Path) -> None:
    named = folder / "pyproject.toml"
    named.write_text("[project]\n")
    with pytest.raises(ConfigError, match=r"pyproject\.toml: has no table \[tool\.presscheck\]"):
        load(named)
    named.write_text("[tool.presscheck]\ngate = false\n")
    assert not load(named).config.gate


def test_language_data_is_meant_from_the_file_that_names_it(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder.parent / "words").mkdir()
    (folder.parent / "presscheck.toml").write_text('models = "words"')
    monkeypatch.chdir(folder)
    assert load().config.models == folder.parent / "words"
    with pytest.raises(ConfigError, match="--models-dir: no such folder"):
        load(flags={"models": "words"})
    (folder / "words").mkdir()
    assert load(flags={"models": "words"}).config.models == folder / "words"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("fail_on = 'note'", "fail_on: no such setting; did you mean fail-on?"),
        ("colour = 1", "colour: no such setting; there are language, model, "),
        ("model = 5", "model: must be a name, not 5"),
        ("model = ' '", 'model: must be a name, not " "'),
        ("models = 5", "models: must be the path of a folder, not 5"),
        ("models = 'nowhere'", "models: no such folder: "),
        ("language = 'xx'", 'language: no language data for "xx"'),
        ("language = '..'", 'language: must be a code such as en, not ".."'),
        ("select = 'CV'", 'select: must be a list of codes, not "CV"'),
        ("select = [1]", "select: must be a list of codes, not [1]"),
        ("ignore = ['CW101']", 'ignore: no check\'s code begins with "CW101"; did you mean CV101?'),
        ("ignore = ['']", 'ignore: no check\'s code begins with ""'),
        ("fail-on = 'fatal'", 'fail-on: must be one of note, warning, error, never, not "fatal"'),
        ("fail-on = []", "fail-on: must be one of note, warning, error, never, not []"),
        ("min-confidence = true", "min-confidence: must be a number from 0 to 1, not true"),
        ("min-confidence = 1.1", "min-confidence: must be a number from 0 to 1, not 1.1"),
        ("min-confidence = nan", "min-confidence: must be a number from 0 to 1, not NaN"),
        ("max-bytes = 0", "max-bytes: must be a number of bytes such as 20_000_000 or 50MB, not 0"),
        ("max-bytes = 1.5", "max-bytes: must be a number of bytes"),
        ("max-bytes = 2020-01-01", "max-bytes: must be a number of bytes"),
        ("gate = 1", "gate: must be true or false, not 1"),
        ("model = ", "broken TOML: "),
        ("model = 'a'\nmodel = 'b'", "broken TOML: "),
    ],
)
def test_what_cannot_be_used_is_told_in_one_line(folder: Path, text: str, told: str) -> None:
    file = folder / "presscheck.toml"
    file.write_text(text)
    with pytest.raises(ConfigError) as caught:
        load(folder=folder)
    assert str(caught.value).startswith(f"{file}: {told}")
    assert len(str(caught.value).splitlines()) == 1
    pyproject = folder / "pyproject.toml"
    file.rename(folder / "other.toml")
    pyproject.write_text(f"[tool.presscheck]\n{text}")
    with pytest.raises(ConfigError) as caught:
        load(folder=folder)
    prefix = "" if told.startswith(("broken", "language: no")) else "tool.presscheck."
    assert str(caught.value).startswith(f"{pyproject}: {prefix}{told}")


def test_a_file_that_cannot_be_read_is_named(folder: Path) -> None:
    with pytest.raises(ConfigError, match=r"gone\.toml: No such file"):
        load(folder / "gone.toml")
    with pytest.raises(ConfigError, match="today: Is a directory"):
        load(folder)
    (folder / "presscheck.toml").write_bytes(b"model = '\xff'")
    with pytest.raises(ConfigError, match=r"presscheck\.toml: not UTF-8"):
        load(folder=folder)
    (folder / "presscheck.toml").unlink()
    (folder / "pyproject.toml").write_text("[tool]\npresscheck = 3")
    with pytest.raises(ConfigError, match=r"pyproject\.toml: tool\.presscheck: must be a table"):
        load(folder=folder)


@pytest.mark.parametrize(
    ("key", "value"), [("select", ["XX"]), ("fail-on", "x"), ("min-confidence", "nan"), ("max-bytes", "x")]
)
def test_a_flag_is_told_by_its_name(folder: Path, key: str, value: object) -> None:
    with pytest.raises(ConfigError, match=f"^--{key}: "):
        load(folder=folder, flags={key: value})


@pytest.mark.parametrize(
    ("text", "size"),
    [
        ("20_000_000", 20_000_000), ("20000000", 20_000_000), ("50MB", 50_000_000), ("50 mb", 50_000_000),
        ("50M", 50_000_000),        ("1.5GB", 1_500_000_000), ("2KiB", 2048), ("1.5MiB", 1_572_864),
        ("7B", 7), ("7", 7), ("1T", 10**12),
        ("9007199254740993", 9007199254740993),
    ],
)  # fmt: skip
def test_sizes(text: str, size: int, folder: Path) -> None:
    assert load(folder=folder, flags={"max-bytes": text}).config.max_bytes == size


@pytest.mark.parametrize("text", ["", "MB", "0", "0.2B", "-5", "5XB", "5iB", "1e6", "५", "1__0x", "5 MB MB"])
def test_what_is_no_size(text: str, folder: Path) -> None:
    with pytest.raises(ConfigError, match="--max-bytes: must be a number of bytes"):
        load(folder=folder, flags={"max-bytes": text})


def test_settings_printed_can_be_read_back(folder: Path) -> None:
    (folder / 'odd "name"\t' / "en").mkdir(parents=True)
    (folder / "presscheck.toml").write_text(
        'models = "odd \\"name\\"\\t"\nselect = ["CV", "RS"]\nmodel = "d\\u007fé🎉"\n'
    )
    found = load(folder=folder, flags={"gate": False, "min-confidence": 0.75})
    printed = found.toml()
    assert set(tomllib.loads(printed)) == set(FLAGS)
    (folder / "again.toml").write_text(printed, encoding="utf-8")
    assert load(folder / "again.toml").config == found.config


def test_settings_printed_say_where_they_come_from(folder: Path) -> None:
    file = folder / "presscheck.toml"
    file.write_text('fail-on = "note"')
    lines = load(folder=folder, flags={"gate": False}).toml().splitlines()
    assert [line.split("  # ")[1] for line in lines] == ["default"] * 5 + [str(file), "default", "default", "--no-gate"]
    assert lines[2].startswith("# models is unset  ")


@pytest.mark.parametrize(
    ("select", "ignore", "wanted"),
    [
        (("all",), (), "CV101 CV102 RS101"),
        (("CV",), (), "CV101 CV102"),
        (("all",), ("CV",), "RS101"),
        (("all", "CV102"), ("CV",), "CV102 RS101"),
        (("CV",), ("CV101",), "CV102"),
        (("CV101",), ("CV101",), ""),
        (("RS",), ("all",), "RS101"),
        ((), (), ""),
    ],
)
def test_the_longest_entry_decides(select: tuple[str, ...], ignore: tuple[str, ...], wanted: str) -> None:
    config = Config(select=select, ignore=ignore)
    assert [code for code in ("CV101", "CV102", "RS101") if config.selects(code)] == wanted.split()


def test_the_digest_tells_what_changes_a_report(tmp_path: Path) -> None:
    base = Config(select=("CV", "RS"))
    assert len(base.digest()) == 16
    assert base.digest() == Config(select=("RS", "CV", "RS")).digest()
    assert base.digest() == replace(base, fail_on="never").digest()
    changed = {"language": "de", "model": "md", "ignore": ("CV",), "min_confidence": 0.6, "max_bytes": 5, "gate": False}
    digests = {replace(base, **{name: value}).digest() for name, value in changed.items()}  # type: ignore[arg-type]
    assert len(digests | {base.digest()}) == len(changed) + 1


def test_language_data_counts_by_its_contents(tmp_path: Path) -> None:
    digests = []
    for name, body in (("a", "x = 1"), ("b", "x = 1"), ("c", "x = 2")):
        (tmp_path / name / "en" / "lexicon").mkdir(parents=True)
        (tmp_path / name / "en" / "lexicon" / "hedges.toml").write_text(body)
        digests.append(Config(models=tmp_path / name).digest())
    assert digests[0] == digests[1] != digests[2]
    assert digests[0] != Config().digest()
    (tmp_path / "a" / "en" / "units.txt").write_text("")
    assert Config(models=tmp_path / "a").digest() != digests[0]


def test_imported_rates_count_by_their_contents(rates_folder: Path, tmp_path: Path) -> None:
    day = dt.date(2014, 1, 24)
    seen = [Config().digest()]
    for value in (160, 160, 161):
        keep([Quote("NGN", day, "USD", value, "Bank")])
        seen.append(Config().digest())
    assert seen[1] == seen[2]
    assert len({*seen}) == 3
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PRESSCHECK_DATA", str(tmp_path / "other"))
        assert Config().digest() == seen[0]
        keep([Quote("NGN", day, "USD", 161, "Bank")])
        assert Config().digest() == seen[3]


def test_the_folder_of_imported_rates_is_told_where_there_are_any(rates_folder: Path) -> None:
    assert "rates" not in load().toml()
    keep([Quote("NGN", dt.date(2014, 1, 24), "USD", 160, "Bank")])
    told = load().toml()
    assert told.endswith(f'# rates imported into "{rates_folder}"\n')
    tomllib.loads(told)
