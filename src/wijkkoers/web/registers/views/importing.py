"""A file comes in, its columns are explained, and it is taken over or let go."""

from __future__ import annotations

import io
import json
from typing import Any

from django.contrib import messages
from django.core.exceptions import RequestDataTooBig
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt, csrf_protect
from django.views.decorators.http import require_http_methods, require_POST

from wijkkoers.base.errors import InputError
from wijkkoers.web.accounts.refusals import sentence_of
from wijkkoers.web.dossiers.selectors import Viewer
from wijkkoers.web.events.revisions import STALE
from wijkkoers.web.registers import presentation, services
from wijkkoers.web.registers.columns import Register
from wijkkoers.web.registers.forms import TOO_MUCH_PASTED, FileForm, LayoutForm, TakeForm
from wijkkoers.web.registers.matching import heading_cells, readable
from wijkkoers.web.registers.models import Intake
from wijkkoers.web.registers.permissions import check_can_import
from wijkkoers.web.registers.planning import make_plan
from wijkkoers.web.registers.selectors import open_intakes_of
from wijkkoers.web.registers.services import layout_of, rows_of
from wijkkoers.web.registers.states import IntakeStatus
from wijkkoers.web.registers.views.access import open_intake, open_register, register_trail


@csrf_exempt
@require_http_methods(["GET", "POST"])
def start_import(request: HttpRequest, dossier_id: int, register: str) -> HttpResponse:
    """Take a file or pasted rows in, and show the files that still wait.

    More text than a form may send is told at its field. That is found when the form is first read, so the guard against
    forged forms, which reads it, comes after: every form that is used passes it.
    """
    try:
        len(request.POST)
    except RequestDataTooBig:
        form = FileForm({})
        form.errors.clear()
        form.add_error("pasted", TOO_MUCH_PASTED)
        return _show_start(request, *open_register(request, dossier_id, register), form)
    return _start_import(request, dossier_id, register)


@csrf_protect
def _start_import(request: HttpRequest, dossier_id: int, register: str) -> HttpResponse:
    found, viewer = open_register(request, dossier_id, register)
    check_can_import(found, request.user, viewer.dossier)
    form = FileForm(request.POST, request.FILES) if request.method == "POST" else FileForm()
    if request.method == "POST" and form.is_valid():
        intake = _received(request, viewer, found, form)
        if intake is not None:
            return redirect("register-intake", dossier_id, register, intake.pk)
    return _show_start(request, found, viewer, form)


