"""An article cut into what spaCy reads, nothing lost and nothing out of order."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.language import Language

from presscheck import Article
from presscheck.language import Passage, assemble, entities, passages, segments
from presscheck.lexicon import Lexicon
from presscheck.model import Part, PartKind

LONGEST = 20_000


def laid(text: str, *kinds: tuple[PartKind, int], title: str | None = None, id: str | None = None) -> Article:  # noqa: A002
    """An article whose parts end where told; without any, all of it is body."""
    parts, start = [], 0
    whole: tuple[PartKind, int] = ("body", len(text))
    for kind, end in kinds or (whole,):
        parts.append(Part(kind, start, end))
        start = end
    return Article(id=id, text=text, title=title, parts=tuple(parts))


def cut(article: Article) -> list[str]:
    return [article.text_of(s.field)[s.start : s.end] for s in segments(article)]


@pytest.fixture(scope="module")
def nlp() -> Language:
    return assemble(Lexicon())


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("One.\n\nTwo.", ["One.", "Two."]),
        ("One\nline on.\n \t\n\n  Two.", ["One\nline on.", "Two."]),
        ("One.\r\n\r\nTwo.\r\n", ["One.", "Two.\r\n"]),
        ("One.\n\u00a0\nTwo.", ["One.", "Two."]),
        ("\n\nOne.\n\n\n", ["One."]),
        ("", []),
        (" \n\n \t ", []),
    ],
)
def test_paragraphs(text: str, told: list[str]) -> None:
    assert cut(laid(text)) == told


def test_parts_that_state_nothing_are_left_out_and_the_title_comes_first() -> None:
    text = "Head\nBy Jane Doe\nBody £5m.\nhttps://example.org\nMore."
    ends = [text.index(word) for word in ("By", "Body", "http", "More")]
    article = laid(
        text, ("title", ends[0]), ("byline", ends[1]), ("body", ends[2]), ("other", ends[3]), ("body", len(text))
    )
    assert [part.strip() for part in cut(article)] == ["Head", "Body £5m.", "More."]
    titled = laid("Body.", title="Head of its own")
    assert [(s.field, s.kind) for s in segments(titled)] == [("title", "title"), ("text", "body")]


@pytest.mark.parametrize(
    "text",
    ["x" * 70_000, "word " * 15_000, "A sentence. " * 6_000, "line of it\n" * 6_000, "é👩‍👩‍👧" * 9_000,
     " x" + "y" * 50_000],
    ids=["no blank", "words", "sentences", "lines", "clusters", "blank at the start"],
)  # fmt: skip
def test_a_very_long_paragraph_is_cut_and_loses_nothing(text: str) -> None:
    pieces = cut(laid(text))
    assert len(pieces) > 1
    assert max(map(len, pieces)) <= LONGEST
    assert "".join(pieces) == text


def test_cuts_are_made_at_the_end_of_a_sentence_or_a_word() -> None:
    assert all(piece.rstrip().endswith(".") for piece in cut(laid("A sentence of it. " * 3_000)))
    assert {word for piece in cut(laid("word " * 15_000)) for word in piece.split()} == {"word"}


@given(st.text(alphabet="ab.\r\n \t\u00a0", max_size=200))
def test_segments_cover_all_that_is_printed(text: str) -> None:
    found = list(segments(laid(text)))
    position = 0
    for segment in found:
        assert text[position : segment.start].strip() == ""
        assert segment.start < segment.end
        position = segment.end
    assert text[position:].strip() == ""


def mixed() -> list[Article]:
    silent = laid("By Jane Doe", ("byline", 11))
    return [
        silent,
        laid("It cost £5m.\n\nIt rained."),
        laid(" \n "),
        laid(""),
        silent,
        laid("Rain in Paris."),
        silent,
        silent,
    ]


def test_every_article_comes_back_in_its_place(nlp: Language) -> None:
    articles = mixed()
    read = list(passages(nlp, articles))
    assert [article for article, _ in read] == articles
    assert [[p.doc.text for p in found] for _, found in read] == [cut(article) for article in articles]


@settings(max_examples=25, deadline=None)
@given(st.lists(st.sampled_from(mixed()), max_size=12))
def test_in_any_mixture(articles: list[Article]) -> None:
    read = list(passages(_blank(), articles))
    assert [article for article, _ in read] == articles
    assert [len(found) for _, found in read] == [len(cut(article)) for article in articles]


def test_articles_are_read_as_they_come(nlp: Language) -> None:
    taken = 0

    def endless() -> Iterator[Article]:
        nonlocal taken
        while True:
            taken += 1
            yield laid(f"Story {taken} is of Paris.")

    read = passages(nlp, endless())
    assert next(read)[0].text == "Story 1 is of Paris."
    assert taken < 5_000


def test_only_silent_articles_and_none_at_all(nlp: Language) -> None:
    assert list(passages(nlp, [])) == []
    assert [found for _, found in passages(nlp, [laid(""), laid(" ")])] == [(), ()]


@pytest.mark.parametrize(
    "text",
    [
        "Police in China arrested Li Wei on Monday.",
        "🎉👩‍👩‍👧 Police in China arrested Li Wei, of Café Olé, on Monday.\r\n\r\n\tXinhua said so in Beijing.",
        "קנתה Reuters said in London\u200b that José Muñoz paid £5m\u00a0on Friday.\n\nHe flew to Paris.",
    ],
)
def test_entities_have_exact_offsets(nlp: Language, text: str) -> None:
    article = laid(text, title="Police cuff 60,000 in China")
    ((_, read),) = passages(nlp, [article])
    found = list(entities(read))
    assert {e.field for e in found} == {"title", "text"}
    for entity in found:
        assert article.text_of(entity.field)[entity.start : entity.end] == entity.text
    assert ("China", "GPE", "title") in {(e.text, e.label, e.field) for e in found}
    places = [(e.field != "title", e.start) for e in found]
    assert places == sorted(places)


def test_entities_of_a_later_paragraph_are_counted_from_the_start_of_the_text(nlp: Language) -> None:
    article = laid("Nothing of note.\n\nPolice in Germany said so.")
    ((_, read),) = passages(nlp, [article])
    assert isinstance(read[1], Passage)
    assert [(e.text, e.start) for e in entities(read)] == [("Germany", article.text.index("Germany"))]


def _blank() -> Language:
    import spacy

    return spacy.blank("en")
