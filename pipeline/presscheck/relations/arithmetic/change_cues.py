"""The words by which English tells of a change, as patterns over what stands before and behind a figure."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from typing import Any

from presscheck.lexicon import Lexicon
from presscheck.measure.words import BLANK, any_of
from presscheck.relations.arithmetic.figured_text import DATE, LENGTH
from presscheck.relations.statements import StatementCues, statement_cues

_BREAK = r"[,:(–—-]"
"""What parts an apposition from what it is told of."""
PLACES = ("opening", "from", "compared", "now", "will", "to", "at")
"""The rows of `[before]` that stand on their own, those that decide first before the others."""


class ChangeCues:
    """The words of `patterns/change.toml`, and those of direction."""

    def __init__(self, lexicon: Lexicon) -> None:
        table: dict[str, Any] = lexicon.table("patterns/change.toml")
        ways: dict[str, list[str]] = lexicon.table("patterns/statements.toml")["direction"]
        self.lexicon = lexicon
        self.told: StatementCues = statement_cues(lexicon)
        # Between such a word and its figure, dates ("2011's £3m") may stand, too.
        self._small = rf"(?:{BLANK}?(?:{any_of(table['small']['words'])}|{DATE}['’]s))*{BLANK}?[~≈]?$"
        before, telling, apart = table["before"], table["telling"], table["apart"]
        self.base_of = _compiled(rf"^ (?:[a-z-]{{1,15}} )?(?:\w+ than|above|below)\b[^,;.()]{{0,50}}\bof{self._small}")
        places = {name: _compiled(rf"\b(?P<cue>{any_of(before[name])}){self._small}") for name in PLACES}
        bases = any_of([*table["referring"]["nouns"], *before["bases"]])
        of_base = rf"(?:{BLANK}?(?:the|its|their|his|her) (?:[\w’'-]{{1,15}} ){{0,3}}?(?:{bases}) of)?"
        than = rf"\b(?P<cue>{any_of(before['than'])}){of_base}{self._small}"
        self.before: Mapping[str, re.Pattern[str]] = {**places, "than": _compiled(than)}
        way = any_of([*ways["up"], *ways["down"]])
        direct = any_of({*ways["up"], *ways["down"]} - set(telling["indirect"]))
        nouns, sure = any_of(telling["nouns"]), any_of(telling["sure"])
        self.ways = _compiled(rf"\b(?:{way})\b")
        self.now = _compiled(rf"\b(?:{any_of(before['now'])})(?: \w{{1,12}}){{0,2}}{self._small}")
        self.will = _compiled(rf"\b(?:{any_of(before['coming'])})(?: \w{{2,12}}){{1,3}}{self._small}")
        self.verb = _compiled(rf"\b(?P<way>{direct})(?P<by>{BLANK}by)?{self._small}")
        self.far_verb = _compiled(rf"^.*\b(?P<way>{direct})\b[^.;:,()]{{0,60}},? (?P<by>by){self._small}")
        amounts = any_of(telling["amounts"])

        def noun(those: str) -> re.Pattern[str]:
            return _compiled(rf"^.*\b(?P<way>{those})(?:\b[^.;:()]{{0,40}})?\b(?:{amounts}){self._small}")

        self.noun, self.sure_noun = noun(nouns), noun(sure)
        self.sure_behind = _compiled(rf"^[ -]{{0,2}}(?:[\w’'-]{{1,20}} ){{0,2}}?(?P<way>{sure})\b")
        self.noun_behind = _compiled(rf"^[ -]{{0,2}}(?:[\w’'-]{{1,20}} ){{0,3}}?(?P<way>{nouns})\b")
        self.other_base = _compiled(r"^ (?:[a-z-]{1,15} )?(?:\w+ than|above|below|over)\b")
        going = any_of(before["going"])
        self.own_verb = _compiled(
            rf"^[ -](?:{any_of(before['bearing'])})(?: (?:{any_of(before['auxiliary'])}))* (?P<way>{direct})(?: by)?"
            rf"{self._small}"
        )
        self.in_other_words, self.leading_to = (_compiled(telling[name]) for name in ("in_other_words", "leading_to"))
        self.of_change = _compiled(telling["of_change"])
        self.attributed = _compiled(rf"(?:^|\b(?:{any_of(before['attributed'])}) )$")
        self.bound = _compiled(rf"\bup to{self._small}")
        self.gone_up = _compiled(rf"\b(?:{going})(?: \w+)? up to{self._small}")
        self.comparing = _compiled(
            rf"^ (?:(?:{any_of(telling['between'])}) )?(?P<way>{any_of(telling['comparing'])})\b"
        )
        self.points = _compiled(rf"\b(?:{any_of(telling['points'])})(?: [\w-]{{1,20}}){{0,2}} ?$")
        self.says = _compiled(rf"^\W*(?:{any_of(telling['says'])})\b")
        makes = any_of(telling["makes"])
        self.makes = _compiled(rf"(?:{_BREAK} ?|\b(?:{makes}) )(?:(?:an?|another|its) )?(?:[\w-]+ ){{0,2}}$")
        self.breaks = _compiled(rf"(?:^|{_BREAK}) ?(?:(?:is|was|are|were|which is|which was) )?$")
        self.up_from = _compiled(r"[,(] ?(?:up|down|higher|lower) from(?: [a-z]+)? ?$")
        self.ago_bracket = _compiled(rf"\b(?:{any_of(table['earlier']['ago'])}) \($")
        self.compared_bracket = _compiled(
            rf"\b(?:{any_of(before['compared'])}|from)\b(?: [\w’'-]{{1,15}}|{BLANK}?{DATE}){{1,6}} \($"
        )
        self.off_price = _compiled(r"^ (?P<way>off)\b")
        self.of_target = _compiled(rf"\b(?:{any_of(telling['targets'])})\b[^.;]{{0,40}}$")
        self.discount_to = _compiled(r"^ (?:discount|premium) (?:to|on|from|over) [^,;.()]{0,50}$")
        self.opens = _compiled(r"^\W*(?:an?|such an?|another)? ?(?:\w+ )?$")
        times = any_of(table["earlier"]["spans"])
        self.has_topic = _compiled(
            rf"^(?: [\w’'-]{{1,20}}){{0,3}}? (?:in|of|for|among|by|at|to) "
            rf"(?!(?:\w+ ){{0,3}}(?:(?:{times})\b|{DATE}|[{LENGTH}]))\w"
        )
        self.so = _words(telling["so"])
        self.gerund = _compiled(r"^\W*\w+ing ")
        hedged = "(?: (?:about|around|nearly|just|almost|some|more than))?"
        self.joins = _compiled(rf"^(?:,?{BLANK}?or{hedged}{BLANK}| ?\(|, | ?/ ?| )\+?$")
        of_noun = any_of(telling["of_noun"])
        self.transitive = _compiled(
            rf"^.*\b(?P<way>{any_of(telling['transitive'])})"
            rf"(?: [\w’'-]{{1,20}}){{0,5}} (?!(?:{of_noun}) )[\w’'-]{{1,20}} ?$"
        )
        self.adjusted = _words(apart["adjusted"])
        self.measured = _words([*apart["adjusted"], *apart["measured"]])
        self.target, self.price, self.room = (_words(table["target"][name]) for name in ("words", "price", "room"))
        self.expected = _words(apart["expected"])
        self.hoped = _words(apart["hoped"])
        self.needed = _compiled(rf"^ (?:\w+ )?(?:{any_of(apart['needed'])})\b")
        self.in_all = _words(table["totals"]["all"])
        self.made, self.profit = frozenset(table["totals"]["made"]), frozenset(table["totals"]["profit"])
        self.listed = _words(apart["listed"])
        self.inverse = _words(table["doubtful"]["inverse"])
        self.negative = _words(apart["negative"])
        self.new_clause = _compiled(rf"; |, (?:{any_of(apart['clauses'])})\b")
        self.parting = _compiled(rf"[;:]|, (?:{any_of(apart['parting'])})\b|\.\s")
        self.idioms = _compiled(rf"\b(?:{any_of(telling['idioms'])}){self._small}")
        self.rates = _words(apart["rates"])
        self.on = frozenset(table["earlier"]["on"])
        self.nowadays = _words(before["nowadays"])
        self._than = _compiled(r"^ (?:[a-z]+ )?(?:[a-z]+ )?than\b")
        self.and_verb = _compiled(rf"^,? and (?P<way>{direct})(?: by)?{self._small}")
        self.participle = _compiled(r", \w+ing ")
        self.ago = _compiled(rf"^ (?:{any_of(table['earlier']['ago'])})\b")
        self.net_loss = _compiled(rf"\bnet (?P<way>loss|gain|increase|decrease|rise|fall|drop) of{self._small}")
        self.after = _compiled(rf"\b(?:{any_of(before['after'])}){self._small}")
        self.came_to = _compiled(rf"\b(?:{any_of(w for w in before['at'] if w.endswith(' to'))}){self._small}")
        self.bigger_by = _compiled(rf"\b(?P<way>{any_of(telling['comparing'])}) by{self._small}")
        self.instead = _words(apart["instead"])
        self.bare_at = _compiled(rf"\b{before['at'][0]} $")
        self.others = _compiled(rf"^ (?:{any_of(apart['others'])}) \w")
        self.clauses = _words(apart["clauses"])
        self.than_amount = _compiled(rf", (?:{any_of(apart['than_amount'])}) (?:the |its |their )?")
        self.over = _compiled(apart["over"])
        self.moved_another = _compiled(rf", (?:{any_of(apart['moving'])}) (?!(?:{any_of(apart['itself'])})\b)")
        self.itself, self.tops = frozenset(apart["itself_nouns"]), frozenset(apart["tops"])
        self.beside_another = _compiled(rf"\b(?:{any_of(apart['beside_another'])}) (?:[\w-]+ )?$")
        self.of_whole = _compiled(rf"^ (?:{any_of(apart['of_whole'])}) $")
        self.caused = _compiled(rf"\b(?:{any_of(apart['caused'])}) (?:an? )?(?:[\w-]+ )?$")
        self.in_a_row = _compiled(rf" (?:{any_of(apart['in_a_row'])}) ")
        self.of_so_many = _compiled(rf" (?:{any_of(apart['of_so_many'])}) ")
        self.extreme = _compiled(
            rf"\b(?:{any_of(apart['extremes'])})\b[^.;,]{{0,40}} since\b[^.;]{{0,40}},? when\b[^.;,]*$"
            rf"|\b(?:hit|reached|touched|set|saw) (?:an? |its |their )(?:[\w-]+ )?(?:{any_of(apart['tops'])}) (?:of )?$"
        )
        self.kinds: Sequence[Sequence[tuple[str, re.Pattern[str]]]] = [
            [(words, _words(words.split("|"))) for words in row] for row in apart["kinds"]
        ]
        self.lags = {name: _words(words) for name, words in table["lags"].items()}
        spans, ago = any_of(table["earlier"]["spans"]), any_of(table["earlier"]["ago"])
        self.earlier = _compiled(rf"\b(?:{any_of(table['earlier']['words'])})\b|\b[\w-]+ (?:{spans}) (?:{ago})\b")
        same = any_of(table["earlier"]["same"])
        self.same_time = _compiled(rf"\b(?:{any_of(table['earlier']['as_before'])}) (?:\w+ )?(?:{same})\b")
        self.recent = _compiled(rf"\b(?:{any_of(table['earlier']['recent'])}) \w+")
        self.generic = frozenset(table["generic"]["words"])
        self.referring = frozenset(table["referring"]["pronouns"])
        self.coming = frozenset(table["referring"]["coming"])
        self.of_them = _compiled(rf"^ (?:{any_of(table['referring']['of_them'])})\b")
        self.counting = frozenset(table["referring"]["counting"])
        self.paying = frozenset(table["referring"]["paying"])
        self.nouns = frozenset(telling["nouns"])
        self.whole_names = frozenset(table["referring"]["nouns"])
        self._doubtful = frozenset(table["doubtful"]["ways"])

    def way(self, word: str) -> int:
        """1 where the word tells of a rise, -1 of a fall, else 0."""
        return self.told.way(word.lower())

    def surely(self, word: str) -> int:
        """The same, 0 where the word may be said of a figure that went the other way."""
        return 0 if word.lower() in self._doubtful else self.way(word)

    def rate_of_another_time(self, before: str, behind: str) -> bool:
        """Is a percentage itself a change, of another time: "compared with an 8.8% rise in February"?"""
        noun = self.noun_behind.search(behind)
        led = any(self.before[name].search(before) for name in ("from", "compared"))
        return led and noun is not None and noun.start("way") <= 1

    def than_earlier(self, behind: str) -> bool:
        """Do the words behind an amount tell the time that it is counted from: "fewer than a year before"?"""
        return self._than.search(behind) is not None and bool(self.earlier.search(behind) or self.lag(behind))

    def kind_words(self, text: str) -> list[frozenset[str]]:
        """Of each row of kinds, the words that the text has."""
        return [frozenset(word for word, pattern in row if pattern.search(text)) for row in self.kinds]

    def lag(self, text: str) -> frozenset[str]:
        """How far back from it the text tells a change, by name."""
        return frozenset(name for name, pattern in self.lags.items() if pattern.search(text))


def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE | re.DOTALL)


def _words(words: Iterable[str]) -> re.Pattern[str]:
    return _compiled(rf"\b(?:{any_of(words)})\b")


@cache
def change_cues(lexicon: Lexicon) -> ChangeCues:
    """The cues of this lexicon, read once."""
    return ChangeCues(lexicon)
