"""The works of all partijen: the list with its map, one work, adding, changing, dropping, bringing back, sharing."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from wijkkoers.base.errors import InputError
from wijkkoers.web.accounts.refusals import sentence_of
from wijkkoers.web.accounts.submitting import Held
from wijkkoers.web.dossiers.opening import open_viewer, page_language
from wijkkoers.web.dossiers.selectors import Viewer
from wijkkoers.web.dossiers.selectors.earlier import earlier_versions
from wijkkoers.web.fieldwork import meetings_page, opgave_page, werk_page
from wijkkoers.web.fieldwork.forms.opgave_filter import WerkFilterForm
from wijkkoers.web.fieldwork.forms.opgaven import ReasonForm
from wijkkoers.web.fieldwork.forms.werken import WerkForm
from wijkkoers.web.fieldwork.models import Werk
from wijkkoers.web.fieldwork.permissions.opgaven import check_can_add, check_can_change
from wijkkoers.web.fieldwork.selectors.werken import all_werken, found_werken, werk_of, werken_of
from wijkkoers.web.fieldwork.services import werken as services
from wijkkoers.web.fieldwork.views.asking import asked_texts, page_of
from wijkkoers.web.fieldwork.views.opgave_access import geojson, open_werk, submit, submit_seen, werk_trail
from wijkkoers.web.fieldwork.werk_values import werk_texts
from wijkkoers.web.process.stap_rows import row_pages
from wijkkoers.web.ui.place_marks import place_collection
from wijkkoers.web.ui.places import describe_place


@require_GET
def show_werken(request: HttpRequest, dossier_id: int) -> HttpResponse:
    """Show the works that were asked for, fifty at a time, with all of those on the map."""
    viewer = open_viewer(request, dossier_id)
    language, today = page_language(), timezone.localdate()
    form = _filter_form(request, viewer, language)
    wanted = form.wanted
    found = found_werken(viewer, wanted, today)
    page = page_of(found, request)
    owners: list[Any] = list(found.order_by().values("partij_id", "partij__name", "partij_name").distinct())
    context = {
        "dossier": viewer.dossier,
        "form": form,
        "wanted": wanted,
        "page": page,
        "rows": werk_page.rows_of(viewer, page.object_list, language, today),
        "total": werken_of(viewer).count() if wanted.is_filtered else page.paginator.count,
        "has_any": bool(page.paginator.count) or all_werken(viewer).exists(),
        "classes": werk_page.map_classes(owners),
        "map_url": f"{reverse('werk-map', args=[dossier_id])}?{request.GET.urlencode()}",
        "refusal": check_can_add.reason(request.user, viewer.dossier),
        "trail": [*werk_trail(viewer.dossier)[:-1], (_("Werken"), "")],
    }
    return render(request, "fieldwork/werk_list.html", context)


@require_GET
def map_werken(request: HttpRequest, dossier_id: int) -> JsonResponse:
    """Give the works that were asked for as GeoJSON, only those that this person may know of."""
    viewer = open_viewer(request, dossier_id)
    wanted = _filter_form(request, viewer, page_language()).wanted
    rows = found_werken(viewer, wanted, timezone.localdate()).filter(geometry__isnull=False).values(*werk_page.MAP_COLUMNS)
    return geojson(place_collection(werk_page.map_rows(viewer, rows)))


@require_GET
def show_werk(request: HttpRequest, dossier_id: int, werk_id: int) -> HttpResponse:
    """Show one work: whose, where and when, whether there is time to join, and what it meets."""
    viewer, werk = open_werk(request, dossier_id, werk_id)
    language, today = page_language(), timezone.localdate()
    ref = f"werk:{werk.pk}"
    owner = {"partij_id": werk.partij_id, "partij__name": werk.partij.name if werk.partij else "", "partij_name": werk.partij_name}
    placed = {"id": werk.pk, "number": werk.number, "title": werk.title, "geometry": werk.geometry, "place_note": werk.place_note, **owner}
    context = {
        "dossier": viewer.dossier,
        "viewer": viewer,
        "werk": werk,
        "ref": ref,
        "row": werk_page.row_of(werk, "", language, today),
        "number": opgave_page.number_text(werk),
        "place": describe_place(werk.geometry, language),
        "map": place_collection(werk_page.map_rows(viewer, [placed])),
        "classes": werk_page.map_classes([owner]),
        "meetings": [] if werk.dropped_at else meetings_page.rows_at(viewer, ref, language, today),
        "refusal": check_can_change.reason(request.user, werk),
        "versions": len(earlier_versions(viewer, ref)),
        "trail": werk_trail(viewer.dossier, (werk.title, "")),
    }
    return render(request, "fieldwork/werk_detail.html", context)


@require_http_methods(["GET", "POST"])
def add_werk(request: HttpRequest, dossier_id: int) -> HttpResponse:
    """Add a work."""
    viewer = open_viewer(request, dossier_id)
    check_can_add(request.user, viewer.dossier)
    form = WerkForm(request.POST or None, choices=opgave_page.form_choices(viewer, page_language()))
    outcome = submit(request, form, lambda _seen: _add(request, viewer, form))
    if outcome.is_done:
        messages.success(request, _("Het werk staat als concept klaar.") if outcome.kept.is_draft else _("Het werk staat in het dossier."))
        return redirect("werk-detail", dossier_id, outcome.kept.pk)
    trail = werk_trail(viewer.dossier, (_("Nieuw werk"), ""))
    context = {"dossier": viewer.dossier, "form": form, "is_partner": not viewer.is_editor, "trail": trail}
    return render(request, "fieldwork/werk_new.html", context, status=outcome.status)


@require_http_methods(["GET", "POST"])
def edit_werk(request: HttpRequest, dossier_id: int, werk_id: int) -> HttpResponse:
    """Change a work; two at once are merged, and an earlier text can be put back (`?uit=<event>`)."""
    viewer, werk = open_werk(request, dossier_id, werk_id)
    check_can_change(request.user, werk)
    language = page_language()
    earlier = asked_texts(request, viewer, f"werk:{werk.pk}")
    choices = opgave_page.form_choices(viewer, language, werk)
    form = WerkForm(request.POST or None, held=werk_texts(werk, language), revision=werk.revision, initial=dict(earlier), choices=choices)
    outcome = submit(
        request,
        form,
        lambda seen: services.change_werk(actor=request.user, werk=werk, values=form.values, revision=seen),
        lambda: _now(viewer, werk, language),
    )
    if outcome.is_done:
        messages.success(request, _("Het werk is bewaard."))
        return redirect("werk-detail", dossier_id, werk_id)
    context = {
        "dossier": viewer.dossier,
        "werk": werk,
        "form": outcome.form,
        "is_earlier": bool(earlier),
        "trail": werk_trail(viewer.dossier, (werk.title, _url(werk)), (_("Wijzigen"), "")),
    }
    return render(request, "fieldwork/werk_edit.html", context, status=outcome.status)


@require_http_methods(["GET", "POST"])
def drop_werk(request: HttpRequest, dossier_id: int, werk_id: int) -> HttpResponse:
    """Drop a work with a reason."""
    viewer, werk = open_werk(request, dossier_id, werk_id)
    check_can_change(request.user, werk)
    form = ReasonForm(request.POST or None, initial={"revision": werk.revision})
    outcome = submit_seen(request, form, lambda: _drop(request, werk, form), {"revision": werk.revision})
    if outcome.is_done:
        messages.success(request, _("Het werk is vervallen. U kunt het altijd terughalen."))
        return redirect("werk-detail", dossier_id, werk_id)
    context = {
        "dossier": viewer.dossier,
        "row": werk,
        "form": form,
        "title": _("Werk laten vervallen"),
        "trail": werk_trail(viewer.dossier, (werk.title, _url(werk)), (_("Laten vervallen"), "")),
    }
    return render(request, "fieldwork/opgave_drop.html", context, status=outcome.status)


@require_POST
def restore_werk(request: HttpRequest, dossier_id: int, werk_id: int) -> HttpResponse:
    """Bring a dropped work back."""
    return _act(request, dossier_id, werk_id, services.restore_werk, _("Het werk is terug."))


@require_POST
def release_werk(request: HttpRequest, dossier_id: int, werk_id: int) -> HttpResponse:
    """Share a draft with everyone in the dossier."""
    return _act(request, dossier_id, werk_id, services.release_werk, _("Het werk is gedeeld met iedereen in het dossier."))


def _act(request: HttpRequest, dossier_id: int, werk_id: int, act: Any, done: str) -> HttpResponse:
    _viewer, werk = open_werk(request, dossier_id, werk_id)
    check_can_change(request.user, werk)
    try:
        act(actor=request.user, werk=werk)
        messages.success(request, done)
    except InputError as error:
        messages.error(request, sentence_of(error))
    return redirect("werk-detail", dossier_id, werk_id)


def _drop(request: HttpRequest, werk: Werk, form: ReasonForm) -> Werk:
    return services.drop_werk(actor=request.user, werk=werk, reason=form.cleaned_data["reason"], revision=form.seen_revision)


def _add(request: HttpRequest, viewer: Viewer, form: WerkForm) -> Werk:
    is_draft = True if request.POST.get("als") == "concept" else None
    return services.add_werk(actor=request.user, dossier=viewer.dossier, values=form.values, is_draft=is_draft)


def _filter_form(request: HttpRequest, viewer: Viewer, language: str) -> WerkFilterForm:
    return WerkFilterForm(request.GET, choices=opgave_page.form_choices(viewer, language), has_drafts=viewer.takes_part)


def _now(viewer: Viewer, werk: Werk, language: str) -> Held:
    again = werk_of(viewer, werk.pk) or werk
    return werk_texts(again, language), again.revision


def _url(werk: Werk) -> str:
    return row_pages("werk-detail", werk.dossier_id)(werk.pk)
