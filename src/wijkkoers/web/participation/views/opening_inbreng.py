"""Opening pages of oproepen and inbreng: who may not see them gets the same answer as for ones that do not exist."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _

from wijkkoers.web.dossiers.opening import Trail, dossier_trail, open_viewer
from wijkkoers.web.dossiers.selectors import Viewer
from wijkkoers.web.dossiers.selectors.earlier import earlier_texts
from wijkkoers.web.participation.models import Inbreng, Oproep
from wijkkoers.web.participation.selectors.inbreng import inbreng_of, one_inbreng
from wijkkoers.web.participation.selectors.oproepen import oproep_of

MOST_CHOSEN = 50


def open_inbreng(request: HttpRequest, dossier_id: int, inbreng_id: int) -> tuple[Viewer, Inbreng]:
    """Return who looks and the inbreng, or answer 404."""
    viewer = open_viewer(request, dossier_id)
    row = one_inbreng(viewer.dossier, inbreng_id)
    if row is None:
        raise Http404
    return viewer, row


def open_oproep(request: HttpRequest, dossier_id: int, oproep_id: int) -> tuple[Viewer, Oproep]:
    """Return who looks and the oproep, or answer 404."""
    viewer = open_viewer(request, dossier_id)
    row = oproep_of(viewer.dossier, oproep_id)
    if row is None:
        raise Http404
    return viewer, row


def chosen_inbreng(request: HttpRequest, viewer: Viewer) -> list[Inbreng]:
    """Return the inbreng that was ticked in the list (`?kies=3&kies=7`), in the order of its numbers, and not too many."""
    asked = request.POST.getlist("kies") or request.GET.getlist("kies")
    ids = [int(text) for text in asked if text.isascii() and text.isdigit() and len(text) < 13][: MOST_CHOSEN + 1]
    return list(inbreng_of(viewer.dossier).filter(pk__in=ids, dropped_at=None).order_by("number"))


def seen_revisions(request: HttpRequest) -> dict[int, int]:
    """Return at which revision each chosen inbreng was when the page was made (`gezien=3:1`)."""
    pairs = (text.partition(":") for text in request.POST.getlist("gezien"))
    found = {}
    for number, _colon, revision in pairs:
        if all(part.isascii() and part.isdigit() and len(part) < 13 for part in (number, revision)):
            found[int(number)] = int(revision)
    return found


def asked_texts(request: HttpRequest, viewer: Viewer, subject: str) -> dict[str, str]:
    """Return the earlier texts that the address asks to put back (`?uit=<event>`), when they are of this thing."""
    asked = request.GET.get("uit", "")
    if request.method != "GET" or not asked.isascii() or not asked.isdigit() or len(asked) > 18:
        return {}
    return earlier_texts(viewer, subject, int(asked))


def trail(dossier: Any, *pages: tuple[str, str]) -> Trail:
    """Return where a page of inbreng is."""
    return dossier_trail(dossier, (_("Inbreng"), reverse("inbreng-list", args=[dossier.pk])), *pages)


def inbreng_page(row: Inbreng) -> tuple[str, str]:
    """Return the name and the address of the page of one inbreng."""
    return _("Inbreng %(number)s") % {"number": row.number}, reverse("inbreng-detail", args=[row.dossier_id, row.pk])
