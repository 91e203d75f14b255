"""What the page of stand and richting shows: the figure, the same as a table, what has no judgement and why, and the file."""

from __future__ import annotations

import csv
import io
from collections import Counter
from collections.abc import Sequence
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from wijkkoers.base.codes import AreaLevel
from wijkkoers.base.numbers import format_number
from wijkkoers.handbook.load import load_handbook
from wijkkoers.handbook.schema import Indicator
from wijkkoers.indicators.composite import LEAST_COVERAGE
from wijkkoers.indicators.quadrant import Field
from wijkkoers.reports.figures.quadrant import MOST_REACH, QuadrantPicture, QuadrantSpot, draw_quadrant
from wijkkoers.reports.findings import capital
from wijkkoers.reports.tables import BOM, csv_cell
from wijkkoers.web.dossiers.wording import LEVEL_LABELS
from wijkkoers.web.wijkfoto.presentation import safe_svg
from wijkkoers.web.wijkfoto.quadrant_choice import LEVELS, MOST_WEIGHT, Choice
from wijkkoers.web.wijkfoto.quadrant_rows import AreaRow, ordered, rows_of, score_text
from wijkkoers.web.wijkfoto.quadrant_words import FIELD_LABELS, GOOD_FIELDS, NEUTRAL_FIELDS, state_ends, trend_ends
from wijkkoers.web.wijkfoto.selectors import Subject
from wijkkoers.web.wijkfoto.selectors.quadrant import Standings

FILE = "kwadrant.csv"
LEVEL_PLURALS = {
    AreaLevel.BUURT: (gettext_lazy("buurt"), gettext_lazy("buurten")),
    AreaLevel.WIJK: (gettext_lazy("wijk"), gettext_lazy("wijken")),
}


def context_of(subject: Subject, choice: Choice, standings: Standings, options: Sequence[Indicator], language: str) -> dict[str, Any]:
    """Return everything the page shows."""
    rows = rows_of(subject, standings, language)
    judged = [row for row in rows if row.field is not Field.NONE]
    picture = picture_of(subject, choice, standings, rows, language)
    gemeente = subject.gemeente
    trail = [(_("Wijkfoto"), reverse("wijkfoto-search"))]
    if gemeente is not None and gemeente.code != subject.code:
        trail.append((gemeente.label, reverse("wijkfoto-area", args=[gemeente.code])))
    return {
        "subject": subject,
        "gemeente": gemeente,
        "choice": choice,
        "title": picture.title,
        "subtitle": picture.subtitle,
        "figures": [safe_svg(draw_quadrant(picture, width="wide")), safe_svg(draw_quadrant(picture, width="narrow"))] if judged else [],
        "fields": [(name, count) for name, count in picture.fields],
        "judged": ordered(judged, choice.order or "stand"),
        "unjudged": [row for row in rows if row.field is Field.NONE],
        "trail": [*trail, (subject.name, reverse("wijkfoto-area", args=[subject.code])), (_("Stand en richting"), "")],
        **_form(choice, options, language),
        **_table(choice, standings, judged, language),
        "download": f"{reverse('wijkfoto-quadrant-file', args=[subject.code])}?{choice.query}",
        "source": picture.source,
        "least_coverage": format_number(100 * LEAST_COVERAGE, 0, language),
    }


def picture_of(subject: Subject, choice: Choice, standings: Standings, rows: Sequence[AreaRow], language: str) -> QuadrantPicture:
    """Return the figure in words and dots."""
    is_neutral = _is_neutral(choice)
    counts = Counter(row.field for row in rows)
    fields = [(str(FIELD_LABELS[field]), counts[field]) for field in (NEUTRAL_FIELDS if is_neutral else GOOD_FIELDS)]
    drawn = [row for row in rows if row.state is not None and row.trend is not None and row.field is not Field.NONE]
    names = [label(entry, language) for entry in standings.indicators]
    return QuadrantPicture(
        name=f"quadrant-{subject.code}",
        title=title_of(choice, rows),
        subtitle=subtitle_of(subject, choice, standings, language),
        desc=_("%(count)s gebieden als punten in vier velden. De tabel op deze pagina bevat dezelfde gebieden.") % {"count": len(drawn)},
        source=source_of(standings, language),
        fields=(fields[0], fields[1], fields[2], fields[3]),
        state_ends=state_ends(is_neutral=is_neutral),
        trend_ends=trend_ends(is_neutral=is_neutral),
        middle=_("gemiddeld"),
        key=_key(drawn),
        spots=tuple(
            QuadrantSpot(row.code, row.name, row.state or 0.0, row.trend or 0.0, _tip(row, names, language), row.is_focus, bool(row.marks))
            for row in drawn
        ),
        language=language,
    )


