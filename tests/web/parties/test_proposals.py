"""Each rule with its reason and its absence; a missing figure gives no proposal and says so."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from wijkkoers.web.parties.kinds import PartijKind
from wijkkoers.web.parties.proposals import (
    CORPORATIE,
    FLATS,
    HEAT_NETWORK,
    INDICATORS,
    MOST_SCHOOLS,
    OTHER_LANDLORDS,
    OWNED,
    STRATEGY,
    AreaFacts,
    AreaValue,
    Gap,
    TeamOrganisation,
    propose,
)
from wijkkoers.web.parties.proposals_page import NAMES, REASONS


def _values(**shares: float) -> dict[str, tuple[AreaValue, ...]]:
    names = {"corporatie": CORPORATIE, "landlords": OTHER_LANDLORDS, "flats": FLATS, "owned": OWNED}
    names |= {"network": HEAT_NETWORK, "strategy": STRATEGY}
    return {names[name]: (AreaValue("Spoorwijk", value, 2024, "CBS"),) for name, value in shares.items()}


NOTHING = AreaFacts(
    _values(corporatie=0, landlords=0, flats=0, owned=0, network=0, strategy=1), (), frozenset(), frozenset(), (), is_about_heat=False
)


def _facts(shares: dict[str, float] | None = None, **fields: Any) -> AreaFacts:
    return replace(NOTHING, values={**NOTHING.values, **_values(**(shares or {}))}, **fields)


def _reasons(facts: AreaFacts) -> list[str]:
    return [row.reason for row in propose(facts)[0]]


def test_nothing_is_proposed_where_nothing_points_to_anybody() -> None:
    assert propose(NOTHING) == ([], [])


PRESENT = [
    ({"corporatie": 30}, {}, ["corporatie", "huurdersorganisatie"]),
    ({"corporatie": 30}, {"kinds": frozenset({PartijKind.CORPORATIE})}, ["huurdersorganisatie"]),
    ({"corporatie": 30}, {"kinds": frozenset({PartijKind.CORPORATIE, PartijKind.HUURDERSORGANISATIE})}, []),
    ({"landlords": 5}, {}, ["vastgoedeigenaar"]),
    ({"landlords": 4.9}, {}, []),
    ({"landlords": 20}, {"kinds": frozenset({PartijKind.VASTGOEDEIGENAAR})}, []),
    ({"flats": 60, "owned": 50}, {}, ["vve-zeker"]),
    ({"flats": 60, "owned": 40}, {}, ["vve-mogelijk"]),
    ({"flats": 60, "owned": 4}, {}, []),
    ({"flats": 60, "owned": 50}, {"kinds": frozenset({PartijKind.VVE})}, []),
    ({"network": 8}, {}, ["warmtenet"]),
    ({"strategy": 2}, {}, ["startanalyse"]),
    ({"strategy": 4}, {}, []),
    ({"network": 8}, {"kinds": frozenset({PartijKind.WARMTEBEDRIJF})}, []),
    ({}, {"is_about_heat": True}, ["warmteplan"]),
    ({}, {"is_about_heat": True, "kinds": frozenset({PartijKind.NETBEHEERDER})}, []),
    ({}, {"schools": ("De Linde", "De Linde", "")}, ["school", "school-zonder-naam"]),
    ({}, {"schools": ("De Linde",), "names": frozenset({"de linde"})}, []),
    ({}, {"organisations": (TeamOrganisation(1, "Zorggroep", PartijKind.ZORG),)}, ["team"]),
    ({"corporatie": 30}, {"organisations": (TeamOrganisation(1, "De Terp", PartijKind.CORPORATIE),)}, ["team", "huurdersorganisatie"]),
]


@pytest.mark.parametrize(("shares", "fields", "expected"), PRESENT)
def test_rule_proposes_when_its_reason_is_there_and_not_without(
    shares: dict[str, float], fields: dict[str, Any], expected: list[str]
) -> None:
    assert _reasons(_facts(shares, **fields)) == expected


@pytest.mark.parametrize(
    ("indicator", "kinds"),
    [
        (CORPORATIE, {PartijKind.CORPORATIE, PartijKind.HUURDERSORGANISATIE}),
        (OTHER_LANDLORDS, {PartijKind.VASTGOEDEIGENAAR}),
        (FLATS, {PartijKind.VVE}),
        (OWNED, {PartijKind.VVE}),
        (HEAT_NETWORK, {PartijKind.WARMTEBEDRIJF}),
        (STRATEGY, {PartijKind.WARMTEBEDRIJF}),
    ],
)
def test_missing_figure_gives_no_proposal_and_is_named(indicator: str, kinds: set[PartijKind]) -> None:
    proposals, gaps = propose(replace(NOTHING, values={**NOTHING.values, indicator: ()}))
    assert (proposals, {gap.kind for gap in gaps}) == ([], kinds)
    assert all(indicator in gap.missing for gap in gaps)


def test_area_without_a_map_says_nothing_about_schools() -> None:
    assert propose(replace(NOTHING, schools=None)) == ([], [Gap(PartijKind.SCHOOL, ("schools",))])


def test_share_is_told_of_the_area_where_it_is_largest() -> None:
    values = (AreaValue("Klein", 4, 2024, "CBS"), AreaValue("Groot", 40, 2023, "CBS"))
    found = propose(replace(NOTHING, values={**NOTHING.values, CORPORATIE: values}))[0][0]
    assert dict(found.values) == {"share": 40, "area": "Groot", "year": 2023, "source": "CBS"}


def test_many_schools_are_cut_off() -> None:
    assert len(propose(replace(NOTHING, schools=tuple(f"School {number}" for number in range(40))))[0]) == MOST_SCHOOLS


def test_every_reason_has_its_sentence_and_every_nameless_one_its_name() -> None:
    assert {reason for *_rest, reasons in PRESENT for reason in reasons} == set(REASONS)
    assert set(REASONS) - set(NAMES) == {"team", "school"}


def test_rules_read_known_indicators_only() -> None:
    from wijkkoers.handbook.load import load_handbook

    assert set(INDICATORS) <= {entry.id for entry in load_handbook().indicators}
