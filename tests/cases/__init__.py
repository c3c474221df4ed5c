"""Cases that a journalist can read and add to: one Markdown file a check, run by `test_cases.py`."""
