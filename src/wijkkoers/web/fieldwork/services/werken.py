"""Adding a work that a partij plans, changing it, sharing it, dropping it with a reason and bringing it back."""

from __future__ import annotations

from django.db import transaction

from wijkkoers.web.accounts.selectors import Actor
from wijkkoers.web.dossiers.models import Dossier
from wijkkoers.web.dossiers.selectors import viewer_of
from wijkkoers.web.dossiers.services.rows import add_row, drop_row, hold, keep_row, release_row, restore_row
from wijkkoers.web.events.revisions import require_revision
from wijkkoers.web.fieldwork import log_opgaven
from wijkkoers.web.fieldwork.kinds import Certainty, Flexibility, WerkKind
from wijkkoers.web.fieldwork.models import Werk
from wijkkoers.web.fieldwork.permissions.opgaven import check_can_add, check_can_change
from wijkkoers.web.fieldwork.services.checking import (
    NAME_LIMIT,
    SOURCE_LIMIT,
    TITLE_LIMIT,
    check_partij,
    require_known,
    set_place,
    set_times,
)
from wijkkoers.web.fieldwork.services.cleaning import clean_line, clean_text, require_line
from wijkkoers.web.fieldwork.werk_values import WerkValues, werk_texts

KIND = log_opgaven.WERK


@transaction.atomic
def add_werk(*, actor: Actor, dossier: Dossier, values: WerkValues, is_draft: bool | None = None) -> Werk:
    """Add a work; without a choice a partner's work starts as a draft."""
    check_can_add(actor, dossier)
    werk = Werk(dossier=dossier)
    _fill(werk, values)
    add_row(actor, werk, KIND, viewer_of(actor, dossier), is_draft=is_draft)
    return werk


@transaction.atomic
def change_werk(*, actor: Actor, werk: Werk, values: WerkValues, revision: int | None = None) -> Werk:
    """Change a work; InputError `intussen-gewijzigd` when it is no longer at `revision`."""
    held = hold(werk)
    check_can_change(actor, held)
    require_revision(held, revision)
    before = werk_texts(held)
    _fill(held, values)
    keep_row(actor, held, KIND, before)
    return held


@transaction.atomic
def drop_werk(*, actor: Actor, werk: Werk, reason: str, revision: int | None = None) -> Werk:
    """Drop a work with a reason; it stays to be read and can come back."""
    held = hold(werk)
    check_can_change(actor, held)
    require_revision(held, revision)
    drop_row(actor, held, KIND, reason)
    return held


@transaction.atomic
def restore_werk(*, actor: Actor, werk: Werk) -> Werk:
    """Bring a dropped work back as it was."""
    held = hold(werk)
    check_can_change(actor, held)
    restore_row(actor, held, KIND)
    return held


@transaction.atomic
def release_werk(*, actor: Actor, werk: Werk) -> Werk:
    """Share a draft with everyone in the dossier."""
    held = hold(werk)
    check_can_change(actor, held)
    release_row(actor, held, KIND)
    return held


def _fill(werk: Werk, values: WerkValues) -> None:
    werk.title = require_line(values.title, "werk-titel-leeg", TITLE_LIMIT)
    werk.kind = require_known(values.kind, WerkKind, "werk-soort-onbekend")
    werk.certainty = require_known(values.certainty or Certainty.ONBEKEND, Certainty, "werk-zekerheid-onbekend")
    werk.flexibility = require_known(values.flexibility or Flexibility.ONBEKEND, Flexibility, "werk-flexibiliteit-onbekend")
    werk.partij_id = check_partij(werk.dossier, values.partij_id, werk.partij_id)
    werk.partij_name = "" if werk.partij_id else clean_line(values.partij_name, NAME_LIMIT)
    werk.description = clean_text(values.description)
    werk.place_note = clean_line(values.place_note)
    werk.source_note = clean_line(values.source_note, SOURCE_LIMIT)
    set_place(werk, values.geometry)
    set_times(werk, values.start, values.end)
