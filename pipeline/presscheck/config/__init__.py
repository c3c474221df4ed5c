"""What the user can set: in presscheck.toml, in [tool.presscheck] of pyproject.toml, or by flags, which win."""

from presscheck.config.settings import FLAGS, Config, ConfigError, FailOn
from presscheck.config.sources import Effective, load

__all__ = ["FLAGS", "Config", "ConfigError", "Effective", "FailOn", "load"]
