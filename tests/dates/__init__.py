"""Dates as told, and laid on the calendar."""