def title_of(choice: Choice, rows: Sequence[AreaRow]) -> str:
    """Return the finding: where the one area of the page stands, else how many areas lie behind and fall further behind."""
    focus = [row for row in rows if row.is_focus and row.field is not Field.NONE]
    if len(focus) == 1:
        return f"{focus[0].name}: {_lower(focus[0].label)}"
    judged = [row for row in rows if row.field is not Field.NONE]
    if not judged:
        return _("Van geen gebied zijn er cijfers genoeg voor stand en richting")
    worst = Field.LOW_FALLING if _is_neutral(choice) else Field.WEAK_DECLINING
    counted = focus or judged
    count = sum(row.field is worst for row in counted)
    one, many = LEVEL_PLURALS[choice.level]
    values = {
        "count": count,
        "total": len(counted),
        "areas": str(one if len(counted) == 1 else many),
        "field": _lower(FIELD_LABELS[worst]),
    }
    return _("%(count)s van de %(total)s %(areas)s: %(field)s") % values


def subtitle_of(subject: Subject, choice: Choice, standings: Standings, language: str) -> str:
    """Return what is measured, where and when."""
    names = [label(entry, language) for entry in standings.indicators]
    what = (
        names[0]
        if len(names) == 1
        else _("Score van %(number)s indicatoren: %(names)s") % {"number": len(names), "names": "; ".join(names)}
    )
    where = subject.gemeente.label if subject.gemeente else subject.name
    found = [place for places in standings.judged.values() for place in places.values()]
    years = sorted({place.year for place in found if place.year is not None})
    firsts = [place.first_year for place in found if place.first_year is not None and place.slope_per_year is not None]
    values = {
        "what": what,
        "areas": str(LEVEL_PLURALS[choice.level][1]),
        "where": where,
        "year": "/".join(str(year) for year in years) or "-",
        "first": min(firsts, default="-"),
    }
    return _("%(what)s. De %(areas)s van %(where)s naast elkaar: stand van %(year)s, richting sinds %(first)s.") % values


def source_of(standings: Standings, language: str) -> str:
    """Return the source line."""
    known = {source.id: source for source in load_handbook().sources}
    ids = dict.fromkeys(name for entry in standings.indicators for name in standings.sources.get(entry.id, ()))
    names = dict.fromkeys(known[name].short.in_language(language) for name in ids if name in known)
    return _("Bron: %(names)s.") % {"names": ", ".join(names)} if names else ""


