"""The moment of an act: now, or the moment that is told again when a history is brought in (the example)."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import datetime

from django.utils import timezone

_told: ContextVar[datetime | None] = ContextVar("told_moment", default=None)


def now() -> datetime:
    """Return the moment that acts carry."""
    return _told.get() or timezone.now()


@contextmanager
def telling(moment: datetime) -> Iterator[None]:
    """Let acts inside carry this moment; only for a history that is brought in as a whole."""
    if timezone.is_naive(moment):
        raise ValueError("a told moment needs a time zone")
    token = _told.set(moment)
    try:
        yield
    finally:
        _told.reset(token)
