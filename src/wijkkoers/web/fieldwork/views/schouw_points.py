"""Schouwpunten at the desk: the list, the map, one point with its photos, and what is done about it."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from wijkkoers.web.dossiers.opening import open_viewer, page_language
from wijkkoers.web.dossiers.selectors import Viewer
from wijkkoers.web.fieldwork import schouw_page
from wijkkoers.web.fieldwork.forms.photos import PhotoForm
from wijkkoers.web.fieldwork.forms.schouw import FeedbackForm, PuntFilterForm, PuntForm, PuntMoveForm
from wijkkoers.web.fieldwork.models import Schouw, Schouwpunt
from wijkkoers.web.fieldwork.permissions.talks import (
    check_can_add_punt,
    check_can_add_talk,
    check_can_change_punt,
    check_can_handle_punt,
    sees_whole,
)
from wijkkoers.web.fieldwork.selectors.schouw import photos_of, punten_of, schouw_of
from wijkkoers.web.fieldwork.services import punten as services
from wijkkoers.web.fieldwork.states import PuntMove
from wijkkoers.web.fieldwork.values_talks import punt_texts
from wijkkoers.web.fieldwork.views.asking import asked_texts, page_of
from wijkkoers.web.fieldwork.views.talk_pages import (
    FORM_PAGE,
    REASON_PAGE,
    FormPage,
    answer_act,
    answer_drop,
    answer_form,
    found,
    held_now,
    open_punt,
    open_schouw,
    partijen_for,
    schouw_trail,
    submit,
    themes_for,
    url_of,
)
from wijkkoers.web.ui.place_marks import PlaceRow, oordeel_classes, place_collection


@require_GET
def list_punten(request: HttpRequest, dossier_id: int) -> HttpResponse:
    """Show the points of all schouwen, urgent ones first, as somebody asks for them."""
    viewer = open_viewer(request, dossier_id)
    themes = themes_for(viewer)
    form = PuntFilterForm(request.GET, partijen=partijen_for(viewer), themes=themes)
    wish = form.wish
    page = page_of(punten_of(viewer, None, wish), request)
    context = {
        "dossier": viewer.dossier,
        "form": form,
        "is_filtered": wish.is_any,
        "page": page,
        "rows": schouw_page.punt_rows(page, themes, page_language()),
        "classes": oordeel_classes(),
        "data_url": f"{reverse('schouwpunt-places', args=[dossier_id])}?{request.GET.urlencode()}",
        "trail": schouw_trail(viewer, (_("Alle punten"), "")),
    }
    return render(request, "fieldwork/schouw_points.html", context)


@require_GET
def tell_places(request: HttpRequest, dossier_id: int) -> JsonResponse:
    """Tell the map where the points are that somebody asks for; `?schouw=` keeps to one schouw."""
    viewer = open_viewer(request, dossier_id)
    form = PuntFilterForm(request.GET, partijen=partijen_for(viewer), themes=themes_for(viewer))
    asked = request.GET.get("schouw", "")
    schouw = found(schouw_of(viewer, int(asked))) if asked.isdecimal() and len(asked) < 18 else None
    return JsonResponse(schouw_page.places_of(punten_of(viewer, schouw, form.wish), dossier_id))


@require_GET
def show_punt(request: HttpRequest, dossier_id: int, punt_id: int) -> HttpResponse:
    """Show one point: what was seen, photos, who acts, what residents heard, and what came of it."""
    viewer, punt = open_punt(request, dossier_id, punt_id)
    is_whole = sees_whole(viewer, punt.schouw)
    refusal = check_can_change_punt.reason(request.user, punt)
    handles = check_can_handle_punt.allows(request.user, punt) and punt.dropped_at is None
    geometry = punt.geometry or (punt.route_point.geometry if punt.route_point else None)
    mark = PlaceRow(f"schouwpunt-{punt.pk}", geometry, str(punt.number), kind=punt.verdict)
    context = {
        "dossier": viewer.dossier,
        "viewer": viewer,
        "punt": punt,
        "row": schouw_page.punt_row(punt, themes_for(viewer), page_language()),
        "title": schouw_page.title_of(punt),
        "photos": photos_of(punt, is_whole=is_whole),
        "dropped_photos": photos_of(punt, is_whole=True, dropped=True) if is_whole else [],
        "is_whole": is_whole,
        "photo_form": None if refusal or punt.dropped_at else PhotoForm(auto_id="foto_%s"),
        "move_form": PuntMoveForm(moves=schouw_page.punt_moves(punt)) if handles else None,
        "feedback_form": _feedback_form(punt, None) if handles else None,
        "data": place_collection([mark]),
        "classes": oordeel_classes(),
        "refusal": refusal,
        "may_add": check_can_add_talk.allows(request.user, viewer.dossier),
        "trail": _trail(viewer, punt.schouw, (_("Punt %(number)s") % {"number": punt.number}, "")),
    }
    return render(request, "fieldwork/schouw_point.html", context)


@require_http_methods(["GET", "POST"])
def add_punt(request: HttpRequest, dossier_id: int, schouw_id: int) -> HttpResponse:
    """Write a point down at the desk; `?punt=` chooses a fixed point."""
    viewer, schouw = open_schouw(request, dossier_id, schouw_id)
    check_can_add_punt(request.user, schouw)
    form = PuntForm(request.POST or None, initial={"route_point": request.GET.get("punt", "")}, **_choices(viewer, schouw))
    outcome = submit(request, form, lambda _seen: services.add_punt(actor=request.user, schouw=schouw, values=form.values))
    page = FormPage(
        title=_("Punt toevoegen"),
        act=_("Punt bewaren"),
        done=_("Het punt is bewaard. Zet er een foto bij, of maak er een opgave van."),
        back=url_of("schouw-detail", schouw),
        trail=_trail(viewer, schouw, (_("Nieuw punt"), "")),
        template="fieldwork/schouw_point_edit.html",
    )
    return answer_form(request, viewer, outcome, page, lambda kept: url_of("schouwpunt-detail", kept))


@require_http_methods(["GET", "POST"])
def edit_punt(request: HttpRequest, dossier_id: int, punt_id: int) -> HttpResponse:
    """Change a point."""
    viewer, punt = open_punt(request, dossier_id, punt_id)
    check_can_change_punt(request.user, punt)
    language = page_language()
    earlier = asked_texts(request, viewer, f"schouwpunt:{punt.pk}")
    form = PuntForm(
        request.POST or None,
        held=punt_texts(punt, language),
        revision=punt.revision,
        initial=earlier,
        **_choices(viewer, punt.schouw, punt),
    )

    now = held_now(lambda: open_punt(request, dossier_id, punt_id), lambda row: punt_texts(row, language))
    outcome = submit(
        request, form, lambda seen: services.change_punt(actor=request.user, punt=punt, values=form.values, revision=seen), now
    )
    page = _page(viewer, punt, _("Punt wijzigen"), _("Het punt is bewaard."), "fieldwork/schouw_point_edit.html")
    return answer_form(request, viewer, outcome, page)


@require_http_methods(["GET", "POST"])
def move_punt(request: HttpRequest, dossier_id: int, punt_id: int) -> HttpResponse:
    """Take a point up, finish it, leave it with a reason, or open it again."""
    viewer, punt = open_punt(request, dossier_id, punt_id)
    check_can_handle_punt(request.user, punt)
    form = PuntMoveForm(request.POST or None, moves=schouw_page.punt_moves(punt), initial={"move": request.GET.get("zet", "")})

    def save(_seen: int | None) -> Schouwpunt:
        data = form.cleaned_data
        return services.move_punt(actor=request.user, punt=punt, move=PuntMove(data["move"]), reason=data.get("reason", ""))

    page = _page(viewer, punt, _("Wat gebeurt er met dit punt?"), _("De status is gewijzigd."))
    return answer_form(request, viewer, submit(request, form, save), page)


@require_http_methods(["GET", "POST"])
def tell_residents(request: HttpRequest, dossier_id: int, punt_id: int) -> HttpResponse:
    """Write down what residents hear about a point and when they did."""
    viewer, punt = open_punt(request, dossier_id, punt_id)
    check_can_handle_punt(request.user, punt)
    form = _feedback_form(punt, request.POST or None)

    now = held_now(lambda: open_punt(request, dossier_id, punt_id), punt_texts)

    def save(seen: int | None) -> Schouwpunt:
        data = form.cleaned_data
        values = {"feedback": data["feedback"], "feedback_on": data["feedback_on"]}
        return services.tell_residents(actor=request.user, punt=punt, values=values, revision=seen)

    page = _page(viewer, punt, _("Terugkoppeling"), _("De terugkoppeling is bewaard."))
    return answer_form(request, viewer, submit(request, form, save, now), page)


@require_http_methods(["GET", "POST"])
def drop_punt(request: HttpRequest, dossier_id: int, punt_id: int) -> HttpResponse:
    """Let a point lapse, with the reason."""
    viewer, punt = open_punt(request, dossier_id, punt_id)
    check_can_change_punt(request.user, punt)
    page = _page(viewer, punt, _("Punt laten vervallen"), _("Het punt is vervallen. U kunt het terugzetten."), REASON_PAGE)
    return answer_drop(request, viewer, lambda reason: services.drop_punt(actor=request.user, punt=punt, reason=reason), page)


@require_POST
def restore_punt(request: HttpRequest, dossier_id: int, punt_id: int) -> HttpResponse:
    """Bring a point back."""
    _viewer, punt = open_punt(request, dossier_id, punt_id)
    check_can_change_punt(request.user, punt)
    target = url_of("schouwpunt-detail", punt)
    return answer_act(request, lambda: services.restore_punt(actor=request.user, punt=punt), _("Het punt staat er weer."), target)


def _feedback_form(punt: Schouwpunt, data: Any) -> FeedbackForm:
    texts = punt_texts(punt)
    held = {name: texts[name] for name in FeedbackForm.EDITED}
    return FeedbackForm(data, held=held, revision=punt.revision, auto_id="terug_%s")


def _choices(viewer: Viewer, schouw: Schouw, punt: Schouwpunt | None = None) -> dict[str, Any]:
    """Return what the form of a point offers: fixed points and partijen that are there, and those that the point has already."""
    points = schouw.route.points.all() if schouw.route else ()
    held = punt.route_point_id if punt else None
    return {
        "points": {point.pk: f"{point.number}. {point.label}" for point in points if point.dropped_at is None or point.pk == held},
        "partijen": partijen_for(viewer, punt.holder_partij if punt else None),
        "themes": themes_for(viewer),
    }


def _trail(viewer: Viewer, schouw: Schouw, *pages: tuple[str, str]) -> list[tuple[str, str]]:
    return schouw_trail(viewer, (schouw.title, url_of("schouw-detail", schouw)), *pages)


def _page(viewer: Viewer, punt: Schouwpunt, title: str, done: str, template: str = FORM_PAGE) -> FormPage:
    back = url_of("schouwpunt-detail", punt)
    return FormPage(
        title=title,
        done=done,
        back=back,
        trail=_trail(viewer, punt.schouw, (_("Punt %(number)s") % {"number": punt.number}, back), (title, "")),
        template=template,
    )
