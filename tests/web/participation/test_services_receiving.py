"""Taking in what people bring, by form and from paper."""

from __future__ import annotations

import pytest
from tests.web.participation.bringing import PLACE, make_oproep, send, write_down
from tests.web.participation.making import make_shared_dossier
from tests.web.world import World

from wijkkoers.base.errors import InputError, NotAllowed
from wijkkoers.web.participation import services
from wijkkoers.web.participation.codes import read_code
from wijkkoers.web.participation.inbreng_values import InbrengValues
from wijkkoers.web.participation.models import Inbreng
from wijkkoers.web.participation.services import receiving
from wijkkoers.web.participation.states import InbrengKind


def test_numbers_go_on_within_the_dossier_and_codes_are_all_different(world: World) -> None:
    oproep, other = make_oproep(world), make_oproep(world)
    rows = [send(oproep, "a"), write_down(world, oproep.dossier, "b"), send(oproep, "c"), send(other, "d")]
    assert [row.number for row in rows] == [1, 2, 3, 1]
    assert len({row.code for row in rows}) == 4
    assert all(read_code(row.code) == row.code for row in rows)


def test_same_form_with_the_same_text_is_one_row(world: World) -> None:
    oproep, other = make_oproep(world), make_oproep(world)
    first = send(oproep, "Een bank", "sleutel")
    assert send(oproep, "Een  bank".replace("  ", " "), "sleutel") == first
    assert {send(oproep, "Een bank", "sleutel", kind=InbrengKind.ZORG), send(other, "Een bank", "sleutel")}.isdisjoint({first})
    assert send(oproep, "Een bank") != send(oproep, "Een bank")


def test_text_never_changes_and_the_rest_can(world: World) -> None:
    row = write_down(world, make_shared_dossier(world), "De bank is stuk")
    values = InbrengValues(InbrengKind.ZORG, "Bank stuk", "groen", "ouderen", None, PLACE, "Plein")
    kept = services.change_inbreng(actor=world.redacteur, inbreng=row, values=values, revision=1)
    assert (kept.text, kept.summary, kept.theme, kept.group, kept.geometry, kept.revision) == (
        "De bank is stuk", "Bank stuk", "groen", "ouderen", PLACE, 2,
    )  # fmt: skip
    with pytest.raises(InputError, match="intussen-gewijzigd"):
        services.change_inbreng(actor=world.redacteur, inbreng=row, values=values, revision=1)


def test_partner_writes_down_but_does_not_change(world: World) -> None:
    row = write_down(world, make_shared_dossier(world), actor=world.gemeente_redacteur)
    with pytest.raises(NotAllowed, match="inbreng-niet-redacteur"):
        services.change_inbreng(actor=world.gemeente_redacteur, inbreng=row, values=InbrengValues())
    with pytest.raises(NotAllowed, match="inbreng-leest-alleen"):
        write_down(world, row.dossier, actor=world.lezer)


def test_code_that_is_taken_is_made_again(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    taken = send(make_oproep(world)).code
    codes = iter([taken, "K7PM3XQ9AB2C"])
    monkeypatch.setattr(receiving, "make_code", lambda: next(codes))
    assert receiving.unused_code() == "K7PM3XQ9AB2C"
    monkeypatch.setattr(receiving, "make_code", lambda: taken)
    with pytest.raises(InputError, match="oproep-probeer-opnieuw"):
        receiving.unused_code()
    assert Inbreng.objects.count() == 1
