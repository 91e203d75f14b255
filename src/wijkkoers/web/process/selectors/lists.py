"""The stappen that pages show: those of the method, and of what it leaves out only what the team did something with."""

from __future__ import annotations

from dataclasses import replace

from wijkkoers.web.dossiers.models import Dossier
from wijkkoers.web.process.selectors.plan import Compass, compass_of
from wijkkoers.web.process.selectors.records import touched_staps


def shown_compass(dossier: Dossier) -> Compass | None:
    """Return the method with the stappen to show; None when the dossier chose no method yet. One query more when it has stappen outside."""
    compass = compass_of(dossier)
    if compass is None or not compass.outside:
        return compass
    touched = touched_staps(dossier)
    return replace(compass, staps=tuple(view for view in compass.staps if view.stap.in_method or view.id in touched))
