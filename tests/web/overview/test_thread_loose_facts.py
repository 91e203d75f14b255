"""What rules on loose ends look at."""

from __future__ import annotations

from tests.web.overview.loose_ends import WHOLE

from wijkkoers.web.thread.kinds import ThingKind


def test_what_was_dropped_is_not_present_and_merging_supports_nothing() -> None:
    assert ("opgave:9" in WHOLE.present, "opgave:9" in WHOLE.sources) == (False, True)
    assert all(link.source != "opgave:9" for link in (*WHOLE.whole, *WHOLE.broken))
    assert WHOLE.of_kind(ThingKind.OPGAVE) == ["opgave:1"]


def test_leading_is_straight_and_reaching_is_however_far() -> None:
    assert WHOLE.leading_to(ThingKind.MAATREGEL) == {"opgave:1"}
    assert {"inbreng:1", "opgave:1", "maatregel:1"} <= WHOLE.reaching(["pakket:1"])
