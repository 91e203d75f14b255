"""Opgaven, maatregelen and effecten for cards: only what everyone in the dossier may know of, and what was not dropped."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from wijkkoers.base.numbers import format_number
from wijkkoers.handbook.load import load_handbook
from wijkkoers.web.dossiers.models import Dossier
from wijkkoers.web.fieldwork.models import Opgave
from wijkkoers.web.kit.kinds import CardKind
from wijkkoers.web.kit.selectors.shapes import CardSource, Choice
from wijkkoers.web.kit.wording import KIND_NAMES
from wijkkoers.web.measures.catalogue import catalogue_of
from wijkkoers.web.measures.kinds import Confidence, Direction
from wijkkoers.web.measures.models import Effect, Maatregel
from wijkkoers.web.measures.wording import CONFIDENCE_LABELS, DIRECTION_LABELS

Theme = tuple[str, tuple[str, ...]]
"""What a theme is called, and its sporen."""


def opgave_sources(dossier: Dossier) -> list[CardSource]:
    """Return the opgaven that may be printed, by number."""
    themes = _themes(dossier)
    return [
        CardSource(
            subject=f"opgave:{row.pk}",
            label=row.title,
            text=row.description,
            kicker=f"{KIND_NAMES[CardKind.OPGAVEN]} {row.number}",
            sporen=tuple(row.sporen),
            tags=_tags(themes, row.theme, row.place_note),
            text_language="nl",
            theme=_theme(themes, row.theme),
        )
        for row in Opgave.objects.filter(dossier=dossier, released_at__isnull=False, dropped_at=None)
    ]


def maatregel_sources(dossier: Dossier) -> list[CardSource]:
    """Return the maatregelen that may be printed, by number."""
    themes = _themes(dossier)
    return [
        CardSource(
            subject=f"maatregel:{row.pk}",
            label=row.name,
            text=row.description,
            kicker=f"{KIND_NAMES[CardKind.MAATREGELEN]} M{row.number}",
            sporen=themes[row.theme][1] if row.theme in themes else (),
            tags=_tags(themes, row.theme, row.place_note),
            text_language="nl",
            theme=_theme(themes, row.theme),
        )
        for row in Maatregel.objects.filter(dossier=dossier, released_at__isnull=False, dropped_at=None)
    ]


def effect_sources(dossier: Dossier) -> list[CardSource]:
    """Return the effects of maatregelen that may be printed, in the order of those."""
    themes, indicators = _themes(dossier), _indicators()
    rows = Effect.objects.filter(maatregel__dossier=dossier, maatregel__released_at__isnull=False, maatregel__dropped_at=None)
    return [
        CardSource(
            subject=f"effect:{row.pk}",
            label=f"{indicators.get(row.indicator, row.indicator) or row.subject}: {DIRECTION_LABELS[Direction(row.direction)]}",
            text=_effect_text(row),
            kicker=f"{KIND_NAMES[CardKind.EFFECTEN]} · M{row.maatregel.number}",
            sporen=themes[row.maatregel.theme][1] if row.maatregel.theme in themes else (),
            tags=(row.maatregel.name,),
            text_language="nl",
            theme=_theme(themes, row.maatregel.theme),
        )
        for row in rows.select_related("maatregel").order_by("maatregel__number", "id")
    ]


def _effect_text(row: Effect) -> str:
    """Return how much, how fast and how sure; what is not known is left out."""
    lines = [_range(row.low, row.high, row.unit)] if row.low is not None and row.high is not None else []
    if row.years_to_effect is not None:
        lines.append(_("na %(years)s jaar") % {"years": row.years_to_effect})
    lines.append(_("zekerheid: %(level)s") % {"level": str(CONFIDENCE_LABELS[Confidence(row.confidence)]).lower()})
    return "\n".join(lines)


def _range(low: Decimal, high: Decimal, unit: str) -> str:
    first, last = (format_number(float(value), _decimals(value), _language()) for value in (low, high))
    words = first if low == high else _("%(low)s tot %(high)s") % {"low": first, "high": last}
    return f"{words} {unit}".strip()


def _decimals(value: Decimal) -> int:
    exponent = value.normalize().as_tuple().exponent
    return max(-exponent, 0) if isinstance(exponent, int) else 0


def _themes(dossier: Dossier) -> Mapping[str, Theme]:
    return {theme.id: (theme.label.in_language(_language()), tuple(theme.sporen)) for theme in catalogue_of(dossier)}


def _theme(themes: Mapping[str, Theme], id_: str) -> Choice | None:
    return (id_, themes[id_][0]) if id_ in themes else None


def _tags(themes: Mapping[str, Theme], id_: str, place: str) -> tuple[str, ...]:
    return tuple(filter(None, (themes[id_][0] if id_ in themes else "", place)))


def _indicators() -> dict[str, str]:
    return {row.id: row.label.in_language(_language()) for row in load_handbook().indicators}


def _language() -> str:
    return (get_language() or "nl")[:2]