def table_csv(subject: Subject, standings: Standings, language: str) -> bytes:
    """Return the table as csv: UTF-8 with BOM, `;`, decimal comma; areas without judgement with the reason."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, delimiter=";", lineterminator="\r\n")
    heads = [_("Code"), _("Gebied"), _("Veld"), _("Stand"), _("Richting"), _("Aantal indicatoren"), _("Opmerking"), _("Kanttekening")]
    total = sum(standings.weights)
    for entry, weight in zip(standings.indicators, standings.weights, strict=True):
        name = label(entry, language)
        share = format_number(100 * weight / total, 0, language)
        heads += [
            name,
            f"{name}: {_('per jaar')}",
            f"{name}: {_('stand')}",
            f"{name}: {_('richting')}",
            f"{name}: {_('gewicht')} ({share} %)",
        ]
    writer.writerow([csv_cell(head) for head in heads])
    for row in rows_of(subject, standings, language):
        cells: list[Any] = [row.code, row.name, row.label, _cut(row.state), _cut(row.trend), row.number, row.reason, row.marks_in_words]
        for part, weight in zip(row.parts, standings.weights, strict=True):
            cells += [_cut(part.value), _cut(part.slope), _cut(part.state), _cut(part.trend), _cut(weight)]
        writer.writerow([csv_cell(cell) for cell in cells])
    return (BOM + out.getvalue()).encode("utf-8")


def label(entry: Indicator, language: str) -> str:
    """Return the short name of an indicator."""
    return capital(entry.short_label.in_language(language))


def _form(choice: Choice, options: Sequence[Indicator], language: str) -> dict[str, Any]:
    """Return what the two forms offer: one indicator, or several with a weight each."""
    handbook = load_handbook()
    weights = {entry.id: weight for entry, weight in choice.asked}
    groups: dict[str, list[tuple[str, str, bool]]] = {}
    parts: dict[str, list[tuple[str, str, bool, str]]] = {}
    for entry in options:
        theme = handbook.theme(entry.theme).label.in_language(language)
        text = capital(entry.label.in_language(language))
        groups.setdefault(theme, []).append((entry.id, text, entry.id in weights and not choice.is_composite))
        if entry.direction.value != "neutraal":
            weight = format_number(weights.get(entry.id, 1.0), 0 if weights.get(entry.id, 1.0).is_integer() else 2, language)
            parts.setdefault(theme, []).append((entry.id, text, entry.id in weights, weight))
    return {
        "options": list(groups.items()),
        "parts": list(parts.items()),
        "part_count": sum(len(rows) for rows in parts.values()),
        "most_weight": f"{MOST_WEIGHT:g}",
        "levels": [(level.value, LEVEL_LABELS[level], level is choice.level) for level in LEVELS],
    }


def _table(choice: Choice, standings: Standings, judged: Sequence[AreaRow], language: str) -> dict[str, Any]:
    """Return the heads and the cells of the table."""
    order = choice.order or "stand"
    columns = [("naam", _("Gebied"), False), ("veld", _("Veld"), False), ("stand", _("Stand"), True), ("richting", _("Richting"), True)]
    if choice.is_composite:
        columns.append(("aantal", _("Aantal indicatoren"), True))
    total = sum(standings.weights)
    handbook = load_handbook()
    heads = []
    for entry, weight in zip(standings.indicators, standings.weights, strict=True):
        unit = handbook.unit(entry.unit).label.in_language(language)
        share = _("weegt %(share)s %%") % {"share": format_number(100 * weight / total, 0, language)} if choice.is_composite else ""
        heads.append((entry.id, label(entry, language), unit, share))
    return {
        "columns": [(text, f"?{choice.sorted_by(name).query}", _way(order, name), is_number) for name, text, is_number in columns],
        "part_columns": [(text, unit, share, f"?{choice.sorted_by(id_).query}", _way(order, id_)) for id_, text, unit, share in heads],
        "cells": [_cells(row, standings.indicators, language) for row in ordered(judged, order)],
    }


def _cells(row: AreaRow, indicators: Sequence[Indicator], language: str) -> dict[str, Any]:
    parts = []
    for part, entry in zip(row.parts, indicators, strict=True):
        value = "" if part.value is None else format_number(part.value, entry.decimals, language)
        slope = "" if part.slope is None else format_number(part.slope, min(entry.decimals + 1, 3), language, signed=True)
        parts.append({"value": value, "slope": slope, "state": score_text(part.state, language), "trend": score_text(part.trend, language)})
    return {"row": row, "state": score_text(row.state, language), "trend": score_text(row.trend, language), "parts": parts}


def _way(order: str, name: str) -> str:
    if order.removeprefix("-") != name:
        return ""
    is_plain = not order.startswith("-")
    return "ascending" if is_plain == (name in ("naam", "veld")) else "descending"


def _tip(row: AreaRow, names: Sequence[str], language: str) -> str:
    scores = _("stand %(state)s, richting %(trend)s") % {
        "state": score_text(row.state, language),
        "trend": score_text(row.trend, language),
    }
    parts = [row.label, scores]
    if len(names) > 1:
        text = ngettext("op %(number)s van %(total)s indicatoren", "op %(number)s van %(total)s indicatoren", row.number)
        parts.append(text % {"number": row.number, "total": len(names)})
    return "\n".join([*parts, row.marks_in_words]) if row.marks else "\n".join(parts)


def _key(drawn: Sequence[AreaRow]) -> tuple[str, ...]:
    lines = []
    if any(row.is_focus for row in drawn):
        lines.append(_("Geel met een dikke rand: het gebied van deze wijkfoto."))
    if any(row.marks for row in drawn):
        lines.append(_("Open punt: cijfers met een kanttekening (geschat, dun of gemodelleerd); de tabel zegt welke."))
    if any(max(abs(row.state or 0), abs(row.trend or 0)) > MOST_REACH for row in drawn):
        lines.append(_("Driehoek aan de rand: ligt nog verder weg dan de figuur laat zien."))
    return tuple(lines)


def _is_neutral(choice: Choice) -> bool:
    return not choice.is_composite and choice.asked[0][0].direction.value == "neutraal"


def _lower(text: object) -> str:
    words = str(text)
    return words[:1].lower() + words[1:]


def _cut(value: float | None) -> float | None:
    return None if value is None else round(value, 4)
