"""Run as `python -m presscheck`."""

from presscheck.cli import main

main()
