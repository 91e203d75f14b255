"""All real files in one go, by the command that people use: each is in use or refused with a remedy, and the check figures come out."""

from __future__ import annotations

import contextlib
import io
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import django
import pytest

django.setup()

from django.conf import settings  # noqa: E402 - the models need Django to be set up
from django.db import transaction  # noqa: E402
from django.db.models import Count, Sum  # noqa: E402
from django.test import override_settings  # noqa: E402
from tests.web.datasets.making import figure  # noqa: E402

from wijkkoers.cli.main import main  # noqa: E402
from wijkkoers.web.datasets.models import (  # noqa: E402
    Facility,
    Gebied,
    GebiedVersion,
    Observation,
    ReferenceCode,
    Release,
    ReleaseState,
)
from wijkkoers.web.datasets.selectors import best_year  # noqa: E402
from wijkkoers.web.wijkfoto.selectors import subject_of_code  # noqa: E402

KWB = "nl_kwb2024_misdrijven_gezondheid_plat.csv"
VARIANTS = "nl_pbl_vesta_S1aOFb_strategievariant_per_buurt.csv"
TENURE = "cbs_82900NED_woningvoorraad_eigendom.csv"
CLASSES = "nl_leefbaarometer2_wijk_klassen_2002-2016.json"
REFUSED = {
    "drechtsteden_gemeenten.geojson": "jaar-onbekend",
    "nl_85984NED_2024_DataProperties.json": "alleen-beschrijving",
    "nl_85984NED_2024_TableInfos.json": "alleen-beschrijving",
    "netbeheer_coteq_electricity_2020.csv": "geen-bruikbare-adressen",
    "netbeheer_westland-infra_gas_2018.csv": "geen-bruikbare-adressen",
    "CBS-Toelichting-variabelen-kwb-2023.pdf": "onbekende-soort",
    "VERA_README.md": "onbekende-soort",
}
"""Beside the raw WOF features (no year) and the homes whose postcodes the publisher left out."""
REMEDIES = {
    "jaar-onbekend": "Geef het jaar op",
    "alleen-beschrijving": "Lees het bestand met de cijfers in",
    "geen-bruikbare-adressen": "Kijk of de postcodes zijn ingevuld",
    "onbekende-soort": "Leg dan op de pagina van het bestand uit",
}


@dataclass(frozen=True)
class Outcome:
    """How the command ended, with a report per file."""

    code: int
    reports: list[Mapping[str, Any]]


@pytest.fixture(scope="module")
def whole(testdata: Path, django_db_setup: None, django_db_blocker: Any, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Outcome]:
    """Import the folder once for all tests here, in a transaction that is rolled back."""
    folder, out = tmp_path_factory.mktemp("hele-map"), io.StringIO()
    files = override_settings(FILES_FOLDER=folder / "bestanden", WORK_FOLDER=folder / "tijdelijk")
    with django_db_blocker.unblock(), files, pytest.MonkeyPatch.context() as patch, transaction.atomic():
        patch.setenv("WIJKKOERS_LOKAAL", "1")
        with contextlib.redirect_stdout(out), contextlib.redirect_stderr(io.StringIO()):
            code = main(["importeer", "--json", str(testdata / "data")])
        yield Outcome(code, json.loads(out.getvalue()))
        transaction.set_rollback(True)


def refused_of(whole: Outcome) -> dict[str, Mapping[str, Any]]:
    return {report["bestand"]: report["meldingen"][0] for report in whole.reports if report["status"] == "geweigerd"}


def in_use(name: str) -> Any:
    return Observation.objects.filter(release__file_name=name)


def test_every_file_is_in_use_or_refused(whole: Outcome, testdata: Path, db: None) -> None:
    names = sorted(path.name for path in (testdata / "data").rglob("*") if path.is_file())
    assert sorted(report["bestand"] for report in whole.reports) == names
    assert {report["status"] for report in whole.reports} == {"ingelezen", "geweigerd"}
    assert (whole.code, len(whole.reports) - len(refused_of(whole))) == (2, 31)


def test_refusals_are_those_that_are_meant(whole: Outcome, testdata: Path, db: None) -> None:
    raw = {path.name: "jaar-onbekend" for path in (testdata / "data/2_grenzen/wof_raw_voorbeelden").iterdir()}
    homes = {path.name: "geen-bruikbare-adressen" for path in (testdata / "data/7_corporatie").rglob("input/*.json")}
    assert {name: issue["code"] for name, issue in refused_of(whole).items()} == {**REFUSED, **raw, **homes}


def test_every_refusal_names_the_remedy(whole: Outcome, db: None) -> None:
    assert [name for name, issue in refused_of(whole).items() if REMEDIES[issue["code"]] not in issue["tekst"]] == []


