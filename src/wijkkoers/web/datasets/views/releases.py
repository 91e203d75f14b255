"""Pages on which files are handed in, reviewed, accepted and taken back."""

from __future__ import annotations

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from wijkkoers.base.errors import InputError
from wijkkoers.web.accounts.refusals import sentence_of
from wijkkoers.web.accounts.selectors import current_organisation, organisation_ids_of
from wijkkoers.web.datasets import presentation, selectors, services
from wijkkoers.web.datasets.forms import KindAndYear, UploadForm
from wijkkoers.web.datasets.models import Release, ReleaseState
from wijkkoers.web.datasets.permissions import check_can_change_release, check_can_import_for
from wijkkoers.web.datasets.tasks import notice_silence, queue_reading, queue_writing
from wijkkoers.web.jobs.services import request_cancel

PER_PAGE = 50


@require_GET
def show_releases(request: HttpRequest) -> HttpResponse:
    """Show every file that was handed in and what became of it."""
    organisations = organisation_ids_of(request.user)
    page = Paginator(selectors.releases_for(organisations), PER_PAGE).get_page(request.GET.get("pagina"))
    organisation = current_organisation(request.user)
    context = {
        "page": page,
        "rows": [presentation.release_row(release) for release in page],
        "refusal": check_can_import_for.reason(request.user, organisation.id if organisation else None),
        "sources": presentation.source_rows(selectors.source_states(organisations)),
        "waiting": selectors.waiting_states(organisation.id if organisation else None),
        "ready": selectors.ready_count(organisation.id if organisation else None),
    }
    return render(request, "datasets/release_list.html", context)


@require_http_methods(["GET", "POST"])
def hand_in(request: HttpRequest) -> HttpResponse:
    """Take in one or more files and queue them to be read."""
    organisation = current_organisation(request.user)
    check_can_import_for(request.user, organisation.id if organisation else None)
    form = UploadForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid() and organisation:
        handed, refused = _receive(request, form, organisation.id)
        if handed:
            for sentence in refused:
                messages.error(request, sentence)
            return redirect("release-detail", handed[0].id) if len(handed) == 1 else redirect("release-list")
        for sentence in refused:
            form.add_error("files", sentence)
    return render(request, "datasets/release_new.html", {"form": form}, status=400 if form.errors else 200)


def _receive(request: HttpRequest, form: UploadForm, organisation_id: int) -> tuple[list[Release], list[str]]:
    """Take in the files of a form; return the releases, and a sentence for every file that was refused."""
    found: list[Release] = []
    refused: list[str] = []
    asked = {"kind": form.cleaned_data["kind"], "year": form.cleaned_data["year"]}
    for file in form.cleaned_data["files"]:
        try:
            handed = services.receive_files(actor=request.user, organisation_id=organisation_id, name=file.name, stream=file, **asked)
        except InputError as error:
            refused.append(f"{file.name}: {sentence_of(error)}")
            continue
        for item in handed:
            _follow_up(request, item)
            found.append(item.release)
    return found, refused


def _follow_up(request: HttpRequest, handed: services.Handed) -> None:
    """Queue a new file to be read; say so when it was known, or when something beside it was skipped."""
    named = {"file": handed.release.file_name}
    for issue in handed.skipped:
        messages.info(request, sentence_of(InputError(issue.code, issue.where, **issue.values)))
    if not handed.was_known:
        queue_reading(handed.release, request.user.id)
    elif handed.release.state == ReleaseState.IN_USE:
        messages.info(request, _("%(file)s is al ingelezen. Er is niets veranderd.") % named)
    else:
        messages.info(request, _("%(file)s is al ontvangen en wacht nog. Er is niets veranderd.") % named)


@require_GET
def show_release(request: HttpRequest, release_id: int) -> HttpResponse:
    """Show one file: its progress, its review, or what became of it."""
    release = notice_silence(_release(request, release_id))
    context = {
        "release": release,
        "row": presentation.release_row(release),
        "review": presentation.review(release),
        "refusal": check_can_change_release.reason(request.user, release),
        "form": KindAndYear(initial={"kind": release.asked_kind or release.kind, "year": release.asked_year}),
        "trail": [(_("Gegevens"), reverse("release-list")), (release.file_name, "")],
    }
    return render(request, "datasets/release_detail.html", context)


