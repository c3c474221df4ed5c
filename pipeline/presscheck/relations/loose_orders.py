"""Dates of one sentence of which words of their own make the first a start and the second an end."""

from __future__ import annotations

from collections.abc import Iterator

from presscheck.lexicon import Lexicon
from presscheck.model import DateMention
from presscheck.relations.loose_spans import sentences_of, span_cues
from presscheck.relations.skeleton import CLOCK, DATE, Skeleton

CONFIDENCE = 0.75
_ENDS = 2


def loose_orders(skeleton: Skeleton, lexicon: Lexicon) -> Iterator[tuple[DateMention, DateMention]]:
    """The start and end of each sentence that tells no other date: "Elected in 1997, he lost the seat in 2001"."""
    cues, text = span_cues(lexicon), skeleton.text
    for begin, close in sentences_of(text):
        places = [n for n in range(begin, close) if text[n] in DATE + CLOCK]
        if len(places) != _ENDS or [cues.role(text, n) for n in places] != ["start", "end"]:
            continue
        if cues.apart.search(text, begin, close) or cues.ranged.search(text, begin, places[0]):
            continue
        start, end = (skeleton.told[n] for n in places)
        if isinstance(start, DateMention) and isinstance(end, DateMention):
            yield start, end
