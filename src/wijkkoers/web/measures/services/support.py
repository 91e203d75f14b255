"""Writing down what a partij thinks of a maatregel; what it said before stays in the log."""

from __future__ import annotations

from django.db import transaction
from django.utils.timezone import localdate

from wijkkoers.base.errors import InputError
from wijkkoers.base.periods import check_day
from wijkkoers.web.accounts.selectors import Actor
from wijkkoers.web.dossiers.services.rows import hold, log_row
from wijkkoers.web.events.clock import now
from wijkkoers.web.events.revisions import add_revision, require_revision
from wijkkoers.web.measures.models import Maatregel, Support
from wijkkoers.web.measures.permissions import SupportOf, check_can_set_support
from wijkkoers.web.measures.services.record import MAATREGEL, clean_line
from wijkkoers.web.measures.values import SupportValue
from wijkkoers.web.parties.models import Partij

HOLDER_LIMIT, NOTE_LIMIT = 120, 500


@transaction.atomic
def set_support(*, actor: Actor, maatregel: Maatregel, partij: Partij, value: SupportValue, revision: int | None = None) -> Support | None:
    """Write down what a partij thinks, since when and who said so; without a position it says nothing any more.

    The row stays when a partij takes back what it said, so that its revisions go on. None for a partij that never said a thing.
    Raises InputError `draagvlak-onbekende-partij`, `draagvlak-dag-leeg`, `draagvlak-dag-in-de-toekomst`.
    """
    held = hold(maatregel)
    if partij.dossier_id != held.dossier_id:
        raise InputError("draagvlak-onbekende-partij")
    check_can_set_support(actor, SupportOf(held, partij))
    row = Support.objects.select_for_update(of=("self",)).filter(maatregel=held, partij=partij).first()
    require_revision(row or Support(revision=0), revision)
    before = said(row)
    if value.position is None:
        kept = _empty(row) if row is not None and row.position else row
    else:
        kept = _keep(row or Support(maatregel=held, partij=partij, revision=0), value)
    if before != said(kept):
        sides = (
            {"name": held.name, f"{MAATREGEL.thing}_support": f"{partij.name}: {text}" if text else ""} for text in (before, said(kept))
        )
        first, then = sides
        log_row(actor, held, MAATREGEL, "draagvlak", (first, then))
    return kept


def said(row: Support | None) -> str:
    """Return what a partij said, as the log tells it; empty for a partij that said nothing."""
    if row is None or not row.position:
        return ""
    return "; ".join(part for part in (row.position, row.said_on.isoformat(), row.holder, row.note) if part)


def _empty(row: Support) -> Support:
    row.position = row.holder = row.note = ""
    add_revision(row)
    row.save()
    return row


def _keep(row: Support, value: SupportValue) -> Support:
    if value.said_on is None:
        raise InputError("draagvlak-dag-leeg")
    check_day(value.said_on)
    if value.said_on > localdate(now()):
        raise InputError("draagvlak-dag-in-de-toekomst")
    assert value.position is not None  # noqa: S101 - the caller asked
    row.position, row.said_on = value.position.value, value.said_on
    row.holder, row.note = clean_line(value.holder, HOLDER_LIMIT), clean_line(value.note, NOTE_LIMIT)
    add_revision(row)
    row.save()
    return row
