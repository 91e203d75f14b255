"""What the page of a comparison shows: the same fixed points then and now, in words, and how many changed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from wijkkoers.reports.figures.changes import ChangeRow, draw_changes
from wijkkoers.web.fieldwork.models import Photo, RoutePoint, Schouw
from wijkkoers.web.fieldwork.schouw_page import holder_of
from wijkkoers.web.fieldwork.selectors.comparing import Comparison, PointHistory, Seen
from wijkkoers.web.fieldwork.states import PuntStatus
from wijkkoers.web.fieldwork.wording_talks import CHANGE_LABELS, CHANGE_SIGNS, PUNT_STATUS_LABELS, VERDICT_LABELS, VERDICT_SIGNS, Change

CHANGE_COLOURS = {
    Change.BETER: "good",
    Change.GELIJK: "ink-soft",
    Change.SLECHTER: "error",
    Change.NIEUW: "info",
    Change.NIET_GEZIEN: "ink-soft",
}


@dataclass(frozen=True, slots=True)
class SeenWords:
    """What was seen once, in words; without a verdict the point was not visited."""

    schouw: Schouw
    verdict: str
    sign: str
    kind: str
    notes: tuple[str, ...]
    agreements: tuple[tuple[str, str, str], ...]
    """Agreement, who, and how it stands."""
    photo: Photo | None
    is_urgent: bool


@dataclass(frozen=True, slots=True)
class CompareRow:
    """One fixed point: how it changed, then, now, and every time before."""

    point: RoutePoint
    change: str
    label: str
    sign: str
    then: SeenWords | None
    now: SeenWords
    all: tuple[SeenWords, ...]


def compare_rows(found: Comparison) -> list[CompareRow]:
    """Return the rows of a comparison in words."""
    return [_row(history) for history in found.rows]


def change_figure(found: Comparison) -> str:
    """Return the bars with how many points changed; the title is the finding."""
    rows = [
        ChangeRow(
            str(CHANGE_LABELS[change]),
            CHANGE_SIGNS[change],
            found.counts.get(change, 0),
            CHANGE_COLOURS[change],
            change is Change.NIET_GEZIEN,
        )
        for change in Change
    ]
    return draw_changes(rows, finding(found.counts), _("Vaste punten van de route; bij meer oordelen op één punt telt het slechtste."))


def finding(counts: Mapping[Change, int]) -> str:
    """Return what the comparison says in one sentence."""
    better, worse = counts.get(Change.BETER, 0), counts.get(Change.SLECHTER, 0)
    compared = better + worse + counts.get(Change.GELIJK, 0)
    if not compared:
        return _("Nog geen punt is twee keer bezocht")
    if better == worse == 0:
        return ngettext(
            "Het ene punt dat twee keer bezocht is bleef gelijk", "De %(n)s punten die twee keer bezocht zijn bleven gelijk", compared
        ) % {"n": compared}
    if compared == 1:
        return _("Het ene punt dat twee keer bezocht is werd beter") if better else _("Het ene punt dat twee keer bezocht is werd slechter")
    values = {"better": better, "worse": worse, "n": compared}
    return _("Van de %(n)s punten die twee keer bezocht zijn werden er %(better)s beter en %(worse)s slechter") % values


def change_counts(found: Comparison) -> list[tuple[str, str, str, int]]:
    """Return id, sign, word and number of each change, for the table."""
    return [(change.value, CHANGE_SIGNS[change], str(CHANGE_LABELS[change]), found.counts.get(change, 0)) for change in Change]


def _row(history: PointHistory) -> CompareRow:
    seen = tuple(_seen(one) for one in history.seen)
    change = history.change
    then = seen[-2] if len(seen) > 1 else None
    return CompareRow(history.point, change.value, str(CHANGE_LABELS[change]), CHANGE_SIGNS[change], then, seen[-1], seen)


def _seen(seen: Seen) -> SeenWords:
    verdict = seen.verdict
    photos = [photo for punt in seen.punten for photo in getattr(punt, "shown_photos", ())]
    return SeenWords(
        schouw=seen.schouw,
        verdict=str(VERDICT_LABELS[verdict]) if verdict else _("niet bezocht"),
        sign=VERDICT_SIGNS[verdict] if verdict else "–",
        kind=verdict.value if verdict else "",
        notes=tuple(punt.note for punt in seen.punten if punt.note),
        agreements=tuple(
            (punt.agreement, holder_of(punt), str(PUNT_STATUS_LABELS[PuntStatus(punt.status)])) for punt in seen.punten if punt.agreement
        ),
        photo=photos[0] if photos else None,
        is_urgent=seen.is_urgent,
    )
