"""The process of a dossier: the method it follows, its stappen with what they deliver, actions, besluiten, attachments."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import Q

from wijkkoers.web.events.clock import now
from wijkkoers.web.events.revisions import Revisioned
from wijkkoers.web.process.states import ActionStatus, AttachmentKind, BesluitStatus, StapStatus

WHOLE_PERIOD = Q(due_start=None, due_end=None) | Q(due_start__isnull=False, due_end__isnull=False, due_start__lte=models.F("due_end"))
"""Both days or neither; a comparison with nothing would let half a period pass."""


class HandbookEdition(models.Model):
    """The method of the handbook as it was when a dossier first worked with it; kept, so that its texts never change under a dossier."""

    version = models.CharField(max_length=20)
    digest = models.CharField(max_length=64, unique=True)
    content = models.JSONField()
    stored_at = models.DateTimeField(default=now)

    def __str__(self) -> str:
        return f"{self.version} ({self.digest[:8]})"


class ProcessPlan(Revisioned):
    """The method that a dossier follows, from one edition of the handbook."""

    dossier = models.OneToOneField("dossiers.Dossier", on_delete=models.PROTECT, related_name="process_plan")
    method = models.CharField(max_length=60)
    edition = models.ForeignKey(HandbookEdition, on_delete=models.PROTECT, related_name="+")
    chosen_at = models.DateTimeField(default=now)

    def __str__(self) -> str:
        return f"{self.dossier_id} {self.method}"


class Period(models.Model):
    """A day or a loose period ("voorjaar 2027"), as its first and last day; both empty for none."""

    due_start = models.DateField(null=True, blank=True)
    due_end = models.DateField(null=True, blank=True)

    class Meta:
        abstract = True


class Stap(Revisioned, Period):
    """A knooppunt of the handbook in one dossier, or a step of the team's own (`knooppunt` empty).

    `in_method` is False for a knooppunt that the present method leaves out and that is kept because something was done with it.
    """

    PERSONAL_FIELDS: ClassVar = ("owner",)

    dossier = models.ForeignKey("dossiers.Dossier", on_delete=models.PROTECT, related_name="stappen")
    knooppunt = models.CharField(max_length=60, blank=True)
    in_method = models.BooleanField(default=True)
    own_label = models.CharField(max_length=120, blank=True)
    own_goal = models.TextField(blank=True)
    own_stage = models.CharField(max_length=60, blank=True)
    own_sporen = models.CharField(max_length=2, blank=True)
    status = models.CharField(max_length=20, default=StapStatus.OPEN.value)
    status_since = models.DateTimeField(default=now)
    status_reason = models.TextField(blank=True)
    owner = models.ForeignKey("accounts.User", null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    summary = models.TextField(blank=True)
    """What the stap led to, in the team's words."""
    added_at = models.DateTimeField(default=now)

    class Meta:
        ordering = ("id",)
        constraints = (
            models.UniqueConstraint(fields=("dossier", "knooppunt"), condition=~Q(knooppunt=""), name="stap_knooppunt_once"),
            models.CheckConstraint(condition=Q(status__in=[status.value for status in StapStatus]), name="stap_status_known"),
            models.CheckConstraint(condition=~Q(knooppunt="") | ~Q(own_label=""), name="stap_has_a_name"),
            models.CheckConstraint(condition=WHOLE_PERIOD, name="stap_period_whole"),
        )

    def __str__(self) -> str:
        return self.knooppunt or self.own_label


class Result(Revisioned):
    """One thing that a stap delivers, as the handbook names it: the text, and whether others can work with it."""

    stap = models.ForeignKey(Stap, on_delete=models.PROTECT, related_name="results")
    output = models.CharField(max_length=60)
    text = models.TextField(blank=True)
    is_ready = models.BooleanField(default=False)
    updated_at = models.DateTimeField(default=now)

    class Meta:
        ordering = ("id",)
        constraints = (models.UniqueConstraint(fields=("stap", "output"), name="result_output_once"),)

    def __str__(self) -> str:
        return f"{self.stap_id} {self.output}"


