"""Conversion between boundary years as pages show it: what is needed, and one concordance with its map and table."""

from __future__ import annotations

import csv
import io
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.urls import reverse
from django.utils.functional import Promise
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from wijkkoers.base.codes import AreaLevel
from wijkkoers.base.errors import InputError
from wijkkoers.reports.figures.divisions import Ground, Panel, draw_divisions
from wijkkoers.reports.tables import BOM, neutral
from wijkkoers.web.accounts.refusals import sentence_of
from wijkkoers.web.datasets.models import Concordance
from wijkkoers.web.datasets.selectors.concordances import NewerArea, OlderPart, is_outdated, newer_areas, parts_of, shapes_by_id
from wijkkoers.web.datasets.selectors.needs import NeedState
from wijkkoers.web.jobs.services import is_silent

NEED_LABELS: dict[NeedState, Promise] = {
    NeedState.OPEN: gettext_lazy("nog niet omgerekend"),
    NeedState.IN_USE: gettext_lazy("in gebruik"),
    NeedState.NO_SHAPES: gettext_lazy("kan niet: grenzen ontbreken"),
    NeedState.SAME: gettext_lazy("niet nodig: zelfde gebieden"),
}
METHOD_LABELS: dict[str, Promise] = {
    "overlay": gettext_lazy("de grenzen over elkaar gelegd"),
    "tabel": gettext_lazy("een aangeleverde tabel"),
}
LEVEL_LABELS: dict[AreaLevel, Promise] = {
    AreaLevel.BUURT: gettext_lazy("buurt"),
    AreaLevel.WIJK: gettext_lazy("wijk"),
    AreaLevel.GEMEENTE: gettext_lazy("gemeente"),
}
LEVELS_LABELS: dict[AreaLevel, Promise] = {
    AreaLevel.BUURT: gettext_lazy("buurten"),
    AreaLevel.WIJK: gettext_lazy("wijken"),
    AreaLevel.GEMEENTE: gettext_lazy("gemeente"),
}
WIDTHS = (1000.0, 320.0)


@dataclass(frozen=True, slots=True)
class Row:
    """A newer area with the pieces of older areas that make it up."""

    area: NewerArea
    level: str
    parts: Sequence[tuple[OlderPart, str]]
    covered: float


def concordance_page(concordance: Concordance, name: str, level: str) -> dict[str, Any]:
    """Return everything the page of one concordance shows, for the newer areas of one level."""
    parts = parts_of(concordance.id)
    areas = newer_areas(parts)
    levels = [found for found in LEVEL_LABELS if any(area.level is found for area in areas)]
    chosen = next((found for found in levels if found.value == level), None) or _nearest(levels, areas, parts)
    rows = [_row(area, parts[area.id]) for area in areas if area.level is chosen]
    return {
        "concordance": concordance,
        "name": name,
        "rows": rows,
        "levels": [(found.value, LEVELS_LABELS[found], found is chosen) for found in levels],
        "method": METHOD_LABELS[concordance.method],
        "figures": _figures(concordance, rows),
        "counts": concordance.counts,
        "is_outdated": concordance.is_in_use and is_outdated(concordance),
        "trail": trail_of(name),
    }


def trail_of(name: str) -> list[tuple[str, str]]:
    """Return the way to a page about conversion."""
    above = [(_("Gegevens"), reverse("release-list"))]
    return [*above, (_("Omrekening"), reverse("concordance-list")), (name, "")] if name else [*above, (_("Omrekening"), "")]


def work_page(job: Any) -> dict[str, Any]:
    """Return everything the page of the work on many gemeenten shows."""
    silent = is_silent(job)
    error = sentence_of(InputError(job.error["code"], None, **job.error["values"])) if job.error else ""
    return {
        "job": job,
        "is_busy": not job.is_over and not silent,
        "is_silent": silent,
        "error": error,
        "trail": trail_of(_("Alle gemeenten")),
    }


def concordance_csv(concordance: Concordance) -> bytes:
    """Return a concordance as csv: one row per piece, shares as fractions with decimal comma."""
    parts = parts_of(concordance.id)
    out = io.StringIO(newline="")
    writer = csv.writer(out, delimiter=";", lineterminator="\r\n")
    years = (concordance.from_year, concordance.to_year)
    writer.writerow(
        [f"van_code_{years[0]}", "van_naam", "van_niveau", f"naar_code_{years[1]}", "naar_naam", "naar_niveau", "aandeel", "dekking"]
    )
    for area in newer_areas(parts):
        for part in parts[area.id]:
            own = [part.code, neutral(part.name), part.level.value, area.code, neutral(area.name), area.level.value]
            writer.writerow([*own, _fraction(part.share), _fraction(part.cover)])
    return (BOM + out.getvalue()).encode("utf-8")


def _fraction(value: float) -> str:
    return f"{value:.6f}".replace(".", ",")


def _nearest(levels: Sequence[AreaLevel], areas: Sequence[NewerArea], parts: dict[int, list[OlderPart]]) -> AreaLevel:
    """Return the level with about as many areas as the older division has: there the change is seen best."""
    counts = Counter(area.level for area in areas)
    smallest = {part.id for found in parts.values() for part in found if part.level is _smallest(found)}
    return min(levels, key=lambda level: abs(counts[level] - len(smallest)))


def _smallest(parts: Sequence[OlderPart]) -> AreaLevel:
    return min((part.level for part in parts), key=list(LEVEL_LABELS).index)


def _row(area: NewerArea, parts: Sequence[OlderPart]) -> Row:
    shown = [part for part in parts if part.level is _smallest(parts)]
    covered = min(1.0, sum(part.cover for part in shown))
    return Row(area, str(LEVEL_LABELS[area.level]), [(part, str(LEVEL_LABELS[part.level])) for part in shown], covered)


def _figures(concordance: Concordance, rows: Sequence[Row]) -> list[SafeString]:
    """Return the two divisions as drawings, wide and narrow; none when shapes are missing."""
    older = {part.id: part for row in rows for part, _level in row.parts}
    shapes = shapes_by_id([*older, *(row.area.id for row in rows)])
    before = [Ground(part.code, part.name, shapes[id_]) for id_, part in older.items() if id_ in shapes]
    after = [Ground(row.area.code, row.area.name, shapes[row.area.id]) for row in rows if row.area.id in shapes]
    if not before or not after:
        return []
    panels = Panel(str(concordance.from_year), before), Panel(str(concordance.to_year), after)
    title = _("De indeling van %(old)s naast die van %(new)s") % {"old": concordance.from_year, "new": concordance.to_year}
    desc = _(
        "Eerst %(before)s oude gebieden, dan %(after)s nieuwe. De stippellijn is de grens van het andere jaar. Alles staat ook in de tabel."
    )
    text = desc % {"before": len(before), "after": len(after)}
    return [mark_safe(draw_divisions(*panels, title, text, width=width)) for width in WIDTHS]  # noqa: S308  (drawn by us)
