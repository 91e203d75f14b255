"""Numbers of what was seen, said, raised and listed in a dossier, of what everyone in it may know of: a draft counts for nobody."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from django.db.models import Count, Exists, Min, OuterRef, Q, QuerySet, Value
from django.utils.timezone import localdate

from wijkkoers.web.dossiers.models import Dossier
from wijkkoers.web.dossiers.selectors import Viewer, visible
from wijkkoers.web.dossiers.selectors.access import Standing
from wijkkoers.web.fieldwork.models import Gesprek, Opgave, Schouw, Schouwpunt, Signaal, Werk
from wijkkoers.web.fieldwork.selectors import opgaven_of, undecided_meetings
from wijkkoers.web.fieldwork.selectors.schouw import points_without_feedback, schouw_due_again
from wijkkoers.web.measures.models import PayerShare
from wijkkoers.web.measures.selectors import open_maatregelen, pakketten_of
from wijkkoers.web.overview.guide.facts import FieldFact
from wijkkoers.web.overview.selectors.woven import walk
from wijkkoers.web.participation.models import Inbreng
from wijkkoers.web.participation.selectors.inbreng import live_inbreng
from wijkkoers.web.participation.states import Fate, Moderation
from wijkkoers.web.parties.models import Goal, Partij
from wijkkoers.web.thread.kinds import ArrowKind, ThingKind
from wijkkoers.web.thread.models import Arrow
from wijkkoers.web.thread.things import Ref, all_things
from wijkkoers.web.wijkfoto.models import CitedFigure


def everyone_in(dossier: Dossier) -> Viewer:
    """Return a viewer who knows what all in the dossier may know and no more: a member of no organisation."""
    return Viewer(dossier, Standing(None, None), 0, {})


def field_fact(dossier: Dossier, today: date, goal_ids: Iterable[int], *, is_short: bool = False) -> FieldFact:
    """Return the numbers, with those of the released goals; a fixed number of queries, each over plain values.

    `is_short` does not look for works that meet, which takes longest.
    """
    viewer = everyone_in(dossier)
    opgaven: list[tuple[int, int | None, int | None]] = list(opgaven_of(viewer).order_by().values_list("pk", "owner_id", "owner_partij_id"))
    paid = Exists(PayerShare.objects.filter(maatregel=OuterRef("pk")))
    has_payer = dict(open_maatregelen(viewer).order_by().annotate(is_paid=paid).values_list("pk", "is_paid"))
    goals, known = _refs(ThingKind.DOEL, goal_ids), _refs(ThingKind.OPGAVE, (pk for pk, *_owners in opgaven))
    grounded, serving = _tied(dossier, known, _refs(ThingKind.MAATREGEL, has_payer))
    return FieldFact(
        **_schouw_numbers(viewer, today),
        **_inbreng_numbers(dossier),
        **_pakket_numbers(viewer),
        opgaven=len(opgaven),
        opgaven_without_owner=sum(owner is None and partij is None for _pk, owner, partij in opgaven),
        opgaven_without_ground=len(known - grounded),
        undecided=0 if is_short else len(undecided_meetings(viewer, today)),
        maatregelen=len(has_payer),
        maatregelen_without_payer=sum(not is_paid for is_paid in has_payer.values()),
        goals=len(goals),
        goals_without_maatregel=len(goals - serving),
    )


def _schouw_numbers(viewer: Viewer, today: date) -> dict[str, Any]:
    return {
        "schouwen": visible(Schouw.objects.filter(dropped_at=None), viewer).count(),
        "schouwen_due": tuple((row.pk, row.title) for row in schouw_due_again(viewer, today)),
        "urgent_without_feedback": points_without_feedback(viewer).filter(is_urgent=True).count(),
    }


def _inbreng_numbers(dossier: Dossier) -> dict[str, Any]:
    waits = Q(fate=Fate.OPEN.value)
    found = (
        live_inbreng(dossier)
        .order_by()
        .aggregate(
            waiting=Count("pk", filter=waits),
            oldest=Min("added_at", filter=waits),
            unread=Count("pk", filter=Q(moderation=Moderation.NIEUW.value)),
        )
    )
    since = localdate(found["oldest"]) if found["oldest"] else None
    return {"inbreng_without_answer": found["waiting"], "waiting_since": since, "inbreng_unread": found["unread"]}


def _pakket_numbers(viewer: Viewer) -> dict[str, Any]:
    found = list(pakketten_of(viewer).filter(dropped_at=None).order_by().values_list("is_null", flat=True))
    return {"pakketten": len(found), "has_null": any(found)}


def _refs(kind: ThingKind, numbers: Iterable[int]) -> frozenset[Ref]:
    start = f"{kind.value}:"
    return frozenset(f"{start}{number}" for number in numbers)


def _tied(dossier: Dossier, opgaven: frozenset[Ref], maatregelen: frozenset[Ref]) -> tuple[frozenset[Ref], frozenset[Ref]]:
    """Return what rests on something that stands, and what leads to a maatregel, straight or through an opgave."""
    gone, ends = _gone(dossier), opgaven | maatregelen
    drawn = Arrow.objects.filter(dossier=dossier, kind=ArrowKind.DRAAGT.value, dropped_at=None).order_by()
    before: dict[Ref, list[Ref]] = {}
    for source, target in (*drawn.values_list("source", "target"), *_implied(dossier)):
        if target in ends and source not in gone:
            before.setdefault(target, []).append(source)
    return frozenset(before), frozenset(walk(before, maatregelen))


def _implied(dossier: Dossier) -> Iterable[tuple[Ref, Ref]]:
    """Return the grounds of opgaven that stand in their own rows."""
    implied = all_things()[ThingKind.OPGAVE].implied
    return implied.pairs(dossier) if implied else ()


def _gone(dossier: Dossier) -> frozenset[Ref]:
    """Return what is dropped or still a draft, so that for everyone together nothing rests on it; one query."""
    parts = [rows.filter(**{f"{prefix}dossier": dossier}) for prefix, rows in _GONE]
    return frozenset(f"{kind}:{number}" for kind, number in parts[0].union(*parts[1:], all=True))


def _plain(kind: ThingKind, rows: QuerySet[Any], gone: Q) -> QuerySet[Any]:
    found: QuerySet[Any] = rows.filter(gone).order_by().annotate(thing=Value(kind.value)).values_list("thing", "pk")
    return found


_DROPPED = Q(dropped_at__isnull=False)
_DRAFT = Q(released_at=None)
_TALK_GONE = Q(gesprek__dropped_at__isnull=False) | Q(gesprek__released_at=None)
_SCHOUW_GONE = Q(schouw__dropped_at__isnull=False) | Q(schouw__released_at=None)
_GONE: tuple[tuple[str, QuerySet[Any]], ...] = (
    ("", _plain(ThingKind.CIJFER, CitedFigure.objects.all(), _DROPPED)),
    ("", _plain(ThingKind.GESPREK, Gesprek.objects.all(), _DROPPED | _DRAFT)),
    ("gesprek__", _plain(ThingKind.SIGNAAL, Signaal.objects.all(), _DROPPED | _TALK_GONE)),
    ("schouw__", _plain(ThingKind.SCHOUWPUNT, Schouwpunt.objects.all(), _DROPPED | _SCHOUW_GONE)),
    ("", _plain(ThingKind.INBRENG, Inbreng.objects.all(), _DROPPED)),
    ("", _plain(ThingKind.PARTIJ, Partij.objects.all(), _DROPPED)),
    ("partij__", _plain(ThingKind.DOEL, Goal.objects.all(), _DROPPED | _DRAFT)),
    ("", _plain(ThingKind.WERK, Werk.objects.all(), _DROPPED | _DRAFT)),
    ("", _plain(ThingKind.OPGAVE, Opgave.objects.all(), _DROPPED | _DRAFT)),
)
"""By kind what leads from a row to its dossier, and the rows that are gone in any dossier: built once, since that takes longest."""