@require_GET
def show_progress(request: HttpRequest, release_id: int) -> HttpResponse:
    """Show only how far the work is; the page asks for it again and again."""
    release = notice_silence(_release(request, release_id))
    row = presentation.release_row(release)
    refusal = check_can_change_release.reason(request.user, release)
    response = render(request, "datasets/progress.html", {"release": release, "row": row, "refusal": refusal})
    if not row.is_busy:
        response["HX-Refresh"] = "true"
    return response


@require_POST
def accept(request: HttpRequest, release_id: int) -> HttpResponse:
    """Accept a reviewed file."""
    release = services.accept_release(actor=request.user, release_id=_release(request, release_id).id)
    queue_writing(release, request.user.id)
    return redirect("release-detail", release_id)


@require_POST
def accept_all(request: HttpRequest) -> HttpResponse:
    """Accept every reviewed file without errors at once."""
    organisation = current_organisation(request.user)
    check_can_import_for(request.user, organisation.id if organisation else None)
    accepted = services.accept_all(actor=request.user, organisation_id=organisation.id) if organisation else []
    for release in accepted:
        queue_writing(release, request.user.id)
    if not accepted:
        messages.info(request, _("Er wacht geen bestand zonder fouten. Er is niets veranderd."))
    return redirect("release-list")


@require_POST
def reject(request: HttpRequest, release_id: int) -> HttpResponse:
    """Put a file aside."""
    services.reject_release(actor=request.user, release_id=_release(request, release_id).id)
    messages.success(request, _("Het bestand is niet ingelezen. U kunt het later opnieuw laten lezen."))
    return redirect("release-detail", release_id)


@require_POST
def withdraw(request: HttpRequest, release_id: int) -> HttpResponse:
    """Take a release back."""
    services.withdraw_release(actor=request.user, release_id=_release(request, release_id).id)
    messages.success(request, _("De cijfers van dit bestand tellen niet meer mee. Opnieuw lezen zet ze terug."))
    return redirect("release-detail", release_id)


@require_POST
def share(request: HttpRequest, release_id: int) -> HttpResponse:
    """Show the figures of a file to everyone, or to the own organisation alone."""
    wanted = request.POST.get("delen") == "ja"
    services.share_release(actor=request.user, release_id=_release(request, release_id).id, is_shared=wanted)
    said = _("Iedereen die hier kan inloggen, ziet deze cijfers nu.") if wanted else _("Alleen uw organisatie ziet deze cijfers nu.")
    messages.success(request, said)
    return redirect("release-detail", release_id)


@require_POST
def read_once_more(request: HttpRequest, release_id: int) -> HttpResponse:
    """Read a file again, with the kind and year given."""
    form = KindAndYear(request.POST)
    known = _release(request, release_id)
    if not form.is_valid():
        messages.error(request, _("Kies een jaartal tussen 1995 en 2100."))
        return redirect("release-detail", release_id)
    release = services.read_again(actor=request.user, release_id=known.id, kind=form.cleaned_data["kind"], year=form.cleaned_data["year"])
    queue_reading(release, request.user.id)
    return redirect("release-detail", release.id)


@require_POST
def stop(request: HttpRequest, release_id: int) -> HttpResponse:
    """Ask the work on a file to stop."""
    release = _release(request, release_id)
    check_can_change_release(request.user, release)
    if release.job_id:
        request_cancel(release.job_id)
    messages.info(request, _("Het werk stopt zodra het kan. Was het inlezen net klaar? Dan kunt u het bestand terugnemen."))
    return redirect("release-detail", release_id)


def _release(request: HttpRequest, release_id: int) -> Release:
    release = selectors.release_for(organisation_ids_of(request.user), release_id)
    if release is None:
        raise Http404
    return release
