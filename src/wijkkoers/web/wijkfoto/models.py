"""What is kept of a wijkfoto: momentopnamen in a dossier, and single figures on which something rests."""

from typing import ClassVar

from django.db import models
from django.db.models import Q

from wijkkoers.web.dossiers.models import Droppable
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


class CitedFigure(Droppable):
    """One figure as it stood when somebody took it as a ground: its words, value, state and source are kept, whatever a new release says.

    `value` is None where there was none; then `status` says why. `document` holds the line of the wijkfoto as plain values.
    """

    PERSONAL_FIELDS: ClassVar = ("added_by",)

    dossier = models.ForeignKey("dossiers.Dossier", on_delete=models.PROTECT, related_name="cited_figures")
    indicator = models.CharField(max_length=80)
    label = models.CharField(max_length=200)
    area_code = models.CharField(max_length=10)
    area_name = models.CharField(max_length=120)
    boundary_year = models.PositiveSmallIntegerField()
    period = models.CharField(max_length=40)
    value = models.FloatField(null=True, blank=True)
    unit = models.CharField(max_length=60, blank=True)
    status = models.CharField(max_length=30)
    marks = models.JSONField(default=list, blank=True)
    source = models.CharField(max_length=300)
    document = models.JSONField(default=dict)
    release = models.CharField(max_length=200, blank=True)
    note = models.CharField(max_length=300, blank=True)
    added_by = models.ForeignKey("accounts.User", null=True, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ("id",)

    def __str__(self) -> str:
        return f"{self.label} {self.area_name} {self.period}"
