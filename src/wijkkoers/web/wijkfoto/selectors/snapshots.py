"""Momentopnamen of a dossier: the list, the wijkfoto in one, and whether the store changed since."""

from __future__ import annotations

from django.db.models import Q, QuerySet

from wijkkoers.handbook.load import load_handbook
from wijkkoers.reports.frozen import thaw, with_shapes_of
from wijkkoers.reports.wijkfoto import Wijkfoto
from wijkkoers.web.datasets.models import ReleaseState
from wijkkoers.web.datasets.selectors import releases
from wijkkoers.web.dossiers.models import Dossier
from wijkkoers.web.dossiers.selectors import area_keys
from wijkkoers.web.wijkfoto.models import Snapshot
from wijkkoers.web.wijkfoto.selectors.subject import Subject, subject_of_areas, subject_of_code

DUTCH = "nl"
SHAPES_IN = DUTCH


def subject_of_dossier(dossier: Dossier) -> Subject | None:
    """Return the areas of a dossier as one subject; None when none is chosen, or when the store no longer knows one."""
    keys = area_keys(dossier)
    if len(keys) == 1:
        return subject_of_code(*keys[0])
    return subject_of_areas(dossier.name, keys) if keys else None


def snapshots_of(dossier: Dossier) -> QuerySet[Snapshot]:
    """Return the momentopnamen of a dossier, newest first, without the documents themselves."""
    return Snapshot.objects.filter(dossier=dossier).select_related("made_by", "withdrawn_by").defer("documents")


def snapshot_of(dossier: Dossier, snapshot_id: int) -> Snapshot | None:
    """Return one momentopname of this dossier, or None."""
    rows = Snapshot.objects.filter(dossier=dossier, pk=snapshot_id)
    return rows.select_related("made_by", "withdrawn_by", "dossier__organisation").first()


def foto_in(snapshot: Snapshot, language: str) -> Wijkfoto:
    """Return the wijkfoto of a momentopname in a language, as it was kept; in Dutch where that language was not kept."""
    documents = snapshot.documents
    dutch = thaw(documents[SHAPES_IN])
    return dutch if language not in documents or language == SHAPES_IN else with_shapes_of(thaw(documents[language]), dutch)


def changed_releases(snapshot: Snapshot) -> int:
    """Return how many releases came in or were taken back since a momentopname."""
    since = snapshot.made_at
    came = Q(state=ReleaseState.IN_USE, imported_at__gt=since)
    return releases().filter(came | Q(withdrawn_at__gt=since)).count()


def may_differ(snapshot: Snapshot) -> bool:
    """Whether the figures of now may be others than those kept: a release came or went, or the handbook changed."""
    return snapshot.handbook_version != load_handbook().version or changed_releases(snapshot) > 0


def releases_behind(foto: Wijkfoto) -> list[int]:
    """Return the releases whose figures stand in a wijkfoto, and the newest release in use."""
    in_use = releases().filter(state=ReleaseState.IN_USE)
    names = {line.release for line in foto.lines if line.release}
    used = set(in_use.filter(file_name__in=names).values_list("id", flat=True))
    newest = in_use.order_by("-imported_at", "-id").values_list("id", flat=True).first()
    return sorted(used | ({newest} if newest is not None else set()))