def test_no_file_that_is_read_holds_an_error(whole: Outcome, db: None) -> None:
    read = [report for report in whole.reports if report["status"] == "ingelezen"]
    assert [report["bestand"] for report in read if report["fouten"]] == []
    assert all(issue["tekst"] and "(reden:" not in issue["tekst"] for report in read for issue in report["meldingen"])


def test_nothing_is_imported_by_halves(whole: Outcome, db: None) -> None:
    assert set(Release.objects.values_list("state", flat=True)) == {ReleaseState.IN_USE.value}
    assert Release.objects.count() == len(whole.reports) - len(refused_of(whole))
    assert list(Path(settings.WORK_FOLDER).iterdir()) == []


def test_areas_come_before_figures_and_keys_before_addresses(whole: Outcome, db: None) -> None:
    names = [report["bestand"] for report in whole.reports]
    places = [names.index(name) for name in ("nl_buurten_2016_wof_simpl25m_wgs84.geojson", "denhaag_bag.gpkg", KWB)]
    assert places == sorted(places)
    assert places[-1] < names.index("netbeheer_coteq_electricity_2020.csv")


@pytest.mark.parametrize(("level", "areas"), [("gemeente", 342), ("wijk", 3_393), ("buurt", 14_574)])
def test_areas_of_2024(whole: Outcome, level: str, areas: int, db: None) -> None:
    assert in_use(KWB).filter(period=2024, indicator="aantal-inwoners", gebied__level=level).count() == areas


@pytest.mark.parametrize(
    ("level", "indicator", "period", "total"),
    [
        ("gemeente", "aantal-inwoners", 2024, 17_942_942),
        ("buurt", "aantal-inwoners", 2024, 17_942_915),
        ("buurt", "aantal-misdrijven", 2025, 786_939),
    ],
)
def test_national_sum(whole: Outcome, level: str, indicator: str, period: int, total: int, db: None) -> None:
    rows = in_use(KWB).filter(period=period, indicator=indicator, gebied__level=level, gebied__boundary_year=2024)
    assert rows.aggregate(total=Sum("value"))["total"] == total


def test_buurten_without_inhabitants_known_are_absent_and_not_zero(whole: Outcome, db: None) -> None:
    rows = in_use(KWB).filter(period=2024, indicator="aantal-inwoners", gebied__level="buurt")
    assert rows.filter(value__isnull=True).count() == 478


@pytest.mark.parametrize(
    ("code", "boundary_year", "period", "indicator", "value"),
    [
        ("GM0590", 2024, 2024, "aantal-inwoners", 32_178),
        ("GM0590", 2024, 2024, "aantal-huishoudens", 14_312),
        ("GM0590", 2024, 2024, "woz-waarde", 345),
        ("GM0590", 2024, 2024, "aandeel-koop", 66),
        ("WK059003", 2024, 2024, "aantal-inwoners", 5_635),
        ("WK059003", 2024, 2024, "aantal-huishoudens", 2_740),
        ("WK059003", 2024, 2024, "woz-waarde", 297),
        ("WK059003", 2024, 2024, "aandeel-koop", 44),
        ("WK059003", 2024, 2024, "aandeel-eengezins", 59),
        ("WK059003", 2024, 2024, "oppervlakte-land", 79),
        ("WK059003", 2024, 2024, "aantal-woningen", 2_801),
        ("BU05900301", 2024, 2024, "aantal-inwoners", 2_435),
        ("BU05900301", 2023, 2023, "aantal-inwoners", 2_415),
        ("BU05900203", 2023, 2023, "aantal-inwoners", 0),
        *(("GM0590", 2024, 2021 + place, "aantal-misdrijven", value) for place, value in enumerate((845, 906, 909, 954, 937))),
        ("GM0590", 2024, 2024, "ervaren-gezondheid", 71.5),
        ("GM0590", 2023, 2023, "voorraad-totaal", 14_609),
        ("GM0590", 2023, 2023, "voorraad-koop", 9_510),
        ("GM0590", 2023, 2023, "voorraad-huur", 5_098),
        ("GM0590", 2023, 2023, "voorraad-corporatie", 4_171),
        ("GM0590", 2025, 2025, "voorraad-totaal", 14_553),
        ("GM0590", 2025, 2025, "voorraad-koop", 9_557),
        ("GM0590", 2025, 2025, "voorraad-huur", 4_995),
        ("GM0590", 2025, 2025, "voorraad-corporatie", 4_091),
        ("GM0344", 2023, 2023, "aantal-inwoners", 367_947),
        ("GM0344", 2024, 2024, "aantal-inwoners", 374_238),
        ("WK059000", 2016, 2016, "leefbaarheid-klasse", 6),
        ("BU05182666", 2023, 2023, "aantal-verblijfsobjecten", 5_726 - 148 - 12),
        ("BU05182569", 2023, 2023, "aantal-verblijfsobjecten", 4_670 - 165 - 2),
    ],
)  # fmt: skip
def test_check_figure(
    whole: Outcome, code: str, boundary_year: int, period: int, indicator: str, value: float, db: None
) -> None:  # fmt: skip
    found = figure(code, boundary_year, period, indicator)
    assert found is not None and found.value == value


