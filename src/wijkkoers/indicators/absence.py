"""Which reason a result gets when the figures it needs are absent, and which marks go along."""

from __future__ import annotations

from collections.abc import Iterable

from wijkkoers.base.missing import Figure, Mark, Status

PRECEDENCE = (Status.SUPPRESSED, Status.UNKNOWN, Status.UNAVAILABLE, Status.NOT_APPLICABLE)
"""The reason that wins comes first.

Suppressed wins, because nothing about a hidden figure may be told, and it stays hidden whatever else arrives. Unknown comes
next: the publisher does not know or does not say why. Unavailable may still come. Not applicable is weakest: it only holds
when it holds for all that is absent.
"""


def reason_of(figures: Iterable[Figure]) -> Status:
    """Return the reason a result is absent for: the strongest among the absent figures, `Status.VALUE` when none is absent."""
    found = {figure.status for figure in figures}
    return next((status for status in PRECEDENCE if status in found), Status.VALUE)


def marks_of(figures: Iterable[Figure]) -> frozenset[Mark]:
    """Return all marks that any of the figures carries."""
    return frozenset().union(*(figure.marks for figure in figures))
