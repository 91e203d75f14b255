"""Pages of the wijkfoto: choose an area, look at it, take it along."""

from __future__ import annotations

from collections.abc import Callable

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from wijkkoers.base.codes import AreaLevel, normalise_code
from wijkkoers.reports.plate import plate_pdf, plate_svg
from wijkkoers.reports.tables import areas_geojson, table_csv, table_xlsx
from wijkkoers.reports.wijkfoto import Wijkfoto
from wijkkoers.web.datasets.selectors import find_gebieden, gebied_of
from wijkkoers.web.wijkfoto import presentation
from wijkkoers.web.wijkfoto.mapping import map_geojson, to_degrees
from wijkkoers.web.wijkfoto.places import NoAreaChosen, Place, place_of
from wijkkoers.web.wijkfoto.selectors import map_indicators, wijkfoto_of

FOUND_LIMIT = 50
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
FILES: dict[str, tuple[str, Callable[[Wijkfoto], bytes | str]]] = {
    "cijfers.csv": ("text/csv; charset=utf-8", table_csv),
    "cijfers.xlsx": (XLSX, table_xlsx),
    "gebieden.geojson": ("application/geo+json", lambda foto: areas_geojson(foto, to_degrees)),
    "praatplaat.pdf": ("application/pdf", plate_pdf),
    "praatplaat.svg": ("image/svg+xml", plate_svg),
}


@require_GET
def search(request: HttpRequest) -> HttpResponse:
    """Choose an area by name, by code or on the map."""
    query = request.GET.get("zoek", "").strip()
    code = normalise_code(query) if query else None
    if code and gebied_of(code):
        return redirect("wijkfoto-area", code)
    found = find_gebieden(query, FOUND_LIMIT) if query else []
    gemeenten = find_gebieden("", FOUND_LIMIT, AreaLevel.GEMEENTE)
    labelled = [(row, presentation.LEVEL_LABELS[row.level]) for row in found]
    context = {"query": query, "found": labelled, "groups": presentation.area_groups(gemeenten), "is_empty": not gemeenten and not query}
    return render(request, "wijkfoto/search.html", context)


@require_GET
def show_areas(request: HttpRequest) -> HttpResponse:
    """Give the wijken of the gemeenten in the store as GeoJSON, to choose from on the map."""
    return JsonResponse(presentation.choice_geojson(find_gebieden("", FOUND_LIMIT, AreaLevel.GEMEENTE)))


@require_GET
def show_area(request: HttpRequest, code: str = "", dossier_id: int | None = None) -> HttpResponse:
    """Show the wijkfoto of an area, or of the areas of a dossier; a dossier without areas sends on to where they are chosen."""
    try:
        place = place_of(request.user, code=code, dossier_id=dossier_id)
    except NoAreaChosen as nowhere:
        messages.info(request, _("Van dit dossier is nog geen gebied bekend. Kies eerst het gebied; daarna staat hier de wijkfoto."))
        return redirect(nowhere.page)
    foto = _foto(request, place)
    return render(request, "wijkfoto/area.html", presentation.area_page(place, foto, map_indicators()))


@require_GET
def show_map(request: HttpRequest, code: str = "", dossier_id: int | None = None) -> HttpResponse:
    """Give the map of a wijkfoto as GeoJSON."""
    place = place_of(request.user, code=code, dossier_id=dossier_id)
    return JsonResponse(map_geojson(_foto(request, place)))


@require_GET
def show_indicator(request: HttpRequest, indicator: str, code: str = "", dossier_id: int | None = None) -> HttpResponse:
    """Show one indicator of an area: its course, its peers, its definition and source."""
    place = place_of(request.user, code=code, dossier_id=dossier_id)
    foto = wijkfoto_of(place.subject, language=_language(), map_indicator=indicator)
    line = foto.line(indicator)
    if line is None:
        raise Http404
    return render(request, "wijkfoto/indicator.html", presentation.indicator_page(place, foto, line))


@require_GET
def download(request: HttpRequest, file: str, code: str = "", dossier_id: int | None = None) -> HttpResponse:
    """Give the wijkfoto as a file: table, areas or praatplaat."""
    place = place_of(request.user, code=code, dossier_id=dossier_id)
    if file not in FILES:
        raise Http404
    content_type, write = FILES[file]
    response = HttpResponse(write(_foto(request, place)), content_type=content_type)
    stem, ending = file.split(".")
    shown = "inline" if stem == "praatplaat" else "attachment"
    response["Content-Disposition"] = f'{shown}; filename="{stem}-{place.subject.code.lower()}.{ending}"'
    return response


def _foto(request: HttpRequest, place: Place) -> Wijkfoto:
    return wijkfoto_of(place.subject, language=_language(), map_indicator=request.GET.get("kaart", ""))


def _language() -> str:
    return (get_language() or "nl")[:2]
