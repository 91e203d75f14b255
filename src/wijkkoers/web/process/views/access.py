"""Opening the process of a dossier: who may not see it gets the same answer as for one that does not exist."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _

from wijkkoers.web.dossiers.opening import Trail, dossier_trail, open_viewer, page_language
from wijkkoers.web.process.models import Action, Attachment, Besluit, Stap
from wijkkoers.web.process.selectors import Compass, Viewer, action_of, attachment_of, besluit_of, compass_of, people_to_ask, stap_of


def open_stap(request: HttpRequest, dossier_id: int, stap_id: int) -> tuple[Viewer, Stap]:
    """Return who looks and the stap, or answer 404."""
    viewer = open_viewer(request, dossier_id)
    stap = stap_of(viewer.dossier, stap_id)
    if stap is None:
        raise Http404
    return viewer, stap


def open_action(request: HttpRequest, dossier_id: int, action_id: int) -> tuple[Viewer, Action]:
    """Return who looks and the action, or answer 404."""
    viewer = open_viewer(request, dossier_id)
    action = action_of(viewer.dossier, action_id)
    if action is None:
        raise Http404
    return viewer, action


def open_besluit(request: HttpRequest, dossier_id: int, besluit_id: int) -> tuple[Viewer, Besluit]:
    """Return who looks and the besluit, or answer 404."""
    viewer = open_viewer(request, dossier_id)
    besluit = besluit_of(viewer.dossier, besluit_id)
    if besluit is None:
        raise Http404
    return viewer, besluit


def open_attachment(request: HttpRequest, dossier_id: int, attachment_id: int) -> tuple[Viewer, Attachment]:
    """Return who looks and the link or document, or answer 404."""
    viewer = open_viewer(request, dossier_id)
    attachment = attachment_of(viewer.dossier, attachment_id)
    if attachment is None:
        raise Http404
    return viewer, attachment


def trail(dossier: Any, *pages: tuple[str, str]) -> Trail:
    """Return where a page of the compass of this dossier is."""
    return dossier_trail(dossier, (_("Kompas"), reverse("compass", args=[dossier.pk])), *pages)


def stap_choices(compass: Compass | None, held_id: int | None = None) -> list[tuple[int, str]]:
    """Return the stappen that a form offers: those of the method and the one that is chosen already."""
    views = compass.staps if compass else ()
    return [(view.id, view.label(page_language())) for view in views if view.stap.in_method or view.id == held_id]


def people_choices(dossier: Any, held: Stap | Action | None = None) -> list[tuple[int, str]]:
    """Return the people that a form offers: who can do something in the team now, and who has it already."""
    people = people_to_ask(dossier)
    owner = held.owner if held else None
    is_present = owner is None or owner.pk in dict(people)
    return people if is_present or owner is None else [*people, (owner.pk, owner.name or owner.email)]


def asked_stap(request: HttpRequest, dossier: Any) -> Stap | None:
    """Return the stap that the address names (`?stap=12`), None for none of this dossier."""
    asked = request.GET.get("stap", "")
    return stap_of(dossier, int(asked)) if asked.isdecimal() and len(asked) < 10 else None


def compass_for(viewer: Viewer) -> Compass | None:
    """Return the method and stappen of the dossier of this viewer."""
    return compass_of(viewer.dossier)
