"""The participation account and who was heard, as page and as file."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.safestring import mark_safe
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from wijkkoers.reports.figures.heard import draw_heard
from wijkkoers.reports.participation import ParticipationAccount, account_pdf
from wijkkoers.reports.participation_tables import account_csv, account_xlsx
from wijkkoers.web.dossiers.opening import open_viewer, page_language
from wijkkoers.web.participation import account_page, groups_page
from wijkkoers.web.participation.permissions import check_can_add_moment
from wijkkoers.web.participation.views.access import trail

FILE_NAME = "participatieverantwoording"
FILES: Mapping[str, tuple[str, Callable[[ParticipationAccount], bytes]]] = {
    f"{FILE_NAME}.pdf": ("application/pdf", account_pdf),
    f"{FILE_NAME}.xlsx": ("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", account_xlsx),
    f"{FILE_NAME}.csv": ("text/csv; charset=utf-8", account_csv),
}
NARROW_WIDTH = 340.0


@require_GET
def show_account(request: HttpRequest, dossier_id: int) -> HttpResponse:
    """Show the account: sentences, tables, and every moment; it prints on A4."""
    viewer = open_viewer(request, dossier_id)
    account = account_page.account_of(viewer.dossier, page_language(), timezone.localdate())
    context = {
        "dossier": viewer.dossier,
        "account": account,
        "figure": mark_safe(account.figure_svg),  # noqa: S308 - drawn by us, every text escaped
        "files": list(FILES),
        "trail": trail(viewer.dossier, (_("Verantwoording"), "")),
    }
    return render(request, "participation/account.html", context)


@require_GET
def download_account(request: HttpRequest, dossier_id: int, file_name: str) -> HttpResponse:
    """Give the account as pdf, xlsx or csv."""
    viewer = open_viewer(request, dossier_id)
    if file_name not in FILES:
        raise Http404
    content_type, make = FILES[file_name]
    made = make(account_page.account_of(viewer.dossier, page_language(), timezone.localdate()))
    response = HttpResponse(made, content_type=content_type)
    stem, ending = file_name.split(".")
    response["Content-Disposition"] = f'attachment; filename="{stem}-dossier-{viewer.dossier.pk}.{ending}"'
    return response


@require_GET
def show_groups(request: HttpRequest, dossier_id: int) -> HttpResponse:
    """Show who was heard and who was not, beside who lives in the wijk: figure, words and table."""
    viewer = open_viewer(request, dossier_id)
    language = page_language()
    material = account_page.material_of(viewer.dossier, language, timezone.localdate())
    figure = groups_page.figure_of(material.hearing, language)
    context = {
        "dossier": viewer.dossier,
        "rows": groups_page.group_rows(material.hearing, language),
        "figure": figure,
        "wide": mark_safe(draw_heard(figure)),  # noqa: S308 - drawn by us, every text escaped
        "narrow": mark_safe(draw_heard(figure, width=NARROW_WIDTH)),  # noqa: S308 - drawn by us, every text escaped
        "missed": material.hearing.never_heard,
        "missed_rows": [row for row in groups_page.group_rows(material.hearing, language) if row.state == "niet-gehoord"],
        "moments": material.hearing.moments,
        "has_area": bool(material.hearing.population.name),
        "marks": groups_page.marks_note(material.hearing),
        "refusal": check_can_add_moment.reason(request.user, viewer.dossier),
        "trail": trail(viewer.dossier, (_("Wie is gehoord"), "")),
    }
    return render(request, "participation/groups.html", context)
