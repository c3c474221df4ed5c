"""Ties between figures that add up, divide, change into one another, or tell one thing twice."""
