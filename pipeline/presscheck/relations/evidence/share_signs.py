"""The signs that a part, a base and a share are one another's."""

from __future__ import annotations

import re
from collections.abc import Iterator

from presscheck.measure.counted import NOTHING
from presscheck.relations.arithmetic.comparable import is_same_thing
from presscheck.relations.arithmetic.share_deeds import clause, deeds
from presscheck.relations.evidence.share_base_signs import base_tie, share_tie
from presscheck.relations.evidence.share_doubts import doubts
from presscheck.relations.evidence.share_trio import Trio

_STOP = re.compile(r"[.!?:]\s|\n")
_STEM = 5
"""Letters by which words are told to be forms of one."""
_LEAD = 1
"""The number of the last sentence that headline and first words make up."""
_CLOSE = ("of which it is", "from which it is", "of them")
_NAMED = ("the base", "what the base is")
_TOLD = ("or", "bracket", "dash", "comma", "rate", "equals", "front")
_ASIDE = ("bracket", "dash", "comma")
"""Ways in which a share may as well be of the amount as be one with it."""
_LATER = ("back later", "noun later", "rate later", "later with the base")


def is_tied(trio: Trio) -> bool:
    """Does more than nearness tie the three, and no word say that the share is of a difference?"""
    about = trio.about
    tie, of = _tie(trio), share_tie(about, trio.base)
    if about.words.has("against", "apart", about.behind(trio.share, 30)):
        return False
    if of == "nothing" and about.words.has("against", "move", about.before(trio.share, 40)):
        return False
    if _is_others(trio) or (tie == "before it" and _is_of_its_own_clause(trio)) or _is_behind_semicolon(trio):
        return False
    close = base_tie(about, trio.part, trio.base) in _CLOSE
    if tie == "comma" and _is_subject_of_its_own(trio):
        return False
    if tie in _TOLD:
        if tie in _ASIDE and about.words.has("share", "own", about.behind(trio.share)):
            return close  # "$61,200, 40 percent of it from teachers": it is of the amount itself
        those = about.words.has("share", "those", about.behind(trio.share))
        return close or bool(those) or of != "something else" or trio.base.sentence is trio.share.sentence
    if tie in _LATER:
        return close or of != "something else"
    if "ahead" in tie:
        if _is_taken(trio) or not (close or of in _NAMED):
            return False
        return of == "the base" or "deed" in tie or _is_of_one_topic(trio)
    return of == "the base" and abs(trio.part.sentence.number - trio.share.sentence.number) <= 1


def _is_subject_of_its_own(trio: Trio) -> bool:
    """Is the share the subject of another verb: "two of their 12 leads were Welsh, a quarter of the dancers were"?"""
    share, part = trio.share, trio.part
    if share.verb is None or part.verb is None or share.subject is None or share.token is None:
        return False
    return share.verb.i != part.verb.i and share.subject.i == share.token.i


def _is_of_its_own_clause(trio: Trio) -> bool:
    """Is the part told behind all that is said of the share, in a clause that goes on from it: "a quarter of the 80
    trees were felled and 12 were pruned"?"""
    about = trio.about
    last = max((trio.share, trio.base), key=lambda told: told.quantity.start)
    gap = about.gap(last, trio.part)
    return gap is not None and about.words.has("against", "clause", gap) is not None


def _is_behind_semicolon(trio: Trio) -> bool:
    """Does a semicolon part it from share and base, so that it is of something else: "two-thirds were boys; 12 were
    under five"?"""
    ends = [told.quantity.end for told in (trio.share, trio.base)]
    text = trio.about.article.marked.article.text_of(trio.share.quantity.field)
    between = text[max(ends) : trio.part.quantity.start]
    return ";" in between and not _STOP.search(between)


def _is_others(trio: Trio) -> bool:
    """Is the part told as another, ahead of which a share stood, or the base as the part of another share?"""
    about, base = trio.about, trio.base
    ahead = trio.part.quantity.start > trio.share.quantity.start
    if ahead and about.words.has("against", "other", about.before(trio.part, 30)):
        return True
    taken = any((base.quantity.id, s.quantity.id) in about.ties for s in about.shares)
    return taken and base_tie(about, trio.part, base) not in _CLOSE


def _is_taken(trio: Trio) -> bool:
    """Does the share take up another amount, or another share the part?"""
    part, share = trio.part.quantity.id, trio.share.quantity.id
    return any((a == part) != (s == share) for a, s in trio.about.ties)