def test_heat_pumps_of_all_buurten_and_no_strategy(whole: Outcome, db: None) -> None:
    counted = {row["value"]: row["n"] for row in in_use(VARIANTS).values("value").annotate(n=Count("id"))}
    assert counted == {1: 12_669, 2: 651, None: 368}
    assert not Observation.objects.filter(indicator="startanalyse-strategie").exists()
    papendrecht = Observation.objects.filter(release__file_name="papendrecht_pbl_vesta_S1aOFb.csv")
    assert list(papendrecht.values_list("indicator", "value")) == [("warmtepomp-variant", 1)] * 8


def test_classes_of_all_wijken(whole: Outcome, db: None) -> None:
    found = in_use(CLASSES).aggregate(areas=Count("gebied", distinct=True), values=Count("value"), rows=Count("id"))
    assert found == {"areas": 2_981, "values": 14_066, "rows": 14_066 + 839}


def test_total_area_of_papendrecht_is_the_same_in_both_divisions(whole: Outcome, db: None) -> None:
    found = [Gebied.objects.get(code="GM0590", boundary_year=year).shape for year in (2016, 2023)]
    areas_m2 = [shape.area_m2 for shape in found if shape is not None and shape.area_m2 is not None]
    own = list(
        GebiedVersion.objects.filter(gebied__code="GM0590", release__file_name__startswith="papendrecht_buurten").values_list(
            "area_m2", flat=True
        )
    )
    assert len(areas_m2) == 2 and own == pytest.approx([10_789_960] * 2, abs=10)
    assert abs(own[0] - own[1]) < 1


@pytest.mark.parametrize(("gemeente", "buurten"), [("GM0772", 116), ("GM0855", 67), ("GM0599", 92), ("GM0518", 114), ("GM0505", 129)])
def test_buurten_of_2016(whole: Outcome, gemeente: str, buurten: int, db: None) -> None:
    drawn = Gebied.objects.filter(gemeente_code=gemeente, boundary_year=2016, level="buurt", shape__isnull=False)
    assert drawn.count() == buurten


def test_land_of_2016_has_no_amsterdam(whole: Outcome, db: None) -> None:
    drawn = Gebied.objects.filter(boundary_year=2016, level="buurt", shape__isnull=False)
    assert drawn.aggregate(total=Sum("shape__area_m2"))["total"] / 1e6 == pytest.approx(33_036, abs=1)
    assert not drawn.filter(gemeente_code="GM0363").exists()


def test_letter_codes_of_amsterdam_are_kept(whole: Outcome, db: None) -> None:
    amsterdam = Gebied.objects.filter(gemeente_code="GM0363", boundary_year=2024, level="buurt")
    assert amsterdam.count() == 517
    assert Gebied.objects.filter(code="WK0363NA", boundary_year=2024, level="wijk").exists()


def test_places_and_lists_are_kept(whole: Outcome, db: None) -> None:
    assert (Facility.objects.count(), ReferenceCode.objects.count()) == (229, 2_463)


def codes_of(name: str, level: str = "buurt") -> set[str]:
    return set(GebiedVersion.objects.filter(release__file_name=name, gebied__level=level).values_list("gebied__code", flat=True))


def test_of_the_old_codes_of_amsterdam_only_that_of_the_gemeente_is_left(whole: Outcome, db: None) -> None:
    old, new = (
        {code for level in ("gemeente", "wijk", "buurt") for code in codes_of(name, level)}
        for name in ("amsterdam_SES_WOA_2019_statline.csv", KWB)
    )
    assert (len(old), old & new) == (579, {"GM0363"})


def test_overlap_of_the_codes_of_2016_and_2024(whole: Outcome, db: None) -> None:
    older = codes_of("nl_buurten_2016_wof_simpl25m_wgs84.geojson")
    assert (len(older), len(older & codes_of(KWB))) == (12_187, 9_401)


@pytest.mark.parametrize("code", ["GM0590", "WK059003", "BU05900301", "GM0363", "GM0599"])
def test_best_year_is_that_of_the_newest_whole_division(whole: Outcome, code: str, db: None) -> None:
    assert best_year(code) == 2024


def test_map_of_the_gemeente_holds_every_buurt(whole: Outcome, db: None) -> None:
    subject = subject_of_code("GM0590")
    assert subject is not None
    assert len({row.code for row in subject.map_rows()}) == 34
