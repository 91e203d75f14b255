"""The one table of names: what CBS calls a figure in each family of files, and our indicator.

Families: KWB workbook 2013 and later (`a_inw`), KWB 2003-2012 and the map as shapefile (`AANT_INW`), KWB 1995-2001 (titles),
StatLine OData (`AantalInwoners_5`), the map at PDOK (`aantal_inwoners`, `aantalInwoners`), the flat csv (`inwoners`).
Sources: CBS, Toelichting variabelen KWB 2023; the headers of the files themselves. Names differ in capitals, underscores and spaces only
by `fold`. A percentage is its own indicator (`aandeel-65-plus`), never a count.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_SERIAL = re.compile(r"_\d{1,3}$")
_NOT_ALNUM = re.compile(r"[^a-z0-9]+")
HA_PER_KM2 = 100.0
NEAR_SOURCE = "cbs-nabijheid"


@dataclass(frozen=True, slots=True)
class Measure:
    """A figure under the names that sources give it; `scale` brings it to our unit, `zero_is_missing` where CBS writes 0 for none.

    `source` is the source id of a figure that a file carries along from another source.
    """

    indicator: str
    names: tuple[str, ...]
    scale: float = 1.0
    zero_is_missing: bool = False
    source: str = ""


def fold(name: str) -> str:
    """Return a name without prefix (`cbsnl:`), capitals, spaces and signs: `Aantal inwoners` and `aantal_inwoners` are one."""
    return _NOT_ALNUM.sub("", name.rsplit(":", 1)[-1].strip().lower().replace("²", "2"))


def fold_serial(name: str) -> str:
    """Return the folded name without the column number of OData, which moves within one table (`AantalInwoners_5`)."""
    return fold(_SERIAL.sub("", name.strip()))


def _measure(indicator: str, names: str, scale: float = 1.0, *, zero_is_missing: bool = False) -> Measure:
    return Measure(indicator, tuple(names.split()), scale, zero_is_missing)


def _near(indicator: str, names: str) -> Measure:
    """Return a distance that the map carries along from the statistics of nearness."""
    return Measure(indicator, tuple(names.split()), source=NEAR_SOURCE)


MEASURES: tuple[Measure, ...] = (
    _measure("aantal-inwoners", "a_inw aant_inw aantal_inwoners inwoners"),
    _measure("aantal-mannen", "a_man aant_man aantal_mannen mannen"),
    _measure("aantal-vrouwen", "a_vrouw aant_vrouw aantal_vrouwen vrouwen vouwen"),
    _measure("aantal-herkomst-nederland", "a_nl_all"),
    _measure("aantal-herkomst-europa", "a_eur_al"),
    _measure("aantal-herkomst-buiten-europa", "a_neu_al"),
    _measure("aandeel-herkomst-nederland", "p_nl_all percentage_met_herkomstland_nederland"),
    _measure("aantal-geboren", "a_geb geboo_tot geboorte_totaal"),
    _measure("geboorte-per-1000", "p_geb p_geboo geboortes_per_1000_inwoners GeboorteRelatief"),
    _measure("sterfte-per-1000", "p_ste p_sterft sterfte_relatief"),
    _measure("aantal-0-15", "a_00_14 k_0Tot15Jaar inwoners0tot15"),
    _measure("aantal-15-25", "a_15_24 k_15Tot25Jaar"),
    _measure("aantal-25-45", "a_25_44 k_25Tot45Jaar"),
    _measure("aantal-45-65", "a_45_64 k_45Tot65Jaar"),
    _measure("aantal-65-plus", "a_65_oo k_65JaarOfOuder inwoners65plus"),
    _measure("aandeel-0-15", "p_00_14 p_00_14_jr percentage_personen_0_tot_15_jaar personen_0-14_jaar personen_0-14_jr leeftijd_0-14_jaar"),
    _measure(
        "aandeel-15-25", "p_15_24 p_15_24_jr percentage_personen_15_tot_25_jaar personen_15-24_jaar personen_15-24_jr leeftijd_15-24_jaar"
    ),
    _measure(
        "aandeel-25-45", "p_25_44 p_25_44_jr percentage_personen_25_tot_45_jaar personen_25-44_jaar personen_25-44_jr leeftijd_25-44_jaar"
    ),
    _measure(
        "aandeel-45-65", "p_45_64 p_45_64_jr percentage_personen_45_tot_65_jaar personen_45-64_jaar personen_45-64_jr leeftijd_45-64_jaar"
    ),
    _measure(
        "aandeel-65-plus",
        "p_65_oo p_65_eo_jr percentage_personen_65_jaar_en_ouder personen_65_jaar_en_ouder personen_65_jr_en_ouder "
        "leeftijd_65_jaar_en_ouder",
    ),
    _measure("bevolkingsdichtheid", "bev_dich bev_dichth bevolkingsdichtheid bevolkingsdichtheid_inwoners_per_km2 dichtheid"),
    _measure("aantal-huishoudens", "a_hh aantal_hh aantal_huishoudens HuishoudensTotaal huishoudens"),
    _measure("aantal-eenpersoons", "a_1p_hh Eenpersoonshuishoudens"),
    _measure("aantal-zonder-kinderen", "a_hh_z_k HuishoudensZonderKinderen"),
    _measure("aantal-met-kinderen", "a_hh_m_k HuishoudensMetKinderen"),
    _measure("aandeel-eenpersoons", "p_1p_hh p_eenp_hh percentage_eenpersoonshuishoudens"),
    _measure("aandeel-zonder-kinderen", "p_hh_z_k percentage_huishoudens_zonder_kinderen"),
    _measure("aandeel-met-kinderen", "p_hh_m_k percentage_huishoudens_met_kinderen"),
    _measure("huishoudensgrootte", "g_hhgro gem_hh_gr gemiddelde_huishoudsgrootte GemiddeldeHuishoudensgrootte huishoudensgrootte"),
    _measure("aantal-woningen", "a_woning woningen woningvoorraad"),
    _measure("woz-waarde", "g_wozbag g_woz woz woz_waarde woningwaarde gemiddelde_woningwaarde GemiddeldeWOZWaardeVanWoningen"),
    _measure("aandeel-eengezins", "p_1gezw percentage_eengezinswoning eengezinswoning"),
    _measure("aandeel-meergezins", "p_mgezw percentage_meergezinswoning"),
    _measure(
        "aandeel-leegstand",
        "p_leegsw p_leegstand percentage_leegstand_woningen percentage_onbewoond PercentageLeegstaand OnbewoondeWoningen",
    ),
    _measure("aandeel-voor-2000", "p_bjj2k p_wont2000 percentage_bouwjaarklasse_tot_2000 BouwjaarVoor2000"),
    _measure("aandeel-recent-gebouwd", "p_bjo2k p_wonv2000 percentage_bouwjaarklasse_vanaf_2000 BouwjaarVanaf2000"),
    _measure("aandeel-jonger-dan-10-jaar", "p_bj_mi10 BouwjaarAfgelopenTienJaar"),
    _measure("aandeel-koop", "p_koopw p_koopwon percentage_koopwoningen koopwoningen"),
    _measure("aandeel-huur", "p_huurw p_huurwon percentage_huurwoningen HuurwoningenTotaal"),
    _measure("aandeel-corporatie", "p_wcorpw p_huurcorp perc_huurwoningen_in_bezit_woningcorporaties InBezitWoningcorporatie"),
    _measure("aandeel-overige-verhuur", "p_ov_hw p_huurovvh perc_huurwoningen_in_bezit_overige_verhuurders InBezitOverigeVerhuurders"),
    _measure(
        "gasverbruik", "g_gas g_gas_tot p_gas_tot gemiddeld_gasverbruik_totaal gemiddeld_aardgasverbruik GemiddeldAardgasverbruikTotaal"
    ),
    _measure(
        "elektriciteitsverbruik",
        "g_ele g_elek_tot p_elek_tot gemiddeld_elektriciteitsverbruik_totaal gemiddelde_elektriciteitslevering "
        "GemiddeldeElektriciteitsleveringTotaal GemiddeldElektriciteitsverbruikTotaal",
    ),
    _measure("aandeel-stadsverwarming", "p_stadsv p_stadverw percentage_woningen_met_stadsverwarming PercentageWoningenMetStadsverwarming"),
    _measure("inkomen-per-inwoner", "g_ink_pi ink_inw2 gemiddeld_inkomen_per_inwoner GemiddeldInkomenPerInwoner inkomenPerInwoner"),
    _measure("inkomen-per-ontvanger", "g_ink_po ink_ontv2 gemiddeld_inkomen_per_inkomensontvanger GemiddeldInkomenPerInkomensontvanger"),
    _measure("aandeel-hoog-inkomen", "p_hh_hi p_hooginkh percentage_huishoudens_met_hoog_inkomen k_20HuishoudensMetHoogsteInkomen"),
    _measure("huishoudinkomen", "g_hh_sti gemiddeld_gestandaardiseerd_inkomen_van_huishoudens GemGestandaardiseerdInkomenVanHuish"),
    _measure(
        "vermogen",
        "m_hh_ver mediaan_vermogen_van_particuliere_huish mediaan_vermogen_van_particuliere_huishoudens",
    ),
    _measure("aandeel-lage-koopkracht", "p_hh_lkk percentage_huishoudens_met_lage_koopkracht HuishoudensMetEenLaagInkomen"),
    _measure("aandeel-tot-110-minimum", "p_hh_110 huishoudens_tot_110_percent_van_sociaal_minimum HuishoudensTot110VanSociaalMinimum"),
    _measure("aandeel-tot-120-minimum", "p_hh_120 huishoudens_tot_120_percent_van_sociaal_minimum HuishoudensTot120VanSociaalMinimum"),
    _measure("aandeel-laag-inkomen", "p_hh_li p_laaginkh percentage_huishoudens_met_laag_inkomen k_40HuishoudensMetLaagsteInkomen"),
    _measure(
        "aandeel-sociaal-minimum",
        "p_hh_osm p_socminh percentage_huishoudens_onder_of_rond_sociaal_minimum HuishOnderOfRondSociaalMinimum",
    ),
    _measure(
        "aantal-bijstand",
        "a_soz_wb wwb_uittot wwb_uit_tot wwb_uit aantal_personen_met_een_alg_bijstandsuitkering_tot "
        "aantal_personen_met_een_algemene_bijstandsuitkering_totaal PersonenPerSoortUitkeringBijstand",
    ),
    _measure("aantal-ww", "a_soz_ww ww_uit_tot aantal_personen_met_een_ww_uitkering_totaal PersonenPerSoortUitkeringWW"),
    _measure("aantal-ao", "a_soz_ao ao_uit_tot aantal_personen_met_een_ao_uitkering_totaal PersonenPerSoortUitkeringAO"),
    _measure("aantal-aow", "a_soz_ow aow_uit_tot aantal_personen_met_een_aow_uitkering_totaal PersonenPerSoortUitkeringAOW"),
    _measure("arbeidsparticipatie", "p_arb_pp netto_arbeidsparticipatie"),
    _measure("aandeel-werknemers", "p_arb_wn percentage_werknemers"),
    _measure("aandeel-zelfstandigen", "p_arb_zs percentage_zelfstandigen"),
    _measure("aandeel-jeugdzorg", "p_jz_tn percentage_jongeren_met_jeugdzorg_in_natura PercentageJongerenMetJeugdzorg"),
    _measure("wmo-per-1000", "p_wmo_t aantal_wmo_clienten_per_1000_inwoners WmoClientenRelatief"),
    _measure(
        "aantal-laag-opgeleid",
        "a_opl_lg a_opl_bvm opleidingsniveau_laag aantal_personen_met_bvm_als_hoogst_beh_ond_niv BasisonderwijsVmboMbo1",
    ),
    _measure(
        "aantal-middelbaar-opgeleid",
        "a_opl_md a_opl_hvm opleidingsniveau_middelbaar aantal_personen_met_hvm_als_hoogst_beh_ond_niv HavoVwoMbo24",
    ),
    _measure("aantal-hoog-opgeleid", "a_opl_hg a_opl_hw opleidingsniveau_hoog aantal_personen_met_hw_als_hoogst_beh_ond_niv HboWo"),
    _measure(
        "afstand-huisarts", "g_afs_hp af_artspr huisartsenpraktijk_gemiddelde_afstand_in_km AfstandTotHuisartsenpraktijk afstandHuisarts"
    ),
    _measure(
        "afstand-supermarkt", "g_afs_gs af_superm grote_supermarkt_gemiddelde_afstand_in_km AfstandTotGroteSupermarkt afstandSupermarkt"
    ),
    _measure("afstand-kinderdagverblijf", "g_afs_kv af_kdv kinderdagverblijf_gemiddelde_afstand_in_km AfstandTotKinderdagverblijf"),
    _measure("afstand-basisschool", "g_afs_sc af_ondbas basisonderwijs_gemiddelde_afstand_in_km AfstandTotSchool afstandSchool"),
    _measure("scholen-binnen-3-km", "g_3km_sc av3_ondbas basisonderwijs_gemiddeld_aantal_binnen_3_km scholenBinnen3km"),
    _near("afstand-apotheek", "af_apoth apotheek_gemiddelde_afstand_in_km"),
    _near("afstand-huisartsenpost", "huisartsenpost_gemiddelde_afstand_in_km"),
    _near("afstand-ziekenhuis", "af_ziek_i ziekenhuis_incl_buitenpolikliniek_gem_afst_in_km"),
    _near("afstand-bso", "af_bso buitenschoolse_opvang_gem_afstand_in_km"),
    _near("afstand-voortgezet-onderwijs", "af_ondvrt voortgezet_onderwijs_gem_afstand_in_km"),
    _near("afstand-bibliotheek", "af_biblio bibliotheek_gemiddelde_afstand_in_km"),
    _near("afstand-treinstation", "af_treinst treinstation_gemiddelde_afstand_in_km"),
    _near("afstand-zwembad", "af_zwemb zwembad_gemiddelde_afstand_in_km"),
    _near("afstand-horeca", "af_cafe cafe_gemiddelde_afstand_in_km"),
    _near("afstand-oprit", "af_oprith oprit_hoofdverkeersweg_gemiddelde_afstand_in_km"),
    _measure("autos-per-huishouden", "g_pau_hh auto_hh personenautos_per_huishouden PersonenautoSPerHuishouden"),
    _measure("oppervlakte-land", "a_lan_ha opp_land oppervlakte_land_in_ha OppervlakteLand oppervlakteLandHa"),
    _measure("oppervlakte-land", "oppervlakte_land_in_km2", HA_PER_KM2),
    _measure("oppervlakte-totaal", "a_opp_ha opp_tot oppervlakte_totaal_in_ha OppervlakteTotaal"),
    _measure("oppervlakte-totaal", "totale_oppervlakte_in_km2", HA_PER_KM2),
    _measure("oppervlakte-water", "a_wat_ha opp_water oppervlakte_water_in_ha OppervlakteWater"),
    _measure("omgevingsadressendichtheid", "ste_oad oad omgevingsadressendichtheid omgevingsadressendichtheid_per_km2 adressendichtheid"),
    _measure(
        "stedelijkheid",
        "ste_mvs sted stedelijkheid stedelijkheid_adressen_per_km2 MateVanStedelijkheid stedelijkheid_gemeente,_wijk_of_buurt",
        zero_is_missing=True,
    ),
)
URBANITY_2013 = "2"
"""Name of the column of stedelijkheid in the KWB workbooks of 2013 and 2014."""

BY_NAME: dict[str, Measure] = {fold(name): measure for measure in MEASURES for name in measure.names}
"""Folded name to measure; within a file an earlier name of a measure goes before a later one."""

CRIME_COLUMN = re.compile(r"^misdr_(20\d{2}|19\d{2})$")
HEALTH_COLUMN = re.compile(r"^gezond_(20\d{2}|19\d{2})$")
CRIME_INDICATOR, CRIME_SOURCE = "aantal-misdrijven", "politie-misdrijven"
HEALTH_INDICATOR, HEALTH_SOURCE = "ervaren-gezondheid", "rivm-gezondheid"
KWB_SOURCE = "cbs-kwb"

UNHYPHENATED = frozenset(measure.indicator for measure in MEASURES if "-" not in measure.indicator) | {
    "leefbaarheid",
    "woningdichtheid",
    "woningequivalenten",
}
"""Our indicator ids of one word."""
UNSURE_BEFORE: dict[str, int] = {
    **{
        fold(name): 2002
        for name in (
            "gemiddelde_woz-waarde_van_woningen",
            "woz-waarde",
            "gemiddeld_inkomen_per_inwoner",
            "gemiddeld_inkomen_per_inkomensontvanger",
            "oppervlakte_land",
            "oppervlakte_totaal",
            "oppervlakte_water",
        )
    },
    **{fold(name): 2017 for name in ("k_0Tot15Jaar", "k_15Tot25Jaar", "k_25Tot45Jaar", "k_45Tot65Jaar", "k_65JaarOfOuder")},
    **{fold(name): 2017 for name in ("Eenpersoonshuishoudens", "HuishoudensZonderKinderen", "HuishoudensMetKinderen")},
}
"""Folded names whose unit differed before a year (guilders, km2, percentages): such a column is left out and reported."""
