"""Maatregelen as pages show them: amounts with their range and price level, who pays, what is known together."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from wijkkoers.base.numbers import format_number
from wijkkoers.web.measures import wording
from wijkkoers.web.measures.catalogue import indicator_name
from wijkkoers.web.measures.kinds import Confidence, Direction, MaatregelKind, Vat
from wijkkoers.web.measures.models import Effect, Maatregel
from wijkkoers.web.measures.numbers import eur_text, number_text
from wijkkoers.web.measures.selectors import CostSum, HeldMaatregel, SupportLine
from wijkkoers.web.measures.states import MaatregelStatus

COST_LABELS = {"once": wording.ONCE, "yearly": wording.YEARLY}


@dataclass(frozen=True, slots=True)
class ListRow:
    """One line of the longlist."""

    row: Maatregel
    url: str
    number: str
    kind: str
    theme: str
    status: str
    payers: str
    once: str
    yearly: str
    level: str
    opgaven: int
    owner: str


@dataclass(frozen=True, slots=True)
class SharePart:
    """One payer in the bar: the label, the share in words, and where the part starts and ends (0-100)."""

    label: str
    share: str
    start: float
    width: float
    place: int
    amount: str


def list_rows(rows: Sequence[Maatregel], opgaven: Mapping[int, Sequence[int]], themes: Mapping[str, str], language: str) -> list[ListRow]:
    """Return the lines of the longlist; payers and organisations are fetched with the rows."""
    address = reverse("measure-detail", args=[rows[0].dossier_id, 0]) if rows else ""
    return [
        ListRow(
            row=row,
            url=address.replace("/0/", f"/{row.pk}/"),
            number=f"M{row.number}" if row.number else "",
            kind=str(wording.KIND_LABELS[MaatregelKind(row.kind)]),
            theme=themes.get(row.theme, row.theme),
            status=str(wording.STATUS_LABELS[MaatregelStatus(row.status)]),
            payers=", ".join(share.partij.name if share.partij else share.name for share in row.shares.all()),
            once=cost_text(row, "once", language),
            yearly=cost_text(row, "yearly", language),
            level=level_text(row.price_year, Vat(row.vat)) if has_cost(row) else "",
            opgaven=len(opgaven.get(row.pk, ())),
            owner=(row.organisation.name if row.organisation else "") if row.is_draft else "",
        )
        for row in rows
    ]


def has_cost(row: Maatregel | HeldMaatregel) -> bool:
    """Whether a cost is known."""
    return row.once_mid_eur is not None or row.yearly_mid_eur is not None


def cost_text(row: Maatregel | HeldMaatregel, cost: str, language: str) -> str:
    """Return an amount with its range; empty when it is not known."""
    low, mid, high = (getattr(row, f"{cost}_{part}_eur") for part in ("low", "mid", "high"))
    return "" if mid is None else range_text(low, mid, high, language)


def range_text(low: Decimal, mid: Decimal, high: Decimal, language: str) -> str:
    """Return an amount with its range, or said to have none."""
    if low == high == 0:
        return eur_text(Decimal(0), language)
    if low == high:
        return _("%(amount)s (geen bandbreedte bekend)") % {"amount": eur_text(mid, language)}
    return f"{eur_text(mid, language)} ({number_text(low, language)} – {number_text(high, language)})"


def level_text(price_year: int | None, vat: Vat) -> str:
    """Return the price level of amounts in words."""
    return _("prijspeil %(year)s, %(vat)s") % {"year": price_year, "vat": wording.VAT_LABELS[vat]}


def sum_rows(sums: Iterable[CostSum], count: int, language: str) -> list[dict[str, str]]:
    """Return what is known of the cost together: one line per kind of cost and price level."""
    return [
        {
            "label": str(COST_LABELS[found.cost]),
            "level": level_text(found.price_year, found.vat),
            "known": _("%(known)s van %(count)s") % {"known": found.count, "count": count},
            "low": eur_text(found.low, language),
            "mid": eur_text(found.mid, language),
            "high": eur_text(found.high, language),
        }
        for found in sums
    ]


def share_parts(row: Maatregel, language: str) -> list[SharePart]:
    """Return who pays as parts of one bar that closes; shares that round to a whole are drawn as a whole."""
    shares = list(row.shares.all())
    total = sum((share.share_pct for share in shares), Decimal(0))
    parts, start = [], 0.0
    for place, share in enumerate(shares):
        part = float(share.share_pct / total) * 100
        label = share.partij.name if share.partij else share.name
        text = f"{format_number(float(share.share_pct), 2 if share.share_pct % 1 else 0, language)} %"
        amount = eur_text((row.once_mid_eur * share.share_pct / total).quantize(Decimal(1)), language) if row.once_mid_eur else ""
        parts.append(SharePart(label, text, round(start, 3), round(part, 3), place % 6, amount))
        start += part
    return parts


def effect_rows(effects: Iterable[Effect], language: str) -> list[dict[str, str]]:
    """Return the effects in words."""
    return [_effect_row(effect, language) for effect in effects]


def _effect_row(effect: Effect, language: str) -> dict[str, str]:
    sign, label = wording.DIRECTION_LABELS[Direction(effect.direction)]
    size = ""
    if effect.low is not None and effect.high is not None:
        bounds = [number_text(bound, language) for bound in (effect.low, effect.high)]
        size = bounds[0] if bounds[0] == bounds[1] else _("%(low)s tot %(high)s") % {"low": bounds[0], "high": bounds[1]}
    return {
        "subject": indicator_name(effect.indicator, language) if effect.indicator else effect.subject,
        "sign": sign,
        "direction": str(label),
        "size": f"{size} {effect.unit}".strip() if size else "",
        "years": str(effect.years_to_effect) if effect.years_to_effect is not None else "",
        "confidence": str(wording.CONFIDENCE_LABELS[Confidence(effect.confidence)]),
        "source": effect.source,
    }


def unknown_text(count: int) -> str:
    """Return that an amount is not known, and of how many maatregelen: such a sum is never shown as 0."""
    told = ngettext("niet bekend (%(number)s maatregel)", "niet bekend (%(number)s maatregelen)", count)
    return told % {"number": count}


def support_row(line: SupportLine) -> dict[str, Any]:
    """Return what one partij thinks, in words and with a sign."""
    sign, label = wording.POSITION_LABELS[line.position] if line.position else wording.SILENT
    return {"partij": line.partij, "row": line.row, "sign": sign, "label": str(label), "position": line.position or "stil"}
