from __future__ import annotations

from collections.abc import Callable

import pytest

from wijkkoers.base.missing import Figure, Status, absent, present
from wijkkoers.sources.crime_counts import CrimeCounts
from wijkkoers.sources.crime_types import INDICATORS
from wijkkoers.sources.intake import Intake
from wijkkoers.sources.table_periods import Period

CODE = "BU05900301"
VIOLENCE = INDICATORS["aantal-geweldsmisdrijven"]


@pytest.fixture
def counts() -> CrimeCounts:
    return CrimeCounts()


def add(counts: CrimeCounts, kind: str, period: Period, figure: Figure, code: str = CODE) -> bool:
    return counts.add(code, kind, period, figure, (2, "aantal"))


def stored(counts: CrimeCounts, intake: Intake) -> dict[tuple[str, int], Figure]:
    counts.store(intake)
    return {(row.indicator, row.period): row.figure for row in intake.result.observations}


def test_twelve_months_are_the_year(counts: CrimeCounts, intake: Callable[..., Intake]) -> None:
    for month in range(1, 13):
        add(counts, "0.0.0", Period(2024, month), present(month))
    assert stored(counts, intake()) == {("aantal-misdrijven", 2024): present(78)}


def test_eleven_months_are_no_year_and_are_reported(counts: CrimeCounts, intake: Callable[..., Intake]) -> None:
    one = intake()
    for month in range(1, 12):
        add(counts, "0.0.0", Period(2024, month), present(1))
    assert stored(counts, one) == {}
    assert [(issue.code, dict(issue.values)) for issue in one.result.issues] == [
        ("misdrijven-jaar-onvolledig", {"jaar": 2024, "aantal": 1})
    ]


def test_month_without_figure_leaves_the_year_without_one(counts: CrimeCounts, intake: Callable[..., Intake]) -> None:
    for month in range(1, 13):
        add(counts, "0.0.0", Period(2024, month), absent(Status.SUPPRESSED) if month == 3 else present(1))
    assert stored(counts, intake()) == {("aantal-misdrijven", 2024): absent(Status.SUPPRESSED)}


def test_figure_of_the_year_goes_before_its_months(counts: CrimeCounts, intake: Callable[..., Intake]) -> None:
    add(counts, "0.0.0", Period(2024, 1), present(5))
    add(counts, "0.0.0", Period(2024), present(60))
    assert stored(counts, intake()) == {("aantal-misdrijven", 2024): present(60)}


def test_zero_is_a_count(counts: CrimeCounts, intake: Callable[..., Intake]) -> None:
    add(counts, "1.1.1", Period(2024), present(0))
    assert stored(counts, intake()) == {("aantal-woninginbraken", 2024): present(0)}


def test_violence_adds_up_its_six_kinds_and_names_them(counts: CrimeCounts, intake: Callable[..., Intake]) -> None:
    one = intake()
    for number, kind in enumerate(VIOLENCE):
        add(counts, kind, Period(2024), present(number))
    assert stored(counts, one) == {("aantal-geweldsmisdrijven", 2024): present(15)}
    assert [(issue.code, issue.values["soorten"]) for issue in one.result.issues][:1] == [("misdrijven-opgeteld", ", ".join(VIOLENCE))]


def test_file_that_lacks_a_kind_gives_no_sum_and_says_which(counts: CrimeCounts, intake: Callable[..., Intake]) -> None:
    one = intake()
    for kind in VIOLENCE[:-1]:
        add(counts, kind, Period(2024), present(1))
    assert stored(counts, one) == {}
    assert [(issue.code, issue.values["soorten"]) for issue in one.result.issues] == [("misdrijven-soort-ontbreekt", VIOLENCE[-1])]


def test_area_that_lacks_a_kind_gets_no_sum(counts: CrimeCounts, intake: Callable[..., Intake]) -> None:
    one = intake()
    for kind in VIOLENCE:
        add(counts, kind, Period(2024), present(1))
    add(counts, VIOLENCE[0], Period(2024), present(1), "BU05900302")
    counts.store(one)
    assert [row.code for row in one.result.observations] == [CODE]
    assert one.result.issues.total("misdrijven-jaar-onvolledig") == 1


def test_same_count_twice_is_told(counts: CrimeCounts) -> None:
    assert add(counts, "0.0.0", Period(2024), present(1))
    assert not add(counts, "0.0.0", Period(2024), present(2))


def test_kinds_that_are_not_shown_are_named_in_a_note(counts: CrimeCounts, intake: Callable[..., Intake]) -> None:
    one = intake()
    add(counts, "2.6.9", Period(2024), present(1))
    counts.store(one)
    assert [(issue.code, dict(issue.values)) for issue in one.result.issues] == [
        ("misdrijven-andere-soorten", {"aantal": 1, "soorten": "2.6.9"})
    ]


def test_provisional_years_are_remembered(counts: CrimeCounts) -> None:
    add(counts, "0.0.0", Period(2024, None, True), present(1))
    assert counts.provisional == {(CODE, 2024)}
