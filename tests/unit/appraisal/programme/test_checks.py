"""A programme that cannot be meant is refused by name."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import pytest
from tests.unit.appraisal.programme.cases import a_measure, a_programme

from wijkkoers.appraisal.programme import Exclusion, Goal, Measure, Objective, Partij, Precedence, Programme, Requirement, Together, solve
from wijkkoers.appraisal.programme.checks import check_programme
from wijkkoers.base.errors import InputError

FINE = a_programme(a_measure("a"), a_measure("b"))


def refusal(programme: Programme) -> InputError:
    with pytest.raises(InputError) as caught:
        check_programme(programme)
    return caught.value


def test_programme_that_can_be_solved_comes_back() -> None:
    assert check_programme(FINE) is FINE


@pytest.mark.parametrize(
    ("measure", "code"),
    [
        (a_measure(""), "naam-leeg"),
        (a_measure("b"), "naam-dubbel"),
        (a_measure("a", cost_eur=-1.0), "bedrag-ongeldig"),
        (a_measure("a", cost_eur=float("nan")), "bedrag-ongeldig"),
        (a_measure("a", cost_eur=1e300), "bedrag-ongeldig"),
        (a_measure("a", worth=float("inf")), "getal-ongeldig"),
        (a_measure("a", worth=-1e300), "getal-ongeldig"),
        (a_measure("a", max_count=0), "aantal-ongeldig"),
        (a_measure("a", earliest=2028, latest=2027), "start-na-einde"),
        (a_measure("a", earliest=2040), "start-buiten-programma"),
        (a_measure("a", latest=2020), "start-buiten-programma"),
        (a_measure("a", is_fixed=True, is_excluded=True), "vast-en-uitgesloten"),
        (Measure("a", "A", costs_eur={"rijk": (1.0,)}), "betaler-buiten-programma"),
        (Measure("a", "A", use={"ploeg": (1.0,)}), "uitvoerder-onbekend"),
        (Measure("a", "A", effects={"anders": 1.0}), "doel-onbekend"),
    ],
)
def test_measure_that_cannot_be_meant_is_refused(measure: Measure, code: str) -> None:
    assert refusal(replace(FINE, measures=(measure, a_measure("b")))).code == code


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"measures": ()}, "geen-maatregelen"),
        ({"goals": ()}, "geen-doelen"),
        ({"goals": (Goal("doel", "Doel", float("nan")),)}, "getal-ongeldig"),
        ({"goals": (Goal("doel", "Doel", 1.0, 1e300),)}, "getal-ongeldig"),
        ({"years": ()}, "jaren-onjuist"),
        ({"years": (2026, 2028)}, "jaren-onjuist"),
        ({"budgets_eur": {("gemeente", 2026): 1.0}}, "budget-ontbreekt"),
        ({"budgets_eur": {**FINE.budgets_eur, ("gemeente", 2040): 1.0}}, "bedrag-buiten-programma"),
        ({"budgets_eur": {**FINE.budgets_eur, ("rijk", 2026): 1.0}}, "betaler-buiten-programma"),
        ({"budgets_eur": {**FINE.budgets_eur, ("gemeente", 2026): -5.0}}, "bedrag-ongeldig"),
        ({"executors": ("ploeg",)}, "capaciteit-ontbreekt"),
        ({"discount_rate": float("nan")}, "discontovoet-ongeldig"),
        ({"objective": Objective.ORDER}, "volgorde-leeg"),
        ({"order": ("anders",)}, "doel-onbekend"),
        ({"objective": Objective.PARTIJEN}, "partijen-leeg"),
        ({"partijen": (Partij("p", "P", {"anders": 1.0}),)}, "doel-onbekend"),
        ({"partijen": (Partij("p", "P", {"doel": float("nan")}),)}, "getal-ongeldig"),
        ({"relations": (Precedence("a", "c"),)}, "maatregel-onbekend"),
        ({"relations": (Requirement("a", "a"),)}, "relatie-te-klein"),
        ({"relations": (Exclusion(("a",)),)}, "relatie-te-klein"),
        ({"relations": (Precedence("a", "b", -1),)}, "wachttijd-ongeldig"),
        ({"relations": (Together(("a", "b"), "rijk", 1.0),)}, "betaler-buiten-programma"),
        ({"relations": (Together(("a", "b"), "gemeente", 101.0),)}, "besparing-te-groot"),
        ({"relations": (Together(("a", "b"), value=-1.0),)}, "bedrag-ongeldig"),
    ],
)
def test_programme_that_cannot_be_meant_is_refused(change: Mapping[str, Any], code: str) -> None:
    assert refusal(replace(FINE, **change)).code == code


def test_circle_of_precedence_is_named() -> None:
    circle = (Precedence("a", "b"), Precedence("b", "c"), Precedence("c", "a"))
    error = refusal(a_programme(a_measure("a"), a_measure("b"), a_measure("c"), relations=circle))
    assert error.code == "voorrang-kringloop"
    assert sorted(set(error.values["circle"].split(" > "))) == ["a", "b", "c"]


@pytest.mark.parametrize(("options", "code"), [({"time_limit_s": 0.0}, "tijd-ongeldig"), ({"gap": 1.0}, "kloof-ongeldig")])
def test_setting_that_cannot_be_meant_is_refused(options: Mapping[str, float], code: str) -> None:
    with pytest.raises(InputError) as caught:
        solve(FINE, **options)  # type: ignore[arg-type]
    assert caught.value.code == code
