from __future__ import annotations

from dataclasses import replace

import pytest
from tests.web.cli.studies import files
from tests.web.cli.weegbestanden import TOTALS

from wijkkoers.base.errors import InputError
from wijkkoers.cli.studies.weighing_run import EQUAL, WeighingRun, matrix_of, run_weighing, weight_sets_of
from wijkkoers.sources.weegbestand.model import Weegbestand, WeightPart


def run(file: Weegbestand, draws: int = 0) -> WeighingRun:
    return run_weighing(file, method="gewogen-som", draws=draws, seed=5)


def test_totals_are_those_of_the_worked_case() -> None:
    found = run(files.weighing()).sums["eerste"]
    assert dict(zip(found.alternatives, found.totals, strict=True)) == pytest.approx(TOTALS, abs=5e-6)


def test_a_criterion_that_is_not_used_is_left_out_with_its_weight() -> None:
    file = files.weighing()
    unused = replace(file, criteria=(replace(file.criteria[0], is_used=False), *file.criteria[1:]))
    found = run(unused)
    assert found.matrix.criterion_ids == ("c2", "c3", "c4", "c5")
    assert found.sets[0].values.sum() == pytest.approx(1)


def test_without_weights_all_criteria_count_alike_and_that_is_said() -> None:
    found = run(replace(files.weighing(), weights=()))
    assert [made.id for made in found.sets] == [EQUAL]
    assert "gewichten-gelijk" in {note.kind for note in found.warnings}


def test_a_ranking_gives_the_first_place_most_weight() -> None:
    file = files.weighing()
    places = tuple(WeightPart("eerste", f"c{place}", float(place), "rangorde") for place in range(1, 6))
    (made,), _notes = weight_sets_of(replace(file, weights=places), matrix_of(file))
    assert dict(zip(made.criteria, made.values, strict=True)) == pytest.approx(
        {"c1": 0.456667, "c2": 0.256667, "c3": 0.156667, "c4": 0.09, "c5": 0.04}, abs=1e-6
    )


def test_chances_of_parties_are_there_for_more_than_one_party_only() -> None:
    assert run(files.weighing(), draws=500).party_chances is None
    assert run(files.weighing(equal=True), draws=500).party_chances is not None


def test_without_draws_there_are_no_chances() -> None:
    found = run(files.weighing())
    assert (found.chances, found.party_chances) == (None, None)


def test_progress_hears_of_all_draws() -> None:
    heard: list[tuple[int, int]] = []
    run_weighing(files.weighing(), method="gewogen-som", draws=40_000, seed=1, progress=lambda done, total: heard.append((done, total)))
    assert heard[-1] == (40_000, 40_000)


def test_a_file_without_scores_cannot_be_weighed() -> None:
    with pytest.raises(InputError, match="geen-weging"):
        run(replace(files.weighing(), scores=()))
