from __future__ import annotations

from dataclasses import replace

from tests.unit.reports.weighing import samples

from wijkkoers.base.ranges import exact
from wijkkoers.base.reasons import reason
from wijkkoers.reports.weighing.cba_sheet import actors_title, best_alternative, caveats, cba_sheet
from wijkkoers.reports.weighing.content import CbaReport


def report(**more: object) -> CbaReport:
    return samples.cba(reasons=(), **more)


def test_best_alternative_is_never_the_null_alternative() -> None:
    found = report()
    losing = replace(found.alternatives[1], ncw=exact(-5.0))
    assert best_alternative(replace(found, alternatives=(found.alternatives[0], losing))).id == "renovatie"


def test_title_names_who_loses_while_all_together_gain() -> None:
    found = report()
    assert actors_title(found, found.alternatives[1]) == "Iedereen samen wint; Velderwonen en Gemeente Veldermeer leggen toe"
    assert actors_title(found, replace(found.alternatives[1], ncw=exact(-1.0))) == "Samen kost het meer dan het oplevert"
    happy = replace(found.alternatives[1], per_actor=dict.fromkeys(samples.ACTORS, exact(1.0)))
    assert actors_title(found, happy) == "Iedereen wint of blijft gelijk"


def test_effects_without_a_price_of_every_alternative_are_on_the_first_page() -> None:
    note = reason("mkba-pm", alternative="ander-plan", line="x", label="Trots", actor="bewoners", sign="+", why="Geen prijs.")
    sheet = cba_sheet(samples.cba(reasons=(note,)))
    right = sheet.first[1]["columns"][1][0]
    assert "Trots" in right["texts"][0]


def test_all_effects_have_a_price_is_said_only_when_it_is_so() -> None:
    right = cba_sheet(report()).first[1]["columns"][1][0]
    assert right["texts"] == ["Alle effecten in deze studie hebben een prijs."]


def test_table_has_a_range_beside_every_balance() -> None:
    table = next(block for block in cba_sheet(report()).second if block["kind"] == "table")
    (row,) = table["rows"]
    assert row[3].replace("\N{NO-BREAK SPACE}", " ") == "1,94 mln"
    assert row[4].replace("\N{NO-BREAK SPACE}", " ") == "400 dzd - 3,10 mln"


def test_the_same_kind_of_caveat_does_not_fill_the_page() -> None:
    whose = {"owners": ("renovatie",), "movers": ("renovatie", "nul")}
    turns = tuple(
        reason("mkba-volgorde-kantelt", moved="prijs", name=f"n{number}", lines=("energie",), **whose, changes=2, runs=60)
        for number in range(9)
    )
    found = samples.cba(reasons=turns)
    assert len(caveats(found, best_alternative(found))) == 1
