from __future__ import annotations

import json

from tests.web.cli.studies import files
from tests.web.cli.studies.test_programme_run import SETTINGS

from wijkkoers.cli.studies.programme_json import programme_json
from wijkkoers.cli.studies.programme_run import run_programme

KEYS = {"keuze", "waarde", "grens", "kloof", "knellend", "buiten", "alternatieven"}


def test_it_has_the_promised_keys_and_is_plain_json() -> None:
    found = programme_json(run_programme(files.programme(), SETTINGS))
    assert found.keys() >= KEYS
    assert all({"maatregel", "jaar"} <= row.keys() for row in found["keuze"])
    assert json.loads(json.dumps(found, allow_nan=False)) == found


def test_spending_is_told_per_payer_and_year() -> None:
    found = programme_json(run_programme(files.programme(), SETTINGS))
    assert found["uitgaven"] == [{"betaler": "corporatie", "jaar": 2027, "bedrag": 5_000_000}]
