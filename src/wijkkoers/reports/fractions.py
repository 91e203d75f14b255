"""Shares in words (`bijna de helft`), for titles that state a finding."""

from __future__ import annotations

from wijkkoers.reports.wording import Wording

NEAR_PCT = 2.5
EXACT_PCT = 0.5
PARTS_PCT = (10.0, 20.0, 25.0, 100 / 3, 40.0, 50.0, 60.0, 200 / 3, 75.0, 80.0, 90.0)


def share_words(share_pct: float, words: Wording) -> str | None:
    """Return a share (0-100) as `bijna de helft` or `ruim een kwart`, or None when no simple part is within 2.5 %-punt."""
    nearest = min(PARTS_PCT, key=lambda part: abs(part - share_pct))
    gap = share_pct - nearest
    if abs(gap) > NEAR_PCT:
        return None
    part = words.parts[PARTS_PCT.index(nearest)]
    if abs(gap) <= EXACT_PCT:
        return part
    return words.say("just_over" if gap > 0 else "almost", part=part)
