"""The last steps on rows made by hand; what they mean for whole series stands in `test_selectors_series`."""

from __future__ import annotations

from wijkkoers.base.missing import Figure, Mark, Status, absent, present
from wijkkoers.handbook.load import load_handbook
from wijkkoers.web.datasets.selectors import FigureRow
from wijkkoers.web.wijkfoto.selectors.conversion import Rows
from wijkkoers.web.wijkfoto.selectors.finishing import finish, near_period, periods_of, rules_of

HANDBOOK = load_handbook()
CRIMES, INHABITANTS, RATE = "aantal-misdrijven", "aantal-inwoners", "misdrijven-per-1000"


def _rows(**figures: Figure) -> Rows:
    return {(name.replace("_", "-"), 2024): FigureRow(figure, "cbs-kwb", 1, "kwb.csv", None) for name, figure in figures.items()}


def test_small_count_is_hidden_before_a_rate_is_derived_from_it() -> None:
    rows = finish(HANDBOOK, _rows(aantal_misdrijven=present(5), aantal_inwoners=present(1000)))
    assert rows[CRIMES, 2024].figure == absent(Status.SUPPRESSED)
    assert rows[RATE, 2024].figure == absent(Status.SUPPRESSED)


def test_rate_that_a_file_gives_is_withdrawn_when_it_would_tell_a_hidden_count() -> None:
    given = _rows(aantal_misdrijven=present(5), aantal_inwoners=present(1000), misdrijven_per_1000=present(5))
    assert finish(HANDBOOK, given)[RATE, 2024].figure.value is None


def test_rate_is_derived_and_marked_thin() -> None:
    rows = finish(HANDBOOK, _rows(aantal_misdrijven=present(20), aantal_inwoners=present(100)))
    assert rows[RATE, 2024].figure == present(200, Mark.THIN)


def test_rules_finish_one_area_after_another_alike() -> None:
    rules = rules_of(HANDBOOK)
    first, second = (rules.finish(_rows(aantal_misdrijven=present(20), aantal_inwoners=present(1000))) for _ in range(2))
    assert first == second


def test_a_derived_figure_takes_its_place_among_the_periods_in_order() -> None:
    rows = _rows(aantal_misdrijven=present(20), aantal_inwoners=present(1000))
    rows[RATE, 2025] = rows[CRIMES, 2024]
    assert periods_of(finish(HANDBOOK, rows))[RATE] == [2024, 2025]


def test_the_period_itself_is_nearest_then_the_year_before() -> None:
    row = FigureRow(present(1), "cbs-kwb", 1, "kwb.csv", None)
    beside: Rows = {(INHABITANTS, 2023): row, (INHABITANTS, 2025): row}
    assert near_period(beside, INHABITANTS, 2024) == 2023
    assert near_period(beside | {(INHABITANTS, 2024): row}, INHABITANTS, 2024) == 2024
    assert near_period(beside, INHABITANTS, 2030) is None
