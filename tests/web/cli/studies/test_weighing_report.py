from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from tests.web.cli.studies import files

from wijkkoers.cli.studies.weighing_report import weighing_report
from wijkkoers.cli.studies.weighing_run import run_weighing
from wijkkoers.reports.weighing.content import WeighingReport
from wijkkoers.sources.weegbestand.model import Weegbestand


def report(file: Weegbestand, language: str = "nl", draws: int = 500) -> WeighingReport:
    run = run_weighing(file, method="gewogen-som", draws=draws, seed=5)
    return weighing_report(run, path="proef.yaml", language=language, today=date(2026, 11, 22))


def test_contributions_add_up_to_the_total_and_ranges_hold_it() -> None:
    for row in report(files.weighing(equal=True)).alternatives:
        for id, total in row.totals.items():
            assert sum(row.contributions[id].values()) == pytest.approx(total.mid)
            assert total.low <= total.mid <= total.high


def test_equal_weights_have_a_name_in_the_language_of_the_report() -> None:
    file = replace(files.weighing(), weights=())
    assert report(file).heading.name("gelijk") == "gelijke gewichten"
    assert report(file, "en").heading.name("gelijk") == "equal weights"


def test_second_opinions_are_named_in_words() -> None:
    found = report(files.weighing())
    assert found.second_opinions
    assert not any("minmax" in name or "gewogen-som" in name for name in found.second_opinions)


def test_a_criterion_without_difference_says_why_it_does_not_count() -> None:
    file = files.weighing()
    loose = tuple(replace(part, low=None, high=None) for part in file.criteria)
    flat = tuple(
        replace(part, score=replace(part.score, low=3.0, mid=3.0, high=3.0)) if part.criterion == "c5" else part for part in file.scores
    )
    rows = {row.id: row for row in report(replace(file, criteria=loose, scores=flat)).criteria}
    assert (rows["c5"].excluded, rows["c5"].low) == ("alle alternatieven scoren gelijk", None)
    assert rows["c1"].excluded == ""


def test_weights_beside_the_contributions_are_those_of_the_totals() -> None:
    file = files.weighing()
    flat = tuple(
        replace(part, score=replace(part.score, low=3.0, mid=3.0, high=3.0)) if part.criterion == "c5" else part for part in file.scores
    )
    (weights,) = report(replace(file, scores=flat)).sets
    assert weights.weights["c5"] == 0
    assert weights.weights["c1"] == pytest.approx(23.8 / 90.1)
    assert weights.entered_sum == pytest.approx(100.1)
