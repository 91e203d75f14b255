"""Lineage: a thing that was merged into another or split into others, and the arrows that the new one takes over.

For every kind of thing with lineage, in plain functions on refs. The arrows of the old things stay as they are, so that one that is
brought back stands as it stood.
"""

from __future__ import annotations

from collections.abc import Iterable

from django.db.models import Q
from django.utils.translation import gettext as _

from wijkkoers.web.accounts.selectors import Actor
from wijkkoers.web.dossiers.selectors import Viewer
from wijkkoers.web.thread.kinds import ArrowKind, may_lead
from wijkkoers.web.thread.models import Arrow
from wijkkoers.web.thread.permissions import require_link
from wijkkoers.web.thread.selectors import cards_for
from wijkkoers.web.thread.services import draw_once, link, unlink
from wijkkoers.web.thread.things import Ref, read_ref

LINEAGE = (ArrowKind.SAMENGEVOEGD, ArrowKind.GESPLITST)


def take_over(*, actor: Actor, viewer: Viewer, sources: Iterable[Ref], target: Ref, outgoing: bool = True) -> int:
    """Give a thing the arrows of others: what they rest on and, with `outgoing`, what came of them; returns how many it got.

    An arrow with an end of which this person may not know is taken over too, without a word in the log of others.
    """
    require_link(viewer)
    old = frozenset(sources)
    ends = Q(target__in=old) | (Q(source__in=old) if outgoing else Q())
    rows = Arrow.objects.filter(ends, dossier=viewer.dossier, kind=ArrowKind.DRAAGT.value, dropped_at=None).order_by("id")
    moved = {(_moved(row.source, old, target), _moved(row.target, old, target)): row.note for row in rows}
    held = set(Arrow.objects.filter(dossier=viewer.dossier, kind=ArrowKind.DRAAGT.value, dropped_at=None).values_list("source", "target"))
    wanted = {ends: note for ends, note in moved.items() if ends not in held and _may_run(*ends)}
    known = cards_for(viewer, {ref for ends in wanted for ref in ends})
    for (source, to), note in wanted.items():
        if source in known and to in known:
            link(actor=actor, viewer=viewer, source=source, target=to, note=note)
        else:
            draw_once(actor, viewer, (source, to), ArrowKind.DRAAGT, note)
    return len(wanted)


def draw_lineage(*, actor: Actor, viewer: Viewer, kind: ArrowKind, sources: Iterable[Ref], targets: Iterable[Ref]) -> None:
    """Draw arrows of merging or splitting from every source to every target."""
    ends = list(targets)
    for source in sources:
        for target in ends:
            link(actor=actor, viewer=viewer, source=source, target=target, kind=kind)


def undo_lineage(*, actor: Actor, viewer: Viewer, ref: Ref, kind: ArrowKind) -> int:
    """Take away the arrows that say that a thing was merged or split, when it stands on its own again; returns how many."""
    rows = list(Arrow.objects.filter(dossier=viewer.dossier, source=ref, kind=kind.value, dropped_at=None))
    for row in rows:
        unlink(actor=actor, viewer=viewer, arrow=row, reason=_("Teruggehaald."))
    return len(rows)


def _moved(end: Ref, old: frozenset[Ref], target: Ref) -> Ref:
    return target if end in old else end


def _may_run(source: Ref, target: Ref) -> bool:
    ends = read_ref(source), read_ref(target)
    if ends[0] is None or ends[1] is None or source == target:
        return False
    return may_lead(ArrowKind.DRAAGT, ends[0][0], ends[1][0])
