"""Equal shares."""

from __future__ import annotations

import pytest

from wijkkoers.appraisal.sharing.equal import equal_shares, share_equally
from wijkkoers.base.errors import InputError


def test_each_pays_the_same_and_who_loses_is_named() -> None:
    found = share_equally(90.0, {"a": 100.0, "b": 20.0, "c": 30.0})
    assert (found.amounts_eur.tolist(), found.net_eur.tolist()) == ([30.0, 30.0, 30.0], [70.0, -10.0, 0.0])
    assert [(reason.kind, reason.values["player"]) for reason in found.reasons] == [("draagt-meer-dan-baat", "b")]


def test_benefits_may_all_be_zero() -> None:
    assert share_equally(10.0, {"a": 0.0, "b": 0.0}).shares.tolist() == [0.5, 0.5]


def test_shares_sum_to_one() -> None:
    assert equal_shares(7).sum() == pytest.approx(1.0)


def test_nobody_cannot_share() -> None:
    with pytest.raises(InputError) as refused:
        share_equally(10.0, {})
    assert refused.value.code == "te-weinig-spelers"
