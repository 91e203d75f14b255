"""Forms of complexes."""

from __future__ import annotations

from decimal import Decimal

import pytest
from tests.web.dossiers.making import make_areas
from tests.web.estate.making import FORM, SEINHUIS, VALUES, make_complex
from tests.web.world import World

from wijkkoers.base.errors import InputError
from wijkkoers.web.datasets.models import Gebied
from wijkkoers.web.estate import forms
from wijkkoers.web.estate.kinds import ENERGY_LABELS, Heating
from wijkkoers.web.estate.sentences import SENTENCES


def test_form_reads_dutch_numbers_and_finds_the_buurt_by_name(world: World) -> None:
    make_areas()
    form = forms.ComplexForm(FORM)
    assert form.is_valid(), form.errors
    assert (form.values.rent_eur_per_month, form.values.buurt_code, form.values.boundary_year) == (Decimal("612.50"), SEINHUIS, 2025)
    assert (form.values.energy_labels["A"], form.values.energy_labels["C"]) == (0, 48)


def test_what_form_starts_with_is_what_it_gives_back(world: World) -> None:
    made = make_complex(world, number="C101")
    initial = {name: value for name, value in forms.initial_of(made).items() if value is not None}
    form = forms.ComplexForm({name: str(value) for name, value in initial.items()})
    assert form.is_valid(), form.errors
    labels = {label: VALUES.energy_labels.get(label, 0) for label in ENERGY_LABELS}
    assert (form.values.name, form.values.kind, form.values.energy_labels) == (VALUES.name, VALUES.kind, labels)


def test_new_form_guesses_neither_kind_nor_heating(world: World) -> None:
    form = forms.ComplexForm()
    assert form["kind"].value() in (None, "")
    assert form["heating"].value() == Heating.ONBEKEND.value


@pytest.mark.parametrize("text", ["Seinhuis", " seinhuis ", "BU99010101", "bu99010101", "99010101"])
def test_buurt_is_found_by_name_or_code(world: World, text: str) -> None:
    make_areas()
    assert forms.buurt_named(text).code == SEINHUIS


@pytest.mark.parametrize("text", ["Nergens", "Spoorwijk", "WK990101", "Sein", "%"])
def test_what_is_no_buurt_is_refused_with_what_to_do(world: World, text: str) -> None:
    make_areas()
    with pytest.raises(InputError) as caught:
        forms.buurt_named(text)
    assert caught.value.code == "complex-buurt-onbekend"


def test_name_of_two_buurten_asks_for_the_code(world: World) -> None:
    make_areas()
    Gebied.objects.create(
        code="BU99020101", boundary_year=2025, level="buurt", name="Seinhuis", search_name="seinhuis", parent_code="WK990201",
        gemeente_code="GM9902",
    )  # fmt: skip
    with pytest.raises(InputError) as caught:
        forms.buurt_named("Seinhuis")
    assert caught.value.code == "complex-buurt-meer"
    assert "BU99020101 (Anderdam)" in caught.value.values["choices"]


def test_filter_ignores_what_it_does_not_know() -> None:
    form = forms.ListForm({"wijk": "Elders", "soort": "kasteel", "zoek": "flat"}, wijken=["Spoorwijk"])
    assert form.wanted == {"zoek": "flat", "wijk": "", "soort": "", "toon": ""}


def test_every_code_at_a_field_exists() -> None:
    assert set(forms.FIELD_OF_CODE) <= set(SENTENCES)