@require_http_methods(["GET", "POST"])
def show_intake(request: HttpRequest, dossier_id: int, register: str, intake_id: int) -> HttpResponse:
    """Show what a file would do; a POST says what its columns are."""
    found, viewer, intake = open_intake(request, dossier_id, register, intake_id)
    if intake.status != IntakeStatus.READY:
        return render(request, "registers/result.html", _result(found, viewer, intake))
    form = _layout_form(found, intake, request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        try:
            sheet = form.cleaned_data.get("sheet") or intake.sheet
            services.explain_intake(actor=request.user, intake=intake, layout=form.layout(), sheet=sheet)
            return redirect("register-intake", dossier_id, register, intake_id)
        except InputError as error:
            form.add_error(None, sentence_of(error))
    return _show(request, found, viewer, intake, form, status=400 if form.errors else 200)


@require_POST
def take_intake(request: HttpRequest, dossier_id: int, register: str, intake_id: int) -> HttpResponse:
    """Take the rows over as they were shown."""
    found, viewer, intake = open_intake(request, dossier_id, register, intake_id)
    form = TakeForm(request.POST)
    extra: dict[str, Any] = {}
    status = 400
    if form.is_valid():
        data = form.cleaned_data
        try:
            told = {"seen": data["seen"], "only_good": data["way"] == "goede", "revisions": form.seen_revisions}
            services.take_intake(actor=request.user, intake=intake, **told)
            return redirect("register-intake", dossier_id, register, intake_id)
        except InputError as error:
            form.add_error(None, sentence_of(error))
            status = 409 if error.code == STALE else 400
        except services.RowsRefused as refused:
            status = 409 if refused.is_stale else 400
            extra = {"refused": presentation.fault_lines(refused.faults[: presentation.SHOWN_FAULTS]), "refused_count": len(refused.faults)}
    found, viewer, intake = open_intake(request, dossier_id, register, intake_id)
    if intake.status != IntakeStatus.READY:
        return render(request, "registers/result.html", _result(found, viewer, intake), status=status)
    return _show(request, found, viewer, intake, _layout_form(found, intake, None), status=status, take=form, **extra)


@require_POST
def drop_intake(request: HttpRequest, dossier_id: int, register: str, intake_id: int) -> HttpResponse:
    """Let a file go."""
    _found, _viewer, intake = open_intake(request, dossier_id, register, intake_id)
    try:
        services.drop_intake(actor=request.user, intake=intake)
        messages.success(request, _("%(file)s is weggedaan. De lijst is niet veranderd.") % {"file": intake.file_name})
    except InputError as error:
        messages.error(request, sentence_of(error))
    return redirect("register-import", dossier_id, register)


def _show_start(request: HttpRequest, register: Register, viewer: Viewer, form: FileForm) -> HttpResponse:
    check_can_import(register, request.user, viewer.dossier)
    context = {
        "register": register,
        "dossier": viewer.dossier,
        "form": form,
        "waiting": open_intakes_of(viewer, register),
        "columns": [column for column in readable(register) if column.is_read],
        "trail": register_trail(register, viewer),
    }
    return render(request, "registers/import.html", context, status=400 if form.errors else 200)


def _received(request: HttpRequest, viewer: Viewer, register: Register, form: FileForm) -> Intake | None:
    upload, pasted = form.cleaned_data["file"], form.cleaned_data["pasted"]
    name = upload.name if upload else _("geplakte regels")
    stream = upload or io.BytesIO(pasted.encode("utf-8", errors="replace"))
    try:
        return services.receive_file(actor=request.user, viewer=viewer, register=register, name=name, stream=stream)
    except InputError as error:
        form.add_error("file" if upload else "pasted", sentence_of(error))
    return None


def _layout_form(register: Register, intake: Intake, data: Any) -> LayoutForm:
    rows = rows_of(intake)
    headings = heading_cells(rows, intake.header_row)
    columns = [(column.key, str(column.label)) for column in readable(register)]
    said = {f"kolom_{place}": key for place, key in intake.mapping.items()}
    initial = {"sheet": intake.sheet, "header_row": intake.header_row, "decimal": intake.decimal, **said}
    return LayoutForm(data, sheets=intake.sheets, headings=headings, columns=columns, initial=initial)


def _show(
    request: HttpRequest, register: Register, viewer: Viewer, intake: Intake, form: LayoutForm, *, status: int, **extra: Any
) -> HttpResponse:
    rows = rows_of(intake)
    plan = make_plan(register, viewer, rows, layout_of(intake))
    examples = presentation.examples_of(rows, intake.header_row, form.width)
    preview = presentation.preview_of(register, viewer, plan)
    take = extra.pop("take", None)
    context = {
        "register": register,
        "dossier": viewer.dossier,
        "intake": intake,
        "form": form,
        "columns": list(zip(form.about_columns(), examples, strict=True)),
        "preview": preview,
        "notes": presentation.note_lines(intake),
        "take": TakeForm(
            initial={
                "seen": plan.digest,
                "revisions": json.dumps(plan.revisions),
                "way": take.data.get("way", "alles") if take else "alles",
            }
        ),
        "take_errors": take.non_field_errors() if take else [],
        "trail": register_trail(register, viewer, (intake.file_name, "")),
        **extra,
    }
    return render(request, "registers/intake.html", context, status=status)


def _result(register: Register, viewer: Viewer, intake: Intake) -> dict[str, Any]:
    return {
        "register": register,
        "dossier": viewer.dossier,
        "intake": intake,
        "is_taken": intake.status == IntakeStatus.TAKEN,
        "counts": presentation.result_counts(intake),
        "trail": register_trail(register, viewer, (intake.file_name, "")),
    }
