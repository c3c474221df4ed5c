"""Numbers become quantities: value, interval, unit, hedge; and what a unit is worth in another on a given day."""
