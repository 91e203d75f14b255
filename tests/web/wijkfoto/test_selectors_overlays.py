"""Own complexes and facilities over the map: who sees what, and nothing of anyone else."""

from __future__ import annotations

import pytest
from tests.web.estate.making import make_complex
from tests.web.wijkfoto.making import GEMEENTE, SPOORWIJK, make_town, read_in
from tests.web.world import World

from wijkkoers.web.datasets.models import Facility, Release
from wijkkoers.web.wijkfoto.selectors import Subject, subject_of_code
from wijkkoers.web.wijkfoto.selectors.overlays import MOST_PER_KIND, complexes_on, facilities_on

pytestmark = pytest.mark.django_db


def _subject(code: str = SPOORWIJK) -> Subject:
    found = subject_of_code(code)
    assert found
    return found


def test_members_see_their_own_complexes_and_outsiders_nothing(world: World) -> None:
    made = make_complex(world)
    make_town()
    assert [row.id for row in complexes_on(_subject(), world.lezer)] == [made.pk]
    assert complexes_on(_subject(), world.buitenstaander) == []
    assert complexes_on(_subject(), world.gemeente_redacteur) == []


def test_facilities_come_per_kind_the_nearest_first_and_the_rest_counted(world: World) -> None:
    make_town()
    release = read_in([], file_name="punten.geojson")
    for number in range(MOST_PER_KIND + 2):
        Facility.objects.create(release=release, kind="school", name=f"School {number}", x=106_000 + 50 * number, y=427_200)
    Facility.objects.create(release=release, kind="bibliotheek", name="Ver weg", x=120_000, y=427_200)
    [group] = facilities_on(_subject(), world.lezer)
    assert (group.kind, group.rows[0].name, len(group.rows), group.more) == ("school", "School 0", MOST_PER_KIND, 2)


def test_facilities_of_an_unshared_file_are_for_its_organisation_only(world: World) -> None:
    make_town()
    release = read_in([], file_name="eigen.geojson")
    Release.objects.filter(pk=release.pk).update(is_shared=False, organisation=world.corporatie)
    Facility.objects.create(release=release, kind="school", name="Eigen", x=105_200, y=427_200)
    assert [group.kind for group in facilities_on(_subject(GEMEENTE), world.lezer)] == ["school"]
    assert facilities_on(_subject(GEMEENTE), world.buitenstaander) == []
