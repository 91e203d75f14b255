"""A release on its way: read, reviewed, accepted, written, taken back. Nothing is ever half in."""

from __future__ import annotations

from typing import Any

from django.db import transaction

from wijkkoers.base.errors import InputError
from wijkkoers.base.issues import Where
from wijkkoers.sources.explained_table import KIND as EXPLAINED
from wijkkoers.sources.kinds import KINDS
from wijkkoers.sources.rows import Progress, ReadResult
from wijkkoers.web.accounts.selectors import Actor
from wijkkoers.web.datasets.models import TRANSITIONS, GebiedVersion, Release, ReleaseState
from wijkkoers.web.datasets.permissions import check_can_change_release, check_can_import_for
from wijkkoers.web.datasets.services.bulk import paused_collection
from wijkkoers.web.datasets.services.explaining import read_release_file
from wijkkoers.web.datasets.services.linking import drop_links
from wijkkoers.web.datasets.services.reception import release_in_use
from wijkkoers.web.datasets.services.review import issue_rows, review_file, storable
from wijkkoers.web.datasets.services.storing import refresh_gebieden, store_result
from wijkkoers.web.events import clock
from wijkkoers.web.events.services import append_event

OWN_SOURCES = ("eigen-tabel", "eigen-bezit")
"""Figures of an organisation itself; only its members see them until it shares them."""


def move_release(release: Release, to: ReleaseState, *, came_from: ReleaseState | None = None) -> None:
    """Move a release along its table of transitions, at most once; InputError when someone was ahead of us."""
    sources = [state for state, targets in TRANSITIONS.items() if to in targets and came_from in (None, state)]
    if not Release.objects.filter(id=release.id, state__in=sources).update(state=to):
        raise InputError("bestand-al-verder", Where(file=release.file_name), bestand=release.file_name)
    release.state = to


def read_release(release_id: int, progress: Progress | None = None) -> ReadResult:
    """Read a received file and keep what is in it for review; a file that cannot be read becomes `onleesbaar` with its reason."""
    release = Release.objects.get(id=release_id)
    if release.state != ReleaseState.RECEIVED:
        raise InputError("bestand-al-verder", Where(file=release.file_name), bestand=release.file_name)
    try:
        result = read_release_file(release, progress)
    except InputError as error:
        _keep_refusal(release, error)
        raise
    keep_review(release, review_fields(result, release.organisation_id))
    return result


def write_release(release_id: int, *, actor_id: int | None, result: ReadResult | None = None, progress: Progress | None = None) -> None:
    """Write an accepted release in one transaction; whatever stops it leaves the store as it was."""
    release = Release.objects.get(id=release_id)
    with paused_collection():
        found = result or read_release_file(release, progress)
        _write(release, found, actor_id)


def _write(release: Release, found: ReadResult, actor_id: int | None) -> None:
    with transaction.atomic():
        refuse_twice(release)
        move_release(release, ReleaseState.IN_USE)
        store_result(release, found)
        Release.objects.filter(id=release.id).update(imported_at=clock.now(), imported_by_id=actor_id)
        refresh_gebieden(_gebied_ids(release))
        _log(release, actor_id, "bestand.ingelezen")


def accept_release(*, actor: Actor, release_id: int) -> Release:
    """Accept a reviewed file; the caller queues the writing."""
    release = Release.objects.get(id=release_id)
    check_can_change_release(actor, release)
    if release.counts.get("fouten"):
        values = {"number": release.counts["fouten"], "meldingen": release.issues}
        raise InputError("bestand-met-fouten", Where(file=release.file_name), **values)
    with transaction.atomic():
        refuse_twice(release)
        move_release(release, ReleaseState.ACCEPTED)
        _log(release, id_of(actor), "bestand.aanvaard")
    return release


