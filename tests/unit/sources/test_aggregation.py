from __future__ import annotations

from collections.abc import Callable

import pytest
from tests.unit.sources.addresses import EAST, POSTCODES, WEST, KnownPlaces, findings

from wijkkoers.base.missing import Mark, Status, absent, present
from wijkkoers.sources.aggregation import Form, PostcodePlacer, Rule, Tally, figure_of, write_figures
from wijkkoers.sources.intake import Intake
from wijkkoers.sources.places import NO_PLACES

COUNT = Rule("aantal", Form.COUNT, "homes")
MEAN = Rule("gemiddelde", Form.MEAN, "dated", among="homes")
SHARE = Rule("aandeel", Form.SHARE, "old", "dated", "homes")


def tally_of(homes: int, dated: int = 0, old: int = 0) -> Tally:
    tally = Tally()
    for key, number in (("homes", homes), ("dated", dated), ("old", old)):
        for _ in range(number):
            tally.add(WEST, key, 1.0, 1950)
    return tally


@pytest.mark.parametrize(("number", "expected"), [(10, present(10)), (9, absent(Status.SUPPRESSED)), (1, absent(Status.SUPPRESSED))])
def test_count_below_ten_is_suppressed(number: int, expected: object) -> None:
    assert figure_of(COUNT, tally_of(number).buurten[WEST]) == expected


def test_count_of_nothing_is_zero_and_not_suppressed() -> None:
    tally = Tally()
    tally.add(WEST, "something else")
    assert figure_of(COUNT, tally.buurten[WEST]) == present(0)


@pytest.mark.parametrize("rule", [MEAN, SHARE])
def test_mean_and_share_on_fewer_than_ten_are_suppressed(rule: Rule) -> None:
    assert figure_of(rule, tally_of(30, dated=9, old=9).buurten[WEST]) == absent(Status.SUPPRESSED)


def test_mean_and_share_of_ten() -> None:
    sums = tally_of(30, dated=10, old=4).buurten[WEST]
    assert (figure_of(MEAN, sums), figure_of(SHARE, sums)) == (present(1950), present(40))


def test_share_of_which_none_is_zero() -> None:
    assert figure_of(SHARE, tally_of(30, dated=10).buurten[WEST]) == present(0)


def test_mean_without_any_known_value_is_not_available_where_there_are_homes() -> None:
    assert figure_of(MEAN, tally_of(30).buurten[WEST]) == absent(Status.UNAVAILABLE)


def test_mean_does_not_apply_where_there_is_no_home() -> None:
    tally = Tally()
    tally.add(WEST, "something else")
    assert figure_of(MEAN, tally.buurten[WEST]) == absent(Status.NOT_APPLICABLE)


def test_divided_counts_add_up_and_are_estimates() -> None:
    tally = Tally()
    tally.divide({WEST: 0.25, EAST: 0.75}, "homes", 40)
    found = [figure_of(COUNT, tally.buurten[code]) for code in (WEST, EAST)]
    assert found == [present(10, Mark.ESTIMATED), present(30, Mark.ESTIMATED)]


def test_a_divided_count_just_below_ten_is_suppressed_although_it_rounds_to_ten() -> None:
    tally = Tally()
    tally.divide({WEST: 0.48, EAST: 0.52}, "homes", 20)
    assert figure_of(COUNT, tally.buurten[WEST]) == absent(Status.SUPPRESSED)


def test_few_divided_addresses_do_not_make_an_estimate() -> None:
    tally = tally_of(100)
    tally.divide({WEST: 0.5, EAST: 0.5}, "homes", 4)
    assert figure_of(COUNT, tally.buurten[WEST]) == present(102)


def test_figures_are_written_per_buurt_in_order_of_code(intake: Callable[..., Intake]) -> None:
    tally = tally_of(20)
    tally.add(EAST, "homes", 12)
    found = intake()
    write_figures(tally, [COUNT], found, 2024, 2023)
    rows = [(row.code, row.figure.value, row.boundary_year, row.period) for row in found.result.observations]
    assert rows == [(WEST, 20, 2024, 2023), (EAST, 12, 2024, 2023)]
    assert found.result.counts.values == 2


def test_outcome_outside_the_plausible_range_is_unknown_and_reported(intake: Callable[..., Intake]) -> None:
    found = intake({"aantal": (0, 15)})
    write_figures(tally_of(20), [COUNT], found, 2024, 2024)
    assert found.result.observations[0].figure == absent(Status.UNKNOWN)
    assert findings(found.result, "uitkomst-buiten-bereik") == [{"gebied": WEST, "indicator": "aantal", "waarde": 20}]


def test_without_any_postcode_known_there_is_one_refusal(error_code: Callable[..., str]) -> None:
    assert error_code(lambda: PostcodePlacer(NO_PLACES, "f.csv")) == "postcodes-onbekend"


def test_unknown_postcodes_are_reported_in_numbers_only(intake: Callable[..., Intake]) -> None:
    placer, found = PostcodePlacer(KnownPlaces(), "f.csv"), intake()
    assert placer.place("9901AA") == POSTCODES["9901AA"]
    placer.place("1000ZZ", 3)
    placer.place("1000ZZ", 2)
    placer.report(found)
    assert findings(found.result, "postcodes-niet-geplaatst") == [{"aantal": 5, "postcodes": 1}]
