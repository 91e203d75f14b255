"""Adding and changing a maatregel, moving it along the table, and sharing a draft."""

from __future__ import annotations

from collections.abc import Iterable

from django.db import transaction

from wijkkoers.base.errors import InputError
from wijkkoers.web.accounts.selectors import Actor
from wijkkoers.web.dossiers.models import Dossier
from wijkkoers.web.dossiers.selectors import Viewer, viewer_of
from wijkkoers.web.dossiers.services.rows import add_row, clean_reason, hold, keep_row, log_row, release_row
from wijkkoers.web.events.clock import now
from wijkkoers.web.events.revisions import add_revision, require_revision
from wijkkoers.web.measures.models import Maatregel
from wijkkoers.web.measures.permissions import check_can_add_maatregel, check_can_change_maatregel
from wijkkoers.web.measures.services.filling import fill_maatregel
from wijkkoers.web.measures.services.lists import check_cycle, hold_with_related, keep_lists
from wijkkoers.web.measures.services.record import MAATREGEL
from wijkkoers.web.measures.states import NEEDS_REASON, TRANSITIONS, MaatregelMove, MaatregelStatus
from wijkkoers.web.measures.texts import maatregel_texts
from wijkkoers.web.measures.values import MaatregelValues
from wijkkoers.web.thread.kinds import ArrowKind, ThingKind
from wijkkoers.web.thread.lineage import undo_lineage
from wijkkoers.web.thread.services import link
from wijkkoers.web.thread.things import Ref, ref_of


@transaction.atomic
def add_maatregel(*, actor: Actor, dossier: Dossier, values: MaatregelValues, rests_on: Iterable[Ref] = ()) -> Maatregel:
    """Add a maatregel, with an arrow from each thing on which it rests. Of a partner it starts as a draft."""
    check_can_add_maatregel(actor, dossier)
    viewer = viewer_of(actor, dossier)
    row = hold_with_related(Maatregel(dossier=dossier), values)
    fill_maatregel(row, values)
    add_row(actor, row, MAATREGEL, viewer)
    keep_lists(actor, row, values)
    draw_arrows(actor, viewer, row, rests_on)
    return row


@transaction.atomic
def change_maatregel(*, actor: Actor, maatregel: Maatregel, values: MaatregelValues, revision: int | None = None) -> Maatregel:
    """Change what is said of a maatregel; raises InputError `intussen-gewijzigd` when it is no longer at `revision`."""
    held = hold_with_related(maatregel, values)
    check_can_change_maatregel(actor, held)
    require_revision(held, revision)
    before = maatregel_texts(held)
    fill_maatregel(held, values)
    keep_lists(actor, held, values)
    keep_row(actor, held, MAATREGEL, before)
    return held


@transaction.atomic
def move_maatregel(*, actor: Actor, maatregel: Maatregel, move: MaatregelMove, reason: str = "", revision: int | None = None) -> Maatregel:
    """Put a maatregel on the shortlist, let it fall with a reason, or put it back on the longlist; then it is no longer merged.

    Raises InputError `maatregel-stap-kan-niet`, `intussen-gewijzigd`.
    """
    held = hold(maatregel)
    check_can_change_maatregel(actor, held)
    require_revision(held, revision)
    first = MaatregelStatus(held.status)
    if (first, move) not in TRANSITIONS:
        raise InputError("maatregel-stap-kan-niet")
    why = clean_reason(reason) if move in NEEDS_REASON else ""
    then = TRANSITIONS[first, move]
    before = {"name": held.name, "maatregel_status": first.value, "reason": held.dropped_reason}
    held.status, held.status_since = then.value, now()
    held.dropped_at, held.dropped_reason = (now(), why) if then is MaatregelStatus.AFGEVALLEN else (None, "")
    add_revision(held)
    held.save()
    act = "vervallen" if then is MaatregelStatus.AFGEVALLEN else then.value
    log_row(actor, held, MAATREGEL, act, (before, {"name": held.name, "maatregel_status": then.value, "reason": why}))
    if first is MaatregelStatus.AFGEVALLEN:
        ref = ref_of(ThingKind.MAATREGEL, held.pk)
        undo_lineage(actor=actor, viewer=viewer_of(actor, held.dossier), ref=ref, kind=ArrowKind.SAMENGEVOEGD)
    return held


@transaction.atomic
def release_maatregel(*, actor: Actor, maatregel: Maatregel) -> Maatregel:
    """Share a draft with everyone in the dossier; it gets its number.

    Raises InputError `maatregel-kring` when maatregelen would wait for each other once everyone knows of it.
    """
    held = hold(maatregel)
    check_can_change_maatregel(actor, held)
    release_row(actor, held, MAATREGEL)
    check_cycle(held)
    return held


def draw_arrows(actor: Actor, viewer: Viewer, row: Maatregel, rests_on: Iterable[Ref]) -> None:
    """Draw an arrow from each of these things to a maatregel."""
    for source in dict.fromkeys(rests_on):
        link(actor=actor, viewer=viewer, source=source, target=ref_of(ThingKind.MAATREGEL, row.pk))
