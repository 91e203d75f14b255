"""Reading budgets: what payers can spend per year."""

from __future__ import annotations

from django.db.models import Max

from wijkkoers.web.dossiers.models import Dossier
from wijkkoers.web.events.models import Event
from wijkkoers.web.measures.models import Budget


def budget_subject(dossier: Dossier) -> str:
    """Return how events name the budgets of a dossier."""
    return f"budget:{dossier.pk}"


def budget_revision(dossier: Dossier) -> int:
    """Return a number that grows with every change of the budgets: rows come and go, the log only grows."""
    found = Event.objects.filter(dossier=dossier, subject=budget_subject(dossier)).aggregate(last=Max("pk"))["last"]
    return found or 0


def budgets_of(dossier: Dossier) -> list[Budget]:
    """Return all budgets of a dossier, by payer and year."""
    return list(Budget.objects.filter(dossier=dossier).select_related("partij"))
