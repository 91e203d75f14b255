"""What a maatregel takes over of those that were merged into it: their relations and their places in pakketten."""

from __future__ import annotations

from collections.abc import Sequence

from django.db.models import Q, QuerySet

from wijkkoers.web.accounts.selectors import Actor
from wijkkoers.web.dossiers.services.rows import hold
from wijkkoers.web.events.clock import now
from wijkkoers.web.measures.kinds import RelationKind
from wijkkoers.web.measures.models import Maatregel, Pakket, PakketMaatregel, Relation
from wijkkoers.web.measures.services.lists import check_cycle, hold_texts, tell_changed
from wijkkoers.web.measures.services.pakketten import keep_lines, lines_text


def touched_by(target: Maatregel, others: Sequence[Maatregel]) -> set[int]:
    """Return the maatregelen that merging others into one touches: these, and all that they stand to."""
    rows = Relation.objects.filter(Q(maatregel__in=others) | Q(other__in=others)).values_list("maatregel_id", "other_id")
    return {target.pk, *(row.pk for row in others), *(pk for pair in rows for pk in pair)}


def hold_pakketten(rows: Sequence[Maatregel]) -> None:
    """Hold the pakketten with these maatregelen: whoever fills a pakket holds it before its maatregelen too."""
    list(_with_lines(rows).select_for_update(of=("self",)))


def _with_lines(rows: Sequence[Maatregel]) -> QuerySet[Pakket]:
    lines = PakketMaatregel.objects.filter(maatregel__in=rows, dropped_at=None)
    return Pakket.objects.filter(pk__in=lines.values("pakket_id")).order_by("pk")


def hand_over_relations(actor: Actor, target: Maatregel, others: Sequence[Maatregel]) -> None:
    """Give a maatregel the relations of others, in both directions; what it would have twice or with itself is left out.

    Where it needs and excludes the same one, its own relation stays. Raises InputError `maatregel-kring` for a ring. The texts before
    stand in the event of every maatregel that it touches.
    """
    old = {row.pk for row in others}
    rows = list(Relation.objects.filter(Q(maatregel_id__in=old) | Q(other_id__in=old)).order_by("id"))
    told = hold_texts({target.pk, *(pk for row in rows for pk in (row.maatregel_id, row.other_id))})
    Relation.objects.filter(pk__in=[row.pk for row in rows]).delete()
    present = Relation.objects.filter(Q(maatregel=target) | Q(other=target)).values_list("maatregel_id", "other_id", "kind")
    taken = {_what(first, then, kind): kind for first, then, kind in present}
    kinds = {frozenset((first, then)): kind for first, then, kind in present}
    for row in rows:
        first, then = (target.pk if pk in old else pk for pk in (row.maatregel_id, row.other_id))
        pair, what = frozenset((first, then)), _what(first, then, row.kind)
        if first != then and what not in taken and kinds.get(pair, row.kind) == row.kind:
            Relation.objects.create(maatregel_id=first, other_id=then, kind=row.kind)
            taken[what] = kinds[pair] = row.kind
    check_cycle(target)
    tell_changed(actor, told)


def hand_over_lines(actor: Actor, target: Maatregel, others: Sequence[Maatregel], reason: str) -> None:
    """Put a maatregel in the place of others in every pakket; their lines are dropped with the reason."""
    lines = PakketMaatregel.objects.filter(maatregel__in=others, dropped_at=None)
    for pakket in _with_lines(others):
        held = hold(pakket)
        before, own = lines_text(held), list(lines.filter(pakket=held))
        PakketMaatregel.objects.filter(pk__in=[line.pk for line in own]).update(dropped_at=now(), dropped_reason=reason)
        if not held.lines.filter(maatregel=target, dropped_at=None).exists():
            PakketMaatregel.objects.create(pakket=held, maatregel=target, start_year=own[0].start_year)
        keep_lines(actor, held, before, reason)


def _what(first: int, then: int, kind: str) -> tuple[int, int, str]:
    """Return what a relation says; of two that exclude each other the order says nothing."""
    low, high = sorted((first, then)) if kind == RelationKind.SLUIT_UIT else (first, then)
    return low, high, kind
