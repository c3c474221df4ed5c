from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from presscheck.lexicon import Lexicon
from presscheck.model import Article, Days
from presscheck.reading import laid_out
from tests.reading.reading_strategies import QUICK, TEXTS

LEXICON = Lexicon()
STORY = "The cost of the new harbour bridge has risen to £12m, the council said on Wednesday."
MORE = "It had been told in January that the bridge would cost no more than £9m."


def seen(text: str, title: str | None = None, url: str | None = None) -> list[tuple[str, str]]:
    """Each part's kind and words."""
    article = laid_out(Article(text=text, title=title, url=url), LEXICON)
    return [(part.kind, text[part.start : part.end].strip()) for part in article.parts]


def published(text: str, url: str | None = None) -> str | None:
    return laid_out(Article(text=text, url=url), LEXICON).published


@QUICK
@given(TEXTS, st.one_of(st.none(), st.text(max_size=40)))
def test_parts_cover_the_text_in_order(text: str, title: str | None) -> None:
    article = laid_out(Article(text=text, title=title), LEXICON)
    assert "".join(text[part.start : part.end] for part in article.parts) == text
    assert all(part.start < part.end for part in article.parts)
    assert laid_out(article, LEXICON) == article
    assert article.published is None or Days.parse(article.published)


def test_everything_a_page_may_have() -> None:
    text = f"""Original URL: https://example.org/2014/01/24/bridge

Harbour bridge costs rise to £12m

Council blames price of steel

By Jane Doe

Posted in Local, 24th January 2014 03:34 GMT

{STORY}

{MORE}"""
    assert seen(text) == [
        ("other", "Original URL: https://example.org/2014/01/24/bridge"),
        ("title", "Harbour bridge costs rise to £12m"),
        ("standfirst", "Council blames price of steel"),
        ("byline", "By Jane Doe"),
        ("other", "Posted in Local, 24th January 2014 03:34 GMT"),
        ("body", f"{STORY}\n\n{MORE}"),
    ]
    article = laid_out(Article(text=text), LEXICON)
    assert (article.url, article.published) == ("https://example.org/2014/01/24/bridge", "2014-01-24")
    assert article.title is None
    assert [kind for kind, _ in seen(text.replace("\n", "\r\n"))] == [kind for kind, _ in seen(text)]


def test_a_head_without_blank_lines() -> None:
    text = f"Harbour bridge costs rise\nBy Jane Doe\n3 March 2015\n{STORY}\n{MORE}"
    assert [kind for kind, _ in seen(text)] == ["title", "byline", "other", "body"]
    assert published(text) == "2015-03-03"


def test_one_paragraph_has_no_head() -> None:
    for text in (STORY, "£12m for a bridge", "By Jane Doe", f"{STORY}\n", "🌉"):
        assert [kind for kind, _ in seen(text)] == ["body"]


def test_a_lead_is_no_title() -> None:
    assert [kind for kind, _ in seen(f"{STORY}\n\n{MORE}")] == ["body"]
    assert [kind for kind, _ in seen("Costs rise.\n\nVery much.")] == ["body"]


def test_a_title_may_end_like_a_sentence_above_a_byline() -> None:
    text = f"The bridge will cost £12m.\n\nBy Jane Doe\n\n{STORY}"
    assert [kind for kind, _ in seen(text)] == ["title", "byline", "body"]


def test_a_title_may_end_in_an_abbreviation_or_a_question() -> None:
    for title in ("Bridge built by Example Inc.", "A £12m bridge for the U.S.", "What does a bridge cost?"):
        assert seen(f"{title}\n\n{STORY}\n\n{MORE}")[0] == ("title", title)


def test_a_title_over_two_lines() -> None:
    text = f"Harbour bridge costs rise to £12m\nin a year of dear steel\n\n{STORY}\n\n{MORE}"
    assert seen(text)[0] == ("title", "Harbour bridge costs rise to £12m\nin a year of dear steel")


WRAPPED = """PORTSVILLE, Ohio, March 3 - Harbour Works Inc said the cost of
its new bridge had risen to 12 mln dlrs because steel was dear,
and that it would open in May.
    The company had said in January that no more than nine mln
dlrs would be needed.
"""


