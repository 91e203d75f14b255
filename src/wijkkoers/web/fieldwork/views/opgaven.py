"""The opgaven of a dossier: the list with its map, one opgave, and the catalogue of themes to start from."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from wijkkoers.web.dossiers.opening import open_viewer, page_language
from wijkkoers.web.dossiers.selectors import Viewer
from wijkkoers.web.dossiers.selectors.earlier import earlier_versions
from wijkkoers.web.fieldwork import catalogue_page, meetings_page, opgave_page
from wijkkoers.web.fieldwork.forms.opgave_filter import OpgaveFilterForm
from wijkkoers.web.fieldwork.models import Opgave
from wijkkoers.web.fieldwork.permissions.opgaven import check_can_add, check_can_change, check_can_decide
from wijkkoers.web.fieldwork.selectors.content import content_for, named, theme_labels
from wijkkoers.web.fieldwork.selectors.meetings import besluiten_on, latest_besluiten
from wijkkoers.web.fieldwork.selectors.opgaven import all_opgaven, found_opgaven, opgaven_of
from wijkkoers.web.fieldwork.views.asking import page_of
from wijkkoers.web.fieldwork.views.opgave_access import geojson, open_opgave, opgave_trail
from wijkkoers.web.thread.kinds import ThingKind
from wijkkoers.web.thread.selectors import neighbours
from wijkkoers.web.ui.place_marks import place_collection
from wijkkoers.web.ui.places import describe_place


@require_GET
def show_opgaven(request: HttpRequest, dossier_id: int) -> HttpResponse:
    """Show the opgaven that were asked for, fifty at a time, with all of those on the map."""
    viewer = open_viewer(request, dossier_id)
    language, today = page_language(), timezone.localdate()
    form = _filter_form(request, viewer, language)
    wanted = form.wanted
    page = page_of(found_opgaven(viewer, wanted, today), request)
    besluiten = latest_besluiten(viewer.dossier)
    context = {
        "dossier": viewer.dossier,
        "form": form,
        "wanted": wanted,
        "page": page,
        "rows": opgave_page.rows_of(viewer, page.object_list, besluiten, (language, today)),
        "total": opgaven_of(viewer).count() if wanted.is_filtered else page.paginator.count,
        "has_any": bool(page.paginator.count) or all_opgaven(viewer).exists(),
        "classes": opgave_page.map_classes(),
        "map_url": f"{reverse('opgave-map', args=[dossier_id])}?{request.GET.urlencode()}",
        "refusal": check_can_add.reason(request.user, viewer.dossier),
        "trail": [*opgave_trail(viewer.dossier)[:-1], (_("Opgaven"), "")],
    }
    return render(request, "fieldwork/opgave_list.html", context)


@require_GET
def map_opgaven(request: HttpRequest, dossier_id: int) -> JsonResponse:
    """Give the opgaven that were asked for as GeoJSON, only those that this person may know of."""
    viewer = open_viewer(request, dossier_id)
    language = page_language()
    wanted = _filter_form(request, viewer, language).wanted
    rows = found_opgaven(viewer, wanted, timezone.localdate()).filter(geometry__isnull=False).values(*opgave_page.MAP_COLUMNS)
    return geojson(place_collection(opgave_page.map_rows(viewer, rows, language)))


@require_GET
def show_opgave(request: HttpRequest, dossier_id: int, opgave_id: int) -> HttpResponse:
    """Show one opgave: what it is, its chances and risks, where, who, what was decided, what it meets and what it rests on."""
    viewer, opgave = open_opgave(request, dossier_id, opgave_id)
    language, today = page_language(), timezone.localdate()
    ref = f"opgave:{opgave.pk}"
    besluiten = besluiten_on(viewer.dossier, ref)
    before, after = neighbours(viewer, ref)
    grounds, heirs, ancestors = _lineage(before, after)
    context = {
        "dossier": viewer.dossier,
        "viewer": viewer,
        "opgave": opgave,
        "ref": ref,
        "row": opgave_page.rows_of(viewer, [opgave], {(ref, ""): besluiten[0]} if besluiten else {}, (language, today))[0],
        "blocks": opgave_page.blocks_of(opgave),
        "lacks": [] if opgave.dropped_at else opgave_page.lacks_of(opgave, has_ground=bool(grounds), has_maatregel=_has_maatregel(after)),
        "meetings": [] if opgave.dropped_at else meetings_page.rows_at(viewer, ref, language, today),
        "besluiten": meetings_page.besluit_rows(besluiten, language),
        "heirs": heirs,
        "ancestors": ancestors,
        "refusal": check_can_change.reason(request.user, opgave),
        "decide_refusal": check_can_decide.reason(request.user, (opgave,)),
        "versions": len(earlier_versions(viewer, ref)),
        "trail": opgave_trail(viewer.dossier, (opgave.title, "")),
        **_words(viewer, opgave, language),
    }
    return render(request, "fieldwork/opgave_detail.html", context)


@require_GET
def show_catalogue(request: HttpRequest, dossier_id: int) -> HttpResponse:
    """Show the themes of the handbook with their goals, to choose what a new opgave starts from."""
    viewer = open_viewer(request, dossier_id)
    language, zoek = page_language(), request.GET.get("zoek", "").replace("\x00", "").strip()[:100]
    used: dict[str, int] = {}
    for theme in opgaven_of(viewer).values_list("theme", flat=True):
        used[theme] = used.get(theme, 0) + 1
    context = {
        "dossier": viewer.dossier,
        "themes": catalogue_page.themes_of(content_for(viewer.dossier), language, zoek, used),
        "zoek": zoek,
        "language": language,
        "refusal": check_can_add.reason(request.user, viewer.dossier),
        "trail": opgave_trail(viewer.dossier, (catalogue_page.title(), "")),
    }
    return render(request, "fieldwork/opgave_catalogue.html", context)


def _filter_form(request: HttpRequest, viewer: Viewer, language: str) -> OpgaveFilterForm:
    return OpgaveFilterForm(request.GET, choices=opgave_page.form_choices(viewer, language), has_drafts=viewer.takes_part)


def _words(viewer: Viewer, opgave: Opgave, language: str) -> dict[str, Any]:
    """Return names and the place of an opgave."""
    content = content_for(viewer.dossier)
    number = {"number": opgave.number, "title": opgave.title, "id": opgave.pk, "sporen": opgave.sporen, "theme": opgave.theme}
    placed = [{**number, "geometry": opgave.geometry, "place_note": opgave.place_note}] if opgave.geometry else []
    return {
        "theme": named(opgave.theme, theme_labels(content, language)),
        "domains": opgave_page.domain_names(opgave, content, language),
        "outside": opgave_page.outside_names(opgave),
        "place": describe_place(opgave.geometry, language),
        "map": place_collection(opgave_page.map_rows(viewer, placed, language)),
        "classes": [row for row in opgave_page.map_classes() if row.id == (opgave.sporen.lower() or "geen")],
        "number": opgave_page.number_text(opgave),
    }


def _has_maatregel(after: Any) -> bool:
    return any(end.card.kind is ThingKind.MAATREGEL and not end.card.is_dropped for end in after)


def _lineage(before: Any, after: Any) -> tuple[list[Any], list[Any], list[Any]]:
    """Return what an opgave rests on, what it was merged or split into, and what it came from."""
    grounds = [end for end in before if end.link.kind == "draagt"]
    return grounds, [end for end in after if end.link.kind != "draagt"], [end for end in before if end.link.kind != "draagt"]
