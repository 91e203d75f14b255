"""Partijen, what they write and their rounds for tests, made through the services."""

from __future__ import annotations

from itertools import count
from typing import Any

import pytest
from django.db.models import QuerySet
from tests.web.dossiers.making import join, make_dossier
from tests.web.world import World

from wijkkoers.web.accounts.models import Organisation, User
from wijkkoers.web.dossiers.models import Dossier
from wijkkoers.web.dossiers.states import TeamRole
from wijkkoers.web.parties import services
from wijkkoers.web.parties.kinds import MeansKind, PartijKind
from wijkkoers.web.parties.models import AmbitionRound, Goal, JointAmbition, Means, Partij
from wijkkoers.web.parties.selectors import Viewer, Words, viewer_for
from wijkkoers.web.parties.services import About, Offer, Wanted
from wijkkoers.web.parties.states import RoundMove

SECRET = Words("Wij willen eerst de straat open", "In 2032 is alles van het gas af")
FORM = {"name": "Bewonersgroep", "kind": "bewoners", "role": "Wonen aan het plein", "contact": "woordvoerder"}
WORDS_FORM = {"interest": SECRET.interest, "ambition": SECRET.ambition}
GOAL, MEANS, ENTRY, JOINT = (
    "Elke straat een boom",
    "Twee lokalen na schooltijd",
    "Nooit meer wateroverlast",
    "Elke straat houdt droge voeten",
)
_numbers = count(1)


def make_shared_dossier(world: World, role: TeamRole = TeamRole.PARTNER) -> Dossier:
    """Make a dossier of `corporatie` with the redacteur of `gemeente` in its team."""
    dossier = make_dossier(world)
    join(world, dossier, world.gemeente_redacteur, role)
    return dossier


def make_partij(world: World, dossier: Dossier, organisation: Organisation | None = None, name: str = "", **profile: Any) -> Partij:
    """Add a partij, with the name of its organisation or a number."""
    about = About(name or (organisation.name if organisation else f"Groep {next(_numbers)}"), PartijKind.OVERIG)
    return services.add_partij(
        actor=world.redacteur, dossier=dossier, about=about, organisation=organisation, profile=services.Profile(**profile)
    )


def write(actor: User, partij: Partij, words: Words = SECRET) -> Partij:
    """Let a person write the words of a partij."""
    return services.write_words(actor=actor, partij=partij, words=words)


def release(actor: User, partij: Partij) -> Partij:
    """Let a person release all that a partij wrote."""
    return services.release_partij(actor=actor, partij=partij)


def make_written(world: World, *, is_released: bool) -> Partij:
    """Make a partij of `gemeente` in a shared dossier with words of its own, released or not."""
    partij = write(world.gemeente_redacteur, make_partij(world, make_shared_dossier(world), world.gemeente))
    return release(world.gemeente_redacteur, partij) if is_released else partij


def make_goal(world: World, *, is_released: bool, partij: Partij | None = None, text: str = GOAL) -> Goal:
    """Make a goal of `gemeente` in a shared dossier, released or not."""
    owner = partij or make_partij(world, make_shared_dossier(world), world.gemeente)
    goal = services.add_goal(actor=world.gemeente_redacteur, partij=owner, theme="leefomgeving", text=text)
    if is_released:
        release(world.gemeente_redacteur, owner)
        goal.refresh_from_db()
    return goal


def make_means(world: World, *, is_released: bool, partij: Partij | None = None) -> Means:
    """Make means of `gemeente` in a shared dossier, released or not."""
    owner = partij or make_partij(world, make_shared_dossier(world), world.gemeente)
    means = services.add_means(actor=world.gemeente_redacteur, partij=owner, offer=Offer(MeansKind.BEZIT, MEANS))
    if is_released:
        release(world.gemeente_redacteur, owner)
        means.refresh_from_db()
    return means


def make_round(world: World, dossier: Dossier | None = None, *moves: RoundMove) -> AmbitionRound:
    """Make a round in a shared dossier and move it; everything that needs a reason gets one."""
    round_ = services.start_round(
        actor=world.redacteur, dossier=dossier or make_shared_dossier(world), title="Voorjaar 2027", themes=["wonen", "leefomgeving"]
    )
    for move in moves:
        round_ = services.move_round(actor=world.redacteur, round_=round_, move=move, reason="Daarom")
    return round_


def make_entry(world: World, round_: AmbitionRound, text: str = ENTRY) -> Partij:
    """Make `gemeente` a partij and let it write its ambition."""
    partij = make_partij(world, round_.dossier, world.gemeente)
    services.write_entry(actor=world.gemeente_redacteur, round_=round_, partij=partij, texts={"leefomgeving": text})
    return partij


def make_joint(world: World, round_: AmbitionRound | None = None, text: str = JOINT) -> JointAmbition:
    """Make a joint ambition in an open round."""
    opened = round_ or make_round(world, None, RoundMove.OPENEN)
    return services.write_joint(actor=world.redacteur, round_=opened, theme="leefomgeving", wanted=Wanted(text))


def watch_holds(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return a list that gets the name of each model whose rows are held, in order."""
    held: list[str] = []
    hold = QuerySet.select_for_update

    def told(rows: QuerySet[Any], **options: Any) -> QuerySet[Any]:
        held.append(rows.model.__name__)
        return hold(rows, **options)

    monkeypatch.setattr(QuerySet, "select_for_update", told)
    return held


def viewer(world: World, person: str, dossier: Dossier) -> Viewer:
    """Return a person who looks at a dossier that this person may see."""
    found = viewer_for(world.person(person), dossier.pk)
    assert found is not None
    return found