def test_hard_wrapped_lines_are_no_titles() -> None:
    assert [kind for kind, _ in seen(WRAPPED)] == ["dateline", "body"]
    without = WRAPPED.partition(" - ")[2]
    assert [kind for kind, _ in seen(without)] == ["body"]
    assert [kind for kind, _ in seen(f"HARBOUR WORKS SEES BRIDGE COST AT 12 MLN DLRS\n{WRAPPED}")] == [
        "title",
        "dateline",
        "body",
    ]


@pytest.mark.parametrize(
    "line",
    [
        "BEIJING, Jan 24 (Reuters) - ",
        "PARIS (AP) — ",
        "NEW YORK, Feb 26 - ",
        "LONDON, 12 May, AFP - ",
        "WASHINGTON/PARIS (Reuters) - ",
        "SÃO PAULO, Brazil, Sept. 3, 2014 /PRNewswire/ -- ",
        "Cleveland (AFP) – ",
        "(Bloomberg) -- ",
        "Aug 27 (Reuters) - ",
        "BOULDER, Colorado — ",
        "NEW DELHI, Jan 24: ",
    ],
)
def test_datelines(line: str) -> None:
    assert seen(f"{line}{STORY}\n\n{MORE}") == [("dateline", line.strip()), ("body", f"{STORY}\n\n{MORE}")]
    assert seen(f"A bridge for £12m\n\n{line}{STORY}")[:2] == [
        ("title", "A bridge for £12m"),
        ("dateline", line.strip()),
    ]


@pytest.mark.parametrize(
    "opening",
    [
        "EXCLUSIVE — ",
        "The council - ",
        "IBM (NYSE: IBM) - ",
        "In May 2014 - ",
        "GDP - ",
        "The bridge (12m long) — ",
        "UK: ",
    ],
)
def test_no_datelines(opening: str) -> None:
    assert [kind for kind, _ in seen(f"{opening}{STORY}\n\n{MORE}")] == ["body"]


@pytest.mark.parametrize(
    "line",
    [
        "By Jane Doe",
        "BY JANE DOE AND JOHN ROE",
        "By Jane Doe in Paris and Ana de la Cruz",
        "By Jane Doe, Political Editor",
        "Words by Jane Doe",
        "Jane Doe, Political Editor",
        "Jane Doe in Paris",
        "Agence France-Presse",
    ],
)
def test_bylines(line: str) -> None:
    assert seen(f"Bridge costs rise\n\n{line}\n\n{STORY}")[1] == ("byline", line)
    assert seen(f"{line}\n\n{STORY}\n\n{MORE}", title="Bridge costs rise")[0] == ("byline", line)


