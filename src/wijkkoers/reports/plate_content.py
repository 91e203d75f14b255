"""What stands on the praatplaat: plain values for the sheet of `plate.typ`."""

from __future__ import annotations

import re
from typing import Any

from wijkkoers.base.codes import AreaLevel
from wijkkoers.reports.figures.profile import draw_profile_in
from wijkkoers.reports.figures.profile_rows import groups
from wijkkoers.reports.languages import wording
from wijkkoers.reports.numerals import mark_signs, number_text, unit_text, value_text, with_unit
from wijkkoers.reports.plate_map import plate_map
from wijkkoers.reports.sentences import Sentence, profile_finding, questions, sentences
from wijkkoers.reports.tokens import spoor_colour, tokens_typst
from wijkkoers.reports.wijkfoto import Line, Wijkfoto
from wijkkoers.reports.wording import Wording

BIG = ("aantal-inwoners", "aantal-huishoudens", "aantal-woningen", "woz-waarde", "aandeel-koop", "aandeel-65-plus", "misdrijven-per-1000")
MOST_BIG = 5
MOST_SENTENCES = 5
SOURCE_AND_YEAR = re.compile(r"(?<=,) (\d{4}\)\.)$")
PROFILE_HEIGHT_MM = 224.0


def plate_content(foto: Wijkfoto, version: str = "") -> dict[str, Any]:
    """Return the content of the plate: texts, drawings as SVG text, tokens; the same keys for every area."""
    words = wording(foto.language)
    year, month, day = (int(part) for part in foto.made_on.split("-"))
    return {
        "language": foto.language[:2],
        "title": foto.area.name,
        "document_title": words.say("plate_title", name=foto.area.name),
        "description": words.say("plate_description", name=foto.area.name),
        "subtitle": _subtitle(foto, words),
        "kind": words.say("plate_kind"),
        "fictional": words.say("plate_fictional") if foto.is_fictional else "",
        "date": {"year": year, "month": month, "day": day},
        "big": [_big(foto, line, words) for line in _big_lines(foto)],
        "map": plate_map(foto),
        "profile": _profile(foto, words),
        "stands_out": {"title": words.say("plate_stands_out"), "texts": [_unbroken(sentence.text) for sentence in chosen_sentences(foto)]},
        "questions": {"title": words.say("plate_questions"), "texts": questions(foto)},
        "sources": {"title": words.say("plate_sources"), "text": sources_text(foto)},
        "notes": words.say("plate_notes"),
        "remarks": " ".join(foto.remarks),
        "foot": " · ".join(part for part in _foot(foto, version, words) if part),
        "tokens": tokens_typst(),
    }


def chosen_sentences(foto: Wijkfoto) -> list[Sentence]:
    """Return at most five sentences: what stands out, the change, what is missing; sizes only when little else is known."""
    found = sentences(foto)
    telling = [sentence for sentence in found if sentence.kind not in ("size", "thin", "missing")]
    honest = [sentence for sentence in found if sentence.kind in ("thin", "missing")]
    sizes = [sentence for sentence in found if sentence.kind == "size"]
    room = MOST_SENTENCES - len(honest[:1])
    kept = (
        telling[: room - 1] + [sentence for sentence in telling[room - 1 :] if sentence.kind == "change"]
        if len(telling) > room
        else telling
    )
    return [*kept[:room], *sizes[: max(0, 3 - len(kept))], *honest[:1]]


def _unbroken(text: str) -> str:
    """Keep source and year at the end of a sentence on one line."""
    return SOURCE_AND_YEAR.sub("\N{NO-BREAK SPACE}\\1", text)


def sources_text(foto: Wijkfoto) -> str:
    """Return every source with its peildatum, once."""
    words = wording(foto.language)
    found: dict[str, None] = {}
    for line in foto.lines:
        if line.figure.has_value:
            date = f" ({words.date(line.peildatum)})" if line.peildatum else ""
            found[f"{line.full_source}{date}"] = None
    return "; ".join(found)


def _subtitle(foto: Wijkfoto, words: Wording) -> str:
    level = words.level[foto.area.level]
    if foto.parent is None or foto.area.level is AreaLevel.GEMEENTE:
        where = words.say("plate_subtitle", level=level)
    else:
        upper = foto.parent.name if foto.parent.level is AreaLevel.GEMEENTE else _upper_name(foto)
        where = words.say("plate_subtitle_in", level=level, parent=upper)
    return where[:1].upper() + where[1:]


def _upper_name(foto: Wijkfoto) -> str:
    names = [area.name for area in (foto.parent, foto.gemeente) if area is not None]
    return ", ".join(dict.fromkeys(names))


def _big_lines(foto: Wijkfoto) -> list[Line]:
    found = [line for indicator in BIG if (line := foto.line(indicator)) is not None and line.figure.has_value]
    return found[:MOST_BIG]


def _big(foto: Wijkfoto, line: Line, words: Wording) -> dict[str, str]:
    value = line.figure.value or 0.0
    unit = unit_text(line.unit)
    short = unit if unit in ("%", "€") else ""
    reference = line.gemeente or line.land
    area = foto.gemeente if line.gemeente is not None else foto.land
    compared = ""
    if reference is not None and area is not None and reference.has_value:
        compared = words.say("plate_reference", name=area.name, value=value_text(line, reference, words))
    return {
        "number": with_unit(number_text(line, value, words), short, words.language),
        "label": f"{line.short_label} {mark_signs(line.figure.marks)}".strip(),
        "compared": compared,
        "year": f"{line.source}, {line.year}",
        "colour": spoor_colour(line.spoor),
    }


def _profile(foto: Wijkfoto, words: Wording) -> dict[str, Any]:
    svg, height = draw_profile_in(foto, PROFILE_HEIGHT_MM)
    return {"finding": profile_finding(foto), "svg": svg, "alt": _profile_alt(foto, words), "height": min(height, PROFILE_HEIGHT_MM)}


def _profile_alt(foto: Wijkfoto, words: Wording) -> str:
    rows = [row for group in groups(foto, words) for row in group.rows]
    return words.say("plate_profile_alt", count=len(rows), rows=" ".join(f"{_alt_of(foto, row.line, words)}." for row in rows))


def _alt_of(foto: Wijkfoto, line: Line, words: Wording) -> str:
    value = value_text(line, line.figure, words)
    pairs = ((foto.gemeente, line.gemeente), (foto.land, line.land))
    compared = [
        words.say("plate_reference", name=area.name, value=value_text(line, figure, words)) for area, figure in pairs if area and figure
    ]
    return f"{line.label}: {value}" + (f" ({'; '.join(compared)})" if compared else "")


def _foot(foto: Wijkfoto, version: str, words: Wording) -> list[str]:
    years = sorted({line.year for line in foto.lines if line.figure.has_value and line.year is not None})
    span = f"{years[0]}–{years[-1]}" if len(years) > 1 else str(years[0]) if years else ""
    return [
        foto.area.code,
        words.say("plate_peildatum", years=span) if span else "",
        words.say("plate_boundary", year=foto.area.boundary_year),
        words.say("plate_made", date=words.date(foto.made_on)),
        words.say("plate_version", version=version).strip(),
    ]
