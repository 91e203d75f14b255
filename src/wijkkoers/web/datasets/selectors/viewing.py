"""Who looks: set once, at the edge, so that no query of figures can forget it. Nobody in particular sees only what is shared."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache

from django.db.models import Q

SHARED_ONLY: frozenset[int] = frozenset()
"""For nobody in particular: only figures that everyone may see."""

_nobody: Callable[[], frozenset[int]] = lambda: SHARED_ONLY  # noqa: E731  (a default that is asked like any other)
_viewer: ContextVar[Callable[[], frozenset[int]]] = ContextVar("viewer", default=_nobody)


def viewer() -> frozenset[int]:
    """Return the organisations of whoever looks now: their own figures count beside the shared ones."""
    return _viewer.get()()


def may_be_seen(organisations: frozenset[int] | None = None, *, of: str = "") -> Q:
    """Return the condition on a release that members of `organisations` (else whoever looks) may see it: shared, or their own.

    `of` is the way to the release, such as `release__`.
    """
    own = viewer() if organisations is None else organisations
    return Q(**{f"{of}is_shared": True}) | Q(**{f"{of}organisation_id__in": own})


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
