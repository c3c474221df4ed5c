"""presscheck: a linter for the figures in news.

>>> from presscheck import Article, Presscheck
>>> report = Presscheck().check(Article(text="It cost $160 million (£102m).", published="2014-01-24"))
>>> report.findings[0].message
'$160 million is not £102m'
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from presscheck.model import Article, Report

if TYPE_CHECKING:
    from presscheck.checker import Presscheck
    from presscheck.config import Config

__version__ = "0.1.0"
__all__ = ["Article", "Config", "Presscheck", "Report", "__version__"]


def __getattr__(name: str) -> Any:
    """Load the pipeline only when it is asked for: the command line must answer `--help` at once."""
    if name == "Presscheck":
        from presscheck.checker import Presscheck

        return Presscheck
    if name == "Config":
        from presscheck.config import Config

        return Config
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
