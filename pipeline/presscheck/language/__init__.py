"""spaCy, assembled from the language's config, and the article cut into the passages it reads."""

from presscheck.language.assembly import ModelError, assemble
from presscheck.language.passages import Passage, Segment, entities, passages, segments

__all__ = ["ModelError", "Passage", "Segment", "assemble", "entities", "passages", "segments"]
