"""Participation on pages of other apps: the moments of a stap, a panel of the dossier; and tables of the account."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from django import template
from django.utils import timezone
from django.utils.translation import get_language

from wijkkoers.reports.participation import AccountTable, cell_text
from wijkkoers.web.participation.permissions import check_can_add_moment
from wijkkoers.web.participation.presentation import next_of, rows_of
from wijkkoers.web.participation.selectors import content_for, moments_of

register = template.Library()


@register.inclusion_tag("participation/panel_stap.html", takes_context=True)
def moments_of_stap(context: Mapping[str, Any], stap: Any) -> dict[str, Any]:
    """Show the moments that belong to a stap; who may add one finds the way to it."""
    refusal = check_can_add_moment.reason(context.get("user"), stap.dossier)
    moments = list(moments_of(stap.dossier).filter(stap=stap))
    rows = rows_of(moments, content_for(stap.dossier), _language(), timezone.localdate()) if moments else []
    return {"stap": stap, "dossier_id": stap.dossier_id, "rows": rows, "may_add": not refusal}


@register.inclusion_tag("participation/panel_dossier.html")
def participation_panel(dossier: Any) -> dict[str, Any]:
    """Show what to do next in the participation of a dossier."""
    moments = list(moments_of(dossier))
    rows = rows_of(moments, content_for(dossier), _language(), timezone.localdate()) if moments else []
    held = [row for row in rows if row.moment.is_past]
    return {"dossier": dossier, "next": next_of(rows), "held": len(held), "waiting": sum(row.answer_state == "wacht" for row in held)}


@register.filter
def account_rows(table: AccountTable) -> Iterable[list[tuple[str, str, bool]]]:
    """Return the rows of a table, each cell with the label of its column and whether it stands to the right."""
    language = _language()
    for row in table.rows:
        yield [
            (label, cell_text(cell, language), place in table.numbers)
            for place, (label, cell) in enumerate(zip(table.head, row, strict=True))
        ]


def _language() -> str:
    return (get_language() or "nl")[:2]
