from __future__ import annotations

import pytest

from wijkkoers.sources.statline_names import KWB, NEAR, SES
from wijkkoers.sources.topic_match import Subject, columns_of, family_of, match_topic
from wijkkoers.sources.topics import parse_header, parse_key


def indicator(header: str, family: str = "") -> str:
    measure = match_topic(parse_header(header), family).measure
    return measure.indicator if measure else ""


@pytest.mark.parametrize(
    ("header", "expected"),
    [
        ("Bevolking/Leeftijdsgroepen/65 jaar of ouder (aantal)", "aantal-65-plus"),
        ("Bevolking/Leeftijdsgroepen/65 jaar of ouder (%)", "aandeel-65-plus"),
        ("Bevolking/Bevolking naar herkomst/Herkomstland/Nederland (aantal)", "aantal-herkomst-nederland"),
        ("Bevolking/Bevolking naar herkomst/Geboren in Nederland/Nederland (aantal)", ""),
        ("Wonen/Woningen naar bouwjaar/Bouwjaar vanaf 2000 (%)", "aandeel-recent-gebouwd"),
        ("Wonen en vastgoed/Woningen naar bouwjaar/Bouwjaar afgelopen tien jaar (%)", "aandeel-jonger-dan-10-jaar"),
        ("Wonen/Koopwoningen (aantal)", ""),
        ("SES-WOA/Totaalscore/Gemiddelde score (Getal)", "ses-woa"),
        ("SES-WOA/Deelscores/Financiële welvaart/Gemiddelde score (Getal)", ""),
        ("Spreiding/Spreiding totaal/Waarde (Getal)", "ses-woa-spreiding"),
        ("Opleidingsniveau/Hoog/Waarde (%)", ""),
        ("Onderwijs/Basisonderwijs/Afstand tot school (km)", "afstand-basisschool"),
        ("Onderwijs/Voortgezet onderwijs/Voortgezet onderwijs totaal/Afstand tot school (km)", "afstand-voortgezet-onderwijs"),
        ("Onderwijs/Voortgezet onderwijs/Vmbo/Afstand tot school (km)", ""),
        ("Onderwijs/Voortgezet onderwijs/Havo/vwo/Afstand tot school (km)", ""),
        ("Nabijheid voorzieningen/Basisonderwijs/Afstand tot school (km)", "afstand-basisschool"),
        ("Ziekenhuis (incl. buitenpolikliniek)/Afstand tot ziekenhuis (km)", "afstand-ziekenhuis"),
        ("Ziekenhuis (excl. buitenpolikliniek)/Afstand tot ziekenhuis (km)", ""),
        ("Onderwijs/Basisonderwijs/Aantal scholen/Binnen 3 km (aantal)", "scholen-binnen-3-km"),
        ("Detailhandel/Warenhuis/Aantal warenhuizen/Binnen 3 km (aantal)", ""),
    ],
)
def test_group_and_unit_decide_what_a_title_means(header: str, expected: str) -> None:
    assert indicator(header) == expected


@pytest.mark.parametrize("key", ["Nederland_17", "Nederland_20", "EuropaExclusiefNederland_18", "GemiddeldeScore_29", "Waarde_37"])
def test_odata_name_of_several_groups_is_ambiguous(key: str) -> None:
    match = match_topic(parse_key(key))
    assert (match.measure, match.is_ambiguous) == (None, True)


def test_unknown_name_is_not_ambiguous() -> None:
    match = match_topic(parse_key("Motorfietsen_116"))
    assert (match.measure, match.is_ambiguous) == (None, False)


def test_school_is_certain_in_kwb_and_ambiguous_in_nearness() -> None:
    topic = parse_key("AfstandTotSchool_60")
    in_kwb, near = match_topic(topic, KWB).measure, match_topic(topic, NEAR)
    assert (in_kwb and in_kwb.indicator, near.measure, near.is_ambiguous) == ("afstand-basisschool", None, True)


def test_count_without_unit_is_only_sure_since_2017() -> None:
    topic = parse_key("k_65JaarOfOuder_12")
    before, since = match_topic(topic, KWB, 2016), match_topic(topic, KWB, 2017)
    assert (before.measure, before.is_ambiguous, since.measure and since.measure.indicator) == (None, True, "aantal-65-plus")


def test_square_kilometres_become_hectares() -> None:
    assert match_topic(parse_header("Oppervlakte/Oppervlakte land (km²)")).factor == 100


def test_distance_belongs_to_the_table_that_it_stands_in() -> None:
    kwb = match_topic(parse_header("Nabijheid voorzieningen/Afstand tot huisartsenpraktijk (km)")).measure
    near = match_topic(parse_header("Gezondheid en welzijn/Huisartsenpraktijk/Afstand tot huisartsenpraktijk (km)")).measure
    assert (kwb and kwb.source, near and near.source) == (KWB, NEAR)


def test_family_follows_from_subjects_that_only_one_source_has() -> None:
    assert family_of([parse_key("AantalInwoners_5"), parse_key("AfstandTotGroteSupermarkt_118")]) == KWB
    assert family_of([parse_key("GemiddeldeScore_29"), parse_key("Waarde_37")]) == SES
    assert family_of([parse_key("X_1")]) == ""
    assert family_of([parse_key("X_1")], NEAR) == NEAR


def test_second_column_for_an_indicator_is_not_used() -> None:
    subjects = [Subject(index, name, parse_header(name)) for index, name in enumerate(["Mannen (aantal)", "X/Mannen (aantal)", "Y (%)"])]
    columns, unsure, unknown = columns_of(subjects, KWB, 2024)
    assert ([column.index for column in columns], unsure, [subject.index for subject in unknown]) == ([0], [], [1, 2])
