"""Opening a register of a dossier: who may not see the dossier gets the same answer as for one that does not exist."""

from __future__ import annotations

from django.http import Http404, HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _

from wijkkoers.web.dossiers.opening import Trail, dossier_trail
from wijkkoers.web.dossiers.selectors import Viewer
from wijkkoers.web.registers.columns import Register
from wijkkoers.web.registers.models import Intake
from wijkkoers.web.registers.permissions import check_can_import
from wijkkoers.web.registers.registry import register_named
from wijkkoers.web.registers.selectors import intake_of


def open_register(request: HttpRequest, dossier_id: int, name: str) -> tuple[Register, Viewer]:
    """Return the register and who looks, or answer 404."""
    register = register_named(name)
    viewer = register.viewer(request.user, dossier_id) if register else None
    if register is None or viewer is None:
        raise Http404
    return register, viewer


def open_intake(request: HttpRequest, dossier_id: int, name: str, intake_id: int) -> tuple[Register, Viewer, Intake]:
    """Return the register, who looks and the file; 404 when this person may not know of it, NotAllowed when not import."""
    register, viewer = open_register(request, dossier_id, name)
    intake = intake_of(viewer, register, intake_id)
    if intake is None:
        raise Http404
    check_can_import(register, request.user, viewer.dossier)
    return register, viewer, intake


def register_trail(register: Register, viewer: Viewer, *pages: tuple[str, str]) -> Trail:
    """Return where a page of this import is: below the list and the page on which a file comes in."""
    number = viewer.dossier.pk
    start = (_("Inlezen"), reverse("register-import", args=[number, register.name]) if pages else "")
    return dossier_trail(viewer.dossier, (str(register.title), reverse(register.list_url, args=[number])), start, *pages)
