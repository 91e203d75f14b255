"""The same fixed points then and now: two schouwen beside each other, or all of them."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from wijkkoers.web.fieldwork import compare_page
from wijkkoers.web.fieldwork.models import Schouw
from wijkkoers.web.fieldwork.permissions.talks import check_can_add_talk
from wijkkoers.web.fieldwork.selectors.comparing import Comparison, compare, schouwen_on_route
from wijkkoers.web.fieldwork.views.talk_pages import open_schouw, schouw_trail, url_of


@require_GET
def compare_schouw(request: HttpRequest, dossier_id: int, schouw_id: int) -> HttpResponse:
    """Show per fixed point what changed since the schouw before (`?met=` chooses another), and all years in one table."""
    viewer, schouw = open_schouw(request, dossier_id, schouw_id)
    on_route = schouwen_on_route(viewer, schouw)
    earlier = on_route[: next((at for at, row in enumerate(on_route) if row.pk == schouw.pk), 0)]
    others = [row for row in on_route if row.pk != schouw.pk]
    chosen = _chosen(request.GET.get("met", ""), others) or _previous(schouw, earlier)
    points = list(schouw.route.points.all()) if schouw.route else []
    pair = _without_retired(compare(viewer, _in_order(on_route, chosen, schouw), points))
    rows = compare_page.compare_rows(pair)
    years = _without_retired(compare(viewer, on_route, points)) if len(on_route) > 2 else None
    context = {
        "dossier": viewer.dossier,
        "schouw": schouw,
        "chosen": chosen,
        "others": others,
        "rows": rows,
        "counts": compare_page.change_counts(pair),
        "figure": compare_page.change_figure(pair) if chosen and rows else "",
        "years": compare_page.compare_rows(years) if years else [],
        "year_schouwen": on_route,
        "refusal": check_can_add_talk.reason(request.user, viewer.dossier),
        "trail": schouw_trail(viewer, (schouw.title, url_of("schouw-detail", schouw)), (_("Vergelijken"), "")),
    }
    return render(request, "fieldwork/schouw_compare.html", context)


def _chosen(asked: str, others: list[Schouw]) -> Schouw | None:
    return next((row for row in others if str(row.pk) == asked), None)


def _previous(schouw: Schouw, earlier: list[Schouw]) -> Schouw | None:
    """Return the schouw that this one repeats, as far as the person may know of it; else the last one before it."""
    repeated = next((row for row in earlier if row.pk == schouw.previous_id), None)
    return repeated or (earlier[-1] if earlier else None)


def _in_order(on_route: list[Schouw], chosen: Schouw | None, schouw: Schouw) -> list[Schouw]:
    """Return the two as they were held, so that a change runs from the earlier to the later; the own one alone with nothing to compare."""
    if chosen is None:
        return [schouw]
    return [row for row in on_route if row in (chosen, schouw)] if schouw in on_route else [chosen, schouw]


def _without_retired(found: Comparison) -> Comparison:
    """Leave out points that are off the route and were seen in none of these schouwen."""
    rows = tuple(row for row in found.rows if row.point.dropped_at is None or any(seen.punten for seen in row.seen))
    return Comparison(found.schouwen, rows, {change: sum(row.change is change for row in rows) for change in found.counts})
