"""Receiving files: kept, recognised as known or new, and queued to be read."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from django.db import transaction

from wijkkoers.sources.archive import is_archive, unpack
from wijkkoers.web.accounts.selectors import Actor
from wijkkoers.web.datasets.models import Release, ReleaseState
from wijkkoers.web.datasets.permissions import check_can_import_for
from wijkkoers.web.datasets.services.files import keep_file, path_of, work_folder
from wijkkoers.web.events.services import append_event


@dataclass(frozen=True, slots=True)
class Handed:
    """What became of a file that was handed in; `was_known` when the same file is already in use or waiting."""

    release: Release
    was_known: bool


def receive_files(
    *, actor: Actor, organisation_id: int, name: str, stream: BinaryIO, kind: str = "", year: int | None = None
) -> list[Handed]:
    """Receive a file, or every file in a zip; InputError when it is empty, too large or hostile."""
    digest, size = keep_file(name, stream)
    path = path_of(digest)
    if not is_archive(path):
        return [receive_file(actor=actor, organisation_id=organisation_id, name=name, kept=(digest, size), asked=(kind, year))]
    with work_folder() as folder:
        kept = [(inner, _keep_path(inner_path, inner)) for inner_path, inner in unpack(path, name, folder)]
    return [receive_file(actor=actor, organisation_id=organisation_id, name=inner, kept=found, asked=(kind, year)) for inner, found in kept]


@transaction.atomic
def receive_file(
    *, actor: Actor, organisation_id: int, name: str, kept: tuple[str, int], asked: tuple[str, int | None] = ("", None)
) -> Handed:
    """Make the release of a kept file (digest, size), or return the one that is there already."""
    check_can_import_for(actor, organisation_id)
    actor_id = actor.pk if actor else None
    digest, size = kept
    known = Release.objects.filter(file_digest=digest, state=ReleaseState.IN_USE).first()
    if known is not None:
        return Handed(known, was_known=True)
    release = Release.objects.create(
        file_name=Path(name).name[:255],
        file_digest=digest,
        file_size=size,
        asked_kind=asked[0],
        asked_year=asked[1],
        organisation_id=organisation_id,
        received_by_id=actor_id,
    )
    append_event(actor_id=actor_id, kind="bestand.ontvangen", subject=f"release:{release.id}", organisation_id=organisation_id)
    return Handed(release, was_known=False)


def _keep_path(path: Path, name: str) -> tuple[str, int]:
    with path.open("rb") as stream:
        return keep_file(name, stream)
