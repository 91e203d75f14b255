"""The partij: who has a stake in a dossier, with its belang and ambitie in its own words."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.db.models.functions import Lower

from wijkkoers.web.events.clock import now
from wijkkoers.web.parties.kinds import PartijKind


class Partij(models.Model):
    """One partij of one dossier. What the partij is writing and what the team may read are kept apart.

    `interest` and `ambition` are the draft; `released_interest` and `released_ambition` are what the partij released last.
    A partij that leaves stays to be read, with the reason.
    """

    PERSONAL_FIELDS: ClassVar = ("contact",)

    dossier = models.ForeignKey("dossiers.Dossier", on_delete=models.PROTECT, related_name="partijen")
    organisation = models.ForeignKey("accounts.Organisation", null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    name = models.CharField(max_length=120)
    kind = models.CharField(max_length=30)
    role = models.CharField(max_length=200, blank=True)
    contact = models.CharField(max_length=120, blank=True)
    interest = models.TextField(blank=True)
    ambition = models.TextField(blank=True)
    released_interest = models.TextField(blank=True)
    released_ambition = models.TextField(blank=True)
    released_at = models.DateTimeField(null=True, blank=True)
    added_at = models.DateTimeField(default=now)
    dropped_at = models.DateTimeField(null=True, blank=True)
    dropped_reason = models.TextField(blank=True)

    class Meta:
        ordering = ("added_at", "id")
        constraints = (
            models.UniqueConstraint("dossier", Lower("name"), condition=Q(dropped_at=None), name="partij_name_once"),
            models.UniqueConstraint(
                fields=("dossier", "organisation"),
                condition=Q(dropped_at=None, organisation__isnull=False),
                name="partij_organisation_once",
            ),
            models.CheckConstraint(condition=Q(kind__in=[kind.value for kind in PartijKind]), name="partij_kind_known"),
            models.CheckConstraint(
                condition=Q(released_at__isnull=False) | Q(released_interest="", released_ambition=""),
                name="partij_release_has_moment",
            ),
        )

    def __str__(self) -> str:
        return self.name

    @property
    def has_draft(self) -> bool:
        """Whether the partij wrote something that the team does not read yet."""
        return (self.interest, self.ambition) != (self.released_interest, self.released_ambition)
