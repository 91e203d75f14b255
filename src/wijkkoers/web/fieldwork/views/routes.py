"""Routes: see them, lay one out, put fixed points on it, change their turn, take one off."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from wijkkoers.web.dossiers.opening import open_viewer
from wijkkoers.web.dossiers.selectors import Viewer
from wijkkoers.web.fieldwork.forms.schouw import RouteForm, RoutePointForm
from wijkkoers.web.fieldwork.models import Route, RoutePoint
from wijkkoers.web.fieldwork.permissions.talks import check_can_add_talk
from wijkkoers.web.fieldwork.selectors.schouw import points_of, route_of, route_point_of, routes_of, schouwen_of
from wijkkoers.web.fieldwork.services import routes as services
from wijkkoers.web.fieldwork.values_talks import route_point_texts, route_texts
from wijkkoers.web.fieldwork.views.asking import asked_texts
from wijkkoers.web.fieldwork.views.talk_pages import (
    FORM_PAGE,
    REASON_PAGE,
    FormPage,
    answer_act,
    answer_drop,
    answer_form,
    found,
    held_now,
    schouw_trail,
    submit,
    url_of,
)
from wijkkoers.web.ui.place_marks import MarkClass, PlaceRow, place_collection


@require_GET
def list_routes(request: HttpRequest, dossier_id: int) -> HttpResponse:
    """Show the routes."""
    viewer = open_viewer(request, dossier_id)
    context = {
        "dossier": viewer.dossier,
        "routes": routes_of(viewer.dossier),
        "dropped_rows": routes_of(viewer.dossier, dropped=True),
        "refusal": check_can_add_talk.reason(request.user, viewer.dossier),
        "trail": schouw_trail(viewer, (_("Routes"), "")),
    }
    return render(request, "fieldwork/route_list.html", context)


@require_GET
def show_route(request: HttpRequest, dossier_id: int, route_id: int) -> HttpResponse:
    """Show a route: its fixed points on the map and in the order of the walk, and the schouwen along it."""
    viewer, route = _open(request, dossier_id, route_id)
    refusal = check_can_add_talk.reason(request.user, viewer.dossier)
    points = points_of(route)
    context = {
        "dossier": viewer.dossier,
        "route": route,
        "points": points,
        "dropped_points": points_of(route, dropped=True),
        "schouwen": schouwen_of(viewer).filter(route=route),
        "data": route_places(points, route),
        "classes": route_classes(),
        "form": None if refusal or route.dropped_at else RoutePointForm(auto_id="punt_%s"),
        "refusal": refusal,
        "trail": schouw_trail(viewer, (_("Routes"), reverse("route-list", args=[dossier_id])), (route.title, "")),
    }
    return render(request, "fieldwork/route_detail.html", context)


@require_http_methods(["GET", "POST"])
def add_route(request: HttpRequest, dossier_id: int) -> HttpResponse:
    """Lay out a route."""
    viewer = open_viewer(request, dossier_id)
    check_can_add_talk(request.user, viewer.dossier)
    form = RouteForm(request.POST or None)
    outcome = submit(request, form, lambda _seen: services.add_route(actor=request.user, dossier=viewer.dossier, values=form.values))
    routes = reverse("route-list", args=[dossier_id])
    page = FormPage(
        title=_("Route aanleggen"),
        lead=_("Een route heeft vaste punten. Zo kijkt u elk jaar op dezelfde plekken en ziet u wat er veranderde."),
        act=_("Route bewaren"),
        done=_("De route is bewaard. Zet er nu de vaste punten op."),
        back=routes,
        trail=schouw_trail(viewer, (_("Routes"), routes), (_("Nieuwe route"), "")),
    )
    return answer_form(request, viewer, outcome, page, lambda kept: url_of("route-detail", kept))


@require_http_methods(["GET", "POST"])
def edit_route(request: HttpRequest, dossier_id: int, route_id: int) -> HttpResponse:
    """Change a route."""
    viewer, route = _open(request, dossier_id, route_id)
    check_can_add_talk(request.user, viewer.dossier)
    earlier = asked_texts(request, viewer, f"route:{route.pk}")
    form = RouteForm(request.POST or None, held=route_texts(route), revision=route.revision, initial=earlier)

    now = held_now(lambda: _open(request, dossier_id, route_id), route_texts)
    outcome = submit(
        request, form, lambda seen: services.change_route(actor=request.user, route=route, values=form.values, revision=seen), now
    )
    return answer_form(request, viewer, outcome, _page(viewer, route, _("Route wijzigen"), _("De route is bewaard.")))


@require_http_methods(["GET", "POST"])
def drop_route(request: HttpRequest, dossier_id: int, route_id: int) -> HttpResponse:
    """Let a route lapse, with the reason."""
    viewer, route = _open(request, dossier_id, route_id)
    check_can_add_talk(request.user, viewer.dossier)
    page = _page(viewer, route, _("Route laten vervallen"), _("De route is vervallen. U kunt haar terugzetten."), REASON_PAGE)
    return answer_drop(request, viewer, lambda reason: services.drop_route(actor=request.user, route=route, reason=reason), page)


@require_POST
def restore_route(request: HttpRequest, dossier_id: int, route_id: int) -> HttpResponse:
    """Bring a route back."""
    viewer, route = _open(request, dossier_id, route_id)
    check_can_add_talk(request.user, viewer.dossier)
    target = url_of("route-detail", route)
    return answer_act(request, lambda: services.restore_route(actor=request.user, route=route), _("De route staat er weer."), target)


@require_http_methods(["GET", "POST"])
def add_route_point(request: HttpRequest, dossier_id: int, route_id: int) -> HttpResponse:
    """Put a fixed point at the end of the walk."""
    viewer, route = _open(request, dossier_id, route_id)
    check_can_add_talk(request.user, viewer.dossier)
    form = RoutePointForm(request.POST or None, auto_id="punt_%s")

    def save(_seen: int | None) -> Any:
        data = form.cleaned_data
        return services.add_route_point(actor=request.user, route=route, label=data["label"], geometry=data["geometry"])

    page = _page(viewer, route, _("Vast punt toevoegen"), _("Het punt staat op de route."))
    return answer_form(request, viewer, submit(request, form, save), page)


@require_http_methods(["GET", "POST"])
def edit_route_point(request: HttpRequest, dossier_id: int, point_id: int) -> HttpResponse:
    """Change the name or the place of a fixed point."""
    viewer, point = _open_point(request, dossier_id, point_id)
    check_can_add_talk(request.user, viewer.dossier)
    earlier = asked_texts(request, viewer, f"routepunt:{point.pk}")
    form = RoutePointForm(request.POST or None, held=route_point_texts(point), revision=point.revision, initial=earlier)

    def save(seen: int | None) -> Any:
        data = form.cleaned_data
        return services.change_route_point(actor=request.user, point=point, label=data["label"], geometry=data["geometry"], revision=seen)

    now = held_now(lambda: _open_point(request, dossier_id, point_id), route_point_texts)
    page = _page(viewer, point.route, _("Punt %(number)s wijzigen") % {"number": point.number}, _("Het punt is bewaard."))
    return answer_form(request, viewer, submit(request, form, save, now), page)


@require_POST
def shift_route_point(request: HttpRequest, dossier_id: int, point_id: int) -> HttpResponse:
    """Let a point change turns with the one before or after it."""
    viewer, point = _open_point(request, dossier_id, point_id)
    check_can_add_talk(request.user, viewer.dossier)
    services.shift_route_point(actor=request.user, point=point, is_earlier=request.POST.get("naar") == "eerder")
    return redirect(f"{url_of('route-detail', point.route)}#punt-{point.pk}")


@require_http_methods(["GET", "POST"])
def drop_route_point(request: HttpRequest, dossier_id: int, point_id: int) -> HttpResponse:
    """Take a point off the route, with the reason; its number goes to no other point."""
    viewer, point = _open_point(request, dossier_id, point_id)
    check_can_add_talk(request.user, viewer.dossier)
    title = _("Punt %(number)s van de route halen") % {"number": point.number}
    page = _page(viewer, point.route, title, _("Het punt is van de route. Het nummer blijft van dit punt."), REASON_PAGE)
    return answer_drop(request, viewer, lambda reason: services.drop_route_point(actor=request.user, point=point, reason=reason), page)


@require_POST
def restore_route_point(request: HttpRequest, dossier_id: int, point_id: int) -> HttpResponse:
    """Put a point back on the route."""
    viewer, point = _open_point(request, dossier_id, point_id)
    check_can_add_talk(request.user, viewer.dossier)
    done, target = _("Het punt staat weer op de route."), url_of("route-detail", point.route)
    return answer_act(request, lambda: services.restore_route_point(actor=request.user, point=point), done, target)


def route_places(points: list[RoutePoint], route: Route) -> dict[str, Any]:
    """Return the fixed points and the line of a route as the map shows them."""
    rows = [PlaceRow(f"punt-{row.pk}", row.geometry, str(row.number), row.label, kind="punt") for row in points]
    return place_collection([*rows, PlaceRow("looplijn", route.line, title=_("Looplijn"), kind="punt")])


def route_classes() -> list[MarkClass]:
    """Return the one class of the map of a route."""
    return [MarkClass("punt", _("vast punt"), "spoor-b", "rond")]


def _open(request: HttpRequest, dossier_id: int, route_id: int) -> tuple[Viewer, Route]:
    viewer = open_viewer(request, dossier_id)
    return viewer, found(route_of(viewer.dossier, route_id))


def _open_point(request: HttpRequest, dossier_id: int, point_id: int) -> tuple[Viewer, RoutePoint]:
    viewer = open_viewer(request, dossier_id)
    return viewer, found(route_point_of(viewer.dossier, point_id))


def _page(viewer: Viewer, route: Route, title: str, done: str, template: str = FORM_PAGE) -> FormPage:
    back = url_of("route-detail", route)
    return FormPage(
        title=title,
        done=done,
        back=back,
        trail=schouw_trail(viewer, (_("Routes"), reverse("route-list", args=[viewer.dossier.pk])), (route.title, back), (title, "")),
        template=template,
    )
