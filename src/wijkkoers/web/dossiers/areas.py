"""Which areas go together in one dossier: one gemeente, one boundary year, none inside another."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

from wijkkoers.base.codes import AreaLevel, gemeente_code_of, level_of, parent_code_of
from wijkkoers.base.errors import InputError

Area = tuple[str, int, str]
"""(code, boundary year, name)"""


def check_fit(areas: Sequence[Area]) -> None:
    """Raise InputError with the first reason why these areas cannot be one dossier."""
    for code, _year, name in areas:
        if level_of(code) in (None, AreaLevel.LAND):
            raise InputError("dossier-gebied-land", name=name)
    for first, second in combinations(sorted(areas), 2):
        _check_pair(first, second)


def _check_pair(first: Area, second: Area) -> None:
    if gemeente_code_of(first[0]) != gemeente_code_of(second[0]):
        raise InputError("dossier-gebieden-andere-gemeente", name=second[2], other=first[2])
    if first[1] != second[1]:
        raise InputError("dossier-gebieden-ander-jaar", name=second[2], year=second[1], other=first[2], other_year=first[1])
    for inner, outer in ((first, second), (second, first)):
        if outer[0] in _around(inner[0]):
            raise InputError("dossier-gebieden-dubbel", inner=inner[2], outer=outer[2])


def _around(code: str) -> list[str]:
    found = []
    parent = parent_code_of(code)
    while parent is not None:
        found.append(parent)
        parent = parent_code_of(parent)
    return found
