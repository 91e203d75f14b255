"""What a wijkfoto is of, and with which areas it is compared."""

from __future__ import annotations

import pytest
from tests.web.wijkfoto.making import (
    GEMEENTE,
    HAVEN,
    KADE,
    LAND,
    PERRON,
    PLAS,
    SEINHUIS,
    SPOORWIJK,
    YEAR,
    area,
    make_town,
    observations,
    read_in,
    town_areas,
    town_figures,
)

from wijkkoers.base.codes import AreaLevel
from wijkkoers.web.datasets.selectors import GebiedRow
from wijkkoers.web.wijkfoto.selectors.subject import Subject, subject_of_areas, subject_of_code

pytestmark = pytest.mark.django_db


def _subject(code: str, year: int | None = None) -> Subject:
    subject = subject_of_code(code, year)
    assert subject is not None
    return subject


def _of(*codes: str) -> Subject:
    subject = subject_of_areas("Mijn dossier", [(code, YEAR) for code in codes])
    assert subject is not None
    return subject


def _codes(rows: list[GebiedRow]) -> list[str]:
    return [row.code for row in rows]


def test_best_year_is_the_newest_with_figures() -> None:
    make_town()
    read_in(town_areas(YEAR + 1))
    assert _subject(SPOORWIJK).first.boundary_year == YEAR


def test_without_any_figures_the_newest_year_counts() -> None:
    read_in(town_areas(YEAR - 1))
    read_in(town_areas(YEAR))
    assert _subject(SPOORWIJK).first.boundary_year == YEAR


def test_year_asked_for_is_the_year_given() -> None:
    make_town()
    read_in(town_areas(YEAR - 1), town_figures(YEAR - 1))
    assert _subject(SPOORWIJK, YEAR - 1).first.boundary_year == YEAR - 1


@pytest.mark.parametrize(("code", "year"), [("WK990199", None), (SPOORWIJK, 1999)])
def test_unknown_area_or_year_gives_nothing(code: str, year: int | None) -> None:
    make_town()
    assert subject_of_code(code, year) is None


def test_areas_of_which_one_is_unknown_give_nothing() -> None:
    make_town()
    assert subject_of_areas("Mijn dossier", [(SPOORWIJK, YEAR), ("WK990199", YEAR)]) is None
    assert subject_of_areas("Mijn dossier", []) is None


@pytest.mark.parametrize(
    ("code", "level", "gemeente", "land"),
    [
        (LAND, AreaLevel.LAND, None, None),
        (GEMEENTE, AreaLevel.GEMEENTE, GEMEENTE, LAND),
        (SPOORWIJK, AreaLevel.WIJK, GEMEENTE, LAND),
        (SEINHUIS, AreaLevel.BUURT, GEMEENTE, LAND),
    ],
)
def test_every_level_knows_its_gemeente_and_country(code: str, level: AreaLevel, gemeente: str | None, land: str | None) -> None:
    make_town()
    subject = _subject(code)
    assert subject.level is level
    assert (subject.gemeente and subject.gemeente.code, subject.land and subject.land.code) == (gemeente, land)


def test_gemeente_and_country_that_no_file_holds_are_absent() -> None:
    read_in([area(SPOORWIJK, "Spoorwijk")], observations(SPOORWIJK, {"aantal-inwoners": 10}))
    subject = _subject(SPOORWIJK)
    assert (subject.gemeente, subject.land) == (None, None)
    assert subject.peers() == []
    assert _codes(subject.map_rows()) == [SPOORWIJK]


def test_several_areas_carry_one_name_and_all_codes() -> None:
    make_town()
    subject = _of(SPOORWIJK, KADE)
    assert (subject.name, subject.code, subject.level) == ("Mijn dossier", f"{SPOORWIJK}+{KADE}", AreaLevel.BUURT)


def test_area_without_a_name_is_called_by_its_code() -> None:
    read_in([area(SPOORWIJK)])
    assert _subject(SPOORWIJK).name == SPOORWIJK


def test_peers_are_of_the_same_level_and_gemeente_and_never_water() -> None:
    make_town()
    assert _codes(_subject(SPOORWIJK).peers()) == [SPOORWIJK, HAVEN]
    assert _codes(_subject(SEINHUIS).peers()) == [SEINHUIS, PERRON, KADE]


def test_peers_of_a_gemeente_are_the_gemeenten_of_the_country() -> None:
    read_in([*town_areas(), area("GM9902", "Anderdam")])
    assert _codes(_subject(GEMEENTE).peers()) == [GEMEENTE, "GM9902"]


def test_map_shows_the_buurten_with_water() -> None:
    make_town()
    assert _codes(_subject(SPOORWIJK).map_rows()) == [SEINHUIS, PERRON, KADE, PLAS]


def test_map_without_buurten_shows_the_wijken_and_without_wijken_the_gemeente() -> None:
    read_in(town_areas(codes=(LAND, GEMEENTE, SPOORWIJK, HAVEN)))
    assert _codes(_subject(SPOORWIJK).map_rows()) == [SPOORWIJK, HAVEN]
    read_in([area("GM9902", "Anderdam")])
    assert _codes(_subject("GM9902").map_rows()) == ["GM9902"]


@pytest.mark.parametrize(
    ("code", "held"),
    [(SPOORWIJK, [SEINHUIS, PERRON]), (SEINHUIS, [SEINHUIS]), (HAVEN, [KADE, PLAS])],
)
def test_subject_holds_itself_and_the_buurten_inside_it(code: str, held: list[str]) -> None:
    make_town()
    subject = _subject(code)
    assert [row.code for row in subject.map_rows() if subject.holds(row)] == held


def test_several_areas_hold_the_areas_in_any_of_them() -> None:
    make_town()
    subject = _of(SPOORWIJK, KADE)
    assert [row.code for row in subject.map_rows() if subject.holds(row)] == [SEINHUIS, PERRON, KADE]
