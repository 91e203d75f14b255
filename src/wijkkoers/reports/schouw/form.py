"""The form of a wijkschouw on A4: the map with the fixed points, a block for each, and empty blocks for what people see beside them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from wijkkoers.base.periods import day_text
from wijkkoers.reports.schouw.sheets import frame_of
from wijkkoers.reports.typesetting import breakable, typeset_pdf

EMPTY_BLOCKS = 4
LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


@dataclass(frozen=True, slots=True)
class SchouwForm:
    """What stands on the form. `points` are number and name in the order of the walk; `map_svg` is empty when nothing has a place."""

    title: str
    dossier: str
    route: str
    held_on: date | None
    made_on: date
    points: tuple[tuple[int, str], ...]
    themes: tuple[str, ...]
    map_svg: str = ""
    map_alt: str = ""
    language: str = "nl"
    empty_blocks: int = EMPTY_BLOCKS


def schouw_form_pdf(form: SchouwForm) -> bytes:
    """Return the form as PDF/UA-1; raises InputError `lettertype-ontbreekt` when the fonts are not there."""
    return typeset_pdf(__package__, "form.typ", schouw_form_content(form))


def schouw_form_content(form: SchouwForm) -> dict[str, Any]:
    """Return all values that the template needs, as JSON can hold them."""
    return {
        **frame_of(form.title, form.dossier, form.made_on, form.language),
        "route": breakable(form.route),
        "held_on": day_text(form.held_on, form.language) if form.held_on else "",
        "points": [{"number": str(number), "label": breakable(label)} for number, label in form.points],
        "themes": [{"letter": letter, "label": label} for letter, label in theme_letters(form.themes)],
        "map": {"svg": form.map_svg, "alt": form.map_alt},
        "empty": form.empty_blocks,
    }


def theme_letters(themes: tuple[str, ...]) -> list[tuple[str, str]]:
    """Return the letter of each theme, in their order; more themes than letters have none."""
    return list(zip(LETTERS, themes, strict=False))
