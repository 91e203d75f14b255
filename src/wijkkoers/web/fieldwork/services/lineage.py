"""Merging opgaven into one, and splitting one into several; nothing is lost and each can be brought back."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace

from django.db import transaction
from django.utils.translation import gettext as _

from wijkkoers.base.errors import InputError
from wijkkoers.web.accounts.selectors import Actor
from wijkkoers.web.dossiers.selectors import viewer_of
from wijkkoers.web.dossiers.services.rows import clean_reason, drop_row, hold
from wijkkoers.web.events.clock import now
from wijkkoers.web.events.revisions import require_revision
from wijkkoers.web.fieldwork.models import Opgave
from wijkkoers.web.fieldwork.opgave_values import LONG_FIELDS, OpgaveValues, points_of, values_of
from wijkkoers.web.fieldwork.permissions.opgaven import check_can_change
from wijkkoers.web.fieldwork.selectors.meetings import Ends, ends_of, latest_besluiten
from wijkkoers.web.fieldwork.services.connecting import ref_of
from wijkkoers.web.fieldwork.services.opgaven import KIND, add_opgave, change_opgave
from wijkkoers.web.thread.kinds import ArrowKind
from wijkkoers.web.thread.lineage import draw_lineage, take_over

JOINED = (*LONG_FIELDS, "domains", "outside_partijen")
"""What can be joined; the rest stays as it is at the opgave that goes on."""
MOST = 20


@dataclass(frozen=True, slots=True)
class Part:
    """One of the opgaven into which another is split; all else it takes from that one."""

    title: str
    description: str = ""
    nature: str = ""


@dataclass(frozen=True, slots=True)
class Splitting:
    """How an opgave is split: into what, whether it goes on itself, and whether the parts take its points and place."""

    parts: Sequence[Part]
    reason: str
    keeps_original: bool = False
    takes_points: bool = True


@transaction.atomic
def merge_opgaven(
    *, actor: Actor, target: Opgave, others: Sequence[Opgave], reason: str, joined: Collection[str] = JOINED, revisions: Mapping[int, int]
) -> Opgave:
    """Merge opgaven into one that keeps its number; the others are dropped with the reason and an arrow to it.

    `joined` names the texts that are put together. `revisions` gives what the person saw of each. Raises InputError
    `samenvoegen-te-weinig`, `samenvoegen-vervallen`, `samenvoegen-concept`, `samenvoegen-concepten`, `intussen-gewijzigd`.
    """
    rows = {row.pk: hold(row) for row in sorted((target, *others), key=lambda row: row.pk)}
    held = rows.pop(target.pk)
    viewer, why = viewer_of(actor, held.dossier), clean_reason(reason)
    _check_merge(actor, held, list(rows.values()), revisions)
    in_order = [rows[row.pk] for row in others if row.pk in rows]
    values = joined_values(held, in_order, joined)
    refs = [ref_of(row) for row in in_order]
    kept = change_opgave(actor=actor, opgave=held, values=values, act="samengevoegd", sources=in_order)
    take_over(actor=actor, viewer=viewer, sources=refs, target=ref_of(kept))
    draw_lineage(actor=actor, viewer=viewer, kind=ArrowKind.SAMENGEVOEGD, sources=refs, targets=[ref_of(kept)])
    take_over_besluiten(actor, kept, in_order)
    for row in in_order:
        drop_row(actor, row, KIND, why)
    return kept


@transaction.atomic
def split_opgave(*, actor: Actor, opgave: Opgave, splitting: Splitting, revision: int | None = None) -> list[Opgave]:
    """Split an opgave into two or more new ones, which take over what it rests on; it is dropped unless it goes on.

    Raises InputError `splitsen-te-weinig`, `samenvoegen-vervallen`, `intussen-gewijzigd`.
    """
    held = hold(opgave)
    check_can_change(actor, held)
    require_revision(held, revision)
    parts = [part for part in splitting.parts if part.title.strip()]
    if len(parts) < (1 if splitting.keeps_original else 2):
        raise InputError("splitsen-te-weinig")
    if held.dropped_at is not None:
        raise InputError("samenvoegen-vervallen")
    viewer, why, ref = viewer_of(actor, held.dossier), clean_reason(splitting.reason), ref_of(held)
    made = [_add_part(actor, held, part, splitting) for part in parts]
    for row in made:
        take_over(actor=actor, viewer=viewer, sources=[ref], target=ref_of(row), outgoing=not splitting.keeps_original)
    draw_lineage(actor=actor, viewer=viewer, kind=ArrowKind.GESPLITST, sources=[ref], targets=[ref_of(row) for row in made])
    if not splitting.keeps_original:
        drop_row(actor, held, KIND, why)
    return made


def joined_values(target: Opgave, others: Sequence[Opgave], joined: Collection[str] = JOINED) -> OpgaveValues:
    """Return what the opgave that goes on becomes: its own values, with the texts of the others put to them, each point once.

    What it does not say itself it takes from the first that does; begin and end together, as those of two opgaven make no time.
    """
    values = values_of(target)
    rows = [values, *(values_of(row) for row in others)]
    changes: dict[str, object] = {}
    for name in joined:
        if name == "description":
            changes[name] = "\n\n".join(dict.fromkeys(row.description for row in rows if row.description))
        elif name in LONG_FIELDS:
            changes[name] = "\n".join(dict.fromkeys(point for row in rows for point in points_of(getattr(row, name))))
        elif name in JOINED:
            changes[name] = tuple(dict.fromkeys(part for row in rows for part in getattr(row, name)))
    for name in ("geometry", "place_note", "theme", "urgency", "owner_id", "owner_partij_id"):
        changes[name] = next((getattr(row, name) for row in rows if getattr(row, name)), getattr(values, name))
    timed = next((row for row in rows if row.start or row.end), values)
    changes |= {"start": timed.start, "end": timed.end}
    return replace(values, **changes)  # type: ignore[arg-type]  # every value comes from the same field


def take_over_besluiten(actor: Actor, heir: Opgave, others: Sequence[Opgave]) -> int:
    """Write the newest besluit on each pair of the others down for the heir too, unless the heir has one; returns how many it got."""
    rows = {ref_of(row): row for row in others}
    known, own, taken = latest_besluiten(heir.dossier), ref_of(heir), set[Ends]()
    for besluit in sorted(known.values(), key=lambda row: row.pk, reverse=True):
        old, other = (besluit.left, besluit.right) if besluit.left in rows else (besluit.right, besluit.left)
        ends = ends_of(own, other)
        if old not in rows or not other or other == own or other in rows or ends in known or ends in taken:
            continue
        besluit.pk, besluit._state.adding = None, True
        besluit.left, besluit.right = ends
        besluit.reason = _("Overgenomen van opgave %(name)s: %(reason)s") % {
            "name": rows[old].number or rows[old].title,
            "reason": besluit.reason,
        }
        besluit.added_by_id, besluit.added_at = actor.pk if actor else None, now()
        besluit.save()
        taken.add(ends)
    return len(taken)


def _check_merge(actor: Actor, target: Opgave, others: Sequence[Opgave], revisions: Mapping[int, int]) -> None:
    if not others or len(others) > MOST:
        raise InputError("samenvoegen-te-weinig", most=MOST)
    for row in (target, *others):
        check_can_change(actor, row)
        require_revision(row, revisions.get(row.pk, -1))
        if row.dossier_id != target.dossier_id or row.dropped_at is not None:
            raise InputError("samenvoegen-vervallen")
        if (row.released_at is None) != (target.released_at is None):
            raise InputError("samenvoegen-concept")
        if target.is_draft and row.organisation_id != target.organisation_id:
            raise InputError("samenvoegen-concepten")


def _add_part(actor: Actor, held: Opgave, part: Part, splitting: Splitting) -> Opgave:
    own = values_of(held)
    if not splitting.takes_points:
        own = replace(own, chances="", risks="", gains="", harms="")
    values = replace(own, title=part.title, description=part.description, nature=part.nature or own.nature)
    return add_opgave(actor=actor, dossier=held.dossier, values=values, is_draft=held.is_draft, sources=[held])
