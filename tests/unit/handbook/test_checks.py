from __future__ import annotations

from typing import Any

import pytest

from wijkkoers.base.missing import Mark
from wijkkoers.handbook.checks import find_problems
from wijkkoers.handbook.load import load_handbook, locked_ids
from wijkkoers.handbook.schema import Category, Combine, Handbook, Text
from wijkkoers.indicators.derived import FUNCTIONS

IDS_OF_ISSUE_A = """
aantal-inwoners aantal-0-15 aantal-15-25 aantal-25-45 aantal-45-65 aantal-65-plus aandeel-0-15 aandeel-15-25 aandeel-25-45
aandeel-45-65 aandeel-65-plus bevolkingsdichtheid aantal-huishoudens aantal-eenpersoons aantal-zonder-kinderen
aantal-met-kinderen aandeel-eenpersoons aandeel-zonder-kinderen aandeel-met-kinderen huishoudensgrootte aantal-woningen
woz-waarde aandeel-eengezins aandeel-meergezins aandeel-leegstand aandeel-voor-2000 aandeel-koop aandeel-huur
aandeel-corporatie aandeel-overige-verhuur gasverbruik elektriciteitsverbruik aandeel-stadsverwarming inkomen-per-inwoner
aandeel-laag-inkomen aandeel-sociaal-minimum aantal-bijstand bijstand-per-1000 aandeel-jeugdzorg wmo-per-1000
aantal-laag-opgeleid aantal-middelbaar-opgeleid aantal-hoog-opgeleid aandeel-laag-opgeleid sociale-samenhang
aantal-misdrijven misdrijven-per-1000 aandeel-onveilig ervaren-gezondheid waardering-woonomgeving afstand-huisarts
afstand-supermarkt afstand-kinderdagverblijf afstand-basisschool scholen-binnen-3-km autos-per-huishouden oppervlakte-land
omgevingsadressendichtheid stedelijkheid
"""


def changed(id: str, **fields: Any) -> Handbook:
    """The handbook with fields of one indicator replaced."""
    handbook = load_handbook()
    indicators = tuple(entry.model_copy(update=fields) if entry.id == id else entry for entry in handbook.indicators)
    return handbook.model_copy(update={"indicators": indicators})


def codes(handbook: Handbook) -> list[str]:
    return [issue.code for issue in find_problems(handbook, set(FUNCTIONS), locked_ids())]


def test_the_handbook_of_the_product_is_whole() -> None:
    assert [(issue.code, issue.where, dict(issue.values)) for issue in find_problems(load_handbook(), set(FUNCTIONS), locked_ids())] == []


def test_no_indicator_id_is_ever_renamed() -> None:
    assert set(IDS_OF_ISSUE_A.split()) <= {indicator.id for indicator in load_handbook().indicators}


@pytest.mark.parametrize(
    ("fields", "code", "column"),
    [
        ({"theme": "nergens"}, "reference_unknown", "theme"),
        ({"unit": "ellen"}, "reference_unknown", "unit"),
        ({"sources": ("nergens",)}, "reference_unknown", "sources"),
        ({"perception_of": "nergens"}, "reference_unknown", "perception_of"),
        ({"combine": Combine(rule="gewogen", weight="nergens")}, "reference_unknown", "combine.weight"),
        ({"combine": Combine(rule="gewogen")}, "weight_and_rule_differ", "combine.weight"),
        ({"combine": Combine(rule="som", weight="aantal-inwoners")}, "weight_and_rule_differ", "combine.weight"),
        ({"combine": Combine(rule="gewogen", weight="woz-waarde")}, "weight_does_not_add_up", "combine.weight"),
        ({"perception_of": "aantal-woningen"}, "perception_confused", "perception_of"),
        ({"hide_small_counts": True}, "hidden_but_no_count", "hide_small_counts"),
        ({"plausible": (100.0, 0.0)}, "range_empty", "plausible"),
        ({"short_label": Text(nl="Veel te lang voor een figuur", en="Short")}, "label_too_long", "short_label.nl"),
        ({"function": "onbekend", "inputs": ("aantal-woningen",)}, "function_unknown", "function"),
        ({"inputs": ("aantal-woningen",)}, "function_and_inputs_differ", "inputs"),
        ({"inputs": ("aandeel-koop",)}, "reference_to_itself", "inputs"),
    ],
)
def test_a_wrong_field_is_found_and_named(fields: dict[str, Any], code: str, column: str) -> None:
    issues = find_problems(changed("aandeel-koop", **fields), set(FUNCTIONS), locked_ids())
    assert (code, "aandeel-koop", column) in {(issue.code, issue.where.sheet, issue.where.column) for issue in issues}


CLASSES = load_handbook().indicator("leefbaarheid-klasse").categories


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ({"categories": CLASSES[:-1]}, "categories_and_range_differ"),
        ({"categories": CLASSES[::-1]}, "categories_and_range_differ"),
        ({"categories": (*CLASSES[:-1], CLASSES[-2], CLASSES[-1])}, "categories_and_range_differ"),
        ({"categories": (*CLASSES[:-1], Category(value=9, label=CLASSES[0].label))}, "category_twice"),
        ({"combine": Combine(rule="gewogen", weight="aantal-inwoners")}, "classes_treated_as_numbers"),
        ({"decimals": 1}, "classes_treated_as_numbers"),
        ({"in_profile": True}, "classes_treated_as_numbers"),
    ],
)
def test_classes_rise_fill_their_range_and_are_no_numbers(fields: dict[str, Any], code: str) -> None:
    assert code in codes(changed("leefbaarheid-klasse", **fields))


