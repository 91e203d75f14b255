"""Adding an opgave (by hand, from the catalogue or from a thing of the thread), changing it, dropping it, bringing it back, sharing it."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from wijkkoers.base.errors import InputError
from wijkkoers.web.accounts.refusals import sentence_of
from wijkkoers.web.accounts.submitting import Held
from wijkkoers.web.dossiers.opening import open_viewer, page_language
from wijkkoers.web.dossiers.selectors import Viewer
from wijkkoers.web.fieldwork import catalogue_page, opgave_page
from wijkkoers.web.fieldwork.forms.opgaven import NewOpgaveForm, OpgaveForm, ReasonForm
from wijkkoers.web.fieldwork.kinds import Nature
from wijkkoers.web.fieldwork.models import Opgave
from wijkkoers.web.fieldwork.opgave_values import opgave_texts
from wijkkoers.web.fieldwork.permissions.opgaven import check_can_add, check_can_change
from wijkkoers.web.fieldwork.selectors.content import content_for
from wijkkoers.web.fieldwork.selectors.opgaven import opgave_of
from wijkkoers.web.fieldwork.selectors.schouw import punt_of
from wijkkoers.web.fieldwork.services import opgaven as services
from wijkkoers.web.fieldwork.services.checking import TITLE_LIMIT
from wijkkoers.web.fieldwork.views.asking import asked_texts
from wijkkoers.web.fieldwork.views.opgave_access import open_opgave, opgave_trail, submit, submit_seen
from wijkkoers.web.process.stap_rows import row_pages
from wijkkoers.web.thread.kinds import ArrowKind, ThingKind, may_lead
from wijkkoers.web.thread.selectors import cards_for
from wijkkoers.web.thread.things import Card
from wijkkoers.web.ui.places import place_text

MOST_GROUNDS = 20


@require_http_methods(["GET", "POST"])
def add_opgave(request: HttpRequest, dossier_id: int) -> HttpResponse:
    """Add an opgave; `?thema=&doel=` starts from the catalogue, `?uit=signaal:3` from a thing that it then rests on."""
    viewer = open_viewer(request, dossier_id)
    check_can_add(request.user, viewer.dossier)
    language = page_language()
    grounds = _grounds(request, viewer)
    form = NewOpgaveForm(
        request.POST or None,
        initial=_start(request, viewer, grounds),
        grounds=[(card.ref, card.title) for card in grounds],
        choices=opgave_page.form_choices(viewer, language),
    )
    outcome = submit(request, form, lambda _seen: _add(request, viewer, form))
    if outcome.is_done:
        messages.success(
            request, _("De opgave staat als concept klaar.") if outcome.kept.is_draft else _("De opgave staat in het dossier.")
        )
        return redirect("opgave-detail", dossier_id, outcome.kept.pk)
    context = {
        "dossier": viewer.dossier,
        "form": form,
        "grounds": grounds,
        "is_partner": not viewer.is_editor,
        "trail": opgave_trail(viewer.dossier, (_("Nieuwe opgave"), "")),
    }
    return render(request, "fieldwork/opgave_new.html", context, status=outcome.status)


@require_http_methods(["GET", "POST"])
def edit_opgave(request: HttpRequest, dossier_id: int, opgave_id: int) -> HttpResponse:
    """Change an opgave; two at once are merged, and an earlier text can be put back (`?uit=<event>`)."""
    viewer, opgave = open_opgave(request, dossier_id, opgave_id)
    check_can_change(request.user, opgave)
    language = page_language()
    earlier = asked_texts(request, viewer, f"opgave:{opgave.pk}")
    held = opgave_texts(opgave, language)
    choices = opgave_page.form_choices(viewer, language, opgave)
    form = OpgaveForm(request.POST or None, held=held, revision=opgave.revision, initial=dict(earlier), choices=choices)
    outcome = submit(
        request,
        form,
        lambda seen: services.change_opgave(actor=request.user, opgave=opgave, values=form.values, revision=seen),
        lambda: _now(viewer, opgave, language),
    )
    if outcome.is_done:
        messages.success(request, _("De opgave is bewaard."))
        return redirect("opgave-detail", dossier_id, opgave_id)
    context = {
        "dossier": viewer.dossier,
        "opgave": opgave,
        "form": outcome.form,
        "is_earlier": bool(earlier),
        "trail": opgave_trail(viewer.dossier, (opgave.title, _url(opgave)), (_("Wijzigen"), "")),
    }
    return render(request, "fieldwork/opgave_edit.html", context, status=outcome.status)


@require_http_methods(["GET", "POST"])
def drop_opgave(request: HttpRequest, dossier_id: int, opgave_id: int) -> HttpResponse:
    """Drop an opgave with a reason."""
    viewer, opgave = open_opgave(request, dossier_id, opgave_id)
    check_can_change(request.user, opgave)
    form = ReasonForm(request.POST or None, initial={"revision": opgave.revision})
    outcome = submit_seen(request, form, lambda: _drop(request, opgave, form), {"revision": opgave.revision})
    if outcome.is_done:
        messages.success(request, _("De opgave is vervallen. U kunt haar altijd terughalen."))
        return redirect("opgave-detail", dossier_id, opgave_id)
    context = {
        "dossier": viewer.dossier,
        "row": opgave,
        "form": form,
        "title": _("Opgave laten vervallen"),
        "trail": opgave_trail(viewer.dossier, (opgave.title, _url(opgave)), (_("Laten vervallen"), "")),
    }
    return render(request, "fieldwork/opgave_drop.html", context, status=outcome.status)


@require_POST
def restore_opgave(request: HttpRequest, dossier_id: int, opgave_id: int) -> HttpResponse:
    """Bring a dropped opgave back."""
    return _act(request, dossier_id, opgave_id, services.restore_opgave, _("De opgave is terug."))


@require_POST
def release_opgave(request: HttpRequest, dossier_id: int, opgave_id: int) -> HttpResponse:
    """Share a draft with everyone in the dossier."""
    return _act(request, dossier_id, opgave_id, services.release_opgave, _("De opgave is gedeeld met iedereen in het dossier."))


def _act(request: HttpRequest, dossier_id: int, opgave_id: int, act: Any, done: str) -> HttpResponse:
    _viewer, opgave = open_opgave(request, dossier_id, opgave_id)
    check_can_change(request.user, opgave)
    try:
        act(actor=request.user, opgave=opgave)
        messages.success(request, done)
    except InputError as error:
        messages.error(request, sentence_of(error))
    return redirect("opgave-detail", dossier_id, opgave_id)


def _drop(request: HttpRequest, opgave: Opgave, form: ReasonForm) -> Opgave:
    reason = form.cleaned_data["reason"]
    return services.drop_opgave(actor=request.user, opgave=opgave, reason=reason, revision=form.seen_revision)


def _add(request: HttpRequest, viewer: Viewer, form: NewOpgaveForm) -> Opgave:
    grounds = form.cleaned_data.get("grounds", ())
    is_draft = True if request.POST.get("als") == "concept" else None
    return services.add_opgave(actor=request.user, dossier=viewer.dossier, values=form.values, grounds=grounds, is_draft=is_draft)


def _grounds(request: HttpRequest, viewer: Viewer) -> list[Card]:
    """Return the things that the address or the form names, as far as this person may know of them and an opgave can rest on them."""
    asked = [*request.GET.getlist("uit"), *request.POST.getlist("grounds")][:MOST_GROUNDS]
    cards = cards_for(viewer, asked)
    return [card for card in cards.values() if may_lead(ArrowKind.DRAAGT, card.kind, ThingKind.OPGAVE)]


def _start(request: HttpRequest, viewer: Viewer, grounds: list[Card]) -> dict[str, Any]:
    """Return what the form starts with. Of inbreng only the title of its card: its words may be hidden from others."""
    theme = request.GET.get("thema", "")
    if theme:
        return catalogue_page.taken_from(content_for(viewer.dossier), theme, request.GET.getlist("doel"))
    if not grounds:
        return {}
    first = grounds[0]
    told: dict[str, Any] = {
        "title": " ".join(first.title.split())[:TITLE_LIMIT].rstrip(" ."),
        "description": "" if first.kind is ThingKind.INBRENG else first.text,
        "sporen": "".join(first.sporen),
    }
    if first.kind is ThingKind.PARTIJ:
        told["brought_partij"] = first.id
    if first.kind is ThingKind.SCHOUWPUNT:
        told |= _seen_at(viewer, first.id)
    return told | ({"nature": _nature(first)} if first.sporen else {})


def _seen_at(viewer: Viewer, punt_id: int) -> dict[str, Any]:
    punt = punt_of(viewer, punt_id)
    if punt is None:
        return {}
    fixed = punt.route_point
    geometry = punt.geometry or (fixed.geometry if fixed else None)
    note = punt.place_note or (fixed.label if fixed else "")
    return {"place": place_text(geometry), "place_note": note, "theme": punt.theme, "description": punt.note}


def _nature(card: Card) -> str:
    return {"A": Nature.SOCIAAL, "B": Nature.FYSIEK}.get("".join(card.sporen), Nature.BEIDE).value


def _now(viewer: Viewer, opgave: Opgave, language: str) -> Held:
    again = opgave_of(viewer, opgave.pk) or opgave
    return opgave_texts(again, language), again.revision


def _url(opgave: Opgave) -> str:
    return row_pages("opgave-detail", opgave.dossier_id)(opgave.pk)
