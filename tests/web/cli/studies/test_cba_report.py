from __future__ import annotations

from datetime import date

import pytest
from tests.web.cli.studies import files
from tests.web.cli.weegbestanden import NCW, cba_text

from wijkkoers.cli.studies.cba_report import cba_report
from wijkkoers.cli.studies.cba_run import run_cba
from wijkkoers.reports.weighing.cba_amounts import amounts_of, total
from wijkkoers.reports.weighing.content import CbaReport
from wijkkoers.sources.weegbestand.model import Weegbestand


def report(file: Weegbestand, language: str = "nl") -> CbaReport:
    return cba_report(run_cba(file, scheme=None, draws=0, seed=1), path="p.yaml", language=language, today=date(2026, 11, 22))


@pytest.mark.parametrize("scheme", ["2015", "2021", "2025"])
def test_formulas_of_the_workbook_give_what_the_core_gives(scheme: str) -> None:
    found = report(files.cba(scheme))
    assert total(amounts_of(found), "plan", "nul") == pytest.approx(NCW[scheme], abs=0.5)
    assert found.factors[1] == pytest.approx(1 / (1 + found.scheme_steps[0][1]))


def test_build_up_share_waterbed_and_middle_of_the_year_are_the_same_in_the_workbook() -> None:
    extra = (
        "  - {id: trap, alternatief: plan, naam: Trap, actor: huurders, soort: baat, hoeveelheid: 3, prijs: 1000,"
        " startjaar: 4, duur_jaren: 20, opbouw: lineair, opbouw_jaren: 5, prijsstijging_pct: 2, toerekening_pct: 80,"
        " additionaliteit_pct: 50, waterbed_pct: 25}\n"
    )
    text = cba_text("2025", extra).replace("invoer: verschil", "invoer: verschil, tijdstip: midden-jaar")
    found = report(files.read(text))
    own = next(row for row in found.alternatives if row.id == "plan")
    assert total(amounts_of(found), "plan", "nul") == pytest.approx(own.ncw.mid, abs=0.005)
    line = next(row for row in found.lines if row.id == "trap")
    assert (line.factor, line.build_up_years, line.growth_from) == (pytest.approx(0.8 * 0.5 * 0.75), 5, 1)


def test_effects_of_nul_without_a_price_stand_in_the_report() -> None:
    extra = "  - {id: rust, alternatief: nul, naam: Rust, actor: bewoners, soort: baat, pm: '-', pm_reden: Geen prijs voor}\n"
    found = report(files.read(cba_text(extra=extra).replace("invoer: verschil", "invoer: absoluut")))
    assert [(row.alternative, row.name) for row in found.pm] == [("nul", "Rust")]


def test_what_a_swing_moves_is_said_in_words() -> None:
    found = report(files.cba())
    names = {found.heading.name(row.input) for row in found.tornado}
    assert "Alle baten de helft" in names
    assert any(name.endswith(": de helft van het effect") for name in names)
    english = report(files.cba(), "en")
    assert "All benefits halved" in {english.heading.name(row.input) for row in english.tornado}


def test_scheme_steps_start_after_the_step_before() -> None:
    assert report(files.cba("2025")).scheme_steps == ((0, 0.028), (36, 0.018))


def test_scheme_is_named_in_the_language_of_the_report() -> None:
    assert "tot en met jaar 35" in report(files.cba("2025")).scheme
    assert report(files.cba("2025"), "en").scheme == "the scheme of 2025: 2.8 % through year 35, then 1.8 %"
