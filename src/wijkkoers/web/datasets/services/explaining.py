"""Tables of no known kind: looked at, explained by a person once, and read the same way the next time."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from django.db import transaction

from wijkkoers.base.errors import InputError
from wijkkoers.sources.explained_table import KIND, explanation_of
from wijkkoers.sources.rows import Progress, ReadResult
from wijkkoers.sources.table_look import Look, fingerprint_of, look_at
from wijkkoers.web.accounts.selectors import Actor
from wijkkoers.web.datasets.models import Release, ReleaseState, TableMapping
from wijkkoers.web.datasets.permissions import check_can_change_release
from wijkkoers.web.datasets.services.files import path_of
from wijkkoers.web.datasets.services.review import read_file
from wijkkoers.web.events.services import append_event

UNKNOWN = ("onbekende-soort", "kop-niet-gevonden", "uitleg-ontbreekt")
"""Refusals after which a person may explain the columns."""
EXPLAINABLE = (ReleaseState.UNREADABLE, ReleaseState.TO_REVIEW, ReleaseState.REJECTED)


def look_at_release(release: Release, header_row: int | None = None) -> Look:
    """Look at the kept file of a release; InputError when it is no table."""
    return look_at(path_of(release.file_digest), release.file_name, header_row)


def known_mapping(organisation_id: int | None, header: tuple[str, ...]) -> TableMapping | None:
    """Return how this organisation explained a table with the same header before."""
    return TableMapping.objects.filter(organisation_id=organisation_id or 0, fingerprint=fingerprint_of(header)).first()


def explain_release(*, actor: Actor, release_id: int, plain: Mapping[str, Any], name: str) -> Release:
    """Keep the explanation of a table's columns and give the file back to be read; the caller queues the reading.

    InputError when the explanation lacks something, or the file is in use or on its way.
    """
    release = Release.objects.get(id=release_id)
    check_can_change_release(actor, release)
    explanation_of(plain)
    if release.state not in EXPLAINABLE:
        raise InputError("bestand-al-verder", bestand=release.file_name)
    actor_id = actor.pk if actor else None
    with transaction.atomic():
        TableMapping.objects.update_or_create(
            organisation_id=release.organisation_id or 0,
            fingerprint=fingerprint_of(plain["header"]),
            defaults={"name": name[:120], "mapping": dict(plain), "made_by_id": actor_id},
        )
        fields = {"state": ReleaseState.RECEIVED, "asked_kind": KIND, "asked_mapping": dict(plain), "issues": [], "counts": {}}
        if not Release.objects.filter(id=release.id, state__in=EXPLAINABLE).update(**fields):
            raise InputError("bestand-al-verder", bestand=release.file_name)
        append_event(
            actor_id=actor_id,
            kind="bestand.uitgelegd",
            subject=f"release:{release.id}",
            organisation_id=release.organisation_id,
            change=({}, {"bestand": release.file_name}),
        )
    release.refresh_from_db()
    return release


def read_release_file(release: Release, progress: Progress | None = None) -> ReadResult:
    """Read the kept file of a release; a table of no known kind as this organisation explained such a table before."""
    path, asked = path_of(release.file_digest), (release.asked_kind, release.asked_year)
    if release.asked_mapping is not None:
        return read_file(path, release.file_name, *asked, progress, release.asked_mapping)
    return read_as_known(release.organisation_id, path, release.file_name, asked, progress)


def read_as_known(
    organisation_id: int | None, path: Path, name: str, asked: tuple[str, int | None], progress: Progress | None = None
) -> ReadResult:
    """Read a file by its kind, or as the organisation explained a table with the same header before."""
    kind, year = asked
    try:
        return read_file(path, name, kind, year, progress)
    except InputError as error:
        known = None if kind or error.code not in UNKNOWN else _mapping_of(organisation_id, path, name)
        if known is None:
            raise
    result = read_file(path, name, KIND, year, progress, known.mapping)
    result.issues.note("uitleg-van-eerder", naam=known.name)
    return result


def _mapping_of(organisation_id: int | None, path: Path, name: str) -> TableMapping | None:
    try:
        return known_mapping(organisation_id, look_at(path, name).header)
    except InputError:
        return None
