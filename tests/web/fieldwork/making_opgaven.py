"""Opgaven and werken for tests, made through the services."""

from __future__ import annotations

from itertools import count
from typing import Any

from tests.web.dossiers.making import join, make_dossier
from tests.web.world import World

from wijkkoers.base.periods import parse_period
from wijkkoers.web.accounts.models import User
from wijkkoers.web.dossiers.models import Dossier
from wijkkoers.web.dossiers.states import TeamRole
from wijkkoers.web.fieldwork.models import Opgave, Werk
from wijkkoers.web.fieldwork.opgave_values import OpgaveValues
from wijkkoers.web.fieldwork.services import opgaven, werken
from wijkkoers.web.fieldwork.werk_values import WerkValues
from wijkkoers.web.parties.models import Partij

HERE = {"type": "Point", "coordinates": [5.1, 52.1]}
NEAR = {"type": "Point", "coordinates": [5.1001, 52.1]}
"""Some 7 metres to the east."""
FAR = {"type": "Point", "coordinates": [5.2, 52.1]}
SECRET = "Geheim van de gemeente 8472"
OPGAVE_FORM = {"title": "Water op straat", "nature": "fysiek", "sporen": "B", "place": "52,1 5,1"}
WERK_FORM = {"title": "Riool Perronstraat", "kind": "riool", "start": "2028", "place": "52,1 5,1"}
_numbers = count(1)


def make_team(world: World, role: TeamRole = TeamRole.PARTNER) -> Dossier:
    """Make a dossier of `corporatie` with the redacteur of `gemeente` in its team."""
    dossier = make_dossier(world)
    join(world, dossier, world.gemeente_redacteur, role)
    return dossier


def make_opgave(world: World, dossier: Dossier, actor: User | None = None, **values: Any) -> Opgave:
    """Make an opgave; `start` and `end` may be texts. By a partner it is a draft."""
    told = {"title": f"Opgave {next(_numbers)}", "nature": "fysiek", **_periods(values)}
    return opgaven.add_opgave(actor=actor or world.redacteur, dossier=dossier, values=OpgaveValues(**told))


def make_werk(world: World, dossier: Dossier, actor: User | None = None, **values: Any) -> Werk:
    """Make a work; `start` and `end` may be texts. By a partner it is a draft."""
    told = {"title": f"Werk {next(_numbers)}", "kind": "riool", **_periods(values)}
    return werken.add_werk(actor=actor or world.redacteur, dossier=dossier, values=WerkValues(**told))


def make_partij(dossier: Dossier, name: str = "Waterbedrijf") -> Partij:
    """Make a partij without people here."""
    return Partij.objects.create(dossier=dossier, name=name, kind="overig")


def make_pair(world: World, dossier: Dossier, **werk: Any) -> tuple[Opgave, Werk]:
    """Make an opgave and a work that meet."""
    opgave = make_opgave(world, dossier, geometry=HERE, start="2028")
    return opgave, make_werk(world, dossier, **{"geometry": NEAR, "start": "2029", **werk})


def make_draft(world: World, dossier: Dossier) -> tuple[Opgave, Werk]:
    """Make drafts of the gemeente that would meet everything at HERE."""
    told = {"title": SECRET, "geometry": HERE, "start": "2028", "description": SECRET, "place_note": SECRET}
    guest = world.gemeente_redacteur
    return make_opgave(world, dossier, guest, **told), make_werk(world, dossier, guest, **told)


def _periods(values: dict[str, Any]) -> dict[str, Any]:
    return {key: parse_period(value) if key in ("start", "end") and isinstance(value, str) else value for key, value in values.items()}
