"""The dossier: the workspace of one wijk, with its areas and its team across organisations."""

from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.db.models.functions import Lower

from wijkkoers.web.dossiers.states import Aim, Status, TeamRole
from wijkkoers.web.events.clock import now


class Dossier(models.Model):
    """One piece of work on one wijk, owned by one organisation, pinned to one version of the handbook."""

    organisation = models.ForeignKey("accounts.Organisation", on_delete=models.PROTECT, related_name="dossiers")
    name = models.CharField(max_length=120)
    aim = models.CharField(max_length=30)
    summary = models.TextField(blank=True)
    status = models.CharField(max_length=20, default=Status.VOORBEREIDING.value)
    status_since = models.DateTimeField(default=now)
    status_reason = models.TextField(blank=True)
    handbook_version = models.CharField(max_length=20)
    created_at = models.DateTimeField(default=now)
    closed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("name", "id")
        constraints = (
            models.UniqueConstraint("organisation", Lower("name"), name="dossier_name_once"),
            models.CheckConstraint(condition=Q(status__in=[status.value for status in Status]), name="dossier_status_known"),
            models.CheckConstraint(condition=Q(aim__in=[aim.value for aim in Aim]), name="dossier_aim_known"),
            models.CheckConstraint(
                condition=Q(status=Status.AFGESLOTEN.value, closed_at__isnull=False)
                | (~Q(status=Status.AFGESLOTEN.value) & Q(closed_at__isnull=True)),
                name="dossier_closed_has_moment",
            ),
        )

    def __str__(self) -> str:
        return self.name


class Droppable(models.Model):
    """Base of rows that are never deleted: one that is dropped keeps its reason and can come back."""

    added_at = models.DateTimeField(default=now)
    dropped_at = models.DateTimeField(null=True, blank=True)
    dropped_reason = models.TextField(blank=True)

    class Meta:
        abstract = True


class Shared(models.Model):
    """Base of rows of a dossier that an organisation writes as a draft and then shares with everyone in the dossier.

    Until `released_at` is set, the row does not exist for others: no page, count, search, file or log of theirs shows it.
    `number` is given when it is shared, so that a gap tells nobody of a draft.
    """

    organisation = models.ForeignKey("accounts.Organisation", null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    number = models.PositiveIntegerField(null=True, blank=True)
    released_at = models.DateTimeField(null=True, blank=True)
    added_by = models.ForeignKey("accounts.User", null=True, on_delete=models.PROTECT, related_name="+")

    class Meta:
        abstract = True

    @property
    def is_draft(self) -> bool:
        """Whether only its own organisation knows of it."""
        return self.released_at is None


class DossierArea(models.Model):
    """One gebied of a dossier, by code and boundary year as plain values, so that it outlives a release."""

    dossier = models.ForeignKey(Dossier, on_delete=models.CASCADE, related_name="areas")
    code = models.CharField(max_length=10)
    boundary_year = models.PositiveSmallIntegerField()
    name = models.CharField(max_length=120)

    class Meta:
        ordering = ("code",)
        constraints = (models.UniqueConstraint(fields=("dossier", "code"), name="dossier_area_once"),)

    def __str__(self) -> str:
        return f"{self.name} ({self.code}, {self.boundary_year})"


class DossierMember(models.Model):
    """A person in the team of a dossier, on behalf of an organisation; leaving ends the row, nothing is deleted."""

    PERSONAL_FIELDS: ClassVar = ("user", "role", "added_by", "added_at", "ended_at")

    dossier = models.ForeignKey(Dossier, on_delete=models.PROTECT, related_name="members")
    user = models.ForeignKey("accounts.User", on_delete=models.PROTECT, related_name="dossier_roles")
    organisation = models.ForeignKey("accounts.Organisation", null=True, on_delete=models.PROTECT, related_name="+")
    role = models.CharField(max_length=20)
    added_by = models.ForeignKey("accounts.User", null=True, on_delete=models.PROTECT, related_name="+")
    added_at = models.DateTimeField(default=now)
    ended_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("added_at", "id")
        constraints = (
            models.UniqueConstraint(fields=("dossier", "user"), condition=Q(ended_at=None), name="dossier_member_once"),
            models.CheckConstraint(condition=Q(role__in=[role.value for role in TeamRole]), name="dossier_role_known"),
        )
        indexes = (models.Index(fields=("user", "ended_at")),)

    def __str__(self) -> str:
        return f"{self.user_id} {self.role}"
