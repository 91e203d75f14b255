"""Partijen for tests, made through the services."""

from __future__ import annotations

from itertools import count

from tests.web.dossiers.making import join, make_dossier
from tests.web.world import World

from wijkkoers.web.accounts.models import Organisation, User
from wijkkoers.web.dossiers.models import Dossier
from wijkkoers.web.dossiers.states import TeamRole
from wijkkoers.web.parties import services
from wijkkoers.web.parties.kinds import PartijKind
from wijkkoers.web.parties.models import Partij
from wijkkoers.web.parties.selectors import Words
from wijkkoers.web.parties.services import About

SECRET = Words("Wij willen eerst de straat open", "In 2032 is alles van het gas af")
FORM = {"name": "Bewonersgroep", "kind": "bewoners", "role": "Wonen aan het plein", "contact": "woordvoerder"}
WORDS_FORM = {"interest": SECRET.interest, "ambition": SECRET.ambition}
_numbers = count(1)


def make_shared_dossier(world: World, role: TeamRole = TeamRole.PARTNER) -> Dossier:
    """Make a dossier of `corporatie` with the redacteur of `gemeente` in its team."""
    dossier = make_dossier(world)
    join(world, dossier, world.gemeente_redacteur, role)
    return dossier


def make_partij(world: World, dossier: Dossier, organisation: Organisation | None = None, name: str = "") -> Partij:
    """Add a partij, with the name of its organisation or a number."""
    about = About(name or (organisation.name if organisation else f"Groep {next(_numbers)}"), PartijKind.OVERIG)
    return services.add_partij(actor=world.redacteur, dossier=dossier, about=about, organisation=organisation)


def write(actor: User, partij: Partij, words: Words = SECRET) -> Partij:
    """Let a person write the words of a partij."""
    about = About(partij.name, PartijKind(partij.kind), partij.role, partij.contact)
    return services.change_partij(actor=actor, partij=partij, about=about, words=words)


def make_written(world: World, *, is_released: bool) -> Partij:
    """Make a partij of `gemeente` in a shared dossier with words of its own, released or not."""
    partij = write(world.gemeente_redacteur, make_partij(world, make_shared_dossier(world), world.gemeente))
    return services.release_partij(actor=world.gemeente_redacteur, partij=partij) if is_released else partij
