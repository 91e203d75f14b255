"""The oproepen of a dossier: see them, make one, change it, close it, and print the poster."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.safestring import mark_safe
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from wijkkoers.reports.kit.qr import qr_svg
from wijkkoers.reports.participation_poster import poster_pdf
from wijkkoers.web.accounts.codes import shown_code
from wijkkoers.web.accounts.submitting import submit
from wijkkoers.web.dossiers.opening import open_viewer, page_language
from wijkkoers.web.participation import inbreng_page, services
from wijkkoers.web.participation.forms.oproepen import FIELD_OF_CODE, OproepForm, ReasonForm
from wijkkoers.web.participation.inbreng_letters import bare_address, full_address, poster_of
from wijkkoers.web.participation.inbreng_values import oproep_texts
from wijkkoers.web.participation.permissions import check_can_change_inbreng, check_can_edit_inbreng
from wijkkoers.web.participation.selectors.lineage import lineage_of
from wijkkoers.web.participation.selectors.oproepen import oproep_of, state_of
from wijkkoers.web.participation.states import OproepState
from wijkkoers.web.participation.views.opening_inbreng import asked_texts, open_oproep, trail


@require_GET
def show_oproepen(request: HttpRequest, dossier_id: int) -> HttpResponse:
    """Show the oproepen with what came in on each."""
    viewer = open_viewer(request, dossier_id)
    language = page_language()
    rows = inbreng_page.oproep_rows(viewer.dossier, lineage_of(viewer.dossier), timezone.localdate(), language)
    context = {
        "dossier": viewer.dossier,
        "rows": rows,
        "refusal": check_can_edit_inbreng.reason(request.user, viewer.dossier),
        "trail": trail(viewer.dossier, (_("Oproepen"), "")),
    }
    return render(request, "participation/oproep_list.html", context)


@require_http_methods(["GET", "POST"])
def add_oproep(request: HttpRequest, dossier_id: int) -> HttpResponse:
    """Make an oproep; the address may name a moment."""
    viewer = open_viewer(request, dossier_id)
    check_can_edit_inbreng(request.user, viewer.dossier)
    moments = inbreng_page.moment_choices(viewer.dossier)
    asked = request.GET.get("moment", "")
    initial = {"opens_on": timezone.localdate(), "asks_place": True, "moment": asked if asked in dict(moments) else ""}
    form = OproepForm(request.POST or None, moments=moments, initial=initial)
    save = lambda _seen: services.add_oproep(actor=request.user, dossier=viewer.dossier, values=form.values)  # noqa: E731
    outcome = submit(request, form, save, FIELD_OF_CODE)
    if outcome.is_done:
        messages.success(request, _("De oproep is klaar. Hang de affiche op, of stuur de link rond."))
        return redirect("oproep-detail", dossier_id, outcome.kept.pk)
    context = {"dossier": viewer.dossier, "form": form, "trail": _trail(viewer.dossier, (_("Nieuwe oproep"), ""))}
    return render(request, "participation/oproep_edit.html", context, status=outcome.status)


@require_GET
def show_oproep(request: HttpRequest, dossier_id: int, oproep_id: int) -> HttpResponse:
    """Show one oproep: its link, its QR code and its counts."""
    viewer, oproep = open_oproep(request, dossier_id, oproep_id)
    language = page_language()
    address = full_address("oproep-join", oproep.token.lower())
    rows = inbreng_page.oproep_rows(viewer.dossier, lineage_of(viewer.dossier), timezone.localdate(), language)
    context = {
        "dossier": viewer.dossier,
        "oproep": oproep,
        "row": next(row for row in rows if row.oproep.pk == oproep.pk),
        "short_address": bare_address(full_address("oproep-join", shown_code(oproep.token).lower())),
        "qr": mark_safe(qr_svg(address, _("QR-code naar de vraag"))),  # noqa: S308 - drawn by us, every text escaped
        "is_open": state_of(oproep, timezone.localdate()) is OproepState.OPEN,
        "refusal": check_can_change_inbreng.reason(request.user, oproep),
        "trail": _trail(viewer.dossier, (oproep.title, "")),
    }
    return render(request, "participation/oproep_detail.html", context)


@require_http_methods(["GET", "POST"])
def edit_oproep(request: HttpRequest, dossier_id: int, oproep_id: int) -> HttpResponse:
    """Change an oproep; its link stays."""
    viewer, oproep = open_oproep(request, dossier_id, oproep_id)
    check_can_change_inbreng(request.user, oproep)
    earlier = asked_texts(request, viewer, f"oproep:{oproep.pk}")
    form = OproepForm(
        request.POST or None,
        held=oproep_texts(oproep),
        revision=oproep.revision,
        initial=earlier,
        moments=inbreng_page.moment_choices(viewer.dossier),
    )
    outcome = submit(
        request,
        form,
        lambda seen: services.change_oproep(actor=request.user, oproep=oproep, values=form.values, revision=seen),
        FIELD_OF_CODE,
        lambda: _held(oproep_of(viewer.dossier, oproep.pk) or oproep),
    )
    if outcome.is_done:
        messages.success(request, _("De oproep is bewaard."))
        return redirect("oproep-detail", dossier_id, oproep_id)
    here = (oproep.title, reverse("oproep-detail", args=[dossier_id, oproep_id]))
    context = {
        "dossier": viewer.dossier,
        "oproep": oproep,
        "form": outcome.form,
        "is_earlier": bool(earlier),
        "trail": _trail(viewer.dossier, here, (_("Wijzigen"), "")),
    }
    return render(request, "participation/oproep_edit.html", context, status=outcome.status)


@require_http_methods(["GET", "POST"])
def close_oproep(request: HttpRequest, dossier_id: int, oproep_id: int) -> HttpResponse:
    """Close an oproep before its last day, or open it again."""
    viewer, oproep = open_oproep(request, dossier_id, oproep_id)
    check_can_change_inbreng(request.user, oproep)
    if oproep.dropped_at is not None:
        if request.method == "POST":
            services.reopen_oproep(actor=request.user, oproep=oproep)
            messages.success(request, _("De oproep is weer open, zolang de dagen kloppen."))
        return redirect("oproep-detail", dossier_id, oproep_id)
    form = ReasonForm(request.POST or None)
    save = lambda _seen: services.close_oproep(actor=request.user, oproep=oproep, reason=form.cleaned_data["reason"])  # noqa: E731
    outcome = submit(request, form, save, FIELD_OF_CODE)
    if outcome.is_done:
        messages.success(request, _("De oproep is gesloten."))
        return redirect("oproep-detail", dossier_id, oproep_id)
    here = (oproep.title, reverse("oproep-detail", args=[dossier_id, oproep_id]))
    context = {"dossier": viewer.dossier, "oproep": oproep, "form": form, "trail": _trail(viewer.dossier, here, (_("Sluiten"), ""))}
    return render(request, "participation/oproep_close.html", context, status=outcome.status)


@require_GET
def download_poster(request: HttpRequest, dossier_id: int, oproep_id: int) -> HttpResponse:
    """Give the poster as PDF, in the language of the page."""
    _viewer, oproep = open_oproep(request, dossier_id, oproep_id)
    response = HttpResponse(poster_pdf(poster_of(oproep, page_language())), content_type="application/pdf")
    response["Content-Disposition"] = f'attachment; filename="affiche-oproep-{oproep.pk}.pdf"'
    return response


def _held(oproep: object) -> tuple[dict[str, str], int]:
    return oproep_texts(oproep), oproep.revision  # type: ignore[arg-type, attr-defined]  # an oproep


def _trail(dossier: object, *pages: tuple[str, str]) -> list[tuple[str, str]]:
    return trail(dossier, (_("Oproepen"), reverse("oproep-list", args=[dossier.pk])), *pages)  # type: ignore[attr-defined]  # a dossier
