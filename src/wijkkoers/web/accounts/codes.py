"""Short codes on paper: eight signs that cannot be guessed, with a check sign that catches a wrong or swapped sign.

The signs are those of Crockford: no I, L, O or U. What people type is read kindly: small letters, hyphens, O for 0, I and L for 1.
"""

from __future__ import annotations

import secrets

SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
LENGTH = 8
ALIKE = str.maketrans({"O": "0", "I": "1", "L": "1"})
_FIELD = 0b100101
"""x^5 + x^2 + 1: arithmetic on 32 signs, in which doubling never brings two signs together."""


def make_code() -> str:
    """Return a new code: seven random signs (35 bits) and the check sign."""
    body = "".join(secrets.choice(SIGNS) for _place in range(LENGTH - 1))
    return body + check_sign(body)


def check_sign(body: str) -> str:
    """Return the sign that makes a code whole; every wrong sign and every two signs that change places give another one."""
    held = 0
    for sign in body:
        held = _double(held ^ SIGNS.index(sign))
    return SIGNS[held]


def read_code(typed: str) -> str | None:
    """Return the code that somebody typed, None when it is no code."""
    code = "".join(sign for sign in typed.upper() if sign.isalnum()).translate(ALIKE)
    if len(code) != LENGTH or not set(code) <= set(SIGNS):
        return None
    return code if check_sign(code[:-1]) == code[-1] else None


def shown_code(code: str) -> str:
    """Return a code as people read it: `K7PM-3XQ9`."""
    half = LENGTH // 2
    return f"{code[:half]}-{code[half:]}"


def _double(value: int) -> int:
    doubled = value << 1
    return doubled ^ _FIELD if doubled & 0b100000 else doubled
