"""Oproepen and inbreng in every state: new, visible, shielded, answered, told and left out."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from tests.web.seeding.fieldwork import point, theme
from tests.web.seeding.sizes import Sowing, dropped, extra
from tests.web.seeding.words import prose

from wijkkoers.web.participation.models import Inbreng, Oproep, Participatiemoment
from wijkkoers.web.participation.states import Fate, InbrengKind, InbrengWay, Moderation

IN_MAATREGELEN = " Wat doet u met het plein?"
"""Stands in every text that the thread ties to a maatregel, so that who searches for its word finds some of those in each dossier."""


def seed_inbreng(sowing: Sowing, moments: list[Participatiemoment]) -> list[Inbreng]:
    """Bring in; returns the rows that were not left out."""
    oproepen = Oproep.objects.bulk_create(_oproep(sowing, moments, place) for place in range(sowing.sizes.oproepen))
    number = sowing.sizes.inbreng
    rows = Inbreng.objects.bulk_create(
        (_inbreng(sowing, (oproepen, moments), place) for place in range(number + extra(number))), batch_size=200
    )
    return rows[:number]


def _oproep(sowing: Sowing, moments: list[Participatiemoment], place: int) -> Oproep:
    opens = sowing.day(-200, -10)
    return Oproep(
        dossier=sowing.dossier,
        moment=moments[place % len(moments)] if place % 2 else None,
        title=f"Wat vindt u van straat {place}?",
        question=prose(sowing.draw, 1, 1),
        token=f"t{sowing.dossier.pk}x{place}",
        shows_others=place % 2 == 0,
        opens_on=opens,
        closes_on=opens + timedelta(days=400),
        added_by=sowing.person(place),
    )


def _inbreng(sowing: Sowing, sources: tuple[list[Oproep], list[Participatiemoment]], place: int) -> Inbreng:
    oproepen, moments = sources
    moderation = (Moderation.ZICHTBAAR, Moderation.ZICHTBAAR, Moderation.NIEUW, Moderation.ZICHTBAAR, Moderation.AFGESCHERMD)[place % 5]
    fate = list(Fate)[place % 4]
    answered: dict[str, Any] = {}
    if fate is not Fate.OPEN:
        answered = {"fate_reason": prose(sowing.draw, 1, 1), "fate_at": sowing.moment(-30), "fate_where": "In het plan."}
    return Inbreng(
        dossier=sowing.dossier,
        number=place + 1,
        oproep=oproepen[place % len(oproepen)] if place % 3 else None,
        moment=moments[place % len(moments)] if place % 3 == 0 else None,
        kind=list(InbrengKind)[place % 4].value,
        text=f"{prose(sowing.draw, 1, 3)}{IN_MAATREGELEN if place % 5 == 0 else ''}",
        summary=prose(sowing.draw, 1, 1)[:120] if place % 2 else "",
        theme=theme(place),
        group="ouderen" if place % 4 == 0 else "",
        geometry=point(sowing) if place % 2 else None,
        way=list(InbrengWay)[place % 4].value,
        code=f"c{sowing.dossier.pk}x{place}",
        moderation=moderation.value,
        moderation_reason="Er staat een naam in." if moderation is Moderation.AFGESCHERMD else "",
        fate=fate.value,
        told_on=sowing.day(-20, -1) if answered and place % 8 == 1 else None,
        added_at=sowing.moment(-300),
        **answered,
        **dropped(sowing, place, sowing.sizes.inbreng),
    )
