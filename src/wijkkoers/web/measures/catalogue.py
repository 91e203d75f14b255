"""The catalogue of themes with measures to start from, and the indicators on which an effect can be told."""

from __future__ import annotations

from functools import cache
from typing import Any

from wijkkoers.handbook.load import load_handbook
from wijkkoers.handbook.opgaven import CatalogueMeasure, CatalogueTheme
from wijkkoers.web.process.selectors import content_of, installed_edition, plan_of


def catalogue_of(dossier: Any) -> tuple[CatalogueTheme, ...]:
    """Return the themes of the handbook that this dossier took up; the installed ones when that edition has none."""
    plan = plan_of(dossier)
    kept = content_of(plan).catalogue if plan else ()
    return kept or installed_edition().content.catalogue


def theme_labels(dossier: Any, language: str) -> dict[str, str]:
    """Return the name of every theme, in order."""
    return {theme.id: theme.label.in_language(language) for theme in catalogue_of(dossier)}


def start_of(dossier: Any, ref: str) -> tuple[CatalogueTheme, CatalogueMeasure] | None:
    """Return the theme and the measure that an address names (`groen.bomen`); None when there is none."""
    theme_id, _dot, measure_id = ref.partition(".")
    for theme in catalogue_of(dossier):
        for measure in theme.measures if theme.id == theme_id else ():
            if measure.id == measure_id:
                return theme, measure
    return None


@cache
def indicator_labels(language: str) -> dict[str, str]:
    """Return the name of every indicator in this language, in the order of the handbook."""
    return {indicator.id: indicator.label.in_language(language) for indicator in load_handbook().indicators}


@cache
def indicator_ids() -> dict[str, str]:
    """Return the indicator that a text names, by its name in either language or its id, in lower case."""
    found: dict[str, str] = {}
    for language in ("en", "nl"):
        found |= {label.lower(): id_ for id_, label in indicator_labels(language).items()}
    return found | {id_.lower(): id_ for id_ in indicator_labels("nl")}


@cache
def indicator_themes() -> dict[str, str]:
    """Return the theme of every indicator."""
    return {indicator.id: indicator.theme for indicator in load_handbook().indicators}


def indicator_name(indicator: str, language: str) -> str:
    """Return the name of an indicator; its id when the handbook has it no more."""
    return indicator_labels(language).get(indicator, indicator)


def installed_theme(theme: str) -> str:
    """Return the Dutch name of a theme, for the log; its id when the handbook has it no more."""
    return next((entry.label.nl for entry in installed_edition().content.catalogue if entry.id == theme), theme)


def all_theme_labels(dossier: Any, language: str) -> dict[str, str]:
    """Return the names of the themes of indicators and of opgaven together; of two with one id that of the opgaven."""
    told = {theme.id: theme.label.in_language(language) for theme in load_handbook().themes}
    return told | theme_labels(dossier, language)
