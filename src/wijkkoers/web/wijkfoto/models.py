"""What is kept of a wijkfoto: momentopnamen in a dossier."""

from typing import ClassVar

from django.db import models
from django.db.models import Q

from wijkkoers.web.events.clock import now


class Snapshot(models.Model):
    """A wijkfoto as it was on the day it was kept, in every language; never changed, at most withdrawn with a reason."""

    PERSONAL_FIELDS: ClassVar = ("made_by", "withdrawn_by")

    dossier = models.ForeignKey("dossiers.Dossier", on_delete=models.PROTECT, related_name="snapshots")
    title = models.CharField(max_length=120)
    note = models.TextField(blank=True)
    made_by = models.ForeignKey("accounts.User", null=True, on_delete=models.PROTECT, related_name="+")
    made_at = models.DateTimeField(default=now)
    handbook_version = models.CharField(max_length=20)
    release_ids = models.JSONField(default=list)
    """The releases whose figures stand in it, and the newest release in use on that day."""
    documents = models.JSONField()
    """Language -> the whole wijkfoto (see reports.frozen); the shapes stand in the Dutch one only."""
    digest = models.CharField(max_length=64)
    withdrawn_at = models.DateTimeField(null=True, blank=True)
    withdrawn_by = models.ForeignKey("accounts.User", null=True, on_delete=models.PROTECT, related_name="+")
    withdrawn_reason = models.TextField(blank=True)

    class Meta:
        ordering = ("-made_at", "-id")
        constraints = (
            models.CheckConstraint(
                name="snapshot_withdrawn_with_reason",
                condition=Q(withdrawn_at__isnull=True, withdrawn_reason="") | (Q(withdrawn_at__isnull=False) & ~Q(withdrawn_reason="")),
            ),
        )

    def __str__(self) -> str:
        return self.title
