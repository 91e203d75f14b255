"""A reason is a kind with plain values; the sentence is made elsewhere."""

from __future__ import annotations

import dataclasses

import pytest

from wijkkoers.base.reasons import Reason, reason


def test_reason_keeps_its_kind_and_values() -> None:
    assert reason("gedomineerd", alternative="D", by="A") == Reason("gedomineerd", {"alternative": "D", "by": "A"})


def test_a_value_may_be_called_kind() -> None:
    assert reason("grens", kind="budget").values == {"kind": "budget"}


def test_reason_without_values_has_an_empty_mapping() -> None:
    assert dict(reason("methoden-eens").values) == {}


def test_reason_cannot_be_changed() -> None:
    with pytest.raises(dataclasses.FrozenInstanceError):
        reason("x").kind = "y"  # type: ignore[misc]