@pytest.mark.parametrize(
    "line", ["By Tuesday the bridge had cost £12m.", "By then it was late", "By far the dearest bridge"]
)
def test_sentences_that_open_with_by(line: str) -> None:
    assert ("byline", line) not in seen(f"Bridge costs rise\n\n{line}\n\n{STORY}")


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("Published: 3 March 2015", "2015-03-03"),
        ("Last updated 12:30 BST, 4 May 2019", "2019-05-04"),
        ("March 3, 2015", "2015-03-03"),
        ("Tuesday, 3 March 2015, 10:30 GMT", "2015-03-03"),
        ("Updated at 5:37 p.m. ET", None),
        ("Posted 03/04/2015", None),
        ("Published March 2015", "2015-03"),
        ("Published 31 February 2015", None),
        ("Monday 5 January 2015", "2015-01-05"),
        ("Mon 5 Jan 2015 14.30 GMT", "2015-01-05"),
        ("2015-01-05T10:15:00Z", "2015-01-05"),
        ("2015-01-05T10:15:00.000Z", "2015-01-05"),
        ("2015-01-05 10:15", "2015-01-05"),
        ("Published: 2015-01-05T10:15:00+01:00", "2015-01-05"),
        ("Last updated at 10:15 on 5 December 2017", "2017-12-05"),
        ("Last updated: 10:15, 5 December 2017", "2017-12-05"),
        ("Updated 10.15am, Tuesday 5 December 2017", "2017-12-05"),
        ("Updated 3 March 2019 | Published 5 January 2015", "2015-01-05"),
        ("7 January 2015 (first published 5 January 2015)", "2015-01-05"),
        ("13/04/2015", "2015-04-13"),
    ],
)
def test_posted_lines(line: str, day: str | None) -> None:
    text = f"Bridge costs rise\n\n{line}\n\n{STORY}\n\n{MORE}"
    assert published(text) == day
    if day or "p.m." in line:
        assert seen(text)[1] == ("other", line)


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("PARIS, January 2015 — ", "2015-01"),
        ("London, 5 December 2017 – ", "2017-12-05"),
        ("Bhopal, March 1, 2017: ", "2017-03-01"),
        ("Washington, D.C., Jan. 5, 2015 - ", "2015-01-05"),
        ("SAN JOSE – January 5, 2015 – ", "2015-01-05"),
        ("London, 5 December 2017\n\n", "2017-12-05"),
        ("Our Bureau\nBhopal, March 1, 2017\n\n", "2017-03-01"),
        ("Geneva, Tuesday, 5 December 2017 – ", "2017-12-05"),
        ("Paris, January 2015 – ", None),
        ("IN MAY 2014 – ", None),
        ("In London, 5 December 2017 – ", None),
        ("Election Day, November 8, 2016 – ", None),
        ("Monday, 5 December 2017 – ", None),
        ("“It is dear.”\n\nJane Doe, 5 December 2017\n\n", None),
    ],
)
def test_days_of_datelines(line: str, day: str | None) -> None:
    assert published(f"{line}{STORY}\n\n{MORE}") == day
    if not line.startswith("“"):
        assert published(f"Bridge costs rise\n\n{line}{STORY}\n\n{MORE}") == day


def test_a_headline_may_open_with_a_place_and_a_day() -> None:
    title = "Leeds, 9 November 1999: the night the bridge fell"
    assert seen(f"{title}\n\n{STORY}\n\n{MORE}")[0] == ("title", title)


@pytest.mark.parametrize(
    "setting", ["Leeds, 9 November 1999 – ", "LEEDS, November 1999 — ", "Leeds, 9 November 1999\n\n"]
)
def test_a_scene_of_long_ago_is_no_publication(setting: str) -> None:
    assert published(f"{setting}{STORY}\n\n{MORE}") is not None
    assert published(f"{setting}{STORY}\n\nIt was rebuilt by 3 May 2004.") is None
    assert published(f"{setting}{STORY}\n\n{setting.replace('November', 'December')}{MORE}") is None


def test_days_over_the_entries_of_a_diary() -> None:
    entries = f"{STORY}\n\n6 January 2015\n\n{MORE}\n\nWednesday, 7 January\n\n{MORE}"
    assert published(f"Bridge costs rise\n\n{STORY}\n\n{MORE}\n\n5 January 2015\n\n{MORE}") is None
    assert published(f"{STORY}\n\n5 January 2015\n\n{MORE}\n\n7 January 2015\n\n{MORE}") is None
    assert published(f"5 January 2015\n\n{entries}") is None
    assert published(f"A week of work\n\n5 January 2015\n\n{entries}") is None
    assert published(f"A week of work\n\n8 January 2015\n\n{entries}") == "2015-01-08"
    assert published(f"A week of work\n\nPublished 5 January 2015\n\n{entries}") == "2015-01-05"


def test_a_sentence_with_a_date_is_no_posted_line() -> None:
    line = "Posted workers numbered 4,000 on 3 March 2015."
    assert [kind for kind, _ in seen(f"{line}\n\n{STORY}")] == ["body"]


@pytest.mark.parametrize(
    "line",
    [
        "Image caption The bridge cost £3m in 2012",
        "Photo: the bridge in winter",
        "Caption: the bridge",
        "Pictured: the bridge",
        "The bridge in winter (Photo by Jane Doe)",
        "Figure 1: Cost by year",
        "The bridge. Jane Doe/Getty Images",
        "FILE PHOTO: The bridge in winter",
    ],
)
def test_captions(line: str) -> None:
    text = f"{STORY}\n\n{line}\n\n{MORE}"
    assert seen(text) == [("body", STORY), ("caption", line), ("body", MORE)]
    assert seen(text, title="Bridge costs rise") == seen(text)


