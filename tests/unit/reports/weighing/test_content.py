from __future__ import annotations

from tests.unit.reports.weighing import samples


def test_an_id_without_a_name_is_shown_as_it_is() -> None:
    heading = samples.heading()
    assert (heading.name("corporatie"), heading.name("onbekend-id")) == ("Velderwonen", "onbekend-id")
