from __future__ import annotations

from collections import Counter

from wijkkoers.sources.kwb_names import MEASURES as KWB_MEASURES
from wijkkoers.sources.statline_names import BY_TITLE, EURO, KWB, MEASURES, factor_of
from wijkkoers.sources.topics import fold_unit


def test_one_title_and_unit_in_one_group_of_one_source_is_one_thing() -> None:
    meanings = Counter(
        (title, unit, measure.source, measure.group) for title, found in BY_TITLE.items() for measure in found for unit in measure.units
    )
    assert [meaning for meaning, count in meanings.items() if count > 1] == []


def test_every_figure_of_the_workbook_is_known_in_statline_too() -> None:
    known = {measure.indicator for measure in MEASURES}
    named = {measure.indicator for measure in KWB_MEASURES if not measure.source and measure.indicator.startswith("aantal-")}
    assert named <= known


def test_euros_become_thousands() -> None:
    assert (EURO[fold_unit("euro")], EURO[fold_unit("x 1 000 euro")]) == (0.001, 1.0)


def test_another_unit_is_another_figure() -> None:
    [homes] = [measure for measure in BY_TITLE["koopwoningen"] if measure.source == KWB]
    assert (factor_of(homes, "%"), factor_of(homes, "aantal"), factor_of(homes, None)) == (1.0, None, 1.0)
