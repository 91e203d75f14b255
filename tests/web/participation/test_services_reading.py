"""Reading what came in: visible, shielded, left out and taken back."""

from __future__ import annotations

import pytest
from tests.web.participation.bringing import make_oproep, read, send
from tests.web.world import World

from wijkkoers.base.errors import InputError
from wijkkoers.web.events.models import Event
from wijkkoers.web.participation import services
from wijkkoers.web.participation.inbreng_values import Reading
from wijkkoers.web.participation.services import Part
from wijkkoers.web.participation.states import InbrengKind, Moderation


@pytest.mark.parametrize(
    ("reading", "code"),
    [
        (Reading(Moderation.NIEUW), "inbreng-niet-gelezen"),
        (Reading(Moderation.AFGESCHERMD, " "), "inbreng-afschermen-zonder-reden"),
        (Reading(Moderation.ZICHTBAAR, theme="ruimtevaart"), "inbreng-thema-onbekend"),
    ],
)
def test_reading_that_lacks_something_is_refused(world: World, reading: Reading, code: str) -> None:
    with pytest.raises(InputError, match=code):
        services.read_inbreng(actor=world.redacteur, inbreng=send(make_oproep(world)), reading=reading)


def test_shielded_can_become_visible_and_then_has_no_reason_left(world: World) -> None:
    row = read(world, read(world, send(make_oproep(world)), is_shown=False), summary="Kort")
    assert (row.moderation, row.moderation_reason, row.summary, row.moderated_by) == ("zichtbaar", "", "Kort", world.redacteur)
    kinds = Event.objects.filter(subject=f"inbreng:{row.pk}").order_by("pk").values_list("kind", flat=True)
    assert list(kinds) == ["inbreng.ontvangen", "inbreng.afgeschermd", "inbreng.zichtbaar"]
    read(world, row, summary="Anders")
    assert Event.objects.filter(subject=f"inbreng:{row.pk}").latest("pk").kind == "inbreng.gewijzigd"


def test_left_out_and_back(world: World) -> None:
    row = services.drop_inbreng(actor=world.redacteur, inbreng=send(make_oproep(world)), reason="Reclame")
    assert (row.dropped_at is not None, row.dropped_reason) == (True, "Reclame")
    row = services.restore_inbreng(actor=world.redacteur, inbreng=row)
    assert (row.dropped_at, row.dropped_reason) == (None, "")
    with pytest.raises(InputError, match="rij-niet-vervallen"):
        services.restore_inbreng(actor=world.redacteur, inbreng=row)


def test_split_that_is_taken_back_leaves_out_its_parts_and_keeps_them(world: World) -> None:
    row = send(make_oproep(world), "Bank en boom")
    told = [Part("Bank", InbrengKind.IDEE), Part("boom", InbrengKind.IDEE)]
    parts = services.split_inbreng(actor=world.redacteur, inbreng=row, parts=told, reason="Twee")
    services.restore_inbreng(actor=world.redacteur, inbreng=row)
    for part in parts:
        part.refresh_from_db()
    assert all(part.dropped_at for part in parts)
    again = services.split_inbreng(actor=world.redacteur, inbreng=row, parts=told, reason="Toch")
    assert len(again) == 2
