"""The board: all dossiers of a person's organisations and teams on one page."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from wijkkoers.web.dossiers import presentation, wording
from wijkkoers.web.dossiers.forms import BoardForm
from wijkkoers.web.dossiers.permissions import check_can_create_dossier
from wijkkoers.web.dossiers.selectors import BoardFilter, board_choices, board_rows, has_dossiers


@require_GET
def show_board(request: HttpRequest) -> HttpResponse:
    """Show the board, filtered and in the order asked for."""
    form = BoardForm(request.GET, organisations=board_choices(request.user))
    form.is_valid()
    order = request.GET.get("volgorde", "naam")
    wanted = BoardFilter(
        text=form.cleaned_data.get("zoek", "").strip(),
        organisation_id=form.cleaned_data.get("organisatie"),
        status=form.cleaned_data.get("status"),
        aim=form.cleaned_data.get("doel"),
        order=order,
    )
    rows = board_rows(request.user, wanted)
    context = {
        "form": form,
        "rows": [(row, wording.STATUS_LABELS[row.status], wording.AIM_LABELS[row.aim], wording.short_event(row.last_kind)) for row in rows],
        "columns": presentation.board_columns(request.GET.dict(), order),
        "order": order,
        "is_filtered": wanted != BoardFilter(order=order),
        "has_any": bool(rows) or has_dossiers(request.user),
        "refusal": check_can_create_dossier.reason(request.user, None),
    }
    return render(request, "dossiers/dossier_list.html", context)
