"""Postcodes as sources write them (`1234 AB`, `1234ab`) in one form, and as small numbers: millions of them fit in memory."""

from __future__ import annotations

import re
from collections.abc import Iterator

_FORM = re.compile(r"\s*([1-9][0-9]{3})\s*([A-Za-z]{2})\s*", re.ASCII)
LETTERS = 26
PER_PC4 = LETTERS * LETTERS
"""Numbers per four digits."""


def normalise_postcode(text: str) -> str | None:
    """Return a postcode as `1234AB`; None when it is none."""
    found = _FORM.fullmatch(text)
    return found[1] + found[2].upper() if found else None


def number_of(postcode: str) -> int:
    """Return the number of a normalised postcode; numbers follow the order of postcodes."""
    return int(postcode[:4]) * PER_PC4 + (ord(postcode[4]) - 65) * LETTERS + ord(postcode[5]) - 65


def postcode_of(number: int) -> str:
    """Return the postcode with this number."""
    digits, rest = divmod(number, PER_PC4)
    return f"{digits}{chr(65 + rest // LETTERS)}{chr(65 + rest % LETTERS)}"


def postcodes_between(first: str, last: str) -> Iterator[str]:
    """Yield the postcodes from first to last, both included, whether they exist or not."""
    for number in range(number_of(first), number_of(last) + 1):
        yield postcode_of(number)
