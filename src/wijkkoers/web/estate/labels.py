"""Energy labels added up: eenheden and share per label, with small counts hidden where others look on."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from wijkkoers.base.disclosure import SMALL_COUNT, hide_small_count
from wijkkoers.base.missing import Figure, present
from wijkkoers.web.estate.kinds import ENERGY_LABELS, POOR_LABELS


@dataclass(frozen=True, slots=True)
class LabelCount:
    """One row: eenheden with a label (empty label: none is known), and their share of all eenheden (0 to 1)."""

    label: str
    count: Figure
    total: int

    @property
    def share(self) -> float | None:
        """The share of all eenheden; None where the count is hidden."""
        return None if self.count.value is None or not self.total else self.count.value / self.total

    @property
    def is_poor(self) -> bool:
        """Whether this label is D or worse."""
        return self.label in POOR_LABELS


@dataclass(frozen=True, slots=True)
class LabelTable:
    """The rows from good to bad, with what has no known label last."""

    rows: tuple[LabelCount, ...]

    @property
    def known(self) -> float:
        """The eenheden with a known label; counts that are hidden are left out."""
        return sum(row.count.value or 0 for row in self.rows if row.label)

    @property
    def poor_share(self) -> float | None:
        """The share with label D or worse of those with a known label (0 to 1); None when a count is hidden or no label is known."""
        if not self.known or any(row.count.value is None for row in self.rows):
            return None
        return sum(row.count.value or 0 for row in self.rows if row.is_poor) / self.known

    @property
    def has_hidden(self) -> bool:
        """Whether a count is hidden because it is small."""
        return any(row.count.value is None for row in self.rows)


def label_table(stock: Iterable[tuple[int, Mapping[str, int]]], *, is_shared: bool) -> LabelTable:
    """Add up (eenheden, labels) of complexes; labels nobody has are left out. `is_shared` hides counts below ten, and one more.

    One hidden count alone could be found by subtraction from the total, so the smallest other one is hidden with it.
    """
    kept = list(stock)
    total = sum(number for number, _labels in kept)
    counts = {label: sum(labels.get(label, 0) for _number, labels in kept) for label in ENERGY_LABELS}
    counts[""] = total - sum(counts.values())
    figures = {label: present(count) for label, count in counts.items() if count}
    if is_shared:
        figures = _hide_small(figures)
    return LabelTable(tuple(LabelCount(label, figure, total) for label, figure in figures.items()))


def _hide_small(figures: Mapping[str, Figure]) -> dict[str, Figure]:
    hidden = {label: hide_small_count(figure) for label, figure in figures.items()}
    shown = [label for label, figure in hidden.items() if figure.has_value]
    if len(hidden) - len(shown) == 1 and shown:
        smallest = min(shown, key=lambda label: figures[label].value or 0)
        hidden[smallest] = hide_small_count(figures[smallest], threshold=max(SMALL_COUNT, round(figures[smallest].value or 0) + 1))
    return hidden
