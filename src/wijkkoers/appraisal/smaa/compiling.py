"""The one way in which loops of SMAA are compiled: kept on disk, free of the interpreter's lock, and never with reordered sums."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar, cast

from numba import config, njit

Loop = TypeVar("Loop", bound=Callable[..., Any])


def compiled(loop: Loop) -> Loop:
    """Return the loop, to be compiled at its first call for these types."""
    return cast(Loop, njit(nogil=True, cache=True, boundscheck=False)(loop))


def available_threads() -> int:
    """Return the number of cores that compiled code may use."""
    return int(getattr(config, "NUMBA_NUM_THREADS", 1))
