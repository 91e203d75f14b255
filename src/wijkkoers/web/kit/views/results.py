"""What comes back: type it in, correct it, keep a photo, withdraw and restore, look at the outcome, take it along as a file."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from wijkkoers.web.accounts.submitting import Held
from wijkkoers.web.kit import presentation, services
from wijkkoers.web.kit.exports import FILES
from wijkkoers.web.kit.forms.results import PhotoForm, ReasonForm, ResultForm, texts_of, written_of
from wijkkoers.web.kit.models import PrintBatch, ResultSheet
from wijkkoers.web.kit.permissions import check_can_change_sheet, check_can_enter, check_can_restore_sheet
from wijkkoers.web.kit.selectors import cards_of, columns_of, outcome_of, sheet_of
from wijkkoers.web.kit.subjects import subject_urls
from wijkkoers.web.kit.views.access import batch_trail, open_batch, open_sheet, stap_choices, submit


@require_http_methods(["GET", "POST"])
def enter_results(request: HttpRequest, dossier_id: int, batch_id: int) -> HttpResponse:
    """Type in what came back at a moment."""
    _viewer, batch = open_batch(request, dossier_id, batch_id)
    check_can_enter(request.user, batch.dossier)
    cards = cards_of(batch)
    form = ResultForm(request.POST or None, cards=cards, columns=columns_of(batch), held=written_of(cards))
    outcome = submit(
        request,
        form,
        lambda _seen: services.enter_results(actor=request.user, batch=batch, values=form.values),
        lambda: (written_of(cards_of(batch)), 0),
    )
    if outcome.is_done:
        messages.success(request, _("Bewaard. U kunt nu een foto van het vel toevoegen, of de uitkomst bekijken."))
        return redirect("kit-result-edit", dossier_id, batch_id, outcome.kept.pk)
    context = {**_grid(batch, outcome.form), "trail": batch_trail(batch, (_("Uitkomst intypen"), ""))}
    return render(request, "kit/result.html", context, status=outcome.status)


@require_http_methods(["GET", "POST"])
def edit_results(request: HttpRequest, dossier_id: int, batch_id: int, sheet_id: int) -> HttpResponse:
    """Correct what came back at a moment."""
    _viewer, sheet = open_sheet(request, (dossier_id, batch_id, sheet_id))
    check_can_change_sheet(request.user, sheet)
    batch, cards = sheet.batch, cards_of(sheet.batch)
    held, revision = texts_of(sheet, cards), sheet.revision
    form = ResultForm(request.POST or None, cards=cards, columns=columns_of(batch), held=held, revision=revision)
    outcome = submit(
        request,
        form,
        lambda seen: services.change_results(actor=request.user, sheet=sheet, values=form.values, revision=seen),
        lambda: _now(batch, sheet_id),
    )
    if outcome.is_done:
        messages.success(request, _("De uitkomst is bewaard. Wat er eerst stond, blijft in het logboek."))
        return redirect("kit-outcome", dossier_id, batch_id)
    context = {**_grid(batch, outcome.form), "sheet": sheet, "photo_form": PhotoForm(), "trail": batch_trail(batch, (sheet.title, ""))}
    return render(request, "kit/result.html", context, status=outcome.status)


@require_POST
def add_photo(request: HttpRequest, dossier_id: int, batch_id: int, sheet_id: int) -> HttpResponse:
    """Keep a photo of the sheet beside its counts."""
    _viewer, sheet = open_sheet(request, (dossier_id, batch_id, sheet_id))
    check_can_change_sheet(request.user, sheet)
    form = PhotoForm(request.POST, request.FILES)
    outcome = submit(
        request, form, lambda _seen: services.attach_photo(actor=request.user, sheet=sheet, stream=form.cleaned_data["photo"].file)
    )
    if outcome.is_done:
        messages.success(request, _("De foto is bewaard bij de documenten van dit dossier."))
        return redirect("kit-result-edit", dossier_id, batch_id, sheet_id)
    cards = cards_of(sheet.batch)
    grid = ResultForm(cards=cards, columns=columns_of(sheet.batch), held=texts_of(sheet, cards), revision=sheet.revision)
    context = {**_grid(sheet.batch, grid), "sheet": sheet, "photo_form": outcome.form, "trail": batch_trail(sheet.batch, (sheet.title, ""))}
    return render(request, "kit/result.html", context, status=400)


@require_http_methods(["GET", "POST"])
def withdraw_results(request: HttpRequest, dossier_id: int, batch_id: int, sheet_id: int) -> HttpResponse:
    """Take back what came back at a moment, with the reason."""
    _viewer, sheet = open_sheet(request, (dossier_id, batch_id, sheet_id))
    check_can_change_sheet(request.user, sheet)
    form = ReasonForm(request.POST or None)
    outcome = submit(
        request, form, lambda _seen: services.withdraw_results(actor=request.user, sheet=sheet, reason=form.cleaned_data["reason"])
    )
    if outcome.is_done:
        messages.success(request, _("%(title)s telt niet meer mee. U kunt dit terugzetten.") % {"title": sheet.title})
        return redirect("kit-batch", dossier_id, batch_id)
    context = {
        "dossier": sheet.batch.dossier,
        "sheet": sheet,
        "form": outcome.form,
        "trail": batch_trail(sheet.batch, (_("Intrekken"), "")),
    }
    return render(request, "kit/result_withdraw.html", context, status=outcome.status)


@require_POST
def restore_results(request: HttpRequest, dossier_id: int, batch_id: int, sheet_id: int) -> HttpResponse:
    """Let withdrawn counts count again."""
    _viewer, sheet = open_sheet(request, (dossier_id, batch_id, sheet_id))
    check_can_restore_sheet(request.user, sheet)
    services.restore_results(actor=request.user, sheet=sheet)
    messages.success(request, _("%(title)s telt weer mee.") % {"title": sheet.title})
    return redirect("kit-batch", dossier_id, batch_id)


@require_GET
def show_outcome(request: HttpRequest, dossier_id: int, batch_id: int) -> HttpResponse:
    """Show what came back at all moments together."""
    viewer, batch = open_batch(request, dossier_id, batch_id)
    outcome = outcome_of(batch)
    context = {
        "dossier": viewer.dossier,
        "batch": batch,
        "outcome": outcome,
        "heads": presentation.column_heads(outcome.columns),
        "lines": presentation.outcome_lines(outcome, subject_urls(viewer, (row.card.subject for row in outcome.rows))),
        "figure": presentation.outcome_figure(outcome),
        "moments": presentation.moments_text(outcome),
        "proposal": presentation.outcome_text(outcome),
        "title": batch.question or batch.title,
        "staps": stap_choices(viewer),
        "endings": tuple(FILES),
        "refusal": check_can_enter.reason(request.user, viewer.dossier),
        "trail": batch_trail(batch, (_("Uitkomst"), "")),
    }
    return render(request, "kit/outcome.html", context)


@require_GET
def download_outcome(request: HttpRequest, dossier_id: int, batch_id: int, ending: str) -> HttpResponse:
    """Give what came back as csv or xlsx."""
    _viewer, batch = open_batch(request, dossier_id, batch_id)
    if ending not in FILES:
        raise Http404
    content_type, write = FILES[ending]
    response = HttpResponse(write(outcome_of(batch)), content_type=content_type)
    response["Content-Disposition"] = f'attachment; filename="uitkomst-{batch.pk}.{ending}"'
    return response


def _grid(batch: PrintBatch, form: ResultForm) -> dict[str, object]:
    return {"dossier": batch.dossier, "batch": batch, "form": form, "heads": presentation.column_heads(columns_of(batch))}


def _now(batch: PrintBatch, sheet_id: int) -> Held:
    found = sheet_of(batch, sheet_id)
    assert isinstance(found, ResultSheet)  # noqa: S101 - rows are never deleted
    return texts_of(found, cards_of(batch)), found.revision
