"""presscheck: a linter for the figures in news."""

from presscheck.model import Article, Report

__version__ = "0.1.0"
__all__ = ["Article", "Report", "__version__"]
