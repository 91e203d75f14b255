"""Who looks: set once, at the edge, so that no query of figures can forget it. Nobody in particular sees only what is shared."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache

SHARED_ONLY: frozenset[int] = frozenset()
"""For nobody in particular: only figures that everyone may see."""

_nobody: Callable[[], frozenset[int]] = lambda: SHARED_ONLY  # noqa: E731  (a default that is asked like any other)
_viewer: ContextVar[Callable[[], frozenset[int]]] = ContextVar("viewer", default=_nobody)


def viewer() -> frozenset[int]:
    """Return the organisations of whoever looks now: their own figures count beside the shared ones."""
    return _viewer.get()()


@contextmanager
def seen_by(organisations: frozenset[int] | Callable[[], frozenset[int]]) -> Iterator[None]:
    """Read figures as members of these organisations may see them; a function is asked once, and only when figures are read.

    What is kept for others (a snapshot, a cached comparison) is made `with seen_by(SHARED_ONLY)`.
    """
    asked = cache(organisations) if callable(organisations) else lambda: organisations
    token = _viewer.set(asked)
    try:
        yield
    finally:
        _viewer.reset(token)
