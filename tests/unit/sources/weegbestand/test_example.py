"""The fictional example: in order, complete, and with the outcomes that are known."""

from __future__ import annotations

from math import fsum

import pytest

from wijkkoers.base.issues import Level
from wijkkoers.sources.weegbestand.example import example_text, example_weegbestand
from wijkkoers.sources.weegbestand.model import LinePart
from wijkkoers.sources.weegbestand.parts import PARTS
from wijkkoers.sources.weegbestand.reading import parse_yaml

KNOWN_2025_EUR = {
    "corporatie": -1_137_856,
    "huurders": 1_307_606,
    "zorgverzekeraar": 241_404,
    "samenleving": 1_257_988,
    "gemeente": -473_986,
    "bewoners-wijk": 344_717,
    "rijk": 77_561,
}
"""Outcomes of the synthetic end-to-end case at the scheme of 2025 (2.8 % up to year 35)."""


def present_value(line: LinePart) -> float:
    """Sum year by year, as plainly as can be."""
    assert line.quantity is not None and line.price is not None
    amount = line.quantity.mid * line.price.mid
    return fsum(amount * (1 + line.growth_per_year) ** t / 1.028 ** (line.start_year + t) for t in range(line.years))


def test_example_has_no_errors_and_its_warnings_are_meant() -> None:
    _, issues = parse_yaml(example_text())
    assert [(issue.level, issue.code) for issue in issues] == [
        (Level.WARNING, "zekerheid-laag"),
        (Level.WARNING, "zekerheid-laag"),
        (Level.WARNING, "zekerheid-laag"),
        (Level.WARNING, "dubbeltelling"),
        (Level.WARNING, "kental-zwak"),
        (Level.WARNING, "kental-zwak"),
    ]


def test_example_says_that_it_is_fictional() -> None:
    assert example_weegbestand().study.is_fictional


def test_example_fills_every_part() -> None:
    found = example_weegbestand()
    assert [part.key for part in PARTS if not getattr(found, part.attribute)] == []


def test_example_shows_what_makes_a_weighing_hard() -> None:
    found = example_weegbestand()
    assert {
        "alternatives": len(found.alternatives),
        "criteria": len(found.criteria),
        "parties": len({weight.party for weight in found.weights}),
        "pm": sum(bool(line.pm_sign) for line in found.lines) > 0,
        "transfers": sum(line.kind == "overdracht" for line in found.lines) > 0,
        "measures": len(found.measures),
        "payers": len({budget.payer for budget in found.budgets}),
        "relations": {relation.kind for relation in found.relations},
    } == {
        "alternatives": 4,
        "criteria": 6,
        "parties": 3,
        "pm": True,
        "transfers": True,
        "measures": 14,
        "payers": 3,
        "relations": {"eerst", "sluit-uit", "vereist", "samen"},
    }


@pytest.mark.parametrize("actor", KNOWN_2025_EUR)
def test_lines_of_the_renovation_give_the_known_outcome(actor: str) -> None:
    signs = {"kost": -1, "baat": 1, "overdracht": -1}
    total = 0.0
    for line in example_weegbestand().lines:
        if line.alternative == "renovatie" and not line.pm_sign:
            total += present_value(line) * (signs[line.kind] * (line.actor == actor) + (line.to_actor == actor))
    assert total == pytest.approx(KNOWN_2025_EUR[actor], abs=0.6)
