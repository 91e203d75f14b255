"""Words for every kind."""

from __future__ import annotations

from wijkkoers.web.parties.kinds import PartijKind
from wijkkoers.web.parties.wording import KIND_LABELS


def test_every_kind_has_its_own_label() -> None:
    assert set(KIND_LABELS) == set(PartijKind)
    assert len({str(label) for label in KIND_LABELS.values()}) == len(PartijKind)