class Action(Revisioned, Period):
    """Something that somebody will do. `holder` names who when that person does not work in Wijkkoers: a function, no name."""

    PERSONAL_FIELDS: ClassVar = ("owner", "holder", "added_by")

    dossier = models.ForeignKey("dossiers.Dossier", on_delete=models.PROTECT, related_name="actions")
    stap = models.ForeignKey(Stap, null=True, blank=True, on_delete=models.PROTECT, related_name="actions")
    title = models.CharField(max_length=200)
    note = models.TextField(blank=True)
    owner = models.ForeignKey("accounts.User", null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    holder = models.CharField(max_length=120, blank=True)
    status = models.CharField(max_length=20, default=ActionStatus.OPEN.value)
    status_since = models.DateTimeField(default=now)
    status_reason = models.TextField(blank=True)
    added_by = models.ForeignKey("accounts.User", null=True, on_delete=models.PROTECT, related_name="+")
    added_at = models.DateTimeField(default=now)

    class Meta:
        ordering = ("id",)
        indexes = (models.Index(fields=("dossier", "status")),)
        constraints = (
            models.CheckConstraint(condition=Q(status__in=[status.value for status in ActionStatus]), name="action_status_known"),
            models.CheckConstraint(
                condition=WHOLE_PERIOD,
                name="action_period_whole",
            ),
        )

    def __str__(self) -> str:
        return self.title


class Besluit(Revisioned):
    """A choice with its grounds, who made it, who disagreed, what was accepted as loss and when it is looked at again."""

    dossier = models.ForeignKey("dossiers.Dossier", on_delete=models.PROTECT, related_name="besluiten")
    stap = models.ForeignKey(Stap, null=True, blank=True, on_delete=models.PROTECT, related_name="besluiten")
    title = models.CharField(max_length=200)
    outcome = models.TextField(blank=True)
    grounds = models.TextField(blank=True)
    dissent = models.TextField(blank=True)
    accepted_loss = models.TextField(blank=True)
    decided_by = models.CharField(max_length=200, blank=True)
    decided_on = models.DateField(null=True, blank=True)
    review_on = models.DateField(null=True, blank=True)
    status = models.CharField(max_length=20, default=BesluitStatus.VOORGENOMEN.value)
    status_reason = models.TextField(blank=True)
    added_at = models.DateTimeField(default=now)

    class Meta:
        ordering = ("id",)
        constraints = (
            models.CheckConstraint(condition=Q(status__in=[status.value for status in BesluitStatus]), name="besluit_status_known"),
        )

    def __str__(self) -> str:
        return self.title


class Attachment(Revisioned):
    """A link or a document at a stap; a document is kept under its digest. One taken away stays, with the reason, and can come back."""

    PERSONAL_FIELDS: ClassVar = ("address", "added_by")

    dossier = models.ForeignKey("dossiers.Dossier", on_delete=models.PROTECT, related_name="attachments")
    stap = models.ForeignKey(Stap, null=True, blank=True, on_delete=models.PROTECT, related_name="attachments")
    kind = models.CharField(max_length=12)
    title = models.CharField(max_length=200)
    address = models.URLField(max_length=500, blank=True)
    digest = models.CharField(max_length=64, blank=True)
    file_name = models.CharField(max_length=200, blank=True)
    content_type = models.CharField(max_length=100, blank=True)
    size_bytes = models.PositiveBigIntegerField(default=0)
    added_by = models.ForeignKey("accounts.User", null=True, on_delete=models.PROTECT, related_name="+")
    added_at = models.DateTimeField(default=now)
    dropped_at = models.DateTimeField(null=True, blank=True)
    dropped_reason = models.TextField(blank=True)

    class Meta:
        ordering = ("id",)
        constraints = (
            models.CheckConstraint(condition=Q(kind__in=[kind.value for kind in AttachmentKind]), name="attachment_kind_known"),
            models.CheckConstraint(
                condition=(Q(kind=AttachmentKind.LINK.value) & ~Q(address="")) | (Q(kind=AttachmentKind.DOCUMENT.value) & ~Q(digest="")),
                name="attachment_has_content",
            ),
        )

    def __str__(self) -> str:
        return self.title
