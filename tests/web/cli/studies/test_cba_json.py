from __future__ import annotations

import json

from tests.web.cli.studies import files
from tests.web.cli.weegbestanden import cba_text

from wijkkoers.cli.studies.cba_json import cba_json
from wijkkoers.cli.studies.cba_run import run_cba

KEYS = {"schema", "basisjaar", "alternatieven", "controle", "gaten", "pm", "omslagpunten", "waarschuwingen"}
ROW_KEYS = {"id", "ncw", "bcr", "kosten", "baten", "per_actor", "per_jaar"}


def test_it_has_the_promised_keys_and_is_plain_json() -> None:
    found = cba_json(run_cba(files.cba(), scheme=None, draws=500, seed=1))
    assert found.keys() >= KEYS
    assert all(row.keys() >= ROW_KEYS for row in found["alternatieven"])
    assert set(found["alternatieven"][0]["ncw"]) == {"laag", "midden", "hoog", "p5", "p50", "p95"}
    assert json.loads(json.dumps(found, allow_nan=False)) == found


def test_without_draws_percentiles_are_absent_and_not_zero() -> None:
    found = cba_json(run_cba(files.cba(), scheme=None, draws=0, seed=1))
    assert (found["alternatieven"][0]["ncw"]["p50"], found["seed"], found["trekkingen"]) == (None, None, 0)


def test_effects_of_nul_without_a_price_are_marked_as_of_nul() -> None:
    extra = "  - {id: rust, alternatief: nul, naam: Rust, actor: bewoners, soort: baat, pm: '-', pm_reden: Geen prijs voor}\n"
    file = files.read(cba_text(extra=extra).replace("invoer: verschil", "invoer: absoluut"))
    found = cba_json(run_cba(file, scheme=None, draws=0, seed=1))
    assert [(row["alternatief"], row["regel"]) for row in found["pm"]] == [("nul", "rust")]


def test_a_shortage_names_whom_to_ask_and_about_what() -> None:
    found = cba_json(run_cba(files.cba(), scheme=None, draws=0, seed=1))
    short = [gap for gap in found["gaten"] if gap["soort"] == "investeerder-met-tekort"]
    assert all(gap["verzilveringsafspraken"] for gap in short)
