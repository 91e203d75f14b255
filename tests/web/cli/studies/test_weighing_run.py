from __future__ import annotations

from dataclasses import replace

import pytest
from tests.web.cli.studies import files
from tests.web.cli.weegbestanden import TOTALS

from wijkkoers.base.errors import InputError
from wijkkoers.base.ranges import Range
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


def points_of(party: str, method: str = "punten", **given: float) -> tuple[WeightPart, ...]:
    return tuple(WeightPart(party, criterion, points, method) for criterion, points in given.items())


def without_difference(file: Weegbestand, criterion: str, score: Range) -> Weegbestand:
    scores = tuple(replace(part, score=score) if part.criterion == criterion else part for part in file.scores)
    return replace(file, scores=scores)


@pytest.mark.parametrize("method", ["punten", "swing"])
def test_a_criterion_that_a_party_gives_no_points_weighs_nothing(method: str) -> None:
    file = replace(files.weighing(), weights=points_of("eerste", method, c1=100, c3=50))
    found = run(file)
    assert dict(zip(found.sets[0].criteria, found.sets[0].values, strict=True)) == pytest.approx(
        {"c1": 2 / 3, "c3": 1 / 3, "c2": 0, "c4": 0, "c5": 0}
    )
    assert found.sums["eerste"].weights.tolist() == pytest.approx([2 / 3, 0, 1 / 3, 0, 0])


def test_a_party_with_points_for_an_unused_criterion_only_is_named_and_left_out() -> None:
    file = files.weighing()
    unused = replace(file, criteria=(replace(file.criteria[0], is_used=False), *file.criteria[1:]))
    found = run(replace(unused, weights=(*file.weights, *points_of("vergeten", c1=100, c2=0))))
    assert [made.id for made in found.sets] == ["eerste"]
    assert [note.values["party"] for note in found.warnings if note.kind == "partij-zonder-gewicht"] == ["vergeten"]


def test_when_no_party_has_weight_that_is_said_beside_the_equal_weights() -> None:
    file = files.weighing()
    unused = replace(file, criteria=(replace(file.criteria[0], is_used=False), *file.criteria[1:]))
    found = run(replace(unused, weights=points_of("vergeten", c1=100)))
    assert [made.id for made in found.sets] == [EQUAL]
    assert [note.kind for note in found.warnings][:2] == ["partij-zonder-gewicht", "gewichten-gelijk"]


@pytest.mark.parametrize("score", [Range(3, 3, 3), Range(1, 3, 4)])
def test_the_weight_of_a_criterion_without_difference_is_shared_out_and_that_is_said_per_party(score: Range) -> None:
    found = run(without_difference(files.weighing(equal=True), "c5", score), draws=200)
    told = {note.values["set"] for note in found.warnings if note.kind == "gewicht-herverdeeld"}
    assert told == {"eerste", "gelijk-over-alles"}
    assert [note.kind for note in found.warnings].count("criterium-constant") == 1
    assert found.sums["gelijk-over-alles"].weights.tolist() == pytest.approx([0.25, 0.25, 0.25, 0.25, 0])
    assert found.chances is not None
    assert found.chances.criteria == ("c1", "c2", "c3", "c4")


def test_a_party_with_weight_only_where_nothing_differs_does_not_stop_the_others() -> None:
    file = without_difference(files.weighing(), "c5", Range(3, 3, 3))
    found = run(replace(file, weights=(*file.weights, *points_of("vijf", c5=100))), draws=200)
    assert list(found.sums) == ["eerste"]
    assert [note.values["party"] for note in found.warnings if note.kind == "partij-zonder-onderscheid"] == ["vijf"]


def test_a_weighing_in_which_no_party_can_choose_is_refused() -> None:
    file = without_difference(files.weighing(), "c5", Range(3, 3, 3))
    with pytest.raises(InputError, match="geen-onderscheid"):
        run(replace(file, weights=points_of("vijf", c5=100)))


def test_thresholds_come_first_among_the_warnings_with_all_alternatives_of_a_criterion_together() -> None:
    file = files.weighing()
    strict = replace(file, criteria=(replace(file.criteria[0], veto=3.5), *file.criteria[1:]))
    note = run(strict).warnings[0]
    assert (note.kind, note.values["criterion"], note.values["certain"]) == ("drempel-overschreden", "c1", ("B", "C", "D"))


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
