"""What changed between two wijkfoto's of one place."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from tests.unit.reports import samples

from wijkkoers.base.missing import Mark, Status, absent, present
from wijkkoers.reports.difference import Difference, Kind, differences, is_other_area
from wijkkoers.reports.wijkfoto import Wijkfoto

THEN = samples.wijk()
SHARE = "aandeel-koop"


def changed(**values: Any) -> Wijkfoto:
    """Return the sample with one line changed."""
    return replace(THEN, lines=tuple(replace(line, **values) if line.indicator == SHARE else line for line in THEN.lines))


def only(found: tuple[Difference, ...]) -> Difference:
    assert len(found) == 1
    return found[0]


def test_equal_wijkfotos_do_not_differ() -> None:
    assert differences(THEN, samples.wijk()) == ()


def test_other_value_is_a_change_with_its_size() -> None:
    found = only(differences(THEN, changed(figure=present(47))))
    assert (found.kind, found.change, found.line.indicator) == (Kind.CHANGED, 3, SHARE)


def test_value_that_rounds_to_the_same_is_the_same() -> None:
    assert differences(THEN, changed(figure=present(44.3))) == ()


def test_figure_that_came_has_no_size() -> None:
    found = only(differences(changed(figure=absent(Status.UNAVAILABLE)), THEN))
    assert (found.kind, found.change) == (Kind.APPEARED, None)


def test_figure_that_went_is_told() -> None:
    assert only(differences(THEN, changed(figure=absent(Status.SUPPRESSED)))).kind is Kind.DISAPPEARED


@pytest.mark.parametrize("values", [{"year": 2025}, {"source": "Eigen tabel"}, {"figure": present(44, Mark.ESTIMATED)}])
def test_same_value_of_another_origin_is_told(values: dict[str, Any]) -> None:
    found = only(differences(THEN, changed(**values)))
    assert (found.kind, found.change) == (Kind.RENEWED, 0)


def test_other_reason_of_absence_is_told() -> None:
    first, second = changed(figure=absent(Status.UNAVAILABLE)), changed(figure=absent(Status.SUPPRESSED))
    assert only(differences(first, second)).kind is Kind.REASON


def test_indicator_that_was_not_known_then_stands_without_then() -> None:
    before = replace(THEN, lines=tuple(line for line in THEN.lines if line.indicator != SHARE))
    found = only(differences(before, THEN))
    assert (found.kind, found.then) == (Kind.APPEARED, None)


def test_indicator_that_left_is_told_by_its_old_line() -> None:
    after = replace(THEN, lines=tuple(line for line in THEN.lines if line.indicator != SHARE))
    found = only(differences(THEN, after))
    assert (found.kind, found.now, found.line.indicator) == (Kind.DISAPPEARED, None, SHARE)


def test_new_indicator_without_any_file_is_no_difference() -> None:
    unread = replace(THEN.lines[1], indicator="nieuw", year=None, figure=absent(Status.UNAVAILABLE))
    assert differences(THEN, replace(THEN, lines=(*THEN.lines, unread))) == ()


def test_classes_are_not_subtracted() -> None:
    classes = ((44.0, "a"), (47.0, "b"))
    found = only(differences(changed(categories=classes), changed(categories=classes, figure=present(47))))
    assert (found.kind, found.change) == (Kind.CHANGED, None)


def test_other_definition_is_told_with_the_change() -> None:
    assert only(differences(THEN, changed(figure=present(47), definition="Anders."))).is_other_definition


def test_other_boundary_year_is_another_area() -> None:
    assert is_other_area(THEN, replace(THEN, area=replace(THEN.area, boundary_year=2020)))
    assert not is_other_area(THEN, samples.wijk("en"))
