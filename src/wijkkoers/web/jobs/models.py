"""Long work: its state, how far it is, and whether someone asked it to stop."""

from enum import StrEnum

from django.db import models


class JobState(StrEnum):
    """States of a job."""

    WAITING = "wachtend"
    RUNNING = "bezig"
    DONE = "klaar"
    FAILED = "mislukt"
    CANCELLED = "gestopt"


TRANSITIONS: dict[JobState, tuple[JobState, ...]] = {
    JobState.WAITING: (JobState.RUNNING, JobState.CANCELLED),
    JobState.RUNNING: (JobState.DONE, JobState.FAILED, JobState.CANCELLED),
    JobState.DONE: (),
    JobState.FAILED: (),
    JobState.CANCELLED: (),
}


class Job(models.Model):
    """One piece of long work; the queue itself is kept by django-tasks."""

    kind = models.CharField(max_length=60)
    subject = models.CharField(max_length=120)
    state = models.CharField(max_length=20, default=JobState.WAITING, choices=[(s.value, s.value) for s in JobState])
    phase = models.CharField(max_length=40, blank=True)
    done = models.PositiveIntegerField(default=0)
    total = models.PositiveIntegerField(default=0)
    cancel_requested = models.BooleanField(default=False)
    created_by = models.ForeignKey("accounts.User", null=True, on_delete=models.SET_NULL, related_name="+")
    created_at = models.DateTimeField(auto_now_add=True)
    heartbeat_at = models.DateTimeField(auto_now=True)
    error = models.JSONField(default=dict)
    result = models.JSONField(default=dict)
    """What the work left behind, as plain values; its meaning belongs to the kind of job."""

    class Meta:
        ordering = ("-id",)

    def __str__(self) -> str:
        return f"{self.kind} {self.subject} ({self.state})"

    @property
    def is_over(self) -> bool:
        """Whether nothing more will happen."""
        return not TRANSITIONS[JobState(self.state)]
