"""The longlist as a list: out and in again gives the same, and what cannot be read is refused."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from tests.web.meanwhile import after_first_look
from tests.web.measures.making import costed, looking, make_maatregel, make_pakket, make_shared_dossier
from tests.web.world import World

from wijkkoers.base.columns import empty_value
from wijkkoers.web.measures.kinds import Direction
from wijkkoers.web.measures.models import Maatregel
from wijkkoers.web.measures.registers import (
    COLUMNS,
    add_maatregel_row,
    change_maatregel_row,
    maatregel_rows,
    pakket_rows,
)
from wijkkoers.web.measures.values import EffectValue

pytestmark = pytest.mark.django_db


def test_a_row_that_went_out_comes_in_as_the_same(world: World) -> None:
    dossier = make_shared_dossier(world)
    make_maatregel(world, dossier, name="Riool; deel 1")
    told = costed(1, 2, 3, theme="groen", depends_on=("1",), effects=(EffectValue("Rust | stilte; echt", Direction.OMHOOG),))
    make_maatregel(world, dossier, **told)
    viewer = looking(world.redacteur, dossier)
    row = maatregel_rows(viewer)[1]
    read = {column.key: row[column.key] for column in COLUMNS if column.is_read}
    add_maatregel_row(actor=world.redacteur, dossier=dossier, values=read)
    again = maatregel_rows(viewer)[2]
    assert {key: again[key] for key in read} == read


def test_every_column_is_in_every_row(world: World) -> None:
    dossier = make_shared_dossier(world)
    make_maatregel(world, dossier)
    assert {column.key for column in COLUMNS} | {"vervallen", "revisie"} == set(maatregel_rows(looking(world.redacteur, dossier))[0])


def test_a_bare_row_is_taken_and_one_amount_needs_its_word(world: World) -> None:
    dossier = make_shared_dossier(world)
    empty: dict[str, Any] = {column.key: empty_value(column.kind) for column in COLUMNS if column.is_read}
    amount = {"eenmalig-midden": Decimal(5), "zonder-bandbreedte": True, "prijspeil": 2025}
    row = add_maatregel_row(actor=world.redacteur, dossier=dossier, values={**empty, "naam": "Bomen", "soort": "fysiek", **amount})
    assert (row.once_low_eur, row.once_high_eur, row.yearly_mid_eur) == (5, 5, None)


def test_only_what_differs_is_changed(world: World) -> None:
    dossier = make_shared_dossier(world)
    row = make_maatregel(world, dossier, **costed(1, 2, 3))
    change_maatregel_row(actor=world.redacteur, dossier=dossier, number=row.number, values={"naam": "Anders", "eenmalig-hoog": Decimal(9)})
    kept = Maatregel.objects.get(pk=row.pk)
    assert (kept.name, kept.once_low_eur, kept.once_high_eur, kept.shares.count()) == ("Anders", 1, 9, 1)


def test_what_another_wrote_in_other_columns_at_the_same_moment_stays(world: World) -> None:
    dossier = make_shared_dossier(world)
    row = make_maatregel(world, dossier)
    other = Maatregel.objects.filter(pk=row.pk)
    with after_first_look("measures_maatregel", lambda: other.update(description="Van een ander", revision=2)):
        change_maatregel_row(actor=world.redacteur, dossier=dossier, number=row.number, values={"naam": "Anders"})
    assert other.values_list("name", "description", "revision").get() == ("Anders", "Van een ander", 3)


def test_a_pakket_has_a_row_per_maatregel_and_an_empty_one_has_one(world: World) -> None:
    dossier = make_shared_dossier(world)
    rows = [make_maatregel(world, dossier, start_year=2027) for _row in range(2)]
    make_pakket(world, dossier, *rows)
    told = [(row["nummer"], row["start"]) for row in pakket_rows(looking(world.redacteur, dossier))]
    assert told == [("P1", None), ("P2 M1", 2027), ("P2 M2", 2027)]
