"""Opening the participation of a dossier: who may not see it gets the same answer as for one that does not exist."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.http import Http404, HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _

from wijkkoers.handbook.process import ProcessContent
from wijkkoers.web.dossiers.opening import Trail, dossier_trail, open_viewer, page_language
from wijkkoers.web.participation.models import Participatiemoment
from wijkkoers.web.participation.presentation import group_choices, rung_choices
from wijkkoers.web.participation.selectors import content_for, moment_of
from wijkkoers.web.process.selectors import Viewer, compass_of, people_to_ask


def open_moment(request: HttpRequest, dossier_id: int, moment_id: int) -> tuple[Viewer, Participatiemoment]:
    """Return who looks and the moment, or answer 404."""
    viewer = open_viewer(request, dossier_id)
    moment = moment_of(viewer.dossier, moment_id)
    if moment is None:
        raise Http404
    return viewer, moment


def trail(dossier: Any, *pages: tuple[str, str]) -> Trail:
    """Return where a page of participation is."""
    return dossier_trail(dossier, (_("Participatie"), reverse("participation", args=[dossier.pk])), *pages)


def plan_choices(dossier: Any, moment: Participatiemoment | None = None, content: ProcessContent | None = None) -> dict[str, Any]:
    """Return what the form of a plan offers; what a moment has already stays on offer."""
    known, language = content or content_for(dossier), page_language()
    compass = compass_of(dossier)
    staps = [(str(view.id), view.label(language)) for view in (compass.staps if compass else ()) if _is_offered(view, moment)]
    people = [(str(id_), name) for id_, name in people_to_ask(dossier)]
    owner = moment.owner if moment else None
    if owner and str(owner.pk) not in dict(people):
        people.append((str(owner.pk), owner.name or owner.email))
    rungs = rung_choices(known, language)
    if moment and moment.rung not in dict(rungs):
        rungs.append((moment.rung, moment.rung))
    groups = group_choices(known, language, moment.groups if moment else ())
    return {"rungs": rungs, "groups": groups, "people": people, "staps": staps}


def stap_label(moment: Participatiemoment, language: str) -> str:
    """Return the name of the stap to which a moment belongs; empty for none."""
    compass = compass_of(moment.dossier) if moment.stap_id else None
    return next((view.label(language) for view in (compass.staps if compass else ()) if view.id == moment.stap_id), "")


def _is_offered(view: Any, moment: Participatiemoment | None) -> bool:
    return bool(view.stap.in_method or (moment and moment.stap_id == view.id))


def asked_for(request: HttpRequest, choices: Mapping[str, Any]) -> dict[str, Any]:
    """Return what the address asks to fill in (`?groep=jongeren&stap=12`), as far as the form offers it."""
    group, stap = request.GET.get("groep", ""), request.GET.get("stap", "")
    groups = {id_ for _name, rows in choices["groups"] for id_, _label in rows}
    found: dict[str, Any] = {"groups": [group]} if group in groups else {}
    return found | ({"stap": stap} if stap in dict(choices["staps"]) else {})
