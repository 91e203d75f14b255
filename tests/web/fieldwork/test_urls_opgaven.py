"""Every address of opgaven stands in the permission table."""

from __future__ import annotations

from tests.web.fieldwork.cases_opgaven import CASES

from wijkkoers.web.fieldwork.urls_opgaven import urlpatterns


def test_every_address_has_its_rows() -> None:
    assert {pattern.name for pattern in urlpatterns} <= {case.url_name for case in CASES}
