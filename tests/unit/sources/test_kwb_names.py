from __future__ import annotations

from collections import Counter

import pytest

from wijkkoers.sources.kwb_names import BY_NAME, CRIME_COLUMN, HEALTH_COLUMN, MEASURES, UNSURE_BEFORE, fold, fold_serial


def test_one_name_never_means_two_things() -> None:
    names = Counter(fold(name) for measure in MEASURES for name in measure.names)
    meanings = {(fold(name), measure.indicator) for measure in MEASURES for name in measure.names}
    assert len(meanings) == len(names)


@pytest.mark.parametrize(
    ("name", "indicator"),
    [
        ("a_inw", "aantal-inwoners"),
        ("AANT_INW", "aantal-inwoners"),
        ("Aantal inwoners", "aantal-inwoners"),
        ("aantalInwoners", "aantal-inwoners"),
        ("cbsnl:OAD", "omgevingsadressendichtheid"),
        ("percentagePersonen65JaarEnOuder", "aandeel-65-plus"),
        ("P_65_EO_JR", "aandeel-65-plus"),
        ("a_65_oo", "aantal-65-plus"),
        ("Personen 65 jaar en ouder (%)", "aandeel-65-plus"),
        ("g_woz", "woz-waarde"),
        ("Stedelijkheid gemeente, wijk of buurt", "stedelijkheid"),
        ("a_opl_bvm ", "aantal-laag-opgeleid"),
        ("a_opl_hw", "aantal-hoog-opgeleid"),
        ("P_GAS_TOT", "gasverbruik"),
        ("a_man", "aantal-mannen"),
        ("AANT_MAN", "aantal-mannen"),
        ("vouwen", "aantal-vrouwen"),
        ("AANT_VROUW", "aantal-vrouwen"),
        ("a_nl_all", "aantal-herkomst-nederland"),
        ("percentage_met_herkomstland_nederland", "aandeel-herkomst-nederland"),
        ("geboorte_totaal", "aantal-geboren"),
        ("P_STERFT", "sterfte-per-1000"),
        ("p_bjo2k", "aandeel-recent-gebouwd"),
        ("P_WONV2000", "aandeel-recent-gebouwd"),
        ("percentage_bouwjaarklasse_vanaf_2000", "aandeel-recent-gebouwd"),
        ("p_bj_mi10", "aandeel-jonger-dan-10-jaar"),
        ("g_ink_po", "inkomen-per-ontvanger"),
        ("P_HOOGINKH", "aandeel-hoog-inkomen"),
        ("g_hh_sti", "huishoudinkomen"),
        ("m_hh_ver", "vermogen"),
        ("p_hh_lkk", "aandeel-lage-koopkracht"),
        ("percentage_huishoudens_met_lage_koopkracht", "aandeel-lage-koopkracht"),
        ("p_hh_110", "aandeel-tot-110-minimum"),
        ("huishoudens_tot_120_percent_van_sociaal_minimum", "aandeel-tot-120-minimum"),
        ("a_soz_ow", "aantal-aow"),
        ("WW_UIT_TOT", "aantal-ww"),
        ("aantal_personen_met_een_ao_uitkering_totaal", "aantal-ao"),
        ("netto_arbeidsparticipatie", "arbeidsparticipatie"),
        ("p_arb_wn", "aandeel-werknemers"),
        ("percentage_zelfstandigen", "aandeel-zelfstandigen"),
        ("AF_TREINST", "afstand-treinstation"),
        ("apotheek_gemiddelde_afstand_in_km", "afstand-apotheek"),
        ("a_opp_ha", "oppervlakte-totaal"),
        ("OPP_WATER", "oppervlakte-water"),
    ],
)
def test_name_of_each_family_is_known(name: str, indicator: str) -> None:
    assert BY_NAME[fold(name)].indicator == indicator


@pytest.mark.parametrize(
    ("key", "indicator"),
    [
        ("Mannen_6", "aantal-mannen"),
        ("GeboorteTotaal_25", "aantal-geboren"),
        ("BouwjaarAfgelopenTienJaar_52", "aandeel-jonger-dan-10-jaar"),
        ("BouwjaarVanaf2000_48", "aandeel-recent-gebouwd"),
        ("HuishoudensMetEenLaagInkomen_89", "aandeel-lage-koopkracht"),
        ("PersonenPerSoortUitkeringAOW_97", "aantal-aow"),
        ("HboWo_77", "aantal-hoog-opgeleid"),
        ("OnbewoondeWoningen_46", "aandeel-leegstand"),
        ("OppervlakteWater_124", "oppervlakte-water"),
    ],
)
def test_name_of_odata_is_known_without_its_number(key: str, indicator: str) -> None:
    assert BY_NAME[fold_serial(key)].indicator == indicator


def test_distances_that_the_map_carries_along_keep_their_own_source() -> None:
    assert {measure.source for measure in MEASURES if measure.indicator in ("afstand-apotheek", "afstand-oprit")} == {"cbs-nabijheid"}
    assert BY_NAME["gafshp"].source == ""


@pytest.mark.parametrize("number", [18, 116, 123])
def test_column_number_of_odata_is_ignored(number: int) -> None:
    assert BY_NAME[fold_serial(f"OppervlakteLand_{number}")].indicator == "oppervlakte-land"


def test_square_kilometres_become_hectares() -> None:
    assert BY_NAME[fold("Oppervlakte land in km²")].scale == 100


@pytest.mark.parametrize("name", ["a_w_all", "a_nw_all", "P_MAROKKO", "Nederland", "Appartement", "p_bj_me10", "af_artspo", "misdr_12m"])
def test_name_with_another_meaning_is_not_taken(name: str) -> None:
    assert fold(name) not in BY_NAME


def test_names_of_unsure_unit_are_known_names() -> None:
    assert {name for name in UNSURE_BEFORE if name in BY_NAME} >= {fold("k_65JaarOfOuder"), fold("woz-waarde")}


def test_crime_and_health_columns_carry_their_year() -> None:
    crime, health = CRIME_COLUMN.match("misdr_2025"), HEALTH_COLUMN.match("gezond_2012")
    assert (crime and crime[1], health and health[1], CRIME_COLUMN.match("misdr_per1000")) == ("2025", "2012", None)
