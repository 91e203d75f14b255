"""What can be stated of a complex, and what cannot be true."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest
from tests.web.estate.making import VALUES

from wijkkoers.base.errors import InputError
from wijkkoers.web.estate.values import clean


def test_texts_lose_white_space_and_labels_nobody_has() -> None:
    cleaned = clean(replace(VALUES, number=" C1 ", name="  De   Hof ", energy_labels={"G": 0, "B": 5}, remark=" ja\r\nnee "))
    assert (cleaned.number, cleaned.name, cleaned.energy_labels, cleaned.remark) == ("C1", "De Hof", {"B": 5}, "ja\nnee")


def test_what_is_not_known_may_stay_empty() -> None:
    unknown = replace(VALUES, built_year=None, rent_eur_per_month=None, rent_year=None, longitude=None, latitude=None, energy_labels={})
    assert clean(unknown).built_year is None


def test_labels_may_cover_every_eenheid_and_no_more() -> None:
    assert clean(replace(VALUES, eenheid_count=10, energy_labels={"A": 10})).energy_labels == {"A": 10}


@pytest.mark.parametrize(
    ("values", "code"),
    [
        ({"number": "  "}, "complex-nummer-leeg"),
        ({"number": "1" * 21}, "complex-tekst-te-lang"),
        ({"name": ""}, "complex-naam-leeg"),
        ({"remark": "a" * 2001}, "complex-tekst-te-lang"),
        ({"eenheid_count": 0}, "complex-eenheden"),
        ({"built_year": 900}, "complex-bouwjaar"),
        ({"energy_labels": {"H": 1}}, "complex-label-onbekend"),
        ({"energy_labels": {"A": 121}}, "complex-labels-te-veel"),
        ({"energy_labels": {"A": 10, "B": -5}}, "complex-labels-te-veel"),
        ({"rent_year": None}, "complex-huur-zonder-jaar"),
        ({"rent_eur_per_month": Decimal(0)}, "complex-huur"),
        ({"latitude": None}, "complex-punt-half"),
        ({"longitude": 52.5, "latitude": 5.2}, "complex-punt-buiten"),
    ],
)
def test_what_cannot_be_true_is_refused_with_its_code(values: dict[str, Any], code: str) -> None:
    with pytest.raises(InputError) as caught:
        clean(replace(VALUES, **values))
    assert caught.value.code == code
