from __future__ import annotations

from tests.unit.reports.kit.samples import card


def test_card_without_words_is_blank() -> None:
    assert card(label="").is_blank
    assert not card().is_blank
