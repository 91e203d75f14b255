"""Releases: what was handed in, what is in use, what became of the rest."""

from __future__ import annotations

from django.db.models import Count, Max, QuerySet

from wijkkoers.web.datasets.models import Release, ReleaseState


def releases() -> QuerySet[Release]:
    """Return all releases, newest first, with the people and the organisation that brought them."""
    return Release.objects.select_related("organisation", "received_by", "imported_by", "withdrawn_by", "job")


def release_of(release_id: int) -> Release | None:
    """Return one release, or None."""
    return releases().filter(id=release_id).first()


def source_states() -> list[dict[str, object]]:
    """Return per source how many releases are in use and when the last came in."""
    rows = Release.objects.filter(state=ReleaseState.IN_USE).values("source")
    counted = rows.annotate(number=Count("id"), latest=Max("imported_at")).order_by("source")
    return [dict(row) for row in counted]
