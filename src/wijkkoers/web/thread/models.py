"""The arrow: one thing of a dossier rests on another. Rows are never deleted; an arrow that is taken away keeps its reason."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from wijkkoers.web.dossiers.models import Droppable
from wijkkoers.web.thread.kinds import ArrowKind


class Arrow(Droppable):
    """From what a thing rests on (`signaal:3`) to what came of it (`opgave:12`).

    Ends are named by kind and number, since every kind of thing can be an end; things are never deleted, so neither end goes missing.
    An arrow is shown to those who may know of both ends.
    """

    dossier = models.ForeignKey("dossiers.Dossier", on_delete=models.PROTECT, related_name="arrows")
    kind = models.CharField(max_length=20, default=ArrowKind.DRAAGT.value)
    source = models.CharField(max_length=40)
    target = models.CharField(max_length=40)
    note = models.CharField(max_length=300, blank=True)
    added_by = models.ForeignKey("accounts.User", null=True, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ("id",)
        constraints = (
            models.UniqueConstraint(fields=("dossier", "kind", "source", "target"), condition=Q(dropped_at=None), name="arrow_once"),
            models.CheckConstraint(condition=Q(kind__in=[kind.value for kind in ArrowKind]), name="arrow_kind_known"),
            models.CheckConstraint(condition=~Q(source=models.F("target")), name="arrow_between_two"),
        )
        indexes = (models.Index(fields=("dossier", "source")), models.Index(fields=("dossier", "target")))

    def __str__(self) -> str:
        return f"{self.source} {self.kind} {self.target}"
