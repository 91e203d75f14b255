"""Receiving files: kept, recognised as known or new, ready to be read."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import BinaryIO

from django.db import transaction

from wijkkoers.base.issues import Issue
from wijkkoers.web.accounts.selectors import Actor
from wijkkoers.web.datasets.models import Release, ReleaseState
from wijkkoers.web.datasets.permissions import check_can_import_for
from wijkkoers.web.datasets.selectors.viewing import may_be_seen
from wijkkoers.web.datasets.services.files import Copy, copied_files, keep_copy
from wijkkoers.web.datasets.services.review import storable
from wijkkoers.web.events.services import append_event

WAITING = (ReleaseState.RECEIVED, ReleaseState.TO_REVIEW, ReleaseState.ACCEPTED)
"""States of a file that was handed in and about which nobody has decided yet."""


@dataclass(frozen=True, slots=True)
class Handed:
    """What became of a file that was handed in; `was_known` when the same file is already in use or waiting.

    `skipped` has a note for each member of its zip that was left out, with the first file of that zip.
    """

    release: Release
    was_known: bool
    skipped: Sequence[Issue] = ()


def receive_files(
    *, actor: Actor, organisation_id: int, name: str, stream: BinaryIO, kind: str = "", year: int | None = None
) -> list[Handed]:
    """Receive a file, or every file in a zip, to be read later; InputError when it is empty, too large or hostile."""
    check_can_import_for(actor, organisation_id)
    with copied_files(name, stream) as copies, transaction.atomic():
        handed = [receive_copy(actor=actor, organisation_id=organisation_id, copy=copy, asked=(kind, year)) for copy in copies]
    return [replace(handed[0], skipped=copies.skipped), *handed[1:]]


@transaction.atomic
def receive_copy(*, actor: Actor, organisation_id: int, copy: Copy, asked: tuple[str, int | None] = ("", None)) -> Handed:
    """Keep a file and make its release; or return the release of the same file that is in use, or waiting here."""
    check_can_import_for(actor, organisation_id)
    known = release_in_use(copy.digest, organisation_id) or _waiting(copy.digest, organisation_id)
    if known is not None:
        return Handed(known, was_known=True)
    return Handed(make_release(actor, organisation_id, copy, asked), was_known=False)


def make_release(actor: Actor, organisation_id: int, copy: Copy, asked: tuple[str, int | None]) -> Release:
    """Keep a file and make its release; the caller has checked permission and holds the transaction."""
    actor_id = actor.pk if actor else None
    keep_copy(copy)
    release = Release.objects.create(
        file_name=_shown_name(copy.name),
        file_digest=copy.digest,
        file_size=copy.size,
        asked_kind=asked[0],
        asked_year=asked[1],
        fetched_from=copy.address[:500],
        organisation_id=organisation_id,
        received_by_id=actor_id,
    )
    append_event(
        actor_id=actor_id,
        kind="bestand.ontvangen",
        subject=f"release:{release.id}",
        organisation_id=organisation_id,
        change=({}, {"bestand": release.file_name}),
    )
    return release


def _shown_name(name: str) -> str:
    """Return the name of a file without folders; a file from a zip keeps the name of the zip before its own."""
    parts = [part for part in name.replace("\\", "/").split("/") if part]
    is_inside = len(parts) > 1 and parts[-2].lower().endswith(".zip")
    return storable("/".join(parts[-2:] if is_inside else parts[-1:]))[-255:]


def release_in_use(digest: str, organisation_id: int | None) -> Release | None:
    """Return the release in use of the file with this digest that the members of an organisation may see; their own before a shared one.

    A file that another organisation keeps to itself is not known: they may read it in too. When it is shared later both stand, and of
    figures that both give the newest release counts.
    """
    own = frozenset() if organisation_id is None else frozenset({organisation_id})
    found = Release.objects.filter(may_be_seen(own), file_digest=digest, state=ReleaseState.IN_USE)
    return max(found, key=lambda release: (release.organisation_id in own, release.id), default=None)


def _waiting(digest: str, organisation_id: int) -> Release | None:
    return Release.objects.filter(file_digest=digest, state__in=WAITING, organisation_id=organisation_id).first()
