from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray

from wijkkoers.base.codes import AreaLevel, level_of
from wijkkoers.sources.intake import Intake
from wijkkoers.sources.named_areas import name_finder
from wijkkoers.sources.places import AreaKey

AREAS = {
    "GM0590": "Papendrecht",
    "GM0505": "Dordrecht",
    "BU05900101": "Centrum",
    "BU05050101": "Centrum",
    "BU05900301": "Kraaihoek Noord",
    "WK059003": "Kraaihoek",
    "BU05900401": "Papendrecht",
}


class KnownPlaces:
    """A few areas of 2024, known by name."""

    boundary_year: int | None = 2024

    def named(self, name: str, level: AreaLevel, year: int | None = None, gemeente_code: str = "") -> Sequence[AreaKey]:
        found = [code for code, known in AREAS.items() if known.lower() == name.lower() and level_of(code) is level]
        return [(code, 2024) for code in found if code[2:6] == gemeente_code[2:] or not gemeente_code]

    def buurten_at(self, x: NDArray[np.float64], y: NDArray[np.float64]) -> NDArray[np.object_]:
        return np.full(len(x), "", dtype=object)

    def buurten_of_postcode(self, postcode: str) -> Mapping[str, float]:
        return {}


def find(header: list[str], *cells: Any) -> tuple[str, int] | None:
    found = name_finder(header, KnownPlaces(), None).find(cells, 2)
    return (found[0].code, found[1]) if found else None


@pytest.mark.parametrize("name", ["Kraaihoek Noord", "kraaihoek noord", "Kraaihoek Noord (buurt)"])
def test_unique_name_of_a_buurt_is_found(name: str) -> None:
    assert find(["buurt"], name) == ("BU05900301", 2024)


def test_name_borne_by_two_buurten_is_no_area() -> None:
    assert find(["buurtnaam"], "Centrum") is None


@pytest.mark.parametrize("gemeente", ["Dordrecht", "GM0505", "0505", "Dordrecht (gemeente)"])
def test_gemeente_settles_which_buurt_it_is(gemeente: str) -> None:
    assert find(["Gemeente", "Buurt"], gemeente, "Centrum") == ("BU05050101", 2024)


def test_unknown_gemeente_settles_nothing() -> None:
    assert find(["gemeente", "buurt"], "Atlantis", "Kraaihoek Noord") is None


def test_column_of_a_level_is_looked_up_at_that_level() -> None:
    assert find(["wijk"], "Kraaihoek") == ("WK059003", 2024)
    assert find(["gemeente"], "Papendrecht") == ("GM0590", 2024)
    assert find(["buurt"], "Kraaihoek") is None


def test_name_of_both_a_gemeente_and_a_buurt_is_not_unique_in_a_column_of_all_levels() -> None:
    assert find(["Wijken en buurten"], "Papendrecht") is None
    assert find(["Wijken en buurten"], "Kraaihoek") == ("WK059003", 2024)


def test_names_that_fail_are_reported_once_each_with_their_rows(intake: Callable[..., Intake]) -> None:
    finder, one = name_finder(["buurt"], KnownPlaces(), None), intake()
    for row, name in enumerate(["Centrum", "Nergens", "Centrum", ""], start=2):
        finder.find([name], row)
    finder.report(one)
    assert [(issue.code, issue.where.row, issue.values["rijen"]) for issue in one.result.issues] == [
        ("naam-dubbel", 2, 2),
        ("naam-onbekend", 3, 1),
        ("naam-onbekend", 5, 1),
    ]
    assert (one.result.issues.items[0].values["gebieden"], one.result.counts.rows_refused) == (2, 4)
