from __future__ import annotations

from collections.abc import Callable

import pytest

from wijkkoers.base.missing import Status, absent, present
from wijkkoers.sources.columns import Column
from wijkkoers.sources.intake import PROGRESS_EVERY, Intake


def column(indicator: str = "aantal-inwoners", index: int = 0, **more: object) -> Column:
    return Column(index, indicator, indicator, 2024, **more)  # type: ignore[arg-type]


def test_value_outside_its_range_becomes_unknown_and_is_reported(intake: Callable[..., Intake]) -> None:
    taking = intake({"aandeel-koop": (0, 100)})
    taking.take(column("aandeel-koop"), "140,0", "GM0590", 2024, 7)
    result = taking.result
    [issue] = result.issues
    assert result.observations[0].figure == absent(Status.UNKNOWN)
    assert (result.counts.out_of_range, result.counts.values, result.counts.absent) == (1, 0, {Status.UNKNOWN: 1})
    assert (issue.code, issue.where.row, issue.where.column, issue.values["waarde"]) == ("buiten-bereik", 7, "aandeel-koop", "140,0")
    assert (issue.values["laag"], issue.values["hoog"]) == (0, 100)


@pytest.mark.parametrize("value", ["0", "100"])
def test_borders_of_a_range_belong_to_it(intake: Callable[..., Intake], value: str) -> None:
    taking = intake({"aandeel-koop": (0, 100)})
    assert taking.take(column("aandeel-koop"), value, "GM0590", 2024, 2).figure == present(float(value))


def test_open_range_refuses_nothing(intake: Callable[..., Intake]) -> None:
    taking = intake({"aantal-inwoners": (0, None)})
    assert taking.take(column(), "999999999", "GM0590", 2024, 2).problem == ""


def test_repeated_bad_cell_is_reported_for_every_row(intake: Callable[..., Intake]) -> None:
    taking, one = intake({"aandeel-koop": (0, 100)}), column("aandeel-koop")
    for row in (2, 3):
        taking.take(one, "140", "GM0590", 2024, row)
    assert [issue.where.row for issue in taking.result.issues] == [2, 3]
    assert taking.result.counts.out_of_range == 2


def test_text_becomes_unknown_and_is_reported(intake: Callable[..., Intake]) -> None:
    taking = intake()
    assert taking.take(column(), "veel", "GM0590", 2024, 2).figure == absent(Status.UNKNOWN)
    assert taking.result.issues.total("geen-getal") == 1


def test_zero_is_data(intake: Callable[..., Intake]) -> None:
    assert intake().take(column(), "0", "GM0590", 2024, 2).figure == present(0)


def test_zero_is_missing_where_the_source_says_so(intake: Callable[..., Intake]) -> None:
    taking = intake({"stedelijkheid": (1, 5)})
    outcome = taking.take(column("stedelijkheid", zero_is_missing=True), "0", "GM0590", 2024, 2)
    assert (outcome.figure, outcome.problem) == (absent(Status.UNAVAILABLE), "")


def test_more_households_than_inhabitants_is_reported(intake: Callable[..., Intake]) -> None:
    taking = intake()
    taking.take_row([column(), column("aantal-huishoudens", 1)], ["5", "10"], "BU03530011", 2024, 2)
    assert taking.result.issues.total("meer-huishoudens-dan-inwoners") == 1


def test_column_beyond_the_end_of_a_row_is_empty(intake: Callable[..., Intake]) -> None:
    taking = intake()
    taking.take_row([column(index=3)], ["x"], "GM0590", 2024, 2)
    assert taking.result.observations[0].figure == absent(Status.UNAVAILABLE)


def test_counts_add_up_to_all_figures(intake: Callable[..., Intake]) -> None:
    taking, one = intake({"aantal-inwoners": (0, 10)}), column()
    for cell in ("5", ".", "", "99", "tekst"):
        taking.take(one, cell, "GM0590", 2024, 2)
    counts = taking.result.counts
    assert counts.values + sum(counts.absent.values()) == len(taking.result.observations) == 5


def test_progress_is_told_now_and_then_and_may_cancel(intake: Callable[..., Intake]) -> None:
    told: list[tuple[int, int]] = []
    taking = intake(progress=lambda done, total: told.append((done, total)))
    for _ in range(PROGRESS_EVERY * 2):
        taking.start_row(5000)
    assert told == [(PROGRESS_EVERY, 5000), (2 * PROGRESS_EVERY, 5000)]


def test_file_without_rows_is_refused(intake: Callable[..., Intake], error_code: Callable[..., str]) -> None:
    assert error_code(intake().finish) == "geen-rijen"


def test_file_without_one_usable_row_is_refused(intake: Callable[..., Intake], error_code: Callable[..., str]) -> None:
    taking = intake()
    taking.start_row()
    taking.refuse_row(2, "code-onbruikbaar", gebied="x")
    assert error_code(taking.finish) == "geen-bruikbare-rij"
