"""Texts and settings shared by the property tests of reading."""

from __future__ import annotations

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st

QUICK = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])

_LINES = (
    "Harbour bridge costs rise to £12m",
    "By Jane Doe in Paris",
    "Published: 3 March 2015 10:30 GMT",
    "BEIJING, Jan 24 (Reuters) - The plant closed on Friday.",
    "Image caption The plant in winter",
    "    It was hard-wrapped at sixty-five characters and went on\nwith a line that began in the middle.",
    "---",
    "date: 2014-01-24",
    "https://example.org/2014/01/24/plant",
    "ارتفعت الأسعار بنسبة ٥ في المئة.",
    "מחיר הנפט ירד ב-3%",
    "Cafe\u0301 sales 👩‍👩‍👧 rose 5% 🎉.",
    "(Reporting by Jane Doe; Editing by John Roe)",
    "...",
)

TEXTS = st.one_of(
    st.text(),
    st.lists(
        st.one_of(st.sampled_from(_LINES), st.text(max_size=30)).flatmap(
            lambda line: st.sampled_from(["\n", "\r\n", "\n\n", "\r\n\r\n", "\u2028", "\r", ""]).map(line.__add__)
        ),
        max_size=12,
    ).map("".join),
)
"""Arbitrary text, and the pieces of articles in arbitrary order with every kind of newline."""
