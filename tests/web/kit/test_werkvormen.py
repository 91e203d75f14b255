"""The werkvormen on the first page of the kit."""

from __future__ import annotations

from django.urls import reverse

from wijkkoers.web.kit.werkvormen import WERKVORMEN


def test_every_werkvorm_leads_somewhere() -> None:
    assert all(reverse(werkvorm.url_name, args=[1]) for werkvorm in WERKVORMEN)
    assert len({werkvorm.id for werkvorm in WERKVORMEN}) == len(WERKVORMEN)
