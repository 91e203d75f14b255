"""The handbook with which a dossier speaks of rungs, groups and themes."""

from __future__ import annotations

from wijkkoers.handbook.opgaven import CatalogueTheme
from wijkkoers.handbook.process import ProcessContent
from wijkkoers.web.dossiers.models import Dossier
from wijkkoers.web.process.selectors import content_of, installed_edition, plan_of


def content_for(dossier: Dossier) -> ProcessContent:
    """Return the handbook of a dossier as it took it up; the installed one for a dossier that chose no method yet."""
    plan = plan_of(dossier)
    return content_of(plan) if plan else installed_edition().content


def catalogue_for(dossier: Dossier) -> tuple[CatalogueTheme, ...]:
    """Return the themes of opgaven of a dossier; an edition of before there were any borrows those of the installed handbook."""
    return content_for(dossier).catalogue or installed_edition().content.catalogue
