"""Ties between a figure and what the article says it is in another unit or currency."""
