"""Areas like one area, from the store."""

from __future__ import annotations

from collections.abc import Mapping

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from tests.web.wijkfoto.making import YEAR, area, observations, read_in

from wijkkoers.web.datasets.models import Release
from wijkkoers.web.datasets.selectors import GebiedRow, gebied_of
from wijkkoers.web.wijkfoto.selectors import figures_of_group, similar_to, subject_of_code, wijkfoto_of

pytestmark = pytest.mark.django_db
NAMES = ("aandeel-koop", "aandeel-corporatie", "aandeel-eengezins", "woz-waarde", "huishoudensgrootte", "bevolkingsdichtheid")


def code(place: int) -> str:
    return f"BU9901{place:04}"


def fill(values: Mapping[int, float], *, extra: Mapping[str, float] | None = None) -> Release:
    """Put buurten in the store of which every figure is one number, so that the nearest number is the nearest buurt."""
    rows = [row for place, value in values.items() for row in observations(code(place), {**dict.fromkeys(NAMES, value), **(extra or {})})]
    return read_in([area(code(place), f"Buurt {place}") for place in values], rows)


def gebied(place: int) -> GebiedRow:
    found = gebied_of(code(place))
    assert found is not None
    return found


def test_nearest_areas_come_first_and_never_the_area_itself() -> None:
    fill({place: 10.0 * place for place in range(1, 10)})
    found = similar_to(gebied(5))
    assert found is not None
    assert {near.area for near in found.nearest[:2]} == {code(4), code(6)}
    assert code(5) not in {near.area for near in found.nearest} and len(found.nearest) == 5


def test_counts_are_made_shares_of_before_they_are_compared() -> None:
    fill({1: 10, 2: 20, 3: 30}, extra={"aantal-inwoners": 1000, "aantal-65-plus": 200})
    found = similar_to(gebied(2))
    assert found is not None and "aandeel-65-plus" in {*found.used, *found.equal}


def test_area_with_too_few_figures_has_nothing_like_it() -> None:
    read_in([area(code(1)), area(code(2))], observations(code(1), {"aandeel-koop": 30}) + observations(code(2), {"aandeel-koop": 31}))
    found = similar_to(gebied(1))
    assert found is not None and found.nearest == ()


def test_area_without_figures_is_unknown() -> None:
    fill({1: 10, 2: 20})
    read_in([area(code(3), "Leeg")])
    assert similar_to(gebied(3)) is None


def test_figures_of_one_organisation_alone_do_not_count() -> None:
    fill({1: 10, 2: 20, 3: 30})
    own = fill({4: 21})
    Release.objects.filter(pk=own.pk).update(is_shared=False)
    found = similar_to(gebied(2))
    assert found is not None and code(4) not in {near.area for near in found.nearest}


def test_second_question_reads_no_figures_again() -> None:
    fill({place: 10.0 * place for place in range(1, 6)})
    similar_to(gebied(1))
    asked = gebied(2)
    with CaptureQueriesContext(connection) as queries:
        similar_to(asked)
    assert not any("observation" in query["sql"] for query in queries)


def test_group_gives_its_figures_of_the_years_of_the_wijkfoto() -> None:
    fill({1: 10, 2: 20})
    read_in([], observations(code(2), {"aandeel-koop": 99}, YEAR - 3, YEAR))
    subject = subject_of_code(code(1))
    assert subject is not None
    (figures,) = figures_of_group(wijkfoto_of(subject, language="nl"), [gebied(2)])
    assert figures["aandeel-koop"].value == 20
