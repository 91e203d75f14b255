"""Kraaihoek from 2016 to now: a buurt became a wijk, and its figures go along only through a concordance that people made and can see."""

from __future__ import annotations

from pathlib import Path

import django
import pytest

django.setup()

from tests.web.wijkfoto.reading import words_of  # noqa: E402
from tests.web.world import World, make_world  # noqa: E402

from wijkkoers.base.codes import AreaLevel  # noqa: E402
from wijkkoers.base.missing import Mark  # noqa: E402
from wijkkoers.reports.wijkfoto import Line, Wijkfoto  # noqa: E402
from wijkkoers.web.datasets.models import Gebied  # noqa: E402
from wijkkoers.web.datasets.selectors.concordances import OlderPart, parts_of  # noqa: E402
from wijkkoers.web.datasets.services import import_file  # noqa: E402
from wijkkoers.web.datasets.services.concordances import make_concordance, withdraw_concordance  # noqa: E402
from wijkkoers.web.wijkfoto.selectors import subject_of_code, wijkfoto_of  # noqa: E402

pytestmark = [pytest.mark.django_db, pytest.mark.slow]
FILES = ("papendrecht_buurten_2016_wof.geojson", "papendrecht_buurten_2023.geojson", "papendrecht_kwb2024_plat.csv")
WIJK, BUURT, GEMEENTE = "WK059003", "BU05900301", "GM0590"
DENSITY, URBANITY = "omgevingsadressendichtheid", "stedelijkheid"
TOTAL_M2 = 10_789_959
KRAAIHOEK_2016, WESTPOLDER_2016 = "BU05900003", "BU05900001"


@pytest.fixture
def papendrecht(db: None, testdata: Path) -> World:
    world = make_world()
    for name in FILES:
        import_file(actor=world.beheerder, organisation_id=world.corporatie.pk, path=testdata / "data/0_papendrecht_set" / name)
    return world


@pytest.fixture
def concordance(papendrecht: World) -> int:
    made = make_concordance(
        actor=papendrecht.redacteur, organisation_id=papendrecht.corporatie.pk, gemeente_code=GEMEENTE, from_year=2016, to_year=2023
    )
    return made.id


def _foto(code: str) -> Wijkfoto:
    subject = subject_of_code(code)
    assert subject is not None
    return wijkfoto_of(subject, language="nl")


def _line(code: str, indicator: str) -> Line:
    line = _foto(code).line(indicator)
    assert line is not None
    return line


def _buurt_parts(concordance: int, level: AreaLevel) -> list[OlderPart]:
    targets = set(Gebied.objects.filter(boundary_year=2023, level=level).values_list("id", flat=True))
    return [part for id_, parts in parts_of(concordance).items() if id_ in targets for part in parts if part.level is AreaLevel.BUURT]


def test_figures_of_2016_stay_out_until_they_are_converted_and_that_is_said(papendrecht: World) -> None:
    foto = _foto(WIJK)
    assert 2016 not in [point.year for point in _line(WIJK, DENSITY).trend]
    assert foto.unconverted_years == (2016,)
    assert any("2016" in remark and "nog niet omgerekend" in remark for remark in foto.remarks)


@pytest.mark.parametrize("code", [WIJK, BUURT])
def test_figures_of_2016_appear_beside_2023_and_2024_only_as_converted(code: str, concordance: int) -> None:
    points = _line(code, DENSITY).trend
    assert [point.year for point in points] == [2016, 2023, 2024]
    assert [Mark.CONVERTED in point.figure.marks for point in points] == [True, False, False]
    assert [point.is_break for point in points] == [False, True, False]
    assert [point.boundary_year for point in points] == [2016, 2023, 2024]


def test_density_of_kraaihoek_in_2016_is_that_of_the_spec(concordance: int) -> None:
    figure = _line(WIJK, DENSITY).trend[0].figure
    assert figure.value == pytest.approx(2390.3, abs=0.05)
    assert figure.marks == {Mark.CONVERTED, Mark.ESTIMATED}


def test_class_of_2016_passes_because_one_buurt_became_the_wijk(concordance: int) -> None:
    point = _line(WIJK, URBANITY).trend[0]
    assert (point.year, point.figure.value, point.figure.marks) == (2016, 2, {Mark.CONVERTED})


def test_concordance_is_shown_with_the_wijkfoto(concordance: int) -> None:
    (conversion,) = _foto(WIJK).conversions
    assert [(part.code, round(part.share, 3), round(part.cover, 3)) for part in conversion.parts] == [
        (KRAAIHOEK_2016, 0.941, 0.994),
        (WESTPOLDER_2016, 0.002, 0.006),
    ]
    assert any("buurt Kraaihoek (94 % van de grond)" in remark for remark in _foto(WIJK).remarks)


def test_pages_show_the_concordance(papendrecht: World, concordance: int) -> None:
    client = papendrecht.client_for(papendrecht.lezer)
    indicator = words_of(client.get(f"/wijkfoto/{WIJK}/indicator/{DENSITY}/").content.decode())
    assert "omgerekend uit buurt Kraaihoek (94 % van de grond)" in indicator
    page = words_of(client.get(f"/gegevens/omrekening/{concordance}/").content.decode())
    assert all(word in page for word in (KRAAIHOEK_2016, WIJK, "94,1", "99,4"))


@pytest.mark.parametrize("level", [AreaLevel.BUURT, AreaLevel.WIJK, AreaLevel.GEMEENTE])
def test_no_ground_of_2016_gets_lost_or_doubled(concordance: int, level: AreaLevel) -> None:
    """The total surface is 10.78996 km2 in both years; every older buurt ends up somewhere as a whole."""
    parts = _buurt_parts(concordance, level)
    totals: dict[str, float] = {}
    for part in parts:
        totals[part.code] = totals.get(part.code, 0.0) + part.share
    assert len(totals) == 8
    assert all(total == pytest.approx(1, abs=1e-4) for total in totals.values())
    assert sum(part.share * (part.area_m2 or 0) for part in parts) == pytest.approx(TOTAL_M2, abs=100)


def test_buurt_kraaihoek_became_four_buurten_and_small_parts_of_others(concordance: int) -> None:
    shares = [part.share for part in _buurt_parts(concordance, AreaLevel.BUURT) if part.code == KRAAIHOEK_2016]
    assert len([share for share in shares if share > 0.1]) == 4
    assert sum(share for share in shares if share < 0.1) == pytest.approx(0.059, abs=0.001)


def test_taking_it_back_takes_2016_out_again(papendrecht: World, concordance: int) -> None:
    withdraw_concordance(actor=papendrecht.redacteur, concordance_id=concordance)
    assert 2016 not in [point.year for point in _line(WIJK, DENSITY).trend]
