"""Small programmes that the tests of this folder share."""

from __future__ import annotations

from wijkkoers.appraisal.programme import Goal, Measure, Programme, Relation

YEARS = (2026, 2027, 2028)


def a_measure(id: str, worth: float = 1.0, cost_eur: float = 100.0, **fields: object) -> Measure:
    return Measure(id, f"Maatregel {id}", {"doel": worth}, costs_eur={"gemeente": (cost_eur,)}, **fields)  # type: ignore[arg-type]


def a_programme(
    *measures: Measure, budget_eur: float = 100.0, relations: tuple[Relation, ...] = (), minimum: float | None = None, **fields: object
) -> Programme:
    return Programme(
        YEARS,
        measures,
        (Goal("doel", "Doel", 1.0, minimum),),
        ("gemeente",),
        {("gemeente", year): budget_eur for year in YEARS},
        relations=relations,
        **fields,  # type: ignore[arg-type]
    )
