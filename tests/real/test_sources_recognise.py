"""Every file of the collection is read or refused with a clear code; none breaks a reader."""

from __future__ import annotations

from pathlib import Path

from wijkkoers.base.errors import InputError
from wijkkoers.sources.recognise import recognise


def outcome(path: Path) -> str:
    try:
        return recognise(path, path.name).kind
    except InputError as error:
        return error.code


KINDS = {
    "VERA_Referentiedata_2026-06.csv": "vera-referentie",
    "amsterdam_SES_WOA_2019_statline.csv": "statline",
    "cbs_82900NED_woningvoorraad_eigendom.csv": "voorraad-eigendom",
    "denhaag_bag.gpkg": "bag-geopackage",
    "denhaag_vbo_plat_14buurten.csv": "bag-csv",
    "netbeheer_coteq_electricity_2020.csv": "netbeheer",
    "netbeheer_westland-infra_gas_2018.csv": "netbeheer",
    "nl_85984NED_2024_DataProperties.json": "odata",
    "nl_85984NED_2024_TableInfos.json": "odata",
    "nl_85984NED_2024_stripped_filtered_data_2024.json": "odata",
    "nl_gemeentelijke-indeling_cbs.csv": "gemeentelijke-indeling",
    "nl_kwb2024_misdrijven_gezondheid_plat.csv": "kwb-plat",
    "nl_leefbaarometer2_wijk_klassen_2002-2016.json": "leefbaarometer-2",
    "nl_pbl_vesta_S1aOFb_strategievariant_per_buurt.csv": "strategievariant",
    "nl_rivm_gezondheid_2020_18plus.xlsx": "gezondheid-rivm",
    "papendrecht_82900NED_eigendom.csv": "voorraad-eigendom",
    "papendrecht_85984NED_wijken.json": "odata",
    "papendrecht_kwb2024_misdrijven_gezondheid_woonikveilig.json": "kerncijfers-json",
    "papendrecht_kwb2024_plat.csv": "kwb-plat",
    "papendrecht_leefbaarometer2_wijk_klassen.json": "leefbaarometer-2",
    "papendrecht_pbl_vesta_S1aOFb.csv": "strategievariant",
    "utrecht_kwb-2023.xlsx": "kwb-werkboek",
    "utrecht_zuilen_nabijheid_2023_statline.csv": "statline",
}


def _expected(path: Path) -> str:
    if path.suffix == ".geojson":
        return "punten-geojson" if "poi" in path.name else "grenzen-geojson"
    return "vera-eenheden" if "vera_eenheden" in str(path) else KINDS.get(path.name, "onbekende-soort")


def test_every_file_is_recognised_as_what_it_is_or_refused(testdata: Path) -> None:
    files = [path for path in (testdata / "data").rglob("*") if path.is_file()]
    found = {path.name: outcome(path) for path in files}
    assert found == {path.name: _expected(path) for path in files}
