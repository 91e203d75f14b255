"""The guide on the page of a dossier: the gaps that come first."""

from __future__ import annotations

from typing import Any

from django import template
from django.utils.timezone import localdate
from django.utils.translation import get_language

from wijkkoers.web.overview.guide.presentation import first_lines
from wijkkoers.web.overview.selectors.guide import facts_of
from wijkkoers.web.parties.selectors import viewer_of
from wijkkoers.web.process.selectors import compass_of

register = template.Library()
SHOWN = 3


@register.inclusion_tag("overview/guide_panel.html", takes_context=True)
def guide_panel(context: Any, dossier: Any) -> dict[str, Any]:
    """Show the most urgent gaps of a dossier; the guide itself counts them all."""
    language = get_language() or "nl"
    facts = facts_of(dossier, compass_of(dossier), localdate(), language, is_short=True)
    return {"dossier": dossier, "lines": first_lines(facts, viewer_of(context["request"].user, dossier), SHOWN)}
