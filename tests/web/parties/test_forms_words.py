"""What a partij writes, as forms."""

from __future__ import annotations

from decimal import Decimal

from django.utils.translation import override
from tests.web.parties.making import make_goal, make_means
from tests.web.world import World

from wijkkoers.web.parties.forms.words import GoalForm, MeansForm, StanceForm, amount_text, held_goal, held_means, held_stance, held_words
from wijkkoers.web.parties.kinds import MeansKind, Stance
from wijkkoers.web.parties.services import Offer


def test_amount_is_read_and_written_with_a_comma() -> None:
    form = MeansForm({"kind": "geld", "text": "Bijdrage", "amount": "12.500,50", "unit": "euro"})
    assert form.is_valid(), form.errors
    assert form.means == Offer(MeansKind.GELD, "Bijdrage", Decimal("12500.50"), "euro")
    assert [amount_text(amount) for amount in (None, Decimal("12.00"), Decimal("0.50"))] == ["", "12", "0,50"]
    with override("en"):
        assert amount_text(Decimal("0.50")) == "0.50"


def test_unknown_theme_and_empty_text_are_refused() -> None:
    form = GoalForm({"theme": "maan", "text": ""})
    assert not form.is_valid()
    assert set(form.errors) == {"theme", "text"}


def test_no_stance_is_none() -> None:
    forms = [StanceForm({"stance": value, "note": ""}) for value in ("", "botst")]
    assert all(form.is_valid() for form in forms)
    assert [form.chosen for form in forms] == [None, Stance.BOTST]


def test_rows_become_what_the_browser_sends(world: World) -> None:
    goal, means = make_goal(world, is_released=False), make_means(world, is_released=False)
    assert held_goal(goal) == {"theme": "leefomgeving", "text": goal.text}
    assert (held_means(means)["amount"], held_stance(None), held_words(goal.partij)["interest"]) == ("", {"stance": "", "note": ""}, "")
