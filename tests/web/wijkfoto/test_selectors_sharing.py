"""What wijkfotos of one gemeente share is found once, and changes nothing in what they say."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from tests.web.wijkfoto.making import GEMEENTE, KADE, PERRON, SEINHUIS, make_town

from wijkkoers.handbook.load import load_handbook
from wijkkoers.reports.wijkfoto import Wijkfoto
from wijkkoers.web.datasets.models import Release
from wijkkoers.web.datasets.selectors import gebied_of
from wijkkoers.web.datasets.selectors.viewing import seen_by
from wijkkoers.web.wijkfoto.selectors import Shared, subject_of_code, wijkfoto_of

pytestmark = pytest.mark.django_db


def foto(code: str, shared: Shared | None = None) -> Wijkfoto:
    subject = subject_of_code(code)
    assert subject is not None
    return wijkfoto_of(subject, language="nl", shared=shared)


def test_a_shared_wijkfoto_says_the_same() -> None:
    make_town()
    shared = Shared()
    assert [foto(code, shared) for code in (SEINHUIS, PERRON, KADE)] == [foto(code) for code in (SEINHUIS, PERRON, KADE)]


def test_what_was_found_is_not_asked_again() -> None:
    make_town()
    shared, area, seinhuis, handbook = Shared(), gebied_of(GEMEENTE), gebied_of(SEINHUIS), load_handbook()
    assert area is not None and seinhuis is not None
    shared.over_years(handbook, [seinhuis], [area])
    shared.now(handbook, [area], [2024])
    with CaptureQueriesContext(connection) as again:
        shared.over_years(handbook, [seinhuis], [area])
    with CaptureQueriesContext(connection) as alone:
        Shared().over_years(handbook, [seinhuis], [])
    assert len(again) == len(alone)
    with CaptureQueriesContext(connection) as queries:
        shared.now(handbook, [area], {2024})
    assert len(queries) == 0


def test_an_area_that_is_not_there_has_no_series() -> None:
    make_town()
    seinhuis = gebied_of(SEINHUIS)
    assert seinhuis is not None
    own, others = Shared().over_years(load_handbook(), [seinhuis], [None])
    assert (bool(own.rows), others) == (True, [None])


def test_other_periods_are_asked_apart() -> None:
    make_town()
    shared, area, handbook = Shared(), gebied_of(GEMEENTE), load_handbook()
    assert area is not None
    assert shared.now(handbook, [area], [2024])[area.id].rows
    assert not shared.now(handbook, [area], [1999])[area.id].rows


def test_next_page_finds_what_an_earlier_one_found_and_asks_it_not_again() -> None:
    make_town()
    area, handbook = gebied_of(GEMEENTE), load_handbook()
    assert area is not None
    first = Shared().now(handbook, [area], [2024])
    assert Shared().now(handbook, [area], [2024]) is first


def test_what_was_kept_is_for_one_viewer_alone() -> None:
    make_town()
    area, handbook = gebied_of(GEMEENTE), load_handbook()
    assert area is not None
    with seen_by(frozenset({1})):
        own = Shared().now(handbook, [area], [2024])
    with seen_by(frozenset({2})):
        assert Shared().now(handbook, [area], [2024]) is not own


def test_what_was_kept_is_forgotten_when_a_release_is_no_longer_shared() -> None:
    make_town()
    area, handbook = gebied_of(GEMEENTE), load_handbook()
    assert area is not None
    assert Shared().now(handbook, [area], [2024])[area.id].rows
    Release.objects.update(is_shared=False)
    assert not Shared().now(handbook, [area], [2024])[area.id].rows
