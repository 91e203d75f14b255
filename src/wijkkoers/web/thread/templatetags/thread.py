"""The thread on the page of a thing: what it rests on and what came of it, each one arrow away."""

from __future__ import annotations

from typing import Any

from django import template

from wijkkoers.web.dossiers.selectors import Viewer
from wijkkoers.web.thread.kinds import ThingKind
from wijkkoers.web.thread.permissions import may_link
from wijkkoers.web.thread.presentation import can_have, groups_of
from wijkkoers.web.thread.selectors import neighbours
from wijkkoers.web.thread.things import ref_of

register = template.Library()


@register.inclusion_tag("thread/panel.html")
def thread_panel(viewer: Viewer, kind: str, number: int) -> dict[str, Any]:
    """Show what a thing rests on and what came of it; who takes part finds the way to tie more to it or to untie."""
    thing = ThingKind(kind)
    before, after = neighbours(viewer, ref_of(thing, number))
    return {
        "dossier_id": viewer.dossier.pk,
        "kind": thing.value,
        "number": number,
        "before": groups_of(before),
        "after": groups_of(after),
        "can_rest": can_have(thing, "grond"),
        "can_lead": can_have(thing, "gevolg"),
        "may_link": may_link(viewer),
    }
