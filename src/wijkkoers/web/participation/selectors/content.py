"""The handbook with which a dossier speaks of rungs and groups."""

from __future__ import annotations

from wijkkoers.handbook.process import ProcessContent
from wijkkoers.web.dossiers.models import Dossier
from wijkkoers.web.process.selectors import content_of, installed_edition, plan_of


def content_for(dossier: Dossier) -> ProcessContent:
    """Return the handbook of a dossier as it took it up; the installed one for a dossier that chose no method yet."""
    plan = plan_of(dossier)
    return content_of(plan) if plan else installed_edition().content
