"""A release on its way: read, reviewed, accepted, written, taken back. Nothing is ever half in."""

from __future__ import annotations

from pathlib import Path

from django.db import transaction
from django.utils import timezone

from wijkkoers.base.errors import InputError
from wijkkoers.base.issues import Where
from wijkkoers.sources.rows import Progress, ReadResult
from wijkkoers.web.accounts.selectors import Actor
from wijkkoers.web.datasets.models import TRANSITIONS, GebiedVersion, Release, ReleaseState
from wijkkoers.web.datasets.permissions import check_can_change_release, check_can_import_for
from wijkkoers.web.datasets.services.files import path_of
from wijkkoers.web.datasets.services.reception import Handed, receive_files
from wijkkoers.web.datasets.services.review import issue_rows, read_file, review_file
from wijkkoers.web.datasets.services.storing import refresh_gebieden, store_result
from wijkkoers.web.events.services import append_event


def move_release(release: Release, to: ReleaseState) -> None:
    """Move a release along its table of transitions, at most once; InputError when someone was ahead of us."""
    sources = [state for state, targets in TRANSITIONS.items() if to in targets]
    if not Release.objects.filter(id=release.id, state__in=sources).update(state=to):
        raise InputError("bestand-al-verder", Where(file=release.file_name))
    release.state = to


def read_release(release_id: int, progress: Progress | None = None) -> ReadResult:
    """Read a received file and keep what is in it for review; a file that cannot be read becomes `onleesbaar` with its reason."""
    release = Release.objects.get(id=release_id)
    try:
        result = read_file(path_of(release.file_digest), release.file_name, release.asked_kind, release.asked_year, progress)
    except InputError as error:
        _keep_refusal(release, error)
        raise
    _keep_review(release, result)
    return result


def write_release(release_id: int, *, actor_id: int | None, result: ReadResult | None = None, progress: Progress | None = None) -> None:
    """Write an accepted release in one transaction; whatever stops it leaves the store as it was."""
    release = Release.objects.get(id=release_id)
    found = result or read_file(path_of(release.file_digest), release.file_name, release.asked_kind, release.asked_year, progress)
    with transaction.atomic():
        refuse_twice(release)
        store_result(release, found)
        move_release(release, ReleaseState.IN_USE)
        Release.objects.filter(id=release.id).update(imported_at=timezone.now(), imported_by_id=actor_id)
        refresh_gebieden(_gebied_ids(release))
        _log(release, actor_id, "bestand.ingelezen")


def accept_release(*, actor: Actor, release_id: int) -> Release:
    """Accept a reviewed file; the caller queues the writing."""
    release = Release.objects.get(id=release_id)
    check_can_change_release(actor, release)
    if release.counts.get("fouten"):
        raise InputError("bestand-met-fouten", Where(file=release.file_name), number=release.counts["fouten"])
    with transaction.atomic():
        refuse_twice(release)
        move_release(release, ReleaseState.ACCEPTED)
        _log(release, id_of(actor), "bestand.aanvaard")
    return release


def reject_release(*, actor: Actor, release_id: int) -> Release:
    """Put a file aside; nothing of it comes into the store."""
    release = Release.objects.get(id=release_id)
    check_can_change_release(actor, release)
    with transaction.atomic():
        move_release(release, ReleaseState.REJECTED)
        _log(release, id_of(actor), "bestand.afgewezen")
    return release


def withdraw_release(*, actor: Actor, release_id: int) -> Release:
    """Take a release back: its figures and areas no longer count, older releases count again. Nothing is deleted."""
    release = Release.objects.get(id=release_id)
    check_can_change_release(actor, release)
    with transaction.atomic():
        move_release(release, ReleaseState.WITHDRAWN)
        Release.objects.filter(id=release.id).update(withdrawn_at=timezone.now(), withdrawn_by_id=id_of(actor))
        refresh_gebieden(_gebied_ids(release))
        _log(release, id_of(actor), "bestand.teruggenomen")
    return release


