from __future__ import annotations

import pytest
from tests.web.cli.studies import files
from tests.web.cli.weegbestanden import NCW

from wijkkoers.cli.studies.cba_run import run_cba


def test_without_draws_there_are_no_chances() -> None:
    found = run_cba(files.cba(), scheme=None, draws=0, seed=1)
    assert found.chances is None
    assert found.result.alternatives[0].ncw.mid == pytest.approx(NCW["2021"], abs=0.5)


def test_scheme_that_is_asked_for_goes_before_that_of_the_file() -> None:
    found = run_cba(files.cba("2021"), scheme="2015", draws=0, seed=1)
    assert found.result.alternatives[0].ncw.mid == pytest.approx(NCW["2015"], abs=0.5)


def test_an_alternative_is_held_against_what_happens_anyway() -> None:
    extra = (
        "  - {id: anyway, alternatief: nul, naam: Onderhoud, actor: corporatie, soort: kost, hoeveelheid: 1, prijs: 100000, startjaar: 0}\n"
    )
    text_file = files.cba().study
    assert text_file.entry == "verschil"
    from tests.web.cli.weegbestanden import cba_text

    file = files.read(cba_text("2021", extra).replace("invoer: verschil", "invoer: absoluut"))
    found = run_cba(file, scheme=None, draws=0, seed=1)
    assert found.result.alternatives[0].ncw.mid == pytest.approx(NCW["2021"] + 100_000, abs=0.5)
