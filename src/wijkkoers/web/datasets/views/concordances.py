"""Pages on which figures of older divisions are converted, looked at and taken back."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from wijkkoers.base.codes import AreaLevel, normalise_code
from wijkkoers.base.errors import InputError
from wijkkoers.web.accounts.selectors import current_organisation
from wijkkoers.web.datasets import presentation_concordance as presentation
from wijkkoers.web.datasets.models import Concordance
from wijkkoers.web.datasets.permissions import check_can_change_concordance, check_can_import_for
from wijkkoers.web.datasets.selectors.concordances import concordance_of, gemeente_name
from wijkkoers.web.datasets.selectors.needs import NeedState, boundary_years, needs, settled
from wijkkoers.web.datasets.services.concordances import make_concordance, withdraw_concordance
from wijkkoers.web.datasets.tasks import CONVERTING, queue_converting
from wijkkoers.web.jobs.services import job_of, request_cancel

PER_PAGE = 50


@require_GET
def show_needs(request: HttpRequest) -> HttpResponse:
    """Show the boundary years in the store, and per gemeente what can be converted."""
    organisation = current_organisation(request.user)
    query = request.GET.get("zoek", "").strip()
    found = needs(query)
    page = Paginator(found, PER_PAGE).get_page(request.GET.get("pagina"))
    context = {
        "page": page,
        "rows": [(row, presentation.NEED_LABELS[row.state]) for row in settled(page)],
        "query": query,
        "years": boundary_years(),
        "open_count": sum(row.state is NeedState.OPEN for row in found),
        "refusal": check_can_import_for.reason(request.user, organisation.id if organisation else None),
        "trail": presentation.trail_of(""),
    }
    return render(request, "datasets/concordance_list.html", context)


@require_POST
def make(request: HttpRequest) -> HttpResponse:
    """Convert the figures of one gemeente from one year's division to another's."""
    organisation = current_organisation(request.user)
    organisation_id = organisation.id if organisation else 0
    check_can_import_for(request.user, organisation_id)
    code = normalise_code(request.POST.get("gemeente", ""), AreaLevel.GEMEENTE)
    years = [request.POST.get(name, "") for name in ("van", "naar")]
    if code is None or not all(len(year) == 4 and year.isdecimal() for year in years):
        raise InputError("omrekening-onvolledig")
    from_year, to_year = map(int, years)
    made = make_concordance(actor=request.user, organisation_id=organisation_id, gemeente_code=code, from_year=from_year, to_year=to_year)
    messages.success(request, _("De cijfers zijn omgerekend. Ze staan nu in de wijkfoto, met het merk omgerekend."))
    return redirect("concordance-detail", made.id)


@require_POST
def make_all(request: HttpRequest) -> HttpResponse:
    """Queue the conversion of every gemeente that can be converted."""
    organisation = current_organisation(request.user)
    check_can_import_for(request.user, organisation.id if organisation else None)
    keys = [(row.gemeente_code, row.from_year, row.to_year) for row in settled(needs()) if row.state is NeedState.OPEN]
    if not keys or organisation is None:
        messages.info(request, _("Er is niets om te rekenen."))
        return redirect("concordance-list")
    return redirect("concordance-work", queue_converting(organisation.id, request.user.pk, keys).id)


@require_GET
def show_work(request: HttpRequest, job_id: int) -> HttpResponse:
    """Show how far the conversion of many gemeenten is."""
    return render(request, "datasets/concordance_work.html", presentation.work_page(_job(request, job_id)))


@require_GET
def show_progress(request: HttpRequest, job_id: int) -> HttpResponse:
    """Show only how far the work is; the page asks for it again and again."""
    job = _job(request, job_id)
    response = render(request, "datasets/concordance_progress.html", presentation.work_page(job))
    if job.is_over:
        response["HX-Refresh"] = "true"
    return response


@require_POST
def stop(request: HttpRequest, job_id: int) -> HttpResponse:
    """Ask the work to stop; what was made stays."""
    request_cancel(_job(request, job_id).id)
    return redirect("concordance-work", job_id)


@require_GET
def show_concordance(request: HttpRequest, concordance_id: int) -> HttpResponse:
    """Show one concordance: both divisions on the map, and every piece in the table."""
    concordance = _concordance(concordance_id)
    context = presentation.concordance_page(concordance, gemeente_name(concordance.gemeente_code), request.GET.get("niveau", ""))
    refusal = check_can_change_concordance.reason(request.user, concordance)
    return render(request, "datasets/concordance_detail.html", {**context, "refusal": refusal})


@require_GET
def download(request: HttpRequest, concordance_id: int) -> HttpResponse:
    """Give one concordance as csv."""
    concordance = _concordance(concordance_id)
    response = HttpResponse(presentation.concordance_csv(concordance), content_type="text/csv; charset=utf-8")
    stem = f"omrekening-{concordance.gemeente_code.lower()}-{concordance.from_year}-{concordance.to_year}"
    response["Content-Disposition"] = f'attachment; filename="{stem}.csv"'
    return response


@require_POST
def withdraw(request: HttpRequest, concordance_id: int) -> HttpResponse:
    """Take a concordance back."""
    withdraw_concordance(actor=request.user, concordance_id=_concordance(concordance_id).id)
    messages.success(request, _("De omrekening is teruggenomen. De cijfers van dat jaar staan niet meer in de wijkfoto."))
    return redirect("concordance-list")


def _concordance(concordance_id: int) -> Concordance:
    concordance = concordance_of(concordance_id)
    if concordance is None:
        raise Http404
    return concordance


def _job(request: HttpRequest, job_id: int) -> Any:
    job = job_of(job_id, CONVERTING, request.user.pk)
    if job is None:
        raise Http404
    return job
