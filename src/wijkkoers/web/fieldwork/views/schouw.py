"""The schouwen of a dossier: see them, read one with its points on the map, plan one, share it, let it lapse."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from wijkkoers.web.dossiers.opening import open_viewer, page_language
from wijkkoers.web.dossiers.selectors import Viewer
from wijkkoers.web.fieldwork import schouw_page
from wijkkoers.web.fieldwork.forms.schouw import PuntFilterForm, SchouwForm
from wijkkoers.web.fieldwork.models import Schouw
from wijkkoers.web.fieldwork.permissions.talks import check_can_add_punt, check_can_add_talk, check_can_change_schouw
from wijkkoers.web.fieldwork.selectors.schouw import (
    points_without_feedback,
    previous_of,
    punten_of,
    routes_of,
    schouw_due_again,
    schouwen_of,
    urgent_open_points,
)
from wijkkoers.web.fieldwork.services import schouw as services
from wijkkoers.web.fieldwork.values_talks import schouw_texts
from wijkkoers.web.fieldwork.views.asking import PER_PAGE, asked_texts, page_of
from wijkkoers.web.fieldwork.views.talk_pages import (
    FORM_PAGE,
    REASON_PAGE,
    FormPage,
    answer_act,
    answer_drop,
    answer_form,
    held_now,
    open_schouw,
    partijen_for,
    schouw_trail,
    submit,
    themes_for,
    url_of,
)
from wijkkoers.web.fieldwork.wording_talks import SCHOUW_MOVE_LABELS
from wijkkoers.web.ui.place_marks import oordeel_classes


@require_GET
def list_schouwen(request: HttpRequest, dossier_id: int) -> HttpResponse:
    """Show the schouwen, newest first, the routes, and what asks for attention."""
    viewer = open_viewer(request, dossier_id)
    page = page_of(schouwen_of(viewer), request)
    context = {
        "dossier": viewer.dossier,
        "page": page,
        "rows": [(row, schouw_page.schouw_status(row)) for row in page],
        "routes": routes_of(viewer.dossier),
        "dropped_rows": schouwen_of(viewer, dropped=True)[:PER_PAGE],
        "urgent": urgent_open_points(viewer).count(),
        "waiting": points_without_feedback(viewer).count(),
        "due_again": schouw_due_again(viewer, timezone.localdate()),
        "refusal": check_can_add_talk.reason(request.user, viewer.dossier),
        "trail": schouw_trail(viewer),
    }
    return render(request, "fieldwork/schouw_list.html", context)


@require_GET
def show_schouw(request: HttpRequest, dossier_id: int, schouw_id: int) -> HttpResponse:
    """Show one schouw: what can be done with it, its points on the map and as a list."""
    viewer, schouw = open_schouw(request, dossier_id, schouw_id)
    themes, language = themes_for(viewer), page_language()
    form = PuntFilterForm(request.GET, partijen=partijen_for(viewer), themes=themes)
    wish = form.wish
    page = page_of(punten_of(viewer, schouw, wish), request)
    asked = request.GET.copy()
    asked["schouw"] = str(schouw.pk)
    context = {
        "dossier": viewer.dossier,
        "schouw": schouw,
        "status": schouw_page.schouw_status(schouw),
        "moves": [(move, SCHOUW_MOVE_LABELS[move]) for move in schouw_page.schouw_moves(schouw)],
        "seat_count": schouw.seats.count(),
        "previous": previous_of(viewer, schouw),
        "participants": schouw_page.participant_count(schouw, language),
        "fixed_count": schouw.route.points.filter(dropped_at=None).count() if schouw.route else 0,
        "form": form,
        "is_filtered": wish.is_any,
        "page": page,
        "rows": schouw_page.punt_rows(page, themes, language),
        "classes": oordeel_classes(),
        "data_url": f"{reverse('schouwpunt-places', args=[dossier_id])}?{asked.urlencode()}",
        "refusal": check_can_change_schouw.reason(request.user, schouw),
        "add_refusal": check_can_add_punt.reason(request.user, schouw),
        "trail": schouw_trail(viewer, (schouw.title, "")),
    }
    return render(request, "fieldwork/schouw_detail.html", context)


@require_http_methods(["GET", "POST"])
def add_schouw(request: HttpRequest, dossier_id: int) -> HttpResponse:
    """Plan a schouw; `?route=` chooses its route."""
    viewer = open_viewer(request, dossier_id)
    check_can_add_talk(request.user, viewer.dossier)
    routes = dict(routes_of(viewer.dossier).values_list("pk", "title"))
    asked = request.GET.get("route", "")
    initial = {"is_draft": not viewer.is_editor, "route": asked if asked in map(str, routes) else ""}
    form = SchouwForm(request.POST or None, routes=routes, offers_draft=True, initial=initial)
    outcome = submit(
        request,
        form,
        lambda _seen: services.add_schouw(
            actor=request.user, dossier=viewer.dossier, values=form.values, is_draft=form.cleaned_data["is_draft"]
        ),
    )
    page = FormPage(
        title=_("Schouw plannen"),
        lead=_("Loop met bewoners, wijkagent en partijen door de wijk en schrijf per plek op wat goed, slecht of een plus is."),
        act=_("Schouw bewaren"),
        done=_("De schouw staat klaar."),
        back=reverse("schouw-list", args=[dossier_id]),
        trail=schouw_trail(viewer, (_("Nieuwe schouw"), "")),
    )
    return answer_form(request, viewer, outcome, page, lambda kept: url_of("schouw-detail", kept))


@require_http_methods(["GET", "POST"])
def edit_schouw(request: HttpRequest, dossier_id: int, schouw_id: int) -> HttpResponse:
    """Change a schouw."""
    viewer, schouw = open_schouw(request, dossier_id, schouw_id)
    check_can_change_schouw(request.user, schouw)
    earlier = asked_texts(request, viewer, f"schouw:{schouw.pk}")
    routes = dict(routes_of(viewer.dossier).values_list("pk", "title"))
    if schouw.route:
        routes[schouw.route.pk] = schouw.route.title
    form = SchouwForm(request.POST or None, held=schouw_texts(schouw), revision=schouw.revision, initial=earlier, routes=routes)

    now = held_now(lambda: open_schouw(request, dossier_id, schouw_id), schouw_texts)
    outcome = submit(
        request, form, lambda seen: services.change_schouw(actor=request.user, schouw=schouw, values=form.values, revision=seen), now
    )
    page = _page(viewer, schouw, schouw.title, _("De schouw is bewaard."), (_("Wijzigen"), _("Bewaren")))
    return answer_form(request, viewer, outcome, page)


@require_http_methods(["GET", "POST"])
def drop_schouw(request: HttpRequest, dossier_id: int, schouw_id: int) -> HttpResponse:
    """Let a schouw lapse, with the reason."""
    viewer, schouw = open_schouw(request, dossier_id, schouw_id)
    check_can_change_schouw(request.user, schouw)
    title, done = _("%(title)s laten vervallen") % {"title": schouw.title}, _("De schouw is vervallen. U kunt haar terugzetten.")
    page = _page(viewer, schouw, title, done, (_("Vervallen"), _("Laten vervallen")), REASON_PAGE)
    return answer_drop(request, viewer, lambda reason: services.drop_schouw(actor=request.user, schouw=schouw, reason=reason), page)


@require_POST
def restore_schouw(request: HttpRequest, dossier_id: int, schouw_id: int) -> HttpResponse:
    """Bring a schouw back."""
    _viewer, schouw = open_schouw(request, dossier_id, schouw_id)
    check_can_change_schouw(request.user, schouw)
    target = url_of("schouw-detail", schouw)
    return answer_act(request, lambda: services.restore_schouw(actor=request.user, schouw=schouw), _("De schouw staat er weer."), target)


@require_POST
def release_schouw(request: HttpRequest, dossier_id: int, schouw_id: int) -> HttpResponse:
    """Share a draft with everyone in the dossier."""
    _viewer, schouw = open_schouw(request, dossier_id, schouw_id)
    check_can_change_schouw(request.user, schouw)
    done, target = _("Gedeeld. Iedereen in het dossier ziet de schouw en haar punten."), url_of("schouw-detail", schouw)
    return answer_act(request, lambda: services.release_schouw(actor=request.user, schouw=schouw), done, target)


def _page(viewer: Viewer, schouw: Schouw, title: str, done: str, words: tuple[str, str], template: str = FORM_PAGE) -> FormPage:
    back = url_of("schouw-detail", schouw)
    trail = schouw_trail(viewer, (schouw.title, back), (words[0], ""))
    return FormPage(title=title, act=words[1], done=done, back=back, trail=trail, template=template)
