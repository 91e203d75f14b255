"""What partijen think: who may write it down, since when, and what it was before."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from django.utils import timezone
from tests.web.measures.making import make_maatregel, make_partij, make_shared_dossier
from tests.web.world import World

from wijkkoers.base.errors import InputError, NotAllowed
from wijkkoers.web.events.models import Event
from wijkkoers.web.measures.kinds import Position
from wijkkoers.web.measures.models import Support
from wijkkoers.web.measures.selectors import is_everyone_for, support_lines
from wijkkoers.web.measures.selectors.detail import support_rows
from wijkkoers.web.measures.services import set_support
from wijkkoers.web.measures.values import SupportValue

pytestmark = pytest.mark.django_db
FOR = SupportValue(Position.VOOR, date(2026, 1, 5), "wethouder")


def test_everyone_is_for_only_when_no_partij_is_silent(world: World) -> None:
    dossier = make_shared_dossier(world)
    row, first, second = make_maatregel(world, dossier), make_partij(dossier, "Een"), make_partij(dossier, "Twee", kind="school")
    set_support(actor=world.redacteur, maatregel=row, partij=first, value=FOR)
    assert not is_everyone_for(support_lines(dossier, row))
    set_support(actor=world.redacteur, maatregel=row, partij=second, value=FOR)
    assert is_everyone_for(support_lines(dossier, row))


def test_nobody_is_for_where_there_are_no_partijen() -> None:
    assert not is_everyone_for([])


def test_a_partner_speaks_for_its_own_partij_only(world: World) -> None:
    dossier = make_shared_dossier(world)
    row = make_maatregel(world, dossier)
    own, other = make_partij(dossier, "Gemeente", world.gemeente), make_partij(dossier, "School", kind="school")
    set_support(actor=world.gemeente_redacteur, maatregel=row, partij=own, value=FOR)
    with pytest.raises(NotAllowed, match="draagvlak-niet-van-u"):
        set_support(actor=world.gemeente_redacteur, maatregel=row, partij=other, value=FOR)


def test_taking_back_leaves_what_was_said_in_the_log(world: World) -> None:
    dossier = make_shared_dossier(world)
    row, partij = make_maatregel(world, dossier), make_partij(dossier, "Een")
    set_support(actor=world.redacteur, maatregel=row, partij=partij, value=FOR, revision=0)
    set_support(actor=world.redacteur, maatregel=row, partij=partij, value=SupportValue(None), revision=1)
    assert Support.objects.get().position == ""
    assert [line.row for line in support_lines(dossier, row)] == [None] and support_rows([row.pk]) == []
    last = Event.objects.filter(kind="maatregel.draagvlak").latest("id")
    assert last.before["maatregel_support"] == "Een: voor; 2026-01-05; wethouder"


@pytest.mark.parametrize(
    ("code", "day"), [("draagvlak-dag-leeg", None), ("draagvlak-dag-in-de-toekomst", timezone.localdate() + timedelta(days=2))]
)
def test_a_position_needs_a_day_that_has_been(world: World, code: str, day: date | None) -> None:
    dossier = make_shared_dossier(world)
    row, partij = make_maatregel(world, dossier), make_partij(dossier, "Een")
    with pytest.raises(InputError, match=code):
        set_support(actor=world.redacteur, maatregel=row, partij=partij, value=SupportValue(Position.TEGEN, day))


def test_two_at_once_are_told(world: World) -> None:
    dossier = make_shared_dossier(world)
    row, partij = make_maatregel(world, dossier), make_partij(dossier, "Een")
    set_support(actor=world.redacteur, maatregel=row, partij=partij, value=FOR, revision=0)
    with pytest.raises(InputError, match="intussen-gewijzigd"):
        set_support(actor=world.beheerder, maatregel=row, partij=partij, value=SupportValue(Position.TEGEN, date(2026, 1, 6)), revision=0)


def test_what_is_taken_back_and_said_anew_is_no_first_revision(world: World) -> None:
    dossier = make_shared_dossier(world)
    row, partij = make_maatregel(world, dossier), make_partij(dossier, "Een")
    for seen, value in enumerate((FOR, SupportValue(None), SupportValue(Position.TEGEN, date(2026, 1, 6)))):
        set_support(actor=world.redacteur, maatregel=row, partij=partij, value=value, revision=seen)
    with pytest.raises(InputError, match="intussen-gewijzigd"):
        set_support(actor=world.beheerder, maatregel=row, partij=partij, value=FOR, revision=1)


def test_nobody_said_it_in_a_year_that_cannot_be(world: World) -> None:
    dossier = make_shared_dossier(world)
    value = SupportValue(Position.VOOR, date(26, 1, 5))
    with pytest.raises(InputError, match="dag-onmogelijk"):
        set_support(actor=world.redacteur, maatregel=make_maatregel(world, dossier), partij=make_partij(dossier, "Een"), value=value)
