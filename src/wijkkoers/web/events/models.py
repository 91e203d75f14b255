"""The append-only log: who did what, when, with what before and after."""

from typing import Any, NoReturn

from django.db import models

from wijkkoers.web.events.clock import now


class AppendOnly(models.QuerySet["Event"]):
    """Rows that can be added and read, but not changed or deleted together either."""

    def update(self, **kwargs: object) -> NoReturn:
        """Refuse to change."""
        raise TypeError("an event is written once and never changed")

    def bulk_update(self, *args: object, **kwargs: object) -> NoReturn:
        """Refuse to change."""
        raise TypeError("an event is written once and never changed")

    def delete(self) -> NoReturn:
        """Refuse to delete."""
        raise TypeError("an event is never deleted")


class Event(models.Model):
    """One act. Rows are only ever added; `kind` is a stable code whose sentence is made when it is shown."""

    at = models.DateTimeField(default=now, editable=False)
    actor = models.ForeignKey("accounts.User", null=True, on_delete=models.PROTECT, related_name="+")
    organisation = models.ForeignKey("accounts.Organisation", null=True, on_delete=models.PROTECT, related_name="+")
    dossier = models.ForeignKey("dossiers.Dossier", null=True, on_delete=models.PROTECT, related_name="events")
    kind = models.CharField(max_length=60)
    subject = models.CharField(max_length=120, help_text="What it is about: kind and number, such as `release:12`.")
    before = models.JSONField(default=dict)
    after = models.JSONField(default=dict)

    objects = AppendOnly.as_manager()

    class Meta:
        ordering = ("-at", "-id")
        indexes = (
            models.Index(fields=("dossier", "-at")),
            models.Index(fields=("organisation", "-at")),
            models.Index(fields=("dossier", "subject")),
            models.Index(fields=("dossier", "kind")),
            models.Index(fields=("dossier", "actor")),
        )

    def __str__(self) -> str:
        return f"{self.at:%Y-%m-%d %H:%M} {self.kind} {self.subject}"

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Refuse to change a row that was written before."""
        if not self._state.adding:
            raise TypeError("an event is written once and never changed")
        super().save(*args, **kwargs)

    def delete(self, *args: Any, **kwargs: Any) -> tuple[int, dict[str, int]]:
        """Refuse to delete."""
        raise TypeError("an event is never deleted")
