"""Adding an opgave, changing it, sharing it, dropping it with a reason and bringing it back."""

from __future__ import annotations

from collections.abc import Sequence

from django.db import transaction

from wijkkoers.web.accounts.selectors import Actor
from wijkkoers.web.dossiers.models import Dossier
from wijkkoers.web.dossiers.selectors import viewer_of
from wijkkoers.web.dossiers.services.rows import add_row, drop_row, hold, keep_row, release_row, restore_row
from wijkkoers.web.events.revisions import require_revision
from wijkkoers.web.fieldwork import log_opgaven
from wijkkoers.web.fieldwork.kinds import Nature, Urgency
from wijkkoers.web.fieldwork.models import Opgave
from wijkkoers.web.fieldwork.opgave_values import POINT_FIELDS, OpgaveValues, opgave_texts
from wijkkoers.web.fieldwork.permissions.opgaven import check_can_add, check_can_change
from wijkkoers.web.fieldwork.selectors.content import content_for
from wijkkoers.web.fieldwork.services.checking import (
    TITLE_LIMIT,
    check_partij,
    check_partijen,
    clean_points,
    require_known,
    set_place,
    set_times,
)
from wijkkoers.web.fieldwork.services.cleaning import clean_line, clean_text, require_line
from wijkkoers.web.process.services.record import check_owner
from wijkkoers.web.thread.kinds import ArrowKind
from wijkkoers.web.thread.lineage import undo_lineage
from wijkkoers.web.thread.services import link
from wijkkoers.web.thread.things import Ref

KIND = log_opgaven.OPGAVE


@transaction.atomic
def add_opgave(
    *,
    actor: Actor,
    dossier: Dossier,
    values: OpgaveValues,
    grounds: Sequence[Ref] = (),
    is_draft: bool | None = None,
    sources: Sequence[Opgave] = (),
) -> Opgave:
    """Add an opgave, with arrows from what it rests on; without a choice a partner's opgave starts as a draft.

    What one of `sources` has may be taken from it, also an owner who left the team or a theme of an older edition.
    """
    check_can_add(actor, dossier)
    viewer = viewer_of(actor, dossier)
    opgave = Opgave(dossier=dossier)
    _fill(opgave, values, sources)
    add_row(actor, opgave, KIND, viewer, is_draft=is_draft)
    for ground in grounds:
        link(actor=actor, viewer=viewer, source=ground, target=f"opgave:{opgave.pk}")
    return opgave


@transaction.atomic
def change_opgave(
    *,
    actor: Actor,
    opgave: Opgave,
    values: OpgaveValues,
    revision: int | None = None,
    act: str = "gewijzigd",
    sources: Sequence[Opgave] = (),
) -> Opgave:
    """Change an opgave; `sources` as in `add_opgave`. InputError `intussen-gewijzigd` when it is no longer at `revision`."""
    held = hold(opgave)
    check_can_change(actor, held)
    require_revision(held, revision)
    before = opgave_texts(held)
    _fill(held, values, sources)
    keep_row(actor, held, KIND, before, act)
    return held


@transaction.atomic
def drop_opgave(*, actor: Actor, opgave: Opgave, reason: str, revision: int | None = None) -> Opgave:
    """Drop an opgave with a reason; it stays to be read and can come back."""
    held = hold(opgave)
    check_can_change(actor, held)
    require_revision(held, revision)
    drop_row(actor, held, KIND, reason)
    return held


@transaction.atomic
def restore_opgave(*, actor: Actor, opgave: Opgave) -> Opgave:
    """Bring a dropped opgave back as it was. One that was merged stands on its own again; what the other took over stays there."""
    held = hold(opgave)
    check_can_change(actor, held)
    restore_row(actor, held, KIND)
    undo_lineage(actor=actor, viewer=viewer_of(actor, held.dossier), ref=f"opgave:{held.pk}", kind=ArrowKind.SAMENGEVOEGD)
    return held


@transaction.atomic
def release_opgave(*, actor: Actor, opgave: Opgave) -> Opgave:
    """Share a draft with everyone in the dossier."""
    held = hold(opgave)
    check_can_change(actor, held)
    release_row(actor, held, KIND)
    return held


def _fill(opgave: Opgave, values: OpgaveValues, sources: Sequence[Opgave] = ()) -> None:
    content, dossier, held = content_for(opgave.dossier), opgave.dossier, (opgave, *sources)
    themes, domains = [theme.id for theme in content.catalogue], [domain.id for domain in content.domains]
    opgave.title = require_line(values.title, "opgave-titel-leeg", TITLE_LIMIT)
    opgave.nature = require_known(values.nature, Nature, "opgave-aard-onbekend")
    opgave.theme = require_known(values.theme, ("", *(row.theme for row in held), *themes), "opgave-thema-onbekend")
    opgave.sporen = require_known(values.sporen, ("", "A", "B", "AB"), "opgave-spoor-onbekend")
    opgave.urgency = require_known(values.urgency, ("", *Urgency), "opgave-urgentie-onbekend")
    known = [*domains, *(domain for row in held for domain in row.domains)]
    for domain in values.domains:
        require_known(domain, known, "opgave-domein-onbekend")
    opgave.domains = sorted(dict.fromkeys(values.domains), key=lambda id_: (domains.index(id_) if id_ in domains else len(domains), id_))
    opgave.description = clean_text(values.description)
    for name in POINT_FIELDS:
        setattr(opgave, name, clean_points(getattr(values, name)))
    opgave.place_note = clean_line(values.place_note)
    opgave.brought_by = clean_line(values.brought_by)
    opgave.brought_partij_id = check_partij(dossier, values.brought_partij_id, _held(held, "brought_partij_id", values))
    opgave.owner_id = check_owner(dossier, values.owner_id, _held(held, "owner_id", values))
    opgave.owner_partij_id = check_partij(dossier, values.owner_partij_id, _held(held, "owner_partij_id", values))
    outside = [number for row in held for number in row.outside_partijen]
    opgave.outside_partijen = check_partijen(dossier, values.outside_partijen, outside)
    set_place(opgave, values.geometry)
    set_times(opgave, values.start, values.end)


def _held(rows: Sequence[Opgave], name: str, values: OpgaveValues) -> int | None:
    """Return the number that is asked for when one of the rows has it already; else None."""
    asked: int | None = getattr(values, name)
    return asked if asked in {getattr(row, name) for row in rows} else None
