"""Why a result is what it is, as data: a stable kind and the values of its sentence; `reports` makes the sentence."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class Reason:
    """One explanation: a stable kind in Dutch kebab-case and the plain values that its sentence needs.

    Values are ids, texts, numbers or tuples of those; numbers stay unrounded, fractions stay 0-1, amounts are in EUR.
    """

    kind: str
    values: Mapping[str, Any] = field(default_factory=dict)


def reason(kind: str, /, **values: Any) -> Reason:
    """Return an explanation of this kind with these values."""
    return Reason(kind, values)