@pytest.mark.parametrize(
    "line", ["Figure 1 shows that costs rose by 5%.", "Photo sales rose by 5% in May.", "Above all it is dear."]
)
def test_prose_that_opens_like_a_caption(line: str) -> None:
    assert [kind for kind, _ in seen(f"{STORY}\n\n{line}\n\n{MORE}")] == ["body"]


def test_an_article_with_a_title_of_its_own_has_no_title_in_its_text() -> None:
    text = f"Harbour bridge costs rise\n\nSteel is dear\n\n{STORY}"
    assert [kind for kind, _ in seen(text, title="Another title")] == ["body"]
    assert seen(text, title="Harbour Bridge costs rise.")[0] == ("other", "Harbour bridge costs rise")


FRONT = """---
title: "Harbour bridge costs rise"
date: 24 January 2014
publisher: The Example
source: https://example.org/bridge
wrong:
  - the sum
---
"""


def test_front_matter() -> None:
    text = f"{FRONT}\n{STORY}\n\n{MORE}"
    article = laid_out(Article(text=text), LEXICON)
    assert seen(text) == [("other", FRONT.strip()), ("body", f"{STORY}\n\n{MORE}")]
    assert (article.title, article.published) == ("Harbour bridge costs rise", "2014-01-24")
    assert (article.publisher, article.url) == ("The Example", "https://example.org/bridge")
    kept = laid_out(Article(text=text, title="A", published="2013", publisher="B", url="C"), LEXICON)
    assert (kept.title, kept.published, kept.publisher, kept.url) == ("A", "2013", "B", "C")


@pytest.mark.parametrize(
    "text", ["---\ntitle: Bridge\n", "---\n---\n", "---\nA line of prose.\n---\n", "x\n---\ntitle: Bridge\n---\n"]
)
def test_what_is_no_front_matter(text: str) -> None:
    assert laid_out(Article(text=f"{text}\n{STORY}"), LEXICON).title is None


def test_which_date_is_trusted() -> None:
    url = "https://example.org/2014/01/26/bridge"
    lined = f"LONDON, 25 Jan 2014 (AFP) - {STORY}\n\n{MORE}"
    assert published(f"Bridge costs rise\n\nUpdated 27 Jan 2014\n\nPosted 24 Jan 2014\n\n{lined}", url) == "2014-01-24"
    assert published(lined, url) == "2014-01-25"
    assert published(lined.replace(" 2014", ""), url) == "2014-01-26"
    assert published(STORY, url) == "2014-01-26"
    assert published(f"Bridge costs rise\n\nUpdated 3 May 2016\n\n{lined}") == "2014-01-25"


def test_a_dateline_without_a_year_is_completed() -> None:
    lined = f"LONDON, Jan 25 (AFP) - {STORY}\n\n{MORE}"
    assert published(lined) is None
    assert published(lined, "https://example.org/2014/01/bridge") == "2014-01-25"
    assert published(lined, "https://example.org/2014/bridge") == "2014-01-25"
    assert published(lined, "https://example.org/2014/02/bridge") == "2014-02"


def test_what_was_laid_out_stays() -> None:
    article = laid_out(Article(text=STORY, published="2014"), LEXICON)
    assert laid_out(article, LEXICON) is article


@pytest.mark.parametrize(
    "piece",
    [
        "a",
        "\n",
        "A - ",
        "By A\n",
        "Jan 1 ",
        "(",
        "Photo: ",
        "---\n",
        " ",
        "1/",
        "A, ",
        "word word\n",
        "1 May 2015\n",
        "Aa, 1 May 2015 - B.\n",
    ],
)
def test_time_grows_with_the_length(piece: str) -> None:
    def seconds(size: int) -> float:
        start = time.process_time()
        laid_out(Article(text=piece * (size // len(piece))), LEXICON)
        return time.process_time() - start

    seconds(1000)
    assert min(seconds(400_000) for _ in range(3)) < 20 * max(min(seconds(50_000) for _ in range(3)), 0.02)
