"""Looking at a wijkfoto, and taking it along."""

from __future__ import annotations

from collections.abc import Callable

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from wijkkoers.reports.geopackage import areas_geopackage
from wijkkoers.reports.plate import plate_pdf, plate_svg
from wijkkoers.reports.tables import areas_geojson, table_csv, table_xlsx
from wijkkoers.reports.wijkfoto import Wijkfoto
from wijkkoers.web.dossiers.selectors import dossier_for
from wijkkoers.web.wijkfoto import beside_page, overlays_page, presentation
from wijkkoers.web.wijkfoto.mapping import map_geojson, to_degrees
from wijkkoers.web.wijkfoto.permissions import check_can_cite
from wijkkoers.web.wijkfoto.places import NoAreaChosen, Place, place_of
from wijkkoers.web.wijkfoto.selectors import figured_areas, map_indicators, shape_of, wijkfoto_of, wijkfoto_of_one
from wijkkoers.web.wijkfoto.views.answers import XLSX, file_answer, page_language

FILES: dict[str, tuple[str, Callable[[Wijkfoto], bytes | str]]] = {
    "cijfers.csv": ("text/csv; charset=utf-8", table_csv),
    "cijfers.xlsx": (XLSX, table_xlsx),
    "gebieden.geojson": ("application/geo+json", lambda foto: areas_geojson(foto, to_degrees)),
    "praatplaat.pdf": ("application/pdf", plate_pdf),
    "praatplaat.svg": ("image/svg+xml", plate_svg),
}

GEOPACKAGE = "gebieden.gpkg"
"""Made from the store: the wijkfoto itself holds one indicator of its map only."""


@require_GET
def show_area(request: HttpRequest, code: str = "", dossier_id: int | None = None) -> HttpResponse:
    """Show the wijkfoto of an area, or of the areas of a dossier; a dossier without areas sends on to where they are chosen."""
    try:
        place = place_of(request.user, code=code, dossier_id=dossier_id)
    except NoAreaChosen as nowhere:
        messages.info(request, _("Van dit dossier is nog geen gebied bekend. Kies eerst het gebied; daarna staat hier de wijkfoto."))
        return redirect(nowhere.page)
    choice = beside_page.Choice.of(request.GET, place.code)
    added = beside_page.added_address(place, choice, request.GET.get("kaart", ""))
    if added:
        return redirect(added)
    foto = _foto(request, place)
    shown, words = beside_page.beside(place, foto, choice)
    context = presentation.area_page(place, foto, map_indicators(), beside=shown)
    overlays = overlays_page.overlays_of(place.subject, request.user, page_language())
    return render(request, "wijkfoto/area.html", context | {"beside": words, "overlays": overlays})


@require_GET
def show_map(request: HttpRequest, code: str = "", dossier_id: int | None = None) -> HttpResponse:
    """Give the map of a wijkfoto as GeoJSON."""
    place = place_of(request.user, code=code, dossier_id=dossier_id)
    return JsonResponse(map_geojson(wijkfoto_of_one(place.subject, language=page_language(), indicator=request.GET.get("kaart", ""))))


@require_GET
def show_indicator(request: HttpRequest, indicator: str, code: str = "", dossier_id: int | None = None) -> HttpResponse:
    """Show one indicator of an area: its course, its peers, its definition and source."""
    place = place_of(request.user, code=code, dossier_id=dossier_id)
    foto = wijkfoto_of_one(place.subject, language=page_language(), indicator=indicator)
    line = foto.line(indicator)
    if line is None:
        raise Http404
    context = presentation.indicator_page(place, foto, line)
    return render(request, "wijkfoto/indicator.html", context | {"may_cite": _may_cite(request, dossier_id)})


@require_GET
def download(request: HttpRequest, file: str, code: str = "", dossier_id: int | None = None) -> HttpResponse:
    """Give the wijkfoto as a file: table, areas or praatplaat."""
    place = place_of(request.user, code=code, dossier_id=dossier_id)
    if file == GEOPACKAGE:
        foto = _foto(request, place)
        content = areas_geopackage(foto, shape_of(place.subject), figured_areas(place.subject, foto))
        return file_answer(content, "application/geopackage+sqlite3", file, place.subject.code)
    if file not in FILES:
        raise Http404
    content_type, write = FILES[file]
    return file_answer(write(_foto(request, place)), content_type, file, place.subject.code)


def _may_cite(request: HttpRequest, dossier_id: int | None) -> bool:
    """Whether this person can take the figure as a ground: only in a dossier."""
    dossier = dossier_for(request.user, dossier_id) if dossier_id is not None else None
    return dossier is not None and check_can_cite.allows(request.user, dossier)


def _foto(request: HttpRequest, place: Place) -> Wijkfoto:
    return wijkfoto_of(place.subject, language=page_language(), map_indicator=request.GET.get("kaart", ""))
