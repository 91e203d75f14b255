"""Pages on which files of a gemeente are fetched from open services."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from wijkkoers.base.errors import InputError
from wijkkoers.web.accounts.refusals import sentence_of
from wijkkoers.web.accounts.selectors import current_organisation
from wijkkoers.web.datasets import presentation_fetching as presentation
from wijkkoers.web.datasets.forms import FetchForm
from wijkkoers.web.datasets.permissions import check_can_import_for
from wijkkoers.web.datasets.services.fetching import Asked, understand
from wijkkoers.web.datasets.tasks import FETCHING, queue_fetching
from wijkkoers.web.jobs.services import Job, job_of, request_cancel


@require_http_methods(["GET", "POST"])
def ask(request: HttpRequest) -> HttpResponse:
    """Ask for figures and boundaries of a gemeente; the work itself is done in the background."""
    organisation = current_organisation(request.user)
    check_can_import_for(request.user, organisation.id if organisation else None)
    form = FetchForm(request.POST if request.method == "POST" else None, initial={"gemeente": request.GET.get("gemeente", "")})
    if request.method == "POST" and organisation and form.is_valid():
        asked = _understood(form)
        if asked is not None:
            return redirect("fetch-detail", queue_fetching(organisation.id, request.user.pk, asked).id)
    trail = [(_("Gegevens"), reverse("release-list")), (_("Ophalen"), "")]
    return render(request, "datasets/fetch_new.html", {"form": form, "trail": trail}, status=400 if form.errors else 200)


def _understood(form: FetchForm) -> Asked | None:
    """Return what is asked; None, with the reason on the form, when it cannot be used."""
    try:
        return understand(gemeente=form.cleaned_data["gemeente"], years=form.cleaned_data["years"], choices=form.choices())
    except InputError as error:
        form.add_error("gemeente" if "gemeente" in error.code else "years", sentence_of(error))
        return None


@require_GET
def show(request: HttpRequest, job_id: int) -> HttpResponse:
    """Show how far the fetching is, and what came in."""
    return render(request, "datasets/fetch_detail.html", presentation.fetch_page(_job(request, job_id)))


@require_GET
def show_progress(request: HttpRequest, job_id: int) -> HttpResponse:
    """Show only how far the work is; the page asks for it again and again."""
    page = presentation.fetch_page(_job(request, job_id))
    response = render(request, "datasets/fetch_progress.html", page)
    if not page["is_busy"]:
        response["HX-Refresh"] = "true"
    return response


@require_POST
def stop(request: HttpRequest, job_id: int) -> HttpResponse:
    """Ask the fetching to stop; what came in stays."""
    request_cancel(_job(request, job_id).id)
    return redirect("fetch-detail", job_id)


def _job(request: HttpRequest, job_id: int) -> Job:
    job = job_of(job_id, FETCHING, request.user.pk)
    if job is None:
        raise Http404
    return job
