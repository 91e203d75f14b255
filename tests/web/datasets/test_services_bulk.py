"""Many rows at once: inserted and updated with plain values, and the collector comes back."""

from __future__ import annotations

import gc

import pytest

from wijkkoers.web.datasets.models import Gebied
from wijkkoers.web.datasets.services.bulk import insert_rows, paused_collection, update_rows
from wijkkoers.web.datasets.services.storing import AREA_COLUMNS


def area(code: str, name: str) -> tuple[object, ...]:
    return (code, 2024, "buurt", "GM9901", name, name.lower(), "WK990101", False, True)


@pytest.mark.django_db
def test_rows_are_inserted_in_the_order_of_the_columns() -> None:
    insert_rows(Gebied, AREA_COLUMNS, [area("BU99010101", "Noord"), area("BU99010102", "Zuid")])
    assert list(Gebied.objects.order_by("code").values_list("code", "name", "is_in_use")) == [
        ("BU99010101", "Noord", True),
        ("BU99010102", "Zuid", True),
    ]


@pytest.mark.django_db
def test_only_the_rows_named_by_id_are_updated() -> None:
    insert_rows(Gebied, AREA_COLUMNS, [area("BU99010101", "Noord"), area("BU99010102", "Zuid")])
    first = Gebied.objects.get(code="BU99010101")
    update_rows(Gebied, ("name", "is_water"), [("Oost", True, first.id)])
    assert list(Gebied.objects.order_by("code").values_list("name", "is_water")) == [("Oost", True), ("Zuid", False)]


@pytest.mark.django_db
def test_no_rows_do_nothing() -> None:
    insert_rows(Gebied, AREA_COLUMNS, [])
    assert not Gebied.objects.exists()


def test_collector_is_off_inside_and_on_again_after_an_error() -> None:
    with pytest.raises(KeyError), paused_collection():
        assert not gc.isenabled()
        raise KeyError
    assert gc.isenabled()
