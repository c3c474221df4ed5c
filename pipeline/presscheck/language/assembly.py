"""Builds the spaCy pipeline that `models/<language>/config.cfg` describes."""

from __future__ import annotations

import warnings
from typing import TYPE_CHECKING

from presscheck.lexicon import Lexicon

if TYPE_CHECKING:
    from spacy.language import Language


class ModelError(ValueError):
    """No spaCy pipeline of that name is installed, or it is not one for the language."""


def assemble(lexicon: Lexicon, model: str = "sm") -> Language:
    """The pipeline of `config.cfg`, its components taken from `model`: a short name of `models.toml` or the name of
    any installed spaCy pipeline of the language.

    All components come from one package, so that package is loaded without the rest of its components: the same
    pipeline as spaCy would source piece by piece, in half the time. Raises ModelError.
    """
    import spacy
    from thinc.api import Config

    config = Config().from_disk(lexicon.path("config.cfg"))
    wanted: list[str] = config["nlp"]["pipeline"]
    name = lexicon.table("models.toml").get(model, model)
    if not spacy.util.is_package(name):
        raise ModelError(f"no spaCy pipeline named {name!r} is installed (--model {model})")
    with warnings.catch_warnings():
        # A pipeline trained on an earlier 3.x runs on this one; spaCy warns of it at every start (W095).
        warnings.filterwarnings("ignore", message=r"\[W095\]")
        try:
            there = spacy.util.get_package_path(name)  # its meta tells the components without loading them
            meta = spacy.util.load_meta(next(there.glob("*/meta.json")))
        except (ImportError, StopIteration, OSError, ValueError):
            raise ModelError(f"{name!r} is installed, but is no spaCy pipeline (--model {model})") from None
        missing = [c for c in wanted if c not in meta.get("pipeline", [])]
        if meta.get("lang") != config["nlp"]["lang"] or missing:
            lacks = f" and lacks {', '.join(missing)}" if missing else ""
            raise ModelError(f"{name!r} is a pipeline for {meta.get('lang')!r}{lacks} (--model {model})")
        try:
            return spacy.load(name, exclude=[c for c in meta["pipeline"] if c not in wanted])
        except (ImportError, OSError, ValueError) as error:
            reason = str(error).strip().partition("\n")[0]
            raise ModelError(f"{name!r} cannot be loaded: {reason} (--model {model})") from error
