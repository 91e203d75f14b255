"""Labels align by name: a mismatch is an error that says what is missing, never a shift of a row."""

from __future__ import annotations

from collections.abc import Sequence

from wijkkoers.base.errors import InputError


def check_unique(labels: Sequence[str], what: str) -> tuple[str, ...]:
    """Return the labels as a tuple; raises InputError `naam-dubbel` when one occurs twice, `naam-leeg` when one is empty."""
    seen: set[str] = set()
    for number, label in enumerate(labels):
        if not label.strip():
            raise InputError("naam-leeg", what=what, number=number + 1)
        if label in seen:
            raise InputError("naam-dubbel", what=what, name=label)
        seen.add(label)
    return tuple(labels)


def align(wanted: Sequence[str], given: Sequence[str], what: str) -> list[int]:
    """Return for each wanted label its place among the given ones.

    Raises InputError `namen-ongelijk` with the labels that are missing and those that are too many.
    """
    places = {label: place for place, label in enumerate(given)}
    known = set(wanted)
    missing = [label for label in wanted if label not in places]
    extra = [label for label in given if label not in known]
    if missing or extra or len(places) != len(given):
        raise InputError("namen-ongelijk", what=what, missing=", ".join(missing) or "-", extra=", ".join(extra) or "-")
    return [places[label] for label in wanted]
