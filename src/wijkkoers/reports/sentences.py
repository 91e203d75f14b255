"""Neutral plain sentences about an area: what stands out, how it changed, what is missing; each with source and year."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from wijkkoers.base.missing import Figure, Mark, Status
from wijkkoers.reports.findings import capital, claim, largest_change, most_different, noun, place_name, reference_of, steps_of
from wijkkoers.reports.languages import wording
from wijkkoers.reports.numerals import spoken_text
from wijkkoers.reports.wijkfoto import Line, Wijkfoto
from wijkkoers.reports.wording import Wording

SIZES = ("aantal-inwoners", "aantal-woningen")
DIFFERENCES = 4
MOST_NAMES = 4


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence, with the indicators it rests on and, when it rests on one, source and year; `kind` says what it tells."""

    kind: str
    text: str
    indicators: tuple[str, ...] = ()
    source: str = ""
    year: int | None = None


def sentences(foto: Wijkfoto) -> list[Sentence]:
    """Return the sentences of a wijkfoto in its language: size, differences, change, what is missing or thin."""
    words = wording(foto.language)
    if not any(line.figure.has_value for line in foto.lines):
        return [Sentence("nothing", words.say("nothing", name=foto.area.name))]
    found = [_plain(foto, line, words) for line in _sizes(foto)]
    found += [_compared(foto, line, words) for line in most_different(foto, DIFFERENCES)]
    found += _changed(foto, words)
    found += _absent(foto, words) + _thin(foto, words)
    return found


def questions(foto: Wijkfoto, most: int = 4) -> list[str]:
    """Return open questions for the conversation, made from the findings: differences, perception, change, what is missing."""
    words = wording(foto.language)
    asked = [_ask_difference(foto, line, words) for line in most_different(foto, 2)]
    asked += _ask_perceived(foto, words) + _ask_change(foto, words) + _ask_missing(foto, words)
    return [*asked[: most - 1], words.say("ask_open", name=foto.area.name)]


def profile_finding(foto: Wijkfoto) -> str:
    """Return the title of the profile: on which figures the area differs most from its reference."""
    words = wording(foto.language)
    lines = most_different(foto, 2)
    reference = reference_of(foto, lines[0]) if lines else None
    if reference is None:
        return words.say("profile_finding_none", name=foto.area.name)
    labels = f" {words.say('and')} ".join(_inside(line.short_label) for line in lines)
    return words.say("profile_finding", reference=reference[0].name, labels=labels)


def _sizes(foto: Wijkfoto) -> list[Line]:
    found = [foto.line(indicator) for indicator in SIZES]
    return [line for line in found if line is not None and line.figure.has_value]


def _plain(foto: Wijkfoto, line: Line, words: Wording) -> Sentence:
    text = words.say("cited", claim=capital(claim(foto, line, words)), source=line.source, year=line.year)
    return Sentence("size", text + _converted(line.figure, words), (line.indicator,), line.source, line.year)


def _compared(foto: Wijkfoto, line: Line, words: Wording) -> Sentence:
    reference = reference_of(foto, line)
    if reference is None:
        return _plain(foto, line, words)
    area, figure = reference
    value = spoken_text(line, figure.value or 0.0, words)
    own = capital(claim(foto, line, words))
    text = words.say("compared", claim=own, reference=place_name(area, words), value=value, source=line.source, year=line.year)
    return Sentence("difference", text + _converted(line.figure, words), (line.indicator,), line.source, line.year)


def _changed(foto: Wijkfoto, words: Wording) -> list[Sentence]:
    found = largest_change(foto)
    if found is None:
        return []
    line, change = found
    first, last = (spoken_text(line, value, words) for value in (change.first, change.last))
    key = "rose" if change.share > 0 else "fell"
    years = {"first_year": change.first_year, "year": change.last_year}
    text = words.say(key, noun=noun(line, words), first=first, last=last, source=line.source, **years)
    text += _converted(next(point.figure for point in line.trend if point.year == change.last_year), words)
    return [Sentence("change", text, (line.indicator,), line.source, change.last_year)]


def _converted(figure: Figure, words: Wording) -> str:
    """Return the sentence that says that a figure was converted; empty for one that was published."""
    return " " + words.say("is_converted") if Mark.CONVERTED in figure.marks else ""


def _absent(foto: Wijkfoto, words: Wording) -> list[Sentence]:
    shown = [line for line in foto.lines if line.in_profile and line.is_read]
    lines = [line for line in shown if not line.figure.has_value and line.figure.status is not Status.NOT_APPLICABLE]
    if not lines:
        return []
    text = words.say("missing_one" if len(lines) == 1 else "missing", count=len(lines), all=len(shown))
    for status in dict.fromkeys(line.figure.status for line in lines):
        names = _list([_inside(line.short_label) for line in lines if line.figure.status is status], words)
        text += " " + words.say("missing_names", reason=capital(words.status[status]), names=names)
    return [Sentence("missing", text, tuple(line.indicator for line in lines))]


def _thin(foto: Wijkfoto, words: Wording) -> list[Sentence]:
    lines = [line for line in foto.lines if line.in_profile and line.figure.has_value and Mark.THIN in line.figure.marks]
    if not lines:
        return []
    text = words.say(
        "thin_one" if len(lines) == 1 else "thin", count=len(lines), names=_list([_inside(line.short_label) for line in lines], words)
    )
    return [Sentence("thin", text, tuple(line.indicator for line in lines))]


def _list(names: Sequence[str], words: Wording) -> str:
    if len(names) > MOST_NAMES + 1:
        return words.say("missing_more", names=", ".join(names[:MOST_NAMES]), more=len(names) - MOST_NAMES)
    return f" {words.say('and')} ".join(part for part in (", ".join(names[:-1]), names[-1]) if part)


def _inside(label: str) -> str:
    """Return a label as it stands inside a sentence: its first word small, unless it is an abbreviation."""
    first = label.split(" ")[0]
    return label if len(first) > 1 and (first[1:] != first[1:].lower() or first in NAMES) else label[:1].lower() + label[1:]


NAMES = frozenset({"Wmo-gebruik", "Wmo"})


def _ask_difference(foto: Wijkfoto, line: Line, words: Wording) -> str:
    reference = reference_of(foto, line)
    name = place_name(reference[0], words) if reference else ""
    return words.say("ask_difference_up" if steps_of(line) > 0 else "ask_difference_down", noun=noun(line, words), reference=name)


def _ask_perceived(foto: Wijkfoto, words: Wording) -> list[str]:
    for line in foto.lines:
        measured = foto.line(line.perception_of) if line.perception_of else None
        if measured is not None and line.figure.has_value and measured.figure.has_value:
            names = {"perceived": _inside(line.short_label), "measured": _inside(measured.short_label)}
            return [words.say("ask_perceived", **names)]
    return []


def _ask_change(foto: Wijkfoto, words: Wording) -> list[str]:
    found = largest_change(foto)
    if found is None:
        return []
    line, change = found
    return [words.say("ask_trend_up" if change.share > 0 else "ask_trend_down", noun=noun(line, words), year=change.first_year)]


def _ask_missing(foto: Wijkfoto, words: Wording) -> list[str]:
    line = next((line for line in foto.lines if not line.figure.has_value and line.in_profile and line.is_read), None)
    return [words.say("ask_missing", noun=noun(line, words))] if line is not None else []
