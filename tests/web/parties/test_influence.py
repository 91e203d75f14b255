"""In which field a partij stands."""

from __future__ import annotations

import pytest

from wijkkoers.web.parties.influence import Field, field_of


@pytest.mark.parametrize(
    ("influence", "stake", "expected"),
    [
        (5, 5, Field.SAMEN),
        (3, 3, Field.SAMEN),
        (3, 2, Field.BETREKKEN),
        (2, 3, Field.STEM_GEVEN),
        (1, 1, Field.OP_DE_HOOGTE),
        (None, 5, None),
        (5, None, None),
    ],
)
def test_field_follows_from_both_levels_and_unknown_has_none(influence: int | None, stake: int | None, expected: Field | None) -> None:
    assert field_of(influence, stake) is expected
