"""Figures that were taken as a ground in a dossier."""

from __future__ import annotations

from django.db.models import QuerySet

from wijkkoers.web.dossiers.models import Dossier
from wijkkoers.web.wijkfoto.models import CitedFigure


def cited_figures(dossier: Dossier) -> QuerySet[CitedFigure]:
    """Return the figures that were taken as a ground, dropped ones too, by name."""
    return CitedFigure.objects.filter(dossier=dossier).order_by("label", "-period", "id")


def cited_figure(dossier: Dossier, figure_id: int) -> CitedFigure | None:
    """Return one figure that was taken as a ground in this dossier."""
    return CitedFigure.objects.filter(dossier=dossier, pk=figure_id).select_related("dossier__organisation", "added_by").first()
