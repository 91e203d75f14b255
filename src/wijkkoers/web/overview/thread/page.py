"""The page of the thread through one thing: drawing, list, and what to tie first where there is nothing yet."""

from __future__ import annotations

from typing import Any

from django.utils.safestring import SafeString

from wijkkoers.reports.figures.thread import draw_thread
from wijkkoers.web.dossiers.selectors import Viewer
from wijkkoers.web.overview.thread.figure import figure_of
from wijkkoers.web.overview.thread.listing import sides_of
from wijkkoers.web.thread.permissions import may_link
from wijkkoers.web.thread.presentation import kinds_at, label_of
from wijkkoers.web.thread.selectors import Reach
from wijkkoers.web.thread.things import Card


def context_of(viewer: Viewer, card: Card, reach: Reach, *, shows_all: bool) -> dict[str, Any]:
    """Return everything on the page."""
    figure = figure_of(reach, card.ref)
    return {
        "dossier": viewer.dossier,
        "card": card,
        "kind_label": label_of(card.kind).capitalize(),
        "count": len(reach.cards) - 1,
        "figures": (SafeString(draw_thread(figure)), SafeString(draw_thread(figure, width="narrow"))) if len(reach.cards) > 1 else (),
        "sides": sides_of(reach, shows_all=shows_all),
        "grounds": [label_of(kind) for kind in kinds_at(card.kind, "grond")],
        "results": [label_of(kind) for kind in kinds_at(card.kind, "gevolg")],
        "may_link": may_link(viewer),
    }
