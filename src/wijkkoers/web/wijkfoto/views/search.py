"""Choosing an area: by name, by code, from the list or on the map; answers while people type."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET

from wijkkoers.base.codes import AreaLevel, normalise_code
from wijkkoers.web.datasets.selectors import find_gebieden, gebied_of
from wijkkoers.web.wijkfoto import choosing


@require_GET
def search(request: HttpRequest) -> HttpResponse:
    """Choose an area by name, by code or on the map."""
    query = request.GET.get("zoek", "").strip()
    code = normalise_code(query) if query else None
    if code and gebied_of(code):
        return redirect("wijkfoto-area", code)
    found = choosing.options_of(find_gebieden(query, choosing.FOUND_LIMIT)) if query else []
    gemeenten = find_gebieden("", choosing.GEMEENTEN_LIMIT, AreaLevel.GEMEENTE)
    context = {
        "query": query,
        "found": found,
        "groups": choosing.area_groups(gemeenten),
        "whole_trees": choosing.WHOLE_TREES,
        "is_empty": not gemeenten and not query,
    }
    return render(request, "wijkfoto/search.html", context)


@require_GET
def suggest(request: HttpRequest) -> JsonResponse:
    """Give the first areas that answer to what is being typed."""
    query = request.GET.get("zoek", "").strip()
    found = find_gebieden(query, choosing.SUGGESTED) if query else []
    options = [option.as_json() for option in choosing.options_of(found)]
    return JsonResponse({"gevonden": options, "zin": choosing.count_sentence(len(options))})


@require_GET
def show_areas(request: HttpRequest) -> HttpResponse:
    """Give the wijken of the gemeenten in the store as GeoJSON, to choose from on the map."""
    return JsonResponse(choosing.choice_geojson(find_gebieden("", choosing.FOUND_LIMIT, AreaLevel.GEMEENTE)))
