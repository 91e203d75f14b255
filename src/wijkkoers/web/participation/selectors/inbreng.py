"""The inbreng of a dossier: who may read what, lists with filters, and what waits. The way in for other apps."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db.models import Count, F, Min, Q, QuerySet
from django.utils.timezone import localdate

from wijkkoers.web.dossiers.models import Dossier
from wijkkoers.web.dossiers.selectors import Viewer
from wijkkoers.web.participation.codes import read_code
from wijkkoers.web.participation.models import Inbreng
from wijkkoers.web.participation.selectors.lineage import Lineage, lineage_of
from wijkkoers.web.participation.states import Fate, Moderation
from wijkkoers.web.thread.kinds import ArrowKind
from wijkkoers.web.thread.models import Arrow
from wijkkoers.web.thread.selectors import cards_for

MOST_WORDS = 8
ORDERS: Mapping[str, tuple[Any, ...]] = {
    "nieuw": ("-number",),
    "oud": ("number",),
    "antwoord": (F("fate_at").desc(nulls_last=True), "-number"),
    "soort": ("kind", "number"),
}
"""Orders of the list by the word in the address."""


@dataclass(frozen=True, slots=True)
class Waiting:
    """How much waits, and since when the oldest does."""

    count: int = 0
    since: date | None = None


def inbreng_of(dossier: Dossier) -> QuerySet[Inbreng]:
    """Return all inbreng of a dossier, also what was merged, split or dropped."""
    return Inbreng.objects.filter(dossier=dossier).select_related("oproep", "moment", "oproep__moment")


def one_inbreng(dossier: Dossier, inbreng_id: int) -> Inbreng | None:
    """Return one inbreng of this dossier."""
    return inbreng_of(dossier).select_related("dossier__organisation").filter(pk=inbreng_id).first()


def inbreng_by_code(typed: str) -> Inbreng | None:
    """Return the inbreng with a code."""
    code = read_code(typed)
    if code is None:
        return None
    return Inbreng.objects.filter(code=code).select_related("dossier__organisation", "oproep").first()


def may_read(viewer: Viewer, row: Inbreng) -> bool:
    """Whether this person reads the text: editors all, others what the team made visible, and what they wrote down themselves."""
    if viewer.is_editor or row.moderation == Moderation.ZICHTBAAR:
        return not viewer.standing.is_outsider
    return row.moderation == Moderation.NIEUW and row.added_by_id is not None and row.added_by_id == viewer.user_id


def readable(viewer: Viewer) -> Q:
    """Return what a row must be for this person to read its text; the same rule as `may_read`, for a query."""
    if viewer.is_editor:
        return Q()
    return Q(moderation=Moderation.ZICHTBAAR.value) | Q(moderation=Moderation.NIEUW.value, added_by_id=viewer.user_id)


def live_inbreng(dossier: Dossier) -> QuerySet[Inbreng]:
    """Return what awaits or has its own answer: not what was dropped, merged or split."""
    return inbreng_of(dossier).filter(dropped_at=None)


def contributions_of(dossier: Dossier, lineage: Lineage) -> QuerySet[Inbreng]:
    """Return what people brought in, each once: with what was merged or split, without the parts made of it and what was dropped."""
    rows = inbreng_of(dossier).filter(Q(dropped_at=None) | Q(pk__in=list(lineage.onward)))
    return rows.exclude(pk__in=lineage.parts) if lineage.parts else rows


def in_the_list(rows: QuerySet[Inbreng]) -> QuerySet[Inbreng]:
    """Return rows with no more of each than the list shows."""
    shown = ("number", "kind", "summary", "text", "theme", "place_note", "way", "moderation", "fate", "added_at", "added_by_id", "revision")
    return rows.select_related(None).select_related("oproep").only(*shown, "geometry", "oproep__title")


def on_the_map(rows: QuerySet[Inbreng]) -> QuerySet[Inbreng]:
    """Return the rows that have a place, with no more of each than a map shows."""
    shown = ("dossier_id", "number", "geometry", "kind", "summary", "text", "moderation", "added_by_id")
    return rows.filter(geometry__isnull=False).select_related(None).only(*shown)


def filtered(rows: QuerySet[Inbreng], viewer: Viewer, wanted: Mapping[str, str]) -> QuerySet[Inbreng]:
    """Return the rows that were asked for; who may not read a text does not find it by its words or place either."""
    fields = {"staat": "moderation", "lot": "fate", "soort": "kind", "thema": "theme", "oproep": "oproep_id", "weg": "way"}
    exact = {field: wanted[name] for name, field in fields.items() if wanted.get(name)}
    rows = rows.filter(**exact)
    if wanted.get("moment"):
        rows = rows.filter(Q(moment_id=wanted["moment"]) | Q(moment_id=None, oproep__moment_id=wanted["moment"]))
    rows = _lacking(rows, viewer, wanted.get("zonder", ""))
    rows = _searched(rows, viewer, wanted.get("zoek", ""))
    return rows.order_by(*ORDERS.get(wanted.get("volgorde", ""), ORDERS["nieuw"]))


def threaded_ids(viewer: Viewer, row_ids: Iterable[int] | None = None) -> frozenset[int]:
    """Return the inbreng of which an arrow leads to something that this person may know of."""
    arrows = Arrow.objects.filter(dossier=viewer.dossier, kind=ArrowKind.DRAAGT.value, dropped_at=None, source__startswith="inbreng:")
    if row_ids is not None:
        arrows = arrows.filter(source__in=[f"inbreng:{pk}" for pk in row_ids])
    pairs = list(arrows.values_list("source", "target"))
    known = cards_for(viewer, {target for _source, target in pairs})
    return frozenset(int(source.partition(":")[2]) for source, target in pairs if target in known)


def inbreng_without_answer(dossier: Dossier) -> Waiting:
    """Return how much inbreng has no answer yet, and the day on which the oldest of it came in."""
    return _waiting(live_inbreng(dossier).filter(fate=Fate.OPEN.value))


def inbreng_unread(dossier: Dossier) -> Waiting:
    """Return how much inbreng nobody read yet, and the day on which the oldest of it came in."""
    return _waiting(live_inbreng(dossier).filter(moderation=Moderation.NIEUW.value))


def answered_not_told(dossier: Dossier, lineage: Lineage | None = None) -> Waiting:
    """Return to how many contributions an answer was given that nobody told yet, and the day of the oldest of these answers."""
    known = lineage or lineage_of(dossier)
    own = _with_own_answer(dossier, known).aggregate(count=Count("pk"), oldest=Min("fate_at"))
    others = _answers_elsewhere(dossier, known)
    days = [moment for moment in (own["oldest"], *others.values()) if moment]
    return Waiting(own["count"] + len(others), localdate(min(days)) if days else None)


def untold_of(dossier: Dossier, lineage: Lineage | None = None) -> QuerySet[Inbreng]:
    """Return the contributions that have their whole answer and of which it was not told yet, in the order in which they came."""
    known = lineage or lineage_of(dossier)
    own = _with_own_answer(dossier, known).values("pk")
    return inbreng_of(dossier).filter(Q(pk__in=own) | Q(pk__in=list(_answers_elsewhere(dossier, known)))).order_by("number")


def _with_own_answer(dossier: Dossier, lineage: Lineage) -> QuerySet[Inbreng]:
    """Return the contributions that nobody told of and whose answer stands at themselves."""
    rows = Inbreng.objects.filter(dossier=dossier, dropped_at=None, told_on=None, fate_at__isnull=False).order_by()
    apart = lineage.parts.union(lineage.onward)
    return rows.exclude(pk__in=apart) if apart else rows


def _answers_elsewhere(dossier: Dossier, lineage: Lineage) -> dict[int, datetime]:
    """Return the moment of the last answer by contribution that nobody told of and whose answer stands at what it went on in."""
    if not lineage.onward:
        return {}
    waiting = Inbreng.objects.filter(dossier=dossier, told_on=None, pk__in=lineage.onward.keys() - lineage.parts)
    ends = {pk: lineage.ends(pk) for pk in waiting.order_by().values_list("pk", flat=True)}
    needed = {end for found in ends.values() for end in found}
    live = Inbreng.objects.filter(dossier=dossier, dropped_at=None, fate_at__isnull=False, pk__in=needed).order_by()
    answered = {pk: moment for pk, moment in live.values_list("pk", "fate_at") if moment}
    return {pk: max(answered[end] for end in found) for pk, found in ends.items() if answered.keys() >= set(found)}


def next_unread(dossier: Dossier, after: int | None = None) -> Inbreng | None:
    """Return the first inbreng that nobody read yet; after a number those that follow it come first."""
    rows = live_inbreng(dossier).filter(moderation=Moderation.NIEUW.value).order_by("number")
    following = rows.filter(number__gt=after).first() if after is not None else None
    return following or (rows.exclude(number=after) if after is not None else rows).first()


def _waiting(rows: QuerySet[Inbreng]) -> Waiting:
    found = rows.order_by().aggregate(count=Count("pk"), oldest=Min("added_at"))
    return Waiting(found["count"], localdate(found["oldest"]) if found["oldest"] else None)


def _lacking(rows: QuerySet[Inbreng], viewer: Viewer, what: str) -> QuerySet[Inbreng]:
    if what == "antwoord":
        return rows.filter(fate=Fate.OPEN.value)
    if what == "draad":
        return rows.exclude(pk__in=threaded_ids(viewer))
    if what == "plek":
        return rows.filter(readable(viewer), geometry__isnull=True, place_note="")
    return rows


def _searched(rows: QuerySet[Inbreng], viewer: Viewer, asked: str) -> QuerySet[Inbreng]:
    words = asked.replace("\x00", "").split()[:MOST_WORDS]
    if not words:
        return rows
    found = readable(viewer)
    for word in words:
        found &= Q(text__icontains=word) | Q(summary__icontains=word) | Q(place_note__icontains=word)
    if len(words) == 1 and words[0].isascii() and words[0].isdigit() and len(words[0]) < 7:
        found |= Q(number=int(words[0]))
    return rows.filter(found)