def accept_all(*, actor: Actor, organisation_id: int) -> list[Release]:
    """Accept every reviewed file of an organisation that has no errors, areas before figures; the caller queues the writing.

    A file of which another copy came in meanwhile is left for review.
    """
    check_can_import_for(actor, organisation_id)
    waiting = Release.objects.filter(organisation_id=organisation_id, state=ReleaseState.TO_REVIEW)
    sound = [release for release in waiting.order_by("id") if not release.counts.get("fouten")]
    ready = [release for release in sound if not release_in_use(release.file_digest, organisation_id)]
    ready.sort(key=lambda release: KINDS[release.kind].order if release.kind in KINDS else 0)
    accepted: dict[str, Release] = {}
    for release in ready:
        if release.file_digest not in accepted:
            accepted[release.file_digest] = accept_release(actor=actor, release_id=release.id)
    return list(accepted.values())


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
        Release.objects.filter(id=release.id).update(withdrawn_at=clock.now(), withdrawn_by_id=id_of(actor))
        refresh_gebieden(_gebied_ids(release))
        drop_links(release)
        _log(release, id_of(actor), "bestand.teruggenomen")
    return release


def share_release(*, actor: Actor, release_id: int, is_shared: bool) -> Release:
    """Show the figures of a release to everyone, or to its organisation alone; its names of areas go before or after those of others."""
    release = Release.objects.get(id=release_id)
    check_can_change_release(actor, release)
    if release.is_shared != is_shared:
        with transaction.atomic():
            Release.objects.filter(id=release.id).update(is_shared=is_shared)
            refresh_gebieden(_gebied_ids(release))
            _log(release, id_of(actor), "bestand.gedeeld" if is_shared else "bestand.afgeschermd")
        release.is_shared = is_shared
    return release


def read_again(*, actor: Actor, release_id: int, kind: str = "", year: int | None = None) -> Release:
    """Read a file once more, with the kind and year a person says it has; a withdrawn one becomes a new release."""
    release = Release.objects.get(id=release_id)
    check_can_change_release(actor, release)
    mapping = release.asked_mapping if kind == EXPLAINED else None
    with transaction.atomic():
        if release.state == ReleaseState.WITHDRAWN:
            release = _copy_of(release, id_of(actor), kind, year)
        elif release.state != ReleaseState.RECEIVED:
            move_release(release, ReleaseState.RECEIVED)
        Release.objects.filter(id=release.id).update(asked_kind=kind, asked_year=year, asked_mapping=mapping, issues=[], counts={})
        _log(release, id_of(actor), "bestand.opnieuw-gelezen")
    release.refresh_from_db()
    return release


def id_of(actor: Actor) -> int | None:
    """Return the number of a person; None for nobody."""
    return actor.pk if actor else None


def refuse_twice(release: Release) -> None:
    """Raise InputError when the same file is in use already, shared or of the same organisation."""
    known = release_in_use(release.file_digest, release.organisation_id)
    if known is not None and known.id != release.id:
        raise InputError("bestand-al-ingelezen", Where(file=release.file_name), bestand=release.file_name)


def source_of(result: ReadResult) -> str:
    """Return the one source that all figures name (a table can say so itself), else that of the file as a whole."""
    named = {row.source or result.source for row in result.observations}
    return named.pop() if len(named) == 1 else result.source


def review_fields(result: ReadResult, organisation_id: int | None) -> dict[str, Any]:
    """Return what a release of an organisation keeps of a read file: kind, source, years, counts and findings."""
    return {
        "kind": result.kind,
        "source": source_of(result),
        "period": result.period,
        "boundary_year": result.boundary_year,
        "peildatum": result.peildatum,
        "counts": review_file(result, organisation_id),
        "issues": issue_rows(result),
        "is_shared": source_of(result) not in OWN_SOURCES,
    }


def keep_review(release: Release, fields: dict[str, Any]) -> None:
    """Keep what was found in a received file, which then waits for a decision; who sees it is settled at the first review."""
    if release.kind:
        fields = {name: value for name, value in fields.items() if name != "is_shared"}
    with transaction.atomic():
        move_release(release, ReleaseState.TO_REVIEW, came_from=ReleaseState.RECEIVED)
        Release.objects.filter(id=release.id).update(**fields)


def _keep_refusal(release: Release, error: InputError) -> None:
    values = {name: storable(str(value)) for name, value in error.values.items()}
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
        kind=release.kind,
        is_shared=release.is_shared,
        asked_kind=kind,
        asked_year=year,
        fetched_from=release.fetched_from,
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