@pytest.mark.parametrize("years", [(2022, 2020), (2022, 2022), (22,)])
def test_years_in_which_a_series_breaks_rise_and_are_years(years: tuple[int, ...]) -> None:
    assert codes(changed("aandeel-koop", breaks_before=years)) == ["break_years_wrong"]


def test_a_figure_derived_from_a_derived_figure_is_found() -> None:
    spoilt = changed("ww-per-1000", inputs=("bijstand-per-1000", "aantal-inwoners"))
    assert codes(spoilt) == ["input_is_derived"]


@pytest.mark.parametrize("id", ["leefbaarheid-klasse", "startanalyse-strategie", "stedelijkheid"])
def test_a_class_has_words(id: str) -> None:
    assert load_handbook().indicator(id).categories


def test_classes_and_medians_and_spreads_are_never_combined() -> None:
    never = {entry.id for entry in load_handbook().indicators if entry.combine.rule == "niet"}
    classes = {entry.id for entry in load_handbook().indicators if entry.categories}
    assert never == classes | {"vermogen", "ses-woa-spreiding"}


@pytest.mark.parametrize(
    ("source", "mark"), [("rivm-gezondheid", Mark.MODELLED), ("leefbaarometer", Mark.MODELLED), ("netbeheerders", Mark.ESTIMATED)]
)
def test_every_figure_of_a_model_or_an_estimate_says_so(source: str, mark: Mark) -> None:
    found = [entry for entry in load_handbook().indicators if entry.sources[0] == source]
    assert found
    assert [entry.id for entry in found if mark not in entry.marks] == []


def test_every_theme_has_indicators_of_several_kinds() -> None:
    handbook = load_handbook()
    sizes = {theme.id: sum(entry.theme == theme.id for entry in handbook.indicators) for theme in handbook.themes}
    assert min(sizes.values()) >= 5
    assert sum(sizes.values()) >= 125


@pytest.mark.parametrize("fields", [{"in_profile": True}, {"decimals": 1}, {"combine": Combine(rule="niet")}])
def test_a_count_adds_up_is_whole_and_is_not_compared(fields: dict[str, Any]) -> None:
    assert "count_with_wrong_rule" in codes(changed("aantal-misdrijven", **fields))


def test_a_count_that_is_shown_when_small_is_found() -> None:
    assert codes(changed("aantal-misdrijven", hide_small_counts=False)) == ["count_not_hidden"]


def test_an_id_that_stands_twice_is_found() -> None:
    handbook = load_handbook()
    twice = handbook.model_copy(update={"units": (*handbook.units, handbook.units[0])})
    assert "id_twice" in codes(twice)


def test_a_profile_that_is_too_full_is_found() -> None:
    handbook = load_handbook()
    everything = tuple(entry.model_copy(update={"in_profile": True}) for entry in handbook.indicators)
    assert "profile_size" in codes(handbook.model_copy(update={"indicators": everything}))


def test_a_function_that_no_indicator_names_is_found() -> None:
    issues = find_problems(load_handbook(), {*FUNCTIONS, "ongebruikt"}, locked_ids())
    assert [(issue.code, issue.where.sheet) for issue in issues] == [("function_unused", "ongebruikt")]


def test_an_id_that_is_not_locked_is_found() -> None:
    locked = [pair for pair in locked_ids() if pair != ("indicator", "woz-waarde")]
    issues = find_problems(load_handbook(), set(FUNCTIONS), locked)
    assert [(issue.code, issue.where.sheet) for issue in issues] == [("id_not_locked", "woz-waarde")]


def test_an_id_that_vanished_is_found() -> None:
    issues = find_problems(load_handbook(), set(FUNCTIONS), (*locked_ids(), ("indicator", "oud-cijfer")))
    assert [(issue.code, issue.where.sheet) for issue in issues] == [("id_vanished", "oud-cijfer")]


def test_an_id_locked_twice_is_found() -> None:
    issues = find_problems(load_handbook(), set(FUNCTIONS), (*locked_ids(), ("theme", "wonen")))
    assert [(issue.code, issue.where.column) for issue in issues] == [("id_twice", "ids.lock")]


def test_an_identifier_that_another_term_forbids_is_found() -> None:
    handbook = load_handbook()
    terms = tuple(term.model_copy(update={"forbidden": ("buurt",)}) if term.term == "wijk" else term for term in handbook.terms)
    assert codes(handbook.model_copy(update={"terms": terms})) == ["forbidden_is_used"]


def test_a_term_that_stands_twice_is_found() -> None:
    handbook = load_handbook()
    found = codes(handbook.model_copy(update={"terms": (*handbook.terms, handbook.terms[0])}))
    assert found == ["id_twice", "id_twice"]


def test_every_fictional_value_has_a_source_that_says_so() -> None:
    handbook = load_handbook()
    assert all("voorbeeld" in indicator.sources for indicator in handbook.indicators)
    assert [source.id for source in handbook.sources if source.is_fictional] == ["voorbeeld", "voorbeeld-telling"]


def test_perceived_figures_never_come_from_a_register() -> None:
    registers = {"cbs-kwb", "cbs-voorraad", "politie-misdrijven", "bag", "rvo-energielabels"}
    assert not [entry.id for entry in load_handbook().indicators if entry.perceived and registers.intersection(entry.sources)]


def test_every_share_rests_on_a_base_or_carries_a_mark() -> None:
    shares = [entry for entry in load_handbook().indicators if entry.unit == "procent"]
    assert shares
    assert not [entry.id for entry in shares if entry.reliability is None and not entry.marks]
