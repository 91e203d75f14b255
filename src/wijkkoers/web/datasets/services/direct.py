"""Importing at once, for the command line and the example: a file is in use afterwards, or has left no trace."""

from __future__ import annotations

from pathlib import Path

from django.db import transaction

from wijkkoers.base.errors import InputError
from wijkkoers.base.issues import Level, Where
from wijkkoers.sources.rows import Progress
from wijkkoers.web.accounts.selectors import Actor
from wijkkoers.web.datasets.models import Release, ReleaseState
from wijkkoers.web.datasets.permissions import check_can_import_for
from wijkkoers.web.datasets.services.bulk import paused_collection
from wijkkoers.web.datasets.services.explaining import read_as_known
from wijkkoers.web.datasets.services.files import Copy, copied_files
from wijkkoers.web.datasets.services.imports import accept_release, id_of, keep_review, review_fields, write_release
from wijkkoers.web.datasets.services.reception import Handed, make_release, release_in_use
from wijkkoers.web.datasets.services.review import issue_rows


def import_file(
    *, actor: Actor, organisation_id: int, path: Path, kind: str = "", year: int | None = None, progress: Progress | None = None
) -> list[Handed]:
    """Read and write a file (or every file in a zip) at once; for the example and tests.

    Raises InputError for a file that cannot be read or that has errors; files before it stay, it leaves nothing.
    """
    with path.open("rb") as stream, copied_files(path.name, stream) as copies:
        return [
            import_copy(actor=actor, organisation_id=organisation_id, copy=copy, asked=(kind, year), progress=progress) for copy in copies
        ]


def import_copy(
    *, actor: Actor, organisation_id: int, copy: Copy, asked: tuple[str, int | None] = ("", None), progress: Progress | None = None
) -> Handed:
    """Read a file and write it in one transaction: a file that cannot be used, or work that is cut off, leaves no trace.

    InputError `bestand-met-fouten` carries its findings as the value `meldingen`.
    """
    check_can_import_for(actor, organisation_id)
    known = release_in_use(copy.digest, organisation_id)
    if known is not None:
        return Handed(known, was_known=True)
    with paused_collection():
        return _import_new(actor, organisation_id, copy, asked, progress)


def _import_new(actor: Actor, organisation_id: int, copy: Copy, asked: tuple[str, int | None], progress: Progress | None) -> Handed:
    result = read_as_known(organisation_id, copy.path, copy.name, asked, progress)
    if result.issues.has_errors:
        values = {"number": result.issues.level_counts[Level.ERROR], "meldingen": issue_rows(result)}
        raise InputError("bestand-met-fouten", Where(file=copy.name), **values)
    review = review_fields(result, organisation_id)
    with transaction.atomic():
        release = make_release(actor, organisation_id, copy, asked)
        keep_review(release, review)
        accept_release(actor=actor, release_id=release.id)
        write_release(release.id, actor_id=id_of(actor), result=result)
    release.refresh_from_db()
    return Handed(release, was_known=False)


def preview_copy(
    *, actor: Actor, organisation_id: int, copy: Copy, asked: tuple[str, int | None] = ("", None), progress: Progress | None = None
) -> Handed:
    """Read a file and say what it would change; the release is not stored, nor is the file kept."""
    check_can_import_for(actor, organisation_id)
    known = release_in_use(copy.digest, organisation_id)
    if known is not None:
        return Handed(known, was_known=True)
    result = read_as_known(organisation_id, copy.path, copy.name, asked, progress)
    fields = review_fields(result, organisation_id)
    return Handed(Release(file_name=copy.name, file_digest=copy.digest, file_size=copy.size, state=ReleaseState.TO_REVIEW, **fields), False)
