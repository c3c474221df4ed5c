"""The words that link a length of time to what is told with it, or part it from that, compiled."""

from __future__ import annotations

import re
from functools import cache

from presscheck.lexicon import Lexicon
from presscheck.measure.words import any_of
from presscheck.relations.skeleton import LENGTH
from presscheck.relations.times.span_patterns import BEFORE, NEAR, PLACES, leading, on, right_before, right_behind


class LengthLinks:
    """What the words about a length of a skeleton say of the dates near it."""

    def __init__(self, lexicon: Lexicon) -> None:
        table = lexicon.table("patterns/duration.toml")
        loose = table["loose"]
        between = leading(loose)
        self._opens = re.compile(
            rf"[\"“‘]?(?:(?:{any_of(loose['opening'])})\s){{0,2}}(?:(?:[\w-]{{1,20}}\s)?[\w-]{{1,20}}['’]s?\s)?",
            re.IGNORECASE,
        )
        self._clause = right_behind(loose["clause_behind"])
        self._opens_bare = re.compile(rf"(?:{any_of(loose['opening_bare'])})\s{between}", re.IGNORECASE)
        self._opens_for = re.compile(rf"(?:{any_of(loose['opening_for'])})\s{between}", re.IGNORECASE)
        self._opens_after = re.compile(rf"(?:{any_of(loose['after'])})\s{between}", re.IGNORECASE)
        self._fiction = re.compile(rf"(?<!\w)(?:{any_of(loose['fiction'])})(?!\w)", re.IGNORECASE)
        self._after_it = right_before(rf"(?:{any_of(loose['after_it'])})\s{between}")
        self._had_served = right_before(rf"(?:{any_of(loose['had_served'])})\s{between}")
        self._just_after = right_before(rf"(?:{any_of(loose['after'])})\s{between}")
        self._closed = re.compile(r"(?=[.,;:)\n]|$|\s[–—-])")
        self._alone = re.compile(rf"(?=[.,;:)\n]|$|\s[–—-]|\s(?:{any_of(loose['alone'])})(?!\w))", re.IGNORECASE)
        self._explained = re.compile(rf"[^{PLACES}{LENGTH}.;:,!?\n]{{0,40}}:\s")
        self._those = right_before(rf"(?:{any_of(loose['those'])})\s")
        self._the = right_before(rf"(?:{any_of(loose['in_the'])})\s")
        self._certain = right_before(rf"(?:{any_of(loose['certain'])})\s")
        self._definite = right_before(rf"(?:{any_of(loose['definite'])})\s")
        self._promoted = right_before(rf"(?:{any_of(loose['promoted'])})(?!\w){NEAR}{on(loose)}")
        self._career = right_behind(loose["career"])
        self._in_post = right_behind((*loose["which"], *table["words"]["in_all"]))
        self._as = re.compile(rf"\s(?:{any_of(loose['as'])})\s(?P<post>\w{{2,30}})", re.IGNORECASE)
        self._became = right_before(rf"(?:{any_of(loose['became'])})\s(?P<post>{NEAR}){on(loose)}")
        self._lesser = re.compile(rf"(?<!\w)(?:{any_of(loose['lesser_posts'])})(?!\w)", re.IGNORECASE)
        self._joined = right_before(rf"(?:{any_of(loose['joined'])})(?!\w){NEAR}{on(loose)}")
        self._same_post = re.compile(rf"(?<!\w)(?:{any_of(loose['same_post'])})(?!\w)", re.IGNORECASE)
        self._of_what, self._of_theirs = right_behind(loose["of_what"]), right_behind(loose["of_theirs"])
        another = any_of((*loose["clause_behind"], loose["in"]))
        self._pause = re.compile(rf"[\s-](?:{any_of(loose['pauses'])})(?!\w)(?!\s(?:{another})(?!\w))", re.IGNORECASE)
        self._open = right_before(rf"(?:{any_of(loose['opens'])})(?!\w){NEAR}{on(loose)}")
        self._meant = re.compile(rf"(?<!\w)(?:{any_of(loose['meant_pause'])})\s[^.;:]{{0,40}}$", re.IGNORECASE)
        self._others = re.compile(
            rf"(?:{any_of(loose['new'])})\s|(?:{any_of(loose['of_others'])})\s(?:[\w-]+\s)?(?:{any_of(loose['others'])})(?!\w)",
            re.IGNORECASE,
        )
        self._strike = right_behind(table["words"]["strike"])
        self._shuts = right_before(rf"(?:{any_of(loose['shuts'])})(?!\w){NEAR}{on(loose)}")
        self._reopens = right_before(rf"(?:{any_of(loose['reopens'])})(?!\w){NEAR}{on(loose)}")
        self._sessions = right_before(rf"(?:{any_of(loose['sessions'])})(?!\w){NEAR}{on(loose)}")
        self._parts = re.compile(rf"(?<!\w)(?:{any_of(loose['parts'])})(?!\w)", re.IGNORECASE)
        self._in = re.compile(rf"(?<!\w){loose['in']}\s$", re.IGNORECASE)

    def is_of_a_career(self, text: str, place: int, start: int) -> bool:
        """Is it all the time that one served, of which only the last part began at the start?"""
        if self._in_post.match(text, place + 1) is not None:
            return False
        promoted = self._promoted.search(text, max(0, start - BEFORE), start)
        return promoted is not None and self._career.match(text, place + 1) is not None

    def is_of_a_place(self, text: str, place: int) -> bool:
        """Is told where, or in what, it was spent: "46 years at the firm", "11 years of marriage"?"""
        behind = place + 1
        if self._in_post.match(text, behind) is not None:
            return False
        return self._career.match(text, behind) is not None or self._of_what.match(text, behind) is not None

    def is_of_another_post(self, text: str, place: int, start: int) -> bool:
        """Is it the time in one post, and the start that of another: "12 years as head. She became deputy in 1976"?"""
        served, took = self._as.match(text, place + 1), self._became.search(text, max(0, start - BEFORE), start)
        if served is not None and self._joined.search(text, max(0, start - BEFORE), start):
            return True
        if served is None or took is None or not any(sign.isalpha() for sign in took["post"]):
            return False
        if self._lesser.search(took["post"]) is not None:
            return True
        return served["post"].lower() not in took["post"].lower() and self._same_post.search(took["post"]) is None

    def is_of_what(self, text: str, place: int) -> bool:
        """Is told what filled it: "12 years of argument"?"""
        return self._of_what.match(text, place + 1) is not None and self._of_theirs.match(text, place + 1) is None

    def fills(self, text: str, place: int) -> bool:
        """Is it full of what began at its start and ended at its end: "27 years of marriage"?"""
        return self._of_theirs.match(text, place + 1) is not None

    def is_of_session(self, text: str, place: int, start: int) -> bool:
        """Is it full of what those did who met at the start: "convened at 6pm … five hours of debate"?"""
        return self.fills(text, place) and self._sessions.search(text, max(0, start - BEFORE), start) is not None

    def is_pause(self, text: str, place: int, start: int, end: int) -> bool:
        """Is it "the 45-day shutdown" of what closed at the start and reopened at the end?"""
        if not self.is_definite(text, place) or self._pause.match(text, place + 1) is None:
            return False
        if self._meant.search(text, max(0, place - BEFORE), place):
            return False
        return self._is_pause_between(text, start, end)

    def is_of_another(self, text: str, place: int, start: int, end: int) -> bool:
        """Has it another noun than what closed and reopened, or was it in what was open: "the three-hour outage"?"""
        if not start < end < place:
            return False
        if self._pause.match(text, place + 1) and (
            self._open.search(text, max(0, start - BEFORE), start)
            or self._meant.search(text, max(0, place - BEFORE), place)
        ):
            return True
        if not self._is_pause_between(text, start, end):
            return False
        return self._strike.match(text, place + 1) is None and not self.is_pause(text, place, start, end)

    def _is_pause_between(self, text: str, start: int, end: int) -> bool:
        shut, again = self._shuts.search(text, max(0, start - BEFORE), start), max(0, end - BEFORE)
        return shut is not None and self._reopens.search(text, again, end) is not None

    def tells_of_another(self, text: str, begin: int) -> bool:
        """Does a sentence begin with another than those just told of: "Her brother", "A fire"?"""
        return self._others.match(text, begin) is not None

    def is_of_fiction(self, text: str, begin: int, close: int) -> bool:
        """Does a sentence tell what happens in a book, where years to come may be past?"""
        return self._fiction.search(text, begin, close) is not None

    def is_over(self, text: str, place: int) -> bool:
        """Was it over when its verb happened: "convicted after two years on remand"?"""
        return self._after_it.search(text, max(0, place - BEFORE), place) is not None

    def is_just_after(self, text: str, place: int) -> bool:
        """Is all that is told of it that something came after it: "and after 26 years, he left"?"""
        after = self._just_after.search(text, max(0, place - BEFORE), place)
        return after is not None and self._closed.match(text, place + 1) is not None

    def had_served(self, text: str, place: int) -> bool:
        """Is it told to have gone on until its end: "had served six years"?"""
        return self._had_served.search(text, max(0, place - BEFORE), place) is not None

    def is_explained(self, text: str, place: int) -> bool:
        """Does a colon say that its two ends follow: "It took 14 years: they dug in 1973 and drove through in 1987"?"""
        return self._explained.match(text, place + 1) is not None

    def is_parted(self, text: str, place: int, other: int) -> bool:
        """Does a word between two signs begin another statement?"""
        return self._parts.search(text, min(place, other), max(place, other)) is not None

    def opens(self, text: str, begin: int, place: int) -> bool:
        """Does a length open its sentence, so that it speaks of what was told before: "His 41 years", "In the 28
        years"?"""
        return self._opens.fullmatch(text, begin, place) is not None

    def has_a_clause(self, text: str, place: int) -> bool:
        """Does a clause behind it say what it is the time of: "the two hours that they talked"?"""
        return self._clause.match(text, place + 1) is not None

    def opens_bare(self, text: str, begin: int, place: int) -> bool:
        """Does it open it without a word that says whose it is: "In 28 years"?"""
        return self._opens_bare.fullmatch(text, begin, place) is not None

    def opens_for(self, text: str, begin: int, place: int) -> bool:
        """Does it open it as the time in which something went on: "For 28 years"?"""
        return self._opens_for.fullmatch(text, begin, place) is not None

    def opens_after(self, text: str, begin: int, place: int) -> bool:
        """Does its sentence tell what comes after it: "After 28 years"?"""
        return self._opens_after.fullmatch(text, begin, place) is not None

    def is_of_many(self, text: str, place: int) -> bool:
        """May it be how long something within the time took, "13 shows in eight days"?"""
        return self._in.search(text, max(0, place - BEFORE), place) is not None

    def is_certain(self, text: str, place: int) -> bool:
        """Is it of dates told just now, and can't be of others: "those 11 years"?"""
        return self._certain.search(text, max(0, place - BEFORE), place) is not None

    def is_definite(self, text: str, place: int) -> bool:
        """Does an article say that it is of something known: "the six-hour relaxation"?"""
        return self._definite.search(text, max(0, place - BEFORE), place) is not None

    def is_told_of(self, text: str, place: int) -> bool:
        """Is it of dates told before it: "in those 11 years", "in the 21 days but"?"""
        low = max(0, place - BEFORE)
        if self._those.search(text, low, place):
            return True
        return self._the.search(text, low, place) is not None and self._alone.match(text, place + 1) is not None


@cache
def length_links(lexicon: Lexicon) -> LengthLinks:
    """The links of this lexicon, compiled once."""
    return LengthLinks(lexicon)
