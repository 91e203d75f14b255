"""Pages on which all praatplaten of a gemeente are made and taken along."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.dateparse import parse_datetime
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from wijkkoers.base.codes import AreaLevel
from wijkkoers.base.errors import InputError
from wijkkoers.web.accounts.refusals import sentence_of
from wijkkoers.web.datasets.selectors import GebiedRow, gebied_of
from wijkkoers.web.jobs.services import Job, JobState, is_silent, job_of, request_cancel
from wijkkoers.web.wijkfoto.forms import PlatesForm
from wijkkoers.web.wijkfoto.services.plates import zip_path
from wijkkoers.web.wijkfoto.tasks import PLATES, queue_plates
from wijkkoers.web.wijkfoto.views.answers import page_language


@require_http_methods(["GET", "POST"])
def ask(request: HttpRequest, code: str) -> HttpResponse:
    """Choose which plates of a gemeente to make; the work itself is done in the background."""
    gemeente = gebied_of(code)
    if gemeente is None or gemeente.level is not AreaLevel.GEMEENTE:
        raise Http404
    form = PlatesForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        asked = form.cleaned_data
        try:
            return redirect("plates-detail", queue_plates(code, asked["level"], asked["form"], page_language(), request.user.pk or 0).id)
        except InputError as error:
            form.add_error("level", sentence_of(error))
    context = {"form": form, "gemeente": gemeente, "trail": _trail(gemeente)}
    return render(request, "wijkfoto/plates_new.html", context, status=400 if form.errors else 200)


@require_GET
def show(request: HttpRequest, job_id: int) -> HttpResponse:
    """Show how far the plates are, and the zip when it is there."""
    return render(request, "wijkfoto/plates_detail.html", _page(_job(request, job_id)))


@require_GET
def show_progress(request: HttpRequest, job_id: int) -> HttpResponse:
    """Show only how far the work is; the page asks for it again and again."""
    job = _job(request, job_id)
    response = render(request, "wijkfoto/plates_progress.html", _page(job))
    if job.is_over:
        response["HX-Refresh"] = "true"
    return response


@require_POST
def stop(request: HttpRequest, job_id: int) -> HttpResponse:
    """Ask the work to stop."""
    request_cancel(_job(request, job_id).id)
    return redirect("plates-detail", job_id)


@require_GET
def download(request: HttpRequest, job_id: int) -> HttpResponse:
    """Give the zip to the person who had it made, as long as it is kept."""
    job = _job(request, job_id)
    path = zip_path(job.id)
    if job.state != JobState.DONE or not path.is_file():
        raise Http404
    code, level = job.subject.split(":")[:2]
    name = f"praatplaten-{code.lower()}-{level}.zip"
    return HttpResponse(
        path.read_bytes(), content_type="application/zip", headers={"Content-Disposition": f'attachment; filename="{name}"'}
    )


def _page(job: Job) -> dict[str, Any]:
    code = job.subject.split(":")[0]
    gemeente = gebied_of(code)
    kept_until = parse_datetime(str(job.result.get("tot", "")))
    return {
        "job": job,
        "gemeente": gemeente,
        "name": gemeente.label if gemeente else code,
        "is_busy": not job.is_over and not is_silent(job),
        "is_cancelled": job.state == JobState.CANCELLED,
        "error": sentence_of(InputError(job.error["code"], None, **job.error["values"])) if job.error else "",
        "is_ready": job.state == JobState.DONE and zip_path(job.id).is_file(),
        "count": job.result.get("aantal", 0),
        "kept_until": kept_until,
        "failed": [
            (row["gebied"], row["naam"], sentence_of(InputError(row["code"], None, **row["waarden"])))
            for row in job.result.get("mislukt", ())
        ],
        "trail": _trail(gemeente) if gemeente else [],
    }


def _trail(gemeente: GebiedRow) -> list[tuple[str, str]]:
    return [
        (_("Wijkfoto"), reverse("wijkfoto-search")),
        (gemeente.label, reverse("wijkfoto-area", args=[gemeente.code])),
        (_("Praatplaten"), ""),
    ]


def _job(request: HttpRequest, job_id: int) -> Job:
    job = job_of(job_id, PLATES, request.user.pk)
    if job is None:
        raise Http404
    return job
