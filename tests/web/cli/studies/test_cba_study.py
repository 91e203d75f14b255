from __future__ import annotations

from dataclasses import replace

import pytest
from tests.web.cli.studies import files

from wijkkoers.appraisal.cba.checks import find_problems
from wijkkoers.base.errors import InputError
from wijkkoers.base.ranges import Range
from wijkkoers.cli.studies.cba_study import study_of
from wijkkoers.sources.weegbestand.model import KentalPart, PriceIndexPart


def test_a_file_without_lines_is_no_mkba() -> None:
    with pytest.raises(InputError, match="geen-mkba"):
        study_of(replace(files.cba(), lines=()))


def test_a_rule_of_calculation_that_is_missing_is_named() -> None:
    with pytest.raises(InputError) as refused:
        study_of(files.with_study(files.cba(), horizon_years=None))
    assert refused.value.values == {"field": "horizon"}


def test_without_price_level_prices_are_those_of_the_base_year() -> None:
    assert study_of(files.with_study(files.cba(), price_year=None)).price_year == 2026


def test_own_scheme_takes_the_steps_of_the_file() -> None:
    file = files.with_study(files.cba(), scheme="eigen", scheme_steps=((0, 0.02), (21, 0.01)))
    assert study_of(file).scheme.steps == ((0.02, 20), (0.01, None))


def test_receiver_of_a_transfer_has_a_household_group_of_its_own() -> None:
    line = next(line for line in files.cba().lines if line.id == "huur")
    file = replace(files.cba(), lines=(replace(line, household_group="huurder", to_household_group="eigenaar"),))
    (found,) = study_of(file).lines
    assert (found.household_group, found.to_household_group) == ("huurder", "eigenaar")


def test_effect_without_a_price_gets_no_amount() -> None:
    extra = "  - {id: trots, alternatief: plan, naam: Trots, actor: bewoners, soort: baat, pm: '+', pm_reden: Geen prijs voor}\n"
    found = study_of(files.cba(extra=extra))
    assert not [issue for issue in find_problems(found) if issue.code == "pm-met-bedrag"]
    assert found.lines[-1].pm is not None


def test_lines_with_one_kental_share_its_price_and_move_together() -> None:
    file = files.cba()
    kental = KentalPart("uur", "Een uur", Range(40, 50, 60), "EUR", 2020, "Een bron")
    lines = tuple(replace(line, price=None, kental="uur") if line.id in ("zorg", "overlast") else line for line in file.lines)
    index = (PriceIndexPart(2020, 100, "CBS"), PriceIndexPart(2026, 130, "CBS"))
    study = study_of(replace(file, kentallen=(kental,), lines=lines, price_index=index))
    found = {line.id: line for line in study.lines}
    assert found["zorg"].price_input == found["overlast"].price_input == "kental/uur"
    assert (found["zorg"].price, found["zorg"].price_year, found["zorg"].source) == (Range(40, 50, 60), 2020, "Een bron")
    assert found["energie"].price_year is None
