"""The momentopnamen of a dossier as a part of its page."""

from __future__ import annotations

from django.template import Context, Template
from tests.web.wijkfoto.snapping import dossier_in_town, snapshot_in
from tests.web.world import World

from wijkkoers.web.dossiers.models import Dossier
from wijkkoers.web.wijkfoto.services.snapshots import withdraw_snapshot


def rendered(dossier: Dossier) -> str:
    return Template("{% load snapshots %}{% snapshot_panel dossier %}").render(Context({"dossier": dossier}))


def test_newest_three_are_shown_with_the_number_of_all(world: World) -> None:
    dossier = dossier_in_town(world)
    for number in range(4):
        snapshot_in(world, dossier, f"Nummer {number}")
    panel = rendered(dossier)
    assert "Nummer 0" not in panel and "Nummer 3" in panel and "(4)" in panel


def test_withdrawn_one_is_left_out(world: World) -> None:
    dossier = dossier_in_town(world)
    withdraw_snapshot(actor=world.redacteur, snapshot=snapshot_in(world, dossier, "Weg"), reason="Te vroeg.")
    assert "Weg" not in rendered(dossier)
