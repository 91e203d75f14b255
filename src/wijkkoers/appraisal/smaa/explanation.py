"""How the draws of a simulation divide the first place, as reasons with plain values; `reports` makes the sentences."""

from __future__ import annotations

import numpy as np

from wijkkoers.appraisal.smaa.acceptability import SmaaResult
from wijkkoers.base.reasons import Reason, reason

HALF = 0.5
NEAREST = 2
"""So many alternatives are named when the first place is divided."""

KINDS: dict[str, tuple[str, ...]] = {
    "kans-eerste": ("alternative", "chance", "draws"),
    "kans-verdeeld": ("alternatives", "chances"),
    "vertrouwen-laag": ("alternative", "confidence"),
}
"""The kinds of reasons and the names of their values; chances and confidence are shares of the draws, 0-1, the highest chance first."""


def explain_chances(result: SmaaResult) -> tuple[Reason, ...]:
    """Return which alternative is first most often, whether the first place is divided, and whether its scores are uncertain.

    `kans-eerste` always; `kans-verdeeld` when no alternative is first in more than half of the draws, with the two that come nearest;
    `vertrouwen-laag` when the confidence factor of the first is under one half: even with its own central weights it is first in fewer
    than half of the drawn scores. Of equal chances the alternative that was given first goes first.
    """
    shares = result.rank_acceptability[:, 0]
    order = np.argsort(-shares, kind="stable")
    best = int(order[0])
    found = [reason("kans-eerste", alternative=result.alternatives[best], chance=float(shares[best]), draws=result.provenance.draws)]
    if shares[best] <= HALF:
        nearest = order[:NEAREST]
        names = tuple(result.alternatives[place] for place in nearest)
        found.append(reason("kans-verdeeld", alternatives=names, chances=tuple(shares[nearest].tolist())))
    confidence = result.confidence[best]
    if confidence is not None and confidence < HALF:
        found.append(reason("vertrouwen-laag", alternative=result.alternatives[best], confidence=confidence))
    return tuple(found)
