"""The folder of Papendrecht as a whole: files about a few areas or about the gemeente alone do not hide its division of 2024."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import django
import pytest

django.setup()

from django.db import transaction  # noqa: E402 - the models need Django to be set up
from django.test import override_settings  # noqa: E402
from tests.web.wijkfoto.reading import words_of  # noqa: E402
from tests.web.world import make_world  # noqa: E402

from wijkkoers.cli.main import main  # noqa: E402
from wijkkoers.cli.store import as_local_person  # noqa: E402
from wijkkoers.web.datasets.models import Gebied  # noqa: E402
from wijkkoers.web.datasets.selectors import best_year, whole_divisions  # noqa: E402
from wijkkoers.web.wijkfoto.selectors import subject_of_code  # noqa: E402

pytestmark = pytest.mark.slow
GEMEENTE = "GM0590"
OWN = "code;naam;jaar;grensjaar;aantal-inwoners\nBU05900301;Kraaihoek-Noordoost;2025;2025;2440\nWK059003;Kraaihoek;2025;2025;5640\n"


@pytest.fixture(scope="module")
def papendrecht(testdata: Path, django_db_setup: None, django_db_blocker: Any, tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Import the folder, and an own table about two areas, once for all tests here; rolled back afterwards."""
    folder = tmp_path_factory.mktemp("papendrecht")
    (folder / "eigen.csv").write_text(OWN, encoding="utf-8")
    files = override_settings(FILES_FOLDER=folder / "bestanden", WORK_FOLDER=folder / "tijdelijk")
    with django_db_blocker.unblock(), files, pytest.MonkeyPatch.context() as patch, transaction.atomic():
        patch.setenv("WIJKKOERS_LOKAAL", "1")
        main(["importeer", str(testdata / "data/0_papendrecht_set"), str(folder / "eigen.csv")])
        yield
        transaction.set_rollback(True)


def test_files_of_2025_are_in_use(papendrecht: None, db: None) -> None:
    known = Gebied.objects.filter(boundary_year=2025, is_in_use=True).order_by("code").values_list("code", flat=True)
    assert list(known) == ["BU05900301", GEMEENTE, "WK059003"]


@pytest.mark.parametrize("code", [GEMEENTE, "WK059003", "BU05900301"])
def test_best_year_is_that_of_the_newest_whole_division(papendrecht: None, code: str, monkeypatch: pytest.MonkeyPatch, db: None) -> None:
    monkeypatch.setenv("WIJKKOERS_LOKAAL", "1")
    with as_local_person():
        assert (best_year(code), 2025 in whole_divisions([GEMEENTE])[GEMEENTE]) == (2024, False)


def test_map_of_the_gemeente_holds_every_buurt(papendrecht: None, db: None) -> None:
    subject = subject_of_code(GEMEENTE)
    assert subject is not None
    assert len({row.code for row in subject.map_rows()}) == 34


@pytest.mark.parametrize("code", [GEMEENTE, "WK059003"])
def test_map_on_the_page_holds_every_buurt(papendrecht: None, code: str, db: None) -> None:
    world = make_world()
    answer = world.client_for(world.lezer).get(f"/wijkfoto/{code}/kaart.geojson")
    assert len(answer.json()["features"]) == 34


def test_page_of_the_gemeente_is_about_2024(papendrecht: None, db: None) -> None:
    world = make_world()
    page = words_of(world.client_for(world.lezer).get(f"/wijkfoto/{GEMEENTE}/").content.decode())
    assert "indeling van 2024" in page


def test_command_makes_a_plate_of_every_wijk(papendrecht: None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, db: None) -> None:
    monkeypatch.setenv("WIJKKOERS_LOKAAL", "1")
    assert main(["wijkplaten", GEMEENTE, "--niveau", "wijk", "--formaat", "svg", "--map", str(tmp_path)]) == 0
    wijken = Gebied.objects.filter(gemeente_code=GEMEENTE, boundary_year=2024, level="wijk", is_in_use=True, is_water=False)
    assert len(list(tmp_path.glob("*.svg"))) == wijken.count() > 0
