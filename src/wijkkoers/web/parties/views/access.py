"""Opening things of a dossier: who may not know of something gets the same answer as for something that does not exist."""

from __future__ import annotations

from django.http import Http404, HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _

from wijkkoers.web.dossiers.opening import Trail, dossier_trail
from wijkkoers.web.parties.forms.fields import theme_labels
from wijkkoers.web.parties.models import AmbitionRound, ContainerTerm, Goal, Means, Partij
from wijkkoers.web.parties.selectors import Viewer, goal_of, means_of, partij_of, round_of, term_of, viewer_for


def open_viewer(request: HttpRequest, dossier_id: int) -> Viewer:
    """Return who looks at the dossier, or answer 404."""
    viewer = viewer_for(request.user, dossier_id)
    if viewer is None:
        raise Http404
    return viewer


def open_partij(request: HttpRequest, dossier_id: int, partij_id: int) -> tuple[Viewer, Partij]:
    """Return who looks and a partij of the dossier, or answer 404."""
    viewer = open_viewer(request, dossier_id)
    partij = partij_of(viewer.dossier, partij_id)
    if partij is None:
        raise Http404
    return viewer, partij


def open_goal(request: HttpRequest, dossier_id: int, goal_id: int) -> tuple[Viewer, Goal]:
    """Return who looks and a goal that this person may know of, or answer 404."""
    viewer = open_viewer(request, dossier_id)
    goal = goal_of(viewer, goal_id)
    if goal is None:
        raise Http404
    return viewer, goal


def open_means(request: HttpRequest, dossier_id: int, means_id: int) -> tuple[Viewer, Means]:
    """Return who looks and means that this person may know of, or answer 404."""
    viewer = open_viewer(request, dossier_id)
    means = means_of(viewer, means_id)
    if means is None:
        raise Http404
    return viewer, means


def open_round(request: HttpRequest, dossier_id: int, round_id: int) -> tuple[Viewer, AmbitionRound]:
    """Return who looks and a round of the dossier, or answer 404."""
    viewer = open_viewer(request, dossier_id)
    round_ = round_of(viewer.dossier, round_id)
    if round_ is None:
        raise Http404
    return viewer, round_


def open_theme(round_: AmbitionRound, theme: str) -> str:
    """Return the name of a theme of a round, or answer 404."""
    if theme not in round_.themes:
        raise Http404
    return theme_labels().get(theme, theme)


def open_term(request: HttpRequest, dossier_id: int, term_id: int) -> tuple[Viewer, ContainerTerm]:
    """Return who looks and a big word of the dossier, or answer 404."""
    viewer = open_viewer(request, dossier_id)
    term = term_of(viewer.dossier, term_id)
    if term is None:
        raise Http404
    return viewer, term


def trail_of(viewer: Viewer, *pages: tuple[str, str] | str) -> Trail:
    """Return where a page is: the dossier, its partijen, and the pages between; the last one has no address."""
    below = [page if isinstance(page, tuple) else (page, "") for page in pages]
    return dossier_trail(viewer.dossier, (_("Partijen"), reverse("party-list", args=[viewer.dossier.pk])), *below)


def ambitions_step(viewer: Viewer) -> tuple[str, str]:
    """Return the step of a trail to the ambitions of a dossier."""
    return _("Ambities"), reverse("ambition-list", args=[viewer.dossier.pk])


def round_step(round_: AmbitionRound) -> tuple[str, str]:
    """Return the step of a trail to a round."""
    return round_.title, reverse("ambition-round", args=[round_.dossier_id, round_.pk])


def words_step(partij: Partij) -> tuple[str, str]:
    """Return the step of a trail to what a partij writes."""
    return partij.name, reverse("party-words", args=[partij.dossier_id, partij.pk])
