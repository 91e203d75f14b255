"""Measured and perceived beside each other: what was counted, and what residents say of the same."""

from __future__ import annotations

from dataclasses import dataclass

from wijkkoers.reports.findings import noun, place_name, reference_of
from wijkkoers.reports.languages import wording
from wijkkoers.reports.numerals import difference_of, is_share, number_text, spoken_text, value_text
from wijkkoers.reports.wijkfoto import Line, Wijkfoto
from wijkkoers.reports.wording import Wording

SIDES = {"hoog": 1, "laag": -1}
"""Which way is good; a neutral figure points nowhere."""


@dataclass(frozen=True, slots=True)
class Pair:
    """A measured line and the perceived one that mirrors it; both have a figure."""

    measured: Line
    perceived: Line


def pair_of(foto: Wijkfoto, line: Line) -> Pair | None:
    """Return the pair that a line belongs to; None when it has no other half, or when one of the two has no figure."""
    if line.perception_of:
        measured = foto.line(line.perception_of)
        found = Pair(measured, line) if measured else None
    else:
        perceived = next((other for other in foto.lines if other.perception_of == line.indicator and other.figure.has_value), None)
        found = Pair(line, perceived) if perceived else None
    return found if found and found.measured.figure.has_value and found.perceived.figure.has_value else None


def pair_sentence(foto: Wijkfoto, pair: Pair) -> str:
    """Return how both halves stand beside the reference, and whether they point the same way."""
    words = wording(foto.language)
    parts = [words.say("pair_measured", claim=_stand(foto, pair.measured, words))]
    parts.append(words.say("pair_perceived", claim=_stand(foto, pair.perceived, words)))
    agrees = do_agree(pair)
    if agrees is not None:
        parts.append(words.say("pair_agree" if agrees else "pair_differ"))
    return " ".join(parts)


def do_agree(pair: Pair) -> bool | None:
    """Whether figure and perception lie on the same side of their reference; None when one lies on neither, or has no good side."""
    sides = [_side(line) for line in (pair.measured, pair.perceived)]
    return None if 0 in sides else sides[0] == sides[1]


def _side(line: Line) -> int:
    """Return 1 on the good side of the reference, -1 on the other, 0 when equal or unknown."""
    gap = difference_of(line)
    shown = 0.0 if gap is None else round(gap, line.decimals)
    return SIDES.get(line.direction, 0) * ((shown > 0) - (shown < 0))


def _stand(foto: Wijkfoto, line: Line, words: Wording) -> str:
    """Return where a line stands beside its reference: higher, lower or the same; without one its value."""
    gap, reference = difference_of(line), reference_of(foto, line)
    if gap is None or reference is None:
        return words.say("plain_claim", label=line.label, value=value_text(line, line.figure, words))
    name = place_name(reference[0], words)
    if round(gap, line.decimals) == 0:
        return words.say("same_as", noun=noun(line, words), reference=name)
    key = "higher_than" if gap > 0 else "lower_than"
    return words.say(key, noun=noun(line, words), gap=_gap(line, abs(gap), words), reference=name)


def _gap(line: Line, size: float, words: Wording) -> str:
    """Return the size of a difference; that of two shares is in percentage points."""
    if is_share(line):
        return f"{number_text(line, size, words)}\N{NO-BREAK SPACE}{words.points}"
    return spoken_text(line, size, words)