def read_again(*, actor: Actor, release_id: int, kind: str = "", year: int | None = None) -> Release:
    """Read a file once more, with the kind and year a person says it has; a withdrawn one becomes a new release."""
    release = Release.objects.get(id=release_id)
    check_can_change_release(actor, release)
    with transaction.atomic():
        if release.state == ReleaseState.WITHDRAWN:
            return _copy_of(release, id_of(actor), kind, year)
        if release.state != ReleaseState.RECEIVED:
            move_release(release, ReleaseState.RECEIVED)
        Release.objects.filter(id=release.id).update(asked_kind=kind, asked_year=year, issues=[], counts={})
    release.refresh_from_db()
    return release


def import_file(
    *, actor: Actor, organisation_id: int, path: Path, kind: str = "", year: int | None = None, progress: Progress | None = None
) -> list[Handed]:
    """Receive, read and write a file (or a zip of files) at once; for the command line and the example.

    Raises InputError for a file that cannot be read or that has errors; files before it stay, it leaves nothing.
    """
    check_can_import_for(actor, organisation_id)
    with path.open("rb") as stream:
        handed = receive_files(actor=actor, organisation_id=organisation_id, name=path.name, stream=stream, kind=kind, year=year)
    for item in handed:
        if not item.was_known:
            result = read_release(item.release.id, progress)
            accept_release(actor=actor, release_id=item.release.id)
            write_release(item.release.id, actor_id=id_of(actor), result=result)
        item.release.refresh_from_db()
    return handed


def preview_file(
    *, actor: Actor, organisation_id: int, path: Path, kind: str = "", year: int | None = None, progress: Progress | None = None
) -> list[Handed]:
    """Receive and read a file (or a zip of files) and keep the review; nothing of it counts until it is accepted."""
    check_can_import_for(actor, organisation_id)
    with path.open("rb") as stream:
        handed = receive_files(actor=actor, organisation_id=organisation_id, name=path.name, stream=stream, kind=kind, year=year)
    for item in handed:
        if not item.was_known:
            read_release(item.release.id, progress)
        item.release.refresh_from_db()
    return handed


def id_of(actor: Actor) -> int | None:
    """Return the number of a person; None for nobody."""
    return actor.pk if actor else None


def refuse_twice(release: Release) -> None:
    """Raise InputError when the same file is in use already."""
    if Release.objects.filter(file_digest=release.file_digest, state=ReleaseState.IN_USE).exclude(id=release.id).exists():
        raise InputError("bestand-al-ingelezen", Where(file=release.file_name))


def _keep_review(release: Release, result: ReadResult) -> None:
    with transaction.atomic():
        move_release(release, ReleaseState.TO_REVIEW)
        Release.objects.filter(id=release.id).update(
            kind=result.kind,
            source=result.source,
            period=result.period,
            boundary_year=result.boundary_year,
            peildatum=result.peildatum,
            counts=review_file(result),
            issues=issue_rows(result),
        )


def _keep_refusal(release: Release, error: InputError) -> None:
    values = {name: str(value) for name, value in error.values.items()}
    issue = {
        "niveau": "fout",
        "code": error.code,
        "blad": error.where.sheet,
        "rij": error.where.row,
        "kolom": error.where.column,
        "waarden": values,
        "aantal": 1,
    }
    with transaction.atomic():
        move_release(release, ReleaseState.UNREADABLE)
        Release.objects.filter(id=release.id).update(issues=[issue], counts={})


def _copy_of(release: Release, actor_id: int | None, kind: str, year: int | None) -> Release:
    return Release.objects.create(
        file_name=release.file_name,
        file_digest=release.file_digest,
        file_size=release.file_size,
        asked_kind=kind or release.asked_kind,
        asked_year=year or release.asked_year,
        organisation_id=release.organisation_id,
        received_by_id=actor_id,
    )


def _gebied_ids(release: Release) -> list[int]:
    return list(GebiedVersion.objects.filter(release=release).values_list("gebied_id", flat=True))


def _log(release: Release, actor_id: int | None, kind: str) -> None:
    append_event(
        actor_id=actor_id,
        kind=kind,
        subject=f"release:{release.id}",
        organisation_id=release.organisation_id,
        change=({}, {"bestand": release.file_name}),
    )
