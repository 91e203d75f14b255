"""What everyone who was told an answer hears now: to see whether an act changes it."""

from __future__ import annotations

from collections.abc import Mapping

from wijkkoers.web.dossiers.models import Dossier
from wijkkoers.web.participation.models import Inbreng
from wijkkoers.web.participation.selectors.lineage import lineage_of

Heard = tuple[tuple[str, ...], ...]
"""The answers to one contribution: of each its fate, why, and where to read it. Of what was left out: that, and why."""


def heard_by(dossier: Dossier) -> Mapping[int, Heard]:
    """Return what is heard by everyone who was told, by contribution, in three queries."""
    told = list(Inbreng.objects.filter(dossier=dossier, told_on__isnull=False).values_list("pk", "dropped_at", "dropped_reason"))
    if not told:
        return {}
    lineage = lineage_of(dossier)
    ends = {pk: lineage.ends(pk) for pk, _dropped_at, _reason in told}
    rows = Inbreng.objects.filter(dossier=dossier, pk__in={end for found in ends.values() for end in found})
    answers = {pk: tuple(answer) for pk, *answer in rows.values_list("pk", "fate", "fate_reason", "fate_where")}
    left = {pk: reason for pk, dropped_at, reason in told if dropped_at is not None and pk not in lineage.onward}
    return {pk: (("vervallen", left[pk]),) if pk in left else tuple(sorted(answers[end] for end in found)) for pk, found in ends.items()}
