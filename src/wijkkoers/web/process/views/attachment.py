"""Links and documents: add one, read a document, take one away and bring it back."""

from __future__ import annotations

from collections.abc import Callable

from django.contrib import messages
from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from wijkkoers.web.datasets.services.files import path_of
from wijkkoers.web.dossiers.opening import open_viewer, page_language
from wijkkoers.web.process import services
from wijkkoers.web.process.forms.attachment import AttachmentForm, DocumentForm, LinkForm
from wijkkoers.web.process.forms.fields import ReasonForm
from wijkkoers.web.process.models import Attachment
from wijkkoers.web.process.permissions import check_can_change_attachment, check_can_take_part
from wijkkoers.web.process.presentation_actions import attachment_rows
from wijkkoers.web.process.selectors import attachments_of, dropped_attachments_of
from wijkkoers.web.process.services import Place
from wijkkoers.web.process.states import AttachmentKind
from wijkkoers.web.process.views.access import asked_stap, compass_for, open_attachment, stap_choices, trail
from wijkkoers.web.process.views.editing import submit

Keep = Callable[[Place, AttachmentForm], Attachment]


@require_GET
def list_attachments(request: HttpRequest, dossier_id: int) -> HttpResponse:
    """Show all links and documents of the dossier, also what was taken away."""
    viewer = open_viewer(request, dossier_id)
    compass = compass_for(viewer)
    labels = {view.id: view.label(page_language()) for view in compass.staps} if compass else {}
    context = {
        "dossier": viewer.dossier,
        "rows": attachment_rows(viewer, attachments_of(viewer.dossier), labels),
        "dropped": attachment_rows(viewer, dropped_attachments_of(viewer.dossier), labels),
        "refusal": check_can_take_part.reason(request.user, viewer.dossier),
        "trail": trail(viewer.dossier, (_("Documenten en links"), "")),
    }
    return render(request, "process/attachment_list.html", context)


@require_http_methods(["GET", "POST"])
def add_link(request: HttpRequest, dossier_id: int) -> HttpResponse:
    """Attach a link; `?stap=` says at which stap."""

    def keep(place: Place, form: AttachmentForm) -> Attachment:
        data = form.cleaned_data
        return services.add_link(actor=request.user, place=place, title=data["title"], address=data["address"])

    return _add(request, dossier_id, LinkForm, keep)


@require_http_methods(["GET", "POST"])
def add_document(request: HttpRequest, dossier_id: int) -> HttpResponse:
    """Attach a document; `?stap=` says at which stap."""

    def keep(place: Place, form: AttachmentForm) -> Attachment:
        data, upload = form.cleaned_data, form.cleaned_data["document"]
        return services.add_document(actor=request.user, place=place, title=data["title"], name=upload.name, stream=upload)

    return _add(request, dossier_id, DocumentForm, keep)


@require_GET
def read_document(request: HttpRequest, dossier_id: int, attachment_id: int) -> FileResponse:
    """Give a document to who may see the dossier: always as a download, with the type that was found when it came in."""
    _viewer, attachment = open_attachment(request, dossier_id, attachment_id)
    path = path_of(attachment.digest)
    if attachment.kind != AttachmentKind.DOCUMENT or attachment.dropped_at is not None or not path.is_file():
        raise Http404
    response = FileResponse(path.open("rb"), as_attachment=True, filename=attachment.file_name, content_type=attachment.content_type)
    response.headers["X-Content-Type-Options"] = "nosniff"
    response.headers["Cache-Control"] = "private, no-store"
    return response


@require_http_methods(["GET", "POST"])
def drop_attachment(request: HttpRequest, dossier_id: int, attachment_id: int) -> HttpResponse:
    """Take a link or document away, with the reason."""
    viewer, attachment = open_attachment(request, dossier_id, attachment_id)
    check_can_change_attachment(request.user, attachment)
    form = ReasonForm(request.POST or None)
    outcome = submit(request, form, lambda _seen: services.drop_attachment(actor=request.user, attachment=attachment, **form.cleaned_data))
    if outcome.is_done:
        messages.success(request, _("Weggehaald. U kunt het terugzetten."))
        return redirect(_home(attachment))
    context = {
        "dossier": viewer.dossier,
        "form": outcome.form,
        "title": _("%(title)s weghalen") % {"title": attachment.title},
        "goal": _("Niemand kan het dan nog openen. De naam en de reden blijven staan, en u kunt het terugzetten."),
        "submit": _("Weghalen"),
        "back": _home(attachment),
        "trail": trail(viewer.dossier, (attachment.title, "")),
    }
    return render(request, "process/status.html", context, status=outcome.status)


@require_POST
def restore_attachment(request: HttpRequest, dossier_id: int, attachment_id: int) -> HttpResponse:
    """Bring back what was taken away."""
    _viewer, attachment = open_attachment(request, dossier_id, attachment_id)
    services.restore_attachment(actor=request.user, attachment=attachment)
    messages.success(request, _("Teruggezet."))
    return redirect(_home(attachment))


def _add(request: HttpRequest, dossier_id: int, shape: type[AttachmentForm], keep: Keep) -> HttpResponse:
    viewer = open_viewer(request, dossier_id)
    check_can_take_part(request.user, viewer.dossier)
    stap = asked_stap(request, viewer.dossier)
    choices = stap_choices(compass_for(viewer), stap.pk if stap else None)
    data = request.POST if request.method == "POST" else None
    form = shape(data, request.FILES or None, staps=choices, initial={"stap": stap.pk} if stap else {})
    outcome = submit(request, form, lambda _seen: keep(Place(viewer.dossier, form.cleaned_data["stap"]), form))
    if outcome.is_done:
        messages.success(request, _("%(title)s is toegevoegd.") % {"title": outcome.kept.title})
        return redirect(_home(outcome.kept))
    is_document = shape is DocumentForm
    title = _("Document toevoegen") if is_document else _("Link toevoegen")
    context = {
        "dossier": viewer.dossier,
        "form": outcome.form,
        "multipart": is_document,
        "title": title,
        "goal": _("Alleen wie dit dossier ziet, kan het openen."),
        "back": reverse("stap-detail", args=[dossier_id, stap.pk]) if stap else reverse("compass", args=[dossier_id]),
        "trail": trail(viewer.dossier, (title, "")),
    }
    return render(request, "process/edit.html", context, status=outcome.status)


def _home(attachment: Attachment) -> str:
    """Return the page on which something is attached."""
    if attachment.stap_id:
        return reverse("stap-detail", args=[attachment.dossier_id, attachment.stap_id]) + "#bijlagen"
    return reverse("attachment-list", args=[attachment.dossier_id])
