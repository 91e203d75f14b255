from __future__ import annotations

from datetime import date

from tests.web.cli.studies import files

from wijkkoers.appraisal.provenance import Provenance
from wijkkoers.cli.studies.heading import heading_of, names_of

MADE = Provenance("proef", "a" * 64, seed=3, draws=10)


def test_date_of_the_file_goes_before_that_of_today() -> None:
    file = files.cba()
    today = date(2026, 11, 22)
    assert heading_of(file, MADE, path="p.yaml", language="nl", today=today).made_on == today
    dated = files.with_study(file, made_on=date(2025, 1, 2))
    assert heading_of(dated, MADE, path="p.yaml", language="nl", today=today).made_on == date(2025, 1, 2)


def test_every_id_has_its_name_and_origin_is_kept() -> None:
    names = names_of(files.cba())
    assert (names["corporatie"], names["co2"], names["plan"]) == ("Corporatie", "CO2", "Renovatie")
    made = heading_of(files.cba(), MADE, path="p.yaml", language="en", today=date(2026, 1, 1), extra="Extra")
    assert (made.seed, made.draws, made.file, made.name("extra")) == (3, 10, "p.yaml", "Extra")
