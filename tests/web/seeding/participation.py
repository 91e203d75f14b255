"""Participatiemomenten: planned, held and called off, with who came by group."""

from __future__ import annotations

from typing import Any

from tests.web.seeding.sizes import Sowing
from tests.web.seeding.words import PLACES, prose, task

from wijkkoers.handbook.load_process import load_process
from wijkkoers.web.participation.models import Participatiemoment, Turnout
from wijkkoers.web.participation.states import FollowUp, MomentStatus
from wijkkoers.web.process.models import Stap

STATUSES = (MomentStatus.GEWEEST, MomentStatus.GEPLAND, MomentStatus.GEWEEST, MomentStatus.AFGELAST)


def seed_participation(sowing: Sowing, stappen: list[Stap]) -> list[Participatiemoment]:
    """Hold moments and count who came."""
    made = Participatiemoment.objects.bulk_create(_moment(sowing, stappen, place) for place in range(sowing.sizes.moments))
    held = [moment for moment in made if moment.status == MomentStatus.GEWEEST]
    Turnout.objects.bulk_create(
        Turnout(moment=moment, group=group, came=sowing.draw.randint(2, 40)) for moment in held for group in moment.groups
    )
    return made


def _moment(sowing: Sowing, stappen: list[Stap], place: int) -> Participatiemoment:
    content, status = load_process(), STATUSES[place % len(STATUSES)]
    groups = [group.id for group in content.groups]
    return Participatiemoment(
        dossier=sowing.dossier,
        stap=sowing.place_of(stappen, place),
        title=task(sowing.draw, place),
        aim=prose(sowing.draw, 1, 2),
        rung=content.rungs[place % len(content.rungs)].id,
        form="gesprek",
        groups=sowing.draw.sample(groups, 4),
        place=sowing.draw.choice(PLACES),
        languages="Nederlands, Arabisch",
        accessibility=prose(sowing.draw, 1, 1),
        owner=sowing.person(place),
        added_by=sowing.person(place + 1),
        status=status.value,
        status_reason=prose(sowing.draw, 1, 1) if status is MomentStatus.AFGELAST else "",
        **(_held(sowing, place) if status is MomentStatus.GEWEEST else {}),
        **sowing.period(place),
    )


def _held(sowing: Sowing, place: int) -> dict[str, Any]:
    """Return what is known of a moment that took place: of most also what was done with what people said."""
    known: dict[str, Any] = {"held_on": sowing.day(-600, -1), "invited": 400, "reached": 180, "came_total": sowing.draw.randint(60, 180)}
    if place % 3 == 2:
        return known
    kinds = [kind.value for kind in FollowUp]
    answer = {"follow_up": prose(sowing.draw), "follow_up_at": sowing.moment(), "follow_up_kind": kinds[place % len(kinds)]}
    return known | answer | {"deviation_reason": prose(sowing.draw, 1, 1), "told_back": "In de wijkkrant."}