def signs(trio: Trio) -> Iterator[str]:
    """All of them; none looks at the sum."""
    tie = _tie(trio)
    base, of = base_tie(trio.about, trio.part, trio.base), share_tie(trio.about, trio.base)
    yield f"share {tie}"
    yield f"base {base}"
    yield f"share is of {of}"
    rank = "first" if trio.rank == 0 else "second" if trio.rank == 1 else "lower"
    yield f"base ranks {rank}"
    sort = "told" if tie in _TOLD else "later" if tie in _LATER else "ahead" if "ahead" in tie else "weak"
    close = base if base in _CLOSE else "named" if of in _NAMED else "of all" if of == "all" else "loose"
    both = f"share {sort}, base {close}, {rank if rank == 'first' else 'not first'}"
    yield both
    alone = _is_alone(trio)
    if alone:
        yield f"{both}, alone"
        if "deed" in tie or of in _NAMED:
            yield f"{both}, alone, of its deed or name"
    if "ahead" in tie and trio.share.sentence.number <= _LEAD:
        yield f"{both}, in the lead{', alone' if alone else ''}{', named' if of in _NAMED else ''}"
    yield "no other can be the base" if alone else "another can be the base"
    yield from _rivals(trio)
    yield from _names(trio)
    yield from doubts(trio)


def _tie(trio: Trio) -> str:
    """How the share is tied to the part."""
    about, part, share = trio.about, trio.part, trio.share
    if told := about.ties.get((part.quantity.id, share.quantity.id)):
        return told
    apart = share.sentence.number - part.sentence.number
    if apart == 0:
        return "before it" if share.quantity.start < part.quantity.start else "behind it"
    if apart > 0:
        told = about.words.follows(about.before(share, 200))
        if apart == 1 and about.ties.get((trio.base.quantity.id, share.quantity.id)) in ("equals", "rate"):
            return "later with the base"
        if told and apart == 1:
            return f"{told} later"
        return "a sentence later" if apart == 1 else "sentences later"
    deed = " of its deed" if _is_same_deed(trio) else ""
    return f"{'' if apart == -1 else 'sentences '}ahead{deed}"


def _is_same_deed(trio: Trio) -> bool:
    article = trio.about.article
    if deeds(clause(article, trio.part), article.lexicon) & deeds(trio.share.sentence.span, article.lexicon):
        return True
    verb, other = trio.part.verb, trio.share.verb
    return verb is not None and other is not None and verb.lower_[:4] == other.lower_[:4] and len(verb) > 4


def _is_alone(trio: Trio) -> bool:
    """Can no other amount about be what the part is of?"""
    least = trio.part.quantity.value or 0.0
    larger = (s.quantity.value or 0.0 for s in trio.about.amounts if trio.about.is_alike(s, trio.part))
    return not {value for value in larger if value > least} - {trio.base.quantity.value}


def _is_of_one_topic(trio: Trio) -> bool:
    """Do the sentences of part and share have a word in common, but for what is counted?"""
    told = []
    for sentence in (trio.part.sentence.span, trio.share.sentence.span):
        words = {t.lower_[:_STEM] for t in sentence if t.tag_.startswith(("NN", "VB", "JJ")) and len(t) > _STEM - 1}
        told.append(words - {trio.base.quantity.unit[:_STEM], trio.share.quantity.unit[:_STEM]})
    return bool(told[0] & told[1])


def _rivals(trio: Trio) -> Iterator[str]:
    about, part, base, share = trio.about, trio.part, trio.base, trio.share
    ids = {s: s.quantity.id for s in (part, base, share)}
    if any(a not in (ids[part], ids[base]) and s == ids[share] for a, s in about.ties):
        yield "share takes up another"
    if any(a == ids[part] and s != ids[share] for a, s in about.ties):
        yield "part is taken up by another share"
    if any(a == ids[base] and s != ids[share] for a, s in about.ties):
        yield "base is taken up by another share"
    if (ids[base], ids[share]) in about.ties:
        yield "base is taken up by the share"
    near = abs(part.quantity.start - share.quantity.start)
    if any(abs(s.quantity.start - share.quantity.start) < near for s in about.amounts if s not in (part, base)):
        yield "another amount is nearer to the share"
    yield f"{min(len(about.shares), 2)} other shares"
    numbers = [s.sentence.number for s in (part, base, share)]
    yield f"over {min(max(numbers) - min(numbers), 4)} sentences"
    if len({id(s.sentence.passage) for s in (part, base, share)}) > 1:
        yield "over paragraphs"
    alike = {s.quantity.value for s in about.amounts if about.is_alike(s, base)}
    if alike == {part.quantity.value, base.quantity.value}:
        yield "no other amount is like them"


def _names(trio: Trio) -> Iterator[str]:
    about, part, base = trio.about, trio.part, trio.base
    a, b = part.quantity.unit, base.quantity.unit
    if a == b:
        yield "of one unit" if a != NOTHING else "both count nothing"
    elif NOTHING in (a, b):
        yield "part counts nothing" if a == NOTHING else "base counts nothing"
    else:
        yield "mean the same" if is_same_thing(a, b, about.article) else "count other things"
    if part.quantity.dimension != "count":
        yield "amounts measured"
    if part.words & trio.share.words - {a}:
        yield "part and share have words in common"
    if part.words & base.words - {a, b}:
        yield "part and base have words in common"
    if about.words.has("against", "whole", about.before(base)):
        yield "base told as a whole"
    if base is about.amounts[0]:
        yield "base is told first"
