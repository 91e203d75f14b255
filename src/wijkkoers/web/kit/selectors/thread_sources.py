"""Opgaven, maatregelen and effecten for cards: only what everyone in the dossier may know of, and what was not dropped."""

from __future__ import annotations

from collections.abc import Mapping

from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _

from wijkkoers.web.dossiers.models import Dossier
from wijkkoers.web.fieldwork.models import Opgave
from wijkkoers.web.kit.kinds import CardKind
from wijkkoers.web.kit.selectors.shapes import CardSource, Choice
from wijkkoers.web.kit.wording import KIND_NAMES
from wijkkoers.web.measures.catalogue import catalogue_of
from wijkkoers.web.measures.models import Effect, Maatregel
from wijkkoers.web.measures.presentation import effect_rows

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
    themes = _themes(dossier)
    shared = Effect.objects.filter(maatregel__dossier=dossier, maatregel__released_at__isnull=False, maatregel__dropped_at=None)
    effects = list(shared.select_related("maatregel").order_by("maatregel__number", "id"))
    return [
        CardSource(
            subject=f"effect:{effect.pk}",
            label=f"{told['subject']}: {told['direction']}",
            text=_effect_text(effect, told),
            kicker=f"{KIND_NAMES[CardKind.EFFECTEN]} · M{effect.maatregel.number}",
            sporen=themes[effect.maatregel.theme][1] if effect.maatregel.theme in themes else (),
            tags=(effect.maatregel.name,),
            text_language=_language(),
            theme=_theme(themes, effect.maatregel.theme),
        )
        for effect, told in zip(effects, effect_rows(effects, _language()), strict=True)
    ]


def _effect_text(effect: Effect, told: Mapping[str, str]) -> str:
    """Return how much, how fast and how sure; what is not known is left out."""
    years = effect.years_to_effect
    after = "" if years is None else ngettext("na %(years)s jaar", "na %(years)s jaar", years) % {"years": years}
    sure = _("zekerheid: %(level)s") % {"level": told["confidence"]}
    return "\n".join(filter(None, (told["size"], after, sure)))


def _themes(dossier: Dossier) -> Mapping[str, Theme]:
    return {theme.id: (theme.label.in_language(_language()), tuple(theme.sporen)) for theme in catalogue_of(dossier)}


def _theme(themes: Mapping[str, Theme], id_: str) -> Choice | None:
    return (id_, themes[id_][0]) if id_ in themes else None


def _tags(themes: Mapping[str, Theme], id_: str, place: str) -> tuple[str, ...]:
    return tuple(filter(None, (themes[id_][0] if id_ in themes else "", place)))


def _language() -> str:
    return (get_language() or "nl")[:2]
