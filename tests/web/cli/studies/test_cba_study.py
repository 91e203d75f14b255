from __future__ import annotations

from dataclasses import replace

import pytest
from tests.web.cli.studies import files

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
