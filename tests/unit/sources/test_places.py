from __future__ import annotations

import numpy as np

from wijkkoers.base.codes import AreaLevel
from wijkkoers.sources.places import NO_PLACES


def test_nowhere_knows_no_name_point_or_postcode() -> None:
    assert list(NO_PLACES.named("Perron", AreaLevel.BUURT)) == []
    assert NO_PLACES.buurten_at(np.array([106_500.0]), np.array([428_500.0])).tolist() == [""]
    assert NO_PLACES.buurten_of_postcode("9901AA") == {}


def test_nowhere_has_no_year() -> None:
    assert (NO_PLACES.boundary_year, NO_PLACES.postcode_year) == (None, None)
