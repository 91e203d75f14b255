"""The parts into which inbreng was split, and whether something was done with one of them."""

from __future__ import annotations

from collections.abc import Collection
from enum import StrEnum

from django.db.models import Q

from wijkkoers.web.dossiers.selectors import Viewer
from wijkkoers.web.participation.models import Inbreng
from wijkkoers.web.participation.selectors.lineage import Lineage, lineage_of
from wijkkoers.web.participation.states import Fate
from wijkkoers.web.thread.kinds import ArrowKind
from wijkkoers.web.thread.models import Arrow
from wijkkoers.web.thread.selectors import cards_for


class Use(StrEnum):
    """What was done with a part."""

    OPGEGAAN = "opgegaan"
    BEANTWOORD = "beantwoord"
    VERBONDEN = "verbonden"


def used_part(viewer: Viewer, row: Inbreng) -> tuple[int, Use] | None:
    """Return the number of the first part of a split row with which something was done, and what; None when nothing was, or it is whole.

    An arrow that the part got from the whole counts for nothing, and neither does one to something that this person may not know of.
    """
    lineage = lineage_of(viewer.dossier)
    if row.pk not in lineage.split:
        return None
    parts = list(Inbreng.objects.filter(pk__in=lineage.onward[row.pk]).order_by("number"))
    joined = {target for source, targets in lineage.onward.items() if source != row.pk for target in targets}
    tied = _tied(viewer, row.pk, [part.pk for part in parts])
    for part in parts:
        if use := _use_of(part, lineage, joined, tied):
            return part.number, use
    return None


def _use_of(part: Inbreng, lineage: Lineage, joined: Collection[int], tied: Collection[int]) -> Use | None:
    if part.pk in lineage.onward or part.pk in joined:
        return Use.OPGEGAAN
    if part.dropped_at is not None:
        return None
    if part.fate != Fate.OPEN:
        return Use.BEANTWOORD
    return Use.VERBONDEN if part.pk in tied else None


def _tied(viewer: Viewer, whole: int, parts: Collection[int]) -> set[int]:
    """Return the parts with an arrow of their own: one that the whole does not have."""
    ids = {f"inbreng:{pk}": pk for pk in (whole, *parts)}
    arrows = Arrow.objects.filter(Q(source__in=list(ids)) | Q(target__in=list(ids)), dossier=viewer.dossier, dropped_at=None)
    pairs = list(arrows.filter(kind=ArrowKind.DRAAGT.value).values_list("source", "target"))
    leads = {(ids[source], target, True) for source, target in pairs if source in ids}
    rests = {(ids[target], source, False) for source, target in pairs if target in ids}
    ends = leads | rests
    of_whole = {(other, is_after) for pk, other, is_after in ends if pk == whole}
    own = {(pk, other) for pk, other, is_after in ends if pk != whole and (other, is_after) not in of_whole}
    known = cards_for(viewer, {other for _pk, other in own})
    return {pk for pk, other in own if other in known}
