"""Cost in proportion to benefit."""

from __future__ import annotations

import pytest

from wijkkoers.appraisal.sharing.proportional import share_by_benefit
from wijkkoers.base.errors import InputError


def test_who_gains_most_pays_most() -> None:
    found = share_by_benefit(100.0, {"gemeente": 30.0, "corporatie": 90.0})
    assert (found.shares.tolist(), found.amounts_eur.tolist(), found.net_eur.tolist()) == ([0.25, 0.75], [25.0, 75.0], [5.0, 15.0])
    assert found.reasons == ()


def test_cost_above_all_benefits_leaves_each_with_a_loss_and_a_reason() -> None:
    found = share_by_benefit(100.0, {"a": 20.0, "b": 30.0})
    assert [reason.values["player"] for reason in found.reasons] == ["a", "b"]
    assert found.reasons[0].values == {"player": "a", "amount": 40.0, "benefit": 20.0}


@pytest.mark.parametrize(
    ("cost", "benefits", "code"),
    [
        (1.0, {}, "te-weinig-spelers"),
        (1.0, {"a": 0.0}, "baten-nul"),
        (1.0, {"a": -1.0, "b": 2.0}, "bedrag-negatief"),
        (-1.0, {"a": 1.0}, "bedrag-negatief"),
        (1.0, {"kosten": -1.0, "b": 2.0}, "bedrag-negatief"),
        (float("nan"), {"a": 1.0}, "bedrag-niet-eindig"),
        (1.0, {" ": 1.0}, "naam-leeg"),
    ],
)
def test_input_that_cannot_be_used_is_refused(cost: float, benefits: dict[str, float], code: str) -> None:
    with pytest.raises(InputError) as refused:
        share_by_benefit(cost, benefits)
    assert refused.value.code == code
