"""Every quirk of real open data has a stated behaviour, and a test that holds us to it."""

from __future__ import annotations

import ast
from functools import cache

import pytest
from tests.house.source import ROOT

UNIT, REAL, WEB = "tests/unit/sources/test_", "tests/real/test_", "tests/web/datasets/test_"
QUIRKS: dict[int, tuple[str, tuple[str, ...]]] = {
    1: (
        "codes with letters (BU0363AF08) are codes like any other",
        (
            f"{UNIT}kwb_flat.py::test_buurt_of_amsterdam_with_letters_is_kept",
            f"{REAL}sources_kwb.py::test_amsterdam_with_letters_is_complete",
        ),
    ),
    2: (
        "the wijk code NA is a text, never a gap",
        (
            f"{UNIT}kwb_flat.py::test_code_that_reads_na_is_a_text_and_never_a_gap",
            f"{UNIT}tables.py::test_code_na_and_leading_zeros_stay_text",
            f"{UNIT}boundary_csv.py::test_wijk_with_code_na_is_an_area_and_no_missing_value",
            f"{REAL}variants.py::test_code_na_is_an_area_in_every_form",
        ),
    ),
    3: (
        "old and new codes are kept apart by their year; only a supplied table or the shapes link them",
        (
            f"{UNIT}boundaries.py::test_old_and_new_codes_of_one_gemeente_are_kept_apart_by_their_year",
            f"{UNIT}area_links.py::test_years_stand_in_the_header",
            f"{WEB}services_linking.py::test_table_becomes_the_concordance_in_use",
            f"{REAL}whole_folder.py::test_of_the_old_codes_of_amsterdam_only_that_of_the_gemeente_is_left",
        ),
    ),
    4: (
        "a buurt that was split is converted by its shape, also where it became a wijk",
        (
            f"{REAL}concordance_real.py::test_buurt_kraaihoek_became_four_buurten_and_small_parts_of_others",
            f"{REAL}concordance_real.py::test_figures_of_2016_stay_out_until_they_are_converted_and_that_is_said",
        ),
    ),
    5: (
        "one code in two years is two areas; another name is another area, another spelling is not",
        (
            f"{WEB}services_storing.py::test_one_code_in_two_years_is_two_areas",
            f"{WEB}selectors_gebieden.py::test_area_with_another_name_is_another",
            f"{WEB}selectors_gebieden.py::test_names_are_simplified_for_searching",
            f"{WEB}services_comparison.py::test_boundary_under_another_name_does_not_match",
        ),
    ),
    6: (
        "figures whose codes have no boundary of their year are kept and counted as such",
        (
            f"{REAL}sources_area_tables.py::test_many_codes_of_2020_are_no_codes_of_2024",
            f"{REAL}whole_folder.py::test_overlap_of_the_codes_of_2016_and_2024",
            f"{WEB}services_comparison.py::test_areas_without_a_boundary_are_listed",
        ),
    ),
    7: (
        "the year of the codes is not the year of the figures; gemeenten that began or ended limit it",
        (
            f"{UNIT}health.py::test_figures_of_2012_are_in_the_division_of_2020_and_a_note_says_so",
            f"{UNIT}gemeente_years.py::test_gemeenten_that_began_or_ended_limit_the_years",
            f"{UNIT}gemeenten_list.py::test_gemeente_that_ended_stands_in_its_last_year_and_is_counted",
        ),
    ),
    8: (
        "padded, bare, shortened and prefixed codes come in one form; codes of a gemeente itself are refused with the reason",
        (
            "tests/unit/base/test_codes.py::test_code_is_normalised",
            f"{UNIT}gemeenten_list.py::test_leading_zero_and_letters_of_a_code_may_be_lost",
            f"{UNIT}area_links.py::test_codes_that_lost_their_zero_are_mended",
            f"{UNIT}boundary_csv.py::test_code_of_the_gemeente_itself_is_refused_with_the_reason",
            f"{UNIT}bag_geopackage.py::test_identification_is_one_in_every_form",
            f"{REAL}variants.py::test_code_without_its_zero_gives_no_other_area",
        ),
    ),
    9: (
        "the wijk follows from the code of the buurt; a column that contradicts it is not followed",
        (
            f"{UNIT}kwb_flat.py::test_wijk_follows_from_the_buurt_and_never_from_the_column",
            f"{REAL}sources_kwb.py::test_every_buurt_has_its_wijk_though_the_column_is_wrong",
        ),
    ),
    10: (
        "levels in one table are told apart and never added up; NL00 and NL01 are one country",
        (
            f"{UNIT}kwb_table.py::test_rows_of_mixed_levels_become_areas_with_parents",
            f"{UNIT}health.py::test_country_is_one_code_and_is_not_modelled",
            f"{REAL}sources_kwb.py::test_national_counts_and_sums",
        ),
    ),
    11: (
        "a name is looked up within its gemeente; one that is not unique or not known is refused and reported",
        (
            f"{UNIT}named_areas.py::test_name_borne_by_two_buurten_is_no_area",
            f"{UNIT}named_areas.py::test_gemeente_settles_which_buurt_it_is",
            f"{UNIT}tenure.py::test_names_as_cbs_writes_them",
            f"{UNIT}tables.py::test_quoted_name_may_hold_the_delimiter_and_a_line",
        ),
    ),
    12: (
        "water and abroad keep their shape, are marked, and stay out of unions and searches",
        (
            f"{UNIT}boundaries.py::test_water_is_kept_and_marked",
            f"{UNIT}boundary_parents.py::test_water_is_left_out_of_the_union",
            f"{WEB}selectors_finding.py::test_water_is_left_out",
        ),
    ),
    13: (
        "a gap stays a gap; a code that comes twice is joined under one name and an error under two",
        (
            f"{UNIT}boundaries.py::test_gap_in_the_codes_is_not_filled_with_a_shape",
            f"{UNIT}boundaries.py::test_same_code_and_name_are_joined",
            f"{UNIT}boundaries.py::test_same_code_with_another_name_is_an_error",
            f"{REAL}whole_folder.py::test_land_of_2016_has_no_amsterdam",
        ),
    ),
    14: (
        "every code for missing is absent with its reason and never zero",
        (
            f"{UNIT}cells.py::test_missing_keeps_its_reason",
            f"{UNIT}kwb_flat.py::test_codes_for_missing_are_never_zero_and_zero_is_a_figure",
            f"{UNIT}boundaries.py::test_secret_and_later_figures_keep_their_reason",
            f"{UNIT}odata.py::test_absent_key_and_null_are_not_available_and_never_zero",
            f"{REAL}variants.py::test_other_code_for_missing_is_absent",
        ),
    ),
    15: (
        "zero is data, except where a whole row of zeros stands for no figures",
        (
            f"{UNIT}intake.py::test_zero_is_data",
            f"{UNIT}area_table.py::test_row_of_zeros_only_holds_no_figures",
            f"{UNIT}area_table.py::test_a_zero_among_figures_is_data",
            f"{WEB}services_storing.py::test_zero_stays_zero",
        ),
    ),
    16: (
        "decimal comma and point are both read, also in one row; what could be two things stops a table of our own",
        (
            f"{UNIT}kwb_flat.py::test_decimal_comma_and_point_may_stand_in_one_row",
            f"{UNIT}own_table.py::test_number_that_can_be_two_things_is_an_error",
            f"{REAL}variants.py::test_other_decimal_sign_gives_the_same_figures",
        ),
    ),
    17: (
        "numbers kept as text in a workbook are numbers",
        (
            f"{UNIT}kwb_workbook.py::test_workbook_of_2023_with_numbers_as_text_and_dots",
            f"{UNIT}health.py::test_numbers_as_padded_text_are_read",
        ),
    ),
    18: (
        "a first release with open figures never blanks older ones",
        (
            f"{UNIT}kwb_workbook.py::test_first_release_with_most_figures_open_is_noted_and_blanks_no_other_year",
            f"{WEB}services_imports.py::test_newer_file_without_values_never_blanks_older_figures",
        ),
    ),
    19: (
        "each figure is brought to the unit of its indicator; a share and a count are two figures",
        (
            f"{UNIT}kwb_flat.py::test_share_of_the_map_and_count_of_the_table_are_two_figures",
            f"{UNIT}kwb_names.py::test_square_kilometres_become_hectares",
            f"{UNIT}statline_names.py::test_euros_become_thousands",
        ),
    ),
    20: (
        "rounded figures are kept as published; sums differ by rounding only",
        (f"{REAL}sources_kwb.py::test_wijken_of_papendrecht_sum_to_their_gemeente_but_for_rounding",),
    ),
    21: (
        "shares of 0 to 1 become percentages and that is said; just above 100 is rounding, far above is refused",
        (
            f"{UNIT}grid_consumption.py::test_shares_from_0_to_1_are_percentages_too_and_it_is_said",
            f"{UNIT}grid_consumption.py::test_share_just_above_hundred_is_rounding",
            f"{UNIT}health.py::test_percentage_above_its_range_is_refused",
        ),
    ),
    22: (
        "dates are read in every form; sloppy ones with a note, impossible ones stay open and are reported",
        (
            f"{UNIT}vera_references.py::test_day_as_vera_writes_it",
            f"{UNIT}vera_references.py::test_sloppy_date_is_read_with_a_note_and_an_impossible_one_left_open",
            f"{UNIT}energy_labels.py::test_day_in_every_form",
            f"{UNIT}table_periods.py::test_years_and_months_in_every_form",
        ),
    ),
    23: (
        "names of OData are known without their number; a name of several groups is left out and reported",
        (
            f"{UNIT}odata.py::test_moving_numbers_give_the_same_figures",
            f"{UNIT}odata.py::test_name_of_several_groups_is_left_out_and_reported",
            f"{UNIT}odata.py::test_list_of_subjects_tells_the_group_of_a_name",
        ),
    ),
    24: (
        "every page of an answer is fetched, once",
        (
            f"{UNIT}fetch_cbs.py::test_takes_the_rows_of_every_page_once",
            f"{UNIT}fetch_cbs.py::test_counts_on_where_a_full_page_has_no_link",
        ),
    ),
    25: (
        "names and headers of every year since 1995 are understood; another meaning is left out",
        (
            f"{UNIT}kwb_workbook.py::test_header_of_every_year_gives_our_indicators",
            f"{UNIT}kwb_workbook.py::test_workbook_of_1999_with_four_lines_of_header",
            f"{UNIT}kwb_workbook.py::test_stedelijkheid_named_2_with_zero_for_missing",
            f"{UNIT}kwb_workbook.py::test_western_and_other_origins_are_ignored",
        ),
    ),
    26: (
        "StatLine is read by its paths, with or without codes, in Dutch or English",
        (
            f"{UNIT}topics.py::test_statline_header_is_a_path_with_a_unit",
            f"{UNIT}statline.py::test_renamed_english_headers",
            f"{UNIT}statline.py::test_names_only_are_looked_up_within_their_gemeente",
        ),
    ),
    27: (
        "single quotes with bare empty cells are read",
        (
            f"{UNIT}strategy_variant.py::test_single_quotes_and_unquoted_empty_cells",
            f"{UNIT}tables.py::test_single_quotes_with_bare_empties",
        ),
    ),
    28: (
        "JSON in JavaScript and TopoJSON with any first key are read",
        (
            f"{UNIT}boundaries.py::test_boundaries_in_javascript_are_read",
            f"{UNIT}topojson.py::test_the_key_that_comes_first_does_not_matter",
            f"{UNIT}json_text.py::test_json_starts_after_every_wrapping",
        ),
    ),
    29: (
        "a code of VERA that ended and started again keeps both rows with their dates",
        (
            f"{UNIT}vera_references.py::test_code_that_ended_and_started_again_keeps_both_rows",
            f"{REAL}sources_addresses.py::test_reference_lists_are_complete",
        ),
    ),
    30: (
        "gemeenten that are gone have no figures and are counted; only the total of a status counts",
        (
            f"{UNIT}tenure.py::test_gemeente_that_no_longer_exists_gives_no_figures_and_is_counted",
            f"{UNIT}tenure.py::test_only_the_total_of_lived_in_and_empty_homes_counts",
            f"{REAL}sources_statistics.py::test_tenure_of_papendrecht",
        ),
    ),
    31: (
        "numbers of the BAG get their zeros back; doubles count once; missing labels are counted and left out",
        (
            f"{UNIT}energy_labels.py::test_bag_id_gets_its_zeros_back",
            f"{UNIT}energy_labels.py::test_only_the_newest_label_of_a_home_counts",
            f"{UNIT}energy_labels.py::test_home_without_bag_id_is_told_apart_by_its_address",
            f"{UNIT}energy_labels.py::test_missing_label_is_left_out_and_counted",
            f"{UNIT}energy_labels.py::test_buildings_that_are_no_home_are_left_out_and_counted",
        ),
    ),
    32: (
        "grid files are read in any order and spelling; ranges are divided, small counts suppressed",
        (
            f"{UNIT}grid_consumption.py::test_column_order_and_a_misspelt_column_do_not_matter",
            f"{UNIT}grid_consumption.py::test_range_over_four_digits_is_read_and_a_too_long_one_left_out",
            f"{UNIT}grid_consumption.py::test_row_without_postcode_is_refused_by_number",
            f"{UNIT}grid_consumption.py::test_fewer_than_ten_connections_in_a_buurt_are_suppressed",
            f"{REAL}sources_addresses.py::test_file_with_a_misspelt_column_and_another_order_is_recognised",
        ),
    ),
    33: (
        "withdrawn and wrongly entered objects are no stock; an object in several panden counts once",
        (
            f"{UNIT}bag.py::test_withdrawn_wrongly_entered_and_unbuilt_objects_are_no_stock",
            f"{UNIT}bag.py::test_object_in_several_panden_counts_once_and_is_reported",
            f"{UNIT}bag_extract.py::test_homes_years_and_postcodes_from_nested_zips",
            f"{REAL}sources_addresses.py::test_stock_is_those_less_withdrawn_and_unbuilt",
        ),
    ),
    34: (
        "the numbers tell the coordinate system, not the header; a difference is reported",
        (
            f"{UNIT}boundaries.py::test_header_that_says_degrees_over_numbers_in_metres_is_not_followed",
            f"{UNIT}boundary_shapes.py::test_coordinates_win_from_the_header",
            f"{UNIT}geometry.py::test_numbers_show_their_system",
        ),
    ),
    35: (
        "empty shapes stay areas without a shape, mixed kinds are read, invalid ones are repaired and reported",
        (
            f"{UNIT}boundaries.py::test_empty_multipolygon_is_an_area_without_shape",
            f"{UNIT}boundaries.py::test_mixed_polygons_and_multipolygons_are_areas",
            f"{UNIT}boundaries.py::test_invalid_shape_is_repaired_and_reported",
            f"{UNIT}boundaries.py::test_water_column_decides_ja_is_water_b_is_abroad_nee_is_land",
        ),
    ),
    36: (
        "shapes that quantising broke are kept and reported with their number",
        (
            f"{UNIT}topojson.py::test_shapes_that_quantising_broke_are_kept_and_reported_with_counts",
            f"{UNIT}topojson.py::test_hole_that_collapsed_goes_and_the_shape_stays",
        ),
    ),
    37: (
        "national files are read in time, and large ones without much memory",
        (
            f"{REAL}sources_boundaries.py::test_national_boundaries_of_2016_in_time",
            f"{REAL}sources_kwb.py::test_national_file_has_no_errors_and_is_read_in_time",
            f"{UNIT}bag_extract.py::test_memory_does_not_grow_with_the_number_of_objects",
        ),
    ),
}
"""Per quirk of the list of quirks seen in real files: what we do with it, and the tests that say so."""


@cache
def found_in(path: str) -> frozenset[str]:
    file = ROOT / path
    if not file.is_file():
        return frozenset()
    nodes = ast.walk(ast.parse(file.read_text("utf-8")))
    return frozenset(node.name for node in nodes if isinstance(node, ast.FunctionDef) and node.name.startswith("test_"))


def test_every_quirk_has_its_behaviour() -> None:
    assert list(QUIRKS) == list(range(1, 38))
    assert all(behaviour and tests for behaviour, tests in QUIRKS.values())


@pytest.mark.parametrize("number", QUIRKS)
def test_tests_of_a_quirk_exist(number: int) -> None:
    named = [test.partition("::") for test in QUIRKS[number][1]]
    assert [f"{path}::{name}" for path, _, name in named if name not in found_in(path)] == []
