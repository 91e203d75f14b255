"""Who gets what answer on the front page, the word list and the handbook."""

from __future__ import annotations

from tests.web.permission_table import SEEN, Case, everyone, public

CASES = [
    Case("home", public(SEEN)),
    Case("words", everyone(SEEN)),
    Case("handbook", everyone(SEEN)),
]
