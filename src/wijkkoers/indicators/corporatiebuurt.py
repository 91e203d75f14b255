"""Whether an area is a corporatiebuurt: more than two thirds of its homes are owned by corporaties."""

from __future__ import annotations

from dataclasses import dataclass

from wijkkoers.base.missing import Figure

LIMIT_PCT = 66.7
"""Two thirds, from *Veerkracht in het corporatiebezit* (Aedes, 2018 and 2020); exactly the limit is not above it."""


@dataclass(frozen=True, slots=True)
class Corporatiebuurt:
    """The answer with the share (percent) it rests on; `is_above` is None when the share is absent, which is not a no."""

    is_above: bool | None
    share_pct: Figure
    limit_pct: float = LIMIT_PCT


def judge_corporatiebuurt(share_pct: Figure) -> Corporatiebuurt:
    """Return whether the share of homes owned by corporaties (percent, 0-100) is above the limit.

    CBS gives shares per wijk and buurt in whole percents, so 67 is above it. Raises ValueError for a share outside 0-100.
    """
    if share_pct.value is None:
        return Corporatiebuurt(None, share_pct)
    if not 0 <= share_pct.value <= 100:
        raise ValueError(f"a share lies between 0 and 100 percent, not {share_pct.value!r}")
    return Corporatiebuurt(share_pct.value > LIMIT_PCT, share_pct)
