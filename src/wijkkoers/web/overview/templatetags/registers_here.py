"""What a dossier holds of the thread: on the page of a stap the registers that it is about, on the page of the dossier all of them."""

from __future__ import annotations

from typing import Any

from django import template

from wijkkoers.web.dossiers.selectors import viewer_of
from wijkkoers.web.overview.selectors.registers_of import OF_KNOOPPUNT, counts_of

register = template.Library()


@register.inclusion_tag("overview/stap_registers.html", takes_context=True)
def stap_registers(context: Any, dossier: Any, key: str) -> dict[str, Any]:
    """Show what is in the registers that belong to a knooppunt; nothing for one that is about none."""
    names = OF_KNOOPPUNT.get(key, ())
    rows = counts_of(viewer_of(context["request"].user, dossier), names) if names else []
    return {"dossier": dossier, "rows": rows}


@register.inclusion_tag("overview/thread_panel.html", takes_context=True)
def dossier_thread(context: Any, dossier: Any) -> dict[str, Any]:
    """Show how much is in every register of the thread, and the way to the whole and to its loose ends."""
    return {"dossier": dossier, "rows": counts_of(viewer_of(context["request"].user, dossier))}
