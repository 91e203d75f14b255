"""A file on its way into a register, and what people said of its columns."""

from typing import ClassVar

from django.db import models
from django.db.models import Q

from wijkkoers.web.events.clock import now
from wijkkoers.web.registers.states import IntakeStatus


class Intake(models.Model):
    """A file or pasted text that a person wants in a register: its rows as read, and what its columns are.

    The file itself is kept under `digest`. `rows` are [number, cells]; they are let go of when the file was taken over or dropped.
    One that is private is seen by nobody but who handed it in: a partner's list is a draft.
    """

    PERSONAL_FIELDS: ClassVar = ("uploaded_by", "file_name", "rows")

    dossier = models.ForeignKey("dossiers.Dossier", on_delete=models.PROTECT, related_name="intakes")
    register = models.CharField(max_length=60)
    organisation = models.ForeignKey("accounts.Organisation", null=True, on_delete=models.PROTECT, related_name="+")
    is_private = models.BooleanField(default=True)
    file_name = models.CharField(max_length=200)
    digest = models.CharField(max_length=64)
    size_bytes = models.PositiveBigIntegerField()
    sheets = models.JSONField(default=list)
    sheet = models.CharField(max_length=255, blank=True)
    rows = models.JSONField(default=list)
    notes = models.JSONField(default=list)
    """Codes of what was done to the file as a whole."""
    header_row = models.PositiveIntegerField(default=0)
    """The row with the headings, as a spreadsheet counts; 0 for a file without headings."""
    mapping = models.JSONField(default=dict)
    """Per place of a column in the file (as text, from 0) the key of our column."""
    decimal = models.CharField(max_length=1, blank=True)
    status = models.CharField(max_length=20, default=IntakeStatus.READY.value)
    counts = models.JSONField(default=dict)
    uploaded_by = models.ForeignKey("accounts.User", null=True, on_delete=models.PROTECT, related_name="+")
    uploaded_at = models.DateTimeField(default=now)
    finished_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("-id",)
        indexes = (models.Index(fields=("dossier", "register", "status")),)
        constraints = (
            models.CheckConstraint(condition=Q(status__in=[status.value for status in IntakeStatus]), name="intake_status_known"),
        )

    def __str__(self) -> str:
        return f"{self.file_name} ({self.register}, {self.status})"


class ColumnMemory(models.Model):
    """What an organisation said of headings in files for a register; proposed again for a next file."""

    organisation = models.ForeignKey("accounts.Organisation", on_delete=models.PROTECT, related_name="+")
    register = models.CharField(max_length=60)
    columns = models.JSONField(default=dict)
    """Per folded heading the key of our column; empty for one that is not taken over."""
    made_at = models.DateTimeField(auto_now=True)

    class Meta:
        constraints = (models.UniqueConstraint(fields=("organisation", "register"), name="column_memory_once"),)

    def __str__(self) -> str:
        return f"{self.register} of {self.organisation_id}"
