"""Who invests and loses, who gains and does not pay, and which agreements could close the gap."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from wijkkoers.appraisal.cba.result import Agreement, Gaps

LEAST_EUR = 0.005
"""Half a cent: less is no gap and no gain."""


def find_gaps(ncw: Mapping[str, float], investors: Sequence[str], payers: Sequence[str], largest_benefit: Mapping[str, str]) -> Gaps:
    """Return shortages, free gains and candidate agreements of one alternative.

    `ncw` is the NCW per actor in EUR, `investors` who lays out, `payers` who has higher costs than in nul or pays transfers on balance,
    and `largest_benefit` the category in which each actor gains most. Every beneficiary is asked in proportion to its gain, for no more
    than all investors are short together, and what it is asked goes to the investors in proportion to what each is short.
    """
    short = {actor: -ncw[actor] for actor in investors if ncw[actor] < -LEAST_EUR}
    asked = {*investors, *payers}
    free = {actor: value for actor, value in ncw.items() if value > LEAST_EUR and actor not in asked}
    need, gain = sum(short.values()), sum(free.values())
    part = min(1.0, need / gain) if gain > 0 else 0.0
    agreements = [
        Agreement(investor, actor, largest_benefit.get(actor, ""), value * part * shortage / need)
        for investor, shortage in short.items()
        for actor, value in free.items()
    ]
    return Gaps(short, free, tuple(sorted(agreements, key=lambda found: -found.amount_eur)))
