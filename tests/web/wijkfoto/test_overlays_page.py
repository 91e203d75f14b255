from __future__ import annotations

import pytest
from django.urls import reverse
from tests.web.estate.making import make_complex
from tests.web.wijkfoto.making import SPOORWIJK, make_town, read_in
from tests.web.world import World

from wijkkoers.sources.points_of_interest import KINDS as READ_KINDS
from wijkkoers.web.datasets.models import Facility
from wijkkoers.web.wijkfoto.overlays_page import KINDS, distance_text


def test_every_kind_that_is_read_has_a_letter_of_its_own_and_a_name() -> None:
    assert set(KINDS) == set(READ_KINDS)
    assert len({letter for letter, _label in KINDS.values()}) == len(KINDS)


@pytest.mark.parametrize(("distance_m", "text"), [(0, ""), (20, "50 m"), (320, "300 m"), (960, "1,0 km")])
def test_a_distance_is_told_no_finer_than_people_walk(distance_m: float, text: str) -> None:
    assert distance_text(distance_m, "nl") == text


@pytest.mark.django_db
def test_the_page_lists_own_complexes_for_members_and_not_for_outsiders(world: World) -> None:
    make_complex(world)
    make_town()
    Facility.objects.create(release=read_in([]), kind="school", name="De Wissel", x=105_200, y=427_200)
    address = reverse("wijkfoto-area", args=[SPOORWIJK])
    own = world.client_for(world.lezer).get(address).content.decode()
    other = world.client_for(world.buitenstaander).get(address).content.decode()
    assert "Seinpaalflats" in own and "De Wissel" in own
    assert "Seinpaalflats" not in other and "De Wissel" in other
