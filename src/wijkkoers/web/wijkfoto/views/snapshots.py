"""Momentopnamen in a dossier: keep the wijkfoto, look at what was kept, see what differs now, withdraw."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.utils.formats import date_format
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from wijkkoers.base.errors import InputError
from wijkkoers.reports.wijkfoto import Wijkfoto
from wijkkoers.web.accounts.submitting import show_refusal
from wijkkoers.web.datasets.selectors.viewing import SHARED_ONLY, seen_by
from wijkkoers.web.dossiers.selectors import dossier_for
from wijkkoers.web.wijkfoto import presentation, snapshot_page
from wijkkoers.web.wijkfoto.forms import FIELD_OF_CODE, SnapshotForm, WithdrawForm
from wijkkoers.web.wijkfoto.mapping import map_geojson
from wijkkoers.web.wijkfoto.models import Snapshot
from wijkkoers.web.wijkfoto.permissions import check_can_make_snapshot, check_can_withdraw_snapshot
from wijkkoers.web.wijkfoto.selectors import foto_in, snapshot_of, snapshots_of, subject_of_dossier, wijkfoto_of
from wijkkoers.web.wijkfoto.services import snapshots
from wijkkoers.web.wijkfoto.views.answers import file_answer, page_language
from wijkkoers.web.wijkfoto.views.area import FILES


@require_GET
def show_snapshots(request: HttpRequest, dossier_id: int) -> HttpResponse:
    """Show the momentopnamen of a dossier."""
    dossier = _dossier(request, dossier_id)
    context = {
        "dossier": dossier,
        "items": snapshot_page.items_of(snapshots_of(dossier)),
        "refusal": check_can_make_snapshot.reason(request.user, dossier),
        "trail": snapshot_page.trail_of(dossier),
    }
    return render(request, "wijkfoto/snapshot_list.html", context)


@require_http_methods(["GET", "POST"])
def make_snapshot(request: HttpRequest, dossier_id: int) -> HttpResponse:
    """Keep the wijkfoto of the dossier as it is now."""
    dossier = _dossier(request, dossier_id)
    check_can_make_snapshot(request.user, dossier)
    offered = snapshot_page.first_title(date_format(localdate(), "j F Y"))
    form = SnapshotForm(request.POST or None, initial={"title": offered, "kaart": request.GET.get("kaart", "")})
    if request.method == "POST" and form.is_valid():
        values = form.cleaned_data
        try:
            made = snapshots.make_snapshot(
                actor=request.user, dossier=dossier, title=values["title"], note=values["note"], map_indicator=values["kaart"]
            )
        except InputError as error:
            show_refusal(form, error, FIELD_OF_CODE)
        else:
            messages.success(request, _("De wijkfoto van vandaag is bewaard."))
            return redirect("dossier-snapshot", dossier_id, made.pk)
    context = {"dossier": dossier, "form": form, "trail": snapshot_page.trail_of(dossier, (_("Nieuwe momentopname"), ""))}
    return render(request, "wijkfoto/snapshot_new.html", context, status=400 if form.errors else 200)


@require_GET
def show_snapshot(request: HttpRequest, dossier_id: int, snapshot_id: int) -> HttpResponse:
    """Show the wijkfoto exactly as it was kept."""
    snapshot, foto = _kept(request, dossier_id, snapshot_id)
    place = snapshot_page.place_of_snapshot(snapshot, foto.area.code)
    context = presentation.area_page(place, foto, ())
    context |= {"snapshot": snapshot, "withdraw_refusal": check_can_withdraw_snapshot.reason(request.user, snapshot)}
    return render(request, "wijkfoto/area.html", context)


@require_GET
def show_map(request: HttpRequest, dossier_id: int, snapshot_id: int) -> HttpResponse:
    """Give the map that was kept as GeoJSON."""
    return JsonResponse(map_geojson(_kept(request, dossier_id, snapshot_id)[1]))


@require_GET
def show_indicator(request: HttpRequest, dossier_id: int, snapshot_id: int, indicator: str) -> HttpResponse:
    """Show one indicator as it was kept."""
    snapshot, foto = _kept(request, dossier_id, snapshot_id)
    line = foto.line(indicator)
    if line is None:
        raise Http404
    place = snapshot_page.place_of_snapshot(snapshot, foto.area.code)
    return render(request, "wijkfoto/indicator.html", presentation.indicator_page(place, foto, line) | {"snapshot": snapshot})


@require_GET
def download(request: HttpRequest, dossier_id: int, snapshot_id: int, file: str) -> HttpResponse:
    """Give what was kept as a file: table, areas or praatplaat."""
    _snapshot, foto = _kept(request, dossier_id, snapshot_id)
    if file not in FILES:
        raise Http404
    content_type, write = FILES[file]
    return file_answer(write(foto), content_type, file, f"{foto.area.code}-{foto.made_on}")


@require_GET
def show_changes(request: HttpRequest, dossier_id: int, snapshot_id: int) -> HttpResponse:
    """Show what the figures of now say otherwise than those that were kept."""
    snapshot, then = _kept(request, dossier_id, snapshot_id)
    subject = subject_of_dossier(snapshot.dossier)
    if subject is None:
        messages.info(request, _("Van dit dossier is nu geen gebied bekend. Er is dus niets om mee te vergelijken."))
        return redirect("dossier-snapshot", dossier_id, snapshot_id)
    with seen_by(SHARED_ONLY):  # as the momentopname itself was made
        now = wijkfoto_of(subject, language=then.language, map_indicator=then.map_indicator)
    context = snapshot_page.changes_context(snapshot, then, now)
    here = [(snapshot.title, context["url"]), (_("Toen en nu"), "")]
    return render(request, "wijkfoto/snapshot_changes.html", context | {"trail": snapshot_page.trail_of(snapshot.dossier, *here)})


@require_http_methods(["GET", "POST"])
def withdraw_snapshot(request: HttpRequest, dossier_id: int, snapshot_id: int) -> HttpResponse:
    """Withdraw a momentopname, with the reason."""
    snapshot = _snapshot(_dossier(request, dossier_id), snapshot_id)
    check_can_withdraw_snapshot(request.user, snapshot)
    form = WithdrawForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            snapshots.withdraw_snapshot(actor=request.user, snapshot=snapshot, reason=form.cleaned_data["reason"])
        except InputError as error:
            show_refusal(form, error, FIELD_OF_CODE)
        else:
            messages.success(request, _("De momentopname is ingetrokken. U kunt haar nog wel lezen."))
            return redirect("dossier-snapshot-list", dossier_id)
    here = [(snapshot.title, snapshot_page.place_of_snapshot(snapshot, "").page), (_("Intrekken"), "")]
    context = {"snapshot": snapshot, "form": form, "trail": snapshot_page.trail_of(snapshot.dossier, *here)}
    return render(request, "wijkfoto/snapshot_withdraw.html", context, status=400 if form.errors else 200)


def _dossier(request: HttpRequest, dossier_id: int) -> Any:
    dossier = dossier_for(request.user, dossier_id)
    if dossier is None:
        raise Http404
    return dossier


def _snapshot(dossier: Any, snapshot_id: int) -> Snapshot:
    snapshot = snapshot_of(dossier, snapshot_id)
    if snapshot is None:
        raise Http404
    return snapshot


def _kept(request: HttpRequest, dossier_id: int, snapshot_id: int) -> tuple[Snapshot, Wijkfoto]:
    snapshot = _snapshot(_dossier(request, dossier_id), snapshot_id)
    return snapshot, foto_in(snapshot, page_language())
