"""The complexes of the own organisations, as a page and as files."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from wijkkoers.web.estate import presentation
from wijkkoers.web.estate.exports import complexes_csv, complexes_xlsx
from wijkkoers.web.estate.forms import ListForm
from wijkkoers.web.estate.labels import LabelTable, label_table
from wijkkoers.web.estate.models import Complex
from wijkkoers.web.estate.permissions import check_can_add_complex
from wijkkoers.web.estate.selectors import own_complexes

FILES: dict[str, tuple[str, Callable[[Iterable[Complex]], bytes]]] = {
    "csv": ("text/csv; charset=utf-8", complexes_csv),
    "xlsx": ("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", complexes_xlsx),
}


@require_GET
def show_stock(request: HttpRequest) -> HttpResponse:
    """Show the own complexes, filtered and in the order asked for."""
    stock, form, order = _asked(request)
    shown = presentation.listed(stock, form.wanted, order)
    context = {
        "form": form,
        "rows": [presentation.row_of(row) for row in shown],
        "columns": presentation.columns(request.GET.dict(), order),
        "order": order,
        "total": presentation.total_eenheden(shown),
        "figure": presentation.label_figure(_labels(shown), "labels-stock") if shown else "",
        "label_rows": presentation.label_rows(_labels(shown)),
        "has_any": bool(stock),
        "has_several_organisations": len({row.organisation_id for row in stock}) > 1,
        "is_filtered": any(form.wanted.values()),
        "query": request.GET.urlencode(),
        "source": presentation.sources_of(shown) if shown else "",
        "refusal": check_can_add_complex.reason(request.user, None),
    }
    return render(request, "estate/complex_list.html", context)


@require_GET
def download_stock(request: HttpRequest, ending: str) -> HttpResponse:
    """Give the own complexes as csv or xlsx, with the same filter and order as the page."""
    if ending not in FILES:
        raise Http404
    stock, form, order = _asked(request)
    content_type, write = FILES[ending]
    response = HttpResponse(write(presentation.listed(stock, form.wanted, order)), content_type=content_type)
    response["Content-Disposition"] = f'attachment; filename="complexen.{ending}"'
    return response


def _asked(request: HttpRequest) -> tuple[list[Complex], ListForm, str]:
    stock = list(own_complexes(request.user))
    form = ListForm(request.GET, wijken=presentation.wijken_of(stock))
    return stock, form, request.GET.get("volgorde", "nummer")


def _labels(shown: Iterable[Complex]) -> LabelTable:
    return label_table(((row.eenheid_count, row.energy_labels) for row in shown), is_shared=False)
