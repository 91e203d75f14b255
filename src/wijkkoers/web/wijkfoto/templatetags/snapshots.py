"""The momentopnamen of a dossier, for the page of the dossier itself."""

from __future__ import annotations

from typing import Any

from django import template

from wijkkoers.web.wijkfoto.selectors import snapshots_of
from wijkkoers.web.wijkfoto.snapshot_page import items_of

register = template.Library()
SHOWN = 3


@register.inclusion_tag("wijkfoto/snapshot_panel.html")
def snapshot_panel(dossier: Any) -> dict[str, Any]:
    """Show the newest momentopnamen of a dossier, and whether the figures of now may be others."""
    kept = snapshots_of(dossier).filter(withdrawn_at=None)
    return {"dossier": dossier, "items": items_of(kept[:SHOWN]), "number": kept.count()}
