"""Momentopnamen for tests, made through the service."""

from __future__ import annotations

from tests.web.wijkfoto.making import GEMEENTE, SPOORWIJK, YEAR, make_town, observations, read_in
from tests.web.wijkfoto.permission_cases import dossier_of
from tests.web.world import World

from wijkkoers.web.datasets.models import Release
from wijkkoers.web.dossiers.models import Dossier
from wijkkoers.web.wijkfoto.models import Snapshot
from wijkkoers.web.wijkfoto.services.snapshots import make_snapshot

DOSSIER_NAME = "Spoorwijk vooruit"


def dossier_in_town(world: World, *codes: str) -> Dossier:
    """Make the town and a dossier of some of its areas (Spoorwijk, when none is named)."""
    make_town()
    return dossier_of(world, *(codes or (SPOORWIJK,)), name=DOSSIER_NAME)


def snapshot_in(world: World, dossier: Dossier, title: str = "Bij de start", **more: str) -> Snapshot:
    """Keep the wijkfoto of a dossier."""
    return make_snapshot(actor=world.redacteur, dossier=dossier, title=title, **more)


def new_figures() -> Release:
    """Read in a file that says otherwise of Spoorwijk: 45 % owned homes instead of 40 %, and a new indicator."""
    rows = observations(SPOORWIJK, {"aandeel-koop": 45, "woz-waarde": 250}) + observations(GEMEENTE, {"aandeel-koop": 52})
    return read_in([], rows, file_name=f"nieuw-{YEAR}.csv")
