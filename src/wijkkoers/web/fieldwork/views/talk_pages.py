"""What every page of gesprekken and schouw does: open a thing or answer 404, save a form, let a thing lapse, bring it back."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, TypeVar

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from wijkkoers.base.errors import InputError
from wijkkoers.web.accounts.refusals import sentence_of
from wijkkoers.web.accounts.submitting import Held, Outcome, Save
from wijkkoers.web.accounts.submitting import submit as submit_form
from wijkkoers.web.dossiers.opening import Trail, dossier_trail, open_viewer, page_language
from wijkkoers.web.dossiers.selectors import Viewer
from wijkkoers.web.fieldwork.forms.talk_fields import FIELD_OF_CODE, ReasonForm
from wijkkoers.web.fieldwork.models import Gesprek, Schouw, Schouwpunt
from wijkkoers.web.fieldwork.selectors.content import content_for, theme_labels
from wijkkoers.web.fieldwork.selectors.gesprekken import gesprek_of
from wijkkoers.web.fieldwork.selectors.schouw import punt_of, schouw_of
from wijkkoers.web.parties.selectors import present_partijen

Row = TypeVar("Row")
FORM_PAGE, REASON_PAGE = "fieldwork/talk_form.html", "fieldwork/talk_reason.html"


@dataclass(frozen=True, slots=True)
class FormPage:
    """A page with one form: what it says, where it leads back to, and what else its template needs."""

    title: str
    back: str
    trail: Trail
    here: str = "schouw"
    lead: str = ""
    act: str = ""
    """What the button says; without it as the template of the page is used for."""
    done: str = ""
    template: str = FORM_PAGE
    extra: Mapping[str, Any] = field(default_factory=dict)

    @property
    def submit(self) -> str:
        """What the button says."""
        return self.act or (_("Laten vervallen") if self.template == REASON_PAGE else _("Bewaren"))


def found(row: Row | None) -> Row:
    """Return a row that was looked for, or answer 404."""
    if row is None:
        raise Http404
    return row


def open_gesprek(request: HttpRequest, dossier_id: int, gesprek_id: int) -> tuple[Viewer, Gesprek]:
    """Return who looks and the talk, or answer 404."""
    viewer = open_viewer(request, dossier_id)
    return viewer, found(gesprek_of(viewer, gesprek_id))


def open_schouw(request: HttpRequest, dossier_id: int, schouw_id: int) -> tuple[Viewer, Schouw]:
    """Return who looks and the schouw, or answer 404."""
    viewer = open_viewer(request, dossier_id)
    return viewer, found(schouw_of(viewer, schouw_id))


def open_punt(request: HttpRequest, dossier_id: int, punt_id: int) -> tuple[Viewer, Schouwpunt]:
    """Return who looks and the schouwpunt, or answer 404."""
    viewer = open_viewer(request, dossier_id)
    return viewer, found(punt_of(viewer, punt_id))


def talks_trail(viewer: Viewer, *pages: tuple[str, str]) -> Trail:
    """Return where a page of gesprekken is."""
    dossier = viewer.dossier
    return dossier_trail(dossier, (_("Gesprekken"), reverse("gesprek-list", args=[dossier.pk])), *pages)


def schouw_trail(viewer: Viewer, *pages: tuple[str, str]) -> Trail:
    """Return where a page of the schouw is."""
    dossier = viewer.dossier
    return dossier_trail(dossier, (_("Wijkschouw"), reverse("schouw-list", args=[dossier.pk])), *pages)


def url_of(name: str, row: Any) -> str:
    """Return the address of a page about a row: its dossier and its own number."""
    return reverse(name, args=[row.dossier_id, row.pk])


def themes_for(viewer: Viewer) -> dict[str, str]:
    """Return the themes that a form offers."""
    return theme_labels(content_for(viewer.dossier), page_language())


def partijen_for(viewer: Viewer, held: Any = None) -> dict[int, str]:
    """Return the partijen that a form offers: those that take part, and the partij that the row has already."""
    offered = {partij.pk: partij.name for partij in present_partijen(viewer.dossier)}
    return offered | ({held.pk: held.name} if held else {})


def submit(request: HttpRequest, form: Any, save: Save, now: Callable[[], Held] | None = None) -> Outcome:
    """Save a form when it was sent; else only show it."""
    return submit_form(request, form, save, FIELD_OF_CODE, now)


def held_now(open_row: Callable[[], tuple[Viewer, Any]], texts: Callable[[Any], Mapping[str, str]]) -> Callable[[], Held]:
    """Return what tells how a row is now: its texts as a browser sends them, and its revision."""

    def now() -> Held:
        row = open_row()[1]
        return texts(row), row.revision

    return now


def show_form(request: HttpRequest, viewer: Viewer, outcome: Outcome, page: FormPage) -> HttpResponse:
    """Show the page of a form that is not saved yet."""
    context = {
        "dossier": viewer.dossier,
        "form": outcome.form,
        "page": page,
        "trail": page.trail,
        "is_earlier": request.method == "GET" and "uit" in request.GET,
        **page.extra,
    }
    return render(request, page.template, context, status=outcome.status)


def answer_form(
    request: HttpRequest, viewer: Viewer, outcome: Outcome, page: FormPage, target: Callable[[Any], str] | None = None
) -> HttpResponse:
    """Go on after a form was saved, to `target` of what was kept or back; else show its page."""
    if not outcome.is_done:
        return show_form(request, viewer, outcome, page)
    messages.success(request, page.done)
    return redirect(target(outcome.kept) if target else page.back)


def answer_drop(request: HttpRequest, viewer: Viewer, drop: Callable[[str], Any], page: FormPage) -> HttpResponse:
    """Ask why a thing lapses, and let it."""
    form = ReasonForm(request.POST or None)
    outcome = submit(request, form, lambda _seen: drop(form.cleaned_data["reason"]))
    return answer_form(request, viewer, outcome, page)


def answer_act(request: HttpRequest, act: Callable[[], Any], done: str, target: str) -> HttpResponse:
    """Do an act without a form, and go on; a refusal is told on the next page."""
    try:
        act()
    except InputError as error:
        messages.error(request, sentence_of(error))
    else:
        messages.success(request, done)
    return redirect(target)
