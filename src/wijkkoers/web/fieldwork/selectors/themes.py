"""The themes of the handbook with which a dossier speaks of what was seen and said."""

from __future__ import annotations

from wijkkoers.handbook.opgaven import CatalogueTheme
from wijkkoers.web.dossiers.models import Dossier
from wijkkoers.web.process.selectors import content_of, installed_edition, plan_of


def themes_of(dossier: Dossier) -> tuple[CatalogueTheme, ...]:
    """Return the themes of opgaven of the handbook of a dossier; those of the installed one when its own edition has none."""
    plan = plan_of(dossier)
    held = content_of(plan).catalogue if plan else ()
    return held or installed_edition().content.catalogue


def theme_labels(dossier: Dossier, language: str) -> dict[str, str]:
    """Return the name of every theme, in the order of the handbook."""
    return {theme.id: theme.label.in_language(language) for theme in themes_of(dossier)}
