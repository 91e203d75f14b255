"""The figures of a comparison are those of the wijkfoto's themselves."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from tests.web.wijkfoto.making import GEMEENTE, HAVEN, KADE, SEINHUIS, SPOORWIJK, make_town

from wijkkoers.reports.comparison import Comparison
from wijkkoers.web.wijkfoto.selectors import Subject, comparison_of, subject_of_code, wijkfoto_of

pytestmark = pytest.mark.django_db


def subjects(*codes: str) -> list[Subject]:
    found = [subject_of_code(code) for code in codes]
    return [subject for subject in found if subject is not None]


def compared(*codes: str, language: str = "nl") -> Comparison:
    return comparison_of(subjects(*codes), language=language)


def test_figures_are_those_of_the_wijkfoto() -> None:
    make_town()
    codes = (SPOORWIJK, HAVEN, SEINHUIS)
    row = compared(*codes).row("aandeel-koop")
    assert row is not None
    own = [wijkfoto_of(subject, language="nl").line("aandeel-koop") for subject in subjects(*codes)]
    assert [line.figure for line in row.lines] == [line.figure for line in own if line]
    assert [line.year for line in row.lines] == [line.year for line in own if line]


def test_shared_gemeente_and_country_are_the_references() -> None:
    make_town()
    comparison = compared(SPOORWIJK, HAVEN)
    row = comparison.row("aandeel-koop")
    assert comparison.gemeente is not None and comparison.land is not None and row is not None
    assert (comparison.gemeente.code, row.gemeente and row.gemeente.value, row.land and row.land.value) == (GEMEENTE, 50, 57)


def test_labels_are_in_the_language_asked() -> None:
    make_town()
    row = compared(SPOORWIJK, language="en").row("aandeel-koop")
    assert row is not None and row.example.unit == "%" and "homes" in row.example.label.lower()


def test_references_are_read_once_however_many_areas_share_them() -> None:
    make_town()
    counts = []
    for codes in ((SPOORWIJK,), (SPOORWIJK, HAVEN), (SPOORWIJK, HAVEN, KADE)):
        found = subjects(*codes)
        with CaptureQueriesContext(connection) as queries:
            comparison_of(found, language="nl")
        counts.append(len(queries))
    assert counts[2] - counts[1] <= counts[1] - counts[0] < counts[0] / 2
