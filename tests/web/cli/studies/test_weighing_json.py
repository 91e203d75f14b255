from __future__ import annotations

import json
from dataclasses import replace

import pytest
from tests.web.cli.studies import files

from wijkkoers.base.ranges import exact
from wijkkoers.cli.studies.weighing_json import indistinct_pairs, weighing_json
from wijkkoers.cli.studies.weighing_run import WeighingRun, run_weighing

KEYS = {"methode", "versie", "seed", "trekkingen", "alternatieven", "dominantie", "stabiliteit", "niet_onderscheidbaar", "waarschuwingen"}
ROW_KEYS = {"id", "totaal", "rang", "rangkans", "centrale_gewichten", "vertrouwen"}


def made(draws: int = 2000) -> WeighingRun:
    return run_weighing(files.weighing(equal=True), method="gewogen-som", draws=draws, seed=5)


def test_it_has_the_promised_keys_and_is_plain_json() -> None:
    found = weighing_json(made())
    assert found.keys() >= KEYS
    assert all(row.keys() >= ROW_KEYS for row in found["alternatieven"])
    assert json.loads(json.dumps(found, allow_nan=False)) == found


def test_contributions_add_up_to_the_total() -> None:
    for row in weighing_json(made(0))["alternatieven"]:
        for set, parts in row["bijdragen"].items():
            assert abs(sum(parts.values()) - row["totaal_bandbreedte"][set]["midden"]) < 1e-12


def test_weights_are_there_as_entered_and_as_used() -> None:
    file = files.weighing()
    scores = tuple(replace(part, score=exact(3.0)) if part.criterion == "c5" else part for part in file.scores)
    found = weighing_json(run_weighing(replace(file, scores=scores), method="gewogen-som", draws=0, seed=5))["gewichten"]["eerste"]
    assert (found["gewichten"]["c5"], found["gebruikt"]["c5"]) == (pytest.approx(10 / 100.1), 0)
    assert sum(found["gewichten"].values()) == pytest.approx(1)
    assert sum(found["gebruikt"].values()) == pytest.approx(1)


def test_without_draws_chances_are_empty_and_not_zero() -> None:
    row = weighing_json(made(0))["alternatieven"][0]
    assert (row["rangkans"], row["centrale_gewichten"], row["vertrouwen"], row["verwachte_rang"]) == ([], {}, None, None)


def test_a_pair_is_named_once_in_the_order_of_the_file() -> None:
    pairs = indistinct_pairs(made(0))
    assert ["A", "B"] in pairs
    assert ["B", "A"] not in pairs
