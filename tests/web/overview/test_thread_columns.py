"""In which column a kind stands."""

from __future__ import annotations

from wijkkoers.web.overview.thread.columns import COLUMN_OF, columns_for
from wijkkoers.web.thread.kinds import LEADS_TO, ThingKind


def test_every_kind_has_a_column_and_no_arrow_runs_back() -> None:
    assert set(COLUMN_OF) == set(ThingKind)
    assert all(COLUMN_OF[source] < COLUMN_OF[target] for source, targets in LEADS_TO.items() for target in targets)


def test_sources_have_a_column_only_where_there_are_any() -> None:
    assert len(columns_for([ThingKind.OPGAVE])[1]) == len(columns_for([ThingKind.GESPREK])[1]) - 1
