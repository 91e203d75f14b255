"""The partijen of a dossier, and which of their words a person may read."""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import Q

from wijkkoers.web.accounts.models import Organisation
from wijkkoers.web.dossiers.models import Dossier, DossierMember
from wijkkoers.web.parties.models import Partij
from wijkkoers.web.parties.selectors.viewing import Viewer


@dataclass(frozen=True, slots=True)
class Words:
    """Belang and ambitie, both in the words of the partij; empty where there is nothing."""

    interest: str = ""
    ambition: str = ""


def partijen_of(dossier: Dossier) -> list[Partij]:
    """Return the partijen of a dossier in the order in which they joined, those that left too.

    The rows hold drafts: other apps show `released_words` and never `interest` or `ambition`.
    """
    return list(Partij.objects.filter(dossier=dossier).select_related("organisation"))


def present_partijen(dossier: Dossier) -> list[Partij]:
    """Return the partijen that take part, in the order in which they joined."""
    return [partij for partij in partijen_of(dossier) if partij.dropped_at is None]


def partijen_to_write(viewer: Viewer) -> frozenset[int]:
    """Return the partijen that take part and of which this person writes the words."""
    rows = Partij.objects.filter(dossier=viewer.dossier, dropped_at=None).only("organisation").order_by()
    return frozenset(partij.pk for partij in rows if viewer.writes_for(partij))


def partij_of(dossier: Dossier, partij_id: int) -> Partij | None:
    """Return one partij of this dossier."""
    return Partij.objects.filter(dossier=dossier, pk=partij_id).select_related("organisation", "dossier__organisation").first()


def readable_words(viewer: Viewer, partij: Partij) -> Words | None:
    """Return the words that this person may read: the draft for people of the partij, else what was released; None when nothing was."""
    return Words(partij.interest, partij.ambition) if viewer.belongs_to(partij) else released_words(partij)


def released_words(partij: Partij) -> Words | None:
    """Return what the partij released, None when it released nothing."""
    return Words(partij.released_interest, partij.released_ambition) if partij.released_at else None


def organisations_to_add(dossier: Dossier) -> list[Organisation]:
    """Return the organisations that take part in a dossier and are no partij of it yet, by name."""
    teams = DossierMember.objects.filter(dossier=dossier, ended_at=None).values("organisation_id")
    present = Partij.objects.filter(dossier=dossier, dropped_at=None, organisation__isnull=False).values("organisation_id")
    return list(Organisation.objects.filter(Q(pk=dossier.organisation_id) | Q(pk__in=teams)).exclude(pk__in=present))
