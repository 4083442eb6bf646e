"""Weights and money as they cross to the library: decimal texts, never floats."""

import numbers
from decimal import Decimal, InvalidOperation

__all__ = ["AmountError", "exact"]

HUNDREDTH = Decimal("0.01")


class AmountError(ValueError):
    """A value that is not an exact amount with at most two decimals."""


def exact(value: object) -> str:
    """The text of an amount, such as ``1204.35``.

    Takes a :class:`~decimal.Decimal`, a whole number, or a text with a point. A float is refused, however round it
    looks: it may already be another number than the one that was weighed or invoiced.
    """
    if isinstance(value, str):
        return text_of(decimal_of(value.strip()))
    if isinstance(value, Decimal):
        return text_of(value)
    if isinstance(value, numbers.Integral) and not isinstance(value, bool):
        return text_of(Decimal(int(value)))
    if isinstance(value, numbers.Real):
        raise AmountError(f"{value!r} is a float: read the column as text, or make it Decimal from text")
    raise AmountError(f"{value!r} is not an amount: it takes a Decimal, a whole number or a text such as 1204.35")


def decimal_of(text: str) -> Decimal:
    """Digits with at most one point; a comma could mean thousands or hundredths, so nobody guesses."""
    if not text.replace(".", "", 1).isdecimal() or not text.isascii():
        raise AmountError(f"{text!r} is not an amount: write digits and a point, such as 1204.35")
    try:
        return Decimal(text)
    except InvalidOperation:
        raise AmountError(f"{text!r} is not an amount") from None


def text_of(amount: Decimal) -> str:
    if not amount.is_finite() or amount.is_signed() or amount >= 10**10:
        raise AmountError(f"{amount} is not an amount: from 0 to below ten thousand million")
    if amount != amount.quantize(HUNDREDTH):
        raise AmountError(f"{amount} has more than two decimals")
    return f"{amount:.2f}"
