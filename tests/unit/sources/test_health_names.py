from __future__ import annotations

from wijkkoers.sources.health_names import BY_HEALTH_NAME, HEALTH_NAMES


def test_every_name_belongs_to_one_indicator() -> None:
    assert len(BY_HEALTH_NAME) == sum(len(set(names)) for names in HEALTH_NAMES.values())


def test_severe_and_any_are_apart() -> None:
    assert BY_HEALTH_NAME["overgewicht"] == "aandeel-overgewicht"
    assert BY_HEALTH_NAME["ernstigovergewicht"] == "aandeel-ernstig-overgewicht"
    assert BY_HEALTH_NAME["eenzaam"] == "aandeel-eenzaam"
