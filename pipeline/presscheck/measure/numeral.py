"""One number, and how it was rounded: what every figure begins with."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number at text[start:end]: its value; `step`, one unit of the last digit printed; `coarse`, one unit of the
    last digit that is no trailing zero; and `magnitude`, what words and letters multiply the digits by."""

    start: int
    end: int
    value: float
    step: float
    coarse: float
    magnitude: float = 1.0

    @classmethod
    def of(cls, start: int, end: int, digits: Decimal, factor: float, part: Decimal | None = None) -> Numeral:
        """The number that these digits are under a magnitude. `part` is a fraction beside whole digits ("two and a
        half"); one of it is then what the last digit is worth."""
        scale = Decimal(repr(factor))
        if part is not None:
            half = float(min(part, 1 - part) * scale)
            return cls(start, end, float((digits + part) * scale), half, half, factor)
        step = coarse = Decimal(1).scaleb(_exponent(digits))
        if step == 1 and digits:
            coarse = Decimal(1).scaleb(_exponent(digits.normalize()))
        return cls(start, end, float(digits * scale), float(step * scale), float(coarse * scale), factor)

    def scaled_by(self, factor: float) -> Numeral:
        """The same digits under another's magnitude ("5" in "5 to 7 billion")."""
        return Numeral(self.start, self.end, self.value * factor, self.step * factor, self.coarse * factor, factor)

    def negated(self) -> Numeral:
        """The same number below zero."""
        return replace(self, value=-self.value)


def shared_scale(low: Numeral, high: Numeral) -> Numeral | None:
    """The lower end of a range under the scale that only the upper one prints; None where that would turn the range
    round."""
    if low.magnitude == 1 and high.magnitude == 1:
        return _grouped(low, high) or low
    if low.magnitude != 1:
        return low
    shared = low.scaled_by(high.magnitude)
    return shared if shared.value <= high.value else None


_THOUSAND = 1000.0
_SPREAD = 4
"""How many times the lower end the upper may be where thousands are printed once: "10 to 30,000", not "1 to 9,000"."""


def _grouped(low: Numeral, high: Numeral) -> Numeral | None:
    """The lower end in the thousands that only the upper one prints: "140-150,000"."""
    thousands = low.scaled_by(_THOUSAND)
    if low.magnitude != 1 or high.magnitude != 1 or low.step < 1 or high.coarse < _THOUSAND:
        return None
    near = thousands.value < high.value <= _SPREAD * thousands.value
    return thousands if low.value < _THOUSAND and near else None


def _exponent(digits: Decimal) -> int:
    exponent = digits.as_tuple().exponent
    return exponent if isinstance(exponent, int) else 0
