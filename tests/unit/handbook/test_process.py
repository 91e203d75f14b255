from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from pydantic import ValidationError
from tests.unit.handbook.process_samples import content, knooppunt, text

from wijkkoers.handbook.process import Aspect, ProcessContent

SMALL = content()


@pytest.mark.parametrize(
    ("find", "id"),
    [
        (ProcessContent.knooppunt, "team"),
        (ProcessContent.method, "kompas"),
        (ProcessContent.aspect, "bewoners"),
        (ProcessContent.party_kind, "gemeente"),
        (ProcessContent.rung, "horen"),
        (ProcessContent.group, "ouderen"),
        (ProcessContent.theme, "wonen"),
        (ProcessContent.catalogue_theme, "groen"),
        (ProcessContent.domain, "beheer"),
    ],
)
def test_an_entry_is_found_by_its_id(find: Callable[[ProcessContent, str], Any], id: str) -> None:
    assert find(SMALL, id).id == id
    with pytest.raises(KeyError):
        find(SMALL, "nergens")


@pytest.mark.parametrize(("id", "phase"), [("beeld", "starten"), ("keuze", "kiezen")])
def test_the_phase_of_a_knooppunt_is_the_one_that_names_it(id: str, phase: str) -> None:
    found = SMALL.phase_of(id)
    assert found is not None
    assert found.id == phase


def test_an_unknown_knooppunt_has_no_phase() -> None:
    assert SMALL.phase_of("nergens") is None


def test_a_method_has_the_knooppunten_of_its_stages_in_order() -> None:
    assert SMALL.method("kort").knooppunten == ("keuze", "team", "beeld", "terugblik")


def test_a_stage_is_found_by_its_knooppunt() -> None:
    stage = SMALL.method("kompas").stage_of("keuze")
    assert stage is not None
    assert stage.id == "kiezen"


def test_a_knooppunt_that_a_method_leaves_out_has_no_stage() -> None:
    assert SMALL.method("kompas").stage_of("nergens") is None


def test_sporen_come_with_a_before_b_once_each() -> None:
    goals = [
        Aspect.model_validate({"id": id, "label": text(id), "short_label": text(id), "spoor": spoor, "letter": letter, "purpose": "x" * 20})
        for id, spoor, letter in (("net", "B", "F"), ("bewoners", "A", "A"), ("besluit", "A", "C"))
    ]
    both = knooppunt("team", aspects=("net", "besluit", "bewoners"))
    assert content(aspects=tuple(goals), knooppunten=(both,)).sporen_of("team") == ("A", "B")


@pytest.mark.parametrize("field", ["approach", "tips", "pitfalls", "parties", "aspects", "gives"])
def test_a_knooppunt_without_content_is_refused(field: str) -> None:
    with pytest.raises(ValidationError, match=field):
        knooppunt("team", **{field: ()})
