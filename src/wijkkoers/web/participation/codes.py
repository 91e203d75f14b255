"""Codes of inbreng: twelve signs with which somebody without an account follows what became of it. Too many to guess."""

from __future__ import annotations

import secrets

from wijkkoers.web.accounts.codes import ALIKE, SIGNS, check_sign

LENGTH, PART = 12, 4


def make_code() -> str:
    """Return a new code: eleven random signs (55 bits) and the check sign."""
    body = "".join(secrets.choice(SIGNS) for _place in range(LENGTH - 1))
    return body + check_sign(body)


def read_code(typed: str) -> str | None:
    """Return the code that somebody typed, None when it is no code."""
    if len(typed) > 3 * LENGTH:
        return None
    code = "".join(sign for sign in typed.upper() if sign.isalnum()).translate(ALIKE)
    if len(code) != LENGTH or not set(code) <= set(SIGNS):
        return None
    return code if check_sign(code[:-1]) == code[-1] else None


def shown_code(code: str) -> str:
    """Return a code as people read it: `K7PM-3XQ9-AB2C`."""
    return "-".join(code[start : start + PART] for start in range(0, len(code), PART))
