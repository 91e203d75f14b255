"""Equal shares: each pays the same, whatever the benefit. The result says who then pays more than the benefit."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from wijkkoers.appraisal.sharing.game import Floats
from wijkkoers.appraisal.sharing.proportional import SharedCost, check_benefits, share_cost


def equal_shares(number: int) -> Floats:
    """Return `number` equal shares that sum to 1, shape (number,)."""
    return np.full(number, 1.0 / number)


def share_equally(cost_eur: float, benefits_eur: Mapping[str, float]) -> SharedCost:
    """Return a cost divided equally; the benefits only tell who is left with less than nothing.

    Raises InputError: `naam-leeg`, `te-weinig-spelers`, `bedrag-niet-eindig`, `bedrag-negatief`.
    """
    players, benefits = check_benefits(cost_eur, benefits_eur)
    return share_cost("gelijk", players, cost_eur, benefits, equal_shares(len(players)))
