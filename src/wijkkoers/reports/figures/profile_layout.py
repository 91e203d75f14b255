"""Where everything in the profile stands, for three widths: page, phone and plate."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Width = Literal["wide", "narrow", "plate"]


@dataclass(frozen=True, slots=True)
class Layout:
    """Offsets within a column, in px; `tiers` is 2 when value and strip stand under each other.

    `label` and `unit`, `strip` and `spark` are (left, width); `number` and `difference` are right edges.
    """

    width: float
    columns: int
    gap: float
    pitch: float
    tiers: int
    size: float
    small: float
    label: tuple[float, float]
    number: float
    unit: tuple[float, float]
    strip: tuple[float, float]
    spark: tuple[float, float]
    difference: float
    heading: float
    theme: float
    mm_width: float | None = None

    @property
    def column(self) -> float:
        """Width of one column."""
        return (self.width - self.gap * (self.columns - 1)) / self.columns


WIDE = Layout(
    width=1120, columns=2, gap=40, pitch=26, tiers=1, size=14, small=12.5, label=(0, 152), number=204, unit=(208, 54),
    strip=(264, 146), spark=(420, 48), difference=540, heading=66, theme=38,
)  # fmt: skip
NARROW = Layout(
    width=360, columns=1, gap=0, pitch=58, tiers=2, size=15, small=13, label=(0, 206), number=284, unit=(289, 71),
    strip=(0, 214), spark=(226, 56), difference=360, heading=72, theme=44,
)  # fmt: skip
PLATE = Layout(
    width=1080, columns=2, gap=36, pitch=25, tiers=1, size=14, small=12.5, label=(0, 148), number=198, unit=(202, 54),
    strip=(258, 142), spark=(408, 46), difference=522, heading=60, theme=34, mm_width=234,
)  # fmt: skip
LAYOUTS: dict[Width, Layout] = {"wide": WIDE, "narrow": NARROW, "plate": PLATE}
