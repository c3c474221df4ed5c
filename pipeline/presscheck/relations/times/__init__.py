"""Ties between dates, ages and lengths of time."""
