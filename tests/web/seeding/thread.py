"""Arrows between everything that was heard, seen, raised and listed."""

from __future__ import annotations

from typing import Any

from tests.web.seeding.sizes import Sowing

from wijkkoers.web.parties.models import Goal
from wijkkoers.web.process.models import Besluit
from wijkkoers.web.thread.models import Arrow
from wijkkoers.web.wijkfoto.models import CitedFigure


def seed_thread(sowing: Sowing, rows: dict[str, list[Any]]) -> None:
    """Tie things together: most evidence to an opgave, most opgaven to maatregelen, some of those to a besluit."""
    rows["cijfer"] = CitedFigure.objects.bulk_create(_figure(sowing, place) for place in range(sowing.sizes.terms))
    rows["doel"] = list(Goal.objects.filter(partij__dossier=sowing.dossier, released_at__isnull=False, dropped_at=None))
    rows["besluit"] = list(Besluit.objects.filter(dossier=sowing.dossier))
    pairs: dict[tuple[str, str], None] = {}
    for source in ("signaal", "schouwpunt", "inbreng", "cijfer", "doel", "werk"):
        pairs |= dict.fromkeys(_spread(source, rows[source][: 2 * len(rows[source]) // 3], "opgave", rows["opgave"]))
    pairs |= dict.fromkeys(_spread("opgave", rows["opgave"], "maatregel", rows["maatregel"]))
    pairs |= dict.fromkeys(_spread("inbreng", rows["inbreng"][::5], "maatregel", rows["maatregel"]))
    pairs |= dict.fromkeys(_spread("maatregel", rows["maatregel"][::4], "besluit", rows["besluit"]))
    Arrow.objects.bulk_create(
        (
            Arrow(
                dossier=sowing.dossier,
                source=source,
                target=target,
                added_by=sowing.world.redacteur,
                dropped_at=sowing.moment() if place % 20 == 19 else None,
                dropped_reason="Hoort er niet bij." if place % 20 == 19 else "",
            )
            for place, (source, target) in enumerate(pairs)
        ),
        batch_size=500,
    )


def _spread(source: str, sources: list[Any], target: str, targets: list[Any]) -> list[tuple[str, str]]:
    return [(f"{source}:{row.pk}", f"{target}:{targets[place % len(targets)].pk}") for place, row in enumerate(sources)]


def _figure(sowing: Sowing, place: int) -> CitedFigure:
    return CitedFigure(
        dossier=sowing.dossier,
        indicator="aantal-inwoners",
        label=f"Inwoners {place}",
        area_code="WK990101",
        area_name="Spoorwijk",
        boundary_year=2024,
        period="2024",
        value=1000 + place,
        status="waarde",
        source="CBS",
        document={"decimals": 0, "definition": "Het aantal inwoners."},
        added_by=sowing.world.redacteur,
    )
