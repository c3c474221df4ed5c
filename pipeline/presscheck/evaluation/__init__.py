"""How well presscheck reads: gold standards, what counts as right, and how sure a score is."""
