"""From values to places along a figure, with round numbers under it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from wijkkoers.base.numbers import format_number
from wijkkoers.reports.figures.axis import round_ticks
from wijkkoers.reports.figures.svg import Sheet, Value
from wijkkoers.reports.tokens import colour

SIZE, SMALL = 13.0, 12.0
HALO: dict[str, Value] = {"stroke": colour("paper"), "stroke_width": 3, "paint_order": "stroke", "stroke_linejoin": "round"}
MILLION, THOUSAND = 1_000_000, 1_000


@dataclass(frozen=True, slots=True)
class Scale:
    """A stretch of a figure from `left` to `right` on which the round numbers of `ticks` lie."""

    left: float
    right: float
    ticks: tuple[float, ...]

    def at(self, value: float) -> float:
        """Return where a value lies; beyond the ends it stays at the end."""
        low, high = self.ticks[0], self.ticks[-1]
        share = (value - low) / (high - low)
        return self.left + min(max(share, 0.0), 1.0) * (self.right - self.left)


def scale_for(values: Iterable[float], left: float, right: float, most: int = 5) -> Scale:
    """Return a scale that holds all values and zero."""
    kept = [0.0, *values]
    return Scale(left, right, round_ticks(min(kept), max(kept), most))


def draw_ticks(sheet: Sheet, scale: Scale, top: float, bottom: float, write: Callable[[float], str]) -> None:
    """Draw light lines at the round numbers, a strong one at zero, and the numbers above them."""
    for tick in scale.ticks:
        is_zero = abs(tick) < 1e-12
        sheet.line((scale.at(tick), top), (scale.at(tick), bottom), stroke=colour("ink" if is_zero else "line"), stroke_width=1)
        sheet.words((scale.at(tick), top - 5), write(tick), SMALL, fill=colour("ink-soft"), text_anchor="middle")


def money_text(value: float, language: str, *, signed: bool = False) -> str:
    """Return an amount as people say it: millions with two decimals, else thousands, else euros; without the euro sign."""
    for size, words, decimals in ((MILLION, {"nl": "mln", "en": "m"}, 2), (THOUSAND, {"nl": "dzd", "en": "k"}, 0)):
        if abs(value) >= size * (0.9995 if decimals else 1):
            return f"{format_number(value / size, decimals, language, signed=signed)}\N{NO-BREAK SPACE}{words[language]}"
    return format_number(value, 0, language, signed=signed)


def tick_money(ticks: tuple[float, ...], language: str) -> Callable[[float], str]:
    """Return how amounts along an axis are written: all in millions, in thousands or in euros, with as few decimals as will do."""
    largest = max(abs(tick) for tick in ticks)
    size, word = (MILLION, {"nl": " mln", "en": "m"}) if largest >= MILLION else (THOUSAND, {"nl": " dzd", "en": "k"})
    if largest < THOUSAND * 5:
        return lambda tick: format_number(tick, 0, language)
    decimals = next(
        decimals for decimals in range(4) if all(abs(t / size - round(t / size, decimals)) < 1e-6 for t in ticks) or decimals == 3
    )
    return lambda tick: "0" if tick == 0 else format_number(tick / size, decimals, language) + word[language]
