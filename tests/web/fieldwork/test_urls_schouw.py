"""Addresses of schouw."""

from __future__ import annotations

from wijkkoers.web.fieldwork.urls_schouw import urlpatterns


def test_every_address_has_a_name_of_its_own_in_a_dossier() -> None:
    names = [pattern.name for pattern in urlpatterns]
    assert len(set(names)) == len(names)
    assert all(str(pattern.pattern).startswith("dossiers/<int:dossier_id>/") for pattern in urlpatterns)
