"""Deciding on connecting two things that meet, or on one opgave alone. A new besluit is a new row; the earlier ones stay."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.db import transaction
from django.utils.timezone import localdate
from django.utils.translation import override

from wijkkoers.base.errors import InputError
from wijkkoers.base.periods import check_day
from wijkkoers.web.accounts.selectors import Actor
from wijkkoers.web.dossiers.models import Dossier
from wijkkoers.web.dossiers.selectors import Viewer, viewer_of
from wijkkoers.web.dossiers.services.rows import clean_reason
from wijkkoers.web.events.clock import now
from wijkkoers.web.events.services import append_event
from wijkkoers.web.fieldwork import wording_opgaven as wording
from wijkkoers.web.fieldwork.kinds import Connection
from wijkkoers.web.fieldwork.models import Opgave, Verbindingsbesluit, Werk
from wijkkoers.web.fieldwork.opgave_values import LANGUAGE
from wijkkoers.web.fieldwork.permissions.opgaven import Row, check_can_decide
from wijkkoers.web.fieldwork.selectors.meetings import besluiten_on, ends_of
from wijkkoers.web.fieldwork.services.checking import require_known
from wijkkoers.web.fieldwork.services.cleaning import require_line
from wijkkoers.web.thread.models import Arrow
from wijkkoers.web.thread.services import link, unlink

NOTE = "Besloten te verbinden."
"""What an arrow says that a besluit drew; only such an arrow is taken away by a besluit."""


@dataclass(frozen=True, slots=True)
class DecisionValues:
    """What was decided, why, when and by whom."""

    outcome: str
    reason: str
    decided_on: date
    decided_by: str


@transaction.atomic
def decide(*, actor: Actor, left: Row, right: Row | None, values: DecisionValues, seen_id: int | None = None) -> Verbindingsbesluit:
    """Decide on a pair, or on an opgave alone (`right` None). Connecting a work to an opgave draws the arrow, once.

    `seen_id` is the newest besluit that the person saw, 0 for none; InputError `verbinding-intussen-besloten` when another decided since.
    Raises InputError `verbinding-uitkomst-onbekend`, `verbinding-door-leeg`, `verbinding-in-de-toekomst`,
    `dag-onmogelijk`, `samenvoegen-vervallen`.
    """
    rows = (left,) if right is None else (left, right)
    check_can_decide(actor, rows)
    if any(row.dropped_at is not None or row.dossier_id != left.dossier_id for row in rows):
        raise InputError("samenvoegen-vervallen")
    viewer = viewer_of(actor, left.dossier)
    Dossier.objects.select_for_update().get(pk=left.dossier_id)
    earlier = besluiten_on(left.dossier, ref_of(left), ref_of(right) if right else "")
    if seen_id is not None and (earlier[0].pk if earlier else 0) != seen_id:
        raise InputError("verbinding-intussen-besloten")
    row = _row(actor, rows, values)
    row.save()
    _log(actor, viewer, rows, (earlier[0] if earlier else None, row))
    _tie(actor, viewer, rows, row)
    return row


def ref_of(row: Row) -> str:
    """Return how besluiten and arrows name an opgave or a work."""
    return f"{'opgave' if isinstance(row, Opgave) else 'werk'}:{row.pk}"


def _row(actor: Actor, rows: tuple[Row, ...], values: DecisionValues) -> Verbindingsbesluit:
    check_day(values.decided_on)
    if values.decided_on > localdate(now()):
        raise InputError("verbinding-in-de-toekomst")
    first, second = ends_of(*(ref_of(row) for row in rows))
    return Verbindingsbesluit(
        dossier=rows[0].dossier,
        left=first,
        right=second,
        outcome=require_known(values.outcome, Connection, "verbinding-uitkomst-onbekend"),
        reason=clean_reason(values.reason),
        decided_on=values.decided_on,
        decided_by=require_line(values.decided_by, "verbinding-door-leeg"),
        added_by_id=actor.pk if actor else None,
    )


def _tie(actor: Actor, viewer: Viewer, rows: tuple[Row, ...], besluit: Verbindingsbesluit) -> None:
    """Draw the arrow of a work to an opgave when they are connected; take away what a besluit drew for every other outcome."""
    werk = next((row for row in rows if isinstance(row, Werk)), None)
    opgave = next((row for row in rows if isinstance(row, Opgave)), None)
    if werk is None or opgave is None:
        return
    if besluit.outcome == Connection.VERBINDEN:
        link(actor=actor, viewer=viewer, source=ref_of(werk), target=ref_of(opgave), note=NOTE)
    else:
        drawn = Arrow.objects.filter(dossier=viewer.dossier, source=ref_of(werk), target=ref_of(opgave), note=NOTE, dropped_at=None)
        for arrow in drawn:
            unlink(actor=actor, viewer=viewer, arrow=arrow, reason=besluit.reason)


def _log(actor: Actor, viewer: Viewer, rows: tuple[Row, ...], besluiten: tuple[Verbindingsbesluit | None, Verbindingsbesluit]) -> None:
    """Tell it in the log of the dossier, or only in that of the own organisation when one of the two is a draft."""
    draft = next((row for row in rows if row.is_draft), None)
    name = " + ".join(row.title for row in rows)
    append_event(
        actor_id=actor.pk if actor else None,
        kind="verbinding.besloten",
        subject=ref_of(rows[0]),
        organisation_id=draft.organisation_id if draft else viewer.dossier.organisation_id,
        dossier_id=None if draft else viewer.dossier.pk,
        change=(_told(name, besluiten[0]), _told(name, besluiten[1])),
    )


def _told(name: str, besluit: Verbindingsbesluit | None) -> dict[str, str]:
    if besluit is None:
        return {"name": name}
    with override(LANGUAGE):
        outcome = str(wording.CONNECTION_LABELS[Connection(besluit.outcome)])
    return {"name": name, "verbinding_outcome": outcome, "reason": besluit.reason}
