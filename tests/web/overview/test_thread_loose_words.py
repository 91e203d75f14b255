"""The words of loose ends."""

from __future__ import annotations

from wijkkoers.web.overview.thread.loose_rules import RULES
from wijkkoers.web.overview.thread.loose_words import BUTTONS, LABELS, REASONS


def test_every_rule_has_its_words() -> None:
    codes = {rule.code for rule in RULES}
    assert (codes, codes, codes) == (LABELS.keys(), REASONS.keys(), BUTTONS.keys())
    assert all(str(reason)[-1] in ".?" for reason in REASONS.values())
