"""Merging maatregelen into one and splitting one into several. What goes in stays in the list as afgevallen, tied to what came of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from django.db import transaction
from django.utils.translation import gettext as _

from wijkkoers.base.errors import InputError
from wijkkoers.web.accounts.selectors import Actor
from wijkkoers.web.dossiers.selectors import viewer_of
from wijkkoers.web.dossiers.services.rows import hold, log_row, next_number
from wijkkoers.web.events.clock import now
from wijkkoers.web.events.revisions import require_revision
from wijkkoers.web.measures.models import Maatregel
from wijkkoers.web.measures.permissions import check_can_change_maatregel
from wijkkoers.web.measures.services.handing_over import hand_over_lines, hand_over_relations, hold_pakketten, touched_by
from wijkkoers.web.measures.services.lists import hold_all
from wijkkoers.web.measures.services.maatregelen import move_maatregel
from wijkkoers.web.measures.services.record import MAATREGEL, NAME_LIMIT, clean_line
from wijkkoers.web.measures.states import MaatregelMove, MaatregelStatus
from wijkkoers.web.measures.texts import is_known_to
from wijkkoers.web.thread.kinds import ArrowKind, ThingKind
from wijkkoers.web.thread.lineage import draw_lineage, take_over
from wijkkoers.web.thread.things import Ref, ref_of

MOST_PARTS = 10
COPIED = ("kind", "theme", "scale", "unit", "executor", "executor_partij", "legal_condition", "geometry", "place_note", "start_year")


@transaction.atomic
def merge_maatregelen(
    *, actor: Actor, target: Maatregel, others: Sequence[Maatregel], revisions: Mapping[int, int] | None = None
) -> Maatregel:
    """Merge others into one, which takes over their arrows, their relations and their places in pakketten.

    Its cost and payers stay as they are: what they add up to is for people to say. `revisions` gives what the person saw of each.
    Raises InputError `maatregel-samenvoegen-niets`, `maatregel-is-afgevallen`, `intussen-gewijzigd`, `maatregel-kring`, and
    `maatregel-samenvoegen-verborgen` when not all who read the one may know the other.
    """
    wanted = sorted({row.pk: row for row in others if row.pk != target.pk}.values(), key=lambda row: row.pk)
    if not wanted:
        raise InputError("maatregel-samenvoegen-niets")
    hold_pakketten(wanted)
    together = hold_all(touched_by(target, wanted))
    held, *rows = (together[row.pk] for row in (target, *wanted))
    viewer = viewer_of(actor, held.dossier)
    _require_present(held)
    for row in [held, *rows]:
        check_can_change_maatregel(actor, row)
        if row.dossier_id != held.dossier_id or not is_known_to(row, held):
            raise InputError("maatregel-samenvoegen-verborgen", name=row.name)
        require_revision(row, None if revisions is None else revisions.get(row.pk, -1))
    sources = [_ref(row) for row in rows]
    draw_lineage(actor=actor, viewer=viewer, kind=ArrowKind.SAMENGEVOEGD, sources=sources, targets=[_ref(held)])
    take_over(actor=actor, viewer=viewer, sources=sources, target=_ref(held))
    reason = _("Samengevoegd met {name}.").format(name=held.name)
    hand_over_relations(actor, held, rows)
    hand_over_lines(actor, held, rows, reason)
    _let_fall(actor, rows, reason)
    held.refresh_from_db()
    return held


@transaction.atomic
def split_maatregel(*, actor: Actor, maatregel: Maatregel, names: Sequence[str], revision: int | None = None) -> list[Maatregel]:
    """Split a maatregel into new ones with these names; each takes over kind, theme, place and what it rests on, and no cost.

    Raises InputError `maatregel-splitsen-te-weinig` for fewer than two different names, `maatregel-splitsen-te-veel`,
    `maatregel-is-afgevallen`, `intussen-gewijzigd`.
    """
    held = hold(maatregel)
    check_can_change_maatregel(actor, held)
    require_revision(held, revision)
    _require_present(held)
    wanted = list(dict.fromkeys(name for name in (clean_line(name, NAME_LIMIT) for name in names) if name))
    if len(wanted) < 2:
        raise InputError("maatregel-splitsen-te-weinig")
    if len(wanted) > MOST_PARTS:
        raise InputError("maatregel-splitsen-te-veel", most=MOST_PARTS)
    viewer = viewer_of(actor, held.dossier)
    made = []
    for name in wanted:
        row = _add_part(actor, held, name)
        take_over(actor=actor, viewer=viewer, sources=[_ref(held)], target=_ref(row), outgoing=False)
        made.append(row)
    draw_lineage(actor=actor, viewer=viewer, kind=ArrowKind.GESPLITST, sources=[_ref(held)], targets=[_ref(row) for row in made])
    _let_fall(actor, [held], _("Gesplitst in {names}.").format(names=", ".join(wanted)))
    return made


def _add_part(actor: Actor, held: Maatregel, name: str) -> Maatregel:
    """Add a part of a maatregel: of the same organisation, and a draft when that is one, which only its own log tells."""
    row = Maatregel(dossier=held.dossier, name=name, **{field: getattr(held, field) for field in COPIED})
    row.added_by_id, row.organisation_id = actor.pk if actor else None, held.organisation_id
    if not held.is_draft:
        row.released_at, row.number = now(), next_number(Maatregel, held.dossier)
    row.save()
    log_row(actor, row, MAATREGEL, "toegevoegd", ({}, {"name": row.name}))
    return row


def _require_present(row: Maatregel) -> None:
    if row.status == MaatregelStatus.AFGEVALLEN:
        raise InputError("maatregel-is-afgevallen", name=row.name)


def _let_fall(actor: Actor, rows: Sequence[Maatregel], reason: str) -> None:
    for row in rows:
        if row.status != MaatregelStatus.AFGEVALLEN:
            move_maatregel(actor=actor, maatregel=row, move=MaatregelMove.LATEN_VALLEN, reason=reason)


def _ref(row: Maatregel) -> Ref:
    return ref_of(ThingKind.MAATREGEL, row.pk)
