"""All buurten of the country on one map, with what the map is made of, and the same as a table."""

from __future__ import annotations

import gzip

from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.utils.cache import patch_cache_control, patch_vary_headers
from django.views.decorators.http import require_GET

from wijkkoers.web.wijkfoto import choosing, national_page, national_shapes
from wijkkoers.web.wijkfoto.selectors.national import Country, country, country_figures, indicators_of_country
from wijkkoers.web.wijkfoto.views.answers import file_answer, page_language

YEAR_S = 365 * 24 * 3600


@require_GET
def show_country(request: HttpRequest) -> HttpResponse:
    """Show one indicator of all buurten."""
    known = indicators_of_country()
    shown = _shown(request)
    if shown is None:
        return render(request, "wijkfoto/national_none.html")
    query = request.GET.get("zoek", "").strip()
    found = choosing.options_for(query) if query else []
    context = national_page.context_of(shown, known, request.GET, found[0].code if found else "")
    return render(request, "wijkfoto/national_page.html", context | {"query": query, "found": found})


@require_GET
def show_still(request: HttpRequest) -> HttpResponse:
    """Give the still map."""
    shown = _shown(request)
    if shown is None:
        raise Http404
    drawn = national_page.still_of(shown, national_shapes.still_paths(shown.country))
    return _packed(request, gzip.compress(drawn.encode(), compresslevel=3, mtime=0), "image/svg+xml", max_age_s=60)


@require_GET
def show_figures(request: HttpRequest) -> HttpResponse:
    """Give the figures of all buurten, in the order of their shapes."""
    shown = _shown(request)
    if shown is None:
        raise Http404
    return JsonResponse(national_page.figures_json(shown))


@require_GET
def show_shapes(request: HttpRequest, digest: str) -> HttpResponse:
    """Give the shapes of all buurten, small; the address changes with the boundaries, so a browser may keep them."""
    return _packed(request, national_shapes.packed_shapes(_country(digest)), "application/json", max_age_s=YEAR_S)


@require_GET
def show_detail(request: HttpRequest, code: str, digest: str) -> HttpResponse:
    """Give the shapes of one gemeente in detail."""
    areas = [area for area in _country(digest).areas if area.gemeente_code == code]
    if not areas:
        raise Http404
    response = JsonResponse(national_shapes.detailed_shapes(areas))
    patch_cache_control(response, private=True, max_age=YEAR_S)
    return response


@require_GET
def download(request: HttpRequest) -> HttpResponse:
    """Give the table per gemeente as a file."""
    shown = _shown(request)
    if shown is None:
        raise Http404
    content = national_page.table_csv(shown)
    return file_answer(content, "text/csv; charset=utf-8", "gemeenten.csv", shown.indicator.id)


def _shown(request: HttpRequest) -> national_page.Shown | None:
    """Return the country with the indicator asked for; None when there is nothing to draw."""
    found = country()
    indicator = national_page.indicator_asked(request.GET.get("kaart", ""), indicators_of_country())
    figures = country_figures(indicator.id) if indicator else None
    if found is None or indicator is None or figures is None:
        return None
    return national_page.Shown(found, indicator, figures, page_language())


def _country(digest: str) -> Country:
    found = country()
    if found is None or found.digest != digest:
        raise Http404
    return found


def _packed(request: HttpRequest, content: bytes, content_type: str, *, max_age_s: int) -> HttpResponse:
    """Return what is packed with gzip; unpacked for whoever cannot."""
    takes_gzip = "gzip" in request.headers.get("Accept-Encoding", "")
    response = HttpResponse(content if takes_gzip else gzip.decompress(content), content_type=content_type)
    if takes_gzip:
        response["Content-Encoding"] = "gzip"
    patch_vary_headers(response, ("Accept-Encoding",))
    patch_cache_control(response, private=True, max_age=max_age_s)
    return response
