from __future__ import annotations

from typing import Any

import pytest
from tests.unit.handbook.process_samples import catalogue_goal, catalogue_measure, catalogue_theme, content, prose, text

from wijkkoers.base.issues import IssueList, Level
from wijkkoers.handbook import checks_process
from wijkkoers.handbook.checks_opgaven import catalogue_ids, check_catalogue, indicators_of_catalogue, references_of_catalogue
from wijkkoers.handbook.checks_process import find_process_problems, process_ids
from wijkkoers.handbook.opgaven import CatalogueTheme, Domain
from wijkkoers.handbook.process import ProcessContent

SHADE = catalogue_goal("schaduw")


@pytest.fixture(autouse=True)
def four_are_enough(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(checks_process, "FEWEST_KNOOPPUNTEN", 4)


def holding(*themes: CatalogueTheme) -> ProcessContent:
    return content(catalogue=themes)


def found_in(start: ProcessContent) -> list[tuple[str, str, str]]:
    issues = find_process_problems(start, {"aandeel-65-plus"}, set(process_ids(start)))
    return [(issue.code, issue.where.sheet, issue.where.column) for issue in issues if issue.level is Level.ERROR]


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({}, []),
        ({"ambition_theme": "nergens"}, [("reference_unknown", "groen", "ambition_theme")]),
        ({"sporen": ("B", "A")}, [("list_not_in_order", "groen", "sporen")]),
        ({"kinds": ("fysiek", "fysiek")}, [("list_not_in_order", "groen", "kinds")]),
        ({"goals": (SHADE, SHADE)}, [("id_twice", "groen/schaduw", ""), ("prose_copied", "groen/schaduw", "text")]),
        ({"goals": (SHADE, catalogue_goal("los"))}, [("goal_without_measure", "groen/los", "measures")]),
        ({"goals": (catalogue_goal("schaduw", indicators=("x",)),)}, [("reference_unknown", "groen/schaduw", "indicators")]),
        (
            {"goals": (catalogue_goal("schaduw", indicators=("aandeel-65-plus",) * 2),)},
            [("reference_twice", "groen/schaduw", "indicators")],
        ),
        ({"explanation": "Wij faciliteren het groen in de wijk."}, [("word_forbidden", "groen", "explanation")]),
        ({"label": text("x").model_copy(update={"en": "x nl"})}, [("english_is_dutch", "groen", "label")]),
    ],
)
def test_what_is_wrong_with_a_theme_is_found_and_named(fields: dict[str, Any], expected: list[tuple[str, str, str]]) -> None:
    assert found_in(holding(catalogue_theme(**fields))) == expected


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"goals": ("schaduw", "elders")}, [("reference_unknown", "goals")]),
        ({"goals": ("schaduw", "schaduw")}, [("reference_twice", "goals")]),
        ({"parties": ("niemand",)}, [("reference_unknown", "parties")]),
        ({"name": "Een succesvolle boom"}, [("word_forbidden", "name")]),
    ],
)
def test_what_is_wrong_with_a_measure_is_found_and_named(fields: dict[str, Any], expected: list[tuple[str, str]]) -> None:
    found = found_in(holding(catalogue_theme(measures=(catalogue_measure("planten", **fields),))))
    assert found == [(code, "groen/planten", column) for code, column in expected]


def test_a_goal_of_another_theme_is_no_goal_of_this_one() -> None:
    other = catalogue_theme("water", goals=(catalogue_goal("droog"),), measures=(catalogue_measure("graven", goals=("droog",)),))
    mixed = catalogue_theme(measures=(catalogue_measure("planten", goals=("schaduw", "droog")),))
    assert found_in(holding(mixed, other)) == [("reference_unknown", "groen/planten", "goals")]


def test_a_name_that_two_measures_share_is_found_over_themes() -> None:
    goals = (catalogue_goal("schaduw", text=prose("anders")),)
    other = catalogue_theme("water", goals=goals, measures=(catalogue_measure("planten", name="NAAM van planten"),))
    assert found_in(holding(catalogue_theme(), other)) == [("text_twice", "water/planten", "name")]


def test_a_domain_that_stands_twice_is_found() -> None:
    domain = Domain(id="beheer", label=text("beheer"))
    assert ("id_twice", "beheer", "") in found_in(content(domains=(domain, domain)))


def test_goals_and_measures_have_ids_within_their_theme() -> None:
    assert catalogue_ids(content()) == [("opgave-goal", "groen/schaduw"), ("opgave-measure", "groen/planten")]


def test_references_and_indicators_are_told_with_their_place() -> None:
    assert ("opgave-theme", "groen", "ambition_theme", "theme-of-ambition", "wonen") in list(references_of_catalogue(content()))
    shown = holding(catalogue_theme(goals=(catalogue_goal("schaduw", indicators=("aandeel-65-plus",)),)))
    assert list(indicators_of_catalogue(shown)) == [("groen/schaduw", "aandeel-65-plus")]


def test_an_empty_catalogue_is_whole() -> None:
    issues = IssueList()
    check_catalogue(holding(), issues)
    assert len(issues) == 0
