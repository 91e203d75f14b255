"""Rules that count: one gap for all, with the list that shows them."""

from __future__ import annotations

from dataclasses import replace

import pytest
from django.urls import reverse
from tests.web.overview.planting import PLANTS, WHOLE

from wijkkoers.web.overview.guide.facts import StapFact
from wijkkoers.web.overview.guide.field_rules import FIELD_RULES


@pytest.mark.parametrize("rule", FIELD_RULES, ids=lambda rule: rule.code)
def test_address_of_every_rule_is_there(rule: object) -> None:
    parts = {"dossier_id": 1, **({rule.target_as: 7} if rule.target_as else {})}  # type: ignore[attr-defined]
    assert reverse(rule.url_name, kwargs=parts)  # type: ignore[attr-defined]


def test_a_long_list_is_one_gap_with_its_number() -> None:
    rule = next(rule for rule in FIELD_RULES if rule.code == "opgave-zonder-grond")
    assert [(gap.values, gap.target) for gap in rule.find(PLANTS[rule.code](WHOLE))] == [({"number": "2", "total": "12"}, "grond")]


def test_stap_that_nobody_works_on_asks_for_nothing() -> None:
    rule = next(rule for rule in FIELD_RULES if rule.code == "geen-schouw")
    waiting = StapFact(9, "Wijkschouw", "open", key="wijkschouw-houden")
    assert list(rule.find(replace(WHOLE, stappen=(waiting,), found=replace(WHOLE.found, schouwen=0)))) == []


def test_age_of_the_oldest_inbreng_is_told_in_days() -> None:
    rule = next(rule for rule in FIELD_RULES if rule.code == "inbreng-zonder-antwoord")
    assert next(rule.find(PLANTS[rule.code](WHOLE))).values == {"number": "4", "days": "52"}
