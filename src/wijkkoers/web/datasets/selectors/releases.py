"""Releases: what was handed in, what is in use, what became of the rest."""

from __future__ import annotations

from django.db.models import Count, Max, Q, QuerySet

from wijkkoers.web.datasets.models import Release, ReleaseState


def releases() -> QuerySet[Release]:
    """Return all releases, newest first, with the people and the organisation that brought them."""
    return Release.objects.select_related("organisation", "received_by", "imported_by", "withdrawn_by", "job")


def releases_for(organisations: frozenset[int]) -> QuerySet[Release]:
    """Return the releases that members of these organisations may see: their own, and what others share once it is in use."""
    shared = Q(is_shared=True, state__in=(ReleaseState.IN_USE, ReleaseState.WITHDRAWN))
    return releases().filter(Q(organisation_id__in=organisations) | shared)


def release_for(organisations: frozenset[int], release_id: int) -> Release | None:
    """Return one release that members of these organisations may see, or None."""
    return releases_for(organisations).filter(id=release_id).first()


def source_states(organisations: frozenset[int]) -> list[dict[str, object]]:
    """Return per source how many releases in use members of these organisations may see, and when the last came in."""
    rows = releases_for(organisations).filter(state=ReleaseState.IN_USE).select_related(None).values("source")
    counted = rows.annotate(number=Count("id"), latest=Max("imported_at")).order_by("source")
    return [dict(row) for row in counted]


def waiting_states(organisation_id: int | None) -> dict[str, int]:
    """Return how many files of an organisation are in each state that asks something of people or of the worker."""
    states = (ReleaseState.RECEIVED, ReleaseState.TO_REVIEW, ReleaseState.ACCEPTED, ReleaseState.UNREADABLE)
    rows = Release.objects.filter(organisation_id=organisation_id or 0, state__in=states)
    return {row["state"]: row["number"] for row in rows.order_by().values("state").annotate(number=Count("id"))}


def ready_count(organisation_id: int | None) -> int:
    """Return how many reviewed files of an organisation have no errors."""
    rows = Release.objects.filter(organisation_id=organisation_id or 0, state=ReleaseState.TO_REVIEW)
    return sum(1 for counts in rows.values_list("counts", flat=True) if not counts.get("fouten"))
