"""What a result knows of itself: method, version, seed, draws and the digest of its inputs. Same digest, same bytes."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

VERSION = "2026.1"
"""Version of the methods; it changes when any method would give another figure for the same input."""


@dataclass(frozen=True, slots=True)
class Provenance:
    """Method and version, seed and number of draws where there are draws, and the digest of all inputs."""

    method: str
    digest: str
    seed: int | None = None
    draws: int | None = None
    version: str = VERSION


def digest_of(*parts: Any) -> str:
    """Return the SHA-256 of arrays, texts, numbers, and sequences and mappings of those, in a fixed spelling."""
    spelled = hashlib.sha256()
    for part in parts:
        _add(spelled, part)
    return spelled.hexdigest()


def _add(spelled: Any, part: Any) -> None:
    if isinstance(part, np.ndarray):
        spelled.update(f"a{part.dtype.str}{part.shape}".encode())
        spelled.update(np.ascontiguousarray(part).tobytes())
    elif isinstance(part, Mapping):
        spelled.update(f"m{len(part)}".encode())
        for key in sorted(part):
            _add(spelled, key)
            _add(spelled, part[key])
    elif isinstance(part, Sequence) and not isinstance(part, str):
        spelled.update(f"s{len(part)}".encode())
        for item in part:
            _add(spelled, item)
    else:
        text = repr(part)
        spelled.update(f"v{len(text)}:{text}".encode())
