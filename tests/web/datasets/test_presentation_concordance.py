"""One concordance as its page and file show it."""

from __future__ import annotations

import csv
import io

import pytest
from tests.web.datasets.changing import ACHTER, GEMEENTE, KOP, MIDDEN, NEW, OLD, OOST, STAART, VOOR, convert_old, make_change
from tests.web.world import World

from wijkkoers.web.datasets.models import Concordance
from wijkkoers.web.datasets.presentation_concordance import concordance_csv, concordance_page, trail_of, work_page
from wijkkoers.web.jobs.models import Job, JobState

pytestmark = pytest.mark.django_db


@pytest.fixture
def concordance(world: World) -> Concordance:
    make_change()
    return convert_old(world)


def test_table_shows_per_new_area_the_smallest_old_areas(concordance: Concordance) -> None:
    page = concordance_page(concordance, "Veldermeer", "wijk")
    shown = {row.area.code: [(part.code, round(part.share_pct)) for part, _level in row.parts] for row in page["rows"]}
    assert shown[VOOR] == [(OOST, 100), ("BU99010002", 50)]
    assert [round(row.covered, 6) for row in page["rows"]] == [1, 1]


@pytest.mark.parametrize(("level", "codes"), [("buurt", [KOP, MIDDEN, STAART]), ("wijk", [VOOR, ACHTER]), ("gemeente", [GEMEENTE])])
def test_level_of_the_new_areas_can_be_chosen(concordance: Concordance, level: str, codes: list[str]) -> None:
    page = concordance_page(concordance, "Veldermeer", level)
    assert [row.area.code for row in page["rows"]] == codes
    assert [value for value, _label, is_chosen in page["levels"] if is_chosen] == [level]


@pytest.mark.parametrize("level", ["", "straat"])
def test_without_a_choice_the_level_with_about_as_many_areas_is_shown(concordance: Concordance, level: str) -> None:
    assert [row.area.code for row in concordance_page(concordance, "Veldermeer", level)["rows"]] == [VOOR, ACHTER]


def test_both_divisions_are_drawn(concordance: Concordance) -> None:
    wide, narrow = concordance_page(concordance, "Veldermeer", "")["figures"]
    assert all(word in wide and word in narrow for word in (str(OLD), str(NEW), "Oost", "Voor"))


def test_nothing_is_drawn_without_shapes(concordance: Concordance) -> None:
    from wijkkoers.web.datasets.models import Gebied

    Gebied.objects.filter(boundary_year=OLD).update(shape=None)
    assert concordance_page(concordance, "Veldermeer", "")["figures"] == []


def test_file_holds_every_piece_with_shares_as_fractions(concordance: Concordance) -> None:
    text = concordance_csv(concordance).decode("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(text), delimiter=";"))
    kop = [row for row in rows if row[f"naar_code_{NEW}"] == KOP and row["van_niveau"] == "buurt"]
    assert [(row[f"van_code_{OLD}"], row["aandeel"], row["dekking"]) for row in kop] == [(OOST, "0,500000", "1,000000")]


def test_way_back_ends_at_the_page_itself() -> None:
    assert [url for _label, url in trail_of("Veldermeer")] == ["/gegevens/", "/gegevens/omrekening/", ""]
    assert [url for _label, url in trail_of("")] == ["/gegevens/", ""]


@pytest.mark.parametrize(("state", "is_busy"), [(JobState.WAITING, True), (JobState.RUNNING, True), (JobState.DONE, False)])
def test_work_is_busy_until_it_is_over(state: JobState, is_busy: bool) -> None:
    job = Job.objects.create(kind="omrekening.maken", subject="gemeenten", state=state)
    assert work_page(job)["is_busy"] == is_busy


def test_work_that_failed_says_why() -> None:
    job = Job.objects.create(kind="x", subject="x", state=JobState.FAILED, error={"code": "onverwachte-fout", "values": {}})
    assert "ging iets mis" in work_page(job)["error"]
