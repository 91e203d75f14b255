"""Two people at once: a row that people edit counts its revisions, and an edit of an older one is told so."""

from __future__ import annotations

from django.db import models

from wijkkoers.base.errors import InputError

STALE = "intussen-gewijzigd"


class Revisioned(models.Model):
    """Base of rows that people edit; every change adds one to `revision`."""

    revision = models.PositiveIntegerField(default=1)

    class Meta:
        abstract = True


def require_revision(held: Revisioned, seen: int | None) -> None:
    """Raise InputError `intussen-gewijzigd` when the row changed after the person saw it; None skips (an act that edits no text).

    Call it on the row held by `select_for_update`, so that of two edits at once the second is told.
    """
    if seen is not None and held.revision != seen:
        raise InputError(STALE)


def add_revision(held: Revisioned) -> list[str]:
    """Count a change; returns the name of the field for `update_fields`."""
    held.revision += 1
    return ["revision"]
