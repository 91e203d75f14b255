from __future__ import annotations

from tests.unit.reports.weighing import samples

from wijkkoers.base.reasons import reason
from wijkkoers.reports.weighing.content import ChoiceRow, ProgrammeReport
from wijkkoers.reports.weighing.programme_sheet import programme_sheet


def report(**more: object) -> ProgrammeReport:
    return samples.programme(out=(), **more)


def test_lead_says_how_good_it_is_and_what_it_yields() -> None:
    done = reason("programma-bewezen-best", value=128.0, count=6)
    sheet = programme_sheet(report(reasons=(done,)))
    assert len(sheet.lead) == 2
    assert "128" in sheet.lead[1]


def test_what_is_infeasible_has_no_figure_and_says_what_is_short() -> None:
    short = reason("tekort-budget", name="corporatie", year=2028, short_eur=50_000.0)
    sheet = programme_sheet(report(choice=(), value=None, bound=None, gap=None, binding=(short,), goals={}))
    assert [block["kind"] for block in sheet.first] == ["columns"]
    assert "2028" in sheet.first[0]["columns"][0][0]["texts"][0]
    assert "onbekend" in sheet.convention
    told = str((*sheet.first, *sheet.second))
    assert "Alle maatregelen passen." not in told
    assert "Geen ander programma" not in told


def test_a_long_programme_moves_the_columns_to_the_second_page() -> None:
    many = tuple(ChoiceRow(f"m{number}", 1, 2027) for number in range(30))
    sheet = programme_sheet(report(choice=many))
    assert [block["kind"] for block in sheet.first] == ["figure"]
    assert sheet.second[0]["kind"] == "columns"


def test_nothing_that_binds_and_nothing_near_is_said() -> None:
    sheet = programme_sheet(report())
    assert sheet.first[1]["columns"][0][0]["texts"] == ["Geen budget of andere grens houdt een maatregel tegen."]
    assert sheet.first[1]["columns"][1][0]["texts"] == ["Alle maatregelen passen."]
    assert sheet.second[1]["texts"] == ["Geen ander programma komt in de buurt."]
